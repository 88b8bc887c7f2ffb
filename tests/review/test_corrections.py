"""What came back, laid over what went out."""

import datetime as dt
from dataclasses import replace

import pytest

from bilingual_pub.errors import InputError
from bilingual_pub.model import (
    HUMAN,
    Approval,
    BilingualArticle,
    Block,
    Flag,
    Head,
    Image,
    Item,
    Kind,
    Mark,
    Origin,
    Pair,
    Run,
    State,
    join_text,
)
from bilingual_pub.review import Correction, apply_corrections
from bilingual_pub.review.row import describe_place, make_rows

ENGINE = Origin("apertium", "3.8.3")
BOLD = frozenset({Mark.STRONG})


def paragraph(name: str, source: str, target: str) -> Pair:
    return Pair(
        name,
        (Block(name, Kind.PARAGRAPH, (Run(source),)),),
        (Block(name, Kind.PARAGRAPH, (Run(target),)),),
        ENGINE,
        confidence=0.7,
        flags=(Flag("number", "5"),),
    )


TITLE = replace(paragraph("title", "Rent", "Renta"), flags=())
FIRST = paragraph("b1", 'Call "them" now.', "Llame ahora.")
SECOND = paragraph("b2", "It is free — really.", "Es gratis.")


def two_items() -> Pair:
    """One source block, two target blocks of a list, and a picture."""
    items = tuple(
        Block(f"b3-{n}", Kind.LIST_ITEM, (Run(text),), level=1, group="l", place=Item())
        for n, text in enumerate(("Uno", "Dos"))
    )
    picture = Block("b3-p", Kind.IMAGE, (), place=Image("map.png"))
    return Pair(
        "b3", (Block("b3", Kind.PARAGRAPH, (Run("One and two"),)),), (*items, picture), ENGINE
    )


ARTICLE = BilingualArticle(Head("en"), Head("es"), TITLE, (FIRST, SECOND, two_items()))


def untouched(article: BilingualArticle = ARTICLE) -> list[Correction]:
    return [
        Correction(row.id, describe_place(row.number), row.source, row.target, row.state)
        for row in make_rows(article)
    ]


def with_row(number: int, **values: object) -> list[Correction]:
    rows = untouched()
    rows[number] = replace(rows[number], **values)  # type: ignore[arg-type]
    return rows


def pair_with(number: int, **values: object) -> Pair:
    return apply_corrections(ARTICLE, with_row(number, **values)).article.all_pairs[number]


def test_nothing_changed_changes_nothing() -> None:
    assert apply_corrections(ARTICLE, untouched()).article == ARTICLE


def test_a_correction_is_a_persons() -> None:
    pair = pair_with(1, target="Llámelos ahora.")
    assert join_text(pair.target) == "Llámelos ahora."
    assert (pair.origin, pair.state, pair.confidence, pair.flags) == (HUMAN, State.EDITED, None, ())
    assert pair.target[0] == replace(FIRST.target[0], runs=(Run("Llámelos ahora."),))


def test_a_status_alone_changes_only_the_state() -> None:
    pair = pair_with(1, state=State.APPROVED, by="Ana", on=dt.date(2026, 3, 4))
    approval = Approval("Ana", dt.date(2026, 3, 4))
    assert pair == replace(FIRST, state=State.APPROVED, approval=approval)
    assert pair_with(1, state=State.EDITED) == replace(FIRST, state=State.EDITED)


def test_a_correction_can_be_approved_at_once() -> None:
    pair = pair_with(1, target="Llámelos.", state=State.APPROVED, by="Ana")
    assert (pair.state, pair.approval, pair.origin) == (State.APPROVED, Approval("Ana"), HUMAN)


def test_an_approval_stays_with_who_gave_it_until_the_words_change() -> None:
    approved = replace(FIRST, state=State.APPROVED, approval=Approval("Ana"))
    article = replace(ARTICLE, pairs=(approved, SECOND))
    rows = [replace(row, by="Luis") for row in untouched(article)]
    assert apply_corrections(article, rows).article.pairs[0] == approved
    rows[1] = replace(rows[1], target="Otra cosa.")
    assert apply_corrections(article, rows).article.pairs[0].approval == Approval("Luis")
    rows[1] = replace(rows[1], state=None)
    assert apply_corrections(article, rows).article.pairs[0].state is State.EDITED


def test_an_approval_can_be_taken_back() -> None:
    approved = replace(FIRST, state=State.APPROVED, approval=Approval("Ana"))
    article = replace(ARTICLE, pairs=(approved,))
    rows = untouched(article)
    rows[1] = replace(rows[1], state=State.MACHINE)
    assert apply_corrections(article, rows).article.pairs[0] == FIRST


@pytest.mark.parametrize("target", ["Llame  ahora. ", "\u00a0Llame\u00a0ahora.\n"])
def test_spaces_are_no_correction(target: str) -> None:
    assert pair_with(1, target=target) == FIRST


@pytest.mark.parametrize(
    ("draft", "saved"), [("Di «no».", "Di «no»."), ('Di "no".', "Di “no”."), ("l'eau", "l’eau")]
)
def test_curly_quotes_are_no_correction(draft: str, saved: str) -> None:
    article = replace(ARTICLE, pairs=(paragraph("b1", "a", draft),))
    rows = untouched(article)
    rows[1] = replace(rows[1], target=saved)
    assert apply_corrections(article, rows).article == article


