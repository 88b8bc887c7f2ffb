"""HTML that Google Docs writes: a page in which classes say what is bold, or what it copies.

Lists of one depth follow each other instead of being inside each other, their numbers stand in the
sheet, and each link leads over Google.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.readers.html.elements import get_tag
from bilingual_pub.readers.html.word_processors.lists import DEEPEST, mark_item
from bilingual_pub.readers.html.word_processors.sheet import Sheet, read_sheet
from bilingual_pub.readers.notes import make_note
from bilingual_pub.text import write_count

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LIST_NAME = re.compile(r"(?P<name>lst-kix_[\w.]+)-(?P<level>\d)")

COPIED = re.compile(r"docs-internal-guid-")

TAGS = (
    ("font-weight", re.compile(r"bold|[6-9]00"), "b"),
    ("font-style", re.compile(r"italic"), "i"),
    ("text-decoration", re.compile(r".*\bline-through"), "s"),
    ("text-decoration-line", re.compile(r".*\bline-through"), "s"),
    ("vertical-align", re.compile(r"super"), "sup"),
    ("vertical-align", re.compile(r"sub$"), "sub"),
)
"""What a declaration means: its property, what its value begins with, and the element."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

PIECE = re.compile(
    r"\"(?P<text>[^\"]*)\"|counter\(\s*(?P<counter>[\w.-]+)\s*(?:,\s*(?P<form>[\w-]+))?\s*\)"
)

ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")

FORMS = {"lower-latin": "lower-alpha", "upper-latin": "upper-alpha"}

COMMENT_LINK = re.compile(r"#cmnt\d+|#cmnt_ref\d+")


def is_of_google(root: "HtmlElement") -> bool:
    """Whether Google Docs wrote a page, or what was copied."""
    lists = any(LIST_NAME.search(element.get("class", "")) for element in root.iter("ul", "ol"))
    copied = any(COPIED.match(element.get("id", "")) for element in root.iter("b", "span", "div"))
    body = root.find(".//body")
    whole = body is not None and "doc-content" in body.get("class", "").split()
    commented = any(COMMENT_LINK.fullmatch(link.get("href", "")) for link in root.iter("a"))
    return lists or copied or whole or commented


def tidy_google(root: "HtmlElement") -> list[Note]:
    """Write what classes say as the elements that mean it; comments are left out and noted."""
    sheet = read_sheet(root)
    notes = [*_drop_comments(root)]
    for element in [*root.iter("b")]:
        if COPIED.match(element.get("id", "")):
            element.tag = "div"
    for element in [*root.iter("p")]:
        if "title" in element.get("class", "").split():
            element.tag = "h1"
    for element in [*root.iter("span")]:
        _write_marks(element, sheet.describe(element))
    _nest_lists(root, sheet)
    return notes


def _drop_comments(root: "HtmlElement") -> Iterator[Note]:
    for link in [*root.iter("a")]:
        if not COMMENT_LINK.fullmatch(link.get("href", "")):
            continue
        name = link.get("id", "") or link.get("name", "")
        if name.startswith("cmnt_ref"):
            around = link.getparent()
            (around if around is not None and get_tag(around) == "sup" else link).drop_tree()
        elif name.startswith("cmnt"):
            box = next(link.iterancestors("div"), None)
            if box is None:
                box = next(link.iterancestors("p"), None)
            words = (link if box is None else box).text_content().split()
            text = " ".join(words).removeprefix(link.text_content().strip()).strip()
            yield make_note("comment", Change.LEFT_OUT, text)
            (link if box is None else box).drop_tree()


def _write_marks(element: "HtmlElement", declared: Mapping[str, str]) -> None:
    """Make a span the elements that its looks mean."""
    in_heading = next(element.iterancestors(*HEADINGS), None) is not None
    found = [tag for name, value, tag in TAGS if value.match(declared.get(name, ""))]
    tags = [tag for tag in dict.fromkeys(found) if not (in_heading and tag == "b")]
    if not tags:
        return
    element.tag = tags[0]
    for tag in tags[1:]:
        inner = element.makeelement(tag)
        inner.text, element.text = element.text, None
        inner.extend([*element])
        element.append(inner)


def _nest_lists(root: "HtmlElement", sheet: Sheet) -> None:
    """Put each list into the item of the one that it belongs to, and number the items."""
    counts: Counter[str] = Counter()
    opened: dict[str, list[HtmlElement]] = {}
    last: HtmlElement | None = None
    for element in [*root.iter("ul", "ol")]:
        named = LIST_NAME.search(element.get("class", ""))
        if named is None:
            continue
        level = min(int(named["level"]), DEEPEST)
        _number_items(element, named, sheet, counts)
        around = opened.setdefault(named["name"], [])
        if last is None or not _follows(last, element) or len(around) == 0:
            around[:] = [element] * (level + 1)
            last = element
            continue
        if level < len(around) and around[level].tag == element.tag:
            around[level].extend([*element])
            del around[level + 1 :]
            _remove(element)
            continue
        outer = around[min(level, len(around)) - 1] if level else None
        if outer is None or not len(outer):
            around[:] = [element] * (level + 1)
            last = element
            continue
        _remove(element)
        outer[-1].append(element)
        around[level:] = [element]


def _follows(before: "HtmlElement", element: "HtmlElement") -> bool:
    return element.getprevious() is before and not (before.tail or "").strip()


def _remove(element: "HtmlElement") -> None:
    tail, before = element.tail, element.getprevious()
    element.tail = None
    element.getparent().remove(element)
    if before is not None and tail and tail.strip():
        before.tail = f"{before.tail or ''}{tail}"


def _number_items(
    element: "HtmlElement", named: re.Match[str], sheet: Sheet, counts: Counter[str]
) -> None:
    """Give each item of a list the label that the sheet prints before it."""
    name = named[0]
    said = sheet.before_items.get(name, "")
    counter = f"lst-ctn-kix_{name.removeprefix('lst-kix_')}"
    if "start" in element.get("class", "").split():
        counts[counter] = _read_start(element) - 1
    for item in element.iterchildren("li"):
        counts[counter] += 1
        if get_tag(element) == "ol":
            mark_item(item, _write_label(said, counts) or f"{counts[counter]}.")


def _read_start(element: "HtmlElement") -> int:
    start = element.get("start", "1").strip()
    return int(start) if start.isdecimal() and len(start) < len("1000000") else 1


def _write_label(said: str, counts: Counter[str]) -> str:
    """What `content` makes: strings and counters one after the other."""
    made = []
    for piece in PIECE.finditer(said):
        if piece["counter"]:
            form = piece["form"] or "decimal"
            made.append(write_count(counts[piece["counter"]], FORMS.get(form, form)))
        else:
            made.append(ESCAPE.sub(_unescape, piece["text"] or ""))
    return "".join(made).strip()


def _unescape(escape: re.Match[str]) -> str:
    code = int(escape[1], 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""  # noqa: PLR2004
