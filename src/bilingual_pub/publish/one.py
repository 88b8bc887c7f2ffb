"""One article, the whole way: read, translated in one of three ways, written."""

from pathlib import Path

from bilingual_pub.publish.article import translated_article
from bilingual_pub.publish.names import slug
from bilingual_pub.publish.order import Handout, Order, Progress, Tools
from bilingual_pub.publish.written import written
from bilingual_pub.review import is_review


def publish_article(
    source: Path, order: Order, tools: Tools, progress: Progress = lambda _share: None
) -> Handout:
    """Read an article, translate it and write every file that was ordered.

    A review file that somebody has worked on is published as it came back, and what was corrected
    in it goes into the translation memory.

    Raises:
        BilingualPubError: one of its children, by what went wrong; no file has been changed then.
    """
    # Each way loads much that the two others have no need of.
    if is_review(source):
        from bilingual_pub.publish.reviewed import reviewed_article

        made = reviewed_article(source, tools, progress)
    elif order.translation:
        from bilingual_pub.publish.aligned import aligned_article

        made = aligned_article(source, order, tools, progress)
    else:
        made = translated_article(source, order, tools, progress)
    return written(made, slug(source), order, tools, progress)
