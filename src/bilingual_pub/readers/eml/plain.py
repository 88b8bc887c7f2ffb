"""The plain text of a message: own words, quoted lines, signature (RFC 3676)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bilingual_pub.model import Block, Change, Kind, Note
from bilingual_pub.readers import text as plain_text
from bilingual_pub.readers.eml.older import Body, Habits, Older
from bilingual_pub.readers.eml.wording import (
    DEVICE,
    LIST_FOOTER,
    LONGEST_LOOK,
    MOST_FIELD_LINES,
    RULE,
    WrittenHead,
    begins_older,
    is_marker,
    measure_stamp,
    read_written_head,
    says_forwarded,
    split_attribution,
)
from bilingual_pub.readers.limits import check_blocks
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.reading import Draft, Source

if TYPE_CHECKING:
    from bilingual_pub.text import Repair

SIGNATURE_LINE = re.compile(r"-- ?")

LONGEST_SIGNATURE = 20
"""Lines after the last `-- `; more are no signature, but text below a line that somebody drew."""

LONGEST_LIST_FOOTER = 12

MOST_ABOVE = 8
"""Lines above a quotation among which is said whose it is."""

ONE_QUOTE = re.compile(r">[ ]?")

SIGNED_START = "-----BEGIN PGP SIGNED MESSAGE-----"
SIGNED_END = "-----BEGIN PGP SIGNATURE-----"
ENCRYPTED_START = "-----BEGIN PGP MESSAGE-----"

DASHED = re.compile(r"^- ", re.MULTILINE)
"""How OpenPGP escapes a line that begins with a dash (RFC 9580, 7.2)."""


def join_flowed(text: str, *, delete_space: bool) -> str:
    r"""The text of `format=flowed`: lines that end in a space go on in the next (RFC 3676).

    >>> join_flowed("The council \nmet.\n> one \n> two\n-- \nAna", delete_space=False)
    'The council met.\n> one two\n-- \nAna'
    """
    made: list[tuple[int, list[str]]] = []
    is_open = False
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        bare = line[depth:].removeprefix(" ")
        if is_open and made[-1][0] == depth and bare != "-- ":
            made[-1][1].append(bare)
        else:
            made.append((depth, [bare]))
        is_open = bare.endswith(" ") and bare != "-- "
        if is_open and delete_space:
            made[-1][1][-1] = bare[:-1]
    lines = ((depth, "".join(parts)) for depth, parts in made)
    return "\n".join(f"{'>' * depth}{' ' if depth else ''}{line}" for depth, line in lines)


def is_encrypted(text: str) -> bool:
    """Whether all of a text is a message that only its receiver can open."""
    return text.lstrip().startswith(ENCRYPTED_START)


def open_signed(text: str) -> tuple[str, list[Note]]:
    """A text without the frame in which OpenPGP signs it."""
    start, end = text.find(SIGNED_START), text.find(SIGNED_END)
    if start < 0 or end < start:
        return text, []
    _head, _blank, body = text[start:end].partition("\n\n")
    note = make_note("digital-signature", Change.LEFT_OUT, SIGNED_END.strip("-"))
    return text[:start] + DASHED.sub("", body) + text[end:].partition("-----END")[2].partition(
        "\n"
    )[2], [note]


@dataclass(slots=True)
class Cut:
    """A text on its way through: the lines that are left, and what was taken from them."""

    lines: list[str]
    notes: list[Note] = field(default_factory=list)

    def take(self, start: int, what: str) -> None:
        """Take everything from a line on."""
        words = " ".join(line.strip() for line in self.lines[start:] if line.strip("- _"))
        self.lines = self.lines[:start]
        if words:
            self.notes.append(make_note(what, Change.LEFT_OUT, words))


def read_plain(text: str, source: Source, habits: Habits) -> Body:
    """The own words of a plain text, what is older in it, and notes of what is left out."""
    opened, notes = open_signed(text.replace("\r\n", "\n").replace("\r", "\n"))
    cut = Cut(opened.split("\n"), notes)
    older = [*_take_older_below(cut, source, habits)]
    if not habits.keep_all:
        _take_footers(cut)
    blocks: list[Block] = []
    repairs: list[Repair] = []
    answered = False
    stretches = [*_part_quotations(cut.lines)]
    for number, (quoted, lines) in enumerate(stretches):
        own = lines
        if not quoted:
            is_above = number + 1 < len(stretches)
            own, attribution = split_attribution(lines) if is_above else (lines, [])
            answered = bool(attribution)
        draft = _read_lines(own, source)
        check_blocks(len(blocks) + len(older), source.name)
        repairs += draft.repairs
        cut.notes += draft.notes
        if quoted and (answered or habits.is_answer):
            older.append(Older(draft.blocks, is_forwarded=habits.is_forward))
        elif quoted:
            group = f"quote-{len(blocks)}"
            blocks += (_quote(block, group) for block in draft.blocks)
        else:
            blocks += _rename_groups(draft.blocks, len(blocks))
    return Body(tuple(blocks), tuple(older), tuple(cut.notes), tuple(repairs))


def _read_lines(lines: Sequence[str], source: Source) -> Draft:
    data = "\n".join(lines).encode("utf-8", "replace")
    if not data.strip():
        return Draft(())
    return plain_text.read(replace(source, data=data))


def _quote(block: Block, group: str) -> Block:
    if block.kind in {Kind.TABLE_CELL, Kind.CODE, Kind.IMAGE}:
        return block
    return Block("", Kind.QUOTE, block.runs, 1, group)


def _rename_groups(blocks: Sequence[Block], number: int) -> Iterator[Block]:
    """Blocks whose lists are no others' lists: each stretch of a text counts its own from 1."""
    return (
        replace(block, group=f"{block.group}-{number}") if block.group and number else block
        for block in blocks
    )


