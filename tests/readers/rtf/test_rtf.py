"""Rich text: what Word and LibreOffice show of one comes out, no more and no less."""

from pathlib import Path

import pytest
from tests.readers.rtf.rtf_files import HEAD, item, paragraph, row, rtf_file
from tests.readers.word_files import PNG

from bilingual_pub.api import read
from bilingual_pub.model import Article, Block, Change, Image, Kind, Mark, get_label
from bilingual_pub.readers import Source
from bilingual_pub.reading import read_source

TEXT = paragraph("The pool opens on Monday, and everybody may come and swim in it.")


def article(data: bytes) -> Article:
    return read_source(Source(data, "notice.rtf")).article


def told(found: Article) -> list[str]:
    """The blocks as a reader sees them."""
    return [f"{get_label(block)} {block.text}".strip() for block in found.blocks]


def marked(block: Block, mark: Mark) -> list[str]:
    return [run.text.strip() for run in block.runs if mark in run.marks]


def noted(found: Article) -> list[tuple[str, Change, str]]:
    return [(note.what, note.change, note.text) for note in found.notes]


def test_a_file_is_read_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "pool.rtf").write_bytes(rtf_file(paragraph("Pool news", r"\s3") + TEXT))
    found = read(tmp_path / "pool.rtf")
    assert (found.lang, found.title) == ("en", "Pool news")
    assert told(found) == ["The pool opens on Monday, and everybody may come and swim in it."]


def test_headings_by_style_by_a_style_above_and_by_level() -> None:
    body = paragraph("Pool news", r"\s1\b\fs32") + TEXT + paragraph(r"\b Prices", r"\s2\b")
    body += paragraph("Towels", r"\s4") + paragraph("Soap", r"\outlinelevel2") + TEXT
    found = article(rtf_file(body))
    assert found.title == "Pool news"
    assert [(it.kind, it.level) for it in found.blocks[1:4]] == [
        *((Kind.HEADING, 2), (Kind.HEADING, 2), (Kind.HEADING, 3)),
    ]
    # In a heading, bold is only its looks.
    assert marked(found.blocks[1], Mark.STRONG) == []


def test_a_large_first_line_is_the_title() -> None:
    body = paragraph("Come on Friday", r"\fs24") + paragraph("Pool party", r"\fs40")
    assert article(rtf_file(body + TEXT)).title == "Pool party"


def test_marks_end_with_their_group_and_are_switched_off() -> None:
    body = paragraph(
        r"One {\b two} three \i four\i0  five {\strike six} {\striked1 seven} {\strike0 eight}"
        r" x{\super n} y{\sub i} z{\up6 m}\plain  {\b\i nine\plain  ten}"
    )
    (block,) = article(rtf_file(body)).blocks
    assert marked(block, Mark.STRONG) == ["two", "nine"]
    assert marked(block, Mark.EMPHASIS) == ["four", "nine"]
    assert marked(block, Mark.DELETED) == ["six", "seven"]
    assert block.text.startswith("One two three four five six seven eight x")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"Caf\'e9 \'93open\'94", "Café “open”"),
        (r"\f2 \'cf\'f0\'e8\'e2\'e5\'f2", "Привет"),
        (r"\f3 \'93\'fa\'96\'7b", "日本"),
        (r"\u26085?\u26412?", "日本"),
        (r"\uc2\u26085\'93\'fa\u26412\'96\'7b", "日本"),
        (r"\uc0\u1575\u1604", "ال"),
        (r"{\uc0 \u233}t\u233?", "été"),
        (r"\u-10179?\u-8704?!", "😀!"),
        (r"A\~B\_C co\-op \{x\} a\\b", "A\u00a0B\u2011C coop {x} a\\b"),
        (r"\lquote a\rquote  \ldblquote b\rdblquote  c\endash d\emdash e", "‘a’ “b” c–d—e"),
        (r"one\line two\tab three", "one\ntwo three"),
        (r"{\upr{a?}{\*\ud{a\u769?}}}", "a\u0301"),
        ("lines are\r\n broken anywhere", "lines are broken anywhere"),
    ],
)
def test_characters_of_all_code_pages(written: str, text: str) -> None:
    found = article(rtf_file(TEXT + paragraph(written)))
    assert found.blocks[1].text in {text, text.replace("a\u0301", "á")}


