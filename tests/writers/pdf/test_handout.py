"""A whole handout: what a reader finds on its pages, and what a screen reader says."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from pikepdf.models.outlines import OutlineItem
from tests.writers.only_file import only
from tests.writers.pdf.articles import META, article, every_kind, many_paragraphs, pair, png
from tests.writers.pdf.tagged_pdf import STANDARD_ROLES, Element, TaggedPDF

from bilingual_pub.errors import UsageError
from bilingual_pub.formats import load_writer
from bilingual_pub.i18n import say
from bilingual_pub.model import BilingualArticle, Cell, Head, Image, Kind, Mark, Run, State
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import Layout, Paper
from bilingual_pub.writers.base import PdfUa, ReadingOrder
from bilingual_pub.writers.pdf import write
from bilingual_pub.writers.pdf.editions import list_editions

CONTACT = {"en": "Questions? Call 520-555-0100.", "es": "¿Preguntas? Llame al 520-555-0100."}
NEIGHBORS = Organization(
    "Casa Alitas Neighbors",
    "https://casa.example",
    CONTACT,
    Image("l.png", "image/png", png(80, 80)),
)
BILINGUAL = sorted(set(list_editions()) - {"one-language"})
DRAFT = {lang: say(lang, "Machine translation, not reviewed") for lang in ("en", "es")}
PRINTED = META.url.removeprefix("https://")


def handout(
    made: BilingualArticle, settings: Settings = Settings(NEIGHBORS), layout: Layout = Layout()
) -> TaggedPDF:
    return TaggedPDF(only(write(made, settings, layout)))


def joined(text: str) -> str:
    """A text without its spaces: in the margins, the space at the end of a line is not drawn."""
    return "".join(text.split())


def side(pdf: TaggedPDF, lang: str) -> Element:
    (section,) = (e for e in pdf.all("Sect") if e.lang == lang)
    return section


def test_it_is_the_writer_of_the_pdf_format() -> None:
    [(name, data)] = load_writer("pdf").write(article(), Settings(), Layout(), "rent").items()
    assert name == "rent.pdf"
    assert data.startswith(b"%PDF-1.7")


def test_every_page_says_what_it_is_in_both_languages() -> None:
    made = article(*many_paragraphs(40))
    pdf = handout(made)
    pages = [joined(pdf.page_text(page)) for page in range(len(pdf.pdf.pages))]
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        for words in (
            made.source_title,
            made.target_title,
            DRAFT["en"],
            DRAFT["es"],
            f"{number}/{len(pages)}",
            "English",
            "Español",
        ):
            assert joined(words) in page, (number, words)
    assert joined(NEIGHBORS.name) in pages[0]
    for words in (META.publisher, PRINTED, *CONTACT.values()):
        assert joined("".join(pages)).count(joined(words)) == (
            1 if words in CONTACT.values() else 2
        )


def test_an_approved_handout_is_no_draft() -> None:
    approved = article(
        pair("Boil the water.", "Hierva el agua.", state=State.APPROVED), state=State.APPROVED
    )
    text = joined(handout(approved).page_text(0))
    assert joined(DRAFT["en"]) not in text
    assert joined(DRAFT["es"]) not in text


def test_the_settings_words_replace_the_notice() -> None:
    notice = {"es": "Traducción de prueba: pregunte en la oficina."}
    text = handout(article(), Settings(NEIGHBORS, notice)).root.text
    assert notice["es"] in text
    assert DRAFT["en"] in text


def test_the_first_page_has_byline_and_date_in_each_language() -> None:
    pdf = handout(article())
    assert "Ana Ruiz · March 4, 2026" in side(pdf, "en").text
    assert "Ana Ruiz · 4 de marzo de 2026" in side(pdf, "es").text


def test_the_tree_says_all_the_text_of_one_side_and_then_of_the_other() -> None:
    made = article(*every_kind(), *many_paragraphs(8))
    pdf = handout(made)
    for lang in ("en", "es"):
        texts = [
            block.text.replace("\n", " ")
            for each in made.pairs
            for block in (each.source if lang == "en" else each.target)
            if block.kind is not Kind.IMAGE
        ]
        spoken = side(pdf, lang).text
        places = [spoken.index(text) for text in texts]
        assert places == sorted(places)
        assert all(before < after for before, after in pairwise(places))
    assert [lang for lang, _ in pdf.languages()] == ["en", "es"]


def test_the_tree_says_nothing_else() -> None:
    made = article(*many_paragraphs(8))
    source = "".join(each.source[0].text for each in made.pairs)
    head, foot = side(handout(made), "en").text.split(source)
    assert head.startswith("English")
    assert head.endswith("If in doubt, check the original.")
    assert foot == (
        f"Published by {META.publisher} · Read the original on the web: {PRINTED}{CONTACT['en']}"
    )


def test_every_mark_and_every_element_is_accounted_for() -> None:
    pdf = handout(article(*every_kind(), *many_paragraphs(30)))
    assert (pdf.unread(), pdf.orphans(), pdf.lost_ways()) == ([], [], [])
    assert {element.role for element in pdf.elements} <= STANDARD_ROLES


def test_headings_do_not_skip_a_level() -> None:
    pdf = handout(
        article(
            pair("Before", "Antes", Kind.HEADING, level=3),
            pair("Papers", "Papeles", Kind.HEADING, level=6),
            pair("After", "Después", Kind.HEADING, level=3),
        )
    )
    for lang in ("en", "es"):
        roles = [e.role for e in side(pdf, lang).all("H1", "H2", "H3", "H4", "H5", "H6")]
        assert roles == ["H1", "H2", "H3", "H2"]


def test_pictures_have_their_words_and_what_is_said_beside_them_is_not_said_twice() -> None:
    pdf = handout(article(*every_kind()))
    assert [figure.alt for figure in pdf.all("Figure")] == [
        "The door of the clinic",
        "La puerta de la clínica",
    ]


def test_a_picture_that_did_not_come_along_is_said_in_words() -> None:
    pdf = handout(article(*every_kind()))
    assert say("en", "Picture: {description}", description="A map nobody sent") in pdf.root.text


def list_outline(pdf: TaggedPDF) -> list[tuple[int, str]]:
    """The entries of an outline, each with its depth."""

    def walk(entries: list[OutlineItem], depth: int) -> Iterator[tuple[int, str]]:
        for entry in entries:
            yield depth, entry.title
            yield from walk(entry.children, depth + 1)

    with pdf.pdf.open_outline() as outline:
        return list(walk(outline.root, 0))


@pytest.mark.parametrize("edition", BILINGUAL)
@pytest.mark.parametrize("order", ReadingOrder)
@pytest.mark.parametrize("standard", PdfUa)
def test_the_outline_has_each_language_under_its_own_name(
    edition: str, order: ReadingOrder, standard: PdfUa
) -> None:
    layout = Layout((edition,), reading_order=order, pdf_ua=standard)
    assert list_outline(handout(article(*every_kind()), layout=layout)) == [
        (0, "English"),
        (1, "Where to get help with the rent"),
        (2, "Before you go"),
        (3, "What to bring"),
        (0, "Español"),
        (1, "Dónde pedir ayuda para la renta"),
        (2, "Antes de ir"),
        (3, "Qué llevar"),
    ]


def test_the_outline_leads_to_the_page_of_each_heading() -> None:
    late = pair("Later", "Después", Kind.HEADING, level=2)
    pdf = handout(article(*many_paragraphs(30), late))
    with pdf.pdf.open_outline() as outline:
        for lang, entry in zip(("en", "es"), outline.root, strict=True):
            [heading] = side(pdf, lang).all("H2")
            place: Any = entry.children[0].children[0].destination
            assert {pdf.pdf.pages.index(pikepdf.Page(place[0]))} == heading.pages
            assert 0 < place[3] < 792


def test_one_language_alone_has_its_headings_in_the_outline() -> None:
    files = write(article(*every_kind()), Settings(), Layout(("one-language",)))
    [first, *rest] = list_outline(TaggedPDF(files["article.es.pdf"]))
    assert first == (0, "Dónde pedir ayuda para la renta")
    assert rest == [(1, "Antes de ir"), (2, "Qué llevar")]


def test_what_is_stressed_is_tagged_so() -> None:
    runs = (Run("Do "), Run("not", frozenset({Mark.STRONG})), Run(" "))
    made = article(pair((*runs, Run("drink", frozenset({Mark.EMPHASIS}))), "No beba."))
    for standard in PdfUa:
        pdf = handout(made, layout=Layout(pdf_ua=standard))
        assert "not" in [text.strip() for text in pdf.texts("Strong")]
        assert pdf.texts("Em") == ["drink"]


def test_the_names_of_rows_are_tagged_as_heads() -> None:
    lines = [("Day", "Hours"), ("Monday", "8 to 5"), ("Tuesday", "8 to 5")]
    cells = [
        pair(text, text, Kind.TABLE_CELL, group="t", place=Cell(row, column, header=row == 0))
        for row, line in enumerate(lines)
        for column, text in enumerate(line)
    ]
    pdf = handout(article(*cells), Settings())
    assert pdf.texts("TH") == ["Day", "Hours", "Monday", "Tuesday"] * 2


def test_a_link_is_one_to_whoever_lists_them() -> None:
    """What WeasyPrint puts around each part of a link would be a link once more."""
    site = "https://riverbend.example.org/"
    bold, code = frozenset({Mark.STRONG}), frozenset({Mark.CODE})
    runs = (Run("Read "), Run("all", bold, site), Run(" of ", href=site), Run("it", code, site))
    pdf = handout(article(pair(runs, "Léalo.")), Settings()).pdf
    links = [str(it.A.URI) for page in pdf.pages for it in page.get("/Annots", [])]
    assert links.count(site) == 1


def test_lines_that_the_author_broke_are_words_apart() -> None:
    pdf = handout(article(pair("At dusk my mother\nlet down", "Mi madre\nsoltaba")), Settings())
    assert "At dusk my mother let down" in pdf.root.text
    assert "Mi madre soltaba" in pdf.root.text


@pytest.mark.parametrize("edition", ["standard", "large-print"])
def test_a_line_ends_in_an_address_where_nobody_types_it_wrongly_for_that(edition: str) -> None:
    address = (
        "https://parks-and-recreation.riverbend-county.example.org/flu-shots/where-and-when"
        "-to-get-them.html?city=palo-claro"
    )
    texts = [f"{'wide ' * n}{address} now" for n in range(6)]
    made = article(*(pair(text, text) for text in texts), *every_kind())
    pdf = handout(made, layout=Layout((edition,)))
    parts = [mark.text for mark in pdf.marks if len(mark.text) > 1 and mark.text in address]
    assert len(parts) > 20
    assert not [part for part in parts if part.endswith(("-", ".", "?"))]
    starts = {part[0] for part in parts if not part.startswith(("https", "flu", "where"))}
    assert starts <= {".", "?", "-"}


def test_the_document_has_a_title_a_language_and_its_mark_of_pdf_ua() -> None:
    pdf = handout(article()).pdf
    assert pdf.Root.Lang == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert (
        pdf.docinfo["/Title"] == "Where to get help with the rent · Dónde pedir ayuda para la renta"
    )
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize(
    ("paper", "width", "height"), [(Paper.LETTER, 612, 792), (Paper.A4, 595.28, 841.89)]
)
def test_the_paper_is_the_one_that_was_asked_for(paper: Paper, width: float, height: float) -> None:
    pdf = handout(article(), layout=Layout(papers=(paper,))).pdf
    assert [float(n) for n in pdf.pages[0].mediabox] == pytest.approx(
        [0, 0, width, height], abs=0.1
    )


@pytest.mark.parametrize("edition", sorted({*BILINGUAL} - {"booklet"}))
def test_each_edition_says_the_same(edition: str) -> None:
    made = article(*every_kind(), *many_paragraphs(3))
    pdf = handout(made, layout=Layout((edition,)))
    assert pdf.languages() == handout(made).languages()
    assert not pdf.unread()


@pytest.mark.parametrize(("edition", "points"), [("standard", 12), ("large-print", 18)])
def test_no_text_is_smaller_than_the_edition_promises(edition: str, points: float) -> None:
    sizes = handout(article(*every_kind()), layout=Layout((edition,))).font_sizes()
    assert min(sizes) >= points


def test_an_unknown_edition_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"“gothic”.*high-contrast, large-print"):
        write(article(), Settings(), Layout(("gothic",)))


def test_without_organization_publisher_or_date_nothing_is_made_up() -> None:
    whole = article(pair("Boil the water.", "Hierva el agua."))
    bare = BilingualArticle(Head("en"), Head("es"), whole.title, whole.pairs)
    assert "None" not in handout(bare, Settings()).page_text(0)


@pytest.mark.parametrize(("source", "target"), [("Boil the water.", ""), ("", "Hierva el agua.")])
def test_a_side_may_be_empty(source: str, target: str) -> None:
    pdf = handout(article(pair(source, target), pair("Thank you.", "Gracias.")))
    assert (source or target) in pdf.root.text
    assert pdf.orphans() == []


def test_an_article_without_a_translated_title_has_one_title() -> None:
    pdf = handout(article(pair("Boil it.", "Hiérvala."), title=("Water", "")))
    assert pdf.texts("H1") == ["Water"]
    assert pdf.pdf.docinfo["/Title"] == "Water"


def test_arabic_runs_from_right_to_left() -> None:
    arabic = "العيادة مفتوحة من الساعة 8 صباحا، اتصل بالرقم 520-555-0142."
    made = article(
        pair("The clinic opens at 8, call 520-555-0142.", arabic),
        title=("The clinic", "العيادة"),
        langs=("en", "ar"),
    )
    pdf = handout(made, Settings())
    assert side(pdf, "ar").attributes["WritingMode"] == "/RlTb"
    assert arabic in side(pdf, "ar").text


def test_a_paragraph_begins_on_the_page_on_which_its_translation_does() -> None:
    made = article(*many_paragraphs(40))
    pdf = handout(made)
    for each in made.pairs:
        texts = (each.source[0].text, each.target[0].text)
        source, target = (min(p.pages) for p in pdf.all("P") if p.text in texts)
        assert source == target


def test_a_split_paragraph_is_not_remarked_on_paper() -> None:
    whole = pair("Boil the water. Call us.", "Hierva el agua.")
    further = pair("", "Llámenos.").target
    made = article(replace(whole, target=(*whole.target, *further)))
    assert "parts" not in handout(made).root.text


def test_a_paragraph_longer_than_a_page_keeps_both_sides_in_step() -> None:
    long = pair("An endless sentence. " * 300, "Una frase sin fin. " * 300)
    pdf = handout(article(long))
    for lang in ("en", "es"):
        (paragraph,) = (p for p in side(pdf, lang).all("P") if len(p.text) > 4000)
        assert len(paragraph.pages) > 2
        assert min(paragraph.pages) == 0


def test_a_table_whose_head_is_taller_than_a_page_keeps_it() -> None:
    words = "A head that goes on. " * 120
    cells = [
        pair(words, words, Kind.TABLE_CELL, group="t", place=Cell(0, 0, header=True)),
        pair("Text", "Texto", Kind.TABLE_CELL, group="t", place=Cell(1, 0)),
    ]
    pdf = handout(article(*cells), Settings())
    assert pdf.texts("TH") == [words, words]


def test_the_same_article_gives_the_same_bytes() -> None:
    made = article(*every_kind())
    assert write(made, Settings(NEIGHBORS), Layout()) == write(made, Settings(NEIGHBORS), Layout())


def test_a_phone_number_is_not_broken_at_the_end_of_a_line() -> None:
    phone = "(555) 014-2387"
    pairs = (pair(f"{'wide ' * n}{phone} now", f"{'ancho ' * n}{phone} ya") for n in range(4, 16))
    made = TaggedPDF(only(write(article(*pairs), Settings(), Layout())))
    lines = [mark.text for mark in made.marks if "014-2387" in mark.text]
    assert lines
    assert all(phone in line for line in lines)
