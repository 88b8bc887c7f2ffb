"""Plain text: paragraphs between blank lines, and a headline that becomes the title."""

import doctest
import re
import textwrap
import time
from contextlib import suppress
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.errors import InputError
from bilingual_pub.model import Cell, Item, Kind
from bilingual_pub.readers.headline import take_headline
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.readers.text import lines as text_lines
from bilingual_pub.readers.text import markers, read, sections


def draft(text: str) -> Draft:
    return take_headline(read(Source(text.encode(), "article.txt")))


def test_lines_of_a_paragraph_are_joined() -> None:
    made = draft("The council met\non Monday.\n \t\nIt was  long.\r\n\r\n\r\nDone.")
    assert [block.text for block in made.blocks] == [
        "The council met on Monday.",
        "It was long.",
        "Done.",
    ]
    assert {block.kind for block in made.blocks} == {Kind.PARAGRAPH}


def lines(text: str) -> list[str]:
    (block,) = draft(text).blocks
    return block.text.split("\n")


def test_lines_of_an_address_stay() -> None:
    address = ["Los Sauces Clinic", "418 Willow St.", "Tucson, AZ 85701"]
    assert lines("\n".join(address)) == address


def items(text: str) -> list[tuple[int, str, str]]:
    """The level, the label and the text of each item of a list."""
    return [
        (block.level, block.place.label, block.text)
        for block in draft(text).blocks
        if isinstance(block.place, Item)
    ]


def test_a_list_is_one_and_its_long_items_go_on() -> None:
    listed = (
        "Bring:\n- a photo ID, a letter or a bill with your name and your street address on\n  it"
    )
    made = draft(f"{listed}\n- your medicines\nThank you.")
    assert [(block.kind, block.text) for block in made.blocks] == [
        (Kind.PARAGRAPH, "Bring:"),
        (
            Kind.LIST_ITEM,
            "a photo ID, a letter or a bill with your name and your street address on it",
        ),
        (Kind.LIST_ITEM, "your medicines"),
        (Kind.PARAGRAPH, "Thank you."),
    ]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1. Fill it\n2. Sign it", ["", ""]),
        ("a) Fill it\nb) Sign it", ["a)", "b)"]),
        ("(1) Fill it\n(2) Sign it", ["(1)", "(2)"]),
        ("(a) Fill it\n\n(b) Sign it", ["(a)", "(b)"]),
        ("i. Fill it\nii. Sign it\niii. Mail it\niv. Wait", ["i.", "ii.", "iii.", "iv."]),
        ("h) Fill it\ni) Sign it\nj) Mail it", ["h)", "i)", "j)"]),
        ("A. Fill it\nB. Sign it", ["A.", "B."]),
        ("1.- Llénelo\n2.- Fírmelo", ["1.-", "2.-"]),
        ("1º Llénelo\n2º Fírmelo", ["1º", "2º"]),
        ("1.1 Fill it\n1.2 Sign it", ["1.1", "1.2"]),
        ("• Fill it\n• Sign it", ["", ""]),
        ("•Fill it\n•Sign it", ["", ""]),
        ("·\tFill it\no\tSign it\no\tMail it", ["", "", ""]),
        ("\uf0b7 Fill it", [""]),
        ("– Fill it\n– Sign it", ["", ""]),
        ("* Fill it\n* Sign it", ["", ""]),
        ("☐ Fill it\n☑ Sign it", ["☐", "☑"]),
        ("[ ] Fill it\n[x] Sign it", ["[ ]", "[x]"]),
        ("а) Заполните\nб) Подпишите", ["а)", "б)"]),
        ("أ) املأ\nب) وقّع", ["أ)", "ب)"]),
        ("١. املأ\n٢. وقّع", ["١.", "٢."]),
        ("一、填表\n二、签名", ["一、", "二、"]),
        ("（1）填表\n（2）签名", ["（1）", "（2）"]),
        ("①填表\n②签名", ["①", "②"]),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_is_typed_before_an_item_is_its_label(
    text: str, labels: list[str], line_end: str
) -> None:
    found = items(f"Steps:\n{text}\n".replace("\n", line_end))
    assert [label for _level, label, _text in found] == labels
    assert not any(text.startswith((" ", "\t", "•", "-", "☐")) for _level, _label, text in found)