def _take_older_below(cut: Cut, source: Source, habits: Habits) -> Iterator[Older]:
    """Take the older message that stands below with its head, to the end of the text."""
    expected = habits.is_answer or habits.is_forward
    is_first = True
    for number, line in enumerate(cut.lines):
        marked = is_marker(line)
        start = _skip_blank(cut.lines, number + 1) if marked else number
        lines = cut.lines[start : start + MOST_FIELD_LINES]
        if not marked and not begins_older(lines, is_expected=expected, is_first=is_first):
            is_first = is_first and not line.strip("> ")
            continue
        head = read_written_head(lines, is_announced=True)
        stamped = 0 if marked or head else measure_stamp(lines)
        is_forwarded = habits.is_forward or (marked and says_forwarded(line))
        rest = cut.lines[start + (head.lines if head else stamped) :]
        cut.lines = cut.lines[:number]
        while cut.lines and (not cut.lines[-1].strip() or RULE.fullmatch(cut.lines[-1].strip())):
            cut.lines.pop()
        yield from _part_older(_strip_quotes(rest), head, source, is_forwarded=is_forwarded)
        return


def _part_older(
    lines: list[str], head: WrittenHead | None, source: Source, *, is_forwarded: bool
) -> Iterator[Older]:
    """An older message, and by itself what is older still: it was quoted there."""
    deeper = next((at for at in range(1, len(lines)) if _begins_older(lines, at)), len(lines))
    inner = Cut(lines[:deeper])
    _take_footers(inner)
    yield Older(_read_lines(inner.lines, source).blocks, head, is_forwarded)
    if deeper < len(lines):
        yield Older(_read_lines(lines[deeper:], source).blocks)


def _begins_older(lines: list[str], number: int) -> bool:
    if is_marker(lines[number]):
        return True
    if lines[number].startswith(">"):
        return bool(split_attribution(lines[max(number - MOST_ABOVE, 0) : number])[1])
    return begins_older(lines[number : number + MOST_FIELD_LINES], is_expected=True, is_first=False)


def _skip_blank(lines: list[str], number: int) -> int:
    while number < len(lines) and not lines[number].strip("> "):
        number += 1
    return number


def _strip_quotes(lines: list[str]) -> list[str]:
    """The lines without one `>` each, where all have one."""
    filled = [line for line in lines if line.strip()]
    if filled and all(line.startswith(">") for line in filled):
        return [ONE_QUOTE.sub("", line, count=1) for line in lines]
    return lines


def _take_footers(cut: Cut) -> None:
    """Take what is below the text: the list's footer, the signature, what a telephone adds."""
    _take_list_footer(cut)
    for number in range(len(cut.lines) - 1, max(len(cut.lines) - LONGEST_SIGNATURE - 2, -1), -1):
        if SIGNATURE_LINE.fullmatch(cut.lines[number]):
            cut.take(number, "signature")
            break
    last = next((at for at in range(len(cut.lines) - 1, -1, -1) if cut.lines[at].strip()), None)
    if last is not None and DEVICE.fullmatch(cut.lines[last].strip()):
        cut.take(last, "signature")


def _take_list_footer(cut: Cut) -> None:
    for number in range(max(len(cut.lines) - LONGEST_LIST_FOOTER, 0), len(cut.lines)):
        below = "\n".join(cut.lines[number + 1 :])[:LONGEST_LOOK]
        if RULE.fullmatch(cut.lines[number].strip()) and LIST_FOOTER.search(below):
            cut.take(number, "footer")
            return


def _part_quotations(lines: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """The lines in stretches, quoted or not; blank lines between quoted ones are quoted."""
    stretch: list[str] = []
    quoted = False
    blank: list[str] = []
    for line in lines:
        if not line.strip():
            blank.append(line)
            continue
        now = line.startswith(">")
        if now != quoted and stretch:
            yield quoted, stretch
            stretch, blank = [], []
        stretch += blank
        blank = []
        quoted = now
        stretch.append(ONE_QUOTE.sub("", line, count=1) if now else line)
    if stretch:
        yield quoted, stretch
