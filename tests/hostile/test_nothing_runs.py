"""In a reader's browser, nothing of a hostile article runs, and nothing is asked for."""

import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from lxml import html
from playwright.sync_api import Browser, Page, Route
from tests.hostile.conftest import Export
from tests.hostile.hostile_articles import ARTICLES, ELSEWHERE, RAN, TEXTS, laid_out

from bilingual_pub.writers import render_template
from bilingual_pub.writers.embed import GROWING_FRAME
from bilingual_pub.writers.html import FRAME_SCRIPT

pytestmark = pytest.mark.slow

OURS = "http://ours.test/"
"""No such place: the browser is given its answers by the test."""

HOST = '<!DOCTYPE html><html lang="en"><head><title>Host</title></head><body>%s</body></html>'

FORMS = "wordpress,gutenberg,shadow,iframe,css-class"

OUR_SCRIPTS = {render_template(name).strip() for name in (FRAME_SCRIPT, GROWING_FRAME)}
"""That make a frame as high as its page."""

HARMLESS = ("http://", "https://", "mailto:", "tel:", "#")

SETTINGS = f"""
[organization]
name = '''</p><script>{RAN}</script>" onload="{RAN}'''
url = "javascript:{RAN}"
[organization.contact]
en = '''<img src=x onerror={RAN}> {{{{ 7 * 191 }}}} @import url({ELSEWHERE}/a.css);'''
[notice]
es = '''</style></div><script>{RAN}</script> url({ELSEWHERE}/b.png) {{% raw %}}'''
"""


def tree(page: str) -> Any:  # noqa: ANN401 - lxml types searches as anything at all
    """A page, to be searched."""
    return html.document_fromstring(page)


@pytest.fixture(params=ARTICLES)
def made(request: pytest.FixtureRequest, folder: Path, export: Export) -> Path:
    """Everything that is made of the article in one format, with hostile settings."""
    secret = laid_out(folder)
    (folder / request.param).write_bytes(ARTICLES[request.param](secret))
    (folder / "bilingual-pub.toml").write_text(SETTINGS, encoding="utf-8")
    done = export(request.param, "--edition", "standard,one-language", "--embed", FORMS)
    assert done.returncode == 0, done.stderr
    assert not (folder / "pwned").exists()
    return folder / "output" / Path(request.param).stem


def test_nothing_runs_and_nothing_leaves(made: Path, browser: Browser) -> None:
    for file in sorted(made.glob("*.html")):
        page = browser.new_page()
        asked = _answered_from(made, page)
        page.goto(f"{OURS}{file.name}")
        _touch_everything(page)
        assert asked == [], file.name
        assert [frame.url for frame in page.frames if not frame.url.startswith(OURS)] == []
        assert not any(frame.evaluate("window.ran") for frame in page.frames), file.name
        assert page.url.partition("#")[0] == f"{OURS}{file.name}"
        page.close()


