"""The whole way of one article: read, translate, write.

`options.py` says what is wanted and what was made, `resources.py` holds what is opened once for all
articles: glossaries, memories, engines. There are three ways to both sides of an article:
translated by an engine or come back from a review (`article.py`), and set beside the translation
that a person made of it (`aligned.py`). `export.py` makes and writes the files of all three, and
`sentences.py` cuts what a person wrote for the memory. `approval.py` is about a
review that is under way, and `alignment_picture.py` draws an alignment.

A name is loaded from its module when it is first used: the command line needs only the options, and
leaves the rest to its workers.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.publish.aligned import pair_with_translation
    from bilingual_pub.publish.aligned_files import (
        AlignedFiles,
        AlignmentLevel,
        AlignmentRequest,
        align_files,
    )
    from bilingual_pub.publish.alignment_picture import draw_alignment
    from bilingual_pub.publish.approval import (
        ApprovalResult,
        Passage,
        approve_review,
        list_passages,
    )
    from bilingual_pub.publish.article import (
        SourceArticle,
        choose_target_language,
        ensure_title,
        read_source,
        share_progress,
        translate_sources,
    )
    from bilingual_pub.publish.export import publish_article, write_handout
    from bilingual_pub.publish.key_facts import add_key_facts
    from bilingual_pub.publish.options import (
        DEFAULT_FORMATS,
        READING_SHARE,
        ExportOptions,
        ExportResult,
        Progress,
        Session,
    )
    from bilingual_pub.publish.resources import EnginePool, Resources
    from bilingual_pub.publish.review_file import read_checked_review
    from bilingual_pub.publish.sentences import add_sentence_pairs

__all__ = [
    "DEFAULT_FORMATS",
    "READING_SHARE",
    "AlignedFiles",
    "AlignmentLevel",
    "AlignmentRequest",
    "ApprovalResult",
    "EnginePool",
    "ExportOptions",
    "ExportResult",
    "Passage",
    "Progress",
    "Resources",
    "Session",
    "SourceArticle",
    "add_key_facts",
    "add_sentence_pairs",
    "align_files",
    "approve_review",
    "choose_target_language",
    "draw_alignment",
    "ensure_title",
    "list_passages",
    "pair_with_translation",
    "publish_article",
    "read_checked_review",
    "read_source",
    "share_progress",
    "translate_sources",
    "write_handout",
]
