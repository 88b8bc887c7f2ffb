"""The fragment: it survives WordPress, and several stand on one page."""

import pytest
from hypothesis import given
from lxml import html
from tests.writers import kses
from tests.writers.only_file import only
from tests.writers.pdf.articles import META, article, every_kind, pair
from tests.writers.random_articles import articles

from bilingual_pub.model import BilingualArticle, Cell, Image, Kind
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import Layout, embed, hear_remarks
from bilingual_pub.writers.line_ends import LINE_END

SETTINGS = Settings(Organization("Friends of the Library", contact={"en": "Call 555-0142."}))


def written(bilingual: BilingualArticle) -> str:
    with hear_remarks():
        return only(embed.write(bilingual, SETTINGS, Layout())).decode()


def test_wordpress_lets_all_of_it_through() -> None:
    assert kses.stripped(written(article(*every_kind(), langs=("en", "ar")))) == []


@given(articles)
def test_wordpress_lets_any_article_through(bilingual: BilingualArticle) -> None:
    assert kses.stripped(written(bilingual)) == []


def test_no_empty_line_for_wordpress_to_make_a_paragraph_of() -> None:
    fragment = written(article(*every_kind(), pair("Only in English.", "")))
    assert "\n\n" not in fragment


def test_a_long_address_does_not_widen_the_table() -> None:
    fragment = html.fragment_fromstring(written(article()))
    (link, _) = fragment.xpath("//p[@class='bilingual-pub-about']/a")
    assert (link.get("href"), link.text_content()) == (META.url, "pima-neighbor.example")


@pytest.mark.parametrize(
    "planted",
    [
        "<style>p{}</style>",
        '<p tabindex="0">a</p>',
        '<p style="display:grid">a</p>',
        '<p style="width:expression(alert(1))">a</p>',
        '<a href="javascript:alert(1)">a</a>',
        "<bdi>a</bdi>",
    ],
)
def test_the_filter_of_this_test_does_filter(planted: str) -> None:
    assert len(kses.stripped(f"<div>{planted}</div>")) == 1


def test_a_row_holds_both_languages_and_its_column_head_names_them() -> None:
    fragment = html.fragment_fromstring(
        written(article(pair("The clinic opens.", "La clínica abre.")))
    )
    heads = fragment.xpath("./table/thead//th")
    assert [head.get("scope") for head in heads] == ["col", "col"]
    assert [head.text_content() for head in heads] == ["English (original)", "Español (traducción)"]
    cells = fragment.xpath("./table/tbody/tr[last()]/td")
    assert [(cell.get("lang"), cell.text_content().strip()) for cell in cells] == [
        ("en", "The clinic opens."),
        ("es", "La clínica abre."),
    ]


def test_only_a_table_of_very_many_columns_scrolls_in_itself() -> None:
    fragment = html.fragment_fromstring(written(article(*every_kind())))
    assert fragment.xpath("//details") == []
    columns = [
        pair("day", "día", Kind.TABLE_CELL, group="t", place=Cell(0, column))
        for column in range(12)
    ]
    fragment = html.fragment_fromstring(written(article(*columns)))
    boxes = [wide.getparent() for wide in fragment.xpath("./table//table")]
    assert [box.tag for box in boxes] == ["details"] * 2
    assert all("overflow:auto" in box.get("style") for box in boxes)


def test_a_line_may_end_within_an_address_which_is_copied_as_it_is() -> None:
    address = "https://www.city.example.org/departments/housing/how_to_apply.pdf"
    fragment = html.fragment_fromstring(
        written(article(pair(f"See {address}.", f"Vea {address}.")))
    )
    cells = fragment.xpath("./table/tbody/tr[last()]/td")
    assert [cell.text_content().split()[1] for cell in cells] == [f"{address}."] * 2
    assert len(cells[0].xpath(".//span[@style='writing-mode:vertical-rl']")) >= 6


def test_words_and_scripts_without_spaces_are_left_alone() -> None:
    texts = ("Responsabilidades internacionalmente", "居民可以免费领取新的垃圾桶，" * 6)
    made = written(article(pair(*texts), langs=("es", "zh")))
    assert texts[0] in made
    assert texts[1] in made


def test_a_table_too_wide_for_half_of_the_place_has_all_of_it() -> None:
    words = ("Wednesday", "Saturday", "Transport")
    cells = [
        pair(word, word, Kind.TABLE_CELL, group="t", place=Cell(0, n))
        for n, word in enumerate(words)
    ]
    for number, share in ((2, "50%"), (3, "100%")):
        fragment = html.fragment_fromstring(written(article(*cells[:number])))
        (wide, _) = fragment.xpath("./table/tbody/tr[last()]/td")
        assert f"min-width:calc({share} - 1em)" in wide.get("style")


def test_code_whose_lines_are_too_long_may_be_broken() -> None:
    code = "curl --output rent.pdf https://city.example/rent\n  --silent"
    fragment = html.fragment_fromstring(written(article(pair(code, code, Kind.CODE))))
    (first, _) = fragment.xpath("//code")
    assert first.getparent().tag == "p"
    assert first.text_content() == code.replace("\n", "").replace("  --", "\u00a0 --")


def test_several_on_one_page_share_no_id() -> None:
    first, second = (written(article(pair(text, text))) for text in ("One.", "Two."))
    both = html.fragment_fromstring(f"<div>{first}{second}</div>")
    ids = both.xpath("//@id")
    assert len(ids) == len(set(ids)) == 4
    assert {*both.xpath("//@aria-labelledby")} <= set(ids)


def test_a_picture_stands_there_in_words() -> None:
    remote = Image("https://example.org/map.png")
    fragment = html.fragment_fromstring(
        written(article(pair("A map", "Un mapa", Kind.IMAGE, place=remote)))
    )
    (link, _) = fragment.xpath("//p[@class='bilingual-pub-picture']/a")
    assert (link.get("href"), link.text_content()) == (remote.src, "Picture: A map")


def test_nothing_in_the_text_is_a_shortcode_that_wordpress_would_run() -> None:
    said = "[video src=//elsewhere.test/a.mp4] and [latest_posts]"
    made = written(article(pair(said, said, Kind.CODE), pair(said, said), title=(said, said)))
    assert "[" not in made
    assert made.replace(LINE_END, "").count(said.replace("[", "&#91;").replace("]", "&#93;")) >= 6
