"""Files that are damaged, newer, read-only or something else: nothing is lost, nothing written."""

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bilingual_pub.errors import InputError, OutputError
from bilingual_pub.memory.recover import repair_memory
from bilingual_pub.memory.store import open_memory
from bilingual_pub.memory.unit import Unit

COUNT = 3000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A memory of 3,000 units."""
    made = tmp_path / "memory.sqlite"
    with open_memory(made, create=True) as memory:
        memory.keep(
            Unit(f"Rent number {n} is due.", f"La renta {n}.", "en", "es", "doc")
            for n in range(COUNT)
        )
    return made


def expect_untouched(path: Path, *, least: int) -> None:
    """What can be read is found, nothing is written, and a repair loses nothing more."""
    before = path.read_bytes()
    with open_memory(path, create=True) as memory:
        memory.look_through()
        assert memory.damaged
        found = {unit.source: unit.target for unit in memory.units()}
        with pytest.raises(OutputError, match=r"memory repair --memory .*memory\.sqlite"):
            memory.keep([Unit("New", "Nuevo", "en", "es")])
        memory.exact("Rent number 7 is due.", "en", "es")
        memory.near("Rent number 7 is due now.", "en", "es")
    assert path.read_bytes() == before
    assert len(found) >= least
    assert all(target == f"La renta {source.split()[2]}." for source, target in found.items())
    done = repair_memory(path)
    assert (done.copy.name, done.copy.read_bytes()) == ("memory.sqlite.broken-1", before)
    with open_memory(path, create=False) as memory:
        memory.keep([Unit("New", "Nuevo", "en", "es")])
        assert (memory.count(), memory.notice) == (len(found) + 1, "")


@pytest.mark.parametrize("page", [4, 6, 8, 11])
def test_garbage_in_the_middle_costs_no_more_than_its_pages(path: Path, page: int) -> None:
    place = path.stat().st_size * page // 16 // 4096 * 4096
    with path.open("r+b") as file:
        file.seek(place)
        file.write(random.Random(page).randbytes(8192))  # noqa: S311 - a test
    expect_untouched(path, least=COUNT - 600)


@pytest.mark.parametrize("share", [0.95, 0.5])
def test_a_truncated_file_gives_what_is_there(path: Path, share: float) -> None:
    os.truncate(path, int(path.stat().st_size * share))
    expect_untouched(path, least=1)


def test_a_second_look_makes_no_second_copy(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)
    damaged = path.read_bytes()
    repair_memory(path)
    path.write_bytes(damaged)
    assert repair_memory(path).copy.name == "memory.sqlite.broken-1"
    path.write_bytes(damaged[:-4096])
    assert repair_memory(path).copy.name == "memory.sqlite.broken-2"


@pytest.mark.parametrize("content", [b"My shopping list\n" * 99, b"SQLite format 2\0", b"x"])
def test_a_file_that_is_something_else_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"list\.txt is not a translation memory"):
        open_memory(path, create=True)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE photos (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(InputError, match=r"photos\.sqlite is not a translation memory"):
        open_memory(path, create=True)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_memory(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    path.touch()
    with open_memory(path, create=True) as memory:
        memory.keep([Unit("New", "Nuevo", "en", "es")])
        assert memory.count() == 1


def test_there_is_none_and_none_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        open_memory(tmp_path / "memory.sqlite", create=False)
    with pytest.raises(OutputError, match="can't be written"):
        open_memory(tmp_path / "no folder" / "memory.sqlite", create=True)


def test_a_newer_memory_is_read_and_not_written(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    before = path.read_bytes()
    with open_memory(path, create=True) as memory:
        assert "newer version" in memory.notice
        assert memory.exact("Rent number 7 is due.", "en", "es") is not None
        with pytest.raises(OutputError, match="update bilingual-pub"):
            memory.keep([Unit("New", "Nuevo", "en", "es")])
    assert path.read_bytes() == before


IN_A_READ_ONLY_FOLDER = """
import sys
from pathlib import Path
from bilingual_pub.errors import OutputError
from bilingual_pub.memory.store import open_memory
from bilingual_pub.memory.unit import Unit

with open_memory(Path(sys.argv[1]), create=True) as memory:
    print(memory.exact("Rent number 7 is due.", "en", "es").unit.target)
    print(memory.near("Rent number 7 is due now.", "en", "es")[0].unit.target)
    try:
        memory.keep([Unit("New", "Nuevo", "en", "es")])
    except OutputError as error:
        print(error)
"""


@pytest.mark.parametrize(("folder", "file"), [(0o555, 0o644), (0o555, 0o444), (0o777, 0o444)])
def test_a_read_only_folder_or_file_is_read(path: Path, folder: int, file: int) -> None:
    path.chmod(file)
    path.parent.chmod(folder)
    # To root nothing is read-only: the child gives up that right and keeps the others.
    no_override = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"]
    command = [sys.executable, "-c", IN_A_READ_ONLY_FOLDER, str(path)]
    done = subprocess.run(
        command if os.getuid() else [*no_override, *command],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    path.parent.chmod(0o777)
    first, second, sentence = done.stdout.splitlines()
    assert (first, second) == ("La renta 7.", "La renta 7.")
    assert "writable" in sentence
    assert str(path) in sentence
