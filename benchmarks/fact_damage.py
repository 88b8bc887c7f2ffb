"""Mistakes made on purpose in good translations, one a pair, each in a fact that both sides have.

What is damaged is found with patterns of its own, not with those of the fact lock that is measured.
"""

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bilingual_pub.protect import SpanKind
from bilingual_pub.protect.dates import load_date_names
from bilingual_pub.protect.patterns import PATTERNS

FIGURES = re.compile(r"(?<![\w.,/:-])\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?(?![\w:/-]|[.,]\d)")
CAPITALS = re.compile(
    r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][a-záéíóúüñ]{2,}(?: [A-ZÁÉÍÓÚÑ][a-záéíóúüñ]{2,})*(?!\w)"
)
OTHER_NAMES = ("Quintanilla", "Hargrove", "Villaseñor", "Pemberton", "Zavala", "Whitlock")
DENIALS = {
    "en": re.compile(
        r"(?<!\w)(?:(?:do|does|did) not |(?:do|does|did)n['’]t |(?<=\w)n['’]t(?!\w)"
        r"|(?:not|never) |(?<=can)not|no longer |nothing |no (?=[a-z]))"
    ),
    "es": re.compile(r"(?<!\w)(?:ya no|no|nunca|jamás|tampoco) (?=[a-záéíóúñ])"),
}
"""What makes a sentence say the opposite when it is left out."""

AGAIN = re.compile(
    r"(?<!\w)(?:nada|nadie|ning[uú]n\w*|ni|nunca|jamás|tampoco|sino|nor|neither)(?!\w)"
)
"""What still denies, or makes no sense, when the word before it is left out."""

NOBODY = {
    "en": {"nobody": "everybody", "no one": "everyone", "none": "all", "nothing": "everything",
           "neither": "both", "never": "always"},
    "es": {"nadie": "todos", "ningún": "cada", "ninguna": "cada", "ninguno": "cada uno",
           "nada": "todo", "nunca": "siempre", "jamás": "siempre"},
}  # fmt: skip
WITHOUT = {"en": {"without": "with"}, "es": {"sin": "con"}}
VERBS = {
    "en": re.compile(
        r"(?<= )(?:is|are|was|were|will|can|must|should|may|could|has|have|do|does|did) "
        r"(?!not|no |n['’]t)"
    ),
    "es": re.compile(
        r"(?<= )(?<!no )(?:(?:se|le|les|lo|los|la) )?(?:es|son|está|están|puede|pueden|debe|deben"
        r"|fue|era|hay|tiene|tienen|ha|han|será|podría|hace|incluye|requiere|muestra"
        r"|existe|permite) "
    ),
}
DENIED = {"en": "{}not ", "es": "no {}"}
HALVES = re.compile(r"(?<=\d )([AaPp])(?=\.?\s?m\b)|(?<=\d)([AaPp])(?=\.?m\b)")


class Pair(NamedTuple):
    """A source and its translation."""

    source: str
    target: str
    langs: tuple[str, str]
    words: frozenset[str] = frozenset()
    """Every word that stands in small letters somewhere: such a word is no name by itself."""


Damage = Callable[[Pair, random.Random], str | None]


def another(old: str, choice: str, chance: random.Random) -> str:
    """A character of a choice that is not the old one."""
    return chance.choice([letter for letter in choice if letter != old])


def replaced(text: str, match: re.Match[str], instead: str) -> str:
    """A text with something else in the place of a match."""
    return text[: match.start()] + instead + text[match.end() :]


def picked(matches: list[re.Match[str]], chance: random.Random) -> re.Match[str] | None:
    """One of some matches, or None if there are none."""
    return chance.choice(matches) if matches else None


def digits(text: str) -> str:
    """The figures of a text alone."""
    return re.sub(r"\D", "", text)


def shared_figures(pair: Pair) -> list[re.Match[str]]:
    """The numbers of a translation whose figures stand in the source too."""
    there = {digits(match[0]) for match in FIGURES.finditer(pair.source)}
    return [m for m in FIGURES.finditer(pair.target) if digits(m[0]) in there]


