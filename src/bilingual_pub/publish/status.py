"""How far the review of an article has come, told without translating anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilingual_pub.formats import is_review, read_article
from bilingual_pub.model import Article, BilingualArticle, Pair, State, join_text
from bilingual_pub.publish.article import choose_target_language, ensure_title
from bilingual_pub.publish.resources import Resources
from bilingual_pub.publish.review_file import read_review
from bilingual_pub.settings import ResourceSettings
from bilingual_pub.translation import (
    TranslationContext,
    find_exact_matches,
    find_fuzzy_matches,
    find_own_match,
    segment_article,
)


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
