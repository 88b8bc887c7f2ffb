"""Bilingual Pub: an article in, an accessible bilingual handout out, with no network.

    import bilingual_pub as bp

    article = bp.read("notice.md")                         a file, a text or bytes → Article
    bitext = bp.translate(article, to="es")                Article → both languages
    bitext = bp.align(article, "aviso.md")                 … with a translation by a person
    files = bp.render(bitext, "pdf", edition="large-print")    → bytes by file name
    bp.export("notice.md", output="handouts")              the whole way, files written

Each name is loaded when it is first used, so that importing the package costs nothing.
"""

from bilingual_pub.lazy import lazy_imports
from bilingual_pub.version import __version__

with lazy_imports(globals()):
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
