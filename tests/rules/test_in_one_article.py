"""What one article says twice: slips that are told, and what looks like one and is none.

Each text is an article of a few sentences, checked alone with every rule; notes are left aside.
"""

from __future__ import annotations

import pytest

from factcheck import Article, Severity, check

HEADLINE = "News from Haverleigh\n\n"


def problems(text: str) -> list[str]:
    """The problem sentences of the errors and warnings; the first line is the headline."""
    report = check([Article.from_text(text, name="a.md")])
    return [x.problem for x in report.discrepancies if x.severity is not Severity.NOTE]


TOLD = {
    "so much more than last year, and what it was then": (
        HEADLINE
        + "The food bank of Marl got 22 tons, 10 per cent more than a year ago, when it got 16 tons.",
        "22 tons, 10 per cent more than a year ago, when it got 16 tons: the change is 37.5 per cent",
    ),
    "girls and boys who are nearly all members": (
        HEADLINE + "The choir has 48 members, 30 girls and 16 boys.",
        "30 + 16 = 46, but 48 members: the three cannot all be true",
    ),
    "the visitors of two days, who are nearly all": (
        HEADLINE + "The show had 88,000 visitors, 41,000 on Saturday and 45,000 on Sunday.",
        "41000 + 45000 = 86000 of 88,000 visitors: 2,000 are not accounted for",
    ),
    "the answers of a poll": (
        HEADLINE
        + "Fifty-eight per cent of voters in Marl support the pool, a poll shows; 33 per cent are against "
        "it and 14 per cent undecided.",
        "Fifty-eight per cent + 33 per cent + 14 per cent = 105 per cent: shares of one whole exceed it",
    ),
    "a rise of one round sum that is none": (
        HEADLINE + "The bill goes up from £200 to £210 a year, an increase of £12.",
        "increase of £12: the change is 10",
    ),
    "what somebody was fined, and the fine": (
        HEADLINE + "The owner of a mill was fined £4,000 for selling unsafe flour.\n\n"
        "He left the court without comment.\n\n"
        "The £5,000 fine for unsafe flour was imposed by magistrates in Haverleigh.",
        "£4,000, or £5,000: two sums for the same thing disagree",
    ),
    "half a century that is thirty years": (
        "Wexley ran diner for half a century\n\nMs Wexley ran a diner in Marl for 30 years.",
        "half a century stands in the headline, but not in the text",
    ),
    "a plural that no dictionary has": (
        HEADLINE + "A barge of fireworks blew up, with three pyrotechnicians jumping into the harbour to "
        "escape the flames.\n\n"
        "The two pyrotechnicians were pulled from the harbour by a passing boat, the barge still in "
        "flames.",
        "three pyrotechnicians, or two pyrotechnicians: two counts of the same thing disagree",
    ),
    "a group that walks away is the whole of it": (
        HEADLINE + "A film shows two burglars climbing out of a van beside the mill.\n\n"
        "The three burglars walked away with a safe.",
        "two burglars, or three burglars: two counts of the same thing disagree",
    ),
    "a part of the same whole": (
        HEADLINE
        + "Five people, including two children, were hurt on Sunday near the corner of Mill Lane and "
        "Quay Street in Haverleigh.\n\n"
        "The five people, including three children, were hurt near the corner of Mill Lane and Quay Street, "
        "police said.",
        "two children, or three children: two counts of the same thing disagree",
    ),
    "a stretch of days in no known year": (
        HEADLINE + "The Haverleigh fair ran for three weeks from 3 May to 10 May.",
        "three weeks, from 3 May to 10 May: that is 1 to 2 weeks",
    ),
    "a reign in brackets": (
        HEADLINE + "The mill burned twice during his ten-year reign (1997-2004).",
        "ten-year, 1997-2004: that is 6 to 8 years",
    ),
    "data from so many forces": (
        HEADLINE + "Data from 31 forces show that arrests rose last year, campaigners said.\n\n"
        "The data from 33 forces show that arrests rose last year, and fell before.",
        "31 forces, or 33 forces: two counts of the same thing disagree",
    ),
    "what a plan costs": (
        HEADLINE + "The closure of the Haverleigh mill will cost 200 jobs.\n\n"
        "The closure of the Haverleigh mill will mean the loss of 250 jobs, unions say.",
        "200 jobs, or 250 jobs: two counts of the same thing disagree",
    ),
    "a day to come": (
        HEADLINE + "The trial of Joe Marlow will begin on 12 May 2021.\n\n"
        "The trial of Joe Marlow begins on 13 May 2021 at Westmere Crown Court.",
        "12 May 2021, or 13 May 2021: two dates for the same event",
    ),
    "a plan and its sum, a thousand times apart": (
        HEADLINE + "The council will spend £1.2m on the repair of Haverleigh pier.\n\n"
        "Councillors agreed the £1.2bn repair of Haverleigh pier on Tuesday.",
        "£1.2m, or £1.2bn: the same digits, 1,000 times apart",
    ),
    "one office": (
        HEADLINE
        + "Councillor Neville Trask opened the meeting.\n\nCllr Norman Trask was content with the vote.",
        "“Neville Trask”, or “Norman Trask”: one surname with two given names",
    ),
    "one threshold": (
        HEADLINE + "Lena Marlow of the Aune party said raising the threshold to £150,000 would spare 400 "
        "families the tax.\n\n"
        "By promising to raise the threshold to £170,000 the Reform group hopes to win votes, said "
        "Joe Penn.",
        "£150,000, or £170,000: two sums for the same thing disagree",
    ),
    "a misspelt surname behind a small word": (
        HEADLINE + "In May the brewer Paul Singleton bought the Haverleigh mill.\n\n"
        "When Singelton signed the deed the mill had stood empty for years.",
        "“Paul Singleton”, or “Singelton”: one person's name in two spellings",
    ),
    "a misspelt surname behind a verb": (
        HEADLINE + "The mill is sold, its owner Paul Singleton said on Monday.\n\nAdded Singelton: “I am too "
        "old for it.”",
        "“Paul Singleton”, or “Singelton”: one person's name in two spellings",
    ),
    "another man, but hurt and not killed": (
        HEADLINE
        + "Two men were killed in the Haverleigh ferry fire on Sunday and another man was injured, police "
        "said.\n\nThree men were killed in the Haverleigh ferry fire on Sunday, the council said.",
        "Two men in the lead, Three men further down: was all of the copy updated?",
    ),
    "another officer, who tells of it": (
        HEADLINE
        + "Two men drowned off Haverleigh on Sunday, police said. Another officer said the sea was rough."
        "\n\nThree men drowned off Haverleigh on Sunday, the council said.",
        "Two men in the lead, Three men further down: was all of the copy updated?",
    ),
    "a separate inquiry is no second event": (
        HEADLINE
        + "Twelve people were killed in the Haverleigh ferry fire on Sunday and a separate inquiry began."
        "\n\nTen people were killed in the Haverleigh ferry fire on Sunday.",
        "Twelve people in the lead, Ten people further down: was all of the copy updated?",
    ),
    "as many cars as people": (
        HEADLINE
        + "Twelve people were killed in the Haverleigh ferry fire on Sunday. After two separate fires "
        "officers towed 12 cars away.\n\nTen people were killed in the Haverleigh ferry fire on Sunday.",
        "Twelve people in the lead, Ten people further down: was all of the copy updated?",
    ),
    "the age of the one who did it, beside that of the one whom it befell": (
        HEADLINE
        + "A 15-year-old girl was stabbed to death on Saturday and a 10-year-old has been arrested for her "
        "murder.\n\n"
        "A 16-year-old has been arrested and charged with the murder, police said.",
        "10-year-old, or 16-year-old: two ages of the same person",
    ),
    "two ages of somebody, one of them now": (
        HEADLINE + "Pat Example, 23, won the Haverleigh regatta on Sunday.\n\n"
        "Pat Example, now 29, won the Haverleigh regatta on Sunday.",
        "23, or 29: two ages of the same person",
    ),
    "the only one with an age, who is taken up with another": (
        HEADLINE + "Iris Pell, 34, died when her bicycle was hit by a van at the harbour.\n\n"
        "The van was found in Marl, two miles away. A judge will hear the case in May.\n\n"
        "Nurse Ann Vale said the 43-year-old had been the first to volunteer for every shift.",
        "34, or 43-year-old: two ages of the same person",
    ),
    "parts told behind their total": (
        HEADLINE
        + "The jail of Marl employs 340 people: 210 prison officers, 85 in the workshops and 60 in the "
        "kitchen.",
        "210 + 85 + 60 = 355, not 340 people: the parts do not add up",
    ),
    "sums in the next sentence": (
        HEADLINE + "The harbours of Haverleigh will share £18.2 million.\n\nThe money comes in three parts: "
        "£9.5 million for walls, £4.1 million for cranes and £3.2 million for boats.",
        "9,500,000 + 4,100,000 + 3,200,000 = 16,800,000, not £18.2 million: the parts do not add up",
    ),
    "a settlement with two digits turned round": (
        HEADLINE + "The city of Haverleigh has agreed to pay £4.7 million to the family of Ann Vale.\n\n"
        "Her sister thanked a lawyer. The settlement of £7.4 million is the largest in the north.",
        "£4.7 million, or £7.4 million: two sums for the same thing disagree",
    ),
    "a share with two digits turned round, in the headline": (
        "Thefts in Haverleigh soar by 12%\n\nPolice have fewer cars.\n\n"
        "Thefts of all kinds rose by 21 per cent, the council was told.",
        "12%, or 21 per cent: two shares of the same whole disagree",
    ),
    "one prison term that is taken up": (
        HEADLINE + "A clerk who stole from a charity in Marl was sent to prison for six years.\n\n"
        "The jury took three hours. Ann Vale wept as she was led away to begin her seven-year term.",
        "six years, or seven-year: two lengths of the same thing disagree",
    ),
    "a sum that had been given": (
        HEADLINE + "Volunteers wept when they heard that the museum of Marl had been given £2,400 for its "
        "roof.\n\nThe grant of £4,200 will pay for slates, a curator said.",
        "£2,400, or £4,200: two sums for the same thing disagree",
    ),
    "a grant to a pier that was closed years ago": (
        HEADLINE + "The pier of Marl, closed since a barge hit it two winters ago, has been saved by a £3.2m "
        "grant.\n\nThe £2.3m grant should be spent on the sea wall, a trader said.",
        "£3.2m, or £2.3m: two sums for the same thing disagree",
    ),
    "costs with two digits turned round": (
        HEADLINE + "The couple must now meet legal costs of £118,000 after a row over a hedge in Marl.\n\n"
        "Their son said that costs of £181,000 would eat up their savings.",
        "£118,000, or £181,000: two sums for the same thing disagree",
    ),
    "children in the headline and in the lead": (
        "Four people, including four children, hurt in Marl fire\n\nFour people, including three children, "
        "were hurt in a fire at a mill in Marl on Sunday.",
        "four children, or three children: two counts of the same thing disagree",
    ),
    "others beside one who died, told twice": (
        HEADLINE + "A man of 20 died and four others were taken ill when the boiler of a laundry in Hale "
        "burst.\n\nRain is on its way.\n\nThe boiler of the laundry burst at dawn in Hale, and the man died "
        "there with five others taken ill beside him.",
        "four others, or five others: two counts of the same thing disagree",
    ),
    "part of a statement, and the whole": (
        HEADLINE + 'The mill of Marl is to shut, which unions called "a hammer blow to every family in this '
        'valley".\n\n"It\'s a hammer blow to every household in this valley," said Debbie Aspin of the '
        "union.",
        "“family in”, or “household in”: one quotation in two wordings",
    ),
    "a grant, and the grant of the fund": (
        HEADLINE + "The chapel of Marl will get £232,000 from the lottery fund for its organ.\n\nIt needs "
        "£310,000 in all. With the lottery's grant of £223,000 it is not far off.",
        "£232,000, or £223,000: two sums for the same thing disagree",
    ),
    "what a sum goes on, over two sentences": (
        HEADLINE + "The pool of Marl will cost £9.6 million.\n\nThe water takes £4.9 million. Another £2.3 "
        "million is for the roof, and the remaining £1.8 million for a gym.",
        "4,900,000 + 2,300,000 + 1,800,000 = 9,000,000, not £9.6 million: the parts do not add up",
    ),
    "those brought ashore, most of them from one town": (
        HEADLINE
        + "Coastguards rescued 58 people from a boat on Monday; a dozen or more are missing.\n\nThose "
        "picked up were 41 men, 9 women and 12 children, most of them from Marl.",
        "41 + 9 + 12 = 62, not 58 people: the parts do not add up",
    ),
    "what that comes to": (
        HEADLINE + "The police said 66 of the 150 drivers were insured. That was 54 per cent of them.",
        "66 of 150 drivers is 44 per cent, not 54 per cent",
    ),
    "forces that gave data": (
        HEADLINE + "Figures obtained under a freedom of information request from 31 forces show that 1,182 "
        "officers were accused.\n\nTen forces did not answer, and among the 33 which supplied data, some had "
        "counted people.",
        "31 forces, or 33: two counts of the same thing disagree",
    ),
    "local authorities that replied, and councils that answered": (
        HEADLINE
        + "Twenty-six of the 32 local authorities replied to a request.\n\nMarl paid most of all.\n\n"
        "Of the 24 councils that answered, only three keep a record.",
        "Twenty-six, or 24 councils: two counts of the same thing disagree",
    ),
    "how long a trial was": (
        HEADLINE
        + "The mayor of Marl was cleared at the end of a trial which had lasted for six weeks.\n\nThe "
        "jurors had heard 37 witnesses over the trial's eight weeks.",
        "six weeks, or eight weeks: two lengths of the same thing disagree",
    ),
    "a fall to more": (
        HEADLINE
        + "The number of patients on the list of Marl fell to 4,870, compared with 4,410 a year earlier.",
        "fell to 4,870, compared with 4,410: 4,870 is more than 4,410",
    ),
    "a rise to less": (
        HEADLINE + "Profits at the mill rose to £4.1m, against £4.5m the year before.",
        "rose to £4.1m, against £4.5m: £4.1m is less than £4.5m",
    ),
    "a reduction that is told of again": (
        HEADLINE
        + "Patients on the new drug had 34 per cent fewer attacks than the others.\n\nThe reduction of "
        "43 per cent in attacks was encouraging, said a doctor from Marl.",
        "34 per cent, or 43 per cent: two shares of the same whole disagree",
    ),
    "a doctor whose name ends otherwise": (
        HEADLINE + "Dr Radhika Venkatesan runs a clinic in Marl.\n\nDr Venkatesh said that it would close.",
        "“Radhika Venkatesan”, or “Venkatesh”: one person's name in two spellings",
    ),
    "a launch that is told of again": (
        HEADLINE + "The first tram of Marl was launched on April 12, 1925, with 54 passengers.\n\nHer "
        "mother "
        "had been on the platform at the launch on April 21, 1925.",
        "April 12, 1925, or April 21, 1925: two dates for the same event",
    ),
    "those who sought help": (
        HEADLINE
        + "The study found that 24% of students sought help in the last year.\n\nWith 42% of students "
        "seeking help, Ann Vale said, the question was another one.",
        "24%, or 42%: two shares of the same whole disagree",
    ),
    "those who were undecided": (
        HEADLINE + "In a poll on the arena of Marl 12% were undecided.\n\nThe 21% who were undecided will "
        "settle "
        "the matter, said the mayor.",
        "12%, or 21%: two shares of the same whole disagree",
    ),
    "a sum that was granted": (
        HEADLINE + "The county granted £64,000 to the farms of Marl in November.\n\nThe £46,000 granted in "
        "November will be paid by May.",
        "£64,000, or £46,000: two sums for the same thing disagree",
    ),
    "how long they fought a fire": (
        HEADLINE + "A barn burnt down in Marl on Monday. Crews from Hale fought it for four hours.\n\nThe "
        "two-hour "
        "fight to put out the flames was a grand way to meet people, said the farmer.",
        "four hours, or two-hour: two lengths of the same thing disagree",
    ),
    "two given names of three letters": (
        "Tim Reed cleared of theft\n\nTom Reed, 34, a baker from Hale, was cleared of theft by a court in "
        "Marl.",
        "“Tim Reed”, or “Tom Reed”: one surname with two given names",
    ),
}

