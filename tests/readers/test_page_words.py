"""No word of a page goes in silence: plain pages are read whole, others name what is left out."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilingual_pub.errors import InputError
from bilingual_pub.readers.html import read
from bilingual_pub.readers.options import ReadingOptions
from bilingual_pub.readers.reading import Draft, Source


def page(body: str, head: str = "") -> Draft:
    html = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read(Source(html.encode(), "page.html"))


def texts(made: Draft) -> list[str]:
    return [block.text for block in made.blocks]


def list_words(html: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"<[^>]*>", " ", html))


def list_read_words(made: Draft) -> list[str]:
    return re.findall(r"\w+", " ".join([made.title, *texts(made)]))


WORD = st.text("abcdefghijklmnopqrstuvwxyzñé", min_size=2, max_size=9)

WORDS = st.lists(WORD, min_size=1, max_size=9).map(" ".join)

SAID = st.tuples(WORDS, st.sampled_from(["", ".", "?", ":"])).map("".join)


def fill(pattern: str, count: int) -> st.SearchStrategy[str]:
    return st.tuples(*[SAID] * count).map(lambda said: pattern.format(*said))


PARTS = st.one_of(
    fill("<h2>{}</h2>", 1),
    fill("<p>{}</p>", 1),
    fill("<p>{}</p><p>{}</p>", 2),
    fill("{}<br><br>{}<hr>", 2),
    fill("<p class=MsoNormal><span lang=EN-US>{}</span></p>", 1),
    fill("<p><b>{}</b> {}</p>", 2),
    fill("<ul><li>{}</li><li>{}</li></ul>", 2),
    fill("<ol type=a><li><p>{}</p><p>{}</p></li></ol>", 2),
    fill("<dl><dt>{}</dt><dd>{}</dd></dl>", 2),
    fill("<table><tr><th>{}</th><td>{}</td></tr><tr><th>{}</th><td>{}</td></tr></table>", 4),
    fill("<table><tr><td>{}</td></tr></table>", 1),
    fill("<blockquote><p>{}</p></blockquote>", 1),
    fill("<pre>{}</pre>", 1),
    fill("<figure><figcaption>{}</figcaption></figure>", 1),
    fill("<details><summary>{}</summary><p>{}</p></details>", 2),
    fill("<div>{}</div>", 1),
    fill("<address>{}</address>", 1),
)

AROUND = [
    "{}",
    "<div>{}</div>",
    "<main>{}</main>",
    "<section>{}</section>",
    "<article>{}</article>",
]

BODIES = st.tuples(st.sampled_from(AROUND), st.lists(PARTS, min_size=1, max_size=5)).map(
    lambda made: made[0].format("".join(made[1]))
)

HEADS = st.one_of(st.just(""), WORDS.map("<title>{}</title>".format))


@settings(max_examples=40, deadline=None)
@given(st.lists(BODIES, min_size=1, max_size=3).map("".join), HEADS)
def test_every_word_of_a_page_without_menus_arrives(body: str, head: str) -> None:
    made = page(body, head)
    if "<main>" in body or "<article>" in body:
        body = re.sub("<h2>.*?</h2>", "", body)  # What is around may be the name of the site.
    else:
        assert not made.notes
    assert not set(list_words(body)) - set(list_read_words(made))


MENU = "<ul><li><a href=/>Home</a></li><li><a href=/n>News</a></li></ul>"

BOXES = [
    *("<aside>{}</aside>", "<div class=sidebar>{}</div>", "<section id=promo>{}</section>"),
    *("<footer>{}</footer>", "<header>{}</header>", "<div class=ads>{}</div>", "<form>{}</form>"),
    *("<div class=modal>{}</div>", "<dialog open>{}</dialog>", "<div class=comments>{}</div>"),
    "<div class=related>{}</div>",
    "<div class=cookie-consent>{}</div>",
]

SENTENCE = st.lists(WORD, min_size=6, max_size=9).map(lambda words: f"{' '.join(words)}.")

STORY = st.lists(SENTENCE.map("<p>{}</p>".format), min_size=3, max_size=5).map("".join)

BOX = st.tuples(st.sampled_from(BOXES), SENTENCE, st.sampled_from(["<p>{}</p>", "<ul><li>{}</ul>"]))

NEWS = "<meta property='og:type' content='article'>"


@settings(max_examples=40, deadline=None)
@given(STORY, st.lists(BOX, max_size=3), st.sampled_from(AROUND), st.sampled_from(["", NEWS]))
def test_what_a_page_leaves_out_is_named(
    story: str, boxes: list[tuple[str, str, str]], around: str, head: str
) -> None:
    beside = "".join(box.format(inner.format(said)) for box, said, inner in boxes)
    made = page(f"<nav>{MENU}</nav>{around.format(f'<h1>Pool</h1>{story}')}{beside}", head)
    told = " ".join([made.title, *texts(made)])
    noted = [note.text.rstrip("… ") for note in made.notes]
    sentences = [*re.findall(r"<p>(.*?)</p>", story), *(said for _box, said, _inner in boxes)]
    silent = [it for it in sentences if it not in told and not any(map(it.startswith, noted))]
    assert not silent
    assert "Home" not in told


@pytest.mark.parametrize("box", BOXES)
def test_whoever_wants_all_of_a_page_gets_it(box: str) -> None:
    said = "The club of the harbor says that it has more to say."
    story = "<p>The old pool at the harbor opens in June, and it is free for all.</p>" * 3
    html = (
        f"<!doctype html><title>x</title><body><nav>{MENU}</nav><main><h1>Pool</h1>{story}</main>"
    )
    options = ReadingOptions(keep_all=True)
    made = read(
        Source(f"{html}{box.format(f'<p>{said}</p>')}".encode(), "page.html", options=options)
    )
    assert said in texts(made)
    assert not made.notes


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Closed on Friday</h1>",
        "<p>Closed on Friday</p>",
        "<center><font size=7>Closed on Friday</font></center>",
        f"<nav>{MENU}</nav><main><h1>Closed on Friday</h1></main>",
        f"{MENU}<h2>Closed on Friday</h2>",
        "<h1><a href=/closed>Closed on Friday</a></h1>",
    ],
)
def test_a_page_of_one_line_is_an_article(body: str) -> None:
    assert texts(page(body, "<title>Library</title>")) == ["Closed on Friday"]


@pytest.mark.parametrize(
    "body",
    [MENU, f"<nav>{MENU}</nav><p>Loading…</p>", f"{MENU}<footer>© Town</footer>", "<p>…</p>"],
)
def test_a_page_of_menus_is_none(body: str) -> None:
    with pytest.raises(InputError, match=r"page\.html"):
        page(body, "<title>Library</title>")


def test_links_above_a_plain_page_are_its_menu_and_links_below_are_not() -> None:
    links = "<p><a href=en.pdf>Form in English</a> <a href=es.pdf>Form in Spanish</a></p>"
    made = page(
        f"<p><a href=/>Home</a> | <a href=/n>News</a></p><p>Bring it to us by noon.</p>{links}"
    )
    assert texts(made) == ["Bring it to us by noon.", "Form in English Form in Spanish"]
