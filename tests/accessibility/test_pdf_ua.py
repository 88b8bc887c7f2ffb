"""veraPDF calls every handout valid PDF/UA-1, in every edition and on every paper."""

import random
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from tests.accessibility.checkers import verapdf
from tests.writers.pdf.articles import article, every_kind, many_paragraphs, pair
from tests.writers.pdf.many_languages import notice
from tests.writers.pdf.timetables import timetable
from tests.writers.random_articles import PRINTABLE, articles_of

from bilingual_pub.model import BilingualArticle, Block, Kind, Mark, Origin, Pair, Run
from bilingual_pub.paper import PageLayout
from bilingual_pub.publish import add_key_facts
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import Layout, Paper, hear_remarks, pdf
from bilingual_pub.writers.base import PdfUa, ReadingOrder
from bilingual_pub.writers.pdf.editions import list_editions
from bilingual_pub.writers.pdf.page_layouts import NO_LARGE_PRINT

DOCUMENTS = 200

SETTINGS = Settings(Organization("Riverbend", site="https://riverbend.example.org/handouts/"))

LINK = "https://riverbend.example.org/read"


def saved(folder: Path, name: str, made: BilingualArticle, layout: Layout = Layout()) -> list[Path]:
    """The files of a layout, with a QR code in them."""
    paths = []
    for file, data in pdf.write(made, SETTINGS, layout, name).items():
        paths.append(folder / file)
        paths[-1].write_bytes(data)
    return paths


@pytest.mark.slow
def test_the_examples_in_every_edition_on_every_paper(
    examples: dict[str, BilingualArticle], tmp_path: Path
) -> None:
    everything = Layout(tuple(list_editions()), tuple(Paper))
    by_pair = Layout(reading_order=ReadingOrder.BY_PAIR)
    files = []
    for name, made in examples.items():
        files += saved(tmp_path, name, made, everything)
        files += saved(tmp_path, f"{name}.pairs", made, by_pair)
    assert len(files) == len(examples) * ((len(list_editions()) + 1) * len(Paper) + 1)
    assert verapdf(files) == {}


@pytest.mark.slow
def test_pdf_ua_2_where_it_is_asked_for(
    examples: dict[str, BilingualArticle], tmp_path: Path
) -> None:
    layout = Layout(tuple(list_editions()), pdf_ua=PdfUa.UA_2)
    made = {**examples, "kinds": article(*every_kind(), *many_paragraphs(30))}
    files = [file for name, one in made.items() for file in saved(tmp_path, name, one, layout)]
    assert verapdf(files, "ua2") == {}
    assert verapdf(files, "wt1a") == {}


def test_pdf_ua_2_is_well_tagged_for_accessibility_too(tmp_path: Path) -> None:
    layout = Layout(tuple(list_editions()), pdf_ua=PdfUa.UA_2)
    files = saved(tmp_path, "kinds", article(*every_kind()), layout)
    by_pair = Layout(reading_order=ReadingOrder.BY_PAIR, pdf_ua=PdfUa.UA_2)
    files += saved(tmp_path, "pairs", article(*every_kind(), *many_paragraphs(30)), by_pair)
    assert verapdf(files, "ua2") == {}
    assert verapdf(files, "wt1a") == {}


def test_every_kind_of_block_and_many_pages(tmp_path: Path) -> None:
    files = saved(tmp_path, "kinds", article(*every_kind()), Layout(tuple(list_editions())))
    files += saved(tmp_path, "many", article(*many_paragraphs(120)))
    assert verapdf(files) == {}


def test_wide_tables_split_and_over_several_pages(tmp_path: Path) -> None:
    files = saved(tmp_path, "long", timetable(6, 30), Layout(tuple(list_editions())))
    files += saved(tmp_path, "split", timetable(14, 20), Layout(("standard", "large-print")))
    assert verapdf(files) == {}


