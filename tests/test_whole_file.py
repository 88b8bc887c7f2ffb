"""Files are the old one or the new one."""

import stat
from pathlib import Path

import pytest

from bilingual_pub.errors import OutputError
from bilingual_pub.whole_file import write_whole


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    write_whole(tmp_path / "a/b/c.txt", b"text")
    assert (tmp_path / "a/b/c.txt").read_bytes() == b"text"


def test_an_older_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    path.write_bytes(b"older")
    write_whole(path, b"newer")
    assert path.read_bytes() == b"newer"
    assert [entry.name for entry in tmp_path.iterdir()] == ["c.txt"]


def test_others_may_read_it_as_the_mask_says(tmp_path: Path) -> None:
    write_whole(tmp_path / "c.txt", b"text")
    (tmp_path / "plain.txt").write_bytes(b"text")
    modes = {stat.S_IMODE(entry.stat().st_mode) for entry in tmp_path.iterdir()}
    assert len(modes) == 1


def test_a_place_that_is_taken_by_a_folder(tmp_path: Path) -> None:
    (tmp_path / "c.txt").mkdir()
    with pytest.raises(OutputError, match=r"c\.txt can't be written"):
        write_whole(tmp_path / "c.txt", b"text")
    assert [entry.name for entry in tmp_path.iterdir()] == ["c.txt"]
