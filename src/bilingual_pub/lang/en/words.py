"""English words by what they say: numbers, times of day, names, titles, abbreviations."""

from bilingual_pub.lang.pack import (
    HeadlineWords,
    NameWords,
    NumberWords,
    SentenceRules,
    TimeWords,
    split_words,
)

NUMBERS = NumberWords(
    units=split_words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen"
    ),
    tens=split_words("twenty thirty forty fifty sixty seventy eighty ninety"),
    scales={
        "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    },
    ordinals={
        "first": 1, "second": 2, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4, "fifth": 5,
        "fifths": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "tenths": 10,
        "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
        "thirtieth": 30, "one": 1, "both": 2, "twice": 2, "double": 2, "doubled": 2, "couple": 2,
        "pair": 2, "triple": 3, "tripled": 3, "dozen": 12, "decade": 10, "decades": 10,
        "quarter": 4, "quarters": 4, "half": 2, "once": 1, "single": 1, "twenties": 20,
        "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
        "eighties": 80, "nineties": 90, "fortnight": 15,
    },
    joints=("and",),
    ranges=("to", "and", "or"),
    decimal_mark=".",
)  # fmt: skip


TIMES = TimeWords(
    halves={"morning": 0, "afternoon": 12, "evening": 12, "night": 12},
    links=("in the", "at"),
    named={"noon": 12, "midday": 12, "midnight": 0},
    twelve=("twelve",),
    named_links=("at",),
    hours=("hours",),
    sharp=("o'clock", "o’clock"),
)


NAMES = NameWords(
    titles=split_words(
        "attorney captain chancellor chief commissioner councilman councilmember councilwoman"
        " director doctor dr father gov governor judge justice king lieutenant mayor minister miss"
        " mr mrs ms officer pope premier president principal prof queen rep representative rev"
        " reverend secretary sen senator sergeant sheriff sister sr superintendent vice"
    ),
    short_titles=split_words("Mr Mrs Ms Dr Prof"),
    particles=split_words("of the"),
    after_names=split_words(
        "academy act agency airport army assembly association attorney authority avenue award"
        " bank bay beach board boulevard bridge building bureau camp center centre chief church"
        " city clinic club coach college commission committee community company conference"
        " congress constitution corps council county court day department director district"
        " elementary fair festival force fund garden general government group hall high hospital"
        " house institute island jail judge justice lake law league library mayor medical memorial"
        " middle minister mountain museum national news north office officer park parliament party"
        " plaza police post president press prison prize project public regional republic river"
        " road school senate senator service sheriff society south square station street team"
        " theater theatre times tower town transit trust union university valley village war west"
    ),
    saints=split_words("saint st king queen pope virgin"),
    joining=split_words("of for and the in on"),
    peoples=("[a-z]{2}ish", "[a-z]{2}ese", "[a-z]{2}[ie]ans?"),
    abstract=(
        "[ts]ions?", "[a-z]{4}ments?", "ness", "[a-z]{2}ity", "ities", "olog(?:y|ies)", "ography",
        "[a-z]{2}ships?", "[a-z]{3}ives?", "icals?", "ability", "ational", "[a-z]{3}isms?", "utory",
        "ucts", "[cs]ion",
    ),
    institutional=("[a-z]{3}[ae]nce", "[a-z]{6}ing", "[a-z]{3}ers?"),
)  # fmt: skip


HEADLINE = HeadlineWords(
    greetings=("dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening)|to whom it may",),
    announcements=(
        r"for (?:immediate|general) release\b.*|(?:for release|embargo(?:ed)?) .*",
        r"(?:press|news|media) (?:release|advisory|alert|statement)|(?:media|press) contacts?\b.*",
        r"newsletter|news|draft|confidential|memo(?:randum)?|page \d+(?: of \d+)?",
        r"(?:contact|to|from|date|subject|re|cc)\s*:.*",
    ),
    bylines=("[Bb]y|BY",),
    byline_joints=("and",),
    date_words=(
        "date|posted|published|updated|released|effective|am|pm|a|m|p|h|st|nd|rd|th|to|from",
        "at|on|of|the|until|through|noon|midnight|and",
    ),
    addresses=(r"p\.? ?o\.? box ",),
    phones=("tel|phone|fax|call",),
    organizations=(
        "agency|alliance|association|authority|board|bureau|center|centre|church|clinic",
        "coalition|college|commission|committee|company|corporation|council|department",
        "district|division|foundation|government|hospital|inc|institute|league|library|llc",
        "ministry|mission|museum|network|office|parish|partnership|school|society|union",
        "university",
    ),
    places_of=(r"(?:the )?(?:city|county|town|village|state|university|friends) of \w.*",),
    joining=("of|the|and|for|&",),
    telling=(
        "a|an|at|by|from|in|into|is|are|has|have|how|its|new|no|not|on|opens|closes|open",
        "closed|our|to|will|with|your",
    ),
)


SENTENCES = SentenceRules(
    joined=(
        # p.m., vol., No., initials and titles end no sentence by themselves
        r"\b[ap]\.\s?m\.\s+(?=[a-z(])",
        (
            r"\b(?:[Vv]ol|[Nn]o|[Nn]os|[Ss]ec|[Aa]rt|[Ff]ig|[Pp]p?|[Ee]xt|[Aa]pprox|[Ii]nc|[Tt]el)\."
            r"\s+(?=[\da-z(])"
        ),
        r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s+(?=\d)",
        (
            r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Ste|Mt|Ft|Rep|Sen|Gov|Gen|Sgt|Lt|Col|Capt|Rev|Hon|Jr|Sr|vs)\."
            r"\s+(?=\w)"
        ),
        r"(?<![\w.])[A-Z]\.\s+(?=[A-Z])",
        r"\b(?:U\.S|U\.K|U\.N|D\.C|e\.g|i\.e|a\.k\.a)\.,?\s+(?=[a-z\d(])",
        (
            r"\bU\.S\.\s+(?=(?:[A-Z]\w+\s+)?(?:Sen|Rep|Senate|House|Congress|Supreme|District|Rep"
            r"|Department|Customs|Army|Navy|Air|Border|Postal|President|Attorney|Citizen|Immigration"
            r"|Constitution|Government|Census|Marshal|Secretary|Capitol)\w*\b)"
        ),
        r"\betc\.\)?,?\s+(?=[a-z])",
        r"[.!?]['”’\"]\s+(?=[a-z])",
        r"^[^\w\n]*\d{1,3}\.\s+(?=\w)",
    ),
    parted=(
        r"\b(?:etc|[ap]\.\s?m)\.[”’\")]?\s+(?=[A-Z]\w*\s+[a-z])",
        (
            r"\b(?:U\.S|U\.K|U\.N|D\.C)\.[”’\")]?\s+(?=(?:He|She|It|They|We|I|You|The|This|That|His|Her"
            r"|But|And|In|On|At|A|An|If|When|After|There)\b)"
        ),
    ),
)
"""Where sentences end otherwise than the library for all languages believes.

A name after an abbreviation can't be told from a new sentence, so in `parted` a common word must
follow.
"""
