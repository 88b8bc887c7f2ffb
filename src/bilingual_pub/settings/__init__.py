"""`bilingual-pub.toml`: who publishes, in which words, and what translates.

Here is what it can say and where it lies; `reading.py` reads it, and `values.py` what may stand in
each place.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bilingual_pub.lazy import lazy_imports
from bilingual_pub.model import Image, TitleFrom
from bilingual_pub.paper import PageLayout

with lazy_imports(globals()):
    from bilingual_pub.settings.reading import load_settings

__all__ = [
    "DEFAULT_MEMORY_NAME",
    "DEFAULT_NAME",
    "EngineSettings",
    "EngineValue",
    "Organization",
    "PrintSettings",
    "ResourceSettings",
    "Settings",
    "TaglineSettings",
    "find_settings_file",
    "load_settings",
]

DEFAULT_NAME = "bilingual-pub.toml"
"""Read from the current folder when no other settings file is named."""

DEFAULT_MEMORY_NAME = "bilingual-pub.memory.sqlite"
"""The translation memory, in the current folder, where nobody names another."""


@dataclass(frozen=True, slots=True)
class Organization:
    """Who hands the article out.

    `contact` is a line a language, by tag; `logo` a PNG or JPEG. `site` is the web address of the
    folder where pages will be put, with a slash at its end.
    """

    name: str = ""
    url: str = ""
    contact: Mapping[str, str] = field(default_factory=dict)
    logo: Image | None = None
    site: str = ""


@dataclass(frozen=True, slots=True)
class ResourceSettings:
    """What helps to translate: glossaries, of which later ones win, and the memory.

    `memory` is None for the usual file; `starter_glossary` is whether ours is used too.
    """

    glossaries: tuple[Path, ...] = ()
    starter_glossary: bool = True
    memory: Path | None = None

    @property
    def memory_file(self) -> Path:
        """The file of the translation memory, whether it is there or not."""
        return self.memory or Path(DEFAULT_MEMORY_NAME)


EngineValue = bool | int | float | str
"""What a setting of an engine can be."""


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """Which engine translates, and what is set of each; whether it knows that, it says itself.

    `name` is empty where nothing is said, `tables` are the settings of each engine by its name, and
    `file` is the settings file, from whose folder paths are told.
    """

    name: str = ""
    tables: tuple[tuple[str, tuple[tuple[str, EngineValue], ...]], ...] = ()
    file: Path = Path(DEFAULT_NAME)

    def get_table(self, engine: str) -> dict[str, EngineValue]:
        """What is set of an engine."""
        return dict(dict(self.tables).get(engine, ()))

    def set_value(self, engine: str, name: str, value: EngineValue) -> "EngineSettings":
        """The same, with one thing set of an engine.

        >>> EngineSettings().set_value("apertium", "silence", 9.0).get_table("apertium")
        {'silence': 9.0}
        """
        table = {**self.get_table(engine), name: value}
        tables = {**dict(self.tables), engine: tuple(table.items())}
        return replace(self, tables=tuple(tables.items()))


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """How handouts are printed where nobody says it.

    `accent` is a color, `#7a1f1f`, dark enough for text on white; empty for black.
    """

    page_layout: PageLayout = PageLayout.ARTICLE
    accent: str = ""


@dataclass(frozen=True, slots=True)
class TaglineSettings:
    """The lines that offer the text in further languages (`taglines.py`): a phone, and which."""

    phone: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a settings file can say; without one, every value is the default.

    `notice` replaces the draft notice, a sentence a language, by tag. `title_from` is what the
    title of an article is whose file marks none; None for a line that looks like one.
    """

    organization: Organization = Organization()
    notice: Mapping[str, str] = field(default_factory=dict)
    resources: ResourceSettings = ResourceSettings()
    title_from: TitleFrom | None = None
    engine: EngineSettings = EngineSettings()
    printing: PrintSettings = PrintSettings()
    taglines: TaglineSettings = TaglineSettings()


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
