"""Negation, where it can be told: one side says no and the other has not even a hint of it.

Only pairs of short sentences are judged, and a long list of words counts as a hint, for people say
“avoid” or “lacks” where the other language says “not”. So little is found, and what is found is so.
"""

import re
from collections.abc import Iterator

from bilingual_pub.model import Flag

CHECK = "negation"

NEGATIONS = {
    "en": re.compile(
        r"(?<![\w-])(?:not|cannot|never|nobody|(?:is|are|was|were|do|does|did|has|have|had|wo|would"
        r"|ca|could|should|must)n['’]t|no(?! \d|\. ?\d)(?! (?:doubt|matter|longer|later|sooner|less"
        r"|fewer|more than|need)))(?!\w)(?! only)"
    ),
    "es": re.compile(
        r"(?<![\w-])(?:no|nunca|jamás|nadie|tampoco)(?!\w)"
        r"(?! (?:obstante|solo|sólo|solamente|bien|más|menos|más que)(?!\w)| \d|\. ?\d|\?)"
    ),
}
"""What surely denies."""

HINTS = {
    "en": re.compile(
        r"(?<!\w)(?:no|not|nor|none|non|never|nothing|nobody|nowhere|neither|without|unless"
        r"|until|yet|cannot|lack\w*|fail\w*|avoid\w*|refus\w*|den(?:y|ie)\w*|prevent(?:s|ed"
        r"|ing)?|stop\w*|except\w*|rather|instead|few|fewer|little|less|hardly|barely|scarcely"
        r"|rarely|seldom|absen\w*|miss(?:ed|ing)|ban(?:s|ned)?|prohibit\w*|forbid\w*|free"
        r"|otherwise|rule[sd]? out|negativ\w*|far from|away|exclud\w*|keep|remain\w*|still"
        r"|differ\w*|unlike|wrong|underreport\w*|zero|dis(?:agree|allow|continu|lik|regard)\w*"
        r"|un(?!der|i|til|cle)[a-z]{4,}|im(?:poss|prob)\w*|ir\w{6,}|in(?!activ|compass"
        r"|coming)(?:ab|acc|act|adeq|appr|cap|compl|conc|corr|def|eff|elig|eq|suff|vis|val"
        r"|con)\w*|asymptom\w*|non\w+|no-\w+|n/a)(?!\w)|n['’]t(?!\w)|less(?:ly)?(?!\w)"
    ),
    "es": re.compile(
        r"(?<!\w)(?:no|ni|nunca|jamás|nadie|nada|ning\w+|tampoco|sin(?! embargo)|sino|salvo"
        r"|excepto|evit\w*|carec\w*|carent\w*|falt\w*|imped\w*|impid\w*|neg\w*|nieg\w*"
        r"|rechaz\w*|prohib\w*|dej(?:ar|a|ó|e|en|an|aron) de|poc[oa]s?|apenas|menos|hasta que"
        r"|a diferencia|aún|todavía|siquiera|ausen\w*|contrario|en (?:lugar|vez) de|libres? de"
        r"|lejos|mal|fuera|exclu[iy]\w*|descart\w*|cero|rar[oa]s?|nul[oa]s?|des(?:acuerd"
        r"|aconsej|conoc|provist|cart)\w*|im(?:pos|prob)\w*|ir(?:reg|rel|res)\w*|asintom\w*"
        r"|dif[ií]cil\w*|in(?:cap|def|efic|efec|exist|corr|sufic|comp|adec|cier|eleg|habil|sost"
        r"|vál|vis|util)\w*)(?!\w)"
    ),
}
"""What may deny, or ask, or limit, so that a negation on the other side may be said by it."""

MOST_WORDS = 40
"""Words of a side that is judged."""


def differing_negation(
    source: str, target: str, source_lang: str, target_lang: str
) -> Iterator[Flag]:
    """A flag where one side denies and the other surely does not; languages without a region.

    >>> list(differing_negation("Do not park here.", "Estacione aquí.", "en", "es"))
    [Flag(check='negation', source='not', target='')]
    """
    if {source_lang, target_lang} - NEGATIONS.keys():
        return
    one, other = source.lower(), target.lower()
    if max(one.count(" "), other.count(" ")) > MOST_WORDS:
        return
    denied, denied_there = (
        NEGATIONS[source_lang].search(one), NEGATIONS[target_lang].search(other)
    )  # fmt: skip
    if denied and not HINTS[target_lang].search(other):
        yield Flag(CHECK, source=denied[0])
    if denied_there and not HINTS[source_lang].search(one):
        yield Flag(CHECK, target=denied_there[0])
