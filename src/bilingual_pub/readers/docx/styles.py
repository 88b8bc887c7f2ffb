"""What Word's paragraph and character styles mean to an article.

A style may be based on another, and only the oldest has a name that every Word knows. So each
question goes up the chain until a style answers it.
"""

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.i18n import format_date, knows_language
from bilingual_pub.lang import get_language
from bilingual_pub.lang.detect import detect_language
from bilingual_pub.lang.tags import normalize_tag
from bilingual_pub.model import UNKNOWN_LANGUAGE, Meta
from bilingual_pub.readers.docx.names import find_all, find_child, get_value, is_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


DEEPEST_HEADING = 6

LONGEST_CHAIN = 20
"""Styles based on each other; a circle ends here too."""

ROLES = {
    "title": "Title",
    "quote": "Quote",
    "intense quote": "Quote",
    "block text": "Quote",
    "quotations": "Quote",
    "caption": "Caption",
    "html preformatted": "Code",
    "preformatted text": "Code",
    **{f"heading {level}": f"Heading{min(level, 6)}" for level in range(1, 10)},
    **{f"toc {level}": "Contents" for level in range(1, 10)},
    "toc heading": "Contents",
    "table of figures": "Contents",
}
"""The built-in names in small letters; Word writes them in English in every language."""

INDENTED = re.compile(r"list (?:bullet|number) (?P<depth>[2-5])", re.IGNORECASE)

HEADING = re.compile(r"Heading\d|Title")


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids, and what holds where no style says anything."""

    by_id: "dict[str, _Element]" = field(default_factory=dict)
    defaults: "_Element | None" = None
    plain: str = ""
    """The id of the style of paragraphs that name none."""

    def chain(self, style: str) -> "Iterator[_Element]":
        """A style and those that it is based on."""
        for _step in range(LONGEST_CHAIN):
            element = self.by_id.get(style)
            if element is None:
                return
            yield element
            style = get_value(find_child(element, "w:basedOn"))

    def role(self, paragraph: "_Element") -> str:
        """What a paragraph is: Title, Heading1 to Heading6, Quote, Caption, Code, or empty."""
        properties = find_child(paragraph, "w:pPr")
        style = get_value(find_child(properties, "w:pStyle"))
        chain = list(self.chain(style))
        names = [get_value(find_child(it, "w:name")).lower() for it in chain]
        if role := next((ROLES[it] for it in names if it in ROLES), ""):
            return role
        levels = [find_child(properties, "w:outlineLvl")]
        levels += [find_child(it, "w:pPr", "w:outlineLvl") for it in chain]
        said = next((get_value(it) for it in levels if it is not None), "")
        # Level 9 is the text of the body.
        return f"Heading{min(int(said) + 1, DEEPEST_HEADING)}" if said in OUTLINE else ""

    def numbering(self, paragraph: "_Element") -> tuple[str, str]:
        """The list that a paragraph is an item of, and its level; empty where it is none."""
        properties = find_child(paragraph, "w:pPr")
        own = find_child(properties, "w:numPr")
        style = get_value(find_child(properties, "w:pStyle"))
        said = [own, *(find_child(it, "w:pPr", "w:numPr") for it in self.chain(style))]
        lists = [get_value(find_child(it, "w:numId")) for it in said if it is not None]
        levels = [get_value(find_child(it, "w:ilvl")) for it in said if it is not None]
        number = next(filter(None, lists), "")
        return ("", "") if number == "0" else (number, next(filter(None, levels), "0"))

    def indent(self, paragraph: "_Element") -> int:
        """How deep, from 0, a paragraph's style sets it: `List Bullet 2` is in another list."""
        style = get_value(find_child(paragraph, "w:pPr", "w:pStyle"))
        names = (get_value(find_child(it, "w:name")) for it in self.chain(style))
        found = next(filter(None, map(INDENTED.fullmatch, names)), None)
        return int(found["depth"]) - 1 if found else 0

    def has(self, run: "_Element", switch: str) -> bool:
        """Whether a switch such as `w:b` is on for a run, by itself or by its character style."""
        properties = find_child(run, "w:rPr")
        own = find_child(properties, switch)
        if own is not None:
            return is_on(own)
        chain = self.chain(get_value(find_child(properties, "w:rStyle")))
        said = (find_child(it, "w:rPr", switch) for it in chain)
        return is_on(next((it for it in said if it is not None), None))

    def language(self, run: "_Element") -> "_Element | None":
        """The element that names the languages of a run, or None."""
        paragraph = next(run.iterancestors(PARAGRAPH), None)
        names = (
            get_value(find_child(run, "w:rPr", "w:rStyle")),
            get_value(find_child(paragraph, "w:pPr", "w:pStyle")) or self.plain,
        )
        said = [find_child(run, "w:rPr", "w:lang")]
        said += [find_child(it, "w:rPr", "w:lang") for style in names for it in self.chain(style)]
        said.append(find_child(self.defaults, "w:rPrDefault", "w:rPr", "w:lang"))
        return next((it for it in said if it is not None), None)

    def marks_first_row(self, table: "_Element") -> bool:
        """Whether a table's style gives its first row a look of its own."""
        style = get_value(find_child(table, "w:tblPr", "w:tblStyle"))
        parts = (part for it in self.chain(style) for part in find_all(it, "w:tblStylePr"))
        return any(get_value(part, "w:type") == "firstRow" for part in parts)


