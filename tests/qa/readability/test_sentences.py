"""Sentences with more words than anybody holds in mind."""

from bilingual_pub.model import Block, Kind, Run
from bilingual_pub.qa.readability.scores import MAX_SENTENCE_WORDS, find_long_sentences


def block(text: str) -> Block:
    return Block("b1", Kind.PARAGRAPH, (Run(text),))


def test_only_what_is_past_the_limit_is_long() -> None:
    fits = " ".join(["word"] * MAX_SENTENCE_WORDS) + "."
    past = " ".join(["word"] * (MAX_SENTENCE_WORDS + 1)) + "."
    found = list(find_long_sentences(block(f"{fits.capitalize()} {past.capitalize()}"), "en"))
    assert [(it.block, it.words) for it in found] == [("b1", MAX_SENTENCE_WORDS + 1)]
    assert found[0].text == past.capitalize()


def test_numbers_are_words_and_dashes_are_none() -> None:
    (found,) = find_long_sentences(block("Call 520 555 0142 — now."), "en", most=4)
    assert found.words == 5


def test_a_line_break_ends_a_sentence() -> None:
    assert not list(find_long_sentences(block("one two three\nfour five six"), "en", most=3))
