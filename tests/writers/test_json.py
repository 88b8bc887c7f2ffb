"""The stable format for machines."""

import json
from pathlib import Path

from hypothesis import given
from jsonschema import Draft202012Validator
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, every_kind, pair
from tests.writers.random_articles import articles

from bilingual_pub.model import BilingualArticle, Flag, Kind, Pair, join_text
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout
from bilingual_pub.writers import json as json_writer

SCHEMA = Path(__file__).resolve().parents[2] / "docs/bilingual-pub.schema.json"
VALID = Draft202012Validator(
    json.loads(SCHEMA.read_text(encoding="utf-8")),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)


def written(bilingual: BilingualArticle) -> bytes:
    return only(json_writer.write(bilingual, Settings(), Layout()))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(VALID.schema)


@given(articles)
def test_every_article_fits_the_schema_and_keeps_its_text(bilingual: BilingualArticle) -> None:
    data = json.loads(written(bilingual))
    VALID.validate(data)
    for name in ("source", "target"):
        said = [pair[name] for pair in data["pairs"]]
        assert said == [join_text(getattr(pair, name)) for pair in bilingual.pairs]


def test_the_schema_refuses_what_is_not_the_format() -> None:
    data = json.loads(written(article(*every_kind())))
    assert VALID.is_valid(data)
    assert not VALID.is_valid({**data, "format": "bilingual-pub/2"})
    assert not VALID.is_valid({**data, "pairs": [{**data["pairs"][0], "state": "perfect"}]})
    assert not VALID.is_valid({key: value for key, value in data.items() if key != "title"})


def test_flags_say_what_to_look_at() -> None:
    (block,) = pair("Call 573-4197.", "").source
    flagged = Pair("p", (block,), (), pair("a", "b").origin, flags=(Flag("phone", "573-4197"),))
    (data,) = json.loads(written(article(flagged)))["pairs"]
    assert data["flags"] == [{"check": "phone", "source": "573-4197", "target": ""}]
    assert data["target"] == ""


def test_only_what_has_a_depth_says_its_level() -> None:
    pairs = [
        pair("Hours", "Horario", Kind.HEADING, level=2),
        pair("We open at 8.", "Abrimos a las 8."),
    ]
    heading, paragraph = json.loads(written(article(*pairs)))["pairs"]
    assert (heading["kind"], heading["level"]) == ("heading", 2)
    assert "level" not in paragraph


def test_what_is_known_of_the_article_stands_in_its_head() -> None:
    data = json.loads(written(article()))
    assert data["source"]["date"] == "2026-03-04"
    assert list(data) == ["format", "source", "target", "title", "pairs"]
