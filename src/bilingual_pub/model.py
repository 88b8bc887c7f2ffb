"""The documents that every reader makes, every engine fills and every writer prints.

An `Article` is one text in one language: a title, what is known about it, and a flat sequence of
blocks. A `BilingualArticle` is two of them side by side: a sequence of pairs in the source's
reading order. Nothing here knows a file format, an engine or a screen.

Lists, quotes and tables are not nested: the blocks of one list, quote or table share a `group`, and
`level` and `place` say where in it each stands. So every paragraph, item and cell can be paired,
translated, flagged and corrected on its own.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

UNKNOWN_LANGUAGE = "und"
"""The BCP 47 tag of a language that nobody has named or detected yet."""


class Mark(StrEnum):
    """What inline markup says about a stretch of text, beside the address of a link."""

    STRONG = auto()
    EMPHASIS = auto()
    CODE = auto()
    DELETED = auto()
    """Struck out: the author takes it back, and shows that it was there."""
    SUPERSCRIPT = auto()
    SUBSCRIPT = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the same inline marks.

    Spaces are as they are read: one U+0020 between words, U+00A0 where the author put it, and a
    line feed for a line break inside a block.
    """

    text: str
    marks: frozenset[Mark] = frozenset()
    href: str | None = None


class TitleFrom(StrEnum):
    """Where an article's title is from.

    From the file's markup, from the line of the text that is or looks like one, from the file's
    name, or from the user; NONE where the user wants none.
    """

    MARKUP = "markup"
    FIRST_LINE = "first-line"
    FILE = "file"
    OPTION = "option"
    NONE = "none"


TITLE_CHOICES = (TitleFrom.FIRST_LINE, TitleFrom.FILE, TitleFrom.NONE)
"""What a user may take for the title where the file's markup names none."""


class Kind(StrEnum):
    """What a block is."""

    TITLE = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    LIST_ITEM = auto()
    QUOTE = auto()
    TABLE_CELL = auto()
    CAPTION = auto()
    IMAGE = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """The place of a list item: its place in the count, or None where the list has bullets.

    `continued` marks a further paragraph of the item before it. `label` is what the document prints
    before the item, whole, with its punctuation: “(a)”, “Step 1:”, “III.”; it is empty where that
    is the number with a full stop, or a bullet.
    """

    number: int | None = None
    continued: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a table cell: row and column from 0, its reach, and whether it is a head."""

    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its address, and its bytes where it lay in the article's own folder.

    The block's text is the alternative text, translated like any other; empty where the picture is
    only decoration.
    """

    src: str
    media_type: str = ""
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table cell or picture of one side.

    Attributes:
        id: stable name, see `bilingual_pub.readers.finish`.
        kind: what it is.
        runs: its text with inline marks.
        level: 1 to 6 for a heading, depth from 1 for an item or a quote, otherwise 0.
        group: shared by the blocks of one list, quote or table, and by a picture and its caption.
        place: where in its group it stands.
        label: what the document prints before a heading or paragraph that it counts, whole:
            “Article 1:”, “1.1”. It is no part of the text, and the same on both sides.
    """

    id: str
    kind: Kind
    runs: tuple[Run, ...]
    level: int = 0
    group: str = ""
    place: Item | Cell | Image | None = None
    label: str = ""

    @property
    def text(self) -> str:
        """The text without its marks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Meta:
    """What is known about an article; empty or None where it is not."""

    byline: str = ""
    date: dt.date | None = None
    publisher: str = ""
    url: str = ""


class Change(StrEnum):
    """What became of a part of a file on its way into the article."""

    LEFT_OUT = "left-out"
    CHANGED = "changed"
    UNREADABLE = "unreadable"
    MARKED = "marked"
    """It is there, but not as words that count: struck out, for example."""


@dataclass(frozen=True, slots=True)
class Note:
    """A part of a file that did not come into the article as it was.

    Attributes:
        what: the part, a short English code: `chart`, `comments`, `header`.
        change: what became of it.
        text: its first words.
        where: the first words of what stands before it, or a page; empty where nobody knows.
        why: the reason, a short English code; empty where `what` says it all.
    """

    what: str
    change: Change
    text: str = ""
    where: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Article:
    """One text in one language; `lang` is a BCP 47 tag.

    `notes` tell what of its file is not in it as it was; `title_from` where the title is from, None
    where nobody knows.
    """

    lang: str
    title: str
    blocks: tuple[Block, ...]
    meta: Meta = Meta()
    notes: tuple[Note, ...] = ()
    title_from: TitleFrom | None = None

    def __repr__(self) -> str:
        return f"<Article {self.lang} “{_shorten(self.title)}”: {len(self.blocks)} blocks>"


@dataclass(frozen=True, slots=True)
class Origin:
    """Who made a translation: an engine and its version, the memory, or a person."""

    name: str
    version: str = ""

    def __str__(self) -> str:
        """The form that the JSON format prints: `apertium 3.8.3`."""
        return f"{self.name} {self.version}".strip()


HUMAN = Origin("human")
MEMORY = Origin("memory")
"""From the translation memory: a person wrote or approved it before."""
COPIED = Origin("copied")
"""For what needs no translation: code, a lone number, an address."""


