"""The lines of a Markdown file that are prose, told from those of code, which nobody may touch."""

import re
from collections.abc import Callable, Iterator, Sequence

FENCE = re.compile(
    r"^(?P<indent>[ \t>]{0,12}(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(?P<fence>`{3,}|~{3,})"
)

CODE_SPAN = re.compile(r"(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")


def mark_code_lines(lines: Sequence[str]) -> list[bool]:
    """Whether each line is part of a block of code, or a fence of one."""
    marked = []
    fence = ""
    for line in lines:
        found = FENCE.match(line)
        if fence:
            marked.append(True)
            bare = line.strip(" \t>")
            if bare.startswith(fence) and not bare.strip(fence[0]):
                fence = ""
            continue
        marked.append(bool(found))
        if found:
            fence = found["fence"]
    return marked


def change_prose(text: str, change: Callable[[str], str]) -> str:
    """A text with something done to what is no code: to the lines of each stretch at once."""
    lines = text.split("\n")
    marked = mark_code_lines(lines)
    pieces = []
    for is_code, first, end in _find_stretches(marked):
        stretch = "\n".join(lines[first:end])
        pieces.append(stretch if is_code else _change_beside_code(stretch, change))
    return "\n".join(pieces)


def _find_stretches(marked: Sequence[bool]) -> Iterator[tuple[bool, int, int]]:
    first = 0
    for number in range(1, len(marked) + 1):
        if number == len(marked) or marked[number] != marked[first]:
            yield marked[first], first, number
            first = number


def _change_beside_code(text: str, change: Callable[[str], str]) -> str:
    """A text with something done to it outside of `code`.

    What stands for code meanwhile is a character of nobody's, so that a change sees the sentence.
    """
    spans: list[str] = []

    def hide(span: re.Match[str]) -> str:
        spans.append(span[0])
        return f"{HIDDEN}{len(spans) - 1}{HIDDEN}"

    changed = change(CODE_SPAN.sub(hide, text.replace(HIDDEN, "")))
    return SHOWN.sub(lambda found: spans[int(found[1])], changed)


HIDDEN = "\ufdd0"
"""A code point that Unicode keeps for a program's own use."""

SHOWN = re.compile(f"{HIDDEN}(\\d+){HIDDEN}")
