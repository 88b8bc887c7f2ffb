"""A text's language by its function words: the model's answer, or none, and never a relative's."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.lang import get_pack
from bilingual_pub.lang.detect import (
    FEWEST_WORDS,
    FILE,
    RIVALS,
    detect_by_function_words,
    detect_language,
    load_identifier,
    load_told_words,
)
from bilingual_pub.model import join_text
from bilingual_pub.reading import read_article

ROOT = Path(__file__).resolve().parents[1]

EXAMPLES = {
    "press-conference.md": "en",
    "water-shutoff.md": "en",
    "water-notice.html": "en",
    "library-notice.docx": "en",
    "press-conference.es.md": "es",
    "corte-de-agua.txt": "es",
    "horario-clinica.txt": "es",
}

NOTICES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests" / "data" / "language").glob("*.txt"))
}
"""The same notice in many languages."""

KINDS = [
    path
    for folder in ("readers", "segment", "protect", "repair", "facts")
    for path in sorted((ROOT / "tests" / "data" / folder).iterdir())
]


def words_of(path: Path) -> str:
    article = read_article(path).article
    return f"{article.title}\n{join_text(article.blocks)}"


@pytest.mark.parametrize(("name", "lang"), EXAMPLES.items())
def test_articles_in_english_and_spanish_are_told(name: str, lang: str) -> None:
    assert detect_by_function_words(words_of(ROOT / "examples" / name)) == lang


def test_french_and_german_are_told_too() -> None:
    assert [detect_by_function_words(NOTICES[lang]) for lang in ("fr", "de")] == ["fr", "de"]


@pytest.mark.parametrize("lang", sorted(NOTICES.keys() - load_told_words().keys()))
def test_a_relative_is_not_taken_for_it(lang: str) -> None:
    """Among them are those for which the model itself says Spanish, or English."""
    assert detect_by_function_words(NOTICES[lang]) == ""


@pytest.mark.parametrize("lang", ["it", "pt", "gl", "ca", "oc", "la", "ro", "eo", "nl", "pcm"])
def test_what_is_not_told_is_asked_of_the_model(lang: str) -> None:
    assert detect_language(NOTICES[lang]) == lang


@pytest.mark.parametrize("path", KINDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_where_it_says_something_the_model_says_so_too(path: Path) -> None:
    text = words_of(path)
    [best, *_others] = load_identifier().rank(text)
    assert detect_by_function_words(text) in {"", str(best[0])}


@given(
    st.sampled_from(sorted(NOTICES)),
    st.sampled_from(sorted(EXAMPLES)),
    st.floats(min_value=0.5, max_value=8),
)
def test_of_a_text_in_two_languages_the_model_has_the_last_word(
    lang: str, name: str, times: float
) -> None:
    other = words_of(ROOT / "examples" / name)[: round(len(NOTICES[lang]) * times)]
    text = f"{NOTICES[lang]}\n{other}"
    assert detect_by_function_words(text) in {"", str(load_identifier().rank(text)[0][0])}


@given(st.sampled_from(sorted(NOTICES)), st.data())
def test_no_part_of_a_text_is_taken_for_another_language(lang: str, data: st.DataObject) -> None:
    words = NOTICES[lang].split()
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    assert detect_by_function_words(" ".join(words[start:end])) in {
        "",
        *({lang} & load_told_words().keys()),
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Reunión: lunes, 9 a. m.",
        "Ana de la Cruz, Luis de la Peña, María de los Ángeles del Río. " * 20,
        "Smith Jones Miller Brown 12 345 67 " * 20,
        "市议会将于星期一讨论新图书馆。" * 20 + "the council of the city and " * 4,
    ],
)
def test_what_is_no_prose_is_in_doubt(text: str) -> None:
    assert detect_by_function_words(text) == ""


def test_few_words_are_in_doubt() -> None:
    words = words_of(ROOT / "examples" / "press-conference.md").split()
    assert detect_by_function_words(" ".join(words[: FEWEST_WORDS // 2])) == ""


def test_accents_written_apart_are_the_same_letters() -> None:
    from unicodedata import normalize

    text = words_of(ROOT / "examples" / "corte-de-agua.txt")
    assert detect_by_function_words(normalize("NFD", text)) == "es"


def test_each_language_has_one_list() -> None:
    assert not load_told_words().keys() & RIVALS.keys()
    lists = [" ".join(get_pack(lang).read_lines(FILE)) for lang in load_told_words()]
    for words in (*lists, *RIVALS.values()):
        assert len(words.split()) == len({*words.split()})
