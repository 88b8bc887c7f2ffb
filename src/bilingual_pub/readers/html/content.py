"""Where on a page its article is."""

import re
import sys
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from bilingual_pub.model import Meta
from bilingual_pub.readers.html.elements import BLOCKS, get_tag, split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement


NAMED_PLACES = (
    ".//*[@itemprop='articleBody']",
    ".//article",
    ".//main | .//*[@role='main']",
)
"""What a page calls its article itself, the surest first."""

NO_PROSE = (
    *("a", "script", "style", "nav", "form", "noscript", "button", "select", "footer", "aside"),
)

SHORTEST_ARTICLE = 80
"""Characters of prose; a place with fewer is a teaser or a stand-in."""

FEWEST_CHARACTERS = 20
"""A notice may be short; a page with less prose is a menu."""

SHARE_OF_LARGEST = 0.5
"""The other places of the same kind may hold at most this much of what the largest holds."""

SHARE_OF_PAGE = 0.5
"""A place must hold at least this much of the page's prose, or it may be a teaser beside it."""

GROWTH = 1.25
"""How much more prose the part around the headline and the text may have than the text alone."""


def find_article_part(page: "HtmlElement") -> "HtmlElement | None":
    """The element that holds the article, or None where there is none.

    The page's own markup is asked first, then trafilatura: it finds the words of the article, and
    the smallest element that holds them all is taken whole, so that no paragraph is lost.
    """
    body = page.find("body")
    if measure_prose(body) < FEWEST_CHARACTERS:
        return None
    part = _find_named_place(body)
    if part is None:
        part = _find_around_words(page, body)
    return _include_headline(part, body)


def _find_named_place(body: "HtmlElement") -> "HtmlElement | None":
    whole = measure_prose(body)
    for path in NAMED_PLACES:
        places = body.xpath(path)
        largest = max(places, key=measure_prose, default=None)
        if largest is not None and _is_alone(largest, places, whole):
            return largest
    return None


def measure_prose(element: "HtmlElement") -> int:
    """How many characters an element holds outside links, forms, navigation and side boxes."""
    return measure_length_without(element, NO_PROSE)


def _is_alone(largest: "HtmlElement", places: "Sequence[HtmlElement]", whole: int) -> bool:
    """Whether a place is the article, and not one of many teasers or of an article's parts."""
    length = measure_prose(largest)
    inside = set(largest.iterdescendants())
    others = sum(measure_prose(place) for place in places if place not in inside) - length
    enough = max(SHORTEST_ARTICLE, whole * SHARE_OF_PAGE)
    return length >= enough and others <= length * SHARE_OF_LARGEST


def _include_headline(part: "HtmlElement", body: "HtmlElement") -> "HtmlElement":
    """The part, and what lies between it and the page's one headline: an opening paragraph."""
    heads = list(body.iterdescendants("h1"))
    if len(heads) != 1:
        return part
    around = _find_common_ancestor([part, heads[0]], body)
    return around if measure_prose(around) <= measure_prose(part) * GROWTH else part


def _find_around_words(page: "HtmlElement", body: "HtmlElement") -> "HtmlElement":
    """The smallest element around everything that trafilatura takes for the article."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(
        page, fast=True, favor_recall=True, include_comments=False, with_metadata=False
    )
    text = found.text if isinstance(found, Document) else ""
    lines = (text or "").splitlines()
    wanted = dict.fromkeys(filter(None, map(_strip_text, lines)))
    longest = 2 * max(map(len, lines), default=0)
    words = {element: _read_own_words(element, longest) for element in body.iter()}
    holders = [element for element in words if words[element] in wanted]
    said = set(words.values())
    loose = [line for line in wanted if line not in said]
    holders += [_find_deepest_around(line, body) for line in (*loose[:1], *loose[-1:])]
    part = _find_common_ancestor(holders, body) if holders else body
    least = measure_prose(body) * SHARE_OF_PAGE
    return next((it for it in (part, *part.iterancestors()) if measure_prose(it) >= least), body)


def _find_deepest_around(line: str, body: "HtmlElement") -> "HtmlElement":
    """The innermost element that holds a line which has no element of its own."""
    inner: HtmlElement | None = body
    around = body
    while inner is not None:
        around = inner
        inner = next((it for it in around if line in _read_own_words(it, sys.maxsize)), None)
    return around


def _find_common_ancestor(elements: "Sequence[HtmlElement]", body: "HtmlElement") -> "HtmlElement":
    """The smallest element that holds some elements, or is one that holds the others."""
    around = [[element, *element.iterancestors()][::-1] for element in elements]
    common = body
    for level in zip(*around, strict=False):
        if any(element is not level[0] for element in level):
            break
        common = level[0]
    return common


def _read_own_words(element: "HtmlElement", longest: int) -> str:
    """The words of an element, or empty when it holds too many to be one paragraph."""
    text = element.text_content() if isinstance(element.tag, str) else ""
    return _strip_text(text) if len(text) <= longest else ""


def _strip_text(text: str) -> str:
    """A text by its letters and digits alone."""
    return "".join(char for char in text if char.isalnum())


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

UNSEEN_NAMES = split_words(
    "screen-reader-text skip-link sr-only visually-hidden visuallyhidden noprint"
)

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
    return (
        not _is_inside(element, "main") or next(root.iterdescendants("article"), None) is not None
    )


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

    >>> sorted(split_name("shareBar__top-2"))
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


def measure_length_without(element: "HtmlElement", left_out: Collection[str]) -> int:
    """How many characters an element holds that stand in no element with one of some names.

    White space around a piece of text does not count, nor do comments. Nothing counts where the
    element itself stands in one of them.
    """
    if element.tag in left_out or next(element.iterancestors(*left_out), None) is not None:
        return 0
    return sum(len(text.strip()) for text in _walk_texts(element, left_out) if text)


def _walk_texts(element: "HtmlElement", left_out: Collection[str]) -> Iterator[str | None]:
    from lxml.etree import iterwalk

    walk = iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event != "start":
            yield node.tail if node is not element else None
        elif node.tag in left_out:
            walk.skip_subtree()
        else:
            yield node.text
