"""A sentence as Apertium's stream carries it, and back.

Three things of the stream format are used. A superblank, `[3]`, passes through unseen. A word-bound
blank, `[[t:r:3]]word[[/]]`, follows its word to wherever the translation puts it. And what Apertium
does not know it marks: `*word`, `#word`, `@word`.

Every character that means something to the stream, or that some program of the pipeline loses,
travels in a superblank as a number. So whatever mark, bracket or backslash comes out is Apertium's.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilingual_pub.model import Mark, Run
from bilingual_pub.text import measure_run_starts

PUNCTUATION = r".,;:?!()\"“”‘’'\-–—…«»%¿¡"
"""What Apertium may see beside letters, figures and spaces; each was sent through it and came out.

Not among them: `~`, which it swallows, `*#@`, its own marks, and the stream's `[]{}^$/\\<>`.
"""

ODD = re.compile(
    r"\S{200,}"
    r"|[⁰¹²³⁴-⁹⁺⁻]+"
    rf"|[^\W_]*(?:[#_~@^\\]+[^\W_]*)+|[^\w\s{PUNCTUATION}]+|’(?!\w)|(?<!\w)’|\w{{60,}}"
)
"""What it may not see: such a character, with the word that it is part of (C#, joe_smith).

Of ’ it makes a straight quote, so only an apostrophe inside a word is shown to it. A word of
thousands of letters would keep it busy for hours, and thousands of periods or hyphens without a
space for minutes: it looks a phrase up from each of them.
"""

ENDS_SENTENCE = frozenset(".?!…")

END_MARK = "[e]"
PIECE = re.compile(
    r"\[\[(?P<ids>.*?)\]\](?P<word>.*?)\[\[/\]\]|\[(?P<blank>\d+)\]|(?P<text>[^\[]+|\[)"
)
IDENTITY = re.compile(r"t:([rk]):(\d+)")
ENGINE_MARK = re.compile(r"\\?[*#@](?=\S)|\\")


@dataclass(frozen=True, slots=True)
class Kept:
    """Characters `start` to `end` of a sentence, which come out as `written`.

    `stand_in` is the word that stands for them in the stream; None for a superblank. What is
    `common` takes articles and capitals like any noun, unlike a name.
    """

    start: int
    end: int
    written: str
    stand_in: str | None = None
    common: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the answer: a word of run `run`, what was kept under `kept`, or neither.

    `common` is that of what was kept.
    """

    text: str
    run: int | None = None
    kept: int | None = None
    common: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A translated sentence in pieces, with its words counted and those that Apertium marked."""

    pieces: tuple[Piece, ...]
    words: int
    unknown: int


def find_odd_parts(text: str, start: int, end: int) -> Iterator[Kept]:
    """The odd characters between two places of a text, each to be kept as it is.

    >>> [kept.written for kept in find_odd_parts("C# and/or 5 * 3 at joe_smith", 0, 28)]
    ['C#', '/', '*', 'joe_smith']
    """
    for match in ODD.finditer(text, start, end):
        yield Kept(match.start(), match.end(), match[0])


def find_code_parts(runs: Sequence[Run]) -> Iterator[Kept]:
    """The stretches of code among some runs, which no engine may read."""
    position = 0
    for run in runs:
        if Mark.CODE in run.marks:
            yield Kept(position, position + len(run.text), run.text)
        position += len(run.text)


def add_odd_parts(text: str, kept: Sequence[Kept]) -> tuple[Kept, ...]:
    """What is kept, and every odd character between, in order."""
    parts: list[Kept] = []
    position = 0
    for item in (*kept, Kept(len(text), len(text), "")):
        parts += find_odd_parts(text, position, item.start)
        parts.append(item)
        position = item.end
    return tuple(parts[:-1])


def compose_stream(text: str, runs: Sequence[Run], kept: Sequence[Kept]) -> str:
    r"""The stream of a sentence; `text` is that of the runs, perhaps with other capitals.

    >>> compose_stream("See London.", [Run("See London.")], [Kept(4, 10, "Ajo", "London")])
    '[[t:r:0]]See[[/]] [[t:k:0]]London[[/]].'
    """
    stream: list[str] = []
    starts = measure_run_starts(runs)
    position = 0
    for number, item in enumerate(kept):
        stream += compose_words(text, starts, position, item.start)
        stream.append(f"[[t:k:{number}]]{item.stand_in}[[/]]" if item.stand_in else f"[{number}]")
        position = item.end
    stream += compose_words(text, starts, position, len(text))
    closing = "" if ENDS_SENTENCE.intersection(find_tail(text[position:])) else f".{END_MARK}"
    return "".join(stream) + closing


def find_tail(text: str) -> str:
    """What stands behind the last word of a text; all of a text without words.

    >>> find_tail("Who? (They.)")
    '.)'
    """
    return re.split(r"\w", text)[-1]


def compose_words(text: str, starts: Sequence[int], start: int, end: int) -> Iterator[str]:
    """The stream of what lies between two places of a text, each word bound to its run."""
    number = max(bisect_right(starts, start) - 1, 0)
    while number + 1 < len(starts) and starts[number] < end:
        stretch = text[max(start, starts[number]) : min(end, starts[number + 1])]
        if stretch:
            yield bind_words(stretch, number)
        number += 1


def bind_words(stretch: str, run: int) -> str:
    """A stretch of text with its words bound to a run.

    >>> bind_words(" (see  this) ", 2)
    ' ([[t:r:2]]see this[[/]]) '
    """
    core = " ".join(stretch.split())
    if inner := re.search(r"\w(?:.*\w)?", core):
        start, end = inner.span()
        core = f"{core[:start]}[[t:r:{run}]]{inner[0]}[[/]]{core[end:]}"
    before = " " if stretch[0].isspace() else ""
    after = " " if stretch[-1].isspace() and core else ""
    return before + core + after


def parse_answer(answer: str) -> Answer:
    """Take an answer apart; Apertium's marks are counted and left out.

    >>> parse_answer("[[t:r:0]]El[[/]] [[t:r:0]]*blorf[[/]].[e][]").pieces[2]
    Piece(text='blorf', run=0, kept=None, common=False)
    """
    answer = re.sub(rf"\.?(?<!\s)\s*{re.escape(END_MARK)}", "", answer).replace("[]", "")
    pieces = []
    count = unknown = 0
    for match in PIECE.finditer(answer):
        if match["blank"] is not None:
            pieces.append(Piece("", kept=int(match["blank"])))
            continue
        raw = match["text"] if match["ids"] is None else match["word"]
        clean = ENGINE_MARK.sub("", raw)
        run, kept = parse_identities(match["ids"] or "")
        if not kept:
            count += len(re.findall(r"\w+", clean))
            unknown += len(re.findall(r"[*#@](?=\S)", raw))
            pieces.append(Piece(clean, run))
        pieces += [Piece(clean, kept=number) for number in kept]
    return Answer(tuple(pieces), count, min(unknown, count))


def parse_identities(ids: str) -> tuple[int | None, list[int]]:
    """The run that a word-bound blank names, and all that is kept there."""
    named = [(kind, int(number)) for kind, number in IDENTITY.findall(ids)]
    runs = [number for kind, number in named if kind == "r"]
    return (runs[0] if runs else None), [number for kind, number in named if kind == "k"]
