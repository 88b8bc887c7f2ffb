"""Which characters the bytes of rich text are: by the file's code page, or that of a font."""

import codecs
import locale
from functools import cache

USUAL = "cp1252"

SYMBOLS_CODEPAGE = "symbols"
"""Stands for the code page of fonts that have signs in place of letters."""

OF_CHARSETS = {
    2: SYMBOLS_CODEPAGE,
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""By the number after `\\fcharset` (RTF 1.9.1, “Font Table”)."""

PRIVATE = 0xF000
"""Where Unicode keeps a place for the signs of such fonts, as Word does."""


@cache
def name_codepage(number: int) -> str:
    """The name that Python has for a code page; the usual one where it knows none.

    >>> name_codepage(1251), name_codepage(65001), name_codepage(99999)
    ('cp1251', 'utf-8', 'cp1252')
    """
    name = {65001: "utf-8", 10000: "mac_roman", 42: SYMBOLS_CODEPAGE}.get(number, f"cp{number}")
    try:
        return name if name == SYMBOLS_CODEPAGE else codecs.lookup(name).name
    except LookupError:
        return USUAL


def decode_bytes(data: bytes, codepage: str) -> str:
    """The characters that bytes are."""
    if codepage == SYMBOLS_CODEPAGE:
        return "".join(chr(PRIVATE + it) if it > ord(" ") else chr(it) for it in data)
    return data.decode(codepage, "replace")


def name_language(number: int) -> str:
    """The BCP 47 tag of a language by its number in Windows; empty where there is none.

    >>> name_language(1033), name_language(3082), name_language(1024)
    ('en-US', 'es-ES', '')
    """
    return locale.windows_locale.get(number, "").replace("_", "-")
