"""What is asked of each edition; the sources stand beside the rules."""

from dataclasses import dataclass

INCH = 72.0


@dataclass(frozen=True, slots=True)
class Demands:
    """Numbers in points, but for `leading` and `line_length`; None where nothing is asked.

    `line_length` counts characters; columns are narrower of themselves. Pages that `face` each
    other hold a language each, and a `folded` booklet has two of them on a side of a sheet.
    """

    type_size: float = 12
    title_size: float | None = None
    heading_size: float | None = None
    leading: float | None = None
    margin: float = INCH / 4
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
