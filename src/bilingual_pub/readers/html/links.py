"""Addresses in an article: which may be kept, and where they lead."""

from urllib.parse import urljoin, urlsplit

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

PICTURE_SCHEMES = frozenset({"http", "https"})


def resolve_link(href: str, base: str) -> str | None:
    """Where a link leads, or None where it must become plain text.

    A relative address, or the name of a place on the page, needs a `base`, the page's own
    address. Every scheme but those in `LINK_SCHEMES` is refused: `javascript:` runs, `file:` means
    another computer's disk.

    >>> link_target("/notes", "https://example.org/news/")
    'https://example.org/notes'
    >>> link_target("/notes", "")
    >>> link_target("javascript:alert(1)", "https://example.org/")
    """
    return _resolve_address(href, base, LINK_SCHEMES)


def resolve_picture(src: str, base: str) -> str:
    """Where a picture lies that is not in the article's folder; as it is written when unknown.

    >>> picture_address("dome.jpg", "https://example.org/news/")
    'https://example.org/news/dome.jpg'
    """
    if find_scheme(src) and find_scheme(src) not in PICTURE_SCHEMES:
        return ""
    return _resolve_address(src, base, PICTURE_SCHEMES) or src


def find_scheme(address: str) -> str:
    """An address's scheme, or empty; what can't be taken apart has one that nobody allows."""
    try:
        return urlsplit(address.strip()).scheme.lower()
    except ValueError:
        return "broken"


def _resolve_address(address: str, base: str, schemes: frozenset[str]) -> str | None:
    # Browsers drop tabs and line feeds in an address, so "java\nscript:" is one too.
    bare = "".join(address.split()) if find_scheme(address) != "mailto" else address.strip()
    if not bare.strip("#"):
        return None
    try:
        whole = urljoin(base, bare) if base else bare
    except ValueError:
        return None
    return whole if find_scheme(whole) in schemes and len(whole) > len(find_scheme(whole)) + 1 else None
