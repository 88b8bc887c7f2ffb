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

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
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
