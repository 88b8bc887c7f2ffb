"""What the user sees while articles are made: files on standard output, the rest beside it.

Nothing that a file says can move the cursor or color the screen, and a terminal that has gone away
stops nothing.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TextIO, cast

import click

from bilingual_pub.batch import Outcome, Status
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
            yield from outcome.repairs
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


UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What moves a terminal's cursor, colors it, or turns a line around; tabs and line ends stay."""


def print_error(sentence: str) -> None:
    """Say what went wrong."""
    print_note(f"bilingual-pub: {sentence}")


def print_note(words: str) -> None:
    """Say something on standard error; where that is gone, to nobody."""
    LastingStream(sys.stderr).write(f"{escape_control_characters(words)}\n")


class LastingStream:
    """A stream that may be gone, as a terminal that was closed is: the work goes on without it."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write, and show it at once."""
        if self._stream:
            with suppress(OSError):
                self._stream.write(text)
                self._stream.flush()
        return len(text)

    def flush(self) -> None:
        """Nothing is left to be shown."""

    def isatty(self) -> bool:
        """Whether a person sees it."""
        return is_terminal(self._stream)


def escape_control_characters(text: str) -> str:
    r"""A text in which whatever would act on a terminal is written out.

    >>> escape_control_characters("notice\x1b[31m.md"), escape_control_characters("¿Qué?\n")
    ('notice\\x1b[31m.md', '¿Qué?\n')
    """
    return UNSEEN.sub(lambda match: ascii(match[0])[1:-1], text)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sees what is written there; a stream that was closed is None."""
    return stream is not None and stream.isatty()
