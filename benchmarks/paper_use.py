"""How much paper handouts take: pages, words a page, and how much of it is empty.

    python benchmarks/paper_use.py FILE.pdf…

Any tagged PDF will do: what belongs to the text is told from head and foot by the tags. The place
for text on a page goes from its first line to the foot; the rest is head, foot and margins.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from bilingual_pub.qa.print import read_pdf
from bilingual_pub.qa.print.printed import Page

HEAD = (
    "| file | pages | words a page | head, foot, margins | empty at page ends | last page empty |"
)


@dataclass(frozen=True, slots=True)
class PageUse:
    """One page: its words; shares of its height for text, and of that left empty below it."""

    words: int
    for_text: float
    empty: float


def measure_page(page: Page) -> PageUse | None:
    """A page's use; None where nothing of the text is on it."""
    text = [line for line in page.lines if line.block and line.text.strip()]
    if not text:
        return None
    middle = page.height / 2
    foot = [line.box.top for line in page.lines if not line.block and line.box.top < middle]
    top, bottom = max(line.box.top for line in text), max(foot, default=0.0)
    lowest = min(line.box.bottom for line in text)
    words = sum(len(line.text.split()) for line in text)
    return PageUse(words, (top - bottom) / page.height, (lowest - bottom) / (top - bottom))


def describe(file: Path) -> str:
    """A row of the table."""
    pages = read_pdf(file).pages
    used = [use for page in pages if (use := measure_page(page))]
    words = sum(use.words for use in used) / len(pages)
    around = 1 - mean(use.for_text for use in used)
    ends = [use.empty for use in used[:-1]]
    empty = f"{mean(ends):.0%}" if ends else "–"
    last = f"{used[-1].empty:.0%}"
    return f"| {file.stem} | {len(pages)} | {words:.0f} | {around:.0%} | {empty} | {last} |"


if __name__ == "__main__":
    print(HEAD, "|---|---|---|---|---|---|", sep="\n")
    for name in sys.argv[1:]:
        print(describe(Path(name)))
