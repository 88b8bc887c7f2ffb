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
    assert "✓ Smallest text: 12 pt · required: 12 pt or more" in done.stdout
    assert done.stdout.endswith("All rules are met.\n")


def test_a_broken_rule_is_exit_code_6(run: Run, handout: Path) -> None:
    done = run("check", handout, "--edition", "large-print")
    assert done.returncode == 6
    assert "✗ Smallest text: 12 pt · required: 18 pt or more · page 1: “" in done.stdout
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
    assert "All rules are met." in done.stdout


@pytest.fixture
def wordy(tmp_path: Path) -> Path:
    """An article that could be plainer."""
    path = tmp_path / "wordy.md"
    text = "The council met and talked and voted and ate and sang and went " * 3
    path.write_text(
        f"# Meeting\n\nThey called off the walk.\n\n## Votes\n\n{text}home.\n", encoding="utf-8"
    )
    return path


def test_an_article_is_told_its_level_and_what_to_change(run: Run, wordy: Path) -> None:
    done = run("check", wordy)
    assert (done.returncode, done.stderr) == (0, "")
    head, level, long, idiom = done.stdout.splitlines()
    assert head == f"{wordy}: 45 words in 2 sentences"
    assert level.startswith("  Grade ")
    assert long.startswith(
        "  Under “Votes”, paragraph 1: a sentence of 40 words: “The council met and talked"
    )
    assert idiom == ("  Paragraph 1: “called off” is often mistranslated. Plainer: cancel.")


def test_quiet_names_only_what_to_change(run: Run, wordy: Path, notice: Path) -> None:
    lines = run("check", "--quiet", notice, wordy).stdout.splitlines()
    assert len(lines) == 2
    assert all(line.startswith(f"{wordy}: ") for line in lines)


def test_a_plain_article_has_nothing_to_change(run: Run, notice: Path) -> None:
    done = run("check", notice)
    assert done.returncode == 0
    assert "Reading level unknown" in done.stdout
    assert done.stdout.endswith("No changes are needed.\n")


def test_programs_read_what_is_found_in_an_article(run: Run, wordy: Path) -> None:
    done = run("check", "--json", wordy, lang="es_MX.UTF-8")
    told = json.loads(done.stdout)
    assert done.returncode == 0
    assert (told["file"], told["language"]) == (str(wordy), "en")
    assert (told["words"], told["sentences"]) == (45, 2)
    assert set(told["level"]["scores"]) == {"flesch-reading-ease", "flesch-kincaid-grade"}
    assert [it["words"] for it in told["long_sentences"]] == [40]
    assert [it["plainer"] for it in told["idioms"]] == ["cancel"]


@pytest.mark.parametrize("ending", ["docx", "xlf", "csv"])
def test_a_review_file_is_no_article(run: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"notice.review.{ending}"
    path.write_bytes(b"x")
    done = run("check", path)
    assert done.returncode == 3
    assert f"{path}" in done.stderr


def test_articles_and_handouts_in_one_command(run: Run, handout: Path, wordy: Path) -> None:
    done = run("check", wordy, handout, "--edition", "large-print")
    assert done.returncode == 6
    assert "called off" in done.stdout
    assert "checked as large-print" in done.stdout


def test_an_articles_pictures(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "fair.md"
    article.write_text(
        "# Fair\n\nCome in.\n\n![](https://example.org/a.jpg)\n\n"
        "![The flyer of the fair](https://example.org/b.jpg)\n",
        encoding="utf-8",
    )
    done = run("check", article)
    assert done.returncode == 0
    assert "1 picture has no description, so people who can’t see it miss it." in done.stdout
    assert "These pictures seem to have some: “The flyer of the fair”." in done.stdout
    assert "1 imagen no tiene descripción" in run("check", article, lang="es_MX.UTF-8").stdout
    told = json.loads(run("check", article, "--json").stdout)["pictures"]
    assert told == {
        "count": 2,
        "undescribed": 1,
        "readable": 2,
        "lettered": ["The flyer of the fair"],
    }


def test_a_reviews_pictures(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "fair.md"
    article.write_text("# Fair\n\nCome in.\n\n![](https://example.org/a.jpg)\n", encoding="utf-8")
    english = ("--from", "en", "--format")
    run("export", article, *english, "csv")
    review = tmp_path / "output/fair/fair.review.csv"
    done = run("check", review)
    assert done.returncode == 0
    assert "1 picture has no description in Spanish." in done.stdout
    text = review.read_text(encoding="utf-8-sig")
    row = next(line for line in text.splitlines() if "This picture has no" in line)
    start = ",".join(row.split(",")[:2])
    written = text.replace(f"{start},,,", f"{start},A tent,Una carpa,")
    review.write_text(written, encoding="utf-8-sig")
    assert "no description" not in run("check", review).stdout
    told = json.loads(run("check", review, "--json").stdout)
    assert told["pictures_without_description"] == {"source": 0, "target": 0}

    # What was written is in the page, and still is when the article itself is exported again.
    for exported in (review, article):
        assert run("export", exported, *english, "html").returncode == 0
        page = (tmp_path / "output/fair/fair.html").read_text(encoding="utf-8")
        assert "A tent" in page
        assert "Una carpa" in page
