"""Files that are sound, whatever the article says: qpdf, page-validation and our reader agree."""

import os
import shutil
import subprocess
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, every_kind, many_paragraphs, pair, png
from tests.writers.pdf.tagged_pdf import TaggedPDF

from bilingual_pub.model import Cell, Image, Item, Kind, Pair
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout
from bilingual_pub.writers.pdf import write
from bilingual_pub.writers.pdf.editions import list_editions


def need(found: object, name: str) -> None:
    """Skip without a checker, but not in CI: a check that nobody runs proves nothing."""
    if found:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} is missing")
    pytest.skip(f"{name} is missing")


BILINGUAL = sorted(set(list_editions()) - {"one-language"})


def assert_sound(data: bytes) -> TaggedPDF:
    pdf = TaggedPDF(data)
    assert (pdf.unread(), pdf.orphans(), pdf.lost_ways()) == ([], [], [])
    return pdf


@pytest.mark.parametrize("edition", BILINGUAL)
def test_qpdf_finds_no_fault(edition: str, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    need(qpdf, "qpdf")
    made = tmp_path / "handout.pdf"
    made.write_bytes(
        only(write(article(*every_kind(), *many_paragraphs(5)), Settings(), Layout((edition,))))
    )
    run = subprocess.run(["qpdf", "--check", made], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize("edition", BILINGUAL)
def test_page_validation_finds_no_fault(edition: str) -> None:
    need(find_spec("page"), "page-validation")
    import page

    made = only(write(article(*every_kind(), *many_paragraphs(5)), Settings(), Layout((edition,))))
    assert page.validate_pdf_bytes(made, profile="ua1").failures == []


def test_three_hundred_pairs_are_one_sound_document() -> None:
    made = article(*many_paragraphs(300))
    pdf = assert_sound(only(write(made, Settings(), Layout())))
    source, target = (element.text for element in pdf.all("Sect"))
    assert "".join(each.source[0].text for each in made.pairs) in source
    assert "".join(each.target[0].text for each in made.pairs) in target


WORDS = st.lists(
    st.sampled_from(
        [
            "water",
            "house",
            "Señora",
            "niñez",
            "520-555-0142",
            "$1,070",
            "«sí»",
            "العيادة",
            "مفتوحة",
            "8:30",
            "https://a.example/a-very-long-address-that-goes-on-and-on-and-on",
        ]
    ),
    min_size=0,
    max_size=120,
).map(" ".join)
"""Sides from nothing to longer than a page, in two directions of writing."""


groups = count()


def listed(sides: list[tuple[str, str, int]]) -> list[Pair]:
    group = f"list {next(groups)}"
    return [
        pair(source, target, Kind.LIST_ITEM, level=level, group=group, place=Item())
        for source, target, level in sides
    ]


def tabled(sides: list[tuple[str, str]]) -> list[Pair]:
    """Two columns; every cell says something, because a reader's tables have no holes."""
    group = f"table {next(groups)}"
    return [
        pair(
            source or "–",
            target or "–",
            Kind.TABLE_CELL,
            group=group,
            place=Cell(place // 2, place % 2, header=place < 2),
        )
        for place, (source, target) in enumerate(sides)
    ]


def alone(kind: Kind, level: int = 0) -> st.SearchStrategy[list[Pair]]:
    return st.tuples(WORDS, WORDS).map(lambda sides: [pair(*sides, kind, level=level)])


PAIRS = st.lists(
    st.one_of(
        alone(Kind.PARAGRAPH),
        alone(Kind.CODE),
        alone(Kind.QUOTE, 1),
        st.integers(1, 6).flatmap(lambda level: alone(Kind.HEADING, level)),
        st.lists(st.tuples(WORDS, WORDS, st.integers(1, 3)), min_size=1, max_size=5).map(listed),
        st.lists(st.tuples(WORDS, WORDS), min_size=2, max_size=8)
        .filter(lambda sides: len(sides) % 2 == 0)
        .map(tabled),
        st.tuples(WORDS, WORDS).map(
            lambda sides: [pair(*sides, Kind.IMAGE, place=Image("p.png", "image/png", png()))]
        ),
    ),
    max_size=8,
).map(lambda groups: [each for group in groups for each in group])


@pytest.mark.slow
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # No shrinking: an example takes a second, and a smaller one would take minutes to find.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(pairs=PAIRS, target=st.sampled_from(["es", "ar"]), edition=st.sampled_from(BILINGUAL))
def test_any_article_is_a_sound_document_with_all_its_text(
    pairs: list[Pair], target: str, edition: str
) -> None:
    made = article(*pairs, langs=("en", target))
    data = only(write(made, Settings(), Layout((edition,))))
    pdf = assert_sound(data)
    for name, section in zip(("source", "target"), pdf.all("Sect"), strict=True):
        spoken = section.text
        at = 0
        for each in pairs:
            for block in getattr(each, name):
                if block.kind is not Kind.IMAGE:
                    at = spoken.index(block.text, at)
    if find_spec("page"):
        import page

        assert page.validate_pdf_bytes(data, profile="ua1").failures == []
