"""Whether a stretch of a Word file is bold, italic or code, by itself or by its style."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from bilingual_pub.model import Mark
from bilingual_pub.review.docx.element import get_attribute, find_child, is_on
from bilingual_pub.review.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CODE_FONTS = re.compile(r"courier|consolas|menlo|monaco|cousine|\bmono\b", re.IGNORECASE)
"""Names of fonts whose letters are equally wide."""

DEEPEST = 20
"""Styles that a style may be based on, one on the other."""


class RunFormatting:
    """The marks of runs, by the styles of one document."""

    def __init__(self, styles: "Element | None") -> None:
        """Learn the styles; a document may have none."""
        self._styles = {
            get_attribute(style, "styleId"): style
            for style in (styles if styles is not None else ())
            if get_local_name(style) == "style"
        }

    def marks(self, run: "Element") -> frozenset[Mark]:
        """What a run's formatting says."""
        properties = find_child(run, "rPr")
        return frozenset(mark for mark, ask in TOGGLES.items() if self._said(properties, ask))

    def _said(
        self, properties: "Element | None", ask: Callable[["Element | None"], bool | None]
    ) -> bool | None:
        """The first answer of a run's own properties, its style, and those that it is based on."""
        style = None
        for _step in range(DEEPEST):
            answer = ask(properties)
            if answer is not None or properties is None:
                return answer
            named = find_child(properties, "rStyle") if style is None else find_child(style, "basedOn")
            style = self._styles.get(get_attribute(named, "val")) if named is not None else None
            properties = find_child(style, "rPr") if style is not None else None
        return None


def _is_bold(properties: "Element | None") -> bool | None:
    return _read_toggle(properties, "b")


def _is_italic(properties: "Element | None") -> bool | None:
    return _read_toggle(properties, "i")


def _read_toggle(properties: "Element | None", name: str) -> bool | None:
    """A property that scripts like Arabic have twice: the one that counts where the two differ."""
    first, second = is_on(properties, name), is_on(properties, f"{name}Cs")
    if is_on(properties, "rtl"):
        first, second = second, first
    return second if first is None else first


def is_hidden(run: "Element") -> bool:
    """Whether nobody sees a run."""
    return bool(is_on(find_child(run, "rPr"), "vanish"))


def _is_code(properties: "Element | None") -> bool | None:
    fonts = find_child(properties, "rFonts")
    named = get_attribute(fonts, "ascii") if fonts is not None else ""
    return bool(CODE_FONTS.search(named)) if named else None


TOGGLES = {Mark.STRONG: _is_bold, Mark.EMPHASIS: _is_italic, Mark.CODE: _is_code}
"""How each mark is told; scripts like Arabic have bold and italic of their own."""
