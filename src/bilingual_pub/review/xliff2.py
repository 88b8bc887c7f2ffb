"""XLIFF 2.1 (OASIS Standard, 2018), for programs that know the newer standard.

A `unit` a row, named by the row's stable id, with one `segment`. Bold, italic, code and links are
`<pc>`; a link's address stands in the unit's `originalData`. The archive of the article is a note
of the file. Flags are notes, near matches those of the Translation Candidates module.

| state of a pair | `segment/@state` | `segment/@subState` |
|---|---|---|
| machine | `translated` | `bilingual-pub:machine` |
| edited | `reviewed` | |
| approved | `final` | |

Who approved units, and when, is a note of each of them.

Read back, `initial` is a machine's, and so is `translated` with our own sub-state; `translated`
without it was set by a person's program, and is edited.
"""

import datetime as dt
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _
from bilingual_pub.model import BilingualArticle, Mark, State
from bilingual_pub.review.archive import find_archive, pack, pieces
from bilingual_pub.review.corrections import Correction
from bilingual_pub.review.inline import PLAIN, Style, fill, read_runs, style_of_name
from bilingual_pub.review.look_at import look_at_first
from bilingual_pub.review.reading import Returned, first_bytes
from bilingual_pub.review.row import Row, plain, rows_of, where_of
from bilingual_pub.review.xml import LONGEST_TEXT, indent, local_name, outermost, parsed
from bilingual_pub.settings import Settings
from bilingual_pub.tagged import runs_of, tagged
from bilingual_pub.writers.writer import Files, Layout

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SUFFIX = ".review.xliff2.xlf"

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
"""The namespace of 2.0 is that of 2.1 too."""

MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"

NAMES: dict[Any, str] = {None: NAMESPACE, "mtc": MATCHES}

SPACE = "{http://www.w3.org/XML/1998/namespace}space"

SUB_STATE = "bilingual-pub:machine"

REVIEWED_BY, REVIEWED_ON = "reviewed-by", "reviewed-on"
"""The categories of the notes that say who approved a unit, and when."""

STATES = {State.MACHINE: "translated", State.EDITED: "reviewed", State.APPROVED: "final"}

MEANT = {
    "initial": State.MACHINE,
    "translated": State.EDITED,
    "reviewed": State.EDITED,
    "final": State.APPROVED,
}

SUB_TYPES = {Mark.STRONG: "xlf:b", Mark.EMPHASIS: "xlf:i", Mark.CODE: "bilingual-pub:code"}

MARKS = {sub_type: mark for mark, sub_type in SUB_TYPES.items()}


def write(
    article: BilingualArticle,
    settings: Settings,  # noqa: ARG001
    layout: Layout,  # noqa: ARG001
    name: str = "article",
) -> Files:
    """Make the file `NAME.review.xliff2.xlf`."""
    from lxml import etree

    root = etree.Element(
        _q("xliff"),
        {"version": "2.1", "srcLang": article.source.lang, "trgLang": article.target.lang},
        nsmap=NAMES,
    )
    file = etree.SubElement(root, _q("file"), {"id": "article", "original": plain(name)})
    notes = etree.SubElement(file, _q("notes"))
    for piece in pieces(pack(article), LONGEST_TEXT):
        etree.SubElement(notes, _q("note"), {"category": "archive"}).text = piece
    for row in rows_of(article):
        _add_unit(file, row)
    indent(root, {_q("source"), _q("target")})
    data = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return {f"{name}{SUFFIX}": data + b"\n"}


def _add_unit(file: "Element", row: Row) -> None:
    """One row, its children in the order that the specification wants."""
    from lxml import etree

    unit = etree.SubElement(file, _q("unit"), {"id": row.id, SPACE: "preserve"})
    if row.suggestions:
        _add_matches(unit, row)
    if found := list(look_at_first(row)):
        notes = etree.SubElement(unit, _q("notes"))
        for sentence in found:
            etree.SubElement(notes, _q("note"), {"category": "look-at"}).text = sentence
    addresses = _addresses(row)
    if addresses:
        stored = etree.SubElement(unit, _q("originalData"))
        for address, name in addresses.items():
            etree.SubElement(stored, _q("data"), {"id": name}).text = address
    segment = etree.SubElement(unit, _q("segment"), {"id": "segment", "state": STATES[row.state]})
    if row.state is State.MACHINE:
        segment.set("subState", SUB_STATE)
    for side, text in (("source", row.source), ("target", row.target)):
        _fill(etree.SubElement(segment, _q(side)), text, row, addresses)


def _addresses(row: Row) -> dict[str, str]:
    """The addresses in a row, and the name of each in the unit's original data."""
    runs = (*runs_of(row.source, row.links), *runs_of(row.target, row.links))
    found = dict.fromkeys(run.href for run in runs if run.href is not None)
    return {address: f"address-{number}" for number, address in enumerate(found, 1)}


