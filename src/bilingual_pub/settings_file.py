"""Where the settings of an article lie: beside it, above it, or in the current folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from bilingual_pub.settings import DEFAULT_NAME

PROJECT_MARK = ".git"
"""What a folder has at the top of a project."""


def find_settings_file(article: Path, here: Path) -> Path | None:
    """The settings file that counts for an article; None where there is none.

    The first that is found in the article's folder and those above it, up to `here`, the current
    folder, or to the top of a project, whichever comes first; then the one in `here`. Where neither
    is above the article, of its folders only its own is looked at: nobody's settings farther up a
    disk, in `/tmp` for one, may speak for it.
    """
    folder = Path(os.path.abspath(here / article)).parent  # noqa: PTH100 - follows no link
    files = (place / DEFAULT_NAME for place in (*_walk_up(folder, here), here))
    return next((file for file in files if os.path.isfile(file)), None)  # noqa: PTH113 - never raises


def _walk_up(folder: Path, here: Path) -> Iterator[Path]:
    """An article's folder, and those above it as far as they belong to it."""
    above = [folder, *folder.parents]
    tops = (number for number, place in enumerate(above) if _is_top(place, here))
    yield from above[: next(tops, 0) + 1]


def _is_top(place: Path, here: Path) -> bool:
    return os.path.realpath(place) == os.path.realpath(here) or os.path.exists(place / PROJECT_MARK)  # noqa: PTH110
