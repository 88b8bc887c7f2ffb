"""Addresses on a page: which become links.

Readers let only good ones in; a document from elsewhere may hold any.
"""

from urllib.parse import urlsplit

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


def site(address: str) -> str:
    """The short form of a web address: its site.

    >>> site("https://courier.example.org/2026/03/12/notices")
    'courier.example.org'
    """
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address
