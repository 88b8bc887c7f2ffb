"""What a reader left out, changed or only marks is said: in the model, on the screen, as data."""

import pytest

from bilingual_pub.model import Block, Change, Kind, Mark, Note, Run
from bilingual_pub.readers import Deleted, Draft, ReadingOptions, Source
from bilingual_pub.readers.finish import finish_article
from bilingual_pub.readers.notes import count_notes, describe_note, make_note

STRUCK = frozenset({Mark.DELETED})


def paragraph(*runs: Run) -> Block:
    return Block("", Kind.PARAGRAPH, runs)


PICNIC = paragraph(
    Run("The picnic is on "), Run("Monday", STRUCK), Run(" "), Run("Tuesday"), Run(".")
)
GONE = paragraph(Run("Bring your own chair.", STRUCK))


def finish(*blocks: Block, deleted: Deleted = Deleted.SHOW) -> tuple[list[str], tuple[Note, ...]]:
    source = Source(b"", "notice.html", options=ReadingOptions(deleted))
    article = finish_article(Draft(blocks), source, "en", "Picnic").article
    return [block.text for block in article.blocks], article.notes


def test_struck_out_words_stay_and_are_noted() -> None:
    texts, notes = finish(PICNIC, GONE)
    assert texts == ["The picnic is on Monday Tuesday.", "Bring your own chair."]
    assert [(note.change, note.text) for note in notes] == [
        (Change.MARKED, "Monday"),
        (Change.MARKED, "Bring your own chair."),
    ]
    assert notes[1].where == "The picnic is on Monday Tuesday."


def test_struck_out_words_are_left_out_where_the_user_says_so() -> None:
    texts, notes = finish(PICNIC, GONE, deleted=Deleted.OMIT)
    assert texts == ["The picnic is on Tuesday."]
    assert {note.change for note in notes} == {Change.LEFT_OUT}
    assert [note.text for note in notes] == ["Monday", "Bring your own chair."]


def test_a_struck_out_cell_stays_as_an_empty_one() -> None:
    cell = Block("", Kind.TABLE_CELL, (Run("Noon", STRUCK),))
    assert finish(cell, PICNIC, deleted=Deleted.OMIT)[0] == ["", "The picnic is on Tuesday."]


def test_a_note_is_a_sentence() -> None:
    note = make_note("deleted-words", Change.LEFT_OUT, "Monday", "The picnic is on", "asked")
    assert describe_note(note) == (
        "Left out: struck-out words, “Monday”, after “The picnic is on” (as you asked)."
    )


def test_a_part_that_only_a_plugin_knows_is_named_as_it_names_it() -> None:
    assert describe_note(Note("ballad", Change.UNREADABLE)) == "Could not be read: ballad."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([], ""),
        ([Change.MARKED], "a.md: 1 part of the file was changed or is shown as struck out."),
        ([Change.LEFT_OUT] * 2, "a.md: 2 parts of the file are not in the handout."),
        ([Change.MARKED, Change.UNREADABLE], "a.md: 1 part of the file is not in the handout."),
    ],
)
def test_what_is_missing_counts_first(changes: list[Change], said: str) -> None:
    assert count_notes([Note("chart", change) for change in changes], "a.md").startswith(said)


def test_long_texts_are_cut() -> None:
    note = make_note("box", Change.LEFT_OUT, "word " * 100, "there " * 100)
    assert max(len(note.text), len(note.where)) <= 60
