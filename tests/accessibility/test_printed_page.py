"""The page, printed from the browser."""

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser
from tests.accessibility.axe import violations
from tests.accessibility.html_outputs import written
from tests.writers.pdf.articles import article, every_kind, many_paragraphs

from bilingual_pub.model import BilingualArticle

LETTER = (612.0, 792.0)


def printed(browser: Browser, document: str) -> bytes:
    """The PDF that Chromium's printing makes of a document."""
    page = browser.new_page()
    page.set_content(document)
    page.emulate_media(media="print")
    assert violations(page) == []
    made = page.pdf(format="Letter", print_background=False, tagged=True)
    page.close()
    return made


def text(made: bytes, folder: Path) -> str:
    file = folder / "printed.pdf"
    file.write_bytes(made)
    done = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


@pytest.fixture(scope="module")
def made() -> BilingualArticle:
    return article(*every_kind(), *many_paragraphs(12))


@pytest.mark.parametrize("kind", ["page", "es"])
def test_all_of_it_is_printed_but_for_what_only_a_screen_can_use(
    kind: str, browser: Browser, made: BilingualArticle, tmp_path: Path
) -> None:
    said = text(printed(browser, written(made)[kind]), tmp_path)
    assert "Nadie se fue con las manos vacías." in said
    assert ("Nobody left empty-handed." in said) is (kind == "page")
    assert "Traducción automática que ninguna persona ha revisado." in said
    assert "https://casa.example/handouts/one.es.html" in said.replace(" ", "")
    assert "Ambos" not in said
    assert "Ir al texto" not in said


def test_every_page_printed_is_letter_with_nothing_cut_off(
    browser: Browser, made: BilingualArticle
) -> None:
    with pikepdf.open(BytesIO(printed(browser, written(made)["page"]))) as pdf:
        assert len(pdf.pages) > 1
        assert {tuple(map(float, page.mediabox[2:])) for page in pdf.pages} == {LETTER}


def test_one_language_chosen_is_the_one_printed(
    browser: Browser, made: BilingualArticle, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.set_content(written(made)["page"])
    page.locator(".choice a.target").click()
    said = text(page.pdf(format="Letter"), tmp_path)
    page.close()
    assert "Nadie se fue con las manos vacías." in said
    assert "Nobody left empty-handed." not in said
    assert "Machine translation, not reviewed by a person." in said
