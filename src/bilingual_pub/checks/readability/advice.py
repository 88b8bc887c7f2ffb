"""A reading level in words that a volunteer understands, and what to aim for."""

from collections.abc import Callable

from bilingual_pub.checks.readability.scores import Band, Level
from bilingual_pub.locale import _

GRADES: dict[Band, Callable[[], str]] = {
    Band.VERY_EASY: lambda: _("Grade {grade}: nearly everyone can read it."),
    Band.EASY: lambda: _("Grade {grade}: most readers will find it easy."),
    Band.NORMAL: lambda: _("Grade {grade}: many readers will find it hard; aim for grade 6 to 8."),
    Band.HARD: lambda: _("Grade {grade}: most readers will find it hard; aim for grade 6 to 8."),
    Band.VERY_HARD: lambda: _(
        "Grade {grade}: it takes a college education to read it; aim for grade 6 to 8."
    ),
}
"""What a year of school in the U.S. means; a sentence is looked up when it is said."""

INFLESZ: dict[Band, Callable[[], str]] = {
    Band.VERY_EASY: lambda: _("INFLESZ {score}, very easy: nearly everyone can read it."),
    Band.EASY: lambda: _("INFLESZ {score}, fairly easy: most readers will find it easy."),
    Band.NORMAL: lambda: _(
        "INFLESZ {score}, normal: some readers will find it hard; aim for 65 or more."
    ),
    Band.HARD: lambda: _(
        "INFLESZ {score}, rather hard: many readers will find it hard; aim for 65 or more."
    ),
    Band.VERY_HARD: lambda: _(
        "INFLESZ {score}, very hard: it takes a college education to read it; aim for 65 or more."
    ),
}
"""What a score on the scale for Spanish means."""


def describe_level(level: Level | None) -> str:
    """How hard a text is, and what to aim for."""
    if level is None:
        return _(
            "Its reading level can't be told: it is short, or in a language without a formula."
        )
    if level.grade is not None:
        return GRADES[level.band]().format(grade=level.grade)
    score = round(level.scores["szigriszt-pazos"])
    return INFLESZ[level.band]().format(score=score)
