"""axe-core and the Nu HTML checker find nothing in pages and embeds, at any width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.accessibility.axe import violations
from tests.accessibility.checkers import nu
from tests.accessibility.html_outputs import written
from tests.writers.pdf.articles import article, every_kind, png

from bilingual_pub.model import BilingualArticle

WIDTHS = (320, 768, 1280)

SPACING = "* {line-height: 1.5 !important; letter-spacing: .12em !important;"
SPACING += " word-spacing: .16em !important} p {margin-bottom: 2em !important}"
"""WCAG 1.4.12, text spacing."""


@pytest.fixture(scope="session")
def outputs(
    examples: dict[str, BilingualArticle], tmp_path_factory: pytest.TempPathFactory
) -> list[Path]:
    """All that is made of every kind of block, and of each example."""
    folder = tmp_path_factory.mktemp("html")
    made = {
        f"{name}.{kind}": text
        for name, one in {**examples, "every-kind": article(*every_kind())}.items()
        for kind, text in written(one).items()
    }
    for name, text in made.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One window for all; no page's policy keeps a test's own style out of it."""
    with browser.new_context(bypass_csp=True) as context:
        yield context.new_page()


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
    # Of a form that can't hold them, the pictures are on the site that the settings name.
    shown.route("https://casa.example/**", lambda route: route.fulfill(body=png()))
    for file in outputs:
        shown.goto(file.as_uri())
        widths = shown.evaluate(
            "[...document.images].filter((image) => image.checkVisibility())"
            ".map((image) => image.naturalWidth)"
        )
        assert all(widths), file.name
    shown.close()


def test_axe_on_a_narrow_screen(outputs: list[Path], window: Page) -> None:
    window.set_viewport_size({"width": 320, "height": 800})
    for file in outputs:
        if file.name in {"every-kind.page.html", "every-kind.wordpress.html"}:
            window.goto(file.as_uri())
            assert violations(window) == [], file.name


@pytest.mark.slow
def test_axe_at_every_width(outputs: list[Path], window: Page) -> None:
    found = {}
    for file in outputs:
        window.goto(file.as_uri())
        for width in WIDTHS:
            window.set_viewport_size({"width": width, "height": 800})
            if problems := violations(window):
                found[f"{file.name} at {width}"] = problems
            assert overflows(window) == 0, f"{file.name} at {width}"
    assert found == {}


@pytest.mark.slow
@pytest.mark.parametrize(
    "mode",
    [
        {"forced_colors": "active"},
        {"color_scheme": "dark"},
        {"reduced_motion": "reduce"},
        {"java_script_enabled": False},
        # 1,280 by 1,024 pixels at 200 % and at 400 %.
        {"device_scale_factor": 2, "viewport": {"width": 640, "height": 512}},
        {"device_scale_factor": 4, "viewport": {"width": 320, "height": 256}},
    ],
    ids=lambda mode: "-".join(str(value) for value in next(iter(mode.items()))),
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
def test_more_space_between_letters_breaks_nothing(outputs: list[Path], window: Page) -> None:
    window.set_viewport_size({"width": 320, "height": 800})
    for file in outputs:
        window.goto(file.as_uri())
        window.add_style_tag(content=SPACING)
        assert overflows(window) == 0, file.name
        assert violations(window) == [], file.name


def test_a_fault_is_found(outputs: list[Path], browser: Browser, tmp_path: Path) -> None:
    [page] = [file for file in outputs if file.name == "every-kind.page.html"]
    text = page.read_text(encoding="utf-8")
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
