"""Our own stages: what they are called, which of them are wanted, and what all of them do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bilingual_pub.engines.apertium.address import Address

(
    READINGS,
    ORDER,
    CLAUSES,
    THAT,
    COMMANDS,
    PASSIVES,
    SUBJECTS,
    UNKNOWN,
    PHRASES,
    CHOICES,
    SMALL_WORDS,
    RULES,
    ADDRESS,
) = STAGES = (
    "readings",
    "order",
    "clauses",
    "that",
    "commands",
    "passives",
    "subjects",
    "unknown",
    "phrases",
    "choices",
    "small-words",
    "rules",
    "address",
)
"""What can be left out, in the order of the pipeline; a pair has those that its language needs."""

READINGS_FILE, UNKNOWN_FILES, PHRASES_FILE, CHOICES_FILES = (
    "readings.tsv.gz",
    ("unknown.tsv.gz", "unknown-civic.tsv"),
    "phrases.tsv",
    ("choices.tsv", "choices-civic.tsv"),
)

Generate = Callable[[Sequence[str]], list[str]]
"""Apertium's generator: from units to what is written."""


class Stage(Protocol):
    """One of ours: it rewrites streams."""

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream, rewritten."""


class Unchanged:
    """The stage that is left out: Apertium's own tagger has chosen."""

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """The streams as they are."""
        return list(streams)


@dataclass(frozen=True, slots=True)
class InTurn:
    """Several stages at one place, one after the other."""

    stages: Sequence[Stage]

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream, rewritten by every stage."""
        for stage in self.stages:
            streams = stage.rewrite(streams)
        return list(streams)


@dataclass(frozen=True, slots=True)
class Grammar:
    """What is wanted of our stages: which are left out, and how the reader is addressed."""

    without: frozenset[str] = frozenset()
    address: Address = "formal"

    def has(self, stage: str) -> bool:
        """Whether a stage is on."""
        return stage not in self.without


ReadStages = Callable[[Path, Grammar, Generate], tuple[Stage, Stage, Stage]]
"""Reads the tables of a pair: the stages in the tagger's place, behind the dictionary of the pair
and before the generator."""
