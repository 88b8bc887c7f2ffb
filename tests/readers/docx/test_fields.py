"""Fields of Word: what they show is read, what they are made of is not."""

import pytest
from tests.readers.word_files import field, paragraph, word_file, words

from bilingual_pub.model import Change
from bilingual_pub.readers.docx import read
from bilingual_pub.readers.reading import Draft, Source

BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def simple(instruction: str, result: str) -> str:
    return f'<w:fldSimple w:instr="{instruction}">{words(result)}</w:fldSimple>'


def draft(body: str) -> Draft:
    return read(Source(word_file(body), "letter.docx"))


def texts(*content: str) -> list[str]:
    return [block.text for block in draft(paragraph("".join(content))).blocks]


def test_only_the_result_of_a_field_in_a_field_is_read() -> None:
    inner = field(" MERGEFIELD Owed ", "250")
    nested = f"{BEGIN}{code(' IF ')}{inner}{code(' = 0 PAID OWED ')}{SEPARATE}"
    assert texts(nested, words("You owe $250."), END, words(" Call us.")) == [
        "You owe $250. Call us."
    ]
    in_result = f"{BEGIN}{code(' IF 1 = 1 A B ')}{SEPARATE}{words('You owe $')}{inner}{END}"
    assert texts(in_result, words(".")) == ["You owe $250."]
    in_both = f"{BEGIN}{code(' IF ')}{simple(' MERGEFIELD Age ', '17')}{code(' A B')}{END}"
    assert texts(words("Hello."), in_both) == ["Hello."]


def test_words_in_an_instruction_are_not_read() -> None:
    odd = f"{BEGIN}{code(' ASK who ')}{words('Who are you?')}{END}"
    assert texts(words("Hello"), odd, words(".")) == ["Hello."]


@pytest.mark.parametrize(
    "instruction",
    [
        *(" REF rules \\h ", " NOTEREF _n ", " FORMTEXT ", " MERGEFIELD Name ", " =2*3 "),
        *(" DOCPROPERTY Office ", " STYLEREF Title ", " DATE \\@ yyyy ", " SEQ Table "),
    ],
)
def test_the_result_of_other_fields_is_read(instruction: str) -> None:
    assert texts(words("See "), field(instruction, "this"), words(".")) == ["See this."]
    assert texts(words("See "), simple(instruction, "this"), words(".")) == ["See this."]


def test_a_field_without_an_end_loses_nothing() -> None:
    assert texts(BEGIN, code("PAGE"), words("kept")) == ["kept"]


def test_a_number_of_a_page_stays_with_its_words_and_is_named() -> None:
    made = draft(
        paragraph(words("Rides: see page ") + field(" PAGEREF rides \\h ", "6") + words(" (map)."))
        + paragraph(words("This is page ") + simple(" PAGE ", "2") + words(" of your letter."))
    )
    assert [block.text for block in made.blocks] == [
        "Rides: see page 6 (map).",
        "This is page 2 of your letter.",
    ]
    assert [(note.what, note.change, note.text) for note in made.notes] == [
        ("page-reference", Change.CHANGED, "Rides: see page 6"),
        ("page-reference", Change.CHANGED, "This is page 2"),
    ]


@pytest.mark.parametrize(
    "result", ["", "Error! Bookmark not defined.", "¡Error! Marcador no definido."]
)
def test_a_missing_number_of_a_page_leaves_no_hole(result: str) -> None:
    made = draft(paragraph(words("See page ") + field(" PAGEREF rides ", result) + words(" now.")))
    assert [block.text for block in made.blocks] == ["See page [?] now."]
    assert [(note.change, note.text) for note in made.notes] == [
        (Change.UNREADABLE, "See page [?]")
    ]


@pytest.mark.parametrize("said", [("Page ", " of "), ("Página ", " de "), ("– ", " / "), ("", "")])
def test_a_line_that_only_counts_pages_is_left_out_and_named(said: tuple[str, str]) -> None:
    line = words(said[0]) + field(" PAGE ", "2") + words(said[1]) + simple(" NUMPAGES ", "3")
    made = draft(paragraph("Come and see.") + paragraph(line))
    assert [block.text for block in made.blocks] == ["Come and see."]
    assert [(note.what, note.change) for note in made.notes] == [("page-number", Change.LEFT_OUT)]


def test_a_field_that_was_never_updated_is_named() -> None:
    made = draft(paragraph(words("Total: $") + BEGIN + code(" =SUM(ABOVE) ") + END + words(".")))
    assert [(note.what, note.change, note.text, note.where) for note in made.notes] == [
        ("field", Change.UNREADABLE, "=SUM(ABOVE)", "Total: $")
    ]
    lost = field(" REF table2 ", "Error! Reference source not found.")
    assert texts(words("See "), lost, words(".")) == ["See [?]."]


def test_the_chosen_entry_of_a_list_is_read() -> None:
    entries = '<w:listEntry w:val="by bus"/><w:listEntry w:val="on foot"/>'
    said = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{said}</w:fldChar></w:r>'
    assert texts(words("I come "), begin, code(" FORMDROPDOWN "), SEPARATE, END, words(".")) == [
        "I come on foot."
    ]


def test_a_symbol_of_a_field_is_read() -> None:
    said = code(" SYMBOL 254 \\f &quot;Wingdings&quot; \\s 11 ")
    sign = BEGIN + said + END
    assert texts(sign, words(" Paid")) == ["🗹 Paid"]


def test_contents_are_left_out_and_named() -> None:
    made = draft(paragraph("Hours and fees.") + paragraph(field(' TOC \\o "1-3" ', "Hours 2")))
    assert [block.text for block in made.blocks] == ["Hours and fees."]
    assert [(note.what, note.text) for note in made.notes] == [("contents", "Hours 2")]


def test_a_link_with_a_field_in_it_stays_a_link() -> None:
    link = f"{BEGIN}{code(' HYPERLINK &quot;https://example.org/&quot; ')}{SEPARATE}"
    made = draft(paragraph(link + words("Page of ") + field(" MERGEFIELD Town ", "Ajo") + END))
    assert {run.href for run in made.blocks[0].runs} == {"https://example.org/"}
    assert made.blocks[0].text == "Page of Ajo"


def test_a_value_that_is_only_kept_for_other_fields_is_not_shown() -> None:
    kept = field(' SET fee "40" ', "40") + field(' ASK who "Who?" ', "Rosa")
    assert texts(words("The fee is $"), kept, field(" REF fee ", "40"), words(".")) == [
        "The fee is $40."
    ]


def test_a_button_asks_whoever_writes_and_is_noted() -> None:
    button = field(" MACROBUTTON NoMacro [Type the name here] ", "")
    made = draft(paragraph(words("Dear ") + button + words(" neighbor")))
    assert [(note.what, note.change, note.text) for note in made.notes] == [
        ("prompt", Change.LEFT_OUT, "[Type the name here]")
    ]


def test_paragraphs_that_word_counts_by_a_field_have_their_numbers() -> None:
    body = [
        paragraph(field(" AUTONUM ", "") + words("Lock the gate.")),
        paragraph(field(" AUTONUM ", "") + words("Hand in the key.")),
        paragraph(field(" LISTNUM ", "") + words("Front door")),
        paragraph(field(r" LISTNUM NumberDefault \\l 2 ".replace(r"\\", "\\"), "") + words("lock")),
        paragraph(field(" LISTNUM ", "") + words("Back door")),
    ]
    assert [block.text for block in draft("".join(body)).blocks] == [
        "1. Lock the gate.",
        "2. Hand in the key.",
        "1) Front door",
        "a) lock",
        "2) Back door",
    ]