def _add_matches(unit: "Element", row: Row) -> None:
    """Near matches, without their marks: whose addresses the unit may not have."""
    from lxml import etree

    matches = etree.SubElement(unit, f"{{{MATCHES}}}matches")
    for number, suggestion in enumerate(row.suggestions, 1):
        match = etree.SubElement(
            matches,
            f"{{{MATCHES}}}match",
            {
                "id": f"match-{number}",
                "ref": "#segment",
                "similarity": f"{suggestion.likeness * 100:.1f}",
                "origin": "memory",
                "type": "tm",
            },
        )
        for side in ("source", "target"):
            runs = runs_of(getattr(suggestion, side))
            etree.SubElement(match, _q(side)).text = plain("".join(run.text for run in runs))


def _fill(node: "Element", text: str, row: Row, addresses: dict[str, str]) -> None:
    from lxml import etree

    def opened(parent: "Element", style: Style, name: str) -> "Element":
        marks, href = style
        node = etree.SubElement(parent, _q("pc"), {"id": name})
        if href is not None:
            node.set("type", "link")
            node.set("dataRefStart", addresses[href])
        for mark in marks:
            node.set("type", "fmt")
            node.set("subType", SUB_TYPES[mark])
        return node

    fill(node, text, row.links, opened)


def is_one(path: Path) -> bool:
    """Whether a file is of this format, by its first bytes."""
    return NAMESPACE.encode() in first_bytes(path)


def read(data: bytes) -> Returned:
    """What a file says, as any program saved it.

    Raises:
        InputError: it is no XLIFF 2, or not well formed.
    """
    root = parsed(data)
    if root.tag != _q("xliff"):
        raise InputError(_("the file is not XLIFF 2."))
    notes = (
        note.text or "" for file in root for part in file.findall(_q("notes")) for note in part
    )
    return Returned(find_archive("".join(notes)), tuple(_corrections(root)))


def approve(data: bytes, names: Collection[str], by: str, on: dt.date) -> bytes:
    """The file with the units of some names approved, each with a note that says by whom.

    Raises:
        InputError: it is not well formed.
    """
    from lxml import etree

    root = parsed(data)
    for unit in outermost(root, _q("unit")):
        if unit.get("id") not in names:
            continue
        for segment in unit.iterchildren(_q("segment")):
            segment.set("state", STATES[State.APPROVED])
            segment.attrib.pop("subState", "")
        notes = unit.find(_q("notes"))
        if notes is None:
            notes = etree.Element(_q("notes"))
            # It stands after what other modules add, and before the data and the segments.
            after = ("originalData", "segment", "ignorable")
            first = next((it for it in unit if it.tag in map(_q, after)), None)
            unit.insert(len(unit) if first is None else unit.index(first), notes)
        for note in _notes(unit, REVIEWED_BY, REVIEWED_ON):
            notes.remove(note)
        for category, text in ((REVIEWED_BY, plain(by)), (REVIEWED_ON, on.isoformat())):
            etree.SubElement(notes, _q("note"), {"category": category}).text = text
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True) + b"\n"


def _notes(unit: "Element", *categories: str) -> list["Element"]:
    found = unit.iterfind(f"{_q('notes')}/{_q('note')}")
    return [note for note in found if note.get("category") in categories]


def _approval(unit: "Element") -> dict[str, Any]:
    """Who approved a unit, and when; nothing where nobody wrote it down."""
    by, on = (
        next((" ".join((note.text or "").split()) for note in _notes(unit, category)), "")
        for category in (REVIEWED_BY, REVIEWED_ON)
    )
    with suppress(ValueError):
        return {"by": by, "on": dt.date.fromisoformat(on)}
    return {"by": by}


def _corrections(root: "Element") -> Iterator[Correction]:
    for number, unit in enumerate(outermost(root, _q("unit"))):
        stored = unit.iterfind(f"{_q('originalData')}/{_q('data')}")
        addresses = {data.get("id", ""): data.text or "" for data in stored}
        segments = list(unit.iterchildren(_q("segment"), _q("ignorable")))
        yield Correction(
            id=unit.get("id", ""),
            where=where_of(number),
            source=_text(segments, "source", addresses),
            target=_text(segments, "target", addresses),
            state=_state([part for part in segments if part.tag == _q("segment")]),
            **_approval(unit),
        )


def _state(segments: list["Element"]) -> State | None:
    """How far a unit is: as far as the least of its segments, which a program may have cut."""
    order = list(State)
    states = [
        State.MACHINE
        if segment.get("state") == "translated" and segment.get("subState") == SUB_STATE
        else MEANT.get(segment.get("state", ""))
        for segment in segments
    ]
    return min(filter(None, states), key=order.index, default=None)


def _text(segments: list["Element"], side: str, addresses: dict[str, str]) -> str | None:
    """The tagged text of one side of all segments; None where the side is missing."""
    found = [node for segment in segments if (node := segment.find(_q(side))) is not None]
    if not found:
        return None

    def style_of(child: "Element") -> Style:
        address = addresses.get(child.get("dataRefStart", ""))
        if local_name(child) != "pc":
            return PLAIN
        if address is not None:
            return (frozenset(), address)
        mark = MARKS.get(child.get("subType", ""))
        return (frozenset({mark}), None) if mark else style_of_name(child.get("id", ""))

    return tagged([run for node in found for run in read_runs(node, style_of)])


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
