"""Which settings count for a file: those that were named, or that lie beside it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bilingual_pub.batch.resume import settings_file_of_review
from bilingual_pub.batch.task import get_current_folder
from bilingual_pub.engines import check_settings
from bilingual_pub.formats import is_review
from bilingual_pub.i18n import _
from bilingual_pub.settings import Settings, find_settings_file, load_settings
from bilingual_pub.standard_input import STANDARD_INPUT


@dataclass(frozen=True, slots=True)
class SettingsChoice:
    """The settings for a file, and where they are from; without a file they are the defaults."""

    settings: Settings
    file: Path | None = None


def choose_settings(
    source: Path,
    named: Path | None = None,
    load: Callable[[Path], Settings] | None = None,
) -> SettingsChoice:
    """The settings that count for an article or a review file.

    A review file has those that its article had when it was written: a correction then comes into
    the same memory, and the same letterhead stands above it. Whoever asks for thousands of articles
    gives a `load` that remembers what it has read.

    Raises:
        InputError: the settings file can't be read, or has a mistake.
    """
    load = load or load_checked_settings
    file = named or _find_file(source)
    return SettingsChoice(load(file), file) if file else SettingsChoice(Settings())


def load_checked_settings(path: Path) -> Settings:
    """Read a settings file, and see whether the engines know what it sets of them.

    Raises:
        InputError: it can't be read, or has a mistake.
    """
    settings = load_settings(path)
    check_settings(settings.engine)
    return settings


def _find_file(source: Path) -> Path | None:
    here = get_current_folder()
    if source == STANDARD_INPUT:
        return find_settings_file(here / "article", here)
    recorded = settings_file_of_review(source) if is_review(source) else None
    return recorded or find_settings_file(source, here)


def describe_settings(source: Path, file: Path | None) -> str:
    """Which settings file counts for an article, a sentence for a user who asks."""
    if file is None:
        return _("{article}: there is no settings file, so the default settings are used.").format(
            article=source
        )
    # As a user would name it: from the current folder where it lies below that.
    below = file.is_relative_to(get_current_folder())
    return _("{article}: using the settings in {file}.").format(
        article=source, file=os.path.relpath(file) if below else file
    )
