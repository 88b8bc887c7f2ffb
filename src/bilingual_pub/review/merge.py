"""What a review file says when it comes back, laid over the article that went out.

Rows are matched by the pairs' ids. What a person changed makes a pair edited, what they approved
makes it approved; what can't be told is a note for them, and nothing is lost in silence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.model import (
    BilingualArticle,
    State,
)
from bilingual_pub.review.revision import (
    differs,
    is_same_source,
    revise_pair,
)
from bilingual_pub.review.row import Correction, Row, make_rows
from bilingual_pub.review.sanitize import sanitize_text
from bilingual_pub.text import parse_tagged_text, shorten_text


@dataclass(frozen=True, slots=True)
class ReviewedArticle:
    """An article with its corrections, and what its publisher should know about them.

    `withdrawn` are the ids of the pairs that went out approved or edited, and came back as drafts.
    """

    article: BilingualArticle
    notes: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


def apply_corrections(
    article: BilingualArticle, corrections: Sequence[Correction]
) -> ReviewedArticle:
    """The article with every correction in its place; the order of the rows does not matter.

    Raises:
        InputError: a row can't be used, and why; nothing is ever left out in silence.
    """
    rows = make_rows(article)
    found = _index_by_row(corrections, rows)
    pairs = []
    for pair, row in zip(article.all_pairs, rows, strict=True):
        correction = found.get(row.id)
        if correction is None:
            pairs.append(pair)
            continue
        _check_source(correction, row)
        _check_target(correction, row)
        pairs.append(revise_pair(pair, row, correction))
    return ReviewedArticle(
        replace(article, title=pairs[0], pairs=tuple(pairs[1:])),
        tuple(_list_notes([row for row in rows if row.id not in found])),
        tuple(
            before.id
            for before, after in zip(article.all_pairs, pairs, strict=True)
            if before.state is not State.MACHINE and after.state is State.MACHINE
        ),
    )


def _index_by_row(corrections: Sequence[Correction], rows: Sequence[Row]) -> dict[str, Correction]:
    """The correction of each row that came back."""
    known = {row.id: row for row in rows}
    found: dict[str, Correction] = {}
    for correction in corrections:
        if correction.id not in known:
            _check_is_empty(correction)
            continue
        first = found.setdefault(correction.id, correction)
        _check_copy(first, correction, known[correction.id])
    return found


def _check_is_empty(correction: Correction) -> None:
    """Refuse an added row with words in it: nobody knows where in the article they belong."""
    if correction.says_something:
        raise InputError(
            _(
                "{where} is not a row of this article: “{text}”. Move its words to the row where"
                " they belong, or delete the row."
            ).format(
                where=correction.where,
                text=_quote(correction.target or correction.source),
            )
        )


def _check_copy(first: Correction, copy: Correction, row: Row) -> None:
    """Refuse a row that is there twice and says two things."""
    same = first.state == copy.state and not (
        first.target is not None
        and copy.target is not None
        and differs(first.target, copy.target, row.links)
    )
    if not same:
        raise InputError(
            _(
                "{first} and {second} are the same row of the article, but have different texts."
                " Delete one of them."
            ).format(first=first.where, second=copy.where)
        )


def _check_source(correction: Correction, row: Row) -> None:
    """Refuse a changed source, unless it says what a picture shows of which nothing did."""
    if correction.source is None or "source" in row.undescribed:
        return
    theirs, ours = (_strip_text(text, row) for text in (correction.source, row.source))
    if not (
        is_same_source(theirs, ours)
        or is_same_source(theirs, _strip_text(sanitize_text(row.source), row))
    ):
        raise InputError(
            _(
                "{where}: the source text was changed to “{text}”. A review file can change only"
                " the translation. Put the source back as it was, and correct the article itself."
            ).format(where=correction.where, text=_quote(theirs))
        )


def _check_target(correction: Correction, row: Row) -> None:
    if correction.target is None or _strip_text(correction.target, row).strip():
        return
    if _strip_text(row.source, row).strip() and _strip_text(row.target, row).strip():
        raise InputError(
            _(
                "{where}: the translation is empty. Write one for “{text}”, or a dash (—) if"
                " nothing should be there."
            ).format(where=correction.where, text=_quote(_strip_text(row.source, row)))
        )


def _strip_text(text: str, row: Row) -> str:
    return "".join(run.text for run in parse_tagged_text(text, row.links))


def _list_notes(lost: Sequence[Row]) -> Iterator[str]:
    if lost:
        yield ngettext(
            "{count} row was deleted from the review file. It stays as it was: {rows}.",
            "{count} rows were deleted from the review file. They stay as they were: {rows}.",
            len(lost),
        ).format(
            count=len(lost),
            rows=", ".join(str(row.number) if row.number else _("Title") for row in lost),
        )


LONGEST = 60
"""Characters of a text that are enough to find it."""


def _quote(text: str | None) -> str:
    return shorten_text(text or "", LONGEST)
