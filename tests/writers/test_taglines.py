"""Lines that offer the text in further languages, in each of these, on paper and on the page."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair
from tests.writers.pdf.tagged_pdf import TaggedPDF

from bilingual_pub.errors import InputError
from bilingual_pub.formats import load_writer
from bilingual_pub.qa.print import Outcome, check_print
from bilingual_pub.settings import Settings, TaglineSettings, load_settings
from bilingual_pub.taglines import (
    PHONE,
    USUAL,
    list_tagline_languages,
    load_taglines,
    make_taglines,
)
from bilingual_pub.writers import Layout
from bilingual_pub.writers.pdf.editions import list_editions

EVERY = tuple(list_tagline_languages())
SETTINGS = Settings(taglines=TaglineSettings("520-555-0142", EVERY))
OFFERED = [lang for lang in EVERY if lang not in {"en", "es"}]


def test_the_usual_languages_have_a_line() -> None:
    assert set(USUAL) <= set(EVERY)


def test_each_line_has_the_phone_once_and_is_in_its_language() -> None:
    assert len(EVERY) >= 22
    assert {"zh-Hant", "vi", "ko", "tl", "ru", "ar", "ht", "fr", "pl", "pt"} <= set(EVERY)
    for lang, line in load_taglines().items():
        assert line.count(PHONE) == 1, lang
        assert line.count("{") == 1, lang


def test_the_languages_of_the_text_itself_are_not_offered() -> None:
    assert [one.lang for one in make_taglines("1", EVERY, ("en-US", "es-MX"))] == OFFERED
    chinese = [one.lang for one in make_taglines("1", ("zh-Hans", "zh-Hant"), ("en", "zh-TW"))]
    assert chinese == ["zh-Hans"]


@pytest.mark.parametrize("edition", list_editions())
def test_on_paper_each_is_read_in_its_own_language(edition: str, tmp_path: Path) -> None:
    made = article(pair("Boil the water.", "Hierva el agua."))
    files = load_writer("pdf").write(made, SETTINGS, Layout((edition,)), "one")
    for file, data in files.items():
        langs = [it.own_lang for it in TaggedPDF(data).all("LI") if it.own_lang]
        assert langs == OFFERED, file
        (tmp_path / file).write_bytes(data)
        broken = [it for it in check_print(tmp_path / file) if it.outcome is Outcome.FAILED]
        assert broken == [], file


def test_on_the_page_each_says_its_language_and_direction() -> None:
    made = only(load_writer("html").write(article(pair("A", "B")), SETTINGS, Layout()))
    page: Any = html.document_fromstring(made)
    lines = page.find_class("tagline")
    assert [line.get("lang") for line in lines] == OFFERED
    assert [line.get("lang") for line in lines if line.get("dir") == "rtl"] == ["ar", "fa", "ur"]
    for line in lines:
        assert "520-555-0142" in "".join(map(str, line.itertext()))
        assert [link.get("href") for link in line.iter("a")] == ["tel:5205550142"]


def test_without_the_setting_there_are_none() -> None:
    made = only(load_writer("html").write(article(pair("A", "B")), Settings(), Layout()))
    assert b'class="tagline"' not in made
    assert b"<aside" not in made


ONE_FONT = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""


def test_a_language_that_no_font_can_print_is_left_out_and_said(tmp_path: Path) -> None:
    """With one font, DejaVu Sans: it has the letters of Vietnamese and Russian, none of Amharic."""
    found = subprocess.run(
        ["fc-match", "-f", "%{file}", "DejaVu Sans"], capture_output=True, text=True, check=True
    ).stdout
    if "DejaVuSans" not in found:
        pytest.skip("needs the font DejaVu Sans")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts/one.ttf").write_bytes(Path(found).read_bytes())
    config = tmp_path / "fonts.conf"
    config.write_text(ONE_FONT.format(fonts=tmp_path / "fonts", cache=tmp_path / "cache"))
    langs = '["vi", "ru", "am", "km", "zh-Hans", "ko"]'
    settings = f'[taglines]\nphone = "520-555-0142"\nlanguages = {langs}'
    (tmp_path / "bilingual-pub.toml").write_text(settings)
    (tmp_path / "one.md").write_text("# Water\n\nPlease boil the water before you drink it.")
    (tmp_path / "one.es.md").write_text("# Agua\n\nHierva el agua antes de beberla, por favor.")
    options = ("--translation", "one.es.md", "--format", "pdf", "--from", "en", "--to", "es")
    done = subprocess.run(
        [sys.executable, "-m", "bilingual_pub", "export", "one.md", *options],
        env={**os.environ, "FONTCONFIG_FILE": str(config), "LANGUAGE": "en"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    pdf = TaggedPDF((tmp_path / "output/one/one.pdf").read_bytes())
    printed = [it.own_lang for it in pdf.all("LI") if it.own_lang]
    assert printed == ["vi", "ru"]
    assert "□" not in pdf.root.text
    assert "the taglines in these languages, so they were left out: " in done.stderr
    assert "Amharic" in done.stderr
    assert "fonts-noto-cjk" in done.stderr


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[taglines]\n", "need a phone number"),
        ('[taglines]\nphone = "call us"', "need a phone number"),
        ('[taglines]\nphone = "520-555-0142"\nlanguages = ["xx"]', "taglines.languages"),
        ('[taglines]\nphone = "520-555-0142"\nlanguages = "vi"', "taglines.languages"),
        ('[taglines]\nphones = "520-555-0142"', "taglines.phones"),
    ],
)
def test_mistakes_of_the_settings_are_told(written: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "bilingual-pub.toml"
    file.write_text(written)
    with pytest.raises(InputError, match=said):
        load_settings(file)


def test_the_settings_name_phone_and_languages(tmp_path: Path) -> None:
    file = tmp_path / "bilingual-pub.toml"
    file.write_text('[taglines]\nphone = "520-555-0142"\nlanguages = ["vi", "so", "vi"]')
    assert load_settings(file).taglines == TaglineSettings("520-555-0142", ("vi", "so"))
    file.write_text('[taglines]\nphone = "520-555-0142"')
    assert load_settings(file).taglines.languages == USUAL
