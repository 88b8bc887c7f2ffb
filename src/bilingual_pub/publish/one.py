"""One article, the whole way: read, translated in one of three ways, written."""

from pathlib import Path

from bilingual_pub.publish.article import translate_source
from bilingual_pub.publish.names import make_slug
from bilingual_pub.publish.order import ExportResult, ExportOptions, Progress, Session
from bilingual_pub.publish.written import write_handout
from bilingual_pub.review import is_review


def publish_article(
    source: Path, order: ExportOptions, tools: Session, progress: Progress = lambda _share: None
) -> ExportResult:
    """Read an article, translate it and write every file that was ordered.

    A review file that somebody has worked on is published as it came back, and what was corrected
    in it goes into the translation memory.

    Raises:
        BilingualPubError: one of its children, by what went wrong; no file has been changed then.
    """
    # Each way loads much that the two others have no need of.
    if is_review(source):
        from bilingual_pub.publish.reviewed import read_reviewed_article

        made = read_reviewed_article(source, tools, progress)
    elif order.translation:
        from bilingual_pub.publish.aligned import align_article

        made = align_article(source, order, tools, progress)
    else:
        made = translate_source(source, order, tools, progress)
    return write_handout(made, make_slug(source), order, tools, progress)