@pytest.mark.parametrize(
    "target",
    ["Llame, ahora.", "llame ahora.", "Llame\nahora.", "<b>Llame</b> ahora.", "«Llame ahora.»"],
)
def test_any_other_change_is_a_correction(target: str) -> None:
    assert pair_with(1, target=target).origin == HUMAN


def test_quotes_and_dashes_of_the_source_are_no_change() -> None:
    assert pair_with(1, source="Call “them”  now.") == FIRST
    assert pair_with(2, source="It is free - really.") == SECOND


def test_a_changed_source_is_refused() -> None:
    with pytest.raises(InputError, match=r"row 1: the source text was changed to “Call us now."):
        apply_corrections(ARTICLE, with_row(1, source="Call us now."))


def test_the_order_of_the_rows_does_not_matter() -> None:
    assert apply_corrections(ARTICLE, untouched()[::-1]).article == ARTICLE


def test_a_deleted_row_keeps_its_draft_and_is_told() -> None:
    reviewed = apply_corrections(ARTICLE, untouched()[2:])
    assert reviewed.article == ARTICLE
    (note,) = reviewed.notes
    assert "Title, 1" in note


def test_a_copy_of_a_row_may_say_the_same_but_not_another_thing() -> None:
    copy = replace(untouched()[1], where="row 9")
    assert apply_corrections(ARTICLE, [*untouched(), copy]).article == ARTICLE
    for other in (replace(copy, target="Otra cosa"), replace(copy, state=State.APPROVED)):
        with pytest.raises(InputError, match="row 1 and row 9 are the same row"):
            apply_corrections(ARTICLE, [*untouched(), other])


def test_an_added_row_must_be_empty() -> None:
    assert (
        apply_corrections(ARTICLE, [*untouched(), Correction("", "row 8", "", " ")]).article
        == ARTICLE
    )
    with pytest.raises(InputError, match=r"row 8 is not a row of this article: “Más palabras”"):
        apply_corrections(ARTICLE, [*untouched(), Correction("", "row 8", None, "Más palabras")])
    with pytest.raises(InputError, match="row 8 is not a row"):
        apply_corrections(ARTICLE, [Correction("b99", "row 8", "a", "b")])


def test_an_emptied_translation_is_refused() -> None:
    with pytest.raises(InputError, match=r"row 1: the translation is empty.*dash"):
        apply_corrections(ARTICLE, with_row(1, target=" \n"))
    assert join_text(pair_with(1, target="—").target) == "—"


def test_an_empty_translation_of_nothing_is_fine() -> None:
    article = replace(ARTICLE, pairs=(replace(FIRST, source=()),))
    rows = untouched(article)
    rows[1] = replace(rows[1], target="")
    assert join_text(apply_corrections(article, rows).article.pairs[0].target) == ""


def test_a_translation_that_was_missing_can_be_written() -> None:
    article = replace(ARTICLE, pairs=(replace(FIRST, target=()),))
    rows = untouched(article)
    rows[1] = replace(rows[1], target="Llame.")
    (pair,) = apply_corrections(article, rows).article.pairs
    assert pair.target == (replace(FIRST.source[0], runs=(Run("Llame."),)),)


def test_blank_lines_part_the_blocks_that_there_were() -> None:
    pair = pair_with(3, target="Primero\n\nSegundo\n\ny más")
    assert [block.text for block in pair.target] == ["Primero", "Segundo\ny más", ""]
    assert [block.kind for block in pair.target] == [Kind.LIST_ITEM, Kind.LIST_ITEM, Kind.IMAGE]
    assert pair.target[0].place == Item()


def test_fewer_parts_leave_no_empty_block_but_keep_the_picture() -> None:
    pair = pair_with(3, target="Uno y dos")
    assert [block.text for block in pair.target] == ["Uno y dos", ""]
    assert isinstance(pair.target[1].place, Image)


def test_marks_and_links_of_a_correction() -> None:
    link = Run("it", href="https://example.org/a")
    source = (Block("b1", Kind.PARAGRAPH, (Run("See "), link)),)
    article = replace(ARTICLE, pairs=(replace(FIRST, source=source),))
    rows = untouched(article)
    text = '<b>Vea</b> <a1>esto</a1>, <a href="https://example.org/a/">esto</a>'
    rows[1] = replace(rows[1], target=text + ', <a href="javascript:alert(1)">no</a>')
    runs = apply_corrections(article, rows).article.pairs[0].target[0].runs
    assert runs == (
        Run("Vea", BOLD),
        Run(" "),
        Run("esto", href="https://example.org/a"),
        Run(", "),
        Run("esto", href="https://example.org/a"),
        Run(", "),
        Run("no"),
    )


def test_two_pairs_with_one_name_are_two_rows() -> None:
    article = replace(ARTICLE, pairs=(FIRST, replace(SECOND, id="b1")))
    assert len({row.id for row in make_rows(article)}) == 3
    rows = untouched(article)
    rows[2] = replace(rows[2], target="Cambiado")
    assert [pair.origin for pair in apply_corrections(article, rows).article.pairs] == [
        ENGINE,
        HUMAN,
    ]
