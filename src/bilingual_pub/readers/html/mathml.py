"""MathML in a page (MathML Core, W3C), as a line of text that reads the same.

The presentation markup says what stands where; what it only describes (TeX in an annotation) is
taken where there is nothing else, and so is the text that stands for all of it (`alttext`).
"""

from typing import TYPE_CHECKING

from bilingual_pub.text import (
    fence,
    join_terms,
    write_index,
    write_matrix,
    write_power,
    write_ratio,
    write_root,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

DEEPEST = 30
"""Parts of a formula inside each other; past it, nobody could read them in one line."""

SKIPPED = frozenset({"annotation", "annotation-xml", "mphantom", "none", "mprescripts", "script"})

INVISIBLE_SIGNS = {"\u2061": " ", "\u2062": "", "\u2063": "", "\u2064": " "}
"""Function application, times, separator, plus: 1⁤½ is a mixed number."""

SUMS = frozenset("∑∏∫∮⋃⋂")


class MathError(Exception):
    """A formula that one line of text can't say."""


def read_math(element: "HtmlElement") -> str:
    """The text of a `<math>` element.

    Raises:
        MathError: it is too deep, or has nothing in it that can be read.
    """
    text = " ".join(_read_row(element, 0).split())
    text = text or " ".join(element.get("alttext", "").split())
    if not text:
        raise MathError
    return text


def _get_name(element: "HtmlElement") -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def _list_parts(element: "HtmlElement") -> "list[HtmlElement]":
    return [it for it in element if isinstance(it.tag, str) and _get_name(it) not in SKIPPED]


def _read_row(element: "HtmlElement", depth: int) -> str:
    if depth > DEEPEST:
        raise MathError
    terms = [element.text or ""]
    for part in element:
        if isinstance(part.tag, str) and _get_name(part) not in SKIPPED:
            terms.append(_read_part(part, depth + 1))
        terms.append(part.tail or "")
    return join_terms(term for term in map(_tidy_term, terms) if term)


def _tidy_term(term: str) -> str:
    return "" if not term.strip() and term != " " else term


def _read_part(element: "HtmlElement", depth: int) -> str:
    name = _get_name(element)
    if name in {"mi", "mn", "mo", "mtext", "ms"}:
        return _read_token(element, name)
    if name == "mspace":
        return " "
    read = STRUCTURES.get(name)
    return read(element, depth) if read else _read_row(element, depth).strip()


def _read_token(element: "HtmlElement", name: str) -> str:
    text = "".join(str(it) for it in element.itertext())
    text = "".join(INVISIBLE_SIGNS.get(letter, letter) for letter in text)
    if name == "mtext":
        return " ".join(text.replace("\u00a0", " ").split(" ")) if text.strip() else " "
    return text.strip() or text


def _read_parts(element: "HtmlElement", depth: int, count: int) -> list[str]:
    parts = [_read_part(it, depth).strip() for it in _list_parts(element)]
    return [*parts, *[""] * (count - len(parts))][:count]


def _read_fraction(element: "HtmlElement", depth: int) -> str:
    top, bottom = _read_parts(element, depth, 2)
    thickness = element.get("linethickness", "").strip()
    if thickness[:1] == "0" and not any(digit in thickness for digit in "123456789"):
        return f"({top}; {bottom})"
    return write_ratio(top, bottom)


def _read_raised(element: "HtmlElement", depth: int) -> str:
    return write_power(*_read_parts(element, depth, 2))


def _read_lowered(element: "HtmlElement", depth: int) -> str:
    return write_index(*_read_parts(element, depth, 2))


def _read_both(element: "HtmlElement", depth: int) -> str:
    base, index, exponent = _read_parts(element, depth, 3)
    written = write_power(write_index(base, index), exponent)
    return f"{written} " if base in SUMS else written


def _read_accent(element: "HtmlElement", depth: int) -> str:
    base, above = _read_parts(element, depth, 2)
    if above in {"¯", "‾", "→", "^", "˜", "~", "˙", "_", "ˉ"}:
        return base
    return write_power(base, above)


def _read_root(element: "HtmlElement", depth: int) -> str:
    radicand, degree = _read_parts(element, depth, 2)
    return write_root(radicand, degree)


def _read_square_root(element: "HtmlElement", depth: int) -> str:
    return write_root(_read_row(element, depth).strip())


def _read_fenced(element: "HtmlElement", depth: int) -> str:
    parts = [_read_part(it, depth).strip() for it in _list_parts(element)]
    between = (element.get("separators", ",").strip() or " ")[:1]
    inner = f"{between} ".join(parts) if between == "," else between.join(parts)
    return fence(inner, element.get("open", "("), element.get("close", ")"))


def _read_table(element: "HtmlElement", depth: int) -> str:
    rows = []
    for row in _list_parts(element):
        cells = _list_parts(row) if _get_name(row) in {"mtr", "mlabeledtr"} else [row]
        rows.append([_read_row(cell, depth + 1).strip() for cell in cells])
    return write_matrix(rows)


STRUCTURES: "dict[str, Callable[[HtmlElement, int], str]]" = {
    "mfrac": _read_fraction,
    "msup": _read_raised,
    "msub": _read_lowered,
    "msubsup": _read_both,
    "munderover": _read_both,
    "munder": _read_lowered,
    "mover": _read_accent,
    "mroot": _read_root,
    "msqrt": _read_square_root,
    "mfenced": _read_fenced,
    "mtable": _read_table,
}
