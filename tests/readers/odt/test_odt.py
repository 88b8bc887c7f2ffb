"""OpenDocument texts: what LibreOffice shows of one comes out, no more and no less."""

import base64
from pathlib import Path

import pytest
from tests.readers.odt.odt_files import (
    BULLET_LEVEL,
    automatic,
    cell,
    flat_file,
    heading,
    items,
    list_style,
    number_level,
    odt_file,
    paragraph,
    table,
)
from tests.readers.word_files import PNG

from bilingual_pub.api import read
from bilingual_pub.model import Article, Block, Change, Image, Kind, Mark, get_label
from bilingual_pub.readers import Source
from bilingual_pub.reading import read_source


def article(data: bytes) -> Article:
    return read_source(Source(data, "notice.odt")).article


def told(found: Article) -> list[str]:
    """The blocks as a reader sees them."""
    return [f"{get_label(block)} {block.text}".strip() for block in found.blocks]


def marked(block: Block, mark: Mark) -> list[str]:
    return [run.text for run in block.runs if mark in run.marks]


def noted(found: Article) -> list[tuple[str, Change, str]]:
    return [(note.what, note.change, note.text) for note in found.notes]


TEXT = paragraph("The pool opens on Monday, and everybody may come and swim in it.")


def test_a_file_is_read_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "pool.odt").write_bytes(odt_file(paragraph("Pool news", "Title") + TEXT))
    found = read(tmp_path / "pool.odt")
    assert (found.lang, found.title) == ("en-US", "Pool news")
    assert told(found) == ["The pool opens on Monday, and everybody may come and swim in it."]


def test_headings_have_their_level_and_a_first_one_is_the_title() -> None:
    found = article(odt_file(heading("Pool news") + TEXT + heading("Prices", 2) + TEXT))
    assert found.title == "Pool news"
    assert [(it.kind, it.level) for it in found.blocks] == [
        (Kind.PARAGRAPH, 0),
        (Kind.HEADING, 2),
        (Kind.PARAGRAPH, 0),
    ]
    # In a heading, bold is only its looks.
    assert marked(found.blocks[1], Mark.STRONG) == []


def test_a_large_first_line_is_the_title() -> None:
    large = automatic("P1", 'fo:font-size="20pt"', "paragraph")
    file = odt_file(
        paragraph("Come on Friday") + paragraph("Pool party", "P1") + TEXT, automatic_styles=large
    )
    assert article(file).title == "Pool party"


def test_marks_come_from_automatic_and_common_styles_and_from_those_above() -> None:
    made = (
        automatic("T1", 'fo:font-style="italic"')
        + automatic("T2", 'style:text-line-through-style="solid"')
        + automatic("T3", 'style:text-position="super 58%"')
        + automatic("T4", 'style:text-position="-33% 58%"')
        + automatic("T5", 'fo:font-weight="normal"')
        + automatic("T6", 'style:text-line-through-style="none"')
        + automatic("P1", 'fo:font-weight="bold"', "paragraph")
    )
    body = TEXT + paragraph(
        'One <text:span text:style-name="Stronger">two</text:span> '
        '<text:span text:style-name="T1">three</text:span> '
        '<text:span text:style-name="T2">four <text:span text:style-name="T6">five</text:span>'
        '</text:span> x<text:span text:style-name="T3">n</text:span>'
        ' y<text:span text:style-name="T4">i</text:span>'
    )
    body += paragraph('All but <text:span text:style-name="T5">this</text:span>', "P1")
    _first, line, bold = article(odt_file(body, automatic_styles=made)).blocks
    assert marked(line, Mark.STRONG) == ["two"]
    assert marked(line, Mark.EMPHASIS) == ["three"]
    assert [it.strip() for it in marked(line, Mark.DELETED)] == ["four"]
    assert line.text.startswith("One two three four five x")
    assert marked(bold, Mark.STRONG) == ["All but "]


def test_styles_that_inherit_from_each_other_end() -> None:
    assert told(article(odt_file(TEXT + paragraph("Round and round", "Round"))))[1:] == [
        "Round and round"
    ]


