"""The plurals of terms, and Spanish determiners made to agree with the term right behind them.

An engine chose them for a word of its own: `la [concejo municipal]`. Nothing else is touched but a
capital that a term brought from the start of its sentence to the middle of another.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.model import Run
from bilingual_pub.protect.patterns import Grammar, Span, SpanKind
from bilingual_pub.text.spans import SpanMask

SPANISH = "es"

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

VOWELS = "aeiouáéíóúü"

VOWEL_GROUP = re.compile(rf"[{VOWELS}]+")

STRESSED_A = re.compile(r"h?á", re.IGNORECASE)

OPEN_A = re.compile(r"h?a(?![eoáéíóú])", re.IGNORECASE)


def agree_determiner(before: str, term: str, grammar: Grammar) -> str:
    """The text before a term, its last word made to agree if it is a determiner.

    >>> agree_determiner("la ", "concejo municipal", Grammar("m"))
    'el '
    >>> agree_determiner("del ", "junta", Grammar("f"))
    'de la '
    >>> agree_determiner("a la ", "concejo municipal", Grammar("m"))
    'al '
    >>> agree_determiner("La ", "agua", Grammar("f"))
    'El '
    """
    match = LAST_WORDS.search(before)
    if match is None or not grammar.gender:
        return before
    preposition, word = match["before"] or "", match["word"]
    if word.lower() in CONTRACTED:
        preposition, word = word[: len(CONTRACTED[word.lower()])], "el"
    row = FORMS.get(word.lower())
    if row is None:
        return before
    space = before[match.end("word") :]
    form = row[2 * grammar.plural + (grammar.gender == "f")]
    if grammar.gender == "f" and not grammar.plural and starts_with_stressed_a(term):
        form = LIKE_A_MAN.get(form, form)
    return (
        before[: match.start()]
        + contract_preposition(preposition, match_capitals(form, word))
        + space
    )


def contract_preposition(preposition: str, determiner: str) -> str:
    """`de` or `a` with a determiner, in one word where Spanish writes one.

    >>> contract_preposition("de", "el"), contract_preposition("A", "el")
    ('del', 'Al')
    >>> contract_preposition("de", "la"), contract_preposition("", "El")
    ('de la', 'El')
    """
    if determiner.lower() == "el" and preposition:
        return preposition + determiner[-1]
    return f"{preposition} {determiner}".lstrip()


def match_capitals(form: str, word: str) -> str:
    """A word with the capitals of another.

    >>> match_capitals("las", "El"), match_capitals("las", "EL"), match_capitals("las", "el")
    ('Las', 'LAS', 'las')
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


@dataclass(frozen=True, slots=True)
class Change:
    """Characters `start` to `end` of a text, and what is to stand there."""

    start: int
    end: int
    words: str


def apply_agreement(
    runs: Sequence[Run], spans: Sequence[Span], target_lang: str
) -> tuple[Run, ...]:
    """The runs of a translated sentence, each determiner before a term agreeing with the term.

    `spans` are those that `find_term_spans` gave to the engine. Marks and links stay in place.
    """
    terms = [span for span in spans if span.kind is SpanKind.TERM and span.grammar]
    if not terms or target_lang.split("-", 1)[0] != SPANISH:
        return tuple(runs)
    text = "".join(run.text for run in runs)
    changed = tuple(runs)
    for change in sorted(_find_changes(text, terms), key=lambda change: change.start, reverse=True):
        changed = rewrite_runs(changed, change)
    return changed


