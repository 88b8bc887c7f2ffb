"""Letters set in a font of signs, as pages saved by Word have them: `ü` in Wingdings is ✓."""

import re
from typing import TYPE_CHECKING

from bilingual_pub.text import read_symbols

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FONT = re.compile(
    r"""(?:(?:^|[;\s])(?:mso-symbol-)?font(?:-family)?\s*:\s*|^)["']?\s*"""
    r"""(?P<font>wingdings(?:\s[23])?|webdings|symbol)\s*["']?\s*(?:[;,!]|$)""",
    re.IGNORECASE,
)

LONGEST = 20
"""Characters: whoever sets more in such a font never saw it shown, as no browser of today does."""


def write_out_symbol_fonts(root: "HtmlElement") -> None:
    """Put characters in the place of letters that are set in a font of signs."""
    for element in root.xpath("//*[@style or @face]"):
        said = FONT.search(element.get("style", "")) or FONT.search(element.get("face", ""))
        if not said or len(element.text_content().strip()) > LONGEST:
            continue
        font = " ".join(said["font"].split())
        for part in element.iter():
            if part.text and isinstance(part.tag, str):
                part.text = read_symbols(part.text, font)
            if part.tail and part is not element:
                part.tail = read_symbols(part.tail, font)
