"""What a model makes of a text, and how several such are put in a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.engines.base import match_capital
from bilingual_pub.engines.neural.word_alignment import (
    Extent,
    WordAlignment,
    align_identically,
    concatenate_alignments,
    replace_target,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A translated text.

    Attributes:
        source: what was given to the model.
        text: what came back.
        score: the mean of the natural logarithms of its tokens' probabilities, 0 or less.
        tokens: how many there are; none where nothing was translated.
        cut: whether the model stopped at its limit, so that the end is missing.
        alignment: which words stand for which; None where it was not asked for.
    """

    source: str
    text: str
    score: float = 0.0
    tokens: int = 0
    cut: bool = False
    alignment: WordAlignment | None = None


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """How a model looks for a translation; these are the settings of stock Argos.

    `no_repeat` forbids the same run of so many tokens twice; 0 allows it. `exact` computes with
    whole floating-point numbers where the model's are rounded: slower, with four times the memory.
    """

    beam: int = 4
    no_repeat: int = 0
    exact: bool = False


STOCK_SEARCH = SearchSettings()


def make_literal(source: str, text: str) -> Draft:
    """A draft of what no model has translated: white space, a name, an address."""
    return Draft(source, text, alignment=align_identically(source, text))


def concatenate_drafts(parts: Sequence[Draft]) -> Draft:
    """The drafts of a text's pieces as one; together the pieces are the text."""
    places, source, text = [], "", ""
    for part in parts:
        places.append((len(source), len(text)))
        source += part.source
        text += part.text
    tokens = sum(part.tokens for part in parts)
    score = sum(part.score * part.tokens for part in parts) / tokens if tokens else 0.0
    aligned = [
        (part.alignment, *place)
        for part, place in zip(parts, places, strict=True)
        if part.alignment is not None
    ]
    alignment = concatenate_alignments(aligned) if len(aligned) == len(parts) else None
    return Draft(source, text, score, tokens, any(part.cut for part in parts), alignment)


def join_drafts(parts: Sequence[Draft], source: str, space: str) -> Draft:
    """The drafts of a source's pieces as one, with `space` between two.

    The pieces stand in the source in order, with nothing but white space between them.
    """
    if len(parts) == 1:
        return parts[0]
    row: list[Draft] = []
    cursor = 0
    for part in parts:
        start = source.index(part.source, cursor)
        if cursor:
            row.append(make_literal(source[cursor:start], space if part.text else ""))
        row.append(part)
        cursor = start + len(part.source)
    return concatenate_drafts(row)


FINAL = ".!?…"


def trim_to_piece(draft: Draft) -> Draft:
    """A draft without the capital and the full stop that a model gives to whole sentences."""
    bare = draft.text.rstrip(FINAL) if draft.source[-1:] not in FINAL else draft.text
    draft = rewrite_draft(draft, len(bare), len(draft.text), "")
    return rewrite_draft(draft, 0, len(bare), match_capital(bare, draft.source)) if bare else draft


def strip_draft(draft: Draft) -> Draft:
    """A draft without white space around it."""
    text = draft.text
    draft = rewrite_draft(draft, len(text.rstrip()), len(text), "")
    return rewrite_draft(draft, 0, len(text) - len(text.lstrip()), "") if text.strip() else draft


def rewrite_draft(draft: Draft, start: int, end: int, words: str) -> Draft:
    """The draft with other words from `start` to `end`."""
    text = draft.text[:start] + words + draft.text[end:]
    if draft.alignment is None:
        return replace(draft, text=text)
    place = _make_shift(start, end, len(words))
    return replace(draft, text=text, alignment=replace_target(draft.alignment, place))


def _make_shift(start: int, end: int, length: int) -> Callable[[Extent], Extent]:
    """How an extent moves when what stands between two places has another length."""
    by = length - (end - start)

    def place(extent: Extent) -> Extent:
        first, last = extent
        if last <= start:
            return extent
        if first >= end:
            return first + by, last + by
        return min(first, start), max(last + by, start + length)

    return place
