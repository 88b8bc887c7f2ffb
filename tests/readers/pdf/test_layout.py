"""PDFs without tags: what stands on the page comes out in the order in which people read it."""

from itertools import pairwise
from pathlib import Path

import pytest
from tests.readers.pdf.pdf_files import read, show_lines, typeset, write_page

from bilingual_pub.model import Article, Block, Cell, Change, Item, Kind, Mark

NOTICE = """
<h1>Well water is being tested</h1>
<p>Crews will take samples from private wells on Thursday. Call (520) 555-0142 if yours was not on
the list, or write to <a href="https://wells.example.org/list">the well office</a>.</p>
<h2>Before they come</h2>
<ol><li>Run the tap for five minutes, so that what is in the pipes since the evening is gone and the
sample is of water from the well itself.</li><li>Tie up the dog.</li></ol>
<ul><li>Bring your last bill</li><li>Bring a clean jar</li></ul>
<p>Results arrive within two weeks.</p>
"""

LONG = (
    "The clinic on the corner has more room since the garden was paved, and families can wait "
    "outside under the trees. A nurse calls the numbers through the window. Nobody has to "
    "register before they are seen, and interpreters are there in the morning. "
)


def texts(article: Article, kind: Kind | None = None) -> list[str]:
    return [it.text for it in article.blocks if kind in {None, it.kind}]


def marked(article: Article, mark: Mark) -> list[str]:
    runs = (run for block in article.blocks for run in block.runs)
    return [run.text.strip() for run in runs if mark in run.marks]


def items(article: Article) -> list[tuple[str, int | None, str]]:
    seats = ((it, it.place) for it in article.blocks)
    return [
        (seat.label, seat.number, block.text) for block, seat in seats if isinstance(seat, Item)
    ]


@pytest.mark.parametrize("tagged", [False, True])
def test_a_notice(tmp_path: Path, tagged: bool) -> None:  # noqa: FBT001
    article = read(tmp_path, typeset(NOTICE, tagged=tagged))
    assert article.title == "Well water is being tested"
    assert article.lang == "en"
    kinds = [it.kind for it in article.blocks]
    items = [Kind.LIST_ITEM] * 4
    assert kinds == [Kind.PARAGRAPH, Kind.HEADING, *items, Kind.PARAGRAPH]
    assert texts(article)[0] == (
        "Crews will take samples from private wells on Thursday. Call (520) 555-0142 if yours was"
        " not on the list, or write to the well office."
    )
    places = [it.place for it in article.blocks if isinstance(it.place, Item)]
    assert [it.number for it in places] == [1, 2, None, None]
    [link] = [run for run in article.blocks[0].runs if run.href]
    assert (link.text, link.href) == ("the well office", "https://wells.example.org/list")
    assert article.notes == ()


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    paragraphs = [f"<p>Column text number {number}. {LONG}</p>" for number in range(1, 6)]
    body = (
        f"<h1>Two columns</h1><div style='columns: 2; column-gap: 18pt'>{''.join(paragraphs)}</div>"
    )
    article = read(tmp_path, typeset(body + f"<p>Below both columns. {LONG}</p>"))
    expected = [f"Column text number {number}. {LONG}".strip() for number in range(1, 6)]
    assert texts(article) == [*expected, f"Below both columns. {LONG}".strip()]


def test_three_columns(tmp_path: Path) -> None:
    body = (
        f"<div style='columns: 3'>{''.join(f'<p>Story {n}. {LONG}</p>' for n in range(1, 7))}</div>"
    )
    said = " ".join(texts(read(tmp_path, typeset(body))))
    places = [said.index(f"Story {number}.") for number in range(1, 7)]
    assert places == sorted(places)


def test_a_paragraph_goes_on_over_the_end_of_a_page(tmp_path: Path) -> None:
    body = "".join(f"<p>Number {number}. {LONG * 2}</p>" for number in range(1, 16))
    article = read(tmp_path, typeset(f"<h1>A long report</h1>{body}"))
    assert texts(article) == [f"Number {number}. {LONG * 2}".strip() for number in range(1, 16)]


RUNNING = """
@top-left {{ content: "Lower Valley Bulletin" }}
@bottom-center {{ content: "{foot}" }}
@bottom-right {{ content: "Page " counter(page) " of " counter(pages) }}
"""


