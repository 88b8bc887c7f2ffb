"""Which texts may be much like a given one, without looking at a million of them.

Every source is filed under its pairs of neighboring words, and a short one under what is left of it
without any one word too. A text that is at least 70 % alike always shares one of these: among n
words there are n + 1 pairs, its two ends counted, and each of the 0.3 n words that may differ
spoils two of them. A list that has grown to `LONGEST` says nothing any more, and grows no further.
"""

import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from json import dumps
from sqlite3 import Connection
from zlib import crc32

from bilingual_pub.memory.normal import split_words

SHORT = 6
"""Words of a text in which one, and no more, may differ at 70 %."""

LONGEST = 1000
"""Texts in one list. A source that most of a million share with others is rarely alone in them."""

ENOUGH = 20_000
"""Entries of lists, the shortest first, that are read for one look-up."""

CANDIDATES = 400
"""Texts that share the most, and are compared word by word."""

LEAST = 0.7
"""Below this likeness, what is found is not all that there is."""

FETCH = "SELECT ids FROM postings WHERE feature IN (SELECT value FROM json_each(?))"

APPEND = """
    INSERT INTO postings (feature, ids) VALUES (?1, ?2)
    ON CONFLICT (feature) DO UPDATE SET ids = CAST(ids || ?2 AS BLOB)
    WHERE length(ids) < ?3
"""


def compute_features(text: str) -> set[int]:
    """The numbers under which a text is filed."""
    found = split_words(text)
    parts = [f"{first} {second}" for first, second in pairwise(["^", *found, "$"])]
    if len(found) <= SHORT:
        parts.append("= " + " ".join(found))
        parts += ["= " + " ".join(found[:n] + found[n + 1 :]) for n in range(len(found))]
    return {crc32(part.encode("utf-8", "surrogatepass")) for part in parts}


def index_texts(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """File some texts, given with their numbers."""
    lists: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
    for number, text in texts:
        for feature in compute_features(text):
            lists[feature].append(number)
    full = LONGEST * array("I").itemsize
    entries = ((feature, _pack_numbers(lists[feature][:LONGEST]), full) for feature in sorted(lists))
    connection.executemany(APPEND, entries)


def find_candidates(connection: Connection, text: str) -> list[int]:
    """The numbers of the texts that share the most with one, the most alike first."""
    rows = connection.execute(FETCH, [dumps([*compute_features(text)])])
    found = [_unpack_numbers(ids) for (ids,) in rows]
    shared = Counter(chain.from_iterable(_read_postings(sorted(found, key=len))))
    return [number for number, _count in shared.most_common(CANDIDATES)]


def _read_postings(lists: "Iterable[array[int]]") -> "Iterator[array[int]]":
    read = 0
    for numbers in lists:
        if read > ENOUGH:
            return
        read += len(numbers)
        yield numbers


def _pack_numbers(numbers: "array[int]") -> bytes:
    return _to_little_endian(numbers).tobytes()


def _unpack_numbers(data: bytes) -> "array[int]":
    return _to_little_endian(array("I", data))


def _to_little_endian(numbers: "array[int]") -> "array[int]":
    """The same numbers in the order of bytes that the file has on every computer."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