def with_another_digit(text: str, chance: random.Random) -> str:
    """A text with one figure changed, the first not into 0."""
    places = [place for place, letter in enumerate(text) if letter.isdigit()]
    place = chance.choice(places)
    new = another(text[place], "123456789" if place == places[0] else "0123456789", chance)
    return text[:place] + new + text[place + 1 :]


def digit_changed(pair: Pair, chance: random.Random) -> str | None:
    """One figure of a number."""
    match = picked(shared_figures(pair), chance)
    return match and replaced(pair.target, match, with_another_digit(match[0], chance))


def number_dropped(pair: Pair, chance: random.Random) -> str | None:
    """A number left out."""
    match = picked(shared_figures(pair), chance)
    return match and replaced(pair.target, match, "")


def number_added(pair: Pair, chance: random.Random) -> str | None:
    """A number between two words that the source has not."""
    gap = picked(list(re.finditer(r"(?<=[a-z]) (?=[a-z])", pair.target)), chance)
    new = str(chance.randint(13, 999))
    if not gap or new in digits(pair.source):
        return None
    return replaced(pair.target, gap, f" {new} ")


def scale_moved(pair: Pair, chance: random.Random) -> str | None:
    """Ten times too much or too little, by a separator or a figure."""
    numbers = [m for m in shared_figures(pair) if len(digits(m[0])) > 1]
    match = picked(numbers, chance)
    if not match:
        return None
    decimal = re.fullmatch(r"(\d+)([.,])(\d{1,2})", match[0])
    if decimal:
        return replaced(pair.target, match, decimal[1] + decimal[3])
    return replaced(pair.target, match, match[0] + "0")


def shared_dates(pair: Pair) -> list[re.Match[str]]:
    """The dates of a translation with a day that the source has too."""
    said = {parts(match, pair.langs[0])[:2] for match in dates(pair.source, pair.langs[0])}
    return [m for m in dates(pair.target, pair.langs[1]) if parts(m, pair.langs[1])[:2] in said]


def dates(text: str, lang: str) -> Iterator[re.Match[str]]:
    """The dates of a text that have a day."""
    for match in load_date_names(lang).pattern.finditer(text):
        if match["day_before"] or match["day_after"]:
            yield match


def parts(match: re.Match[str], lang: str) -> tuple[int, int, str]:
    """Month, day and year of a date."""
    day = match["day_before"] or match["day_after"]
    return load_date_names(lang).months[match["month"]], int(day), match["year"] or ""


def day_moved(pair: Pair, chance: random.Random) -> str | None:
    """A date a day off."""
    match = picked(shared_dates(pair), chance)
    if not match:
        return None
    group = "day_before" if match["day_before"] else "day_after"
    new = str(int(match[group]) + chance.choice((-1, 1)) or 2)
    return pair.target[: match.start(group)] + new + pair.target[match.end(group) :]


def month_moved(pair: Pair, chance: random.Random) -> str | None:
    """A date a month off."""
    match = picked(shared_dates(pair), chance)
    if not match:
        return None
    months = load_date_names(pair.langs[1]).months
    number = months[match["month"]] % 12 + 1
    new = max((name for name, n in months.items() if n == number and name[0].islower()
               == match["month"][0].islower()), key=len)  # fmt: skip
    return pair.target[: match.start("month")] + new + pair.target[match.end("month") :]


def year_moved(pair: Pair, chance: random.Random) -> str | None:
    """A date a year off."""
    match = picked([m for m in shared_dates(pair) if m["year"]], chance)
    if not match:
        return None
    new = str(int(match["year"]) + chance.choice((-1, 1)))
    return pair.target[: match.start("year")] + new + pair.target[match.end("year") :]


def spans(text: str, kind: SpanKind) -> list[re.Match[str]]:
    """What a text has of a kind."""
    return [m for k, pattern in PATTERNS if k is kind for m in pattern.finditer(text)]


