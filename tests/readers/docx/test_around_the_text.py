"""What stands in other parts of a Word document than its text: nothing is lost in silence."""

import zipfile
from io import BytesIO

from tests.readers.word_files import (
    XMLNS,
    packed,
    paragraph,
    parts,
    relation,
    word_file,
    words,
)
from tests.readers.word_files import drawing as pictured

from bilingual_pub.model import Change, Kind, Mark, Note
from bilingual_pub.readers import docx
from bilingual_pub.readers.docx.charts import read_chart
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.xml import parse_xml

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"

DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"

PAGE = "".join(
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{inside}'
    for kind, inside in (
        ("begin", "<w:r><w:instrText> PAGE </w:instrText></w:r>"),
        ("separate", words("4")),
        ("end", ""),
    )
)

TAB = "<w:r><w:tab/></w:r>"


def read(body: str, links: str = "", **more: str) -> Draft:
    return docx.read(Source(word_file(body, links, **more), "a.docx"))


def texts(draft: Draft) -> list[str]:
    return [block.text for block in draft.blocks]


def section(*references: str, more: str = "") -> str:
    said = "".join(
        f'<w:{which}Reference w:type="{kind}" r:id="{key}"/>'
        for which, kind, key in (it.split() for it in references)
    )
    return f"<w:sectPr>{said}{more}</w:sectPr>"


def header(*lines: str) -> str:
    return f"<w:hdr {XMLNS}>{''.join(map(paragraph, lines))}</w:hdr>"


TEXT = paragraph("Pool news", "T1") + paragraph("The pool is open from noon.")

LINKS = "".join(
    relation(key, kind, f"{name}.xml")
    for key, kind, name in (
        ("h1", "header", "header1"),
        ("h2", "header", "header2"),
        ("h3", "header", "header3"),
        ("f1", "footer", "footer1"),
        ("set", "settings", "settings"),
    )
)


def test_headers_come_before_the_text_and_footers_after_it() -> None:
    body = TEXT + section("header default h1", "footer default f1")
    made = read(
        body,
        LINKS,
        header1=header("Parks Office, 4 Elm Road", "Pool phone: 520-555-0121"),
        footer1=header("Lost something? Call 520-555-0122."),
    )
    assert made.title == "Pool news"
    assert texts(made) == [
        "Parks Office, 4 Elm Road",
        "Pool phone: 520-555-0121",
        "The pool is open from noon.",
        "Lost something? Call 520-555-0122.",
    ]


def test_numbers_of_pages_go_and_so_does_what_the_text_says() -> None:
    lines = (
        words("Page ") + PAGE,
        words("Parks Office") + TAB + words("Page ") + PAGE + words(" of ") + PAGE,
        words("- ") + PAGE + words(" -"),
        words("May 2026 | ") + PAGE,
        words("POOL NEWS"),
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>4</w:t></w:r></w:fldSimple>',
        words("Página ") + PAGE + words(" de ") + PAGE,
    )
    made = read(TEXT + section("footer default f1"), LINKS, footer1=header(*lines))
    assert texts(made) == ["The pool is open from noon.", "Parks Office", "May 2026"]


def test_only_what_word_prints_is_read_and_each_line_once() -> None:
    first, even = header("First page: 1"), header("Even page: 2", "Parks Office")
    files = {"header1": header("Parks Office"), "header2": first, "header3": even}
    references = ("header default h1", "header first h2", "header even h3")
    plain = read(TEXT + section(*references), LINKS, **files)
    assert texts(plain) == ["Parks Office", "The pool is open from noon."]
    both = section(*references, more="<w:titlePg/>")
    settings = f"<w:settings {XMLNS}><w:evenAndOddHeaders/></w:settings>"
    made = read(TEXT + both, LINKS, **files, settings=settings)
    assert texts(made) == [
        *("First page: 1", "Parks Office", "Even page: 2"),
        "The pool is open from noon.",
    ]


def test_a_header_is_no_title_of_a_text_without_one() -> None:
    body = paragraph("the pool is open, and everyone may come to swim in it all day long.")
    made = read(body + section("header default h1"), LINKS, header1=header("Parks Office"))
    assert texts(made)[-1] == "Parks Office"


