"""The plurals of terms, and determiners made to agree with the term right behind them.

An engine chose them for a word of its own: `la [concejo municipal]`. Nothing else is touched but a
capital that a term brought from the start of its sentence to the middle of another.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.lang import get_pack
from bilingual_pub.model import Run
from bilingual_pub.protect import Span, SpanKind, TermGrammar
from bilingual_pub.text import SpanMask

Agreement = Callable[[str, str, str, bool], str]
"""A language's `agree_determiner`, as its pack has it."""


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
    agree = get_pack(target_lang).agree_determiner
    if not terms or agree is None:
        return tuple(runs)
    text = "".join(run.text for run in runs)
    changed = tuple(runs)
    for change in sorted(
        _find_changes(text, terms, agree), key=lambda change: change.start, reverse=True
    ):
        changed = rewrite_runs(changed, change)
    return changed


def _find_changes(text: str, terms: Sequence[Span], agree: Agreement) -> Iterator[Change]:
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
                yield from _change_determiner(text, start, match[0], span.grammar, agree)
            if key in opening and not match[0].isupper():
                yield from _change_first_letter(text, start)


def _change_determiner(
    text: str, start: int, term: str, grammar: TermGrammar, agree: Agreement
) -> Iterator[Change]:
    """The change of the determiner right before a term."""
    floor = max(start - FAR, 0)
    before = text[floor:start]
    after = agree(before, term, grammar.gender, grammar.plural)
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


def form_plural(phrase: str, lang: str) -> str:
    """The plural of a noun with its words; empty for a language whose plurals are not known here.

    >>> form_plural("board of education", "en"), form_plural("audiencia pública", "es")
    ('boards of education', 'audiencias públicas')
    """
    pluralize = get_pack(lang).pluralize
    return pluralize(phrase) if pluralize and phrase else ""
