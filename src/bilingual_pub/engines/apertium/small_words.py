"""Which English word, if any, stands for an article, a possessive, a preposition or “que”.

“Los murciélagos” are bats and not the bats, “en” is in, on or at, “su” his, her, its or their, and
“muestras de sangre” are blood samples. An averaged perceptron (see `tagger`) chooses by the Spanish
words around; `tools/lexicons/train_small_words.py` trains it on aligned text. What stands for
something kept is never touched, and nothing that denies is ever put in or left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilingual_pub.engines.apertium.english_rules import JOINT
from bilingual_pub.engines.apertium.people import PERSONAL
from bilingual_pub.engines.apertium.tagger import Tagger, Weights, read_weights
from bilingual_pub.engines.apertium.units import (
    Reading,
    Unit,
    compose_reading,
    compose_units,
    lower_first,
    match_case,
    parse_reading,
    parse_units,
)

NOTHING, COMPOUND = "-", "+"
"""No word at all; and the noun behind put before the one in front."""

KEYS = frozenset(
    {("el", "det"), ("suyo", "det"), ("que", "rel"), ("como", "pr")}
    | {
        (word, "pr")
        for word in ("de", "en", "a", "por", "para", "con", "sobre", "entre", "desde", "hasta")
    }
    | {("durante", "pr"), ("ante", "pr"), ("tras", "pr")}
)
"""The small words that are chosen for."""

KINDS = frozenset({"m", "f", "mf", "sg", "pl", "sp", "p1", "p2", "p3", "ant", "loc", "org", "cog"})
"""The tags of a noun or a pronoun that tell of whom something can be."""

LEFT_OUT = frozenset({"el", "a", "de", "suyo"})
"""Those for which nothing at all may stand; “de” not behind a noun."""

COUNTING = frozenset({"num", "det"})
"""Behind what a “de” may be left out."""

SURE = 10.0
"""How much more must speak for no article than for “the” before a noun in the singular."""

NOUNS = frozenset({"n", "np"})
BEFORE_NOUN = frozenset({"det", "adj", "num", "predet"})
CONTENT = frozenset({"n", "np", "vblex", "adj", "adv", "vbser", "prn"})
FAR = 5
EDGE = Reading("", ("_",))


def list_features(place: int, read: Sequence[Reading], capitals: Sequence[bool]) -> tuple[str, ...]:
    """What is seen around the small word at a place, from the Spanish readings."""

    def at(other: int) -> Reading:
        return read[other] if 0 <= other < len(read) else EDGE

    key = at(place).lemma.lower()
    before, before2, after = at(place - 1), at(place - 2), at(place + 1)
    noun, end = find_noun(read, place + 1)
    head, _start = find_content(read, place - 1)
    tail, tail2 = at(end + 1), at(end + 2)
    number = "pl" if "pl" in noun.tags else "sg"
    name = "N" if capitals[min(end, len(capitals) - 1)] else "c"
    word = noun.lemma.lower()
    said = head.lemma.lower()
    modified = "adj" in {at(end - 1).pos, tail.pos} or "pp" in tail.tags
    return (
        f"{key}",
        f"{key} b={before.lemma.lower()}",
        f"{key} bp={tell(before)}",
        f"{key} bp2={tell(before2)}.{tell(before)}",
        f"{key} a={after.lemma.lower()}",
        f"{key} ap={tell(after)}",
        f"{key} n={word}",
        f"{key} n={word}.{number}",
        f"{key} n={word}.{tail.lemma.lower()}",
        f"{key} nn={number}.{noun.pos}.{name}",
        f"{key} nn={number}.{noun.pos}.{name}.{tell(before)}",
        f"{key} nb={word}.{before.lemma.lower()}",
        f"{key} t={tell(tail)}.{number}",
        f"{key} t={tail.lemma.lower()}.{number}",
        f"{key} t={tell(tail)}.{number}.{tell(before)}",
        f"{key} t2={tell(tail)}.{tell(tail2)}.{number}",
        f"{key} m={modified}.{number}.{name}",
        f"{key} h={said}",
        f"{key} hp={tell(head)}.{noun.pos}",
        f"{key} hw={said}.{word}",
        f"{key} hb={said}.{tell(before)}.{after.lemma.lower()}",
        f"{key} first={place == 0}.{number}.{tell(tail)}",
        f"{key} s={word[-4:]}.{number}",
        f"{key} hs={said[-4:]}.{tell(after)}",
        *(list_owners(place, read, capitals) if key == "suyo" else ()),
    )


def list_owners(place: int, read: Sequence[Reading], capitals: Sequence[bool]) -> Iterator[str]:
    """What is seen of who owns: the first noun of the sentence, and the last ones before."""
    before = [other for other in range(place) if read[other].pos in {*NOUNS, "prn"}]
    for name, other in (("o1", before[:1]), ("o2", before[-1:]), ("o3", before[-2:-1])):
        for one in other:
            owner, large = read[one], capitals[one] and one > 0
            kinds = ".".join(tag for tag in owner.tags if tag in KINDS)
            yield f"suyo {name}={owner.lemma.lower()}"
            yield f"suyo {name}={owner.pos}.{kinds}.{large}"


def tell(read: Reading) -> str:
    """The part of speech of a word, of a verb with its form, of a preposition itself."""
    if read.pos in {"vblex", "vbser"}:
        return f"{read.pos}.{read.tags[1] if len(read.tags) > 1 else ''}"
    return read.lemma.lower() if read.pos in {"pr", "cm", "rel"} else read.pos


def find_noun(read: Sequence[Reading], start: int) -> tuple[Reading, int]:
    """The noun that follows, and where; what stands there instead if it is none."""
    place = start
    while place < min(start + FAR, len(read)):
        if read[place].pos in NOUNS:
            return read[place], place
        if read[place].pos not in BEFORE_NOUN:
            break
        place += 1
    return (read[start], start) if start < len(read) else (EDGE, max(len(read) - 1, 0))


def find_content(read: Sequence[Reading], start: int) -> tuple[Reading, int]:
    """The word of content before, and where."""
    for place in range(start, max(start - FAR, -1), -1):
        if read[place].pos in CONTENT or not read[place].pos:
            return read[place], place
    return EDGE, -1


@dataclass(frozen=True, slots=True)
class SmallWords:
    """What was learned: weights, and for each small word what can stand for it."""

    weights: Weights
    classes: Mapping[tuple[str, str], Sequence[str]]

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream with its small words chosen."""
        return [self._rewrite(stream) for stream in streams]

    def _rewrite(self, stream: str) -> str:
        units, tail = parse_units(stream)
        read = [parse_reading(unit.parts[0]) for unit in units]
        capitals = [unit.parts[0][:1].isupper() for unit in units]
        tagger = Tagger(self.weights)
        chosen: dict[int, str] = {}
        for place, one in enumerate(read):
            classes = self.classes.get((one.lemma.lower(), one.pos))
            if is_before_figure(units, read, place):
                chosen[place] = NOTHING
            elif classes and is_choosable(units, read, place):
                features = list_features(place, read, capitals)
                chosen[place] = self._choose(tagger, features, classes, place, read)
        return compose_units(replace_small_words(units, read, chosen), tail)

    def _choose(
        self,
        tagger: Tagger,
        features: Sequence[str],
        classes: Sequence[str],
        place: int,
        read: Sequence[Reading],
    ) -> str:
        """What stands for the small word at a place."""
        one, before = read[place], read[place - 1] if place else EDGE
        lemma = one.lemma.lower()
        if lemma == "a" and before.lemma.lower() in PERSONAL:
            return NOTHING
        if lemma == "de" and before.pos not in COUNTING:
            classes = [word for word in classes if word != NOTHING]
        best = tagger.choose_class(features, classes)
        if best != NOTHING or lemma != "el" or "sg" not in one.tags:
            return best
        sure = tagger.weigh(features, classes)
        return best if sure[NOTHING] >= sure["the"] + SURE else "the"


