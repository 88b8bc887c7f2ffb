"""`bilingual-pub check`: a file before it is printed."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run


@pytest.fixture
def handout(run: Run, notice: Path) -> Path:
    """A handout in PDF."""
    run("export", notice, "--format", "pdf")
    return notice.parent / "output/notice/notice.pdf"


def test_a_handout_of_ours_keeps_every_rule(run: Run, handout: Path) -> None:
    done = run("check", handout)
    assert (done.returncode, done.stderr) == (0, "")
    assert "checked as standard" in done.stdout
    assert "✓ Smallest letters: 12 pt · wanted: 12 pt or more" in done.stdout
    assert done.stdout.endswith("No rule is broken.\n")


def test_a_broken_rule_is_exit_code_6(run: Run, handout: Path) -> None:
    done = run("check", handout, "--edition", "large-print")
    assert done.returncode == 6
    assert "✗ Smallest letters: 12 pt · wanted: 18 pt or more · page 1: “" in done.stdout
    assert done.stdout.endswith(" rules are broken.\n")


def test_quiet_names_only_what_is_broken(run: Run, handout: Path) -> None:
    assert run("check", handout, "--quiet").stdout == ""
    said = run("check", handout, "--edition", "large-print", "--quiet").stdout
    assert all(line.startswith(f"{handout}: ✗") for line in said.splitlines())


def test_programs_read_the_same_in_every_language(run: Run, handout: Path) -> None:
    english, spanish = (
        json.loads(run("check", handout, "--json", lang=lang).stdout)
        for lang in ("en_US.UTF-8", "es_MX.UTF-8")
    )
    assert english["passed"] is spanish["passed"] is True
    rules = [
        [(one["rule"], one["outcome"]) for one in told["rules"]] for told in (english, spanish)
    ]
    assert rules[0] == rules[1]
    assert english["rules"][0]["name"] != spanish["rules"][0]["name"]


def test_a_file_that_is_no_pdf_does_not_stop_the_others(
    run: Run, handout: Path, tmp_path: Path
) -> None:
    text = tmp_path / "text.pdf"
    text.write_text("Not a PDF.", encoding="utf-8")
    done = run("check", text, tmp_path / "nowhere.pdf", handout)
    assert done.returncode == 3
    assert f"{text} is not a PDF, or is damaged." in done.stderr
    assert "nowhere.pdf can't be read: No such file or directory." in done.stderr
    assert "No rule is broken." in done.stdout
