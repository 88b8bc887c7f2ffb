"""Markdown (CommonMark with tables), by way of HTML, which has the one walker."""

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from bilingual_pub.readers.front_matter import split_front_matter
from bilingual_pub.readers.html import (
    collect_blocks,
    make_too_deep_error,
    parse_html,
    take_own_title,
)
from bilingual_pub.readers.limits import MAX_NESTING, check_lines
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.text import decode_text, repair_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

SWALLOWING = (
    *("title", "textarea", "xmp", "iframe", "noembed", "noframes"),
    *("plaintext", "script", "style", "template"),
)
"""Elements that take all that follows for their own text until they are closed."""

OPENED = re.compile(rf"<(?=(?P<name>{'|'.join(SWALLOWING)})\b|!--)", re.IGNORECASE)

MOST_MARKERS = 3 * MAX_NESTING

MARKER = r"(?:[>*+-]|\d{1,9}[.)])[ \t]*"

OPENED_IN_A_ROW = re.compile(rf"^[ \t]*(?:{MARKER}){{{MOST_MARKERS}}}", re.MULTILINE)
"""Hundreds of lists or quotes at once: the parser would take minutes over them."""

LONGEST_BLANK = 1_000

LONG_BLANK = re.compile(rf"[ \t]{{{LONGEST_BLANK + 1},}}")
"""Tens of thousands of tabs in a row: the parser looks at each of them once for every other."""

EMPTY_LINE = re.compile(r"\n[ \t]*\n")


def read(source: Source) -> Draft:
    """The article of a Markdown file."""
    text, repairs = repair_text(decode_text(source.data))
    front = split_front_matter(text, source.name)
    blocks = collect_blocks(
        parse_html(convert_to_html(front.body, source), source), source, front.meta.url
    )
    return take_own_title(Draft(blocks, front.title, front.lang, front.meta, repairs))


def convert_to_html(text: str, source: Source) -> str:
    """Markdown as HTML.

    Raises:
        InputError: lists and quotes are nested too deep, or it has too many lines.
    """
    from markdown_it import MarkdownIt

    check_lines(text, source.name)
    text = LONG_BLANK.sub(lambda found: found[0][:LONGEST_BLANK], text)
    if OPENED_IN_A_ROW.search(text) or any(map(_has_open_brackets, EMPTY_LINE.split(text))):
        raise make_too_deep_error(source)
    # Past `maxNesting` the parser drops the text in silence, so it is let in one level deeper than
    # we allow, and what it found is counted.
    parser = MarkdownIt("commonmark", {"maxNesting": 3 * MAX_NESTING}).enable("table")
    # Where links may lead is decided for both formats at once, where HTML is read.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - its name
    try:
        tokens = parser.parse(text)
    except RecursionError as error:
        raise make_too_deep_error(source) from error
    if measure_depth(tokens) > MAX_NESTING:
        raise make_too_deep_error(source)
    return close_tags(parser.renderer.render(tokens, parser.options, {}))


def _has_open_brackets(paragraph: str) -> bool:
    """Whether hundreds of brackets are open at once: the parser would take minutes over them."""
    if paragraph.count("[") < MOST_MARKERS:
        return False
    steps = (1 if char == "[" else -1 for char in paragraph if char in "[]")
    return max(accumulate(steps), default=0) >= MOST_MARKERS


def measure_depth(tokens: "Sequence[Token]") -> int:
    """How many lists and quotes are open at once."""
    depth = most = 0
    for token in tokens:
        if token.type in CONTAINERS:
            depth += token.nesting
            most = max(most, depth)
    return most


CONTAINERS = frozenset(
    f"{kind}_{end}"
    for kind in ("blockquote", "bullet_list", "ordered_list")
    for end in ("open", "close")
)


def close_tags(html: str) -> str:
    """HTML in which nothing swallows the rest: an opening without its end becomes plain text.

    GitHub's tagfilter does the same (GFM 6.11).
    """
    low = html.lower()
    last_ends = {name: low.rfind(f"</{name}") for name in SWALLOWING}

    def kept(found: re.Match[str]) -> str:
        end = last_ends[found["name"].lower()] if found["name"] else last_comment_end
        return "<" if end >= found.end() else "&lt;"

    last_comment_end = low.rfind("-->")
    return OPENED.sub(kept, html)
