"""Long words and long lines take patterns no longer a character than short ones."""

import re
import time

import pytest

from bilingual_pub.readers.markdown.inline_marks import TAG
from bilingual_pub.readers.markdown.shortcodes import ARGUMENT
from bilingual_pub.readers.pdf.joining import LAST_PART
from bilingual_pub.readers.running_lines import PAGE, drop_page_numbers

SHORT, LONG = 2_000, 20_000


def measure(pattern: re.Pattern[str], text: str) -> float:
    start = time.process_time()
    assert list(pattern.finditer(text)) == []
    return time.process_time() - start


@pytest.mark.parametrize(
    ("pattern", "before", "unit"),
    [
        (TAG, "<", "a"),
        (TAG, "<a", " b"),
        (ARGUMENT, "", "a-"),
        (LAST_PART, "", "a"),
    ],
)
def test_a_pattern_takes_no_longer_a_character(
    pattern: re.Pattern[str], before: str, unit: str
) -> None:
    short, long = (measure(pattern, before + unit * count) for count in (SHORT, LONG))
    assert long < 30 * short + 0.1


def test_a_header_of_nothing_but_letters_is_read_at_once() -> None:
    line = "a" * 200_000
    start = time.process_time()
    assert drop_page_numbers(line) == line
    assert drop_page_numbers(f"{line} {PAGE}") == line
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize("unit", ["- ", "(", "page ", f"{PAGE} ", f"{PAGE} of "])
def test_a_header_of_nothing_but_signs_is_read_at_once(unit: str) -> None:
    start = time.process_time()
    drop_page_numbers(f"{unit * 50_000}x")
    assert time.process_time() - start < 2
