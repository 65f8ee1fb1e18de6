"""Words of speech: the verbs, nouns and pronouns by which news tells who said something."""

from __future__ import annotations

__all__ = [
    "AFTER_NOUNS",
    "ASIDES",
    "BODY_NOUNS",
    "BREAKS",
    "DATES",
    "DETERMINERS",
    "HE",
    "HONORIFICS",
    "LINKS",
    "LOOSE",
    "NOUN_LIKE",
    "OPENERS",
    "PARTICLES",
    "PLAIN_SPEECH",
    "PLURALS",
    "POINTERS",
    "PRONOUNS",
    "SHE",
    "SPEECH",
    "SPOKEN_FOR",
    "STATEMENTS",
    "STOPS",
    "TIMES",
    "TITLES",
    "VOICES",
    "WHOLE_ONLY",
    "_DOUBLED",
    "_PAST",
]

#: Irregular past forms of verbs below.
_PAST = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "read": "read",
    "put": "put",
    "think": "thought",
    "speak": "spoke spoken",
    "shoot": "shot",
    "sing": "sang sung",
    "swear": "swore sworn",
    "go": "went gone",
    "foresee": "foresaw",
    "cut": "cut",
    "hold": "held",
    "find": "found",
    "feel": "felt",
    "begin": "began",
}
#: Verbs that double their last letter.
_DOUBLED = frozenset("quip admit rap slam rip snap chat blog refer plan submit beg cut put".split())


def _forms(verbs: str) -> frozenset[str]:
    """Every inflected form of some verbs, given by their dictionary forms."""
    forms: set[str] = set()
    for verb in verbs.split():
        stem = verb + verb[-1] if verb in _DOUBLED else verb
        if verb[-1] == "e":
            past, doing = verb + "d", verb[:-1] + "ing"
        elif verb[-1] == "y" and verb[-2] not in "aeo":
            past, doing = verb[:-1] + "ied", verb + "ing"
        else:
            past, doing = stem + "ed", stem + "ing"
        if verb.endswith(("sh", "ch", "ss", "x", "o")):
            third = verb + "es"
        else:
            third = verb[:-1] + "ies" if past.endswith("ied") and verb[-1] == "y" else verb + "s"
        forms.update([verb, third, doing, *_PAST.get(verb, past).split()])
    return frozenset(forms)


#: Verbs that take a whole quotation: "X said: …", "…, warned X". One list, by dictionary form.
SPEECH = _forms(
    """
    say tell add ask write tweet retweet warn explain reply continue report respond declare recall note
    state insist admit answer promise suggest argue urge joke pledge remark observe conclude announce
    claim predict proclaim emphasise emphasize quip concede acknowledge assure stress reveal comment
    recount confirm deny allege assert affirm maintain contend believe think tell post email text blog
    caption complain groan groused grouse exclaim shout yell scream cry chant whisper mutter murmur bark
    scold boast brag vow swear implore plead beg demand command order instruct advise counsel caution
    remind reiterate repeat opine muse reason speculate wonder theorise theorize reckon estimate interject
    interrupt chime retort counter fire shoot hit snap jibe gush rave enthuse thunder lament mourn bemoan
    fume rage rant protest object reflect testify elaborate clarify summarise summarize react press read
    sing pray preach toast greet hail recite intone deadpan cite agree disagree figure offer tease venture
    volunteer signal outline tell inform cheer laugh exhort hint intimate imply inquire enquire query
    question quote propose recommend rule shrug sigh sob speak sum pronounce profess put start begin go
    """
)

#: Of those, verbs that say nothing where they take a few quoted words only: "agreed to “act”".
WHOLE_ONLY = _forms("agree begin start go put fire hit snap rule figure laugh sing cheer")

#: Verbs that do nothing but say: whatever is their subject speaks.
PLAIN_SPEECH = _forms("say tell add write tweet explain reply warn insist argue")

#: Verbs whose object or complement may hold a few quoted words: "X called the plan “mad”".
LOOSE = _forms(
    """
    call describe label brand dub term characterise characterize portray paint blame accuse criticise
    criticize condemn denounce decry deride mock ridicule lambast lambaste blast slam attack rip dismiss
    reject rebuff praise laud commend welcome celebrate applaud thank defend deplore rebuke chide berate
    attack slate compare liken refer cast frame tout bill herald hail express voice cite point apologise
    apologize consider regard view endorse find conclude discuss mention address focus detail note
    identify
    """
)

#: Forms that are as often nouns: speech only where no determiner, adjective or possessive stands before.
NOUN_LIKE = frozenset(
    """
    claim claims comment comments call calls report reports note notes post posts promise promises pledge
    pledges state states charge charges demand demands offer offers answer answers question questions
    reply replies tweet tweets order orders reason reasons text texts email emails shout shouts joke jokes
    boast boasts remark remarks quote quotes command commands estimate estimates object objects protest
    protests counter attack attacks blast praise welcome name names show shows address focus detail
    details support back fire hit hits rule rules blog blogs caption captions figure figures term terms
    label labels brand brands view views cast bill frame point points raise fear fears hope hopes want
    wants signal signals toast cheer cheers laugh laughs cry cries query queries outline vow vows hint
    hints sum snap tease rant rage feature features blame rebuke slate
    """.split()
)

#: Things that speak in a person's place: "X's statement read".
STATEMENTS = frozenset(
    """
    statement letter email e-mail post tweet message note report post video blog spokesman spokeswoman
    spokesperson office lawyer campaign op-ed article book memo speech website account page release
    """.split()
)

#: People named by their office only: "a spokesperson", "the source"; the text names the body elsewhere.
SPOKEN_FOR = frozenset(
    """
    spokesperson spokesman spokeswoman spokespeople spokesmen source sources official officials
    representative representatives insider insiders aide aides organisation organization body charity
    group company firm force council department agency union statement
    """.split()
)

