"""How much paper handouts take: pages, words a page, and how much of it is empty.

    python benchmarks/paper_use.py FILE.pdf…

Any tagged PDF will do; `bilingual-pub check` measures the same. The place for text on a page goes
from its first line to the foot; the rest is head, foot and margins.
"""

import sys
from pathlib import Path
from statistics import mean

from bilingual_pub.qa.print import read_pdf
from bilingual_pub.qa.print.rules.paper_use import measure_page

HEAD = (
    "| file | pages | words a page | head, foot, margins | empty at page ends | last page empty |"
)


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
