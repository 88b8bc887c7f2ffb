"""A page never shows boxes instead of letters."""

import pytest
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair

from bilingual_pub.errors import OutputError
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, pdf
from bilingual_pub.writers.pdf.typeset import find_font_package, refuse_missing_glyphs


def test_a_character_in_no_font_is_named(complaints: list[str]) -> None:
    with pytest.raises(OutputError, match=r"“\ue000” \(U\+E000\)"):
        pdf.write(article(pair("Unit \ue000 here.", "Aquí.")), Settings(), Layout())
    assert complaints
    complaints.clear()


def test_scripts_that_make_test_installs_fonts_for() -> None:
    texts = ("Văn bản tiếng Việt", "نص عربي", "טקסט עברי", "中文文本", "Qoraal Soomaali ah")
    made = article(*(pair("Text.", text) for text in texts))
    assert only(pdf.write(made, Settings(), Layout())).startswith(b"%PDF-1.7")


def test_the_package_that_has_it_is_named() -> None:
    refuse_missing_glyphs([])
    with pytest.raises(OutputError, match="fonts-noto-cjk"):
        refuse_missing_glyphs("漢字")
    many = [chr(0x4E00 + number) for number in range(30)]
    with pytest.raises(OutputError, match="and more"):
        refuse_missing_glyphs(many)
    assert find_font_package("😀") == "fonts-noto-color-emoji"
