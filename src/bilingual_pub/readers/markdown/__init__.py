"""Markdown as people write it, by way of HTML, which has the one walker.

CommonMark with GitHub's tables, footnotes and definition lists is parsed by markdown-it. What other
dialects have is written as that first: `shortcodes` takes out what a site's program would put in,
`admonitions` opens boxes, `inline_marks` mends marks inside of a sentence; `prose` keeps them all
off code. `tokens` sees to what only the parser can tell.
"""

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from bilingual_pub.lang import detect_language
from bilingual_pub.model import Block, Change, Kind, Note, Run
from bilingual_pub.readers.front_matter import FrontMatter, split_front_matter
from bilingual_pub.readers.html import (
    collect_blocks,
    make_too_deep_error,
    parse_html,
    take_own_title,
)
from bilingual_pub.readers.limits import MAX_NESTING, check_lines
from bilingual_pub.readers.markdown.admonitions import Boxes
from bilingual_pub.readers.markdown.inline_marks import keep_words_in_brackets, mend_marks
from bilingual_pub.readers.markdown.prose import change_prose
from bilingual_pub.readers.markdown.shortcodes import Shortcodes
from bilingual_pub.readers.markdown.tokens import (
    add_own_rules,
    keep_typed_lines,
    keep_unused_footnotes,
    mend_tokens,
)
from bilingual_pub.readers.notes import make_note
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
    check_lines(text, source.name)
    body, notes = write_as_commonmark(front)
    if front.title and not body.strip():
        # An article that is only its title.
        only = Block("", Kind.PARAGRAPH, (Run(front.title),))
        return Draft((only,), lang=front.lang, meta=front.meta, repairs=repairs, notes=notes)
    blocks = collect_blocks(
        parse_html(convert_to_html(body, source), source), source, front.meta.url
    )
    notes = (*front.notes, *notes)
    return take_own_title(Draft(blocks, front.title, front.lang, front.meta, repairs, notes=notes))


def write_as_commonmark(front: FrontMatter) -> tuple[str, tuple[Note, ...]]:
    """A body without what other dialects have, and what was left out or changed for it."""
    shortcodes = Shortcodes()

    @cache
    def find_lang() -> str:
        return front.lang or detect_language(front.body)

    def leave_out(text: str) -> None:
        shortcodes.notes.append(make_note("include", Change.LEFT_OUT, text))

    text = change_prose(front.body, shortcodes.take_out)
    text = Boxes(find_lang, leave_out).show(text)
    text = keep_typed_lines(keep_unused_footnotes(text))
    text = change_prose(text, lambda prose: mend_marks(keep_words_in_brackets(prose, text)))
    return text, tuple(shortcodes.notes)


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
    parser.enable("strikethrough")
    add_own_rules(parser)
    # Where links may lead is decided for both formats at once, where HTML is read.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - its name
    env: dict[str, Any] = {}
    try:
        tokens = parser.parse(text, env)
    except RecursionError as error:
        raise make_too_deep_error(source) from error
    if measure_depth(tokens) > MAX_NESTING:
        raise make_too_deep_error(source)
    mend_tokens(tokens)
    return close_tags(parser.renderer.render(tokens, parser.options, env))


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
