"""Which addresses become links, and how much of the text each holds."""

from typing import Any

import pytest
from lxml import html
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair

from bilingual_pub.formats import load_writer
from bilingual_pub.model import Mark, Run
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout
from bilingual_pub.writers.context import group_by_link, is_link, shorten_to_site

REPORT = "https://example.org/report"
BOLD = frozenset({Mark.STRONG})


@pytest.mark.parametrize(
    ("address", "may_be_followed"),
    [
        (REPORT, True),
        ("mailto:desk@example.org", True),
        ("tel:+15205550142", True),
        ("map.png", False),
        ("//example.org/", False),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        (" JavaScript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("https://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_an_address_that_runs_nothing_becomes_a_link(
    address: str | None, *, may_be_followed: bool
) -> None:
    assert is_link(address) is may_be_followed


def test_the_short_form_of_an_address_is_its_site() -> None:
    assert (
        shorten_to_site("https://courier.example.org/2026/03/12/notices") == "courier.example.org"
    )
    assert shorten_to_site("https://[") == "https://["


@pytest.mark.parametrize("name", ["html", "embed"])
def test_a_link_with_a_bold_word_is_one_link(name: str) -> None:
    runs = [
        Run("Read "),
        Run("the ", href=REPORT),
        Run("whole", BOLD, REPORT),
        Run(" "),
        Run("report", href=REPORT),
        Run("."),
    ]
    made = only(load_writer(name).write(article(pair(runs, runs)), Settings(), Layout())).decode()
    page: Any = html.document_fromstring(made)
    source, target = page.xpath(f"//a[@href='{REPORT}']")
    assert html.tostring(source, encoding="unicode", with_tail=False) == (
        f'<a href="{REPORT}">the <strong>whole</strong> report</a>'
    )
    assert target.text_content() == "the whole report"


def test_two_links_stay_two() -> None:
    other = "https://example.org/other"
    runs = [Run("one", href=REPORT), Run(" "), Run("two", href=other), Run(" ", href=other)]
    assert [(href, [run.text for run in part]) for href, part in group_by_link(runs)] == [
        (REPORT, ["one"]),
        (None, [" "]),
        (other, ["two", " "]),
    ]


@pytest.mark.parametrize("words", ["", " ", "\n"])
def test_a_link_without_words_is_none(words: str) -> None:
    runs = [Run("Read"), Run(words, href=REPORT), Run("on")]
    gathered = list(group_by_link(runs))
    assert {href for href, _ in gathered} == {None}
    assert [run for _, part in gathered for run in part] == runs
