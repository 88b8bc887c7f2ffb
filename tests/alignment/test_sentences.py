"""Sentences of one pair of blocks."""

import pytest

from bilingual_pub.alignment import align_sentences

SOURCE = ["We open at 8.", "Bring your card.", "Children need a parent, and so do babies."]
MACHINE = ["Abrimos a 8.", "Traiga vuestra tarjeta.", "Los niños necesitan un padre, y los bebés."]
TARGET = [
    "Abrimos a las 8.",
    "Traiga su tarjeta.",
    "Los niños necesitan a un padre.",
    "Los bebés también.",
]


@pytest.mark.parametrize("machine", [MACHINE, None], ids=["engine", "no engine"])
def test_a_sentence_that_became_two_goes_with_both(machine: list[str] | None) -> None:
    made = align_sentences(SOURCE[:2], TARGET[:2], ("en", "es"), machine and machine[:2])
    assert [(bead.source, bead.target) for bead in made.beads] == [((0,), (0,)), ((1,), (1,))]
    made = align_sentences(SOURCE, TARGET, ("en", "es"), MACHINE)
    assert [(bead.source, bead.target) for bead in made.beads][2:] == [((2,), (2, 3))]


def test_one_sentence_goes_with_one() -> None:
    made = align_sentences(["Yes."], ["Sí."], ("en", "es"))
    assert [(bead.source, bead.target) for bead in made.beads] == [((0,), (0,))]