@pytest.mark.parametrize("tagged", [False, True])
def test_what_runs_along_is_left_out_and_said(tmp_path: Path, tagged: bool) -> None:  # noqa: FBT001
    body = "".join(f"<p>Number {number}. {LONG * 2}</p>" for number in range(1, 16))
    running = RUNNING.format(foot="For neighbors")
    article = read(tmp_path, typeset(f"<h1>Report</h1>{body}", running=running, tagged=tagged))
    assert texts(article) == [f"Number {number}. {LONG * 2}".strip() for number in range(1, 16)]
    told = {(it.what, it.change, it.text) for it in article.notes}
    assert told == {
        ("running-line", Change.LEFT_OUT, "Lower Valley Bulletin"),
        ("running-line", Change.LEFT_OUT, "For neighbors"),
    }


@pytest.mark.parametrize("tagged", [False, True])
def test_a_foot_with_a_phone_is_read_once(tmp_path: Path, tagged: bool) -> None:  # noqa: FBT001
    body = "".join(f"<p>Number {number}. {LONG * 2}</p>" for number in range(1, 16))
    running = RUNNING.format(foot="Questions? Call 520-555-0178")
    article = read(tmp_path, typeset(f"<h1>Report</h1>{body}", running=running, tagged=tagged))
    assert texts(article).count("Questions? Call 520-555-0178") == 1
    assert texts(article)[-1] == "Questions? Call 520-555-0178"


def test_the_lines_of_an_address_stay_lines(tmp_path: Path) -> None:
    body = f"<h1>Visit us</h1><p>{LONG}</p><p>Riverside Hall<br>40 Mill Road<br>Open daily</p>"
    assert texts(read(tmp_path, typeset(body)))[1] == "Riverside Hall\n40 Mill Road\nOpen daily"


def test_struck_out_words_are_no_valid_ones(tmp_path: Path) -> None:
    body = (
        f"<h1>Hours</h1><p>{LONG}</p><p>We open at <s>8 in the morning</s> 10 in the morning.</p>"
    )
    article = read(tmp_path, typeset(body))
    assert marked(article, Mark.DELETED) == ["8 in the morning"]
    assert [it.text for it in article.notes] == ["8 in the morning"]


def test_underlined_words_are_not_struck_out(tmp_path: Path) -> None:
    body = f"<h1>Hours</h1><p>{LONG}</p><p>We open at <u>8 in the morning</u> each day.</p>"
    assert marked(read(tmp_path, typeset(body)), Mark.DELETED) == []


def test_raised_and_lowered_letters_are_no_other_number(tmp_path: Path) -> None:
    body = f"<h1>Measures</h1><p>{LONG}</p><p>About 10<sup>3</sup> liters of H<sub>2</sub>O.</p>"
    article = read(tmp_path, typeset(body))
    assert marked(article, Mark.SUPERSCRIPT) == ["3"]
    assert marked(article, Mark.SUBSCRIPT) == ["2"]


def test_bold_and_slanted_words(tmp_path: Path) -> None:
    body = f"<h1>Care</h1><p>{LONG}</p><p>Do <b>not</b> enter the <i>old mill</i> today.</p>"
    article = read(tmp_path, typeset(body))
    assert marked(article, Mark.STRONG) == ["not"]
    assert marked(article, Mark.EMPHASIS) == ["old mill"]


def test_words_that_end_a_line_in_two_are_one(tmp_path: Path) -> None:
    body = (
        "<h1>Hyphens</h1><p style='width: 3.2in; hyphens: auto; text-align: justify'>"
        "Extraordinary circumstances notwithstanding, responsibilities concerning immunizations,"
        " transportation, and neighborhood representation remain unaltered throughout.</p>"
    )
    assert texts(read(tmp_path, typeset(body)))[0] == (
        "Extraordinary circumstances notwithstanding, responsibilities concerning immunizations,"
        " transportation, and neighborhood representation remain unaltered throughout."
    )


LABELS = """<h1>Rules</h1><ol type="a"><li>No dogs</li><li>No fires</li></ol>
<p>See rule (b) before you come, and tell everybody whom you bring along about it as well.</p>
<p>(i) Wash your hands</p><p>(ii) Sign the list</p>"""


