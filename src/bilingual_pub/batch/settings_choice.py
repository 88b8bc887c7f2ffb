"""Which settings count for a file: those that were named, or that lie beside it."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bilingual_pub.batch.resume import settings_file_of_review
from bilingual_pub.batch.task import get_current_folder
from bilingual_pub.formats import is_review
from bilingual_pub.i18n import _
from bilingual_pub.settings import Settings, find_settings_file, load_settings
from bilingual_pub.standard_input import STANDARD_INPUT


@dataclass(frozen=True, slots=True)
class SettingsChoice:
    """The settings for a file, and where they are from; without a file they are the defaults."""

    settings: Settings
    file: Path | None = None

    def sentence(self, source: Path) -> str:
        """What a user who asks is told."""
        if self.file is None:
            return _(
                "{article}: there is no settings file, so the default settings are used."
            ).format(article=source)
        return _("{article}: using the settings in {file}.").format(
            article=source, file=shorten_path(self.file)
        )


def choose_settings(source: Path, named: Path | None = None) -> SettingsChoice:
    """The settings that count for an article or a review file.

    A review file has those that its article had when it was written: a correction then comes into
    the same memory, and the same letterhead stands above it.

    Raises:
        InputError: the settings file can't be read, or has a mistake.
    """
    file = named or _find_file(source)
    return SettingsChoice(_loaded(file), file) if file else SettingsChoice(Settings())


def _find_file(source: Path) -> Path | None:
    here = get_current_folder()
    if source == STANDARD_INPUT:
        return find_settings_file(here / "article", here)
    recorded = settings_file_of_review(source) if is_review(source) else None
    return recorded or find_settings_file(source, here)


_loaded = cache(load_settings)


def shorten_path(file: Path) -> str:
    """A path as a user would name it: from the current folder where it lies below that."""
    here = get_current_folder()
    return os.path.relpath(file) if file.is_relative_to(here) else str(file)
