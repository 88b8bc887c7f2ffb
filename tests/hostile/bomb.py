"""A small picture that would unpack to gigabytes."""

import struct
import zlib

from tests.readers.word_files import PNG


def bomb() -> bytes:
    """A PNG that says it has 50,000 × 50,000 pixels."""
    head = b"IHDR" + struct.pack(">II", 50_000, 50_000) + PNG[24:29]
    return PNG[:12] + head + struct.pack(">I", zlib.crc32(head)) + PNG[33:]
