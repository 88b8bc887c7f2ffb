"""What only the parser of Markdown can tell: task lists, footnotes, lines that are items."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bilingual_pub.readers.html import LABEL
from bilingual_pub.readers.markdown.prose import change_prose, mark_code_lines
from bilingual_pub.readers.text import find_markers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

TASK = re.compile(r"\[([ xX✓])\](?=[ \xa0\t])")

BOXES = {" ": "☐"}
TICKED = "☑"

ROLE = re.compile(r"\{(?P<name>[\w:+-]+)\}$")
"""`{ref}` before code, as MyST has it."""

ROLE_TARGET = re.compile(r"^(?P<text>.*\S)[ \t]*<[^<>]*>$")

TAGS = {"sub": "sub", "subscript": "sub", "sup": "sup", "superscript": "sup"}

CODE_ROLES = frozenset({"code", "kbd", "samp", "command", "file", "program", "option", "math"})

FOOTNOTE = re.compile(r"^(?P<indent>[ \t>]{0,12})\[\^(?P<label>[^\]\s]+)\]:[ \t]*", re.MULTILINE)

FOOTNOTE_MARK = re.compile(r"\[\^(?P<label>[^\]\s]+)\](?!:)")


def add_own_rules(parser: "MarkdownIt") -> None:
    """Footnotes and definition lists, with marks that mean something on paper too."""
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    parser.use(footnote_plugin).use(deflist_plugin)
    parser.add_render_rule("footnote_ref", _render_mark)
    parser.add_render_rule("footnote_anchor", lambda *_given: "")


def _render_mark(
    _renderer: object, tokens: "Sequence[Token]", place: int, _options: object, _env: object
) -> str:
    return f"<sup>{tokens[place].meta['id'] + 1}</sup>"


def keep_unused_footnotes(text: str) -> str:
    """A text in which a note without a mark is a paragraph, and a mark without a note a number.

    The parser drops the one in silence, and leaves the other as it is written.
    """
    if "[^" not in text:
        return text
    noted = {found["label"] for found in FOOTNOTE.finditer(text)}
    marked = {found["label"] for found in FOOTNOTE_MARK.finditer(text)}

    told: set[str] = set()

    def keep_first(note: re.Match[str]) -> str:
        """The note, where a mark leads to it; a second one for a mark is a paragraph too."""
        is_first = note["label"] not in told
        told.add(note["label"])
        return note[0] if is_first and note["label"] in marked else f"\n{note['indent']}"

    def keep(prose: str) -> str:
        prose = FOOTNOTE.sub(keep_first, prose)
        return FOOTNOTE_MARK.sub(
            lambda it: it[0] if it["label"] in noted else f"<sup>{it['label']}</sup>", prose
        )

    return change_prose(text, keep)


def keep_typed_lines(text: str) -> str:
    """A text in which lines typed as items, “a)”, “•”, stay lines though Markdown joins them.

    What Markdown knows as an item it keeps itself.
    """
    lines = text.split("\n")
    is_code = mark_code_lines(lines)
    bare = ["" if code else line.lstrip(" \t>") for line, code in zip(lines, is_code, strict=True)]
    for number in find_markers(bare):
        if number and bare[number - 1].strip() and not NATIVE.match(bare[number]):
            lines[number - 1] = f"{lines[number - 1].rstrip()}  "
    return "\n".join(lines)


NATIVE = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:\s|$)")


def mend_tokens(tokens: "Sequence[Token]") -> None:
    """Change what the parser found, before it is written as HTML."""
    _label_items(tokens)
    for number, token in enumerate(tokens):
        if token.type != "inline" or not token.children:
            continue
        if number > 1 and tokens[number - 2].type == "list_item_open":
            _tick(token.children[0])
        _read_roles(token.children)


def _label_items(tokens: "Sequence[Token]") -> None:
    """Keep the bracket of `1)`: a text may say “see 2)”."""
    opened: list[tuple[str, int]] = []
    for token in tokens:
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            opened.append((token.markup, int(token.attrGet("start") or 1)))
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            opened.pop()
        elif token.type == "list_item_open":
            mark, number = opened[-1]
            opened[-1] = mark, number + 1
            if mark == ")":
                token.attrSet(LABEL, f"{number})")


def _tick(first: "Token") -> None:
    """`[ ]` before an item is a box, `[x]` a ticked one."""
    if first.type == "text" and (task := TASK.match(first.content)):
        first.content = BOXES.get(task[1], TICKED) + first.content[task.end() :]


def _read_roles(children: "Sequence[Token]") -> None:
    for before, token in pairwise(children):
        if token.type != "code_inline" or before.type != "text":
            continue
        role = ROLE.search(before.content)
        if not role:
            continue
        before.content = before.content[: role.start()]
        name = role["name"].rpartition(":")[2].lower()
        if name in CODE_ROLES:
            continue
        target = ROLE_TARGET.match(token.content)
        token.content = target["text"] if target else token.content
        if tag := TAGS.get(name):
            # Escaped where it is rendered, as text is; the tags are around it.
            before.content, token.type = before.content, "html_inline"
            token.content = f"<{tag}>{_escape(token.content)}</{tag}>"
        else:
            token.type = "text"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
