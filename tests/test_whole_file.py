"""Files are the old one or the new one."""

import fcntl
import os
import random
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from bilingual_pub.errors import OutputError
from bilingual_pub.files import remove_left_over, write_atomically

LEFT_OVER = ".c.txt.k3_9xq0z.part"
"""What a killed process leaves."""

WRITES = """
import sys
from pathlib import Path
from bilingual_pub.files import write_atomically

while True:
    for letter in b"ab":
        write_atomically(Path(sys.argv[1]), bytes([letter]) * 2_000_000)
        print(flush=True)
"""

WRITES_AND_REMOVES = """
import sys
from pathlib import Path
from bilingual_pub.files import remove_left_over, write_atomically

for number in range(400):
    write_atomically(Path(sys.argv[1]) / sys.argv[2], b"text")
    remove_left_over(Path(sys.argv[1]))
"""


def names_in(folder: Path) -> list[str]:
    """The names of what is there, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a/b/c.txt", b"text")
    assert (tmp_path / "a/b/c.txt").read_bytes() == b"text"


def test_an_older_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    path.write_bytes(b"older")
    write_atomically(path, b"newer")
    assert path.read_bytes() == b"newer"
    assert [entry.name for entry in tmp_path.iterdir()] == ["c.txt"]


def test_others_may_read_it_as_the_mask_says(tmp_path: Path) -> None:
    write_atomically(tmp_path / "c.txt", b"text")
    (tmp_path / "plain.txt").write_bytes(b"text")
    modes = {stat.S_IMODE(entry.stat().st_mode) for entry in tmp_path.iterdir()}
    assert len(modes) == 1


def test_a_place_that_is_taken_by_a_folder(tmp_path: Path) -> None:
    (tmp_path / "c.txt").mkdir()
    with pytest.raises(OutputError, match=r"c\.txt can't be written"):
        write_atomically(tmp_path / "c.txt", b"text")
    assert [entry.name for entry in tmp_path.iterdir()] == ["c.txt"]


def test_a_link_is_replaced_and_what_it_points_to_stays(tmp_path: Path) -> None:
    elsewhere, path = tmp_path / "elsewhere.txt", tmp_path / "c.txt"
    elsewhere.write_bytes(b"somebody's")
    path.symlink_to(elsewhere)
    write_atomically(path, b"text")
    assert not path.is_symlink()
    assert (path.read_bytes(), elsewhere.read_bytes()) == (b"text", b"somebody's")


def test_what_a_killed_process_left_goes_when_the_next_writes_there(tmp_path: Path) -> None:
    (tmp_path / LEFT_OVER).write_bytes(b"half of it")
    write_atomically(tmp_path / "d.txt", b"text")
    assert names_in(tmp_path) == ["d.txt"]


def test_what_a_living_process_writes_stays(tmp_path: Path) -> None:
    with (tmp_path / LEFT_OVER).open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        remove_left_over(tmp_path)
        assert names_in(tmp_path) == [LEFT_OVER]
    remove_left_over(tmp_path)
    assert names_in(tmp_path) == []


def test_only_files_with_such_a_name_go(tmp_path: Path) -> None:
    for name in (
        "movie.mkv.part",
        ".movie.part",
        ".c.txt.k3_9xq0z.part.txt",
        ".c.txt.k3_9xq0.part",
    ):
        (tmp_path / name).touch()
    (tmp_path / ".a.k3_9xq0z.part").symlink_to("movie.mkv.part")
    os.mkfifo(tmp_path / ".b.k3_9xq0z.part")
    (tmp_path / ".d.k3_9xq0z.part").mkdir()
    before = names_in(tmp_path)
    remove_left_over(tmp_path)
    assert names_in(tmp_path) == before


def test_where_there_is_no_folder_nothing_is_left_over(tmp_path: Path) -> None:
    remove_left_over(tmp_path / "nowhere")


@pytest.mark.slow
def test_a_writer_that_is_killed_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    path, chance = tmp_path / "c.txt", random.Random(1)  # noqa: S311 - the same every time
    left_over = 0
    for _kill in range(40):
        with subprocess.Popen(
            [sys.executable, "-c", WRITES, str(path)], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(chance.uniform(0, 0.03))
            writer.send_signal(signal.SIGKILL)
        written = path.read_bytes()
        assert len(written) == 2_000_000
        assert len(set(written)) == 1
        left_over += len(names_in(tmp_path)) - 1
    assert left_over > 0, "no kill came in the middle of a file"
    assert len(names_in(tmp_path)) <= 2


@pytest.mark.slow
def test_writers_never_take_away_what_another_is_writing(tmp_path: Path) -> None:
    names = ["a.txt", "b.txt", "c.txt", "c.txt"]
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITES_AND_REMOVES, str(tmp_path), name], stderr=subprocess.PIPE
        )
        for name in names
    ]
    assert [writer.communicate(timeout=300)[1] for writer in writers] == [b""] * len(names)
    assert names_in(tmp_path) == ["a.txt", "b.txt", "c.txt"]


def test_no_folder_stays_empty_where_a_file_could_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    longer_than_a_name = "n" * 300
    for folder in ("mine", "mine/new/newer", "new"):
        with pytest.raises(OutputError, match="can't be written: File name too long"):
            write_atomically(tmp_path / folder / longer_than_a_name, b"text")
    assert [path.name for path in tmp_path.rglob("*")] == ["mine"]


def test_a_name_may_be_as_long_as_any(tmp_path: Path) -> None:
    bengali = "\u0995" * 80 + ".html"
    write_atomically(tmp_path / bengali, b"text")
    assert [path.name for path in tmp_path.iterdir()] == [bengali]


FAILS_AGAIN_AND_AGAIN = """
import sys
from contextlib import suppress
from pathlib import Path
from bilingual_pub.errors import OutputError
from bilingual_pub.files import write_atomically

while True:
    with suppress(OutputError):
        write_atomically(Path(sys.argv[1]) / ("n" * 300), b"text")
"""


@pytest.mark.slow
def test_who_fails_takes_no_folder_from_under_another(tmp_path: Path) -> None:
    file = tmp_path / "new" / "file"
    command = [sys.executable, "-c", FAILS_AGAIN_AND_AGAIN, str(file.parent)]
    with subprocess.Popen(command) as failing:
        for _time in range(5_000):
            write_atomically(file, b"text")
            file.unlink()
            with suppress(OSError):
                file.parent.rmdir()
        failing.kill()
