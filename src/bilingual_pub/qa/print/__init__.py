"""Preflight: what a printer should look at before a PDF goes to paper.

`pdf.py` and `letters.py` read a file with PDFium; `printed.py` is what stands on its pages, as
lines and paragraphs, and knows no PDF. `rules/` has one function a rule, and `report.py` what a
rule says and what each edition asks for.
"""

from pathlib import Path

from bilingual_pub.qa.print.pdf import read_pdf
from bilingual_pub.qa.print.printed import PrintedFile
from bilingual_pub.qa.print.report import DEMANDS, Demands, Finding, Outcome, make_outcome
from bilingual_pub.qa.print.rules import RULES, describe_pages

__all__ = [
    "DEMANDS",
    "Finding",
    "Outcome",
    "check_print",
    "describe_pages",
    "find_edition",
    "inspect_pages",
    "make_outcome",
    "read_pdf",
]

DEFAULT_EDITION = "standard"


def check_print(path: Path, edition: str | None = None) -> list[Finding]:
    """What each rule says of a file, read as an edition; by default the one that it says it is.

    Raises:
        InputError: the file can't be read.
    """
    printed = read_pdf(path)
    return inspect_pages(printed, DEMANDS[edition or find_edition(printed)])


def find_edition(printed: PrintedFile) -> str:
    """The edition that a file of ours names in its keywords; any other counts as standard."""
    return next((word for word in printed.keywords if word in DEMANDS), DEFAULT_EDITION)


def inspect_pages(printed: PrintedFile, demands: Demands) -> list[Finding]:
    """What each rule says of what stands on the pages."""
    return [rule(printed, demands) for rule in RULES]
