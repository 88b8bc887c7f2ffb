"""Words inside of what Word draws: SmartArt, charts, shapes, WordArt.

mammoth knows only text boxes. So the words of everything else are written into a text box beside
the drawing, as paragraphs in the order in which they are read; a chart becomes a table.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.ooxml import (
    Relation,
    find_all,
    get_attribute,
    get_value,
    make_name,
    remove_element,
)
from bilingual_pub.readers.docx.charts import Chart, read_chart
from bilingual_pub.readers.docx.drawings import choose_drawings
from bilingual_pub.readers.notes import make_note

if TYPE_CHECKING:
    from lxml.etree import _Element

Load = Callable[[str], "_Element | None"]
"""Gives the markup of a part by its name."""

DEEPEST = 20
"""Levels of a diagram; a circle ends here too."""


def write_out_drawings(
    root: "_Element", relations: Mapping[str, Relation], load: Load
) -> list[Note]:
    """Put the words of drawings beside them; what is to be said of what was not so simple."""
    choose_drawings(root)
    notes: list[Note] = []
    before = ""
    for element in find_all(root, "w:p", "w:drawing", "w:pict", "w:object"):
        if element.tag == make_name("w:p"):
            before = read_own_words(element) or before
        elif not find_all(element, "w:txbxContent"):
            notes += _write_out(element, relations, load, before)
    return notes


def read_own_words(paragraph: "_Element") -> str:
    """The words of a paragraph, without those of text boxes in it."""
    own = (
        it.text or ""
        for it in find_all(paragraph, "w:t")
        if next(it.iterancestors(make_name("w:p")), None) is paragraph
    )
    return " ".join("".join(own).split())


def _write_out(
    drawing: "_Element", relations: Mapping[str, Relation], load: Load, before: str
) -> Iterator[Note]:
    for place in drawing.iter("{*}relIds"):
        part = relations.get(get_value(place, "r:dm"))
        data = None if part is None or part.outside else load(part.target)
        lines = [] if data is None else read_diagram(data)
        if lines:
            _put_beside(drawing, [_make_paragraph(drawing, line) for line in lines])
        else:
            yield make_note("diagram", Change.UNREADABLE, where=before)
        return
    for place in drawing.iter("{*}chart"):
        part = relations.get(get_value(place, "r:id"))
        data = None if part is None or part.outside else load(part.target)
        yield from _write_out_chart(drawing, None if data is None else read_chart(data), before)
        return
    yield from _write_out_shapes(drawing, before)


def _write_out_chart(drawing: "_Element", chart: Chart | None, before: str) -> Iterator[Note]:
    if chart is None:
        yield make_note("chart", Change.UNREADABLE, where=before)
        return
    words = [_make_paragraph(drawing, line) for line in chart.titles]
    if chart.rows:
        yield make_note("chart", Change.CHANGED, chart.name, before, "as-table")
        _put_beside(drawing, [*words, _make_table(drawing, chart.rows)])
        return
    yield make_note("chart", Change.LEFT_OUT, chart.name, before, "only-words")
    _put_beside(drawing, words, keep=True)


def _write_out_shapes(drawing: "_Element", before: str) -> Iterator[Note]:
    lines = [" ".join("".join(_read_lines(it)).split()) for it in find_all(drawing, "a:p")]
    for art in find_all(drawing, "v:textpath"):
        text = " ".join(art.get("string", "").split())
        around = next(art.iterancestors(make_name("v:shape")), None)
        if around is not None and "watermark" in around.get("id", "").lower():
            yield make_note("watermark", Change.LEFT_OUT, text, before)
        else:
            lines.append(text)
    words = [_make_paragraph(drawing, line) for line in lines if line]
    if words:
        _put_beside(drawing, words)
    for embedded in drawing.iter("{*}OLEObject"):
        yield make_note("embedded", Change.LEFT_OUT, get_attribute(embedded, "ProgID"), before)


def _read_lines(paragraph: "_Element") -> Iterator[str]:
    for it in find_all(paragraph, "a:t", "a:br"):
        yield it.text or "" if it.tag == make_name("a:t") else " "


def read_diagram(data: "_Element") -> list[str]:
    """The words of a diagram: of what is on top first, each followed by what is below it."""
    points = {get_attribute(it, "modelId"): it for it in data.iter("{*}pt")}
    below: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for link in data.iter("{*}cxn"):
        if get_attribute(link, "type") in {"", "parOf"}:
            order = get_attribute(link, "srcOrd")
            below[get_attribute(link, "srcId")].append(
                (int(order) if order.isdecimal() else 0, get_attribute(link, "destId"))
            )
    inside = {key for links in below.values() for _order, key in links}
    seen: set[str] = set()

    def walk(keys: Iterable[str], depth: int) -> Iterator[str]:
        for key in keys:
            if key in points and key not in seen and depth < DEEPEST:
                seen.add(key)
                yield key
                yield from walk((it for _order, it in sorted(below[key])), depth + 1)

    tops = [key for key in points if key not in inside]
    ordered = [*walk(tops, 0), *walk(list(points), 0)]
    lines = (
        " ".join("".join(_read_lines(it)).split())
        for key in ordered
        for it in find_all(points[key], "a:p")
    )
    return list(filter(None, lines))


def _put_beside(drawing: "_Element", inside: "Sequence[_Element]", *, keep: bool = False) -> None:
    """Put paragraphs and tables behind a drawing, which goes unless there is a picture in it."""
    parent = drawing.getparent()
    if parent is None or not inside:
        return
    holder = drawing.makeelement(make_name("w:pict"))
    box = holder.makeelement(make_name("w:txbxContent"))
    box.extend(inside)
    holder.append(box)
    parent.insert(parent.index(drawing) + 1, holder)
    if not keep and not find_all(drawing, "pic:pic", "v:imagedata"):
        remove_element(drawing)


def _make_paragraph(beside: "_Element", text: str) -> "_Element":
    paragraph = beside.makeelement(make_name("w:p"))
    run = paragraph.makeelement(make_name("w:r"))
    words = run.makeelement(make_name("w:t"))
    words.text = text
    run.append(words)
    paragraph.append(run)
    return paragraph


def _make_table(beside: "_Element", rows: Sequence[Sequence[str]]) -> "_Element":
    table = beside.makeelement(make_name("w:tbl"))
    for number, row in enumerate(rows):
        line = table.makeelement(make_name("w:tr"))
        if number == 0:
            properties = line.makeelement(make_name("w:trPr"))
            properties.append(properties.makeelement(make_name("w:tblHeader")))
            line.append(properties)
        for text in row:
            cell = line.makeelement(make_name("w:tc"))
            cell.append(_make_paragraph(cell, text))
            line.append(cell)
        table.append(line)
    return table
