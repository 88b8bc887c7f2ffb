"""Through LibreOffice and back: no correction is lost, and none is made up."""

import datetime as dt
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.review.docx.word_files import in_document
from tests.review.review_files import made
from tests.writers.pdf.articles import article, every_kind, pair, png
from tests.writers.random_articles import articles_of

from bilingual_pub.model import (
    Approval,
    BilingualArticle,
    Flag,
    Image,
    Kind,
    Mark,
    Run,
    State,
    Suggestion,
    join_text,
)
from bilingual_pub.publish.review_file import read_review

pytestmark = pytest.mark.slow

WAYS = {"docx": ("docx",), "odt": ("odt", "docx")}

every_way = pytest.mark.parametrize("way", WAYS)


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile of LibreOffice that is nobody's."""
    if not shutil.which("soffice"):
        sentence = "needs LibreOffice: run tools/system-packages slow (libreoffice-writer-nogui)"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)
    return tmp_path_factory.mktemp("libreoffice")


def through_libreoffice(path: Path, way: str, profile: Path) -> Path:
    """The file as LibreOffice saves it, by way of other formats."""
    for number, suffix in enumerate(WAYS[way]):
        folder = path.parent / f"{way}-{number}"
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                *("--convert-to", suffix, "--outdir", folder, path),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        path = folder / f"{path.stem}.{suffix}"
    return path


def rich() -> BilingualArticle:
    """Every kind of block, with flags, near matches and an approval."""
    whole = article(*every_kind())
    first, second, *rest = whole.pairs
    return replace(
        whole,
        pairs=(
            replace(
                first,
                flags=(Flag("number", "1,250", "1.250"),),
                suggestions=(Suggestion("Before you came", "Antes de venir", 0.8),),
            ),
            replace(second, state=State.APPROVED, approval=Approval("Ana Ruiz")),
            *rest,
        ),
    )


@every_way
@pytest.mark.parametrize("target", ["es", "ar", "zh-Hant"])
def test_every_kind_of_block_comes_back(
    way: str, target: str, profile: Path, tmp_path: Path
) -> None:
    whole = replace(rich(), target=replace(rich().target, lang=target))
    path = through_libreoffice(made("docx", whole, tmp_path), way, profile)
    assert read_review(path).article == whole


@every_way
def test_corrections_come_back(way: str, profile: Path, tmp_path: Path) -> None:
    sent = rich()
    path = made("docx", sent, tmp_path)
    document = docx.Document(str(path))
    cell = document.tables[0].cell(2, 2)
    cell.paragraphs[0].clear()
    cell.paragraphs[0].add_run("Antes").bold = True
    cell.paragraphs[0].add_run(" de salir")
    document.tables[0].cell(2, 4).text = "sí"
    document.paragraphs[2].add_run("Ana Ruiz")
    document.paragraphs[3].add_run("2026-03-04")
    document.save(str(path))
    corrected = read_review(through_libreoffice(path, way, profile)).article
    pair = corrected.pairs[0]
    assert pair.target[0].runs == (
        Run("Antes", frozenset({Mark.STRONG})),
        Run(" de salir"),
    )
    assert pair.approval == Approval("Ana Ruiz", dt.date(2026, 3, 4))
    assert corrected.pairs[1:] == sent.pairs[1:]


@every_way
@pytest.mark.parametrize(
    ("sign", "checked", "after", "state"),
    [
        ("☐", "0", "", State.MACHINE),
        ("☒", "1", "", State.APPROVED),
        ("☐", "0", " x", State.APPROVED),
    ],
)
def test_the_box_comes_back(  # noqa: PLR0913, PLR0917 - all that a person may do to a box
    way: str, sign: str, checked: str, after: str, state: State, profile: Path, tmp_path: Path
) -> None:
    path = made("docx", article(*every_kind()), tmp_path)
    in_document(path, ">☐<", f">{sign}<")
    in_document(path, 'w14:checked w14:val="0"', f'w14:checked w14:val="{checked}"')
    in_document(path, "</w:sdt></w:p>", f"</w:sdt><w:r><w:t>{after}</w:t></w:r></w:p>")
    back = read_review(through_libreoffice(path, way, profile)).article
    # A picture that nobody described has no words on either side: there is nothing to approve.
    said = [pair for pair in back.pairs if join_text(pair.source) or join_text(pair.target)]
    assert {pair.state for pair in said} == {state}


@every_way
def test_a_picture_to_be_described_comes_back(way: str, profile: Path, tmp_path: Path) -> None:
    image = pair("", "", Kind.IMAGE, place=Image("a.png", "image/png", png(800, 400)))
    path = made("docx", article(image), tmp_path)
    document = docx.Document(str(path))
    document.tables[0].cell(2, 1).text = "A red door"
    document.tables[0].cell(2, 2).text = "Una puerta roja"
    document.save(str(path))
    shown = read_review(through_libreoffice(path, way, profile)).article.pairs[0]
    assert [block.text for block in (*shown.source, *shown.target)] == [
        "A red door",
        "Una puerta roja",
    ]


ONE_DIRECTION = st.sampled_from(
    "aábcdeñoúüÁÑ ßçøžŁệấươđ αβγωΆ жзийяЖ 0123456789 .,;:!?¿¡“”’—–-()/%&@#"
)
"""LibreOffice 7.4 takes a link off the half of its words that runs the other way."""


@every_way
@settings(max_examples=10, derandomize=True, suppress_health_check=list(HealthCheck))
@given(whole=articles_of(ONE_DIRECTION))
def test_any_article_comes_back(
    way: str, profile: Path, tmp_path: Path, whole: BilingualArticle
) -> None:
    path = through_libreoffice(made("docx", whole, tmp_path), way, profile)
    assert read_review(path).article == whole
