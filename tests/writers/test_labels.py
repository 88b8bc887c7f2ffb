"""Labels of items and headings on pages, in pieces for other sites, and in the PDF."""

import json
from dataclasses import replace

import pytest
from lxml import html
from tests.writers.kses import stripped
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair
from tests.writers.pdf.tagged_pdf import Element, TaggedPDF

from bilingual_pub.formats import load_writer
from bilingual_pub.model import BilingualArticle, Block, Item, Kind, Pair
from bilingual_pub.settings import Settings
from bilingual_pub.writers import EmbedForm, Layout


def item(text: str, label: str, level: int = 1, number: int = 1) -> Pair:
    place = Item(number, label=label)
    return pair(text, text.upper(), Kind.LIST_ITEM, level=level, group="l", place=place)


def heading(text: str, label: str) -> Pair:
    made = pair(text, text.upper(), Kind.HEADING, level=2)

    def labeled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(replace(block, label=label) for block in blocks)

    return replace(made, source=labeled(made.source), target=labeled(made.target))


def rules(target: str = "es") -> BilingualArticle:
    pairs = (
        heading("Who may come", "Article 1:"),
        item("Pay on time", "(a)"),
        item("Two pets:", "(b)", number=2),
        item("a cat", "i.", 2),
        pair("Then:", "LUEGO:"),
        item("Call", "Step 1:"),
    )
    return article(*pairs, langs=("en", target))


def render(name: str, made: BilingualArticle, layout: Layout = Layout()) -> html.HtmlElement:
    files = load_writer(name).write(made, Settings(), layout)
    return html.document_fromstring(next(data for file, data in files.items() if "html" in file))


def lines(page: html.HtmlElement) -> list[str]:
    return [" ".join(it.text_content().split()) for it in page.xpath("//*[@role='listitem']/p")]


ITEMS = ["(a) Pay on time", "(b) Two pets:", "i. a cat", "Step 1: Call"]


@pytest.mark.parametrize("form", [None, *EmbedForm])
def test_both_sides_show_the_labels_as_text(form: EmbedForm | None) -> None:
    if form is EmbedForm.IFRAME:
        files = load_writer("embed").write(rules(), Settings(), Layout(embeds=(form,)))
        page = html.document_fromstring(files["article.frame.html"])
    else:
        name, layout = ("embed", Layout(embeds=(form,))) if form else ("html", Layout())
        page = render(name, rules(), layout)
    found = lines(page)
    assert sorted(found) == sorted(
        [
            *ITEMS,
            *(
                f"{it[: len(it) - len(text)]}{text.upper()}"
                for it, text in zip(
                    ITEMS, ("Pay on time", "Two pets:", "a cat", "Call"), strict=True
                )
            ),
        ]
    )
    shown = [
        " ".join("".join(map(str, it.itertext())).split()) for it in page.iter("h3", "h4", "h5")
    ]
    assert "Article 1: Who may come" in shown
    assert "Article 1: WHO MAY COME" in shown


def test_a_site_that_takes_out_styles_and_types_leaves_the_labels() -> None:
    made = only(load_writer("embed").write(rules(), Settings(), Layout())).decode()
    assert stripped(made) == []
    page = html.document_fromstring(made)
    assert not page.xpath("//ol|//ul|//*[@role='list']//@style")


def test_a_label_with_words_is_said_in_the_language_of_the_source() -> None:
    page = render("html", rules("ar"))
    target = page.xpath("//section[@lang='ar']")[0]
    labels = target.xpath(".//*[contains(@class, 'bilingual-pub-label')]")
    inner = {label.text_content(): next(({**it.attrib} for it in label), None) for label in labels}
    assert inner == {
        "Article 1:": {"lang": "en", "dir": "ltr"},
        "(a)": {"dir": "ltr"},
        "(b)": {"dir": "ltr"},
        "i.": {"dir": "ltr"},
        "Step 1:": {"lang": "en", "dir": "ltr"},
    }
    assert all(label.get("translate") == "no" for label in labels)


def test_the_tags_of_a_pdf_have_labels_beside_the_bodies() -> None:
    pdf = TaggedPDF(only(load_writer("pdf").write(rules("ar"), Settings(), Layout())))
    items = [*pdf.all("LI")]
    roles = [[kid.role for kid in it.children if isinstance(kid, Element)] for it in items]
    assert roles == [["Lbl", "LBody"]] * 8
    first, step = items[0], items[3]
    assert next(first.all("Lbl")).children[0].text.strip() == "(a)"
    assert next(step.all("Lbl")).children[0].text.strip() == "Step 1:"
    assert next(first.all("LBody")).text.strip() == "Pay on time"
    assert [it.attributes["ListNumbering"] for it in pdf.all("L")] == [
        *("/LowerAlpha", "/LowerRoman", "/Decimal"),
    ] * 2
    [*spoken] = (kid for it in items[4:] for kid in it.all("Span") if kid.own_lang == "en")
    assert [kid.text.strip() for kid in spoken] == ["Step 1:"]


def test_json_says_the_labels() -> None:
    made = json.loads(only(load_writer("json").write(rules(), Settings(), Layout())))
    labels = [one.get("label", "") for one in made["pairs"]]
    assert labels == ["Article 1:", "(a)", "(b)", "i.", "", "Step 1:"]