@pytest.mark.parametrize(
    "line",
    [
        "(520) 555-0176 is the number to call",
        "A. Ruiz will speak.",
        "5. Mai 2026 im Rathaus",
        "* Prices may change.",
        "- Ana Ruiz, mayor",
        "1.50 dollars is the fare",
        "o la biblioteca",
        "§ 5 of the law",
        "3 - 5 people can come",
        "-5 degrees tonight",
        "I. think so",
    ],
)
def test_what_only_looks_like_a_label_stays(line: str) -> None:
    (block,) = draft(line).blocks
    assert (block.kind, block.text) == (Kind.PARAGRAPH, line)


def test_lists_inside_of_lists() -> None:
    text = "1. Fill it\n   a) in ink\n   b) in capitals\n2. Sign it\n\n   Twice.\n\na) Wait\n"
    assert items(text) == [
        (1, "", "Fill it"),
        (2, "a)", "in ink"),
        (2, "b)", "in capitals"),
        (1, "", "Sign it"),
        (1, "", "Twice."),
        (1, "a)", "Wait"),
    ]


def test_a_number_above_a_text_is_a_headings() -> None:
    made = draft("Rules\n\n1. Who may come\n\nAll may come.\n\n1.1 Children\n\nThey too.")
    assert [(block.kind, block.level, block.label, block.text) for block in made.blocks] == [
        (Kind.HEADING, 2, "1.", "Who may come"),
        (Kind.PARAGRAPH, 0, "", "All may come."),
        (Kind.HEADING, 3, "1.1", "Children"),
        (Kind.PARAGRAPH, 0, "", "They too."),
    ]


def table(text: str) -> list[list[str]]:
    rows: dict[int, list[str]] = {}
    for block in draft(text).blocks:
        if isinstance(block.place, Cell):
            rows.setdefault(block.place.row, []).append(block.text)
    return [*rows.values()]


HOURS = [["Day", "Open", "Close"], ["Monday", "9:00", "17:00"], ["Tuesday", "10:30", "18:00"]]


@pytest.mark.parametrize(
    "text",
    [
        "Day\tOpen\tClose\nMonday\t9:00\t17:00\nTuesday\t10:30\t18:00",
        "Day\t\tOpen\tClose\nMonday\t\t9:00\t17:00\nTuesday\t10:30\t18:00",
        "Day       Open    Close\nMonday    9:00    17:00\nTuesday   10:30   18:00",
        "Day        Open   Close\nMonday     9:00   17:00\nTuesday   10:30   18:00",
        "Day      Open   Close\n-------  -----\nMonday   9:00   17:00\nTuesday  10:30  18:00",
        "Day   Open   Close\nMonday     9:00        17:00\nTuesday   10:30 \t 18:00",
    ],
    ids=["tabs", "uneven tabs", "left", "right", "underlined", "by eye"],
)
def test_columns_stay_apart(text: str) -> None:
    assert table(f"Our hours\n\n{text}\n\nCome in.") == HOURS
    heads = [block for block in draft(text).blocks if getattr(block.place, "header", False)]
    assert [head.text for head in heads] == HOURS[0]


def test_dots_lead_to_a_price() -> None:
    assert table("Swim .......... $3\nA lesson ......... free") == [
        ["Swim", "$3"],
        ["A lesson", "free"],
    ]


def test_what_stands_under_an_item_is_of_it() -> None:
    assert items("1. Who may come?\nAll may come.\n2. When?\nOn Monday.") == [
        (1, "", "Who may come?\nAll may come."),
        (1, "", "When?"),
    ]


def test_a_quotation_may_follow_its_line_at_once() -> None:
    made = draft("Rosa wrote:\n> The pool is open.\n> Come in.\n>> Is it?\n\n> 65 years: free")
    assert [(block.kind, block.level, block.text) for block in made.blocks] == [
        (Kind.PARAGRAPH, 0, "Rosa wrote:"),
        (Kind.QUOTE, 1, "The pool is open.\nCome in."),
        (Kind.QUOTE, 2, "Is it?"),
        (Kind.PARAGRAPH, 0, "> 65 years: free"),
    ]