def half_changed(pair: Pair, chance: random.Random) -> str | None:
    """Morning for afternoon."""
    match = picked(list(HALVES.finditer(pair.target)), chance)
    if not match or not spans(pair.source, SpanKind.TIME):
        return None
    return replaced(pair.target, match, {"a": "p", "p": "a", "A": "P", "P": "A"}[match[0]])


def hour_changed(pair: Pair, chance: random.Random) -> str | None:
    """A time an hour off."""
    if not spans(pair.source, SpanKind.TIME):
        return None
    match = picked(spans(pair.target, SpanKind.TIME), chance)
    hour = match and re.match(r"\d+", match[0])
    if not match or not hour:
        return None
    new = int(hour[0]) % 12 + 1
    return replaced(pair.target, match, str(new) + match[0][hour.end() :])


def figure_of(kind: SpanKind) -> Damage:
    """A damage: one figure of a phone, a code or an address that both sides have."""

    def damage(pair: Pair, chance: random.Random) -> str | None:
        there = {match[0] for match in spans(pair.source, kind)}
        match = picked([m for m in spans(pair.target, kind) if m[0] in there], chance)
        if not match or not digits(match[0]):
            return None
        return replaced(pair.target, match, with_another_digit(match[0], chance))

    return damage


def letter_of(kind: SpanKind) -> Damage:
    """A damage: one letter of an address or a hashtag that both sides have."""

    def damage(pair: Pair, chance: random.Random) -> str | None:
        there = {match[0] for match in spans(pair.source, kind)}
        match = picked([m for m in spans(pair.target, kind) if m[0] in there], chance)
        if not match:
            return None
        places = [p for p, letter in enumerate(match[0]) if letter.islower() and p > len("https")]
        place = chance.choice(places or [1])
        letter = another(match[0][place].lower(), "abcdefghijklmnopqrstuvwxyz", chance)
        return replaced(pair.target, match, match[0][:place] + letter + match[0][place + 1 :])

    return damage


def shared_names(pair: Pair) -> list[re.Match[str]]:
    """The capitalized words within a sentence of the translation that the source has just so.

    Not those that are words elsewhere: Control, Press.
    """
    there = {
        match[0]
        for match in CAPITALS.finditer(pair.source)
        if not pair.words & set(match[0].lower().split())
    }
    dated = {*load_date_names(pair.langs[1]).months, *load_date_names(pair.langs[1]).weekdays}
    return [m for m in CAPITALS.finditer(pair.target) if m[0] in there and m[0] not in dated]


def name_dropped(pair: Pair, chance: random.Random) -> str | None:
    """A name left out, wherever it stands."""
    match = picked(shared_names(pair), chance)
    return match and re.sub(rf"{re.escape(match[0])} ?", "", pair.target)


def name_replaced(pair: Pair, chance: random.Random) -> str | None:
    """Another name in its place."""
    match = picked(shared_names(pair), chance)
    return match and pair.target.replace(match[0], chance.choice(OTHER_NAMES))


def name_altered(pair: Pair, chance: random.Random) -> str | None:
    """One letter within a name changed, wherever it stands."""
    match = picked([m for m in shared_names(pair) if len(m[0]) > 4], chance)  # noqa: PLR2004
    if not match:
        return None
    places = [p for p in range(1, len(match[0]) - 1) if match[0][p].islower()]
    place = chance.choice(places)
    letter = another(match[0][place], "aeiourtlnms", chance)
    return pair.target.replace(match[0], match[0][:place] + letter + match[0][place + 1 :])


def denials(text: str, lang: str) -> list[re.Match[str]]:
    """The words that deny in a text, and nothing denies with them in their sentence."""
    return [
        match
        for match in DENIALS[lang].finditer(text)
        if not AGAIN.search(re.split(r"[.;:?!]", text[match.end() :])[0])
    ]