def test_spaces_tabs_breaks_and_links() -> None:
    body = paragraph(
        'Call<text:s text:c="3"/>us:<text:tab/>520-555-0199<text:line-break/>or write to '
        '<text:a xlink:href="mailto:pool@example.org">the pool</text:a>, not '
        '<text:a xlink:href="javascript:alert(1)">here</text:a><text:soft-page-break/>.'
    )
    (found,) = article(odt_file(body)).blocks
    assert found.text == "Call us: 520-555-0199\nor write to the pool, not here."
    assert [run.href for run in found.runs if run.href] == ["mailto:pool@example.org"]


LISTS = (
    list_style("L1", number_level(), number_level("a", "(", ")"))
    + list_style("L2", number_level("1", "Step ", ":"))
    + list_style("L3", number_level("I"), number_level("1", more='text:display-levels="2"'))
    + list_style("L4", BULLET_LEVEL, number_level())
    + list_style("L5", number_level("A", suffix=")", more='text:start-value="3"'))
    + list_style("L6", number_level("", suffix=""))
    + list_style("L7", '<text:list-level-style-bullet @ text:bullet-char="☐"/>')
    + list_style("L8", number_level("1", more='loext:num-list-format="No. %1% -"'))
)


@pytest.mark.parametrize(
    ("markup", "labels"),
    [
        (items("L1", "Come", "Pay", "Swim"), [(1, ""), (2, ""), (3, "")]),
        (items("L2", "Come", "Pay"), [(1, "Step 1:"), (2, "Step 2:")]),
        (
            items("L1", "Come", f"{paragraph('Pay')}{items('', 'in cash', 'by card')}", "Swim"),
            [(1, ""), (2, ""), (1, "(a)"), (2, "(b)"), (3, "")],
        ),
        (
            items("L3", "Come", f"{paragraph('Pay')}{items('', 'in cash', 'by card')}"),
            [(1, "I."), (2, "II."), (1, "II.1."), (2, "II.2.")],
        ),
        (items("L4", "Come", "Pay"), [(None, ""), (None, "")]),
        (items("L5", "Come", "Pay"), [(3, "C)"), (4, "D)")]),
        (items("L7", "Come", "Pay"), [(None, "☐"), (None, "☐")]),
        (items("L8", "Come", "Pay"), [(1, "No. 1 -"), (2, "No. 2 -")]),
        (
            items("L2", "Come") + items("L2", "Pay", more='text:continue-numbering="true"'),
            [(1, "Step 1:"), (2, "Step 2:")],
        ),
        (items("L2", "Come") + items("L2", "Pay"), [(1, "Step 1:"), (1, "Step 1:")]),
        (
            items("L2", "Come", more='xml:id="a"')
            + items("L1", "Pay")
            + items("L2", "Swim", more='text:continue-list="a"'),
            [(1, "Step 1:"), (1, ""), (2, "Step 2:")],
        ),
        (
            items("L1", "Come").replace("-item>", '-item text:start-value="7">', 1),
            [(7, "")],
        ),
    ],
)
def test_items_have_the_labels_that_are_printed(
    markup: str, labels: list[tuple[int | None, str]]
) -> None:
    found = article(odt_file(TEXT + markup, automatic_styles=LISTS)).blocks[1:]
    assert all(it.kind is Kind.LIST_ITEM for it in found)
    assert [(it.place.number, it.place.label) for it in found] == labels  # type: ignore[union-attr]


def test_an_item_of_two_paragraphs_is_one_and_a_list_without_marks_is_none() -> None:
    markup = items("L1", paragraph("Come") + paragraph("and bring a towel"))
    found = article(odt_file(TEXT + markup + items("L6", "Loose"), automatic_styles=LISTS))
    _text, first, second, loose = found.blocks
    assert [first.place.continued, second.place.continued] == [False, True]  # type: ignore[union-attr]
    assert (loose.kind, loose.text) == (Kind.PARAGRAPH, "Loose")


def test_headings_are_numbered_by_the_outline_and_by_lists() -> None:
    outline = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Part "'
        ' style:num-suffix=":"/><text:outline-level-style text:level="2" style:num-format="1"'
        ' text:display-levels="2"/></text:outline-style>'
    )
    from tests.readers.odt.odt_files import STYLES

    body = paragraph("Pool rules", "Title") + heading("Water") + heading("Towels", 2)
    body += heading("Food") + heading("Ice", 2) + heading("Notice", 1, 'text:is-list-header="true"')
    found = article(odt_file(body + TEXT, styles=STYLES + outline))
    assert told(found)[:5] == ["Part 1: Water", "1.1 Towels", "Part 2: Food", "2.1 Ice", "Notice"]
    listed = items("L3", heading("Water"), heading("Food"))
    found = article(odt_file(paragraph("Rules", "Title") + listed + TEXT, automatic_styles=LISTS))
    assert [(it.kind, it.label) for it in found.blocks[:2]] == [
        (Kind.HEADING, "I."),
        (Kind.HEADING, "II."),
    ]


