"""Phone numbers and e-mail addresses are links on both sides, and nothing else becomes one."""

import html
import re
from dataclasses import replace

import pytest
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair
from tests.writers.pdf.tagged_pdf import TaggedPDF

from bilingual_pub.formats import load_writer
from bilingual_pub.model import Block, Kind, Mark, Run
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import EmbedForm, Layout
from bilingual_pub.writers.contacts import find_id_numbers, link_contacts

CONTACT = {
    "en": "Call (520) 555-0142 or write to help@casa.example.",
    "es": "Llame al (520) 555-0142 o escriba a help@casa.example.",
}


def linked(text: str, lang: str = "en") -> list[tuple[str, str | None]]:
    return [(run.text, run.href) for run in link_contacts([Run(text)], lang) if run.href]


@pytest.mark.parametrize(
    ("text", "shown", "address"),
    [
        ("Call 520-555-0142.", "520-555-0142", "tel:5205550142"),
        ("Call 520.555.0142 24 hours a day", "520.555.0142", "tel:5205550142"),
        ("(520) 555-0142 – ask for Rosa", "(520) 555-0142", "tel:5205550142"),
        ("1-800-555-0199", "1-800-555-0199", "tel:+18005550199"),
        ("+1 520 555 0142", "+1 520 555 0142", "tel:+15205550142"),
        ("520-555-0142 ext. 12, or come", "520-555-0142 ext. 12", "tel:5205550142"),
        ("Marque +52 662 555 0142.", "+52 662 555 0142", "tel:+526625550142"),
        ("+44 (0)20 7946 0958", "+44 (0)20 7946 0958", "tel:+442079460958"),
        ("+33 1 23 45 67 89", "+33 1 23 45 67 89", "tel:+33123456789"),
        ("Dial 1-800-CALL-NOW", "1-800-CALL-NOW", "tel:+18002255669"),
        ("help@casa.example, please", "help@casa.example", "mailto:help@casa.example"),
        ("50%off+a@casa.example", "50%off+a@casa.example", "mailto:50%25off+a@casa.example"),
    ],
)
def test_what_is_linked(text: str, shown: str, address: str) -> None:
    assert linked(text) == [(shown, address)]
    assert linked(text, "es") == [(shown, address)]


@pytest.mark.parametrize(
    "text",
    [
        "Call 555-0142",  # of which area?
        "From 520-555-0142–0145",
        "520-555-0142 - 0145",
        "520-555-0142/0143",
        "(52) 662-555-0142",
        "52 662-555-0142",
        "Permit #520-555-0142",
        "120-555-0142",
        "520-155-0142",
        "from 2026-03-04 to 2026-04-0500",
        "Social Security 123-45-6789",
        "a rise of +25 000 000",
        "+52 55 1234 5678 24 horas",
        "+34 912 345 678 2026",
        "845-AB12-345",
        "@rosa@mastodon.example",
        "git@code.example:casa/page",
        "josé@casa.example",
        "ana@casa.españa",
        "https://casa.example/520-555-0142",
        "https://casa.example/?to=ana@casa.example",
    ],
)
def test_what_is_not_linked(text: str) -> None:
    assert linked(text) == []
    assert linked(text, "es") == []


def test_a_number_that_is_half_bold_is_one_link() -> None:
    runs = (Run("Call +52 "), Run("662-555-0142", frozenset({Mark.STRONG})), Run(" now"))
    made = link_contacts(runs, "en")
    assert [(run.text, run.href) for run in made] == [
        ("Call ", None),
        ("+52 ", "tel:+526625550142"),
        ("662-555-0142", "tel:+526625550142"),
        (" now", None),
    ]
    assert made[2].marks == frozenset({Mark.STRONG})


@pytest.mark.parametrize(
    "run",
    [
        Run("520-555-0142", href="https://casa.example/phone"),
        Run("520-555-0142", frozenset({Mark.CODE})),
        Run("520-555-0142", frozenset({Mark.DELETED})),
    ],
)
def test_no_link_in_a_link_in_code_or_in_what_is_struck_out(run: Run) -> None:
    assert link_contacts((Run("Call "), run), "en") == (Run("Call "), run)


def test_the_number_of_a_case_on_one_side_is_none_on_the_other() -> None:
    made = article(
        pair("Your case number: 520-555-0142.", "Su número de caso es este: 520-555-0142."),
        pair("Call 520-555-0199.", "Llame al 520-555-0199."),
    )
    ids = find_id_numbers(made)
    assert ids == {"tel:5205550142"}
    for name in ("html", "embed"):
        written = only(load_writer(name).write(made, Settings(), Layout())).decode()
        assert re.findall(r'href="(tel:[^"]*)"', written) == ["tel:5205550199"] * 2


def list_hrefs(written: bytes) -> list[str]:
    found = re.findall(r'href="((?:tel|mailto):[^"]*)"', written.decode())
    return [html.unescape(one) for one in found]


def test_both_sides_link_the_same_on_the_page_and_in_every_embed() -> None:
    block = (Block("b", Kind.LIST_ITEM, (Run("Casa: 520-555-0100"),), level=1, group="l"),)
    made = article(replace(pair("x", "x"), source=block, target=block))
    settings = Settings(Organization("Casa", contact=CONTACT))
    wanted = {"tel:5205550100", "tel:5205550142", "mailto:help@casa.example"}
    forms = (EmbedForm.WORDPRESS, EmbedForm.SHADOW, EmbedForm.CSS_CLASS)
    for name, embeds in [("html", ()), *(("embed", (form,)) for form in forms)]:
        files = load_writer(name).write(made, settings, Layout(embeds=embeds))
        hrefs = list_hrefs(next(iter(files.values())))
        assert sorted(hrefs) == sorted([*wanted] * 2), (name, embeds)


def test_a_link_in_the_pdf_has_its_words() -> None:
    settings = Settings(Organization("Casa", contact=CONTACT))
    made = TaggedPDF(only(load_writer("pdf").write(article(pair("A", "B")), settings, Layout())))
    assert made.texts("Link").count("(520) 555-0142") == 2
