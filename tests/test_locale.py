"""Words, dates and names of languages."""

import datetime as dt

import pytest

from bilingual_pub import i18n

MARCH_4 = dt.date(2026, 3, 4)


@pytest.mark.parametrize(
    ("lang", "written"),
    [("en", "March 4, 2026"), ("es", "4 de marzo de 2026"), ("es-MX", "4 de marzo de 2026")],
)
def test_dates_as_each_language_writes_them(lang: str, written: str) -> None:
    assert i18n.format_date(MARCH_4, lang) == written


@pytest.mark.parametrize("lang", ["ar", "zh", "zh-Hant", "vi", "so", "he", "fa"])
def test_other_languages_are_not_in_the_way(lang: str) -> None:
    assert i18n.format_date(MARCH_4, lang)
    assert i18n.get_language_name(lang)
    assert i18n.get_direction(lang) == ("rtl" if lang in {"ar", "he", "fa"} else "ltr")


def test_names_of_languages() -> None:
    assert i18n.get_language_name("es") == "Español"
    assert i18n.get_language_name("es", "en") == "Spanish"
    assert i18n.get_language_name("en", "es") == "Inglés"


@pytest.mark.parametrize("lang", ["en", "es", "es-MX", "zh-Hant-TW"])
def test_languages_that_exist(lang: str) -> None:
    assert i18n.knows_language(lang)


@pytest.mark.parametrize(
    "lang",
    ["", "zz", "klingonese", "../../etc", "e s", "es@/../a", "es.UTF-8", "es-\u202e", "en_US"],
)
def test_languages_that_do_not(lang: str) -> None:
    assert not i18n.knows_language(lang)


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "tlh"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "es_US.UTF-8"}, "es"),
        ({"LANG": "es", "LANGUAGE": "en:es"}, "en"),
        ({}, "en"),
    ],
)
def test_the_users_language(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], spoken: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert i18n.get_user_language() == spoken