def test_tables_with_spans_heads_and_repeated_cells() -> None:
    markup = table(
        cell("Pool", 'table:number-columns-spanned="2"') + "<table:covered-table-cell/>",
        cell("closed", 'table:number-columns-repeated="2"'),
        cell("Sauna") + '<table:table-cell table:number-columns-repeated="1000"/>',
        header=cell("Day") + cell("Hours"),
    )
    found = article(odt_file(TEXT + markup)).blocks[1:]
    placed = [(it.place.row, it.place.column, it.text) for it in found]  # type: ignore[union-attr]
    assert placed == [
        *((0, 0, "Day"), (0, 1, "Hours"), (1, 0, "Pool"), (2, 0, "closed"), (2, 1, "closed")),
        *((3, 0, "Sauna"), (3, 1, "")),
    ]
    assert [it.place.header for it in found[:3]] == [True, True, False]  # type: ignore[union-attr]
    assert found[2].place.colspan == 2  # type: ignore[union-attr]


def test_cells_of_the_style_for_heads_are_heads() -> None:
    heads = cell("Day", style="Table_20_Heading") + cell("Hours", style="Table_20_Heading")
    found = article(odt_file(TEXT + table(heads, cell("Monday") + cell("9 to 5")))).blocks[1:]
    assert [it.place.header for it in found] == [True, True, False, False]  # type: ignore[union-attr]


def test_notes_are_raised_marks_and_a_list_at_the_end() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{paragraph('Children swim free.')}</text:note-body></text:note>"
    )
    star = note.replace(">1<", ">*<").replace("Children swim free", "Not on Sunday")
    found = article(odt_file(paragraph(f"It costs $3{note} a day{star}.") + TEXT))
    assert found.blocks[0].text in {"It costs $3¹ a day*.", "It costs $31 a day*."}
    assert told(found)[2:] == ["Children swim free.", "* Not on Sunday."]
    assert found.blocks[2].place.number == 1  # type: ignore[union-attr]


def test_what_was_deleted_or_hidden_is_left_out_and_named() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{paragraph('Bring your dog.')}</text:deletion></text:changed-region>"
        "</text:tracked-changes>"
    )
    body = changes + TEXT
    body += f'<text:section text:display="none">{paragraph("Draft of May.")}</text:section>'
    body += paragraph('Open <text:span text:style-name="T1">secretly </text:span>on Friday.')
    body += paragraph("<office:annotation><text:p>Ask Ana first</text:p></office:annotation>Come!")
    body += f"<text:table-of-content><text:index-body>{paragraph('Prices 2')}</text:index-body>"
    body += "</text:table-of-content>"
    found = article(odt_file(body, automatic_styles=automatic("T1", 'text:display="none"')))
    assert told(found)[1:] == ["Open on Friday.", "Come!"]
    assert sorted(noted(found)) == [
        ("comment", Change.LEFT_OUT, "Ask Ana first"),
        ("contents", Change.LEFT_OUT, "Prices 2"),
        ("hidden-words", Change.LEFT_OUT, "Draft of May."),
        ("hidden-words", Change.LEFT_OUT, "secretly"),
        ("tracked-deletion", Change.LEFT_OUT, "Bring your dog."),
    ]


def picture(href: str, described: str) -> str:
    return (
        f'<draw:frame draw:name="Image1"><draw:image xlink:href="{href}"/>{described}</draw:frame>'
    )


def test_pictures_have_their_description_and_caption() -> None:
    shown = picture("Pictures/1.png", "<svg:title>Map</svg:title><svg:desc>The way in</svg:desc>")
    boxed = (
        f"<draw:frame><draw:text-box>{paragraph(f'{shown}The north door', 'Illustration')}"
        "</draw:text-box></draw:frame>"
    )
    body = paragraph(f"Go {boxed}around the pool.") + TEXT
    found = article(odt_file(body, parts={"Pictures/1.png": PNG}))
    first, image, caption, _last = found.blocks
    assert (first.text, image.text, caption.text) == (
        "Go around the pool.",
        "The way in",
        "The north door",
    )
    assert isinstance(image.place, Image)
    assert image.place.data == PNG
    assert (caption.kind, caption.group) == (Kind.CAPTION, image.group)