OUTLINE = frozenset("012345678")

PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def read_styles(root: "_Element | None") -> Styles:
    """The styles that a styles part lists; the first of two with one id counts."""
    if root is None:
        return Styles()
    by_id: dict[str, _Element] = {}
    plain = ""
    for style in find_all(root, "w:style"):
        known = get_value(style, "w:styleId")
        by_id.setdefault(known, style)
        if get_value(style, "w:type") == "paragraph" and get_value(style, "w:default") in {
            "1",
            "true",
        }:
            plain = plain or known
    return Styles(by_id, find_child(root, "w:docDefaults"), plain)


NO_TITLE = re.compile(
    r"microsoft word\b.*|.*\.(?:docx?|dotx?|rtf|odt)|(?:document|documento|untitled|title|título)"
    r"\s*\d*|word document|plantilla.*|.*\btemplate\b.*",
    re.IGNORECASE,
)
"""What programs write where an author would have put a title."""

LONGEST_TITLE = 200

EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

FEWEST_NAMES = 2
"""A byline is a first name and a last name; one word is an account."""


def read_title(core: "_Element | None") -> str:
    """The title among the properties, or empty where no person wrote it."""
    title = _read_property(core, "dc:title")
    return "" if NO_TITLE.fullmatch(title) or len(title) > LONGEST_TITLE else title


def read_meta(core: "_Element | None", text: str, lang: str) -> Meta:
    """The author and the date among the properties, as far as the text names them too."""
    author = _read_property(core, "dc:creator")
    is_author = len(author.split()) >= FEWEST_NAMES and author.casefold() in text.casefold()
    days = (_read_day(_read_property(core, it)) for it in ("dcterms:created", "dcterms:modified"))
    written = (day for day in days if day and _is_written(day, text, lang))
    return Meta(byline=author if is_author else "", date=next(written, None))


def find_language(root: "_Element", styles: Styles, text: str) -> str:
    """The language in which most of the text is marked, or empty where the text is in another."""
    marked: Counter[str] = Counter()
    for run in find_all(root, "w:r"):
        words = "".join(it.text or "" for it in find_all(run, "w:t"))
        marked[_read_run_language(run, styles, words)] += len(words)
    tag = max(marked, key=lambda it: marked[it], default="")
    if not knows_language(tag):
        return ""
    found = detect_language(text)
    return tag if found in {UNKNOWN_LANGUAGE, get_language(tag)} else ""


def _read_run_language(run: "_Element", styles: Styles, words: str) -> str:
    """The language of a run: Word keeps one for each of three kinds of writing."""
    named = styles.language(run)
    kind = "w:val"
    if is_on(find_child(run, "w:rPr", "w:rtl")):
        kind = "w:bidi"
    elif EAST_ASIAN.search(words):
        kind = "w:eastAsia"
    return normalize_tag(get_value(named, kind))


def _read_property(core: "_Element | None", what: str) -> str:
    element = find_child(core, what)
    return " ".join((element.text or "").split()) if element is not None else ""


def _read_day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _is_written(day: dt.date, text: str, lang: str) -> bool:
    if lang == UNKNOWN_LANGUAGE or not knows_language(lang):
        return False
    return day.isoformat() in text or format_date(day, lang).casefold() in text.casefold()
