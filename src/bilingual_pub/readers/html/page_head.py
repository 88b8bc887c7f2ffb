"""What the markup of a page says about its article: title, byline, date, publisher, address."""

import datetime as dt
from typing import TYPE_CHECKING

from bilingual_pub.locale import knows_language
from bilingual_pub.model import Meta
from bilingual_pub.readers.characters.repair import mend
from bilingual_pub.readers.html.inline import collapsed

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LANGUAGE_PLACES = (
    "/html/@lang",
    "/html/@*[name()='xml:lang']",
    "/html/body/@lang",
    "//meta[translate(@http-equiv, 'CL', 'cl')='content-language']/@content",
    "//meta[@property='og:locale']/@content",
    "//*[@itemprop='inLanguage']/@content",
)

ADDRESS_PLACES = (
    "//link[@rel='canonical']/@href",
    "//meta[@property='og:url']/@content",
    "//base/@href",
)


def language(page: "HtmlElement") -> str:
    """The language that the markup names, or empty where it names none that exists."""
    for path in LANGUAGE_PLACES:
        for value in page.xpath(path):
            tag = str(value).strip().replace("_", "-")
            if tag and knows_language(tag):
                return tag
    return ""


def address(page: "HtmlElement") -> str:
    """The page's own address, or empty."""
    found = (str(value).strip() for path in ADDRESS_PLACES for value in page.xpath(path))
    return next((url for url in found if url.startswith(("http://", "https://"))), "")


def title_and_meta(page: "HtmlElement") -> tuple[str, Meta]:
    """The title, and what else the markup says; trafilatura reads microdata, OpenGraph, JSON-LD."""
    from trafilatura import extract_metadata

    said = extract_metadata(page)
    meta = Meta(
        byline=_clean(said.author).replace("; ", ", "),
        date=_date(said.date),
        publisher=_clean(said.sitename),
        url=address(page),
    )
    return _clean(said.title), meta


def _clean(text: str | None) -> str:
    return collapsed(mend(text or "")[0])


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text or "")
    except ValueError:
        return None
