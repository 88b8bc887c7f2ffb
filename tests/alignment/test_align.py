"""Two texts in, beads out."""

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilingual_pub.alignment import Alignment, Segment, align
from bilingual_pub.model import Kind

EN_ES = ("en", "es")

ENGLISH = (
    "The clinic on Sixth Avenue opens on Monday.",
    "Bring your insurance card, your identification and a list of your medicines.",
    "Children under 12 need a parent. The nurse will call you by number.",
    "Parking is free behind the library.",
    "Call 555-0142 to change an appointment.",
    "Interpreters speak Spanish, Vietnamese and Arabic.",
    "Nobody is asked about immigration status.",
    "The flu vaccine costs 25 dollars without insurance.",
)
MACHINE = (
    "La clínica en Sexta Avenida abre el lunes.",
    "Traiga vuestra tarjeta de seguro, vuestra identificación y una lista de vuestras medicinas.",
    "Los niños debajo 12 necesitan un padre. La enfermera os llamará por número.",
    "El aparcamiento es libre detrás de la biblioteca.",
    "Llame 555-0142 para cambiar una cita.",
    "Los intérpretes hablan español, vietnamita y árabe.",
    "Nadie está preguntado sobre estado de inmigración.",
    "La vacuna de gripe cuesta 25 dólares sin seguro.",
)
SPANISH = (
    "La clínica de la Sexta Avenida abre el lunes.",
    "Traiga su tarjeta del seguro, su identificación y una lista de sus medicinas.",
    "Los niños menores de 12 años necesitan a uno de sus padres. La enfermera llama por número.",
    "El estacionamiento detrás de la biblioteca es gratuito.",
    "Llame al 555-0142 para cambiar una cita.",
    "Los intérpretes hablan español, vietnamita y árabe.",
    "A nadie se le pregunta por su estado migratorio.",
    "La vacuna contra la gripe cuesta 25 dólares sin seguro.",
)


def blocks(texts: tuple[str, ...]) -> list[Segment]:
    return [Segment(text) for text in texts]


def pairs(made: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in made.beads]


def straight(numbers: range, shift: int = 0) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [((number,), (number + shift,)) for number in numbers]


@pytest.mark.parametrize("machine", [MACHINE, None], ids=["engine", "no engine"])
def test_what_matches_goes_together(machine: tuple[str, ...] | None) -> None:
    made = align(blocks(ENGLISH), blocks(SPANISH), EN_ES, machine)
    assert pairs(made) == straight(range(8))


def test_a_block_that_was_left_out_stands_alone_in_its_place() -> None:
    made = align(blocks(ENGLISH), blocks(SPANISH[:3] + SPANISH[4:]), EN_ES, MACHINE)
    assert pairs(made) == [*straight(range(3)), ((3,), ()), *straight(range(4, 8), -1)]


def test_a_block_that_was_put_in_stands_alone_in_its_place() -> None:
    put_in = (*SPANISH[:3], "Comparta esta página con sus amigos.", *SPANISH[3:])
    made = align(blocks(ENGLISH), blocks(put_in), EN_ES, MACHINE)
    assert pairs(made) == [*straight(range(3)), ((), (3,)), *straight(range(3, 8), 1)]


def test_a_block_that_was_split_goes_with_both_parts() -> None:
    first, second = SPANISH[2].split(". ")
    split = (*SPANISH[:2], f"{first}.", second, *SPANISH[3:])
    made = align(blocks(ENGLISH), blocks(split), EN_ES, MACHINE)
    assert pairs(made) == [*straight(range(2)), ((2,), (2, 3)), *straight(range(3, 8), 1)]


def test_a_heading_is_told_by_the_sentence_it_adds_where_its_words_are_others() -> None:
    source = (*ENGLISH[:3], f"Free parking. {ENGLISH[3]}", *ENGLISH[4:])
    machine = (*MACHINE[:3], f"Libre aparcamiento. {MACHINE[3]}", *MACHINE[4:])
    target = (*SPANISH[:3], "Estacionamiento libre de pago", *SPANISH[3:])
    made = align(blocks(source), blocks(target), EN_ES, machine)
    assert pairs(made) == [*straight(range(3)), ((3,), (3, 4)), *straight(range(4, 8), 1)]


def test_a_line_between_two_parts_of_a_block_stands_alone() -> None:
    first, second = SPANISH[2].split(". ")
    split = (*SPANISH[:2], f"{first}.", "Página 3 de 4", second, *SPANISH[3:])
    made = align(blocks(ENGLISH), blocks(split), EN_ES, MACHINE)
    assert ((2,), (2, 4)) in pairs(made)
    assert ((), (3,)) in pairs(made)


def test_blocks_that_were_joined_go_with_the_one() -> None:
    joined = (*SPANISH[:3], f"{SPANISH[3]} {SPANISH[4]}", *SPANISH[5:])
    made = align(blocks(ENGLISH), blocks(joined), EN_ES, MACHINE)
    assert pairs(made) == [*straight(range(3)), ((3, 4), (3,)), *straight(range(5, 8), -1)]


