"""Inline text put in order: spaces as the model wants them, and no two runs where one would do."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from bilingual_pub.model import Run
from bilingual_pub.text import settle_scripts

WHITE_SPACE = re.compile(r"[ \t\r\n\f\v]+")
"""What HTML and Markdown take for a space between words; U+00A0 is not among them."""

LINE_BREAK = "\N{LINE SEPARATOR}"
"""Stands for a line break until the white space around it has been taken away."""

SPACED_BREAK = re.compile(f" ?{LINE_BREAK} ?")


def make_plain_runs(text: str) -> tuple[Run, ...]:
    """A text without marks, its white space made single spaces."""
    return tidy_runs([Run(text)])


def collapse_spaces(text: str) -> str:
    r"""A text with its white space made single spaces, none at either end.

    >>> collapse_spaces("  The council\n met. ")
    'The council met.'
    """
    return WHITE_SPACE.sub(" ", text).strip(" ")


def tidy_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs with single spaces, none at the ends or beside a line break; equal neighbors joined.

    Superscripts and subscripts become characters where there are such.
    """
    return tuple(_join_runs(settle_scripts(_trim_runs(_squeeze_spaces(runs)))))


def _squeeze_spaces(runs: Iterable[Run]) -> Iterator[Run]:
    """Collapse white space, also over the border of two runs; line breaks become line feeds."""
    last = "\n"
    for run in runs:
        text = SPACED_BREAK.sub("\n", WHITE_SPACE.sub(" ", run.text))
        if last in {" ", "\n"}:
            text = text.removeprefix(" ")
        if text:
            last = text[-1]
            yield replace(run, text=text)


def _trim_runs(runs: Iterable[Run]) -> list[Run]:
    """Take away what stands after the last word, and a space before a line break."""
    kept: list[Run] = []
    for run in runs:
        if run.text.startswith("\n") and kept:
            kept[-1] = replace(kept[-1], text=kept[-1].text.removesuffix(" "))
        kept.append(run)
    while kept and not kept[-1].text.rstrip(" \n"):
        kept.pop()
    while kept and not kept[0].text.lstrip(" \n"):
        kept.pop(0)
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" \n"))
        kept[0] = replace(kept[0], text=kept[0].text.lstrip(" \n"))
    return [run for run in kept if run.text]


def _join_runs(runs: Iterable[Run]) -> Iterator[Run]:
    for (marks, href), same in groupby(runs, key=lambda run: (run.marks, run.href)):
        yield Run("".join(run.text for run in same), marks, href)


def split_paragraphs(runs: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    """Tidy runs, parted where the author left an empty line: two line breaks or more."""
    part: list[Run] = []
    breaks: list[Run] = []
    for run in tidy_runs(runs):
        for piece in filter(None, re.split(r"(\n)", run.text)):
            if piece == "\n":
                breaks.append(replace(run, text=piece))
                continue
            if len(breaks) > 1:
                yield tuple(_join_runs(part))
                part, breaks = [], []
            part += [*breaks, replace(run, text=piece)]
            breaks = []
    if part:
        yield tuple(_join_runs(part))
