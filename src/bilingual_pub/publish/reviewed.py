"""An article as it came back from the person who reviewed it."""

from pathlib import Path

from bilingual_pub.model import BilingualArticle
from bilingual_pub.publish.aids import Resources
from bilingual_pub.publish.order import READ, TRANSLATE, ExportResult, Progress, Session
from bilingual_pub.review import (
    ReviewedArticle,
    apply_corrections,
    is_review,
    strip_review_name,
    read_corrections,
    read_review,
)
from bilingual_pub.translate import run_qa

__all__ = ["is_review", "strip_review_name", "read_reviewed_article", "add_corrections"]


def read_reviewed_article(source: Path, tools: Session, progress: Progress) -> ExportResult:
    """Both sides of an article, from a review file alone.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    made = read_checked_review(source, tools.aids)
    progress(READ + TRANSLATE)
    return made


def add_corrections(article: BilingualArticle, review: Path, tools: Session) -> ExportResult:
    """An article with what was corrected in a review file.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    return _check_reviewed(apply_corrections(article, read_corrections(review)), tools.aids)


def read_checked_review(source: Path, aids: Resources) -> ExportResult:
    """The article of a review file, with its corrections, looked over.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    return _check_reviewed(read_review(source), aids)


def _check_reviewed(reviewed: ReviewedArticle, aids: Resources) -> ExportResult:
    """What a person wrote is looked over like anything else: a figure is mistyped soon."""
    article = reviewed.article
    glossary = aids.glossary(article.source.lang, article.target.lang)
    return ExportResult(run_qa(article, glossary), notes=reviewed.notes, by_person=True)