def drawing(inside: str, uri: str, name: str = "Drawing 1") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="{name}"/><a:graphic>'
        f'<a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def test_a_diagram_is_read_from_its_top_down() -> None:
    points = "".join(
        f'<d:pt modelId="{key}"><d:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></d:t></d:pt>'
        for key, text in (("3", "Sign"), ("2", "Read it"), ("1", "The form"), ("4", "Send"))
    )
    links = "".join(
        f'<d:cxn modelId="{10 + order}" srcId="{above}" destId="{below}" srcOrd="{order}"/>'
        for above, below, order in (("1", "2", 0), ("1", "3", 1), ("1", "4", 2))
    )
    data = (
        f'<d:dataModel xmlns:d="{DIAGRAM}" {XMLNS}><d:ptLst>{points}</d:ptLst>'
        f"<d:cxnLst>{links}</d:cxnLst></d:dataModel>"
    )
    place = drawing(f'<d:relIds xmlns:d="{DIAGRAM}" r:dm="dm"/>', DIAGRAM)
    body = paragraph("Do this:") + paragraph(place) + paragraph("That is all.")
    link = relation("dm", "diagramData", "diagrams/data1.xml")
    made = read(body, link, **{"diagrams/data1": data})
    assert texts(made) == ["Do this:", "The form", "Read it", "Sign", "Send", "That is all."]
    assert read(body, link).notes == (Note("diagram", Change.UNREADABLE, where="Do this:"),)


def cached(kind: str, values: tuple[str, ...], code: str = "") -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{it}</c:v></c:pt>' for at, it in enumerate(values))
    shown = f"<c:formatCode>{code}</c:formatCode>" if code else ""
    return f"<c:{kind}Ref><c:{kind}Cache>{shown}{points}</c:{kind}Cache></c:{kind}Ref>"


def chart(code: str) -> str:
    title = "<c:title><c:tx><c:rich><a:p><a:r><a:t>{}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    series = "".join(
        f"<c:ser><c:tx>{cached('str', (name,))}</c:tx><c:cat>{cached('str', ('May', 'June'))}"
        f"</c:cat><c:val>{cached('num', values, code)}</c:val></c:ser>"
        for name, values in (("Adults", ("0.5", "0.25")), ("Children", ("0.1", "0.300000000004")))
    )
    return (
        f'<c:chartSpace xmlns:c="{CHART}" {XMLNS}><c:chart>{title.format("Swimmers")}<c:plotArea>'
        f"<c:barChart>{series}</c:barChart><c:catAx>{title.format('Month')}</c:catAx>"
        "</c:plotArea></c:chart></c:chartSpace>"
    )


def read_with_chart(code: str) -> Draft:
    place = drawing(f'<c:chart xmlns:c="{CHART}" r:id="ch"/>', CHART)
    body = paragraph("How many came:") + paragraph(place) + paragraph("Thank you.")
    return read(
        body, relation("ch", "chart", "charts/chart1.xml"), **{"charts/chart1": chart(code)}
    )


def test_a_chart_is_its_titles_and_a_table_of_its_numbers() -> None:
    made = read_with_chart("0%")
    cells = [block for block in made.blocks if block.kind is Kind.TABLE_CELL]
    assert texts(made)[:3] == ["How many came:", "Swimmers", "Month"]
    assert [cell.text for cell in cells] == [
        *("", "Adults", "Children"),
        *("May", "50%", "10%"),
        *("June", "25%", "30%"),
    ]
    assert texts(made)[-1] == "Thank you."
    assert made.notes == (Note("chart", Change.CHANGED, "Swimmers", "How many came:", "as-table"),)


def test_a_chart_whose_numbers_only_its_program_can_write_is_words_and_a_note() -> None:
    made = read_with_chart("m/d/yyyy")
    assert texts(made) == [
        *("How many came:", "Swimmers", "Month", "Adults", "Children", "Thank you."),
    ]
    assert [(it.what, it.change, it.why) for it in made.notes] == [
        ("chart", Change.LEFT_OUT, "only-words")
    ]
    assert read_chart(parse_xml(chart("General").encode())).rows[1] == ("May", "0.5", "0.1")


def test_words_of_shapes_and_word_art_are_paragraphs() -> None:
    shape = drawing(
        "<a:sp><a:txBody><a:p><a:r><a:t>This way </a:t></a:r><a:r><a:t>out</a:t></a:r></a:p>"
        "</a:txBody></a:sp>",
        "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas",
    )
    art = (
        '<w:r><w:pict><v:shape id="WordArt 3"><v:textpath string="Free lunch"/></v:shape></w:pict>'
        "</w:r>"
    )
    body = paragraph(shape) + paragraph(art) + paragraph("Come in.")
    assert texts(read(body)) == ["This way out", "Free lunch", "Come in."]


