"""Word files that were corrected by hand, with python-docx."""

import datetime as dt
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.review.docx.word_files import (
    BOLD,
    edited,
    first_pair,
    in_document,
    saved_with,
    whole_as_sent,
)

from bilingual_pub.errors import InputError
from bilingual_pub.model import HUMAN, Approval, Mark, Run, State, join_text
from bilingual_pub.ooxml.names import STRICT
from bilingual_pub.publish.review_file import read_corrections, read_review
from bilingual_pub.recognition import is_review
from bilingual_pub.review.docx import approve, read

if TYPE_CHECKING:
    from docx.table import Table


def test_typing_over_a_cell(sent: Path) -> None:
    def edit(table: "Table") -> None:
        table.cell(2, 2).text = "Abrimos a las 8."

    corrected = first_pair(edited(sent, edit))
    assert join_text(corrected.target) == "Abrimos a las 8."
    assert (corrected.origin, corrected.state) == (HUMAN, State.EDITED)


def test_bold_italic_code_and_links_of_a_correction(sent: Path) -> None:
    def edit(table: "Table") -> None:
        paragraph = table.cell(3, 2).paragraphs[0]
        paragraph.clear()
        paragraph.add_run("Traiga ").italic = True
        paragraph.add_run("el recibo").bold = True
        paragraph.add_run(" x-1").font.name = "Consolas"

    (block,) = read_review(edited(sent, edit)).article.pairs[1].target
    assert block.runs == (
        Run("Traiga ", frozenset({Mark.EMPHASIS})),
        Run("el recibo", BOLD),
        Run(" x-1", frozenset({Mark.CODE})),
    )


def test_status_name_and_date(sent: Path) -> None:
    import docx

    document = docx.Document(str(sent))
    document.tables[0].cell(2, 4).text = " Sí "
    document.paragraphs[2].add_run("Ana Ruiz")
    document.paragraphs[3].add_run("4 de marzo de 2026")
    document.save(str(sent))
    assert first_pair(sent).approval == Approval("Ana Ruiz", dt.date(2026, 3, 4))
    assert read_review(sent).article.title.state is State.MACHINE


def test_a_status_that_nobody_knows_names_its_row(sent: Path) -> None:
    def edit(table: "Table") -> None:
        table.cell(2, 4).text = "maybe"

    with pytest.raises(InputError, match="row 1: “maybe” is not a status"):
        read_review(edited(sent, edit))


def test_a_date_that_is_none(sent: Path) -> None:
    import docx

    document = docx.Document(str(sent))
    document.paragraphs[3].add_run("soon")
    document.save(str(sent))
    with pytest.raises(InputError, match="“soon” is not a date"):
        read_review(sent)


def test_rows_taken_out_moved_and_copied(sent: Path) -> None:
    def shuffle(table: "Table") -> None:
        rows = [row._tr for row in table.rows]
        table._tbl.append(rows[1])
        table._tbl.remove(rows[2])

    reviewed = read_review(edited(sent, shuffle))
    assert reviewed.article == whole_as_sent(sent)
    assert reviewed.notes == ("1 row was deleted from the review file. It stays as it was: 1.",)


def test_a_row_taken_out_with_changes_tracked(sent: Path) -> None:
    def strike(table: "Table") -> None:
        from docx.oxml import OxmlElement

        table.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:del"))

    assert len(read_review(edited(sent, strike)).notes) == 1


def test_an_added_row(sent: Path) -> None:
    edited(sent, lambda table: table.add_row())  # type: ignore[no-untyped-call]
    assert read_review(sent).notes == ()

    def write(table: "Table") -> None:
        table.rows[-1].cells[2].text = "Una frase nueva."

    with pytest.raises(InputError, match="is not a row of this article: “Una frase nueva"):
        read_review(edited(sent, write))


def test_joined_cells(sent: Path) -> None:
    edited(sent, lambda table: table.cell(2, 1).merge(table.cell(2, 2)))
    with pytest.raises(InputError, match="row 1 has 4 cells instead of 5"):
        read_review(sent)


@pytest.mark.parametrize("lost", ["#", "bp_p"])
def test_one_of_the_two_names_of_a_row_is_enough(sent: Path, lost: str) -> None:
    before = read_review(sent).article
    in_document(sent, lost, "§")
    assert read_review(sent).article == before


def test_the_archive_of_custom_xml_is_enough(sent: Path) -> None:
    before = read_review(sent).article
    in_document(sent, "bilingual-pub-review/1", "lost")
    assert read_review(sent).article == before


def test_the_archive_of_hidden_text_is_enough(sent: Path) -> None:
    before = read_review(sent).article
    saved_with(sent, lambda name, data: None if "customXml/item" in name else data)
    assert is_review(sent)
    assert read_review(sent).article == before


def test_without_an_archive_the_corrections_are_left(sent: Path) -> None:
    in_document(sent, "bilingual-pub-review/1", "lost")
    saved_with(sent, lambda name, data: None if "customXml/item" in name else data)
    assert is_review(sent)
    with pytest.raises(InputError, match="bilingual-pub export ARTICLE --review FILE"):
        read_review(sent)
    assert [row.target for row in read_corrections(sent)][1] == "Abrimos a las ocho."


def test_a_strict_file_stays_strict_when_rows_are_approved(sent: Path) -> None:
    """Word's “Strict Open XML” has other namespaces; a part in the usual ones would not fit."""

    def strict(name: str, data: bytes) -> bytes:
        del name
        for other, usual in STRICT.items():
            data = data.replace(usual, other)
        return data

    usual, data = whole_as_sent(sent), saved_with(sent, strict).read_bytes()
    returned = read(data)
    names = [row.id for row in returned.corrections]
    approved = approve(data, names, "Ana", dt.date(2026, 3, 4))
    sent.write_bytes(approved)
    with zipfile.ZipFile(sent) as archive:
        text = archive.read("word/document.xml")
    assert next(iter(STRICT)) in text
    assert not any(usual in text for usual in STRICT.values())
    back = read_review(sent).article
    assert [pair.state for pair in back.pairs] == [State.APPROVED] * len(usual.pairs)
    assert [join_text(pair.target) for pair in back.pairs] == [
        join_text(pair.target) for pair in usual.pairs
    ]
    assert back.pairs[1].target[0].runs == usual.pairs[1].target[0].runs
