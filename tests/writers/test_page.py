"""The page: languages marked, one after the other, level on the screen."""

from itertools import pairwise

import pytest
from lxml import html
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, every_kind, pair

from bilingual_pub.model import BilingualArticle, Cell, Kind, Pair, State
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout
from bilingual_pub.writers import html as page


def read(bilingual: BilingualArticle, settings: Settings | None = None) -> html.HtmlElement:
    made = only(page.write(bilingual, settings or Settings(), Layout()))
    return html.document_fromstring(made.decode())


def test_both_sections_have_equally_many_rows_so_that_they_stand_level() -> None:
    made = read(article(*every_kind(), pair("Only in English.", ""), pair("", "Solo en español.")))
    source, target = made.xpath("//section")
    assert len(source.xpath("./*")) == len(target.xpath("./*"))
    missing = source.xpath("./*[last()]")[0].text_content().strip()
    assert missing == "This part is only in Spanish."
    assert target.xpath("./*[last()]")[0].text_content().strip() == "Solo en español."


def test_every_part_names_its_language_and_direction() -> None:
    made = read(article(*every_kind(), langs=("en", "ar")))
    assert made.get("lang") == "en"
    source, target = made.xpath("//section")
    assert (source.get("lang"), source.get("dir")) == ("en", "ltr")
    assert (target.get("lang"), target.get("dir")) == ("ar", "rtl")
    assert [span.get("lang") for span in made.xpath("//h1/span")] == ["en", "ar"]


def test_words_we_lack_in_a_language_are_english_and_say_so() -> None:
    made = read(article(langs=("en", "ar")))
    (notice,) = made.xpath("//*[@role='note']/p[@lang='ar']")
    (borrowed,) = notice.xpath(".//span")
    assert (borrowed.get("lang"), borrowed.get("dir")) == ("en", "ltr")
    assert borrowed.text_content() == notice.text_content()
    assert made.xpath("//p[@id='choice']")[0].text_content() == "Show"


@pytest.mark.parametrize(
    ("lang", "notice"),
    [
        ("en", "Machine translation, not reviewed by a person."),
        ("es", "Traducción automática que ninguna persona ha revisado."),
    ],
)
def test_a_draft_says_so_in_both_languages(lang: str, notice: str) -> None:
    (said,) = read(article(pair("a", "b"))).xpath(f"//*[@role='note']/p[@lang='{lang}']")
    assert said.text_content().startswith(notice)


def test_an_organizations_own_notice_speaks_for_its_regions_too() -> None:
    settings = Settings(notice={"es": "Borrador de la biblioteca."})
    made = read(article(pair("a", "b"), langs=("en", "es-MX")), settings)
    (said,) = made.xpath("//*[@role='note']/p[@lang='es-MX']")
    assert said.text_content() == "Borrador de la biblioteca."


def test_the_notice_goes_away_only_when_every_pair_is_approved() -> None:
    approved = pair("a", "b", state=State.APPROVED)
    assert read(article(approved, state=State.APPROVED)).xpath("//*[@role='note']") == []
    assert read(article(approved, pair("c", "d"), state=State.APPROVED)).xpath("//*[@role='note']")


def test_headings_follow_one_another_without_a_gap() -> None:
    headings = [
        pair(str(level), str(level), Kind.HEADING, level=level) for level in (2, 5, 3, 6, 6)
    ]
    levels = [
        int(heading.tag[1])
        for heading in read(article(*headings)).xpath(
            "//h1 | //section//*[starts-with(name(), 'h')]"
        )
    ]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels[:7] == [1, 2, 3, 4, 4, 5, 5]


def test_skip_links_and_labels_lead_somewhere() -> None:
    made = read(article(*every_kind()))
    targets = {*made.xpath("//@id")}
    assert {href[1:] for href in made.xpath("//nav//@href")} <= targets
    assert {*made.xpath("//@aria-labelledby")} <= targets
    assert len(targets) == len(made.xpath("//@id"))


def table(*words: str) -> tuple[Pair, ...]:
    """A table of one line."""
    return tuple(
        pair(word, word, Kind.TABLE_CELL, group="t", place=Cell(0, column))
        for column, word in enumerate(words)
    )


def test_only_a_table_that_may_be_too_wide_stops_the_keyboard() -> None:
    narrow = read(article(*every_kind()))
    assert narrow.xpath("//section//*[@tabindex]") == []
    wide = read(article(*table("Neighborhood", "Wednesday", "Thursday", "Transportation")))
    stops = wide.xpath("//section//*[@tabindex='0']")
    assert [stop.getparent().get("class") for stop in stops] == ["row scrolls"] * 2
    assert [stop.text_content() for stop in stops] == [
        "Wide table: scroll sideways",
        "Tabla ancha: deslícela hacia un lado",
    ]


@pytest.mark.parametrize(
    ("langs", "anchors"),
    [
        (("en", "es"), ["both", "en", "es"]),
        (("en", "es-MX"), ["both", "en", "es"]),
        (("pt-BR", "pt-PT"), ["both", "pt-BR", "pt-PT"]),
        (("en", "en"), ["both", "source", "target"]),
    ],
)
def test_an_address_opens_the_page_in_one_language(
    langs: tuple[str, str], anchors: list[str]
) -> None:
    made = read(article(langs=langs))
    assert made.xpath("//nav[@class='choice']//a/@href") == [f"#{name}" for name in anchors]
    assert {*anchors} <= {*made.xpath("//@id")}


def test_code_reads_from_left_to_right_in_every_language() -> None:
    made = read(article(pair("ls", "ls", Kind.CODE), langs=("en", "ar")))
    assert made.xpath("//pre/@dir") == ["ltr", "ltr"]


def test_dates_are_written_in_each_language() -> None:
    text = read(article()).text_content()
    assert "March 4, 2026" in text
    assert "4 de marzo de 2026" in text
