"""In Chromium: a sentence under the pointer, or with the keyboard in it, is lit on both sides."""

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Page
from tests.accessibility.axe import violations
from tests.accessibility.checkers import nu
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair

from bilingual_pub.model import Run
from bilingual_pub.publish.sentences import add_sentence_pairs
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout
from bilingual_pub.writers import html as page

LINK = "https://riverbend.example.org/"
UNLIT = "rgba(0, 0, 0, 0)"


def backgrounds(shown: Page, name: str) -> set[str]:
    return set(
        shown.eval_on_selector_all(
            name, "spans => spans.map((span) => getComputedStyle(span).backgroundColor)"
        )
    )


def test_both_sides_are_lit(browser: Browser, tmp_path: Path) -> None:
    one = pair(
        [Run("It is late. Read "), Run("the plan", href=LINK), Run(".")],
        [Run("Es tarde. Lea "), Run("el plan", href=LINK), Run(".")],
    )
    made = add_sentence_pairs(article(one, replace(pair("Go home.", "Vaya a casa."), id="p2")))
    file = tmp_path / "page.html"
    file.write_bytes(only(page.write(made, Settings(), Layout())))
    shown = browser.new_page()
    shown.goto(file.as_uri())
    assert backgrounds(shown, "span.s1, span.s2, span.s3") == {UNLIT}
    shown.hover(".source .s1")
    assert UNLIT not in backgrounds(shown, "span.s1")
    assert backgrounds(shown, "span.s2, span.s3") == {UNLIT}
    shown.mouse.move(0, 0)
    shown.locator(".target a:has(.s2)").focus()
    assert UNLIT not in backgrounds(shown, "span.s2")
    assert violations(shown) == []
    shown.close()
    assert nu([file]) == []
