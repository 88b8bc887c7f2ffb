"""With the keyboard alone: every control is reached, in the order of the page, and can be seen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.accessibility.html_outputs import written
from tests.writers.pdf.articles import article, every_kind

KINDS = ("page", "es", "frame", "wordpress", "gutenberg", "shadow", "css-class")

CONTROLS = """(() => {
  const root = document.querySelector(".bilingual-pub-host")?.shadowRoot ?? document;
  const stops = "a[href], summary, [tabindex='0']";
  return [...root.querySelectorAll(stops)].filter((one) => one.checkVisibility()).map(
    (one) => one.outerHTML);
})()"""
"""What the Tab key should stop at."""

FOCUSED = """(() => {
  let found = document.activeElement;
  while (found.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  const style = getComputedStyle(found), box = found.getBoundingClientRect();
  return {html: found.outerHTML, outline: style.outlineStyle, width: parseFloat(style.outlineWidth),
    shown: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth};
})()"""


@pytest.fixture(scope="module")
def documents() -> dict[str, str]:
    return written(article(*every_kind()))


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    yield page
    page.close()


def stops(window: Page) -> Iterator[dict[str, Any]]:
    """What has the focus, from one press of the Tab key to the next, until the page is left."""
    while True:
        window.keyboard.press("Tab")
        found: dict[str, Any] = window.evaluate(FOCUSED)
        if found["html"].startswith("<body"):
            return
        yield found


@pytest.mark.parametrize("kind", KINDS)
def test_the_tab_key_stops_at_every_control_in_their_order(
    kind: str, window: Page, documents: dict[str, str]
) -> None:
    window.set_content(documents[kind])
    controls = window.evaluate(CONTROLS)
    visited = list(stops(window))
    assert [one["html"] for one in visited] == controls
    assert controls


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 1000])
def test_the_focus_can_be_seen(
    kind: str, width: int, window: Page, documents: dict[str, str]
) -> None:
    """WCAG 2.4.7, and 2.4.11: some of it is in the window, which is all that Chromium promises."""
    window.set_viewport_size({"width": width, "height": 800})
    window.set_content(documents[kind])
    for stop in stops(window):
        assert stop["outline"] != "none", stop["html"]
        assert stop["width"] >= 1, stop["html"]
        assert stop["shown"], stop["html"]


def test_a_language_is_chosen_with_the_keyboard(window: Page, documents: dict[str, str]) -> None:
    """In one language only it is left for a screen reader too, and the choice says which it is."""
    window.set_content(documents["page"])
    headings = [window.locator(f"h2#{name}") for name in ("source", "target")]
    chosen = (("source", [True, False]), ("target", [False, True]), ("both", [True, True]))
    for name, visible in chosen:
        window.locator(f".choice a.{name}").focus()
        window.keyboard.press("Enter")
        assert [heading.is_visible() for heading in headings] == visible
        assert window.locator("h1 .source").is_visible() is visible[0]
        assert window.locator(".shown:visible").locator("..").get_attribute("class") == name
        assert window.evaluate("scrollY") == 0


def test_what_was_chosen_is_kept_by_the_address(
    window: Page, documents: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "news.html").write_text(documents["page"], encoding="utf-8")
    address = (tmp_path / "news.html").as_uri()
    window.goto(f"{address}#es")
    assert not window.locator("h2#source").is_visible()
    window.locator(".choice a.source").click()
    window.reload()
    assert window.url == f"{address}#en"
    assert not window.locator("h2#target").is_visible()
    window.go_back()
    assert window.locator("h2#target").is_visible()


def test_a_skip_link_leads_to_its_language(window: Page, documents: dict[str, str]) -> None:
    window.set_viewport_size({"width": 320, "height": 400})
    window.set_content(documents["page"])
    window.keyboard.press("Tab")
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")
    box = window.locator("h2#target").bounding_box()
    assert box
    assert -1 < box["y"] < 20
    window.keyboard.press("Tab")
    assert "pima-neighbor" in window.evaluate(FOCUSED)["html"]
    assert window.evaluate("document.activeElement.closest('section').className") == "target"
