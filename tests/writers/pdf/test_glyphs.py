"""A page shows boxes only for a sign here and there, and says so."""

import pytest
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair
from tests.writers.pdf.tagged_pdf import TaggedPDF

from bilingual_pub.errors import OutputError
from bilingual_pub.settings import Settings
from bilingual_pub.writers import FileRemark, Layout, hear_remarks, pdf
from bilingual_pub.writers.pdf.missing_glyphs import (
    find_font_package,
    refuse_missing_glyphs,
    replace_missing_glyphs,
)


def test_a_sign_in_no_font_is_a_box_and_named(complaints: list[str]) -> None:
    made = article(pair("Unit \ue000 here.", "Aquí."))
    with hear_remarks() as remarks:
        printed = only(pdf.write(made, Settings(), Layout()))
    assert any(it.text == "Unit □ here." for it in TaggedPDF(printed).all("P"))
    [said] = remarks
    assert "article.pdf" in said
    assert "“\ue000” (U+E000)" in said
    assert complaints
    complaints.clear()


def test_python_warns_where_nobody_listens(complaints: list[str]) -> None:
    with pytest.warns(FileRemark, match=r"U\+E000"):
        pdf.write(article(pair("Unit \ue000 here.", "Aquí.")), Settings(), Layout())
    complaints.clear()


def test_a_name_in_no_font_is_boxes_and_a_text_in_none_is_refused() -> None:
    text = "The doctor is called \u1bc0\u1bc1 by everybody in the village, where she was born."
    assert "called □□ by" in replace_missing_glyphs(text, "\u1bc0\u1bc1")
    with pytest.raises(OutputError, match=r"U\+1BC0"):
        replace_missing_glyphs("\u1bc0\u1bc1 \u1bc0\u1bc1 says it", "\u1bc0\u1bc1")


def test_what_shows_nothing_leaves_no_box() -> None:
    assert replace_missing_glyphs("one\u2064two", "\u2064") == "onetwo"
    assert replace_missing_glyphs("□ \ue000", "□\ue000") == "? ?"


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