class State(StrEnum):
    """How far a person has taken a pair."""

    MACHINE = auto()
    EDITED = auto()
    APPROVED = auto()


@dataclass(frozen=True, slots=True)
class Approval:
    """Who answers for a translation, and since when; what nobody wrote down is empty or None."""

    by: str = ""
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a reviewer should look at: the check that found it, and what each side says."""

    check: str
    source: str = ""
    target: str = ""


ROUGH = "rough"
"""The check of a flag that names a sentence among the most doubtful of an engine's drafts.

Nothing was found in it that is wrong; it is only where to read first.
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a person wrote for a source much like this one; `likeness` runs from 0 to 1."""

    source: str
    target: str
    likeness: float


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Which characters of the two blocks of a pair say the same: from, and up to."""

    source: tuple[int, int]
    target: tuple[int, int]


@dataclass(frozen=True, slots=True, repr=False)
class Pair:
    """Zero or more source blocks beside zero or more target blocks.

    `confidence` runs from 0 to 1, or is None where nobody measured it. `approval` is None where the
    state is not approved. `suggestions` are for whoever reviews it, the most alike first;
    `sentences` are known only where somebody has asked for them.
    """

    id: str
    source: tuple[Block, ...]
    target: tuple[Block, ...]
    origin: Origin
    state: State = State.MACHINE
    confidence: float | None = None
    flags: tuple[Flag, ...] = ()
    approval: Approval | None = None
    suggestions: tuple[Suggestion, ...] = ()
    sentences: tuple[SentencePair, ...] = ()

    def __repr__(self) -> str:
        source, target = (_shorten(join_text(side)) for side in (self.source, self.target))
        return f"<Pair {self.id} {self.state}: “{source}” → “{target}”>"

    @property
    def findings(self) -> tuple[Flag, ...]:
        """The flags that tell of something found: all but those of rough sentences."""
        return tuple(flag for flag in self.flags if flag.check != ROUGH)

    @property
    def awaits_approval(self) -> bool:
        """Whether somebody has still to approve it; a picture without words needs no approval."""
        has_words = any(block.text.strip() for block in (*self.source, *self.target))
        return has_words and self.state is not State.APPROVED


@dataclass(frozen=True, slots=True)
class Head:
    """What is known about one side as a whole; `notes` and `title_from` as in an `Article`."""

    lang: str
    meta: Meta = Meta()
    notes: tuple[Note, ...] = ()
    title_from: TitleFrom | None = None


@dataclass(frozen=True, slots=True)
class KeyFact:
    """What a flyer shows large, in the words of each side.

    `name` is what, when, where or phone. `pair` is the id of the pair that says this and no more;
    empty where the words stand within a text, which says them too.
    """

    name: str
    source: tuple[Run, ...]
    target: tuple[Run, ...]
    pair: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class BilingualArticle:
    """Both sides: their heads, the pair of titles, and the pairs in reading order.

    Joined back together, the pairs give both articles: no text of either side is ever dropped.
    `key_facts` are known only where somebody has asked for them.
    """

    source: Head
    target: Head
    title: Pair
    pairs: tuple[Pair, ...]
    key_facts: tuple[KeyFact, ...] = ()

    def __repr__(self) -> str:
        langs = f"{self.source.lang} → {self.target.lang}"
        title = _shorten(self.source_title)
        return f"<{type(self).__name__} {langs} “{title}”: {len(self.pairs)} pairs>"

    @property
    def source_title(self) -> str:
        """The title in the source language."""
        return join_text(self.title.source)

    @property
    def target_title(self) -> str:
        """The title in the target language."""
        return join_text(self.title.target)

    @property
    def all_pairs(self) -> tuple[Pair, ...]:
        """The pair of titles, then the pairs of the text."""
        return (self.title, *self.pairs)

    @property
    def approved(self) -> bool:
        """Whether a person has approved every pair, so that nothing is a draft any more."""
        return not any(pair.awaits_approval for pair in self.all_pairs)

    @property
    def by_people(self) -> bool:
        """Whether people translated all of it."""
        return all(pair.origin == HUMAN for pair in self.all_pairs)

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Who approved pairs, each once, in the order of what they approved."""
        names = (pair.approval.by for pair in self.all_pairs if pair.approval)
        return tuple(dict.fromkeys(filter(None, names)))

    @property
    def reviewed_on(self) -> dt.date | None:
        """The day of the last approval."""
        days = [pair.approval.on for pair in self.all_pairs if pair.approval and pair.approval.on]
        return max(days, default=None)


SHOWN = 40
"""Characters of a text that a line for a developer shows."""


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1].rstrip()}…"


def join_text(blocks: Iterable[Block]) -> str:
    """The text of several blocks of one side, a blank line between two."""
    return "\n\n".join(block.text for block in blocks)


def get_label(block: Block) -> str:
    """What the document prints before a block; empty where it is a bullet or a plain number."""
    return block.place.label if isinstance(block.place, Item) else block.label


def lone_picture(blocks: Sequence[Block]) -> Image | None:
    """The picture of a side that is one picture and nothing else."""
    if len(blocks) == 1 and isinstance(blocks[0].place, Image):
        return blocks[0].place
    return None
