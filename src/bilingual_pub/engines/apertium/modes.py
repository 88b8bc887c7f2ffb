"""A mode of Apertium with stages of our own between its programs.

`Readings` takes the place of the tagger, `Choices` stands behind the dictionary of the pair,
`Forms` before the generator. Each part of the mode between them is a pipeline of its own. A mode
that does not look like that, or a pair that has no tables, runs as it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from typing import Protocol, Self

from bilingual_pub.engines.apertium.from_english import read_stages
from bilingual_pub.engines.apertium.from_spanish import read_stages as read_stages_from_spanish
from bilingual_pub.engines.apertium.phrases import read_phrases
from bilingual_pub.engines.apertium.pipeline import SILENCE, Pipeline, batch_texts
from bilingual_pub.engines.apertium.stages import (
    PHRASES,
    PHRASES_FILE,
    READINGS,
    STAGES,
    UNKNOWN,
    UNKNOWN_FILES,
    Grammar,
    Stage,
)
from bilingual_pub.engines.apertium.unknown import read_unknown_words
from bilingual_pub.engines.base import hash_files
from bilingual_pub.lang import get_language

TABLES = Path(__file__).parent / "tables"

FROM_SPANISH = "es-en"

Programs = Sequence[Sequence[str]]


class Answering(Protocol):
    """What translates: a pipeline, or several with stages between."""

    silence: float

    @property
    def processes(self) -> Sequence[Popen[bytes]]:
        """The running programs, first to last."""

    def answers(self, texts: Sequence[str], progress: Callable[[int], None] = ...) -> list[str]:
        """What comes out for each text, in order."""

    def close(self) -> None:
        """End every program."""


@dataclass(frozen=True, slots=True)
class SplitMode:
    """The programs of a mode, cut where our stages go."""

    analysis: Programs
    tagger: Programs
    transfer: Programs
    grammar: Programs
    generation: Programs


def split_mode(programs: Programs) -> SplitMode | None:
    """A mode cut in four; None where it looks different."""
    tagger = [n for n, (name, *_) in enumerate(programs) if name.endswith("apertium-tagger")]
    lookup = [n for n, one in enumerate(programs) if is_dictionary(one, "-b", ".autobil.bin")]
    generator = [n for n, one in enumerate(programs) if is_dictionary(one, "-g", ".autogen.bin")]
    if [len(tagger), len(lookup), len(generator)] != [1, 1, 1]:
        return None
    first, second, third = tagger[0], lookup[0], generator[0]
    if not 0 < first < second < third - 1:
        return None
    return SplitMode(
        programs[:first],
        programs[first : first + 1],
        programs[first + 1 : second + 1],
        programs[second + 1 : third],
        programs[third:],
    )


def is_dictionary(program: Sequence[str], option: str, ending: str) -> bool:
    """Whether a program looks words up in a dictionary of that kind."""
    return program[0].endswith("lt-proc") and option in program and program[-1].endswith(ending)


class StagedPipeline:
    """A mode in four pipelines with our stages between; the tables are read when first asked.

    `silence` is that of each pipeline, in seconds.
    """

    def __init__(self, mode: SplitMode, tables: Path, wanted: Grammar, silence: float) -> None:
        analysis = [*mode.analysis, *(() if wanted.has(READINGS) else mode.tagger)]
        self._analysis = Pipeline(analysis, silence)
        self._transfer = Pipeline(mode.transfer, silence)
        self._grammar = Pipeline(mode.grammar, silence)
        self._generation = Pipeline(mode.generation, silence)
        self.silence = silence
        self._tables = tables
        self._wanted = wanted
        self._stages: tuple[Stage, Stage, Stage] | None = None

    @property
    def processes(self) -> list[Popen[bytes]]:
        """The running programs, first to last."""
        return [process for pipeline in self._pipelines() for process in pipeline.processes]

    def answers(
        self, texts: Sequence[str], progress: Callable[[int], None] = lambda _texts: None
    ) -> list[str]:
        """What comes out for each text, in order.

        Raises:
            EngineError: a part of it failed twice, or can't be started.
        """
        if self._stages is None:
            read = read_stages_from_spanish if self._tables.name == FROM_SPANISH else read_stages
            self._stages = read(self._tables, self._wanted, self._generation.answers)
        readings, choices, forms = self._stages
        found: list[str] = []
        try:
            for batch in batch_texts(texts):
                streams = readings.rewrite(self._analysis.answers(batch))
                streams = choices.rewrite(self._transfer.answers(streams))
                streams = forms.rewrite(self._grammar.answers(streams))
                found += self._generation.answers(streams)
                progress(len(batch))
        except BaseException:
            self.close()
            raise
        return found

    def _pipelines(self) -> tuple[Pipeline, ...]:
        return self._analysis, self._transfer, self._grammar, self._generation

    def close(self) -> None:
        """End every program."""
        for pipeline in self._pipelines():
            pipeline.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


def open_pipeline(
    pair: tuple[str, str], programs: Programs, wanted: Grammar, silence: float = SILENCE
) -> Answering:
    """What translates a pair: with our stages where there are tables for it."""
    tables = find_tables(pair)
    mode = split_mode(programs)
    if tables is None or mode is None or wanted.without >= frozenset(STAGES):
        return Pipeline(programs, silence)
    return StagedPipeline(mode, tables, wanted, silence)


def read_own_words(pair: tuple[str, str], programs: Programs, wanted: Grammar) -> frozenset[str]:
    """The words, plurals too, that our tables by hand begin with: at a start they are no names."""
    tables = find_tables(pair)
    if tables is None or tables.name == FROM_SPANISH or split_mode(programs) is None:
        return frozenset()
    words: set[str] = set()
    if wanted.has(PHRASES):
        phrases = read_phrases(tables / PHRASES_FILE)[1]
        words |= {
            lemma.replace("_-_", "-").split("_")[0]
            for lemma, pos in phrases
            if pos in {"n", "vblex"}
        }
    if wanted.has(UNKNOWN):
        words |= {word for word, _pos in read_unknown_words(tables / UNKNOWN_FILES[-1])}
    return frozenset(words | {f"{word}s" for word in words})


def find_tables(pair: tuple[str, str]) -> Path | None:
    """The folder of a pair's tables, by its languages without regions; None where it has none."""
    folder = TABLES / "-".join(get_language(tag) for tag in pair)
    return folder if folder.is_dir() else None


def describe_stages(pair: tuple[str, str], programs: Programs, wanted: Grammar) -> str:
    """What decides the words beside Apertium's own files: tables, code and what is wanted of it."""
    tables = find_tables(pair)
    if tables is None or split_mode(programs) is None:
        return ""
    # Each file of this room decides some words: stages, names, what is kept, what is restored.
    code = sorted(Path(__file__).parent.glob("*.py"))
    left_out = ",".join(sorted(wanted.without))
    content = hash_files([*sorted(tables.iterdir()), *code])
    return f" {content[:16]} {wanted.address}{f' without {left_out}' if left_out else ''}"
