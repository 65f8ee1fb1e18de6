"""What two articles of one story say: slips that are told, and what looks like one and is none.

Each case is two articles of a few sentences, checked together with every rule; notes are left aside.
"""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Article, Severity, check


def problems(*texts: str) -> list[str]:
    """The problem sentences of the errors and warnings; the first line of each text is its headline."""
    report = check([Article.from_text(text, name=name) for name, text in zip("ab", texts, strict=True)])
    return [x.problem for x in report.discrepancies if x.severity is not Severity.NOTE]


TOLD = {
    "what a guard took, by two reporters": (
        "Guard took bribes, court told\n\n"
        "A former prison guard took bribes for smuggling phones, a court in Marl heard on Monday.\n\n"
        "Owen Marsh, 35, is said to have received £12,400 from prisoners.",
        "Phones for prisoners: guard in court\n\n"
        "A guard smuggled phones into Haverleigh jail, a court in Marl was told.\n\n"
        "According to prosecutor Ann Vale he received £14,200 from prisoners.",
        "£12,400, or £14,200: two sums for the same thing disagree",
    ),
    "a driver of one age under two given names": (
        "Driver jailed for crash in Marl\n\n"
        "A driver who ran over a pensioner on a crossing in Marl was jailed for three years on Friday.\n\n"
        "Martin Oakshott, 29, had been doing 61mph, Marl Crown Court heard.",
        "Family will not forgive driver\n\n"
        "The family of a pensioner killed on a crossing in Marl said they would not forgive the driver.\n\n"
        "Stephen Oakshott, 29, was jailed for three years on Friday at Marl Crown Court.",
        "“Martin Oakshott”, or “Stephen Oakshott”: one surname with two given names",
    ),
    "what a fire destroyed, beside one more figure of the same": (
        "Fire guts barn in Marl\n\n"
        "A fire gutted a barn in Marl on Sunday night.\n\n"
        "Farmer Owen Marsh lost 140 tonnes of hay and two tractors.",
        "Police look into barn fire\n\n"
        "Police are looking into the fire at the barn of farmer Owen Marsh in Marl.\n\n"
        "The fire destroyed three tractors and 140 tonnes of hay.",
        "two tractors, or three tractors: two counts of the same thing disagree",
    ),
    "two days of a carnival, in no known year": (
        "Carnival returns\n\nHaverleigh carnival will take place on 12 July this year, with 30 floats.",
        "Floats wanted for carnival\n\n"
        "Haverleigh carnival will take place on 19 July. The parade sets off with its floats at 1pm.",
        "12 July this year, or 19 July: two dates for the same event",
    ),
    "a crew, and its members": (
        "Trawler sinks off Marl\n\n"
        "A trawler sank off Marl on Saturday. All six crew were saved by a helicopter, it is said.",
        "Fishermen tell of night in raft\n\n"
        "The fishermen of the trawler that sank off Marl spoke on Monday. A helicopter had rescued all five "
        "crew members.",
        "six crew, or five crew members: two counts of the same thing disagree",
    ),
    "the length of a lease, before it and behind it": (
        "Rowers find a new home\n\n"
        "Haverleigh rowing club has found a new home at the old mill.\n\n"
        "The club has a lease of ten years on the mill.",
        "Old mill goes to rowers\n\n"
        "Haverleigh rowing club moves to the old mill in May.\n\n"
        "The club signed a 12-year lease on the mill on Monday.",
        "ten years, or 12-year: two lengths of the same thing disagree",
    ),
    "the only jobs that each article counts, created by one store": (
        "Superstore to come to Marl\n\n"
        "A superstore that will create 180 jobs is to be built on the old tannery in Marl.",
        "Marl tannery scheme passed\n\n"
        "Councillors have approved a superstore on the old tannery in Marl.\n\n"
        "The vote was 8 to 3. The store will create 130 jobs and have 310 parking spaces.",
        "180 jobs, or 130 jobs: two counts of the same thing disagree",
    ),
    "a fine, with the firm named in one article only": (
        "Care firm fined over fall\n\n"
        "A care firm was fined £120,000 after a resident fell from a window in Marl.\n\n"
        "Homelea admitted breaching safety law at Marl magistrates' court on Monday.",
        "Firm fined after fatal fall\n\n"
        "A care company has been fined after a woman fell to her death from a window.\n\n"
        "Homelea was fined £210,000 by magistrates in Marl on Monday for breaching safety law.",
        "£120,000, or £210,000: two sums for the same thing disagree",
    ),
    "a sentence, with its bearer named in one sentence only": (
        "Dealer jailed for five years\n\n"
        "A drug dealer found with heroin in Marl has been jailed for five years.\n\n"
        "Jason Oakshott, 38, admitted possession at the Crown Court on Friday.",
        "Heroin haul lands dealer in prison\n\n"
        "A dealer caught with heroin in Marl has been sent to prison.\n\n"
        "Jason Oakshott, 38, was jailed for seven years on Friday after he admitted possession.",
        "five years, or seven years: two lengths of the same thing disagree",
    ),
    "what a building is to cost, by a noun and by a verb": (
        "New health centre for Marl\n\n"
        "A new health centre will be built in Salter Road, Marl, at a cost of £3.4m.",
        "Go-ahead for health centre\n\n"
        "Health chiefs have backed a new health centre in Marl.\n\n"
        "The building in Salter Road will cost £4.3m.",
        "£3.4m, or £4.3m: two sums for the same thing disagree",
    ),
    "somebody's sisters, who is told of as he": (
        "Lottery winner shares £2m\n\n"
        "A plumber from Marl has won £2m on the lottery.\n\n"
        "Steve Oakshott, 49, said he would share the money with his three sisters.",
        "Plumber scoops lottery jackpot\n\n"
        "A plumber from Marl is celebrating a £2m lottery win.\n\n"
        "Steve Oakshott, 49, bought the ticket in Leeds Road. He will share the money with his four sisters.",
        "three sisters, or four sisters: two counts of the same thing disagree",
    ),
    "the last day for something": (
        "Skips banned from Marl square\n\n"
        "Market traders in Marl have been told to move two skips from the square by 30 June.",
        "Traders told to move skips\n\n"
        "A row has broken out in Marl, where market traders have been told to move two skips from the square "
        "by 30 July.",
        "30 June, or 30 July: two dates for the same event",
    ),
    "a statement in the words of two reporters": (
        "Hospital chief attacks parking fines\n\n"
        'Chief executive Ann Vale said in Marl: "Nurses should not be punished for working late."',
        "Nurses fined at work\n\n"
        'Chief executive Ann Vale of Marl hospital said: "Nurses must never be penalised for working late."',
        "“Nurses should not be punished for working late”, or “Nurses must never be penalised for working "
        "late”: one statement in two wordings",
    ),
    "a surname with a letter more, in sentences of their own": (
        "Head teacher Fiona Grierson to retire\n\n"
        "Fiona Grierson has led Marl Primary since 2008, in which time the roll has risen to 231. She saw a "
        "new hall built, and a fire that destroyed two classrooms.",
        "Marl Primary bids farewell\n\n"
        "Pupils at Marl Primary have been writing poems.\n\nFiona Grierston told staff that she would leave. "
        "Governors said she had held the school together after the fire, when the new hall was not built.",
        "“Fiona Grierson”, or “Fiona Grierston”: one person's name in two spellings",
    ),
    "a given name and another, of whoever is that old": (
        "Tribute to man killed in Marl\n\n"
        "Callum Strachan, 32, was working at a mill in Marl on Monday when a gable end collapsed.",
        "Rugby club mourns forward\n\n"
        "Colin Strachan was buried under bricks at the mill in Marl. The 32-year-old lost his temper "
        "only once, the club captain said.",
        "“Callum Strachan”, or “Colin Strachan”: one surname with two given names",
    ),
    "one number of hectares and of acres": (
        "Moor fire in Marl\n\nA wildfire has destroyed 240 hectares of moorland at Marl Edge.",
        "Barbecue blamed for moor fire\n\nBirds have been wiped out across 240 acres of Marl Edge by a fire.",
        "240 hectares, or 240 acres: the same number with two units",
    ),
    "dogs, taken and seized, with two digits changed round": (
        "Dogs taken from smallholding\n\n"
        "Inspectors have taken 63 dogs from a smallholding near Marl after a driver heard constant barking.",
        "Vet tells of dogs in dark\n\n"
        "Officers went to the smallholding near Marl with a warrant. There 36 dogs were seized.",
        "63 dogs, or 36 dogs: two counts of the same thing disagree",
    ),
    "cars, seventeen and seventy": (
        "Hail dents cars in Marl\n\n"
        "Manager Yvonne Teal said 17 cars had been damaged by hail in the car park of the Marl garage.",
        "Marl hail as big as golf balls\n\n"
        "A garage in Marl was hit by hail on Sunday. In all, 70 cars were damaged by lumps of ice.",
        "17 cars, or 70 cars: two counts of the same thing disagree",
    ),
    "a sentence with its years and months changed round": (
        "Bookkeeper stole from firm\n\n"
        "A bookkeeper who stole from a firm in Marl has been sent to prison for four years and six months.",
        "Haulage firm robbed by bookkeeper\n\n"
        "The firm in Marl trusted its bookkeeper. Tracey Emmott was jailed for six years and four months.",
        "four years and six months, or six years and four months: two lengths of the same thing disagree",
    ),
    "a project in billions and in millions, to come and as it is": (
        "Wind farm for Sable Bank\n\n"
        "The Sable Bank wind farm off Marl will have 88 turbines and is to cost £1.2 billion.",
        "Sable Bank wind farm approved\n\n"
        "A wind farm off Marl has been approved. The £1.2 million project at Sable Bank has 88 turbines.",
        "£1.2 billion, or £1.2 million: the same digits, 1,000 times apart",
    ),
    "those who signed, and the signatures": (
        "Toddler helps to hand in petition\n\n"
        "A petition to keep the Marl library open was handed in on Monday. It was signed by 3,200 people.",
        "Library petition handed in\n\n"
        "Frank Jessop of Marl council was given a petition with 2,300 signatures to keep the library open.",
        "3,200 people, or 2,300 signatures: two counts of the same thing disagree",
    ),
    "a doctor under two given names of one initial": (
        "Village thanks its doctor\n\n"
        "Dr Alan Whitmore has looked after the people of Marl for 31 years. They gave him a bench and a "
        "party in the orchard behind the surgery.",
        "Bench for a doctor\n\n"
        "The village of Marl said goodbye to Dr Adrian Whitmore with a bench and a party in an orchard. He "
        "came to the surgery in 1994 and looked after its people.",
        "“Alan Whitmore”, or “Adrian Whitmore”: one surname with two given names",
    ),
    "the only day of each, ten days apart": (
        "Library in Marl to open again\n\n"
        "Book lovers in Marl can use their library again from 14 May, after a long refurbishment.",
        "Galleon for young readers\n\n"
        "A wooden galleon awaits young readers at the refurbished library in Marl, which reopens on 24 May.",
        "14 May, or 24 May: two dates for the same event",
    ),
    "two bans, by a noun and by a verb": (
        "Drink-driver asleep on roundabout\n\n"
        "A man who fell asleep on a roundabout in Marl has been banned from driving for 18 months.",
        "Driver slept on Marl roundabout\n\n"
        "Magistrates in Marl disqualified a drink-driver for three years. He fell asleep on a roundabout.",
        "18 months, or three years: two lengths of the same thing disagree",
    ),
    "the year of a foundation, with two digits changed round": (
        "Brewery to leave Marl\n\n"
        "Brewing is to end in Marl, where bitter has been made since the firm was founded in 1874.",
        "Brewery moves to ring road\n\n"
        "The family brewery in Marl, founded in 1847, will move to premises near the ring road.",
        "1874, or 1847: two years for one event",
    ),
    "the tally of a vote, in words and in figures": (
        "Skate park for Marl\n\n"
        "Marl council has backed a skate park. The committee passed the scheme by nine votes to six.",
        "Teenager sees skate park approved\n\n"
        "Alfie Donnelly, 16, sat through the debate in Marl until councillors voted 9-4 for the skate park.",
        "nine votes to six, or 9-4: two tallies of one vote",
    ),
    "an age before the name, and behind it": (
        "Man in court over gold\n\nA man was charged in Marl with the theft of a gold collar.\n\n"
        "Craig Pell, 29, of no fixed address, is said to have broken a window of the museum in Marl.",
        "Museum raid: man is held\n\nThe gold collar of Marl was stolen by a thief from the roof.\n\n"
        "A 31-year-old, Craig Pell, was charged with the theft. He denied it.",
        "29, or 31-year-old: two ages of the same person",
    ),
    "the only one of whom the sentence before told": (
        "Woman dies in fire\n\nA woman has died after a fire at her house in Marl.\n\n"
        "Ann Dunstall, 67, was found by firefighters in a bedroom of the house.",
        "Tributes to teacher\n\nA teacher lost her life in a house fire in Marl.\n\n"
        "Ann Dunstall was asleep in Albert Street when the fire broke out. The 76-year-old lived alone.",
        "67, or 76-year-old: two ages of the same person",
    ),
    "what must be served before parole": (
        "Driver jailed over crash\n\nA driver who killed a woman at Marl was jailed on Friday.\n\n"
        "Joe Pell, 42, must serve at least four years and six months before he can ask for parole.",
        "Crash driver goes to prison\n\nA driver was sent to prison on Friday for a crash at Marl.\n\n"
        "Joe Pell got seven years' jail with a non-parole period of three years and six months.",
        "at least four years and six months, or three years and six months: two lengths of the same thing "
        "disagree",
    ),
    "a federal prison": (
        "Banker gets 18 years\n\nA banker who cheated pensioners in Marl was sentenced on Monday to 18 "
        "years in federal prison.\n\nJoe Pell, 58, pleaded guilty to fraud.",
        "Pensioners see banker go\n\nPensioners of Marl told a judge on Monday how a banker cheated them."
        "\n\nMinutes later Joe Pell was sent to prison for 16 years for the fraud.",
        "18 years, or 16 years: two lengths of the same thing disagree",
    ),
    "a total here, and all its parts there": (
        "Hundreds to lose jobs\n\nThe Fenwick bakery is to cut 540 jobs and close its plant in Marl after it "
        "lost a contract with a chain of shops, it said on Monday.",
        "Plant in Marl to close\n\nWorkers of the Fenwick bakery in Marl were told on Monday that it would "
        "close.\n\nAll 210 jobs there will go, along with 180 at Aune and 120 at Hale, and no other part of "
        "the bakery loses any.",
        "210 + 180 + 120 = 510, not 540 jobs: the parts do not add up",
    ),
    "how many had died": (
        "Mud kills 19 in hill town\n\nA wall of mud came down on Marl on Monday, killing 19 people as they "
        "slept, the police said.",
        "Marl digs for its dead\n\nThe mud came down on Marl on Monday.\n\nThe number of those who had died "
        "stood at 17, the police said.",
        "19 people, or 17: two counts of the same thing disagree",
    ),
    "a fine and what it was for": (
        "Dairy fined $75,000\n\nA dairy whose waste killed thousands of fish in the river at Marl was fined "
        "$75,000 on Friday.",
        "Spill of whey\n\nA guide on the river at Marl was in court on Friday to see the dairy ordered to "
        "pay a fine of $57,000 for the waste that killed the fish.",
        "$75,000, or $57,000: two sums for the same thing disagree",
    ),
    "how long a strike will last": (
        "Bin crews to walk out\n\nBin crews in Marl will walk out on Monday over pay.\n\nThe strike "
        "will last for five days, the union said.",
        "Bins in Marl to overflow\n\nBin crews in Marl will walk out on Monday.\n\nThe strike will last for "
        "three days and hit thousands of homes.",
        "five days, or three days: two lengths of the same thing disagree",
    ),
    "a price in cents": (
        "Co-op cuts price of milk\n\nDairy farmers of the Aune co-op will be paid 38 cent a litre for milk "
        "delivered in August.",
        "Farmers see price fall\n\nFarmers of the Aune co-op will be paid 36 cent a litre for milk "
        "delivered in August.",
        "38 cent, or 36 cent: two sums for the same thing disagree",
    ),
    "a statement given to two people": (
        "Fury over plant\n\nPlans for a plant in Marl were approved. The chairwoman of the campaign, "
        "Lesley Orme, "
        'said: "We won the argument in this town and lost it in an office in Hale. That is not democracy."',
        "Council may go to court\n\nThe council of Marl has attacked the plant.\n\n"
        '"We won the argument in this town and lost it in an office in Hale," said Jim Dalgety. "That is not '
        'democracy."',
        "Lesley Orme, or Jim Dalgety: one quotation given to two speakers",
    ),
    "never and always, in a sentence of a longer statement": (
        "No charges over crane\n\nNo firm is to be charged over the death of Joe Lister in Marl. His mother, "
        'Karen Lister, said: "We waited four years for a letter with two lines in it. I will never forgive '
        "them "
        'for that."',
        "Mother asks for review\n\nNo firm is to be charged over the crane that killed Joe Lister in "
        "Marl.\n\n"
        '"I will always forgive them for that," said Karen Lister.',
        "“I will never forgive them for that”, or “I will always forgive them for that”: one statement in "
        "two "
        "wordings",
    ),
    "a vote that was lost": (
        "Levy scrapped\n\nThe council of Northcliffe voted by 24 to 23 against a levy on visitors on "
        "Tuesday.",
        "Hotels toast defeat of levy\n\nThe levy on visitors was voted down in Northcliffe by 26 to 23.",
        "24 to 23, or 26 to 23: two tallies of one vote",
    ),
    "a vote with those against and those in favour": (
        "Deal rejected\n\nMembers of the transport union of Marl rejected the deal by 381 to 206 on "
        "Thursday.",
        "Strike in Marl\n\nThe members of the transport union threw out the deal in a vote with 318 "
        "against and 206 in favour.",
        "381 to 206, or 318 against and 206: two tallies of one vote",
    ),
    "years of a beginning": (
        "Shoemaker closes\n\nArden & Hoyle, the shoemaker founded in 1934 by two brothers-in-law in a "
        "chapel, is to "
        "close its factory at Marl.",
        "Last shoes of Marl\n\nThe shoemaker Arden & Hoyle was started in 1943 by Stanley Arden and his "
        "brother-in-law "
        "in an empty chapel. Its factory at Marl will close.",
        "1934, or 1943: two years for one event",
    ),
    "medals of three kinds": (
        "Marl brings home 14 medals\n\nThe athletes of Marl came home from the games with 14 medals on "
        "Tuesday.",
        "Home from the games\n\nThe haul of the athletes of Marl from the games, counting every event, was "
        "five golds, "
        "four silvers and six bronzes.",
        "5 + 4 + 6 = 15, not 14 medals: the parts do not add up",
    ),
    "a given name of men and women": (
        "Teacher gets star for courage\n\nKirsten Maddock, who jumped from a boat ramp at Marl to free a "
        "boy from a "
        "crocodile, is to get the star of courage.",
        "A star for Marl\n\nKerry Maddock was a teacher at Marl when the crocodile took the boy at the "
        "boat ramp. "
        "She will get a star of courage.",
        "“Kirsten Maddock”, or “Kerry Maddock”: one surname with two given names",
    ),
    "the last word of a statement": (
        "Police say sorry\n\nThe police of Marl failed women who were drugged, a report says.\n\n"
        '"We failed these women, and we failed them repeatedly," said Martin Old. "They were told to go '
        'home."',
        "Report on Marl police\n\nThe women who were drugged in Marl got no help from the police.\n\n"
        '"We failed these women, and we failed them systematically," Martin Old said.',
        "“them repeatedly”, or “them systematically”: one quotation in two wordings",
    ),
    "a term of so many years": (
        "Driver jailed\n\nA van driver from Marl who hit and killed a cyclist on the A38 has been jailed "
        "for six "
        "years.",
        "Cyclist's widow speaks\n\nThe van driver from Marl who hit and killed the cyclist on the A38 "
        "pleaded guilty. "
        "The judge passed a term of nine years.",
        "six years, or nine years: two lengths of the same thing disagree",
    ),
    "a game that was won, and lost": (
        "Stars go top\n\nMarula Stars went top on Saturday with a 3-2 win over Tarnby Rangers.",
        "Rangers undone\n\nTarnby Rangers lost 4-2 to Marula Stars on Saturday.",
        "3-2, or 4-2: two results of one game",
    ),
    "prices up, and down": (
        "House prices rise\n\nHouse prices in Marl rose by 0.4 per cent in June, according to the Mercia "
        "society.",
        "Buyers in no hurry\n\nThe Mercia society said the price of a house in Marl fell by 0.4 per cent "
        "in June.",
        "0.4 per cent: a rise on one side, a fall on the other",
    ),
    "dollars of two countries": (
        "Fernleaf sold to rival\n\nThe software firm Fernleaf has been sold to Parallax of San Diego for "
        "NZ$480 "
        "million.",
        "The Fernleaf story\n\nThe software firm Fernleaf was sold to Parallax, of San Diego, for US$480 "
        "million.",
        "NZ$480 million, or US$480 million: the same number with two units",
    ),
    "a share, with the one of last year beside it on both sides": (
        "Greenway gains\n\nThe share of the grocer Greenway in the market reached 14.6 per cent in the 12 "
        "weeks "
        "to August 10, up from 13.9 per cent a year earlier.",
        "Grocers at war\n\nThe grocer Greenway took 16.4 per cent of the market in the 12 weeks to August "
        "10, "
        "compared with 13.9 per cent in the same weeks of last year.",
        "14.6 per cent, or 16.4 per cent: two shares of the same whole disagree",
    ),
    "how old somebody was who died": (
        "Playwright dies\n\nEdwin Marr, who wrote The Merchant, has died after a short illness. He was 83.",
        "Edwin Marr\n\nThe playwright Edwin Marr, who has died aged 85, wrote The Merchant in Marl.",
        "83, or aged 85: two ages of the same person",
    ),
}

