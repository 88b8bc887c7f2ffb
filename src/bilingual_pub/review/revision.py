"""A pair as its correction wants it, and what is no correction.

What a person changed makes a pair edited. Word and LibreOffice make straight quotes curly, and
programs on the way change spaces at the ends, join or split stretches of the same formatting, and
write addresses in another way: none of that was a person.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from urllib.parse import unquote

from bilingual_pub.model import (
    HUMAN,
    Approval,
    Block,
    Cell,
    Image,
    Kind,
    Mark,
    Pair,
    Run,
    State,
)
from bilingual_pub.review.row import Correction, Row, clean_text, has_text
from bilingual_pub.review.sanitize import sanitize_block, sanitize_text
from bilingual_pub.text import parse_tagged_text
from bilingual_pub.writers import is_link

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


QUOTES = str.maketrans({**dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‘’‚‛", "'")})

DASHES = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), "\u00ad": None})
"""Hyphens, dashes and the minus are one; a soft hyphen is none."""

Letter = tuple[str, frozenset[Mark], str]


def is_same_translation(one: Sequence[Run], other: Sequence[Run]) -> bool:
    """Whether two texts differ at most in curly quotes, in the kind and number of their spaces, and
    in the marks that spaces carry.

    A line end is no space, and a blank line no line end: those are a person's.

    >>> is_same_translation([Run("Say “no”.")], [Run('Say  "no".'), Run(" ")])
    True
    >>> is_same_translation([Run("Say no.")], [Run("Say no!")])
    False
    """  # noqa: D205
    return _reduce_text(one) == _reduce_text(other)


def is_same_source(one: str, other: str) -> bool:
    """Whether two texts without marks differ at most in quotes, dashes, hyphens and spaces."""
    return _keep_letters(one) == _keep_letters(other)


def is_same_address(one: str, other: str) -> bool:
    """Whether two addresses lead to the same place: programs add a slash, or escape a letter."""
    return _normalize_address(one) == _normalize_address(other)


def _reduce_text(runs: Sequence[Run]) -> list[Letter]:
    letters: list[Letter] = []
    for (marks, href), stretch in groupby(runs, key=lambda run: (run.marks, run.href)):
        text = unicodedata.normalize("NFC", "".join(run.text for run in stretch))
        address = _normalize_address(href) if href else ""
        letters += [(letter, marks, address) for letter in text.translate(QUOTES)]
    words: list[Letter] = []
    for is_space, part in groupby(letters, key=lambda letter: letter[0].isspace()):
        whole = list(part)
        words += [_reduce_gap([letter[0] for letter in whole])] if is_space else whole
    return words[_count_edge_spaces(words, 0) : len(words) - _count_edge_spaces(words, -1)]


def _reduce_gap(spaces: Sequence[str]) -> Letter:
    """Spaces in a row as one: a blank line, a line end, or a space."""
    return ("\n" * min(spaces.count("\n"), 2) or " ", frozenset(), "")


def _count_edge_spaces(words: Sequence[Letter], end: int) -> int:
    """How many spaces stand at an end: none or one."""
    return int(bool(words) and words[end][0].isspace())


def _keep_letters(text: str) -> str:
    whole = unicodedata.normalize("NFC", text).translate(QUOTES).translate(DASHES)
    return re.sub(r"\s+", " ", whole).strip()


def _normalize_address(href: str) -> str:
    return unquote(href).rstrip("/")
