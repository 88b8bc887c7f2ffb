"""What Word prints before the items of its lists and before its numbered headings."""

from tests.readers.word_files import item, paragraph, table, word_file

from bilingual_pub.model import Block, Item, Kind, get_label
from bilingual_pub.ooxml.names import NAMESPACES
from bilingual_pub.readers import docx
from bilingual_pub.readers.docx.number_formats import write_number
from bilingual_pub.readers.reading import Draft, Source

XMLNS = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())


def level(form: str, text: str, depth: int = 0, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, override: str = "", extra: str = "") -> str:
    return (
        f'<w:numbering {XMLNS}><w:abstractNum w:abstractNumId="0">{"".join(levels)}'
        f'</w:abstractNum>{extra}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num></w:numbering>'
    )


def read(body: str, part: str) -> Draft:
    return docx.read(Source(word_file(body, numbering=part), "a.docx"))


def labels(body: str, part: str) -> list[str]:
    return [get_label(block) for block in read(body, part).blocks]


def test_letters_in_brackets_and_roman_numerals_below_them() -> None:
    part = numbering(level("lowerLetter", "(%1)"), level("lowerRoman", "%2.", 1))
    body = item("Lock up.") + item("Two keys:") + item("front", level=1) + item("back", level=1)
    made = read(body + item("Lights out."), part).blocks
    assert [(it.text, it.place) for it in made] == [
        ("Lock up.", Item(1, label="(a)")),
        ("Two keys:", Item(2, label="(b)")),
        ("front", Item(1, label="i.")),
        ("back", Item(2, label="ii.")),
        ("Lights out.", Item(3, label="(c)")),
    ]


def test_words_around_a_number_are_a_label_and_a_plain_number_is_none() -> None:
    assert labels(item("Call.") + item("Sign."), numbering(level("decimal", "Step %1:"))) == [
        "Step 1:",
        "Step 2:",
    ]
    assert labels(item("Call.") + item("Sign."), numbering(level("decimal", "%1."))) == ["", ""]
    assert labels(item("Call."), numbering(level("decimal", "%1)"))) == ["1)"]


def test_a_label_shows_the_counts_above_it_also_where_no_item_has_them() -> None:
    part = numbering(level("upperRoman", "%1."), level("decimal", "%1.%2", 1))
    assert labels(item("Fees") + item("Late fees", level=1), part) == ["I.", "I.1"]
    assert labels(item("Late fees", level=1), part) == ["I.1"]


def test_legal_labels_are_in_digits_whatever_the_levels_above_count_in() -> None:
    part = numbering(
        level("upperRoman", "Article %1."), level("decimal", "%1.%2", 1, more="<w:isLgl/>")
    )
    assert labels(item("Dues") + item("When", level=1), part) == ["Article I.", "1.1"]


def test_a_level_may_go_on_counting_below_the_next_item() -> None:
    body = item("A") + item("a", level=1) + item("B") + item("b", level=1)
    inner = {
        "": ["1)", "1-1", "2)", "2-1"],
        '<w:lvlRestart w:val="0"/>': ["1)", "1-1", "2)", "2-2"],
    }
    for restart, expected in inner.items():
        part = numbering(level("decimal", "%1)"), level("decimal", "%1-%2", 1, more=restart))
        assert labels(body, part) == expected


def test_a_list_may_start_anew_and_look_otherwise_than_its_pattern() -> None:
    override = (
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>'
        f"{level('upperLetter', 'Form %1:')}</w:lvlOverride>"
    )
    part = numbering(level("decimal", "%1)"), override=override)
    assert labels(item("one") + item("four", 2), part) == ["1)", "Form D:"]


def test_a_list_may_be_described_by_a_style_of_lists() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="Rules"/>'
        f"{level('lowerLetter', '%1)')}</w:abstractNum>"
    )
    part = numbering('<w:numStyleLink w:val="Rules"/>', extra=linked)
    assert labels(item("one") + item("two"), part) == ["a)", "b)"]


def test_headings_have_their_label_beside_their_words_and_a_title_among_them() -> None:
    seat = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    part = numbering(level("decimal", "Article %1:"))
    made = read(paragraph("Rules", "T1", seat) + paragraph("Dues", "T2", seat) + "", part)
    assert made.title == "Article 1: Rules"
    assert [(it.kind, it.label, it.text) for it in made.blocks] == [
        (Kind.HEADING, "Article 2:", "Dues")
    ]


def test_in_a_cell_labels_are_text_for_a_cell_is_one_block() -> None:
    part = numbering(level("lowerLetter", "(%1)"))
    inside = f"<w:tc><w:tcPr/>{item('Soap')}{item('Towel')}</w:tc>"
    other = f"<w:tc><w:tcPr/>{paragraph('Bring')}</w:tc>"
    made = read(table(other + inside, other + inside), part).blocks
    assert [cell.text for cell in made][1] == "(a) Soap\n(b) Towel"


def test_boxes_to_tick_are_labels_and_other_bullets_are_none() -> None:
    font = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>'
    boxes, dots = (
        numbering(level("bullet", sign).replace("</w:lvl>", font)) for sign in ("\uf0a8", "\uf0a7")
    )
    assert [it.place for it in read(item("Paid"), boxes).blocks] == [Item(label="☐")]
    assert [it.place for it in read(item("Paid"), dots).blocks] == [Item()]


def test_a_level_that_prints_nothing_makes_no_items() -> None:
    made: tuple[Block, ...] = read(item("Plain."), numbering(level("decimal", ""))).blocks
    assert [it.kind for it in made] == [Kind.PARAGRAPH]


def test_words_and_numerals_of_many_languages() -> None:
    assert [write_number(3, "ordinalText", lang) for lang in ("en", "es", "so")] == [
        "Third",
        "Tercero",
        "3",
    ]
    assert write_number(12, "cardinalText", "es") == "Doce"
    assert [write_number(21, form) for form in ("ordinal", "decimalZero", "hebrew1")] == [
        "21st",
        "21",
        "כא",
    ]
    assert [write_number(2, form) for form in ("arabicAlpha", "chineseCounting", "aiueo")] == [
        "ب",
        "二",
        "い",
    ]
    assert write_number(28, "upperLetter") == "BB"


def test_an_item_that_is_hidden_whole_is_not_counted() -> None:
    part = numbering(level("decimal", "Rule %1:"))
    hidden = (
        item("Draft rule")
        .replace("<w:rPr></w:rPr>", "<w:rPr><w:vanish/></w:rPr>")
        .replace("</w:pPr>", "<w:rPr><w:vanish/></w:rPr></w:pPr>")
    )
    assert labels(item("Knock.") + hidden + item("Wait."), part) == ["Rule 1:", "Rule 2:"]
