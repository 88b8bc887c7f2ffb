"""Embeds in pages of others: nothing leaks out, and only what is meant leaks in."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Frame, Page, Route
from tests.accessibility.hosts import ADDRESS, Host, hosts
from tests.writers.pdf.articles import article, every_kind, many_paragraphs, pair

from bilingual_pub.model import Run
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import EmbedForm, Files, Layout, embed

SETTINGS = Settings(
    Organization("Casa Alitas", "https://casa.example", {"en": "Call 520-555-0100."})
)
MADE = article(*every_kind(), *many_paragraphs(2))
OTHER = article(*many_paragraphs(1), title=("Another", "Otro"))

STYLED = (EmbedForm.SHADOW, EmbedForm.CSS_CLASS)
"""The forms with a style of their own; WordPress lets none through, and a frame has its own page."""

LOOKS = """(root) => [...root.querySelectorAll("h2, h3, h4, p, li, a, td, th, blockquote")].map(
  (element) => {
    const style = getComputedStyle(element);
    return [element.tagName, style.fontFamily, style.fontSize, style.fontStyle, style.lineHeight,
      style.color, style.display, style.float, style.direction, style.letterSpacing,
      style.textTransform, style.textAlign, style.marginTop, style.listStyleType].join("|");
  })"""
"""How every element looks, but for what follows from the width of the window."""

WITNESSED = """[...document.querySelectorAll("#witness, #witness *")].map((element) => {
  const style = getComputedStyle(element);
  return [...style].filter((name) => !name.startsWith("--")).map(
    (name) => name + ":" + style.getPropertyValue(name)).join(";");
})"""

ROOT = """document.querySelector(".bilingual-pub-host")?.shadowRoot.querySelector(".bilingual-pub")
  ?? document.querySelector(".bilingual-pub")"""


def pasted(files: Files) -> str:
    """What the webmaster pastes; the other files lie beside the page."""
    [text] = [data.decode() for name, data in files.items() if name.endswith(".embed.html")]
    return text


def shown(browser: Browser, host: Host, files: Files, embeds: str, width: int = 1000) -> Page:
    """A host's page in the browser, with its server's files and policy."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    hashes = re.findall(r"style-src '(sha256-[^']+)'", embeds)
    policy = host.policy.replace("style-src", " ".join(["style-src", *(f"'{h}'" for h in hashes)]))
    headers = {"Content-Security-Policy": policy} if policy else {}

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(ADDRESS)
        if name == "":
            body = host.page(embeds)
            route.fulfill(body=body, content_type="text/html; charset=utf-8", headers=headers)
        elif name == "host.css":
            route.fulfill(body=host.style, content_type="text/css")
        elif name in files:
            kind = "text/css" if name.endswith(".css") else "text/html; charset=utf-8"
            route.fulfill(body=files[name], content_type=kind)
        else:
            route.abort()

    page.route("**/*", answer)
    page.goto(ADDRESS)
    return page


def violations(where: Page | Frame) -> list[str]:
    found = Axe().run(where).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def made(form: EmbedForm) -> Files:
    return embed.write(MADE, SETTINGS, Layout(embeds=(form,)), "rent")


@pytest.fixture(scope="module")
def cases(browser: Browser) -> Iterator[dict[tuple[EmbedForm, str], Page]]:
    """Every form in every host, opened once."""
    pages = {}
    for form, (name, host) in product(EmbedForm, hosts().items()):
        files = made(form)
        pages[form, name] = shown(browser, host, files, pasted(files))
    yield pages
    for page in pages.values():
        page.close()


Cases = dict[tuple[EmbedForm, str], Page]


@pytest.mark.slow
def test_nothing_leaks_out(cases: Cases, browser: Browser) -> None:
    for name, host in hosts().items():
        alone = shown(browser, host, {}, "")
        before = alone.evaluate(WITNESSED)
        alone.close()
        for form in EmbedForm:
            assert cases[form, name].evaluate(WITNESSED) == before, f"{form} in {name}"


@pytest.mark.slow
def test_nothing_leaks_in(cases: Cases) -> None:
    names = [name for name in hosts() if name not in {"plain", "sidebar"}]
    for form in STYLED:
        looks = f"({LOOKS})({ROOT})"
        plain = cases[form, "plain"].evaluate(looks)
        for name in names:
            assert cases[form, name].evaluate(looks) == plain, f"{form} in {name}"


