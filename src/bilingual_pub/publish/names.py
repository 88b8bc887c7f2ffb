"""The name that an article's files share."""

from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _
from bilingual_pub.publish.order import STANDARD_INPUT
from bilingual_pub.review import is_review, strip_review_name


def make_slug(source: Path) -> str:
    """The name of an article: its own file name, without the suffix.

    Raises:
        InputError: nothing is left of it but dots, which would name another folder.
    """
    if source == STANDARD_INPUT:
        return "article"
    name = strip_review_name(source) if is_review(source) else source.stem
    if not name.strip("."):
        raise InputError(
            _("{path} has no name before its ending. Give the file another name.").format(
                path=source
            )
        )
    return name
