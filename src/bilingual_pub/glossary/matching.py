"""Where the terms of a glossary stand in a text, and the spans of them that an engine keeps.

A text is cut into words once, and at each word a tree of all terms is followed as far as it goes.
So the time grows with the text, and hardly with the glossary. A span has the translation in the
number and with the capitals that its place needs.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from bilingual_pub.glossary.term import Glossary, Term, get_source_plural, get_target_plural
from bilingual_pub.protect import Span, SpanKind, TermGrammar
from bilingual_pub.text import SpanMask, keep_apart

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)

WORD_BEFORE = re.compile(r"(?:[_@#\\]|[^\W_][-‐‑])$")

WORD_BEHIND = re.compile(r"[_@\\]|[-‐‑][^\W_]")
"""What makes a longer word of a term: `non-city council`, `city council_2`."""

MOST_INDEXES = 8
"""Glossaries whose trees are remembered: one or two a run."""


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term at characters `start` to `end` of a text, where it is written as `text`."""

    start: int
    end: int
    text: str
    term: Term
    plural: bool


@dataclass(frozen=True, slots=True)
class TermForm:
    """One spelling of a term, in words; `strict` are those whose capitals must be as they are."""

    term: Term
    plural: bool
    strict: tuple[str, ...]

    @property
    def abbreviation(self) -> bool:
        """Whether it can't be told from a common word where all is in capitals: COLD SNAP."""
        return len(self.strict) == 1 and self.strict[0].isupper()

    def fits(self, words: Sequence[str]) -> bool:
        """Whether the words of a text, apostrophes straight, have the capitals of this form."""
        return all(
            not wanted or word == wanted for wanted, word in zip(self.strict, words, strict=True)
        )


@dataclass(slots=True)
class TrieNode:
    """What may follow the words so far, each with what stands before it, and which terms end."""

    following: dict[str, "TrieNode"] = field(default_factory=dict)
    ending: list[TermForm] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TextWord:
    """A word of a text; `key` is its form in the tree, with what stands before it."""

    start: int
    end: int
    text: str
    key: str


def find_terms(text: str, glossary: Glossary) -> list[TermMatch]:
    """The terms in a text, apart and in order; of two that meet the longer counts.

    >>> from bilingual_pub.glossary.term import Term
    >>> council = Glossary("en", "es", (Term("city council", "concejo municipal"),))
    >>> [(found.text, found.plural) for found in find_terms("City Councils’ budgets", council)]
    [('City Councils', True)]
    """
    if not glossary:
        return []
    candidates = sorted(
        _find_candidates(text, glossary), key=lambda one: (one.start - one.end, one.start)
    )
    return keep_apart(candidates, len(text))


def _find_candidates(text: str, glossary: Glossary) -> Iterator[TermMatch]:
    """Every term at every word, whether or not they meet."""
    tree = build_trie(glossary)
    words = split_words(text)
    shouted = text.isupper() and len(words) > 1
    for first, word in enumerate(words):
        if WORD_BEFORE.search(text[max(word.start - 2, 0) : word.start]):
            continue
        for node, written in _follow_tree(tree, words, first):
            start, end = written[0].start, written[-1].end
            form = (
                None if _goes_on(text, end) else _pick_form(node, [word.text for word in written])
            )
            if form and not (shouted and form.abbreviation):
                yield TermMatch(start, end, text[start:end], form.term, form.plural)


def _follow_tree(
    tree: TrieNode, words: Sequence[TextWord], first: int
) -> Iterator[tuple[TrieNode, list[TextWord]]]:
    """The ends of terms in the tree that the words from one on lead to, with these words.

    The last word may stand in the possessive.
    """
    node = tree
    for last in range(first, len(words)):
        word = words[last] if last > first else open_word(words[first])
        bare = strip_possessive(word)
        owner = node.following.get(bare.key) if bare is not word else None
        if owner and owner.ending:
            yield owner, [*words[first:last], bare]
        following = node.following.get(word.key)
        if following is None:
            return
        node = following
        if node.ending:
            yield node, [*words[first : last + 1]]


def _pick_form(node: TrieNode, words: Sequence[str]) -> TermForm | None:
    """The form that ends here and whose capitals fit; the strictest, and of these the latest."""
    fitting = [form for form in reversed(node.ending) if form.fits(words)]
    return max(fitting, key=lambda form: (any(form.strict), form.plural), default=None)


@lru_cache(maxsize=MOST_INDEXES)
def build_trie(glossary: Glossary) -> TrieNode:
    """All spellings of a glossary's terms, word by word."""
    tree = TrieNode()
    for term in glossary.terms:
        plural = get_source_plural(term, glossary.source_lang)
        for spelling, is_plural in ((term.source, False), (plural, True)):
            words = split_words(spelling)
            node = tree
            for number, word in enumerate(words):
                key = word.key if number else open_word(word).key
                if key not in node.following:
                    node.following[key] = TrieNode()
                node = node.following[key]
            strict = tuple(
                word.text if term.match_case or is_abbreviation(word.text) else "" for word in words
            )
            if words:
                node.ending.append(TermForm(term, is_plural, strict))
    return tree


