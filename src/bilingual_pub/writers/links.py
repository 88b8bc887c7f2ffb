"""Links on a page: which addresses become one, and how much of the text each holds.

Readers let only good addresses in; a document from elsewhere may hold any.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from urllib.parse import urlsplit

from bilingual_pub.model import Run

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def is_link(address: str | None) -> bool:
    """Whether an address may be followed: whole, and with a scheme that runs nothing.

    >>> [is_link(it) for it in ("https://example.org/", "map.png", "javascript:alert(1)", None)]
    [True, False, False, False]
    """
    try:
        return urlsplit(address or "").scheme in LINK_SCHEMES
    except ValueError:
        return False


def group_by_link(runs: Sequence[Run]) -> Iterator[tuple[str | None, list[Run]]]:
    """Runs, gathered by the address that they lead to, or None.

    A link with a bold word in it is one link, not three, to the keyboard and to a screen reader
    (WCAG technique H2). A link without words would be one that nobody can name (WCAG 2.4.4).
    """
    for href, stretch in groupby(zip(_list_addresses(runs), runs, strict=True), key=itemgetter(0)):
        members = [run for _, run in stretch]
        has_words = any(run.text.strip() for run in members)
        yield (href if has_words else None), members


def _list_addresses(runs: Sequence[Run]) -> list[str | None]:
    """Where each run leads; a space between two parts of a link belongs to it."""
    found = [run.href if is_link(run.href) else None for run in runs]
    for place in range(1, len(runs) - 1):
        if found[place - 1] == found[place + 1] and runs[place].text.isspace():
            found[place] = found[place - 1]
    return found


def shorten_to_site(address: str) -> str:
    """The short form of a web address: its site.

    >>> site("https://courier.example.org/2026/03/12/notices")
    'courier.example.org'
    """
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address
