"""How the items of a list are marked: what `type` and `list-style-type` say, and in which form."""

import re
from typing import TYPE_CHECKING

from bilingual_pub.text import NUMERAL_FORMS, write_count

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TYPES = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
"""What the attribute `type` says; the case of a letter counts."""

BULLETS = frozenset(
    {"none", "disc", "circle", "square", "disclosure-open", "disclosure-closed", "box", "check"}
)

STYLE = re.compile(
    r"(?:^|;)\s*list-style(?:-type)?\s*:\s*(?P<said>[^;]*)", re.IGNORECASE | re.ASCII
)

IDENTIFIER = re.compile(r"[a-z-]+")

IDEOGRAPHIC_COMMA = "、"

WITH_COMMA = re.compile("cjk|chinese|japanese|hiragana|katakana")
"""The forms behind which the comma of East Asia stands (CSS Counter Styles, 6 and 7)."""


def find_form(element: "HtmlElement", default: str) -> str:
    """The form in which a list or item writes its number, empty for a bullet.

    A style weighs more than an attribute; what neither says, or nobody knows, is the default.
    """
    for said in reversed(STYLE.findall(element.get("style", ""))):
        for word in IDENTIFIER.findall(
            re.sub(r"url\([^)]*\)|\"[^\"]*\"|'[^']*'", "", said.lower())
        ):
            if word in BULLETS:
                return ""
            if word in NUMERAL_FORMS:
                return str(word)
    kind = element.get("type", "").strip()
    if kind.lower() in BULLETS:
        return ""
    return TYPES.get(kind, default)


def write_label(number: int, form: str) -> str:
    """What is printed before an item; empty for a bullet, and for a number with a full stop."""
    if not form:
        return ""
    written = write_count(number, form)
    label = f"{written}{IDEOGRAPHIC_COMMA if WITH_COMMA.match(form) else '.'}"
    return "" if label == f"{number}." else label
