"""What a person is told of an EPUB that is not read, and what to do with it."""

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.readers.file_kinds import identify_file
from bilingual_pub.readers.reading import Source
from bilingual_pub.safe_zip import UnsafeZipError, ZipDanger

MOST_NAMED = 12
"""Chapters that a sentence names; a book may have hundreds."""


def make_damaged_error(source: Source) -> InputError:
    """The error for a book that can't be unpacked or understood."""
    return InputError(
        _("{name} is damaged or incomplete, or no EPUB. Get the file again.").format(
            name=source.name
        )
    )


def make_zip_error(source: Source, error: UnsafeZipError) -> InputError:
    """The error for a book that is not unpacked."""
    kind = identify_file(source.data)
    if error.danger in {ZipDanger.TOO_LARGE, ZipDanger.TOO_TIGHT}:
        return make_too_much_error(source)
    if error.danger is ZipDanger.ENCRYPTED:
        return make_locked_error(source)
    if not source.data.startswith(b"PK"):
        return InputError(
            _("{name} is {kind}, not an EPUB, although its name says so.").format(
                name=source.name, kind=kind or _("a text file")
            )
        )
    return make_damaged_error(source)


def make_too_much_error(source: Source) -> InputError:
    """The error for a book that unpacks to more than any book."""
    return InputError(
        _(
            "{name} expands to far more than an article needs, so it was not opened. Copy the"
            " chapter into a Word document, and export that."
        ).format(name=source.name)
    )


def make_locked_error(source: Source) -> InputError:
    """The error for a book under copy protection."""
    return InputError(
        _(
            "{name} is protected against copying (DRM), so its text can't be read. Ask the"
            " publisher for a file without protection, or for permission and the text."
        ).format(name=source.name)
    )


def make_choice_error(source: Source, chapters: list[str]) -> InputError:
    """The error for a whole book: which chapters there are, and how to choose one."""
    named = [f"{number}. {title}" for number, title in enumerate(chapters, 1)]
    if len(named) > MOST_NAMED:
        named = [*named[: MOST_NAMED - 1], "…", named[-1]]
    return InputError(
        _(
            "{name} is a book of {count} chapters. Choose one with --chapter and its number or"
            " title: {chapters}"
        ).format(name=source.name, count=len(chapters), chapters="; ".join(named))
    )


def make_no_chapter_error(source: Source, asked: str, chapters: list[str]) -> InputError:
    """The error for a chapter that the book does not have."""
    named = "; ".join(f"{number}. {title}" for number, title in enumerate(chapters, 1))
    return InputError(
        _("{name} has no chapter “{asked}”. These are its chapters: {chapters}").format(
            name=source.name, asked=asked, chapters=named
        )
    )
