"""Fuzzy matches: which texts may be much like a given one, and how alike they are.

Every source is filed under its pairs of neighboring words, and a short one under what is left of it
without any one word too. A text that is at least 70 % alike always shares one of these: among n
words there are n + 1 pairs, its two ends counted, and each of the 0.3 n words that may differ
spoils two of them. A list that has grown to `LONGEST` says nothing any more, and grows no further.
So no look-up compares with a million texts. Texts are compared word by word, in a normal form.
"""

import re
import string
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import chain, pairwise
from json import dumps
from sqlite3 import Connection
from unicodedata import normalize
from zlib import crc32

from bilingual_pub.text import INLINE_TAG

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
    entries = (
        (feature, _pack_numbers(lists[feature][:LONGEST]), full) for feature in sorted(lists)
    )
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


SAME_WORDS = 0.99
"""The likeness of texts of the same words that differ in case, tags or punctuation: a person has
to look at them, as at the 99 % that other tools show."""


def measure_similarity(first: str, second: str) -> float:
    """How much two texts are alike, from 0 to 1; 1 only where nothing differs.

    >>> measure_similarity("The office opens on Monday.", "The office opens on Friday.")
    0.8
    """
    best = rank_similar(first, [second], least=0.0)
    return best[0][1] if best else 0.0


def rank_similar(text: str, others: Iterable[str], *, least: float) -> list[tuple[str, float]]:
    """Those of some texts that are at least so much alike, the most alike first."""
    from rapidfuzz.distance import Levenshtein

    exact, wanted = normalize_text(text), split_words(text)
    found = []
    for other in others:
        shown = Levenshtein.normalized_similarity(wanted, split_words(other), score_cutoff=least)
        if normalize_text(other) == exact:
            found.append((other, 1.0))
        elif shown >= least and wanted:
            found.append((other, min(shown, SAME_WORDS)))
    return sorted(found, key=lambda pair: -pair[1])


def diff_words(first: str, second: str) -> list[tuple[str, str]]:
    """What became of the first text: words that are "equal", "gone" or "new", as written.

    >>> diff_words("Open on Monday.", "Open late on Friday.")
    [('equal', 'Open'), ('new', 'late'), ('equal', 'on'), ('gone', 'Monday.'), ('new', 'Friday.')]
    """
    return list(_diff_stretches(first.split(), second.split()))


def _diff_stretches(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    from rapidfuzz.distance import Levenshtein

    gone: list[str] = []
    added: list[str] = []
    for step in Levenshtein.opcodes(old, new):
        if step.tag == "equal":
            yield from _find_changed(gone, added)
            gone, added = [], []
            yield "equal", " ".join(old[step.src_start : step.src_end])
            continue
        gone += old[step.src_start : step.src_end]
        added += new[step.dest_start : step.dest_end]
    yield from _find_changed(gone, added)


def _find_changed(gone: list[str], added: list[str]) -> Iterator[tuple[str, str]]:
    if gone:
        yield "gone", " ".join(gone)
    if added:
        yield "new", " ".join(added)


STRAIGHT = str.maketrans(dict.fromkeys("‘’‚‛", "'") | dict.fromkeys("“”„‟", '"'))
"""A word processor curls quotes where a keyboard has straight ones."""

AROUND_WORDS = (
    "".join(set(string.punctuation) - set("$%#&+@")) + "“”‘’„‚«»‹›¡¿…·•、。，！？：；（）「」"
)
"""What stands around words without being a part of them; a price keeps its dollar sign."""

DASH = re.compile(r"[—–/]")

WITHOUT_SPACES = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])"
)
"""Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana, Han."""


def normalize_text(text: str) -> str:
    """A text as it is compared: NFC, one space between words, straight quotes.

    Case, digits and tags count.

    >>> normalize_text("“Come  in”")
    '"Come in"'
    """
    return " ".join(normalize("NFC", text).translate(STRAIGHT).split())


BLANK_LINE = "\n\n"
"""Parts two blocks that a person has translated together."""


def normalized_blocks(text: str) -> list[str]:
    r"""The blocks of a text as they are compared; one that is empty counts.

    >>> normalized_blocks("Come  in\n\n")
    ['Come in', '']
    """
    return [normalize_text(block) for block in text.split(BLANK_LINE)]


def hash_text(text: str) -> int:
    """A number of 64 bits for a normalized text, the same on every computer.

    Among a million texts, two share one with a likelihood of 1 to 40 million; whoever looks a text
    up by its key compares the text too.
    """
    digest = blake2b(normalize_text(text).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def split_words(text: str) -> list[str]:
    """The words of a text, folded for case, without tags and punctuation.

    Each letter of a script without spaces is a word.

    >>> split_words("<b>Rent</b> rises: $1,200 a month!")
    ['rent', 'rises', '$1,200', 'a', 'month']
    """
    plain = DASH.sub(" ", INLINE_TAG.sub("", normalize_text(text)).casefold())
    spaced = WITHOUT_SPACES.sub(r" \1 ", plain)
    return [bare for word in spaced.split() if (bare := word.strip(AROUND_WORDS))]
