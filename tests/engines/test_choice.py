import pytest

from bilingual_pub.engines import ENGINES, choose_engine, load_engine_module
from bilingual_pub.engines.base import find_nearest_pair
from bilingual_pub.errors import EngineError


def test_auto_takes_the_first_that_has_the_pair() -> None:
    assert choose_engine("en-US", "es-MX").name in ENGINES


def test_without_the_pair_the_message_names_the_languages() -> None:
    with pytest.raises(EngineError, match=r"from French to Somali") as raised:
        choose_engine("fr", "so")
    assert raised.value.exit_code == 4


def test_without_apertium_the_message_is_the_command_that_brings_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    assert load_engine_module("apertium").missing()
    assert load_engine_module("apertium").pairs() == []
    with pytest.raises(EngineError) as raised:
        choose_engine("en", "es", "apertium")
    assert "not installed" in str(raised.value)
    assert "sudo apt-get install apertium apertium-eng-spa" in str(raised.value)


def test_the_nearest_pair_keeps_the_target_region_that_is_offered() -> None:
    offered = [("es", "en"), ("es", "en-US")]
    assert find_nearest_pair("es-AR", "en-US", offered) == ("es", "en-US")
    assert find_nearest_pair("es-AR", "en-GB", offered) == ("es", "en")
    assert find_nearest_pair("fr", "en", offered) is None