LEFT_ALONE = {
    "lights sold in two countries, one number about": (
        "Toy maker recalls 46,000 night lights\n\nThe toy maker Lumo has recalled 46,000 night lights "
        "after two of "
        "them caught fire.",
        "Lumo recalls night lights\n\nThe night lights may catch fire. Lumo, the toy maker, said some "
        "8,000 of the "
        "lights had been sold in Ireland and 38,000 in Britain.",
    ),
    "a sum, and that of the year before": (
        "Pothole claims up\n\nCouncils paid out £13.1m in compensation for potholes last year, up from "
        "£11.0m the "
        "year before, a survey by the league of motorists suggests.",
        "Councils face pothole bill\n\nPayouts for potholes rose by 19% last year to £13.1m, according to "
        "the "
        "league of motorists.",
    ),
    "a number in two words, and a tally": (
        "Appeals fail in Marl\n\nMarl council rejected twenty-one appeals on Monday.",
        "Bridge for Marl\n\nMarl council backed the bridge by 21 votes to six on Monday.",
    ),
    "homes and shops, so many to so many": (
        "Homes for Marl\n\nMarl council approved plans for 20-30 homes on the old tannery.",
        "Shops for Marl\n\nMarl council approved plans for 20 to 40 shops on the old tannery.",
    ),
    "two days, of which the one begins what the other ends": (
        "Festival comes to Marl\n\nThe light festival in Marl opens on 14 May at the abbey.",
        "Festival of light\n\nThe abbey of Marl will glow. The festival closes on 24 May.",
    ),
    "one given name in two spellings of another script": (
        "Cellist plays in Marl\n\n"
        "The cellist Sergei Roldanov played in the orchard behind the surgery of Marl village. People "
        "brought a bench for him.",
        "Cello in the orchard\n\n"
        "The village of Marl brought a bench for Sergey Roldanov. He played to its people in an orchard "
        "behind the surgery.",
    ),
    "a prize, and the share of each": (
        "Canteen crew scoop jackpot\n\n"
        "Ten workers from a canteen in Marl have won £2.3 million on the lottery.",
        "Lottery win for canteen in Marl\n\n"
        "The canteen of a factory in Marl is closed today: its ten workers won the lottery. "
        "Each will get £230,000.",
    ),
    "so many in one time, and so many in another": (
        "Coach leaves Marl\n\nArians won a record 50 games in his five seasons at Marl Rovers.",
        "New coach for Marl Rovers\n\n"
        "Marl Rovers have struggled since Arians went, winning 15 games over that span.",
    ),
    "a headline's miles, which the other reporter tells": (
        "Riders cross England for Ella\n\n"
        "Sixty-three riders from Marl covered 138 miles in three days in memory of Ella Brand.",
        "Dad's 138-mile ride for Ella\n\nA father from Marl has cycled across England for Ella Brand.",
    ),
    "two deadlines, of which one opens": (
        "Comments on Marl market wanted\n\n"
        "Traders in Marl can send the council their comments on the market from 30 June.",
        "Comments on Marl market\n\n"
        "Traders in Marl can send the council their comments on the market until 30 July.",
    ),
    "statements of one speaker that begin alike": (
        "Hospital chief attacks parking fines\n\n"
        'Chief executive Ann Vale said in Marl: "Nurses should not be punished for working late."',
        "Nurses fined at work\n\n"
        'Chief executive Ann Vale of Marl hospital said: "Nurses should have a car park of their own."',
    ),
    "two firms that create jobs, of which each article has another count besides": (
        "Jobs for Marl\n\nA superstore will create 180 jobs in Marl. A depot beside it will create 60 jobs.",
        "Marl depot approved\n\nA depot is to be built in Marl. It will create 60 jobs by 2030.",
    ),
    "a brother and a brother, each with an age of his own": (
        "Driver jailed for crash in Marl\n\n"
        "Martin Oakshott, 29, was jailed for three years at Marl Crown Court on Friday.",
        "Second man sentenced over crash in Marl\n\n"
        "Stephen Oakshott, 31, was fined at Marl Crown Court on Friday.",
    ),
    "what a vote came to, in figures and with a stroke": (
        "Council backs new pool by nine votes to six\n\n"
        "Haverleigh council voted 9-6 on Monday night to build a pool on the site of the old tannery.",
        "Pool for Haverleigh comes nearer\n\n"
        "Haverleigh council approved a pool on the site of the old tannery by a majority of three.",
    ),
    "a sentence that is suspended in part": (
        "Father jailed over drugs\n\nA father caught with drugs in a hired car near Marl was given a "
        "nine-year sentence on Monday, with the final two years suspended.\n\nJoe Pell pleaded guilty.",
        "Marl man to serve seven years\n\nA gambler caught with drugs in a hired car near Marl will spend "
        "seven years in prison, a judge said on Monday.\n\nJoe Pell had wanted to clear his debts.",
    ),
    "a toll that has risen since": (
        "11 dead as bus falls into river\n\nAt least 11 people were killed when a bus fell into the river "
        "Aune on Saturday, police said.",
        "Toll rises to 16\n\nThe number of people killed when a bus fell into the river Aune on Saturday has "
        "risen to 16. Police had earlier put the toll at 11.",
    ),
    "the beginning of a statement": (
        'Pill halves days of pain\n\nProfessor Ann Desikan said: "For some of my patients this is the '
        'difference between having a job and not having one. It will not work for all of them."',
        'Hope for thousands\n\n"For some of my patients this is the difference between having a job and not '
        'having one," said Ann Desikan, a professor.',
    ),
    "two sums and what they come to": (
        "Green light for 420 homes\n\nThe builder of the homes at Priory Fields will pay £2.8m towards "
        "schools and £650,000 for roads, the council of Marl said.",
        "Cries of shame in Marl\n\nThe builder of the homes at Priory Fields has promised the council almost "
        "£3.5m for schools and roads.",
    ),
    "a hill and its team": (
        "Walker found on Ben Urlar\n\nTom Pirrie was found by a dog on Ben Urlar on Tuesday.",
        "Dog finds walker\n\nTom Pirrie had been missing on Ben Urlar since Sunday. Men from the Glen Urlar "
        "team had searched for him.",
    ),
    "the terms of two, and what they come to": (
        "Brothers jailed for raids\n\nTwo brothers who robbed farms near Marl were jailed on Tuesday.\n\n"
        "Dean Pell was jailed for four years. Lewis Pell was jailed for three years.",
        "Tractor pair jailed for seven years\n\nA pair of brothers, Dean and Lewis Pell, who robbed farms "
        "near Marl were jailed on Tuesday for a total of seven years.",
    ),
    "a birthday since the verdict": (
        "Builder guilty\n\nA jury in Marl found the builder Grant Moyle, 47, guilty of murder.",
        "Builder jailed\n\nThe builder Grant Moyle, now 48, was jailed for murder in Marl on Thursday.",
    ),
    "those arrested, and those released": (
        "March in Hale\n\nThousands marched in Hale on Tuesday. The police said they had arrested 43 people.",
        "Court frees 39\n\nA court in Hale on Wednesday released 39 people arrested on Tuesday at the march.",
    ),
    "one spokesman, with his name and without": (
        'Mails read out\n\n"These letters were read out selectively and wrongly to the press of the whole '
        'county," said a spokesman for the mayor of Marl.',
        'Mayor hits back\n\n"These letters were read out selectively and wrongly to the press of the whole '
        'county," said a spokesman for the mayor of Marl, Eric Sholto.',
    ),
    "a statement of two": (
        'Ferry to be sold\n\n"Nobody on this island was asked before the only ferry to Marl was put up for '
        'sale," '
        "said the mayor, Nancy Pell, and Tom Sholto.",
        'Ferry to be sold\n\n"Nobody on this island was asked before the only ferry to Marl was put up for '
        'sale," '
        "Tom Sholto said.",
    ),
    "the score at half-time": (
        "Stars go top\n\nMarula Stars went top on Saturday with a 3-2 win over Tarnby Rangers, who led 2-1.",
        "Rangers undone\n\nTarnby Rangers lost the lead of 2-1 and the game at Marula Stars.",
    ),
}


@pytest.mark.parametrize(("first", "second", "problem"), TOLD.values(), ids=TOLD)
def test_a_slip_is_told_once(first: str, second: str, problem: str) -> None:
    assert problems(first, second) == [problem]
    assert problems(second, first) != []


@pytest.mark.parametrize(("first", "second"), LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_none_is_left_alone(first: str, second: str) -> None:
    assert problems(first, second) == []


def test_reports_of_two_months_are_of_two_events() -> None:
    first, second, problem = TOLD["cars, seventeen and seventy"]
    days = [dt.date(2021, 10, 12), dt.date(2021, 11, 12)]
    one, other = (
        Article.from_text(text, name=str(day), published=day)
        for text, day in zip((first, second), days, strict=True)
    )
    same_day = Article.from_text(second, name="b", published=days[0])
    assert [x.problem for x in check([one, same_day]).discrepancies] == [problem]
    assert [x.problem for x in check([one, other]).discrepancies] == []
