"""HTML: the article of a page, as model, without what stands around it."""

import datetime as dt
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.word_files import PNG

from bilingual_pub.errors import InputError
from bilingual_pub.model import Article, Block, Cell, Image, Item, Kind, Mark, Meta, Run
from bilingual_pub.readers.finish import finish_article
from bilingual_pub.readers.html import read
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.reading import read_article

PAGES = Path(__file__).parents[1] / "data" / "readers"


def fragment(html: str) -> tuple[Block, ...]:
    return draft(html).blocks


def draft(html: str) -> Draft:
    return read(Source(html.encode(), "page.html"))


def shapes(html: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in fragment(html)]


@pytest.fixture(scope="module")
def news() -> Article:
    return read_article(PAGES / "news-page.html").article


def test_a_page_says_who_wrote_it_when_and_where(news: Article) -> None:
    assert news.title == "Abre la clínica"
    assert news.lang == "es-MX"
    assert news.meta.byline == "Ana Pérez"
    assert news.meta.date == dt.date(2026, 3, 4)
    assert news.meta.publisher == "El Diario"
    assert news.meta.url == "https://diario.example/salud/clinica"


def test_a_page_keeps_its_article_and_nothing_else(news: Article) -> None:
    assert [(block.kind, block.text) for block in news.blocks] == [
        (
            Kind.PARAGRAPH,
            "La clínica abrió sus puertas el lunes en el centro, dijeron los médicos de la ciudad.",
        ),
        (Kind.HEADING, "Horarios"),
        (Kind.CAPTION, "Horas de consulta"),
        (Kind.TABLE_CELL, "Día"),
        (Kind.TABLE_CELL, "Horas"),
        (Kind.TABLE_CELL, "Lunes"),
        (Kind.TABLE_CELL, "8 a 12"),
        (Kind.QUOTE, "«Estamos listos»."),
        (Kind.QUOTE, "Ana Ruiz, directora"),
        (Kind.IMAGE, "La puerta de la clínica"),
        (Kind.CAPTION, "La entrada nueva."),
        (Kind.PARAGRAPH, "Corto."),
        (Kind.LIST_ITEM, "Traiga su tarjeta."),
        (Kind.LIST_ITEM, "Llegue temprano."),
        (Kind.PARAGRAPH, "Llame al 520-555-0100 o escriba."),
    ]


def test_links_lead_where_the_page_meant_or_nowhere(news: Article) -> None:
    links = {run.text: run.href for block in news.blocks for run in block.runs if run.href}
    assert links == {
        "médicos": "https://diario.example/salud",
        "520-555-0100": "tel:+15205550100",
    }


def test_a_picture_shares_its_group_with_its_caption(news: Article) -> None:
    picture = next(block for block in news.blocks if block.kind is Kind.IMAGE)
    caption = news.blocks[news.blocks.index(picture) + 1]
    assert picture.place == Image("https://diario.example/salud/puerta.png")
    assert picture.group == caption.group == "figure-1"


def test_a_page_of_divs_and_line_breaks_loses_no_paragraph() -> None:
    article = read_article(PAGES / "old-page.html").article
    assert article.title == "Council meets"
    assert article.lang == "en"
    assert [block.text[:18] for block in article.blocks] == [
        "The council met on",
        "A second paragraph",
        "A third paragraph ",
    ]
    assert "style sheets.\nIt has" in article.blocks[1].text


def test_lists_keep_depth_numbers_and_further_paragraphs() -> None:
    blocks = fragment(
        "<ol start=3><li><p>three</p><p>more</p><ul><li>deep</ul><li>four<li value=9>nine</ol>"
    )
    assert [(block.text, block.level, block.group, block.place) for block in blocks] == [
        ("three", 1, "list-1", Item(3)),
        ("more", 1, "list-1", Item(3, continued=True)),
        ("deep", 2, "list-1", Item()),
        ("four", 1, "list-1", Item(4)),
        ("nine", 1, "list-1", Item(9)),
    ]


def test_cells_know_their_place() -> None:
    blocks = fragment(
        "<table><tr><th>A<th colspan=2>B<tr><td rowspan=2>1<td><p>2<p>more<td>"
        "<tr><td>3<td>4</table>"
    )
    assert [(block.text, block.place) for block in blocks] == [
        ("A", Cell(0, 0, header=True)),
        ("B", Cell(0, 1, colspan=2, header=True)),
        ("1", Cell(1, 0, rowspan=2)),
        ("2\nmore", Cell(1, 1)),
        ("", Cell(1, 2)),
        ("3", Cell(2, 1)),
        ("4", Cell(2, 2)),
    ]


def test_inline_marks_are_model_and_not_markup() -> None:
    (block,) = fragment("<p>One <b>two <i>three</i></b> <code>four</code><br>five</p>")
    strong, emphasis = frozenset({Mark.STRONG}), frozenset({Mark.STRONG, Mark.EMPHASIS})
    assert block.runs == (
        Run("One "),
        Run("two ", strong),
        Run("three", emphasis),
        Run(" "),
        Run("four", frozenset({Mark.CODE})),
        Run("\nfive"),
    )


def test_code_keeps_its_lines() -> None:
    assert shapes("<pre>\nif x:\n    y\n</pre>") == [(Kind.CODE, "if x:\n    y")]


def test_raised_digits_stay_raised() -> None:
    assert shapes("<p>10<sup>3</sup> m<sup>2</sup></p>") == [(Kind.PARAGRAPH, "10³ m²")]


def test_entities_from_a_file_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("nobody may read this", encoding="utf-8")
    page = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html xml:lang="es">'
        "<p>Words of a page that are long enough: &x; and some more.</p></html>"
    )
    assert [block.text for block in draft(page).blocks] == [
        "Words of a page that are long enough: &x; and some more."
    ]
    assert draft(page).lang == "es"


