"""Ctrl-C, `kill` and a terminal that is closed end a run within a second; what is done is kept."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from crash_scene import RECORDS, Scene, made_of

AT_ONCE = 5.0
"""Seconds until the last process is gone: one on a quiet machine (docs/benchmarks.md)."""

Tell = Callable[[int, int], None]


def tell_all(command: int, number: int) -> None:
    """As a terminal does, which sends it to the command and to its workers."""
    os.killpg(command, number)


def half_done(scene: Scene) -> bool:
    """Whether some articles are finished."""
    records = (scene.output / RECORDS).glob("*.json")
    return sum(made_of(path) == scene.made_of[path.stem] for path in records) >= 3


def begun_with(
    scene: Scene, number: signal.Signals, handler: signal.Handlers
) -> subprocess.Popen[str]:
    """A run that heeds a signal, or does not, whatever these tests themselves were started with."""
    before = signal.signal(number, handler)
    try:
        return scene.begun()
    finally:
        signal.signal(number, before)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "tell"),
    [
        (signal.SIGINT, tell_all),
        (signal.SIGINT, os.kill),
        (signal.SIGTERM, os.kill),
        (signal.SIGHUP, tell_all),
    ],
)
def test_a_run_ends_at_once_and_goes_on_where_it_was(
    long_scene: Scene, number: signal.Signals, tell: Tell
) -> None:
    scene = long_scene
    scene.set_back()
    with begun_with(scene, number, signal.SIG_DFL) as command:
        while not half_done(scene):
            assert command.poll() is None
            time.sleep(0.01)
        start = time.monotonic()
        tell(command.pid, number)
        _listed, said = command.communicate(timeout=60)
    assert scene.left_behind(AT_ONCE) == {}
    assert time.monotonic() - start < AT_ONCE
    # Python ends by the signal itself where Ctrl-C comes at certain moments; a shell says 130 too.
    assert command.returncode in {128 + number, -number}
    assert said.strip() == (
        "bilingual-pub: Stopped. What was finished is kept."
        " To make the rest, run the same command again with --resume."
    )
    found = scene.found()
    assert (found.other, found.left_over) == ((), ())
    assert 3 <= len(found.finished) < 10
    code, told = scene.resumed()
    assert code == 0
    assert {name for name, status in told.items() if status == "unchanged"} == found.finished
    assert scene.found().new == len(scene.new)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_before_there_is_any_worker_it_ends_as_quietly(
    long_scene: Scene, number: signal.Signals
) -> None:
    scene = long_scene
    scene.set_back()
    for share in (0.2, 0.5, 0.8):
        with scene.begun() as command:
            time.sleep(0.1)
            while command.poll() is None and not scene.workers():
                time.sleep(0.01)
            time.sleep(share * 0.5)
            tell_all(command.pid, number)
            _listed, said = command.communicate(timeout=60)
        assert command.returncode in {128 + number, -number}
        assert "Traceback" not in said
        assert scene.left_behind(AT_ONCE) == {}


@pytest.mark.slow
def test_one_article_has_no_rest_to_go_on_with(notice: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bilingual_pub", "export", notice.name],
        cwd=notice.parent,
        stderr=subprocess.PIPE,
        text=True,
    ) as command:
        time.sleep(1)
        command.terminate()
        _listed, said = command.communicate(timeout=60)
    assert (command.returncode, said) == (143, "")


@pytest.mark.slow
def test_nohup_lets_it_go_on_when_the_terminal_is_closed(long_scene: Scene) -> None:
    scene = long_scene
    scene.set_back()
    with begun_with(scene, signal.SIGHUP, signal.SIG_IGN) as command:
        while not half_done(scene):
            time.sleep(0.01)
        workers = scene.workers()
        tell_all(command.pid, signal.SIGHUP)
        time.sleep(1)
        if command.poll() is None:
            assert scene.workers() == workers
        command.communicate(timeout=120)
    assert command.returncode == 0
    assert scene.found().new == len(scene.new)
