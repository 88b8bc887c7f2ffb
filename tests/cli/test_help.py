"""Help speaks the user's language and loads nothing heavy."""

import os
import re
import subprocess
import sys
import time

import pytest
from tests.cli.conftest import Run

HEAVY = (
    *("weasyprint", "argostranslate", "ctranslate2", "jinja2", "babel", "lxml", "trafilatura"),
    "platformdirs",
)


@pytest.mark.parametrize("command", [(), ("export",), ("languages",), ("doctor",)])
def test_help_speaks_english_and_spanish(run: Run, command: tuple[str, ...]) -> None:
    english = run(*command, "--help", lang="en_US.UTF-8")
    spanish = run(*command, "--help", lang="es_MX.UTF-8")
    assert english.returncode == spanish.returncode == 0
    assert english.stdout.startswith("Usage: ")
    assert spanish.stdout.startswith("Uso: ")
    assert not set(sentences(english.stdout)) & set(sentences(spanish.stdout))


@pytest.mark.parametrize(
    ("lang", "headings"),
    [
        ("en", ["What to make", "Languages", "Layout", "Many articles", "Review", "Other options"]),
        (
            "es",
            ["Qué se crea", "Idiomas", "Diseño", "Muchos artículos", "Revisión", "Otras opciones"],
        ),
    ],
)
def test_the_options_of_export_are_in_groups(run: Run, lang: str, headings: list[str]) -> None:
    groups = grouped(run("export", "--help", LANGUAGE=lang).stdout)
    assert list(groups) == headings
    assert {"--from", "--to", "--engine", "--address"} == set(groups[headings[1]])
    assert {"--edition", "--paper"} < set(groups[headings[2]])
    assert {"--jobs", "--resume"} < set(groups[headings[3]])
    # A new option belongs into a group: nothing lands here by being forgotten.
    assert groups[headings[-1]] == ["-q,", "-v,", "-h,"]


def grouped(text: str) -> dict[str, list[str]]:
    """The first names of the options under each heading of a help text."""
    groups: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.endswith(":") and not line.startswith(" "):
            groups[line[:-1]] = []
        elif line.startswith("  -"):
            groups[[*groups][-1]].append(line.split()[0])
    return groups


def test_the_help_of_every_group_begins_in_one_column(run: Run) -> None:
    lines = run("export", "--help").stdout.splitlines()
    beside = [re.match(r"(  -.*?  +)\S", line) for line in lines]
    assert len({len(found[1]) for found in beside if found}) == 1


def sentences(text: str) -> list[str]:
    """The lines that hold words of ours, not names of options or values."""
    return [line.strip() for line in text.splitlines() if line.strip().endswith(".")]


def test_language_beats_lang_as_gnu_says(run: Run) -> None:
    assert run("--help", LANGUAGE="es:en").stdout.startswith("Uso: ")
    assert run("--help", lang="es_MX.UTF-8", LANGUAGE="en:es").stdout.startswith("Usage: ")


@pytest.mark.parametrize("command", ["--help", "export --help"])
def test_help_loads_nothing_heavy(command: str) -> None:
    code = (
        "import sys; from bilingual_pub.cli import main\n"
        f"sys.argv[1:] = {command.split()!r}\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_help_takes_at_most_twice_as_long_as_importing_click() -> None:
    click = [sys.executable, "-c", "import click"]
    ours = [sys.executable, "-m", "bilingual_pub", "--help"]
    ratios = sorted(seconds(ours) / seconds(click) for _ in range(9))
    assert ratios[len(ratios) // 2] <= 2


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=dict(os.environ))
    return time.perf_counter() - start


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("bilingual-pub, version ")


def test_no_command_shows_the_help(run: Run) -> None:
    done = run()
    assert done.returncode == 2
    assert "Usage: " in done.stderr + done.stdout
