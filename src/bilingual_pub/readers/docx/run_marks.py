"""What is said of the letters of a run, in the few words that mammoth knows.

Bold, italic, struck out, raised, lowered: by the run itself, by its character style or by the style
of its paragraph. mammoth looks at the run alone, and has no eye for the switches of Arabic letters.
"""

from typing import TYPE_CHECKING

from bilingual_pub.ooxml import (
    HEADING_STYLE,
    Styles,
    find_all,
    find_child,
    find_local,
    get_attribute,
    get_value,
    make_name,
    read_number,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

KEPT_SWITCHES = ("b", "i")

STRIKES = ("strike", "dstrike")

ALIGNED = frozenset({"superscript", "subscript"})

LEAST_SHIFT = 2
"""Half points that letters must be raised or lowered by: LibreOffice lowers a subscript by two."""

USUAL_SIZE = 24
"""Half points of letters whose size nobody says: programs take 20 to 24."""

LONGEST_SHIFTED = 12
"""Characters; what is longer is only moved, as the letters of a logo are."""


class RunMarks:
    """Gives the runs of a part only the marks that we keep."""

    def __init__(self, root: "_Element", styles: Styles) -> None:
        self._styles = styles
        sheets = [*styles.by_id.values(), root]
        self._may_strike = _mentions(sheets, *STRIKES)
        self._may_shift = _mentions(sheets, "vertAlign", "position")

    def keep(self, paragraph: "_Element", role: str) -> None:
        """Name the marks of a paragraph's runs; in a heading, bold and italic are only looks."""
        switches = () if HEADING_STYLE.fullmatch(role) else KEPT_SWITCHES
        named = list(self._paragraph_properties(paragraph)) if self._may_strike else []
        runs = find_all(paragraph, "w:r")
        for run in runs:
            found = [switch for switch in switches if self._styles.has(run, switch)]
            if self._may_strike and self._is_struck(run, named):
                found.append("strike")
            _name_marks(run, found, self._find_shift(run, runs) if self._may_shift else "")

    def _paragraph_properties(self, paragraph: "_Element") -> "Iterator[_Element]":
        said = find_child(paragraph, "w:pPr", "w:pStyle")
        style = get_attribute(said, "val") if said is not None else ""
        for it in self._styles.chain(style or self._styles.plain):
            properties = find_child(it, "w:rPr")
            if properties is not None:
                yield properties
        for table in paragraph.iterancestors(make_name("w:tbl")):
            for it in self._styles.chain(get_value(find_child(table, "w:tblPr", "w:tblStyle"))):
                properties = find_child(it, "w:rPr")
                if properties is not None:
                    yield properties

    def _is_struck(self, run: "_Element", named: "Sequence[_Element]") -> bool:
        places = [*self._styles.run_properties(run), *named]
        return any(self._styles.says(run, places, switch) for switch in STRIKES)

    def _find_shift(self, run: "_Element", runs: "Sequence[_Element]") -> str:
        """Whether a run is a superscript, a subscript, or, empty, neither."""
        for properties in self._styles.run_properties(run):
            aligned = find_local(properties, "vertAlign")
            if aligned is not None:
                said = get_attribute(aligned, "val")
                return said if said in ALIGNED else ""
        return _find_small_shift(run, runs)


def _find_small_shift(run: "_Element", runs: "Sequence[_Element]") -> str:
    """What a run is that somebody made small and moved: programs other than Word write it so."""
    shift = read_number(find_child(run, "w:rPr", "w:position"))
    size = read_number(find_child(run, "w:rPr", "w:sz"))
    words = "".join(it.text or "" for it in find_all(run, "w:t"))
    if abs(shift) < LEAST_SHIFT or not size or len(words) > LONGEST_SHIFTED:
        return ""
    sizes = (read_number(find_child(it, "w:rPr", "w:sz")) for it in runs if it is not run)
    if not any((other or USUAL_SIZE) > size for other in sizes):
        return ""
    return "superscript" if shift > 0 else "subscript"


def _mentions(roots: "Sequence[_Element]", *names: str) -> bool:
    wanted = [make_name(f"w:{name}") for name in names]
    return any(next(root.iter(*wanted), None) is not None for root in roots)


def _name_marks(run: "_Element", switches: "Sequence[str]", shift: str) -> None:
    old = find_child(run, "w:rPr")
    if old is None and not switches and not shift:
        return
    properties = run.makeelement(make_name("w:rPr"))
    properties.extend(properties.makeelement(make_name(f"w:{switch}")) for switch in switches)
    if shift:
        moved = properties.makeelement(make_name("w:vertAlign"))
        moved.set(make_name("w:val"), shift)
        properties.append(moved)
    if old is not None:
        run.replace(old, properties)
    else:
        run.insert(0, properties)