def is_before_figure(units: Sequence[Unit], read: Sequence[Reading], place: int) -> bool:
    """Whether an article stands before a figure alone: el 6 %, al 311."""
    one = read[place]
    article = one.lemma.lower() == "el" and one.tags[:2] == ("det", "def") and "sg" in one.tags
    if not article or place + 1 >= len(units) or units[place + 1].blank != " ":
        return False
    after = read[place + 1]
    return after.pos == "num" and (units[place + 1].kept or after.lemma[:1].isdigit())


def is_choosable(units: Sequence[Unit], read: Sequence[Reading], place: int) -> bool:
    """Whether a small word is chosen for: not before an infinitive, which the grammar sees to."""
    unit, one = units[place], read[place]
    if unit.kept or len(unit.parts) < 2 or unit.parts[1][:1] in {"@", "*", ""}:  # noqa: PLR2004
        return False
    after = read[place + 1] if place + 1 < len(read) else EDGE
    if one.pos == "det" and ("ord" in after.tags or after.pos not in {"n", "np", "adj", "num"}):
        return False
    if one.pos == "det":
        return "def" in one.tags or one.lemma.lower() == "suyo"
    return "inf" not in after.tags and after.pos not in {"cnjsub", "rel", "adv"}


def replace_small_words(
    units: Sequence[Unit], read: Sequence[Reading], chosen: Mapping[int, str]
) -> list[Unit]:
    """The units with what was chosen."""
    whole: list[Unit] = []
    gone: set[int] = set()
    for place, unit in enumerate(units):
        if place in gone:
            continue
        wanted = chosen.get(place)
        if wanted is None:
            whole.append(unit)
        elif wanted == COMPOUND:
            if not join_nouns(whole, units, read, place):
                whole.append(unit)
            else:
                gone.add(place + 1)
        elif wanted == NOTHING:
            if not can_drop(whole, units, place):
                whole.append(unit)
            elif not whole:
                gone.add(place + 1)
                whole.append(start_with(unit, units[place + 1]))
        else:
            whole.append(put_word(unit, wanted))
    return whole


