"""The whole way of one article: read, translate, write.

`order.py` says what is wanted and what was made, `engines.py` and `aids.py` hold what is opened
once for all articles. There are three ways to both sides of an article: translated by an engine
(`article.py`), come back from a review (`reviewed.py`), and set beside the translation that a
person made of it (`aligned.py`). `written.py` makes and writes the files of all three.
"""

from pathlib import Path

from bilingual_pub.publish.aids import OpenAids
from bilingual_pub.publish.aligned import aligned_article
from bilingual_pub.publish.article import (
    Untranslated,
    read_source,
    target_language,
    translated,
    translated_article,
    with_title,
)
from bilingual_pub.publish.engines import OpenEngines
from bilingual_pub.publish.names import slug
from bilingual_pub.publish.order import (
    DEFAULT_FORMATS,
    STANDARD_INPUT,
    Handout,
    Order,
    Progress,
    Tools,
)
from bilingual_pub.publish.reviewed import is_review, reviewed_article
from bilingual_pub.publish.written import written

__all__ = [
    "DEFAULT_FORMATS",
    "STANDARD_INPUT",
    "Handout",
    "OpenAids",
    "OpenEngines",
    "Order",
    "Tools",
    "Untranslated",
    "comes_translated",
    "publish_article",
    "read_source",
    "slug",
    "target_language",
    "translated",
    "with_title",
    "written",
]


def publish_article(
    source: Path, order: Order, tools: Tools, progress: Progress = lambda _share: None
) -> Handout:
    """Read an article, translate it and write every file that was ordered.

    A review file that somebody has worked on is published as it came back, and what was corrected
    in it goes into the translation memory.

    Raises:
        BilingualPubError: one of its children, by what went wrong; no file has been changed then.
    """
    if is_review(source):
        made = reviewed_article(source, tools, progress)
    elif order.translation:
        made = aligned_article(source, order, tools, progress)
    else:
        made = translated_article(source, order, tools, progress)
    return written(made, slug(source), order, tools, progress)


def comes_translated(source: Path, order: Order) -> bool:
    """Whether no engine translates an article: a review file, or one beside its translation."""
    return order.translation is not None or is_review(source)
