"""Embeds in pages of others: nothing leaks out, and only what is meant leaks in."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

import pytest
from playwright.sync_api import Browser, Page, Route
from tests.accessibility.axe import violations
from tests.accessibility.hosts import ADDRESS, Host, hosts
from tests.writers.pdf.articles import article, every_kind, many_paragraphs, pair

from bilingual_pub.model import Run
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import EmbedForm, Files, Layout, embed

SETTINGS = Settings(
    Organization("Casa Alitas", "https://casa.example", {"en": "Call 520-555-0100."}, site=ADDRESS)
)
MADE = article(*every_kind(), *many_paragraphs(2))
OTHER = article(*many_paragraphs(1), title=("Another", "Otro"))

STYLED = (EmbedForm.SHADOW, EmbedForm.CSS_CLASS)
"""The forms with a style of their own; WordPress lets none through, a frame has its own page."""

KINDS = {"css": "text/css", "html": "text/html; charset=utf-8", "png": "image/png"}
"""What a server says that a file is, by its ending."""

WITHOUT_SCRIPT = Host(
    policy="default-src 'none'; style-src 'self' 'unsafe-inline'; frame-src 'self'"
)
"""Where a frame keeps the height that was estimated."""

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

FOR_WORDPRESS = (EmbedForm.WORDPRESS, EmbedForm.GUTENBERG)

ROOTS = {
    EmbedForm.WORDPRESS: ".bilingual-pub",
    EmbedForm.GUTENBERG: ".bilingual-pub",
    EmbedForm.SHADOW: ".bilingual-pub-host",
    EmbedForm.CSS_CLASS: ".bilingual-pub",
    EmbedForm.IFRAME: "iframe",
}

TOO_WIDE = """(root) => {
  const inside = document.querySelector(root);
  const place = inside.parentElement.getBoundingClientRect();
  return Math.round(inside.getBoundingClientRect().right - Math.max(place.right, 280));
}"""
"""By how many CSS pixels a form is wider than its place; 280 is a narrow sidebar."""

LEAST_HEIGHT = 9
"""CSS pixels of a line in the smallest type that a host asks for."""

INHERITED = {"": ["rgb(0, 0, 0)", False], " bilingual-pub-inherit": ["rgb(0, 0, 80)", True]}
"""Color, and whether the font is the host's, by the class that asks for them."""

ROOT = """document.querySelector(".bilingual-pub-host")?.shadowRoot.querySelector(".bilingual-pub")
  ?? document.querySelector(".bilingual-pub")"""


def pasted(files: Files) -> str:
    """What the webmaster pastes; the other files lie beside the page."""
    [text] = [data.decode() for name, data in files.items() if name.endswith(".embed.html")]
    return text


def shown(page: Page, host: Host, files: Files, embeds: str) -> Page:
    """A host's page in the browser, with its server's files and policy."""
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
            ending = name.rpartition(".")[2]
            route.fulfill(body=files[name], content_type=KINDS[ending])
        else:
            route.abort()

    page.unroute("**/*")
    page.route("**/*", answer)
    page.goto(ADDRESS)
    return page


