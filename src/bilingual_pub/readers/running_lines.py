"""Lines that stand on every page, in its header or footer, and the page numbers in them."""

import re

PAGE = "\ue000"
"""Stands for the number of a page until what is written around it has been taken away."""

AROUND_PAGE = re.compile(
    rf"(?:^|[\s|·,(–—-]*)(?:[^\W\d_]+\.?\s*)?{PAGE}(?:\s*(?:[^\W\d_]+|/|-)?\s*{PAGE})?[)\s|·–—-]*"
)
"""“Page 3 of 5”, “| 3”, “- 3 -”."""

LONGEST = 2_000
"""Characters of a line in which words are sought that stand around the number of a page."""

LETTER = re.compile(r"\w")


def drop_page_numbers(line: str) -> str:
    r"""A line without the numbers of pages, for which `PAGE` stands, and the words around them.

    >>> drop_page_numbers("Pool news | Page \ue000 of \ue000"), drop_page_numbers("- \ue000 -")
    ('Pool news', '')
    """
    if PAGE not in line or len(line) > LONGEST:
        return " ".join(line.replace(PAGE, " ").split())
    return " ".join(AROUND_PAGE.sub(" ", line).split())


def says_something(line: str) -> bool:
    """Whether there is a letter or a figure in a line."""
    return bool(LETTER.search(line))
