"""What the memory is to keep of an article: every pair that a person wrote or approved."""

from collections.abc import Iterator

from bilingual_pub.memory.fuzzy import normalize_text
from bilingual_pub.memory.store import Memory
from bilingual_pub.memory.unit import Unit
from bilingual_pub.model import BilingualArticle, Pair, State, lone_picture
from bilingual_pub.translation.joined import join_tagged
from bilingual_pub.translation.places import PassagePlace, PassagePlaces, name_picture

NO_LANGUAGE = "zxx"
"""The BCP 47 tag of what is in no language (RFC 5646, 4.1): a picture, whose translation into a
language is its description."""


def make_units(article: BilingualArticle, document: str) -> Iterator[Unit]:
    """A unit for each pair that is more than a machine's, and one for each side of a picture."""
    for pair, place in _place_pairs(article):
        if pair.state is not State.MACHINE:
            yield from _make_units_of_pair(pair, article, document, place)


def make_withdrawn_units(
    article: BilingualArticle, document: str, memory: Memory
) -> Iterator[Unit]:
    """A unit for each pair that the memory has as more than a machine's, and the article no more.

    Somebody has taken an approval back: what was kept in this place counts as a draft again.
    """
    for pair, place in _place_pairs(article):
        if pair.state is State.MACHINE:
            for unit in _make_units_of_pair(pair, article, document, place):
                hit = memory.exact(
                    unit.source, *_get_languages(unit), document, unit.before, unit.after
                )
                if hit and stands_at(hit.unit, document, place) and _is_more(hit.unit):
                    yield unit


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


def _get_languages(unit: Unit) -> tuple[str, str]:
    return unit.source_lang, unit.target_lang


def _is_more(unit: Unit) -> bool:
    return unit.state is not State.MACHINE