def test_the_labels_of_lists_are_kept(tmp_path: Path) -> None:
    css = "ol { list-style: none } li::before { content: '(' counter(list-item, lower-alpha) ') ' }"
    labeled = typeset(LABELS + f"<style>{css}</style>")
    assert items(read(tmp_path, labeled)) == [
        ("(a)", 1, "No dogs"),
        ("(b)", 2, "No fires"),
        ("(i)", 1, "Wash your hands"),
        ("(ii)", 2, "Sign the list"),
    ]


TABLE = """<h1>Bus times</h1><p>{long}</p><table class="{kind}">
<tr><th>Stop</th><th>Weekdays</th><th>Sunday</th></tr>
<tr><td>Mill Road</td><td>7:10</td><td>9:10</td></tr>
<tr><td>Old Market</td><td>7:25</td><td>none</td></tr>
<tr><td>Hospital</td><td>7:40</td><td>9:40</td></tr></table><p>{long}</p>"""

CELLS = [
    *("Stop", "Weekdays", "Sunday", "Mill Road", "7:10", "9:10"),
    *("Old Market", "7:25", "none", "Hospital", "7:40", "9:40"),
]


@pytest.mark.parametrize("kind", ["ruled", "spaced"])
def test_tables_with_rules_and_without(tmp_path: Path, kind: str) -> None:
    css = "} .spaced td, .spaced th { padding-right: 40pt; text-align: left"
    article = read(tmp_path, typeset(TABLE.format(kind=kind, long=LONG), css=css))
    cells = [it for it in article.blocks if it.kind is Kind.TABLE_CELL]
    assert [it.text for it in cells] == CELLS
    places = [it.place for it in cells if isinstance(it.place, Cell)]
    assert [(it.row, it.column) for it in places] == [(n // 3, n % 3) for n in range(12)]
    assert [it.header for it in places] == [True] * 3 + [False] * 9
    assert texts(article, Kind.PARAGRAPH) == [LONG.strip()] * 2
    kinds = [it.kind for it in article.blocks]
    assert kinds == [Kind.PARAGRAPH, *[Kind.TABLE_CELL] * 12, Kind.PARAGRAPH]


def test_a_cell_over_two_columns(tmp_path: Path) -> None:
    body = f"""<h1>Rooms</h1><p>{LONG}</p><table class="ruled">
    <tr><td>Hall</td><td colspan="2">Closed all week</td></tr>
    <tr><td>Attic</td><td>Open</td><td>Free</td></tr></table>"""
    article = read(tmp_path, typeset(body))
    places = {it.text: it.place for it in article.blocks if isinstance(it.place, Cell)}
    assert places["Closed all week"] == Cell(0, 1, 1, 2)
    assert places["Free"] == Cell(1, 2)


def test_a_large_first_letter_is_part_of_its_word(tmp_path: Path) -> None:
    body = (
        "<h1>The river</h1><p><span style='float: left; font-size: 34pt; line-height: 1'>W</span>"
        f"ater rises in spring. {LONG}</p>"
    )
    assert texts(read(tmp_path, typeset(body)))[0].startswith("Water rises in spring. The clinic")


@pytest.mark.parametrize("font", ["DejaVu Sans", "DejaVu Serif"])
def test_ligatures_are_letters(tmp_path: Path, font: str) -> None:
    body = f"<h1>Office</h1><p>The oﬃce ﬁlls ﬂasks. Our office offers muffins. {LONG}</p>"
    text = texts(read(tmp_path, typeset(body, css=f"font-family: '{font}'")))[0]
    assert text.startswith("The office fills flasks. Our office offers muffins.")


def test_a_page_that_is_turned(tmp_path: Path) -> None:
    lines = show_lines("The library opens at nine on Monday.", "Bring a card with your address.")
    article = read(tmp_path, write_page(lines, page=b"/Rotate 90"))
    assert "opens at nine on Monday. Bring a card" in " ".join(texts(article)).replace("\n", " ")


def test_a_stamp_across_the_page_is_left_out_and_said(tmp_path: Path) -> None:
    stamp = b"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 200 Tm (DRAFT) Tj ET\n"
    lines = show_lines("The library opens at nine on Monday.", "Bring a card with your address.")
    article = read(tmp_path, write_page(lines + stamp))
    assert "DRAFT" not in " ".join(texts(article))
    assert [(it.what, it.text, it.where) for it in article.notes] == [
        ("slanted-words", "DRAFT", "page 1")
    ]


def test_what_is_written_upright_beside_the_text_is_read(tmp_path: Path) -> None:
    upright = b"BT /F1 11 Tf 0 1 -1 0 40 300 Tm (Published in May by the county) Tj ET\n"
    lines = show_lines("The library opens at nine on Monday.", "Bring a card with your address.")
    assert "Published in May by the county" in texts(read(tmp_path, write_page(lines + upright)))


def test_words_that_nobody_sees_are_left_out_and_said(tmp_path: Path) -> None:
    hidden = b"BT /F1 11 Tf 3 Tr 72 400 Td (secret keyword list) Tj ET\n"
    lines = show_lines("The library opens at nine on Monday.", "Bring a card with your address.")
    article = read(tmp_path, write_page(lines + hidden))
    assert "secret" not in " ".join(texts(article))
    assert [(it.what, it.text) for it in article.notes] == [
        ("invisible-words", "secret keyword list")
    ]


def test_words_struck_out_by_a_readers_mark(tmp_path: Path) -> None:
    lines = show_lines("Bring your own chair", "to the meeting on Monday at nine in the hall.")
    mark = (
        b"<</Type/Annot/Subtype/StrikeOut/Rect[70 695 200 712]"
        b"/QuadPoints[70 712 200 712 70 697 200 697]>>"
    )
    article = read(tmp_path, write_page(lines, mark, page=b"/Annots[6 0 R]"))
    assert marked(article, Mark.DELETED) == ["Bring your own chair"]


def test_comments_and_attached_files_are_said(tmp_path: Path) -> None:
    lines = show_lines("The library opens at nine on Monday.", "Bring a card with your address.")
    note = b"<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Is this still right?)>>"
    article = read(tmp_path, write_page(lines, note, page=b"/Annots[6 0 R]"))
    assert [(it.what, it.change, it.text) for it in article.notes] == [
        ("comment", Change.LEFT_OUT, "Is this still right?")
    ]


def test_the_title_that_the_file_names_counts_only_where_it_is_printed(tmp_path: Path) -> None:
    body = f"<h1>Market day moves</h1><p>{LONG}</p>"
    assert read(tmp_path, typeset(body, title="Microsoft Word - x.doc")).title == "Market day moves"
    small = f"<p>Market day moves</p><p>{LONG}</p>"
    assert read(tmp_path, typeset(small, title="Market day moves")).title == "Market day moves"


def test_spanish_is_told_by_its_words_where_the_file_says_nothing(tmp_path: Path) -> None:
    lines = show_lines(
        "La biblioteca abre a las nueve de la mañana.", "Traiga su tarjeta, por favor."
    )
    assert read(tmp_path, write_page(lines)).lang == "es"


def test_arabic_is_read_from_the_right(tmp_path: Path) -> None:
    body = "<p>افتتحت المكتبة أبوابها يوم الاثنين في التاسعة صباحا.</p>"
    article = read(tmp_path, typeset(body, lang="ar", css="direction: rtl"))
    assert texts(article) == ["افتتحت المكتبة أبوابها يوم الاثنين في التاسعة صباحا."]


def test_blocks_of_one_list_share_a_group(tmp_path: Path) -> None:
    article = read(tmp_path, typeset(NOTICE))
    groups = [it.group for it in article.blocks if it.kind is Kind.LIST_ITEM]
    assert groups[0] == groups[1] != groups[2] == groups[3]


def test_nothing_stands_twice(tmp_path: Path) -> None:
    article = read(tmp_path, typeset(NOTICE * 3, tagged=True))

    def is_again(one: Block, other: Block) -> bool:
        return one.text == other.text

    assert not any(is_again(*two) for two in pairwise(article.blocks))


def test_a_cell_over_two_rows(tmp_path: Path) -> None:
    body = f"""<h1>Rooms</h1><p>{LONG}</p><table class="ruled">
    <tr><td rowspan="2">Hall</td><td>Monday</td><td>Open</td></tr>
    <tr><td>Friday</td><td>Closed</td></tr><tr><td>Attic</td><td>Sunday</td><td>Free</td></tr>
    </table>"""
    article = read(tmp_path, typeset(body))
    places = {it.text: it.place for it in article.blocks if isinstance(it.place, Cell)}
    assert places["Hall"] == Cell(0, 0, 2, 1)
    assert places["Closed"] == Cell(1, 2)
    assert places["Attic"] == Cell(2, 0)
