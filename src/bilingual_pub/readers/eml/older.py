"""What a message carries of older ones: quoted below an answer, or passed on to others."""

from dataclasses import dataclass, field

from bilingual_pub.model import Block, Note
from bilingual_pub.readers.eml.wording import WrittenHead
from bilingual_pub.text import Repair


@dataclass(frozen=True, slots=True)
class Older:
    """An older message inside a newer one: its text, its head where it is written, its kind."""

    blocks: tuple[Block, ...]
    head: WrittenHead | None = None
    is_forwarded: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Body:
    """A part of a message's text: its own blocks, what is older, and what is to be said of it."""

    blocks: tuple[Block, ...] = ()
    older: tuple[Older, ...] = ()
    notes: tuple[Note, ...] = ()
    repairs: tuple[Repair, ...] = ()
    lang: str = ""
    pictures: frozenset[str] = field(default_factory=frozenset)
    """The names of the pictures that it shows."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What the head of a message says of how its text is to be read."""

    is_answer: bool = False
    is_forward: bool = False
    keep_all: bool = False
