"""What of a page is its article: the cases are files that anyone can add to."""

from pathlib import Path

import pytest

from bilingual_pub.readers.html import read
from bilingual_pub.readers.reading import Source

CASES = Path(__file__).parents[1] / "data" / "readers"

STORY = [
    f"{day} the council met to talk about the new library, and nobody left early."
    for day in ("On Monday", "On Tuesday", "On Wednesday", "On Thursday", "On Friday")
]


def texts(html: str, around: str = "<article>{}</article>") -> list[str]:
    page = f"<!doctype html><meta name=author content='Ana Ruiz'><title>x</title>{around}"
    made = read(Source(page.format(html).encode(), "page.html"))
    return [block.text for block in made.blocks]


def story(*parts: str) -> str:
    return "".join([*(f"<p>{text}</p>" for text in STORY), *parts])


def cases(name: str) -> list[object]:
    """The cases of a file: a title, a part of a page, and under a line what stays of it."""
    found: list[object] = []
    for case in f"\n{(CASES / name).read_text(encoding='utf-8')}".split("\n# ")[1:]:
        title, _, body = case.partition("\n")
        part, _, kept = body.partition("\n---\n")
        found.append(pytest.param(part.strip(), kept.strip().splitlines(), id=title))
    return found


PLACES = {
    "article": "<article>{}</article>",
    "main": "<main>{}</main>",
    "nothing": "<div><div>{}</div></div>",
}


@pytest.mark.parametrize("around", ["<article>{}</article>", "<main><article>{}</article></main>"])
@pytest.mark.parametrize(("part", "kept"), cases("parts-that-stay.md"))
def test_parts_that_say_something_stay(part: str, kept: list[str], around: str) -> None:
    assert texts(story(part), around) == [*STORY, *kept]


@pytest.mark.parametrize("around", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize(("part", "_nothing"), cases("parts-that-go.md"))
def test_parts_that_are_no_article_go(part: str, _nothing: list[str], around: str) -> None:
    assert texts(story(part), around) == STORY


def test_a_teaser_is_not_taken_for_the_article() -> None:
    teaser = (
        "<article><a href=/x>More</a><p>A teaser about something else that goes on for more than"
        " eighty characters, as some do.</p></article>"
    )
    made = texts(f"<div class=story>{story()}</div><div class=more>{teaser}</div>", "{}")
    assert made[: len(STORY)] == STORY


def test_an_article_in_several_parts_is_taken_whole() -> None:
    parts = "".join(f"<article><p>{text}</p></article>" for text in STORY)
    assert texts(parts, "<main>{}</main>") == STORY


def test_the_opening_paragraph_beside_the_headline_belongs_to_the_article() -> None:
    head = "<header><h1>The council met</h1><p>It spoke about the library.</p></header>"
    made = texts(f"{head}<div>{story()}</div>", "<header><p>The Bugle</p></header>{}")
    assert made == ["The council met", "It spoke about the library.", *STORY]


def test_what_frames_the_page_goes() -> None:
    made = texts(
        story(), "<header><p>The Bugle</p></header><div>{}</div><footer><p>© The Bugle</p></footer>"
    )
    assert made == STORY


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><title>x</title><main>{} and {}{}</main>",
        "<!doctype html><title>x</title><header><h1>{}</h1></header>{} {}",
        "<!doctype html><title>x</title><section><p>{}</section>{}<section>{}</section>",
        "<!doctype html><head>{}</head><body>{}</body>{}",
        "<html><body><p>{}</p></body></html><p>{}</p>{}",
        "<html><body>{}</body><body>{}</body></html>{}",
    ],
)
def test_no_words_are_lost_in_pages_that_are_not_well_made(page: str) -> None:
    html = page.format(*STORY[:3])
    made = read(Source(html.encode(), "page.html"))
    text = " ".join([made.title, *(block.text for block in made.blocks)])
    assert all(sentence in text for sentence in STORY[:3])
