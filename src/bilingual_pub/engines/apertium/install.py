"""Which pairs of languages Apertium has here: the programs that translate each, and its dictionary.

A mode file is a line of shell: programs with a `|` between. It is taken apart here, so that the
programs are started one by one and no shell ever runs. The dictionary says of a word whether it is
known, and what it can be.
"""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bilingual_pub.engines.apertium.pipeline import Pipeline
from bilingual_pub.engines.apertium.stream import ODD
from bilingual_pub.errors import EngineError
from bilingual_pub.i18n import _

TOOLS = ("apertium", "lt-proc", "apertium-wblank-mode")
"""Programs that must be there; `apertium-wblank-mode` came with Apertium 3.8."""

MODE_NAME = re.compile(r"([a-z]{2,3})(?:_(\w+))?-([a-z]{2,3})(?:_(\w+))?")
"""`eng-spa`, `spa-eng_US`; a third part (`eng-spa-tagger`) is a debugging mode."""

KEEP_MARKS = "-g"
"""Stands for `$1` in a mode: mark what is unknown, so that it can be counted."""

OPERATORS = frozenset("();<>&|")


def find_mode_files() -> dict[tuple[str, str], Path]:
    """Every installed mode, by its pair of BCP 47 tags."""
    found: dict[tuple[str, str], Path] = {}
    for folder in find_mode_folders():
        for path in sorted(folder.glob("*.mode")):
            if match := MODE_NAME.fullmatch(path.stem):
                source, source_region, target, target_region = match.groups()
                pair = (
                    make_language_tag(source, source_region),
                    make_language_tag(target, target_region),
                )
                found.setdefault(pair, path)
    return found


def find_mode_folders() -> Iterator[Path]:
    """Where modes lie: beside the program that runs them, wherever that was installed."""
    program = shutil.which("apertium")
    if program is not None:
        yield Path(program).parent.parent / "share" / "apertium" / "modes"


@cache
def make_language_tag(code: str, region: str | None = None) -> str:
    """The BCP 47 tag of a mode's own code (ISO 639-3, now and then with a region).

    >>> make_language_tag("spa"), make_language_tag("eng", "US")
    ('es', 'en-US')
    >>> make_language_tag("cat", "valencia")
    'ca-valencia'
    """
    from babel.core import get_global

    short = str(get_global("language_aliases").get(code, code))
    return f"{short}-{region}" if region else short


def read_programs(mode: Path) -> list[list[str]]:
    """The programs of a mode with their arguments, first to last.

    A mode that is more than programs and pipes is left to bash, as Apertium itself does.

    Raises:
        EngineError: Apertium can't read its own mode.
    """
    try:
        line = subprocess.run(  # noqa: S603 - a fixed program, and a file of Apertium's own
            ["apertium-wblank-mode", "-z", str(mode)],  # noqa: S607 - found on PATH, as installed
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=30,
            check=True,
        ).stdout.strip()
    except (OSError, subprocess.SubprocessError) as error:
        raise EngineError(
            _("Apertium can't read its own file {path}. Reinstall Apertium.").format(path=mode)
        ) from error
    return parse_programs(line) or [["bash", "-c", line, "apertium", KEEP_MARKS, ""]]


def parse_programs(line: str) -> list[list[str]]:
    """A shell line taken apart at its pipes; empty where it needs a shell.

    >>> parse_programs("lt-proc -z 'a b.bin' | apertium-tagger -g $2 x.prob | lt-proc $1 y.bin")
    [['lt-proc', '-z', 'a b.bin'], ['apertium-tagger', '-g', 'x.prob'], ['lt-proc', '-g', 'y.bin']]
    >>> parse_programs("lt-proc x.bin > out"), parse_programs("lt-proc $HOME/x.bin")
    ([], [])
    """
    lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    stages: list[list[str]] = [[]]
    for token in lexer:
        if token == "|":  # noqa: S105 - the shell's pipe
            stages.append([])
        elif token == "$1":  # noqa: S105 - the mode's own parameter
            stages[-1].append(KEEP_MARKS)
        elif token == "$2":  # noqa: S105 - the tagger's option, empty as in Apertium's own script
            continue
        elif set(token) <= OPERATORS or set(token) & set("$`"):
            return []
        else:
            stages[-1].append(token)
    return stages if all(stages) else []


LOOKED_UP = re.compile(r"\^[^/$]*((?:/[^/$]*)+)\$")


@dataclass(frozen=True, slots=True)
class Entry:
    """The readings of a word, in Apertium's tags: `<np><ant><f>` is a woman's first name."""

    readings: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the dictionary has the word."""
        return bool(self.readings)

    @property
    def proper(self) -> bool:
        """Whether it can be nothing but a name."""
        return self.known and all("<np>" in reading for reading in self.readings)

    @property
    def first_name(self) -> bool:
        """Whether it can be a person's first name."""
        return any("<np><ant>" in reading for reading in self.readings)

    @property
    def personal(self) -> bool:
        """Whether it can be a person's first or last name."""
        return self.first_name or any("<np><cog>" in reading for reading in self.readings)

    @property
    def feminine(self) -> bool:
        """Whether it is a woman's first name, and no man's."""
        genders = {tag for reading in self.readings for tag in re.findall(r"<ant><(\w+)>", reading)}
        return genders == {"f"}


class Lexicon:
    """A dictionary kept open: the first program of a pair's pipeline, on its own.

    Each word is looked up once. A pipeline whose first program is not Apertium's analyzer knows no
    word, and then no name is guessed. `ours` are words that our own tables have beside it;
    `names_only` says that its language writes nothing but names with capitals (`capitals.py`).
    """

    def __init__(self, analyzer: Sequence[str], silence: float) -> None:
        self._pipeline = Pipeline([analyzer], silence)
        self._usable = bool(analyzer) and analyzer[0].endswith("lt-proc")
        self._entries: dict[str, Entry] = {}
        self.ours: frozenset[str] = frozenset()
        self.names_only = False

    def learn(self, words: Iterable[str]) -> None:
        """Look up words that will be asked for.

        Raises:
            EngineError: the dictionary stopped twice.
        """
        new = sorted({word for word in words if not ODD.search(word)} - self._entries.keys())
        if not self._usable or not new:
            return
        answers = self._pipeline.answers(new)
        self._entries |= {
            word: parse_entry(answer) for word, answer in zip(new, answers, strict=True)
        }

    def __getitem__(self, word: str) -> Entry:
        """The entry of a word; an empty one for a word that the dictionary has not."""
        return self._entries.get(word, Entry())

    @property
    def usable(self) -> bool:
        """Whether it can tell a known word from an unknown one."""
        return self._usable

    def close(self) -> None:
        """End the program."""
        self._pipeline.close()


def parse_entry(answer: str) -> Entry:
    """The entry in an analyzer's answer; none for a word in two parts.

    >>> parse_entry("^Joe/Joe<np><ant><m><sg>$[][]").first_name, parse_entry("^blorf/*blorf$").known
    (True, False)
    """
    found = LOOKED_UP.findall(answer)
    if len(found) != 1:
        return Entry()
    readings = tuple(filter(None, found[0].split("/")))
    return Entry() if readings[0].startswith("*") else Entry(readings)
