"""Every writer's whole output, for an article with every kind of block."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.conftest import Golden
from tests.writers.only_file import only
from tests.writers.pdf.articles import APERTIUM, article, every_kind, pair
from tests.writers.pdf.tagged_pdf import Element, Mark, TaggedPDF

from bilingual_pub.formats import load_writer
from bilingual_pub.model import BilingualArticle, Block, Flag, Image, Pair, State
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import Layout, hear_remarks

SETTINGS = Settings(
    Organization(
        name="Friends of the Library",
        url="https://library.example",
        contact={"en": "Questions? Call 520-555-0142.", "es": "¿Preguntas? Llame al 520-555-0142."},
        logo=Image("logo.png", "image/png", b"\x89PNG not drawn here"),
    )
)


@pytest.fixture
def bilingual() -> BilingualArticle:
    """Ids that do not depend on which tests ran before."""
    extra = pair("Only in English, not yet translated.", "")
    made = article(*every_kind(), extra)
    flagged = Flag("number", "8:00", "")
    pairs = tuple(
        Pair(
            f"p{place}",
            named(one.source, f"p{place}"),
            named(one.target, f"p{place}"),
            APERTIUM,
            State.MACHINE,
            0.75,
            (flagged,) if "8:00" in "".join(b.text for b in one.source) else (),
        )
        for place, one in enumerate(made.pairs)
    )
    title = Pair("title", made.title.source, made.title.target, APERTIUM, confidence=1.0)
    return BilingualArticle(made.source, made.target, title, pairs)


def named(blocks: tuple[Block, ...], name: str) -> tuple[Block, ...]:
    return tuple(replace(block, id=name) for block in blocks)


@pytest.mark.parametrize("name", ["html", "embed", "json"])
def test_the_whole_file(name: str, bilingual: BilingualArticle, golden: Golden) -> None:
    chosen = load_writer(name)
    with hear_remarks():
        [(file, made)] = chosen.write(bilingual, SETTINGS, Layout(), "every-kind").items()
        again = only(chosen.write(bilingual, SETTINGS, Layout(), "every-kind"))
    golden(file, made)
    assert made == again


def test_the_tree_of_the_pdf(bilingual: BilingualArticle, golden: Golden) -> None:
    settings = replace(SETTINGS, organization=replace(SETTINGS.organization, logo=None))
    made = TaggedPDF(only(load_writer("pdf").write(bilingual, settings, Layout())))
    golden("every-kind.pdf-tree.txt", "\n".join(outline(made.root)).encode() + b"\n")


def outline(element: Element, depth: int = 0) -> Iterator[str]:
    """The structure tree a line an element: its role, its language where it changes, its text."""
    words = "".join(child.text for child in element.children if isinstance(child, Mark))
    parts = (element.role, element.own_lang and f"[{element.own_lang}]", element.alt, words.strip())
    yield "  " * depth + " ".join(filter(None, parts))
    for child in element.children:
        if isinstance(child, Element):
            yield from outline(child, depth + 1)
