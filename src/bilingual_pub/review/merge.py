"""What a review file says when it comes back, laid over the article that went out.

Rows are matched by the pairs' ids. What a person changed makes a pair edited, what they approved
makes it approved; what can't be told is a note for them, and nothing is lost in silence.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.model import (
    HUMAN,
    Approval,
    BilingualArticle,
    Block,
    Cell,
    Image,
    Kind,
    Pair,
    Run,
    State,
)
from bilingual_pub.review.equivalence import is_same_address, is_same_source, is_same_translation
from bilingual_pub.review.row import Row, clean_text, has_text, make_rows
from bilingual_pub.review.sanitize import sanitize_block, sanitize_text
from bilingual_pub.text import parse_tagged_text, shorten_text
from bilingual_pub.writers import is_link


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of a review file as it came back, changed or not.

    Attributes:
        id: the row's stable name; empty where a person added the row, or took its name out.
        where: how a person finds it in the file: `row 12`.
        source: the source with tags, or None where the file does not say.
        target: the translation with tags, or None where the file does not say.
        state: what the status says, or None where it is empty.
        by: who reviewed it, or empty.
        on: when, or None.
    """

    id: str
    where: str
    source: str | None
    target: str | None
    state: State | None = None
    by: str = ""
    on: dt.date | None = None

    @property
    def says_something(self) -> bool:
        """Whether there is any text in it."""
        return bool((self.source or "").strip() or (self.target or "").strip())


@dataclass(frozen=True, slots=True)
class ReviewedArticle:
    """An article with its corrections, and what its publisher should know about them.

    `withdrawn` are the ids of the pairs that went out approved or edited, and came back as drafts.
    """

    article: BilingualArticle
    notes: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


def apply_corrections(
    article: BilingualArticle, corrections: Sequence[Correction]
) -> ReviewedArticle:
    """The article with every correction in its place; the order of the rows does not matter.

    Raises:
        InputError: a row can't be used, and why; nothing is ever left out in silence.
    """
    rows = make_rows(article)
    found = _index_by_row(corrections, rows)
    pairs = []
    for pair, row in zip(article.all_pairs, rows, strict=True):
        correction = found.get(row.id)
        if correction is None:
            pairs.append(pair)
            continue
        _check_source(correction, row)
        _check_target(correction, row)
        pairs.append(revise_pair(pair, row, correction))
    return ReviewedArticle(
        replace(article, title=pairs[0], pairs=tuple(pairs[1:])),
        tuple(_list_notes([row for row in rows if row.id not in found])),
        tuple(
            before.id
            for before, after in zip(article.all_pairs, pairs, strict=True)
            if before.state is not State.MACHINE and after.state is State.MACHINE
        ),
    )


def _index_by_row(corrections: Sequence[Correction], rows: Sequence[Row]) -> dict[str, Correction]:
    """The correction of each row that came back."""
    known = {row.id: row for row in rows}
    found: dict[str, Correction] = {}
    for correction in corrections:
        if correction.id not in known:
            _check_is_empty(correction)
            continue
        first = found.setdefault(correction.id, correction)
        _check_copy(first, correction, known[correction.id])
    return found


def _check_is_empty(correction: Correction) -> None:
    """Refuse an added row with words in it: nobody knows where in the article they belong."""
    if correction.says_something:
        raise InputError(
            _(
                "{where} is not a row of this article: “{text}”. Move its words to the row where"
                " they belong, or delete the row."
            ).format(
                where=correction.where,
                text=_quote(correction.target or correction.source),
            )
        )


def _check_copy(first: Correction, copy: Correction, row: Row) -> None:
    """Refuse a row that is there twice and says two things."""
    same = first.state == copy.state and not (
        first.target is not None
        and copy.target is not None
        and differs(first.target, copy.target, row.links)
    )
    if not same:
        raise InputError(
            _(
                "{first} and {second} are the same row of the article, but have different texts."
                " Delete one of them."
            ).format(first=first.where, second=copy.where)
        )


def _check_source(correction: Correction, row: Row) -> None:
    """Refuse a changed source, unless it says what a picture shows of which nothing did."""
    if correction.source is None or "source" in row.undescribed:
        return
    theirs, ours = (_strip_text(text, row) for text in (correction.source, row.source))
    if not (
        is_same_source(theirs, ours)
        or is_same_source(theirs, _strip_text(sanitize_text(row.source), row))
    ):
        raise InputError(
            _(
                "{where}: the source text was changed to “{text}”. A review file can change only"
                " the translation. Put the source back as it was, and correct the article itself."
            ).format(where=correction.where, text=_quote(theirs))
        )


def _check_target(correction: Correction, row: Row) -> None:
    if correction.target is None or _strip_text(correction.target, row).strip():
        return
    if _strip_text(row.source, row).strip() and _strip_text(row.target, row).strip():
        raise InputError(
            _(
                "{where}: the translation is empty. Write one for “{text}”, or a dash (—) if"
                " nothing should be there."
            ).format(where=correction.where, text=_quote(_strip_text(row.source, row)))
        )


def _strip_text(text: str, row: Row) -> str:
    return "".join(run.text for run in parse_tagged_text(text, row.links))


def _list_notes(lost: Sequence[Row]) -> Iterator[str]:
    if lost:
        yield ngettext(
            "{count} row was deleted from the review file. It stays as it was: {rows}.",
            "{count} rows were deleted from the review file. They stay as they were: {rows}.",
            len(lost),
        ).format(
            count=len(lost),
            rows=", ".join(str(row.number) if row.number else _("Title") for row in lost),
        )


