"""XLIFF files that nobody saves: units within units, around a hundred thousand of anything."""

import time
from collections.abc import Callable

import pytest

from bilingual_pub.review import xliff12, xliff20
from bilingual_pub.review.format import ReturnedReview
from bilingual_pub.review.row import Correction

Read = Callable[[bytes], ReturnedReview]

DEPTH, MANY, FEWER = 200, 40_000, 8_000

UNIT_12 = "<source>Hour</source><target>Hora</target>"
UNIT_21 = f"<segment>{UNIT_12}</segment>"

HEAD: dict[Read, str] = {
    xliff12.read: f'<xliff xmlns="{xliff12.NAMESPACE}" version="1.2"><file>',
    xliff20.read: f'<xliff xmlns="{xliff20.NAMESPACE}" version="2.1"><file>',
}


def read_at_once(read: Read, body: str) -> ReturnedReview:
    data = f"{HEAD[read]}{body}</file></xliff>".encode()
    start = time.process_time()
    returned = read(data)
    assert time.process_time() - start < 1
    return returned


def nested(name: str, around: str, depth: int = DEPTH) -> str:
    return f'<{name} id="p1">' * depth + around + f"</{name}>" * depth


@pytest.mark.parametrize(
    ("read", "body"),
    [
        (xliff20.read, nested("unit", UNIT_21 + "<data/>" * MANY)),
        (xliff20.read, nested("unit", UNIT_21 + "<segment/>" * MANY)),
        (
            xliff20.read,
            '<unit id="p1"><segment><source>' * 70
            + "a<data/>" * FEWER
            + "</source></segment></unit>" * 70,
        ),
        (
            xliff12.read,
            '<trans-unit id="p1"><source>' * 100
            + 'a<g id="b-1"/>' * FEWER
            + "</source></trans-unit>" * 100,
        ),
    ],
)
def test_a_unit_within_a_unit_is_none(read: Read, body: str) -> None:
    assert [correction.id for correction in read_at_once(read, body).corrections] == ["p1"]


def test_the_notes_of_nested_headers_are_read_once() -> None:
    note = "<note>bilingual-pub-review/1 [YQ==]</note>"
    body = nested("header", "<note/>" * MANY + note)
    assert read_at_once(xliff12.read, body).archive == "bilingual-pub-review/1 [YQ==]"


GROUPED: dict[Read, str] = {
    xliff12.read: nested("group", f'<trans-unit id="p1">{UNIT_12}</trans-unit>', 3),
    xliff20.read: nested("group", f'<unit id="p1">{UNIT_21}</unit>', 3),
}


@pytest.mark.parametrize(("read", "body"), GROUPED.items())
def test_units_in_groups_are_found(read: Read, body: str) -> None:
    [correction] = read_at_once(read, body).corrections
    assert correction == Correction("p1", "the title", "Hour", "Hora")


def test_data_and_segments_count_where_the_standard_has_them() -> None:
    link = '<pc id="a1-1" dataRefStart="d1">{}</pc>'
    body = (
        '<unit id="p1"><mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0">'
        "<segment><source>No </source></segment></mda:metadata>"
        '<originalData><data id="d1">https://a.test</data></originalData>'
        f"<segment><source>{link.format('Hour')}</source></segment>"
        "<ignorable><source> </source></ignorable>"
        "<segment><source>two</source></segment></unit>"
    )
    [correction] = read_at_once(xliff20.read, body).corrections
    assert correction.source == '<a href="https://a.test">Hour</a> two'
