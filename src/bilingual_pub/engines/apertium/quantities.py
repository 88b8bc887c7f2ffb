"""Amounts in English put as Spanish has them, before Apertium’s grammar reads them."""

from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import Unit, parse_reading

Tagged = tuple[list[Unit], list[str]]
"""The words and the reading that was chosen of each."""

COUNTED = frozenset({"hour", "day", "week", "month", "year", "minute"})


def replace_at(
    units: list[Unit], chosen: list[str], place: int, count: int, new: Sequence[tuple[Unit, str]]
) -> Tagged:
    """The words with some of them replaced by others, each with its reading."""
    return (
        [*units[:place], *(unit for unit, _one in new), *units[place + count :]],
        [*chosen[:place], *(one for _unit, one in new), *chosen[place + count :]],
    )


def make_word(reading: str, like: Unit) -> tuple[Unit, str]:
    """A word of ours before or behind another."""
    word = parse_reading(reading).lemma
    return Unit(" ", "" if like.kept else like.bound, (word, reading)), reading


def say_dozens(units: list[Unit], chosen: list[str]) -> Tagged:
    """Three-dozen cities is three dozen of cities, as Spanish has it."""
    for place in range(1, len(chosen) - 1):
        after = parse_reading(chosen[place + 1]).pos
        if not chosen[place].startswith("dozen<n>") or after not in {"n", "adj"}:
            continue
        hyphen = chosen[place - 1] == "-<guio>"
        number = place - 1 - hyphen
        many = "pl" if "<num>" in chosen[number] else "sg"
        dozen = units[place]._replace(blank=" "), f"dozen<n><{many}>"
        new = [dozen, make_word("of<pr>", units[place])]
        return replace_at(units, chosen, number + 1, place - number, new)
    return units, chosen


def say_notice_of(units: list[Unit], chosen: list[str]) -> Tagged:
    """Thirty days' notice is thirty days of notice."""
    for place in range(1, len(chosen) - 1):
        time = parse_reading(chosen[place - 1])
        if chosen[place] == "'<apos>" and time.lemma.lower() in COUNTED and "pl" in time.tags:
            return replace_at(units, chosen, place, 1, [make_word("of<pr>", units[place + 1])])
    return units, chosen


def say_all_of(units: list[Unit], chosen: list[str]) -> Tagged:
    """All of its residents is all its residents."""
    for place in range(len(chosen) - 2):
        words = [unit.parts[0].lower() for unit in units[place : place + 2]]
        if words == ["all", "of"] and parse_reading(chosen[place + 2]).pos == "det":
            every = next((one for one in units[place].parts[1:] if "<predet>" in one), "")
            if every:
                return replace_at(units, chosen, place, 2, [(units[place], every)])
    return units, chosen
