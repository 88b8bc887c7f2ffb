"""What stands around an article on a page and is not part of it.

A leftover line does less harm than a lost paragraph, so in doubt a part stays: a box that says
something stays where a list of links goes, a name counts only when all of it is known (`share-bar`
goes, `social-services` stays), and the id of a heading, made of its words, says nothing.
"""

import re
from typing import TYPE_CHECKING

from bilingual_pub.model import Meta
from bilingual_pub.readers.html.elements import BLOCKS, get_tag, split_words
from bilingual_pub.readers.html.lengths import measure_length_without

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TAGS = split_words("nav form dialog search menu")

ROLES = split_words("navigation search dialog alertdialog")

FRAMES = {"header": "header", "banner": "header", "footer": "footer", "contentinfo": "footer"}
"""Elements and roles that frame a page, or an article on it."""

BESIDE = split_words("aside complementary")
"""An element and a role that stand beside an article, or are a box in it."""

ADDED = split_words("""
    ad ads advert advertisement advertorial adsbygoogle comments consent cookie cookies disqus
    mailchimp masthead modal newsletter outbrain paywall popup promo promoted recirc recommended
    sharedaddy sidebar signup sponsor sponsored subscribe subscription taboola
""")
"""Words of a class or id that name what is no part of an article."""

LINK_LISTS = split_words("""
    breadcrumb breadcrumbs comment footer menu nav navbar navigation pagination related share
    sharing social
""")
"""The same, but the word may also be an article's subject: only what is mostly links goes."""

FILLERS = split_words("""
    area articles banner bar block box btn button buttons col container content form grid group
    icon icons inline inner item items js label left link links list main media module more news
    notice outer page pane panel post posts primary right row secondary section site slot stories
    story tools top bottom unit up widget widgets wp wrap wrapper
""")
"""Words that a class may have beside those and still mean the same."""

UNSEEN_NAMES = split_words("screen-reader-text skip-link sr-only visually-hidden visuallyhidden noprint")

BYLINE_NAMES = split_words("byline author entry-meta post-meta posted-on")
"""What `Meta` already says; longer texts under these names are part of the story."""

LONGEST_BYLINE = 100

SAYS_MORE = re.compile(r"@|[.!?]\W*$")
"""Where to write to, or a whole sentence: no mere byline."""

SENTENCES = split_words("p li dt dd blockquote figcaption td th h1 h2 h3 h4 h5 h6 pre")

MOST = 0.5
"""An element with more of the text than this is no clutter, whatever it is called."""

LONGEST_LABEL = 40
"""Characters that a bar of icons may have outside its links: “Share this story”."""


def drop_clutter(article: "HtmlElement", meta: Meta) -> None:
    """Take out of an article what is not part of it; the words after each stay."""
    whole = measure_text(article)
    for element in list(article.iterdescendants()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if not is_clutter(element) and not is_repeated_byline(element, meta):
            continue
        if measure_text(element) <= whole * MOST:
            element.drop_tree()


def is_clutter(element: "HtmlElement") -> bool:
    """Whether an element is something that no part of an article is."""
    tag, role = get_tag(element), element.get("role", "").lower()
    if tag in TAGS or role in ROLES or list_names(element) & UNSEEN_NAMES:
        return True
    if frame := FRAMES.get(role) or FRAMES.get(tag):
        return _frames_a_page(element, frame)
    if {tag, role} & BESIDE:
        return _stands_beside(element) or is_mostly_links(element)
    return _is_named_so(element, tag)


def _frames_a_page(element: "HtmlElement", frame: str) -> bool:
    """Whether a header or footer is the page's; a header with the headline is the article's."""
    if _is_inside(element, "article", "main", "blockquote", "figure"):
        return frame == "footer" and is_mostly_links(element)
    return frame == "footer" or next(element.iterdescendants("h1"), None) is None


def _stands_beside(element: "HtmlElement") -> bool:
    """Whether an aside is outside the article, where the page says which part that is."""
    if _is_inside(element, "article"):
        return False
    root = element.getroottree().getroot()
    return not _is_inside(element, "main") or next(root.iterdescendants("article"), None) is not None


def _is_named_so(element: "HtmlElement", tag: str) -> bool:
    """Whether a class or id says it; a word inside a sentence stays, whatever it is called."""
    if tag not in BLOCKS and _is_inside(element, *SENTENCES):
        return False
    named = [split_name(name) for name in list_names(element, with_id=tag not in SENTENCES)]
    known = [parts for parts in named if parts <= ADDED | LINK_LISTS | FILLERS]
    if any(parts & ADDED for parts in known):
        return True
    return any(parts & LINK_LISTS for parts in known) and is_mostly_links(element)


def is_repeated_byline(element: "HtmlElement", meta: Meta) -> bool:
    """Whether an element is a byline that says no more than `meta` does."""
    if not list_names(element) & BYLINE_NAMES or measure_text(element) > LONGEST_BYLINE:
        return False
    text = " ".join(element.text_content().split())
    known = meta.byline in text if meta.byline else meta.date is not None
    return known and not SAYS_MORE.search(text)


def list_names(element: "HtmlElement", *, with_id: bool = True) -> set[str]:
    """The classes of an element, and its id where that was not made of its words."""
    names = set(element.get("class", "").split())
    return names | set(element.get("id", "").split()) if with_id else names


def split_name(name: str) -> set[str]:
    """The words of a class, without numbers.

    >>> sorted(parts_of("shareBar__top-2"))
    ['bar', 'share', 'top']
    """
    return set(re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()))


def is_mostly_links(element: "HtmlElement") -> bool:
    """Whether an element is a list of links or a bar of buttons, and says nothing itself."""
    controls = element.xpath("count(.//a | .//button | .//select | .//input)")
    if not controls:
        return not measure_text(element)
    outside = measure_length_without(element, (*UNWRITTEN, "a", "button", "select"))
    return outside <= max(LONGEST_LABEL, measure_text(element) * MOST)


def measure_text(element: "HtmlElement") -> int:
    """How many characters an element holds; scripts are left out."""
    return measure_length_without(element, UNWRITTEN)


UNWRITTEN = ("script", "style")
"""Elements whose text nobody sees."""


def _is_inside(element: "HtmlElement", *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None
