"""A review file that came back: the article that it carries, and what a person wrote in it."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.formats import REVIEWS
from bilingual_pub.i18n import _
from bilingual_pub.model import BilingualArticle, State
from bilingual_pub.publish.options import (
    READING_SHARE,
    TRANSLATION_SHARE,
    ExportResult,
    Progress,
    Session,
)
from bilingual_pub.publish.resources import Resources
from bilingual_pub.recognition import find_review_format
from bilingual_pub.review import (
    MAX_ARCHIVE_BYTES,
    Correction,
    ReturnedReview,
    ReviewedArticle,
    ReviewFormat,
    apply_corrections,
    sanitize_article,
    sanitize_correction,
    unpack_article,
)
from bilingual_pub.translation import run_qa


def read_review(path: Path) -> ReviewedArticle:
    """The article that a review file carries, with the corrections in it.

    Raises:
        InputError: it can't be used, where, and what to do.
    """
    try:
        returned = _read_returned(path)
        return apply_corrections(_unpack_article(returned), returned.corrections)
    except InputError as error:
        raise _name_file(path, error) from error


def read_draft(path: Path) -> BilingualArticle:
    """The article as it went out in a review file, without what was corrected since.

    Raises:
        InputError: it can't be used, where, and what to do.
    """
    try:
        return _unpack_article(_read_returned(path))
    except InputError as error:
        raise _name_file(path, error) from error


def read_corrections(path: Path) -> list[Correction]:
    """What the rows of a review file say, without the article that it carries.

    Raises:
        InputError: it can't be read, and why.
    """
    try:
        return list(_read_returned(path).corrections)
    except InputError as error:
        raise _name_file(path, error) from error


def with_rows_approved(path: Path, names: Collection[str], by: str, on: dt.date) -> bytes:
    """The bytes of a review file with the rows of some names approved, all else as it is in it.

    Raises:
        InputError: it can't be read, and why; or it would not say then what it should.
    """
    try:
        module, data = _opened(path)
        made = module.approve(data, names, by, on)
        wanted = {*names}
        approved = {one.id for one in module.read(made).corrections if one.state is State.APPROVED}
    except InputError as error:
        raise _name_file(path, error) from error
    if not wanted <= approved:
        raise InputError(
            _("{path}: not every row could be approved, so the file was left as it was.").format(
                path=path
            )
        )
    return made


def read_reviewed_article(source: Path, session: Session, progress: Progress) -> ExportResult:
    """Both sides of an article, from a review file alone.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    made = read_checked_review(source, session.resources)
    progress(READING_SHARE + TRANSLATION_SHARE)
    return made


def add_corrections(article: BilingualArticle, review: Path, session: Session) -> ExportResult:
    """An article with what was corrected in a review file.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    return _check_reviewed(apply_corrections(article, read_corrections(review)), session.resources)


def read_checked_review(source: Path, resources: Resources) -> ExportResult:
    """The article of a review file, with its corrections, looked over.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    return _check_reviewed(read_review(source), resources)


def _check_reviewed(reviewed: ReviewedArticle, resources: Resources) -> ExportResult:
    """What a person wrote is looked over like anything else: a figure is mistyped soon."""
    article = reviewed.article
    glossary = resources.glossary(article.source.lang, article.target.lang)
    return ExportResult(
        run_qa(article, glossary),
        notes=reviewed.notes,
        by_person=True,
        withdrawn=reviewed.withdrawn,
    )


def _read_returned(path: Path) -> ReturnedReview:
    module, data = _opened(path)
    returned = module.read(data)
    if not returned.corrections:
        raise InputError(
            _("no row of the article is left in the file. Use a copy that still has its table.")
        )
    return replace(returned, corrections=tuple(map(sanitize_correction, returned.corrections)))


def _opened(path: Path) -> tuple[ReviewFormat, bytes]:
    """The module that knows a file, and what is in it."""
    try:
        module = find_review_format(path)
        data = read_regular_file(path, MAX_ARCHIVE_BYTES)
    except OSError as error:
        raise InputError(_("it can't be read: {reason}.").format(reason=error.strerror)) from error
    if module is None:
        raise InputError(
            _(
                "this is not a review file made by Bilingual Pub, or its beginning was changed."
                " Names of review files end in {suffixes}."
            ).format(suffixes=", ".join(REVIEWS))
        )
    return module, data


def _unpack_article(returned: ReturnedReview) -> BilingualArticle:
    return sanitize_article(unpack_article(returned.archive or ""))


def _name_file(path: Path, error: InputError) -> InputError:
    return InputError(f"{path}: {error}")
