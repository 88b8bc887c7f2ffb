"""Simple formulas of MathML as text that reads the same: “a²”, “1/2”, “√(x + 1)”."""

import re
from typing import TYPE_CHECKING

from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")

LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")

ATOM = re.compile(r"\w*|√\(.*\)|[\w.,]+")

SPACED = frozenset("=+−-±×÷·*<>≤≥≠≈→⇒")

DEEPEST = 30

LEAVES = frozenset({"mi", "mn", "mo", "mtext", "mspace"})

ODD_SPACES = "\u2061\u2062\u2063\u2064"
"""Signs for what is not written, such as “times” between letters."""

ROWS = frozenset({"math", "mrow", "semantics", "mstyle", "mpadded", "mphantom", "merror"})


def write_formula(math: "_Element") -> str | None:
    """A formula as text, or None where text can't say it: a matrix, a sum with limits."""
    try:
        written = _write(math, 0)
    except ValueError:
        return None
    return " ".join(written.split()) or None


def _write(node: "_Element", depth: int) -> str:
    kind = get_local_name(node)
    if depth > DEEPEST:
        raise ValueError(kind)
    if kind in LEAVES:
        return _write_leaf(kind, node.text or "")
    parts = [_write(it, depth + 1) for it in node if get_local_name(it) != "annotation"]
    if kind in ROWS:
        return "".join(parts)
    if kind == "mfenced":
        return f"({', '.join(parts)})"
    if kind == "msqrt":
        return f"√{_group(''.join(parts))}" if len("".join(parts)) == 1 else f"√({''.join(parts)})"
    if kind in PAIRS and len(parts) == len(("base", "other")):
        return PAIRS[kind](*parts)
    raise ValueError(kind)


def _write_leaf(kind: str, text: str) -> str:
    if kind == "mspace":
        return " "
    return (
        f" {text.strip()} " if kind == "mo" and text.strip() in SPACED else text.strip(ODD_SPACES)
    )


def _write_fraction(above: str, below: str) -> str:
    return f"{_group(above)}/{_group(below)}"


def _write_power(base: str, power: str) -> str:
    raised = power.strip().translate(RAISED)
    is_small = all(it in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ" for it in raised)
    return f"{_group(base)}{raised}" if is_small else f"{_group(base)}^{_group(power)}"


def _write_index(base: str, index: str) -> str:
    lowered = index.strip().translate(LOWERED)
    is_small = all(it in "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" for it in lowered)
    return f"{base}{lowered}" if is_small else f"{base}_{_group(index)}"


PAIRS: "dict[str, Callable[[str, str], str]]" = {
    "mfrac": _write_fraction,
    "msup": _write_power,
    "msub": _write_index,
}


def _group(text: str) -> str:
    """A part in brackets, unless it is one number or letter."""
    bare = text.strip()
    return bare if ATOM.fullmatch(bare) else f"({bare})"
