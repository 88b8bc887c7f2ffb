"""The words of an OpenDocument text as they look, and notes of those that are not as they were."""

from collections import Counter
from dataclasses import dataclass

from bilingual_pub.model import Change, Mark, Note
from bilingual_pub.readers.html import HtmlBuilder
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.odt.letters import Letters
from bilingual_pub.readers.odt.styles import Styles
from bilingual_pub.readers.odt.tidy import MOST_NOTES
from bilingual_pub.readers.opening_looks import OpeningLooks
from bilingual_pub.text import has_unknown_symbols, read_symbols

PLAIN_MARKS = frozenset({Mark.STRONG, Mark.EMPHASIS})
"""What the letters of headings are anyway."""

BEFORE = 60
"""Characters before something that say where it was."""


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph whose words are being read; `is_plain` where bold and italic are its looks."""

    role: str = ""
    is_plain: bool = False
    said: str = ""


class Words:
    """Takes the words of the open paragraph, in the style and the link that are in force."""

    def __init__(self, builder: HtmlBuilder, styles: Styles) -> None:
        self.builder = builder
        self.looks = OpeningLooks()
        self.languages: Counter[str] = Counter()
        self.notes: list[Note] = []
        self.paragraph: OpenParagraph | None = None
        self.links: list[str] = []
        self.letters = Letters(styles)
        self._styles = styles
        self._noted: Counter[str] = Counter()
        self._said = ""

    def use_styles(self, styles: Styles) -> None:
        """Go on with the styles of another part."""
        self._styles = styles
        self.letters = Letters(styles)

    def end_paragraph(self) -> OpenParagraph | None:
        """The open paragraph ends; None where none was open."""
        paragraph, self.paragraph = self.paragraph, None
        self.looks.end_line()
        if paragraph is not None:
            self._said = " ".join(paragraph.said.split())[:BEFORE] or self._said
        return paragraph

    def take(self, text: str | None) -> None:
        """Take the words of the open paragraph, in the style that is in force."""
        paragraph = self.paragraph
        if not text or paragraph is None:
            return
        looks = self.letters.judge(text)
        if looks.hidden:
            self.note("hidden-words", text)
            return
        self.languages[looks.lang] += len(text)
        self.looks.words(text, looks.size, bold=Mark.STRONG in looks.marks)
        text = self._read_signs(text, self._styles.find_font(looks.font))
        if paragraph.role != "code":
            text = text.replace("\n", " ")
        marks = looks.marks - PLAIN_MARKS if paragraph.is_plain else looks.marks
        self.builder.words(text, marks, self.links[-1] if self.links else "")
        paragraph.said = f"{paragraph.said}{text}"[-2 * BEFORE :]

    def _read_signs(self, text: str, font: str) -> str:
        shown = read_symbols(text, font)
        if has_unknown_symbols(shown, text):
            self.note("symbol", font or text, Change.CHANGED)
        return shown

    def note(self, what: str, text: str, change: Change = Change.LEFT_OUT, why: str = "") -> None:
        """Say what is not in the text as it was; of each kind no more than anybody reads."""
        self._noted[what] += bool(text.strip())
        if text.strip() and self._noted[what] <= MOST_NOTES:
            self.notes.append(make_note(what, change, text, self.find_before(), why))

    def find_before(self) -> str:
        """The last words so far, which say where something was."""
        said = " ".join(self.paragraph.said.split())[-BEFORE:] if self.paragraph else ""
        return said or self._said
