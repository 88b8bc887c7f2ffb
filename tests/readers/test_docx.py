"""Word documents as offices write them: what of them becomes an article, and what does not."""

import datetime as dt
import time
from pathlib import Path

import pytest
from tests.readers.word_files import (
    NUMBERING,
    PNG,
    cell,
    drawing,
    field,
    item,
    notes,
    packed,
    paragraph,
    parts,
    relation,
    table,
    word_file,
    words,
)

from bilingual_pub.model import Block, Cell, Image, Item, Kind, Mark, Run
from bilingual_pub.readers.docx import read
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.reading import read_article

EXAMPLE = Path(__file__).parents[2] / "examples" / "library-notice.docx"


def draft(body: str, links: str = "", core: str = "", **more: str) -> Draft:
    return read(Source(word_file(body, links, core, **more), "notice.docx"))


def blocks(body: str, links: str = "", **more: str) -> tuple[Block, ...]:
    return draft(body, links, **more).blocks


def texts(body: str, links: str = "", **more: str) -> list[str]:
    return [block.text for block in blocks(body, links, **more)]


def test_the_example_reads_as_it_looks() -> None:
    article = read_article(EXAMPLE).article
    assert (article.lang, article.title) == ("en-US", "The library has new hours")
    assert [block.kind for block in article.blocks] == [
        *(Kind.PARAGRAPH, Kind.HEADING),
        *[Kind.TABLE_CELL] * 8,
        Kind.HEADING,
        *[Kind.LIST_ITEM] * 4,
        *(Kind.IMAGE, Kind.CAPTION, Kind.PARAGRAPH, Kind.LIST_ITEM),
    ]
    picture = next(block for block in article.blocks if block.kind is Kind.IMAGE)
    assert picture.text == "The sign of the library: an open book under a sun"
    assert isinstance(picture.place, Image)
    assert picture.place.data.startswith(b"\x89PNG")
    assert EXAMPLE.stat().st_size < 40_000


def test_the_style_of_a_title_is_the_title_in_every_language_of_word() -> None:
    made = draft(paragraph("Aviso", "Titre") + paragraph("Horas", "T1") + paragraph("Abrimos."))
    assert made.title == "Aviso"
    assert [(it.kind, it.level, it.text) for it in made.blocks] == [
        (Kind.HEADING, 1, "Horas"),
        (Kind.PARAGRAPH, 0, "Abrimos."),
    ]


def test_a_style_based_on_a_heading_or_with_an_outline_level_is_a_heading() -> None:
    made = blocks(
        paragraph("Ours", "Ours")
        + paragraph("Third", properties='<w:outlineLvl w:val="2"/>')
        + paragraph("Body", properties='<w:outlineLvl w:val="9"/>')
        + paragraph("Odd", "Round")
    )
    assert [(it.kind, it.level) for it in made] == [
        *((Kind.HEADING, 2), (Kind.HEADING, 3)),
        *((Kind.PARAGRAPH, 0), (Kind.PARAGRAPH, 0)),
    ]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Clean water", "Clean water"),
        ("Microsoft Word - final2.doc", ""),
        ("Document1", ""),
        ("notice.docx", ""),
        ("", ""),
    ],
)
def test_the_title_among_the_properties(said: str, title: str) -> None:
    core = f"<dc:title>{said}</dc:title>"
    assert draft(paragraph("The valve is open."), core=core).title == title


def test_author_and_date_count_where_the_text_names_them() -> None:
    core = (
        "<dc:creator>Ana Ruiz</dc:creator><dcterms:created>2026-03-04T08:00:00Z</dcterms:created>"
    )
    said = draft(paragraph("The council met, by Ana Ruiz, on March 4, 2026."), core=core).meta
    assert (said.byline, said.date) == ("Ana Ruiz", dt.date(2026, 3, 4))
    kept_quiet = draft(paragraph("The council met on Monday and nobody left early."), core=core)
    assert (kept_quiet.meta.byline, kept_quiet.meta.date) == ("", None)


