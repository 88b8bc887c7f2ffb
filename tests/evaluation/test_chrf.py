"""chrF2 against sacrebleu's, to the last figure."""

import pytest
import sacrebleu
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.evaluation import measure_chrf, read_test_set

LINES = st.lists(
    st.tuples(st.text("aáb1 .\u00a0", max_size=20), st.text("aáb1 .\u00a0", max_size=20)),
    min_size=1,
    max_size=5,
)


@given(lines=LINES)
def test_any_text_scores_as_with_sacrebleu(lines: list[tuple[str, str]]) -> None:
    drafts, references = (list(side) for side in zip(*lines, strict=True))
    theirs = sacrebleu.corpus_chrf(drafts, [references]).score
    assert measure_chrf(drafts, references) == pytest.approx(theirs)


def test_the_test_set_scores_as_with_sacrebleu() -> None:
    references = [spanish for _english, spanish in read_test_set(("en", "es"))]
    drafts = [english for english, _spanish in read_test_set(("en", "es"))]
    theirs = sacrebleu.corpus_chrf(drafts, [references]).score
    assert measure_chrf(drafts, references) == pytest.approx(theirs)
    assert 10 < theirs < 40


def test_sides_of_different_lengths_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="zip"):
        measure_chrf(["a"], [])
