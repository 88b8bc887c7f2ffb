"""Bilingual pages and PDFs with stock parts alone: Argos Translate, Jinja2 and WeasyPrint.

    python benchmarks/stock_export.py PACKAGE ARTICLES OUTPUT [THREADS]

What a developer would write in an afternoon: each Markdown file in the folder ARTICLES, translated
from English to Spanish a paragraph at a time with the package in the folder PACKAGE, becomes an
HTML page with two columns and a PDF/UA file, one article after the other. THREADS are CTranslate2's
threads an operation; without it Argos's own default, 0, which lets CTranslate2 choose. No
protection, no cache, no checks, no embed, no JSON. The sentences are cut by sentencex, which is
quicker than the splitters of Argos that this project leaves out.
"""

import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import jinja2
import sentencex  # type: ignore[import-untyped]
import weasyprint
from markdown_it import MarkdownIt
from stock_argos import stock

HEADINGS = {"h1", "h2"}

PAGES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True
)

MARKDOWN = MarkdownIt().enable("table")

Translate = Callable[[list[str]], str]


def rows(text: str, translate: Translate) -> Iterator[dict[str, str]]:
    """Each block of a Markdown text: its tag, its words, and their translation."""
    tokens = MARKDOWN.parse(text)
    for opening, token in pairwise(tokens):
        if token.type == "inline" and token.content:
            tag = opening.tag if opening.tag in HEADINGS else "p"
            sentences = [found.strip() for found in sentencex.segment("en", token.content)]
            yield {"tag": tag, "source": token.content, "target": translate(sentences)}


def export(article: Path, output: Path, translate: Translate) -> None:
    """Write the page and the PDF of one article."""
    found = list(rows(article.read_text(encoding="utf-8"), translate))
    html = PAGES.get_template("stock_export.html.jinja").render(rows=found)
    (output / f"{article.stem}.html").write_text(html, encoding="utf-8")
    pdf = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    (output / f"{article.stem}.pdf").write_bytes(pdf)


def main() -> None:
    """Export every article of the folder."""
    package, articles, output = map(Path, sys.argv[1:4])
    threads = int(sys.argv[4]) if sys.argv[4:] else 0
    translate = stock(package, intra_threads=threads)
    output.mkdir(parents=True, exist_ok=True)
    for article in sorted(articles.glob("*.md")):
        export(article, output, translate)


if __name__ == "__main__":
    main()
