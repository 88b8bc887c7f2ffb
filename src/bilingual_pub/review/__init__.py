"""Files in which a person corrects a draft, with the programs that they have, and which come back.

`archive.py` carries the whole article; `row.py` is what every format shows of it; a module a format
writes and reads; `sanitize.py` takes out of what came back what no reader would let in; `merge.py`
lays it over the article. Which formats there are, `bilingual_pub.formats` says.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilingual_pub.review.format import ReturnedReview, ReviewFormat
    from bilingual_pub.review.merge import Correction, ReviewedArticle, apply_corrections

__all__ = [
    "Correction",
    "ReturnedReview",
    "ReviewFormat",
    "ReviewedArticle",
    "apply_corrections",
]

_HOMES = {
    "format": ("ReturnedReview", "ReviewFormat"),
    "merge": ("Correction", "ReviewedArticle", "apply_corrections"),
}


def __getattr__(name: str) -> object:
    """Load a name from the module it lives in (PEP 562)."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"bilingual_pub.review.{home}"), name)
    raise AttributeError(name)
