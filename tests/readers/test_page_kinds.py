# ruff: noqa: E501 - markup in one piece
"""Kinds of pages that people save: forms, alerts, boxes, answers at a click, comments, copies."""

import pytest

from bilingual_pub.readers.html import read
from bilingual_pub.readers.reading import Draft, Source

TOLD = [
    "The ferry to Ash Island sails again from the second of April, after a winter of work on both of its engines.",
    "Passengers may board from seven in the morning until ten at night, every day, said Ines Mora, who runs the pier.",
]

STORY = "".join(f"<p>{text}</p>" for text in TOLD)

NAV = "<header><nav><a href=/>Home</a> <a href=/n>News</a></nav></header>"

ARTICLE = f"{NAV}<main><article><h1>Ferry sails</h1>{STORY}{{}}</article>{{}}</main><footer>Copyright Harbor</footer>"

NEWS = "<meta property='og:type' content='article'>"


def page(body: str, head: str = "") -> Draft:
    head = f"<title>Ferry sails - Harbor</title>{head}"
    html = f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"
    return read(Source(html.encode(), "page.html"))


def texts(made: Draft) -> list[str]:
    return [block.text for block in made.blocks]


BOIL = "Boil your water until Monday, all of you."


@pytest.mark.parametrize("head", ["", NEWS])
@pytest.mark.parametrize(
    "alert",
    [
        f"<div class=site-alert><p>{BOIL}</p></div>",
        f"<marquee>{BOIL}</marquee>",
        f"<header><marquee>{BOIL}</marquee><nav><a href=/>Home</a></nav></header>",
        f"<nav><div role=alert>{BOIL}</div><a href=/>Home</a><a href=/n>News</a></nav>",
        f"<div role=alertdialog class=modal><p>{BOIL}</p><button>OK</button></div>",
        f"<dialog open class=emergency><p>{BOIL}</p></dialog>",
        f"<div aria-live=assertive>{BOIL}</div>",
        f"<p><span role=alert>{BOIL}</span></p>",
        f"<div class=alerta>{BOIL}</div>",
    ],
)
def test_an_alert_stays_wherever_it_stands(alert: str, head: str) -> None:
    assert texts(page(alert + ARTICLE.format("", ""), head)) == [BOIL, *TOLD]


def test_a_short_alert_stays() -> None:
    assert texts(page("<div role=alert>Boil water now!</div>" + ARTICLE.format("", "")))[:1] == [
        "Boil water now!"
    ]


@pytest.mark.parametrize(
    "asked",
    [
        "<div class=cookie-consent role=dialog><div role=alert>{}</div><button>Accept</button></div>",
        "<div role=alertdialog id=cc><p>{}</p><button>Accept</button></div>",
        "<div class='alert alert-info'><p>{}</p><a href=/p>More</a></div>",
        "<div id=onetrust-banner-sdk><p>{}</p><button>OK</button></div>",
    ],
)
def test_what_asks_for_cookies_is_no_alert(asked: str) -> None:
    words = "We use cookies to make this site work until May 5."
    made = page(ARTICLE.format("", "") + asked.format(words))
    assert texts(made) == TOLD
    assert [note.text for note in made.notes] == [words]


@pytest.mark.parametrize(
    "name", ["sidebar", "related", "promo", "widget", "popup", "share", "comment"]
)
@pytest.mark.parametrize(
    "box",
    [
        "<table class={}><tr><th>Where</th><td>18 Dock Road</td></tr><tr><th>Phone</th><td>520-555-0177</td></tr></table>",
        "<dl class={}><dt>Where</dt><dd>18 Dock Road</dd><dt>Phone</dt><dd>520-555-0177</dd></dl>",
        "<figure class={}><figcaption>Where: 18 Dock Road. Phone: 520-555-0177.</figcaption></figure>",
        "<div class={}><h4>If you go</h4><ul><li>Where: 18 Dock Road</li><li>Phone: 520-555-0177</li></ul></div>",
    ],
)
@pytest.mark.parametrize("head", ["", NEWS])
def test_a_box_that_says_where_and_whom_to_call_stays(box: str, name: str, head: str) -> None:
    said = " ".join(texts(page(ARTICLE.format(box.format(name), ""), head)))
    assert "18 Dock Road" in said
    assert "520-555-0177" in said


@pytest.mark.parametrize("head", ["", NEWS])
def test_a_box_beside_the_story_that_invites_stays(head: str) -> None:
    said = "Where: Pier 4, 18 Dock Road. When: Friday at 7 p.m. Tickets: $6. Phone: 520-555-0177."
    box = f"<aside class=sidebar><h3>If you go</h3><p>{said}</p></aside>"
    assert texts(page(ARTICLE.format("", box), head)) == [*TOLD, "If you go", said]


def test_a_box_beside_a_newspapers_story_that_does_not_is_named() -> None:
    made = page(
        ARTICLE.format("", "<div class=widget><ul><li>Tides: 7 and 19</li></ul></div>"), NEWS
    )
    assert texts(made) == TOLD
    assert [note.text for note in made.notes] == ["Tides: 7 and 19"]


QUESTION, ANSWER = (
    "May dogs come along?",
    "Dogs ride for free, but they have to be on a short leash.",
)

MORE = "There is a ramp on both piers, and the crew will help you."


