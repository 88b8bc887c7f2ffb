"""What is wanted of an article, what it is made with, and what was made."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bilingual_pub.model import BilingualArticle, State
from bilingual_pub.readers import ReadingOptions
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout

if TYPE_CHECKING:
    from bilingual_pub.publish.resources import EnginePool, Resources
    from bilingual_pub.text import Repair

DEFAULT_FORMATS = ("html", "embed", "pdf", "json")

Progress = Callable[[float], None]
"""Told how much of the work, from 0 to 1, has been done since it was last told."""

READING_SHARE, TRANSLATION_SHARE, WRITING_SHARE = 0.05, 0.55, 0.40
"""The share of an article's time that each step takes, roughly, for the progress bar."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is to be made of an article.

    `source` and `target` are BCP 47 tags; None asks for detection and for the usual other language.
    `review` is a review file whose corrections are laid over the translation. `translation` is a
    file with a translation by a person, which is taken as `translation_state`; `force` takes it
    even where it looks like no translation of the article. `reading` is how the files are read.
    """

    output: Path
    formats: tuple[str, ...] = DEFAULT_FORMATS
    source: str | None = None
    target: str | None = None
    title: str | None = None
    title_translation: str | None = None
    review: Path | None = None
    translation: Path | None = None
    translation_state: State = State.APPROVED
    force: bool = False
    reading: ReadingOptions = ReadingOptions()
    layout: Layout = Layout()
    settings: Settings = Settings()


@dataclass(frozen=True, slots=True)
class Session:
    """What is opened once for all articles of a run."""

    engines: "EnginePool"
    resources: "Resources"


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was made of an article: the two sides, the files, what was repaired, and what to say.

    `notes` are sentences for the user, about what came back in a review file, or that there is no
    title. `by_person` says that something of it is a person's work, which the translation memory
    keeps; from the pairs of which the ids are `withdrawn`, a person has taken that back.
    """

    article: BilingualArticle
    files: tuple[Path, ...] = ()
    repairs: "tuple[Repair, ...]" = ()
    notes: tuple[str, ...] = ()
    by_person: bool = False
    withdrawn: tuple[str, ...] = ()
