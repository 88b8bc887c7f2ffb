"""All of a review approved at once: by a box, by a column filled down, and by the command."""

import csv
import datetime as dt
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.review.docx.word_files import in_document, saved_with
from tests.review.review_files import FORMATS, made
from tests.writers.pdf.articles import article, every_kind, pair

from bilingual_pub.errors import InputError
from bilingual_pub.model import Approval, BilingualArticle, Block, Kind, Run, State, join_text
from bilingual_pub.publish import Resources
from bilingual_pub.publish.approval import approve_review
from bilingual_pub.publish.review_file import read_draft, read_review
from bilingual_pub.review.csv import COLUMNS
from bilingual_pub.review.fields import parse_status

TODAY = dt.date(2026, 5, 12)


def whole() -> BilingualArticle:
    return article(pair("We open at 8.", "Abrimos a las 8."), pair("Bring 5.", "Traiga cinco."))


def states(path: Path) -> set[State]:
    return {pair.state for pair in read_review(path).article.all_pairs}


def with_box(path: Path, box: str) -> Path:
    return in_document(path, "☐", box)


@pytest.mark.parametrize("mark", ["☒", "☑", "✓", "✗", "x", "X", "☐ x", "[x]", "yes", "Sí"])
def test_a_mark_in_the_box_approves_every_row(mark: str, tmp_path: Path) -> None:
    path = with_box(made("docx", whole(), tmp_path), mark)
    assert states(path) == {State.APPROVED}


@pytest.mark.parametrize("box", ["☐", "[ ]", "", "no", "_"])
def test_an_empty_box_approves_nothing(box: str, tmp_path: Path) -> None:
    assert states(with_box(made("docx", whole(), tmp_path), box)) == {State.MACHINE}


def test_a_box_that_only_its_program_knows_to_be_ticked(tmp_path: Path) -> None:
    path = made("docx", whole(), tmp_path)
    in_document(path, 'w14:checked w14:val="0"', 'w14:checked w14:val="1"')
    assert states(path) == {State.APPROVED}


def test_a_mark_before_the_words_counts_too(tmp_path: Path) -> None:
    path = in_document(made("docx", whole(), tmp_path), "Approve all:", "X Approve all:")
    assert states(path) == {State.APPROVED}


def test_a_box_that_says_something_else_is_asked_about(tmp_path: Path) -> None:
    path = with_box(made("docx", whole(), tmp_path), "all but the last")
    with pytest.raises(InputError, match="the box “Approve all”: “all but the last”"):
        read_review(path)


def test_the_box_is_found_without_its_bookmark_and_in_spanish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "es")
    path = made("docx", whole(), tmp_path)
    monkeypatch.setenv("LANGUAGE", "en")
    with_box(in_document(path, 'w:name="bp_reviewed_all"', 'w:name="other"'), "☒")
    assert states(path) == {State.APPROVED}


def test_the_box_approves_corrections_with_who_made_them(tmp_path: Path) -> None:
    import docx

    path = with_box(made("docx", whole(), tmp_path), "☒")
    document = docx.Document(str(path))
    document.paragraphs[2].add_run("Ana Ruiz")
    document.tables[0].cell(2, 2).text = "Abrimos a las ocho."
    document.save(str(path))
    first = read_review(path).article.pairs[0]
    assert join_text(first.target) == "Abrimos a las ocho."
    assert (first.state, first.approval) == (State.APPROVED, Approval("Ana Ruiz"))


def test_the_box_approves_no_translation_that_is_not_there(tmp_path: Path) -> None:
    sent = article(pair("We open at 8.", ""), pair("Bring 5.", "Traiga 5."))
    path = with_box(made("docx", sent, tmp_path), "☒")
    assert [pair.state for pair in read_review(path).article.pairs] == [
        State.MACHINE,
        State.APPROVED,
    ]


def filled(path: Path, word: str, more: int, encoding: str = "utf-8-sig", sep: str = ",") -> Path:
    """The table with a word filled down its last columns, through to rows below it."""
    table = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    status, by = COLUMNS.index("status"), COLUMNS.index("reviewed by")
    for line in table[1:]:
        line.extend([""] * (len(COLUMNS) - len(line)))
        line[status], line[by] = word, "Ana Ruiz"
    table += [["", "", "", "", "", word, "Ana Ruiz"]] * more
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=sep).writerows(table)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


@pytest.mark.parametrize("word", ["approved", "APPROVED", "Aprobado.", "sí", "TRUE", "VERDADERO"])
def test_a_column_that_was_filled_down(word: str, tmp_path: Path) -> None:
    path = filled(made("csv", whole(), tmp_path), word, more=3)
    assert states(path) == {State.APPROVED}
    assert read_review(path).article.reviewers == ("Ana Ruiz",)


def test_a_column_that_was_filled_down_a_hundred_thousand_rows(tmp_path: Path) -> None:
    assert states(filled(made("csv", whole(), tmp_path), "ok", more=100_000)) == {State.APPROVED}


