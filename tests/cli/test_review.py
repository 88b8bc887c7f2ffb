"""A person in the loop: a draft goes out for review, comes back, and is not asked for twice."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from tests.cli.conftest import Run

ARTICLE = """# Library hours

The library opens at 9:00 a.m. on Monday.

Yes.

Is the reading room open too?

Yes.

Call (520) 555-0142.
"""

Edit = Callable[[Any], None]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "hours.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def data(folder: Path, name: str = "hours") -> dict[str, Any]:
    text = (folder / "output" / name / f"{name}.json").read_text(encoding="utf-8")
    made: dict[str, Any] = json.loads(text)
    return made


def targets(folder: Path) -> list[str]:
    return [pair["target"] for pair in data(folder)["pairs"]]


def reviewed(folder: Path, edit: Edit, name: str = "hours.review.docx") -> Path:
    """The review file that was exported, as a person leaves it."""
    document = docx.Document(str(folder / "output/hours/hours.review.docx"))
    edit(document.tables[0])
    document.save(str(folder / name))
    return folder / name


def approve(table: Any) -> None:  # noqa: ANN401 - python-docx has no types
    for row in table.rows[1:]:
        row.cells[4].paragraphs[0].runs[0].text = "approved"


def correct(number: int, words: str) -> Edit:
    def edit(table: Any) -> None:  # noqa: ANN401
        table.rows[number + 1].cells[2].paragraphs[0].text = words

    return edit


def test_a_correction_is_published_and_kept(run: Run, article: Path) -> None:
    folder = article.parent
    run("export", article, "--format", "docx")
    came_back = reviewed(folder, correct(1, "La biblioteca abre el lunes a las 9:00 a.m."))
    done = run("export", came_back, "--format", "json")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["output/hours/hours.json"]
    assert targets(folder)[0] == "La biblioteca abre el lunes a las 9:00 a.m."

    run("export", article, "--format", "json")
    pair = data(folder)["pairs"][0]
    assert pair["target"] == "La biblioteca abre el lunes a las 9:00 a.m."
    assert (pair["origin"], pair["state"]) == ("memory", "edited")


def test_the_draft_is_one_until_every_passage_is_approved(run: Run, article: Path) -> None:
    folder = article.parent
    run("export", article, "--format", "docx,html")
    page = folder / "output/hours/hours.html"
    assert "not reviewed by a person" in page.read_text(encoding="utf-8")
    run("export", reviewed(folder, approve), "--format", "html")
    assert "not reviewed by a person" not in page.read_text(encoding="utf-8")

    run("export", article, "--format", "html")
    assert "not reviewed by a person" not in page.read_text(encoding="utf-8")
    article.write_text(ARTICLE.replace("Monday", "Tuesday"), encoding="utf-8")
    run("export", article, "--format", "html")
    assert "not reviewed by a person" in page.read_text(encoding="utf-8")


def test_only_a_changed_paragraph_is_asked_for_again(run: Run, article: Path) -> None:
    folder = article.parent
    run("export", article, "--format", "docx")
    run("export", reviewed(folder, approve), "--format", "json")
    article.write_text(ARTICLE.replace("9:00", "10:00"), encoding="utf-8")
    done = run("status", article)
    assert done.stdout.splitlines() == [
        f"{article}: 5 approved, 0 edited, 1 not reviewed",
        "  1  The library opens at 10:00 a.m. on Monday. (changed since it was reviewed)",
    ]
    run("export", article, "--format", "json")
    states = [pair["state"] for pair in data(folder)["pairs"]]
    assert states == ["machine", "approved", "approved", "approved", "approved"]
    changed = data(folder)["pairs"][0]
    assert "stale" in {flag["check"] for flag in changed["flags"]}
    assert changed["suggestions"][0]["source"] == "The library opens at 9:00 a.m. on Monday."


def test_one_word_twice_is_not_mixed_up(run: Run, article: Path) -> None:
    folder = article.parent
    run("export", article, "--format", "docx")

    def edit(table: Any) -> None:  # noqa: ANN401
        correct(2, "Sí, abre.")(table)
        correct(4, "Sí, la sala también.")(table)

    run("export", reviewed(folder, edit), "--format", "json")
    run("export", article, "--format", "json")
    assert (targets(folder)[1], targets(folder)[3]) == ("Sí, abre.", "Sí, la sala también.")


def test_what_a_person_mistypes_is_flagged(run: Run, article: Path) -> None:
    folder = article.parent
    run("export", article, "--format", "docx")
    came_back = reviewed(folder, correct(5, "Llame al (520) 555-0124."))
    done = run("export", came_back, "--format", "json", "--strict")
    assert done.returncode == 6
    assert "(520) 555-0142" in done.stderr
    [flag] = data(folder)["pairs"][-1]["flags"]
    assert (flag["check"], flag["target"]) == ("phone", "(520) 555-0124")
    assert run("export", came_back, "--format", "json").returncode == 0


def test_a_rough_draft_alone_is_no_finding(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bus.md"
    path.write_text("# Library hours\n\nHe up and quit on them.\n", encoding="utf-8")
    done = run("export", path, "--from", "en", "--format", "json,docx", "--strict")
    assert done.returncode == 0, done.stderr
    [pair] = data(tmp_path, "bus")["pairs"]
    assert [flag["check"] for flag in pair["flags"]] == ["rough"]
    assert pair["confidence"] < 0.5
    done = run("check", tmp_path / "output/bus/bus.review.docx")
    assert done.returncode == 0, done.stdout


def test_a_review_without_its_data_is_laid_over_the_article(run: Run, article: Path) -> None:
    folder = article.parent
    run("export", article, "--format", "docx")
    came_back = reviewed(folder, correct(2, "Claro que sí."), "corrected.docx")
    done = run("export", article, "--review", came_back, "--format", "json")
    assert done.returncode == 0, done.stderr
    assert targets(folder)[1] == "Claro que sí."


def test_a_mistake_in_a_row_names_it_and_changes_nothing(run: Run, article: Path) -> None:
    folder = article.parent
    run("export", article, "--format", "docx,json")
    before = (folder / "output/hours/hours.json").read_bytes()

    def edit(table: Any) -> None:  # noqa: ANN401
        table.rows[2].cells[4].paragraphs[0].runs[0].text = "perhaps"

    done = run("export", reviewed(folder, edit), "--format", "json")
    assert done.returncode == 3
    assert "row 1" in done.stderr
    assert "perhaps" in done.stderr
    assert (folder / "output/hours/hours.json").read_bytes() == before
    assert not (folder / "bilingual-pub.memory.sqlite").exists()


def test_nothing_is_translated_twice(run: Run, article: Path) -> None:
    run("export", article, "--format", "json")
    first = data(article.parent)
    # Without the engine's programs, what was translated before is all there is.
    run("export", article, "--format", "json")
    assert data(article.parent) == first
    done = run("export", article, "--format", "json", "--fresh")
    assert done.returncode == 0
    assert data(article.parent) == first


def test_a_glossary_of_the_project(run: Run, article: Path) -> None:
    folder = article.parent
    (folder / "terms.csv").write_text(
        "en,es,gender\nreading room,sala para leer,f\n", encoding="utf-8"
    )
    (folder / "bilingual-pub.toml").write_text(
        '[translation]\nglossary = ["terms.csv"]\n', encoding="utf-8"
    )
    done = run("export", article, "--format", "json")
    assert done.returncode == 0, done.stderr
    assert "sala para leer" in targets(folder)[2]


def test_one_review_for_two_articles_is_refused(run: Run, article: Path) -> None:
    other = article.with_name("other.md")
    other.write_text("Hello.", encoding="utf-8")
    assert run("export", article, other, "--review", "x.docx").returncode == 2


def test_a_review_file_is_checked_before_it_is_published(run: Run, article: Path) -> None:
    folder = article.parent
    run("export", article, "--format", "docx")
    came_back = reviewed(folder, correct(5, "Llame al (520) 555-0124."))
    done = run("check", came_back)
    assert done.returncode == 6
    assert "(520) 555-0124" in done.stdout
    assert run("check", came_back, "--json").returncode == 6
    assert run("check", reviewed(folder, approve)).returncode == 0


def test_what_nobody_published_yet_is_not_written_over(run: Run, article: Path) -> None:
    folder = article.parent
    run("export", article, "--format", "docx")
    path = folder / "output/hours/hours.review.docx"
    document = docx.Document(str(path))
    correct(2, "Claro que sí.")(document.tables[0])
    document.save(str(path))
    worked_on = path.read_bytes()
    done = run("export", article, "--format", "docx,json")
    assert done.returncode == 5
    assert f"bilingual-pub export {path.relative_to(folder)}" in done.stderr
    assert path.read_bytes() == worked_on
    assert not (folder / "output/hours/hours.json").exists()

    assert run("export", path, "--format", "json").returncode == 0
    done = run("export", article, "--format", "docx,json")
    assert done.returncode == 0, done.stderr
    assert targets(folder)[1] == "Claro que sí."


def test_a_review_file_that_nobody_touched_is_written_over(run: Run, article: Path) -> None:
    for _turn in range(2):
        assert run("export", article, "--format", "docx,csv,xliff,xliff2").returncode == 0