@cache
def made(form: EmbedForm) -> Files:
    return embed.write(MADE, SETTINGS, Layout(embeds=(form,)), "rent")


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One window for every host: opening another takes longer than what is asked of it."""
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    yield page
    page.close()


def cases(window: Page, forms: Iterable[EmbedForm] = EmbedForm) -> Iterator[tuple[str, EmbedForm]]:
    """Every form in every host, one after the other in the window."""
    for (name, host), form in product(hosts().items(), forms):
        shown(window, host, made(form), pasted(made(form)))
        yield name, form


@pytest.mark.slow
def test_nothing_leaks_out(window: Page) -> None:
    alone = {
        name: shown(window, host, {}, "").evaluate(WITNESSED) for name, host in hosts().items()
    }
    for name, form in cases(window):
        assert window.evaluate(WITNESSED) == alone[name], f"{form} in {name}"


@pytest.mark.slow
def test_nothing_leaks_in(window: Page) -> None:
    looks = f"({LOOKS})({ROOT})"
    plain: dict[EmbedForm, list[str]] = {}
    for name, form in cases(window, STYLED):
        found = window.evaluate(looks)
        # In a narrow place the columns go below each other; no more than that is compared.
        if name != "sidebar":
            assert found == plain.setdefault(form, found), f"{form} in {name}"


@pytest.mark.slow
def test_all_of_it_can_be_seen(window: Page) -> None:
    for name, form in cases(window):
        where = window.frames[-1] if form is EmbedForm.IFRAME else window
        for words in (MADE.source_title, MADE.target_title, "Nobody left empty-handed."):
            place = where.get_by_text(words).first
            box = place.bounding_box()
            assert place.is_visible(), f"{words} by {form} in {name}"
            assert box, f"{words} by {form} in {name}"
            assert box["height"] >= LEAST_HEIGHT, f"{words} by {form} in {name}"


@pytest.mark.slow
def test_axe_finds_nothing(window: Page) -> None:
    found = {}
    for name, form in cases(window):
        # A host that takes every style away, or shouts in pale gray, is at fault itself.
        if name in {"unset", "shouting"} and form not in STYLED:
            continue
        problems = violations(window, ROOTS[form])
        # In WordPress the colors are the site's: whether they are more than enough is its affair.
        if form in FOR_WORDPRESS:
            problems = [one for one in problems if not one.startswith("color-contrast-enhanced")]
        if problems:
            found[f"{form} in {name}"] = problems
    assert found == {}


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1000])
def test_no_form_is_wider_than_its_place(window: Page, width: int) -> None:
    window.set_viewport_size({"width": width, "height": 800})
    for name, form in cases(window):
        # Without any style of its own, WordPress's table has the width of what is in it.
        if name != "unset" or form in STYLED:
            assert window.evaluate(TOO_WIDE, ROOTS[form]) <= 0, f"{form} in {name}"
    window.set_viewport_size({"width": 1000, "height": 800})


def test_several_on_one_page_share_no_id(window: Page) -> None:
    for form in (*FOR_WORDPRESS, EmbedForm.CSS_CLASS):
        other = embed.write(OTHER, SETTINGS, Layout(embeds=(form,)), "other")
        shown(window, Host(), made(form), pasted(made(form)) + pasted(other))
        ids = window.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
        assert len(ids) == len(set(ids))
        assert sum(one.endswith("-title") for one in ids) == 2


def test_font_and_color_are_inherited_where_that_is_asked_for(window: Page) -> None:
    host = Host("body {color: rgb(0, 0, 80); font-family: monospace}")
    for form, (words, expected) in product(STYLED, INHERITED.items()):
        root = "bilingual-pub-host" if form is EmbedForm.SHADOW else "bilingual-pub"
        text = pasted(made(form)).replace(f'class="{root}"', f'class="{root}{words}"')
        shown(window, host, made(form), text)
        style = f"getComputedStyle(({ROOT}).querySelector('p'))"
        assert window.evaluate(f"[{style}.color, {style}.fontFamily === 'monospace']") == expected


def test_the_style_sheet_is_the_one_that_its_hash_names(window: Page) -> None:
    files = made(EmbedForm.CSS_CLASS)
    tampered = {**files, "bilingual-pub.css": files["bilingual-pub.css"] + b"p {color: red}"}
    columns = f"getComputedStyle(({ROOT}).querySelector('.bilingual-pub-columns')).display"
    for served, is_grid in ((files, True), (tampered, False)):
        shown(window, Host(), served, pasted(files))
        assert (window.evaluate(columns) == "grid") is is_grid


def test_a_link_in_a_frame_opens_outside_it(window: Page) -> None:
    linked = article(pair([Run("our form", href="https://form.example/")], "formulario"))
    files = embed.write(linked, SETTINGS, Layout(embeds=(EmbedForm.IFRAME,)), "rent")
    shown(window, Host(), files, pasted(files))
    window.route("https://form.example/", lambda route: route.fulfill(body="There"))
    window.frames[-1].get_by_text("our form").click()
    window.wait_for_url("https://form.example/")


HEIGHTS = """() => {
  const frame = document.querySelector("iframe");
  return [Math.round(frame.getBoundingClientRect().height), frame.parentElement.clientHeight];
}"""


def test_a_frame_grows_to_its_page_where_scripts_may_run(window: Page) -> None:
    files = made(EmbedForm.IFRAME)
    for width in (1000, 400):
        window.set_viewport_size({"width": width, "height": 800})
        shown(window, Host(), files, pasted(files))
        window.wait_for_function("document.querySelector('iframe').style.height.endsWith('px')")
        window.wait_for_timeout(200)
        high = window.frames[-1].evaluate(
            "Math.ceil(document.documentElement.getBoundingClientRect().height)"
        )
        frame, box = window.evaluate(HEIGHTS)
        assert abs(frame - high) <= 1
        assert abs(box - high) <= 1
    window.set_viewport_size({"width": 1000, "height": 800})


def test_a_frame_believes_nobody_but_its_own_page(window: Page) -> None:
    files = made(EmbedForm.IFRAME)
    shown(window, Host(), files, pasted(files))
    window.wait_for_function("document.querySelector('iframe').style.height.endsWith('px')")
    before = window.evaluate(HEIGHTS)
    window.evaluate("postMessage({bilingualPubHeight: 5}, '*')")
    window.wait_for_timeout(100)
    assert window.evaluate(HEIGHTS) == before


DARK = "getComputedStyle(({})).backgroundColor"


def test_who_wants_it_dark_gets_it_dark_and_a_site_may_say_so_for_all(browser: Browser) -> None:
    for form, words in product(STYLED, ("", " bilingual-pub-dark")):
        page = browser.new_page(color_scheme="light" if words else "dark")
        root = "bilingual-pub-host" if form is EmbedForm.SHADOW else "bilingual-pub"
        text = pasted(made(form)).replace(f'class="{root}"', f'class="{root}{words}"')
        shown(page, Host(), made(form), text)
        assert page.evaluate(DARK.format(ROOT)) == "rgb(18, 18, 18)", (form, words)
        assert violations(page, ROOTS[form]) == []
        page.close()


def test_a_title_has_bounds_where_a_theme_makes_headings_huge(window: Page) -> None:
    host = hosts()["block-theme"]
    for form in (*FOR_WORDPRESS, *STYLED):
        shown(window, host, made(form), pasted(made(form)))
        sizes = f"""[...({ROOT}).querySelectorAll("h2, h3, h4, h5, h6, p")].map(
          (one) => parseFloat(getComputedStyle(one).fontSize))"""
        found = window.evaluate(sizes)
        assert max(found) <= 1.4 * 19.2, form
        assert min(found) >= 14, form
