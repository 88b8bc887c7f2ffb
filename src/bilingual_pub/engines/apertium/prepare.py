"""A sentence made ready for the stream: what is kept and how, and with which capitals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from bilingual_pub.engines.apertium.capitals import find_capitalized_names
from bilingual_pub.engines.apertium.install import Lexicon
from bilingual_pub.engines.apertium.names import (
    WORD,
    find_names,
    find_names_after_titles,
    find_surnames,
    find_titles,
    find_women,
    is_headline,
    list_words_to_look_up,
)
from bilingual_pub.engines.apertium.negative_subjects import find_negative_subjects
from bilingual_pub.engines.apertium.negatives import find_negatives
from bilingual_pub.engines.apertium.stream import Kept, add_odd_parts, find_code_parts
from bilingual_pub.engines.base import Sentence
from bilingual_pub.protect import Span, SpanKind, TermGrammar
from bilingual_pub.text import SpanMask

ENGLISH = "en"

NAMES = frozenset({SpanKind.NAME, SpanKind.CODE, SpanKind.ADDRESS})

NUMBERS = frozenset({SpanKind.NUMBER, SpanKind.PRICE})

ONE, MANY = "1", "5"
"""Numbers that stand for any other: what they count is singular or plural accordingly."""

NOUNS = {
    ("en", "es"): {
        ("m", False): "book",
        ("f", False): "house",
        ("m", True): "books",
        ("f", True): "houses",
    },
    ("es", "en"): {("", False): "libro", ("", True): "libros"},
}
"""Nouns that stand for a term whose translation has this gender and number, so that articles,
adjectives and verbs agree with it: el libro, las casas. English has no gender to agree with."""

BEHIND_PREPOSITION = re.compile(r"(?<!\w)(?:at|in|to|from|on|by|near|outside|inside|for|with) $")

POSSESSIVE = re.compile(r"['’]s(?!\w)|(?<=s)['’](?= [^\W\d_])")
"""Apertium reads it only as a part of the word: with an apostrophe apart it is lost."""


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """What a document tells about names: common words that are surnames in it, and its women."""

    surnames: frozenset[str]
    women: frozenset[str]


@dataclass(frozen=True, slots=True)
class PreparedSentence:
    """A sentence to be sent: its text with the capitals that Apertium understands, what is kept."""

    sentence: Sentence
    text: str
    kept: tuple[Kept, ...]


def find_document_names(
    sentences: Sequence[Sentence], lexicon: Lexicon, pair: tuple[str, str]
) -> DocumentNames:
    """What a document tells about names.

    Raises:
        EngineError: the dictionary stopped twice.
    """
    texts = [sentence.text for sentence in sentences]
    lexicon.learn(list_words_to_look_up(texts))
    titled = (
        name[-1].text
        for text in texts
        if not is_headline(text, names_only=lexicon.names_only)
        for name in find_names_after_titles(text, pair)
    )
    return DocumentNames(
        find_surnames(texts, lexicon) | frozenset(titled), find_women(texts, lexicon)
    )


@dataclass(frozen=True, slots=True)
class Preparation:
    """How sentences of one pair are made ready; `place` is a town that Apertium knows, or empty."""

    pair: tuple[str, str]
    place: str
    lexicon: Lexicon

    def ready(self, sentence: Sentence, names: DocumentNames) -> PreparedSentence:
        """A sentence with its spans, names and titles kept by a word that stands for each."""
        text = sentence.text
        kept = [self._span(text, span) for span in sentence.spans]
        kept = self._with_names(text, kept, names)
        denying = [
            *find_negative_subjects(text, self.pair, self.lexicon),
            *find_negatives(text, self.pair, self.lexicon),
        ]
        kept = drop_overlapping([*kept, *denying, *find_code_parts(sentence.runs)])
        whole = add_odd_parts(text, kept)
        return PreparedSentence(sentence, self._with_capitals(text, whole), whole)

    def hidden(self, ready: PreparedSentence) -> PreparedSentence:
        """The same with superblanks only: rougher, but they are never lost."""
        return replace(ready, kept=tuple(replace(item, stand_in=None) for item in ready.kept))

    def bare(self, sentence: Sentence) -> PreparedSentence:
        """A sentence with nothing kept but code and odd characters."""
        kept = add_odd_parts(sentence.text, list(find_code_parts(sentence.runs)))
        return PreparedSentence(sentence, sentence.text, kept)

    def _span(self, text: str, span: Span) -> Kept:
        if span.kind in NAMES:
            return Kept(span.start, span.end, span.target, self.place or None)
        if span.kind in NUMBERS:
            return Kept(span.start, span.end, span.target, ONE if span.source == ONE else MANY)
        if span.grammar:
            return self._term(text, span, span.grammar)
        start, written = include_lead_in(text, span, self.pair)
        return Kept(start, span.end, written)

    def _term(self, text: str, span: Span, grammar: TermGrammar) -> Kept:
        """A term, kept by a noun that has its grammar, or by a town where it is a name."""
        if span.target == span.source and not grammar.noun:
            return Kept(span.start, span.end, span.target, self.place or None)
        nouns = NOUNS.get(self.pair, {}) if grammar.noun else {}
        stand_in = nouns.get((grammar.gender, grammar.plural))
        owned = POSSESSIVE.match(text, span.end) if self.pair[0] == ENGLISH else None
        if owned is None or stand_in is None:
            written = self._with_article(text, span, grammar)
            return Kept(span.start, span.end, written, stand_in, common=True)
        singular = nouns[grammar.gender, False]
        return Kept(span.start, owned.end(), span.target, f"{singular}'s", common=True)

    def _with_article(self, text: str, span: Span, grammar: TermGrammar) -> str:
        """The translation of an office or a day, with its article behind a preposition.

        En la Alcaldía, para el Día de las Elecciones.
        """
        titled = span.source.istitle() and " " in span.source
        led = BEHIND_PREPOSITION.search(text[: span.start])
        if self.pair != ("en", "es") or not (titled and led) or grammar.plural:
            return span.target
        if grammar.gender not in {"m", "f"}:
            return span.target
        return f"{'la' if grammar.gender == 'f' else 'el'} {span.target}"

    def _with_names(self, text: str, kept: Sequence[Kept], names: DocumentNames) -> list[Kept]:
        found = [
            Kept(start, end, text[start:end], self.place or None)
            for start, end in [
                *(
                    (name[0].start, name[-1].end)
                    for name in find_names_after_titles(text, self.pair)
                ),
                *find_names(text, self.lexicon, names.surnames),
                *find_capitalized_names(text, self.lexicon, self.pair),
            ]
        ]
        whole = drop_overlapping([*kept, *found])
        places = {item.start: number for number, item in enumerate(whole) if item.stand_in}
        for title in find_titles(text, self.pair, names.women):
            number = places.get(title.name_start)
            if number is not None and whole[number].stand_in == self.place:
                written = f"{title.written} {whole[number].written}"
                whole[number] = replace(whole[number], start=title.start, written=written)
        return drop_overlapping(whole)

    def _with_capitals(self, text: str, kept: Sequence[Kept]) -> str:
        """A headline in small letters but for its names: Apertium takes capitals for names."""
        if not is_headline(text, names_only=self.lexicon.names_only):
            return text
        held = SpanMask(len(text))
        for item in kept:
            held.take(item.start, item.end)
        return WORD.sub(
            lambda match: (
                match[0]
                if not held.is_free(*match.span())
                or self._keeps_capital(match[0], first=not match.start())
                else lower_word(match[0])
            ),
            text,
        )

    def _keeps_capital(self, word: str, *, first: bool) -> bool:
        entry = self.lexicon[word]
        if entry.known and word.istitle() and not self.lexicon[word.lower()].known:
            return True
        return word == "I" or (not word.isupper() and (first or (entry.known and entry.proper)))


def lower_word(word: str) -> str:
    """A word in small letters; as it is where they would be more (İ), so that no place moves.

    >>> lower_word("City"), lower_word("İ")
    ('city', 'İ')
    """
    lowered = word.lower()
    return lowered if len(lowered) == len(word) else word


def drop_overlapping(kept: Sequence[Kept]) -> list[Kept]:
    """What is kept in order; of two that overlap the longer, of two alike the first."""
    chosen: list[Kept] = []
    for item in sorted(kept, key=lambda item: (item.start, item.start - item.end)):
        if chosen and item.start < chosen[-1].end:
            if item.end - item.start > chosen[-1].end - chosen[-1].start:
                chosen[-1] = item
            continue
        chosen.append(item)
    return chosen


LEAD_INS = {
    ("en", "es"): {
        SpanKind.PHONE: {"at": "al"},
        SpanKind.DATE: {
            "on": "el",
            "by": "antes del",
            "since": "desde el",
            "from": "desde el",
            "until": "hasta el",
            "through": "hasta el",
            "to": "al",
            "before": "antes del",
            "after": "después del",
            "of": "del",
            "for": "para el",
            "starting": "a partir del",
            "beginning": "a partir del",
        },
        SpanKind.TIME: {
            "at": "a las",
            "by": "antes de las",
            "from": "de las",
            "since": "desde las",
            "until": "hasta las",
            "to": "a las",
            "before": "antes de las",
            "after": "después de las",
            "around": "alrededor de las",
        },
    },
    ("es", "en"): {
        SpanKind.DATE: {
            "el": "on",
            "del": "of",
            "al": "to",
            "desde el": "since",
            "hasta el": "until",
            "antes del": "before",
            "después del": "after",
            "a partir del": "starting",
        },
        SpanKind.TIME: {
            "a": "to",
            "de": "from",
            "a las": "at",
            "de las": "from",
            "desde las": "from",
            "hasta las": "until",
            "antes de las": "before",
            "después de las": "after",
            "a partir de las": "from",
        },
    },
}

CALLING = re.compile(r"(?<!\w)(?:call|calls|called|calling) $", re.IGNORECASE)
NO_LEAD_IN = re.compile(r"(?:^|[^a-z ]|\b(?:and|or|between|the|this|next|last|every|than))\s?$")
"""Behind these a date of English stands without a word of its own in Spanish too."""


def add_lead_in(text: str, span: Span, pair: tuple[str, str]) -> str:
    """A date or time of English that nothing leads into, as Spanish has it behind a word.

    >>> text = "It ends May 5."
    >>> span = Span(8, 13, SpanKind.DATE, "May 5", "5 de mayo")
    >>> add_lead_in(text, span, ("en", "es"))
    'el 5 de mayo'
    """
    if pair == ("en", "es") and span.kind is SpanKind.PHONE and CALLING.search(text[: span.start]):
        return f"al {span.target}"
    if pair != ("en", "es") or NO_LEAD_IN.search(text[: span.start]):
        return span.target
    if span.kind is SpanKind.DATE:
        return f"el {span.target}"
    if span.kind is not SpanKind.TIME:
        return span.target
    ranged = re.match(r" (?:to|until|through) \d", text[span.end :])
    return f"de las {span.target}" if ranged else span.target


ONE_O_CLOCK = re.compile(r"0?1(?!\d)")


def include_lead_in(text: str, span: Span, pair: tuple[str, str]) -> tuple[int, str]:
    """Where a date or a time starts with the words that lead into it, and both translated.

    A date without a day (May 2026) follows other words, and is left to Apertium.
    """
    table = LEAD_INS.get(pair, {}).get(span.kind)
    phone = span.kind is SpanKind.PHONE
    if table is None or not (phone or re.match(r"\D*\d{1,2}(?!\d)", span.source)):
        return span.start, span.target
    match = compile_lead_ins(pair, span.kind).search(text[: span.start][-30:])
    if match is None:
        return span.start, add_lead_in(text, span, pair)
    words = table[match[1].lower()]
    if ONE_O_CLOCK.match(span.target):
        words = words.replace("las", "la")
    if match[1][0].isupper():
        words = words[:1].upper() + words[1:]
    return span.start - len(match[0]), f"{words} {span.target}"


@cache
def compile_lead_ins(pair: tuple[str, str], kind: SpanKind) -> re.Pattern[str]:
    """Any of a pair's lead-ins at the end of a text, the longest first."""
    phrases = sorted(LEAD_INS[pair][kind], key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(phrases)})\s$", re.IGNORECASE)
