"""A real Dask cluster on this computer: one worker is killed, and nothing is lost or done twice."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.batch.conftest import Export

from bilingual_pub.batch.cluster import connect_cluster
from bilingual_pub.batch.task import Limits

pytestmark = pytest.mark.slow

WORKER = ("--nworkers", "1", "--nthreads", "1", "--no-nanny", "--no-dashboard")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its two workers."""
    address = f"tcp://127.0.0.1:{free_port()}"
    parts = [dask("scheduler", "--host", address, "--no-dashboard", folder=tmp_path)]
    wait_for(address)
    parts += [dask("worker", address, *WORKER, folder=tmp_path) for _number in range(2)]
    try:
        wait_for_workers(address)
        yield address, parts[1:]
    finally:
        for part in parts:
            part.kill()
            part.wait()


def dask(*command: str, folder: Path) -> subprocess.Popen[bytes]:
    """A scheduler or a worker."""
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *command],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def wait_for(address: str) -> None:
    """Wait until something listens there."""
    host, port = address.removeprefix("tcp://").split(":")
    for _try in range(600):
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("The scheduler did not start.")


def wait_for_workers(address: str) -> None:
    """Wait until both workers have told the scheduler of themselves."""
    asking = (
        "import sys; from distributed import Client;"
        "Client(sys.argv[1], timeout='60s').wait_for_workers(2, timeout=60)"
    )
    subprocess.run([sys.executable, "-c", asking, address], check=True, timeout=120)


def test_the_work_is_done_though_a_worker_is_killed(
    articles: Path, tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    address, workers = cluster
    for number in range(15):
        text = f"# Notice {number}\n\nThe road {number} is closed on Monday.\n"
        (articles / f"notice-{number}.md").write_text(text, encoding="utf-8")
    arguments = ["--scheduler", address, "--summary", "told.jsonl", "--format", "html,pdf"]
    command = subprocess.Popen(
        [sys.executable, "-m", "bilingual_pub", "export", str(articles), *arguments],
        cwd=tmp_path,
        env={**os.environ, "LANG": "en_US.UTF-8"},
        stdout=subprocess.PIPE,
        text=True,
    )
    while not list(tmp_path.glob("output/*/*.pdf")):
        assert command.poll() is None
        time.sleep(0.05)
    workers[0].send_signal(signal.SIGKILL)
    listed, _nothing = command.communicate(timeout=240)
    assert command.returncode == 0
    lines = (tmp_path / "told.jsonl").read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    assert [line["status"] for line in told] == ["made"] * 20
    assert len({line["article"] for line in told}) == 20
    files = listed.split()
    assert len(set(files)) == len(files) == 40
    assert all((tmp_path / file).is_file() for file in files)


def test_a_scheduler_that_is_not_there_is_said_so(export: Export, articles: Path) -> None:
    done = export(articles, "--scheduler", f"tcp://127.0.0.1:{free_port()}")
    assert done.returncode == 2
    assert "No Dask scheduler answers at tcp://127.0.0.1" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_command_that_is_stopped_leaves_nobody_writing(
    articles: Path, tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    for number in range(30):
        text = f"# Notice {number}\n\n" + f"The road {number} is closed on Monday.\n\n" * 60
        (articles / f"notice-{number}.md").write_text(text, encoding="utf-8")
    arguments = ["--scheduler", cluster[0], "--format", "html,pdf", "--to", "es"]
    command = subprocess.Popen(
        [sys.executable, "-m", "bilingual_pub", "export", str(articles), *arguments],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not list(tmp_path.glob("output/*/*.pdf")):
        assert command.poll() is None
        time.sleep(0.05)
    command.terminate()
    assert command.wait(60) == 128 + signal.SIGTERM
    made = len(list(tmp_path.glob("output/*/*.pdf")))
    time.sleep(5)
    assert len(list(tmp_path.glob("output/*/*.pdf"))) == made
    assert made < 35


def test_two_runs_have_a_process_each_and_one_ends_its_own() -> None:
    from distributed import LocalCluster

    both = LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=1, threads_per_worker=2, processes=False, protocol="tcp", dashboard_address=None
    )
    with both, connect_cluster(both.scheduler_address, Limits()) as (second, _workers):
        with connect_cluster(both.scheduler_address, Limits()) as (first, _same):
            its_own = first.submit(os.getpid).result(60)
            other = second.submit(os.getpid).result(60)
            assert first.submit(os.getpid).result(60) == its_own
        assert len({os.getpid(), its_own, other}) == 3
        with pytest.raises(ProcessLookupError):
            os.kill(its_own, 0)
        assert second.submit(os.getpid).result(60) == other
    with pytest.raises(ProcessLookupError):
        os.kill(other, 0)


def test_a_scheduler_without_workers_is_said_so(
    articles: Path, export: Export, tmp_path: Path
) -> None:
    address = f"tcp://127.0.0.1:{free_port()}"
    scheduler = dask("scheduler", "--host", address, "--no-dashboard", folder=tmp_path)
    try:
        wait_for(address)
        done = export(articles, "--scheduler", address)
    finally:
        scheduler.kill()
        scheduler.wait()
    assert done.returncode == 2
    assert f"has no workers. To start one, run: dask worker {address}" in done.stderr
