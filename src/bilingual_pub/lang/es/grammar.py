"""How Spanish words change: endings, plurals, the forms of verbs, and articles that agree."""

import re
from collections.abc import Mapping, Sequence

from bilingual_pub.lang.pack import count_words_before

ENDINGS = (
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
)  # fmt: skip
"""What words end in, and what stands for it in the lists of common words."""


VOWELS = "aeiouáéíóúü"


PREPOSITIONS = frozenset(
    re.findall(r"\w+", "de del para por en con sin a al contra ante sobre entre que")
)
"""Behind these the noun is over: avisos de desalojo."""


ACCENTED = dict(zip("aeiou", "áéíóú", strict=True))


PLAIN = {accented: plain for plain, accented in ACCENTED.items()}


def pluralize(phrase: str) -> str:
    """The plural of a noun with its adjectives, up to a preposition.

    >>> pluralize("audiencia pública"), pluralize("orden de alejamiento")
    ('audiencias públicas', 'órdenes de alejamiento')
    """
    words = phrase.split(" ")
    end = count_words_before(words, PREPOSITIONS)
    return " ".join((*map(pluralize_word, words[:end]), *words[end:]))


def pluralize_word(word: str) -> str:
    """The plural of a Spanish noun or adjective.

    >>> [pluralize_word(word) for word in ("casa", "votación", "juez", "crisis", "orden")]
    ['casas', 'votaciones', 'jueces', 'crisis', 'órdenes']
    >>> pluralize_word("mes"), pluralize_word("común")
    ('meses', 'comunes')
    """
    if word != word.lower() or word in {"y", "o"}:
        return word
    if word.endswith("z"):
        return f"{word[:-1]}ces"
    if word[-1:] in VOWELS:
        return f"{word}{'es' if word[-1] in 'íú' else 's'}"
    return _pluralize_after_consonant(word, re.findall(rf"[{VOWELS}]+", word))


def _pluralize_after_consonant(word: str, vowels: Sequence[str]) -> str:
    """The plural of a Spanish word that ends in a consonant; `vowels` are those of its syllables.

    The stress stays where it is, and its accent comes and goes: orden, órdenes; acción, acciones.
    """
    last_stressed = len(vowels) <= 1 or strip_accents(vowels[-1]) != vowels[-1]
    if word.endswith(("s", "x")) and not last_stressed:
        return word
    if last_stressed and word.endswith(("n", "s")):
        return f"{strip_accents(word)}es"
    if word.endswith("n") and strip_accents(word) == word:
        place = word.rindex(vowels[-2], 0, word.rindex(vowels[-1]))
        return f"{word[:place]}{ACCENTED.get(word[place], word[place])}{word[place + 1 :]}es"
    return f"{word}es"


def strip_accents(word: str) -> str:
    """A Spanish word with plain vowels; ñ and ü stay.

    >>> strip_accents("votación")
    'votacion'
    """
    return "".join(PLAIN.get(letter, letter) for letter in word)


VERB_ENDINGS = """
    ar er ir ando iendo ado ada ados adas ido ida idos idas o as a amos áis an es e emos éis en imos
    aba abas ábamos aban ía ías íamos ían é aste ó aron í iste ió isteis ieron ieras iera iéramos
    ieran ara aras áramos aran aré arás ará aremos arán aría arías aríamos arían eré erás erá eremos
    erán ería erían iré irás irá iremos irán iría irían ás á án
"""
"""Of all three conjugations; a stem with the wrong one is no word, so it is never met."""


PRONOUNS = "(?:me|te|se|nos|l[aeo]s?)?"
"""What Spanish hangs on the end of a verb: `echarle`."""


def expand_verb(verb: str, row: Mapping[str, str]) -> str:
    """A pattern for all forms of a verb: its own, and those of its stems with any ending.

    >>> expand_verb("echar", {}).startswith("(?:ech)(?:ar|er|")
    True
    """
    stems = row["stems"].split() if row else [verb[:-2]]
    regular = (
        [f"(?:{'|'.join(stems)})(?:{'|'.join(VERB_ENDINGS.split())}){PRONOUNS}"] if stems else []
    )
    return "|".join([*row.get("forms", "").split(), *regular])


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