def test_the_code_page_of_the_file_counts() -> None:
    head = r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0 Arial;}}"
    assert told(article(rtf_file(paragraph(r"\'cf\'f0\'e8\'e2\'e5\'f2"), head))) == ["Привет"]
    mac = r"{\rtf1\mac "
    assert told(article(rtf_file(paragraph(r"caf\'8e"), mac))) == ["café"]


def test_items_have_the_labels_that_are_written_out() -> None:
    body = TEXT + item("1.", "Come") + item("2.", "Pay")
    body += item("(a)", "in cash", r"\ls1\ilvl1") + item("(b)", "by card", r"\ls1\ilvl1")
    body += item("3.", "Swim") + TEXT + item("Step I:", "Rest", r"\ls2")
    body += item("Step II:", "Go", r"\ls2") + TEXT + item(r"\f1\'b7", "Soap", r"\ls3")
    body += paragraph(r"{\pntext\'B7\tab}{\*\pn\pnlvlblt{\pntxtb\'B7}}Towel")
    found = [it for it in article(rtf_file(body)).blocks if it.kind is Kind.LIST_ITEM]
    assert [(it.level, it.place.number, it.place.label, it.text) for it in found] == [  # type: ignore[union-attr]
        *((1, 1, "", "Come"), (1, 2, "", "Pay"), (2, 1, "(a)", "in cash")),
        *((2, 2, "(b)", "by card"), (1, 3, "", "Swim"), (1, 1, "Step I:", "Rest")),
        *((1, 2, "Step II:", "Go"), (1, None, "", "Soap"), (1, None, "", "Towel")),
    ]


def test_numbered_headings_keep_their_label() -> None:
    body = paragraph("Rules", r"\s3") + item("Part 1:", "Water", r"\s1\ls4\ilvl0") + TEXT
    found = article(rtf_file(body)).blocks[0]
    assert (found.kind, found.label, found.text) == (Kind.HEADING, "Part 1:", "Water")


def test_tables_with_heads_and_cells_over_several_columns_and_rows() -> None:
    body = TEXT + row("Day", "Hours", "Lane", more=r"\trhdr")
    body += row("Pool", "open", edges=(2_000, 6_000))
    body += row("Sauna", "9 to 5", "1", frames=(r"\clvmgf", "", ""))
    body += row("", "6 to 8", "2", frames=(r"\clvmrg", "", ""))
    body += row("Closed", "", "today", frames=(r"\clmgf", r"\clmrg", ""))
    cells = article(rtf_file(body + TEXT)).blocks[1:-1]
    seats = [it.place for it in cells]
    assert [(it.row, it.column, it.rowspan, it.colspan) for it in seats] == [  # type: ignore[union-attr]
        *((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1)),
        *((1, 0, 1, 1), (1, 1, 1, 2)),
        *((2, 0, 2, 1), (2, 1, 1, 1), (2, 2, 1, 1)),
        *((3, 1, 1, 1), (3, 2, 1, 1)),
        *((4, 0, 1, 2), (4, 2, 1, 1)),
    ]
    assert [it.place.header for it in cells[:4]] == [True, True, True, False]  # type: ignore[union-attr]
    assert cells[-2].text == "Closed"


def test_fields_are_their_results() -> None:
    link = (
        r'{\field{\*\fldinst{ HYPERLINK "https://example.org/a?b=1" }}'
        r"{\fldrslt{\ul our page}}}"
    )
    script = r'{\field{\*\fldinst HYPERLINK "javascript:alert(1)"}{\fldrslt here}}'
    total = r"{\field{\*\fldinst =40+5}{\fldrslt 45}}"
    page = r"{\field{\*\fldinst PAGEREF _x \\h}{\fldrslt 4}}"
    sign = r'{\field{\*\fldinst SYMBOL 9742 \\f "Arial"}{\fldrslt}}'
    found = article(
        rtf_file(TEXT + paragraph(f"See {link}, not {script}: {total}, page {page}, {sign}."))
    )
    block = found.blocks[1]
    assert block.text == "See our page, not here: 45, page 4, ☎."
    assert [run.href for run in block.runs if run.href] == ["https://example.org/a?b=1"]
    assert noted(found) == [("page-reference", Change.CHANGED, "4")]


