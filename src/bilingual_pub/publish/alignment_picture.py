"""A picture of an alignment: two columns of parts, and a band between those that go together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from itertools import accumulate

from bilingual_pub.alignment import Bead
from bilingual_pub.i18n import get_direction, get_user_language
from bilingual_pub.publish.aligned_files import AlignedFiles
from bilingual_pub.text import shorten_text
from bilingual_pub.writers import render_template

TEMPLATE = "alignment/picture.svg.jinja"

LEAST, MOST, A_LETTER = 10.0, 60.0, 0.08
"""The height of a part: at least and at most so many units, and so much a character."""

GAP = 3.0
"""Units between two parts."""

LONGEST = 46
"""Characters of a part that are written into it."""


class BeadKind(StrEnum):
    """What becomes of the parts of a bead."""

    TOGETHER = auto()
    MERGED = auto()
    SPLIT = auto()
    SKIPPED = auto()
    MOVED = auto()


@dataclass(frozen=True, slots=True)
class Box:
    """A part in its column: where it begins, how high it is, and what it says."""

    number: int
    top: float
    height: float
    text: str
    way: BeadKind


@dataclass(frozen=True, slots=True)
class Band:
    """What joins two stretches of the columns: both tops, both bottoms."""

    way: BeadKind
    source: tuple[float, float]
    target: tuple[float, float]
    label: str


def draw_alignment(found: AlignedFiles, source_name: str, target_name: str) -> bytes:
    """The picture, an SVG file with its meaning in words too."""
    beads = list(found.beads())
    texts = found.texts()
    source = stack_boxes(texts[0], {n: classify_bead(bead) for bead in beads for n in bead.source})
    target = stack_boxes(texts[1], {n: classify_bead(bead) for bead in beads for n in bead.target})
    lang = get_user_language()
    return render_template(
        TEMPLATE,
        lang=lang,
        langs=(found.source.lang, found.target.lang),
        directions=tuple(map(get_direction, (found.source.lang, found.target.lang))),
        names=(source_name, target_name),
        columns=(source, target),
        bands=list(draw_bands(beads, source, target)),
        counts={str(way): sum(classify_bead(bead) is way for bead in beads) for way in BeadKind},
        height=max((box.top + box.height for box in (*source[-1:], *target[-1:])), default=0.0),
    ).encode()


def classify_bead(bead: Bead) -> BeadKind:
    """What becomes of the parts of a bead."""
    if bead.moved:
        return BeadKind.MOVED
    if not bead.paired:
        return BeadKind.SKIPPED
    if len(bead.source) > len(bead.target):
        return BeadKind.MERGED
    return BeadKind.SPLIT if len(bead.source) < len(bead.target) else BeadKind.TOGETHER


def stack_boxes(texts: Sequence[str], ways: dict[int, BeadKind]) -> list[Box]:
    """The parts of one side, one below the other."""
    heights = [min(max(LEAST, len(text) * A_LETTER), MOST) for text in texts]
    tops = accumulate((height + GAP for height in heights), initial=0.0)
    return [
        Box(number, round(top, 1), round(height, 1), shorten_text(text, LONGEST), ways[number])
        for number, (top, height, text) in enumerate(zip(tops, heights, texts, strict=False))
    ]


def draw_bands(
    beads: Sequence[Bead], source: Sequence[Box], target: Sequence[Box]
) -> Iterator[Band]:
    """A band for each bead with two sides."""
    for bead in beads:
        if bead.paired:
            numbers = (",".join(map(str, side)) for side in (bead.source, bead.target))
            yield Band(
                classify_bead(bead),
                measure_stretch([source[n] for n in bead.source]),
                measure_stretch([target[n] for n in bead.target]),
                " – ".join(numbers),
            )


def measure_stretch(of: Sequence[Box]) -> tuple[float, float]:
    """From the top of the first to the bottom of the last."""
    return of[0].top, round(of[-1].top + of[-1].height, 1)
