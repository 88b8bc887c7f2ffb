"""The file an article stands in: whether it may be read at all, and its bytes."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.readers.limits import MAX_FILE_BYTES
from bilingual_pub.readers.mime import begins_like_message, is_web_archive
from bilingual_pub.readers.reading import Source
from bilingual_pub.standard_input import read_standard_input
from bilingual_pub.text import detect_wide_encoding

OFFICE_ENDINGS = frozenset(
    {".doc", ".dot", ".docm", ".dotx", ".odt", ".ott", ".rtf", ".wpd", ".wps"}
)
"""Endings of files that an office program can save as a Word document."""

PAGES_ENDING = ".pages"
"""The ending of what Apple's Pages makes."""


OUTLOOK_ENDING = ".msg"
"""The ending of a message that Outlook saves in a form of its own."""

OUTLOOK_STREAM = "__substg1.0_".encode("utf-16-le")
"""What the parts of such a message are called (MS-OXMSG 2.4)."""

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
        kind, ending = (_detect_pdf(), ".pdf") if is_pdf(source.data) else (_("an EPUB"), ".epub")
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


def _detect_picture() -> str:
    return _("a picture")


def _detect_pdf() -> str:
    return _("a PDF")


def _detect_old_office_file() -> str:
    return _("an old Word or Office file")


def _detect_outlook_message() -> str:
    return _("an Outlook message (.msg)")


def _detect_archive() -> str:
    return _("a compressed file")


def _detect_recording() -> str:
    return _("a sound or video file")


def _detect_program() -> str:
    return _("a program")


def _detect_rich_text() -> str:
    return _("a rich text (RTF) file")


SIGNATURES: dict[bytes, Callable[[], str]] = {
    b"\x89PNG\r\n\x1a\n": _detect_picture,
    b"\xff\xd8\xff": _detect_picture,
    b"GIF87a": _detect_picture,
    b"GIF89a": _detect_picture,
    b"RIFF": _detect_picture,
    b"II*\0": _detect_picture,
    b"MM\0*": _detect_picture,
    b"%PDF-": _detect_pdf,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": _detect_old_office_file,
    b"PK\x03\x04": _detect_archive,
    b"\x1f\x8b": _detect_archive,
    b"7z\xbc\xaf\x27\x1c": _detect_archive,
    b"Rar!": _detect_archive,
    b"ID3": _detect_recording,
    b"OggS": _detect_recording,
    b"\x7fELF": _detect_program,
    b"MZ\x90\0": _detect_program,
    b"{\\rtf": _detect_rich_text,
}
"""How other files begin; a name is looked up in the catalog when it is said."""

WORD_PART = b"word/"
"""The folder that every .docx has inside its archive."""

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")

LONGEST_LOOK = 4_096


def identify_file(data: bytes) -> str:
    """The name of what a file is, with its article, or empty when it may be text."""
    if OUTLOOK_STREAM in data:
        return _detect_outlook_message()
    for start, name in SIGNATURES.items():
        if data.startswith(start):
            return name()
    return "" if _may_be_text(data[:LONGEST_LOOK]) else _("a file of another kind")


def is_word_file(data: bytes) -> bool:
    """Whether a file is a Word document, whatever its name says."""
    return data.startswith(b"PK\x03\x04") and WORD_PART in data


ODT_KIND = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""How an OpenDocument text goes on after 30 bytes of its zip (OpenDocument 1.3, part 2, 2.3.3)."""

ODT_PARTS = (b"content.xml", b"META-INF/manifest.xml")

FLAT_ODT = re.compile(rb"<office:document\s")

RTF = b"{\\rtf"


def is_odt(data: bytes) -> bool:
    """Whether a file is an OpenDocument text, whatever its name says."""
    if data.startswith(b"PK\x03\x04"):
        return data.startswith(ODT_KIND, 30) or all(part in data for part in ODT_PARTS)
    return bool(FLAT_ODT.search(data[:LONGEST_LOOK]))


def is_rtf(data: bytes) -> bool:
    """Whether a file is rich text, whatever its name says."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(RTF)


def find_document_ending(data: bytes) -> str:
    """How the name of a document of an office program should end; empty for anything else."""
    if is_rtf(data):
        return ".rtf"
    if is_odt(data):
        return ".odt" if data.startswith(b"PK") else ".fodt"
    return ""


def is_pdf(data: bytes) -> bool:
    """Whether a file is a PDF, whatever its name says."""
    return data.startswith(b"%PDF-")


def is_book(data: bytes) -> bool:
    """Whether a file is an EPUB, whatever its name says: its kind is its first member (OCF 3.3)."""
    return data.startswith(b"PK\x03\x04") and data[30:58] == b"mimetypeapplication/epub+zip"


def _may_be_text(start: bytes) -> bool:
    """Whether a beginning could be text: few control codes, zeros only where UTF-16 has them."""
    if start.startswith(UTF_16_MARKS) or detect_wide_encoding(start):
        return True
    controls = sum(byte < ord(" ") and byte not in b"\t\n\r\f\x1a\x1b" for byte in start)
    return controls <= len(start) // 50


TAG_AT_START = re.compile(rb"<(?:[a-z][a-z0-9]*[\s/>]|!--)")


MARKDOWN_SIGNS = re.compile(
    rb"^(?:#{1,6}[ \t]|```|~~~|:::|\+\+\+|\|.*\||[ \t]*>[ \t]*\[!|!!![ \t])"
    rb"|\A\s*---[ \t]*$|\]\(|\]\[|\*\*\w|__\w|\[\^|~~|\{[{%]|`[^`\n]+`|</?[a-zA-Z]|&\w+;|\\$"
    rb"|(?<![\w*])\*[^\s*][^*\n]*\*(?!\w)|(?<!\w)_[^\s_][^_\n]*_(?!\w)",
    re.MULTILINE,
)
"""What somebody wrote who knows Markdown; lists look alike there and in plain text."""


def has_markdown(data: bytes) -> bool:
    """Whether a text without a name is Markdown, and not plain text as people type it.

    >>> has_markdown(b"# Pool"), has_markdown(b"POOL NEWS")
    (True, False)
    """
    bare = data.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").replace(b"\r\n", b"\n")
    return bool(MARKDOWN_SIGNS.search(bare))


CLIPBOARD_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*Version:\s*\d[\d.]*\s*\n(?:[A-Za-z]+:[^\n<]*\n)*?StartHTML:",
    re.IGNORECASE,
)
"""How the clipboard of Windows begins HTML (Microsoft, HTML Clipboard Format)."""


def begins_like_html(data: bytes) -> bool:
    """Whether a file is a page, or a fragment: it begins with a tag and ends with one.

    Markdown may begin with a tag, but rarely ends with one; plain text is Markdown too.
    """
    if CLIPBOARD_HEAD.match(data[:1000]):
        return True
    bare = data.replace(b"\0", b"").strip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    start = bare[:1000].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")):
        return True
    return bool(TAG_AT_START.match(start)) and bare.endswith(b">")
