"""`bilingual-pub approve`: one's own review, approved in one step."""

from pathlib import Path

import docx
import pytest
from tests.cli.conftest import Run

from bilingual_pub.publish.review_file import read_review


@pytest.fixture
def review(run: Run, notice: Path) -> Path:
    """A review file that went out."""
    run("export", notice, "--format", "docx")
    return notice.parent / "output/notice/notice.review.docx"


def test_it_says_what_was_approved_and_what_comes_next(run: Run, review: Path) -> None:
    done = run("approve", review, "--by", "Lucía Ortega")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"{review}: 2 passages approved.",
        f"To publish it, run: bilingual-pub export {review}",
    ]
    assert read_review(review).article.reviewers == ("Lucía Ortega",)
    again = run("approve", review, "--by", "Lucía Ortega")
    assert "nothing was left to approve" in again.stdout
    published = run("export", review, "--format", "html")
    page = (review.parent / "notice.html").read_text(encoding="utf-8")
    assert published.returncode == 0
    assert "Lucía Ortega" in page
    assert "not reviewed by a person" not in page


def test_a_changed_number_is_approved_but_not_in_silence(run: Run, review: Path) -> None:
    document = docx.Document(str(review))
    document.tables[0].cell(2, 2).text = "La biblioteca abre el lunes a las 8:00. (520) 555-0142."
    document.save(str(review))
    said = run("approve", review, "--by", "Lucía").stdout
    assert "1 approved passage still differs from its source. Check it again:" in said
    assert "Check this (Time): 9:00 a.m. → 8:00" in said
    spanish = run("approve", review, "--by", "Lucía", lang="es_MX.UTF-8").stdout
    assert "1 pasaje aprobado todavía difiere" in spanish


def test_what_is_no_review_is_refused_and_stays_as_it_is(run: Run, notice: Path) -> None:
    before = notice.read_bytes()
    done = run("approve", notice, "--by", "Lucía")
    assert done.returncode == 3
    assert f"{notice} is not a review file" in done.stderr
    assert "bilingual-pub export ARTICLE --format docx" in done.stderr
    assert notice.read_bytes() == before
    assert run("approve", notice.with_name("none.docx"), "--by", "Lucía").returncode == 3


def test_a_row_that_cannot_be_understood_changes_nothing(run: Run, review: Path) -> None:
    document = docx.Document(str(review))
    document.tables[0].cell(2, 4).text = "perhaps"
    document.save(str(review))
    before = review.read_bytes()
    done = run("approve", review, "--by", "Lucía")
    assert done.returncode == 3
    assert "row 1" in done.stderr
    assert review.read_bytes() == before


def test_somebody_must_answer_for_it(run: Run, review: Path) -> None:
    assert run("approve", review).returncode == 2
    assert run("approve", review, "--by", " ").returncode == 2


def test_a_link_to_a_review_stays_a_link(run: Run, review: Path) -> None:
    link = review.with_name("here.review.docx")
    link.symlink_to(review)
    assert run("approve", link, "--by", "Lucía").returncode == 0
    assert link.is_symlink()
    assert read_review(review).article.approved
