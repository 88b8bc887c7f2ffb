"""The name that an article's files share."""

from pathlib import Path

from bilingual_pub.publish.order import STANDARD_INPUT
from bilingual_pub.review import is_review, plain_name


def slug(source: Path) -> str:
    """The name of an article: its own file name, without the suffix."""
    if source == STANDARD_INPUT:
        return "article"
    return plain_name(source) if is_review(source) else source.stem
