"""Lengths that go together."""

from bilingual_pub.alignment.lengths import Lengths, compute_log_tail, measure_lengths


def test_the_expected_length_is_the_likeliest() -> None:
    lengths = Lengths(1.2, 6.8)
    assert lengths.likelihood(100, 120) == 0 > lengths.likelihood(100, 130)
    assert lengths.likelihood(100, 130) > lengths.likelihood(100, 60)


def test_the_tail_goes_on_smoothly_where_it_is_approximated() -> None:
    assert abs(compute_log_tail(5.99) - compute_log_tail(6.01)) < 0.15
    assert compute_log_tail(1000) < compute_log_tail(100) < compute_log_tail(10)


def test_a_ratio_needs_enough_pairs() -> None:
    usual = Lengths()
    assert measure_lengths([(100, 150)] * 7, usual) == usual
    assert measure_lengths([(100, 150)] * 8, usual).ratio == 1.5
