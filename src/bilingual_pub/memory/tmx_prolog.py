"""What stands before the first element of a TMX file.

OmegaT and the Translate Toolkit write `<!DOCTYPE tmx SYSTEM "tmx14.dtd">`. That names a file which
nobody fetches, and declares nothing. Whatever else stands there is refused before a parser sees it:
entities can be made to fill the memory, or to read files of this computer.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import BinaryIO

READ = 64 * 1024
"""Bytes in which the first element must begin."""

SKIPPED = r"(?> (?: \s | <\?(?>(?:(?!\?>).)*)\?> | <!--(?>(?:(?!-->).)*)--> )* )"
"""Spaces, instructions and comments, none of which is tried in a second way.

Such a line of spaces would take years. `(?> )` and not `*+`: before Python 3.11.5 a possessive
quantifier over a group finds what is not there (https://github.com/python/cpython/issues/106052).
"""

HARMLESS = re.compile(
    rf"""\ufeff?
    {SKIPPED}
    (?: <!DOCTYPE\s+tmx\s+ (?: SYSTEM | PUBLIC\s+(?:"[^"<>]*"|'[^'<>]*') ) \s+
        (?P<quote>["']) [^"'<>\[\]]* tmx1\d\.dtd (?P=quote) \s*>
        {SKIPPED}
    )?
    <tmx[\s>]""",
    re.VERBOSE | re.DOTALL,
)

ENCODINGS = {
    BOM_UTF16_LE: "utf-16-le",
    BOM_UTF16_BE: "utf-16-be",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}
"""How to read the first bytes; every other encoding has its markup in ASCII, or is refused."""


def has_harmless_prolog(file: BinaryIO) -> bool:
    """Whether a file begins as a TMX file may; it is at its beginning again afterwards."""
    start = file.read(READ)
    file.seek(0)
    encoding = ENCODINGS.get(start[:2], "utf-8-sig")
    return HARMLESS.match(start.decode(encoding, "replace")) is not None
