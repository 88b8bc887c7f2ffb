"""A picture of an alignment: two columns of parts, and a band between those that go together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from itertools import accumulate

from bilingual_pub.align import Bead
from bilingual_pub.locale import direction, user_language
from bilingual_pub.publish.alignment import Aligned
from bilingual_pub.writers.jinja import render

TEMPLATE = "alignment/picture.svg.jinja"

LEAST, MOST, A_LETTER = 10.0, 60.0, 0.08
"""The height of a part: at least and at most so many units, and so much a character."""

GAP = 3.0
"""Units between two parts."""

LONGEST = 46
"""Characters of a part that are written into it."""


class Way(StrEnum):
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
    way: Way


@dataclass(frozen=True, slots=True)
class Band:
    """What joins two stretches of the columns: both tops, both bottoms."""

    way: Way
    source: tuple[float, float]
    target: tuple[float, float]
    label: str


def picture(found: Aligned, source_name: str, target_name: str) -> bytes:
    """The picture, an SVG file with its meaning in words too."""
    beads = list(found.beads())
    texts = found.texts()
    source = boxes(texts[0], {n: way_of(bead) for bead in beads for n in bead.source})
    target = boxes(texts[1], {n: way_of(bead) for bead in beads for n in bead.target})
    lang = user_language()
    return render(
        TEMPLATE,
        lang=lang,
        langs=(found.source.lang, found.target.lang),
        directions=tuple(map(direction, (found.source.lang, found.target.lang))),
        names=(source_name, target_name),
        columns=(source, target),
        bands=list(bands(beads, source, target)),
        counts={str(way): sum(way_of(bead) is way for bead in beads) for way in Way},
        height=max((box.top + box.height for box in (*source[-1:], *target[-1:])), default=0.0),
    ).encode()


def way_of(bead: Bead) -> Way:
    """What becomes of the parts of a bead."""
    if bead.moved:
        return Way.MOVED
    if not bead.paired:
        return Way.SKIPPED
    if len(bead.source) > len(bead.target):
        return Way.MERGED
    return Way.SPLIT if len(bead.source) < len(bead.target) else Way.TOGETHER


def boxes(texts: Sequence[str], ways: dict[int, Way]) -> list[Box]:
    """The parts of one side, one below the other."""
    heights = [min(max(LEAST, len(text) * A_LETTER), MOST) for text in texts]
    tops = accumulate((height + GAP for height in heights), initial=0.0)
    return [
        Box(number, round(top, 1), round(height, 1), shortened(text), ways[number])
        for number, (top, height, text) in enumerate(zip(tops, heights, texts, strict=False))
    ]


def shortened(text: str) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def bands(beads: Sequence[Bead], source: Sequence[Box], target: Sequence[Box]) -> Iterator[Band]:
    """A band for each bead with two sides."""
    for bead in beads:
        if bead.paired:
            numbers = (",".join(map(str, side)) for side in (bead.source, bead.target))
            yield Band(
                way_of(bead),
                stretch([source[n] for n in bead.source]),
                stretch([target[n] for n in bead.target]),
                " – ".join(numbers),
            )


def stretch(of: Sequence[Box]) -> tuple[float, float]:
    """From the top of the first to the bottom of the last."""
    return of[0].top, round(of[-1].top + of[-1].height, 1)
