"""Superscripts, subscripts and fractions as characters, so that no program can lose them.

Whoever takes the marks from 10<sup>3</sup> reads 103, and from <sup>1</sup>/<sub>2</sub> 12. Digits
and signs have characters of their own in Unicode: 10³, ½, H₂O. They reach every engine, JSON, and
who listens. What has none, the st of 1st, keeps its mark.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bilingual_pub.model import Mark, Run

RAISED = dict(zip("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ", strict=True))

LOWERED = dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))

RAISED_DIGITS, LOWERED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"

SCRIPTS = "".join(dict.fromkeys((*RAISED.values(), *LOWERED.values())))
"""All such characters, for a class of them."""

PASSING = frozenset(" \u00a0,;[]*†‡§–®©™℠°ºª′″")
"""Between the numbers of several notes, around them, or raised as they are."""

WHOLE = {"TM": "™", "SM": "℠"}
"""Raised letters that have one character together."""

PLAIN_DIGITS = str.maketrans(
    {
        **{RAISED[digit]: digit for digit in "0123456789"},
        **{LOWERED[digit]: digit for digit in "0123456789"},
    }
)

FRACTIONS = {
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖",
    "3/5": "⅗", "4/5": "⅘", "1/6": "⅙", "5/6": "⅚", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
}  # fmt: skip
"""Those that every font of ours has."""

BUILT_FRACTION = re.compile(
    rf"(?<![^\W\d_])(?P<whole>\d\s?)?(?:(?P<top>[{RAISED_DIGITS}]{{1,9}})[/⁄∕]"
    rf"(?P<bottom>[{LOWERED_DIGITS}]{{1,9}}|\d{{1,9}}(?!\d)))"
)
"""Put together of a raised and a lowered number; or of one of them, as typists do."""

SLASHED_FRACTION = re.compile(r"(?<![\d.,⁄/])(\d{1,9})⁄(\d{1,9})(?![\d⁄])")
"""With the sign that exists for nothing but fractions, U+2044."""

DEGREE = frozenset({"o", "0", "O"})

ENDS_IN_FIGURE = re.compile(r"\d\s?$")

TEMPERATURE = re.compile(r"\s?[CF](?!\w)")


def raise_text(text: str) -> str | None:
    """A text in raised characters; None where one of its letters has no such.

    >>> raise_text("-3"), raise_text("1, 2"), raise_text("st")
    ('⁻³', '¹, ²', None)
    """
    return WHOLE.get(text.strip()) or _write_as(text, RAISED)


def lower_text(text: str) -> str | None:
    """A text in lowered characters; None where one of its letters has no such.

    >>> lower_text("2"), lower_text("max")
    ('₂', None)
    """
    return _write_as(text, LOWERED)


def _write_as(text: str, table: dict[str, str]) -> str | None:
    if not all(letter in table or letter in PASSING for letter in text):
        return None
    return "".join(table.get(letter, letter) for letter in text)


def write_fraction(top: str, bottom: str, whole: str = "") -> str:
    """A fraction of two numbers: one character where there is one; a whole number stays apart.

    >>> write_fraction("1", "2"), write_fraction("1", "2", "1"), write_fraction("3", "7", "1")
    ('½', '1½', '1 3/7')
    """
    said = FRACTIONS.get(f"{top}/{bottom}")
    if said:
        return f"{whole.rstrip()}{said}"
    gap = " " if whole else ""
    return f"{whole.rstrip()}{gap}{top}/{bottom}"


def settle_scripts(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with every superscript and subscript that has characters of its own written so.

    Fractions become one character, or two numbers with a slash between: never one number.

    >>> raised = frozenset({Mark.SUPERSCRIPT})
    >>> [run.text for run in settle_scripts([Run("10"), Run("3", raised), Run(" m")])]
    ['10³ m']
    """
    whole = list(runs)
    if not any(_is_script(run) or "⁄" in run.text for run in whole):
        yield from whole
        return
    settled = (
        _settle_run(run, whole[place - 1].text if place else "", _get_text(whole, place + 1))
        for place, run in enumerate(whole)
    )
    for run in _join_alike(settled):
        yield replace(run, text=_mend_fractions(run.text))


def _is_script(run: Run) -> bool:
    return Mark.SUPERSCRIPT in run.marks or Mark.SUBSCRIPT in run.marks


def _get_text(runs: list[Run], place: int) -> str:
    return runs[place].text if place < len(runs) else ""


def _settle_run(run: Run, before: str, after: str) -> Run:
    if not _is_script(run):
        return run
    raised = Mark.SUPERSCRIPT in run.marks
    if raised and run.text in DEGREE and ENDS_IN_FIGURE.search(before) and TEMPERATURE.match(after):
        text: str | None = "°"
    else:
        text = raise_text(run.text) if raised else lower_text(run.text)
    if text is None:
        return run
    return replace(run, text=text, marks=run.marks - {Mark.SUPERSCRIPT, Mark.SUBSCRIPT})


def _join_alike(runs: Iterable[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        if last is not None and (last.marks, last.href) == (run.marks, run.href):
            last = replace(last, text=last.text + run.text)
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last


def _mend_fractions(text: str) -> str:
    text = BUILT_FRACTION.sub(_write_built, text)
    return SLASHED_FRACTION.sub(lambda found: write_fraction(found[1], found[2]), text)


def _write_built(found: re.Match[str]) -> str:
    top, bottom = (found[part].translate(PLAIN_DIGITS) for part in ("top", "bottom"))
    return write_fraction(top, bottom, found["whole"] or "")


RAISED_FIGURES = re.compile(f"[{RAISED_DIGITS}]+")


def blank_note_marks(text: str) -> str:
    """A text with spaces for raised figures, as long as it was: a note may follow a date.

    >>> blank_note_marks("On May 4², at 5¹.")
    'On May 4 , at 5 .'
    """
    if text.isascii():
        return text
    return RAISED_FIGURES.sub(lambda found: " " * len(found[0]), text)
