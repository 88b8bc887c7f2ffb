"""What control words change: how letters look, and what paragraphs are."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from bilingual_pub.model import Mark
from bilingual_pub.readers.rtf.document import Layout, Looks

SWITCHES = {
    "b": Mark.STRONG,
    "i": Mark.EMPHASIS,
    "strike": Mark.DELETED,
    "striked": Mark.DELETED,
    "super": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
}
"""What is on after a word, and off after the word with a zero."""

LEAST_SHIFT = 3
"""Half points that letters must be raised or lowered by to be a superscript or a subscript."""

LARGEST_SIZE = 3_000

DEEPEST = 8

KEPT = 4_096
"""Changes that are remembered: a file makes few, over and over."""


@lru_cache(maxsize=KEPT)
def change_looks(looks: Looks, word: str, number: int | None, usual: Looks) -> Looks:
    """How letters look after a control word; `usual` is how those look that nobody changed."""
    if mark := SWITCHES.get(word):
        if mark in {Mark.SUPERSCRIPT, Mark.SUBSCRIPT}:
            looks = _lower(looks)
        return looks.mark(mark, on=number != 0)
    change = LOOKS.get(word)
    return change(looks, number, usual) if change else looks


def _lower(looks: Looks) -> Looks:
    """The same on the line of the others."""
    return looks.mark(Mark.SUPERSCRIPT, on=False).mark(Mark.SUBSCRIPT, on=False)


def _shift(mark: Mark) -> "Change":
    def change(looks: Looks, number: int | None, _usual: Looks) -> Looks:
        return _lower(looks).mark(mark, on=(6 if number is None else number) >= LEAST_SHIFT)

    return change


def _make_plain(looks: Looks, _number: int | None, usual: Looks) -> Looks:
    # What was deleted stays deleted: that is said of a stretch, and not of its letters.
    return replace(usual, deleted=looks.deleted, lang=looks.lang)


Change = Callable[[Looks, int | None, Looks], Looks]

LOOKS: dict[str, Change] = {
    "plain": _make_plain,
    "nosupersub": lambda looks, _number, _usual: _lower(looks),
    "up": _shift(Mark.SUPERSCRIPT),
    "dn": _shift(Mark.SUBSCRIPT),
    "v": lambda looks, number, _usual: replace(looks, hidden=number != 0),
    "deleted": lambda looks, number, _usual: replace(looks, deleted=number != 0),
    "f": lambda looks, number, _usual: replace(looks, font=number or 0),
    "lang": lambda looks, number, _usual: replace(looks, lang=number or 0),
    "fs": lambda looks, number, usual: replace(
        looks, size=min(number, LARGEST_SIZE) / 2 if number and number > 0 else usual.size
    ),
}


@lru_cache(maxsize=KEPT)
def change_layout(layout: Layout, word: str, number: int | None) -> Layout:
    """What a paragraph is after a control word."""
    change = LAYOUTS.get(word)
    return change(layout, number) if change else layout


LAYOUTS: dict[str, Callable[[Layout, int | None], Layout]] = {
    "pard": lambda _layout, _number: Layout(),
    "s": lambda layout, number: replace(layout, style=-1 if number is None else number),
    "sbasedon": lambda layout, number: replace(layout, based_on=-1 if number is None else number),
    "ls": lambda layout, number: replace(layout, listed=number or 0),
    "ilvl": lambda layout, number: replace(layout, level=min(max(number or 0, 0), DEEPEST)),
    "outlinelevel": lambda layout, number: replace(
        layout, outline=number + 1 if number is not None and 0 <= number <= DEEPEST else 0
    ),
    "intbl": lambda layout, _number: replace(layout, depth=max(layout.depth, 1)),
    "itap": lambda layout, number: replace(layout, depth=max(number or 0, 0)),
    "qc": lambda layout, _number: replace(layout, centered=True),
    "ql": lambda layout, _number: replace(layout, centered=False),
    "qj": lambda layout, _number: replace(layout, centered=False),
    "qr": lambda layout, _number: replace(layout, centered=False),
}
