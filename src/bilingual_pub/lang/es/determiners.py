"""Spanish articles and determiners, and how they agree with the noun behind them."""

import re

from bilingual_pub.lang.es.plurals import VOWELS

DETERMINERS = (
    ("el", "la", "los", "las"),
    ("un", "una", "unos", "unas"),
    ("este", "esta", "estos", "estas"),
    ("ese", "esa", "esos", "esas"),
    ("aquel", "aquella", "aquellos", "aquellas"),
    ("nuestro", "nuestra", "nuestros", "nuestras"),
    ("algún", "alguna", "algunos", "algunas"),
    ("ningún", "ninguna", "ningunos", "ningunas"),
    ("su", "su", "sus", "sus"),
    ("mi", "mi", "mis", "mis"),
    ("tu", "tu", "tus", "tus"),
)
"""Each for a man's word, a woman's, and for several."""

FORMS = {form: row for row in DETERMINERS for form in row}

CONTRACTED = {"del": "de", "al": "a"}

LIKE_A_MAN = {"la": "el", "una": "un", "alguna": "algún", "ninguna": "ningún"}
"""Right before a stressed a: el agua, un arma (Nueva gramática, 14.2); not esta agua."""

LAST_WORDS = re.compile(
    r"(?<!\w)(?:(?P<before>de|a)\s+(?=el\s|la\s|los\s|las\s))?(?P<word>\w+)\s+$", re.IGNORECASE
)

FIRST_WORD = re.compile(r"h?([^\W\d_]+)", re.IGNORECASE)

VOWEL_GROUP = re.compile(rf"[{VOWELS}]+")

STRESSED_A = re.compile(r"h?á", re.IGNORECASE)

OPEN_A = re.compile(r"h?a(?![eoáéíóú])", re.IGNORECASE)


def agree_determiner(before: str, term: str, gender: str, plural: bool) -> str:  # noqa: FBT001 - the interface's
    """The text before a term, its last word made to agree if it is a determiner.

    >>> agree_determiner("a la ", "concejo municipal", "m", False)
    'al '
    >>> agree_determiner("del ", "junta", "f", False), agree_determiner("La ", "agua", "f", False)
    ('de la ', 'El ')
    """
    match = LAST_WORDS.search(before)
    if match is None or not gender:
        return before
    preposition, word = match["before"] or "", match["word"]
    if word.lower() in CONTRACTED:
        preposition, word = word[: len(CONTRACTED[word.lower()])], "el"
    row = FORMS.get(word.lower())
    if row is None:
        return before
    space = before[match.end("word") :]
    form = row[2 * plural + (gender == "f")]
    if gender == "f" and not plural and starts_with_stressed_a(term):
        form = LIKE_A_MAN.get(form, form)
    return (
        before[: match.start()]
        + contract_preposition(preposition, match_capitals(form, word))
        + space
    )


def contract_preposition(preposition: str, determiner: str) -> str:
    """`de` or `a` with a determiner, in one word where Spanish writes one.

    >>> [contract_preposition(*it) for it in (("de", "el"), ("A", "el"), ("de", "la"), ("", "El"))]
    ['del', 'Al', 'de la', 'El']
    """
    if determiner.lower() == "el" and preposition:
        return preposition + determiner[-1]
    return f"{preposition} {determiner}".lstrip()


def match_capitals(form: str, word: str) -> str:
    """A word with the capitals of another.

    >>> [match_capitals("las", word) for word in ("El", "EL", "el")]
    ['Las', 'LAS', 'las']
    """
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def starts_with_stressed_a(term: str) -> bool:
    """Whether a term's first word has its stress on an a that it starts with.

    >>> [starts_with_stressed_a(word) for word in ("agua", "área", "hambre", "ayuda", "audiencia")]
    [True, True, True, False, False]
    """
    word = term.split(" ", 1)[0].lower()
    if STRESSED_A.match(word):
        return True
    if not OPEN_A.match(word) or any(letter in "áéíóú" for letter in word):
        return False
    syllables = len(VOWEL_GROUP.findall(re.sub(r"y(?=[aeiou])", "-", word)))
    stressed = 1 if syllables == 1 or word[-1] not in f"{VOWELS}ns" else 2
    return syllables == stressed
