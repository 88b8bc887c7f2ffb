"""Places where nothing can be written, or that vanish: a plain sentence, and old files stay."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from crash_scene import Scene

USAGE, UNWRITABLE = 2, 5


def exported(notice: Path, *options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bilingual_pub", "export", notice.name, *map(str, options)],
        cwd=notice.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def is_plain(said: str) -> bool:
    return said.startswith("bilingual-pub: ") and len(said.splitlines()) == 1


@pytest.mark.skipif(not shutil.which("unshare"), reason="needs Linux, and util-linux")
@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a disk needs root, and root may write")
def test_an_output_that_can_only_be_read(notice: Path) -> None:
    output = notice.parent / "output"
    (output / "notice").mkdir(parents=True)
    (output / "notice/notice.html").write_bytes(b"older")
    command = [sys.executable, "-m", "bilingual_pub", "export", notice.name, "--format", "html"]
    script = 'mount --bind output output && mount -o remount,bind,ro output && "$@"'
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", *command],
        cwd=notice.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == UNWRITABLE
    assert is_plain(done.stderr)
    assert "Read-only file system" in done.stderr
    assert (output / "notice/notice.html").read_bytes() == b"older"


@pytest.mark.slow
def test_an_output_that_vanishes_in_the_middle_is_made_again(scene: Scene) -> None:
    scene.set_back()
    with scene.begun() as command:
        while not scene.found().new:
            time.sleep(0.01)
        scene.output.rename(scene.folder / "gone")
        _listed, said = command.communicate(timeout=120)
    shutil.rmtree(scene.folder / "gone")
    assert command.returncode in {0, UNWRITABLE}
    assert all(line.startswith("bilingual-pub: ") for line in said.splitlines())
    assert "went wrong inside" not in said
    code, _told = scene.resumed()
    assert code == 0
    assert scene.found().new == len(scene.new)


def test_a_folder_of_the_command_that_is_gone(notice: Path) -> None:
    folder = notice.parent / "folder"
    folder.mkdir()
    command = [sys.executable, "-P", "-m", "bilingual_pub", "export", str(notice)]
    done = subprocess.run(
        ["sh", "-c", 'rmdir "$PWD"; exec "$@"', "sh", *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == USAGE
    assert is_plain(done.stderr)
    assert "The folder that you are in no longer exists." in done.stderr


def test_links_to_folders_are_followed(notice: Path) -> None:
    (notice.parent / "elsewhere").mkdir()
    (notice.parent / "output").symlink_to("elsewhere")
    assert exported(notice, "--format", "html").returncode == 0
    assert (notice.parent / "elsewhere/notice/notice.html").exists()


def test_a_link_in_the_place_of_a_file_is_replaced_and_what_it_points_to_stays(
    notice: Path,
) -> None:
    (notice.parent / "somebody-s.html").write_bytes(b"somebody's")
    made = notice.parent / "output/notice/notice.html"
    made.parent.mkdir(parents=True)
    made.symlink_to("../../somebody-s.html")
    assert exported(notice, "--format", "html").returncode == 0
    assert not made.is_symlink()
    assert (notice.parent / "somebody-s.html").read_bytes() == b"somebody's"


@pytest.mark.parametrize("place", ["output", "output/notice"])
@pytest.mark.parametrize("there", ["a file", "a link to nowhere"])
def test_what_is_no_folder_where_one_should_be(notice: Path, place: str, there: str) -> None:
    taken = notice.parent / place
    taken.parent.mkdir(exist_ok=True)
    if there == "a file":
        taken.write_bytes(b"older")
    else:
        taken.symlink_to("nowhere")
    done = exported(notice, "--format", "html")
    assert done.returncode == UNWRITABLE
    assert is_plain(done.stderr)
    assert str(Path("output/notice")) in done.stderr
    assert taken.is_symlink() or taken.read_bytes() == b"older"


@pytest.mark.parametrize("there", ["folder", "link to itself"])
def test_a_summary_in_a_place_that_is_taken(notice: Path, there: str) -> None:
    taken = notice.parent / "told.jsonl"
    if there == "folder":
        taken.mkdir()
    else:
        taken.symlink_to("told.jsonl")
    done = exported(notice, "--summary", "told.jsonl")
    assert done.returncode == UNWRITABLE
    assert is_plain(done.stderr)
    assert "The summary told.jsonl can't be written" in done.stderr


def test_what_a_killed_run_left_beside_finished_files_goes_with_resume(notice: Path) -> None:
    exported(notice, "--format", "html")
    folder = notice.parent / "output/notice"
    (folder / ".notice.pdf.k3_9xq0z.part").write_bytes(b"half of it")
    assert exported(notice, "--format", "html", "--resume").returncode == 0
    assert [path.name for path in folder.iterdir()] == ["notice.html"]
