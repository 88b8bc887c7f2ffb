"""What a segment is known by."""

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.alignment.features import collect_literal_features, collect_words, find_numbers


def test_endings_accents_and_capitals_do_not_matter() -> None:
    assert set(collect_words("Información básica")) == set(collect_words("INFORMACIONES basicas"))


def test_numbers_are_known_by_their_figures() -> None:
    assert list(find_numbers("1,000.50 on 3/4/2026")) == list(find_numbers("1.000,50 el 3/4/2026"))


def test_signs_of_two_languages_are_the_same() -> None:
    english, spanish = collect_literal_features("“Open?”"), collect_literal_features("«¿Open?»")
    assert {f for f in english if f.startswith("p")} == {f for f in spanish if f.startswith("p")}


def test_a_blank_to_fill_in_is_a_sign_however_long_it_is() -> None:
    assert collect_literal_features("In ___, you and _____ paid")["p__"] == 2
    assert not any(feature.startswith("p") for feature in collect_literal_features("call my_name"))


@given(st.text())
def test_any_text_has_features_of_known_channels(text: str) -> None:
    found = {**collect_words(text), **collect_literal_features(text)}
    assert {feature[0] for feature in found} <= set("wcnp")
    assert all(count > 0 for count in found.values())
