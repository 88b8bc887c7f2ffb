import time

import pytest

from bilingual_pub.lang import get_pack
from bilingual_pub.qa.facts import compare_facts
from bilingual_pub.qa.facts.exonyms import load_places
from bilingual_pub.qa.facts.proper_nouns import is_common
from bilingual_pub.qa.facts.words import (
    load_common_words,
    load_first_names,
    load_institution_words,
)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_common_word_is_listed_once(lang: str) -> None:
    words = " ".join(get_pack(lang).read_lines("common.txt")).split()
    assert len(words) == len(set(words))
    assert len(load_common_words(lang)) > 4_000
    assert load_institution_words(lang) < load_common_words(lang)


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        *(("en", word) for word in ("Taxes", "Planned", "Turkish", "Evidence-Based")),
        *(("es", word) for word in ("Escuelas", "Vacunados", "Anunciaron", "Lávese")),
    ],
)
def test_a_form_of_a_common_word_is_common(lang: str, word: str) -> None:
    assert is_common(word, lang)


@pytest.mark.parametrize("name", ["Novavax", "Tucson", "Whitaker", "Brian", "Vivian"])
def test_a_name_is_no_common_word(name: str) -> None:
    assert not is_common(name, "en")


def test_places_are_known_in_their_language() -> None:
    assert {"maryland", "vietnam", "sydney"} <= load_places("en")
    assert {"maryland", "londres", "pensilvania"} <= load_places("es")
    assert not {"new", "states", "island"} & load_places("en")


def test_first_names_are_written_without_accents() -> None:
    assert {"jose", "amy", "bryan"} <= load_first_names()


def test_many_names_that_all_differ_take_little_time() -> None:
    start = time.process_time()
    flags = compare_facts(" ".join(names("ov")), " ".join(names("ux")), "en", "es")
    assert len(flags) >= 4_000
    assert time.process_time() - start < 5


def names(ending: str) -> list[str]:
    syllables = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu"]
    words = ("".join(syllables[int(figure)] for figure in str(n)) for n in range(10_000, 14_000))
    return [f"with their friend {word.capitalize()}{ending}" for word in words]
