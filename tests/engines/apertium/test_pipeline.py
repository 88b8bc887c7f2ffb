import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilingual_pub.engines.apertium.install import find_mode_files, read_programs
from bilingual_pub.engines.apertium.pipeline import Pipeline, batch_texts
from bilingual_pub.errors import EngineError

THE_END = "The end."


@pytest.fixture
def pipeline() -> Iterator[Pipeline]:
    with Pipeline(read_programs(find_mode_files()["en", "es"]), silence=3) as open_pipeline:
        yield open_pipeline


def test_answers_come_in_order_and_the_programs_stay(pipeline: Pipeline) -> None:
    first = pipeline.answers([THE_END, "", "I have a dog."])
    started = [process.pid for process in pipeline.processes]
    again = pipeline.answers([THE_END])
    assert [answer.strip() for answer in first] == [
        "El fin.",
        "",
        "Tengo un perro.",
    ]
    assert again == first[:1]
    assert [process.pid for process in pipeline.processes] == started


def test_more_than_the_pipes_hold_does_not_block(pipeline: Pipeline) -> None:
    told: list[int] = []
    answers = pipeline.answers([THE_END] * 3000, told.append)
    assert set(answers) == {"El fin."}
    assert sum(told) == len(answers) == 3000


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_program_that_is_killed_is_started_again(pipeline: Pipeline, number: int) -> None:
    pipeline.answers([THE_END])
    victims = list(pipeline.processes)
    victims[number].kill()
    victims[number].wait()
    assert pipeline.answers([THE_END]) == ["El fin."]
    assert all(victim.returncode is not None for victim in victims)


def test_a_program_that_hangs_is_started_again(pipeline: Pipeline) -> None:
    pipeline.answers([THE_END])
    pipeline.silence = 0.5
    stopped = pipeline.processes[4]
    os.kill(stopped.pid, signal.SIGSTOP)
    assert pipeline.answers([THE_END]) == ["El fin."]
    assert stopped.returncode == -signal.SIGKILL


@pytest.mark.parametrize("stage", [["false"], ["sleep", "60"], ["/no/such/program"]])
def test_one_that_fails_twice_is_an_error_in_plain_words(stage: list[str]) -> None:
    with (
        Pipeline([["cat"], stage], silence=0.2) as pipeline,
        pytest.raises(EngineError, match="crashed twice"),
    ):
        pipeline.answers(["text"])
    assert pipeline.processes == []


def test_whatever_interrupts_it_leaves_no_program_behind(pipeline: Pipeline) -> None:
    pipeline.answers([THE_END])
    started = list(pipeline.processes)

    def interrupt(_texts: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), pipeline:
        pipeline.answers([THE_END], interrupt)
    assert all(process.returncode is not None for process in started)


INTERRUPTED = """
from bilingual_pub.engines.apertium import ENGINE
from bilingual_pub.engines import Sentence
from bilingual_pub.model import Run
with ENGINE.open_engine("en", "es") as engine:
    engine.translate([[Sentence((Run("The end."),))]])
    print(*[process.pid for process in engine.pipeline.processes], flush=True)
    while True:
        engine.translate([[Sentence((Run("The end."),))] * 500])
"""


def test_ctrl_c_ends_every_program() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        children = [int(pid) for pid in process.stdout.readline().split()]
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)
    assert len(children) > 5
    assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]


def test_no_text_is_cut_by_a_batch() -> None:
    texts = ["a" * 10, "b" * 100_000, "c" * 29_990, "d"]
    assert [text for batch in batch_texts(texts) for text in batch] == texts
    assert list(batch_texts([])) == []
