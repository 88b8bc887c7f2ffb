"""What a page prints before the items of its lists."""

import pytest

from bilingual_pub.model import Item, get_label
from bilingual_pub.readers import html
from bilingual_pub.readers.reading import Source


def places(markup: str) -> list[object]:
    page = f"<html><body><p>Hello there, neighbors.</p>{markup}</body></html>"
    return [block.place for block in html.read(Source(page.encode(), "a.html")).blocks[1:]]


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("<ol>", ["", ""]),
        ('<ol type="a">', ["a.", "b."]),
        ('<ol type="A" start="27">', ["AA.", "AB."]),
        ('<ol type="I" start="3">', ["III.", "IV."]),
        ('<ol type="i" reversed>', ["ii.", "i."]),
        ('<ol style="list-style-type: lower-greek">', ["α.", "β."]),
        ('<ol style="list-style: upper-roman inside">', ["I.", "II."]),
        ('<ol type="a" style="list-style-type:decimal">', ["", ""]),
        ('<ol style="list-style-type:decimal-leading-zero">', ["01.", "02."]),
        ('<ol style="list-style-type:hebrew">', ["א.", "ב."]),
        ('<ol style="list-style-type:arabic-indic">', ["١.", "٢."]),
        ('<ol style="list-style-type:cjk-ideographic">', ["一、", "二、"]),
        ('<ol style="list-style-type:nobody-knows">', ["", ""]),
    ],
)
def test_an_ordered_list_shows_what_its_type_or_style_says(opening: str, labels: list[str]) -> None:
    found = places(f"{opening}<li>one</li><li>two</li></ol>")
    assert [place.label for place in found if isinstance(place, Item)] == labels
    assert all(isinstance(place, Item) and place.number for place in found)


def test_an_item_may_have_a_number_and_a_form_of_its_own() -> None:
    found = places('<ol type="a"><li value="5">five</li><li>six</li><li type="I">seven</li></ol>')
    assert found == [Item(5, label="e."), Item(6, label="f."), Item(7, label="VII.")]


def test_bullets_and_lists_without_any_mark_have_no_number() -> None:
    assert places("<ul><li>one</li></ul>") == [Item()]
    assert places('<ul type="square"><li>one</li></ul>') == [Item()]
    assert places('<ol style="list-style: none"><li>one</li></ol>') == [Item()]
    assert places('<ul style="list-style-type: lower-alpha"><li>one</li></ul>') == [
        Item(1, label="a.")
    ]


def test_a_further_paragraph_of_an_item_has_no_label() -> None:
    found = places('<ol type="a"><li><p>one</p><p>more</p></li></ol>')
    assert found == [Item(1, label="a."), Item(1, continued=True)]


def test_items_in_a_cell_are_lines_that_begin_with_their_label() -> None:
    table = '<table><tr><td>Bring</td><td><ol type="a"><li>soap</li><li>towel</li></ol></td></tr>'
    page = f"<body><p>Hello, neighbors.</p>{table}<tr><td>a</td><td>b</td></tr></table></body>"
    blocks = html.read(Source(page.encode(), "a.html")).blocks
    assert blocks[2].text == "a. soap\nb. towel"
    assert get_label(blocks[2]) == ""
