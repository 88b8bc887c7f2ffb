"""The stages from Spanish to English, with their tables."""

from pathlib import Path

from bilingual_pub.engines.apertium.choices import Choices, read_choices
from bilingual_pub.engines.apertium.english_forms import EnglishForms, give_english
from bilingual_pub.engines.apertium.spanish_readings import SpanishReadings
from bilingual_pub.engines.apertium.stages import (
    CHOICES,
    CHOICES_FILES,
    READINGS,
    READINGS_FILE,
    Generate,
    Grammar,
    Stage,
    Unchanged,
)
from bilingual_pub.engines.apertium.tagger import Tagger, read_weights
from bilingual_pub.engines.apertium.unknown import Translated, UnknownWords


def read_stages(tables: Path, wanted: Grammar, generate: Generate) -> tuple[Stage, Stage, Stage]:
    """What stands in the tagger's place, behind the dictionary and before the generator."""
    entries: dict[tuple[str, str], Translated] = {}
    unknown = UnknownWords(entries)
    choices = (
        read_choices(*(tables / name for name in CHOICES_FILES)) if wanted.has(CHOICES) else {}
    )
    ours = frozenset(
        (choice.lemma, pos) for (_word, pos), some in choices.items() for choice in some
    )
    readings = SpanishReadings(Tagger(read_weights(tables / READINGS_FILE)))
    return (
        readings if wanted.has(READINGS) else Unchanged(),
        Choices(choices, unknown, give_english),
        EnglishForms(generate, ours),
    )
