"""Where a handout can be read on the web: its address, and the QR code that opens it."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import quote, urljoin

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers.links import is_link

ONE_LANGUAGE = "one-language"
"""The edition whose pages hold one language each."""

PIXELS = 8
"""The side of the smallest square of a QR code, so that it stays sharp in print."""


LONGEST_IN_QR_CODE = 500
"""Bytes; a longer address needs squares that a telephone can't tell apart at the size of print."""


@dataclass(frozen=True, slots=True)
class OnlineAddress:
    """An address on the web: of the handout itself, or of the article that it is made of."""

    address: str
    is_handout: bool

    @property
    def qr_code(self) -> str:
        """The address as a picture for a telephone's camera, a `data:` address (ISO/IEC 18004)."""
        return make_qr_code(self.address)


@cache
def make_qr_code(address: str) -> str:
    """A QR code that a fold or a stain of 15 % does not spoil."""
    import segno

    code = segno.make(address, error="m", micro=False)
    return str(code.png_data_uri(scale=PIXELS))


def name_page_file(name: str, lang: str = "") -> str:
    """The file of the bilingual page, or of the page in one language."""
    return f"{name}.{lang}.html" if lang else f"{name}.html"


def make_page_address(settings: Settings, file: str) -> str:
    """Where a page will be read, by the settings; empty where they don't say."""
    site = settings.organization.site
    return urljoin(site, make_relative_address(file)) if site else ""


def make_relative_address(file: str) -> str:
    """The address of a page beside this one. A file may be called `javascript:alert(1).html`.

    >>> relative_address("javascript:x.html")
    'javascript%3Ax.html'
    """
    return quote(file, errors="surrogateescape")


def find_online(article: BilingualArticle, settings: Settings, file: str) -> OnlineAddress | None:
    """Where to read the handout, or else the article it is made of; None where nobody says."""
    address = make_page_address(settings, file)
    if address and len(address) <= LONGEST_IN_QR_CODE:
        return OnlineAddress(address, is_handout=True)
    url = article.source.meta.url
    if is_link(url) and len(url.encode("utf-8", "replace")) <= LONGEST_IN_QR_CODE:
        return OnlineAddress(url, is_handout=False)
    return None
