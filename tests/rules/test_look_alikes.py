"""What looks like a slip and is none: consistent copy, checked with every rule; notes are left aside.

A text is written in one line: "|" stands between its headline and its paragraphs, "‖" between two articles.
"""

from __future__ import annotations

import pytest

from factcheck import Article, Severity, check

LEFT_ALONE = {
    "those that answered, and some of them": (
        "Hospitals asked | The BBC asked 120 hospital trusts about waiting lists, and 84 trusts "
        "responded. Of those, 61 trusts provided figures for all five years.",
        "Hospitals | Of 120 hospital trusts asked, 84 trusts responded. The 61 trusts that provided "
        "data for all five years had 9,000 cases.",
    ),
    "places in a table": (
        "Town climb table | Town won again on Saturday. | Victory lifted them and they climbed from 14 "
        "to nine.",
        "Figures told | The club climbed from 14 to nine in the league on Saturday. Officials said so "
        "on Monday.",
        "Figures told | Crane climbed from 30 to 12 in the standings. Officials said so on Monday.",
        "Figures told | The song climbed from 41 to 12 this week. Officials said so on Monday.",
        "Figures told | The country fell from 22 to 28 in the press freedom index. Officials said so "
        "on Monday.",
        "Figures told | The university dropped from 31 to 40 in the guide. Officials said so on Monday.",
        "Figures told | Denmark fell from two to four among the happiest countries. Officials said so "
        "on Monday.",
        "Figures told | The school rose from 210 to 140 in the list of the best schools. Officials "
        "said so on Monday.",
        "Figures told | Crane dropped from 1 to 4 on the grid. Officials said so on Monday.",
    ),
    "ranges": (
        "Figures told | Rain fell from 9 to 11 on Sunday. Officials said so on Monday.",
        "Figures told | Snow fell from 4 to 11 in the morning. Officials said so on Monday.",
        "Figures told | He fell from 20 to 30 feet. Officials said so on Monday.",
        "Figures told | The drop from 10 to 12 metres was dangerous. Officials said so on Monday.",
    ),
    "depths, rates and figures below nought": (
        "Figures told | The deficit fell from -4.1% to -2.9%. Officials said so on Monday.",
        "Figures told | The depth of the groundwater fell from 10 metres to 14 metres. Officials said "
        "so on Monday.",
        "Figures told | Water levels dropped from 10 metres underground to 14 metres underground. "
        "Officials said so on Monday.",
        "Figures told | The number rose from 20 to 15, 25 and 30 in the three towns. Officials said so "
        "on Monday.",
        "Figures told | The cost fell from £3 a kilo to £5 for two. Officials said so on Monday.",
        "Figures told | The pH rose from 7 to 5. Officials said so on Monday.",
        "H | Cases rose from 0 to -5, against 3 last year.",
    ),
    "figures of another group": (
        "Figures told | Sales rose to £40m, compared with £60m last year for its rival. Officials said "
        "so on Monday.",
        "Figures told | Prices fell to 40p, compared with 30p a year ago for the smaller size. "
        "Officials said so on Monday.",
        "Figures told | The number of deaths a day rose to 12, compared with 40 in the previous week. "
        "Officials said so on Monday.",
        "Figures told | Attendance rose to 4,200, compared with 6,000 in the previous decade. "
        "Officials said so on Monday.",
    ),
    "shares of something else in the next sentence": (
        "Turnout low | Only nine of 46 members voted on Monday. It was 43 per cent last time.",
        "Board | The board fined nine of 46 wardens. It is 40 per cent owned by the state.",
        "Women | Six of 24 directors are women, up from three. That is 20 per cent at Orrin's rivals. "
        "The board has 24 directors.",
        "Board | The board fined nine of the 46 wardens, up from eight. That is 12.5 per cent.",
        "Turnout | Six of 24 wells were dry, leaving 18 in use. That is 75 per cent.",
        "Turnout | Six of 24 women and 13 of 26 men voted. That is 38 per cent.",
        "Board | Nine of the 46 wardens and all of the four cooks were fined. That is 26 per cent.",
    ),
    "rises and falls of two things or times": (
        "House prices fall | House prices in Haverleigh fell 0.5 per cent in June from May, Tarnby "
        "said. | Compared with a year ago, house prices in Haverleigh rose 0.5 per cent in June.",
        "Economy grew | The economy grew 0.2 per cent in June, the office said. | Economists had "
        "expected the economy to fall by 0.2 per cent in June.",
        "Prices steady | House prices in Haverleigh rose by 0.4 per cent in June, Tarnby said. | That "
        "reversed May, when house prices in Haverleigh fell by 0.4 per cent.",
        "Shares recover | Shares in Orrin Bank fell 5 per cent in the morning. Shares in Orrin Bank "
        "rose 5 per cent in the afternoon.",
        "Trade | Exports of cars rose 12 per cent in June, Tarnby figures showed. Imports of cars fell "
        "12 per cent in June, Tarnby figures showed.",
        "Orrin results | Profits rose 6 per cent in 2023 at Orrin. Profits before tax fell 6 per cent "
        "in 2023 at Orrin.",
        "Students | Students who slept more were 20 per cent more likely to pass. Students who slept "
        "less were 20 per cent less likely to pass.",
        "Poll: Labour up | Labour's support rose 2 per cent in a Tarnby poll in June. | The party was "
        "pleased. ‖ Poll: Labour down | Labour's support fell 2 per cent in an Orrin poll in June. | "
        "The party was displeased.",
        "Poll | Support for Labour was up 3 per cent on the May poll. Support for Labour was down 3 "
        "per cent on last year.",
    ),
    "results of two games": (
        "Haverleigh lose first leg at Marl | Haverleigh Town lost 2-1 at Marl Rovers in the first leg "
        "of their play-off semi-final on Tuesday night. | Manager Pat Crane said his side would be "
        "ready for the return. ‖ Haverleigh reach final | Haverleigh Town beat Marl Rovers 3-1 in the "
        "second leg of their play-off semi-final on Saturday. | Manager Pat Crane said his side had "
        "been ready for the return.",
        "Haverleigh beat Marl in shoot-out | Haverleigh Town beat Marl Rovers 4-3 on penalties on "
        "Saturday to reach the cup final. | Goalkeeper Ian Crane saved the last kick. ‖ Haverleigh "
        "through to final | Haverleigh Town drew 3-3 with Marl Rovers on Saturday and reached the cup "
        "final after a shoot-out. | Goalkeeper Ian Crane saved the last kick.",
        "Crane beats Holt in Paris | Ana Crane beat Maria Holt 2-1 in Paris on Saturday. | The match "
        "took three hours. ‖ Crane into last eight | Ana Crane beat Maria Holt in Paris on Saturday "
        "after losing the first set 6-2. | The match took three hours.",
        "Haverleigh men win | Haverleigh's men won 3-1 against Marl on Saturday. | The crowd was 300. "
        "‖ Haverleigh women win | Haverleigh's women beat Marl 3-0 on Saturday. | The crowd was 300.",
        "Haverleigh Town beat Marl Rovers | Haverleigh Town beat Marl Rovers 2-0 at Orrin Park on "
        "Saturday to go top. | Crane and Holt scored. ‖ Haverleigh go top | Haverleigh Town went top "
        "after beating Marl Rovers at Orrin Park on Saturday, having lost 2-1 there in October. | "
        "Crane and Holt scored the goals.",
        "Town win at last | Town beat Rovers 3-2 after extra time on Saturday in the cup. | Crane "
        "scored twice at Orrin Park. ‖ Town win at last | Town beat Rovers after extra time on "
        "Saturday in the cup. Crane scored twice at Orrin Park. | Rovers led 2-1 and drew 2-2 after 90 "
        "minutes.",
        "Horse wins at 9-4 | Silver Lake won at 9-4 at Tarnby on Saturday. The favourite lost by a "
        "neck. | Jockey Pat Crane rode it. ‖ Silver Lake wins | Silver Lake, who won 5-4 as favourite "
        "in March, won at Tarnby on Saturday. | Jockey Pat Crane rode it.",
    ),
    "two statements in like words": (
        'Speech stirs Tarnby | "We will build more homes for every family in Tarnby this year," said '
        'Pat Crane. | Later Mr Crane said: "We will build more schools for every family in Tarnby this '
        'year."',
        'Speech stirs Tarnby | "I have never in my life taken money from the company," Pat Crane told '
        'the court on Monday. | "I have never in my life taken gifts from the company," Mr Crane said '
        "on Tuesday.",
        'Minister changes her mind | In May minister Pat Crane said: "We have no plans to close the '
        'mine in Hale next year." | On Monday Ms Crane said: "We have plans to close the mine in Hale '
        'next year."',
        'Speech stirs Tarnby | Pat Crane called it "the worst day of my whole career". | "It was the '
        'best day of my whole career," Crane had said of the win in March.',
    ),
    "days of two events": (
        "Inquest opens into crash | The inquest into the Hale crash opened on 21 May 2023. The crash "
        "on 12 May 2023 killed two people.",
        "Inquest | The inquest into the crash opened on 12 May 2023. The crash on 12 April 2023 killed two.",
        "Boats | The first lifeboat was launched on 12 April 1925. The launch of the second lifeboat "
        "on 21 April 1925 was watched by 4,000.",
        "Shop | The shop closed on 2 June 2024. The reopening on 12 June 2024 went well.",
        "Author | Pat Crane was born on 3 June 1940. Before the death of his father on 13 June 1940, "
        "the family lived in Tarnby.",
        "Attacks | Police were warned on 12 May 2005. The attack on 21 May 2005 killed three.",
        "Park | The council reported a loss on 12 May 2024. A review that was reported on 21 May 2024 "
        "blamed the weather.",
    ),
    "lengths of two things": (
        "Trials | A trial that lasted six weeks ended in Hale in March. A trial that lasted eight "
        "weeks ended in Tarnby in May.",
        "Talks | A meeting that lasted three hours broke up on Monday. A meeting that lasted five "
        "hours ended on Tuesday with a deal.",
        "Rain | The warning lasts for 12 hours in Hale. The warning lasts for 24 hours in Tarnby.",
        "Doctors | Doctors have been striking for three days. A five-day strike will follow next month.",
        "Trains | Passengers were delayed for two hours on Monday. On Tuesday a four-hour delay hit "
        "the line.",
    ),
    "ages of somebody without a name": (
        "Holt killing | Ann Holt, 33, was stabbed in her home by a man known to Holt. He is 51.",
        "Ann Crane helps brother | Ann Crane, 41, gave a kidney to her brother. She is 41 and he is "
        "well. | The patient thanked Ann Crane. He is 38.",
        "Widow of Holt | Lee Holt, 33, died in the blast at the mill. His wife, a nurse, heard of the "
        "death of Lee Holt on the radio. She was 29.",
        "Crane | Ann Crane, 41, married a banker. Crane met the man in Tarnby. He is 60 and rich.",
    ),
    "changes in two places": (
        "Emissions down | Emissions fell by 34 per cent between 1990 and 2010, the ministry said. | "
        "The 28 per cent fall in emissions since then has been slower.",
        "Crime falls | Crime fell by 12 per cent in Hale last year. The 14 per cent fall in crime in "
        "Orrin was larger.",
        "Infections down | Infections fell by 34 per cent in hospitals last year, the agency said. | "
        "The reduction of 28 per cent in infections at care homes was the largest ever.",
    ),
    "sums and shares of two years": (
        "Bridge wins vote | The Yes side won 54% of the vote. | The other 45% voted No.",
        "Worker wins £23,400 | The award comprises £6,900 for his service, £15,700 for lost wages and "
        "£800 for his rights. A further £2,000 may follow.",
        "Grant | The museum was granted £640 in March. The £460 granted in May was for a new roof.",
        "Fund | Donors pledged £34m to the fund last year. The £43m pledged this year is a record.",
        "Grants | The council granted £1,240 to the choir. The £1,420 granted to the band was its largest.",
        "Grants | The club will get £12,400 from the council. It said that with the grant of £14,200 "
        "from the lottery it could build.",
        "Survey | In May 12% were unsure. The 21% who were unsure in June were mostly men.",
        "Survey | Of women, 12% were unsure. The 21% who were unsure among men said they would vote.",
    ),
    "short forms of given names": (
        "Mill fire | Edmund Crane, 34, was hurt in the mill fire in Hale on Sunday. ‖ Mill fire in "
        "Hale | Ed Crane, 34, was hurt in the mill fire in Hale on Sunday.",
        "Mill fire | Maureen Crane, 34, was hurt in the mill fire in Hale on Sunday. ‖ Mill fire in "
        "Hale | Mo Crane, 34, was hurt in the mill fire in Hale on Sunday.",
        "Mill fire | Angus Crane, 34, was hurt in the mill fire in Hale on Sunday. ‖ Mill fire in Hale "
        "| Gus Crane, 34, was hurt in the mill fire in Hale on Sunday.",
    ),
    "prices in two currencies": (
        "Orrin phone priced | Orrin Mobile said the new phone will cost £1,199 when it goes on sale in "
        "September. | The phone has a larger screen. ‖ Orrin phone priced | Orrin Mobile said the new "
        "phone will cost €1,199 when it goes on sale in September. | The phone has a larger screen.",
        "Deal | Tarnby Bank of Sydney bought Orrin Life for A$480 million in March, it said. | The "
        "insurer has 200 staff. ‖ Deal done | Tarnby Bank of Sydney bought Orrin Life for 480 million "
        "dollars in March, it said. | The insurer has 200 staff.",
        "Fund | The EU gave €250m to the shipyard in Aune in June, the minister said. | The government "
        "gave £250m to the shipyard in Aune in June, the minister said.",
        "Rouble parity | Tarnby Bank paid 1.25bn Swiss francs for the insurer Orrin Life in March, the "
        "bank said. | Because the two currencies are at parity, Tarnby Bank paid €1.25bn for the "
        "insurer Orrin Life in March, it said.",
    ),
    "beginnings and votes": (
        "School | Tarnby College, created in 1989, has 300 pupils. ‖ Tarnby College | Tarnby College, "
        "founded in 1998 as a merger of two schools, has 300 pupils.",
        "Council | Members voted 12-9 in Tarnby on Monday for the plan of Councillor Pat Crane. ‖ "
        "Council | Members voted on Monday for the plan of Councillor Pat Crane in Tarnby. Twelve "
        "against and 4 for it had spoken earlier; residents were 12 against and four for.",
    ),
}
CASES = [(text, f"{name} {at}") for name, texts in LEFT_ALONE.items() for at, text in enumerate(texts, 1)]


@pytest.mark.parametrize("text", [case[0] for case in CASES], ids=[case[1] for case in CASES])
def test_what_looks_like_a_slip_is_left_alone(text: str) -> None:
    articles = [
        Article.from_text(one.strip().replace(" | ", "\n\n") + "\n", name=name)
        for one, name in zip(text.split("‖"), "ab", strict=False)
    ]
    report = check(articles)
    assert [x.problem for x in report.discrepancies if x.severity is not Severity.NOTE] == []
