"""What a review file says when it comes back, laid over the article that went out."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _, ngettext
from bilingual_pub.model import BilingualArticle, State
from bilingual_pub.review.mended import mended
from bilingual_pub.review.revision import differs, revised
from bilingual_pub.review.row import Row, rows_of
from bilingual_pub.review.sameness import same_source
from bilingual_pub.tagged import runs_of


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of a review file as it came back, changed or not.

    Attributes:
        id: the row's stable name; empty where a person added the row, or took its name out.
        where: how a person finds it in the file: `row 12`.
        source: the source with tags, or None where the file does not say.
        target: the translation with tags, or None where the file does not say.
        state: what the status says, or None where it is empty.
        by: who reviewed it, or empty.
        on: when, or None.
    """

    id: str
    where: str
    source: str | None
    target: str | None
    state: State | None = None
    by: str = ""
    on: dt.date | None = None

    @property
    def says_something(self) -> bool:
        """Whether there is any text in it."""
        return bool((self.source or "").strip() or (self.target or "").strip())


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An article with its corrections, and what its publisher should know about them.

    `withdrawn` are the ids of the pairs that went out approved or edited, and came back as drafts.
    """

    article: BilingualArticle
    notes: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


def corrected(article: BilingualArticle, corrections: Sequence[Correction]) -> Reviewed:
    """The article with every correction in its place; the order of the rows does not matter.

    Raises:
        InputError: a row can't be used, and why; nothing is ever left out in silence.
    """
    rows = rows_of(article)
    found = _by_row(corrections, rows)
    pairs = []
    for pair, row in zip(article.all_pairs, rows, strict=True):
        correction = found.get(row.id)
        if correction is None:
            pairs.append(pair)
            continue
        _check_source(correction, row)
        _check_target(correction, row)
        pairs.append(revised(pair, row, correction))
    return Reviewed(
        replace(article, title=pairs[0], pairs=tuple(pairs[1:])),
        tuple(_notes([row for row in rows if row.id not in found])),
        tuple(
            before.id
            for before, after in zip(article.all_pairs, pairs, strict=True)
            if before.state is not State.MACHINE and after.state is State.MACHINE
        ),
    )


def _by_row(corrections: Sequence[Correction], rows: Sequence[Row]) -> dict[str, Correction]:
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
            ).format(where=correction.where, text=_short(correction.target or correction.source))
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
    theirs, ours = (_plain(text, row) for text in (correction.source, row.source))
    if not (same_source(theirs, ours) or same_source(theirs, _plain(mended(row.source), row))):
        raise InputError(
            _(
                "{where}: the source text was changed to “{text}”. A review file can change only"
                " the translation. Put the source back as it was, and correct the article itself."
            ).format(where=correction.where, text=_short(theirs))
        )


def _check_target(correction: Correction, row: Row) -> None:
    if correction.target is None or _plain(correction.target, row).strip():
        return
    if _plain(row.source, row).strip() and _plain(row.target, row).strip():
        raise InputError(
            _(
                "{where}: the translation is empty. Write one for “{text}”, or a dash (—) if"
                " nothing should be there."
            ).format(where=correction.where, text=_short(_plain(row.source, row)))
        )


def _plain(text: str, row: Row) -> str:
    return "".join(run.text for run in runs_of(text, row.links))


def _notes(lost: Sequence[Row]) -> Iterator[str]:
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


def _short(text: str | None) -> str:
    words = " ".join((text or "").split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
