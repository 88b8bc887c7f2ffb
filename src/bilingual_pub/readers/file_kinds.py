"""What a file is by its first bytes and a few others, whatever its name says."""

import re
from collections.abc import Callable

from bilingual_pub.i18n import _
from bilingual_pub.text import detect_wide_encoding

OUTLOOK_STREAM = "__substg1.0_".encode("utf-16-le")
"""What the parts of a message are called that Outlook saves in a form of its own (MS-OXMSG 2.4)."""


def _detect_picture() -> str:
    return _("a picture")


def detect_pdf() -> str:
    """What a PDF is called, with its article."""
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
    b"%PDF-": detect_pdf,
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