def put_word(unit: Unit, wanted: str) -> Unit:
    """A small word with another translation."""
    same = [one for one in unit.parts[1:] if parse_reading(one).lemma.lower() == wanted]
    first = parse_reading(unit.parts[1])
    new = same[0] if same else compose_reading(match_case(first.lemma, wanted), first.tags)
    return unit._replace(parts=(unit.parts[0], new))


def start_with(first: Unit, unit: Unit) -> Unit:
    """A unit in the place of the first one, with its capital."""
    parts = tuple(match_case(first.parts[0], part) for part in unit.parts)
    return Unit(first.blank, unit.bound, parts)


def can_drop(whole: Sequence[Unit], units: Sequence[Unit], place: int) -> bool:
    """Whether a small word can be left out: something follows, and it has no run of its own."""
    if place + 1 >= len(units):
        return False
    unit, after = units[place], units[place + 1]
    same = unit.bound == after.bound or after.kept
    plain = after.blank == " " and not unit.blank.strip(" ")
    return same and plain and bool(whole or not after.kept)


def join_nouns(
    whole: list[Unit], units: Sequence[Unit], read: Sequence[Reading], place: int
) -> bool:
    """Put the noun behind “de” before the one in front, as one lemma; whether that was done."""
    if not whole or place + 1 >= len(units):
        return False
    front, back = whole[-1], units[place + 1]
    source = parse_reading(front.parts[0])
    plain = all(
        len(one.parts) > 1 and one.parts[1][:1] not in {"@", "*", ""} and not one.kept
        for one in (front, back)
    )
    same = {front.bound, units[place].bound, back.bound} == {front.bound}
    spaces = units[place].blank == back.blank == " "
    if not plain or not same or not spaces or source.pos != "n" or read[place + 1].pos != "n":
        return False
    head, modifier = parse_reading(front.parts[1]), parse_reading(back.parts[1])
    if head.pos != "n" or modifier.pos != "n" or "#" in head.lemma + modifier.lemma:
        return False
    lower = lower_first(head.lemma) if head.lemma[1:].islower() else head.lemma
    lemma = match_case(head.lemma, modifier.lemma) + JOINT + lower
    whole[-1] = front._replace(parts=(front.parts[0], compose_reading(lemma, head.tags)))
    return True


def may_stand(word: str, lemma: str) -> bool:
    """Whether an English word may stand for a small word, or nothing at all.

    “Your” is for those whom a sentence addresses (see `english_rules`), and of the prepositions
    only “a” and “de” may be left out.
    """
    return word != "your" and (word != NOTHING or lemma in LEFT_OUT)


def read_small_words(path: Path) -> SmallWords:
    """What `train_small_words.py` wrote: weights, and lines `=el|det` with the classes."""
    weights = read_weights(path)
    classes = {
        (lemma, pos): [one for one in weights.pop(f"={lemma}|{pos}") if may_stand(one, lemma)]
        for lemma, pos in sorted(KEYS)
        if f"={lemma}|{pos}" in weights
    }
    return SmallWords(weights, classes)