def test_notes_are_raised_marks_and_a_list_at_the_end() -> None:
    note = r"{\super\chftn}{\footnote\pard\plain {\super\chftn} Children swim free.}"
    star = r"*{\footnote * Not on Sunday.}"
    found = article(rtf_file(paragraph(f"It costs $3{note} a day{star}.") + TEXT))
    assert found.blocks[0].text in {"It costs $3¹ a day*.", "It costs $31 a day*."}
    assert told(found)[2:] == ["Children swim free.", "* Not on Sunday."]
    assert found.blocks[2].place.number == 1  # type: ignore[union-attr]


def test_what_was_deleted_or_hidden_is_left_out_and_named() -> None:
    contents = r"{\field{\*\fldinst TOC}{\fldrslt Prices\tab 2\par Rules\tab 3\par}}"
    body = TEXT + paragraph(
        r"Open {\v secretly }on {\deleted Monday }{\revised Friday}."
        r"{\*\annotation Ask Ana first}{\*\unknown words}{\info{\title x}}"
    )
    found = article(rtf_file(body + paragraph(contents)))
    assert told(found)[1:] == ["Open on Friday."]
    assert [(what, text) for what, _change, text in noted(found)] == [
        *(("hidden-words", "secretly"), ("tracked-deletion", "Monday")),
        *(("comment", "Ask Ana first"), ("contents", "Prices 2 Rules 3")),
    ]


def picture(data: bytes, kind: str = "pngblip", description: str = "The way in") -> str:
    described = rf"{{\*\picprop{{\sp{{\sn wzDescription}}{{\sv {description}}}}}}}"
    return rf"{{\*\shppict{{\pict{described}\{kind}\picw1\pich1 {data.hex()}}}}}"


def test_pictures_have_their_description_and_caption() -> None:
    old = r"{\nonshppict{\pict\wmetafile8 0100}}"
    body = TEXT + paragraph(picture(PNG) + old) + paragraph("The north door", r"\s6")
    found = article(rtf_file(body))
    _text, image, caption = found.blocks
    assert isinstance(image.place, Image)
    assert (image.text, image.place.data) == ("The way in", PNG)
    assert (caption.kind, caption.group) == (Kind.CAPTION, image.group)
    assert found.notes == ()


def test_a_picture_that_can_t_be_shown_is_its_description() -> None:
    body = (
        TEXT
        + paragraph(picture(b"\1\0\2", "wmetafile8"))
        + paragraph(picture(PNG, description="a.png"))
    )
    found = article(rtf_file(body))
    assert [it.text for it in found.blocks[1:]] == ["The way in", ""]
    assert noted(found) == [
        ("picture", Change.UNREADABLE, "The way in"),
        ("picture-description", Change.LEFT_OUT, "a.png"),
    ]


def test_boxes_are_read_after_the_paragraph_on_which_they_hang() -> None:
    box = (
        r"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard\plain Bring soap."
        r"\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext Bring soap.\par}}}}"
    )
    found = article(rtf_file(paragraph(f"Use the {box}showers first.") + TEXT))
    assert told(found)[:2] == ["Use the showers first.", "Bring soap."]


def test_headers_and_footers_are_read_once_without_page_numbers() -> None:
    page = r"{\field{\*\fldinst PAGE}{\fldrslt 3}}"
    body = (
        r"{\headerl\pard\plain Elm Park Pool, 520-555-0142\par}"
        r"{\headerr\pard\plain Elm Park Pool, 520-555-0142\par}"
        rf"{{\footer\pard\plain Page {page} of {{\field{{\*\fldinst NUMPAGES}}{{\fldrslt 5}}}}\par"
        r"\pard 12 Oak Street\tab Page \chpgn\par}"
    )
    found = article(rtf_file(body + paragraph("Pool news", r"\s3") + TEXT))
    assert told(found)[1:] == ["Elm Park Pool, 520-555-0142", "12 Oak Street"]


def test_quotes_and_code_hold_together_unless_all_is_set_so() -> None:
    body = TEXT + paragraph("We swim.", r"\s5") + paragraph("We dive.", r"\s5")
    body += paragraph("ping 1", r"\s8") + paragraph("exit", r"\s8")
    found = article(rtf_file(body)).blocks[1:]
    assert [(it.kind, it.text) for it in found] == [
        (Kind.QUOTE, "We swim."),
        (Kind.QUOTE, "We dive."),
        (Kind.CODE, "ping 1\nexit"),
    ]
    whole = "".join(paragraph(f"Lane {it} is open.", r"\s8") for it in "123")
    assert {it.kind for it in article(rtf_file(whole)).blocks} == {Kind.PARAGRAPH}


