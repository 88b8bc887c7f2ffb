"""Worker processes: one that dies, hangs or eats memory takes only its own task with it."""

import errno
import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from bilingual_pub.batch import Limits, WorkerPool
from bilingual_pub.batch.process import LostWorkerError, SlowWorkerError
from bilingual_pub.batch.task import Task, start_run
from bilingual_pub.batch.worker_session import load_for
from bilingual_pub.publish.options import ExportOptions


@pytest.fixture
def worker() -> Iterator[WorkerPool]:
    with WorkerPool(1, Limits(seconds=2, megabytes=500)) as processes:
        yield processes


def test_what_a_function_makes_comes_back(worker: WorkerPool) -> None:
    assert [worker.submit(pow, 2, number).result() for number in range(4)] == [1, 2, 4, 8]


def test_what_a_function_raises_comes_back(worker: WorkerPool) -> None:
    with pytest.raises(ZeroDivisionError):
        worker.submit(divmod, 1, 0).result()


def test_a_worker_looks_for_garbage_again_when_all_is_loaded(worker: WorkerPool) -> None:
    assert not worker.submit(gc.isenabled).result()
    run = start_run(ExportOptions(Path(), formats=("html",)), fresh=False, resume=False)
    worker.submit(load_for, Task(run, ())).result()
    assert worker.submit(gc.isenabled).result()
    assert worker.submit(gc.get_freeze_count).result() > 10_000


def test_a_worker_that_dies_fails_its_task_and_the_next_gets_another(worker: WorkerPool) -> None:
    lost, next_one = worker.submit(os.abort), worker.submit(os.getpid)
    with pytest.raises(LostWorkerError, match="stopped suddenly"):
        lost.result()
    assert next_one.result() != os.getpid()


def test_a_worker_that_hangs_is_ended(worker: WorkerPool) -> None:
    start = time.monotonic()
    with pytest.raises(SlowWorkerError, match=r"longer than --time-limit allows \(2 s\)"):
        worker.submit(time.sleep, 600).result()
    assert time.monotonic() - start < 30
    assert worker.submit(abs, -1).result() == 1


def test_a_worker_has_only_so_much_memory(worker: WorkerPool) -> None:
    with pytest.raises(MemoryError):
        worker.submit(bytearray, 600_000_000).result()
    assert worker.submit(len, bytearray(1_000_000)).result() == 1_000_000


def test_what_waits_is_canceled_where_the_caller_fails() -> None:
    processes = WorkerPool(1)
    running, waiting = processes.submit(time.sleep, 600), processes.submit(abs, -1)
    while not running.running():
        time.sleep(0.01)
    processes.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    with pytest.raises(LostWorkerError):
        running.result()
    with pytest.raises(CancelledError):
        waiting.result()


def test_workers_don_t_hear_standard_output(
    worker: WorkerPool, capfd: pytest.CaptureFixture[str]
) -> None:
    worker.submit(print, "nobody asked").result()
    assert capfd.readouterr().out == ""


def test_a_full_memory_is_not_kept_for_the_next_task(worker: WorkerPool) -> None:
    before = worker.submit(os.getpid).result()
    with pytest.raises(MemoryError):
        worker.submit(bytearray, 600_000_000).result()
    assert worker.submit(os.getpid).result() != before


def test_the_work_goes_on_where_nobody_can_be_told_of_it() -> None:
    """Standard error may be a terminal that was closed."""

    def heard(_share: float) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with WorkerPool(1, heard=heard) as processes:
        assert processes.submit(abs, -1).result(timeout=60) == 1


def test_a_worker_that_hears_no_signal_is_ended_within_a_second() -> None:
    """In the middle of a long step outside Python, it never does."""
    processes = WorkerPool(1)
    running = processes.submit(sum, range(10**12))
    while not running.running():
        time.sleep(0.01)
    time.sleep(2)
    start = time.monotonic()
    processes.stop()
    assert time.monotonic() - start < 1
    with pytest.raises(LostWorkerError):
        running.result()


def test_time_in_which_the_command_stood_still_does_not_count(tmp_path: Path) -> None:
    done = tmp_path / "done"
    code = f"""
import time
from pathlib import Path
from bilingual_pub.batch import Limits, WorkerPool
with WorkerPool(1, Limits(seconds=4)) as processes:
    processes.submit(time.sleep, 0).result()
    print(flush=True)
    processes.submit(time.sleep, 2.5).result()
    Path({str(done)!r}).touch()
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True
    ) as command:
        assert command.stdout
        command.stdout.readline()
        os.killpg(command.pid, signal.SIGSTOP)
        time.sleep(6)
        os.killpg(command.pid, signal.SIGCONT)
    assert done.exists()
