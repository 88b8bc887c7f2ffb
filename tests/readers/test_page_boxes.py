# ruff: noqa: E501 - markup in one piece
"""Boxes of a page: those that inform stay, the others are named, and nothing comes twice."""

import pytest

from bilingual_pub.readers.html import read
from bilingual_pub.readers.options import ReadingOptions
from bilingual_pub.readers.reading import Draft, Source

TOLD = [
    "The clinic on Willow Street opens its doors on the second Monday of May, after a year of work.",
    "Nurses will see anyone who comes before noon, with or without an appointment, said Luz Campos.",
]

STORY = "".join(f"<p>{text}</p>" for text in TOLD)

HEAD = "<!doctype html><html lang=en><title>Clinic opens - Town Hall</title>"

NEWS = '<meta property="og:type" content="article">'


def page(body: str, head: str = "", *, keep_all: bool = False) -> Draft:
    html = f"{HEAD}{head}<body>{body}</body></html>"
    options = ReadingOptions(keep_all=keep_all)
    return read(Source(html.encode(), "page.html", options=options))


def texts(made: Draft) -> list[str]:
    return [block.text for block in made.blocks]


def notes(made: Draft) -> list[tuple[str, str]]:
    return [(note.what, note.text) for note in made.notes]


ARTICLE = f"<main><article><h1>Clinic opens</h1>{STORY}{{}}</article>{{}}</main>"


@pytest.mark.parametrize(
    "body",
    [
        f"<form id=aspnetForm><div><h1>Clinic opens</h1>{STORY}</div><input name=q></form>",
        f"<noscript><h1>Clinic opens</h1>{STORY}</noscript><script>draw()</script>",
        f"<form><noscript><h1>Clinic opens</h1>{STORY}</noscript></form>",
    ],
)
def test_a_page_inside_a_form_or_noscript_is_read(body: str) -> None:
    made = page(body)
    assert made.title == "Clinic opens"
    assert texts(made) == TOLD


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        (
            "<section class=comments><h2>Comment on the plan</h2><p>Write to us by May 30.</p></section>",
            ["Comment on the plan", "Write to us by May 30."],
        ),
        (
            "<div class=newsletter><p>The choir meets on Friday in the library. Come along.</p></div>",
            ["The choir meets on Friday in the library. Come along."],
        ),
        (
            "<div id=subscription><p>Text HEALTH to 55123 to hear when we close for a storm.</p></div>",
            ["Text HEALTH to 55123 to hear when we close for a storm."],
        ),
        (
            "<form><p>Bring this form to room 4 by June 2.</p><label>Name</label><input></form>",
            ["Bring this form to room 4 by June 2."],
        ),
        (
            "<h2>Related services</h2><ul class=related><li><a href=/a>Free rides</a></li></ul>",
            ["Related services", "Free rides"],
        ),
    ],
)
def test_a_box_that_informs_stays_whatever_it_is_called(box: str, kept: list[str]) -> None:
    made = page(ARTICLE.format(box, ""))
    assert texts(made) == [*TOLD, *kept]
    assert not made.notes


def test_what_informs_outside_of_the_article_stays() -> None:
    aside = "<aside><h2>If you go</h2><p>Where: 12 Mill Street. Phone: 520-555-0141.</p></aside>"
    alert = "<div role=alert><b>Boil your water until Friday.</b> Call 520-555-0149.</div>"
    footer = "<footer><p>Questions? Call the clinic at 520-555-0151 at any time.</p><p>© Town</p></footer>"
    made = page(f"{alert}{ARTICLE.format('', aside)}{footer}")
    assert texts(made) == [
        "Boil your water until Friday. Call 520-555-0149.",
        *TOLD,
        "If you go",
        "Where: 12 Mill Street. Phone: 520-555-0141.",
        "Questions? Call the clinic at 520-555-0151 at any time.",
    ]


def test_a_lead_beside_the_headline_stays_where_there_are_more_headlines() -> None:
    lead = "<div class=lead><p>All of it is free this year, for children too.</p></div>"
    story = f"<div class=story>{lead}<h1>Clinic opens</h1><div><article>{STORY}{STORY}</article></div></div>"
    made = page(f"<h1 class=logo>Town Hall</h1>{story}<h1>More</h1>")
    assert made.title == "Clinic opens"
    assert texts(made)[0] == "All of it is free this year, for children too."


VISITORS = "".join(
    f"<li class=comment id=comment-{n}><p>Visitor {n} thinks that all of this costs far too much,"
    " and that it should have been done many years ago by somebody else.</p></li>"
    for n in range(9)
)


