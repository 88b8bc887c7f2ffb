"""Lines that stand on every page, in its header or footer, and the page numbers in them."""

import re

PAGE = "\ufffc"
"""Stands for the number of a page until what is written around it has been taken away."""

PAGE_WORDS = "page|pages|pag|pg|p|página|páginas|pág|pagina|seite|trang|bogga|sheet|hoja|صفحة|第"

OF_WORDS = "of|de|von|di|sur|out of|/|-|من|共|trong|ee"

SIGNS = r"\s|–—•·,;-"
"""What parts the number of a page from the rest of a line, for a class of characters."""

NUMBERS = (
    rf"(?:\b(?:{PAGE_WORDS})\b\.?\s*|第\s*)?{PAGE}(?:\s*(?:(?:{OF_WORDS})\s*)?{PAGE})*\s*[页頁]?"
)

PAGE_NUMBER = re.compile(
    rf"(?<![{SIGNS}])[{SIGNS}]*(?:\(\s*{NUMBERS}\s*\)|{NUMBERS})[\s|–—•·-]*", re.IGNORECASE
)
"""“Page 3 of 5”, “| 3”, “- 3 -”, “(p. 3)”. A row of signs is read once."""

LETTER = re.compile(r"[^\W_]")


def drop_page_numbers(line: str) -> str:
    r"""A line without the numbers of pages, for which `PAGE` stands, and the words around them.

    >>> drop_page_numbers("Pool news | Page \ufffc of \ufffc"), drop_page_numbers("- \ufffc -")
    ('Pool news', '')
    >>> drop_page_numbers("City of Tucson \ufffc"), drop_page_numbers("Notice (p. \ufffc)")
    ('City of Tucson', 'Notice')
    """
    return " ".join(PAGE_NUMBER.sub(" ", line).split())


def says_something(line: str) -> bool:
    """Whether there is a letter or a figure in a line."""
    return bool(LETTER.search(line))
