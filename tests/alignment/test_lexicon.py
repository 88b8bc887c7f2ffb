"""Words learned from beads."""

from bilingual_pub.alignment.features import learn_lexicon


def test_words_that_are_always_together_are_partners() -> None:
    beads = [({"lima", "abre"}, {"file", "open"}), ({"lima", "casa"}, {"file", "home"})]
    assert learn_lexicon(beads)["lima"][0] == "file"


def test_a_word_has_one_partner_and_so_has_that() -> None:
    beads = [({"a", "b"}, {"x", "y"})] * 3 + [({"a"}, {"x"})] * 2
    assert {word: partner for word, (partner, _) in learn_lexicon(beads).items()} == {
        "a": "x",
        "b": "y",
    }


def test_what_was_seen_once_teaches_nothing() -> None:
    assert learn_lexicon([({"a"}, {"x"})]) == {}


def test_often_seen_is_surer() -> None:
    few, many = (learn_lexicon([({"a"}, {"x"})] * times)["a"][1] for times in (2, 20))
    assert few < many <= 1
