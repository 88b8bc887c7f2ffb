"""What the user sees while articles are made: files on standard output, the rest beside it."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TextIO, cast

import click

from bilingual_pub.batch import Outcome, Status
from bilingual_pub.cli.stderr import (
    LastingStream,
    escape_control_characters,
    is_terminal,
    print_error,
    print_note,
)
from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _, ngettext

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar


STEPS = 1000
"""How finely the bar divides one article."""

ERASE_LINE = "\r\033[K"


class TerminalScreen:
    """Standard output lists files; standard error holds the progress bar, notes and complaints.

    The bar, the short note after an article and the advice after the last are for a terminal only:
    a pipe stays silent but for errors and what came back in a review file, unless `verbose` asks
    for notes. `strict` makes an error of everything that there is to look at.
    """

    def __init__(self, *, quiet: bool, verbose: bool, strict: bool = False) -> None:
        self.strict = strict
        self._quiet = quiet
        self._verbose = verbose
        self._terminal = is_terminal(sys.stderr)
        self._bar: ProgressBar[int] | None = None
        self._articles = 0
        self._ended = 0
        self._failed = 0
        self._drafts = 0
        self._unchanged = 0
        self._advice: dict[str, None] = {}
        self._told = 0.0
        self._drawing = Lock()

    @contextmanager
    def progress_over(self, articles: int) -> Iterator[None]:
        """Show one bar over all articles, with the time that is left; at its end what failed."""
        self._articles = articles
        bar = click.progressbar(
            length=articles * STEPS,
            file=cast("TextIO", LastingStream(sys.stderr)),
            hidden=self._quiet or not self._terminal,
            show_pos=False,
            update_min_steps=STEPS // 100,
        )
        with bar as self._bar:
            yield
        self._bar = None
        if articles > 1:
            self._sum_up(articles)
        if self._verbose or (self._terminal and not self._quiet):
            for sentence in self._advice:
                print_note(sentence)

    def _sum_up(self, articles: int) -> None:
        """Say once, of many articles, what is said after one."""
        if self._unchanged and self._terminal and not self._quiet:
            unchanged = ngettext(
                "{count} article was already finished, and was skipped.",
                "{count} articles were already finished, and were skipped.",
                self._unchanged,
            )
            print_note(unchanged.format(count=self._unchanged))
        if self._drafts and self._terminal and not self._quiet:
            drafts = ngettext(
                "{count} handout is a draft. Have someone who reads both languages check it.",
                "{count} handouts are drafts. Have someone who reads both languages check them.",
                self._drafts,
            )
            print_note(drafts.format(count=self._drafts))
        if self._failed:
            failed = ngettext(
                "{count} of {articles} articles was not made.",
                "{count} of {articles} articles were not made.",
                self._failed,
            )
            self.complain(failed.format(count=self._failed, articles=articles))

    def progress(self, share: float) -> None:
        """Move the bar by a share of one article; workers tell of it in their own threads."""
        with self._drawing:
            self._told += share
            self._draw()

    def show(self, outcome: Outcome) -> None:
        """List an article's files, and what a person should know about them."""
        with self._drawing:
            self._ended += 1
            self._say(outcome)
            self._draw()

    def complain(self, sentence: str) -> None:
        """Say what went wrong."""
        self._make_room()
        print_error(sentence)

    def _say(self, outcome: Outcome) -> None:
        if outcome.status is Status.FAILED:
            self._failed += 1
            self.complain(outcome.error)
            if self._verbose and outcome.trace:
                print_note(outcome.trace)
            return
        self._drafts += not outcome.approved
        self._unchanged += outcome.status is Status.UNCHANGED
        if outcome.advice:
            self._advice[outcome.advice] = None
        if not self._quiet:
            self._make_room()
            self._list(outcome.files)
            for note in self._notes(outcome):
                print_note(note)

    def _list(self, files: Sequence[Path]) -> None:
        try:
            for path in files:
                # A program that reads the list needs the names as they are, colors and all.
                click.echo(
                    escape_control_characters(str(path)) if is_terminal(sys.stdout) else path,
                    color=True,
                )
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(
                _(
                    "The files were made, but their names can't be written to standard output:"
                    " {reason}."
                ).format(reason=error.strerror)
            ) from error

    def _notes(self, outcome: Outcome) -> Iterator[str]:
        yield from outcome.notes
        if self._verbose:
            from bilingual_pub.cli.paper import describe_paper

            yield from filter(None, map(describe_paper, outcome.files))
            yield from outcome.repairs
        elif outcome.left_out:
            yield outcome.left_out
        if self._verbose or self.strict:
            yield from outcome.doubts
        if self._verbose or (self._terminal and self._articles == 1):
            yield outcome.state

    def _draw(self) -> None:
        """Draw the bar where the workers are, or where the list of what is done is, if further."""
        if self._bar:
            done = min(max(self._told, self._ended), self._articles)
            if self._articles > 1:
                self._bar.label = _("{count} of {articles}").format(
                    count=self._ended, articles=self._articles
                )
            self._bar.update(round(done * STEPS) - self._bar.pos)

    def _make_room(self) -> None:
        """Take the bar off its line; its next step draws it again below what is printed now."""
        if self._terminal and not self._quiet:
            LastingStream(sys.stderr).write(ERASE_LINE)


@contextmanager
def open_summary(path: Path | None) -> Iterator[Callable[[Outcome], None]]:
    """What writes an article's line, as soon as it is known, so that a run that stops has a part.

    Without a path it writes nothing.

    Raises:
        OutputError: the file can't be written.
    """
    if path is None:
        yield lambda _outcome: None
        return
    with _explain_write_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("wb", buffering=0)
    with file:
        yield _Lines(path, file).add


class _Lines:
    """Lines in a file, each there as soon as it is added, and none of them cut off."""

    def __init__(self, path: Path, file: FileIO) -> None:
        self._path = path
        self._file = file
        self._length = 0

    def add(self, outcome: Outcome) -> None:
        text = json.dumps(outcome.summary(), ensure_ascii=False) + "\n"
        line = text.encode(errors="backslashreplace")
        with _explain_write_errors(self._path):
            try:
                write_fully(self._file, line)
            except OSError:
                with suppress(OSError):
                    self._file.truncate(self._length)
                raise
        self._length += len(line)


def write_fully(file: FileIO, data: bytes) -> None:
    """Write all of it; a disk that is nearly full takes a part and says nothing.

    Raises:
        OSError: it can't be written.
    """
    while data:
        data = data[file.write(data) or 0 :]


@contextmanager
def _explain_write_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            _("The summary {path} can't be written: {reason}.").format(
                path=path, reason=error.strerror
            )
        ) from error
