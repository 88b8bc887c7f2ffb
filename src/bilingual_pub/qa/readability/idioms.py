"""Wordings that machines translate word by word, or that not every reader knows; and what to say.

They stand in `idioms.csv` of a language's pack, each with what to write instead. In a pattern,
`[call]` is any form of the verb, `a|the` either word, and `…` up to three words.
"""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from bilingual_pub.i18n import _
from bilingual_pub.lang import LanguagePack, get_language, get_pack
from bilingual_pub.model import Block
from bilingual_pub.qa.readability.scores import Band, Level

GAP = r"(?:\S+\s+){1,3}?"

SPACE = r"\s+"

APOSTROPHE = "['’]"


@dataclass(frozen=True, slots=True)
class Idiom:
    """A wording that was found: the id of its block, how it stands there, and what to write.

    `plainer` is empty where the words can simply be left out.
    """

    block: str
    text: str
    plainer: str


def find_idioms(block: Block, lang: str) -> Iterator[Idiom]:
    """The wordings in a block, in reading order; of two that overlap, the longer one."""
    found = [
        (match.start(), -match.end(), match[0], plainer)
        for pattern, plainer in load_patterns(get_language(lang))
        for match in pattern.finditer(block.text)
    ]
    reached = 0
    for start, end, text, plainer in sorted(found):
        if start >= reached:
            reached = -end
            yield Idiom(block.id, " ".join(text.split()), plainer)


@cache
def load_patterns(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The wordings of a language, each with what to write instead; none where it has no list."""
    pack = get_pack(code)
    verbs = {row["verb"]: row for row in read_rows(pack, "idiom_verbs.csv")}

    def forms(verb: str) -> str:
        expand = pack.expand_verb
        return expand(verb, verbs.get(verb, {})) if expand else re.escape(verb)

    return tuple(
        (re.compile(_compile_expression(row["pattern"], forms), re.IGNORECASE), row["plainer"])
        for row in read_rows(pack, "idioms.csv")
    )


def read_rows(pack: LanguagePack, name: str) -> list[dict[str, str]]:
    """The rows of a table in a language's pack; none where it has no such file."""
    return list(csv.DictReader(pack.read_lines(name)))


def _compile_expression(pattern: str, forms: Callable[[str], str]) -> str:
    words = [_compile_word(word, forms) for word in pattern.split()]
    joined = SPACE.join(words).replace(f"{GAP}{SPACE}", GAP)
    return rf"(?<![\w-]){joined}(?![\w-]|['’]\w)"


def _compile_word(word: str, forms: Callable[[str], str]) -> str:
    if word == "…":
        return GAP
    if word.startswith("["):
        return f"(?:{forms(word.strip('[]'))})"
    choices = "|".join(map(re.escape, word.split("|"))).replace("'", APOSTROPHE)
    return f"(?:{choices})" if "|" in word else choices


GRADES: dict[Band, Callable[[], str]] = {
    Band.VERY_EASY: lambda: _("Grade {grade}: almost everyone can read it."),
    Band.EASY: lambda: _("Grade {grade}: most readers will find it easy."),
    Band.NORMAL: lambda: _("Grade {grade}: many readers will find it hard. Aim for grade 6 to 8."),
    Band.HARD: lambda: _("Grade {grade}: most readers will find it hard. Aim for grade 6 to 8."),
    Band.VERY_HARD: lambda: _(
        "Grade {grade}: readers need a college education. Aim for grade 6 to 8."
    ),
}
"""What a year of school in the U.S. means; a sentence is looked up when it is said."""

INFLESZ: dict[Band, Callable[[], str]] = {
    Band.VERY_EASY: lambda: _("INFLESZ {score}, very easy: almost everyone can read it."),
    Band.EASY: lambda: _("INFLESZ {score}, fairly easy: most readers will find it easy."),
    Band.NORMAL: lambda: _(
        "INFLESZ {score}, normal: some readers will find it hard. Aim for 65 or more."
    ),
    Band.HARD: lambda: _(
        "INFLESZ {score}, rather hard: many readers will find it hard. Aim for 65 or more."
    ),
    Band.VERY_HARD: lambda: _(
        "INFLESZ {score}, very hard: readers need a college education. Aim for 65 or more."
    ),
}
"""What a score on the scale for Spanish means."""


ANY_SCALE: dict[Band, Callable[[], str]] = {
    Band.VERY_EASY: lambda: _("Very easy: nearly everyone can read it."),
    Band.EASY: lambda: _("Easy: most readers will find it easy."),
    Band.NORMAL: lambda: _("Normal: some readers will find it hard."),
    Band.HARD: lambda: _("Hard: many readers will find it hard."),
    Band.VERY_HARD: lambda: _("Very hard: it takes a college education to read it."),
}
"""What a band means on the scale of any other language."""


def describe_level(level: Level | None) -> str:
    """How hard a text is, and what to aim for."""
    if level is None:
        return _(
            "Reading level unknown: the text is too short, or there is no formula for its language."
        )
    if level.grade is not None:
        return GRADES[level.band]().format(grade=level.grade)
    if (score := level.scores.get("szigriszt-pazos")) is not None:
        return INFLESZ[level.band]().format(score=round(score))
    return ANY_SCALE[level.band]()
