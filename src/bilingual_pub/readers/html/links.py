"""Addresses in an article: which may be kept, and where they lead."""

from urllib.parse import urljoin, urlsplit

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

PICTURE_SCHEMES = frozenset({"http", "https"})


def link_target(href: str, base: str) -> str | None:
    """Where a link leads, or None where it must become plain text.

    A relative address, or the name of a place on the page, needs a `base`, the page's own
    address. Every scheme but those in `LINK_SCHEMES` is refused: `javascript:` runs, `file:` means
    another computer's disk.

    >>> link_target("/notes", "https://example.org/news/")
    'https://example.org/notes'
    >>> link_target("/notes", "")
    >>> link_target("javascript:alert(1)", "https://example.org/")
    """
    return _resolved(href, base, LINK_SCHEMES)


def picture_address(src: str, base: str) -> str:
    """Where a picture lies that is not in the article's folder; as it is written when unknown.

    >>> picture_address("dome.jpg", "https://example.org/news/")
    'https://example.org/news/dome.jpg'
    """
    if scheme(src) and scheme(src) not in PICTURE_SCHEMES:
        return ""
    return _resolved(src, base, PICTURE_SCHEMES) or src


def scheme(address: str) -> str:
    """An address's scheme, or empty; what can't be taken apart has one that nobody allows."""
    try:
        return urlsplit(address.strip()).scheme.lower()
    except ValueError:
        return "broken"


def _resolved(address: str, base: str, schemes: frozenset[str]) -> str | None:
    # Browsers drop tabs and line feeds in an address, so "java\nscript:" is one too.
    bare = "".join(address.split()) if scheme(address) != "mailto" else address.strip()
    if not bare.strip("#"):
        return None
    try:
        whole = urljoin(base, bare) if base else bare
    except ValueError:
        return None
    return whole if scheme(whole) in schemes and len(whole) > len(scheme(whole)) + 1 else None