def test_the_language_counts_where_the_text_agrees() -> None:
    spanish = "El concejo se reunió el lunes para hablar de la nueva biblioteca del barrio."
    assert draft(paragraph("The council met on Monday to talk about the library.")).lang == "en-US"
    assert draft(paragraph(spanish)).lang == ""
    marked = words(spanish, '<w:lang w:val="es-MX"/>')
    assert draft(paragraph(marked)).lang == "es-MX"
    arabic = words("مرحبا بكم في المكتبة العامة", '<w:rtl/><w:lang w:val="en-US" w:bidi="ar-SA"/>')
    assert draft(paragraph(arabic)).lang == "ar-SA"
    assert texts(paragraph(arabic)) == ["مرحبا بكم في المكتبة العامة"]


def test_tracked_changes_are_accepted_and_comments_stay_out() -> None:
    body = paragraph(
        f"{words('Open ')}<w:ins>{words('daily')}</w:ins>"
        "<w:del><w:r><w:delText>on Monday</w:delText></w:r></w:del>"
        "<w:r><w:commentReference w:id='0'/></w:r>"
        f"<w:moveFrom>{words(' gone')}</w:moveFrom><w:moveTo>{words(' here')}</w:moveTo>"
    )
    assert texts(body) == ["Open daily here"]
    joined = paragraph("One ", properties="<w:rPr><w:del/></w:rPr>") + paragraph("line.")
    assert texts(joined) == ["One line."]
    moved = paragraph("One ", properties="<w:rPr><w:moveFrom/></w:rPr>") + paragraph("line.")
    assert texts(moved) == ["One line."]


def test_runs_keep_bold_italic_and_links_that_lead_out() -> None:
    links = relation("rIdA", "hyperlink", "https://example.org/", outside=True)
    links += relation("rIdB", "hyperlink", "file:///etc/passwd", outside=True)
    made = blocks(
        paragraph(
            words("bold", "<w:b/>")
            + words("not", '<w:b w:val="0"/>')
            + words("styled", '<w:rStyle w:val="Fett"/>')
            + words("slanted", "<w:i/>")
            + f'<w:hyperlink r:id="rIdA">{words("web")}</w:hyperlink>'
            + f'<w:hyperlink r:id="rIdB">{words("disk")}</w:hyperlink>'
            + f'<w:hyperlink r:id="rIdNone">{words("lost")}</w:hyperlink>'
            + f'<w:hyperlink w:anchor="here">{words("here")}</w:hyperlink>'
            + field(' HYPERLINK "https://example.org/b" ', "field")
        ),
        links,
    )
    strong, slanted = frozenset({Mark.STRONG}), frozenset({Mark.EMPHASIS})
    assert made[0].runs == (
        Run("bold", strong),
        Run("not"),
        Run("styled", strong),
        Run("slanted", slanted),
        Run("web", href="https://example.org/"),
        Run("disklosthere"),
        Run("field", href="https://example.org/b"),
    )


def test_bold_and_italic_of_arabic_are_those_that_word_shows() -> None:
    """Word keeps both twice, and looks at the second for whatever is set as a complex script."""
    off = '<w:bCs w:val="0"/>'
    made = blocks(
        paragraph(
            words("مغلق", "<w:bCs/><w:rtl/>")
            + words(" و ", f"<w:b/>{off}<w:rtl/>")
            + words("مفتوح", "<w:iCs/><w:rtl/>")
            + words(" أو ", "<w:rtl/>")
            + words("اليوم", "<w:b/><w:rtl/>")
            + words(" ", "<w:rtl/>")
            + words("غدا", "<w:bCs/><w:iCs/>")
            + words(" ", "<w:rtl/>")
            + words("ปิด", "<w:bCs/><w:cs/>")
            + words(" ", "<w:rtl/>")
            + words("مساء", '<w:rStyle w:val="Fett"/><w:rtl/>')
            + words(" open", "<w:bCs/><w:iCs/>")
            + words(" today", "<w:b/>" + off)
        )
    )
    strong, slanted = frozenset({Mark.STRONG}), frozenset({Mark.EMPHASIS})
    assert made[0].runs == (
        Run("مغلق", strong),
        Run(" و "),
        Run("مفتوح", slanted),
        Run(" أو "),
        Run("اليوم", strong),
        Run(" "),
        Run("غدا", strong | slanted),
        Run(" "),
        Run("ปิด", strong),
        Run(" "),
        Run("مساء", strong),
        Run(" open"),
        Run(" today", strong),
    )


