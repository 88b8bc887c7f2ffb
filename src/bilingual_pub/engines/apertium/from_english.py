"""The stages from English to Spanish, with their tables."""

from pathlib import Path

from bilingual_pub.engines.apertium.choices import Choices, read_choices
from bilingual_pub.engines.apertium.forms import Forms
from bilingual_pub.engines.apertium.phrases import read_phrases
from bilingual_pub.engines.apertium.readings import Readings
from bilingual_pub.engines.apertium.stages import (
    ADDRESS,
    CHOICES,
    CHOICES_FILES,
    CLAUSES,
    COMMANDS,
    ORDER,
    PHRASES,
    PHRASES_FILE,
    READINGS,
    READINGS_FILE,
    RULES,
    THAT,
    UNKNOWN,
    UNKNOWN_FILES,
    Generate,
    Grammar,
    Stage,
    Unchanged,
)
from bilingual_pub.engines.apertium.tagger import Tagger, read_weights
from bilingual_pub.engines.apertium.unknown import Translated, UnknownWords, read_unknown_words

REFLEXIVE_FILE = "reflexive.txt"


def read_stages(tables: Path, wanted: Grammar, generate: Generate) -> tuple[Stage, Stage, Stage]:
    """What stands in the tagger's place, behind the dictionary and before the generator."""
    entries: dict[tuple[str, str], Translated] = {}
    by_hand: dict[tuple[str, str], Translated] = {}
    if wanted.has(UNKNOWN):
        *listed, own = (tables / name for name in UNKNOWN_FILES)
        by_hand = read_unknown_words(own)
        entries |= read_unknown_words(*listed) | by_hand
    phrases = None
    if wanted.has(PHRASES):
        phrases, translations = read_phrases(tables / PHRASES_FILE)
        entries |= translations
    unknown = UnknownWords(entries, frozenset(by_hand))
    choices = (
        read_choices(*(tables / name for name in CHOICES_FILES)) if wanted.has(CHOICES) else {}
    )
    foreign = {(one.lemma, pos) for (_word, pos), one in entries.items() if not one.inflected}
    reflexive = frozenset((tables / REFLEXIVE_FILE).read_text(encoding="utf-8").split())
    readings = Readings(
        Tagger(read_weights(tables / READINGS_FILE)),
        unknown,
        phrases,
        wanted.has(ORDER),
        wanted.has(CLAUSES),
        wanted.has(THAT),
        wanted.has(COMMANDS),
    )
    return (
        readings if wanted.has(READINGS) else Unchanged(),
        Choices(choices, unknown),
        Forms(
            generate,
            reflexive,
            foreign,
            wanted.has(RULES),
            wanted.address if wanted.has(ADDRESS) else None,
        ),
    )
