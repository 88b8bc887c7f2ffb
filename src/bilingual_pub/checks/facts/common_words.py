"""Whether a word with a capital is a common one all the same: Health, Tuesday, Turkish."""

import re
from functools import lru_cache

from bilingual_pub.checks.facts.lettering import fold_word
from bilingual_pub.checks.facts.word_lists import load_common_words, load_first_names, load_titles
from bilingual_pub.protect.dates import load_date_names

PEOPLE = re.compile(r"(?:[a-z]{2}ish|[a-z]{2}ese|[a-z]{2}[ie]ans?)$")
"""How the names of peoples and languages end, which are translated: Australian, Turkish."""

ABSTRACT = re.compile(
    r"(?:[ts]ions?|[a-z]{4}ments?|ness|[a-z]{2}ity|ities|olog(?:y|ies)|ography"
    r"|[a-z]{2}ships?|[a-z]{3}ives?|icals?|ability|ational|[a-z]{3}isms?|utory|ucts"
    r"|[cs]ion|[cs]iones|[a-z]{2}dad|dades|miento|mientos|logia|grafia|istas|ivos?|ivas?|[a-z]{3}"
    r"eria|tori[oa]s?|[a-z]{4}ari[oa]s|istic[oa]s?|ogic[oa]s?|[a-z]{3}ionales|[a-z]{3}uctos)$"
)
"""How words end that are no names even with a capital: Resuscitation, Vigilancia Epidemiológica."""

INSTITUTIONAL = re.compile(r"(?:[a-z]{3}[ae]nce|[a-z]{6}ing|[a-z]{3}ers?|[a-z]{4}[ai]d[oa]s?)$")
"""How words end that are no names in the name of an institution: Reinsurance Office."""

ENDINGS = {
    "en": (
        ("ies", "y"), ("ves", "f"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"),
        ("ing", ""), ("ing", "e"), ("ily", "y"), ("ally", ""), ("ly", ""), ("est", ""),
        ("ier", "y"), ("able", ""), ("able", "e"), ("less", ""), ("ful", ""),
    ),
    "es": (
        ("ces", "z"), ("es", ""), ("s", ""), ("a", "o"), ("as", "o"), ("amente", "o"),
        ("mente", ""), ("ado", "ar"), ("ada", "ar"), ("ados", "ar"), ("adas", "ar"), ("ido", "er"),
        ("ida", "er"), ("idos", "er"), ("idas", "er"), ("ido", "ir"), ("ida", "ir"), ("idos", "ir"),
        ("idas", "ir"), ("ando", "ar"), ("iendo", "er"), ("iendo", "ir"), ("ora", "or"),
        ("a", "ar"), ("an", "ar"), ("amos", "ar"), ("aron", "ar"), ("aban", "ar"), ("aba", "ar"),
        ("ara", "ar"), ("aran", "ar"), ("aria", "ar"), ("e", "ar"), ("en", "ar"), ("e", "er"),
        ("en", "er"), ("e", "ir"), ("en", "ir"), ("io", "er"), ("io", "ir"), ("ieron", "er"),
        ("ieron", "ir"), ("ia", "er"), ("ian", "er"), ("ia", "ir"), ("ian", "ir"), ("era", "er"),
        ("eran", "er"), ("ira", "ir"), ("iran", "ir"), ("o", "ar"), ("que", "car"), ("quen", "car"),
        ("gue", "gar"), ("guen", "gar"), ("ce", "zar"), ("cen", "zar"), ("ese", "ar"),
        ("ense", "ar"), ("arse", "ar"), ("erse", "er"), ("irse", "ir"), ("arlo", "ar"),
        ("arla", "ar"), ("arle", "ar"), ("arles", "ar"), ("erlo", "er"), ("irlo", "ir"),
    ),
}  # fmt: skip
"""What words of a language end in, and what stands for it in the lists."""


@lru_cache(maxsize=20_000)
def is_common(word: str, lang: str) -> bool:
    """Whether a word with a capital is no name that stays: Health, Tuesday, Turkish.

    >>> is_common("Taxes", "en"), is_common("Novavax", "en")
    (True, False)
    """
    if "-" in word:
        return all(is_common(part, lang) for part in word.split("-") if part)
    small = fold_word(word)
    names = load_date_names(lang)
    if small in load_titles() or word in names.months or word in names.weekdays:
        return True
    if is_in_list(small, lang):
        return True
    return small not in load_first_names() and bool(PEOPLE.search(small) or ABSTRACT.search(small))


def is_institutional(word: str) -> bool:
    """Whether a word may be a common one if it stands in the name of an institution."""
    return bool(INSTITUTIONAL.search(fold_word(word)))


def is_in_list(word: str, lang: str) -> bool:
    """Whether a folded word or what it is a form of stands in the list of a language."""
    words = load_common_words(lang)
    if word in words:
        return True
    return any(
        word.endswith(ending) and word[: len(word) - len(ending)] + instead in words
        for ending, instead in ENDINGS[lang]
    )
