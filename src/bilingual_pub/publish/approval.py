"""A review that is under way: what is left to do, and all of it approved at once, in its file."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.files import write_atomically
from bilingual_pub.i18n import _
from bilingual_pub.model import Article, BilingualArticle, Pair, State, join_text
from bilingual_pub.publish.article import choose_target_language, ensure_title
from bilingual_pub.publish.resources import Resources
from bilingual_pub.publish.review_file import read_review, with_rows_approved
from bilingual_pub.reading import read_article
from bilingual_pub.recognition import is_review
from bilingual_pub.review import make_rows
from bilingual_pub.settings import ResourceSettings
from bilingual_pub.translation import (
    TranslationContext,
    find_exact_matches,
    find_fuzzy_matches,
    find_own_match,
    run_qa,
    segment_article,
)


@dataclass(frozen=True, slots=True)
class ApprovalResult:
    """What was approved in a review file.

    Attributes:
        article: the article as it is in the file now, looked over.
        ids: the pairs that were approved.
        untranslated: how many pairs have no translation, and so were not.
    """

    article: BilingualArticle
    ids: tuple[str, ...]
    untranslated: int

    @property
    def doubtful(self) -> tuple[Pair, ...]:
        """The approved pairs in which there is still something to look at."""
        return tuple(
            pair
            for pair in self.article.all_pairs
            if pair.findings and pair.state is State.APPROVED
        )


def approve_review(path: Path, by: str, on: dt.date, resources: Resources) -> ApprovalResult:
    """Approve every passage of a review file, in its place; what was corrected in it stays.

    Raises:
        InputError: it is no review file, or a row of it can't be understood.
        OutputError: it can't be written; it is as it was then.
    """
    if path.exists() and not is_review(path):
        raise InputError(
            _(
                "{path} is not a review file, so there is nothing in it to approve. To make one,"
                " run: bilingual-pub export ARTICLE --format docx"
            ).format(path=path)
        )
    before = read_review(path).article
    waiting = [pair for pair in before.all_pairs if pair.awaits_approval]
    ready = {id(pair) for pair in waiting if is_translated(pair)}
    names = [
        row.id
        for row, pair in zip(make_rows(before), before.all_pairs, strict=True)
        if id(pair) in ready
    ]
    if names:
        write_atomically(path.resolve(), with_rows_approved(path, names, by, on))
    after = read_review(path).article
    glossary = resources.glossary(after.source.lang, after.target.lang)
    return ApprovalResult(run_qa(after, glossary), tuple(names), len(waiting) - len(names))


def is_translated(pair: Pair) -> bool:
    """Whether a person can approve a pair: what has words in the source has some in the target."""
    return bool(join_text(pair.target).strip() or not join_text(pair.source).strip())


@dataclass(frozen=True, slots=True)
class Passage:
    """One pair: its number as a review file counts, and whether its source was changed since."""

    number: int
    id: str
    source: str
    state: State
    changed: bool = False


def list_passages(
    file: Path, source: str | None, target: str | None, resources: ResourceSettings
) -> list[Passage]:
    """Every pair of an article or of a review file; what has no words is left out.

    Raises:
        BilingualPubError: one of its children, by what went wrong.
    """
    if is_review(file):
        return list(_list_pairs(read_review(file).article))
    article = ensure_title(read_article(file, lang=source).article)
    lang = choose_target_language(article, target)
    with Resources(resources) as opened:
        return list(_list_article(article, lang, opened.context(file.stem, article.lang, lang)))


def _list_pairs(article: BilingualArticle) -> Iterator[Passage]:
    for number, pair in enumerate(article.all_pairs):
        if join_text(pair.source).strip() or join_text(pair.target).strip():
            yield Passage(number, pair.id, join_text(pair.source), pair.state)


def _list_article(article: Article, target: str, context: TranslationContext) -> Iterator[Passage]:
    work = segment_article(article, target)
    langs = (article.lang, target)
    known: dict[int, Pair | None] = find_exact_matches(work, langs, context)
    for number, block_segments in enumerate(work):
        block = block_segments.block
        if not block.text.strip():
            continue
        if number in known:
            if pair := known[number]:
                yield Passage(number, block.id, join_text(pair.source), pair.state)
        else:
            changed = (
                find_own_match(find_fuzzy_matches([block], langs, context), context.document)
                is not None
            )
            yield Passage(number, block.id, block.text, State.MACHINE, changed)
