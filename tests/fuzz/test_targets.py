"""Good files made worse: whatever comes in is taken, or refused in words for the user."""

from functools import cache
from random import Random

import pytest
from fuzz_limits import TooSlowError, within_limits
from fuzz_targets import TARGETS, Target, taken
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

every_target = pytest.mark.parametrize("name", TARGETS)

NOT_PDF = [name for name in TARGETS if name != "pdf"]

CHANCES = st.integers(0, 2**32).map(Random)


@cache
def seeds(name: str) -> list[bytes]:
    return TARGETS[name].seeds()


@every_target
def test_a_good_file_is_taken(name: str) -> None:
    assert seeds(name)
    assert all(taken(TARGETS[name], data) for data in seeds(name)[: 1 if name == "pdf" else 4])


@pytest.mark.parametrize("name", NOT_PDF)
@settings(max_examples=8, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(CHANCES)
def test_a_good_file_made_worse(name: str, chance: Random) -> None:
    play_worse(name, chance)


@pytest.mark.slow
@every_target
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(CHANCES)
def test_many_good_files_made_worse(name: str, chance: Random) -> None:
    play_worse(name, chance)


def play_worse(name: str, chance: Random) -> None:
    data = TARGETS[name].mutation(chance.choice(seeds(name)), chance)
    with within_limits():
        taken(TARGETS[name], data)


def test_what_never_ends_is_stopped() -> None:
    def forever(_data: bytes) -> None:
        while True:
            pass

    with pytest.raises(TooSlowError), within_limits(seconds=0.05):
        taken(Target(forever, list), b"")


def test_what_fills_the_memory_is_stopped() -> None:
    def greedy(_data: bytes) -> None:
        bytearray(300_000_000)

    with within_limits(memory=2**30):
        taken(Target(greedy, list), b"")
    with pytest.raises(MemoryError), within_limits(memory=200_000_000):
        taken(Target(greedy, list), b"")