def test_formulas_and_objects_are_named() -> None:
    body = TEXT + paragraph(
        r"Take {\field{\*\fldinst EQ \\f(1,2)}{\fldrslt}} cup."
        r"{\object\objemb{\*\objclass Excel}{\*\objdata 00}{\result 12 guests}}"
    )
    found = article(rtf_file(body))
    assert told(found)[1] == "Take cup.12 guests"
    assert {note.what for note in found.notes} == {"formula", "embedded-file"}


def test_the_language_and_what_the_file_says_of_itself() -> None:
    info = r"{\info{\title Document1}{\author Ana Ruiz}{\creatim\yr2026\mo5\dy4\hr10}}"
    body = paragraph(
        r"\lang2058 Ana Ruiz: la alberca abre el 4 de mayo de 2026 y todas las personas pueden"
        r" entrar a nadar."
    )
    found = article(rtf_file(info + body + paragraph(r"\lang2058 No hay que pagar nada.")))
    assert found.lang == "es-MX"
    assert (found.meta.byline, str(found.meta.date)) == ("Ana Ruiz", "2026-05-04")
    assert found.title != "Document1"


def test_items_in_a_cell_are_lines_of_it_with_their_labels() -> None:
    listed = r"{\listtext 1.\tab}\ls1 Come\par\pard\intbl{\listtext 2.\tab}\ls1 Pay"
    found = article(rtf_file(TEXT + row("Day", listed) + row("Monday", "open"))).blocks
    assert [it.text for it in found[1:]] == ["Day", "1. Come\n2. Pay", "Monday", "open"]


SIGNS = HEAD.replace(
    r"{\f3\fnil", r"{\f4\fnil\fcharset2{\*\panose 05}Wingdings{\*\falt Arial};}{\f3\fnil"
)


@pytest.mark.parametrize(
    ("signs", "shown"),
    [
        (r"{\f4 \'a8}", "☐"),
        (r"{\f4 \'fc}", "✓"),
        (r"{\f4\u-3844 ?}", "✓"),
        (r"{\f1 \'b3}", "≥"),
        (r"{\f1 a}", "α"),
        (r'{\field{\*\fldinst SYMBOL 252 \\f "Wingdings" \\s 12}{\fldrslt\f4 \'fc}}', "✓"),
        (r"{\field{\*\fldinst SYMBOL 0xF0FE \\f Wingdings}{\fldrslt ?}}", "☑"),
        (r'{\field{\*\fldinst SYMBOL 150 \\f "Arial"}{\fldrslt ?}}', "–"),
    ],
)
def test_signs_of_symbol_fonts_are_the_characters_that_they_show(signs: str, shown: str) -> None:
    body = TEXT + paragraph(f"One {signs} two")
    found = article(rtf_file(body, SIGNS))
    assert (told(found)[-1], found.notes) == (f"One {shown} two", ())


def test_the_table_of_fonts_may_have_no_groups() -> None:
    head = r"{\rtf1\ansi\deff0{\fonttbl\f0\fnil Times New Roman;\f1\fnil\fcharset2 Wingdings;}"
    found = article(rtf_file(TEXT + paragraph(r"{\f1 \'a8} Yes"), head))
    assert told(found)[-1] == "☐ Yes"


@pytest.mark.parametrize(
    ("sign", "font"),
    [
        (r"{\f4 \'ff}", "Wingdings"),
        (r'{\field{\*\fldinst SYMBOL 255 \\f "Wingdings"}{\fldrslt ?}}', "Wingdings"),
        (r"{\f2\u-3844 ?}", "Arial Cyr"),
    ],
)
def test_a_sign_that_nobody_knows_is_a_box_and_a_note(sign: str, font: str) -> None:
    found = article(rtf_file(TEXT + paragraph(f"Windows {sign} closed"), SIGNS))
    assert told(found)[-1] == "Windows □ closed"
    assert noted(found) == [("symbol", Change.CHANGED, font)]