LONGEST = 60
"""Characters of a text that are enough to find it."""


def _quote(text: str | None) -> str:
    return shorten_text(text or "", LONGEST)


BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def differs(one: str, other: str, known: Sequence[str]) -> bool:
    """Whether a person made one tagged text of the other; `known` are the source's addresses."""
    return one != other and not is_same_translation(
        _read_runs(one, known), _read_runs(other, known)
    )


def revise_pair(pair: Pair, row: Row, correction: "Correction") -> Pair:
    """The pair as the correction wants it; the same pair where nobody touched it.

    A changed translation is a person's. What the engine thought of its own, its confidence and its
    flags, says nothing about it.
    """
    source = _described(pair, row, correction.source or "")
    target = pair.target
    if correction.target is not None and _is_changed(row, correction.target):
        blocks = _split_into_blocks(_read_runs(correction.target, row.links), pair)
        target = tuple(map(sanitize_block, blocks))
    if (source, target) == (pair.source, pair.target):
        return _set_state(pair, correction)
    human = replace(
        pair,
        source=source,
        target=target,
        origin=HUMAN,
        state=State.EDITED,
        confidence=None,
        flags=(),
        approval=None,
    )
    return _set_state(human, replace(correction, state=_raise_to_edited(correction.state)))


def _described(pair: Pair, row: Row, words: str) -> tuple[Block, ...]:
    """The source of a pair, with what a person wrote of a picture that nothing was said of."""
    text = " ".join("".join(run.text for run in parse_tagged_text(words, row.links)).split())
    if "source" not in row.undescribed or not text:
        return pair.source
    return (sanitize_block(replace(pair.source[0], runs=(Run(clean_text(text)),))),)


def _is_changed(row: Row, target: str) -> bool:
    """Whether a person changed a translation, which came back repaired as one text.

    The article's was repaired run by run, and two runs side by side may look damaged (Ã and ¡).
    """
    whole = sanitize_text(row.target)
    return all(differs(ours, target, row.links) for ours in (row.target, whole))


def _raise_to_edited(state: State | None) -> State:
    return State.APPROVED if state is State.APPROVED else State.EDITED


def _set_state(pair: Pair, correction: "Correction") -> Pair:
    """The pair with the state that the status says; an approval stays with who gave it.

    What has no words, as an empty cell, is nothing that anybody could approve.
    """
    has_words = any(has_text(block) for block in (*pair.source, *pair.target))
    if correction.state is None or not has_words:
        return pair
    if correction.state is not State.APPROVED:
        return replace(pair, state=correction.state, approval=None)
    if pair.state is State.APPROVED and (pair.approval or not correction.by):
        return pair
    return replace(pair, state=State.APPROVED, approval=Approval(correction.by, correction.on))


def _read_runs(text: str, known: Sequence[str]) -> tuple[Run, ...]:
    """The runs of a tagged text that came back, each address as the source writes it."""
    return tuple(
        replace(run, text=clean_text(run.text), href=_match_address(run.href, known))
        for run in parse_tagged_text(text, known)
    )


def _match_address(href: str | None, known: Sequence[str]) -> str | None:
    """An address as the source has it, or as a person wrote it; none that a page can't follow."""
    if href is None:
        return None
    same = (address for address in known if is_same_address(address, href))
    return next(same, href if is_link(href) else None)


def _split_into_blocks(runs: Sequence[Run], pair: Pair) -> tuple[Block, ...]:
    """The words in as many blocks as the draft had: a blank line parts two.

    A block that nothing is left for goes, unless it is a picture or the cell of a table, which hold
    a place. Blocks that had no text take none, where others had.
    """
    blocks = pair.target or pair.source[:1] or (Block(pair.id, Kind.PARAGRAPH, ()),)
    filled = [number for number, block in enumerate(blocks) if has_text(block)] or [0]
    pieces = _cut_pieces(runs, len(filled))
    said = dict(zip(filled, [*pieces, *[()] * (len(filled) - len(pieces))], strict=True))
    return tuple(
        replace(block, runs=_trim_runs(block, said[number])) if number in said else block
        for number, block in enumerate(blocks)
        if said.get(number, True) or _holds_a_place(block)
    )


def _trim_runs(block: Block, runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs as a block may have them: no blank line, and no space at an end, but in code."""
    if block.kind is Kind.CODE:
        return tuple(runs)
    whole = [replace(run, text=BLANK_LINE.sub("\n", run.text)) for run in runs]
    while whole and not whole[0].text.strip():
        whole.pop(0)
    while whole and not whole[-1].text.strip():
        whole.pop()
    if whole:
        whole[0] = replace(whole[0], text=whole[0].text.lstrip())
        whole[-1] = replace(whole[-1], text=whole[-1].text.rstrip())
    return tuple(whole)


def _holds_a_place(block: Block) -> bool:
    return isinstance(block.place, Cell | Image)


def _cut_pieces(runs: Sequence[Run], most: int) -> list[tuple[Run, ...]]:
    """The runs, parted at blank lines into `most` pieces at the most; the rest is in the last."""
    pieces: list[list[Run]] = [[]]
    for run in runs:
        rest = run.text
        while len(pieces) < most and (blank := BLANK_LINE.search(rest)):
            pieces[-1].append(replace(run, text=rest[: blank.start()]))
            pieces.append([])
            rest = rest[blank.end() :]
        pieces[-1].append(replace(run, text=rest))
    return [tuple(run for run in piece if run.text) for piece in pieces]
