"""Embeds and pages, printed from the browser: all of the text is on the paper, and none is cut."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, PdfMargins
from tests.accessibility.hosts import Host, hosts, printing_hosts
from tests.accessibility.html_outputs import written
from tests.accessibility.paper import Sheet, missing, sheets
from tests.accessibility.test_embed_hosts import (
    FOR_WORDPRESS,
    SETTINGS,
    WITHOUT_SCRIPT,
    pasted,
    shown,
)
from tests.writers.pdf.articles import article, every_kind, many_paragraphs, pair

from bilingual_pub.model import BilingualArticle, Cell, Image, Kind, Pair
from bilingual_pub.writers import EmbedForm, Layout, embed

MAIL = "housing.emergency.assistance@paloclaro-county.example.org"
ADDRESS = "https://www.paloclaro.example.org/departments/housing/emergency-rent-help/how_2026.pdf"

PAPERS = {"letter": ("8.5in", "11in", 1000), "narrow": ("320px", "11in", 320)}
"""Width, height, and the CSS pixels that the window is wide."""

MARGIN = 28.8
"""Points: what Chromium leaves free when nobody says more."""


def timetable(rows: int) -> Iterator[Pair]:
    """A table of five columns, too wide for half a page and longer than one."""
    heads = ("Neighborhood", "Wednesday", "Thursday", "Saturday", "Transportation")
    cabezas = ("Vecindario", "Miércoles", "Jueves", "Sábado", "Estacionamiento")
    for row in range(rows + 1):
        for column, (head, cabeza) in enumerate(zip(heads, cabezas, strict=True)):
            texts = (f"{head} {row}", f"{cabeza} {row}") if row else (head, cabeza)
            place = Cell(row, column, header=not row)
            yield pair(*texts, Kind.TABLE_CELL, group="times", place=place)


MADE = article(
    *every_kind(),
    pair(f"Write to {MAIL} or see {ADDRESS} today.", f"Escriba a {MAIL} o vea {ADDRESS} hoy."),
    *timetable(30),
    pair(f"curl --output rent.pdf {ADDRESS}", f"curl --output rent.pdf {ADDRESS}", Kind.CODE),
    *many_paragraphs(12),
)

AT_FAULT = {("shouting", "letter"), ("shouting", "narrow"), ("strict", "narrow")}
"""Hosts that reach into the text of WordPress's form itself, where `span` floats, or that take
its styles away and leave it no room."""


CUT_WITH_ITS_BLOCKS = {
    (host, paper) for host in ("cutting", "fixed") for paper in ("letter", "narrow")
}
"""A host that cuts every `div`, or takes every section out of its place, does so with the blocks of
WordPress's own editor too, ours among them; no style of ours is allowed there."""

CUT_BY_COLUMNS = {("columns", "letter"), ("floating", "letter"), ("floating", "narrow")}
"""Where a site sets its text in columns, or beside each other, Chromium cuts a frame between pages,
now and then within a line: docs/embedding.md says so, and the link below the frame opens the text
alone."""


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    yield page
    page.close()


def printed(window: Page, paper: str = "letter") -> list[Sheet]:
    """What lies in the printer."""
    width, height, _ = PAPERS[paper]
    edge = f"{MARGIN / 72}in"
    margin: PdfMargins = {"top": edge, "bottom": edge, "left": edge, "right": edge}
    return sheets(window.pdf(width=width, height=height, margin=margin), MARGIN)


def said(bilingual: BilingualArticle, side: str, *, with_pictures: bool) -> list[str]:
    """The texts of a side in reading order; where pictures are shown, they are not in words."""
    return [
        block.text
        for one in bilingual.pairs
        for block in getattr(one, side)
        if not (with_pictures and isinstance(block.place, Image) and block.place.data)
    ]


def lost(
    pages: Sequence[Sheet], side: str, *, with_pictures: bool = False, split_rows: bool = False
) -> list[str]:
    """What of a side of the article the paper doesn't say."""
    texts = [page.text for page in pages]
    return missing(said(MADE, side, with_pictures=with_pictures), texts, int(split_rows))


