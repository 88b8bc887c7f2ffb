"""The terms of a sentence as spans that engines keep."""

import re
from collections.abc import Sequence

from bilingual_pub.glossary.finding import TermMatch, find_terms
from bilingual_pub.glossary.term import Glossary, get_target_plural
from bilingual_pub.protect.span import Grammar, Span, SpanKind

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
    >>> [(span.source, span.target) for span in term_spans("City council meets", (), council)]
    [('City council', 'Concejo municipal')]
    """
    if not glossary:
        return tuple(spans)
    taken = bytearray(len(text))
    for span in spans:
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
    terms = (
        make_span(found, text, glossary)
        for found in find_terms(text, glossary)
        if not any(taken[found.start : found.end]) and not is_title(found, text)
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
    grammar = Grammar(
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