def test_a_shape_kept_in_two_forms_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Ring the bell</w:t></w:r></w:p></w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read(paragraph(both) + paragraph("Wait."))) == ["Ring the bell", "Wait."]


def test_a_watermark_is_named_and_not_printed() -> None:
    mark = (
        '<w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="DRAFT"/>'
        "</v:shape></w:pict></w:r>"
    )
    made = read(TEXT + section("header default h1"), LINKS, header1=header(mark))
    assert texts(made) == ["The pool is open from noon."]
    assert made.notes == (Note("watermark", Change.LEFT_OUT, "DRAFT"),)


def test_comments_and_hidden_words_are_named() -> None:
    said = f'<w:comment w:id="1">{paragraph("Ask Ana first")}</w:comment>'
    comments = f"<w:comments {XMLNS}>{said}</w:comments>"
    body = TEXT + paragraph(words("Seen. ") + words("Not seen", "<w:vanish/>"))
    made = read(body, relation("co", "comments", "comments.xml"), comments=comments)
    assert texts(made)[-1] == "Seen."
    assert [(it.what, it.text) for it in made.notes] == [
        ("hidden-words", "Not seen"),
        ("comment", "Ask Ana first"),
    ]


def with_file(name: str, data: bytes) -> Draft:
    body = TEXT + '<w:altChunk r:id="chunk"/>' + paragraph("After it.")
    members = parts(body, relation("chunk", "aFChunk", name))
    return docx.read(Source(packed({**members, f"word/{name}": data}), "a.docx"))


def test_a_page_and_a_plain_text_in_the_document_are_read_in_their_place() -> None:
    page = b"<html><body><h2>Fees</h2><p>Two <b>dollars</b>.</p></body></html>"
    made = with_file("part.html", page)
    assert [(it.kind, it.text) for it in made.blocks][1:] == [
        (Kind.HEADING, "Fees"),
        (Kind.PARAGRAPH, "Two dollars."),
        (Kind.PARAGRAPH, "After it."),
    ]
    made = with_file("part.txt", b"One thing.\n\nAnother < thing.")
    assert texts(made)[1:] == ["One thing.", "Another < thing.", "After it."]


def test_a_document_in_the_document_is_named() -> None:
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w") as made:
        made.writestr("word/document.xml", "<w/>")
    draft = with_file("part.docx", inner.getvalue())
    assert texts(draft) == ["The pool is open from noon.", "After it."]
    [note] = draft.notes
    assert (note.what, note.change, note.text) == ("inserted-file", Change.LEFT_OUT, "part.docx")


def test_what_another_program_drew_and_pictures_of_odd_kinds_are_named() -> None:
    embedded = (
        '<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="ole"/></w:object>'
        "</w:r>"
    )
    picture = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A map"/><a:graphic>'
        '<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="emf"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    body = TEXT + paragraph(embedded) + paragraph(picture)
    members = parts(body, relation("emf", "image", "media/map.emf"))
    made = docx.read(Source(packed({**members, "word/media/map.emf": b"\1\0\0\0"}), "a.docx"))
    assert [(it.what, it.change, it.text) for it in made.notes] == [
        ("embedded", Change.LEFT_OUT, "Excel.Sheet.12"),
        ("picture", Change.UNREADABLE, "A map"),
    ]


def test_a_header_keeps_what_is_struck_and_raised() -> None:
    line = words("Room 4", "<w:strike/>") + words(" Room 5, 20 m")
    line += words("2", '<w:vertAlign w:val="superscript"/>')
    body = TEXT + section("header default h1")
    made = read(body, LINKS, header1=header(line))
    (first, *_more) = made.blocks
    assert [(run.text, set(run.marks)) for run in first.runs] == [
        ("Room 4", {Mark.DELETED}),
        (" Room 5, 20 m²", set()),
    ]


def test_a_picture_of_a_header_is_noted() -> None:
    body = TEXT + section("header default h1")
    made = read(body, LINKS, header1=header(pictured('descr="The seal of the town"')))
    assert Note("picture", Change.LEFT_OUT, "The seal of the town") in made.notes
