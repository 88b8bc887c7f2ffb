"""Pictures of every embed in pages of others, wide and narrow, to be looked at.

    python benchmarks/embed_looks.py NAME FOLDER PICTURES

`FOLDER` holds what `bilingual-pub export --format embed --embed FORM,FORM` made of the article
called `NAME`. The pages around it are the tests' own (tests/accessibility/hosts.py); each picture
is of one form in one of them, at 1,280 and 375 px.
"""

import sys
from pathlib import Path
from types import ModuleType

from page_looks import CHROMIUM, FLAGS
from playwright.sync_api import FloatRect, Page, Route, sync_playwright

# Another package brings tests of its own under the same name.
OURS = ModuleType("tests")
OURS.__path__ = [str(Path(__file__).resolve().parents[1] / "tests")]
sys.modules["tests"] = OURS

from tests.accessibility.hosts import ADDRESS, Host, looked_at  # noqa: E402

WIDTHS = (1280, 375)

TALLEST = 1400
"""CSS pixels of a picture."""


def show(page: Page, host: Host, folder: Path, embed: str) -> None:
    """A host's page with an embed; the other files lie beside it on its server."""

    def answer(route: Route) -> None:
        file = folder / route.request.url.removeprefix(ADDRESS)
        if route.request.url == ADDRESS:
            headers = {"Content-Security-Policy": host.policy} if host.policy else {}
            route.fulfill(body=host.page(embed), content_type="text/html", headers=headers)
        elif file.name == "host.css":
            route.fulfill(body=host.style, content_type="text/css")
        elif file.is_file():
            route.fulfill(path=file)
        else:
            route.abort()

    page.unroute("**/*")
    page.route("**/*", answer)
    page.goto(ADDRESS)
    page.wait_for_timeout(200)


def take_pictures(name: str, folder: Path, pictures: Path) -> None:
    """Every form in every host at every width."""
    pictures.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for file in sorted(folder.glob(f"{name}.embed.*.html")):
            form = file.name.split(".")[-2]
            for called, host in looked_at().items():
                page = browser.new_page(color_scheme="dark" if called == "dark" else "light")
                show(page, host, folder, file.read_text(encoding="utf-8"))
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 800})
                    page.wait_for_timeout(100)
                    clip = FloatRect(x=0, y=0, width=width, height=TALLEST)
                    page.screenshot(
                        path=pictures / f"{form}-{called}-{width}.png", clip=clip, full_page=True
                    )
                page.close()
        browser.close()


if __name__ == "__main__":
    take_pictures(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
