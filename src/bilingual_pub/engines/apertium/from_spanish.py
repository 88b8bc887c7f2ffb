"""The stages from Spanish to English, with their tables."""

from pathlib import Path

from bilingual_pub.engines.apertium.choices import Choices, read_choices
from bilingual_pub.engines.apertium.english_forms import EnglishForms, give_english
from bilingual_pub.engines.apertium.small_words import read_small_words
from bilingual_pub.engines.apertium.spanish_forms import SpanishWords
from bilingual_pub.engines.apertium.spanish_passives import Passives
from bilingual_pub.engines.apertium.spanish_readings import SpanishReadings
from bilingual_pub.engines.apertium.stages import (
    CHOICES,
    CHOICES_FILES,
    PASSIVES,
    READINGS,
    READINGS_FILE,
    RULES,
    SMALL_WORDS,
    SUBJECTS,
    UNKNOWN,
    UNKNOWN_FILES,
    Generate,
    Grammar,
    InTurn,
    Stage,
    Unchanged,
)
from bilingual_pub.engines.apertium.tagger import Tagger, read_weights
from bilingual_pub.engines.apertium.unknown import Translated, read_unknown_words

REFLEXIVE_FILE = "reflexive.txt"
SMALL_WORDS_FILE = "small-words.tsv.gz"


def read_stages(tables: Path, wanted: Grammar, generate: Generate) -> tuple[Stage, Stage, Stage]:
    """What stands in the tagger's place, behind the dictionary and before the generator."""
    entries: dict[tuple[str, str], Translated] = {}
    if wanted.has(UNKNOWN):
        entries |= read_unknown_words(*(tables / name for name in UNKNOWN_FILES))
    unknown = SpanishWords(entries)
    choices = (
        read_choices(*(tables / name for name in CHOICES_FILES)) if wanted.has(CHOICES) else {}
    )
    ours = frozenset(
        (choice.lemma, pos) for (_word, pos), some in choices.items() for choice in some
    ) | frozenset((one.lemma, pos) for (_word, pos), one in entries.items())
    small = [read_small_words(tables / SMALL_WORDS_FILE)] if wanted.has(SMALL_WORDS) else []
    reflexive = frozenset((tables / REFLEXIVE_FILE).read_text(encoding="utf-8").split())
    readings = SpanishReadings(
        Tagger(read_weights(tables / READINGS_FILE)),
        unknown,
        Passives(reflexive) if wanted.has(PASSIVES) else None,
        wanted.has(SUBJECTS),
    )
    return (
        readings if wanted.has(READINGS) else Unchanged(),
        InTurn((Choices(choices, unknown, give_english), *small)),
        EnglishForms(generate, ours, wanted.has(RULES)),
    )
