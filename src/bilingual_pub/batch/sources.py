"""The articles of a run: files, all articles in a folder, or all that a pattern fits.

What can't be told apart by its output's name is refused, and what was passed over is said.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from typing import NoReturn

from bilingual_pub.batch.resume import settings_file_of_review
from bilingual_pub.batch.task import Job, get_current_folder
from bilingual_pub.engines import check_settings
from bilingual_pub.errors import InputError, UsageError
from bilingual_pub.formats import is_article_name, is_for_print, list_readable
from bilingual_pub.i18n import _
from bilingual_pub.readers import MAX_FILE_BYTES
from bilingual_pub.recognition import is_review, make_slug
from bilingual_pub.settings import Settings, find_settings_file
from bilingual_pub.standard_input import STANDARD_INPUT, read_standard_input


def find_jobs(named: Sequence[Path], output: Path) -> list[Job]:
    """The articles that were named, each once, in order.

    Of a folder all articles are taken, those of its own folders too, whose names the handouts then
    have in the output. Review files are not: they are named one by one, or by a pattern.

    Raises:
        InputError: a folder or a pattern has none, or a folder can't be read.
        UsageError: two would be written to one place, or a folder's into itself.
    """
    jobs = dict.fromkeys(job for path in named for job in _find_jobs(path, output))
    refuse_shared_places([*jobs])
    return [*jobs]


def _find_jobs(path: Path, output: Path) -> Iterator[Job]:
    if path != STANDARD_INPUT and _ask_file(path.is_dir):
        return iter(_find_in_folder(path, output))
    if has_magic(str(path)) and not _ask_file(path.exists):
        return iter(_find_fitting(path, output))
    return iter(
        [Job(path, output, read_standard_input(MAX_FILE_BYTES) if path == STANDARD_INPUT else b"")]
    )


def _ask_file(question: Callable[[], bool]) -> bool:
    """The answer to a question about a file; no for one that can't be looked at.

    Then it is taken for an article, and whoever reads it says what is wrong with it.
    """
    try:
        return question()
    except OSError:
        return False


def _find_in_folder(folder: Path, output: Path) -> list[Job]:
    """The articles in a folder and its folders; what is hidden, or was made here, is none."""
    if output.resolve() == folder.resolve():
        raise UsageError(
            _(
                "The handouts can't go into the articles' own folder, {folder}: next time, they"
                " would be taken for articles. Choose another folder with --output."
            ).format(folder=folder)
        )
    articles = _list_articles(folder, output)
    printed = find_printed(articles)
    jobs = [
        Job(path, output / path.parent.relative_to(folder))
        for path in articles
        if path not in printed
    ]
    if not jobs:
        raise InputError(
            _(
                "There are no articles in the folder {folder}. Names of articles end in {known}."
            ).format(folder=folder, known=", ".join(list_readable()))
        )
    return jobs


def _list_articles(folder: Path, output: Path) -> list[Path]:
    return [
        path
        for path in sorted(walk_files(folder, output.resolve()))
        if is_article_name(path) and path.is_file() and not is_review(path)
    ]


def find_printed(articles: Sequence[Path]) -> frozenset[Path]:
    """The PDFs among articles that lie beside one of the same name, from which they were made."""
    sources = {path.with_suffix("") for path in articles if not is_for_print(path)}
    return frozenset(
        path for path in articles if is_for_print(path) and path.with_suffix("") in sources
    )


def walk_files(folder: Path, made: Path) -> Iterator[Path]:
    """The files of a folder and its folders; not what is hidden or lies in the folder `made`."""
    for place, folders, files in os.walk(folder, onerror=_refuse_unreadable):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and Path(place, name).resolve() != made
        ]
        yield from (Path(place, name) for name in files if not name.startswith("."))


def _refuse_unreadable(error: OSError) -> NoReturn:
    raise InputError(
        _(
            "The folder {folder} can't be read: {reason}. Change its permissions, or name the"
            " other folders one by one."
        ).format(folder=error.filename, reason=error.strerror)
    ) from error


def _find_fitting(pattern: Path, output: Path) -> list[Job]:
    # The pattern may begin at the root, where `Path.glob` does not look.
    fitting = map(Path, glob(str(pattern), recursive=True))  # noqa: PTH207
    found = sorted(path for path in fitting if _ask_file(path.is_file))
    if not found:
        raise InputError(
            _("No file matches {pattern}. Check its name and its folder.").format(pattern=pattern)
        )
    return [Job(path, output) for path in found]


def refuse_shared_places(jobs: Sequence[Job]) -> None:
    """Refuse two articles whose files would overwrite each other.

    Names that differ only in capitals count as one, because they are one on a USB stick.

    Raises:
        UsageError: two articles would be written to one folder.
    """
    sharing = defaultdict[str, list[Path]](list)
    for job in jobs:
        sharing[str(job.output / make_slug(job.source)).casefold()].append(job.source)
    for same in sharing.values():
        if len(same) > 1:
            raise UsageError(
                _(
                    "{first} and {second} would be written to the same folder, “{name}”. Rename"
                    " one of them, or export them to two folders with --output."
                ).format(first=same[0], second=same[1], name=make_slug(same[0]))
            )


def find_printed_beside(named: Sequence[Path], output: Path) -> list[Path]:
    """The PDFs in the folders that were named which an article of the same name lies beside.

    Raises:
        InputError: a folder can't be read.
    """
    folders = [path for path in named if path != STANDARD_INPUT and os.path.isdir(path)]  # noqa: PTH112
    return sorted(
        {path for folder in folders for path in find_printed(_list_articles(folder, output))}
    )


def find_passed_over(named: Sequence[Path], output: Path) -> list[Path]:
    """The files in the folders that were named which are texts, but can't be read.

    Raises:
        InputError: a folder can't be read.
    """
    # `os.path` takes a path that can't be looked at for no folder, and never raises.
    folders = [path for path in named if path != STANDARD_INPUT and os.path.isdir(path)]  # noqa: PTH112
    if not folders:
        return []
    from bilingual_pub.readers import OFFICE_ENDINGS, OUTLOOK_ENDING, PAGES_ENDING

    nearly_articles = OFFICE_ENDINGS | {PAGES_ENDING, OUTLOOK_ENDING}
    made = output.resolve()
    found = (file for folder in folders for file in walk_files(folder, made))
    return sorted(
        {
            file
            for file in found
            if file.suffix.lower() in nearly_articles and not is_article_name(file)
        }
    )


@dataclass(frozen=True, slots=True)
class SettingsChoice:
    """The settings for a file, and where they are from; without a file they are the defaults."""

    settings: Settings
    file: Path | None = None


def choose_settings(
    source: Path, named: Path | None = None, load: Callable[[Path], Settings] | None = None
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
    from bilingual_pub.settings import load_settings

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