def test_the_title_of_an_arabic_notice_is_told_by_how_it_looks() -> None:
    body = paragraph(words("تعال وأحضر عائلتك معك. سيكون هناك طعام لكل من يأتي.", "<w:rtl/>"))
    first = paragraph(words("مكتبة الحي", '<w:szCs w:val="24"/><w:rtl/>'))
    second = paragraph(words("معرض الربيع", '<w:bCs/><w:szCs w:val="48"/><w:rtl/>'))
    assert draft(first + second + body * 3).headline == "معرض الربيع"


def test_a_bold_first_row_in_arabic_is_the_head_of_a_table() -> None:
    bold = f"<w:tc><w:p>{words('يوم', '<w:bCs/><w:rtl/>')}</w:p></w:tc>"
    made = blocks(table(bold + bold, cell("Monday") + cell("9")))
    heads = [it.place.header for it in made if isinstance(it.place, Cell)]
    assert heads == [True, True, False, False]


def test_a_link_that_is_a_field_in_one_element() -> None:
    link = "<w:fldSimple w:instr=' HYPERLINK \"https://example.org/\" '>{}</w:fldSimple>"
    (block,) = blocks(paragraph(words("See ") + link.format(words("web")) + words(" now")))
    assert block.runs == (Run("See "), Run("web", href="https://example.org/"), Run(" now"))


def test_bold_in_a_heading_is_only_its_looks() -> None:
    (heading,) = blocks(paragraph(words("Hours", "<w:b/>"), "T2"))
    assert heading.runs == (Run("Hours"),)


def test_lists_keep_numbers_depth_and_where_they_start_anew() -> None:
    made = blocks(
        item("one")
        + item("two")
        + item("deep", 2, 1)
        + paragraph("Between.")
        + item("three")
        + item("anew", 3)
        + item("then", 3)
        + item("bullet", 2)
        + item("unmarked", 4)
        + paragraph("styled", "Steps")
        + item("way down", 2, 8)
    )
    assert [(it.text, it.group, it.level, it.place) for it in made] == [
        ("one", "list-1", 1, Item(1)),
        ("two", "list-1", 1, Item(2)),
        ("deep", "list-1", 2, Item()),
        ("Between.", "", 0, None),
        ("three", "list-2", 1, Item(3)),
        ("anew", "list-3", 1, Item(1)),
        ("then", "list-3", 1, Item(2)),
        ("bullet", "list-4", 1, Item()),
        ("unmarked", "", 0, None),
        ("styled", "list-5", 1, Item(3)),
        ("way down", "list-5", 2, Item()),
    ]


def test_a_heading_keeps_its_number() -> None:
    seat = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="5"/></w:numPr>'
    headings = [("Aims", "T1", 0), ("Members", "T1", 0), ("Dues", "T2", 1), ("Votes", "T2", 1)]
    made = blocks(
        paragraph("Bylaws", "Titre")
        + "".join(paragraph(text, style, seat.format(level)) for text, style, level in headings)
    )
    assert [(it.kind, it.label, it.text) for it in made] == [
        (Kind.HEADING, "Article I.", "Aims"),
        (Kind.HEADING, "Article II.", "Members"),
        (Kind.HEADING, "II.a", "Dues"),
        (Kind.HEADING, "II.b", "Votes"),
    ]


def test_a_list_that_nobody_described_is_paragraphs() -> None:
    assert [it.kind for it in blocks(item("one", 77))] == [Kind.PARAGRAPH]
    assert '<w:num w:numId="77">' not in NUMBERING


