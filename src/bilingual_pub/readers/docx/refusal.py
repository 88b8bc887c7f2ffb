"""What a person is told of a Word document that is not read, and what to do with it."""

from collections.abc import Iterator
from contextlib import contextmanager

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.ooxml import PackageError, PackageProblem
from bilingual_pub.readers.file_kinds import identify_file
from bilingual_pub.readers.reading import Source


@contextmanager
def explain_problems(source: Source) -> Iterator[None]:
    """Tell the user what is wrong with a package that is opened and read in here.

    Raises:
        InputError: something is.
    """
    try:
        yield
    except PackageError as error:
        raise _make_error(error.problem, source) from error


def make_damaged_error(source: Source) -> InputError:
    """The error for a package that can't be unpacked or understood."""
    return InputError(
        _(
            "{name} is damaged or incomplete. Get the file again, or open it in Word or"
            " LibreOffice and save it again as .docx."
        ).format(name=source.name)
    )


def make_too_much_error(source: Source) -> InputError:
    """The error for a package that holds more than any article does."""
    return InputError(
        _(
            "{name} expands to far more than an article needs, so it was not opened. Copy the"
            " article into a new Word document and save that."
        ).format(name=source.name)
    )


def _make_error(problem: PackageProblem, source: Source) -> InputError:
    make = MAKERS.get(problem, make_damaged_error)
    return make(source)


def _make_locked_error(source: Source) -> InputError:
    return InputError(
        _(
            "{name} has a password, or is an old .doc file with a new name. Open it in Word,"
            " remove the password, and save it as a Word document (.docx)."
        ).format(name=source.name)
    )


def _make_other_kind_error(source: Source) -> InputError:
    return InputError(
        _(
            "{name} is {kind}, not a Word document, although its name says so. Correct the"
            " ending of its name, or save it as .docx."
        ).format(name=source.name, kind=identify_file(source.data) or _("a text file"))
    )


def _make_declarations_error(source: Source) -> InputError:
    return InputError(
        _(
            "{name} has declarations that no Word document needs, so it was not opened. Open it"
            " in Word or LibreOffice and save it again as .docx."
        ).format(name=source.name)
    )


def _make_no_text_error(source: Source) -> InputError:
    return InputError(
        _(
            "{name} has no Word text in it."
            " Open it in the program it comes from and save it as a Word document (.docx)."
        ).format(name=source.name)
    )


MAKERS = {
    PackageProblem.LOCKED: _make_locked_error,
    PackageProblem.NO_ZIP: _make_other_kind_error,
    PackageProblem.TOO_LARGE: make_too_much_error,
    PackageProblem.DECLARATIONS: _make_declarations_error,
    PackageProblem.NO_TEXT: _make_no_text_error,
}
"""Everything else is damage to whoever has the file."""
