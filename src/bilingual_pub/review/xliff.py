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
from bilingual_pub.locale import _
from bilingual_pub.model import BilingualArticle, Mark, State
from bilingual_pub.review.archive import find_archive, pack, pieces
from bilingual_pub.review.corrections import Correction
from bilingual_pub.review.inline import PLAIN, Style, fill, read_runs, style_of_name
from bilingual_pub.review.look_at import look_at_first, percent
from bilingual_pub.review.reading import Returned, first_bytes
from bilingual_pub.review.row import Row, plain, rows_of, where_of
from bilingual_pub.review.xml import LONGEST_TEXT, indent, local_name, outermost, parsed
from bilingual_pub.settings import Settings
from bilingual_pub.tagged import runs_of, tagged
from bilingual_pub.writers.writer import Files, Layout

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

CTYPES = {Mark.STRONG: "bold", Mark.EMPHASIS: "italic", Mark.CODE: "x-code"}

MARKS = {ctype: mark for mark, ctype in CTYPES.items()}


def write(
    article: BilingualArticle,
    settings: Settings,  # noqa: ARG001
    layout: Layout,  # noqa: ARG001
    name: str = "article",
) -> Files:
    """Make the file `NAME.review.xlf`."""
    from lxml import etree

    root = etree.Element(_q("xliff"), {"version": "1.2"}, nsmap=NAMES)
    file = etree.SubElement(
        root,
        _q("file"),
        {
            "original": plain(name),
            "source-language": article.source.lang,
            "target-language": article.target.lang,
            "datatype": "plaintext",
        },
    )
    header = etree.SubElement(file, _q("header"))
    for piece in pieces(pack(article), LONGEST_TEXT):
        etree.SubElement(header, _q("note"), {"from": "bilingual-pub"}).text = piece
    body = etree.SubElement(file, _q("body"))
    for row in rows_of(article):
        _add_unit(body, row)
    indent(root, {_q("source"), _q("target")})
    data = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return {f"{name}{SUFFIX}": data + b"\n"}


def _add_unit(body: "Element", row: Row) -> None:
    """One row, its children in the order that the specification wants."""
    from lxml import etree

    approved = "yes" if row.state is State.APPROVED else "no"
    unit = etree.SubElement(
        body,
        _q("trans-unit"),
        {"id": row.id, "approved": approved, "restype": f"x-{row.kind}", SPACE: "preserve"},
    )
    _add_text(unit, "source", row.source, row)
    target = _add_text(unit, "target", row.target, row)
    target.set("state", STATES[row.state])
    for sentence in look_at_first(row):
        note = etree.SubElement(unit, _q("note"), {"from": "bilingual-pub"})
        note.text = sentence
    for suggestion in row.suggestions:
        match = etree.SubElement(
            unit,
            _q("alt-trans"),
            {"match-quality": f"{percent(suggestion)}%", "origin": "memory"},
        )
        for side in ("source", "target"):
            _add_text(match, side, plain(getattr(suggestion, side)), row)


def _add_text(parent: "Element", name: str, text: str, row: Row) -> "Element":
    from lxml import etree

    node = etree.SubElement(parent, _q(name))
    fill(node, tagged(runs_of(text, row.links), row.links), row.links, _opened)
    return node


def _opened(parent: "Element", style: Style, name: str) -> "Element":
    from lxml import etree

    marks, href = style
    node = etree.SubElement(parent, _q("g"), {"id": name})
    if href is not None:
        node.set("ctype", "link")
        node.set(f"{{{OWN}}}href", href)
    for mark in marks:
        node.set("ctype", CTYPES[mark])
    return node


def is_one(path: Path) -> bool:
    """Whether a file is of this format, by its first bytes."""
    return NAMESPACE.encode() in first_bytes(path)


def read(data: bytes) -> Returned:
    """What a file says, as any program saved it.

    Raises:
        InputError: it is no XLIFF 1.2, or not well formed.
    """
    root = parsed(data)
    if root.tag != _q("xliff"):
        raise InputError(_("the file is not XLIFF 1.2."))
    headers = outermost(root, _q("header"))
    notes = (note.text or "" for header in headers for note in header.iter())
    return Returned(find_archive("".join(notes)), tuple(_corrections(root)))


def approve(data: bytes, names: Collection[str], by: str, on: dt.date) -> bytes:
    """The file with the units of some names approved, in a phase of their own.

    Raises:
        InputError: it is not well formed.
    """
    from lxml import etree

    root = parsed(data)
    phase = f"review-{1 + sum(1 for _phase in root.iter(_q('phase')))}"
    for header in outermost(root, _q("header")):
        group = header.find(_q("phase-group"))
        if group is None:
            group = etree.Element(_q("phase-group"))
            # It stands before all but the skeleton (1.2, 3.2.2).
            header.insert(sum(1 for it in header if it.tag == _q("skl")), group)
        said = {"phase-name": phase, "process-name": "review", "contact-name": plain(by)}
        etree.SubElement(group, _q("phase"), {**said, "date": f"{on.isoformat()}T00:00:00Z"})
    for unit in outermost(root, _q("trans-unit")):
        target = unit.find(_q("target"))
        if unit.get("id") in names and target is not None:
            unit.set("approved", "yes")
            target.set("state", STATES[State.APPROVED])
            target.set("phase-name", phase)
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True) + b"\n"


def _corrections(root: "Element") -> Iterator[Correction]:
    phases = {phase.get("phase-name"): phase for phase in root.iter(_q("phase"))}
    for number, unit in enumerate(outermost(root, _q("trans-unit"))):
        source, target = unit.find(_q("source")), unit.find(_q("target"))
        styles = dict(_styles(source)) if source is not None else {}
        yield Correction(
            id=unit.get("id", ""),
            where=where_of(number),
            source=_text(source, styles),
            target=_text(target, styles),
            state=_state(unit, target),
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


def _state(unit: "Element", target: "Element | None") -> State | None:
    if unit.get("approved") == "yes":
        return State.APPROVED
    return MEANT.get(target.get("state", "")) if target is not None else None


def _styles(source: "Element") -> Iterator[tuple[str, Style]]:
    for node in source.iter(_q("g")):
        yield node.get("id", ""), _said(node) or style_of_name(node.get("id", ""))


def _said(node: "Element") -> Style | None:
    """What an element says of itself."""
    href, ctype = node.get(f"{{{OWN}}}href"), node.get("ctype", "")
    if href is not None:
        return (frozenset(), href)
    return (frozenset({MARKS[ctype]}), None) if ctype in MARKS else None


def _text(node: "Element | None", styles: dict[str, Style]) -> str | None:
    """The tagged text of one side, its addresses written out; None where the side is missing.

    A program may have copied no more of an element than its name: then it means what the source's
    element of this name does.
    """
    if node is None:
        return None

    def style_of(child: "Element") -> Style:
        name = child.get("id", "")
        known = _said(child) or styles.get(name) or style_of_name(name)
        return known if local_name(child) == "g" else PLAIN

    return tagged(list(read_runs(node, style_of)))


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
