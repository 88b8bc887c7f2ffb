"""`--output -`: the one file that was asked for goes to standard output, and nothing else."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from errno import EBADF
from pathlib import Path
from tempfile import TemporaryDirectory

from bilingual_pub.batch import Outcome, Status
from bilingual_pub.cli.stderr import is_terminal
from bilingual_pub.errors import OutputError, UsageError
from bilingual_pub.formats import get_writable
from bilingual_pub.i18n import _

STANDARD_OUTPUT = Path("-")


@contextmanager
def open_folder(output: Path) -> Iterator[Path]:
    """Where the handouts go; for standard output a folder that is gone afterwards."""
    if output != STANDARD_OUTPUT:
        yield output
        return
    with TemporaryDirectory(prefix="bilingual-pub-") as folder:
        yield Path(folder)


def refuse_unless_one(articles: int, formats: Sequence[str], scheduler: str | None) -> None:
    """Refuse to write to standard output what is not one file.

    Raises:
        UsageError: it is several articles or formats, is made on other computers, or is nothing for
            a terminal.
    """
    if articles > 1:
        raise UsageError(_("--output - writes only one file. Export each article separately."))
    if len(formats) > 1:
        raise UsageError(
            _(
                "--output - writes only one file. Choose which one with --format, for example:"
                " --format html"
            )
        )
    if scheduler:
        raise UsageError(
            _(
                "--output - can't be used with --scheduler, because another computer makes the"
                " file. Name a folder with --output."
            )
        )
    if not get_writable(formats[0]).is_text and is_terminal(sys.stdout):
        raise UsageError(
            _(
                "A {format} file can't be shown in a terminal. Save it instead: add > and a file"
                " name, for example > handout.{format}"
            ).format(format=formats[0])
        )


def pour_out(outcome: Outcome) -> Outcome:
    """The outcome of an article whose one file has been written to standard output.

    Raises:
        UsageError: it has several files.
        OutputError: standard output can't be written.
    """
    if outcome.status is Status.FAILED:
        return outcome
    if len(outcome.files) != 1:
        names = ", ".join(file.name for file in outcome.files)
        raise UsageError(
            _(
                "--output - writes only one file, but these were made: {names}. Choose one"
                " --layout, --edition, --paper and --embed, or name a folder with --output."
            ).format(names=names)
        )
    write_bytes(outcome.files[0].read_bytes())
    return replace(outcome, files=())


def write_bytes(data: bytes) -> None:
    """Write all of it to standard output, as it is.

    Raises:
        OutputError: it can't be written.
        BrokenPipeError: whoever reads it has seen enough.
    """
    if sys.stdout is None:
        # Python leaves it out when the command was started with it closed.
        raise make_unwritable_error(os.strerror(EBADF))
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise make_unwritable_error(error.strerror) from error


def make_unwritable_error(reason: str | None) -> OutputError:
    """The error for a standard output that can't be written."""
    return OutputError(
        _("The handout can't be written to standard output: {reason}.").format(reason=reason)
    )
