"""Whatever the text says, it is text."""

import json
from dataclasses import replace
from typing import Any

import pytest
from lxml import html
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair

from bilingual_pub.formats import load_writer
from bilingual_pub.model import Head, Image, Kind, Meta, Run
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import Layout

pytestmark = pytest.mark.filterwarnings("ignore::bilingual_pub.writers.FileRemark")
"""Where pictures stand in words, that is said; here it is not asked."""

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }}{% include 'page/page.css' %}",
    "<!-- ",
    "]]>",
    "&lt;b&gt;",
]


def said(data: str) -> list[str]:
    """The headlines of a page's JSON-LD."""
    return [node["headline"] for node in json.loads(data)["@graph"]]


@pytest.mark.parametrize("name", ["html", "embed"])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_out_as_text(name: str, text: str) -> None:
    hostile = article(
        pair(text, text),
        pair([Run(text, href="https://example.org/?a=1&b='\"<")], "b"),
        pair(text, text, Kind.IMAGE, place=Image("map.png", "image/png", b"\x89PNG")),
        title=(text, text),
    )
    settings = Settings(Organization(text, contact={"en": text}), notice={"en": text})
    page: Any = html.document_fromstring(
        only(load_writer(name).write(hostile, settings, Layout())).decode()
    )
    assert page.xpath("//script[not(@type='application/ld+json')]") == []
    assert all(text in words for data in page.xpath("//script/text()") for words in said(data))
    assert page.xpath("//@*[starts-with(name(), 'on')]") == []
    assert text in page.text_content()
    assert "49" not in page.text_content()
    assert {*page.xpath("//main//a/@href | //td//a/@href")} <= {
        "https://example.org/?a=1&b='\"<",
        "https://pima-neighbor.example/2026/03/rent-help",
    }


@pytest.mark.parametrize("name", ["html", "embed"])
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "http://[broken",
    ],
)
def test_an_address_that_may_not_be_followed_is_no_link(name: str, address: str) -> None:
    hostile = article(
        pair([Run("the form", href=address)], "b"),
        pair("A map", "Un mapa", Kind.IMAGE, place=Image(address)),
    )
    head = Head("en", Meta(url=address))
    settings = Settings(Organization("Library", url=address))
    made = only(
        load_writer(name).write(replace(hostile, source=head, target=head), settings, Layout())
    )
    page: Any = html.document_fromstring(made.decode())
    assert page.xpath("//a[not(starts-with(@href, '#'))]") == []
    assert "the form" in page.text_content()
    assert "A map" in page.text_content()


@pytest.mark.parametrize("name", ["html", "embed"])
def test_nothing_is_fetched_when_the_page_is_opened(name: str) -> None:
    pictures = article(
        pair("A map", "Un mapa", Kind.IMAGE, place=Image("https://example.org/map.png")),
        pair("A door", "Una puerta", Kind.IMAGE, place=Image("door.png", "image/png", b"\x89PNG")),
    )
    page: Any = html.document_fromstring(
        only(load_writer(name).write(pictures, Settings(), Layout())).decode()
    )
    assert all(src.startswith("data:") for src in page.xpath("//@src"))
    assert page.xpath("//link | //iframe | //object | //script[@src]") == []
    assert "A map" in page.text_content()
