"""HTML of word processors: what Word, Google Docs and the clipboard show is what is read."""

import pytest
from tests.readers.mail_files import list_notes, list_texts

from bilingual_pub.model import Article, Block, Item, Kind, Mark
from bilingual_pub.readers import Source
from bilingual_pub.readers.html.word_processors import resolve_redirect
from bilingual_pub.reading import read_source

TEXT = "Elm Street is closed on May 4 while the pipes are changed."

WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator
content="Microsoft Word 15"><title>Draft of 2019</title></head><body lang=EN-US>
<div class=WordSection1>{}</div></body></html>"""

GAP = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"


def read(html: str) -> Article:
    return read_source(Source(html.encode(), "page.html")).article


def read_word(*paragraphs: str) -> Article:
    return read(WORD.format("\n".join(paragraphs)))


def saved(mark: str, text: str, level: int = 1, font: str = "") -> str:
    """An item as Word saves it with all of its own marks."""
    return (
        "<p class=MsoListParagraphCxSpMiddle style='text-indent:-.25in;"
        f"mso-list:l0 level{level} lfo1'>"
        f"<![if !supportLists]><span{font}><span style='mso-list:Ignore'>{mark}{GAP}</span></span>"
        f"<![endif]>{text}<o:p></o:p></p>"
    )


def filtered(mark: str, text: str, level: int = 1, font: str = "") -> str:
    """An item as Word saves it when only what browsers know is kept."""
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='margin-left:{level * 0.5}in;"
        "text-indent:-.25in'>"
        f"<span{font}>{mark}{GAP}</span>{text}</p>"
    )


def list_items(article: Article) -> list[tuple[int, str, str]]:
    """Level, label and text of each item; a number with a full stop is its label."""
    return [
        (block.level, show_label(block), block.text) for block in article.blocks if is_item(block)
    ]


def is_item(block: Block) -> bool:
    return block.kind is Kind.LIST_ITEM


def show_label(block: Block) -> str:
    assert isinstance(block.place, Item)
    if block.place.continued:
        return "…"
    number = block.place.number
    return block.place.label or ("•" if number is None else f"{number}.")


SYMBOL = " style='font-family:Symbol'"
COURIER = " style='font-family:\"Courier New\"'"


@pytest.mark.parametrize("item", [saved, filtered])
def test_paragraphs_with_numbers_are_lists(item: object) -> None:
    assert callable(item)
    article = read_word(
        f"<p class=MsoNormal>{TEXT}</p>",
        item("·", "Bring water", 1, SYMBOL),
        item("o", "in a jug", 2, COURIER),
        item("·", "Bring a hat", 1, SYMBOL),
        f"<p class=MsoNormal>{TEXT}</p>",
        item("1.", "Turn left"),
        item("(a)", "at the oak", 2),
        item("(b)", "not before", 2),
        item("2.", "Walk on"),
        f"<p class=MsoNormal>{TEXT}</p>",
        item("Step 3:", "Ring the bell"),
    )
    assert list_items(article) == [
        (1, "•", "Bring water"),
        (2, "•", "in a jug"),
        (1, "•", "Bring a hat"),
        (1, "1.", "Turn left"),
        (2, "(a)", "at the oak"),
        (2, "(b)", "not before"),
        (1, "2.", "Walk on"),
        (1, "Step 3:", "Ring the bell"),
    ]


def test_a_further_paragraph_of_an_item_is_part_of_it() -> None:
    further = "<p class=MsoListParagraph style='margin-left:.5in'>It has a lid.</p>"
    article = read_word(f"<p class=MsoNormal>{TEXT}</p>", saved("1.", "Bring a jug"), further)
    assert list_items(article) == [(1, "1.", "Bring a jug"), (1, "…", "It has a lid.")]


def test_a_number_that_somebody_typed_is_text() -> None:
    article = read_word(
        f"<p class=MsoNormal>{TEXT}</p>", "<p class=MsoNormal>5. Street is no name.</p>"
    )
    assert "5. Street is no name." in list_texts(article)


def test_the_title_is_the_paragraph_that_is_styled_so() -> None:
    article = read_word("<p class=MsoTitle>Elm Street closes</p>", f"<p class=MsoNormal>{TEXT}</p>")
    assert (article.title, list_texts(article), article.lang) == (
        "Elm Street closes",
        [TEXT],
        "en-US",
    )


def test_headings_keep_their_numbers() -> None:
    article = read_word(
        "<p class=MsoTitle>Rules</p>",
        "<h1><![if !supportLists]><span style='mso-list:Ignore'>Article "
        f"1:{GAP}</span><![endif]>Parking</h1>",
        f"<p class=MsoNormal>{TEXT}</p>",
        "<p class=MsoNormal style='mso-outline-level:2'>Trucks</p>",
        f"<p class=MsoNormal>{TEXT}</p>",
    )
    headings = [block for block in article.blocks if block.kind is Kind.HEADING]
    assert [(block.level, block.label, block.text) for block in headings] == [
        (1, "Article 1:", "Parking"),
        (2, "", "Trucks"),
    ]


def test_what_word_keeps_for_itself_is_left_out_and_noted() -> None:
    article = read_word(
        "<p class=MsoToc1>Parking 3</p><p class=MsoToc1>Trucks 4</p>",
        f"<p class=MsoNormal>{TEXT}<span style='mso-hide:all'>not yet</span><o:p>&nbsp;</o:p></p>",
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p>",
        f"<p class=MsoNormal>{TEXT}<a class=msocomanchor href='#_msocom_1'>[AR1]</a></p>",
        "<div style='mso-element:comment-list'><div style='mso-element:comment'>"
        "<p class=MsoCommentText>Ask Ben.</p></div></div>",
    )
    assert [text for text in list_texts(article) if text.strip()] == [TEXT, TEXT]
    assert list_notes(article) == [
        ("hidden-words", "not yet"),
        ("comment", "Ask Ben."),
        ("contents", "Parking 3"),
    ]


def test_a_page_with_pasted_words_of_word_is_still_a_page() -> None:
    page = f"""<html><head><title>Elm Street closes</title></head><body><nav><a
