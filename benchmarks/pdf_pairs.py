"""Processor seconds and peak memory of the PDF writer for 10 to 1,000 pairs, beside WeasyPrint.

Plain WeasyPrint makes the same pages of the same HTML, with its own PDF/UA tags. Each figure comes
from a process of its own, so that no run pays for another's memory.

    python benchmarks/pdf_pairs.py             the table
    python benchmarks/pdf_pairs.py --ratio [PAIRS]   both in turn, five times, 100 pairs
"""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from bilingual_pub.model import HUMAN, BilingualArticle, Block, Head, Kind, Pair, Run
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, PageLayout

SIZES = (10, 100, 1000)

ENGLISH = (
    "The clinic on Sixth Avenue opens at 8 in the morning and takes the last patient at 4:30. "
)
SPANISH = (
    "La clínica de la Sexta Avenida abre a las 8 de la mañana y cierra a las 4:30 de la tarde. "
)


def pair(number: int, kind: Kind = Kind.PARAGRAPH) -> Pair:
    """A pair of paragraphs of some 50 words a side, each different."""
    source = Block(f"{number}en", kind, (Run(f"{number}. {ENGLISH * 3}"),))
    target = Block(f"{number}es", kind, (Run(f"{number}. {SPANISH * 3}"),))
    return Pair(str(number), (source,), (target,), HUMAN)


def article(pairs: int) -> BilingualArticle:
    """An article of so many pairs."""
    body = tuple(pair(number) for number in range(1, pairs + 1))
    return BilingualArticle(Head("en"), Head("es"), pair(0, Kind.TITLE), body)


def ours(made: BilingualArticle) -> bytes:
    """The PDF writer."""
    from bilingual_pub.writers.pdf import write

    [data] = write(made, Settings(), Layout()).values()
    return data


def plain(made: BilingualArticle) -> bytes:
    """WeasyPrint alone, on the writer's HTML."""
    from weasyprint import HTML

    from bilingual_pub.writers.context import make_sides
    from bilingual_pub.writers.pdf.editions import get_edition
    from bilingual_pub.writers.pdf.handout import Volume, render_handout
    from bilingual_pub.writers.pdf.page_layouts import DESIGNS

    both = make_sides(made, Settings(), Layout(), "pairs")
    html = render_handout(
        Volume(made),
        Settings(),
        both,
        both,
        edition=get_edition("standard"),
        design=DESIGNS[PageLayout.ARTICLE],
        paper=Layout().papers[0],
        name="pairs",
    )
    return bytes(HTML(string=html).write_pdf(pdf_variant="pdf/ua-1"))


WAYS: dict[str, Callable[[BilingualArticle], bytes]] = {"bilingual-pub": ours, "WeasyPrint": plain}


def measure(way: str, pairs: int) -> None:
    """Print seconds, mebibytes at the peak and kibibytes of the file, for this process."""
    made = article(pairs)
    import weasyprint  # noqa: F401 - paid once a process, not once a document

    start = time.process_time()
    size = len(WAYS[way](made))
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds:.2f} | {peak:.0f} | {size / 1024:.0f}")


def measured(way: str, pairs: int) -> str:
    """What `measure` prints in a process of its own."""
    command = [sys.executable, __file__, way, str(pairs)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def table() -> None:
    """Measure every way at every size and print a Markdown table."""
    print("| pairs | way | seconds | peak MiB | file KiB |")
    print("|---|---|---|---|---|")
    for pairs in SIZES:
        for way in WAYS:
            print(f"| {pairs} | {way} | {measured(way, pairs)} |")


def ratio(pairs: int = 100, rounds: int = 5) -> None:
    """Measure both ways in turn, and print how many times longer ours takes: median and range."""
    ratios = []
    for _round in range(rounds):
        seconds = [float(measured(way, pairs).split(" |")[0]) for way in WAYS]
        ratios.append(seconds[0] / seconds[1])
    print(f"{statistics.median(ratios):.2f} times, {min(ratios):.2f} to {max(ratios):.2f}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--ratio"]:
            ratio()
        case ["--ratio", pairs]:
            ratio(int(pairs))
        case [way, pairs]:
            measure(way, int(pairs))
        case _:
            table()
