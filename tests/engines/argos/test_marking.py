"""Marks on the words that translate the marked ones, however these are found."""

import time

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.engines.base import flag_lost_marks, keep_every_link
from bilingual_pub.engines.neural.draft import Draft
from bilingual_pub.engines.neural.inline_marks import list_marked_texts, transfer_marks
from bilingual_pub.engines.neural.word_alignment import (
    WordAlignment,
    align_identically,
    align_words,
    chain_alignments,
    find_words,
)
from bilingual_pub.model import Mark, Run

STRONG = frozenset({Mark.STRONG})
EMPHASIS = frozenset({Mark.EMPHASIS})
LINK = "https://riverbend.example.org/plan"


def looked(source: str, target: str, *pairs: tuple[int, int]) -> WordAlignment:
    """An alignment in which target word i looks at source word j, for each (i, j)."""
    rows = [[0.0] * len(find_words(source)) for _ in find_words(target)]
    for row, column in pairs:
        rows[row][column] = 1.0
    return WordAlignment(find_words(source), find_words(target), tuple(map(tuple, rows)))


def test_words_that_stay_the_same() -> None:
    runs = (Run("Ask "), Run("Ana Ruiz", STRONG), Run(" for help."))
    made = transfer_marks(Draft("Ask Ana Ruiz for help.", "Pida ayuda a Ana Ruiz."), runs, {})
    assert made == [Run("Pida ayuda a "), Run("Ana Ruiz", STRONG), Run(".")]


def test_words_translated_by_themselves() -> None:
    runs = (Run("Come to "), Run("the library", href=LINK), Run("."))
    assert list_marked_texts(runs) == ["the library"]
    draft = Draft("Come to the library.", "Venga a la biblioteca.")
    assert transfer_marks(draft, runs, {"the library": "La biblioteca."}) == [
        Run("Venga a "),
        Run("la biblioteca", href=LINK),
        Run("."),
    ]


def test_words_that_the_model_looked_at() -> None:
    source, target = "The old plan failed.", "El viejo plan fracasó."
    pairs = ((0, 0), (1, 1), (2, 2), (3, 3), (4, 4))
    draft = Draft(source, target, alignment=looked(source, target, *pairs))
    made = transfer_marks(draft, (Run("The "), Run("old plan", EMPHASIS), Run(" failed.")), {})
    assert made == [Run("El "), Run("viejo plan", EMPHASIS), Run(" fracasó.")]


def test_two_marks_never_share_a_word() -> None:
    runs = (Run("plan", STRONG), Run(" and "), Run("plan", EMPHASIS))
    made = transfer_marks(Draft("plan and plan", "plan y plan"), runs, {})
    assert made == [Run("plan", STRONG), Run(" y "), Run("plan", EMPHASIS)]


def test_a_link_without_its_words_moves_to_the_last_word() -> None:
    runs, flags = keep_every_link([Run("Venga hoy.")], (Run("Come "), Run("here", href=LINK)))
    assert runs == [Run("Venga "), Run("hoy", href=LINK), Run(".")]
    assert [flag.check for flag in flags] == ["mark"]


def test_a_link_with_no_free_word_is_added() -> None:
    runs, _flags = keep_every_link([Run("Hoy", href="https://a.org")], (Run("x", href=LINK),))
    assert runs == [Run("Hoy", href="https://a.org"), Run(" ("), Run("x", href=LINK), Run(")")]


def test_emphasis_without_its_words_is_dropped_and_flagged() -> None:
    source = (Run("Do "), Run("not", EMPHASIS), Run(" go."))
    [flag] = flag_lost_marks([Run("No vaya.")], source)
    assert (flag.check, flag.source) == ("mark", "not")


def test_attention_is_added_up_over_words() -> None:
    alignment = align_words(
        "new plan", "plan nuevo",
        [(0, 3), (4, 8)], [(0, 4), (5, 8), (8, 10)],
        [[0.1, 0.9], [0.4, 0.1], [0.6, 0.1]],
    )  # fmt: skip
    assert [round(share, 2) for share in alignment.toward(0, 3)] == [0.1, 0.83]


def test_a_chain_of_alignments_is_their_product() -> None:
    first = looked("a b", "x y", (0, 1), (1, 0))
    second = looked("x y", "1 2", (0, 1), (1, 0))
    assert chain_alignments(first, second).weights == align_identically("a b", "1 2").weights


PARTS = st.lists(
    st.tuples(
        st.text("ab .,¿", min_size=1, max_size=8),
        st.sampled_from((frozenset(), STRONG, EMPHASIS)),
        st.sampled_from((None, LINK, "https://example.org/b")),
    ),
    min_size=1,
    max_size=5,
)


@given(parts=PARTS, target=st.text("ab .,¿", max_size=20))
def test_no_text_is_lost_or_doubled(
    parts: list[tuple[str, frozenset[Mark], str | None]], target: str
) -> None:
    runs = tuple(Run(*part) for part in parts)
    source = "".join(run.text for run in runs)
    draft = Draft(source, target, alignment=align_identically(source, target))
    made = transfer_marks(draft, runs, {})
    assert "".join(run.text for run in made) == target
    linked, _flags = keep_every_link(made, runs)
    wanted = {run.href for run in runs if run.href and run.text.strip()}
    assert {run.href for run in linked} >= wanted


def test_a_link_moves_to_the_last_of_many_words_in_a_moment() -> None:
    line = "a-" * 20_000
    began = time.process_time()
    runs, _flags = keep_every_link([Run(f"{line} (hoy-mismo!)")], (Run("here", href=LINK),))
    assert runs == [Run(f"{line} ("), Run("hoy-mismo", href=LINK), Run("!)")]
    assert time.process_time() - began < 2


def test_a_mark_on_a_row_of_marks_is_placed_in_a_moment() -> None:
    row = f"a{'!' * 40_000}b"
    began = time.process_time()
    runs = (Run("Say "), Run(row, STRONG), Run("."))
    assert transfer_marks(Draft("Say it.", f"Diga {row}."), runs, {})[1] == Run(row, STRONG)
    assert time.process_time() - began < 2
