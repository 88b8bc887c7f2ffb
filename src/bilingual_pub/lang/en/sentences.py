"""Where English sentences end otherwise than the library for all languages believes."""

from bilingual_pub.lang.pack import SentenceRules

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
"""A name after an abbreviation can't be told from a new sentence, so in `parted` a common word must
follow."""
