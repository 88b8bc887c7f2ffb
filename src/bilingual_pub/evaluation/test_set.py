"""The test sets: notices and city news in two languages, a sentence and its translation a line.

They were written by a person for this, in the style of notices, with names, numbers, dates and
negations in them; no table, no training and no rule may be made from them, or the figures would
say nothing (a test compares them with the tables). A set for another pair is one more file.
"""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from bilingual_pub.lang import get_language

Pair = tuple[str, str]


def _list_files() -> dict[Pair, Traversable]:
    """The file of each pair in the order in which its lines have the languages."""
    folder = files("bilingual_pub.evaluation") / "notices"
    found: dict[Pair, Traversable] = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        first, _, second = file.name.removesuffix(".tsv").partition("-")
        found[first, second] = file
    return found


def list_test_pairs() -> list[Pair]:
    """The pairs of languages that there is a set for, each in both directions."""
    return sorted(pair for one, two in _list_files() for pair in ((one, two), (two, one)))


def find_test_pair(pair: Pair) -> Pair | None:
    """The pair whose set serves a pair, whatever its regions; None where there is none.

    >>> find_test_pair(("en", "es-MX")), find_test_pair(("en", "fr"))
    (('en', 'es'), None)
    """
    plain = get_language(pair[0]), get_language(pair[1])
    return plain if plain in list_test_pairs() else None


@cache
def read_test_set(pair: Pair) -> Sequence[tuple[str, str]]:
    """The sentences of a pair, each with its translation by a person.

    Raises:
        KeyError: there is no set for the pair.
    """
    found = _list_files()
    file = found.get(pair) or found[pair[1], pair[0]]
    lines = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return [(one, two) if pair in found else (two, one) for one, two in lines]


@cache
def hash_test_set(pair: Pair) -> str:
    """What tells a set from an older one.

    Raises:
        KeyError: there is no set for the pair.
    """
    lines = "".join(f"{source}\t{reference}\n" for source, reference in read_test_set(pair))
    return sha256(lines.encode()).hexdigest()[:16]
