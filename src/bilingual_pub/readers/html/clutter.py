"""What of a page is no article, as its markup calls it."""

import re
from enum import StrEnum, auto
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from bilingual_pub.model import Meta
from bilingual_pub.readers.html.elements import BLOCKS, get_tag, split_words
from bilingual_pub.readers.html.measure import UNWRITTEN, measure_length_without, measure_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TAGS = split_words("nav search menu")

ROLES = split_words("navigation search")

DIALOGS = split_words("dialog alertdialog")
"""An element and roles that may say that the water must be boiled, or ask for an address."""

CONSENT = re.compile(r"\bcookies\b|\bGDPR\b|\bRGPD\b", re.IGNORECASE)
"""What a page asks everybody for before they may read."""

LONGEST_CONSENT = 2_000
"""Characters of a text that asks for it; a longer one is about it."""

FRAMES = {"header": "header", "banner": "header", "footer": "footer", "contentinfo": "footer"}
"""Elements and roles that frame a page, or an article on it."""

BESIDE = split_words("aside complementary")
"""An element and a role that stand beside an article, or are a box in it."""

NEVER = split_words("""
    ad ads advert advertisement advertorial adsbygoogle consent cookie cookies disqus mailchimp
    cookiebot gdpr noprint onetrust outbrain paywall recirc sharedaddy sponsor sponsored taboola
""")
"""Words of a class or id that name what no part of an article ever is."""

BOXES = split_words("""
    comments masthead modal newsletter popup promo promoted recommended sidebar signup subscribe
    subscription
""")
"""The same for what rarely is: such a box may tell by when to comment, or whom to call."""

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

UNSEEN_NAMES = split_words("screen-reader-text skip-link sr-only visually-hidden visuallyhidden")

BYLINE_NAMES = split_words("byline author entry-meta post-meta posted-on")
"""What `Meta` already says; longer texts under these names are part of the story."""

LONGEST_BYLINE = 100

SAYS_MORE = re.compile(r"@|[.!?]\W*$")
"""Where to write to, or a whole sentence: no mere byline."""

SENTENCES = split_words("p li dt dd blockquote figcaption td th h1 h2 h3 h4 h5 h6 pre")

MOST_LINKED = 0.5
"""A bar or list with at most this much outside of its links says nothing itself."""

LONGEST_LABEL = 40
"""Characters that a bar of icons may have outside its links: “Share this story”."""


class Reason(StrEnum):
    """Why something on a page is no part of its article."""

    NEVER = auto()
    UNSEEN = auto()
    NAVIGATION = auto()
    COMMENTS = auto()
    BOX = auto()
    FRAME = auto()
    BYLINE = auto()
    COPY = auto()


def find_reason(element: "HtmlElement", meta: Meta) -> Reason | None:
    """Why an element is no part of an article, or None where its markup does not say so."""
    tag, role = get_tag(element), element.get("role", "").lower()
    if role == "alert":
        return None
    if list_names(element) & UNSEEN_NAMES:
        return Reason.UNSEEN
    if tag in TAGS or role in ROLES:
        holds_alert = bool(element.xpath("boolean(.//*[@role='alert'] | .//marquee)"))
        return Reason.FRAME if holds_alert else Reason.NAVIGATION
    if tag in DIALOGS or role in DIALOGS:
        return Reason.NEVER if asks_for_consent(element) else Reason.BOX
    if tag == "form":
        return Reason.BOX
    return _find_reason_of_part(element, tag, role) or (
        Reason.BYLINE if _is_repeated_byline(element, meta) else None
    )


def asks_for_consent(element: "HtmlElement") -> bool:
    """Whether a box asks to accept cookies: it speaks of them, and has a button or link for it."""
    text = element.text_content()
    if len(text) > LONGEST_CONSENT or not CONSENT.search(text):
        return False
    return next(element.iterdescendants("button", "a", "input"), None) is not None