def test_columns_end_where_a_quotation_begins() -> None:
    made = draft("Mon\t9\t5\nTue\t8\t6\n> Wed\t7\t4")
    assert [block.text for block in made.blocks] == [*["Mon", "9", "5", "Tue", "8", "6"], "Wed 7 4"]


def test_a_cell_may_be_empty_or_take_two_lines() -> None:
    text = "Monday      9:00     at school\nTuesday     closed\nFriday      9:00     in the\n"
    text += "                     library"
    assert table(text) == [
        ["Monday", "9:00", "at school"],
        ["Tuesday", "closed", ""],
        ["Friday", "9:00", "in the library"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council  met on Monday\nand it   was long.",
        "It was long.  The council met\non Monday.  It voted.",
        "\tThe council met\n\ton Monday.",
    ],
)
def test_spaces_between_words_make_no_columns(text: str) -> None:
    assert not table(text)


def test_two_texts_beside_each_other_are_read_one_after_the_other() -> None:
    left = [
        "The pool opens on Monday, after",
        "a long winter of repairs to",
        "the roof and the pumps.",
    ]
    right = ["Dogs are welcome in the park", "again, and so are their owners,", "from May on."]
    text = "\n".join(f"{one:<40}{other}" for one, other in zip(left, right, strict=True))
    assert [block.text for block in draft(f"Pool news\n\n{text}").blocks] == [
        " ".join(left),
        " ".join(right),
    ]


def test_lines_in_capitals_are_headings() -> None:
    made = draft(
        "POOL NEWS\nThe pool is open again.\nBring a towel.\nWHO MAY SWIM\nAnyone who can.\n\n"
        "WHAT IT COSTS:\n\n- $3 a day\n- $20 a month\n\nTUCSON PARKS\n418 WILLOW ST.\n"
    )
    assert made.title == "POOL NEWS"
    assert [(block.kind, block.text) for block in made.blocks] == [
        (Kind.PARAGRAPH, "The pool is open again.\nBring a towel."),
        (Kind.HEADING, "WHO MAY SWIM"),
        (Kind.PARAGRAPH, "Anyone who can."),
        (Kind.HEADING, "WHAT IT COSTS:"),
        (Kind.LIST_ITEM, "$3 a day"),
        (Kind.LIST_ITEM, "$20 a month"),
        (Kind.PARAGRAPH, "TUCSON PARKS\n418 WILLOW ST."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The pool is open.\n\nDO NOT DIVE. IT IS SHALLOW.\n\nThank you.",
        "THE POOL IS OPEN.\n\nBRING A TOWEL\n\nAND A FRIEND",
        "The pool is open.\n\nTHANK YOU",
        "The pool is open.\n\nTUCSON, AZ 85701\n\nCome in.",
        "The pool is open.\n\nROSA DIAZ\nMayor\n\nCome in.",
    ],
    ids=["sentences", "all in capitals", "the last line", "address", "signature"],
)
def test_other_lines_in_capitals_are_text(text: str) -> None:
    assert {block.kind for block in draft(text).blocks} == {Kind.PARAGRAPH}


def test_underlines_make_headings_and_rules_part() -> None:
    made = draft(
        "Pool news\n=========\n\nOpen.\n\nHours\n-----\nDaily.\n* * *\nName: ______\n_____"
    )
    assert made.title == "Pool news"
    assert [(block.kind, block.text) for block in made.blocks] == [
        (Kind.PARAGRAPH, "Open."),
        (Kind.HEADING, "Hours"),
        (Kind.PARAGRAPH, "Daily."),
        (Kind.PARAGRAPH, "Name: ______\n_____"),
    ]


def test_long_lines_are_paragraphs_without_a_blank_line_between() -> None:
    one = "The town pool opens again on the first Monday of June, after a winter of repairs to it."
    other = "Families may swim from nine in the morning until six in the evening, but on Sunday."
    made = draft(f"Pool news\n{one}\n{other}\n")
    assert made.title == "Pool news"
    assert [block.text for block in made.blocks] == [one, other]


