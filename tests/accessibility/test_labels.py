"""Lists with labels: what the checkers of pages and of PDF say of them."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.accessibility.axe import violations
from tests.accessibility.checkers import nu, verapdf
from tests.accessibility.html_outputs import written
from tests.writers.test_labels import rules

from bilingual_pub.formats import load_writer
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, PdfUa


@pytest.mark.parametrize("target", ["es", "ar"])
def test_pages_and_pieces_for_other_sites(target: str, tmp_path: Path, browser: Browser) -> None:
    files = []
    for kind, text in written(rules(target)).items():
        files.append(tmp_path / f"{kind}.html")
        files[-1].write_text(text, encoding="utf-8")
    assert nu(files) == []
    shown = browser.new_page()
    for file in files:
        shown.goto(file.as_uri())
        assert violations(shown) == [], file.name


@pytest.mark.parametrize("standard", [*PdfUa])
def test_the_handout(standard: PdfUa, tmp_path: Path) -> None:
    layout = Layout(("standard", "large-print"), pdf_ua=standard)
    files = []
    for target in ("es", "ar"):
        made = load_writer("pdf").write(rules(target), Settings(), layout, target)
        for name, data in made.items():
            files.append(tmp_path / name)
            files[-1].write_bytes(data)
    assert verapdf(files, f"ua{standard}") == {}
