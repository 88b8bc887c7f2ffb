"""What is printed on, and for what: the sheets that printers have, and the layouts for uses."""

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


class PageLayout(StrEnum):
    """How both languages are laid out on paper; the edition says how large and how dark."""

    ARTICLE = "article"
    """Side by side, as many words on a sheet as clear print allows."""
    FLYER = "flyer"
    """One page: what, when, where and whom to call, large, one language above the other."""
    LETTER = "letter"
    """A language on each side of the sheet, to be turned over its short edge (tumble)."""
    NEWS = "news"
    """Like the article, under a masthead."""
    POSTER = "poster"
    """A flyer for the wall, on a sheet twice as large."""
    TOP_AND_BOTTOM = "top-and-bottom"
    """One language in the upper half of each page, the other in the lower half."""
    BACK_TO_BACK = "back-to-back"
    """A language on each side of the sheet, to be turned over like a leaf of a book."""


LARGE_FACTS = frozenset({PageLayout.FLYER, PageLayout.POSTER})
"""The layouts that show when, where and whom to call apart from the text."""
