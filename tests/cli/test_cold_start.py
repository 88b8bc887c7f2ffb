"""What an export of one article loads, opens and starts, in all its processes: counted, not timed.

A `sitecustomize` in each process writes down what Python tells of (PEP 578), and which modules it
looks for.
"""

import os
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import copy

import pytest
from tests.cli.conftest import ROOT, Run

WATCH = """
import os, sys

FILE = os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)

def tell(event, what):
    os.write(FILE, f"{os.getpid()}\\t{event}\\t{what}\\n".encode(errors="replace"))

class Imports:
    @staticmethod
    def find_spec(name, path=None, target=None):
        tell("import", name)

sys.meta_path.insert(0, Imports)
sys.addaudithook(
    lambda event, given: tell(event, given[0]) if event in ("open", "subprocess.Popen") else None
)
"""

HEAVY = frozenset(
    {
        *("weasyprint", "fontTools", "PIL", "jinja2", "lxml", "babel", "markdown_it", "cffi"),
        *("argostranslate", "ctranslate2", "sentencepiece", "numpy", "py3langid", "sqlite3"),
        *("bilingual_pub.readers.reading", "bilingual_pub.readers.finish"),
        *("bilingual_pub.review.archive", "bilingual_pub.review.merge"),
        *("bilingual_pub.writers.jinja", "bilingual_pub.protect", "bilingual_pub.translation"),
        *("bilingual_pub.engines.base", "bilingual_pub.alignment", "bilingual_pub.qa"),
        *("bilingual_pub.glossary", "bilingual_pub.memory.store"),
    }
)
"""What only a worker has any use for."""

FOR_OTHER_ARTICLES = frozenset(
    {
        *(
            "bilingual_pub.alignment",
            "bilingual_pub.review.archive",
            "bilingual_pub.publish.aligned",
        ),
        *("bilingual_pub.readers.docx", "docx", "mammoth", "trafilatura", "dateparser"),
    }
)
"""What a worker has no use for either, where an article is neither reviewed nor aligned."""

OF_OUR_OWN = 45
"""Modules of this program that the command's own process may load; some 40 in fact."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What the processes of one command did, in order: who, what, with which."""

    events: tuple[tuple[int, str, str], ...]

    @property
    def processes(self) -> list[int]:
        """The processes in the order in which they began: the command, then its workers."""
        return [*dict.fromkeys(process for process, _event, _what in self.events)]

    def each(self, event: str, process: int | None = None) -> list[str]:
        """With what something was done: in one process, or in all of them."""
        return [what for who, kind, what in self.events if kind == event and process in (who, None)]


Watch = Callable[..., Watched]


@pytest.fixture
def watched(run: Run, tmp_path: Path) -> Watch:
    """Run the command line with the toy package, and tell what its processes did."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    for package in (ROOT / "tests" / "argos-toy").glob("*.argosmodel"):
        with zipfile.ZipFile(package) as packed:
            packed.extractall(tmp_path / "packages")

    def run_it(*arguments: object, code: int = 0) -> Watched:
        log = tmp_path / "watched.tsv"
        log.unlink(missing_ok=True)
        done = run(
            *arguments,
            ARGOS_PACKAGES_DIR=str(tmp_path / "packages"),
            PYTHONPATH=str(tmp_path / "watch"),
            WATCHED=str(log),
        )
        assert done.returncode == code, done.stderr
        lines = log.read_text(encoding="utf-8").splitlines()
        rows = (line.split("\t", 2) for line in lines)
        return Watched(tuple((int(who), event, what) for who, event, what in rows))

    return run_it


def test_the_commands_own_process_loads_little(watched: Watch, tmp_path: Path) -> None:
    # Away from the examples' settings: a logo and an address take libraries of their own to judge.
    article = copy(ROOT / "examples" / "water-shutoff.md", tmp_path)
    done = watched("export", article, "--format", "html,pdf")
    command, _worker = done.processes
    loaded = done.each("import", command)
    assert not HEAVY & {*loaded}
    ours = [name for name in loaded if name.startswith("bilingual_pub")]
    assert len(ours) <= OF_OUR_OWN, ours


def test_what_is_heavy_is_loaded_once_and_in_the_worker(watched: Watch) -> None:
    done = watched("export", ROOT / "examples" / "water-shutoff.md", "--format", "html,pdf")
    loaded = done.each("import")
    assert [loaded.count(name) for name in ("weasyprint", "jinja2", "ctranslate2")] == [1, 1, 1]
    assert not FOR_OTHER_ARTICLES & {*loaded}


@pytest.mark.parametrize("name", ["water-shutoff.md", "corte-de-agua.txt"])
def test_english_and_spanish_need_no_large_model(watched: Watch, name: str) -> None:
    done = watched("export", ROOT / "examples" / name, "--format", "json")
    assert "py3langid" not in done.each("import")


def test_what_is_in_doubt_does(watched: Watch, notice: Path) -> None:
    done = watched("export", notice, "--format", "json")
    assert done.each("import").count("py3langid") == 1


def test_one_process_is_started_and_before_the_command_loads_its_own(watched: Watch) -> None:
    """None to look for libraries, as WeasyPrint would do: dozens on a computer with a compiler."""
    done = watched("export", ROOT / "examples" / "water-shutoff.md", "--format", "html,pdf")
    assert len(done.each("subprocess.Popen")) == 1
    command = done.processes[0]
    kinds = [(kind, what) for who, kind, what in done.events if who == command]
    started = next(place for place, (kind, _) in enumerate(kinds) if kind == "subprocess.Popen")
    assert started < kinds.index(("import", "bilingual_pub.cli.export"))


def test_the_article_is_hashed_and_read_by_the_worker_alone(watched: Watch, notice: Path) -> None:
    done = watched("export", notice, "--format", "json")
    command, worker = done.processes
    opened = {who: done.each("open", who).count(str(notice)) for who in (command, worker)}
    assert opened == {command: 0, worker: 2}


def test_help_starts_nothing(watched: Watch) -> None:
    assert watched("export", "--help").each("subprocess.Popen") == []
    assert watched("--help").each("subprocess.Popen") == []


@pytest.mark.parametrize("wrong", [["--no-such-option"], ["no-such-file.md"]])
def test_no_worker_outlives_a_command_that_can_not_be_followed(
    watched: Watch, wrong: list[str]
) -> None:
    done = watched("export", *wrong, code=2 if wrong[0].startswith("-") else 3)
    for process in done.processes[1:]:
        with suppress(ProcessLookupError):
            os.kill(process, 0)
            pytest.fail(f"{process} is still there")
