"""What is set up once a process serves every document, and no document shows in another."""

import gc
import pickle
from collections.abc import Callable, Iterator

import pytest
import weasyprint
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, every_kind, many_paragraphs, pair
from weasyprint.document import Document
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.text.fonts import FontConfiguration

from bilingual_pub.errors import OutputError
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, Paper, pdf
from bilingual_pub.writers.pdf import list_sheets, session, typeset_sheet

KINDS = article(*every_kind())
ARABIC = article(*many_paragraphs(3), langs=("ar", "en"))
SHORT = article(pair("The library opens on Monday.", "La biblioteca abre el lunes."))


@pytest.fixture
def anew() -> Iterator[None]:
    """As in a process that has made no PDF yet."""
    session.load_style_sheet.cache_clear()
    session.load_fonts.cache_clear()
    yield
    session.load_style_sheet.cache_clear()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what WeasyPrint set up, as often as it did."""
    found: list[str] = []
    for kind in (FontConfiguration, weasyprint.CSS):
        monkeypatch.setattr(kind, "__init__", counted(kind.__init__, found))
    return found


def counted(original: Callable[..., None], found: list[str]) -> Callable[..., None]:
    """A constructor that says so."""

    def construct(self: object, *given: object, **named: object) -> None:
        found.append(type(self).__name__)
        original(self, *given, **named)

    return construct


@pytest.mark.usefixtures("anew")
def test_fonts_are_looked_for_and_styles_read_once_a_process(made: list[str]) -> None:
    for one in (KINDS, SHORT, KINDS):
        only(pdf.write(one, Settings(), Layout()))
    assert sorted(made) == ["CSS", "FontConfiguration"]


@pytest.mark.usefixtures("anew")
def test_each_edition_and_paper_has_its_own_style(made: list[str]) -> None:
    layout = Layout(("standard", "large-print"), (Paper.LETTER, Paper.A4))
    first = pdf.write(SHORT, Settings(), layout)
    assert made.count("CSS") == 4
    assert len({*first.values()}) == 4
    assert pdf.write(SHORT, Settings(), layout) == first
    assert made.count("CSS") == 4


def test_no_document_shows_in_the_next() -> None:
    layout = Layout(("standard", "booklet", "high-contrast"))
    first = pdf.write(KINDS, Settings(), layout)
    pdf.write(ARABIC, Settings(), layout)
    pdf.write(SHORT, Settings(), layout)
    assert pdf.write(KINDS, Settings(), layout) == first


def test_a_sheet_can_be_typeset_elsewhere() -> None:
    layout = Layout(("standard", "one-language"), (Paper.LETTER,))
    sent = [pickle.dumps(sheet) for sheet in list_sheets(SHORT, Settings(), layout, "notice")]
    there = [pickle.loads(sheet) for sheet in sent]  # noqa: S301 - our own
    made = {sheet.file: typeset_sheet(sheet).data for sheet in there}
    assert made == pdf.write(SHORT, Settings(), layout, "notice")
    assert [*made] == ["notice.pdf", "notice.en.pdf", "notice.es.pdf"]


def test_nothing_of_a_document_is_left_in_memory() -> None:
    usual = gc.get_threshold()
    gc.set_threshold(0)  # Python by itself looks for none
    try:
        only(pdf.write(SHORT, Settings(), Layout()))
        assert gc.isenabled()
        left = [it for it in gc.get_objects() if type(it) in (Document, TextBox)]
        assert not left
    finally:
        gc.set_threshold(*usual)


def test_garbage_is_looked_for_again_after_a_document_that_failed(complaints: list[str]) -> None:
    with pytest.raises(OutputError):
        pdf.write(article(pair("\U00012f90" * 900, "\U00012f90" * 900)), Settings(), Layout())
    complaints.clear()
    assert gc.isenabled()


def test_who_looks_for_no_garbage_is_left_alone() -> None:
    gc.disable()
    try:
        only(pdf.write(SHORT, Settings(), Layout()))
        assert not gc.isenabled()
    finally:
        gc.enable()
