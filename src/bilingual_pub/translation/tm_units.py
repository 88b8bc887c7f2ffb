"""What the memory is to keep of an article: every pair that a person wrote or approved."""

from collections.abc import Collection, Iterator

from bilingual_pub.memory import NO_LANGUAGE, Unit, normalize_text
from bilingual_pub.model import BilingualArticle, Pair, State, lone_picture
from bilingual_pub.translation.places import PassagePlace, PassagePlaces, join_tagged, name_picture


def make_units(article: BilingualArticle, document: str) -> Iterator[Unit]:
    """A unit for each pair that is more than a machine's, and one for each side of a picture."""
    for pair, place in _place_pairs(article):
        if pair.state is not State.MACHINE:
            yield from _make_units_of_pair(pair, article, document, place)


def make_withdrawn_units(
    article: BilingualArticle, document: str, ids: Collection[str]
) -> Iterator[Unit]:
    """A unit for each of the pairs that somebody has taken an approval back from: a draft again."""
    for pair, place in _place_pairs(article):
        if pair.id in ids and pair.state is State.MACHINE:
            yield from _make_units_of_pair(pair, article, document, place)


def stands_at(unit: Unit, document: str, place: PassagePlace) -> bool:
    """Whether a unit was kept of just this place."""
    kept = (unit.document, unit.before, unit.after)
    wanted = (document, place.before, place.after)
    return all(
        one == other or normalize_text(one) == normalize_text(other)
        for one, other in zip(kept, wanted, strict=True)
    )


def _place_pairs(article: BilingualArticle) -> Iterator[tuple[Pair, PassagePlace]]:
    """The pairs that have a source, each with its place."""
    places = PassagePlaces([block for pair in article.all_pairs for block in pair.source])
    number = 0
    for pair in article.all_pairs:
        if pair.source:
            yield pair, places.of(number, len(pair.source))
        number += len(pair.source)


def _make_units_of_pair(
    pair: Pair, article: BilingualArticle, document: str, place: PassagePlace
) -> Iterator[Unit]:
    picture = lone_picture(pair.source)
    source, target = (join_tagged(side, pair.source) for side in (pair.source, pair.target))
    langs = (article.source.lang, article.target.lang)
    if target.strip() and (source.strip() or not picture):
        yield _make_unit(pair, (source, target), langs, document, place)
    if picture:
        for text, lang in ((source, langs[0]), (target, langs[1])):
            if text.strip():
                texts = (name_picture(picture), text)
                yield _make_unit(pair, texts, (NO_LANGUAGE, lang), document, place)


def _make_unit(
    pair: Pair, texts: tuple[str, str], langs: tuple[str, str], document: str, place: PassagePlace
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
