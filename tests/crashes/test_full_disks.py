"""A full disk, whatever it is that finds no room: a plain sentence, and whole files.

`benchmarks/crashes.py` does the same with 50 disks.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from crash_scene import Scene
from full_disk import exported_to

DISKS = 6

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("unshare"), reason="needs Linux, and util-linux"),
    pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root"),
]


def test_files_are_old_or_new_and_the_reason_is_told(scene: Scene) -> None:
    chance = Random(5)  # noqa: S311 - the same disks every time
    ends = [exported_to(scene, chance) for _disk in range(DISKS)]
    assert [fault for end in ends for fault in end.faults] == []
    assert any(end.code for end in ends), "no disk was full"


def on_a_small_disk(folder: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command where `disk` is 16 pages large, after a script and before a list of it."""
    (folder / "disk").mkdir()
    whole = (
        f'mount -t tmpfs -o size=64k tmpfs disk; {script}; "$@"; code=$?; ls -A disk; exit $code'
    )
    return subprocess.run(
        [
            "unshare",
            "-rm",
            "sh",
            "-c",
            whole,
            "sh",
            sys.executable,
            "-m",
            "bilingual_pub",
            *arguments,
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


FULL = "head -c 64k /dev/zero > disk/filler 2> /dev/null"


def test_a_cache_that_is_full_is_passed_over_in_silence(
    notice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(notice.parent / "disk"))
    done = on_a_small_disk(notice.parent, FULL, "export", notice.name, "--format", "html")
    assert (done.returncode, done.stderr) == (0, "")
    assert "output/notice/notice.html" in done.stdout.split()


def test_a_memory_that_is_full_is_told_and_no_file_is_changed(notice: Path) -> None:
    folder = notice.parent
    (folder / "aviso.md").write_text(
        "# Horario de la biblioteca\n\nLa biblioteca abre a las 9:00 a. m. el lunes.\n", "utf-8"
    )
    (folder / "bilingual-pub.toml").write_text('[translation]\nmemory = "disk/m.sqlite"\n', "utf-8")
    done = on_a_small_disk(folder, FULL, "export", notice.name, "--translation", "aviso.md")
    assert done.returncode == 5
    # Settings beside an article name their files from where they lie.
    assert done.stderr.startswith(f"bilingual-pub: {folder}/disk/m.sqlite can't be written")
    assert len(done.stderr.splitlines()) == 1
    assert not (folder / "output").exists()


def test_a_record_without_room_leaves_the_files_and_says_what_is_missing(notice: Path) -> None:
    folder = notice.parent
    (folder / "output").mkdir()
    (folder / "output/.bilingual-pub").symlink_to(folder / "disk")
    done = on_a_small_disk(folder, FULL, "export", notice.name, "--format", "html")
    assert done.returncode == 5
    assert "The files of notice.md are complete, but the note of it for --resume" in done.stderr
    assert "No space left on device" in done.stderr
    assert (folder / "output/notice/notice.html").read_text("utf-8").endswith("</html>\n")
    assert done.stdout.split() == ["filler"]


def test_a_summary_without_room_is_told(notice: Path) -> None:
    options = ("--format", "html", "--summary", "disk/told.jsonl")
    done = on_a_small_disk(notice.parent, FULL, "export", notice.name, *options)
    assert (done.returncode, done.stderr) == (
        5,
        "bilingual-pub: The summary disk/told.jsonl can't be written: No space left on device.\n",
    )


def test_no_line_of_a_summary_is_cut_off(notice: Path) -> None:
    # No file may grow past 100 bytes: of a longer line a part is written, then nothing more.
    limited = ["prlimit", "--fsize=100", sys.executable, "-m", "bilingual_pub", "export"]
    done = subprocess.run(
        [*limited, notice.name, "--format", "html", "--summary", "told.jsonl"],
        cwd=notice.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 5
    assert "The summary told.jsonl can't be written: File too large." in done.stderr
    assert (notice.parent / "told.jsonl").read_bytes() == b""


def test_a_list_of_files_that_finds_no_room(notice: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bilingual_pub", "export", notice.name, "--format", "html"],
            cwd=notice.parent,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=120,
        )
    assert done.returncode == 5
    assert "their names can't be written to standard output: No space left" in done.stderr
    assert (notice.parent / "output/notice/notice.html").exists()