def test_a_row_that_was_added_is_still_named(tmp_path: Path) -> None:
    path = filled(made("csv", whole(), tmp_path), "ok", more=2)
    path.write_text(path.read_text("utf-8-sig") + ",,,Más,ok,\r\n", encoding="utf-8-sig")
    with pytest.raises(InputError, match="is not a row of this article: “Más”"):
        read_review(path)


@pytest.mark.parametrize("word", ["FALSE", "falso"])
def test_a_box_of_a_spreadsheet_without_a_mark(word: str) -> None:
    assert parse_status(word, "row 1") is None


def correct_docx(path: Path) -> None:
    import docx

    document = docx.Document(str(path))
    document.tables[0].cell(2, 2).text = "Abrimos a las 9."
    document.save(str(path))


def correct_text(path: Path) -> None:
    text = path.read_bytes().decode().replace("Abrimos a las 8.", "Abrimos a las 9.")
    path.write_bytes(text.encode())


CORRECT: dict[str, Callable[[Path], None]] = {
    name: correct_docx if name == "docx" else correct_text for name in FORMATS
}


@pytest.mark.parametrize("name", FORMATS)
def test_the_command_approves_and_keeps_what_was_typed(name: str, tmp_path: Path) -> None:
    path = made(name, whole(), tmp_path)
    sent = read_draft(path)
    CORRECT[name](path)
    with Resources() as resources:
        done = approve_review(path, "Lucía Ortega", TODAY, resources)
    assert (len(done.ids), done.untranslated) == (3, 0)
    back = read_review(path).article
    assert back.approved
    assert back.reviewers == ("Lucía Ortega",)
    assert back.reviewed_on == (None if name == "csv" else TODAY)
    assert join_text(back.pairs[0].target) == "Abrimos a las 9."
    # What was published before is still known, so that a correction is never taken for nothing new.
    assert read_draft(path) == sent
    assert [flag.check for pair in done.doubtful for flag in pair.flags] == ["number"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_kind_of_block_stays_as_it_was(name: str, tmp_path: Path) -> None:
    sent = article(*every_kind())
    path = made(name, sent, tmp_path)
    with Resources() as resources:
        approve_review(path, "Ana", TODAY, resources)
    back = read_review(path).article
    for before, after in zip(sent.all_pairs, back.all_pairs, strict=True):
        assert (after.source, after.target) == (before.source, before.target)
    assert back.approved


@pytest.mark.parametrize("name", FORMATS)
def test_who_approved_before_stays(name: str, tmp_path: Path) -> None:
    first, second = whole().pairs
    ana = Approval("Ana Ruiz", dt.date(2026, 3, 4))
    sent = replace(whole(), pairs=(replace(first, state=State.APPROVED, approval=ana), second))
    path = made(name, sent, tmp_path)
    with Resources() as resources:
        assert len(approve_review(path, "Lucía", TODAY, resources).ids) == 2
    pairs = read_review(path).article.pairs
    assert pairs[0].approval == ana
    assert pairs[1].approval
    assert pairs[1].approval.by == "Lucía"


def test_who_signed_a_word_file_is_not_written_over(tmp_path: Path) -> None:
    import docx

    path = made("docx", whole(), tmp_path)
    document = docx.Document(str(path))
    document.paragraphs[2].add_run("Ana Ruiz")
    document.tables[0].cell(2, 4).text = "ok"
    document.save(str(path))
    with Resources() as resources:
        approve_review(path, "Lucía", TODAY, resources)
    assert read_review(path).article.reviewers == ("Ana Ruiz, Lucía",)


def test_other_parts_of_a_word_file_stay_as_they_are(tmp_path: Path) -> None:
    path = saved_with(made("docx", whole(), tmp_path), lambda _name, data: data)
    before: dict[str, bytes] = {}
    saved_with(path, before.setdefault)
    with Resources() as resources:
        approve_review(path, "Lucía", TODAY, resources)
    after: dict[str, bytes] = {}
    saved_with(path, after.setdefault)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]


@pytest.mark.parametrize("name", FORMATS)
def test_what_has_no_translation_is_not_approved(name: str, tmp_path: Path) -> None:
    source = (Block("b1", Kind.PARAGRAPH, (Run("We open at 8."),)),)
    sent = article(
        replace(pair("x", "y"), source=source, target=()), pair("Bring it.", "Tráigalo.")
    )
    path = made(name, sent, tmp_path)
    with Resources() as resources:
        done = approve_review(path, "Lucía", TODAY, resources)
    assert (len(done.ids), done.untranslated) == (2, 1)
    assert read_review(path).article.pairs[0].state is State.MACHINE


def test_a_table_of_a_spanish_spreadsheet_keeps_its_form(tmp_path: Path) -> None:
    path = filled(made("csv", whole(), tmp_path), "draft", 0, encoding="utf-16", sep="\t")
    with Resources() as resources:
        approve_review(path, "=Lucía", TODAY, resources)
    text = path.read_bytes().decode("utf-16")
    assert "\tapproved\t'=Lucía" in text
    assert read_review(path).article.reviewers == ("=Lucía",)
