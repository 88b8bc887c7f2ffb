"""The style sheets inside a page, cut into rules: one step a character, whatever is in them."""

import re
from collections.abc import Iterator

ONE_CLASS = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?\.(?P<name>[\w-]+)", re.IGNORECASE)
"""A selector that says no more than a class: of others nobody knows here what they meet."""


def split_rules(text: str) -> Iterator[tuple[str, str]]:
    """The selectors and the declarations of each rule.

    What stands before the selectors, as `@media` and the brace behind it, is still there.

    >>> list(split_rules(".a, .b { color: red } /* .c {} */ .d { top: 0 }"))
    [('.a, .b ', ' color: red '), ('  .d ', ' top: 0 ')]
    """
    for rule in _drop_comments(text).split("}"):
        selectors, brace, declarations = rule.rpartition("{")
        if brace:
            yield selectors, declarations


def _drop_comments(text: str) -> str:
    first, *others = text.replace("<!--", "").replace("-->", "").split("/*")
    return "".join((first, *(part.partition("*/")[2] for part in others)))
