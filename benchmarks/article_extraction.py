"""How much of a page's article is found, and how much that is none: precision and recall.

    git clone https://github.com/scrapinghub/article-extraction-benchmark /tmp/pages
    python benchmarks/article_extraction.py /tmp/pages

FOLDER is that benchmark: 181 pages of newspapers, and what a person took for the article of each.
The measure is its own `evaluate.py`: runs of four words that both have. trafilatura is the version
that is installed here; readability-lxml is measured where it is installed. `--half first` and
`--half second` take every other page, so that what is tuned on one half is judged by the other.
`--worst 10` names the pages that came out worst.

Words of pictures (`alt`) are left out: the people who made the gold did not write them down.
"""

import argparse
import gzip
import importlib.util
import json
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from bilingual_pub.errors import InputError
from bilingual_pub.model import Kind
from bilingual_pub.readers.reading import Source

Extract = Callable[[bytes], str]


def extract_ours(page: bytes) -> str:
    """The words of the blocks that our reader makes; none where it finds no article."""
    from bilingual_pub.readers.html import read

    try:
        blocks = read(Source(page, "page.html")).blocks
    except InputError:
        return ""
    return "\n".join(block.text for block in blocks if block.kind is not Kind.IMAGE)


def extract_by_trafilatura(page: bytes) -> str:
    """The same by trafilatura, with the settings that the benchmark gives it."""
    import trafilatura

    return trafilatura.extract(page.decode("utf-8"), include_comments=False) or ""


def extract_by_readability(page: bytes) -> str:
    """The same by readability-lxml."""
    from lxml import html
    from readability import Document  # type: ignore[import-not-found]

    summary = Document(page.decode("utf-8")).summary(html_partial=True)
    return "\n".join(map(str, html.fromstring(summary).itertext()))


LOW = 0.5
"""A page below is not the article, or not all of it."""

EXTRACTORS: dict[str, Extract] = {
    "bilingual_pub": extract_ours,
    "trafilatura": extract_by_trafilatura,
    "readability-lxml": extract_by_readability,
}


def load_evaluation(folder: Path) -> ModuleType:
    """The benchmark's own way to count."""
    spec = importlib.util.spec_from_file_location("evaluate", folder / "evaluate.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder} has no evaluate.py: is it the benchmark?")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def list_pages(folder: Path, half: str) -> dict[str, bytes]:
    """The pages by their names, all or every other one."""
    paths = sorted((folder / "html").glob("*.html.gz"))
    chosen = {"all": paths, "first": paths[::2], "second": paths[1::2]}[half]
    return {path.name.partition(".")[0]: gzip.decompress(path.read_bytes()) for path in chosen}


def main() -> None:
    """Measure every extractor that is installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("all", "first", "second"), default="all")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--only", choices=EXTRACTORS)
    given = parser.parse_args()
    evaluation = load_evaluation(given.folder)
    gold: dict[str, Any] = json.loads((given.folder / "ground-truth.json").read_text("utf-8"))
    pages = list_pages(given.folder, given.half)
    print("| | precision | recall | F1 | precision below .5 | recall below .5 | CPU s |")
    print("|---|---|---|---|---|---|---|")
    for name, extract in EXTRACTORS.items():
        if given.only in {None, name}:
            measure(name, extract, pages, gold, evaluation, given.worst)


def measure(  # noqa: PLR0913, PLR0917 - one call
    name: str,
    extract: Extract,
    pages: dict[str, bytes],
    gold: dict[str, Any],
    evaluation: ModuleType,
    worst: int,
) -> None:
    """Print one row of the table, and the worst pages under it."""
    began = time.process_time()
    try:
        said = {page: extract(data) for page, data in pages.items()}
    except ImportError:
        print(f"| {name} | not installed |")
        return
    spent = time.process_time() - began
    counts = {
        page: evaluation.string_shingle_matching(true=gold[page]["articleBody"], pred=text)
        for page, text in said.items()
    }
    figures = evaluation.metrics_from_tp_fp_fns(list(counts.values()))
    precisions = {page: evaluation.precision_score(*count) for page, count in counts.items()}
    recalls = {page: evaluation.recall_score(*count) for page, count in counts.items()}
    low = sum(value < LOW for value in precisions.values())
    lost = sum(value < LOW for value in recalls.values())
    print(
        f"| {name} | {figures['precision']:.3f} | {figures['recall']:.3f} | {figures['f1']:.3f}"
        f" | {low} | {lost} | {spent:.1f} |"
    )
    order = sorted(counts, key=lambda page: precisions[page] + recalls[page])
    for page in order[:worst]:
        print(f"  {page} {precisions[page]:.2f} {recalls[page]:.2f} {gold[page].get('url', '')}")


if __name__ == "__main__":
    main()
