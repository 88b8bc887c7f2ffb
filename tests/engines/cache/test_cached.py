"""What has been translated once is not translated again, and comes out the same."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.engines import Engine, Sentence, Translation, choose_engine
from bilingual_pub.engines.cache import (
    CachedEngine,
    TranslationCache,
    evict_oldest,
    make_key,
    open_cache,
    parse_translation,
    serialize_translation,
)
from bilingual_pub.model import Flag, Mark, Run
from bilingual_pub.protect import find_protected_spans

PAIR = ("en", "es")
TEXTS = (
    "Ruth Banks spoke to the council at 5 p.m.",
    "The plan of Banks was late.",
    "The library is closed.",
)


class Counting:
    """A real engine, with a count of the sentences that reach it."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.name, self.version = engine, engine.name, engine.version
        self.identity = engine.identity
        self.count = 0

    def translate(
        self,
        documents: Sequence[Sequence[Sentence]],
        progress: Callable[[int], None] = lambda _sentences: None,
        wanted: Sequence[Sequence[int]] | None = None,
    ) -> list[list[Translation]]:
        made = self.engine.translate(documents, progress, wanted)
        self.count += sum(map(len, made))
        return made

    def contexts(self, documents: Sequence[Sequence[Sentence]]) -> list[list[str]]:
        return self.engine.contexts(documents)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None: ...


@pytest.fixture(scope="module")
def apertium() -> Iterator[Engine]:
    with choose_engine(*PAIR, "apertium") as engine:
        yield engine


def document(*texts: str) -> list[Sentence]:
    return [Sentence((Run(text),), find_protected_spans(text, *PAIR)) for text in texts]


def test_the_second_time_nothing_reaches_the_engine(apertium: Engine, tmp_path: Path) -> None:
    counting = Counting(apertium)
    made = []
    for _turn in range(2):
        with open_cache(tmp_path / "cache.sqlite") as cache:
            made.append(CachedEngine(counting, PAIR, cache).translate([document(*TEXTS)]))
    assert made[0] == made[1] == apertium.translate([document(*TEXTS)])
    assert counting.count == len(TEXTS)


def test_only_what_has_changed_reaches_it(apertium: Engine, tmp_path: Path) -> None:
    counting = Counting(apertium)
    with open_cache(tmp_path / "cache.sqlite") as cache:
        cached = CachedEngine(counting, PAIR, cache)
        cached.translate([document(*TEXTS)])
        cached.translate([document(*TEXTS[:2], "The library is open.")])
    assert counting.count == len(TEXTS) + 1


def test_a_name_that_another_sentence_tells_is_translated_anew(
    apertium: Engine, tmp_path: Path
) -> None:
    """“Banks” is a name because somebody is called Ruth Banks elsewhere in the article."""
    with open_cache(tmp_path / "cache.sqlite") as cache:
        cached = CachedEngine(apertium, PAIR, cache)
        [[alone]] = cached.translate([document(TEXTS[1])])
        [[_first, told]] = cached.translate([document(*TEXTS[:2])])
    assert alone.runs != told.runs
    assert "Banks" in "".join(run.text for run in told.runs)


def test_a_part_of_a_document(apertium: Engine, tmp_path: Path) -> None:
    with open_cache(tmp_path / "cache.sqlite") as cache:
        cached = CachedEngine(apertium, PAIR, cache)
        whole = apertium.translate([document(*TEXTS), document(TEXTS[2])])
        some = cached.translate([document(*TEXTS), document(TEXTS[2])], wanted=[[1], []])
    assert some == [[whole[0][1]], []]


@pytest.mark.parametrize("broken", [b"no database at all", b"SQLite format 3\0" + b"\xff" * 500])
def test_a_broken_file_is_made_anew(broken: bytes, tmp_path: Path) -> None:
    file = tmp_path / "cache.sqlite"
    file.write_bytes(broken)
    translation = Translation((Run("Sí"),), 0.5)
    with open_cache(file) as cache:
        cache.keep({b"k": translation})
        assert cache.found([b"k"]) == {b"k": translation}


def test_where_no_file_can_be_the_cache_is_empty(tmp_path: Path) -> None:
    (tmp_path / "a-file").touch()
    with open_cache(tmp_path / "a-file/cache.sqlite") as cache:
        cache.keep({b"k": Translation((), 1.0)})
        assert cache.found([b"k"]) == {}


def test_past_its_limit_it_forgets_what_was_not_used_for_longest(tmp_path: Path) -> None:
    file = tmp_path / "cache.sqlite"
    many = {
        bytes([n, m]): Translation((Run("x" * 500),), 1.0) for n in range(40) for m in range(40)
    }
    old, new = dict(list(many.items())[:800]), dict(list(many.items())[800:])
    with open_cache(file) as cache:
        cache.keep(old)
    with sqlite3.connect(file) as database:
        database.execute("UPDATE translation SET used = 1")
    database.close()
    with open_cache(file) as cache:
        cache.keep(new)
    with sqlite3.connect(file) as database:
        evict_oldest(database, most=file.stat().st_size * 4 // 5)
    database.close()
    with open_cache(file) as cache:
        assert cache.found(list(new)) == new
        assert 0 < len(cache.found(list(old))) < len(old)


RUNS = st.lists(
    st.builds(
        Run, st.text(max_size=9), st.frozensets(st.sampled_from(Mark)), st.none() | st.text()
    ),
    max_size=3,
).map(tuple)


@given(
    st.builds(
        Translation,
        RUNS,
        st.none() | st.floats(0, 1),
        st.lists(st.builds(Flag, st.text(), st.text(), st.text()), max_size=2).map(tuple),
    )
)
def test_a_translation_is_kept_whole(translation: Translation) -> None:
    assert parse_translation(serialize_translation(translation)) == translation


@given(st.binary(max_size=30))
def test_broken_bytes_are_no_translation(data: bytes) -> None:
    assert parse_translation(data) is None


def test_what_decides_a_translation_decides_its_key() -> None:
    [sentence] = document("Ruth spoke at 5 p.m.")
    bare = Sentence(sentence.runs)
    bold = Sentence((Run(sentence.text, frozenset({Mark.STRONG})),), sentence.spans)
    keys = [
        make_key("apertium 3.8.3", PAIR, sentence, ""),
        make_key("apertium 3.9", PAIR, sentence, ""),
        make_key("apertium 3.8.3", ("en", "es-MX"), sentence, ""),
        make_key("apertium 3.8.3", PAIR, bare, ""),
        make_key("apertium 3.8.3", PAIR, bold, ""),
        make_key("apertium 3.8.3", PAIR, sentence, "Banks"),
    ]
    assert len(set(keys)) == len(keys)


def test_an_empty_cache_without_a_file() -> None:
    assert TranslationCache().found([b"k"]) == {}