def test_what_an_email_quotes_is_a_quotation() -> None:
    made = draft("Rosa wrote:\n\n> The pool is\n> open.\n>\n> - Come in\n> - Swim\n\nThank you.")
    assert [(block.kind, block.text) for block in made.blocks] == [
        (Kind.PARAGRAPH, "Rosa wrote:"),
        (Kind.QUOTE, "The pool is open."),
        (Kind.LIST_ITEM, "Come in"),
        (Kind.LIST_ITEM, "Swim"),
        (Kind.PARAGRAPH, "Thank you."),
    ]


def test_a_file_of_windows() -> None:
    data = "Año nuevo\r\n\r\nLa piscina está abierta:\r\n• de día\r\n• de noche\r\n".encode(
        "cp1252"
    )
    made = take_headline(read(Source(data, "article.txt")))
    assert made.title == "Año nuevo"
    assert [block.text for block in made.blocks] == [
        "La piscina está abierta:",
        "de día",
        "de noche",
    ]


TYPED = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "",
                "",
                "- ",
                "1. ",
                "2. ",
                "a) ",
                "b) ",
                "• ",
                "> ",
                "  ",
                "\t",
                "☐ ",
                "(i) ",
                "(ii) ",
            ]
        ),
        st.sampled_from(
            ["The pool opens", "OPEN DAILY", "Mon\t9\t5", "Tue   8   6", "known well-", "x."]
        ),
        st.sampled_from(["\n", "\n", "\n\n"]),
    ),
    max_size=12,
).map(lambda rows: "".join(map("".join, rows)))


@given(TYPED)
def test_every_letter_comes_out_in_its_place(text: str) -> None:
    made = read(Source(text.encode(), "article.txt"))
    said = "".join(
        f"{getattr(block.place, 'label', '')}{block.label}{block.text}" for block in made.blocks
    )
    letters = re.compile(r"[^\W\d_]")
    assert letters.findall(said) == letters.findall(text)


@pytest.mark.parametrize(
    "line", ["a   b  c", "- x", "IN CAPITALS", "> x", "a\tb", "1. x", "well-", "x  y"]
)
def test_a_text_of_thousands_of_lines_takes_no_minutes(line: str) -> None:
    started = time.process_time()
    with suppress(InputError):
        read(Source(f"{line}\n".encode() * 19_000, "article.txt"))
    assert time.process_time() - started < 10


WIDTHS = st.integers(60, 80)
SENTENCES = st.lists(
    st.sampled_from(
        [
            "The",
            "council",
            "of",
            "Tucson",
            "met",
            "on",
            "Monday,",
            "in",
            "English",
            "and",
            "Spanish.",
        ]
    ),
    min_size=1,
    max_size=80,
).map(" ".join)


@given(SENTENCES, WIDTHS)
def test_lines_that_a_program_broke_are_joined(sentences: str, width: int) -> None:
    assert lines(textwrap.fill(sentences, width)) == [sentences]


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Council opens a clinic", True),
        ("The council opened a clinic.", False),
        ("“The clinic is open.”", False),
        ("Dear neighbors,", False),
        ("x" * 101, False),
        ("A line\nand another", True),
        ("A line\nAnd Another", False),
    ],
)
def test_a_headline_becomes_the_title(first: str, is_title: bool) -> None:  # noqa: FBT001 - a table
    made = draft(f"{first}\n\nMore words.")
    assert made.title == (" ".join(first.split()) if is_title else "")
    assert len(made.blocks) == (1 if is_title else 2)


def test_one_line_alone_is_the_text_and_no_title() -> None:
    made = draft("Clinic closed on Monday")
    assert made.title == ""
    assert [block.text for block in made.blocks] == ["Clinic closed on Monday"]


@given(st.text("abñ “”.\n\t", max_size=200))
def test_every_word_comes_out_in_its_place(text: str) -> None:
    made = draft(text)
    words = " ".join([made.title, *(block.text for block in made.blocks)]).split()
    assert words == text.split()


@pytest.mark.parametrize("module", [text_lines, markers, sections], ids=lambda it: it.__name__)
def test_the_examples_in_the_docstrings(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed


def test_a_raised_figure_is_no_label() -> None:
    blocks = draft("Area:\n\n². square meters\n1.² a note\n").blocks
    assert "square meters" in " ".join(block.text for block in blocks)
