"""A group of rich text, between two braces: what is in force in it, and where its words go."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.readers.rtf.document import CellFrame, Layout, Looks
from bilingual_pub.readers.rtf.fields import Field

if TYPE_CHECKING:
    from bilingual_pub.readers.rtf.sinks import Flow, Sink


@dataclass(slots=True)
class Group:
    """An open group.

    Attributes:
        looks: how letters look.
        layout: what paragraphs are.
        flow: where paragraphs go.
        sink: where words go; None where nobody needs them.
        skipped: how many characters follow a `u` word for programs that know no Unicode.
        link: where the words lead.
        name: what the group is, by its control word; empty for one that only holds looks.
        ignorable: whether it begins with a star, so that whoever does not know it skips it.
        at_end: what is done when it ends.
    """

    looks: Looks
    layout: Layout
    flow: "Flow"
    sink: "Sink | None"
    skipped: int = 1
    link: str = ""
    name: str = ""
    ignorable: bool = False
    field: Field | None = None
    at_end: Callable[[], None] | None = None

    def open_inner(self) -> "Group":
        """A group that begins in this one."""
        return Group(
            *(self.looks, self.layout, self.flow, self.sink, self.skipped, self.link),
            field=self.field,
        )


@dataclass(slots=True)
class OpenRow:
    """What has been said of the row that is being read."""

    cells: list[CellFrame] = field(default_factory=list)
    header: bool = False
    continues: bool = False
    continues_above: bool = False
    begins_below: bool = False

    def add_cell(self, edge: int) -> None:
        """A cell ends so many twips from the left."""
        self.cells.append(CellFrame(edge, self.continues, self.continues_above, self.begins_below))
        self.continues = self.continues_above = self.begins_below = False
