"""Texts made so that a program takes the square of their length over them, or worse."""

import resource
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from tests.hostile.conftest import Export
from tests.writers.pdf.articles import article, pair

from bilingual_pub.errors import InputError
from bilingual_pub.formats import load_writer
from bilingual_pub.reading import read_article
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout

pytestmark = pytest.mark.slow

WORDS = "The library opens at nine on Monday for all of us."

LONGEST = 30
"""Seconds on a busy machine; each took minutes, or never ended."""

TEXTS: dict[str, Callable[[], str]] = {
    "title.html": lambda: f"<title>{'a - b ' * 100_000}|</title><body><p>{WORDS}</p>",
    "tabs.md": lambda: "\t" * 1_000_000 + WORDS,
    "lines.md": lambda: "a\n" * 3_000_000,
    "items.md": lambda: "- a\n" * 1_000_000,
    "tags.html": lambda: "<p>a" * 2_400_000,
    "wide.html": lambda: f"<table><tr>{'<td>a' * 1000}{'<tr><td>b' * 2000}</table>",
    "accents.txt": lambda: "e" + "\u0301\u0323" * 45_000,
    "hyphens.txt": lambda: "a-" * 45_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_read_or_refused_in_seconds(folder: Path, name: str) -> None:
    (folder / name).write_text(TEXTS[name](), encoding="utf-8")
    began = time.process_time()
    with suppress(InputError):
        assert read_article(folder / name, lang="en").article.blocks
    assert time.process_time() - began < LONGEST


def test_thousands_of_names_on_one_page() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = (
        f"{a.upper()}{b}{c}a {c.upper()}{a}{b}o" for a in letters for b in letters for c in "lmn"
    )
    rows = [pair(f"It was {name} who came.", f"Fue {name} quien vino.") for name in names]
    assert len(rows) > 2_000
    began = time.process_time()
    load_writer("html").write(article(*rows), Settings(), Layout(), "news")
    assert time.process_time() - began < LONGEST


LINES = {
    "exclamations": "!",
    "spaces": " ",
    "hyphens": "a-",
    "apostrophes": "A'",
    "periods": ".",
    "commas": "1,",
    "brackets": "(",
    "line ends": "\n",
    "ampersands": "&",
    "signs": "<",
    "initials": "a.",
    "words": "a ",
    "quotation marks": "«",
}


@pytest.mark.parametrize("name", LINES)
def test_a_line_of_90_kb_is_exported_in_seconds(folder: Path, export: Export, name: str) -> None:
    line = LINES[name] * (90_000 // len(LINES[name]))
    (folder / "news.md").write_text(f"{WORDS}\n\nAnd {line} a\n\n{line}\n", encoding="utf-8")
    began = seconds_of_commands()
    done = export("news.md", "--format", "html,json", "--from", "en", "--engine", "apertium")
    assert done.returncode == 0, done.stderr
    assert seconds_of_commands() - began < LONGEST


def seconds_of_commands() -> float:
    """The time of the processor that every command took that has ended, with its own commands."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
