"""Tagged PDFs: the tags say what each part is, where they tell of nearly all of the text."""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from tests.readers.pdf.pdf_files import read, show_lines, stream, typeset, write_objects

from bilingual_pub.model import Cell, Image, Kind

BODY = """<h1>Ferry news</h1><p>The ferry leaves at six from the old pier every day but Sunday.</p>
{more}<p>Ask at the counter, where Ines Varga sells tickets until the last boat has left.</p>"""


def make_jpeg() -> bytes:
    made = BytesIO()
    Pillow.new("RGB", (120, 80), "teal").save(made, "JPEG")
    return made.getvalue()


def show_picture(alt: str) -> str:
    return f'<img alt="{alt}" src="data:image/jpeg;base64,{b64encode(make_jpeg()).decode()}">'


def test_what_a_picture_shows_is_read_with_it(tmp_path: Path) -> None:
    article = read(tmp_path, typeset(BODY.format(more=show_picture("A boat")), tagged=True))
    [picture] = [it for it in article.blocks if it.kind is Kind.IMAGE]
    assert picture.text == "A boat"
    assert isinstance(picture.place, Image)
    assert picture.place.media_type == "image/jpeg"
    kinds = [it.kind for it in article.blocks]
    assert kinds == [Kind.PARAGRAPH, Kind.IMAGE, Kind.PARAGRAPH]


def test_a_picture_without_tags_stands_where_it_stood(tmp_path: Path) -> None:
    article = read(tmp_path, typeset(BODY.format(more=show_picture("A boat"))))
    kinds = [it.kind for it in article.blocks]
    assert kinds == [Kind.PARAGRAPH, Kind.IMAGE, Kind.PARAGRAPH]
    assert article.notes == ()


def test_a_picture_that_is_not_carried_over_is_said(tmp_path: Path) -> None:
    made = BytesIO()
    Pillow.effect_noise((120, 80), 50).save(made, "PNG")
    shown = f'<img src="data:image/png;base64,{b64encode(made.getvalue()).decode()}">'
    article = read(tmp_path, typeset(BODY.format(more=shown)))
    assert [(it.what, it.where) for it in article.notes] == [("picture", "page 1")]


def test_lists_in_lists(tmp_path: Path) -> None:
    more = "<ul><li>Tickets<ul><li>Adults</li><li>Children</li></ul></li><li>Bicycles</li></ul>"
    article = read(tmp_path, typeset(BODY.format(more=more), tagged=True))
    items = [(it.level, it.text) for it in article.blocks if it.kind is Kind.LIST_ITEM]
    assert items == [(1, "Tickets"), (2, "Adults"), (2, "Children"), (1, "Bicycles")]
    assert len({it.group for it in article.blocks if it.kind is Kind.LIST_ITEM}) == 1


def test_a_table_with_cells_over_several_columns(tmp_path: Path) -> None:
    more = """<table><tr><th>Pier</th><th>Boat</th><th>Bus</th></tr>
    <tr><td>Old</td><td colspan="2">None</td></tr></table>"""
    article = read(tmp_path, typeset(BODY.format(more=more), tagged=True))
    cells = [(it.text, it.place) for it in article.blocks if isinstance(it.place, Cell)]
    assert [text for text, _place in cells] == ["Pier", "Boat", "Bus", "Old", "None"]
    assert cells[0][1] == Cell(0, 0, header=True)
    assert cells[4][1] == Cell(1, 1, 1, 2)


def test_columns_by_tags(tmp_path: Path) -> None:
    story = "".join(
        f"<p>Story {n}. {'The pier was painted and the boats were late. ' * 6}</p>"
        for n in range(6)
    )
    more = f"<div style='columns: 2'>{story}</div>"
    article = read(tmp_path, typeset(BODY.format(more=more), tagged=True))
    heads = [it.text[:8] for it in article.blocks if it.text.startswith("Story")]
    assert heads == [f"Story {number}." for number in range(6)]
    assert not any("\n" in it.text for it in article.blocks)


def write_tagged(*spans: tuple[bytes, bytes]) -> bytes:
    """A page of lines, each with its role; a line of the role `Artifact` has no element."""
    drawn, elements = list[bytes](), list[bytes]()
    for number, (role, line) in enumerate(spans):
        shown = show_lines(line.decode(), top=700 - 40 * number)
        if role == b"Artifact":
            drawn.append(b"/Artifact BMC " + shown + b" EMC")
            continue
        drawn.append(b"/%s <</MCID %d>> BDC %s EMC" % (role, len(elements), shown))
        elements.append(b"<</Type/StructElem/S/%s/P 6 0 R/K %d/Pg 3 0 R>>" % (role, len(elements)))
    kids = b" ".join(b"%d 0 R" % (7 + at) for at in range(len(elements)))
    return write_objects(
        b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/StructParents 0/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        stream(b"\n".join(drawn)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/StructTreeRoot/K[%s]/ParentTree<</Nums[0 [%s]]>>>>" % (kids, kids),
        *elements,
    )


LONG = b"The ferry leaves at six from the old pier every day but Sunday, and comes back at ten."


def test_a_heading_that_does_not_look_like_one(tmp_path: Path) -> None:
    article = read(
        tmp_path,
        write_tagged((b"H1", b"Ferry news"), (b"P", LONG), (b"H2", b"Tickets"), (b"P", LONG)),
    )
    assert article.title == "Ferry news"
    assert [it.kind for it in article.blocks] == [Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH]


@pytest.mark.parametrize(("foot", "kept"), [(b"Island Lines", False), (b"Call 520-555-0199", True)])
def test_what_is_said_to_be_no_text(tmp_path: Path, foot: bytes, kept: bool) -> None:  # noqa: FBT001
    data = write_tagged(
        (b"H1", b"Ferry news"), (b"P", LONG), (b"P", LONG[:60]), (b"Artifact", foot)
    )
    article = read(tmp_path, data)
    assert (foot.decode() in [it.text for it in article.blocks]) is kept
    assert [it.text for it in article.notes] == ([] if kept else [foot.decode()])


def test_tags_that_tell_of_little_are_not_believed(tmp_path: Path) -> None:
    data = write_tagged((b"P", b"Ferry news"), (b"Artifact", LONG), (b"Artifact", LONG))
    assert LONG.decode() in " ".join(it.text for it in read(tmp_path, data).blocks).replace(
        "\n", " "
    )
