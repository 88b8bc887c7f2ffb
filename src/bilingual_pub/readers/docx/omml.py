"""Formulas in Word's markup, OMML (ECMA-376 part 1, 22.1), as a line of text.

Each element of OMML that builds something up has a small function; those that only change looks
are read for what is in them. Of what is unknown the letters are taken, in a row.
"""

import re
from typing import TYPE_CHECKING

from bilingual_pub.ooxml import OFF_VALUES, find_local, get_attribute
from bilingual_pub.text import (
    fence,
    join_terms,
    write_index,
    write_matrix,
    write_power,
    write_ratio,
    write_root,
    write_sum,
)
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

DEEPEST = 30
"""Parts of a formula inside each other; past it, nobody could read them in one line."""

SKIPPED = frozenset({"ctrlPr", "rPr", "del", "moveFrom"})


class FormulaError(Exception):
    """A formula that one line of text can't say."""


def read_formula(element: "_Element", depth: int = 0) -> str:
    """The text of a formula, or of a part of one.

    Raises:
        FormulaError: its parts are too deep inside each other.
    """
    if depth > DEEPEST:
        raise FormulaError
    terms = []
    for part in element:
        name = get_local_name(part)
        if name in SKIPPED or name.endswith("Pr"):
            continue
        if name == "t":
            terms.append(part.text or "")
        elif name in STRUCTURES:
            terms.append(STRUCTURES[name](part, depth + 1))
        else:
            terms.append(read_formula(part, depth + 1))
    return join_terms(term for term in terms if term)


def _read_part(element: "_Element", name: str, depth: int) -> str:
    part = find_local(element, name)
    return "" if part is None else read_formula(part, depth).strip()


def _read_property(element: "_Element", properties: str, name: str, default: str) -> str:
    said = find_local(element, properties, name)
    return default if said is None else get_attribute(said, "val")


def _is_property_on(element: "_Element", properties: str, name: str) -> bool:
    said = find_local(element, properties, name)
    return said is not None and get_attribute(said, "val").lower() not in OFF_VALUES


def _read_fraction(element: "_Element", depth: int) -> str:
    top, bottom = (_read_part(element, part, depth) for part in ("num", "den"))
    if _read_property(element, "fPr", "type", "bar") == "noBar":
        return f"({top}; {bottom})"
    return write_ratio(top, bottom)


def _read_raised(element: "_Element", depth: int) -> str:
    base, exponent = (_read_part(element, part, depth) for part in ("e", "sup"))
    return write_power(base, exponent)


def _read_lowered(element: "_Element", depth: int) -> str:
    base, index = (_read_part(element, part, depth) for part in ("e", "sub"))
    return write_index(base, index)


def _read_both(element: "_Element", depth: int) -> str:
    base, index, exponent = (_read_part(element, part, depth) for part in ("e", "sub", "sup"))
    return write_power(write_index(base, index), exponent)


def _read_before(element: "_Element", depth: int) -> str:
    base, index, exponent = (_read_part(element, part, depth) for part in ("e", "sub", "sup"))
    return write_power(write_index("", index), exponent) + base


def _read_root(element: "_Element", depth: int) -> str:
    hidden = _is_property_on(element, "radPr", "degHide")
    degree = "" if hidden else _read_part(element, "deg", depth)
    return write_root(_read_part(element, "e", depth), degree)


def _read_nary(element: "_Element", depth: int) -> str:
    sign = _read_property(element, "naryPr", "chr", "∫")
    low, high, body = (_read_part(element, part, depth) for part in ("sub", "sup", "e"))
    return write_sum(sign, low, high, body)


def _read_fenced(element: "_Element", depth: int) -> str:
    begin = _read_property(element, "dPr", "begChr", "(")
    between = _read_property(element, "dPr", "sepChr", "|")
    end = _read_property(element, "dPr", "endChr", ")")
    parts = [read_formula(it, depth).strip() for it in element.iterchildren("{*}e")]
    inner = between.join(parts)
    if begin == "(" and end == ")" and re.fullmatch(r"\([^()]*\)", inner):
        return inner
    return fence(inner, begin, end)


def _read_matrix(element: "_Element", depth: int) -> str:
    rows = [
        [read_formula(it, depth).strip() for it in row.iterchildren("{*}e")]
        for row in element.iterchildren("{*}mr")
    ]
    return write_matrix(rows)


def _read_lines(element: "_Element", depth: int) -> str:
    return "; ".join(read_formula(it, depth).strip() for it in element.iterchildren("{*}e"))


def _read_function(element: "_Element", depth: int) -> str:
    name, body = (_read_part(element, part, depth) for part in ("fName", "e"))
    return f"{name} {body}".strip()


def _read_limit_below(element: "_Element", depth: int) -> str:
    base, limit = (_read_part(element, part, depth) for part in ("e", "lim"))
    return write_index(base, limit)


def _read_limit_above(element: "_Element", depth: int) -> str:
    base, limit = (_read_part(element, part, depth) for part in ("e", "lim"))
    return write_power(base, limit)


def _read_accent(element: "_Element", depth: int) -> str:
    base = _read_part(element, "e", depth)
    return base + _read_property(element, "accPr", "chr", "\u0302") if len(base) == 1 else base


def _read_bar(element: "_Element", depth: int) -> str:
    base = _read_part(element, "e", depth)
    below = _read_property(element, "barPr", "pos", "bot") == "bot"
    return base + ("\u0332" if below else "\u0305") if len(base) == 1 else base


def _read_phantom(element: "_Element", depth: int) -> str:
    shown = find_local(element, "phantPr", "show")
    hidden = shown is not None and get_attribute(shown, "val").lower() in OFF_VALUES
    return "" if hidden else _read_part(element, "e", depth)


STRUCTURES: "dict[str, Callable[[_Element, int], str]]" = {
    "f": _read_fraction,
    "sSup": _read_raised,
    "sSub": _read_lowered,
    "sSubSup": _read_both,
    "sPre": _read_before,
    "rad": _read_root,
    "nary": _read_nary,
    "d": _read_fenced,
    "m": _read_matrix,
    "eqArr": _read_lines,
    "func": _read_function,
    "limLow": _read_limit_below,
    "limUpp": _read_limit_above,
    "acc": _read_accent,
    "bar": _read_bar,
    "phant": _read_phantom,
}


def read_shown(element: "_Element") -> str:
    """The letters of a formula in a row, where nothing better is known."""
    return "".join(it.text or "" for it in element.iter("{*}t"))