def test_metadata_in_json(caplog: pytest.LogCaptureFixture) -> None:
    made = draft(
        '<html><head><script type="application/ld+json">{"@context": "https://schema.org",'
        ' "@type": "NewsArticle", "headline": "Clinic opens its doors", "datePublished":'
        ' "2026-03-04T08:00:00-07:00", "author": {"@type": "Person", "name": "Ana Ruiz"},'
        ' "publisher": {"@type": "Organization", "name": "The Bugle"}}</script></head><body>'
        '<div class="elementor-widget"><h1>Clinic opens its doors</h1></div><div class="widget">'
        "<p>The clinic opened its doors on Monday, officials said.</p></div></body></html>"
    )
    assert made.title == "Clinic opens its doors"
    assert made.meta == Meta("Ana Ruiz", dt.date(2026, 3, 4), "The Bugle")
    assert len(made.blocks) == 1
    assert not caplog.records


def test_entities_hide_no_damage() -> None:
    (block,) = read_article_from(
        "<p>immi&shy;grants &ldquo;now&rdquo; and for all of us</p>"
    ).blocks
    assert block.text == "immigrants “now” and for all of us"


def read_article_from(html: str, folder: Path | None = None) -> Article:
    source = Source(html.encode(), "page.html", folder)
    return finish_article(read(source), source, "en", None).article


def test_a_picture_beside_the_page_is_taken_along(tmp_path: Path) -> None:
    (tmp_path / "dot.png").write_bytes(PNG)
    blocks = read_article_from("<p>Words.</p><img src=dot.png alt=Dot>", tmp_path).blocks
    assert blocks[1].place == Image("dot.png", "image/png", PNG)


@pytest.mark.parametrize("empty", ["embed", "source", "track", "param", "wbr", "input"])
def test_an_empty_element_takes_nothing_with_it(empty: str) -> None:
    blocks = fragment(f"<p>One <{empty} src=a> two.</p><p>Three.</p>")
    assert [block.text for block in blocks] == ["One two.", "Three."]


def test_a_picture_with_sources_is_its_image() -> None:
    picture = "<picture><source srcset=a.webp><img src=https://example.org/a.png alt=Map></picture>"
    assert [block.kind for block in fragment(f"<p>One.</p>{picture}")][1:] == [Kind.IMAGE]


def test_a_picture_outside_the_folder_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    (tmp_path / "in").mkdir()
    blocks = read_article_from("<p>Words.</p><img src=../secret.png alt=x>", tmp_path / "in").blocks
    assert blocks[1].place == Image("../secret.png")


@pytest.mark.parametrize(
    "html",
    [
        "<!doctype html><title>x</title><body><nav><a href='/'>Home</a></nav><script>1</script>",
        "<html><body><a href=1>One</a> <a href=2>Two</a></body></html>",
        "<!doctype html>",
    ],
)
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(InputError, match=r"page\.html"):
        draft(html)


@pytest.mark.parametrize(
    "html", ["<ul><li>more " * 10_000, "<blockquote>" * 101 + "x", "<div>" * 5_000 + "x"]
)
def test_nesting_without_an_end_is_refused(html: str) -> None:
    with pytest.raises(InputError, match="100 levels"):
        draft(html)


WORD = st.text("abcdefghijklmnopqrstuvwxyzéñ", min_size=1, max_size=6)

WRAPPERS = st.sampled_from(
    [
        *("<p>{}</p>", "<div>{}</div>", "<b>{}</b>", "<a href=x>{}</a>", "<section>{}</section>"),
        *("<ul><li>{}</li></ul>", "<ol><li><p>{}</p></li></ol>", "<blockquote>{}</blockquote>"),
        *("<h2>{}</h2>", "{}<br><br>", "<pre>{}</pre>", "<!-- c -->{}"),
        "<table><tr><td>{}</td><td>x</td></tr></table>",
    ]
)

DOCUMENTS = st.recursive(
    WORD.map(lambda word: f" {word} "),
    lambda inner: st.tuples(WRAPPERS, st.lists(inner, min_size=1, max_size=3)).map(
        lambda made: made[0].format(" ".join(made[1]))
    ),
    max_leaves=12,
)


@given(DOCUMENTS)
def test_every_word_comes_out_in_its_place(html: str) -> None:
    text = re.sub(r"<!--.*?-->|<[^>]*>", " ", html)
    read_text = " ".join(block.text for block in fragment(html))
    numbers_in_cells = re.compile(r"(?<!\S)\d+\.(?!\S)")
    assert numbers_in_cells.sub("", read_text).split() == text.split()


@given(st.text("<>/abpliutrdh1='\"!- &;#\n", max_size=80))
def test_nothing_but_an_input_error_comes_of_junk(html: str) -> None:
    try:
        read_article_from(html)
    except InputError:
        return


def test_code_with_a_wide_gap_is_read_in_a_moment() -> None:
    gap = " " * 90_000
    began = time.process_time()
    assert shapes(f"<pre>\n{gap}\na{gap}b{gap}\n</pre>") == [(Kind.CODE, f"a{gap}b")]
    assert time.process_time() - began < 3


def test_a_sheet_of_nothing_but_letters_takes_no_longer_a_letter() -> None:
    def measure(letters: int) -> float:
        sheet = "line-through " + "a" * letters
        start = time.process_time()
        draft(f"<style>{sheet}</style><p>The pool opens on Monday, and it is free.</p>")
        return time.process_time() - start

    measure(1_000)
    assert measure(100_000) < 20 * measure(10_000) + 0.5
