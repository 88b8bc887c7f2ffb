"""How sure beads are."""

from tests.alignment.test_align import EN_ES, ENGLISH, MACHINE, SPANISH, blocks

from bilingual_pub.alignment import align
from bilingual_pub.alignment.confidence import ALONE, COEFFICIENTS, PAIRED, logistic


def test_every_coefficient_has_its_evidence() -> None:
    for (_translated, paired), coefficients in COEFFICIENTS.items():
        assert len(coefficients) == len(PAIRED if paired else ALONE)


def test_a_score_is_never_out_of_bounds() -> None:
    assert 0 < logistic((1e9,), (-1.0,)) < logistic((1e9,), (1.0,)) <= 1


def test_a_bead_between_strangers_is_less_sure() -> None:
    other = "Mañana habrá viento fuerte en las montañas del norte."
    good = align(blocks(ENGLISH), blocks(SPANISH), EN_ES, MACHINE)
    torn = align(blocks(ENGLISH[:1]), blocks((other,)), EN_ES, MACHINE[:1])
    assert min(bead.score for bead in good.beads if bead.paired) > torn.beads[0].score