def test_tables_keep_merged_cells_and_their_head() -> None:
    wide = '<w:gridSpan w:val="2"/>'
    made = blocks(
        table(
            cell("Hours", wide),
            cell("Monday", '<w:vMerge w:val="restart"/>') + cell("9 to 12"),
            cell("", "<w:vMerge/>") + cell("1 to 5"),
            properties='<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1"/>',
        )
    )
    assert [(it.text, it.place) for it in made] == [
        ("Hours", Cell(0, 0, colspan=2, header=True)),
        ("Monday", Cell(1, 0, rowspan=2)),
        ("9 to 12", Cell(1, 1)),
        ("1 to 5", Cell(2, 1)),
    ]


def test_a_bold_first_row_is_the_head_of_a_table() -> None:
    bold = f"<w:tc><w:p>{words('Day', '<w:b/>')}</w:p></w:tc>"
    made = blocks(table(bold, cell("Monday")) + table(cell("Day"), cell("Monday")))
    heads = [it.place.header for it in made if isinstance(it.place, Cell)]
    assert heads == [True, False, False, False]


def test_a_table_with_one_row_only_sets_things_side_by_side() -> None:
    made = blocks(table(cell("City of Tucson") + cell("Water Department")))
    assert [(it.kind, it.text) for it in made] == [
        (Kind.PARAGRAPH, "City of Tucson"),
        (Kind.PARAGRAPH, "Water Department"),
    ]


def test_spaces_breaks_signs_and_boxes() -> None:
    assert texts(paragraph(f"{words('one')}<w:r><w:br/></w:r>{words('two')}")) == ["one\ntwo"]
    page = f'{words("one")}<w:r><w:br w:type="page"/></w:r>{words("two")}'
    assert texts(paragraph(page)) == ["one\ntwo"]
    assert texts(paragraph(f"{words('Mon')}<w:r><w:tab/></w:r>{words('9')}")) == ["Mon 9"]
    assert texts(paragraph("9\u00a0a.m.")) == ["9\u00a0a.m."]
    signs = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + words(" done")
    assert texts(paragraph(signs)) == ["☑ done"]
    hyphen = f"{words('A')}<w:r><w:noBreakHyphen/></w:r>{words('1')}"
    assert texts(paragraph(hyphen)) == ["A\u20111"]
    box = field(" FORMCHECKBOX ", "")
    assert texts(paragraph(box + words(" Yes"))) == ["☐ Yes"]


def test_contents_prompts_and_hidden_words_are_dropped() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = (
        control.format(gallery, paragraph("Contents"))
        + paragraph("Hours ..... 3", "C1")
        + control.format("<w:showingPlcHdr/>", paragraph("Click here"))
        + control.format("", paragraph("In a control"))
        + paragraph(words("secret", "<w:vanish/>") + words("seen"))
    )
    assert texts(body) == ["In a control", "seen"]


def test_words_that_mammoth_does_not_know_are_kept() -> None:
    body = paragraph(
        f"<w:bdo>{words('order')}</w:bdo><w:ruby><w:rt>{words('x')}</w:rt>"
        f"<w:rubyBase>{words('base')}</w:rubyBase></w:ruby>"
        "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"
    )
    assert texts(body) == ["orderbasea=b"]


def test_notes_stand_at_the_end_with_their_numbers() -> None:
    mark = '<w:r><w:{}Reference w:id="1"/></w:r>'
    body = paragraph(words("Free") + mark.format("footnote") + mark.format("endnote"))
    made = blocks(
        body + paragraph("More."),
        footnotes=notes("footnote", "For all.", "Never called."),
        endnotes=notes("endnote", "Since 2020."),
    )
    assert [(it.kind, it.text, it.place) for it in made] == [
        (Kind.PARAGRAPH, "Free¹²", None),
        (Kind.PARAGRAPH, "More.", None),
        (Kind.LIST_ITEM, "For all.", Item(1)),
        (Kind.LIST_ITEM, "Since 2020.", Item(2)),
    ]


def test_text_boxes_follow_the_paragraph_that_they_hang_on() -> None:
    box = f"<w:txbxContent>{paragraph('Boxed')}</w:txbxContent>"
    new = f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing>"
    both = f"{new}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    body = paragraph(f"{words('Around')}{both}</mc:AlternateContent></w:r>")
    assert texts(body) == ["Around", "Boxed"]
    assert texts(paragraph(f"{words('Around')}<w:r><w:drawing>{box}</w:drawing></w:r>")) == [
        "Around",
        "Boxed",
    ]


