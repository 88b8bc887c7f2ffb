"""Handouts in other scripts, from the right and from the left: pages looked at, and kept."""

from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from tests.writers.only_file import only
from tests.writers.pdf.many_languages import TRANSLATIONS, notice
from tests.writers.pdf.tagged_pdf import TaggedPDF

from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, pdf
from bilingual_pub.writers import html as page

GOLDEN = Path(__file__).parents[2] / "golden" / "pages"

SCALE = 0.75
"""Pixels a point: a page is 459 pixels wide."""

BLUR = (51, 66)
"""What is compared: squares of 12 points, so that a new version of a font changes little."""

TOLERANCE = 2
"""The mean difference of the grays, of 255."""


def picture(made: bytes) -> Image.Image:
    """The first page of a PDF in gray."""
    with pypdfium2.PdfDocument(made) as document:
        rendered: Image.Image = document[0].render(scale=SCALE, grayscale=True).to_pil()
        return rendered


def difference(one: Image.Image, other: Image.Image) -> float:
    small = [image.resize(BLUR, Image.Resampling.BOX) for image in (one, other)]
    mean: float = ImageStat.Stat(ImageChops.difference(*small)).mean[0]
    return mean


def kept(lang: str) -> Image.Image:
    """The golden page of a language."""
    with Image.open(GOLDEN / f"{lang}.png") as golden:
        return golden.convert("L")


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_the_page_looks_as_it_did(lang: str, request: pytest.FixtureRequest) -> None:
    made = picture(only(pdf.write(notice(lang), Settings(), Layout())))
    if request.config.getoption("--update-golden"):
        GOLDEN.mkdir(exist_ok=True)
        made.quantize(8).save(GOLDEN / f"{lang}.png", optimize=True)
    assert made.size == kept(lang).size
    assert difference(made, kept(lang)) <= TOLERANCE


def test_pages_of_two_languages_are_told_apart() -> None:
    for one, other in combinations(TRANSLATIONS, 2):
        assert difference(kept(one), kept(other)) > TOLERANCE, (one, other)


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_what_must_not_change_is_in_both_columns(lang: str) -> None:
    tree = TaggedPDF(only(pdf.write(notice(lang), Settings(), Layout())))
    said = {side.lang: side.text for side in tree.all("Sect")}
    assert [*said] == ["en", lang]
    for text in said.values():
        assert "520-555-0142" in text
        assert "RENT-2026" in text
        assert "210 Cottonwood Ave." in text


@pytest.mark.parametrize("lang", ["ar", "he"])
def test_phones_and_codes_keep_their_direction_on_the_page(lang: str) -> None:
    made = only(page.write(notice(lang), Settings(), Layout())).decode()
    for word in ("520-555-0142", "RENT-2026", "help@clinic.example"):
        assert f'<bdi dir="ltr" translate="no" class="notranslate">{word}</bdi>' in made
