"""TMX 1.4b, the format in which translation memories are exchanged: the file and its units.

What stands where is as OmegaT has it (`TMXWriter2`, `ProjectTMX`): the properties `file`, `prev`
and `next` of a unit are the document and the neighbors, and the translation's `changedate` and
`changeid` say when and by whom. Our own properties begin with `x-bilingual-pub-`. The text inside
of segments is in `tmx_segment.py`. A prolog is looked over before anything is parsed.
"""

import datetime as dt
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from itertools import chain
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.lang import get_language_and_script, normalize_tag
from bilingual_pub.memory.tmx_segment import TOOL, put_text, read_text, strip_invalid
from bilingual_pub.memory.unit import Unit
from bilingual_pub.model import HUMAN, Approval, State
from bilingual_pub.text import strip_hidden
from bilingual_pub.version import __version__
from bilingual_pub.xml import XML_LANG, XmlError, iterate_elements

if TYPE_CHECKING:
    from lxml.etree import _Element


OURS = "x-bilingual-pub-"
"""What the names of our own properties begin with; TMX reserves `x-` for that."""

CONTEXT = {"document": "file", "before": "prev", "after": "next"}
"""The properties in which OmegaT says where a translation stands."""

MOMENT = "%Y%m%dT%H%M%SZ"
"""A date in TMX: UTC, to the second."""

MOMENT_LENGTH = len("20260304T101500Z")
"""With zeros before a year of few figures, which `strftime` leaves out."""

NO_SOURCE_LANG = ("", "*all*")


def read_tmx(source: Path | bytes) -> Iterator[Unit]:
    """The units of a TMX file, one by one: as large a file as you like takes the same memory.

    A unit in several languages gives one for each translation. What another tool wrote counts as
    edited by a person.

    Raises:
        InputError: the file can't be read, is no TMX, is broken in the middle, or declares entities
            of its own. The units before the broken place have been given by then.
    """
    name = source.name if isinstance(source, Path) else "TMX"
    try:
        with source.open("rb") if isinstance(source, Path) else BytesIO(source) as file:
            if not has_harmless_prolog(file):
                raise InputError(
                    _(
                        "{name} is not a TMX file, or has declarations that a TMX file does not"
                        " need. Export it again as TMX."
                    ).format(name=name)
                )
            yield from _read_units(file)
    except XmlError as error:
        raise InputError(
            _("{name} is damaged at line {line} ({reason}). Export it again.").format(
                name=name, line=error.line, reason=error.reason
            )
        ) from error
    except OSError as error:
        raise InputError(
            _("{name} can't be read: {reason}.").format(name=name, reason=error.strerror)
        ) from error


