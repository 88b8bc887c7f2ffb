"""What stands above a text and is not its title: dates, letterheads, greetings and the like.

By the words of the languages whose packs have them; months and weekdays by the CLDR. In other
languages such lines are known by their figures and addresses only.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilingual_pub.lang import HeadlineWords

MOST_PLACE_WORDS = 3

WORD = re.compile(r"[^\W\d_]+")

CAPITALS = "A-ZÁÉÍÓÚÑ"


@dataclass(frozen=True, slots=True)
class Wording:
    """What all packs know of the lines above a text; its language may not be known yet."""

    greeting: re.Pattern[str]
    announcement: re.Pattern[str]
    byline: re.Pattern[str]
    contact: re.Pattern[str]
    date_word: re.Pattern[str]
    organization: re.Pattern[str]
    place_of: re.Pattern[str]
    joining: re.Pattern[str]
    telling: re.Pattern[str]


@cache
def load_wording() -> Wording:
    """The words of all languages as patterns."""
    # Here and below: the command itself imports this room, and never asks it anything.
    from bilingual_pub.lang import list_packs
    from bilingual_pub.protect import STREET_WORDS

    known = [pack.headline for pack in list_packs() if pack.headline]

    def choose(part: Callable[["HeadlineWords"], tuple[str, ...]]) -> str:
        return "|".join(dict.fromkeys(choice for words in known for choice in part(words)))

    any_case = re.IGNORECASE
    bylines = choose(lambda it: it.bylines)
    joints = "|".join(rf" {word}" for words in known for word in words.byline_joints)
    return Wording(
        re.compile(rf"[¡\W]*(?:{choose(lambda it: it.greetings)})\b", any_case),
        re.compile(choose(lambda it: it.announcements), any_case),
        re.compile(rf"(?:{bylines}) +(?:[{CAPITALS}][\w.'’-]*(?:,|{joints})? *){{1,6}}"),
        # What is in an address, of a street or the web, or in a line with a phone number.
        re.compile(
            r"https?://|www\.|\w@\w|\b[A-Z]{2} \d{5}\b|(?:\d[\s().-]{0,2}){7}"
            rf"|^\d+ (?:[\w.'’-]+ ){{1,4}}(?:{STREET_WORDS})(?!\w)"
            rf"|^(?:{choose(lambda it: it.addresses)})|^(?:{choose(lambda it: it.phones)})\b.*\d",
            any_case,
        ),
        re.compile(choose(lambda it: it.date_words)),
        re.compile(choose(lambda it: it.organizations)),
        re.compile(choose(lambda it: it.places_of), any_case),
        re.compile(choose(lambda it: it.joining)),
        re.compile(choose(lambda it: it.telling)),
    )


def is_greeting(text: str) -> bool:
    """Whether a letter begins here: “Dear neighbors,”."""
    return bool(load_wording().greeting.match(text))


def is_preface(text: str) -> bool:
    """Whether a line belongs above a title: a date, an address, a byline, or only signs."""
    bare = text.strip(" \t\n*_#=~-–—•·|.,:!¡")
    return (
        not WORD.search(bare)
        or bool(load_wording().announcement.fullmatch(bare))
        or bool(load_wording().byline.fullmatch(bare))
        or is_contact(bare)
        or is_date_line(bare)
    )


def is_contact(text: str) -> bool:
    """Whether a line has an address, of a street or the web, or a phone number."""
    return bool(load_wording().contact.search(text))


def is_date_line(text: str) -> bool:
    """Whether a line says when, and at most where: “Tucson, May 4, 2026”."""
    if not any(map(str.isdigit, text)) and not _has_weekday(text):
        return False
    place, comma, rest = text.partition(",")
    if _says_only_when(text):
        return True
    return bool(comma) and len(place.split()) <= MOST_PLACE_WORDS and _says_only_when(rest)


def _says_only_when(text: str) -> bool:
    words = [word.casefold() for word in WORD.findall(text)]
    named = load_calendar_words()
    return any(word in named for word in words) and all(
        word in named or load_wording().date_word.fullmatch(word) for word in words
    )


def _has_weekday(text: str) -> bool:
    return any(word.casefold() in load_weekdays() for word in WORD.findall(text))


def list_headline_languages() -> Iterator[str]:
    """The languages whose lines above a text are known."""
    from bilingual_pub.lang import list_packs

    return (pack.tag for pack in list_packs() if pack.headline)


@cache
def load_weekdays() -> frozenset[str]:
    """The names of the days of the week, in small letters."""
    from bilingual_pub.protect import load_date_names

    return frozenset(
        name.casefold()
        for lang in list_headline_languages()
        for name in load_date_names(lang).weekdays
    )


@cache
def load_calendar_words() -> frozenset[str]:
    """The names of days and months, in small letters."""
    from bilingual_pub.protect import load_date_names

    months = {
        name.casefold()
        for lang in list_headline_languages()
        for name in load_date_names(lang).months
    }
    return load_weekdays() | months


def is_organization(text: str) -> bool:
    """Whether a line is nothing but the name of an organization, as in a letterhead."""
    words = [word.casefold() for word in WORD.findall(text)]
    if not words or any(map(load_wording().telling.fullmatch, words)):
        return False
    # In a sentence other words than the joining ones are in small letters.
    if any(
        word.islower() and not load_wording().joining.fullmatch(word) for word in WORD.findall(text)
    ):
        return False
    return any(map(load_wording().organization.fullmatch, (words[0], words[-1]))) or bool(
        load_wording().place_of.fullmatch(text.strip())
    )
