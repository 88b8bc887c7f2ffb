"""What a paragraph is by the name of its style, as LibreOffice, Word and pandoc call their own."""

import re

HEADING = re.compile(r"heading ([1-9]|10)", re.IGNORECASE)

ROLES = {
    "title": "title",
    "quotations": "quote",
    "quote": "quote",
    "intense quote": "quote",
    "block text": "quote",
    "preformatted text": "code",
    "source text": "code",
    "source code": "code",
    "caption": "caption",
    "illustration": "caption",
    "figure": "caption",
    "drawing": "caption",
    "table": "caption",
    "table heading": "head",
}
"""What paragraphs of LibreOffice's and pandoc's own styles are."""


def name_role(style: str) -> str:
    """What paragraphs of a style are: `title`, `quote`, `heading 2`; empty for most.

    >>> name_role("Heading 2"), name_role("Preformatted Text"), name_role("Text body")
    ('heading 2', 'code', '')
    """
    called = " ".join(style.lower().split())
    found = HEADING.fullmatch(called)
    return f"heading {found[1]}" if found else ROLES.get(called, "")
