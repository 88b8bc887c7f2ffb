"""The two pairs that every developer has installed, each opened once for all tests."""

from collections.abc import Callable, Iterator

import pytest

from bilingual_pub.engines import Engine, Sentence
from bilingual_pub.engines.apertium import ENGINE
from bilingual_pub.model import Run
from bilingual_pub.protect import find_protected_spans

Translate = Callable[[str], str]


@pytest.fixture(scope="session")
def english_to_spanish() -> Iterator[Engine]:
    with ENGINE.open_engine("en", "es") as engine:
        yield engine


@pytest.fixture(scope="session")
def spanish_to_english() -> Iterator[Engine]:
    with ENGINE.open_engine("es", "en") as engine:
        yield engine


@pytest.fixture(scope="session")
def to_spanish(english_to_spanish: Engine) -> Translate:
    return translator(english_to_spanish, "en", "es")


@pytest.fixture(scope="session")
def to_english(spanish_to_english: Engine) -> Translate:
    return translator(spanish_to_english, "es", "en")


def translator(engine: Engine, source: str, target: str) -> Translate:
    def translate(text: str) -> str:
        sentence = Sentence((Run(text),), find_protected_spans(text, source, target))
        [[translation]] = engine.translate([[sentence]])
        return "".join(run.text for run in translation.runs)

    return translate
