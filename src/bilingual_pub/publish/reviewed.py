"""An article as it came back from the person who reviewed it."""

from pathlib import Path

from bilingual_pub.model import BilingualArticle
from bilingual_pub.publish.aids import OpenAids
from bilingual_pub.publish.order import READ, TRANSLATE, Handout, Progress, Tools
from bilingual_pub.review import (
    Reviewed,
    corrected,
    is_review,
    plain_name,
    read_corrections,
    read_review,
)
from bilingual_pub.translate import looked_over

__all__ = ["is_review", "plain_name", "reviewed_article", "with_corrections"]


def reviewed_article(source: Path, tools: Tools, progress: Progress) -> Handout:
    """Both sides of an article, from a review file alone.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    made = checked_review(source, tools.aids)
    progress(READ + TRANSLATE)
    return made


def with_corrections(article: BilingualArticle, review: Path, tools: Tools) -> Handout:
    """An article with what was corrected in a review file.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    return _checked(corrected(article, read_corrections(review)), tools.aids)


def checked_review(source: Path, aids: OpenAids) -> Handout:
    """The article of a review file, with its corrections, looked over.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    return _checked(read_review(source), aids)


def _checked(reviewed: Reviewed, aids: OpenAids) -> Handout:
    """What a person wrote is looked over like anything else: a figure is mistyped soon."""
    article = reviewed.article
    glossary = aids.glossary(article.source.lang, article.target.lang)
    return Handout(
        looked_over(article, glossary),
        notes=reviewed.notes,
        by_person=True,
        withdrawn=reviewed.withdrawn,
    )
