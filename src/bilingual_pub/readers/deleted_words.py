"""Struck-out words beside others: never glued to them, and never letters of one.

“~~Monday~~Tuesday” is two words, of which one was taken back. In “cat~~s~~” only a letter was: the
word that stands is “cat”, so the letter is left out, and a note says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilingual_pub.model import Block, Change, Note, Run
from bilingual_pub.readers.notes import is_deleted, make_note

BEGINS_A_WORD = frozenset("$€£¥¿¡“«([")


def part_deleted_words(block: Block) -> tuple[Block, list[Note]]:
    """A block with a space where struck-out words touch others, and without struck-out letters."""
    if not any(map(is_deleted, block.runs)):
        return block, []
    runs: list[Run] = []
    notes: list[Note] = []
    for run, before, after in _with_neighbors(block.runs):
        if not is_deleted(run):
            runs.append(run)
            continue
        kept, left_out = _drop_letters(run.text, before, after)
        notes += [
            make_note("deleted-words", Change.LEFT_OUT, it, before, "in-a-word") for it in left_out
        ]
        if kept:
            space = Run(" ")
            runs += [space] * _touches(before, kept) + [replace(run, text=kept)]
            runs += [space] * _touches(kept, after)
    return (replace(block, runs=tuple(runs)), notes) if tuple(runs) != block.runs else (block, [])


def _with_neighbors(runs: Sequence[Run]) -> Iterator[tuple[Run, str, str]]:
    """Each run with the words before and after it that are not struck out, if they touch it."""
    for place, run in enumerate(runs):
        before = runs[place - 1] if place else Run("")
        after = runs[place + 1] if place + 1 < len(runs) else Run("")
        yield run, _get_standing(before), _get_standing(after)


def _get_standing(run: Run) -> str:
    return "" if is_deleted(run) else run.text


def _drop_letters(text: str, before: str, after: str) -> tuple[str, list[str]]:
    """A struck-out text without the letters that others make a word with; and those."""
    left_out = []
    if _are_one_word(before, text):
        letters = _get_first_word(text)
        left_out.append(letters)
        text = text[len(letters) :]
    if text and _are_one_word(text, after):
        letters = _get_first_word(text[::-1])[::-1]
        left_out.append(letters)
        text = text[: len(text) - len(letters)]
    return text, left_out


def _get_first_word(text: str) -> str:
    end = next((place for place, letter in enumerate(text) if not letter.isalnum()), len(text))
    return text[:end]


def _are_one_word(first: str, second: str) -> bool:
    """Whether two texts meet inside a word; figures never do, nor “day” and “Tue”."""
    last, following = first[-1:], second[:1]
    return (
        last.isalpha()
        and following.isalpha()
        and not (last.islower() and following.isupper())
        and last.lower() != last.upper()
    )


def _touches(first: str, second: str) -> bool:
    """Whether a word ends one text and another begins the next, with no space between."""
    last, following = first[-1:], second[:1]
    if not last or last.isspace() or not following:
        return False
    return following.isalnum() or following in BEGINS_A_WORD
