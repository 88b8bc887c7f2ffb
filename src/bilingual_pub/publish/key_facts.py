"""What a flyer shows large: what, when, where and whom to call, in the words of the article.

Only what is sure: a paragraph that says so itself (“Where: Main Library”) or that is a date, an
address or a phone number and little else; and the one date with a time of day, or the one phone
number, that a whole text names. Nothing is made up; of two dates, none is chosen.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from bilingual_pub.i18n import say
from bilingual_pub.lang import get_pack
from bilingual_pub.model import BilingualArticle, Block, KeyFact, Kind, Pair, Run
from bilingual_pub.paper import LARGE_FACTS
from bilingual_pub.protect import SpanKind
from bilingual_pub.qa.facts import Fact, extract_facts
from bilingual_pub.settings import Settings
from bilingual_pub.text import measure_run_starts, slice_runs
from bilingual_pub.writers import Layout, choose_page_layouts

LONGEST = 160
"""Characters of a paragraph that can stand large on a flyer: four lines."""

FEW_WORDS = 4
"""Beside a date or a phone number, in a paragraph that is that and little else."""

NEAR = 10
"""Characters between a date and its times: “, from ”."""


def add_key_facts(
    article: BilingualArticle, layout: Layout, settings: Settings
) -> BilingualArticle:
    """The article with its key facts, where a layout shows them."""
    if LARGE_FACTS.isdisjoint(choose_page_layouts(layout, settings)):
        return article
    return replace(article, key_facts=tuple(find_key_facts(article)))


def find_key_facts(article: BilingualArticle) -> Iterator[KeyFact]:
    """The facts that are sure, by name: the paragraphs that say so, or else what a text says."""
    langs = article.source.lang, article.target.lang
    lone = [pair for pair in article.pairs if _stands_alone(pair)]
    labeled = [fact for pair in lone for fact in _read_label(pair, langs)]
    named = {fact.name for fact in labeled}
    yield from labeled
    for name, find in BARE.items():
        if name in named:
            continue
        found = [pair for pair in lone if find(pair.source[0].text, langs[0])]
        if len(found) == 1:
            yield make_whole_fact(name, found[0])
        elif not found and name in WITHIN:
            yield from WITHIN[name](article)


def _stands_alone(pair: Pair) -> bool:
    """Whether a pair is one short paragraph beside another, so that it can stand elsewhere."""
    return all(
        len(side) == 1
        and side[0].kind is Kind.PARAGRAPH
        and not side[0].group
        and not side[0].label
        and 0 < len(side[0].text.strip()) <= LONGEST
        for side in (pair.source, pair.target)
    )


def make_whole_fact(name: str, pair: Pair) -> KeyFact:
    """The fact that a whole paragraph is."""
    return KeyFact(name, pair.source[0].runs, pair.target[0].runs, pair.id)


def _read_label(pair: Pair, langs: tuple[str, str]) -> Iterator[KeyFact]:
    """What a paragraph says behind its label; in a translation, a label is whatever has a colon."""
    source, target = pair.source[0], pair.target[0]
    for name, label in compile_labels(langs[0]).items():
        if match := label.match(source.text):
            other = COLON.match(target.text)
            yield KeyFact(
                name,
                cut_runs(source, match.end(), len(source.text)),
                cut_runs(target, other.end() if other else 0, len(target.text)),
                pair.id,
            )
            return


COLON = re.compile(r"[^:：\d]{1,30}[:：]\s*(?=\S)")


@cache
def compile_labels(lang: str) -> dict[str, re.Pattern[str]]:
    """How a paragraph begins that says what, when, where or whom to call, in a language."""
    ours = {
        "what": say(lang, "What"),
        "when": say(lang, "When"),
        "where": say(lang, "Where"),
        "phone": say(lang, "Phone"),
    }
    known = get_pack(lang).fact_labels
    return {
        name: re.compile(
            rf"(?:{'|'.join(map(re.escape, (word, *known.get(name, ()))))})\s*[:：]\s*(?=\S)",
            re.IGNORECASE,
        )
        for name, word in ours.items()
    }


def cut_runs(block: Block, start: int, end: int) -> tuple[Run, ...]:
    """The runs of a part of a block, without the spaces around it."""
    inside = block.text[start:end]
    start += len(inside) - len(inside.lstrip())
    end -= len(inside) - len(inside.rstrip())
    return tuple(slice_runs(block.runs, measure_run_starts(block.runs), start, end))


WHEN = frozenset({SpanKind.DATE, SpanKind.TIME})


def is_when(text: str, lang: str) -> bool:
    """Whether a text is a day, with or without times, and little else.

    >>> is_when("Saturday, October 17, 9 a.m. to 2 p.m.", "en"), is_when("See you on May 3", "en")
    (True, False)
    """
    facts = [fact for fact in extract_facts(text, lang) if fact.kind in WHEN]
    return any(map(is_day, facts)) and _count_words_beside(text, facts) < FEW_WORDS - 1


def is_phone(text: str, lang: str) -> bool:
    """Whether a text is one phone number and little else.

    >>> is_phone("Call (520) 555-0133", "en")
    True
    """
    facts = [fact for fact in extract_facts(text, lang) if fact.kind is SpanKind.PHONE]
    return len(facts) == 1 and _count_words_beside(text, facts) <= FEW_WORDS


def is_where(text: str, lang: str) -> bool:
    """Whether a text is a place by name and address; a sentence that leads to one is none.

    >>> is_where("Sunrise School, 1450 N. Ocotillo Rd. (from the lot)", "en")
    True
    >>> is_where("Neighbors can bring water to the library, 210 Cottonwood Ave.", "en")
    False
    """
    facts = [fact for fact in extract_facts(text, lang) if fact.kind is SpanKind.ADDRESS]
    if len(facts) != 1:
        return False
    particles = frozenset((*get_pack(lang).names.particles, *get_pack(lang).names.joining))
    before = WORD.findall(text[: facts[0].start])
    return all(word[0].isupper() or word in particles or word.isdigit() for word in before) and (
        not before or before[0][0].isupper() or before[0].isdigit()
    )


BARE = {"when": is_when, "where": is_where, "phone": is_phone}
"""What a paragraph is told by that has no label."""

WORD = re.compile(r"\w+")


def _count_words_beside(text: str, facts: Sequence[Fact]) -> int:
    for fact in reversed(facts):
        text = text[: fact.start] + " " + text[fact.end :]
    return len(WORD.findall(text))


def is_day(fact: Fact) -> bool:
    """Whether a fact is a day of a month."""
    # Beside these, a weekday alone and a month alone are dates too.
    if fact.kind is not SpanKind.DATE or not isinstance(fact.value, tuple):
        return False
    return bool(fact.value[0] != "weekday" and fact.value[-1] > 0)


def find_when_within(article: BilingualArticle) -> Iterator[KeyFact]:
    """The one day with a time of day that the whole text names, if both sides say the same."""
    langs = article.source.lang, article.target.lang
    days = [
        (pair, fact)
        for pair, facts in _read_source_facts(article)
        for fact in facts
        if is_day(fact)
    ]
    if len({fact.value for _pair, fact in days}) != 1:
        return
    for pair, _fact in days:
        if len(pair.source) == len(pair.target) == 1:
            both = [
                find_appointment(side[0].text, lang)
                for side, lang in zip((pair.source, pair.target), langs, strict=True)
            ]
            if all(both) and [*map(list_values, both)].count(list_values(both[0])) == len(both):
                source, target = (
                    cut_runs(side[0], facts[0].start, facts[-1].end)
                    for side, facts in zip((pair.source, pair.target), both, strict=True)
                )
                yield KeyFact("when", source, target)
                return


def list_values(facts: Sequence[Fact]) -> list[str]:
    """What some dates and times say, whatever their order: the year may be left unsaid."""
    return sorted(str(fact.value[1:] if is_day(fact) else fact.value) for fact in facts)  # type: ignore[index]


def find_appointment(text: str, lang: str) -> list[Fact]:
    """The dates and times of a text that stand close together, a day and a time among them."""
    near: list[Fact] = []
    for fact in (fact for fact in extract_facts(text, lang) if fact.kind in WHEN):
        if near and fact.start - near[-1].end > NEAR:
            if _is_appointment(near):
                return near
            near = []
        near.append(fact)
    return near if _is_appointment(near) else []


def _is_appointment(facts: Sequence[Fact]) -> bool:
    return any(map(is_day, facts)) and any(fact.kind is SpanKind.TIME for fact in facts)


def find_phone_within(article: BilingualArticle) -> Iterator[KeyFact]:
    """The one phone number that the whole text names, if both sides have it."""
    numbers = [
        (pair, fact)
        for pair, facts in _read_source_facts(article)
        for fact in facts
        if fact.kind is SpanKind.PHONE
    ]
    if len({fact.value for _pair, fact in numbers}) != 1:
        return
    for pair, fact in numbers:
        for block in pair.target:
            for other in extract_facts(block.text, article.target.lang):
                if (other.kind, other.value) == (SpanKind.PHONE, fact.value):
                    yield KeyFact("phone", (Run(fact.text),), (Run(other.text),))
                    return


WITHIN = {"when": find_when_within, "phone": find_phone_within}
"""What a text may name once. Not a place: it may be where to ask, or where not to go."""


def _read_source_facts(article: BilingualArticle) -> Iterator[tuple[Pair, list[Fact]]]:
    for pair in article.pairs:
        for block in pair.source:
            yield pair, extract_facts(block.text, article.source.lang)
