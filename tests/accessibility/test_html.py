"""axe-core and the Nu HTML checker find nothing in pages and embeds, at any width."""

from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.accessibility.axe import violations
from tests.accessibility.checkers import nu
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, every_kind

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, embed, page

HOST = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Host</h1>
%s
</main></body></html>"""

WIDTHS = (320, 768, 1280)

SPACING = "* {line-height: 1.5 !important; letter-spacing: .12em !important;"
SPACING += " word-spacing: .16em !important} p {margin-bottom: 2em !important}"
"""WCAG 1.4.12, text spacing."""


def files_of(folder: Path, name: str, made: BilingualArticle) -> list[Path]:
    whole, piece = folder / f"{name}.html", folder / f"{name}.embed.html"
    whole.write_bytes(only(page.write(made, Settings(), Layout())))
    fragment = only(embed.write(made, Settings(), Layout())).decode()
    piece.write_text(HOST % fragment, encoding="utf-8")
    return [whole, piece]


@pytest.fixture(scope="session")
def outputs(
    examples: dict[str, BilingualArticle], tmp_path_factory: pytest.TempPathFactory
) -> list[Path]:
    """The page of each example, and its embed in a plain host."""
    folder = tmp_path_factory.mktemp("html")
    made = {**examples, "every-kind": article(*every_kind())}
    return [file for name, one in made.items() for file in files_of(folder, name, one)]


def overflows(shown: Page) -> int:
    """How many CSS pixels a page is wider than its window (WCAG 1.4.10)."""
    width: int = shown.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


def test_the_nu_checker(outputs: list[Path]) -> None:
    assert nu(outputs) == []


def test_every_picture_is_shown(outputs: list[Path], browser: Browser) -> None:
    shown = browser.new_page()
    for file in outputs:
        shown.goto(file.as_uri())
        widths = shown.evaluate("[...document.images].map((image) => image.naturalWidth)")
        assert all(widths), file.name
    shown.close()


def test_axe_on_a_narrow_screen(outputs: list[Path], browser: Browser) -> None:
    for file in outputs[-2:]:
        shown = browser.new_page(viewport={"width": 320, "height": 800})
        shown.goto(file.as_uri())
        assert violations(shown) == [], file.name
        shown.close()


@pytest.mark.slow
def test_axe_at_every_width(outputs: list[Path], browser: Browser) -> None:
    found = {}
    for file, width in product(outputs, WIDTHS):
        shown = browser.new_page(viewport={"width": width, "height": 800})
        shown.goto(file.as_uri())
        if problems := violations(shown):
            found[f"{file.name} at {width}"] = problems
        assert overflows(shown) == 0, f"{file.name} at {width}"
        shown.close()
    assert found == {}


@pytest.mark.slow
@pytest.mark.parametrize(
    "mode",
    [
        {"forced_colors": "active"},
        {"color_scheme": "dark"},
        {"reduced_motion": "reduce"},
        {"java_script_enabled": False},
        {"device_scale_factor": 4, "viewport": {"width": 320, "height": 256}},
    ],
    ids=lambda mode: next(iter(mode)),
)
def test_other_ways_of_looking(
    outputs: list[Path], browser: Browser, mode: dict[str, object]
) -> None:
    context = browser.new_context(**mode)  # type: ignore[arg-type]
    for file in outputs:
        shown = context.new_page()
        shown.goto(file.as_uri())
        if mode.get("java_script_enabled", True):
            assert violations(shown) == [], file.name
        assert shown.locator("h1").first.is_visible()
        shown.close()
    context.close()


@pytest.mark.slow
def test_more_space_between_letters_breaks_nothing(outputs: list[Path], browser: Browser) -> None:
    for file in outputs:
        shown = browser.new_page(viewport={"width": 320, "height": 800})
        shown.goto(file.as_uri())
        shown.add_style_tag(content=SPACING)
        assert overflows(shown) == 0, file.name
        assert violations(shown) == [], file.name
        shown.close()


def test_a_fault_is_found(outputs: list[Path], browser: Browser, tmp_path: Path) -> None:
    text = outputs[0].read_text(encoding="utf-8")
    faulty = tmp_path / "faulty.html"
    faulty.write_text(
        text.replace("<body", '<body id="twice"').replace(
            "</main>", '<img src="x.png"><p id="twice" lang="xx-bogus">?</p></main>'
        ),
        encoding="utf-8",
    )
    shown = browser.new_page()
    shown.goto(faulty.as_uri())
    assert {problem.split(":")[0] for problem in violations(shown)} >= {"image-alt", "valid-lang"}
    shown.close()
    assert any("Duplicate ID" in said for said in nu([faulty]))
