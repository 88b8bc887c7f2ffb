"""What a handout is for, and how its pages are laid out for that."""

from enum import StrEnum


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
