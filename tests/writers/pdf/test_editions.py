"""Editions that are more than a style: facing pages, booklets, one language, volumes, several."""

import io
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from tests.writers.only_file import only
from tests.writers.pdf.articles import META, article, every_kind, many_paragraphs, pair
from tests.writers.pdf.tagged_pdf import TaggedPDF

from bilingual_pub.model import BilingualArticle, Kind
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import Layout, Paper, PdfUa, pdf
from bilingual_pub.writers.pdf.editions import list_editions
from bilingual_pub.writers.pdf.handout import split_volumes
from bilingual_pub.writers.pdf.imposition import pair_for_sheets

SETTINGS = Settings(
    Organization(
        "Casa Alitas", contact={"en": "Call 520-555-0100.", "es": "Llame al 520-555-0100."}
    )
)
LONG = article(*every_kind(), *many_paragraphs(30))


def handout(made: BilingualArticle, edition: str, settings: Settings = SETTINGS) -> TaggedPDF:
    return TaggedPDF(only(pdf.write(made, settings, Layout((edition,)))))


def width_and_height(made: TaggedPDF) -> tuple[int, int]:
    _left, _bottom, width, height = (round(float(n)) for n in made.pdf.pages[0].mediabox)
    return width, height


def test_facing_pages_are_a_language_each_and_in_step() -> None:
    made = handout(LONG, "facing-pages")
    assert width_and_height(made) == (612, 792)
    source, target = made.all("Sect")
    assert {page % 2 for element in source.all() for page in element.pages} == {0}
    assert {page % 2 for element in target.all() for page in element.pages} == {1}
    for one in LONG.pairs[-30:]:
        [left] = [p for p in made.all("P") if p.text.strip() == one.source[0].text]
        [right] = [p for p in made.all("P") if p.text.strip() == one.target[0].text]
        assert {page + 1 for page in left.pages} == right.pages


def test_what_faces_is_shown_side_by_side() -> None:
    assert handout(LONG, "facing-pages").pdf.Root.PageLayout == "/TwoPageLeft"


def test_from_the_right_the_pages_turn_the_other_way() -> None:
    made = handout(article(*many_paragraphs(3), langs=("ar", "en")), "facing-pages")
    assert made.pdf.Root.ViewerPreferences.Direction == "/R2L"
    source, target = made.all("Sect")
    assert {page % 2 for element in source.all() for page in element.pages} == {0}
    assert {page % 2 for element in target.all() for page in element.pages} == {1}


@pytest.mark.parametrize("pages", [4, 8, 12, 40])
def test_folded_sheets_are_read_from_front_to_back(pages: int) -> None:
    """Each sheet, printed on both sides, has page n on the back of page n - 1."""
    sides = list(pair_for_sheets(pages))
    assert sorted(page for side in sides for page in side) == list(range(pages))
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert (front[1] + 1, front[0] - 1) == back
    assert all(outer[1] < inner[1] for outer, inner in pairwise(sides[::2]))


def test_a_booklet_is_of_half_sheets_and_read_in_order() -> None:
    made = handout(LONG, "booklet")
    assert width_and_height(made) == (792, 612)
    assert len(made.pdf.pages) % 2 == 0
    assert made.pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
    source, target = made.all("Sect")
    for section, name in ((source, "source"), (target, "target")):
        spoken, at = section.text, 0
        for one in LONG.pairs[-30:]:
            at = spoken.index(getattr(one, name)[0].text, at)
    assert "Call 520-555-0100." in source.text[-40:]


def test_a_booklet_has_its_titles_and_notices_on_the_front() -> None:
    made = handout(LONG, "booklet")
    front = made.page_text(0)
    for words in (LONG.source_title, LONG.target_title, "Machine translation, not reviewed"):
        assert words in front


def test_every_page_of_a_booklet_is_on_it_once() -> None:
    made = handout(LONG, "booklet")
    assert (made.unread(), made.orphans(), made.lost_ways()) == ([], [], [])


def test_each_language_in_a_file_of_its_own() -> None:
    files = pdf.write(LONG, SETTINGS, Layout(("one-language",)), "rent")
    assert list(files) == ["rent.en.pdf", "rent.es.pdf"]
    source, target = (TaggedPDF(data) for data in files.values())
    assert (str(source.pdf.Root.Lang), str(target.pdf.Root.Lang)) == ("en", "es")
    for one in LONG.pairs[-30:]:
        assert one.source[0].text in source.root.text
        assert one.source[0].text not in target.root.text
        assert one.target[0].text in target.root.text


