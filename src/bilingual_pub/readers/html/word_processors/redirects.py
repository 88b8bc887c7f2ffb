"""Links that lead over a program's own address: the address that they lead to is in them.

Google Docs, Outlook and Proofpoint write them. Who follows such a link is counted, and after some
months it may lead nowhere; and on paper it says nothing.
"""

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

from bilingual_pub.model import Change, Note
from bilingual_pub.readers.notes import make_note

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_IN_ONE = 3
"""A link that was forwarded may lead over several."""

PROOFPOINT_3 = re.compile(r"/v3/__(?P<url>[^*]+?)__;")
"""With no `*` in it, which stands for a character that is written elsewhere."""

ADDRESS = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


def resolve_redirect(href: str) -> str:
    """The address to which a link leads in the end.

    >>> resolve_redirect("https://www.google.com/url?q=https://example.org/a%3Fb%3D1&sa=D&ust=1")
    'https://example.org/a?b=1'
    >>> resolve_redirect("https://example.org/url?q=https://example.com/")
    'https://example.org/url?q=https://example.com/'
    """
    for _time in range(MOST_IN_ONE):
        inner = _find_inner(href)
        if not ADDRESS.match(inner):
            break
        href = inner
    return href


def _find_inner(href: str) -> str:
    try:
        parts = urlsplit(href.strip())
        host = (parts.hostname or "").lower()
        asked = parse_qs(parts.query, max_num_fields=100)
    except ValueError:
        return ""
    if host in {"www.google.com", "google.com"} and parts.path == "/url":
        return next(iter(asked.get("q", asked.get("url", []))), "")
    if host.endswith(".safelinks.protection.outlook.com"):
        return next(iter(asked.get("url", [])), "")
    if host == "urldefense.proofpoint.com":
        coded = next(iter(asked.get("u", [])), "")
        return unquote(coded.replace("-", "%").replace("_", "/"))
    found = PROOFPOINT_3.search(href) if host == "urldefense.com" else None
    # Proofpoint writes one slash where an address has two.
    return re.sub(r"^(https?):/(?=[^/])", r"\1://", found["url"]) if found else ""


def resolve_redirects(root: "HtmlElement") -> list[Note]:
    """Let every link lead where it leads in the end; one note, where any was changed."""
    changed = []
    for link in root.iter("a"):
        href = link.get("href", "")
        resolved = resolve_redirect(href) if href else ""
        if resolved != href:
            link.set("href", resolved)
            changed.append(resolved)
    return [make_note("redirect-links", Change.CHANGED, changed[0])] if changed else []
