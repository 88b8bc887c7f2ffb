"""Bytes into characters: which encoding a text file is in."""

import re
import unicodedata

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

LIKELY = ("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1256", "gb18030", "big5")
"""What charset-normalizer may choose from when a file is neither Unicode nor Western."""

WESTERN = ("cp1252", "mac_roman")
"""Tried before: charset-normalizer takes a short Spanish text for Polish or Chinese."""

ODD_IN_A_WORD = re.compile(
    "[A-Za-z][†‡ƒˆ‰‹›˜¤¦¨¬¯´¸¹²³×÷¢¥¼½¾¿¡¶µÐðÞþŠšŽžŸ≥≤π∂∑∏∫Ω≈∆√◊˙ˇ]"
    "|[†‡ƒˆ˜¤¦¬¯´¸×÷¢¥¶ÐÞŠŽŸ≥≤π∂∑∏∫Ω≈∆√◊˙ˇ][a-z]"
    "|[a-z][À-ÖØ-Þ]|[A-Z][à-öø-þ][A-Z]"
)
"""Signs that no Western word has inside it; they are other letters, read wrongly."""

MOST_ACCENTED = 0.34
"""The share of a text's letters that may have accents; in French and German it is below 0.1."""

CODES = re.compile(rb"[\0-\x08\x0e-\x1f]")
"""Bytes that no text has, but for the halves of characters in UTF-16."""

FEWEST_CODES = 0.1
"""UTF-16 that happens to be UTF-8 too has at least this share of them; fewer are strays."""

ANCHORS = " \n.,0123456789،。，、"
"""One of them is in any text of a few words, whatever its script."""

FEWEST_ANCHORS = 0.01

NO_TEXT = frozenset({"Cc", "Cn", "Co"})
"""Categories of Unicode that a text has no characters of, line ends and tabs set apart."""


def decode_text(data: bytes) -> str:
    """The text of a file, whatever its encoding: what it says itself, else what is likeliest."""
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if wide := detect_wide_encoding(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_legacy(data, error)


def detect_wide_encoding(data: bytes) -> str:
    """UTF-16 without its mark, in whichever order gives a text; empty when it is something else."""
    if b"\0" not in data or _is_utf8_with_strays(data):
        return ""
    anchors = {
        encoding: _measure_anchors(data, encoding) for encoding in ("utf-16-le", "utf-16-be")
    }
    best = max(anchors, key=lambda encoding: anchors[encoding])
    return best if anchors[best] > FEWEST_ANCHORS else ""


def _is_utf8_with_strays(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return len(CODES.findall(data)) < len(data) * FEWEST_CODES


def _measure_anchors(data: bytes, encoding: str) -> float:
    """The share of spaces, stops and digits in data that are a text in this encoding, else 0."""
    try:
        text = data[: len(data) // 2 * 2].decode(encoding)
    except UnicodeDecodeError:
        return 0
    if any(unicodedata.category(char) in NO_TEXT for char in set(text) - set("\t\n\r\f")):
        return 0
    return sum(map(text.count, ANCHORS)) / max(len(text), 1)


def _decode_legacy(data: bytes, error: UnicodeDecodeError) -> str:
    """A text that is not UTF-8: what the page says, a stray byte in UTF-8, or an old code page."""
    if named := NAMED_IN_HTML.search(data[:PRESCAN_BYTES]):
        name = named[1].decode("ascii").lower()
        try:
            return data.decode(WINDOWS_WHERE_LATIN.get(name, name))
        except (UnicodeError, LookupError):
            pass
    if _is_mostly_utf8(data, error):
        return _decode_mixed(data)
    for page in WESTERN:
        if _is_western(data.decode(page, "replace")):
            return data.decode(page, "replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(LIKELY)).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def _is_western(text: str) -> bool:
    """Whether a text could be in a Western language, by its letters and what stands in words."""
    letters = sum(map(str.isalpha, text))
    accented = sum(char.isalpha() and not char.isascii() for char in text)
    return (
        accented <= letters * MOST_ACCENTED
        and "\ufffd" not in text
        and not ODD_IN_A_WORD.search(text)
    )


def _is_mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether more letters are good UTF-8 than not."""
    lenient = data.decode("utf-8", "ignore")
    good = sum(not char.isascii() for char in lenient)
    return good > data.decode("utf-8", "replace").count("\ufffd") and error.start >= 0


def _decode_mixed(data: bytes) -> str:
    """UTF-8 with stray bytes: those are read as Windows-1252, where most of them come from."""
    text = data.decode("utf-8", "surrogateescape")
    return re.sub(
        "[\udc80-\udcff]",
        lambda stray: bytes([ord(stray[0]) - 0xDC00]).decode("cp1252", "replace"),
        text,
    )