def _find_changes(text: str, terms: Sequence[Span]) -> Iterator[Change]:
    """What must change in a text, before each term and in its first letter."""
    taken = SpanMask(len(text))
    distinct = {span.target.casefold(): span for span in terms}
    opening = {span.target.casefold() for span in terms if span.grammar and span.grammar.opens}
    for key, span in sorted(distinct.items(), key=lambda item: -len(item[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(span.target)}(?!\w)", text, re.IGNORECASE):
            start, end = match.span()
            if not taken.take_if_free(start, end):
                continue
            if span.grammar:
                yield from _change_determiner(text, start, match[0], span.grammar)
            if key in opening and not match[0].isupper():
                yield from _change_first_letter(text, start)


def _change_determiner(text: str, start: int, term: str, grammar: Grammar) -> Iterator[Change]:
    """The change of the determiner right before a term."""
    floor = max(start - FAR, 0)
    before = text[floor:start]
    after = agree_determiner(before, term, grammar)
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    if before != after:
        yield Change(floor + same, start, after[same:])


FAR = 40
"""Characters before a term in which its determiner stands."""


def _change_first_letter(text: str, start: int) -> Iterator[Change]:
    """The change of a term's capital where words of the same sentence stand before it."""
    if text[start].isupper() and re.search(r"\w[\w,;]*\s+$", text[max(start - FAR, 0) : start]):
        yield Change(start, start + 1, text[start].lower())


def rewrite_runs(runs: Sequence[Run], change: Change) -> tuple[Run, ...]:
    """The runs with other words at a place; they belong to the run in which the place starts."""
    whole = []
    words, position = change.words, 0
    for run in runs:
        end = position + len(run.text)
        first = min(max(change.start, position), end) - position
        last = min(max(change.end, position), end) - position
        if first < last or (
            words and first == last < len(run.text) and position + first == change.start
        ):
            whole.append(replace(run, text=run.text[:first] + words + run.text[last:]))
            words = ""
        else:
            whole.append(run)
        position = end
    return tuple(run for run in whole if run.text)


PREPOSITIONS = {
    "en": frozenset(re.findall(r"\w+", "of in for at on to with by without from against")),
    "es": frozenset(
        re.findall(r"\w+", "de del para por en con sin a al contra ante sobre entre que")
    ),
}
"""Behind these the noun is over: boards of education, avisos de desalojo."""

ACCENTED = dict(zip("aeiou", "áéíóú", strict=True))

PLAIN = {accented: plain for plain, accented in ACCENTED.items()}


def form_plural(phrase: str, lang: str) -> str:
    """The plural of a noun with its words; empty for a language whose plurals are not known here.

    >>> form_plural("board of education", "en"), form_plural("walk-in clinic", "en")
    ('boards of education', 'walk-in clinics')
    >>> form_plural("audiencia pública", "es"), form_plural("orden de alejamiento", "es")
    ('audiencias públicas', 'órdenes de alejamiento')
    """
    language = lang.split("-", 1)[0]
    if language not in PHRASES or not phrase:
        return ""
    return PHRASES[language](phrase)


def _pluralize_english_phrase(phrase: str) -> str:
    """The last word before a preposition is the noun."""
    words = phrase.split(" ")
    end = _find_noun_end(words, "en")
    return " ".join((*words[: end - 1], pluralize_english(words[end - 1]), *words[end:]))


def _pluralize_spanish_phrase(phrase: str) -> str:
    """The noun and its adjectives, up to a preposition."""
    words = phrase.split(" ")
    end = _find_noun_end(words, "es")
    return " ".join((*map(pluralize_spanish, words[:end]), *words[end:]))


def _find_noun_end(words: list[str], language: str) -> int:
    places = (n for n, word in enumerate(words) if n and word in PREPOSITIONS[language])
    return next(places, len(words))


def pluralize_english(word: str) -> str:
    """The plural of an English word.

    >>> [pluralize_english(word) for word in ("agency", "lunch", "day", "bus", "HOA")]
    ['agencies', 'lunches', 'days', 'buses', 'HOAs']
    """
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return f"{word}es"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}s"


def pluralize_spanish(word: str) -> str:
    """The plural of a Spanish noun or adjective.

    >>> words = ("casa", "votación", "juez", "crisis", "mes", "orden", "común")
    >>> [pluralize_spanish(word) for word in words]
    ['casas', 'votaciones', 'jueces', 'crisis', 'meses', 'órdenes', 'comunes']
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


PHRASES: dict[str, Callable[[str], str]] = {
    "en": _pluralize_english_phrase,
    "es": _pluralize_spanish_phrase,
}
