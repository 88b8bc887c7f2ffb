"""Words that marks part: one word to every engine, with its marks back where they can be.

Whoever sets the first letter of a word bold, or a drop cap, means one word; an engine that is given
“F” and “ace” translates two. So before translation the marks of a word's parts go to the whole
word; after it, a word that was not translated has its parts again, just as the author marked them.
"""

import re
import unicodedata
from collections.abc import Sequence

from bilingual_pub.engines import merge_runs
from bilingual_pub.model import Mark, Run
from bilingual_pub.protect import is_unspaced
from bilingual_pub.text import measure_run_starts, slice_runs

LONGEST = 60
"""Letters of a word on either side of a mark; what is longer is none."""

OF_PARTS = frozenset({Mark.DELETED, Mark.SUPERSCRIPT, Mark.SUBSCRIPT})
"""What is true of a part and false of the whole: the st of 1st is raised, the word is not."""

CLITIC = re.compile(r"['’](?:s|t|d|m|ll|re|ve)(?!\w)", re.IGNORECASE)
"""What English writes behind an apostrophe, and no engine understands without the word."""

LETTERS = re.compile(r"\w+")

INVISIBLE = frozenset("\u00ad\u200c\u200d\u2060")

Extent = tuple[int, int]


def join_words(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs with no word parted between two of them: its marks and link are those of its parts.

    Code is never joined with what is none, nor are two links one.

    >>> [run.text for run in join_words([Run("A", frozenset({Mark.STRONG})), Run("rms, ok")])]
    ['Arms', ', ok']
    """
    parted = find_parted_words(runs)
    if not parted:
        return tuple(runs)
    starts = measure_run_starts(runs)
    whole: list[Run] = []
    done = 0
    for start, end in parted:
        whole += slice_runs(runs, starts, done, start)
        whole.append(_make_word(list(slice_runs(runs, starts, start, end))))
        done = end
    return tuple(merge_runs((*whole, *slice_runs(runs, starts, done, starts[-1]))))


def restore_words(runs: Sequence[Run], source: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of a translation, the words that stand unchanged in it marked as in the source.

    >>> strong = frozenset({Mark.STRONG})
    >>> made = restore_words([Run("La "), Run("FDA", strong)], [Run("F", strong), Run("DA")])
    >>> [run.text for run in made if run.marks]
    ['F']
    """
    parted = find_parted_words(source)
    if not parted:
        return tuple(runs)
    starts, source_starts = measure_run_starts(runs), measure_run_starts(source)
    text = "".join(run.text for run in runs)
    written = "".join(run.text for run in source)
    restored: list[Run] = []
    done = 0
    said = set(LETTERS.findall(text))
    for start, end in parted:
        if not said.issuperset(LETTERS.findall(written[start:end])):
            continue
        word = re.compile(rf"(?<!\w){re.escape(written[start:end])}(?!\w)")
        found = word.search(text, done)
        if found:
            restored += slice_runs(runs, starts, done, found.start())
            restored += slice_runs(source, source_starts, start, end)
            done = found.end()
    return tuple(merge_runs((*restored, *slice_runs(runs, starts, done, starts[-1]))))


def find_parted_words(runs: Sequence[Run]) -> list[Extent]:
    """Where the words stand that lie in more than one run, and are to be joined."""
    if len(runs) < 2:  # noqa: PLR2004 - a border has two sides
        return []
    text = "".join(run.text for run in runs)
    starts = measure_run_starts(runs)
    found: list[Extent] = []
    for number, border in enumerate(starts[1:-1], 1):
        if _can_join(runs[number - 1], runs[number]) and _is_inside_word(text, border):
            start, end = _find_word(text, border)
            if found and found[-1][1] >= start:
                start = found.pop()[0]
            found.append((start, end))
    return [
        (start, end)
        for start, end in found
        if _can_be_one(list(slice_runs(runs, starts, start, end)))
    ]


def _can_join(first: Run, second: Run) -> bool:
    return (first.marks, first.href) != (second.marks, second.href)


def _can_be_one(parts: Sequence[Run]) -> bool:
    code = {Mark.CODE in part.marks for part in parts}
    links = {part.href for part in parts if part.href is not None}
    return len(code) == 1 and len(links) <= 1


def _is_inside_word(text: str, border: int) -> bool:
    before, after = text[border - 1 : border], text[border : border + 1]
    if CLITIC.match(text, border):
        return _is_letter(before)
    if not (_is_letter(before) and _is_letter(after)):
        return False
    # Two words that only a style sheet parts: PhoneMonday.
    return not (before.islower() and after.isupper() and text[border + 1 : border + 2].islower())


def _is_letter(letter: str) -> bool:
    if letter in INVISIBLE or (letter and unicodedata.category(letter)[0] == "M"):
        return True
    return letter.isalnum() and not is_unspaced(letter)


def _find_word(text: str, border: int) -> Extent:
    start, end = border, border
    while start > max(border - LONGEST, 0) and _is_letter(text[start - 1]):
        start -= 1
    least = min(border + LONGEST, len(text))
    if clitic := CLITIC.match(text, end):
        end = clitic.end()
    while end < least and _is_letter(text[end]):
        end += 1
    if clitic := CLITIC.match(text, end):
        end = clitic.end()
    return start, end


def _make_word(parts: Sequence[Run]) -> Run:
    shared = frozenset.intersection(*(part.marks for part in parts))
    anywhere = frozenset[Mark]().union(*(part.marks for part in parts))
    href = next((part.href for part in parts if part.href is not None), None)
    return Run("".join(part.text for part in parts), (anywhere - OF_PARTS) | shared, href)
