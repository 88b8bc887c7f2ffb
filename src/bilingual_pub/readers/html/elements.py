"""What the elements of HTML mean to an article, as tables."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from bilingual_pub.model import Mark

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def split_words(listed: str) -> frozenset[str]:
    """A list of words, written as a paragraph because it is long."""
    return frozenset(listed.split())


LEFT_OUT = split_words("""
    annotation annotation-xml applet area audio base button canvas datalist frame frameset head
    iframe input link meta noframes noscript object optgroup option param progress rp rt script
    select style svg template textarea title video
""")
"""Scripts, controls and what plays: there is nothing in them for paper.

Not `embed`, `source` and `track`: they are empty, but the parser does not know it, and takes for
theirs what follows, such as the one `img` in a `picture`.
"""

BLOCKS = split_words("""
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main marquee
    menu nav ol p pre search section summary table tbody td tfoot th thead tr ul
""")
"""Elements that begin a new line; every other one is inside a line."""

MARKS = {
    "b": Mark.STRONG,
    "strong": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "i": Mark.EMPHASIS,
    "cite": Mark.EMPHASIS,
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
    "tt": Mark.CODE,
    "s": Mark.DELETED,
    "del": Mark.DELETED,
    "strike": Mark.DELETED,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
}

MATH = frozenset({"math", "m:math", "mml:math"})
"""Read as a whole: what stands where in it says as much as its letters."""

ROLE_MARKS = {
    "deletion": Mark.DELETED,
    "superscript": Mark.SUPERSCRIPT,
    "subscript": Mark.SUBSCRIPT,
}
"""The same as roles of WAI-ARIA 1.2."""

SPOKEN_BUTTONS = split_words("h1 h2 h3 h4 h5 h6 summary dt")
"""Where a button is a heading that opens what is under it: on paper all is open."""

CAPTION_CLASS = re.compile(r"(?:^|\s)wp-caption-text(?:\s|$)")
"""WordPress's own way of a caption, older than <figcaption>."""

LABEL = "data-bilingual-pub-label"
"""Where a format that is turned into HTML keeps what it prints before an item or a heading."""

HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def get_tag(element: "HtmlElement") -> str:
    """An element's name in small letters, without the namespace that XHTML gives it."""
    return _clean_tag(element.tag)


@lru_cache(maxsize=500)
def _clean_tag(tag: object) -> str:
    return str(tag).rpartition("}")[2].lower()


def is_left_out(element: "HtmlElement") -> bool:
    """Whether an element and all in it is nothing to be read."""
    tag = get_tag(element)
    if tag == "button":
        return is_hidden(element) or next(element.iterancestors(*SPOKEN_BUTTONS), None) is None
    return tag in LEFT_OUT or is_hidden(element)


def is_hidden(element: "HtmlElement") -> bool:
    """Whether nobody sees an element, or only as decoration."""
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden", "").lower() == "true"
        or (style is not None and bool(HIDDEN_STYLE.search(style)))
    )


def find_role(element: "HtmlElement", tag: str) -> str:
    """The element's name, or the name of the one that its class makes of it."""
    return "figcaption" if CAPTION_CLASS.search(element.get("class", "")) else tag


def read_whole_number(text: str | None, default: int, low: int, high: int) -> int:
    """The number an attribute gives, kept between two bounds."""
    try:
        number = int((text or "").strip())
    except ValueError:
        return default
    return min(max(number, low), high)


LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

PICTURE_SCHEMES = frozenset({"http", "https"})


def resolve_link(href: str, base: str) -> str | None:
    """Where a link leads, or None where it must become plain text.

    A relative address, or the name of a place on the page, needs a `base`, the page's own
    address. Every scheme but those in `LINK_SCHEMES` is refused: `javascript:` runs, `file:` means
    another computer's disk.

    >>> resolve_link("/notes", "https://example.org/news/")
    'https://example.org/notes'
    >>> resolve_link("/notes", "")
    >>> resolve_link("javascript:alert(1)", "https://example.org/")
    """
    return _resolve_address(href, base, LINK_SCHEMES)


def resolve_picture(src: str, base: str) -> str:
    """Where a picture lies that is not in the article's folder; as it is written when unknown.

    >>> resolve_picture("dome.jpg", "https://example.org/news/")
    'https://example.org/news/dome.jpg'
    """
    if find_scheme(src) and find_scheme(src) not in PICTURE_SCHEMES:
        return ""
    return _resolve_address(src, base, PICTURE_SCHEMES) or src


def find_scheme(address: str) -> str:
    """An address's scheme, or empty; what can't be taken apart has one that nobody allows."""
    try:
        return urlsplit(address.strip()).scheme.lower()
    except ValueError:
        return "broken"


def _resolve_address(address: str, base: str, schemes: frozenset[str]) -> str | None:
    # Browsers drop tabs and line feeds in an address, so "java\nscript:" is one too.
    bare = "".join(address.split()) if find_scheme(address) != "mailto" else address.strip()
    if not bare.strip("#"):
        return None
    try:
        whole = urljoin(base, bare) if base else bare
    except ValueError:
        return None
    return (
        whole
        if find_scheme(whole) in schemes and len(whole) > len(find_scheme(whole)) + 1
        else None
    )
