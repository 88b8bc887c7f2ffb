"""Bilingual Pub: an article in, an accessible bilingual handout out, with no network.

The public names, each loaded when it is first used, so that importing the package costs nothing:

    read_article        a file → Reading, with its Article
    translate_article   Article → BilingualArticle
    publish_article     a file → its handout, the whole way
    writer              a format's name → its writer
    Article, BilingualArticle, Block, Pair, Run    the model
    Order, Tools, OpenEngines, OpenAids, Handout   what `publish_article` takes and gives
    BilingualPubError                              the root of every error
"""

from importlib import import_module
from typing import TYPE_CHECKING

from bilingual_pub.version import __version__

if TYPE_CHECKING:
    from bilingual_pub.errors import BilingualPubError
    from bilingual_pub.formats import load_writer, read_article
    from bilingual_pub.model import Article, BilingualArticle, Block, Pair, Run
    from bilingual_pub.publish import (
        EnginePool,
        ExportOptions,
        ExportResult,
        Resources,
        Session,
        publish_article,
    )
    from bilingual_pub.translation import translate_article

__all__ = [
    "Article",
    "BilingualArticle",
    "BilingualPubError",
    "Block",
    "EnginePool",
    "ExportOptions",
    "ExportResult",
    "Pair",
    "Resources",
    "Run",
    "Session",
    "__version__",
    "load_writer",
    "publish_article",
    "read_article",
    "translate_article",
]

_HOMES = {
    "errors": ("BilingualPubError",),
    "model": ("Article", "BilingualArticle", "Block", "Pair", "Run"),
    "publish": (
        "ExportResult",
        "Resources",
        "EnginePool",
        "ExportOptions",
        "Session",
        "publish_article",
    ),
    "readers": ("read_article",),
    "translate": ("translate_article",),
    "writers": ("load_writer",),
}


def __getattr__(name: str) -> object:
    """Load a public name from the module it lives in (PEP 562)."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"bilingual_pub.{home}"), name)
    raise AttributeError(name)
