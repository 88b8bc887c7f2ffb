"""What a document says of itself, where it can be believed: title, author, date, language.

Office programs fill these in by themselves: the name of whoever owned the computer, the day of the
document that this one was made from.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable

from bilingual_pub.i18n import format_date, knows_language
from bilingual_pub.lang import detect_language, get_language
from bilingual_pub.model import UNKNOWN_LANGUAGE, Meta

NO_TITLE = re.compile(
    r"microsoft word\b.*|.*\.(?:docx?|dotx?|rtf|odt)|(?:document|documento|untitled|title|título)"
    r"\s*\d*|word document|plantilla.*|.*\btemplate\b.*",
    re.IGNORECASE,
)
"""What programs write where an author would have put a title."""

LONGEST_TITLE = 200

EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")

FEWEST_NAMES = 2
"""A byline is a first name and a last name; one word is an account."""


def judge_title(title: str) -> str:
    """The title among the properties, or empty where no person wrote it."""
    return "" if NO_TITLE.fullmatch(title) or len(title) > LONGEST_TITLE else title


def judge_meta(author: str, days: Iterable[str], text: str, lang: str) -> Meta:
    """The author and the date among the properties, as far as the text names them too.

    `days` are as ISO 8601 writes them, the surest first.
    """
    is_author = len(author.split()) >= FEWEST_NAMES and author.casefold() in text.casefold()
    known = map(_read_day, days)
    written = (day for day in known if day and _is_written(day, text, lang))
    return Meta(byline=author if is_author else "", date=next(written, None))


def judge_language(marked: Counter[str], text: str) -> str:
    """The language in which most of the text is marked, or empty where the text is in another.

    `marked` counts letters by the tag of their language.
    """
    tag = max(marked, key=lambda it: marked[it], default="")
    if not knows_language(tag):
        return ""
    found = detect_language(text)
    return tag if found in {UNKNOWN_LANGUAGE, get_language(tag)} else ""


def _read_day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _is_written(day: dt.date, text: str, lang: str) -> bool:
    if lang == UNKNOWN_LANGUAGE or not knows_language(lang):
        return False
    return day.isoformat() in text or format_date(day, lang).casefold() in text.casefold()
