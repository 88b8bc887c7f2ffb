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
from bilingual_pub.i18n import _
from bilingual_pub.model import BilingualArticle, Mark, State
from bilingual_pub.review.archive import cut_archive, find_archive, pack_article
from bilingual_pub.review.format import ReturnedReview, read_first_bytes
from bilingual_pub.review.notes import look_at_first
from bilingual_pub.review.row import Correction, Row, clean_text, describe_place, make_rows
from bilingual_pub.review.xliff_common import (
    PLAIN,
    Style,
    fill_element,
    get_style_of_name,
    parse_review,
    read_runs,
)
from bilingual_pub.settings import Settings
from bilingual_pub.text import parse_tagged_text, to_tagged_text
from bilingual_pub.writers import Files, Layout
from bilingual_pub.xml import LONGEST_TEXT, find_outermost, get_local_name, indent_tree

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

SUB_TYPES = {
    Mark.DELETED: "bilingual-pub:strike",
    Mark.STRONG: "xlf:b",
    Mark.EMPHASIS: "xlf:i",
    Mark.CODE: "bilingual-pub:code",
    Mark.SUPERSCRIPT: "bilingual-pub:sup",
    Mark.SUBSCRIPT: "bilingual-pub:sub",
}

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
        _qualify("xliff"),
        {"version": "2.1", "srcLang": article.source.lang, "trgLang": article.target.lang},
        nsmap=NAMES,
    )
    file = etree.SubElement(root, _qualify("file"), {"id": "article", "original": clean_text(name)})
    notes = etree.SubElement(file, _qualify("notes"))
    for piece in cut_archive(pack_article(article), LONGEST_TEXT):
        etree.SubElement(notes, _qualify("note"), {"category": "archive"}).text = piece
    for row in make_rows(article):
        _add_unit(file, row)
    indent_tree(root, {_qualify("source"), _qualify("target")})
    data = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return {f"{name}{SUFFIX}": data + b"\n"}


def _add_unit(file: "Element", row: Row) -> None:
    """One row, its children in the order that the specification wants."""
    from lxml import etree

    unit = etree.SubElement(file, _qualify("unit"), {"id": row.id, SPACE: "preserve"})
    if row.suggestions:
        _add_matches(unit, row)
    if found := list(look_at_first(row)):
        notes = etree.SubElement(unit, _qualify("notes"))
        for sentence in found:
            etree.SubElement(notes, _qualify("note"), {"category": "look-at"}).text = sentence
    addresses = _list_addresses(row)
    if addresses:
        stored = etree.SubElement(unit, _qualify("originalData"))
        for address, name in addresses.items():
            etree.SubElement(stored, _qualify("data"), {"id": name}).text = address
    segment = etree.SubElement(
        unit, _qualify("segment"), {"id": "segment", "state": STATES[row.state]}
    )
    if row.state is State.MACHINE:
        segment.set("subState", SUB_STATE)
    for side, text in (("source", row.source), ("target", row.target)):
        _fill_segment(etree.SubElement(segment, _qualify(side)), text, row, addresses)


def _list_addresses(row: Row) -> dict[str, str]:
    """The addresses in a row, and the name of each in the unit's original data."""
    runs = (*parse_tagged_text(row.source, row.links), *parse_tagged_text(row.target, row.links))
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
            runs = parse_tagged_text(getattr(suggestion, side))
            etree.SubElement(match, _qualify(side)).text = clean_text(
                "".join(run.text for run in runs)
            )


def _fill_segment(node: "Element", text: str, row: Row, addresses: dict[str, str]) -> None:
    from lxml import etree

    def opened(parent: "Element", style: Style, name: str) -> "Element":
        marks, href = style
        node = etree.SubElement(parent, _qualify("pc"), {"id": name})
        if href is not None:
            node.set("type", "link")
            node.set("dataRefStart", addresses[href])
        for mark in marks:
            node.set("type", "fmt")
            node.set("subType", SUB_TYPES[mark])
        return node

    fill_element(node, text, row.links, opened)


