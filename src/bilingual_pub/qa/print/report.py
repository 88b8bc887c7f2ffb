"""What a rule says of a file, in which words, and what each edition asks of the rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from bilingual_pub.qa.print.printed import Page
from bilingual_pub.text import shorten_text


class Outcome(StrEnum):
    """Whether a file keeps a rule."""

    PASSED = auto()
    FAILED = auto()
    NOT_MEASURED = "not-measured"
    """The rule is about something that the file does not have, or that can't be told from it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's answer: its key, its name for people, what was measured and what is wanted.

    `source` says who set the rule; `where` is the first place that breaks it.
    """

    rule: str
    name: str
    outcome: Outcome
    measured: str
    wanted: str
    source: str
    where: str = ""


def make_outcome(*, passed: bool) -> Outcome:
    """Passed or failed."""
    return Outcome.PASSED if passed else Outcome.FAILED


def make_finding_against(
    rule: str, name: str, found: Sequence[tuple[Page, str]], source: str = ""
) -> Finding:
    """What a rule says against something, of which so much was found, and where."""
    return Finding(
        rule,
        name,
        make_outcome(passed=not found),
        str(len(found)),
        "0",
        source,
        describe_first_place(found),
    )


def describe_first_place(places: Iterable[tuple[Page, str]]) -> str:
    """The first of some places, in few words; empty if there is none."""
    for page, text in places:
        return f"{page.number}: “{shorten_text(text, LONGEST)}”"
    return ""


LONGEST = 40
"""Characters of a place that are enough to find it on the page."""


def format_points(length: float) -> str:
    """A length in points: `12 pt`, `10.5 pt`."""
    return f"{round(length, 1):g} pt"


def format_inches(length: float) -> str:
    """A length in points, said in inches: `0.6 in`."""
    return f"{round(length / 72, 2):g} in"


INCH = 72.0


@dataclass(frozen=True, slots=True)
class Demands:
    """Numbers in points, but for `leading` and `line_length`; None where nothing is asked.

    `line_length` counts characters; columns are narrower of themselves. Running head and foot stand
    in the `margin` of the text, and keep the `outer_margin`. Pages that `face` each
    other hold a language each, and a `folded` booklet has two of them on a side of a sheet.
    """

    type_size: float = 12
    title_size: float | None = None
    heading_size: float | None = None
    leading: float | None = None
    margin: float = INCH / 4
    outer_margin: float = INCH / 4
    line_width: float | None = None
    line_length: int | None = None
    has_columns: bool = True
    faces: bool = False
    folded: bool = False


LARGE_PRINT = Demands(
    type_size=18,
    title_size=22,
    heading_size=20,
    leading=1.5,
    margin=INCH,
    outer_margin=INCH / 2,
    line_width=6 * INCH,
    has_columns=False,
)

DEMANDS: dict[str, Demands] = {
    "standard": Demands(),
    "clear-print": Demands(type_size=14),
    "high-contrast": Demands(type_size=14),
    "large-print": LARGE_PRINT,
    "facing-pages": Demands(type_size=14, line_length=70, faces=True),
    "one-language": Demands(type_size=14, line_length=70),
    "booklet": Demands(line_length=70, faces=True, folded=True),
}
"""By the name of the edition, which our files say in their keywords."""