def test_a_moved_block_is_found_and_stands_at_its_sources_place() -> None:
    moved = (SPANISH[5], *SPANISH[:5], *SPANISH[6:])
    made = align(blocks(ENGLISH), blocks(moved), EN_ES, MACHINE)
    assert pairs(made) == [*straight(range(5), 1), ((5,), (0,)), *straight(range(6, 8))]
    assert [bead.source for bead in made.beads if bead.moved] == [(5,)]


def test_two_blocks_that_changed_places_are_two_beads() -> None:
    changed = (*SPANISH[:3], SPANISH[4], SPANISH[3], *SPANISH[5:])
    made = align(blocks(ENGLISH), blocks(changed), EN_ES, MACHINE)
    assert {((3,), (4,)), ((4,), (3,))} <= set(pairs(made))
    assert sum(bead.moved for bead in made.beads) == 1


def test_a_run_of_moved_blocks_is_found() -> None:
    run = (*SPANISH[5:], *SPANISH[:5])
    made = align(blocks(ENGLISH), blocks(run), EN_ES, MACHINE)
    assert pairs(made) == [*straight(range(5), 3), *straight(range(5, 8), -5)]
    assert [bead.source for bead in made.beads if bead.moved] == [(5,), (6,), (7,)]


def test_blank_lines_are_hints_and_stand_alone() -> None:
    source = [Segment("Open daily."), Segment(""), Segment("Free for all.")]
    target = [Segment("Abierto a diario."), Segment(" "), Segment("Gratis para todos.")]
    made = align(source, target, EN_ES, ["Abierto diario.", "", "Gratis para todos."])
    assert {((0,), (0,)), ((2,), (2,)), ((1,), ()), ((), (1,))} == set(pairs(made))


def test_a_heading_goes_with_a_heading() -> None:
    source = [Segment("Help", Kind.HEADING, 2), Segment("Help"), *blocks(ENGLISH[:5])]
    target = [Segment("Ayuda", Kind.HEADING, 2), *blocks(SPANISH[:5])]
    made = align(source, target, EN_ES, ["Ayuda", "Ayuda", *MACHINE[:5]])
    assert pairs(made)[:2] == [((0,), (0,)), ((1,), ())]


def test_numbers_are_the_same_in_both_ways_of_writing_them() -> None:
    source = [Segment(f"Room {number},000.5 north") for number in range(1, 9)]
    target = [Segment(f"{number}.000,5 sala") for number in range(1, 9)]
    assert pairs(align(source, target[2:], EN_ES)) == [
        ((0,), ()),
        ((1,), ()),
        *straight(range(2, 8), -2),
    ]


def test_every_source_needs_its_translation() -> None:
    with pytest.raises(ValueError, match="translation"):
        align(blocks(ENGLISH), blocks(SPANISH), EN_ES, MACHINE[:3])


def test_sure_beads_have_better_scores_than_a_torn_one() -> None:
    made = align(blocks(ENGLISH), blocks((*SPANISH[:7], "Comparta esta página.")), EN_ES, MACHINE)
    by_source = {bead.source: bead.score for bead in made.beads}
    assert min(by_source[number,] for number in range(7)) > 0.7


HOSTILE = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        ["", " ", "…", "1,000", "١٢٣", "日本語の文", "\u202e\u0000", "a" * 5000, "9" * 5000]
    ),
    st.sampled_from([*ENGLISH, *SPANISH]),
)
TEXTS = st.lists(st.builds(Segment, HOSTILE, st.sampled_from(Kind)), max_size=12)


@settings(deadline=None, max_examples=150)
@given(TEXTS, TEXTS, st.sampled_from(["engine", ""]))
def test_every_segment_is_in_exactly_one_bead(
    source: list[Segment], target: list[Segment], engine: str
) -> None:
    machine = [segment.text for segment in source] if engine else None
    made = align(source, target, EN_ES, machine)
    assert sorted(chain(*(bead.source for bead in made.beads))) == list(range(len(source)))
    assert sorted(chain(*(bead.target for bead in made.beads))) == list(range(len(target)))
    assert all(0 <= bead.score <= 1 for bead in made.beads)
    assert all(bead.source or bead.target for bead in made.beads)
    firsts = [bead.source[0] for bead in made.beads if bead.source]
    assert firsts == sorted(firsts)


@settings(deadline=None, max_examples=20)
@given(TEXTS)
def test_a_text_beside_itself_is_straight(texts: list[Segment]) -> None:
    words = [Segment(f"{number}. {segment.text}") for number, segment in enumerate(texts)]
    made = align(words, words, ("en", "en"), [segment.text for segment in words])
    assert all(bead.source == bead.target for bead in made.beads)


def test_one_against_three_hundred() -> None:
    many = [Segment(f"{text} {number}") for number in range(38) for text in SPANISH][:300]
    made = align([Segment(ENGLISH[4])], many, EN_ES, [MACHINE[4]])
    assert len(list(chain(*(bead.target for bead in made.beads)))) == 300


def test_nothing_against_nothing() -> None:
    assert align([], [], EN_ES).beads == ()
    assert pairs(align([], blocks(SPANISH[:2]), EN_ES, [])) == [((), (0,)), ((), (1,))]