def test_comments_of_visitors_go_though_they_are_longer_than_the_article() -> None:
    comments = f"<div id=comments><h2>9 thoughts</h2><ol>{VISITORS}</ol></div>"
    made = page(ARTICLE.format(comments, ""))
    assert texts(made) == TOLD
    assert notes(made) == [("comments", "9 thoughts")]
    assert made.notes[0].where.startswith("Nurses will see anyone")


def test_a_box_left_out_is_named_and_can_be_kept() -> None:
    box = "<div class=promo><h3>Our magazine</h3><p>Read more of us in our magazine, it is fun.</p></div>"
    assert notes(page(ARTICLE.format(box, ""))) == [("box", "Our magazine")]
    made = page(ARTICLE.format(box, ""), keep_all=True)
    assert texts(made) == [*TOLD, "Our magazine", "Read more of us in our magazine, it is fun."]
    assert not made.notes


def test_stories_that_follow_as_one_scrolls_are_none_of_the_article() -> None:
    other = "".join(
        f"<div class=next><h1>Story {n}</h1><p>{'The mayor spoke about the road again. ' * 9}</p></div>"
        for n in range(3)
    )
    made = page(f"{ARTICLE.format('', '')}<div id=scroll>{other}</div>")
    assert texts(made) == TOLD
    assert notes(made) == [("other-story", "Story 0")]


@pytest.mark.parametrize("kinds", [("phone-only", "desktop-only"), ("a", "b")])
def test_what_a_page_carries_for_phones_and_for_desktops_comes_once(kinds: tuple[str, str]) -> None:
    copies = "".join(f"<div class={kind}><h1>Clinic opens</h1>{STORY}</div>" for kind in kinds)
    assert texts(page(f"<main>{copies}</main>")) == TOLD


def test_an_author_may_say_a_thing_twice() -> None:
    assert texts(page(ARTICLE.format(f"<p>{TOLD[0]}</p>", ""))) == [*TOLD, TOLD[0]]


def test_an_advertisement_between_two_halves_goes() -> None:
    ad = "<aside class=ad><p>Buy a new car today at the big sale.</p></aside>"
    halves = f"<div class=half><h1>Clinic opens</h1><p>{TOLD[0]}</p></div>{ad}<div class=half><p>{TOLD[1]}</p></div>"
    assert texts(page(f"<main>{halves}</main>")) == TOLD


def test_cells_beside_the_story_in_a_table_for_layout_go() -> None:
    cells = (
        "<td><a href=/>Home</a><br><a href=/n>News</a></td>"
        f"<td><font size=5><b>Clinic opens</b></font><br><br>{TOLD[0]}<br><br>{TOLD[1]}</td>"
        "<td>Weather: sunny</td>"
    )
    made = page(f"<table width=100%><tr>{cells}</tr></table>")
    assert made.title == "Clinic opens"
    assert texts(made) == TOLD


ANSWER = "<p>Nothing at all, and there is no need to bring a card.</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"<button aria-expanded=false>What does it cost?</button><div>{ANSWER}</div>",
        f"<div><button>What does it cost?</button></div><div class=panel>{ANSWER}</div>",
        f"<button aria-controls=p1>What does it cost?</button><i></i><div id=p1 hidden>{ANSWER}</div>",
        f"<details><summary>What does it cost?</summary>{ANSWER}</details>",
        (
            "<div role=tablist><button role=tab aria-controls=p1>What does it cost?</button></div>"
            f"<div role=tabpanel id=p1 style='display:none'>{ANSWER}</div>"
        ),
        f"<ul><li role=tab><a role=tab href=#p1>What does it cost?</a></li></ul><div id=p1>{ANSWER}</div>",
    ],
)
def test_a_question_stands_before_its_answer(body: str) -> None:
    made = texts(page(ARTICLE.format(body, "")))
    assert made == [
        *TOLD,
        "What does it cost?",
        "Nothing at all, and there is no need to bring a card.",
    ]


def test_a_newspapers_story_ends_where_teasers_begin() -> None:
    teasers = "".join(
        f"<div class=card><h3><a href=/s{n}>The council met for the {n}th time</a></h3>"
        "<p>It spoke about the road and the bridge for hours.</p></div>"
        for n in range(2, 5)
    )
    long = "".join(f"<p>{text}</p>" for text in TOLD * 4)
    made = page(ARTICLE.format(long, f"<div class=grid>{teasers}</div>"), NEWS)
    assert texts(made) == TOLD * 5
