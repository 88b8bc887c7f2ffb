"""TOML that may have been written by anybody: the standard library's parser, with its weak points.

`tomllib` keeps a copy of every beginning of a dotted key, so that one line `a.a.a.…` of 60 kB fills
gigabytes; and lists in lists, deep enough, end in a RecursionError.
"""

import tomllib
from typing import Any

MOST_DOTS = 200
"""In one line. A key has one or two, and a text in one line rarely more than its sentences."""


def parse_toml(text: str) -> dict[str, Any]:
    """The table of a TOML text.

    Raises:
        ValueError: it is no TOML, or goes too deep; the message says where, in English.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > MOST_DOTS:
            raise ValueError(f"more than {MOST_DOTS} dots (at line {number})")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("lists inside of lists, too deep") from error
