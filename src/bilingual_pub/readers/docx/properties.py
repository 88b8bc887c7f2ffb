"""What a Word document says of itself: title, author, date, language, where it can be believed."""

from collections import Counter
from typing import TYPE_CHECKING

from bilingual_pub.lang import normalize_tag
from bilingual_pub.model import Meta
from bilingual_pub.ooxml import Styles, find_all, find_child, get_value, is_on
from bilingual_pub.readers.document_properties import (
    EAST_ASIAN,
    judge_language,
    judge_meta,
    judge_title,
)

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_title(core: "_Element | None") -> str:
    """The title among the properties, or empty where no person wrote it."""
    return judge_title(_read_property(core, "dc:title"))


def read_meta(core: "_Element | None", text: str, lang: str) -> Meta:
    """The author and the date among the properties, as far as the text names them too."""
    days = (_read_property(core, it) for it in ("dcterms:created", "dcterms:modified"))
    return judge_meta(_read_property(core, "dc:creator"), days, text, lang)


def find_language(root: "_Element", styles: Styles, text: str) -> str:
    """The language in which most of the text is marked, or empty where the text is in another."""
    marked: Counter[str] = Counter()
    for run in find_all(root, "w:r"):
        words = "".join(it.text or "" for it in find_all(run, "w:t"))
        marked[_read_run_language(run, styles, words)] += len(words)
    return judge_language(marked, text)


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
