"""What the memory is to keep of an article: every pair that a person wrote or approved."""

from collections.abc import Collection, Iterator

from bilingual_pub.memory.normal import normalized
from bilingual_pub.memory.unit import NO_LANGUAGE, Unit
from bilingual_pub.model import BilingualArticle, Pair, State, lone_picture
from bilingual_pub.translate.joined import tagged_side
from bilingual_pub.translate.places import Place, Places, picture_name


def units_of(article: BilingualArticle, document: str) -> Iterator[Unit]:
    """A unit for each pair that is more than a machine's, and one for each side of a picture."""
    for pair, place in _placed(article):
        if pair.state is not State.MACHINE:
            yield from _of_pair(pair, article, document, place)


def withdrawn_units(
    article: BilingualArticle, document: str, ids: Collection[str]
) -> Iterator[Unit]:
    """A unit for each of the pairs that somebody has taken an approval back from: a draft again."""
    for pair, place in _placed(article):
        if pair.id in ids and pair.state is State.MACHINE:
            yield from _of_pair(pair, article, document, place)


def stands_at(unit: Unit, document: str, place: Place) -> bool:
    """Whether a unit was kept of just this place."""
    kept = (unit.document, unit.before, unit.after)
    wanted = (document, place.before, place.after)
    return all(
        one == other or normalized(one) == normalized(other)
        for one, other in zip(kept, wanted, strict=True)
    )


def _placed(article: BilingualArticle) -> Iterator[tuple[Pair, Place]]:
    """The pairs that have a source, each with its place."""
    places = Places([block for pair in article.all_pairs for block in pair.source])
    number = 0
    for pair in article.all_pairs:
        if pair.source:
            yield pair, places.of(number, len(pair.source))
        number += len(pair.source)


def _of_pair(pair: Pair, article: BilingualArticle, document: str, place: Place) -> Iterator[Unit]:
    picture = lone_picture(pair.source)
    source, target = (tagged_side(side, pair.source) for side in (pair.source, pair.target))
    langs = (article.source.lang, article.target.lang)
    if target.strip() and (source.strip() or not picture):
        yield _unit(pair, (source, target), langs, document, place)
    if picture:
        for text, lang in ((source, langs[0]), (target, langs[1])):
            if text.strip():
                texts = (picture_name(picture), text)
                yield _unit(pair, texts, (NO_LANGUAGE, lang), document, place)


def _unit(
    pair: Pair, texts: tuple[str, str], langs: tuple[str, str], document: str, place: Place
) -> Unit:
    return Unit(
        *texts,
        *langs,
        document=document,
        before=place.before,
        after=place.after,
        state=pair.state,
        approval=pair.approval,
        origin=str(pair.origin),
    )
