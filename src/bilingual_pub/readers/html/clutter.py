"""What stands around an article on a page and is not part of it."""

import re
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.elements import BLOCKS, tag_of, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TAGS = frozenset({"nav", "aside", "footer", "form", "dialog", "search", "menu"})

ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog"}
)

NAMES = words("""
    ad ads advert advertisement advertorial adsbygoogle breadcrumb breadcrumbs comment comments
    cookie cookies consent disqus footer mailchimp masthead menu modal nav navbar navigation
    newsletter outbrain pagination paywall popup promo promoted recirc recommended related share
    sharedaddy sharing sidebar signup social sponsor sponsored subscribe subscription taboola
""")
"""Words of a class or id that name such parts."""

UNSEEN_NAMES = words("screen-reader-text skip-link sr-only visually-hidden visuallyhidden noprint")

BYLINE_NAMES = words("byline author entry-meta post-meta posted-on")
"""What `Meta` already says; longer texts under these names are part of the story."""

LONGEST_BYLINE = 200

SENTENCES = words("p li dd blockquote figcaption td th h1 h2 h3 h4 h5 h6 pre")

MOST = 0.5
"""An element with more of the text than this is no clutter, whatever it is called."""


def without_clutter(article: "HtmlElement") -> None:
    """Take out of an article what is not part of it; the words after each stay."""
    whole = text_length(article)
    for element in list(article.iterdescendants()):
        if not isinstance(element.tag, str) or not is_clutter(element):
            continue
        if text_length(element) <= whole * MOST and element.getparent() is not None:
            element.drop_tree()


def is_clutter(element: "HtmlElement") -> bool:
    """Whether an element is called something that no part of an article is."""
    tag = tag_of(element)
    if tag == "footer" and _inside(element, "blockquote", "figure"):
        return False
    if tag == "header" and not _inside(element, "article", "main"):
        return True
    if tag in TAGS or element.get("role", "").lower() in ROLES:
        return True
    return _is_named_so(element)


def _is_named_so(element: "HtmlElement") -> bool:
    """Whether a class or id says it; a word inside a sentence stays, whatever it is called."""
    names = names_of(element)
    if names & UNSEEN_NAMES:
        return True
    if tag_of(element) not in BLOCKS and _inside(element, *SENTENCES):
        return False
    if any(_parts(name) & NAMES for name in names):
        return True
    return bool(names & BYLINE_NAMES) and text_length(element) <= LONGEST_BYLINE


def names_of(element: "HtmlElement") -> set[str]:
    """The classes and the id of an element."""
    return set(f"{element.get('class', '')} {element.get('id', '')}".lower().split())


def _parts(name: str) -> set[str]:
    """The words of a class; `has-sidebar` and `no-ads` say what is around, not what it is."""
    parts = re.split(r"[-_]+", name)
    return set() if parts[0] in {"has", "no", "with", "without", "is"} else {name, *parts}


def text_length(element: "HtmlElement") -> int:
    """How many characters an element holds, scripts left out."""
    return sum(
        len(text.strip())
        for text in element.xpath(".//text()[not(ancestor::script or ancestor::style)]")
    )


def _inside(element: "HtmlElement", *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None
