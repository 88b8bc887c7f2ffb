"""How far the review of an article has come, told without translating anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilingual_pub.model import Article, BilingualArticle, Pair, State, joined_text
from bilingual_pub.publish.aids import OpenAids
from bilingual_pub.publish.article import target_language, with_title
from bilingual_pub.readers import read_article
from bilingual_pub.review import is_review, read_review
from bilingual_pub.settings import Aids
from bilingual_pub.translate import Desk, portions, recalled
from bilingual_pub.translate.recall import like, own


@dataclass(frozen=True, slots=True)
class Passage:
    """One pair: its number as a review file counts, and whether its source was changed since."""

    number: int
    id: str
    source: str
    state: State
    changed: bool = False


def passages(file: Path, source: str | None, target: str | None, aids: Aids) -> list[Passage]:
    """Every pair of an article or of a review file; what has no words is left out.

    Raises:
        BilingualPubError: one of its children, by what went wrong.
    """
    if is_review(file):
        return list(_of_pairs(read_review(file).article))
    article = with_title(read_article(file, lang=source).article)
    lang = target_language(article, target)
    with OpenAids(aids) as opened:
        return list(_of_article(article, lang, opened.desk(file.stem, article.lang, lang)))


def _of_pairs(article: BilingualArticle) -> Iterator[Passage]:
    for number, pair in enumerate(article.all_pairs):
        if joined_text(pair.source).strip() or joined_text(pair.target).strip():
            yield Passage(number, pair.id, joined_text(pair.source), pair.state)


def _of_article(article: Article, target: str, desk: Desk) -> Iterator[Passage]:
    work = portions(article, target)
    langs = (article.lang, target)
    known: dict[int, Pair | None] = recalled(work, langs, desk)
    for number, portion in enumerate(work):
        block = portion.block
        if not block.text.strip():
            continue
        if number in known:
            if pair := known[number]:
                yield Passage(number, block.id, joined_text(pair.source), pair.state)
        else:
            changed = own(like([block], langs, desk), desk.document) is not None
            yield Passage(number, block.id, block.text, State.MACHINE, changed)
