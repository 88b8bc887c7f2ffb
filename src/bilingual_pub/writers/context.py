"""What a template needs to know of each language beside its rows: titles, addresses, pictures.

Also the ranks of headings, the links of a side, and its QR code with the address of the page.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter
from urllib.parse import quote, urljoin, urlsplit

from bilingual_pub.lang import get_language
from bilingual_pub.model import BilingualArticle, Block, Head, Image, Kind, Meta, Run
from bilingual_pub.settings import Settings
from bilingual_pub.taglines import Tagline, make_taglines
from bilingual_pub.writers.base import Layout


@dataclass(frozen=True, slots=True)
class OnlineAddress:
    """An address on the web: of the handout itself, or of the article that it is made of."""

    address: str
    is_handout: bool

    @property
    def qr_code(self) -> str:
        """The address as a picture for a telephone's camera, a `data:` address (ISO/IEC 18004)."""
        return make_qr_code(self.address)


@dataclass(frozen=True, slots=True)
class Side:
    """One language of a document: what stands above its column, and around it.

    `name` is `source` or `target`, the attribute of a row that holds its pieces. `contact` and
    `notice` are the organization's own words in this language; empty where it has none.
    `find_online` is where this language can be read on the web.
    """

    name: str
    lang: str
    title: str
    meta: Meta
    contact: str
    notice: str
    online: OnlineAddress | None


def make_sides(
    article: BilingualArticle, settings: Settings, layout: Layout, file: str
) -> tuple[Side, Side]:
    """Both sides, the source first; `file` is what the names of all files begin with."""

    def found(head: Head) -> OnlineAddress | None:
        lang = head.lang if ONE_LANGUAGE in layout.editions else ""
        return find_online(article, settings, name_page_file(file, lang))

    source, target = article.source, article.target
    return (
        _make_side("source", source, article.source_title, settings, found(source)),
        _make_side("target", target, article.target_title, settings, found(target)),
    )


def _make_side(
    name: str, head: Head, title: str, settings: Settings, place: OnlineAddress | None
) -> Side:
    return Side(
        name=name,
        lang=head.lang,
        title=title,
        meta=head.meta,
        contact=pick_by_language(settings.organization.contact, head.lang),
        notice=pick_by_language(settings.notice, head.lang),
        online=place,
    )


def document_title(shown: Sequence[Side], file: str) -> str:
    """What programs call a document: the titles of the sides that it shows.

    Every PDF and every page needs a name (Matterhorn 06-003, WCAG 2.4.2): without a title, that of
    its file, which is nowhere printed and never translated.
    """
    titles = dict.fromkeys(side.title for side in shown if side.title)
    return " · ".join(titles) or file_title(file)


def file_title(file: str) -> str:
    """The name of a file as words.

    >>> file_title("water-notice_2")
    'Water notice 2'
    """
    seen = "".join(char if char.isprintable() else " " for char in file)
    words = " ".join(seen.replace("-", " ").replace("_", " ").split()) or "article"
    return words[:1].upper() + words[1:]


def pick_by_language(lines: Mapping[str, str], lang: str) -> str:
    """The line for a tag, or for its language alone: `es` speaks for `es-MX`."""
    return lines.get(lang) or lines.get(get_language(lang), "")


def encode_picture(picture: Image) -> str:
    """A picture as a `data:` address, so that a document needs nothing from outside."""
    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode()}"


ONE_LANGUAGE = "one-language"
"""The edition whose pages hold one language each."""

PIXELS = 8
"""The side of the smallest square of a QR code, so that it stays sharp in print."""

LONGEST_IN_QR_CODE = 500
"""Bytes; a longer address needs squares that a telephone can't tell apart at the size of print."""


@cache
def make_qr_code(address: str) -> str:
    """A QR code that a fold or a stain of 15 % does not spoil."""
    import segno

    code = segno.make(address, error="m", micro=False)
    return str(code.png_data_uri(scale=PIXELS))