def test_text_boxes_in_text_boxes_lose_nothing() -> None:
    def box(inside: str) -> str:
        return f"<w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r>"

    inner = box(paragraph("Inner"))
    assert texts(paragraph(words("Around") + box(paragraph(words("Outer") + inner)))) == [
        "Around",
        "Outer",
        "Inner",
    ]


def pictures(content: str, links: str = "") -> list[tuple[str, bytes]]:
    made = blocks(paragraph("Words.") + paragraph(content), links)
    return [(it.text, it.place.data) for it in made if isinstance(it.place, Image)]


def test_pictures_come_from_inside_the_file_with_their_description() -> None:
    assert pictures(drawing('descr="A map"')) == [("A map", PNG)]
    assert pictures(drawing('title="A plan"')) == [("A plan", PNG)]
    ours = 'descr="A map&#10;&#10;Description automatically generated with medium confidence"'
    assert pictures(drawing(ours)) == [("A map", PNG)]
    decoration = "<adec:decorative val='1'/>"
    assert pictures(drawing('descr="A line"', more=decoration)) == [("", PNG)]
    shape = '<v:shape alt="A map"><v:imagedata r:id="rIdPicture"/></v:shape>'
    old = f"<w:r><w:pict>{shape}</w:pict></w:r>"
    assert pictures(old) == [("A map", PNG)]


def test_a_picture_that_lies_outside_or_is_a_drawing_becomes_its_description(
    tmp_path: Path,
) -> None:
    (tmp_path / "map.png").write_bytes(PNG)
    links = relation("rIdFar", "image", "https://example.org/a.png", outside=True)
    links += relation("rIdDisk", "image", (tmp_path / "map.png").as_uri(), outside=True)
    links += relation("rIdBeside", "image", "../../map.png")
    links += relation("rIdStyles", "image", "styles.xml")
    for key in ("rIdFar", "rIdDisk", "rIdBeside", "rIdStyles", "rIdNone"):
        assert pictures(drawing('descr="A map"', key), links) == [("A map", b"")]
        assert pictures(drawing("", key), links) == []


def test_nothing_beside_the_file_is_opened(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(PNG)
    links = relation("rIdBeside", "image", "map.png", outside=True)
    body = paragraph("Words.") + paragraph(drawing('descr="A map"', "rIdBeside"))
    (tmp_path / "notice.docx").write_bytes(word_file(body, links))
    image = read_article(tmp_path / "notice.docx").article.blocks[-1].place
    assert image == Image("")


def test_a_caption_shares_the_group_of_its_picture() -> None:
    made = blocks(
        paragraph("Words.") + paragraph(drawing('descr="A"')) + paragraph("The gate", "Cap")
    )
    assert [(it.kind, it.group) for it in made[1:]] == [
        (Kind.IMAGE, "figure-1"),
        (Kind.CAPTION, "figure-1"),
    ]


def test_quotes() -> None:
    (quote,) = blocks(paragraph("We are ready.", "Cita"))
    assert (quote.kind, quote.text) == (Kind.QUOTE, "We are ready.")


def test_headers_and_footers_are_not_the_article() -> None:
    footer = f"<w:ftr>{paragraph('Page 1')}</w:ftr>"
    assert texts(paragraph("Words.") + "<w:sectPr/>", footer1=footer) == ["Words."]


def test_a_strict_document_says_the_same() -> None:
    members = parts(paragraph("Hours", "T2") + paragraph("Words."))
    usual = read(Source(packed(members), "a.docx"))
    main = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    turned = {
        part: data.replace(main, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        for part, data in members.items()
    }
    assert read(Source(packed(turned), "a.docx")) == usual


def test_a_description_full_of_spaces_is_read_in_a_moment() -> None:
    gap = "&#160;" * 40_000
    began = time.process_time()
    assert pictures(drawing(f'descr="A map{gap}of the town"')) == [("A map of the town", PNG)]
    assert time.process_time() - began < 3
