"""What a worker is asked to do, some articles of a run in one go: its limits, and its progress."""

import resource
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from os import urandom
from pathlib import Path
from typing import TYPE_CHECKING

from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import _, list_user_languages

if TYPE_CHECKING:
    from bilingual_pub.publish import ExportOptions
    from bilingual_pub.settings import Settings


@dataclass(frozen=True, slots=True)
class Job:
    """One article: its file, and the folder that its own folder goes into.

    `data` are the bytes of standard input, which a worker can't read. `settings` are its own, and
    `settings_file` where they are from; None for those of the run's order.
    """

    source: Path
    output: Path
    data: bytes = b""
    settings: "Settings | None" = field(default=None, compare=False)
    settings_file: Path | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Run:
    """What all articles of a run share.

    Attributes:
        id: tells this run from every other, so that nothing is done twice in it.
        options: what is wanted; its output is each job's own.
        engine: the engine's name, or `auto`; empty for the one that an article's settings name.
        fresh: translate everything anew.
        resume: leave alone what an earlier run has finished.
        folder: where the command was given; a worker may stand elsewhere.
        languages: the user's, which the worker speaks too.
    """

    id: str
    options: "ExportOptions"
    engine: str = ""
    fresh: bool = False
    resume: bool = False
    folder: Path = Path()
    languages: str = ""


def start_run(options: "ExportOptions", *, engine: str = "", fresh: bool, resume: bool) -> Run:
    """A run that begins now, in this folder.

    Raises:
        UsageError: this folder is gone.
    """
    languages = ":".join(list_user_languages())
    return Run(urandom(16).hex(), options, engine, fresh, resume, get_current_folder(), languages)


def get_current_folder() -> Path:
    """The folder that the command was given in.

    Raises:
        UsageError: it is gone.
    """
    try:
        return Path.cwd()
    except FileNotFoundError as error:
        raise UsageError(
            _("The folder that you are in no longer exists. Go to another folder and try again.")
        ) from error


@dataclass(frozen=True, slots=True)
class Task:
    """Some articles of a run, whose sentences are translated together; it may be tried again."""

    run: Run
    jobs: tuple[Job, ...]
    tries: int = 1


MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker may take.

    Attributes:
        seconds: how long it may be silent. It is heard when an article is read, when sentences are
            translated and when a file is made, so this is the time for the slowest single step.
        megabytes: memory for its data (`RLIMIT_DATA`, getrlimit(2)); files that it only maps, as
            libraries and fonts, don't count.
    """

    seconds: float = 300.0
    megabytes: int = 3000


def limit_memory(megabytes: int) -> None:
    """Let this process have so much memory for its data; past that, Python raises `MemoryError`."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = megabytes * MEGABYTE
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


USUAL_LIMITS = Limits()
"""What a worker may take where nobody said otherwise."""


def ignore_progress(_share: float) -> None:
    """Tell nobody."""


_listener: ContextVar[Callable[[float], None]] = ContextVar("progress", default=ignore_progress)


def listen_to_progress(listener: Callable[[float], None]) -> None:
    """Have this thread or task tell a listener what it has done."""
    _listener.set(listener)


def report_progress(share: float) -> None:
    """Tell what share of an article, from 0 to 1, has been done since this was last told."""
    _listener.get()(share)
