"""What search engines, social sites and browsers that translate read of a page."""

import datetime as dt
import json
import time
from dataclasses import replace
from typing import Any

import pytest
from lxml import html
from tests.writers.pdf.articles import META, article, pair

from bilingual_pub.i18n import add_territory
from bilingual_pub.model import Approval, BilingualArticle, State
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import EmbedForm, Layout, embed
from bilingual_pub.writers import html as page
from bilingual_pub.writers.notranslate import find_shared_names

SITE = "https://library.example/handouts/"
SETTINGS = Settings(Organization("Friends of the Library", site=SITE))
SECONDS = 2
"""On a busy machine; it took ten times as long."""

APART = Layout(editions=("one-language",))
MADE = article(
    pair("Ask for Marta Quijada at 520-555-0142.", "Pida a Marta Quijada al 520-555-0142.")
)


def pages(made: BilingualArticle, settings: Settings = SETTINGS) -> dict[str, Any]:
    """The pages by their names."""
    files = page.write(made, settings, APART, "rent")
    return {name: html.document_fromstring(data.decode()) for name, data in files.items()}


def data(read: html.HtmlElement) -> list[dict[str, Any]]:
    [script] = read.xpath("//script[@type='application/ld+json']")
    graph: list[dict[str, Any]] = json.loads(script.text)["@graph"]
    return graph


def approved(made: BilingualArticle) -> BilingualArticle:
    approval = Approval("Ana Ruiz", dt.date(2026, 3, 9))
    pairs = tuple(replace(one, state=State.APPROVED, approval=approval) for one in made.pairs)
    title = replace(made.title, state=State.APPROVED, approval=approval)
    return replace(made, title=title, pairs=pairs)


def test_two_articles_each_the_translation_of_the_other() -> None:
    source, target = data(pages(MADE)["rent.html"])
    assert (source["inLanguage"], target["inLanguage"]) == ("en", "es")
    assert (source["headline"], target["headline"]) == (MADE.source_title, MADE.target_title)
    assert source["workTranslation"] == {"@id": target["@id"]} == {"@id": f"{SITE}rent.html#target"}
    assert (
        target["translationOfWork"] == {"@id": source["@id"]} == {"@id": f"{SITE}rent.html#source"}
    )
    assert source["url"] == META.url
    assert source["datePublished"] == "2026-03-04"


def test_no_engine_is_called_a_translator() -> None:
    for read in pages(MADE).values():
        assert all("translator" not in node for node in data(read))


def test_a_draft_says_so_and_an_approved_one_says_who_answers_for_it() -> None:
    _source, draft = data(pages(MADE)["rent.html"])
    assert draft["creativeWorkStatus"] == "Draft"
    _source, published = data(pages(approved(MADE))["rent.html"])
    assert published["creativeWorkStatus"] == "Published"
    assert published["editor"] == [{"@type": "Person", "name": "Ana Ruiz"}]


@pytest.mark.parametrize(("lang", "tie"), [("en", "workTranslation"), ("es", "translationOfWork")])
def test_a_page_of_one_language_holds_one_article_tied_to_the_other(lang: str, tie: str) -> None:
    [node] = data(pages(MADE)[f"rent.{lang}.html"])
    assert node["inLanguage"] == lang
    assert node[tie]["@id"].startswith(SITE)


def test_pages_of_one_language_name_each_other_and_themselves() -> None:
    made = pages(MADE)
    for lang in ("en", "es"):
        read = made[f"rent.{lang}.html"]
        assert read.get("lang") == lang
        assert read.xpath("//link[@rel='canonical']/@href") == [f"{SITE}rent.{lang}.html"]
        alternates = read.xpath("//link[@rel='alternate']")
        assert {one.get("hreflang"): one.get("href") for one in alternates} == {
            "en": f"{SITE}rent.en.html",
            "es": f"{SITE}rent.es.html",
        }
    assert made["rent.html"].xpath("//link[@rel='alternate']") == []


def test_without_a_site_the_pages_find_each_other_in_their_folder() -> None:
    read = pages(MADE, Settings())["rent.es.html"]
    assert read.xpath("//link[@rel='canonical']") == []
    assert read.xpath("//link[@hreflang='en']/@href") == ["rent.en.html"]
    assert read.xpath("//ul[@class='languages']//a/@href") == ["rent.en.html"]


def test_open_graph() -> None:
    read = pages(MADE)["rent.es.html"]
    said = {one.get("property"): one.get("content") for one in read.xpath("//meta[@property]")}
    assert said == {
        "og:type": "article",
        "og:title": MADE.target_title,
        "og:description": "Pida a Marta Quijada al 520-555-0142.",
        "og:url": f"{SITE}rent.es.html",
        "og:site_name": "Friends of the Library",
        "og:locale": "es_ES",
        "og:locale:alternate": "en_US",
    }


@pytest.mark.parametrize(
    ("lang", "named"),
    [("en", "en_US"), ("es-MX", "es_MX"), ("vi", "vi_VN"), ("zh-Hant", "zh_TW"), ("ar", "ar_EG")],
)
def test_languages_as_open_graph_names_them(lang: str, named: str) -> None:
    assert add_territory(lang) == named


def test_names_and_phones_are_kept_from_browsers_that_translate() -> None:
    kept = pages(MADE)["rent.html"].xpath("//main//*[@translate='no']")
    assert [one.text for one in kept] == ["Marta Quijada", "520-555-0142"] * 2
    assert {one.get("class") for one in kept} == {"notranslate"}


def test_wordpress_gets_the_class_that_its_filter_lets_through() -> None:
    [made] = embed.write(MADE, SETTINGS, Layout(embeds=(EmbedForm.WORDPRESS,))).values()
    read: Any = html.fragment_fromstring(made.decode())
    assert read.xpath(".//td//*[@class='notranslate']")
    assert not read.xpath("//@translate")


def test_a_code_for_the_telephone_says_in_both_languages_what_it_opens() -> None:
    codes = pages(MADE)["rent.html"].xpath("//footer//img")
    assert [code.get("alt") for code in codes] == [
        f"QR code. It opens {SITE}rent.en.html",
        f"Código QR. Abre {SITE}rent.es.html",
    ]
    assert all(code.get("src").startswith("data:image/png;base64,") for code in codes)


def test_the_hash_of_the_policy_is_that_of_the_style() -> None:
    made = page.write(MADE, SETTINGS, Layout(), "rent")["rent.html"].decode()
    read: Any = html.document_fromstring(made)
    [policy] = read.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert page.hash_for_csp(read.xpath("//style")[0].text) in policy
    assert page.hash_for_csp(read.xpath("//script")[0].text) in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("piece", ["a-", "A'", "A’-", "A de "])
def test_a_line_of_joined_words_is_no_search_for_names_from_each(piece: str) -> None:
    line = piece * 20_000
    began = time.process_time()
    assert find_shared_names(article(pair(f"{line}! Marta Quijada", "Marta Quijada"))) == {
        "Marta Quijada"
    }
    assert time.process_time() - began < SECONDS


def test_names_stand_in_quotes_too() -> None:
    made = article(pair("He said: 'Red Lake is open.'", "Dijo: «Red Lake está abierto»."))
    assert find_shared_names(made) == {"Red Lake"}
