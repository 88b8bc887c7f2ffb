"""The text of one segment of a TMX file: words, and tags as elements.

A pair of our tags is `bpt` and `ept` with the same number, a tag alone is `it`; their content is
the tag as we write it, so that any tool shows it. Of another tool's elements, those whose content
is a tag of ours are taken; the others' content is markup of some other format, and only the words
between them count.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import TYPE_CHECKING

from bilingual_pub.text import ESCAPED_CHARACTER, INLINE_TAG, NEEDS_ESCAPING

if TYPE_CHECKING:
    from lxml.etree import _Element

TOOL = "bilingual-pub"
"""The `creationtool` of our own files."""

TYPES = {"b": "bold", "i": "italic", "code": "x-code"}
"""What TMX calls the kinds of tags; every other one of ours is a link."""

SHORT_TAG = re.compile(r"</?[^\s<>/\d]{1,10}\d+/?>")
"""A tag as OmegaT shortens it (`TMXWriter2.TAGS_ANY`)."""

MARKUP = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Elements whose content is markup; what is in `hi` is words."""

INVALID = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def strip_invalid(text: str) -> str:
    """A text without the signs that XML can't hold."""
    return INVALID.sub("", text)


def put_text(seg: "_Element", tagged: str) -> None:
    """Write a tagged text into a segment."""
    from lxml import etree

    text = strip_invalid(tagged)
    tags = list(INLINE_TAG.finditer(text))
    numbers = _number_tags(tags)
    first, *ends = [*(tag.start() for tag in tags), len(text)]
    seg.text = _read_words(text[:first])
    for place, (tag, end) in enumerate(zip(tags, ends, strict=True)):
        name, attributes = _classify_tag(tag, numbers.get(place))
        element = etree.SubElement(seg, name, attributes)
        element.text, element.tail = tag[0], _read_words(text[tag.end() : end])


def read_text(seg: "_Element", tool: str) -> str:
    """The tagged text of a segment; `tool` is the file's `creationtool`."""
    return "".join(_read_parts(seg, WORDS_BY.get(tool, str)))


def _read_parts(element: "_Element", words: Callable[[str], str]) -> Iterator[str]:
    yield words(element.text or "")
    for child in element:
        if child.tag in MARKUP:
            content = "".join(map(str, child.itertext()))
            yield content if INLINE_TAG.fullmatch(content) else ""
        elif isinstance(child.tag, str):
            yield from _read_parts(child, words)
        yield words(child.tail or "")


def _escape_tags(text: str) -> str:
    return NEEDS_ESCAPING.sub(lambda sign: escape(sign[0]), text)


def _drop_short_tags(text: str) -> str:
    return SHORT_TAG.sub(lambda tag: tag[0] if INLINE_TAG.fullmatch(tag[0]) else "", text)


WORDS_BY: dict[str, Callable[[str], str]] = {TOOL: _escape_tags, "OmegaT": _drop_short_tags}
"""What the words between elements mean, by the tool that wrote the file. In our own, all tags are
elements. Other tools had our tags from a file of ours and knew no better than that they are text;
and OmegaT's own stand there as text as well."""


def _read_words(text: str) -> str:
    return ESCAPED_CHARACTER.sub(lambda sign: unescape(sign[0]), text)


def _number_tags(tags: list[re.Match[str]]) -> dict[int, int]:
    """The number of each tag that has a partner, by its place among the tags."""
    numbers: dict[int, int] = {}
    opened: defaultdict[str, list[int]] = defaultdict(list)
    for place, tag in enumerate(tags):
        name = tag["name"].split(" ", 1)[0]
        if not tag["end"]:
            opened[name].append(place)
        elif opened[name]:
            numbers[opened[name].pop()] = numbers[place] = len(numbers) // 2 + 1
    return numbers


def _classify_tag(tag: re.Match[str], number: int | None) -> tuple[str, dict[str, str]]:
    """The element of a tag and its attributes."""
    kind = {"type": TYPES.get(tag["name"], "link")}
    if number is None:
        return "it", {"pos": "end" if tag["end"] else "begin", **kind}
    if tag["end"]:
        return "ept", {"i": str(number)}
    return "bpt", {"i": str(number), "x": str(number), **kind}
