"""Bytes into characters: which encoding a text file is in."""

import re

from bilingual_pub.readers.reading import Source

BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}

NAMED_IN_HTML = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
"""Where a page says what it is in (the WHATWG's prescan, its first 1,024 bytes)."""

PRESCAN_BYTES = 1_024

WINDOWS_WHERE_LATIN = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
}
"""Pages that name Latin-1 are in Windows-1252 (the WHATWG's Encoding Standard)."""

LIKELY = ("cp1252", "cp1250", "cp1251", "cp1256", "cp1258", "gb18030", "big5", "mac_roman")
"""What charset-normalizer may choose from when a file is not Unicode."""

SMALLEST_ZERO_SHARE = 0.3
"""Western text in UTF-16 has a zero in nearly every second byte."""


def decode(source: Source) -> str:
    """The text of a file, whatever its encoding: what it says itself, else what is likeliest."""
    data = source.data
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if wide := _wide_encoding(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, error)


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without its mark, known by where its zeros are; empty when it is something else."""
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if zeros.count(0) > len(zeros) * SMALLEST_ZERO_SHARE:
            return encoding
    return ""


def _legacy(data: bytes, error: UnicodeDecodeError) -> str:
    """A text that is not UTF-8: what the page says, a stray byte in UTF-8, or an old code page."""
    if named := NAMED_IN_HTML.search(data[:PRESCAN_BYTES]):
        name = named[1].decode("ascii").lower()
        try:
            return data.decode(WINDOWS_WHERE_LATIN.get(name, name))
        except (UnicodeDecodeError, LookupError):
            pass
    if _is_mostly_utf8(data, error):
        return _mixed(data)
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(LIKELY)).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def _is_mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether more letters are good UTF-8 than not."""
    lenient = data.decode("utf-8", "ignore")
    good = sum(not char.isascii() for char in lenient)
    return good > data.decode("utf-8", "replace").count("\ufffd") and error.start >= 0


def _mixed(data: bytes) -> str:
    """UTF-8 with stray bytes: those are read as Windows-1252, where most of them come from."""
    text = data.decode("utf-8", "surrogateescape")
    return re.sub(
        "[\udc80-\udcff]",
        lambda stray: bytes([ord(stray[0]) - 0xDC00]).decode("cp1252", "replace"),
        text,
    )