def test_both_titles_stand_on_every_page_of_one_language() -> None:
    files = pdf.write(LONG, SETTINGS, Layout(("one-language",)), "rent")
    for data in files.values():
        made = TaggedPDF(data)
        for page in range(1, len(made.pdf.pages)):
            assert LONG.source_title in made.page_text(page)
            assert LONG.target_title in made.page_text(page)


def test_the_original_alone_is_no_draft_and_the_translation_says_so_in_both() -> None:
    files = pdf.write(LONG, SETTINGS, Layout(("one-language",)), "rent")
    source, target = (TaggedPDF(data).root.text for data in files.values())
    assert "Machine translation" not in source
    assert "Machine translation" in target
    assert "Traducción automática" in target


def test_several_editions_on_several_papers_in_one_call() -> None:
    layout = Layout(("standard", "one-language"), (Paper.LETTER, Paper.LEGAL, Paper.A4))
    files = pdf.write(article(*many_paragraphs(1)), SETTINGS, layout, "rent")
    assert sorted(files) == sorted(
        f"rent{edition}{paper}.pdf"
        for edition in ("", ".en", ".es")
        for paper in ("", ".legal", ".a4")
    )
    assert width_and_height(TaggedPDF(files["rent.legal.pdf"])) == (612, 1008)
    assert width_and_height(TaggedPDF(files["rent.en.a4.pdf"])) == (595, 842)


@pytest.mark.parametrize("edition", sorted(list_editions()))
@pytest.mark.parametrize("paper", Paper)
def test_a_file_has_the_same_name_alone_and_beside_others(edition: str, paper: Paper) -> None:
    """The names only; they are known before anything is typeset."""
    every = Layout(tuple(list_editions()), tuple(Paper))
    together = [sheet.file for sheet in pdf.list_sheets(LONG, SETTINGS, every, "rent")]
    alone = [
        sheet.file
        for sheet in pdf.list_sheets(LONG, SETTINGS, Layout((edition,), (paper,)), "rent")
    ]
    assert {*alone} <= {*together}
    assert len(together) == len({*together})
    assert ("rent.pdf" in alone) == (edition == "standard" and paper is Paper.LETTER)


def test_large_print_leaves_the_standard_edition_alone(tmp_path: Path) -> None:
    for layout in (Layout(), Layout(("large-print",))):
        for file, data in pdf.write(article(*many_paragraphs(1)), SETTINGS, layout, "rent").items():
            (tmp_path / file).write_bytes(data)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["rent.large-print.pdf", "rent.pdf"]


def test_the_web_address_is_printed_beside_its_qr_code() -> None:
    settings = Settings(Organization("Casa Alitas", site="https://casa.example/handouts/"))
    made = handout(LONG, "standard", settings)
    address = "casa.example/handouts/article.html"
    for side in made.all("Sect"):
        assert side.text.count(address) == 1
        assert META.url.removeprefix("https://") in side.text


def test_pdf_ua_2_is_a_pdf_2_with_a_namespace() -> None:
    data = only(pdf.write(LONG, SETTINGS, Layout(pdf_ua=PdfUa.UA_2)))
    assert data.startswith(b"%PDF-2.0")
    assert b'part="2"' in data
    opened = pikepdf.open(io.BytesIO(data))
    assert str(opened.Root.StructTreeRoot.Namespaces[0].NS) == "http://iso.org/pdf2/ssn"
    assert "/SD" in opened.Root.Outlines.First.A


def test_what_is_too_long_comes_in_volumes_that_begin_with_a_heading() -> None:
    heading = pair("More", "Más", Kind.HEADING, level=2)
    made = article(*many_paragraphs(9), heading, *many_paragraphs(5))
    parts = split_volumes(made, most=11)
    assert [(part.number, part.count) for part in parts] == [(1, 2), (2, 2)]
    assert parts[1].article.pairs[0] == heading
    assert sum((part.article.pairs for part in parts), ()) == made.pairs


def test_a_list_is_not_cut_between_volumes() -> None:
    items = tuple(pair(str(n), str(n), Kind.LIST_ITEM, level=1, group="l") for n in range(7))
    made = article(*many_paragraphs(3), *items, *many_paragraphs(3))
    assert [len(part.article.pairs) for part in split_volumes(made, most=5)] == [3, 7, 3]


def test_volumes_say_which_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(split_volumes, "__defaults__", (5,))
    files = pdf.write(article(*many_paragraphs(12)), SETTINGS, Layout(), "rent")
    assert list(files) == ["rent.part-1.pdf", "rent.part-2.pdf", "rent.part-3.pdf"]
    second = TaggedPDF(files["rent.part-2.pdf"])
    assert "Part 2 of 3" in second.root.text
    assert str(second.pdf.docinfo.Title).endswith("(2/3)")