def test_code_in_a_link(tmp_path: Path) -> None:
    code = frozenset({Mark.CODE})
    runs = (
        Run("See "),
        Run("make()", code, LINK),
        Run(" and "),
        Run("read", frozenset(Mark), LINK),
    )
    block = (Block("b", Kind.PARAGRAPH, runs),)
    made = article(Pair("b", block, block, Origin("copied")))
    assert verapdf(saved(tmp_path, "code", made)) == {}


def test_a_fault_is_found(tmp_path: Path) -> None:
    [sound] = saved(tmp_path, "sound", article(*every_kind()))
    with pikepdf.open(sound) as document:
        del document.Root.MarkInfo
        document.save(tmp_path / "unmarked.pdf")
    with pikepdf.open(sound) as document:
        del document.Root.Lang
        document.save(tmp_path / "no-language.pdf")
    found = verapdf([sound, tmp_path / "unmarked.pdf", tmp_path / "no-language.pdf"])
    assert set(found) == {"unmarked.pdf", "no-language.pdf"}


def has_titles(made: BilingualArticle) -> bool:
    """Whether both sides have a title; `publish.with_title` sees to it."""
    return bool(made.source_title.strip() and made.target_title.strip())


@pytest.mark.slow
def test_random_articles(tmp_path: Path) -> None:
    files: list[Path] = []

    @seed(20261123)
    @settings(
        max_examples=DOCUMENTS,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(made=articles_of(PRINTABLE).filter(has_titles))
    def collect(made: BilingualArticle) -> None:
        chance = random.Random(len(files))  # noqa: S311 - the same every time
        layout = Layout(
            (chance.choice(list(list_editions())),),
            (chance.choice(list(Paper)),),
            chance.choice(list(ReadingOrder)),
        )
        files.extend(saved(tmp_path, f"random-{len(files)}", made, layout))

    collect()
    assert len(files) >= DOCUMENTS
    assert verapdf(files) == {}


@pytest.mark.slow
def test_words_of_thousands_of_letters(tmp_path: Path) -> None:
    word = "x1e9" * 1_000
    made = article(
        pair(f"It is {word}.", f"Es {word}."),
        pair(word, word, Kind.HEADING, level=2),
        pair(word, word, Kind.CODE),
    )
    assert verapdf(saved(tmp_path, "long", made)) == {}


USES = tuple(layout for layout in PageLayout if layout is not PageLayout.ARTICLE)


def saved_for_uses(
    folder: Path,
    name: str,
    made: BilingualArticle,
    layout: Layout,
    uses: tuple[PageLayout, ...] = USES,
) -> list[Path]:
    """The files of the layouts for uses."""
    wanted = replace(layout, page_layouts=uses)
    with hear_remarks():
        return saved(folder, name, add_key_facts(made, wanted, SETTINGS), wanted)


def test_every_layout_for_a_use(tmp_path: Path) -> None:
    files = saved_for_uses(tmp_path, "kinds", article(*every_kind()), Layout())
    assert len(files) == len(USES)
    assert verapdf(files) == {}


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["es", "ar", "zh"])
def test_every_layout_in_every_edition_on_letter_and_a4(lang: str, tmp_path: Path) -> None:
    made = article(*every_kind(), *many_paragraphs(8)) if lang == "es" else notice(lang)
    editions, papers = ("standard", "clear-print", "high-contrast"), (Paper.LETTER, Paper.A4)
    files = saved_for_uses(tmp_path, lang, made, Layout(editions, papers))
    assert len(files) == len(USES) * len(editions) * 2
    large = tuple(layout for layout in USES if layout not in NO_LARGE_PRINT)
    files += saved_for_uses(tmp_path, lang, made, Layout(("large-print",), papers), large)
    assert verapdf(files) == {}


@pytest.mark.slow
def test_the_layouts_in_pdf_ua_2(tmp_path: Path) -> None:
    made = article(*every_kind(), *many_paragraphs(8))
    files = saved_for_uses(tmp_path, "two", made, Layout(pdf_ua=PdfUa.UA_2))
    assert verapdf(files, "ua2") == {}
