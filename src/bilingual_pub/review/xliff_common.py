"""What the two versions of XLIFF share: text with tags as nested elements, and back."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.model import Mark, Run
from bilingual_pub.text import ESCAPED_CHARACTER, INLINE_TAG, MARKS_BY_TAG
from bilingual_pub.xml import DocumentTypeError, XmlError, get_local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Style = tuple[frozenset[Mark], str | None]
"""The marks and the address around a stretch of text."""

PLAIN: Style = (frozenset(), None)

Opened = Callable[["Element", Style, str], "Element"]
"""Makes the element of a tag inside another: given what it means, and its name in the unit."""


def parse_review(data: bytes) -> "Element":
    """The root of a review file.

    Raises:
        InputError: it is not well formed, too large, or declares a document type.
    """
    try:
        return parse_xml(data)
    except XmlError as error:
        raise explain_xml_error(error) from error


def explain_xml_error(error: XmlError) -> InputError:
    """The error for a review file with XML that can't be read."""
    if isinstance(error, DocumentTypeError):
        return InputError(
            _(
                "the file declares a document type (DOCTYPE), which no review file needs and"
                " which can be dangerous. Save it again from the program that it was corrected"
                " in."
            )
        )
    return InputError(
        _(
            "the file is damaged: there are errors in its XML. Save it again from the program"
            " that it was corrected in."
        )
    )


def fill_element(parent: "Element", text: str, known: Sequence[str], opened: Opened) -> None:
    """Put a tagged text into an element, an element for each tag.

    The first `<b>` is called `b-1`, the second `b-2`, the first `<a1>` `a1-1`: in both sides, so
    that a program can tell which of the target is which of the source.
    """
    seen: Counter[str] = Counter()
    path = [parent]
    done = 0
    for tag in INLINE_TAG.finditer(text):
        _append_text(path[-1], text[done : tag.start()])
        done = tag.end()
        if tag["end"]:
            path.pop()
            continue
        short = "a" if tag["href"] else tag["name"]
        seen[short] += 1
        path.append(opened(path[-1], _get_style(tag["name"], known), f"{short}-{seen[short]}"))
    _append_text(path[-1], text[done:])


def _get_style(tag: str, known: Sequence[str]) -> Style:
    """What a tag means: a mark, or an address."""
    if tag in MARKS_BY_TAG:
        return (frozenset({MARKS_BY_TAG[tag]}), None)
    if tag.startswith("a href="):
        return (frozenset(), unescape(tag[len('a href="') : -1]))
    return (frozenset(), known[int(tag[1:]) - 1])


def _append_text(parent: "Element", text: str) -> None:
    """Text at the end of an element, whatever stands there already."""
    words = ESCAPED_CHARACTER.sub(lambda sign: {"&lt;": "<", "&amp;": "&"}[sign[0]], text)
    # `len(parent)` would count them all.
    last = next(parent.iterchildren(reversed=True), None)
    if last is None:
        parent.text = (parent.text or "") + words
    else:
        last.tail = (last.tail or "") + words


def read_runs(
    parent: "Element", style_of: Callable[["Element"], Style], around: Style = PLAIN
) -> Iterator[Run]:
    """The text of an element with the marks of those inside it, however deep they stand."""
    yield Run(parent.text or "", *around)
    path = [(parent, iter(parent), around)]
    while path:
        element, children, style = path[-1]
        child = next(children, None)
        if child is None:
            path.pop()
            if path:
                yield Run(element.tail or "", *path[-1][-1])
        elif get_local_name(child) in WITHOUT_TEXT:
            yield Run(child.tail or "", *style)
        else:
            inside = _enter_style(style, style_of(child))
            yield Run(child.text or "", *inside)
            path.append((child, iter(child), inside))


WITHOUT_TEXT = frozenset({"", "x", "bx", "ex", "ph", "bpt", "ept", "it", "sc", "ec", "sm", "em"})
"""Elements that stand for markup of somebody else's, and comments; nothing in them is said."""


def _enter_style(around: Style, style: Style) -> Style:
    return (around[0] | style[0], style[1] or around[1])


def get_style_of_name(name: str) -> Style:
    """What an element's name says of it where nothing else does: `b-1` is bold."""
    mark = MARKS_BY_TAG.get(name.partition("-")[0])
    return (frozenset({mark}), None) if mark else PLAIN
