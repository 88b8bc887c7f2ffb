"""What a file is when it is no text, by the way its bytes begin."""

from collections.abc import Callable

from bilingual_pub.locale import _
from bilingual_pub.readers.characters.encoding import detect_wide_encoding


def _detect_picture() -> str:
    return _("a picture")


def _detect_pdf() -> str:
    return _("a PDF")


def _detect_old_office_file() -> str:
    return _("an old Word or Office file")


def _detect_archive() -> str:
    return _("a packed file")


def _detect_recording() -> str:
    return _("a recording")


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
    for start, name in SIGNATURES.items():
        if data.startswith(start):
            return name()
    return "" if _may_be_text(data[:LONGEST_LOOK]) else _("a file of another kind")


def is_word_file(data: bytes) -> bool:
    """Whether a file is a Word document, whatever its name says."""
    return data.startswith(b"PK\x03\x04") and WORD_PART in data


def _may_be_text(start: bytes) -> bool:
    """Whether a beginning could be text: few control codes, zeros only where UTF-16 has them."""
    if start.startswith(UTF_16_MARKS) or detect_wide_encoding(start):
        return True
    controls = sum(byte < ord(" ") and byte not in b"\t\n\r\f\x1a\x1b" for byte in start)
    return controls <= len(start) // 50
