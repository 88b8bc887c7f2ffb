"""XLIFF 1.2 (OASIS, 2008), for OmegaT, Poedit, Weblate and most programs of translators.

A `trans-unit` a row, named by the row's stable id. Bold, italic, code and links are `<g>`; a link's
address stands in an attribute of our own namespace. The archive of the article is a `<note>` in the
file's header. Flags are notes, near matches `<alt-trans>`.

| state of a pair | `target/@state` | `trans-unit/@approved` |
|---|---|---|
| machine | `needs-review-translation` | `no` |
| edited | `translated` | `no` |
| approved | `final` | `yes` |

Who approved a unit is the contact of the phase that its target names.

Read back, `approved="yes"`, `final` and `signed-off` are approved; `new` and every `needs-` a
machine's; a unit without a state keeps the one that it had.
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
from bilingual_pub.review.notes import look_at_first, to_percent
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

SUFFIX = ".review.xlf"

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"

OWN = "urn:bilingual-pub:review:1"
"""The namespace of what XLIFF has no attribute for."""

NAMES: dict[Any, str] = {None: NAMESPACE, "pub": OWN}

SPACE = "{http://www.w3.org/XML/1998/namespace}space"

STATES = {
    State.MACHINE: "needs-review-translation",
    State.EDITED: "translated",
    State.APPROVED: "final",
}

MEANT = {
    "new": State.MACHINE,
    "needs-translation": State.MACHINE,
    "needs-adaptation": State.MACHINE,
    "needs-l10n": State.MACHINE,
    "needs-review-translation": State.MACHINE,
    "needs-review-adaptation": State.MACHINE,
    "needs-review-l10n": State.MACHINE,
    "translated": State.EDITED,
    "signed-off": State.APPROVED,
    "final": State.APPROVED,
}
"""All ten states of the specification."""

CTYPES = {
    Mark.DELETED: "x-strike",
    Mark.STRONG: "bold",
    Mark.EMPHASIS: "italic",
    Mark.CODE: "x-code",
    Mark.SUPERSCRIPT: "x-sup",
    Mark.SUBSCRIPT: "x-sub",
}

MARKS = {ctype: mark for mark, ctype in CTYPES.items()}


def write(
    article: BilingualArticle,
    settings: Settings,  # noqa: ARG001
    layout: Layout,  # noqa: ARG001
    name: str = "article",
) -> Files:
    """Make the file `NAME.review.xlf`."""
    from lxml import etree

    root = etree.Element(_qualify("xliff"), {"version": "1.2"}, nsmap=NAMES)
    file = etree.SubElement(
        root,
        _qualify("file"),
        {
            "original": clean_text(name),
            "source-language": article.source.lang,
            "target-language": article.target.lang,
            "datatype": "plaintext",
        },
    )
    header = etree.SubElement(file, _qualify("header"))
    for piece in cut_archive(pack_article(article), LONGEST_TEXT):
        etree.SubElement(header, _qualify("note"), {"from": "bilingual-pub"}).text = piece
    body = etree.SubElement(file, _qualify("body"))
    for row in make_rows(article):
        _add_unit(body, row)
    indent_tree(root, {_qualify("source"), _qualify("target")})
    data = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return {f"{name}{SUFFIX}": data + b"\n"}


def _add_unit(body: "Element", row: Row) -> None:
    """One row, its children in the order that the specification wants."""
    from lxml import etree

    approved = "yes" if row.state is State.APPROVED else "no"
    unit = etree.SubElement(
        body,
        _qualify("trans-unit"),
        {"id": row.id, "approved": approved, "restype": f"x-{row.kind}", SPACE: "preserve"},
    )
    _add_text(unit, "source", row.source, row)
    target = _add_text(unit, "target", row.target, row)
    target.set("state", STATES[row.state])
    for sentence in look_at_first(row):
        note = etree.SubElement(unit, _qualify("note"), {"from": "bilingual-pub"})
        note.text = sentence
    for suggestion in row.suggestions:
        match = etree.SubElement(
            unit,
            _qualify("alt-trans"),
            {"match-quality": f"{to_percent(suggestion)}%", "origin": "memory"},
        )
        for side in ("source", "target"):
            _add_text(match, side, clean_text(getattr(suggestion, side)), row)


def _add_text(parent: "Element", name: str, text: str, row: Row) -> "Element":
    from lxml import etree

    node = etree.SubElement(parent, _qualify(name))
    fill_element(
        node,
        to_tagged_text(parse_tagged_text(text, row.links), row.links),
        row.links,
        _open_element,
    )
    return node


def _open_element(parent: "Element", style: Style, name: str) -> "Element":
    from lxml import etree

    marks, href = style
    node = etree.SubElement(parent, _qualify("g"), {"id": name})
    if href is not None:
        node.set("ctype", "link")
        node.set(f"{{{OWN}}}href", href)
    for mark in marks:
        node.set("ctype", CTYPES[mark])
    return node


def is_one(path: Path) -> bool:
    """Whether a file is of this format, by its first bytes."""
    return NAMESPACE.encode() in read_first_bytes(path)


def read(data: bytes) -> ReturnedReview:
    """What a file says, as any program saved it.

    Raises:
        InputError: it is no XLIFF 1.2, or not well formed.
    """
    root = parse_review(data)
    if root.tag != _qualify("xliff"):
        raise InputError(_("the file is not XLIFF 1.2."))
    headers = find_outermost(root, _qualify("header"))
    notes = (note.text or "" for header in headers for note in header.iter())
    return ReturnedReview(find_archive("".join(notes)), tuple(_read_corrections(root)))


def approve(data: bytes, names: Collection[str], by: str, on: dt.date) -> bytes:
    """The file with the units of some names approved, in a phase of their own.

    Raises:
        InputError: it is not well formed.
    """
    from lxml import etree

    root = parse_review(data)
    phase = f"review-{1 + sum(1 for _phase in root.iter(_qualify('phase')))}"
    for header in find_outermost(root, _qualify("header")):
        group = header.find(_qualify("phase-group"))
        if group is None:
            group = etree.Element(_qualify("phase-group"))
            # It stands before all but the skeleton (1.2, 3.2.2).
            header.insert(sum(1 for it in header if it.tag == _qualify("skl")), group)
        said = {"phase-name": phase, "process-name": "review", "contact-name": clean_text(by)}
        etree.SubElement(group, _qualify("phase"), {**said, "date": f"{on.isoformat()}T00:00:00Z"})
    for unit in find_outermost(root, _qualify("trans-unit")):
        target = unit.find(_qualify("target"))
        if unit.get("id") in names and target is not None:
            unit.set("approved", "yes")
            target.set("state", STATES[State.APPROVED])
            target.set("phase-name", phase)
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True) + b"\n"


def _read_corrections(root: "Element") -> Iterator[Correction]:
    phases = {phase.get("phase-name"): phase for phase in root.iter(_qualify("phase"))}
    for number, unit in enumerate(find_outermost(root, _qualify("trans-unit"))):
        source, target = unit.find(_qualify("source")), unit.find(_qualify("target"))
        styles = dict(_list_styles(source)) if source is not None else {}
        yield Correction(
            id=unit.get("id", ""),
            where=describe_place(number),
            source=_read_text(source, styles),
            target=_read_text(target, styles),
            state=_read_state(unit, target),
            **_approval(phases.get(target.get("phase-name")) if target is not None else None),
        )


def _approval(phase: "Element | None") -> dict[str, Any]:
    """Who approved what belongs to a phase, and when; nothing where nobody wrote it down."""
    if phase is None:
        return {}
    found = {"by": " ".join(phase.get("contact-name", "").split())}
    with suppress(ValueError):
        return {**found, "on": dt.date.fromisoformat(phase.get("date", "")[:10])}
    return found


def _read_state(unit: "Element", target: "Element | None") -> State | None:
    if unit.get("approved") == "yes":
        return State.APPROVED
    return MEANT.get(target.get("state", "")) if target is not None else None


def _list_styles(source: "Element") -> Iterator[tuple[str, Style]]:
    for node in source.iter(_qualify("g")):
        yield node.get("id", ""), _read_style(node) or get_style_of_name(node.get("id", ""))


def _read_style(node: "Element") -> Style | None:
    """What an element says of itself."""
    href, ctype = node.get(f"{{{OWN}}}href"), node.get("ctype", "")
    if href is not None:
        return (frozenset(), href)
    return (frozenset({MARKS[ctype]}), None) if ctype in MARKS else None


def _read_text(node: "Element | None", styles: dict[str, Style]) -> str | None:
    """The tagged text of one side, its addresses written out; None where the side is missing.

    A program may have copied no more of an element than its name: then it means what the source's
    element of this name does.
    """
    if node is None:
        return None

    def style_of(child: "Element") -> Style:
        name = child.get("id", "")
        known = _read_style(child) or styles.get(name) or get_style_of_name(name)
        return known if get_local_name(child) == "g" else PLAIN

    return to_tagged_text(list(read_runs(node, style_of)))


def _qualify(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