def write_tmx(units: Iterable[Unit]) -> bytes:
    """A TMX file that OmegaT, Weblate and this module read.

    Signs that XML can't hold are left out, and moments are cut to the second.
    """
    from lxml import etree

    rest = iter(units)
    first = next(rest, None)
    file = BytesIO()
    with etree.xmlfile(file, encoding="UTF-8") as xml:
        xml.write_declaration()
        xml.write_doctype('<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
        with xml.element("tmx", {"version": "1.4"}):
            srclang = first.source_lang if first else "en"
            xml.write("\n  ", _make_header(srclang), "\n  ")
            with xml.element("body"):
                for unit in chain([first] if first else [], rest):
                    xml.write("\n    ", _make_element(unit, srclang))
                xml.write("\n  ")
            xml.write("\n")
    return file.getvalue()


def _make_header(srclang: str) -> "_Element":
    from lxml import etree

    return etree.Element(
        "header",
        {
            "creationtool": TOOL,
            "creationtoolversion": __version__,
            "segtype": "paragraph",
            "o-tmf": TOOL,
            "adminlang": "en",
            "srclang": srclang,
            "datatype": "plaintext",
        },
    )


def _make_element(unit: Unit, srclang: str) -> "_Element":
    """A unit as an element `tu`."""
    from lxml import etree

    tu = etree.Element("tu", {} if unit.source_lang == srclang else {"srclang": unit.source_lang})
    for name, value in _list_properties(unit):
        etree.SubElement(tu, "prop", {"type": name}).text = strip_invalid(value)
    source = etree.SubElement(tu, "tuv", {XML_LANG: unit.source_lang})
    target = etree.SubElement(
        tu, "tuv", {XML_LANG: unit.target_lang, **_make_change_attributes(unit)}
    )
    for tuv, text in ((source, unit.source), (target, unit.target)):
        put_text(etree.SubElement(tuv, "seg"), text)
    for child in tu:
        child.tail = "\n      "
    tu.text, target.tail = "\n      ", "\n    "
    return tu


def _list_properties(unit: Unit) -> Iterator[tuple[str, str]]:
    for field, name in CONTEXT.items():
        if value := getattr(unit, field):
            yield name, value
    yield f"{OURS}state", unit.state.value
    if unit.approval:
        on = unit.approval.on
        yield f"{OURS}approved", on.isoformat() if on else ""
    if unit.origin != HUMAN.name:
        yield f"{OURS}origin", unit.origin


def _make_change_attributes(unit: Unit) -> dict[str, str]:
    """When a translation was last changed, and who approved it."""
    found = {}
    if unit.changed:
        aware = unit.changed if unit.changed.tzinfo else unit.changed.replace(tzinfo=dt.UTC)
        found["changedate"] = aware.astimezone(dt.UTC).strftime(MOMENT).rjust(MOMENT_LENGTH, "0")
    if unit.approval and unit.approval.by:
        found["changeid"] = strip_invalid(unit.approval.by)
    return found


def _read_units(file: BinaryIO) -> Iterator[Unit]:
    header: Mapping[str, str] = {}
    for element in iterate_elements(file, "header", "tu"):
        if element.tag == "header":
            header = dict(element.attrib)
            continue
        yield from _read_units_of(element, header)
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _read_units_of(tu: "_Element", header: Mapping[str, str]) -> Iterator[Unit]:
    tool = header.get("creationtool", "")
    variants = [(tuv, _read_language(tuv)) for tuv in tu.findall("tuv")]
    source = _find_source(variants, tu.get("srclang") or header.get("srclang") or "")
    if source is None:
        return
    text = _read_text(source[0], tool)
    props = _read_properties(tu, [tuv for tuv, _lang in variants])
    changed = _parse_moment(tu)
    for tuv, lang in variants:
        if tuv is not source[0] and text and lang and tuv.find("seg") is not None:
            unit = _make_unit(tuv, (text, source[1], lang), props, tool)
            yield unit if unit.changed else replace(unit, changed=changed)


def _find_source(
    variants: list[tuple["_Element", str]], srclang: str
) -> tuple["_Element", str] | None:
    """The variant that the others were made of: the named language, or the first."""
    if srclang.lower() not in NO_SOURCE_LANG:
        wanted = normalize_tag(srclang)
        for same in (str, get_language_and_script):
            for tuv, lang in variants:
                if same(lang) == same(wanted):
                    return tuv, lang
    return variants[0] if variants else None


def _read_properties(tu: "_Element", variants: Iterable["_Element"]) -> Mapping[str, str]:
    """The properties of a unit and of its variants, read once for all of its translations."""
    return {
        prop.get("type", ""): prop.text or ""
        for parent in (tu, *variants)
        for prop in parent.findall("prop")
    }


def _make_unit(
    tuv: "_Element", known: tuple[str, str, str], props: Mapping[str, str], tool: str
) -> Unit:
    document, before, after = (props.get(name, "") for name in CONTEXT.values())
    source, source_lang, target_lang = known
    return Unit(
        source,
        _read_text(tuv, tool),
        source_lang,
        target_lang,
        document if tool == TOOL else PurePath(document).stem,
        strip_hidden(before),
        strip_hidden(after),
        _read_state(props.get(f"{OURS}state", "")),
        _read_approval(props.get(f"{OURS}approved"), tuv.get("changeid", "")),
        props.get(f"{OURS}origin", HUMAN.name),
        _parse_moment(tuv),
    )


def _read_text(tuv: "_Element", tool: str) -> str:
    seg = tuv.find("seg")
    return "" if seg is None else strip_hidden(read_text(seg, tool))


def _read_language(tuv: "_Element") -> str:
    """The language of a variant; before TMX 1.4, and still by OmegaT, it is named `lang`."""
    return normalize_tag(tuv.get(XML_LANG) or tuv.get("lang") or "")


def _read_state(written: str) -> State:
    return State(written) if written in set(State) else State.EDITED


def _read_approval(on: str | None, by: str) -> Approval | None:
    if on is None:
        return None
    with suppress(ValueError):
        return Approval(by, dt.date.fromisoformat(on))
    return Approval(by)


def _parse_moment(element: "_Element") -> dt.datetime | None:
    written = element.get("changedate") or element.get("creationdate")
    if not written:
        return None
    with suppress(ValueError):
        return dt.datetime.fromisoformat(written).replace(tzinfo=dt.UTC)
    return None


READ = 64 * 1024
"""Bytes in which the first element must begin."""

SKIPPED = r"(?> (?: \s | <\?(?>(?:(?!\?>).)*)\?> | <!--(?>(?:(?!-->).)*)--> )* )"
"""Spaces, instructions and comments, none of which is tried in a second way.

Such a line of spaces would take years. `(?> )` and not `*+`: before Python 3.11.5 a possessive
quantifier over a group finds what is not there (https://github.com/python/cpython/issues/106052).
"""

HARMLESS = re.compile(
    rf"""\ufeff?
    {SKIPPED}
    (?: <!DOCTYPE\s+tmx\s+ (?: SYSTEM | PUBLIC\s+(?:"[^"<>]*"|'[^'<>]*') ) \s+
        (?P<quote>["']) [^"'<>\[\]]* tmx1\d\.dtd (?P=quote) \s*>
        {SKIPPED}
    )?
    <tmx[\s>]""",
    re.VERBOSE | re.DOTALL,
)

ENCODINGS = {
    BOM_UTF16_LE: "utf-16-le",
    BOM_UTF16_BE: "utf-16-be",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}
"""How to read the first bytes; every other encoding has its markup in ASCII, or is refused."""


def has_harmless_prolog(file: BinaryIO) -> bool:
    """Whether a file begins as a TMX file may; it is at its beginning again afterwards."""
    start = file.read(READ)
    file.seek(0)
    encoding = ENCODINGS.get(start[:2], "utf-8-sig")
    return HARMLESS.match(start.decode(encoding, "replace")) is not None