def is_one(path: Path) -> bool:
    """Whether a file is of this format, by its first bytes."""
    return NAMESPACE.encode() in read_first_bytes(path)


def read(data: bytes) -> ReturnedReview:
    """What a file says, as any program saved it.

    Raises:
        InputError: it is no XLIFF 2, or not well formed.
    """
    root = parse_review(data)
    if root.tag != _qualify("xliff"):
        raise InputError(_("the file is not XLIFF 2."))
    notes = (
        note.text or ""
        for file in root
        for part in file.findall(_qualify("notes"))
        for note in part
    )
    return ReturnedReview(find_archive("".join(notes)), tuple(_read_corrections(root)))


def approve(data: bytes, names: Collection[str], by: str, on: dt.date) -> bytes:
    """The file with the units of some names approved, each with a note that says by whom.

    Raises:
        InputError: it is not well formed.
    """
    from lxml import etree

    root = parse_review(data)
    for unit in find_outermost(root, _qualify("unit")):
        if unit.get("id") not in names:
            continue
        for segment in unit.iterchildren(_qualify("segment")):
            segment.set("state", STATES[State.APPROVED])
            segment.attrib.pop("subState", "")
        notes = unit.find(_qualify("notes"))
        if notes is None:
            notes = etree.Element(_qualify("notes"))
            # It stands after what other modules add, and before the data and the segments.
            after = ("originalData", "segment", "ignorable")
            first = next((it for it in unit if it.tag in map(_qualify, after)), None)
            unit.insert(len(unit) if first is None else unit.index(first), notes)
        for note in _notes(unit, REVIEWED_BY, REVIEWED_ON):
            notes.remove(note)
        for category, text in ((REVIEWED_BY, clean_text(by)), (REVIEWED_ON, on.isoformat())):
            etree.SubElement(notes, _qualify("note"), {"category": category}).text = text
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True) + b"\n"


def _notes(unit: "Element", *categories: str) -> list["Element"]:
    found = unit.iterfind(f"{_qualify('notes')}/{_qualify('note')}")
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


def _read_corrections(root: "Element") -> Iterator[Correction]:
    for number, unit in enumerate(find_outermost(root, _qualify("unit"))):
        stored = unit.iterfind(f"{_qualify('originalData')}/{_qualify('data')}")
        addresses = {data.get("id", ""): data.text or "" for data in stored}
        segments = list(unit.iterchildren(_qualify("segment"), _qualify("ignorable")))
        yield Correction(
            id=unit.get("id", ""),
            where=describe_place(number),
            source=_read_text(segments, "source", addresses),
            target=_read_text(segments, "target", addresses),
            state=_read_state([part for part in segments if part.tag == _qualify("segment")]),
            **_approval(unit),
        )


def _read_state(segments: list["Element"]) -> State | None:
    """How far a unit is: as far as the least of its segments, which a program may have cut."""
    order = list(State)
    states = [
        State.MACHINE
        if segment.get("state") == "translated" and segment.get("subState") == SUB_STATE
        else MEANT.get(segment.get("state", ""))
        for segment in segments
    ]
    return min(filter(None, states), key=order.index, default=None)


def _read_text(segments: list["Element"], side: str, addresses: dict[str, str]) -> str | None:
    """The tagged text of one side of all segments; None where the side is missing."""
    found = [node for segment in segments if (node := segment.find(_qualify(side))) is not None]
    if not found:
        return None

    def style_of(child: "Element") -> Style:
        address = addresses.get(child.get("dataRefStart", ""))
        if get_local_name(child) != "pc":
            return PLAIN
        if address is not None:
            return (frozenset(), address)
        mark = MARKS.get(child.get("subType", ""))
        return (frozenset({mark}), None) if mark else get_style_of_name(child.get("id", ""))

    return to_tagged_text([run for node in found for run in read_runs(node, style_of)])


def _qualify(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
