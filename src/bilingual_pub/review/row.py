"""What every review file shows: a row a pair, the title first."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.i18n import _
from bilingual_pub.model import (
    Approval,
    BilingualArticle,
    Block,
    Flag,
    Image,
    Kind,
    Pair,
    Run,
    State,
    Suggestion,
    get_label,
    lone_picture,
)
from bilingual_pub.text import list_links, to_tagged_text
from bilingual_pub.writers import is_link

NO_NAME = re.compile(r"[^A-Za-z0-9._-]")
"""What can't stand in an NMTOKEN of XLIFF or in a bookmark of Word."""

NO_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 can't hold, not even escaped."""

LINE_ENDS = re.compile("\r\n|[\r\u000b\u000c\u0085\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Row:
    """One pair as a reviewer sees it.

    Attributes:
        number: its place, from 0, which is the title.
        id: its stable name, unlike any other's, of ASCII letters, figures, `.`, `-` and `_`.
        kind: what its first block is.
        source: its text with tags (`text.inline_markup`); a blank line between two blocks.
        target: the translation, written in the same way.
        links: the addresses that the tags `<a1>`, `<a2>` … of both sides mean.
        flags: what to look at.
        state: how far a person has taken it.
        approval: who approved it, or None.
        suggestions: near matches from the memory.
        picture: the picture, where the pair is one and nothing else.
        undescribed: the sides, `source` and `target`, on which nothing says what it shows.
        label: what is printed before it on both sides, and is no part of its text; “(a)”.
    """

    number: int
    id: str
    kind: Kind
    source: str
    target: str
    links: tuple[str, ...]
    flags: tuple[Flag, ...] = ()
    state: State = State.MACHINE
    approval: Approval | None = None
    suggestions: tuple[Suggestion, ...] = ()
    picture: Image | None = None
    undescribed: tuple[str, ...] = ()
    label: str = ""


def make_rows(article: BilingualArticle) -> tuple[Row, ...]:
    """The rows of an article, one for each of its `all_pairs`, in their order."""
    seen: Counter[str] = Counter()
    rows = []
    for number, pair in enumerate(article.all_pairs):
        name = NO_NAME.sub("_", pair.id) or "row"
        seen[name] += 1
        again = "" if seen[name] == 1 else f".{seen[name]}"
        rows.append(_make_row(number, name + again, pair))
    return tuple(rows)


def describe_place(number: int) -> str:
    """How a message names a row."""
    return _("row {number}").format(number=number) if number else _("the title")


def _make_row(number: int, name: str, pair: Pair) -> Row:
    source, target = list_shown_runs(pair.source), list_shown_runs(pair.target)
    known = list_links([run for runs in source for run in runs])
    return Row(
        number,
        name,
        next((block.kind for block in (*pair.source, *pair.target)), Kind.PARAGRAPH),
        "\n\n".join(to_tagged_text(runs, known) for runs in source),
        "\n\n".join(to_tagged_text(runs, known) for runs in target),
        known,
        pair.flags,
        pair.state,
        pair.approval,
        pair.suggestions,
        lone_picture(pair.source or pair.target),
        tuple(_undescribed(pair)),
        next(map(get_label, (*pair.source, *pair.target)), ""),
    )


def _undescribed(pair: Pair) -> Iterator[str]:
    """The sides of a picture that have no words, or not even the picture."""
    if lone_picture(pair.source) and not has_text(pair.source[0]):
        yield "source"
    target = pair.target or pair.source
    if lone_picture(target) and not any(map(has_text, pair.target)):
        yield "target"


def list_shown_runs(blocks: Sequence[Block]) -> tuple[tuple[Run, ...], ...]:
    """The runs of each block that has text, as a file of any format can hold them."""
    with_text = [block for block in blocks if has_text(block)]
    return tuple(
        tuple(_clean_run(run, alone=len(with_text) == 1) for run in block.runs)
        for block in with_text
    )


def has_text(block: Block) -> bool:
    """Whether anything of a block is seen in its row."""
    return bool(clean_text(block.text).strip())


def clean_text(text: str) -> str:
    """A text without what XML can't hold, its line ends as line feeds."""
    return NO_XML.sub("", LINE_ENDS.sub("\n", text))


def _clean_run(run: Run, *, alone: bool) -> Run:
    """A run without dangerous addresses, and without blank lines where these part two blocks."""
    text = clean_text(run.text)
    return replace(
        run,
        text=text if alone else re.sub(r"\n\s*\n", "\n", text),
        href=clean_text(run.href) if run.href and is_link(run.href) else None,
    )


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
