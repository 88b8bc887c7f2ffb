"""The papers, as CSS, Word and a printer measure them."""

import pytest

from bilingual_pub.paper import Paper, measure_sheet
from bilingual_pub.review.docx.write import MARGIN, measure_width


@pytest.mark.parametrize(
    ("paper", "points"),
    [(Paper.LETTER, (612, 792)), (Paper.LEGAL, (612, 1008)), (Paper.A4, (595.28, 841.89))],
)
def test_a_sheet_in_points(paper: Paper, points: tuple[float, float]) -> None:
    assert measure_sheet(paper) == pytest.approx(points, abs=0.01)


@pytest.mark.parametrize(
    ("paper", "twentieths"), [(Paper.LETTER, 15_840), (Paper.LEGAL, 20_160), (Paper.A4, 16_838)]
)
def test_a_lying_sheet_in_words_own_measure(paper: Paper, twentieths: int) -> None:
    assert measure_width(paper) == twentieths - 2 * MARGIN
