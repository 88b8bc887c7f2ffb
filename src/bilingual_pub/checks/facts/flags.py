"""What a reviewer is told: each difference between the facts of a text and its translation."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from bilingual_pub.checks.facts.circumstances import compare_circumstances
from bilingual_pub.checks.facts.fact import Fact
from bilingual_pub.checks.facts.gathering import extract_facts
from bilingual_pub.checks.facts.matching import get_family, is_weekday, find_unmatched
from bilingual_pub.checks.facts.names import compare_names, flag_known_names
from bilingual_pub.checks.facts.negation import compare_negation
from bilingual_pub.checks.facts.stops import flag_early_stop
from bilingual_pub.model import Flag
from bilingual_pub.protect import SpanKind

LEAST = 12
"""The numbers up to this are often spelled out."""

WITH_WORDS = {"en", "es"}
"""The languages whose words are known, so that names and negations can be told."""


def compare_facts(
    source: str, target: str, source_lang: str, target_lang: str, names: Collection[str] = ()
) -> tuple[Flag, ...]:
    """The facts that a source and its translation say differently; languages are BCP 47 tags.

    >>> differing_facts("Come on March 4.", "Venga el 5 de marzo.", "en", "es")
    (Flag(check='date', source='March 4', target='5 de marzo'),)
    """
    languages = (source_lang.split("-", 1)[0], target_lang.split("-", 1)[0])
    one, other = extract_facts(source, source_lang), extract_facts(target, target_lang)
    spelled = set(languages) <= WITH_WORDS
    found = [*flag_differences(one, other, least=-1 if spelled else LEAST)]
    if spelled:
        found += compare_names(source, target, languages, names)
        found += compare_negation(source, target, *languages)
        found += compare_circumstances(source, target, *languages)
        found += flag_early_stop(source, target)
    else:
        found += flag_known_names(source, target, names)
    return tuple(dict.fromkeys(found))


def flag_differences(source: Sequence[Fact], target: Sequence[Fact], *, least: int) -> Iterator[Flag]:
    """A flag for each firm fact that is left over, beside what stands in its place.

    Numbers up to `least` may be spelled out in words that nobody knows here.
    """
    one, other = find_unmatched(source, target)
    for fact in one:
        instead = next((f for f in other if get_family(f) == get_family(fact) and is_certain(f)), None)
        if not is_certain(fact):
            continue
        if instead or (fact.firm and not is_small(fact, least)):
            if instead:
                other.remove(instead)
            yield Flag(fact.kind.value, fact.text, instead.text if instead else "")
    for fact in other:
        if fact.firm and not is_small(fact, least):
            yield Flag(fact.kind.value, "", fact.text)


def is_certain(fact: Fact) -> bool:
    """Whether a fact says something so surely that another in its place is a mistake."""
    return fact.firm or fact.cardinal


def is_small(fact: Fact, least: int) -> bool:
    """Whether a fact may be spelled out on the other side, in words that nobody knows here.

    A number up to `least`, and where there is one, a weekday, noon or midnight.
    """
    if least >= 0 and (is_weekday(fact) or (fact.kind is SpanKind.TIME and fact.text.isalpha())):
        return True
    return fact.kind is SpanKind.NUMBER and isinstance(fact.value, Decimal) and fact.value <= least
