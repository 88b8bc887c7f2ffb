"""From boxes to the tree, one rule a test, on pages small enough to read here."""

import pytest
from tests.writers.pdf.tagged_pdf import TaggedPDF

from bilingual_pub.writers.base import ReadingOrder
from bilingual_pub.writers.pdf.typeset import typeset_html

SMALL_PAGE = (
    "@page { size: 4in 2in; margin: 0.25in } body { margin: 0; font: 12pt/1.5 'Noto Sans' }"
)


def tagged(
    body: str, css: str = "", reading_order: ReadingOrder = ReadingOrder.BY_LANGUAGE
) -> TaggedPDF:
    html = (
        '<!DOCTYPE html><html lang="en"><head><title>Water</title>'
        f"<style>{SMALL_PAGE} {css}</style></head><body>{body}</body></html>"
    )
    return TaggedPDF(typeset_html(html, reading_order=reading_order).data)


SIDE_BY_SIDE = """
<table role="presentation"><tbody>
<tr><td lang="en" data-side="source"><p>Boil the water.</p></td>
    <td lang="es" data-side="target"><p>Hierva el agua.</p></td></tr>
<tr><td lang="en" data-side="source"><p>Let it cool.</p></td>
    <td lang="es" data-side="target"><p>Deje que se enfríe.</p></td></tr>
</tbody></table>
"""


def test_one_language_is_read_whole_before_the_other() -> None:
    assert tagged(SIDE_BY_SIDE).languages() == [
        ("en", "Boil the water.Let it cool."),
        ("es", "Hierva el agua.Deje que se enfríe."),
    ]


def test_by_pair_each_paragraph_is_followed_by_its_translation() -> None:
    assert tagged(SIDE_BY_SIDE, reading_order=ReadingOrder.BY_PAIR).languages() == [
        ("en", "Boil the water."),
        ("es", "Hierva el agua."),
        ("en", "Let it cool."),
        ("es", "Deje que se enfríe."),
    ]


def test_a_table_that_only_lays_out_leaves_no_table_in_the_tree() -> None:
    assert [e.role for e in tagged(SIDE_BY_SIDE).elements] == [
        "Document", "Sect", "P", "P", "Sect", "P", "P",
    ]  # fmt: skip


def test_a_table_inside_a_cell_stays_a_table() -> None:
    pdf = tagged(
        '<table role="presentation"><tr><td data-side="source" lang="en">'
        '<table><thead><tr><th scope="col">Day</th><th scope="col">Hours</th></tr></thead>'
        '<tbody><tr><th scope="row">Monday</th><td></td></tr>'
        '<tr><td colspan="2">Closed</td></tr></tbody></table>'
        "</td></tr></table>"
    )
    (table,) = pdf.all("Table")
    assert [len(list(row.all("TH", "TD"))) for row in table.all("TR")] == [2, 2, 1]
    assert [head.attributes["Scope"] for head in table.all("TH")] == ["/Column", "/Column", "/Row"]
    assert [cell.attributes.get("ColSpan") for cell in table.all("TD")] == [None, "2"]


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    words = " ".join(f"word{number}" for number in range(60))
    (paragraph,) = tagged(f'<p style="white-space: pre-wrap">{words}</p>').all("P")
    assert paragraph.pages == {0, 1, 2}
    assert paragraph.text == words


def test_a_table_over_many_pages_is_one_table_whose_head_is_read_once() -> None:
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(20))
    pdf = tagged(f"<table><thead><tr><th>Street</th></tr></thead><tbody>{rows}</tbody></table>")
    (table,) = pdf.all("Table")
    assert table.text == "Street" + "".join(str(number) for number in range(20))
    assert "Street" not in pdf.artifacts(0)
    assert all("Street" in pdf.artifacts(page) for page in range(1, len(pdf.pdf.pages)))


def test_margin_boxes_are_artifacts() -> None:
    css = '@page { @top-center { content: "Above" } @bottom-center { content: counter(page) } }'
    pdf = tagged("<p>One</p>", css)
    assert [(m.artifact, m.text) for m in pdf.marks if m.artifact and m.text] == [
        ("Header", "Above"),
        ("Footer", "1"),
    ]
    assert pdf.root.text == "One"


