"""The editions of a handout: one CSS file each, in `templates/handout/editions/`."""

from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache

from bilingual_pub.errors import UsageError
from bilingual_pub.folders import find_resource_folder
from bilingual_pub.i18n import _

FOLDER = "handout/editions"

STANDARD = "standard"
"""The edition that is made when nobody names one, and whose file has the plain name."""


class Arrangement(StrEnum):
    """Where the two languages stand."""

    TOGETHER = auto()
    """On one page, side by side or one above the other."""
    APART = auto()
    """Each in a file of its own."""
    FACING = auto()
    """A language a page, in step."""
    BOOKLET = auto()
    """Facing pages of half a sheet, with a cover, in the order of sheets that will be folded."""
    BACK_TO_BACK = auto()
    """A language on each side of every sheet."""
    TUMBLE = auto()
    """A language on all fronts and the other on all backs, which begins on the last of them."""
    STACKED = auto()
    """A language in each half of the page, one above the other."""


ARRANGEMENTS = {
    "one-language": Arrangement.APART,
    "facing-pages": Arrangement.FACING,
    "booklet": Arrangement.BOOKLET,
}


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition's name, its file among the templates, and how its pages are arranged."""

    name: str
    css: str
    arrangement: Arrangement

    @property
    def is_spread(self) -> bool:
        """Whether each language has pages of its own, facing the other's."""
        return self.arrangement in {Arrangement.FACING, Arrangement.BOOKLET}

    @property
    def has_cover(self) -> bool:
        """Whether titles and notice stand on a page before the text."""
        return self.arrangement is Arrangement.BOOKLET


@cache
def list_editions() -> dict[str, Edition]:
    """The editions there are, by name."""
    files = sorted((find_resource_folder("templates") / FOLDER).glob("*.css"))
    return {
        file.stem: Edition(
            file.stem,
            f"{FOLDER}/{file.name}",
            ARRANGEMENTS.get(file.stem, Arrangement.TOGETHER),
        )
        for file in files
    }


def get_edition(name: str) -> Edition:
    """The edition of a name.

    Raises:
        UsageError: there is none.
    """
    if name not in list_editions():
        raise UsageError(
            _("There is no edition “{name}”. Choose one of: {names}.").format(
                name=name, names=", ".join(list_editions())
            )
        )
    return list_editions()[name]
