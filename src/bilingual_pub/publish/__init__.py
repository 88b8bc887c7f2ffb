"""The whole way of one article: read, translate, write.

`order.py` says what is wanted and what was made, `engines.py` and `aids.py` hold what is opened
once for all articles. There are three ways to both sides of an article: translated by an engine
(`article.py`), come back from a review (`reviewed.py`), and set beside the translation that a
person made of it (`aligned.py`).
"""

from collections.abc import Callable
from pathlib import Path

from bilingual_pub.publish.aids import OpenAids
from bilingual_pub.publish.aligned import aligned_article
from bilingual_pub.publish.article import target_language, translated_article, with_title
from bilingual_pub.publish.engines import OpenEngines
from bilingual_pub.publish.order import (
    DEFAULT_FORMATS,
    STANDARD_INPUT,
    WRITE,
    Handout,
    Order,
    Progress,
    Tools,
)
from bilingual_pub.publish.reviewed import is_review, plain_name, reviewed_article
from bilingual_pub.publish.sentence_pairs import with_sentence_pairs
from bilingual_pub.publish.unpublished import refuse_to_lose
from bilingual_pub.whole_file import write_whole
from bilingual_pub.writers import writer

__all__ = [
    "DEFAULT_FORMATS",
    "STANDARD_INPUT",
    "Handout",
    "OpenAids",
    "OpenEngines",
    "Order",
    "Tools",
    "publish_article",
    "slug",
    "target_language",
    "with_title",
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
    name, came_back = slug(source), is_review(source)
    way = reviewed_article if came_back else _way(order)
    made = way(source, name, order, tools, progress)
    files = _files(made, name, order, progress)
    if came_back or order.review or order.translation:
        # Before anything is written: where the handout can't be, the correction is not lost.
        tools.aids.remember(made.article, name)
    refuse_to_lose(files, tools.aids.memory())
    for path, data in files.items():
        write_whole(path, data)
    return Handout(made.article, tuple(files), made.repairs, made.notes)


WITH_SENTENCES = frozenset({"html", "embed"})
"""The formats that can show which sentences go together."""

Way = Callable[[Path, str, Order, Tools, Progress], Handout]


def _way(order: Order) -> Way:
    """How both sides of an article are had that has not come back from a review."""
    return aligned_article if order.translation else translated_article


def slug(source: Path) -> str:
    """The name that an article's files share: its own file name, without the suffix."""
    if source == STANDARD_INPUT:
        return "article"
    return plain_name(source) if is_review(source) else source.stem


def _files(made: Handout, name: str, order: Order, progress: Progress) -> dict[Path, bytes]:
    """Every file, made before the first is written, so that a failure leaves all of them alone."""
    files: dict[Path, bytes] = {}
    article = (
        with_sentence_pairs(made.article) if WITH_SENTENCES & {*order.formats} else made.article
    )
    for format_name in order.formats:
        some = writer(format_name).write(article, order.settings, order.layout, name)
        files.update({order.output / name / file: data for file, data in some.items()})
        progress(WRITE / len(order.formats))
    return files