href="/">Home</a></nav><main>
    <h1>Elm Street closes</h1><p class="MsoNormal">{TEXT}</p><p class="MsoNormal">{TEXT}</p>
    {filtered("1.", "Bring a jug")}</main><footer>About us</footer></body></html>"""
    article = read(page)
    assert (article.title, list_items(article)) == ("Elm Street closes", [(1, "1.", "Bring a jug")])
    assert "About us" not in list_texts(article)


GOOGLE = """<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type">
<style type="text/css">@import url(https://fonts.example.org/a.css);.lst-kix_a1-0>li:before{{content:""
counter(lst-ctn-kix_a1-0,lower-latin) ") "}}.lst-kix_a1-1>li:before{{content:""
counter(lst-ctn-kix_a1-0,
decimal) "." counter(lst-ctn-kix_a1-1,decimal) " "}}.lst-kix_b2-0>li:before{{content:"\\0025cf  "}}
.c1{{font-weight:700}}.c2{{font-style:italic;font-weight:400}}.c3{{text-decoration:line-through}}
.c4{{vertical-align:super}}</style></head><body class="c9 doc-content">{}</body></html>"""

GOOGLE_TEXT = f'<p class="c5"><span class="c0">{TEXT}</span></p>'


def test_classes_of_google_docs_say_what_is_bold_and_struck() -> None:
    article = read(
        GOOGLE.format(
            '<p class="c5 title" id="h.1"><span class="c1">Elm Street closes</span></p>'
            '<p class="c5"><span>Bring </span><span class="c1">water</span><span>, </span>'
            '<span class="c1 c2">not</span><span class="c3"> wine</span><span>.</span></p>'
        )
    )
    assert article.title == "Elm Street closes"
    [paragraph] = article.blocks
    marks = {run.text.strip(): run.marks for run in paragraph.runs if run.marks}
    assert marks == {
        "water": {Mark.STRONG},
        "not": {Mark.EMPHASIS},
        "wine": {Mark.DELETED},
    }


def test_lists_of_google_docs_keep_levels_and_labels() -> None:
    article = read(
        GOOGLE.format(
            GOOGLE_TEXT
            + '<ol class="c6 lst-kix_a1-0 start" start="1"><li><span>Turn left</span></li></ol>'
            '<ol class="c6 lst-kix_a1-1 start" start="1"><li>at the oak</li><li>'
            "not before</li></ol>"
            '<ol class="c6 lst-kix_a1-0" start="2"><li>Walk on</li></ol>'
            + GOOGLE_TEXT
            + '<ol class="c6 lst-kix_a1-0" start="3"><li>Ring</li></ol>'
            '<ul class="c6 lst-kix_b2-0 start"><li>water</li></ul><ul class="c6 '
            'lst-kix_b2-1 start">'
            "<li>in a jug</li></ul>"
        )
    )
    assert list_items(article) == [
        (1, "a)", "Turn left"),
        (2, "1.1", "at the oak"),
        (2, "1.2", "not before"),
        (1, "b)", "Walk on"),
        (1, "c)", "Ring"),
        (1, "•", "water"),
        (2, "•", "in a jug"),
    ]


def test_comments_of_google_docs_are_left_out_and_noted() -> None:
    article = read(
        GOOGLE.format(
            f'<p><span>{TEXT}</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>'
            '<div class="c7"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ask '
            "Ben.</span></p></div>"
        )
    )
    assert list_texts(article) == [TEXT]
    assert list_notes(article) == [("comment", "Ask Ben.")]


def test_what_is_copied_from_google_docs_is_not_all_bold() -> None:
    article = read(
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p>'
        f'<span style="font-weight:400">{TEXT} </span><span '
        'style="font-weight:700">Stop</span></p></b>'
    )
    assert [run.text for run in article.blocks[0].runs if Mark.STRONG in run.marks] == ["Stop"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_clipboards_own_head_is_not_read(end: str) -> None:
    head = [
        "Version:0.9",
        "StartHTML:00000097",
        "EndHTML:00000300",
        "StartFragment:0",
        "EndFragment:0",
    ]
    head += ["SourceURL:https://example.org/news/"]
    page = f'<html><body><p>Not copied</p><!--StartFragment--><p>{TEXT} <a href="a">More</a></p>'
    page += "<!--EndFragment--></body></html>\0"
    article = read(end.join([*head, page]))
    assert list_texts(article) == [f"{TEXT} More"]
    assert [run.href for run in article.blocks[0].runs if run.href] == [
        "https://example.org/news/a"
    ]


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        (
            "https://www.google.com/url?q=https://example.org/a%3Fb%3D1&sa=D&ust=2",
            "https://example.org/a?b=1",
        ),
        (
            "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=05%7C",
            "https://example.org/",
        ),
        ("https://urldefense.com/v3/__https://example.org/a__;!!abc$", "https://example.org/a"),
        (
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a&d=DwMF",
            "https://example.org/a",
        ),
        (
            "https://www.google.com/url?q=javascript:alert(1)",
            "https://www.google.com/url?q=javascript:alert(1)",
        ),
        (
            "https://www.google.com/search?q=https://example.org",
            "https://www.google.com/search?q=https://example.org",
        ),
        (
            "https://google.com.example.org/url?q=https://a",
            "https://google.com.example.org/url?q=https://a",
        ),
        ("https://[broken/url?q=https://a", "https://[broken/url?q=https://a"),
    ],
)
def test_a_link_over_a_programs_own_address_leads_where_it_leads(link: str, leads: str) -> None:
    assert resolve_redirect(link) == leads