def negation_dropped(pair: Pair, chance: random.Random) -> str | None:
    """A negation left out that the source has too."""
    match = picked(denials(pair.target, pair.langs[1]), chance)
    if not match or not DENIALS[pair.langs[0]].search(pair.source):
        return None
    return replaced(pair.target, match, "")


def negation_added(pair: Pair, chance: random.Random) -> str | None:
    """A negation put in before a verb, whatever else the two sides deny."""
    lang = pair.langs[1]
    match = picked(list(VERBS[lang].finditer(pair.target)), chance)
    return match and replaced(pair.target, match, DENIED[lang].format(match[0]))


def nobody_turned(pair: Pair, chance: random.Random) -> str | None:
    """Everybody for nobody, always for never, where nothing else in the sentence denies."""
    damaged = changed(NOBODY)(pair, chance)
    lang = pair.langs[1]
    return None if damaged is None or DENIALS[lang].search(damaged) else damaged


def word(table: dict[str, dict[str, str]], lang: str) -> re.Pattern[str]:
    """Any word of a language's table, the longest first."""
    words = "|".join(sorted(table[lang], key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def changed(table: dict[str, dict[str, str]]) -> Damage:
    """A damage: a word made another of its table, where the source has one of the table too."""

    def damage(pair: Pair, chance: random.Random) -> str | None:
        source, target = (word(table, lang) for lang in pair.langs)
        match = picked(list(target.finditer(pair.target)), chance)
        if not match or not source.search(pair.source):
            return None
        return replaced(pair.target, match, table[pair.langs[1]][match[0]])

    return damage


def full_weekdays(lang: str) -> list[str]:
    """The full names of weekdays, with a capital only where the language writes one."""
    names = load_date_names(lang).weekdays
    longest = {
        number: max((n for n in names if names[n] == number), key=len) for number in range(7)
    }
    return [name.lower() if name.lower() in names and lang != "en" else name.capitalize()
            for name in longest.values()]  # fmt: skip


def weekday_dropped(pair: Pair, chance: random.Random) -> str | None:
    """A weekday that both sides name left out of the translation, with what leads into it."""
    days = {lang: "|".join(full_weekdays(lang)) for lang in pair.langs}
    full = rf"(?<!\w)(?:(?:on|el|los) )?(?:{days[pair.langs[1]]})s?(?!\w),?"
    found = list(re.finditer(full, pair.target))
    match = picked(found, chance)
    there = re.findall(rf"(?<!\w)(?:{days[pair.langs[0]]})s?(?!\w)", pair.source)
    if not match or len(there) != len(found) or len(set(there)) != len(there):
        return None
    return re.sub(rf"{re.escape(match[0])} ?", "", pair.target)


def cut_short(pair: Pair, chance: random.Random) -> str | None:
    """A translation that ends in the middle, at a word."""
    words = pair.target.split(" ")
    if len(words) < 8 or pair.source[-1:] not in ".?!":  # noqa: PLR2004 - too short to be cut
        return None
    share = chance.uniform(0.4, 0.6)
    return " ".join(words[: round(len(words) * share)]).rstrip(".?!:;")


WHEN = {
    "before": {"en": {"before": "after"}, "es": {"antes de": "después de",
               "antes del": "después del", "antes de que": "después de que"}},
    "after": {"en": {"after": "before"}, "es": {"después de": "antes de",
              "después del": "antes del", "tras": "antes de"}},
    "until": {"en": {"until": "since", "till": "since"}, "es": {"hasta": "desde"}},
}  # fmt: skip
TIMES = {
    "noon": {"en": {"noon": "midnight", "midday": "midnight"}, "es": {"mediodía": "medianoche"}},
    "midnight": {"en": {"midnight": "noon"}, "es": {"medianoche": "mediodía"}},
    "dropped": {
        "en": {"at noon": "", "at midnight": "", "until noon": "", "until midnight": ""},
        "es": {"al mediodía": "", "a mediodía": "", "a medianoche": "", "a la medianoche": "",
               "hasta el mediodía": "", "hasta la medianoche": ""},
    },
}  # fmt: skip
OFTEN = {
    "en": {"once a": "twice a", "twice": "once", "two times": "three times", "every other": "every",
           "once per": "twice per", "every two weeks": "every week", "biweekly": "weekly"},
    "es": {"una vez": "dos veces", "dos veces": "una vez", "cada dos semanas": "cada semana",
           "cada dos": "cada", "quincenal": "semanal", "quincenales": "semanales",
           "cada quince días": "cada semana", "un día sí y otro no": "cada día"},
}  # fmt: skip
PARTS = {
    "en": {"half": "a third", "a third": "half", "one third": "one half",
           "two thirds": "three quarters", "a quarter": "half", "three quarters": "two thirds",
           "a dozen": "a hundred",
           "dozens": "hundreds", "two dozen": "two hundred"},
    "es": {"la mitad": "la tercera parte", "media hora": "una hora", "medio": "un cuarto de",
           "un tercio": "la mitad", "la tercera parte": "la mitad", "dos tercios": "tres cuartos",
           "una cuarta parte": "la mitad", "la cuarta parte": "la mitad",
           "tres cuartas partes": "dos terceras partes", "una docena": "un centenar",
           "docenas": "centenares", "media docena": "media centena"},
}  # fmt: skip
FREE = {
    "en": {"free of charge": "", "at no cost": "at a low cost", "free": "paid", "for free": "",
           "no cost": "low cost", "without charge": ""},
    "es": {"gratis": "", "gratuito": "", "gratuita": "", "gratuitos": "", "gratuitas": "",
           "gratuitamente": "", "sin costo": "a bajo costo", "sin cargo": "con cargo"},
}  # fmt: skip

DAMAGES: dict[str, tuple[str, Damage]] = {
    "number: a digit changed": ("number", digit_changed),
    "number: dropped": ("number", number_dropped),
    "number: added": ("number", number_added),
    "number: ten times too much or too little": ("number", scale_moved),
    "date: a day off": ("date", day_moved),
    "date: a month off": ("date", month_moved),
    "date: a year off": ("date", year_moved),
    "time: a.m. for p.m.": ("time", half_changed),
    "time: an hour off": ("time", hour_changed),
    "price: a digit changed": ("price", figure_of(SpanKind.PRICE)),
    "phone: a digit changed": ("phone", figure_of(SpanKind.PHONE)),
    "email: a letter changed": ("email", letter_of(SpanKind.EMAIL)),
    "url: a letter changed": ("url", letter_of(SpanKind.URL)),
    "hashtag: a letter changed": ("hashtag", letter_of(SpanKind.HASHTAG)),
    "handle: a letter changed": ("handle", letter_of(SpanKind.HANDLE)),
    "code: a digit changed": ("code", figure_of(SpanKind.CODE)),
    "address: a digit changed": ("address", figure_of(SpanKind.ADDRESS)),
    "name: dropped": ("name", name_dropped),
    "name: replaced": ("name", name_replaced),
    "name: a letter changed": ("name", name_altered),
    "negation: dropped": ("negation", negation_dropped),
    "negation: added": ("negation", negation_added),
    "negation: everybody for nobody": ("negation", nobody_turned),
    "negation: with for without": ("negation", changed(WITHOUT)),
    "date: a weekday dropped": ("date", weekday_dropped),
    "time: midnight for noon": ("time", changed(TIMES["noon"])),
    "time: noon for midnight": ("time", changed(TIMES["midnight"])),
    "time: noon or midnight dropped": ("time", changed(TIMES["dropped"])),
    "how often: once, twice, every other week": ("how-often", changed(OFTEN)),
    "number: half, a third, a dozen": ("number", changed(PARTS)),
    "when: after for before": ("when", changed(WHEN["before"])),
    "when: before for after": ("when", changed(WHEN["after"])),
    "when: since for until": ("when", changed(WHEN["until"])),
    "price: no longer free": ("price", changed(FREE)),
    "stops early": ("unfinished", cut_short),
}
"""What is done, the kind of flag that it should raise, and how."""
