"""What a segment is known by."""

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.align.features import literal, numbers, words


def test_endings_accents_and_capitals_do_not_matter() -> None:
    assert set(words("Información básica")) == set(words("INFORMACIONES basicas"))


def test_numbers_are_known_by_their_figures() -> None:
    assert list(numbers("1,000.50 on 3/4/2026")) == list(numbers("1.000,50 el 3/4/2026"))


def test_signs_of_two_languages_are_the_same() -> None:
    english, spanish = literal("“Open?”"), literal("«¿Open?»")
    assert {f for f in english if f.startswith("p")} == {f for f in spanish if f.startswith("p")}


def test_a_blank_to_fill_in_is_a_sign_however_long_it_is() -> None:
    assert literal("In ___, you and _____ paid")["p__"] == 2
    assert not any(feature.startswith("p") for feature in literal("call my_name"))


@given(st.text())
def test_any_text_has_features_of_known_channels(text: str) -> None:
    found = {**words(text), **literal(text)}
    assert {feature[0] for feature in found} <= set("wcnp")
    assert all(count > 0 for count in found.values())