@pytest.mark.parametrize(
    ("href", "described", "text"),
    [
        ("Pictures/1.png", "<svg:desc>C:\\Users\\ana\\map.png</svg:desc>", ""),
        ("Pictures/1.png", "<svg:title>IMG_2031.JPG</svg:title>", ""),
        ("https://example.org/map.png", "<svg:desc>A map</svg:desc>", "A map"),
        ("../../etc/passwd", "<svg:desc>A map</svg:desc>", "A map"),
        ("Pictures/1.svm", "<svg:desc>A map</svg:desc>", "A map"),
    ],
)
def test_a_picture_that_is_elsewhere_is_its_description(
    href: str, described: str, text: str
) -> None:
    body = TEXT + paragraph(picture(href, described))
    parts = {"Pictures/1.png": PNG, "Pictures/1.svm": b"VCLMTF"}
    found = article(odt_file(body, parts=parts))
    image = found.blocks[1]
    assert image.text == text
    assert isinstance(image.place, Image)
    assert bool(image.place.data) == href.endswith("1.png")
    if not image.place.data:
        assert noted(found) == [("picture", Change.UNREADABLE, "A map")]


def test_boxes_and_shapes_are_read_after_the_paragraph_on_which_they_hang() -> None:
    box = f"<draw:frame><draw:text-box>{paragraph('Bring soap.')}</draw:text-box></draw:frame>"
    shape = f"<draw:custom-shape>{paragraph('No glass!')}</draw:custom-shape>"
    body = paragraph(f"Use the {box}showers{shape} first.") + TEXT
    assert told(article(odt_file(body)))[:3] == [
        "Use the showers first.",
        "Bring soap.",
        "No glass!",
    ]


def test_formulas_are_words_and_charts_are_named() -> None:
    math = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>A</mi><mo>=</mo>'
        "<mfrac><msup><mi>d</mi><mn>2</mn></msup><mn>4</mn></mfrac></mrow>"
        "<annotation>A = d^2 over 4</annotation></semantics></math>"
    )
    chart = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:chart>'
        "<chart:chart><chart:title><text:p>Guests in May</text:p></chart:title></chart:chart>"
        "</office:chart></office:body></office:document-content>"
    )
    body = TEXT + paragraph(
        'It holds <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame> liters.'
        '<draw:frame><draw:object xlink:href="./Object 2"/></draw:frame>'
    )
    parts = {"Object 1/content.xml": math, "Object 2/content.xml": chart}
    found = article(odt_file(body, parts=parts))
    assert told(found)[1] == "It holds A=d²/4 liters."
    assert noted(found) == [("chart", Change.UNREADABLE, "Guests in May")]


def test_fields_are_their_results_and_page_numbers_are_named() -> None:
    body = TEXT + paragraph(
        "Printed on <text:date>May 4</text:date>. See page"
        ' <text:bookmark-ref text:reference-format="page">4</text:bookmark-ref> and'
        ' <text:bookmark-ref text:reference-format="text">Prices</text:bookmark-ref>.'
    )
    found = article(odt_file(body))
    assert told(found)[1] == "Printed on May 4. See page 4 and Prices."
    assert noted(found) == [("page-reference", Change.CHANGED, "4")]


def test_headers_and_footers_are_read_once_without_page_numbers() -> None:
    page = "<text:page-number>3</text:page-number>"
    masters = (
        '<style:master-page style:name="Standard">'
        f"<style:header>{paragraph('Pool news')}{paragraph('Elm Park Pool, 520-555-0142')}"
        f"</style:header><style:header-left>{paragraph('Elm Park Pool, 520-555-0142')}"
        "</style:header-left><style:footer>"
        + paragraph(f"Page {page} of <text:page-count>5</text:page-count>")
        + paragraph(f"12 Oak Street<text:tab/>Page {page}")
        + '</style:footer></style:master-page><style:master-page style:name="Unused">'
        f"<style:header>{paragraph('Lorem ipsum')}</style:header></style:master-page>"
    )
    found = article(odt_file(paragraph("Pool news", "Title") + TEXT, masters=masters))
    assert told(found)[1:] == ["Elm Park Pool, 520-555-0142", "12 Oak Street"]


