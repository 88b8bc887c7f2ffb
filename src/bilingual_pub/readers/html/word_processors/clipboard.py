"""HTML as the clipboard of Windows holds it: a head of places in bytes, then a page (CF_HTML).

What was copied stands between two comments; around it the program writes the page it came from,
with the style sheet that says what is bold or a list.
"""

import re
from dataclasses import dataclass

HEAD = re.compile(
    r"\ufeff?\s*Version:\s*\d[\d.]*\s*\n(?P<fields>(?:[A-Za-z]+:[^\n<]*\n)+)(?P<page>\s*<)",
    re.IGNORECASE,
)

LONGEST_HEAD = 5_000

SOURCE = re.compile(r"^SourceURL:\s*(?P<url>https?://\S+)", re.IGNORECASE | re.MULTILINE)

SHEET = re.compile(r"<style\b(?:[^<]|<(?!/?style))*</style>", re.IGNORECASE)

START, END = "<!--StartFragment", "<!--EndFragment"


@dataclass(frozen=True, slots=True)
class Clipping:
    """A page, and where it was copied from; `is_copied` where it bore the clipboard's head."""

    page: str
    is_copied: bool = False
    url: str = ""


def open_clipping(text: str) -> Clipping:
    r"""The page without the clipboard's head, and without what was not copied of it.

    >>> open_clipping("Version:0.9\nStartHTML:0001\nSourceURL:https://example.org/\n<p>Hi</p>")
    Clipping(page='<p>Hi</p>', is_copied=True, url='https://example.org/')
    """
    head = HEAD.match(text[:LONGEST_HEAD])
    if head is None:
        return Clipping(text)
    page = text[head.start("page") :].strip("\0 \n")
    source = SOURCE.search(head["fields"])
    return Clipping(_cut_fragment(page), is_copied=True, url=source["url"] if source else "")


def _cut_fragment(page: str) -> str:
    """The page with only what was copied in its body; its own sheet stays."""
    start, end = page.find(START), page.rfind(END)
    if start < 0 or end < start:
        return page
    sheets = "".join(SHEET.findall(page[:start]))
    return sheets + page[page.index(">", start) + 1 : end]
