"""Files in which a person corrects a draft, with the programs that they have, and which come back.

`row.py` is what every format shows of an article, with the `notes.py` of each row; a module a
format writes and reads (`csv.py`, `xliff12.py`, `xliff20.py`, `docx/`), as `format.py` says.
`archive.py` carries the whole article along as `plain_data.py`. Of what came back `fields.py` reads
days and states, `sanitize.py` takes out what no reader would let in, `equivalence.py` tells
corrections from what programs do by themselves, and `merge.py` lays them over the article. Which
formats there are, `bilingual_pub.formats` says.
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
