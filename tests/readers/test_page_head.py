"""What a page says about its article: letter for letter, and nothing that it does not say."""

import datetime as dt
import doctest
import time

import pytest

from bilingual_pub.lang import detect
from bilingual_pub.model import Meta
from bilingual_pub.readers.html import clutter, metadata, read
from bilingual_pub.readers.reading import Draft, Source

WORDS = "<p>The clinic opened its doors on Monday, the doctors of the city said at noon.</p>"


def page(head: str, body: str = WORDS, before: str = "") -> Draft:
    top = f"<!doctype html>{before}<html><head>{head}</head>"
    html = f"{top}<body><main>{body}</main></body></html>"
    return read(Source(html.encode(), "page.html"))


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def test_a_date_in_the_text_is_not_the_articles() -> None:
    body = f"{WORDS}<p>On March 3, 2021 the law was signed.</p><footer>© 2019 The Bugle</footer>"
    assert page("", body).meta == Meta()


@pytest.mark.parametrize("name", ["bell hooks", "JOSÉ NÚÑEZ-O’NEIL, PhD", "María del Carmen"])
def test_names_are_taken_letter_for_letter(name: str) -> None:
    assert page(meta("author", name)).meta.byline == name


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ("<p class=byline>By Ana Ruiz</p>", "Ana Ruiz"),
        ("<p class='lead byline'>Por Ana Ruiz</p>", "Ana Ruiz"),
        ("<a rel=author href=/ana>Ana Ruiz</a>", "Ana Ruiz"),
        ("<div class=author>Ana Ruiz writes about city hall. Write to her.</div>", ""),
        ("<div class=author>ana@bugle.example</div>", ""),
    ],
)
def test_a_byline_in_the_text(body: str, byline: str) -> None:
    assert page("", body + WORDS).meta.byline == byline


@pytest.mark.parametrize(
    ("head", "h1", "title"),
    [
        ("<title>Clinic opens | The Bugle</title>", "", "Clinic opens"),
        ("<title>Clinic opens - The Bugle</title>", "", "Clinic opens - The Bugle"),
        (
            "<title>Now - open</title><meta property=og:site_name content=B>",
            "",
            "Now - open",
        ),
        (
            "<title>Clinic - Bugle</title><meta property=og:site_name content=Bugle>",
            "",
            "Clinic",
        ),
        ("<title>SB 1070: clinic opens | B</title>", "Clinic opens", "Clinic opens"),
        ("<meta property=og:title content='Clinic opens'><title>x</title>", "", "Clinic opens"),
    ],
)
def test_the_title_is_without_the_name_of_the_site(head: str, h1: str, title: str) -> None:
    made = page(head, (f"<h1>{h1}</h1>" if h1 else "") + WORDS)
    assert made.title == title
    assert len(made.blocks) == 1


def test_several_authors_in_a_graph_of_json() -> None:
    data = (
        '{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["NewsArticle"], "headline":'
        ' "Clinic opens", "datePublished": "2026-03-04T23:30:00-07:00", "inLanguage": "es-mx",'
        ' "author": [{"name": "Ana Ruiz"}, {"name": "Li Wei"}]}]}'
    )
    made = page(f'<script type="application/ld+json">{data}</script>')
    assert made.title == "Clinic opens"
    assert made.lang == "es-MX"
    assert made.meta == Meta("Ana Ruiz, Li Wei", dt.date(2026, 3, 4))


@pytest.mark.parametrize("data", ["{", "[" * 100_000, "null", '[1, {"@type": 5}]', '{"@graph": 1}'])
def test_json_that_says_nothing(data: str) -> None:
    assert page(f'<script type="application/ld+json">{data}</script>').meta == Meta()


def test_the_language_nearest_to_the_text_counts() -> None:
    html = f"<!doctype html><html lang=en><body><nav>x</nav><main lang=es>{WORDS}</main></html>"
    assert read(Source(html.encode(), "page.html")).lang == "es"


def test_a_saved_page_knows_where_it_came_from() -> None:
    note = "<!-- saved from url=(0029)https://bugle.example/clinic -->"
    assert page("", before=note).meta.url == "https://bugle.example/clinic"


@pytest.mark.parametrize("module", [metadata, clutter, detect], ids=lambda it: it.__name__)
def test_the_examples_in_the_docstrings(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted
    assert not result.failed


def test_a_title_full_of_spaces_is_read_in_a_moment() -> None:
    gap = "\N{NO-BREAK SPACE}" * 498
    title = f"Clinic{gap}-{gap[6:]}|"
    began = time.process_time()
    assert page(meta("og:title", title) * 10).title == title
    assert time.process_time() - began < 2