#: Words that may stand between a subject and its verb.
ASIDES = frozenset(
    """
    also then later has have had is was were are been be would will could can may might must should did
    does do once now still just even again better recently reportedly earlier previously often never
    always first further himself herself themselves itself since already soon only not n't both all each
    keep keeps kept instead however therefore too simply merely rather to who which that friday monday
    tuesday wednesday thursday saturday sunday yesterday today tonight
    """.split()
)

#: Nouns for persons, groups and documents that speak, besides roles and the words of bodies' names.
VOICES = frozenset(
    """
    police mother father mum mom dad son daughter wife husband brother sister parent family friend
    neighbour neighbor relative resident local witness victim survivor colleague boss crowd protester
    protestor supporter critic opponent rival ally expert voter fan viewer reader listener passenger
    customer tenant student pupil patient worker staff member leader founder owner user follower donor
    delegate candidate nominee frontrunner front-runner incumbent billionaire businessman mogul
    millionaire tycoon star veteran lawmaker politician minister premier democrat republican
    conservative liberal tory activist lobby union campaign newspaper paper tabloid magazine outlet site
    website network channel broadcaster agency poll survey study research report article editorial story
    column headline caption sign banner poster placard slogan ad advert advertisement commercial book
    memoir diary transcript ruling judgment judgement verdict court judge jury prosecutor prosecution
    defence defense lawsuit complaint indictment filing affidavit petition document paper memo bill law
    rule guidance notice spectator marcher participant attendee demonstrator man woman boy girl teenager
    child baby one other many some most few another team side club manager analyst economist scientist
    researcher author historian observer commentator blogger group duo trio couple pair twin nurse
    doctor teacher driver rider soldier troops someone children officer government
    administration regime state nation country army navy ministry city county embassy
    """.split()
)

HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr sir dame lord lady baroness baron prof professor rev reverend father sister hon
    fr imam rabbi
    """.split()
)

#: Ranks and offices printed before a name, besides the honorifics.
TITLES = HONORIFICS | frozenset(
    """
    president vice prime minister chancellor secretary home foreign health education justice defence
    defense chief constable superintendent inspector sergeant detective officer commissioner deputy
    assistant acting pc dc dci dsu di ds sgt insp supt det con cpl capt captain major colonel col general
    gen lieutenant lt commander cmdr admiral adm governor gov senator sen representative rep congressman
    congresswoman mayor councillor cllr mp msp ambassador judge justice chairman chairwoman chair director
    executive head leader former king queen prince princess duke duchess earl bishop archbishop cardinal
    pope sheriff attorney coroner speaker majority minority house senate republican democratic democrat
    labour tory conservative co-chair co-founder founder ceo spokesman spokeswoman spokesperson coach
    manager captain analyst economist author journalist reporter correspondent editor solicitor barrister
    lawyer first lady state shadow chief staff press adviser advisor strategist campaign manager
    superintendant undersecretary treasurer premier activist actor actress singer host
    """.split()
)

#: Last words of the names of bodies, so that what follows in the same run of capitals is somebody's name.
BODY_NOUNS = frozenset(
    """
    police constabulary council university college school hospital trust committee commission authority
    agency association federation union party office department ministry court bank group company
    corporation inc ltd plc society institute foundation centre center club team board service services
    force forces church times post news herald guardian journal tribune magazine press network radio
    congress parliament senate house campaign coalition alliance league institute administration bureau
    limited government
    """.split()
)

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())

#: Prepositions that tie a noun phrase together.
LINKS = frozenset("of for at from in with on".split())
#: Small words inside names.
PARTICLES = frozenset("de la le van von der den bin al el da di du del ter and of the".split())
#: Words that begin a noun phrase.
DETERMINERS = frozenset(
    """
    the a an his her their its our my your one another some many several this that these those two three
    four five every each any no most other both all few
    """.split()
)
#: Words before a verb in its base form: auxiliaries, and plurals without an s.
PLURALS = frozenset(
    """
    will would can could may might must should did do does to not police people men women children they we
    i you also often always never then just put read
    """.split()
)
#: What follows a noun that looks like a verb: "Republican claims of".
AFTER_NOUNS = frozenset("of , and or . ) as from are were is was have had has in".split())
#: Last words of a phrase of time before the subject: "a month later,".
TIMES = frozenset(
    "later ago earlier week month year day morning afternoon evening night weekend years months".split()
)
#: Subjects that are nobody.
POINTERS = frozenset("this that these those there it everything nothing something anything which all".split())
#: Pronouns that are subjects.
PRONOUNS = frozenset("he she they it i we who".split())
#: Words that no subject holds: looking left for its beginning stops here.
BREAKS = frozenset(
    """
    and but or as when while after because if that since before though although where than whether so to
    by about over into through during until unless which who whom whose what how why yet then is was are
    were be been has have had not according via upon under between among
    """.split()
)
#: Days and months.
DATES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight january february
    march april may june july august september october november december
    """.split()
)
#: Words after which a subject that follows its verb has ended.
STOPS = (
    BREAKS
    | DATES
    | frozenset("in on at from with during told tells last this earlier later afterwards".split())
)
#: First words of what stands before the subject, up to a comma.
OPENERS = frozenset(
    """
    in on at after before during here there first second finally next perhaps maybe speaking asked while
    when as for since earlier later writing following with under like despite once even shortly though
    although by from to of if because upon amid among against about according then still yet but and so
    now also instead however meanwhile moreover today yesterday tonight monday tuesday wednesday thursday
    friday saturday sunday without given until unless not
    """.split()
)