def _answered_from(folder: Path, page: Page) -> list[str]:
    """Give the page our files and nothing else; what it asks for beside them, and what it says."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        beside = folder / route.request.url.removeprefix(OURS)
        if not route.request.url.startswith(OURS) or not beside.is_file():
            asked.append(route.request.url)
            route.abort()
            return
        said = beside.read_text(encoding="utf-8")
        is_piece = ".embed." in beside.name
        kind = "text/css" if beside.suffix == ".css" else "text/html"
        route.fulfill(body=HOST % said if is_piece else said, content_type=f"{kind}; charset=utf-8")

    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.route("**/*", answer)
    return asked


def _touch_everything(page: Page) -> None:
    """What a reader does: point at, focus and leave everything; follow links that may run."""
    page.evaluate(
        """async () => {
            const all = root => [...root.querySelectorAll('*')].flatMap(
                it => it.shadowRoot ? [it, ...all(it.shadowRoot)] : [it]);
            for (const it of all(document)) {
                for (const kind of ['mouseover', 'mouseenter', 'focus', 'blur', 'toggle', 'error'])
                    it.dispatchEvent(new Event(kind));
                if (it.href && !/^(https?|mailto|tel):/.test(it.href)) it.click();
            }
            await new Promise(done => setTimeout(done, 200));
        }"""
    )


def test_the_markup_has_nothing_that_could(made: Path) -> None:
    for file in sorted(made.glob("*.html")):
        root = tree(file.read_text(encoding="utf-8"))
        scripts = root.xpath("//script[not(@type='application/ld+json')]")
        assert {it.text for it in scripts} <= OUR_SCRIPTS
        assert root.xpath("//object | //embed | //form | //svg | //math | //applet | //video") == []
        assert root.xpath("//meta[@http-equiv='refresh'] | //base[@href]") == []
        attributes = {str(name) for it in root.iter("*") for name in it.attrib}
        assert {name for name in attributes if name.startswith("on")} == set()
        addresses = [str(it) for it in root.xpath("//a/@href")]
        beside = {it.name for it in made.iterdir()}
        assert [it for it in addresses if not it.startswith(HARMLESS) and it not in beside] == []
        sources = [str(it) for it in root.xpath("//@src")]
        assert [it for it in sources if not it.startswith("data:image/") and it not in beside] == []
        styles = " ".join(map(str, root.xpath("//style/text() | //@style")))
        assert "url(" not in styles
        assert "@import" not in styles


def test_what_looks_like_a_template_is_printed_as_it_is(made: Path) -> None:
    read = json.loads((made / f"{made.name}.json").read_text(encoding="utf-8"))
    source = "\n".join(pair["source"] for pair in read["pairs"])
    # An include of a site's program is left out of Markdown, and said to be.
    noted = [it.get("text", "") for it in read["source"].get("notes", [])]
    includes = [it for it in noted if it.startswith("{% include") and it in TEXTS[6]]
    assert bool(includes) == (made.name == "markdown")
    printed = TEXTS[6]
    for include in includes:
        printed = printed.replace(f"{include} ", "")
    assert printed in source
    assert "1337" not in source
    page = tree((made / f"{made.name}.html").read_text(encoding="utf-8"))
    assert "{{ 7 * 191 }}" in page.text_content()
    assert "1337" not in page.text_content()


def test_the_pdf_runs_nothing_and_leads_only_to_the_web(made: Path) -> None:
    files = sorted(made.glob("*.pdf"))
    assert len(files) == 3
    for file in files:
        with pikepdf.open(file) as pdf:
            assert {"/OpenAction", "/AA", "/AcroForm"}.isdisjoint(pdf.Root.keys())
            assert "/EmbeddedFiles" not in pdf.Root.get("/Names", pikepdf.Dictionary())
            notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
            assert {str(note.Subtype) for note in notes} <= {"/Link"}
            acts = [note.A for note in notes if "/A" in note]
            assert {str(act.S) for act in acts} <= {"/URI"}
            assert [str(act.URI) for act in acts if not str(act.URI).startswith(HARMLESS)] == []


def test_a_glossary_may_say_what_it_wants(folder: Path, export: Export) -> None:
    term = f"<script>{RAN}</script> {{{{ 7 * 191 }}}}"
    (folder / "terms.csv").write_text(f'en,es\nlibrary,"{term}"\n', encoding="utf-8")
    said = '[translation]\nglossary = ["terms.csv"]\n'
    (folder / "bilingual-pub.toml").write_text(said, encoding="utf-8")
    (folder / "news.txt").write_text("The library opens at nine on Monday.", encoding="utf-8")
    done = export("news.txt", "--format", "html,embed,json")
    assert done.returncode == 0, done.stderr
    read = json.loads((folder / "output/news/news.json").read_text(encoding="utf-8"))
    assert term in "".join(pair["target"] for pair in read["pairs"])
    for file in (folder / "output/news").glob("*.html"):
        root = tree(file.read_text(encoding="utf-8"))
        scripts = root.xpath("//script[not(@type='application/ld+json')]")
        assert {it.text for it in scripts} <= OUR_SCRIPTS
        assert term in root.text_content()


@pytest.mark.parametrize("name", ["javascript:window.ran=1", "a b&c=%2e", "\udcff-news"])
def test_the_name_of_a_file_is_no_address(folder: Path, export: Export, name: str) -> None:
    (folder / f"{name}.txt").write_text("The library opens at nine on Monday.", encoding="utf-8")
    more = ("--format", "html,embed", "--edition", "one-language", "--embed", "iframe")
    done = export(f"{name}.txt", *more)
    assert done.returncode == 0, done.stderr
    files = [*(folder / "output" / name).glob("*.html")]
    assert len(files) > 3
    for file in files:
        root = tree(file.read_bytes().decode())
        found = {str(it) for it in root.xpath("//@href | //iframe/@src")}
        assert not [it for it in found if ":" in it or " " in it], found
