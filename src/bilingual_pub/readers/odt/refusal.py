"""What a person is told of an OpenDocument file that is not read, and what to do with it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.readers.file_kinds import identify_file
from bilingual_pub.readers.reading import Source
from bilingual_pub.safe_zip import UnsafeZipError, ZipDanger
from bilingual_pub.xml import DocumentTypeError, XmlError


@contextmanager
def explain_problems(source: Source) -> Iterator[None]:
    """Tell the user what is wrong with a file that is opened and read in here.

    Raises:
        InputError: something is.
    """
    try:
        yield
    except UnsafeZipError as error:
        raise DANGERS.get(error.danger, make_damaged_error)(source) from error
    except DocumentTypeError as error:
        raise _make_declarations_error(source) from error
    except XmlError as error:
        raise make_damaged_error(source) from error


def make_damaged_error(source: Source) -> InputError:
    """The error for a file that can't be unpacked or understood."""
    return InputError(
        _(
            "{name} is damaged or incomplete. Get the file again, or open it in LibreOffice and"
            " save it again."
        ).format(name=source.name)
    )


def make_too_much_error(source: Source) -> InputError:
    """The error for a file that holds more than any article does."""
    return InputError(
        _(
            "{name} expands to far more than an article needs, so it was not opened. Copy the"
            " article into a new document and save that."
        ).format(name=source.name)
    )


def make_locked_error(source: Source) -> InputError:
    """The error for a file with a password."""
    return InputError(
        _(
            "{name} has a password. Open it in LibreOffice, remove the password, and save it again."
        ).format(name=source.name)
    )


def make_other_kind_error(source: Source, kind: str = "") -> InputError:
    """The error for a file that is no OpenDocument file at all."""
    return InputError(
        _(
            "{name} is {kind}, not an OpenDocument text, although its name says so. Correct the"
            " ending of its name."
        ).format(name=source.name, kind=kind or identify_file(source.data) or _("a text file"))
    )


def make_no_text_error(source: Source) -> InputError:
    """The error for a spreadsheet, a drawing, or another OpenDocument file without a text."""
    return InputError(
        _(
            "{name} is an OpenDocument file, but not a text. Copy the article into a text document,"
            " and save that."
        ).format(name=source.name)
    )


def _make_declarations_error(source: Source) -> InputError:
    return InputError(
        _(
            "{name} has declarations that no document needs, so it was not opened. Open it in"
            " LibreOffice and save it again."
        ).format(name=source.name)
    )


DANGERS: dict[ZipDanger, Callable[[Source], InputError]] = {
    ZipDanger.TOO_LARGE: make_too_much_error,
    ZipDanger.TOO_TIGHT: make_too_much_error,
    ZipDanger.ENCRYPTED: make_locked_error,
}
"""Everything else is damage to whoever has the file."""