LEFT_ALONE = {
    "trains of one line, and in all": (
        HEADLINE + "The Coast line was the worst affected, with 14 trains cancelled.\n\nOn the Valley line "
        "nine were "
        "cancelled.\n\nIn all 23 trains were cancelled and another 86 delayed."
    ),
    "the first day and the last one of a year": (
        HEADLINE + "The levy begins on Monday, 1 January. It ends on Tuesday, 31 December."
    ),
    "one day of two years": (
        HEADLINE + "The bridge opened on Friday, 15 May 2020. A party will be held on Saturday, 15 May."
    ),
    "two rides of one number": (
        HEADLINE + "Mary Tranter rode 120 km on Monday. Her sister from Marl rode 120 miles on Tuesday."
    ),
    "those pulled out, and all aboard": (
        "Truck driver hauls five from burning bus\n\n"
        "A truck driver pulled five people from a burning bus in Marl. "
        "Of the 23 people aboard, 17 got out by themselves."
    ),
    "two outcomes of which the third is not told": (
        HEADLINE
        + "The inquiry made 27 recommendations, of which 24 have been accepted in full and two in part."
    ),
    "a daughter and her father": (
        HEADLINE
        + "The firm was formed by Dr Mei-Lin Chow. Dr Chow, 54, said that many had some loss of hearing.\n\n"
        "Her father, retired engineer Henry Chow, 86, cut the ribbon."
    ),
    "two brothers with names that may be one": (
        HEADLINE + "Harbour master Alec Buchan, 59, remembers leaner times in Marl.\n\n"
        "His brother, Sandy Buchan, 63, skippers the Fruitful Bough."
    ),
    "those of two counts that have room for the parts": (
        HEADLINE + "The 142 leavers sat 418 exams between them. Of those, 130 (31.1 per cent) were graded A, "
        "while 244, or 58.4 per cent, were at grade B or better."
    ),
    "the largest of several sums, and what was got back": (
        "Brothers jailed over VAT fraud\n\n"
        "Two brothers from Marl have been jailed for fraud. The largest single repayment was £164,000.\n\n"
        "About £312,000 has been repaid so far, Marl Crown Court heard."
    ),
    "a headline's bound": (
        "Landlord and angler told to pay more than £4,000\n\n"
        "A landlord and an angler from Marl were left with a combined bill of £4,235."
    ),
    "a headline's days, from one day to another": (
        "Appeal to send boxer Callum, 9, to clinic smashes £25,000 goal in 10 days\n\n"
        "The parents of a nine-year-old from Marl launched a page for £25,000 on May 1.\n\n"
        "By the morning of May 11 it stood at £31,640."
    ),
    "a headline's rise": (
        "Marl fire adds 3,500 hectares overnight\n\n"
        "The Marl fire was mapped at 12,400 hectares, or about 30,600 acres, up from 8,900 hectares."
    ),
    "a headline's sentence, of which a part is suspended": (
        "Accountant gets four and a half years\n\n"
        "An accountant from Marl has been jailed for six years, with the final 18 months suspended."
    ),
    "figures of other years, set against this one's": (
        HEADLINE
        + "The team had made 38 rescues since the season began in May, compared with 52 in the whole of last "
        "year and 29 by the same date."
    ),
    "those waiting, after a figure of last year": (
        HEADLINE
        + "There were 48,212 patients on the list at the end of September. At the end of September last year "
        "there were 46,870.\n\nOf those waiting, 29,400, or 61 per cent, were new to the list."
    ),
    "a motion that failed, and then passed": (
        "Marl school levy fails by 44 votes, then passes\n\n"
        "A school levy that seemed to be defeated in Marl has passed by 61 votes after a recount.\n\n"
        "The first tally was 5,122 in favor and 5,166 against, a difference of 44."
    ),
    "so much a year, and so much for each of a thing": (
        HEADLINE + "The village is to get £420,000 a year, or £5,000 for each megawatt, for 30 years."
    ),
    "a headline's years, beside a far shorter length": (
        "Thief returns painting after 41 years\n\n"
        "A painting that vanished in Marl in 1984 is back. The limit for a charge is six years."
    ),
    "a headline's age, and how old she was then": (
        "Hotel worker, 23, wins £80,000 for fall\n\n"
        "A hotel worker from Marl has been awarded £80,000. Lena Osei was 20 when she fell on 2 August 2022. "
        "Others had fallen in the two years before."
    ),
    "a headline's years since one that the text names": (
        "Coldest night in 14 years as mercury dips to minus 12.4\n\n"
        "Temperatures in Marl fell to minus 12.4C on Tuesday, the lowest since December 2010.\n\n"
        "Jim Vale, 79, who has kept records for 50 years, said it was not a patch on 1995."
    ),
    "a headline's century of a year": (
        "Candle wrecked 16th-century inn\n\nA candle set fire to the inn in Marl, which dates from 1560."
    ),
    "a headline's difference of two lengths": (
        "Upgrade to cut journeys to Marl by 14 minutes\n\n"
        "The fastest trains to Marl will do the 41 miles in 38 minutes instead of 52."
    ),
    "a headline's lead in votes": (
        "Vale elected mayor of Marl by 212 votes\n\n"
        "Rosa Vale will be mayor of Marl. She finished with 6,418 votes to 6,206 for Hal Brand."
    ),
    "a headline's age, and the text's motorist of that age": (
        "Driver, 88, escapes after going wrong way\n\n"
        "A motorist of 88 drove for six miles on the wrong side. He had held his licence for 70 years."
    ),
    "a headline's hours, and the text's days": (
        "Terrier pulled out alive after 52 hours\n\n"
        "A terrier in Marl has been rescued after spending more than two days in a badger sett."
    ),
    "a headline's goals, told one by one": (
        "Calder win five-goal thriller\n\n"
        "Two-goal Ryan Foss inspired Calder, who were 2-0 behind at half time. Foss struck twice, "
        "and Marlow glanced in his corner."
    ),
    "a fine, and what is to be paid with the costs": (
        "Restaurant fined £18,000 over mouse droppings\n\n"
        "The owner of a restaurant in Marl has been ordered to pay more than £21,000 after inspectors found "
        "mouse droppings in a sack of rice.\n\n"
        "Magistrates fined it £3,000 for each of six offences, with costs of £2,940 and a surcharge of £190."
    ),
    "two outcomes of some of the whole": (
        HEADLINE
        + "Of 48 schools, 19 shut completely and a further eight turned away some year groups. The other 21 "
        "opened as usual."
    ),
    "parts of which more are told in the next paragraph": (
        HEADLINE
        + "Of the 3,200 families who applied, 2,880 were given their first choice, and a further 192 "
        "their second.\n\n"
        "Another 48 will go to their third choice. The remaining 80 were offered a place elsewhere."
    ),
    "two courses that are known by their lengths": (
        HEADLINE + "The six-week course costs £90. The ten-week course runs in the autumn."
    ),
    "a share of the finished homes, and not of all that were promised": (
        HEADLINE
        + "Only 430 of the 1,000 new homes that Haverleigh council promised have been completed, a report "
        "says.\n\n"
        "Of the finished homes, 129, or 30 per cent, are affordable."
    ),
    "so many terms of so many years": (
        "Vale concedes after eight years in office\n\n"
        "Ann Vale, 63, has been mayor of Haverleigh for two terms of four years each."
    ),
    "so long ago, in an article of no known day": (
        "Theatre roof to be repaired after 40 years\n\n"
        "The roof of the theatre in Haverleigh will be repaired for the first time since 1984."
    ),
    "a rise to the penny from a sum that looks round": (
        HEADLINE + "The bill goes up from £200 to £209.80 a year, an increase of £9.80."
    ),
    "a part that may lie in the one before it": (
        HEADLINE + "Of 425 households, 300 took part, and 204 said no."
    ),
    "two drivers of two cars": (
        HEADLINE + "The driver of the Corsa, a 23-year-old woman, had to be cut free.\n\n"
        "The 34-year-old van driver was unhurt."
    ),
    "a husband and his wife by their surname": (
        HEADLINE + "Bernard and Pauline Whitty were married in 1964.\n\n"
        "Mr Whitty, now 83, was a fitter at the time. Mrs Whitty, 80, was a dinner lady."
    ),
    "a namesake who is no relation": (
        HEADLINE + "Danny Frost scored five times as Rovers came from behind to win in Marl.\n\n"
        "Town had taken a lead after only 90 seconds when Paul Frost, no relation, bundled in a corner."
    ),
    "what a court gave to each of those whom its list names": (
        "Motoring offences: latest cases\n\n"
        "Tom Marsh, 22, of Marl, admitted drink-driving. He was fined £350 and banned for 14 months. "
        "He had 51 micrograms of alcohol in 100ml of breath.\n\n"
        "Lee Orr, 31, of Marl, admitted drink-driving. He was fined £500 and banned for 22 months. He had 88 "
        "micrograms of alcohol in 100ml of breath.\n\n"
        "Ann Vale, 45, of Marl, admitted speeding. She was fined £200 and given six penalty points.\n\n"
        "Tim Orr, 27, of Marl, admitted speeding. He was fined £100 and given three penalty points."
    ),
    "two who were told to pay": (
        HEADLINE + "Owen Marsh, 22, of Marl, was told to pay a £150 surcharge.\n\n"
        "Lee Wexley, 31, of Marl, was told to pay a £300 surcharge."
    ),
    "all the sums of a court's list in its headline": (
        "Fly-tippers to pay £1,900\n\n"
        "Owen Marsh, 22, of Marl, was told to pay £350 costs after admitting tipping. He was fined £400.\n\n"
        "Lee Wexley, 31, of Marl, was ordered to pay £450 costs after being found guilty. He was fined £700."
    ),
    "two without a name in a row": (
        HEADLINE + "A man, 22, from Marl, was jailed. A man, 31, from Marl, was fined."
    ),
    "the result of a match": (
        "Haverleigh hit four past Rovers\n\nHaverleigh Town 4 Marl Rovers 2\n\n"
        "Haverleigh came from two down to beat Rovers 4-2 at the Mill Ground."
    ),
    "the result of a match for a headline": (
        "Haverleigh Town 4 Marl Rovers 2\n\nHaverleigh came from two down to beat Rovers 4-2."
    ),
    "seats won, and seats held by now": (
        "Reds take three seats from Blues\n\n"
        "The Reds won three of the five by-elections held in Haverleigh on Thursday.\n\n"
        "The Blues now have 21 seats and the Reds five."
    ),
    "others than two different people": (
        HEADLINE + "It was the fourth regatta for Marsh, and the first for the two others.\n\n"
        "Three others remain at sea."
    ),
    "a part of two counts together": (
        HEADLINE + "The quay has 40 homes and two shops, 12 of which are empty."
    ),
    "a boy without a name and his friend with one": (
        HEADLINE + "A 13-year-old boy is charged in the death of a friend.\n\n"
        "Police said the 13-year-old and his 14-year-old friend, Owen Marsh, had fished from the pier.\n\n"
        "Marsh had drowned, the 13-year-old told his parents."
    ),
    "half a century that is fifty years": (
        "Wexley ran diner for half a century\n\nMs Wexley ran a diner in Marl for 51 years."
    ),
    "a quarter of a century without its article": (
        "Wexley ran diner for quarter of a century\n\nMs Wexley ran a diner in Marl for 25 years."
    ),
    "so many in so many that is a share": (
        "Drug helps 3 in 10 patients\n\nThe drug worked in 30 per cent of patients, a study found.\n\n"
        "Pain fell by half in 20 per cent of them."
    ),
    "parts of a count that hangs on a count of where": (
        HEADLINE + "The storm killed 14 people in three villages, nine of them in Marl.\n\n"
        "The college has 2,800 students at three sites, 1,900 of whom live in Haverleigh."
    ),
    "parts of a part": (HEADLINE + "Eight of the 10 cars derailed, four of them onto their sides."),
    "the kin of an obituary": (
        HEADLINE + "He leaves three children, seven grandchildren and nine great-grandchildren."
    ),
    "the kin of another obituary": (
        HEADLINE + "She had nine grandchildren, 14 great-grandchildren and two great-great-grandchildren."
    ),
    "a rival named beside the one who did more": (
        HEADLINE + "Vale scored 24 points, more than Wexley. Wexley scored 20 points.\n\n"
        "Orde got 1,214 votes to beat Tamm. Tamm got 1,183 votes."
    ),
    "others beside others": HEADLINE + "Two others were freed. Three others are still in jail.",
    "an old disaster beside that of this week": (
        HEADLINE + "Two climbers died on Sunday when they fell from Hale Ridge.\n\n"
        "Three climbers died when they fell from Hale Ridge in 2002."
    ),
    "a sentence that is cut": (
        "Fund manager's sentence cut to 11 years from 12\n\n"
        "A judge cut one year from the 12-year sentence of a fund manager. Vale will now serve 11 years."
    ),
    "two who are fined in one form of words": (
        HEADLINE + "Joe Kerr, 22, of Marl, was fined £150 for speeding on Hale Road.\n\n"
        "Lee Cass, 31, of Hale, was fined £300 for speeding on Hale Road."
    ),
    "two who are new to the story": HEADLINE + "A 22-year-old man was hurt. A 31-year-old man was hurt.",
    "two who are new to the story, in a paragraph each": (
        "Two charged over crash\n\nTwo men have been charged over a crash in Marl.\n\n"
        "A 22-year-old man from Marl was charged with causing death by dangerous driving.\n\n"
        "A 31-year-old man from Hale was charged with perverting the course of justice."
    ),
    "a trade that looks like a name": (
        "Miner died in fall\n\nThe man died on Monday, coroner Ann Milner said."
    ),
    "a toll of several shootings and that of one": (
        HEADLINE + "Four separate shootings in Haverleigh left two men dead and injured seven others at the "
        "weekend, police "
        "said.\n\nIn one shooting at the weekend somebody opened fire on a hall in Haverleigh, "
        "killing a man and "
        "injuring five others, police said."
    ),
    "those whom the first on the scene found": (
        "Five people hurt on Haverleigh ferry\n\n"
        "Five people were hurt on the Haverleigh ferry on Sunday, police said.\n\n"
        "When officers arrived they found three people hurt on the Haverleigh ferry."
    ),
    "shot, and drew their guns": (
        "Seven people shot at Haverleigh mill\n\nSeven people were shot at the Haverleigh mill on Sunday.\n\n"
        "Police said three people drew guns at the Haverleigh mill on Sunday and fired."
    ),
    "no arrests for it, and some for something else": (
        HEADLINE + "No arrests have been made over the Haverleigh mill fire.\n\n"
        "Officers arrested three people for brawling at the Haverleigh mill fire."
    ),
    "days that lie in years": (
        HEADLINE
        + "For 102 days from 2000 to 2008 the Aune was frozen, and in the first six months from January to "
        "December 2019 it was not."
    ),
    "a third victim": (
        "Three people hurt in Haverleigh\n\nA fire broke out in a mill in Haverleigh on Sunday.\n\n"
        "A boy and a girl were hurt in Haverleigh. A third victim is in hospital."
    ),
    "two, and another": (
        "Three teens hurt in Haverleigh\n\nTwo girls were hurt in a mill in Haverleigh on Sunday.\n\n"
        "Another person, a boy of 16, came to the hospital in Haverleigh by himself."
    ),
    "two crashes told in one form of words": (
        HEADLINE + "Five people, including two children, were hurt in a crash on the quay on Monday.\n\n"
        "On Tuesday seven people, including three children, were hurt in a crash on the pier."
    ),
    "a figure for each year": (
        HEADLINE + "The police said 31 officers were sacked in 2019. 33 officers were sacked in 2020."
    ),
    "answers to three questions": (
        HEADLINE
        + "In a survey 45% of people said yes to a ban, 60% to a tax and 20% did not know what to do."
    ),
    "two crashes with children hurt": (
        HEADLINE
        + "On Monday 12 people, including three children, were hurt in a crash on the quay. A day later 14 "
        "people, including five children, were hurt in a crash on the quay."
    ),
    "a second fire": (
        HEADLINE
        + "A fire at a mill in Haverleigh killed 12 people. A second fire killed nine people in Haverleigh."
    ),
    "one man fined, and his sister": (
        HEADLINE
        + "Ann Vale was fined £400 by Haverleigh magistrates for dumping tyres. Her brother Paul Vale was "
        "fined £600 by Haverleigh magistrates for the same offence."
    ),
    "the next path": (
        HEADLINE + "The path is three miles long, the council said. The second path is two miles long, the "
        "council said."
    ),
    "two bands of a tax": (
        HEADLINE
        + "Council tax for a Band D home was set at £1,500. Council tax was set at £1,350 for Band C."
    ),
    "schools of two kinds": (
        HEADLINE + "Primary schools will reopen on 3 May 2021. Secondary schools will reopen on 10 May 2021."
    ),
    "years with somebody": (
        HEADLINE + "The court heard that he beat her for three years between 2005 and 2015."
    ),
    "two business years": (HEADLINE + "In the two years 2017-18 and 2018-19 the council spent £4m on roads."),
    "days that a feast of February holds": (
        HEADLINE + "In the four days from 29 February to 3 March 12 people fell ill."
    ),
    "an oven": (HEADLINE + "Heat the oven to 180C (350F), and bake the pie above 40C (100F) for an hour."),
    "a walk, or a shorter one": (HEADLINE + "The walk is 10 miles, or 5 km for children."),
    "years in prison, some of them elsewhere": (
        HEADLINE
        + "She was in prison from 2012 to 2016. In those three years in Holloway she learned to paint."
    ),
    "voters of two parties": (
        HEADLINE + "Among Labour voters 70% backed it, against 25% of Tories, and 10% were undecided."
    ),
    "deputies of one surname": (
        HEADLINE + "Deputy Sean Royle was first at the scene. Deputy Steve Royle, no relation, took the call."
    ),
    "letters of another language": (
        HEADLINE + "The Swiss People's Party (SVP) and the Social Democratic Party (SPD) were asked."
    ),
    "the dead named one by one": (
        "Three charged over brawl\n\nKarl Mount, 22, Dean Lisle, 23, and Abby Stone, 19, have been charged "
        "with affray."
    ),
    "annual rates of two things": (
        HEADLINE + "The economy of the isles grew at a 3.2% annual rate in the autumn.\n\n"
        "Spending in the isles grew fast in the autumn, with an annual rate of 4.4%."
    ),
    "two men, another man, all three": (
        HEADLINE + "Officers found two victims, a woman shot in the ankle and a man shot in the leg, beside "
        "the mill.\n\n"
        "Another man was found in Tarn Street.\n\nAll three victims are in hospital."
    ),
    "who did it and whom it befell": (
        "Boy, 6, dies after shooting at Tarnmouth school; teenager held\n\n"
        "A 14-year-old is in custody after a shooting at Tarnmouth school on Monday.\n\nThe "
        "6-year-old died at noon."
    ),
    "a prosecutor's clause about the one who pulled the trigger": (
        HEADLINE + "No charges will follow the accidental shooting of a 7-year-old boy in Tarnmouth, "
        "prosecutors said.\n\n"
        "Prosecutors said that no charges will follow against the 12-year-old who pulled the "
        "trigger in Tarnmouth."
    ),
    "the father of somebody, with his office": (
        HEADLINE + "Brady Oakshott, 16, sat opposite the family.\n\n"
        "Prosecutors say Oakshott, the son of Aune State Police trooper Martin Oakshott, loaded the "
        "rifle."
    ),
    "a boy of years ago who is a man now": (
        HEADLINE + "Years ago the town sent 10-year-old Hugo Marlow to sea.\n\n"
        "Marlow, now 27, came home.\n\nA captain had promised to take 10-year-old Hugo Marlow to sea."
    ),
    "the stamps of two pictures": (
        HEADLINE + "A crane lifts the Haverleigh tram off the rails of the harbour line at dawn. (Published "
        "Tuesday, Aug. 4, 2015)"
        "\n\nThe Haverleigh tram is lifted off the rails of the harbour line by a crane. (Published "
        "Monday, Aug. 3, 2015)"
    ),
    "the fat of two dishes": (
        HEADLINE
        + "A bacon and cheese pie of the Aune kitchen contains 31.2g of fat, but a plain pie of the same "
        "kitchen only 20.4g of fat.\n\nWho eats a whole chicken and cheese pie of the Aune kitchen takes in "
        "33.7g of fat at one sitting."
    ),
    "so many of the last matches": (
        HEADLINE + "Haverleigh won a single one of the last 36 Northern League games against Tarn Rovers.\n\n"
        "The Rovers won 11 of their last 15 Northern League matches at Tarn Road, against Haverleigh."
    ),
    "another man who drowned": (
        HEADLINE + "Two men drowned off Haverleigh on Sunday, police said. Another man drowned at night.\n\n"
        "Three men drowned off Haverleigh on Sunday, the council said."
    ),
    "three more victims": (
        HEADLINE + "One victim of the shooting died at the mill. Two others were taken to the hospital.\n\n"
        "Three more victims were taken to hospitals in Westmere, one of them a child."
    ),
    "a teenager of fifteen": (
        "15-year-old shoots himself in Tarnmouth\n\n"
        "A teenager is in hospital in Tarnmouth after he shot himself with his uncle's gun, police said."
    ),
    "a part of a part": (
        HEADLINE + "The union of Marl asked 1,450 members. Of those, 1,160 voted, a turnout of 80 per cent, "
        "and 986 of them, or 85 per cent, were for a strike."
    ),
    "all but some of those that voted": (
        HEADLINE + "Of the 813 drivers asked, 683 answered, and all but 71 of these said yes."
    ),
    "three parts, one behind a may": (
        HEADLINE
        + "The council of Marl looked at 310 houses. Of those, 64 have red marks, meaning nobody may "
        "live in them, 118 have yellow ones and the other 128 are safe."
    ),
    "the dead who were under five": (
        HEADLINE + "The fever caused 640 cases and 11 deaths in Marl. All who died were under five."
    ),
    "what the law demands": (
        HEADLINE + "The strike vote of the Marl drivers had a turnout of 84 per cent.\n\n"
        "The law demands that a strike vote of drivers has a turnout of at least half."
    ),
    "somebody else of that age, named behind": (
        HEADLINE + "Iris Pell, 34, died when her bicycle was hit by a van at the harbour.\n\n"
        "Its driver, Tom Rudd, was found in Marl. The 43-year-old had slept in a barn."
    ),
    "a driver without a name": (
        HEADLINE + "Iris Pell, 34, was on the tram that left the rails at Marl.\n\n"
        "The 42-year-old driver is in hospital."
    ),
    "ages in a list": (
        HEADLINE + "The play has a cast of 45 children.\n\nThree boys play the lead: Tom Rudd, 15, Ned "
        "Vale, 16, and Sam Pell, 12."
    ),
    "some of the votes": (
        HEADLINE + "The club has 30 members.\n\nThey voted for Ann Vale, who got 15 votes, followed by Tom "
        "Rudd with eight and Iris Pell with four."
    ),
    "a list that rounds": (
        HEADLINE + "The harbours of Haverleigh will share £17 million.\n\nThe money comes in three parts: "
        "£9.5 million for walls, £4.1 million for cranes and £3.2 million for boats."
    ),
    "the largest of several": (
        HEADLINE + "Haverleigh will spend £45 million.\n\nRoads take the largest share at £17.2 million, "
        "followed by schools at £14.9 million and parks at £8.3 million."
    ),
    "what was first put lower": (
        "Two dead and nearly 30 hurt\n\nTwo people were killed and 29 injured when a coach left "
        "the road near Marl on Sunday.\n\nPolice first put the number of injured at 24."
    ),
    "parts of gold and of silver": (
        "Seventeen stolen coins found in Marl\n\nSix coins are still missing from the museum. Thieves took "
        "23 coins in May, 14 of gold and nine of silver.\n\nA man who cleared a shed opened a tin and "
        "found 10 of the gold coins and seven of the silver."
    ),
    "a lead of a few votes": (
        "Council backs bars by three votes\n\nThe plan for the harbour was passed by 12 votes to nine."
    ),
    "what is open at any hour": (
        "Council backs 24-hour bars\n\nBars of the harbour may open all night, the council said."
    ),
    "marks of a pupil": (
        "Pupil of Marl gets 98.67 per cent\n\nIris Pell came first, dropping just eight marks of 600.\n\n"
        "More than 85 per cent of the pupils passed."
    ),
    "two terms of two people": (
        HEADLINE + "A clerk of Marl was sent to prison for six years, her sister Ann Vale for seven years."
        "\n\nAnn Vale wept as she was led away to begin her seven-year term."
    ),
    "turned round by chance, and not taken up": (
        HEADLINE + "The city of Haverleigh has agreed to pay £4.7 million to the family of Ann Vale.\n\n"
        "A bridge in the harbour will cost £7.4 million."
    ),
    "shares of two groups, turned round by chance": (
        HEADLINE + "Patients without tonsils are 49 per cent and those without appendix 34 per cent more "
        "likely to be well, a study found.\n\nPatients who lost both are 43 per cent more likely to be well."
    ),
    "those hurt, behind the dead": (
        HEADLINE + "Fourteen people were killed and 27 others injured when a bus fell into a gorge.\n\n"
        "Nine women, three men and two children were among the dead.\n\nOf those hurt, 11 were taken to a "
        "hospital in Marl. The other 16 were treated in Hale."
    ),
    "wages out of one house": (
        HEADLINE + "Her husband, brother and son all work at the bakery. \"That's four wages out of one "
        'house," she said.'
    ),
    "a list below a round number": (
        "Waiting list in Marl falls below 49,000\n\nThere were 48,310 patients on the list of Marl hospital."
    ),
    "when the page was changed": (
        "UPDATED 6.15pm: Second man dies after crash\n\nA second man died on Monday after a crash at Marl."
    ),
    "hours from one to another": (
        "Fourteen hours on the ledge\n\nAt 10.40 that night the friends rang for help, after five hours on "
        "the hill.\n\nIt was 12.40 on Sunday afternoon before the last of them was lifted off."
    ),
    "five of the fourteen of a town": (
        HEADLINE + "Five libraries are to close.\n\nFive of Marl's 14 libraries will close by Christmas."
    ),
    "a month, and a name one letter away": (
        HEADLINE
        + "Between March 2022 and May 2023 they robbed 41 farms, prosecutor Helena Marsh told the court "
        "of Hale. The raids began in March."
    ),
    "a reporter under the name he was born with": (
        HEADLINE
        + "Ted Garrick, who has died aged 93, spent his life on one paper.\n\nEdward Joseph Garrick was "
        "born in Marl, the son of a weaver."
    ),
    "drones and missiles in one number": (
        "Marl hit by 160 drones and missiles\n\nThe air force said that 142 drones and 18 missiles had "
        "been used."
    ),
    "by how much a race was won": (
        "Kip wins in Hale by seven seconds\n\nDan Kip won in two hours four minutes and 18 seconds. Sol "
        "Bett was "
        "given a time of 2:04:25."
    ),
    "a record that is passed": (
        "Measles cases pass 350 in Marl\n\nThere are 372 cases in Marl, the county said."
    ),
    "more than a round number": (
        "Puffin count tops 43,000\n\nWardens on the island have counted 43,626 puffins this spring."
    ),
    "a hundredth race": (
        "Runner completes 100th marathon in Marl\n\nA grandmother from Hale has finished her hundredth "
        "marathon."
    ),
    "a lead of points": (
        "Marl let six-point lead slip\n\nMarl were 0-15 to 0-9 ahead at the break and lost to Hale."
    ),
    "a round sum, and the sums that it is made of": (
        HEADLINE
        + "A clerk took nearly £400,000 from the sanctuary, the station and the fund.\n\nThe sanctuary "
        "lost £214,300, the fund £121,650 and the station £58,900, which makes £394,850 altogether."
    ),
    "down in a table": (HEADLINE + "Marl had fallen from fourth to 11th in the league, said its coach."),
    "five libraries, and the other four": (
        "Five of nine threatened libraries are spared\n\nFive libraries that were to close will stay open "
        "after "
        "the council of Marl voted by 31 to 24 for them.\n\nThe other four will shut in March."
    ),
    "reductions of two things": (
        HEADLINE
        + "Thefts in Marl were down by 22 per cent last year.\n\nA governor of the hospital praised the "
        "reduction of 28 per cent in infections."
    ),
    "a currency that falls": (HEADLINE + "The rupee fell to 83 a dollar from 82 on Monday."),
    "a share of another group": (
        HEADLINE + "Among women the share rose to 40 per cent, compared with 60 per cent for men."
    ),
    "a share of another whole in the next sentence": (
        HEADLINE + "The police said 66 of the 150 drivers were insured. That was 54 per cent of all claims."
    ),
    "the rate of the headline, and another rate": (
        "Prices up 3.4% in Marl\n\nPrices rose by 3.4 per cent in the year to May, down from 3.5 per cent in "
        "April.\n\nThe old index, which some rents follow, was 4.3 per cent."
    ),
}


@pytest.mark.parametrize(("text", "problem"), TOLD.values(), ids=TOLD)
def test_a_slip_is_told_once(text: str, problem: str) -> None:
    assert problems(text) == [problem]


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_none_is_left_alone(text: str) -> None:
    assert problems(text) == []
