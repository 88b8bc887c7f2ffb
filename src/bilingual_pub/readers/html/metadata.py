"""What the markup of a page says about its article: title, byline, date, publisher, address.

Only what is said is taken, letter for letter: a date that stands in the text is not the article's,
and nobody's name is written anew. Each table lists the places, the surest first.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilingual_pub.i18n import knows_language
from bilingual_pub.lang import normalize_tag
from bilingual_pub.model import Block, Kind, Mark, Meta
from bilingual_pub.readers.headline import (
    drop_title_block,
    find_headline_block,
    heads_a_section,
    join_lines,
    make_title,
)
from bilingual_pub.readers.html.inline import collapse_spaces
from bilingual_pub.readers.html.markup import ArticleData, Markup
from bilingual_pub.readers.reading import Draft
from bilingual_pub.text import repair_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def _list_named_places(*meta_names: str) -> tuple[str, ...]:
    """Where `<meta>` elements say something under some names."""
    lower = "translate(@name, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
    return tuple(f"//meta[@property='{it}' or {lower}='{it}']/@content" for it in meta_names)


def _list_classed_places(*classes: str) -> tuple[str, ...]:
    """Elements with a class among some."""
    return tuple(f"//*[contains(concat(' ', @class, ' '), ' {it} ')]" for it in classes)


TITLE_PLACES = _list_named_places("og:title", "twitter:title", "dc.title", "parsely-title")

BYLINE_PLACES = (
    *_list_named_places("author", "parsely-author", "dc.creator", "byl", "article:author"),
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//a[@rel='author']",
    *_list_classed_places("byline", "author"),
)

DATE_PLACES = (
    *_list_named_places("article:published_time", "date", "dc.date", "dc.date.issued", "pubdate"),
    *_list_named_places("parsely-pub-date", "datepublished", "sailthru.date"),
    "//*[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//time[@pubdate]/@datetime",
    *(
        f"{place}/@datetime"
        for place in _list_classed_places("entry-date", "published", "dt-published")
    ),
)

PUBLISHER_PLACES = _list_named_places("og:site_name", "dc.publisher")

LANGUAGE_PLACES = (
    "//meta[translate(@http-equiv, 'CL', 'cl')='content-language']/@content",
    *_list_named_places("og:locale"),
    "//*[@itemprop='inLanguage']/@content",
)

ADDRESS_PLACES = ("//link[@rel='canonical']/@href", *_list_named_places("og:url"))

NOTES = "/comment()[position() <= 9]"

SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
"""The note that browsers write into a page that they save."""

LONGEST_BYLINE = 100

NO_BYLINE = re.compile(r"@|://|[!?:]|\.\W*$")
"""An address or a sentence is nobody's name."""

BY = re.compile(r"^(?:by|por)\s+", re.IGNORECASE)

LONGEST_TITLE = 1_000
"""Characters; no site is looked for in a longer one, which takes the square of its length."""

FIRST_LINES = 3

SITE_NAME = re.compile(r"(?<!\s)\s+[|·–—-]\s+(?P<site>[^\s|·–—][^|·–—]*)$")


def read_title_and_meta(page: Markup) -> tuple[str, Meta]:
    """The title, and what else the markup says; empty where it does not."""
    data = page.data
    publisher = _clean_text(join_names(data.get("publisher"))) or next(
        _read_places(page, PUBLISHER_PLACES), ""
    )
    meta = Meta(_find_byline(page, data), _find_date(page, data), publisher, read_address(page))
    return _find_title(page, data, publisher), meta


def read_address(page: Markup) -> str:
    """The page's own address, or empty."""
    notes = (SAVED_FROM.search(comment.text or "") for comment in page.xpath(NOTES))
    saved = (note[1] for note in notes if note)
    places = _read_places(page, ADDRESS_PLACES)
    return next((url for url in (*places, *saved) if url.startswith(("http://", "https://"))), "")


def read_language(page: Markup, part: "HtmlElement") -> str:
    """The language that the markup names for the part with the article, or empty."""
    data = page.data.get("inLanguage")
    said = (data if isinstance(data, str) else "", *_read_places(page, LANGUAGE_PLACES))
    tags = map(normalize_tag, (*_find_languages(part), *said))
    return next((tag for tag in tags if knows_language(tag)), "")


def _find_languages(part: "HtmlElement") -> Iterator[str]:
    """What `lang` says: of a lone element inside the part, of the part, and of those around it."""
    inner = part
    while len(inner) == 1 and not (inner.text or "").strip() and not (inner[0].tail or "").strip():
        inner = inner[0]
    for element in (inner, *inner.iterancestors()):
        yield element.get("lang") or element.get("xml:lang") or ""


def _find_title(page: Markup, data: ArticleData, publisher: str) -> str:
    headline = data.get("headline")
    said = [_clean_text(headline)] if isinstance(headline, str) else []
    said += [*_read_places(page, TITLE_PLACES), *_read_places(page, ("//head/title",))]
    said = [title for title in said if title]
    heads = list(_read_places(page, ("//h1",)))
    if len(heads) == 1 and (not said or any(_is_part_of_title(heads[0], it) for it in said)):
        return heads[0]
    own = next((head for head in heads if any(_is_same_title(head, it) for it in said)), "")
    return own or next((_strip_site_name(title, publisher) for title in said), "")


def find_headline(page: Markup, title: str) -> "HtmlElement | None":
    """The heading of the first level that is the title, or the only one."""
    heads = page.xpath("//body//h1")
    own = (head for head in heads if _clean_text(head.text_content()) == title)
    found = next(own, heads[0] if len(heads) == 1 else None)
    return _find_lower_headline(page, title) if found is None else found


