"""The test set: 200 sentences in both languages, in no table of ours, and faithful themselves."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import bilingual_pub
from bilingual_pub.evaluation import find_test_pair, list_test_pairs, read_test_set

SOURCE = Path(bilingual_pub.__file__).parent
ROOT = Path(__file__).resolve().parents[2]

LINES = read_test_set(("en", "es"))

NUMBER = re.compile(r"\d(?:[\d.,:-]*\d)?")
ADDRESS = re.compile(r"\S+@\S+\w")


def test_there_are_200_sentences_each_once_in_both_languages() -> None:
    assert len(LINES) == 200
    assert len({english for english, _spanish in LINES}) == 200
    assert len({spanish for _english, spanish in LINES}) == 200
    assert all(side == side.strip() != "" for line in LINES for side in line)


def test_either_side_is_the_source() -> None:
    assert list_test_pairs() == [("en", "es"), ("es", "en")]
    assert read_test_set(("es", "en")) == [(spanish, english) for english, spanish in LINES]
    assert find_test_pair(("es-MX", "en-US")) == ("es", "en")
    with pytest.raises(KeyError):
        read_test_set(("en", "fr"))


@pytest.mark.parametrize(("english", "spanish"), LINES)
def test_numbers_and_addresses_are_the_same_on_both_sides(english: str, spanish: str) -> None:
    if english.endswith("grades K through 3."):
        spanish += " 3"  # “tercer grado”
    assert Counter(NUMBER.findall(english)) == Counter(NUMBER.findall(spanish))
    assert ADDRESS.findall(english) == ADDRESS.findall(spanish)


def list_tables() -> Iterator[Path]:
    """Whatever an engine, a glossary or a package of ours may have learned from."""
    for folder in ("engines", "glossary", "lang"):
        for path in sorted((SOURCE / folder).rglob("*")):
            if path.suffix in {".tsv", ".gz", ".txt", ".csv", ".json"}:
                yield path
    yield from sorted((ROOT / "tests" / "argos-toy").glob("*.tsv"))
    yield ROOT / "tests" / "argos-toy" / "build_toy.py"
    yield from sorted(
        path for path in (ROOT / "examples").iterdir() if path.suffix in {".md", ".txt"}
    )


def read_table(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").casefold()


def test_no_table_has_a_sentence_of_it() -> None:
    tables = {path: read_table(path) for path in list_tables()}
    assert len(tables) > 10
    found = [
        (path.name, side)
        for line in LINES
        for side in line
        for path, table in tables.items()
        if side.casefold().rstrip(".") in table
    ]
    assert found == []
