"""What paragraphs of an OpenDocument text are by their styles: quotes, code, captions, titles."""

from collections import Counter
from typing import TYPE_CHECKING

from bilingual_pub.readers.odt.names import get_value, read_words
from bilingual_pub.readers.odt.structure import PARAGRAPH, is_only_picture
from bilingual_pub.readers.odt.styles import Styles
from bilingual_pub.readers.odt.tidy import PARAGRAPHS

if TYPE_CHECKING:
    from lxml.etree import _Element

WRAPPERS = {"quote": "blockquote", "code": "pre"}
"""What holds several paragraphs of a role together."""


class Roles:
    """Tells what paragraphs are; where most are set as one thing, `usual`, that is only a look."""

    def __init__(self, styles: Styles, usual: str = "") -> None:
        self._styles = styles
        self._usual = usual

    def use_styles(self, styles: Styles) -> "Roles":
        """The same by the styles of another part."""
        return Roles(styles, self._usual)

    def learn_usual(self, text: "_Element") -> None:
        """Find out whether most of a text is set as code or a quote: that is only its looks."""
        letters: Counter[str] = Counter()
        for paragraph in text.iter(*PARAGRAPHS):
            letters[self.judge(paragraph)] += len(read_words(paragraph))
        role, most = letters.most_common(1)[0] if letters else ("", 0)
        self._usual = role if role in WRAPPERS and 2 * most > letters.total() else ""

    def judge(self, element: "_Element | None") -> str:
        """What a paragraph is; empty for most, and for what is none."""
        if element is None or element.tag != PARAGRAPH:
            return ""
        return self.find(get_value(element, "text:style-name"))

    def find(self, style: str) -> str:
        """What paragraphs of a style are."""
        role = self._styles.find_role(style)
        return "" if role == self._usual else role

    def begins_figure(self, element: "_Element") -> bool:
        """Whether a paragraph is a picture, with its caption in the next."""
        return (
            element.tag == PARAGRAPH
            and not self.judge(element)
            and self.judge(element.getnext()) == "caption"
            and is_only_picture(element)
        )