@pytest.mark.parametrize(
    "body",
    [
        f"<h3>{QUESTION}</h3><div style='display:none'><p>{ANSWER}</p></div>",
        f"<dl class=accordion><dt><button>{QUESTION}</button></dt><dd hidden>{ANSWER}</dd></dl>",
        f"<a data-toggle=collapse href=#c1>{QUESTION}</a><div id=c1 class=collapse>{ANSWER}</div>",
        f"<h4 data-bs-toggle=collapse data-bs-target=#c1>{QUESTION}</h4><div id=c1 class=collapse aria-hidden=true>{ANSWER}</div>",
        f"<div role=button aria-controls=p9>{QUESTION}</div><div id=p9 style='display:none'>{ANSWER}</div>",
        f"<span class=faq-question>{QUESTION}</span><div class=faq-answer style='display:none'>{ANSWER}</div>",
    ],
)
def test_what_a_click_shows_is_read(body: str) -> None:
    second = body.replace(QUESTION, "Is there a ramp?").replace(ANSWER, MORE)
    second = second.replace("c1", "c2").replace("p9", "p8")
    made = page(ARTICLE.format(body + second, ""))
    assert texts(made) == [*TOLD, QUESTION, ANSWER, "Is there a ramp?", MORE]


def test_an_answer_may_be_no_sentence() -> None:
    made = page(ARTICLE.format("<button>What does it cost?</button><div>Two dollars</div>", ""))
    assert texts(made) == [*TOLD, "What does it cost?", "Two dollars"]


def test_what_is_hidden_under_no_title_is_not_read() -> None:
    assert texts(page(ARTICLE.format(f"<p>More.</p><div hidden>{ANSWER}</div>", ""))) == [
        *TOLD,
        "More.",
    ]


VISITOR = (
    "This is what a visitor thinks of the ferry, and it goes on for a while so that it is long"
)


@pytest.mark.parametrize(
    "comment",
    [
        "<div itemprop=comment itemscope><p>{}</p></div>",
        "<div itemscope itemtype='https://schema.org/Comment'><p>{}</p></div>",
        "<div class=fb-comment><p>{}</p></div>",
        "<div class=comment-body><p>{}</p></div>",
        "<li class='comment depth-1' id=li-comment-{0}><p>{0}</p></li>",
    ],
)
@pytest.mark.parametrize("around", ["{}", "<section>{}</section>", "<ol class=commentlist>{}</ol>"])
def test_comments_go_whatever_made_them(comment: str, around: str) -> None:
    comments = "".join(comment.format(f"{VISITOR} {n}.") for n in range(4))
    made = page(ARTICLE.format(around.format(comments), ""))
    assert texts(made) == TOLD
    assert "comments" in {note.what for note in made.notes}


OTHER = (
    "The council met once more this year and spoke about the bridge over the creek for hours. " * 4
)


@pytest.mark.parametrize(
    "pattern",
    [
        "<main><article><h1>{}</h1>{}</article><article><h1>{}</h1>{}</article></main>",
        "<article class=post><h2>{}</h2>{}</article><article class=post><h2>{}</h2>{}</article>",
        "<main><section class=s><h1>{}</h1>{}</section><section class=s><h1>{}</h1>{}</section></main>",
        "<div data-infinite=1><div class=i><h1>{}</h1>{}</div><div class=i><h1>{}</h1>{}</div></div>",
    ],
)
def test_the_next_story_is_named_and_goes(pattern: str) -> None:
    made = page(NAV + pattern.format("Ferry sails", STORY, "Bridge falls", f"<p>{OTHER}</p>"))
    assert texts(made)[-2:] == TOLD
    assert [(note.what, note.text) for note in made.notes] == [("other-story", "Bridge falls")]


@pytest.mark.parametrize(
    "pattern",
    [
        "<main><div class=hidden-xs>{0}</div><div class=visible-xs>{0}</div></main>",
        "<div class=web>{0}</div><div class=amp-only>{0}</div>",
        "<main>{0}</main><div class=print-only>{0}</div>",
        "<div class=phone-only>{0}</div><main>{0}</main>",
    ],
)
def test_what_stands_twice_comes_once(pattern: str) -> None:
    assert texts(page(NAV + pattern.format(f"<h1>Ferry sails</h1>{STORY}"))) == TOLD


def test_a_paragraph_for_each_kind_of_screen_comes_once() -> None:
    copies = f"<p class=d-md-none>{TOLD[0]}</p><p class='d-none d-md-block'>{TOLD[0]}</p>"
    assert texts(page(f"<main><h1>Ferry sails</h1>{copies}<p>{TOLD[1]}</p></main>")) == TOLD


@pytest.mark.parametrize(
    ("noscript", "kept"),
    [
        ("<p>The old boat was sold to the town of Elm for ten dollars.</p>", True),
        ("<p>Please turn on JavaScript to see this page in full.</p>", False),
    ],
)
def test_what_loads_late_is_read_from_noscript(noscript: str, *, kept: bool) -> None:
    made = texts(page(ARTICLE.format(f"<div class=lazy></div><noscript>{noscript}</noscript>", "")))
    assert len(made) == len(TOLD) + kept


def test_a_form_without_a_heading_is_read_whole() -> None:
    question = (
        "<div role=listitem><div>How often do you ride the ferry?</div><label>Never</label></div>"
    )
    made = page(f"<form><div>Please answer by May 3 so that we can plan.</div>{question}</form>")
    assert texts(made) == [
        "Please answer by May 3 so that we can plan.",
        "How often do you ride the ferry?",
        "Never",
    ]


def test_a_mail_of_a_few_words_is_read_whole() -> None:
    mail = (
        "<div class=WordSection1><p class=MsoNormal>Hi neighbors,</p><p class=MsoNormal>Potluck Friday</p>"
        "<ul><li class=MsoListParagraph>Chairs</li><li>Salad</li></ul>"
        "<p><a href=https://forms.example/x>Sign up</a></p><p>Ana</p></div>"
    )
    made = texts(page(mail))
    assert made == ["Hi neighbors,", "Potluck Friday", "Chairs", "Salad", "Sign up", "Ana"]
