"""What a Word document says of itself: title, author, date, language, where it can be believed."""

import datetime as dt
import re
from collections import Counter
from typing import TYPE_CHECKING

from bilingual_pub.i18n import format_date, knows_language
from bilingual_pub.lang import detect_language, get_language, normalize_tag
from bilingual_pub.model import UNKNOWN_LANGUAGE, Meta
from bilingual_pub.ooxml import Styles, find_all, find_child, get_value, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element

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
