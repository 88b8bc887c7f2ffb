"""A sentence that is rough says so in every review file, in the reviewer's language."""

import io
import zipfile
from pathlib import Path

import pytest
from tests.review.review_files import FORMATS, made

from bilingual_pub.engines import choose_engine
from bilingual_pub.model import Article, BilingualArticle, Block, Kind, Run
from bilingual_pub.translation import translate_article

BUS = "Bus lines 2 and 27 stop"
WORDS = {
    "en": f"Unreliable: there may be mistakes here, so read it carefully: “{BUS}”",
    "es": f"Poco confiable: puede haber errores aquí; léalo con cuidado: «{BUS}»",
}


@pytest.fixture(scope="module")
def drafted() -> BilingualArticle:
    blocks = (
        Block("b1", Kind.PARAGRAPH, (Run(BUS),)),
        Block("b2", Kind.PARAGRAPH, (Run("The library will close at 5 p.m. on Friday."),)),
    )
    with choose_engine("en", "es", "apertium") as engine:
        return translate_article(Article("en", "Library hours", blocks), engine, "es")


def text_of(path: Path) -> str:
    data = path.read_bytes()
    if path.suffix == ".docx":
        return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    return data.decode("utf-8")


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_rough_sentence_is_named_to_whoever_reviews_it(
    name: str, lang: str, drafted: BilingualArticle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", lang)
    told = text_of(made(name, drafted, tmp_path))
    assert told.count(WORDS[lang]) == 1
    assert told.count(WORDS[lang].split(":")[0]) == 1
