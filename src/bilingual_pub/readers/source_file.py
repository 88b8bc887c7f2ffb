"""The file an article stands in: whether it may be read at all, and its bytes."""

from collections.abc import Iterable
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.readers.file_kinds import (
    detect_pdf,
    find_document_ending,
    identify_file,
    is_book,
    is_pdf,
    is_word_file,
)
from bilingual_pub.readers.limits import MAX_FILE_BYTES
from bilingual_pub.readers.mime import begins_like_message, is_web_archive
from bilingual_pub.readers.reading import Source
from bilingual_pub.standard_input import read_standard_input

OFFICE_ENDINGS = frozenset({".doc", ".dot", ".docm", ".dotx", ".wpd", ".wps"})
"""Endings of files that an office program can save as a Word document."""

PAGES_ENDING = ".pages"
"""The ending of what Apple's Pages makes."""


OUTLOOK_ENDING = ".msg"
"""The ending of a message that Outlook saves in a form of its own."""

MESSAGE_ENDINGS = frozenset({".eml", ".emlx", ".mhtml", ".mht"})


def load_source(path: Path, suffixes: Iterable[str], *, is_text: bool) -> Source:
    """A file's bytes, read when its name, its size and its first bytes promise an article.

    `suffixes` are the endings that can be read. What is wrong with a file that is no text, its
    reader says itself.

    Raises:
        InputError: they do not, or the file can't be read.
    """
    source = Source(_read_file_bytes(path, suffixes), str(path), path.parent)
    return check_source(source, is_text=is_text)


def load_standard_input() -> Source:
    """What was piped in, which has no pictures beside it; not checked yet."""
    return Source(read_standard_input(MAX_FILE_BYTES), _("standard input"))


def check_source(source: Source, *, is_text: bool) -> Source:
    """The same, when its size and its first bytes promise an article.

    Raises:
        InputError: they do not.
    """
    _check_size(len(source.data), source.name)
    if not source.data:
        raise InputError(_("{name} is empty.").format(name=source.name))
    if is_text:
        _check_content(source)
    return source


def _read_file_bytes(path: Path, suffixes: Iterable[str]) -> bytes:
    try:
        if path.is_dir():
            raise InputError(_("{path} is a folder. Name the article in it.").format(path=path))
        size = path.stat().st_size
        _check_suffix(path, suffixes)
        _check_size(size, str(path))
        return read_regular_file(path, MAX_FILE_BYTES)
    except FileNotFoundError as error:
        raise InputError(
            _("The file {path} does not exist. Check its name and its folder.").format(path=path)
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            _("{path} can't be read: {reason}.").format(
                path=path, reason=getattr(error, "strerror", None) or error
            )
        ) from error


def _check_suffix(path: Path, suffixes: Iterable[str]) -> None:
    known = [*suffixes]
    ending = path.suffix.lower()
    if not ending or ending in known:
        return
    if ending in OFFICE_ENDINGS:
        raise InputError(
            _(
                "{path}: files that end in {suffix} can't be read. Open it in Word or"
                " LibreOffice, save it as a Word document (.docx), and try again with that file."
            ).format(path=path, suffix=path.suffix)
        )
    if ending == PAGES_ENDING:
        raise InputError(
            _(
                "{path}: Pages files can't be read. Open it in Pages, choose File, Export To,"
                " Word, and try again with that file."
            ).format(path=path)
        )
    if ending == OUTLOOK_ENDING:
        raise InputError(
            _(
                "{path}: Outlook's own messages (.msg) can't be read. Open it in Outlook, choose"
                " Save As, and save it as .eml; or copy its text into a text file."
            ).format(path=path)
        )
    raise InputError(
        _("{path}: files that end in {suffix} can't be read. Use one of these: {known}.").format(
            path=path, suffix=path.suffix, known=", ".join(known)
        )
    )


def _check_size(size: int, name: str) -> None:
    if size > MAX_FILE_BYTES:
        megabytes = MAX_FILE_BYTES // 1_000_000
        raise InputError(
            ngettext(
                "{name} is too large: the limit for an article is {count} megabyte.",
                "{name} is too large: the limit for an article is {count} megabytes.",
                megabytes,
            ).format(name=name, count=megabytes)
        )


def _check_content(source: Source) -> None:
    if is_word_file(source.data):
        raise InputError(
            _(
                "{name} is a Word file with another ending. Rename it so that it ends in .docx,"
                " and try again."
            ).format(name=source.name)
        )
    if ending := find_document_ending(source.data):
        raise InputError(
            _(
                "{name} is a file of another kind than its ending says. Rename it so that it ends"
                " in {ending}, and try again."
            ).format(name=source.name, ending=ending)
        )
    if is_pdf(source.data) or is_book(source.data):
        kind, ending = (detect_pdf(), ".pdf") if is_pdf(source.data) else (_("an EPUB"), ".epub")
        raise InputError(
            _(
                "{name} is {kind}, although its name says otherwise. Rename it so that it ends in"
                " {ending}, and try again."
            ).format(name=source.name, kind=kind, ending=ending)
        )
    if begins_like_message(source.data) and source.folder is not None:
        ending = ".mhtml" if is_web_archive(source.data) else ".eml"
        raise InputError(
            _(
                "{name} is a file of another kind than its ending says. Rename it so that it ends"
                " in {ending}, and try again."
            ).format(name=source.name, ending=ending)
        )
    if kind := identify_file(source.data):
        raise InputError(
            _(
                "{name} is {kind}, not text. Save the article as a Word document (.docx), or as"
                " text, Markdown or HTML."
            ).format(name=source.name, kind=kind)
        )
