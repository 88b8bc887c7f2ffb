"""How a page looks in Chromium: where the news begins on a phone, length of lines, pages printed.

    python benchmarks/page_looks.py PAGE.html… [--screenshots FOLDER]

A phone is 375 by 667 px. Lines are the paragraphs' at 1,280 px, both languages shown and one of
them: characters of the longest, and of the middle one of those that don't end a paragraph. Printed
on letter paper. With `--screenshots`, a picture of each page and width as it was measured.
"""

import argparse
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from statistics import median

import pikepdf
from playwright.sync_api import Browser, FloatRect, Page, ViewportSize, sync_playwright

CHROMIUM = "/usr/bin/chromium"

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")

PHONE, DESK = ViewportSize(width=375, height=667), ViewportSize(width=1280, height=800)

HEAD = (
    "| page | news begins at, phone | characters a line, both | one language | pages printed |\n"
    "|---|---|---|---|---|"
)

BEGINS = """(() => {
  const first = document.querySelectorAll("main section .row")[1];
  return Math.round(first.getBoundingClientRect().top + scrollY);
})()"""
"""Where the first row after the language's name, author and date is, in CSS pixels."""

LINES = """[...document.querySelectorAll("main section .row > p:not([class])")].map((paragraph) => {
  if (!paragraph.checkVisibility()) return [];
  const lines = [], range = document.createRange();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [box] = range.getClientRects();
      if (!box) continue;
      const last = lines.at(-1);
      if (last && Math.abs(last.bottom - box.bottom) < 6) last.count++;
      else lines.push({ bottom: box.bottom, count: 1 });
    }
  }
  return lines.map((line) => line.count);
})"""
"""Of each paragraph, how many characters each of its lines has."""


def describe(browser: Browser, file: Path, pictures: Path | None) -> str:
    """A row of the table."""
    page = browser.new_page(viewport=PHONE)
    page.goto(file.resolve().as_uri())
    begins = page.evaluate(BEGINS)
    take_picture(page, PHONE, pictures, f"{file.stem}-375")
    page.set_viewport_size(DESK)
    both = describe_lines(page)
    take_picture(page, DESK, pictures, f"{file.stem}-1280")
    one = "–"
    if page.locator(".choice").count():
        page.locator(".choice a.source").click()
        one = describe_lines(page)
        page.locator(".choice a.both").click()
    printed = page.pdf(format="Letter", print_background=False)
    if pictures:
        (pictures / f"{file.stem}.pdf").write_bytes(printed)
    page.close()
    with pikepdf.open(BytesIO(printed)) as pdf:
        pages = len(pdf.pages)
    return f"| {file.stem} | {begins} px | {both} | {one} | {pages} |"


def describe_lines(page: Page) -> str:
    """Characters of the longest line, and of the middle one."""
    paragraphs = page.evaluate(LINES)
    longest = max(max(lines, default=0) for lines in paragraphs)
    full = list(list_full_lines(paragraphs))
    return f"{longest}, {median(full):.0f}" if full else f"{longest}"


def list_full_lines(paragraphs: list[list[int]]) -> Iterator[int]:
    """Every line but the last of each paragraph."""
    for lines in paragraphs:
        yield from lines[:-1]


def take_picture(page: Page, screen: ViewportSize, folder: Path | None, name: str) -> None:
    """A picture of the first screens, where a folder is named."""
    if folder:
        clip = FloatRect(x=0, y=0, width=screen["width"], height=1600)
        page.screenshot(path=folder / f"{name}.png", clip=clip, full_page=True)


def main() -> None:
    """Measure the pages named on the command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("pages", nargs="+", type=Path)
    options.add_argument("--screenshots", type=Path)
    chosen = options.parse_args()
    if chosen.screenshots:
        chosen.screenshots.mkdir(parents=True, exist_ok=True)
    print(HEAD)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for file in chosen.pages:
            print(describe(browser, file, chosen.screenshots))
        browser.close()


if __name__ == "__main__":
    main()