def is_abbreviation(word: str) -> bool:
    """Whether a word must be found with its own capitals.

    >>> [is_abbreviation(word) for word in ("SNAP", "HOAs", "Medicare", "I")]
    [True, True, False, False]
    """
    return sum(letter.isupper() for letter in word) > 1


def split_words(text: str) -> list[TextWord]:
    """The words of a text with what stands between, white space as one space."""
    words = []
    done = 0
    for match in WORD.finditer(text):
        written = match[0].replace("’", "'")
        between = text[done : match.start()]
        if between != " ":
            between = re.sub("[‐‑]", "-", re.sub(r"\s+", " ", between))
        words.append(
            TextWord(match.start(), match.end(), written, f"{between}\0{written.casefold()}")
        )
        done = match.end()
    return words


def open_word(word: TextWord) -> TextWord:
    """A word as the first of a term: what stands before it does not matter."""
    return replace(word, key=word.key[word.key.index("\0") :])


def strip_possessive(word: TextWord) -> TextWord:
    """A word without its `'s`; the same word where it has none."""
    bare = POSSESSIVE.sub("", word.text)
    if bare == word.text:
        return word
    return TextWord(word.start, word.start + len(bare), bare, POSSESSIVE.sub("", word.key))


def _goes_on(text: str, place: int) -> bool:
    """Whether a word goes on behind a place where its letters end."""
    following = text[place : place + 2]
    combined = bool(following) and bool(unicodedata.combining(following[0]))
    return combined or bool(WORD_BEHIND.match(following))


OFFICE = "office"
"""The part of a term that names a person's office, by which both a man and a woman may be named."""

NOUNS = frozenset({"noun", OFFICE})

OPENS = re.compile(r"(?:^|[.!?…:][”’»\")\]]*\s|[“«\"¿¡])[^\w.!?…:]*$")
"""What stands before the first word of a sentence, or of one that it quotes."""

NAME_BEHIND = re.compile(r" [^\W\d_a-zà-ÿ][^\W\d_]*[a-zà-ÿ]")


def find_term_spans(text: str, spans: Sequence[Span], glossary: Glossary) -> tuple[Span, ...]:
    """The spans of a sentence, and one for each term that none of them meets; in order.

    >>> from bilingual_pub.glossary.term import Term
    >>> council = Glossary("en", "es", (Term("city council", "concejo municipal", gender="m"),))
    >>> [(span.source, span.target) for span in find_term_spans("City council meets", (), council)]
    [('City council', 'Concejo municipal')]
    """
    if not glossary:
        return tuple(spans)
    taken = SpanMask(len(text))
    for span in spans:
        taken.take(span.start, span.end)
    terms = (
        make_span(found, text, glossary)
        for found in find_terms(text, glossary)
        if taken.is_free(found.start, found.end) and not is_title(found, text)
    )
    return tuple(sorted((*spans, *terms), key=lambda span: span.start))


def make_span(found: TermMatch, text: str, glossary: Glossary) -> Span:
    """The span of a term, its translation in the number and with the capitals that it needs."""
    term = found.term
    opens = (
        not term.keep and found.text[:1].isupper() and bool(OPENS.search(text[: found.start][-80:]))
    )
    plain = inflect_translation(found, glossary.target_lang)
    written = plain if term.keep else apply_capitals(plain, found, opens=opens)
    grammar = TermGrammar(
        term.gender,
        found.plural,
        noun=bool(term.gender) or term.part in NOUNS,
        opens=opens and written != plain,
    )
    return Span(found.start, found.end, SpanKind.TERM, found.text, written, grammar)


def inflect_translation(found: TermMatch, lang: str) -> str:
    """What stands for a term as it was found, as within a sentence."""
    if found.term.keep:
        return found.text
    if found.plural:
        return get_target_plural(found.term, lang) or found.term.target
    return found.term.target


def apply_capitals(words: str, found: TermMatch, *, opens: bool) -> str:
    """A translation with the capitals of the place where the term was found.

    A term In Title Case within a sentence has no more capitals than the glossary gives it.
    """
    if found.text.isupper() and not found.term.source.isupper():
        return words.upper()
    return words[:1].upper() + words[1:] if opens else words


def is_title(found: TermMatch, text: str) -> bool:
    """Whether a term is the title before a name, whose gender an engine may know better."""
    return (
        found.term.part == OFFICE
        and not found.text.isupper()
        and found.text[:1].isupper()
        and NAME_BEHIND.match(text, found.end) is not None
    )
