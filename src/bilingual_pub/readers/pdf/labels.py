"""What is printed before the items of a list: bullets, numbers, letters."""

import re
from bisect import bisect_left

from bilingual_pub.readers.pdf.page import Line, make_line
from bilingual_pub.text import read_roman

BULLETS = "•◦▪▫‣⁃∙●○■□▢☐☑☒✓✔➢➤►▶❖◆◇–—*·§"
"""Signs that begin an item; some are dashes that may begin a spoken line too."""

ROMAN = frozenset("ivx")
"""In which numerals of lists are written here."""

BULLET = re.compile(rf"^(?:[{re.escape(BULLETS)}]|-|o(?= [A-ZÁÉÍÓÚÑ¿¡]))(?:\s+|$)")

NUMBER = re.compile(
    r"^(?P<label>\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5}|"
    r"\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]|(?<=\d\.\d)(?=\s)))(?:\s+|$)"
)
"""`1.`, `(a)`, `iv)`, `1.1`; what has no stop and no bracket is none, but for `1.1`."""

NAMED = re.compile(
    r"^(?P<label>(?:Step|Article|Section|Rule|Part|Paso|Artículo|Sección|Regla|Parte)"
    r" (?:\d{1,3}|[IVX]{1,5})(?:\.\d+)*[:.])(?:\s+|$)"
)


def find_label(text: str) -> str:
    """What is printed before an item, empty where a line begins none.

    >>> [find_label(it) for it in ("• One", "(a) Two", "12) Three", "Step 1: Four", "In 2024.")]
    ['•', '(a)', '12)', 'Step 1:', '']
    """
    if found := BULLET.match(text):
        return found[0].strip()
    found = NUMBER.match(text) or NAMED.match(text)
    return found["label"] if found else ""


def is_bullet(label: str) -> bool:
    """Whether a label is a sign and no count."""
    return (
        bool(label)
        and not any(it.isdigit() for it in label)
        and (label == "o" or not any(it.isalpha() for it in label))
    )


def read_number(label: str) -> int | None:
    """The place in the count that a label tells; None for a bullet, or where it is not clear.

    >>> [read_number(it) for it in ("3.", "(b)", "iv.", "•", "1.2")]
    [3, 2, 4, None, 2]
    """
    if is_bullet(label):
        return None
    bare = re.sub(r"^\w+ (?=[\dIVX])", "", label).strip("().: ")
    last = bare.rpartition(".")[2]
    if last.isdecimal():
        return int(last)
    if len(bare) == 1 and bare.isalpha() and bare.isascii() and bare.lower() not in "ivx":
        return ord(bare.lower()) - ord("a") + 1
    numeral = bare.lower()
    return read_roman(numeral) if numeral and set(numeral) <= ROMAN else None


def is_plain(label: str) -> bool:
    """Whether a label is what a list shows anyway: `1.` or a bullet."""
    return is_bullet(label) or (label.endswith(".") and label[:-1].isdigit())


FARTHEST = 4.0
"""In sizes: how far behind its label the words of an item begin."""


def join_labels(lines: list[Line]) -> list[Line]:
    """The lines, a label that stands alone made one with the words beside it."""
    ordered = sorted(lines, key=lambda it: it.baseline)
    baselines = [it.baseline for it in ordered]
    gone, joined = set[int](), dict[int, Line]()
    for line in lines:
        text = line.text
        if len(text) > 12 or find_label(text) != text:  # noqa: PLR2004 - longer than any label
            continue
        at = bisect_left(baselines, line.baseline - 0.35 * line.size)
        beside = list[Line]()
        while at < len(ordered) and baselines[at] <= line.baseline + 0.35 * line.size:
            other = ordered[at]
            gap = other.box.left - line.box.right
            if -1 < gap <= FARTHEST * max(line.size, other.size) and other is not line:
                beside.append(other)
            at += 1
        if beside:
            words = min(beside, key=lambda it: it.box.left)
            if id(words) in gone or id(words) in joined:
                continue
            gone.add(id(line))
            joined[id(words)] = _put_before(line, words)
    return [joined.get(id(it), it) for it in lines if id(it) not in gone]


def _put_before(label: Line, words: Line) -> Line:
    from dataclasses import replace

    head, *others = words.pieces
    whole = make_line([*label.pieces, replace(head, space=True), *others])
    # The words say where the line stands and how large it is, not a large bullet.
    return replace(whole, baseline=words.baseline, size=words.size)


def cut_label(line: Line, label: str) -> Line | None:
    """A line without its label; None where nothing is left.

    The line begins where its words do, so that those below it are seen to stand under them.
    """
    from dataclasses import replace

    left = len("".join(label.split()))
    pieces = list(line.pieces)
    while left and pieces:
        head = pieces[0]
        if len(head.text) <= left:
            left -= len(head.text)
            pieces.pop(0)
            continue
        share = left / len(head.text)
        box = replace(head.box, left=head.box.left + head.box.width * share)
        pieces[0] = replace(head, text=head.text[left:], box=box, space=False)
        left = 0
    if not pieces:
        return None
    pieces[0] = replace(pieces[0], space=False)
    return make_line(pieces)
