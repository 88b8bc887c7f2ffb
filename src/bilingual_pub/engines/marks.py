"""The inline marks of a sentence in its translation: no link is lost, and any loss is flagged."""

import re
from collections.abc import Sequence
from itertools import groupby

from bilingual_pub.model import Flag, Mark, Run

CHECK = "mark"
"""The name that flags about marks carry."""

LAST_WORD = re.compile(r"(?<!\S)[^\w\s]*(?P<word>\w(?:\S*\w)?)(?=\W*$)")
"""With its hyphens and periods; each stretch between white space is looked at once."""


def keep_every_link(runs: Sequence[Run], source: Sequence[Run]) -> tuple[list[Run], list[Flag]]:
    """The runs, with each link that none of their words carries moved to the sentence's end.

    The last word that is in no link takes it; where there is none, the link's own words are added.
    """
    carried = {run.href for run in runs}
    whole, flags = list(runs), []
    for run in source:
        if run.href and run.href not in carried and run.text.strip():
            whole = _put_link_at_end(whole, run)
            carried.add(run.href)
            flags.append(Flag(CHECK, run.text, run.href))
    return whole, flags


def _put_link_at_end(runs: list[Run], link: Run) -> list[Run]:
    for number in range(len(runs) - 1, -1, -1):
        run = runs[number]
        word = None if run.href else LAST_WORD.search(run.text)
        if word:
            parts = (
                Run(run.text[: word.start("word")], run.marks),
                Run(word["word"], run.marks, link.href),
                Run(run.text[word.end() :], run.marks),
            )
            return [*runs[:number], *(part for part in parts if part.text), *runs[number + 1 :]]
    return [*runs, Run(" ("), link, Run(")")]


def flag_lost_marks(runs: Sequence[Run], source: Sequence[Run]) -> list[Flag]:
    """A flag for each strong or emphasis of the source that no word of the translation has."""
    found: set[Mark] = set().union(*(run.marks for run in runs))
    return [Flag(CHECK, run.text) for run in source if run.text.strip() and not run.marks <= found]


def merge_runs(runs: Sequence[Run]) -> list[Run]:
    """Neighbors with the same marks as one; no empty run."""
    return [
        Run("".join(run.text for run in group), marks, href)
        for (marks, href), group in groupby(
            (run for run in runs if run.text), key=lambda run: (run.marks, run.href)
        )
    ]


def frame_runs(runs: Sequence[Run], source: str) -> tuple[Run, ...]:
    """The runs between the white space that stands around the source."""
    core = source.strip()
    start = source.find(core) if core else len(source)
    before, after = source[:start], source[start + len(core) :]
    return tuple(run for run in (Run(before), *runs, Run(after)) if run.text)
