"""axe-core, asked for every rule that it has."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = (
    *("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2a-obsolete"),
    *("best-practice", "section508", "TTv5", "EN-301-549"),
)
"""Every tag of axe-core 4, best practices and the AAA rules too, but for its experiments."""

OPTIONS = {"runOnly": list(TAGS), "resultTypes": ["violations"], "iframes": False}
"""A frame's page is asked by itself: axe can't run in a frame that may run no script."""


def violations(where: Page, root: str | None = None) -> list[str]:
    """What axe-core finds wrong with a page, or with the part of it that a selector names."""
    found = Axe().run(where, context=root, options=OPTIONS).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]