def _find_reason_of_part(element: "HtmlElement", tag: str, role: str) -> Reason | None:
    if tag in COMMENT_HOLDERS and holds_comments(element):
        return Reason.COMMENTS
    if (tag in COMMENT_HOLDERS or tag == "li") and _is_one_of_comments(element):
        return Reason.COMMENTS
    if frame := FRAMES.get(role) or FRAMES.get(tag):
        return Reason.FRAME if _frames_a_page(element, frame) else None
    named = _find_named_reason(element, tag)
    if named is None and {tag, role} & BESIDE:
        return Reason.BOX if _stands_beside(element) or is_mostly_links(element) else None
    return named


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
    return (
        not _is_inside(element, "main") or next(root.iterdescendants("article"), None) is not None
    )


def _find_named_reason(element: "HtmlElement", tag: str) -> Reason | None:
    """What a class or id says; a word inside a sentence stays, whatever it is called."""
    names = list_names(element, with_id=tag not in SENTENCES)
    if not names or (tag not in BLOCKS and _is_inside(element, *SENTENCES)):
        return None
    named = [split_name(name) for name in names]
    known = [parts for parts in named if parts <= NEVER | BOXES | LINK_LISTS | FILLERS]
    if any(parts & NEVER for parts in known):
        return Reason.NEVER
    if any(parts & BOXES for parts in known):
        return Reason.BOX
    if any(parts & LINK_LISTS for parts in known) and is_mostly_links(element):
        return Reason.NAVIGATION
    return None


COMMENT_HOLDERS = split_words("div section ol ul article aside")

COMMENT_ID = re.compile(r"(?:^|[-_])comment[-_]?\d+$", re.IGNORECASE)
"""How blogs number what their visitors wrote."""

COMMENT_WORDS = FILLERS | split_words("body card comment entry fb reader reply user visitor")

MANY = 2

MOST_PARTS = 2_000
"""How many parts of a box are looked at for comments; a page may put boxes in boxes."""


def holds_comments(element: "HtmlElement") -> bool:
    """Whether an element is a list of what visitors wrote: several parts that are called comments.

    A box that is called so as a whole, with nothing in it that is one, may be about how to comment.
    """
    children = [child for child in element if isinstance(child.tag, str)]
    if sum(map(_is_comment, children)) >= MANY:
        return not any(get_tag(child) in {"p", "h1"} for child in children)
    if not any("comment" in name.lower() for name in list_names(element)):
        return False
    parts = islice(element.iterdescendants(*COMMENT_HOLDERS, "li"), MOST_PARTS)
    inner = [it for it in parts if _is_comment(it)]
    return len(inner) >= MANY or any(COMMENT_ID.search(it.get("id", "")) for it in inner)


def _is_one_of_comments(element: "HtmlElement") -> bool:
    """Whether an element and one beside it are comments, though their parent holds more."""
    if not _is_comment(element):
        return False
    after = next(element.itersiblings("*"), None)
    before = next(element.itersiblings("*", preceding=True), None)
    return any(it is not None and _is_comment(it) for it in (before, after))


def _is_comment(element: "HtmlElement") -> bool:
    if element.get("itemprop") == "comment" or element.get("itemtype", "").endswith("/Comment"):
        return True
    if COMMENT_ID.search(element.get("id", "")):
        return True
    classes = element.get("class", "")
    if "omment" not in classes:
        return False
    words = [split_name(name) for name in classes.split()]
    return any("comment" in parts and parts <= COMMENT_WORDS for parts in words)


def _is_repeated_byline(element: "HtmlElement", meta: Meta) -> bool:
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


@lru_cache(maxsize=5_000)
def split_name(name: str) -> frozenset[str]:
    """The words of a class, without numbers.

    >>> sorted(split_name("shareBar__top-2"))
    ['bar', 'share', 'top']
    """
    return frozenset(re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()))


def is_mostly_links(element: "HtmlElement") -> bool:
    """Whether an element is a list of links or a bar of buttons, and says nothing itself."""
    controls = element.xpath("count(.//a | .//button | .//select | .//input)")
    if not controls:
        return not measure_text(element)
    outside = measure_length_without(element, (*UNWRITTEN, "a", "button", "select"))
    return outside <= max(LONGEST_LABEL, measure_text(element) * MOST_LINKED)


def _is_inside(element: "HtmlElement", *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None
