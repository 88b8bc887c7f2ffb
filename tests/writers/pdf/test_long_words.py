"""A word of thousands of letters takes no minutes on its way to paper, and is all there."""

import time

import pytest
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair

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
