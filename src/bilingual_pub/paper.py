"""The sheets that printers here have, and how large each is."""

from enum import StrEnum, auto


class Paper(StrEnum):
    """A sheet of paper, by the name that CSS gives it."""

    LETTER = auto()
    LEGAL = auto()
    A4 = auto()


SHEETS = {
    Paper.LETTER: (8.5, 11.0, "in"),
    Paper.LEGAL: (8.5, 14.0, "in"),
    Paper.A4: (210.0, 297.0, "mm"),
}
"""Width, height and unit of each paper that stands upright (ISO 216; ANSI Y14.1)."""

POSTERS = {
    Paper.LETTER: (11.0, 17.0, "in"),
    Paper.A4: (297.0, 420.0, "mm"),
}
"""The sheets twice as large, for the wall: ANSI B, which is called 11 × 17 or tabloid, and A3."""

POINTS = {"in": 72.0, "mm": 72.0 / 25.4}
"""Points in a unit."""


def measure_sheet(paper: Paper) -> tuple[float, float]:
    """Width and height of an upright sheet, in points.

    >>> measure_sheet(Paper.LEGAL)
    (612.0, 1008.0)
    """
    return _in_points(*SHEETS[paper])


def measure_poster(paper: Paper) -> tuple[float, float]:
    """Width and height of the sheet that is twice as large, in points.

    >>> measure_poster(Paper.LETTER)
    (792.0, 1224.0)

    Raises:
        KeyError: nobody sells one.
    """
    return _in_points(*POSTERS[paper])


def _in_points(width: float, height: float, unit: str) -> tuple[float, float]:
    return width * POINTS[unit], height * POINTS[unit]
