"""Wordings that machines translate word by word, or that not every reader knows; and what to say.

They stand in `idioms/en.csv` and `idioms/es.csv`, each with what to write instead. In a pattern,
`[call]` is any form of the verb, `a|the` either word, and `…` up to three words.
"""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bilingual_pub.i18n import _
from bilingual_pub.model import Block
from bilingual_pub.qa.readability.scores import Band, Level

FOLDER = files("bilingual_pub.qa.readability") / "idioms"

LANGUAGES = frozenset({"en", "es"})

GAP = r"(?:\S+\s+){1,3}?"

SPACE = r"\s+"

APOSTROPHE = "['’]"

SPANISH_ENDINGS = """
    ar er ir ando iendo ado ada ados adas ido ida idos idas o as a amos áis an es e emos éis en imos
    aba abas ábamos aban ía ías íamos ían é aste ó aron í iste ió isteis ieron ieras iera iéramos
    ieran ara aras áramos aran aré arás ará aremos arán aría arías aríamos arían eré erás erá eremos
    erán ería erían iré irás irá iremos irán iría irían ás á án
"""
"""Of all three conjugations; a stem with the wrong one is no word, so it is never met."""

PRONOUNS = "(?:me|te|se|nos|l[aeo]s?)?"
"""What Spanish hangs on the end of a verb: `echarle`."""


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
    code = lang.split("-", 1)[0]
    if code not in LANGUAGES:
        return
    found = [
        (match.start(), -match.end(), match[0], plainer)
        for pattern, plainer in load_patterns(code)
        for match in pattern.finditer(block.text)
    ]
    reached = 0
    for start, end, text, plainer in sorted(found):
        if start >= reached:
            reached = -end
            yield Idiom(block.id, " ".join(text.split()), plainer)


@cache
def load_patterns(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The wordings of a language, each with what to write instead."""
    forms = VERBS[code](_read_rows(f"verbs.{code}.csv"))
    return tuple(
        (re.compile(_compile_expression(row["pattern"], forms), re.IGNORECASE), row["plainer"])
        for row in _read_rows(f"{code}.csv")
    )


def _read_rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


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


def _expand_english_verbs(rows: list[dict[str, str]]) -> Callable[[str], str]:
    known = {row["verb"]: row["forms"].split() for row in rows}

    def forms(verb: str) -> str:
        return "|".join(known.get(verb) or _list_regular_forms(verb))

    return forms


def _list_regular_forms(verb: str) -> list[str]:
    """The forms of an English verb that has no others: a verb that doubles a letter is not one."""
    stem = re.sub(r"e$", "", verb)
    third = re.sub(r"(?<=[^aeiou])y$", "ie", verb) if verb.endswith("y") else verb
    hissing = verb.endswith(("s", "x", "z", "ch", "sh"))
    past = re.sub(r"e$", "", third) + "ed"
    return [verb, f"{third}{'es' if hissing else 's'}", past, f"{stem}ing"]


def _expand_spanish_verbs(rows: list[dict[str, str]]) -> Callable[[str], str]:
    known = {row["verb"]: (row["stems"].split(), row["forms"].split()) for row in rows}

    def forms(verb: str) -> str:
        stems, whole = known.get(verb, ([verb[:-2]], []))
        regular = (
            [f"(?:{'|'.join(stems)})(?:{'|'.join(SPANISH_ENDINGS.split())}){PRONOUNS}"]
            if stems
            else []
        )
        return "|".join([*whole, *regular])

    return forms


VERBS = {"en": _expand_english_verbs, "es": _expand_spanish_verbs}

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


def describe_level(level: Level | None) -> str:
    """How hard a text is, and what to aim for."""
    if level is None:
        return _(
            "Reading level unknown: the text is too short, or there is no formula for its language."
        )
    if level.grade is not None:
        return GRADES[level.band]().format(grade=level.grade)
    score = round(level.scores["szigriszt-pazos"])
    return INFLESZ[level.band]().format(score=score)
