"""The table of formats: what `export` writes, `check` knows; and what other packages bring."""

import csv
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run, notice, run
from tests.conftest import InstallPlugin

import bilingual_pub as bp
from bilingual_pub.cli.check import Asked, choose_check
from bilingual_pub.formats import (
    FORMATS,
    READABLE,
    WRITABLE,
    find_readable,
    is_article_name,
    is_for_print,
)
from bilingual_pub.recognition import is_review, is_review_name, make_slug
from bilingual_pub.writers import EmbedForm

__all__ = ["notice", "run"]

REVIEWS = [name for name, row in WRITABLE.items() if row.review]


def test_no_two_rows_have_a_name_and_every_row_can_do_something() -> None:
    assert len({row.name for row in FORMATS}) == len(FORMATS)
    assert all(row.reader or row.is_writable or row.handout for row in FORMATS)
    assert all(ending == ending.lower() for row in FORMATS for ending in row.suffixes)


def test_every_module_in_the_table_is_there() -> None:
    for row in FORMATS:
        if row.reader:
            assert callable(row.reader().read)
        if row.is_writable:
            assert callable(row.load_writer().write)
        if row.review:
            assert callable(row.review().is_one)


@pytest.mark.parametrize(
    "name", ["a.TXT", "a.Md", "a.html", "a.b.docx", "a.xhtml", "a.pdf", "a.EPUB"]
)
def test_articles_by_name(name: str) -> None:
    assert is_article_name(Path(name))


@pytest.mark.parametrize("name", ["a", "a.json", "a.xlf", "a.csv", "-", ".txt"])
def test_no_articles_by_name(name: str) -> None:
    assert not is_article_name(Path(name))


def check_file(file: Path) -> dict[str, Any]:
    """What the check that was chosen for a file says, for programs."""
    said = choose_check(file)(file, Asked(as_json=True)).said
    found: dict[str, Any] = json.loads(said)
    return found