def _find_lower_headline(page: Markup, title: str) -> "HtmlElement | None":
    """The heading of the second level that is the title, first in an article of several."""
    heads = (next(it.iterdescendants("h2"), None) for it in page.xpath("//body//article"))
    told = (head for head in heads if head is not None)
    own = (head for head in told if _is_same_title(_clean_text(head.text_content()), title))
    return next(own, None)


def _is_part_of_title(headline: str, title: str) -> bool:
    return _strip_text(headline) in _strip_text(title)


def _is_same_title(headline: str, title: str) -> bool:
    """Whether a headline is what a title says, or all of it before the name of the site."""
    head, whole = _strip_text(headline), _strip_text(title)
    if not head:
        return False
    return head == whole or (whole.startswith(head) and _ends_a_part(headline, title))


def _strip_text(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _ends_a_part(headline: str, title: str) -> bool:
    """Whether what follows the headline in the title begins with a bar, a dash or the like."""
    letters = len(_strip_text(headline))
    for place, char in enumerate(title):
        letters -= char.isalnum()
        if letters < 0:
            return False
        if not letters and not title[place + 1 : place + 2].isalnum():
            return bool(PART_END.match(title, place + 1))
    return False


PART_END = re.compile(r"\W*?(?:\s[|·–—:-]+\s|\s*[|·»:]\s*)")
"""What parts the name of a site from a title."""


def _strip_site_name(title: str, publisher: str) -> str:
    """A title without the name of its site, which follows a bar or, where it is known, a dash."""
    site = SITE_NAME.search(title) if len(title) <= LONGEST_TITLE else None
    if not site or not ("|" in site[0] or site["site"].casefold() == publisher.casefold()):
        return title
    return title[: site.start()]


def _find_byline(page: Markup, data: ArticleData) -> str:
    if said := _clean_text(join_names(data.get("author"))):
        return said
    for path in BYLINE_PLACES:
        found = [BY.sub("", name) for name in _read_places(page, (path,))]
        if found and all(len(it) <= LONGEST_BYLINE and not NO_BYLINE.search(it) for it in found):
            return ", ".join(dict.fromkeys(found))
    return ""


def _find_date(page: Markup, data: ArticleData) -> dt.date | None:
    """The date of publication, as it is written: the day where the clock of the page stood."""
    for text in (str(data.get("datePublished", "")), *_read_places(page, DATE_PLACES)):
        try:
            return dt.date.fromisoformat(text.strip()[:10])
        except ValueError:
            continue
    return None


def _read_places(page: Markup, places: tuple[str, ...]) -> Iterator[str]:
    """What stands at some places, without the empty ones."""
    for path in places:
        for value in page.xpath(path):
            text = value if isinstance(value, str) else value.text_content()
            if cleaned := _clean_text(text):
                yield cleaned


def _clean_text(text: str) -> str:
    return collapse_spaces(repair_text(text)[0])


def join_names(value: object) -> str:
    """The names of people or organizations, joined by commas.

    >>> join_names([{"@type": "Person", "name": "Ana Ruiz"}, "Li Wei"])
    'Ana Ruiz, Li Wei'
    """
    values = value if isinstance(value, list) else [value]
    given = (one.get("name") if isinstance(one, dict) else one for one in values)
    return ", ".join(name for name in given if isinstance(name, str) and "://" not in name)


def take_own_title(draft: Draft) -> Draft:
    """The draft with the first heading of the first level as its title.

    That leaves the text, where nothing else names a title and nothing before it looks like one; and
    so does one that only repeats the title.
    """
    head = next((block for block in draft.blocks if _is_top(block)), None)
    if head is None or heads_a_section(head, draft.blocks):
        return draft
    title = make_title(head)
    if draft.title:
        same = _fold_title(draft.title) in {_fold_title(head.text), _fold_title(title)}
        return drop_title_block(draft, head, _choose_title(draft.title, head)) if same else draft
    first = find_headline_block(draft)
    looks_like_one = first is not None and first.kind is not Kind.HEADING
    return draft if looks_like_one else drop_title_block(draft, head, title)


FRACTION_SIGNS = re.compile("[/⁄]")


def _choose_title(title: str, head: Block) -> str:
    """The title as its heading writes it where that says more: 10³, or which words are struck."""
    written = make_title(head)
    struck = any(Mark.DELETED in run.marks for run in head.runs)
    same = title.casefold() in {join_lines(head.text).casefold(), written.casefold()}
    return title if same and not struck else written


def _fold_title(title: str) -> str:
    """A title without capitals, and with plain figures for raised ones and fractions."""
    return FRACTION_SIGNS.sub("", unicodedata.normalize("NFKC", title).casefold())


def take_title_without_site(draft: Draft) -> Draft:
    """The draft with a line as its title that says all of it but the name of the site.

    Pages that are laid out by tables have their headline in large letters, and no heading.
    """
    for block in draft.blocks[:FIRST_LINES]:
        text = block.text
        if (
            block.kind is Kind.PARAGRAPH
            and text != draft.title
            and _is_same_title(text, draft.title)
        ):
            return drop_title_block(draft, block, text)
    return draft


def _is_top(block: Block) -> bool:
    """Whether a block is a heading of the first level that has words which are not struck out."""
    return block.kind is Kind.HEADING and block.level == 1 and bool(make_title(block))