def name_page_file(name: str, lang: str = "") -> str:
    """The file of the bilingual page, or of the page in one language."""
    return f"{name}.{lang}.html" if lang else f"{name}.html"


def make_page_address(settings: Settings, file: str) -> str:
    """Where a page will be read, by the settings; empty where they don't say."""
    site = settings.organization.site
    return urljoin(site, make_relative_address(file)) if site else ""


def make_relative_address(file: str) -> str:
    """The address of a page beside this one. A file may be called `javascript:alert(1).html`.

    >>> make_relative_address("javascript:x.html")
    'javascript%3Ax.html'
    """
    return quote(file, errors="surrogateescape")


def find_online(article: BilingualArticle, settings: Settings, file: str) -> OnlineAddress | None:
    """Where to read the handout, or else the article it is made of; None where nobody says."""
    address = make_page_address(settings, file)
    if address and len(address) <= LONGEST_IN_QR_CODE:
        return OnlineAddress(address, is_handout=True)
    url = article.source.meta.url
    if is_link(url) and len(url.encode("utf-8", "replace")) <= LONGEST_IN_QR_CODE:
        return OnlineAddress(url, is_handout=False)
    return None


DEEPEST = 4
"""A title may take the h1 or h2, so that the last depths below it share the h6."""


def rank_headings(article: BilingualArticle) -> dict[str, int]:
    """The depth of each heading under the title, from 0, by its block's id.

    Depths follow one another without a gap (WCAG technique G141, Matterhorn 14-003); a heading
    without words, which no page shows, makes none.
    """
    source = [block for pair in article.pairs for block in pair.source]
    target = [block for pair in article.pairs for block in pair.target]
    return rank_side(source) | rank_side(target)


def rank_side(blocks: list[Block]) -> dict[str, int]:
    """The depths of the headings of one side."""
    found: dict[str, int] = {}
    above: list[int] = []
    for block in blocks:
        if block.kind is not Kind.HEADING:
            continue
        above = [level for level in above if level < block.level]
        found[block.id] = min(len(above), DEEPEST)
        if block.text.strip():
            above.append(block.level)
    return found


LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def is_link(address: str | None) -> bool:
    """Whether an address may be followed: whole, and with a scheme that runs nothing.

    >>> [is_link(it) for it in ("https://example.org/", "map.png", "javascript:alert(1)", None)]
    [True, False, False, False]
    """
    try:
        return urlsplit(address or "").scheme in LINK_SCHEMES
    except ValueError:
        return False


def group_by_link(runs: Sequence[Run]) -> Iterator[tuple[str | None, list[Run]]]:
    """Runs, gathered by the address that they lead to, or None.

    A link with a bold word in it is one link, not three, to the keyboard and to a screen reader
    (WCAG technique H2). A link without words would be one that nobody can name (WCAG 2.4.4).
    """
    for href, stretch in groupby(zip(_list_addresses(runs), runs, strict=True), key=itemgetter(0)):
        members = [run for _, run in stretch]
        has_words = any(run.text.strip() for run in members)
        yield (href if has_words else None), members


def _list_addresses(runs: Sequence[Run]) -> list[str | None]:
    """Where each run leads; a space between two parts of a link belongs to it."""
    found = [run.href if is_link(run.href) else None for run in runs]
    for place in range(1, len(runs) - 1):
        if found[place - 1] == found[place + 1] and runs[place].text.isspace():
            found[place] = found[place - 1]
    return found


def shorten_to_site(address: str) -> str:
    """The short form of a web address: its site.

    >>> shorten_to_site("https://courier.example.org/2026/03/12/notices")
    'courier.example.org'
    """
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def list_taglines(settings: Settings, article: BilingualArticle) -> list[Tagline]:
    """The lines that offer an article in further languages, by the settings."""
    spoken = (article.source.lang, article.target.lang)
    return make_taglines(settings.taglines.phone, settings.taglines.languages, spoken)
