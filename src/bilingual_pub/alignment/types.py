"""What is aligned, and what comes out."""

from dataclasses import dataclass

from bilingual_pub.model import Kind


@dataclass(frozen=True, slots=True)
class Segment:
    """One block or one sentence of a side.

    `level` is that of a heading, as in `Block`. A segment without any letter, figure or sign is the
    blank line between two paragraphs of a list of sentences.
    """

    text: str
    kind: Kind = Kind.PARAGRAPH
    level: int = 0

    @property
    def blank(self) -> bool:
        """Whether there is nothing to align."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments that go together, by their numbers from 0, in order; one side may be empty.

    Attributes:
        source: numbers of source segments.
        target: numbers of target segments.
        score: the chance that exactly these go together, as measured; see `confidence.py`.
        moved: the two sides stand at different places of their texts.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    moved: bool = False

    @property
    def paired(self) -> bool:
        """Whether there is something on both sides."""
        return bool(self.source and self.target)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts side by side.

    Every segment is in exactly one bead. The beads stand in the source's reading order; what only
    the target has stands where the target has it.

    Attributes:
        beads: what goes together.
        typical: the median similarity of the beads that anchored the alignment, from 0 to 1.
        shared: the share of both texts that is found again beside it, from 0 to 1.
        translated: whether there was a machine translation to compare with.
        langs: the BCP 47 tags of source and target.
    """

    beads: tuple[Bead, ...]
    typical: float
    shared: float
    translated: bool
    langs: tuple[str, str]

    @property
    def doubtful(self) -> tuple[Bead, ...]:
        """The beads that a person should look at first, in reading order."""
        return tuple(bead for bead in self.beads if bead.score < DOUBTFUL)


DOUBTFUL = 0.8
"""Below this score a bead is doubtful.

Of the held-out half of the development cases those are 3 % of the beads, of which two in three are
right, and 96 % of all others are.
"""