def test_lists_have_labels_beside_their_bodies() -> None:
    pdf = tagged(
        "<ol start=3><li><p>Soap</p><p>Any kind.</p></li>"
        "<li>Towels<ul><li>large</li></ul></li></ol>"
    )
    assert [
        ["".join(mark.text for mark in kid.children) for kid in item.all("Lbl")]
        for item in pdf.all("LI")
    ] == [["3. "], ["4. ", "◦ "], ["◦ "]]
    assert pdf.texts("LBody") == ["SoapAny kind.", "Towelslarge", "large"]
    assert [kid.role for kid in pdf.all("LI")[0].children] == ["Lbl", "LBody"]  # type: ignore[union-attr]
    assert [e.attributes["ListNumbering"] for e in pdf.all("L")] == ["/Decimal", "/Disc"]


def test_a_link_over_two_lines_is_one_link_described_by_its_words() -> None:
    pdf = tagged(
        '<p style="width: 1in">See <a href="https://water.example">the map of all wells</a></p>'
    )
    (link,) = pdf.all("Link")
    assert len(link.links) > 1
    assert set(link.links) == {"the map of all wells"}


def test_a_link_around_a_picture_is_described_by_the_picture() -> None:
    pdf = tagged(f'<p><a href="https://water.example"><img src="{GIF}" alt="Map"></a></p>')
    (link,) = pdf.all("Link")
    assert set(link.links) == {"Map"}


def test_a_link_that_leads_nowhere_is_text(complaints: list[str]) -> None:
    pdf = tagged('<p><a href="#nowhere">below</a></p>')
    assert not pdf.all("Link")
    assert pdf.root.text == "below"
    assert "#nowhere" in complaints.pop()


GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAAAAACH5BAAAAAAALAAAAAABAAEAAAICTAEAOw=="


def test_a_figure_has_its_words_and_its_place_in_points_from_below() -> None:
    pdf = tagged(f'<p><img src="{GIF}" alt="A well" style="width: 1in; height: 0.5in"></p>')
    (figure,) = pdf.all("Figure")
    assert figure.alt == "A well"
    x1, y1, x2, y2 = map(float, figure.attributes["BBox"].split())
    assert (x2 - x1, y2 - y1) == (72, 36)
    assert x1 == 18
    assert 72 < y2 < 2 * 72 - 18


def test_a_picture_without_words_is_an_artifact() -> None:
    pdf = tagged(f'<p>Text <img src="{GIF}" alt=""></p>')
    assert not pdf.all("Figure")
    assert not pdf.unread()


def test_a_picture_that_cannot_be_drawn_leaves_its_words(complaints: list[str]) -> None:
    pdf = tagged('<p><img src="data:image/png;base64,AAAA" alt="A well"></p>')
    assert pdf.texts("P") == ["A well"]
    assert "Failed to load image" in complaints.pop()


def test_a_change_of_language_inside_a_paragraph_is_marked() -> None:
    pdf = tagged('<p>She said <span lang="es">buenos días</span> to all.</p>')
    assert pdf.languages() == [("en", "She said "), ("es", "buenos días"), ("en", " to all.")]


def test_right_to_left_text_is_said_in_the_order_of_reading() -> None:
    pdf = tagged('<div data-side="target" lang="ar" dir="rtl"><p>مركز المياه 24</p></div>')
    (section,) = pdf.all("Sect")
    assert section.attributes["WritingMode"] == "/RlTb"
    assert section.text == "مركز المياه 24"


@pytest.mark.parametrize("order", list(ReadingOrder))
def test_everything_is_read_and_every_way_leads_back(order: ReadingOrder) -> None:
    rows = "".join(
        f'<tr><td data-side="source" lang="en"><h2>{n}</h2><ul><li>one</li></ul></td>'
        f'<td data-side="target" lang="es"><p><a href="https://a.example">dos</a></p></td></tr>'
        for n in range(12)
    )
    pdf = tagged(f'<table role="presentation">{rows}</table>', reading_order=order)
    assert (pdf.unread(), pdf.orphans(), pdf.lost_ways()) == ([], [], [])
