"""The whole way of one article: read, translate, write.

`options.py` says what is wanted and what was made, `resources.py` holds what is opened once for all
articles: glossaries, memories, engines. There are three ways to both sides of an article:
translated by an engine or come back from a review (`article.py`), and set beside the translation
that a person made of it (`aligned.py`). `export.py` makes and writes the files of all three, and
`sentences.py` cuts what a person wrote for the memory. `approval.py` and `status.py` are about a
review that is under way, and `alignment_picture.py` draws an alignment.

A name is loaded from its module when it is first used: the command line needs only the options, and
leaves the rest to its workers.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilingual_pub.publish.article import (
        SourceArticle,
        choose_target_language,
        ensure_title,
        read_source,
        translate_sources,
    )
    from bilingual_pub.publish.export import publish_article
    from bilingual_pub.publish.options import (
        DEFAULT_FORMATS,
        ExportOptions,
        ExportResult,
        Progress,
        Session,
    )
    from bilingual_pub.publish.resources import EnginePool, Resources

__all__ = [
    "DEFAULT_FORMATS",
    "EnginePool",
    "ExportOptions",
    "ExportResult",
    "Progress",
    "Resources",
    "Session",
    "SourceArticle",
    "choose_target_language",
    "ensure_title",
    "publish_article",
    "read_source",
    "translate_sources",
]

_HOMES = {
    "resources": ("EnginePool", "Resources"),
    "article": (
        "SourceArticle",
        "read_source",
        "choose_target_language",
        "translate_sources",
        "ensure_title",
    ),
    "export": ("publish_article",),
    "options": (
        "DEFAULT_FORMATS",
        "ExportResult",
        "ExportOptions",
        "Progress",
        "Session",
    ),
}


def __getattr__(name: str) -> object:
    """Load a name from the module it lives in (PEP 562)."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"bilingual_pub.publish.{home}"), name)
    raise AttributeError(name)
