"""A word of thousands of letters takes no minutes on its way to paper, and is all there."""

import time
from pathlib import Path

import pytest
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair
from tests.writers.pdf.collisions import find_collisions

from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, pdf


@pytest.mark.slow
def test_twice_the_letters_take_no_four_times_as_long() -> None:
    taken = []
    for number in (1, 5_000, 10_000):
        made = article(pair("x1e9" * number, "Sí."))
        start = time.process_time()
        assert only(pdf.write(made, Settings(), Layout())).startswith(b"%PDF")
        taken.append(time.process_time() - start)
    _first, short, long = taken
    assert long < 3 * short


@pytest.mark.parametrize("edition", ["standard", "clear-print", "large-print"])
def test_a_long_word_behind_an_address_finds_room(edition: str, tmp_path: Path) -> None:
    glued = 'See <table background="http://a.test/s.png"><tr><td>One<td>Two<tr><td>Three<td>Four</table>'
    made = article(pair(f"Your library opens on Monday, and all are welcome. {glued}", glued))
    data = only(pdf.write(made, Settings(), Layout((edition,))))
    assert find_collisions(data, tmp_path) == []