def test_quotes_and_code_hold_together_unless_all_is_set_so() -> None:
    quoted = paragraph("We swim.", "Quotations") + paragraph("We dive.", "Quotations")
    code = paragraph("ping 1<text:s text:c='3'/>2", "Preformatted_20_Text")
    code += paragraph("exit", "Preformatted_20_Text")
    found = article(odt_file(TEXT + quoted + code)).blocks[1:]
    assert [(it.kind, it.text) for it in found] == [
        (Kind.QUOTE, "We swim."),
        (Kind.QUOTE, "We dive."),
        (Kind.CODE, "ping 1   2\nexit"),
    ]
    assert found[0].group == found[1].group
    whole = "".join(paragraph(f"Lane {it} is open to all.", "Preformatted_20_Text") for it in "123")
    assert {it.kind for it in article(odt_file(whole)).blocks} == {Kind.PARAGRAPH}


def test_what_the_file_says_of_itself_counts_where_the_text_says_it_too() -> None:
    meta = (
        "<dc:title>Untitled 1</dc:title><meta:initial-creator>Ana Ruiz</meta:initial-creator>"
        "<meta:creation-date>2026-05-04T10:00:00</meta:creation-date><dc:creator>PC</dc:creator>"
    )
    body = TEXT + paragraph("Ana Ruiz wrote this on May 4, 2026, for all who like to swim.")
    found = article(odt_file(body, meta=meta))
    assert found.meta.byline == "Ana Ruiz"
    assert str(found.meta.date) == "2026-05-04"
    assert found.title != "Untitled 1"


def test_the_language_is_the_one_in_which_most_is_marked_and_written() -> None:
    spanish = automatic("P1", 'fo:language="es" fo:country="MX"', "paragraph")
    body = paragraph("La alberca abre el lunes y todas las personas pueden entrar a nadar.", "P1")
    assert article(odt_file(body, automatic_styles=spanish)).lang == "es-MX"
    # An English text that a program marked as Spanish.
    assert article(odt_file(TEXT.replace("Standard", "P1"), automatic_styles=spanish)).lang == "en"


def test_a_file_in_one_piece_is_the_same() -> None:
    data = base64.b64encode(PNG).decode()
    shown = (
        "<draw:frame><draw:image><office:binary-data>"
        f"{data}</office:binary-data></draw:image><svg:desc>The way in</svg:desc></draw:frame>"
    )
    found = article(flat_file(paragraph("Pool news", "Title") + TEXT + paragraph(shown)))
    assert found.title == "Pool news"
    assert isinstance(found.blocks[1].place, Image)
    assert found.blocks[1].place.data == PNG


FACES = (
    '<office:font-face-decls><style:font-face style:name="Wingdings1"'
    ' svg:font-family="\'Wingdings\'" style:font-charset="x-symbol"/></office:font-face-decls>'
)


def test_signs_of_symbol_fonts_are_the_characters_that_they_show() -> None:
    box = automatic("T1", 'style:font-name="Wingdings1"')
    greek = automatic("T2", 'fo:font-family="Symbol"')
    span = '<text:span text:style-name="T{}">{}</text:span>'
    body = paragraph(f"{span.format(1, chr(0xF0A8))} Yes {span.format(1, 'ü')} No")
    body += paragraph(f"{span.format(2, 'm')}g per day")
    made = flat_file(body, automatic_styles=box + greek)
    assert told(article(made.replace(b"<office:styles>", FACES.encode() + b"<office:styles>"))) == [
        "☐ Yes ✓ No",
        "μg per day",
    ]


def test_a_sign_that_nobody_knows_is_a_box_and_a_note() -> None:
    style = automatic("T1", 'style:font-name="OpenSymbol"')
    body = paragraph(f'Windows <text:span text:style-name="T1">{chr(0xE00A)}</text:span> closed')
    found = article(odt_file(TEXT + body, automatic_styles=style))
    assert told(found)[-1] == "Windows □ closed"
    assert noted(found) == [("symbol", Change.CHANGED, "OpenSymbol")]