@pytest.mark.slow
def test_all_of_it_can_be_seen(cases: Cases) -> None:
    for (form, name), page in cases.items():
        where = page.frames[-1] if form is EmbedForm.IFRAME else page
        for words in (MADE.source_title, MADE.target_title, "Nobody left empty-handed."):
            place = where.get_by_text(words).first
            box = place.bounding_box()
            assert place.is_visible(), f"{words} by {form} in {name}"
            assert box, f"{words} by {form} in {name}"
            assert box["height"] >= 9, f"{words} by {form} in {name}"


@pytest.mark.slow
def test_axe_finds_nothing(cases: Cases) -> None:
    found = {}
    for (form, name), page in cases.items():
        # A host that takes every style away, or shouts in pale gray, is at fault itself.
        if name in {"unset", "shouting"} and form not in STYLED:
            continue
        root = ".bilingual-pub" if form is not EmbedForm.IFRAME else "iframe"
        context = ".bilingual-pub-host" if form is EmbedForm.SHADOW else root
        result = Axe().run(page, context=context).response["violations"]
        if result:
            found[f"{form} in {name}"] = [one["id"] for one in result]
        if form is EmbedForm.IFRAME and (inside := violations(page.frames[-1])):
            found[f"inside {form} in {name}"] = inside
    assert found == {}


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1000])
def test_no_form_is_wider_than_its_place(browser: Browser, width: int) -> None:
    for form, (name, host) in product(EmbedForm, hosts().items()):
        files = made(form)
        page = shown(browser, host, files, pasted(files), width)
        wide = page.evaluate(
            """() => {const inside = document.querySelector('.bilingual-pub-host, .bilingual-pub, iframe');
            const box = inside.getBoundingClientRect();
            const around = inside.parentElement.getBoundingClientRect();
            return Math.round(box.right - Math.max(around.right, 280))}"""
        )
        if name != "unset" or form in STYLED:
            assert wide <= 0, f"{form} in {name}"
        page.close()


def test_several_on_one_page_share_no_id(browser: Browser) -> None:
    for form in (EmbedForm.WORDPRESS, EmbedForm.CSS_CLASS):
        layout = Layout(embeds=(form,))
        files = made(form) | embed.write(OTHER, SETTINGS, layout, "other")
        both = pasted(made(form)) + pasted(embed.write(OTHER, SETTINGS, layout, "other"))
        page = shown(browser, Host(), files, both)
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
        assert len(ids) == len(set(ids))
        page.close()


def test_font_and_color_are_inherited_where_that_is_asked_for(browser: Browser) -> None:
    host = Host("body {color: rgb(0, 0, 80); font-family: monospace}")
    for form in STYLED:
        files = made(form)
        text = pasted(files)
        asked = text.replace(
            'class="bilingual-pub-host"', 'class="bilingual-pub-host bilingual-pub-inherit"'
        ).replace('class="bilingual-pub"', 'class="bilingual-pub bilingual-pub-inherit"')
        for embedded, expected in (
            (text, ["rgb(0, 0, 0)", False]),
            (asked, ["rgb(0, 0, 80)", True]),
        ):
            page = shown(browser, host, files, embedded)
            style = page.evaluate(
                f"(() => {{const s = getComputedStyle(({ROOT}).querySelector('p'));"
                " return [s.color, s.fontFamily === 'monospace']})()"
            )
            assert style == expected, form
            page.close()


def test_the_style_sheet_is_the_one_that_its_hash_names(browser: Browser) -> None:
    files = made(EmbedForm.CSS_CLASS)
    tampered = {**files, "bilingual-pub.css": files["bilingual-pub.css"] + b"p {color: red}"}
    for served, is_grid in ((files, True), (tampered, False)):
        page = shown(browser, Host(), served, pasted(files))
        columns = f"getComputedStyle(({ROOT}).querySelector('.bilingual-pub-columns')).display"
        assert (page.evaluate(columns) == "grid") is is_grid
        page.close()


def test_a_link_in_a_frame_opens_outside_it(browser: Browser) -> None:
    linked = article(pair([Run("our form", href="https://form.example/")], "formulario"))
    files = embed.write(linked, SETTINGS, Layout(embeds=(EmbedForm.IFRAME,)), "rent")
    page = shown(browser, Host(), files, pasted(files))
    page.route("https://form.example/", lambda route: route.fulfill(body="There"))
    page.frames[-1].get_by_text("our form").click()
    page.wait_for_url("https://form.example/")
    page.close()