@pytest.mark.parametrize("name", WRITABLE)
def test_every_file_of_an_export_is_checked_as_what_it_is(
    notice: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new format whose files nothing checks fails here."""
    monkeypatch.chdir(notice.parent)
    editions = ["standard", "one-language"]
    made = bp.export(notice, formats=name, embed=[*EmbedForm], edition=editions)
    assert made.files
    for file in made.files:
        found = check_file(file)
        assert "idioms" not in found, f"{file.name} is taken for an article"
        both = [] if is_for_print(file) or file.suffix == ".css" else ["flags"]
        ours = [] if WRITABLE[name].review else ["rules"]
        assert [key for key in ("flags", "rules") if key in found] == both + ours, file.name


def test_a_volume_and_an_edition_are_for_print() -> None:
    for name in ("a.part-2.pdf", "a.large-print.a4.pdf", "a.es.pdf"):
        assert choose_check(Path(name)).__name__ == "check_pdf"


@pytest.mark.parametrize("ending", ["csv", "txt"])
def test_a_table_that_excel_saved_in_utf_16_is_a_review(
    notice: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(notice.parent)
    [table] = bp.export(notice, formats="csv").files
    saved = notice.parent / f"notice.{ending}"
    lines = csv.reader(table.read_text(encoding="utf-8-sig").splitlines(keepends=True))
    with saved.open("w", encoding="utf-16", newline="") as file:
        csv.writer(file, delimiter="\t").writerows(lines)
    assert "flags" in check_file(saved)


@pytest.mark.parametrize("name", REVIEWS)
@pytest.mark.parametrize("called", [" (1)", "_Ana", " - Copy"])
def test_a_copy_of_a_review_is_checked_as_a_review(
    run: Run, notice: Path, name: str, called: str
) -> None:
    [line] = run("export", notice, "--format", name).stdout.splitlines()
    written = notice.parent / line
    copy = notice.parent / f"notice.review{called}{written.suffix}"
    shutil.copy(written, copy)
    assert is_review(copy)
    assert is_review_name(copy)
    assert make_slug(copy) == "notice"
    assert "flags" in json.loads(run("check", copy, "--json").stdout)


def test_a_review_under_another_name_is_one_by_what_is_in_it(run: Run, notice: Path) -> None:
    [line] = run("export", notice, "--format", "docx").stdout.splitlines()
    renamed = notice.parent / "for Ana.docx"
    shutil.copy(notice.parent / line, renamed)
    assert "flags" in json.loads(run("check", renamed, "--json").stdout)


@pytest.mark.parametrize("name", ["a.review.docx", "a.review (1).docx", "a.review.xliff2.xlf"])
def test_a_damaged_review_is_no_article(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 no zip")
    done = run("check", tmp_path / name)
    assert done.returncode == 3
    assert "review file" in done.stderr


def test_files_for_print_by_name() -> None:
    assert is_for_print(Path("a.PDF"))
    assert not is_for_print(Path("a.docx"))


SHOUT = """
from bilingual_pub.engines.base import Translation
from bilingual_pub.model import Block, Kind, Run
from bilingual_pub.readers import Draft

LANGUAGES = ("en", "eo")

def read(source):
    lines = source.data.decode().split("|")
    blocks = tuple(Block("", Kind.PARAGRAPH, (Run(line.strip()),)) for line in lines)
    return Draft(blocks, title="Piped", lang="en")

def write(article, settings, layout, name="article"):
    lines = [f"{pair.source[0].text} = {pair.target[0].text}" for pair in article.pairs]
    return {f"{name}.pipes": "\\n".join(lines).encode()}

def pairs():
    return [LANGUAGES]

def missing():
    return []

def remedy(source, target):
    return ""

def versions():
    return ["shout 1.0"]

class Engine:
    name, version, identity = "shout", "1.0", "shout 1.0"

    def translate(self, documents, progress=lambda done: None, wanted=None):
        from bilingual_pub.engines.base import select_sentences
        return [
            [Translation((Run(one.text.upper()),), None) for one in chosen]
            for chosen in (
                select_sentences(documents, wanted) if wanted is None else [
                    [sentences[n] for n in numbers]
                    for sentences, numbers in zip(documents, wanted, strict=True)
                ]
            )
        ]

    def contexts(self, documents):
        return [["" for _ in sentences] for sentences in documents]

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

def open_engine(source, target):
    return Engine()
"""
"""A reader, a writer and an engine of somebody else's, in one module."""


@pytest.fixture
def package(install_plugin: InstallPlugin) -> Path:
    """A small package as pip would install it."""
    return install_plugin(
        SHOUT,
        "[bilingual_pub.readers]\npipes = shout\nwps = shout\n"
        "[bilingual_pub.writers]\npipes = shout\nbroken = no_such_module\n"
        "[bilingual_pub.engines]\nshout = shout\n",
    )


def test_another_package_brings_a_reader_a_writer_and_an_engine(
    run: Run, package: Path, tmp_path: Path
) -> None:
    path = str(package)
    article = tmp_path / "talk.pipes"
    article.write_text("Good evening to all. | See you on Monday.", encoding="utf-8")
    asked = ("export", article, "--to", "eo", "--engine", "shout", "--format", "pipes,html")
    done = run(*asked, PYTHONPATH=path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["output/talk/talk.pipes", "output/talk/talk.html"]
    assert (tmp_path / "output/talk/talk.pipes").read_text(encoding="utf-8") == (
        "Good evening to all. = GOOD EVENING TO ALL.\nSee you on Monday. = SEE YOU ON MONDAY."
    )
    # Nobody named the engine: it has the pair, and none of ours has.
    article.write_text("Good morning.", encoding="utf-8")
    done = run("export", article, "--to", "eo", "--format", "pipes", PYTHONPATH=path)
    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0), done.stderr
    assert "GOOD MORNING." in (tmp_path / "output/talk/talk.pipes").read_text(encoding="utf-8")


def test_a_newer_package_makes_its_files_anew(run: Run, package: Path, tmp_path: Path) -> None:
    article = tmp_path / "talk.pipes"
    article.write_text("Good evening to all.", encoding="utf-8")
    asked = ("export", article, "--to", "eo", "--format", "pipes", "--resume", "-v")
    run(*asked, PYTHONPATH=str(package))
    made = tmp_path / "output/talk/talk.pipes"
    before = made.stat().st_mtime_ns
    run(*asked, PYTHONPATH=str(package))
    assert made.stat().st_mtime_ns == before
    (package / "shout-1.0.dist-info").rename(package / "shout-1.1.dist-info")
    metadata = package / "shout-1.1.dist-info" / "METADATA"
    metadata.write_text("Metadata-Version: 2.1\nName: shout\nVersion: 1.1\n")
    run(*asked, PYTHONPATH=str(package))
    assert made.stat().st_mtime_ns > before


def test_a_folder_holds_articles_of_other_packages_too(
    run: Run, package: Path, tmp_path: Path
) -> None:
    (tmp_path / "news").mkdir()
    for name in ("talk.pipes", "minutes.wps"):
        (tmp_path / "news" / name).write_text("Good evening to all.", encoding="utf-8")
    asked = ("export", tmp_path / "news", "--to", "eo", "--engine", "shout", "--format", "pipes")
    done = run(*asked, PYTHONPATH=str(package))
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert [os.path.basename(line) for line in done.stdout.splitlines()] == [  # noqa: PTH119
        "minutes.pipes",
        "talk.pipes",
    ]


def test_choices_name_what_other_packages_bring(run: Run, package: Path, notice: Path) -> None:
    path = str(package)
    shown = " ".join(run("export", "--help", PYTHONPATH=path).stdout.split())
    assert "csv,broken,pipes" in shown
    assert "auto|argos|apertium|shout" in shown
    wrong = run("export", notice, "--format", "pipe", PYTHONPATH=path)
    assert (wrong.returncode, "Did you mean “pipes”?" in wrong.stderr) == (2, True)
    wrong = run("export", notice, "--engine", "shou", PYTHONPATH=path)
    assert (wrong.returncode, "auto, argos, apertium, shout" in wrong.stderr) == (2, True)
    assert "eo" in run("languages", PYTHONPATH=path).stdout
    (notice.parent / "a.wav").write_bytes(b"RIFF")
    unread = run("export", notice.with_name("a.wav"), PYTHONPATH=path)
    assert (unread.returncode, f"{READABLE[-1]}, .pipes, .wps." in unread.stderr) == (3, True)


def test_a_package_that_cannot_be_loaded_is_named(run: Run, package: Path, notice: Path) -> None:
    done = run("export", notice, "--format", "broken", PYTHONPATH=str(package))
    assert done.returncode == 2
    assert "the package that brings it, shout, can't be loaded" in done.stderr
    assert not (notice.parent / "output").exists()


def test_nobody_looks_for_packages_where_ours_are_meant(run: Run, notice: Path) -> None:
    watch = notice.parent / "watch"
    watch.mkdir()
    (watch / "sitecustomize.py").write_text(
        "import importlib.metadata\n"
        "def refuse(**asked):\n"
        "    raise AssertionError('looked for packages')\n"
        "importlib.metadata.entry_points = refuse\n",
        encoding="utf-8",
    )
    done = run("export", notice, "--format", "html,json", PYTHONPATH=str(watch))
    assert (done.returncode, done.stderr.count("looked")) == (0, 0), done.stderr


def test_what_is_read_by_nobody_is_no_format() -> None:
    assert find_readable(Path("a.papyrus")) is None
