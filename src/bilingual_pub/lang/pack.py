"""What the code knows of one language: a pack, a folder beside this file. Any part may lack.

`lang/es/__init__.py` says `PACK = LanguagePack("es", numbers=…)`, and lists of words stand beside
it as text. What uses a part asks for it, and leaves out what needs it where there is none, so a new
language can begin with its numbers and grow. A pack is data and pure functions: it imports nothing
but this module. What the CLDR knows (months, weekdays, countries) is in no pack.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Numbers in words, all in small letters.

    Attributes:
        units: from zero on, one after the other.
        tens: from 20 on, ten by ten.
        others: more words that are added: veintiún, doscientos.
        scales: what multiplies the number before it, in words or figures. A Spanish billón is a
            million millions.
        ordinals: words that say a number too, but not as a count: they can answer for one, and ask
            for none.
        joints: words between the parts of a number: one hundred and five, treinta y cinco.
        articles: words that may be a one, and may be an article.
        ranges: words between two figures that one scale multiplies: 5 to 10 million.
        eras: words before the figures of a decade: años 90.
        decimal_mark: what stands before decimals, where it is never written between thousands;
            empty where that differs from country to country, as in Spanish.
        spaced: whether a space or a mark ends a word.
    """

    units: tuple[str, ...] = ()
    tens: tuple[str, ...] = ()
    others: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    joints: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()
    ranges: tuple[str, ...] = ()
    eras: tuple[str, ...] = ()
    decimal_mark: str = ""
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Times of day in words, all in small letters.

    Attributes:
        halves: what tells the half of the day behind an hour, and the hours to add: tarde 12.
        night: those of `halves` that call midnight 12 too: las 12 de la noche.
        links: what stands between the hour and those words: de la, in the.
        named: words that are a time, in hours from midnight.
        twelve: how 12 is spelled out before those: doce del mediodía.
        named_links: what stands between the two.
        hours: words for hours behind figures; 7.30 hours are no time of day.
        sharp: words behind an hour that make it a time of day: o'clock.
    """

    halves: Mapping[str, int] = field(default_factory=dict)
    night: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()
    named: Mapping[str, int] = field(default_factory=dict)
    twelve: tuple[str, ...] = ()
    named_links: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    sharp: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """Where sentences end otherwise than the library for all languages believes.

    Attributes:
        abbreviations: words whose period ends no sentence by itself: Sr, Dra.
        joined: patterns of what may stand around a border that is none; it lies where a match ends.
        parted: patterns of what may stand around a border that is missed; it lies at a match's end.
    """

    abbreviations: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    parted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameWords:
    """What stands around names, and what words with a capital are no names; in small letters.

    Attributes:
        titles: what stands before a person's name: judge.
        short_titles: those that are shortened, with their capitals and without a period: Mr.
        particles: small words inside a person's name: de la.
        after_names: what follows a name and is no part of a person's: Street.
        saints: behind these, a first name is another in each language: Saint John, San Juan.
        joining: what stands between the words of one institution's name.
        peoples: how the names of peoples and languages end, which are translated, without accents.
        abstract: how other words end that are no names even with a capital: Resuscitation.
        institutional: how words end that are none in the name of an institution: Insurance Office.
    """

    titles: tuple[str, ...] = ()
    short_titles: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    after_names: tuple[str, ...] = ()
    saints: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()
    abstract: tuple[str, ...] = ()
    institutional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadlineWords:
    """What stands above a text and is not its title: choices of a pattern, in small letters.

    Attributes:
        greetings: how a letter begins: dear.
        announcements: whole lines: for immediate release.
        bylines: what stands before an author's name, with its capitals: By.
        byline_joints: small words between authors.
        date_words: words of a line that says only when.
        addresses: how a line with a postal address begins.
        phones: how a line with a phone number begins.
        organizations: what an organization is, as its name begins or ends in it.
        places_of: whole names of places' governments: City of Tucson.
        joining: small words inside the name of an organization.
        telling: words that no organization has in its name, and many headlines have.
    """

    greetings: tuple[str, ...] = ()
    announcements: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    byline_joints: tuple[str, ...] = ()
    date_words: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    places_of: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextCounts:
    """What the formulas of readability are made of."""

    words: int
    sentences: int
    syllables: int

    @property
    def words_a_sentence(self) -> float:
        """The average length of a sentence, in words."""
        return self.words / self.sentences

    @property
    def syllables_a_word(self) -> float:
        """The average length of a word, in syllables."""
        return self.syllables / self.words


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard a text is to read.

    Attributes:
        count_syllables: the syllables of a word in small letters, in Unicode's form NFC.
        formulas: by their names, which never change.
        scale: the name of the formula whose score says the band.
        find_band: which of five bands that score is in, from 0, the easiest.
    """

    count_syllables: Callable[[str], int]
    formulas: Mapping[str, Callable[[TextCounts], float]]
    scale: str
    find_band: Callable[[float], int]


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """What is known of a language, whose BCP 47 tag without script and region is `tag`.

    Attributes:
        numbers, times, sentences, names: as their classes say.
        money: words for a currency, and which one: dólares, dollar.
        percent: how % is written in words: por ciento.
        month_verbs: names of months that may be another word: May, March.
        word_endings: what the words of the lists may end in, and what stands for it there.
        has_usual_length: whether a translation much shorter than usual is known to be cut off
            (`qa/facts/stops.py` tells what was measured).
        readability, headline: as their classes say; None where they are not known.
        expand_verb: a pattern for all forms of a verb of `idioms.csv`, given its row of
            `idiom_verbs.csv`, which is empty where there is none.
        pluralize: the plural of a noun with its words.
        agree_determiner: the text before a noun, its last word made to agree with it where it is a
            determiner, given the noun, its gender (m or f) and whether it is a plural.
        determiners: the articles and what stands in their place.
        little_words: those of a phrase that mean nothing by themselves.
        fact_labels: what stands before a colon where a notice says what, when, where or the phone.
        number_names: words before a number that is no phone's: case, account.
        usual_target: the language that an article in this one is usually translated into.

    Files of the folder, each of which may lack too:
        common.txt, institutions.txt: words that are no names with a capital either; those that are
            translated where they stand in a name.
        places.txt: English names of places, and this language's.
        function_words.txt: words that tell the language of a text.
        idioms.csv, idiom_verbs.csv: wordings that machines get wrong, and their verbs' forms.
        denying.txt, circumstances.txt: what denies; words for when, how often, how much.
    """

    tag: str
    numbers: NumberWords = field(default_factory=NumberWords)
    times: TimeWords = field(default_factory=TimeWords)
    sentences: SentenceRules = field(default_factory=SentenceRules)
    money: Mapping[str, str] = field(default_factory=dict)
    percent: tuple[str, ...] = ()
    month_verbs: frozenset[str] = frozenset()
    word_endings: tuple[tuple[str, str], ...] = ()
    has_usual_length: bool = False
    names: NameWords = field(default_factory=NameWords)
    readability: Readability | None = None
    headline: HeadlineWords | None = None
    expand_verb: Callable[[str, Mapping[str, str]], str] | None = None
    pluralize: Callable[[str], str] | None = None
    agree_determiner: Callable[[str, str, str, bool], str] | None = None
    determiners: frozenset[str] = frozenset()
    little_words: frozenset[str] = frozenset()
    fact_labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    number_names: frozenset[str] = frozenset()
    usual_target: str = ""

    def read_lines(self, name: str) -> tuple[str, ...]:
        """The lines of a file of the pack's folder, without comments; none where there is no file.

        >>> LanguagePack("es").read_lines("no-such-list.txt")
        ()
        """
        # Here and not above: whoever only asks for help needs no lists, and it takes its time.
        from importlib.resources import files

        path = files(__package__ or "") / self.tag / name
        if not path.is_file():
            return ()
        lines = path.read_text(encoding="utf-8").splitlines()
        return tuple(line for line in lines if line and not line.startswith("#"))


def split_words(text: str) -> tuple[str, ...]:
    """The words of a text, in order: a short way to write a list of them."""
    return tuple(text.split())


def assign(value: Value, words: str) -> dict[str, Value]:
    """A table that gives all these words one value."""
    return dict.fromkeys(words.split(), value)


def count_words_before(words: Sequence[str], stops: frozenset[str]) -> int:
    """How many words of a phrase stand before the first of some, but for one that it begins with.

    >>> count_words_before(["board", "of", "education"], frozenset({"of"}))
    1
    """
    places = (number for number, word in enumerate(words) if number and word in stops)
    return next(places, len(words))


def join_choices(words: Iterable[str]) -> str:
    """Words as the choices of a pattern, the longest first; for none, what never matches."""
    return "|".join(sorted(words, key=len, reverse=True)) or "(?!)"