def cases(paper: str) -> Iterator[tuple[str, Host, EmbedForm]]:
    for name, host in {**hosts(), **printing_hosts()}.items():
        for form in EmbedForm:
            known = {
                EmbedForm.WORDPRESS: AT_FAULT,
                EmbedForm.GUTENBERG: AT_FAULT | CUT_WITH_ITS_BLOCKS,
                EmbedForm.IFRAME: CUT_BY_COLUMNS,
            }
            if (name, paper) not in known.get(form, ()):
                yield name, host, form


@pytest.mark.slow
@pytest.mark.parametrize("paper", PAPERS)
def test_every_form_in_every_host_is_printed_whole(window: Page, paper: str) -> None:
    found = {}
    window.set_viewport_size({"width": PAPERS[paper][2], "height": 800})
    for name, host, form in cases(paper):
        files = embed.write(MADE, SETTINGS, Layout(embeds=(form,)), "rent")
        shown(window, host, files, pasted(files))
        problems = faults(printed(window, paper), form)
        if problems:
            found[f"{form} in {name}"] = problems
    assert found == {}, sorted(found)


def faults(pages: Sequence[Sheet], form: EmbedForm) -> list[str]:
    """What is lost or cut."""
    is_frame = form is EmbedForm.IFRAME
    problems = [page.cut for page in pages]
    if not is_frame:
        # A browser cuts a frame at the end of a page wherever that is, even within a line.
        problems += [page.halved for page in pages]
    for side in ("source", "target"):
        # Neither WordPress nor a frame can keep the row of a table whole.
        split_rows = is_frame or form in FOR_WORDPRESS
        problems += lost(pages, side, with_pictures=True, split_rows=split_rows)
    return list(filter(None, problems))


def test_what_a_host_cuts_off_is_found(window: Page) -> None:
    """The twin with a fault: a box that is too low and too narrow for the text."""
    files = embed.write(MADE, SETTINGS, Layout(embeds=(EmbedForm.SHADOW,)), "rent")
    host = Host(around='<div style="height:90px;width:300px;overflow:hidden">%s</div>')
    shown(window, host, files, pasted(files))
    assert len(faults(printed(window), EmbedForm.SHADOW)) > 100


@pytest.mark.parametrize("width", [260, 320, 500, 610, 640, 900, 1300])
def test_a_frame_is_high_enough_for_its_page_and_not_much_higher(window: Page, width: int) -> None:
    window.set_viewport_size({"width": width, "height": 800})
    texts = {article(*many_paragraphs(1)): 1.7, article(*many_paragraphs(40)): 1.7, MADE: 2.4}
    # How high its table is depends on whether words are broken: on a screen no, on paper yes.
    for one, most in texts.items():
        files = embed.write(one, SETTINGS, Layout(embeds=(EmbedForm.IFRAME,)), "rent")
        shown(window, replace(WITHOUT_SCRIPT, style="body {margin: 0}"), files, pasted(files))
        box = window.locator("iframe").bounding_box()
        needed: int = window.frames[-1].evaluate("document.body.offsetHeight")
        assert box
        assert 1 <= box["height"] / needed < most


@pytest.mark.slow
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("chosen", ["both", "source", "target"])
def test_the_page_is_printed_whole(window: Page, paper: str, chosen: str) -> None:
    window.unroute("**/*")
    window.set_viewport_size({"width": PAPERS[paper][2], "height": 800})
    window.set_content(written(MADE)["page"])
    window.locator(f".choice a.{chosen}").click()
    pages = printed(window, paper)
    assert [page.cut + page.halved for page in pages] == [""] * len(pages)
    for side in ("source", "target"):
        gone = lost(pages, side, with_pictures=True, split_rows=True)
        assert bool(gone) is (chosen not in {"both", side}), gone
