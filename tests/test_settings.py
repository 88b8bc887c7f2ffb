"""`bilingual-pub.toml` says who publishes; a mistake in it is named."""

from pathlib import Path

import pytest

from bilingual_pub.errors import InputError
from bilingual_pub.settings import Settings, load_settings

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "bilingual-pub.toml"


def test_the_example() -> None:
    settings = load_settings(EXAMPLES / "bilingual-pub.toml")
    assert settings.organization.name
    assert set(settings.organization.contact) == {"en", "es"}
    assert settings.organization.logo is not None
    assert settings.organization.logo.media_type == "image/png"


def test_an_empty_file_is_all_defaults(settings_file: Path) -> None:
    settings_file.touch()
    assert load_settings(settings_file) == Settings()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[organisation]\nname = "A"', "no setting “organisation”"),
        ('[organization]\ntelephone = "A"', "no setting “organization.telephone”"),
        ("[organization]\nname = 5", "“name” must be text"),
        ('organization = "A"', "“organization” must be a table"),
        ('[print]\naccent = "#f0c000"', "the accent color #f0c000 is too light"),
        ('[print]\naccent = "red"', "“accent” must be a color"),
        ('[print]\nlayout = "brochure"', "“layout” must be one of these: article, flyer"),
        ('[notice]\nklingonese = "A"', "“klingonese” in “notice” is not a language code"),
        (
            '[organization]\nlogo = "nowhere.png"',
            r"the logo nowhere\.png is not in the same folder",
        ),
        ('[organization]\nlogo = "../logo.png"', r"the logo \.\./logo\.png can't be used"),
        ("[organization", "has a mistake"),
    ],
)
def test_a_mistake_is_named(settings_file: Path, text: str, complaint: str) -> None:
    settings_file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=complaint):
        load_settings(settings_file)


@pytest.mark.parametrize(
    "words", ["Certified translation.", "Traducción CERTIFICADA", "Una traducción jurada."]
)
def test_a_machine_draft_is_never_certified(settings_file: Path, words: str) -> None:
    settings_file.write_text(f'[notice]\nen = "{words}"\n', encoding="utf-8")
    with pytest.raises(InputError, match="Only a person can certify"):
        load_settings(settings_file)


@pytest.mark.parametrize(
    "words", ["This is not a certified translation.", "No es una traducción certificada."]
)
def test_that_it_is_not_certified_may_be_said(settings_file: Path, words: str) -> None:
    settings_file.write_text(f'[notice]\nen = "{words}"\n', encoding="utf-8")
    assert load_settings(settings_file).notice["en"] == words


def test_a_file_that_is_not_text(settings_file: Path) -> None:
    settings_file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="has a mistake"):
        load_settings(settings_file)
