"""Bilingual Pub: an article in, an accessible bilingual handout out, with no network.

    import bilingual_pub as bp

    article = bp.read("notice.md")                         a file, a text or bytes → Article
    bitext = bp.translate(article, to="es")                Article → both languages
    bitext = bp.align(article, "aviso.md")                 … with a translation by a person
    files = bp.render(bitext, "pdf", edition="large-print")    → bytes by file name
    bp.export("notice.md", output="handouts")              the whole way, files written

Each name is loaded when it is first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from bilingual_pub.version import __version__

if TYPE_CHECKING:
    from bilingual_pub.api import Bitext, align, export, read, render, translate
    from bilingual_pub.errors import (
        BilingualPubError,
        CheckError,
        EngineError,
        InputError,
        OutputError,
        UsageError,
    )
    from bilingual_pub.model import Article, BilingualArticle, Block, Pair, Run

__all__ = [
    "Article",
    "BilingualArticle",
    "BilingualPubError",
    "Bitext",
    "Block",
    "CheckError",
    "EngineError",
    "InputError",
    "OutputError",
    "Pair",
    "Run",
    "UsageError",
    "__version__",
    "align",
    "export",
    "read",
    "render",
    "translate",
]

_HOMES = {
    "api": ("Bitext", "align", "export", "read", "render", "translate"),
    "errors": (
        "BilingualPubError",
        "CheckError",
        "EngineError",
        "InputError",
        "OutputError",
        "UsageError",
    ),
    "model": ("Article", "BilingualArticle", "Block", "Pair", "Run"),
}


def __getattr__(name: str) -> object:
    """Load a public name from the module it lives in (PEP 562)."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"bilingual_pub.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """What there is to use."""
    return __all__
