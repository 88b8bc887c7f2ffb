"""What a user meant: an article without a command, words typed wrong, one file in a pipe."""

import fcntl
import os
import pty
import re
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT, Run

from bilingual_pub.errors import CHECK_FAILED, BilingualPubError, UsageError


def test_a_file_without_a_command_is_exported(run: Run, notice: Path) -> None:
    done = run(notice.name, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "output/notice/notice.json\n"


def test_a_folder_and_standard_input_without_a_command_are_exported(
    run: Run, notice: Path, tmp_path: Path
) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news/north.md").write_bytes(notice.read_bytes())
    assert run("news", "--format", "json").stdout == "output/north/north.json\n"
    piped = run("-", "--format", "json", stdin=notice.read_bytes())
    assert piped.stdout == "output/article/article.json\n"


def test_an_article_that_is_not_there_is_missed_as_one(run: Run) -> None:
    done = run("notcie.docx")
    assert done.returncode == 3
    assert "The file notcie.docx does not exist" in done.stderr


def test_a_command_wins_over_a_folder_of_its_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    assert run("languages", "--help").stdout.partition("\n")[0].split()[-2:] == [
        "languages",
        "[OPTIONS]",
    ]


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        (["exprot", "notice.md"], "Did you mean “export”?"),
        (["chek", "notice.md"], "Did you mean “check”?"),
        (["export", "notice.md", "--edition", "largeprint"], "Did you mean “large-print”?"),
        (["export", "notice.md", "--format", "htlm"], "Did you mean “html”?"),
        (["export", "notice.md", "--titel", "x"], "--title"),
        (["sing"], "The commands are: export, "),
    ],
)
def test_a_word_typed_wrong_gets_the_right_one_named(
    run: Run, typed: list[str], question: str
) -> None:
    done = run(*typed)
    assert done.returncode == 2
    assert question in done.stderr


def test_the_question_is_asked_in_spanish(run: Run) -> None:
    assert "¿Quiso decir «export»?" in run("exprot", "x", lang="es_MX.UTF-8").stderr


@pytest.mark.parametrize("name", ["pdf", "html", "json"])
def test_the_one_file_goes_to_standard_output_byte_for_byte(
    run: Run, notice: Path, name: str
) -> None:
    run("export", notice, "--format", name)
    file = notice.parent / f"output/notice/notice.{name}"
    poured = subprocess.run(
        [
            sys.executable,
            "-m",
            "bilingual_pub",
            "export",
            notice,
            "--format",
            name,
            "--output",
            "-",
        ],
        capture_output=True,
        check=False,
        cwd=notice.parent,
        env={**os.environ, "LANG": "en_US.UTF-8"},
    )
    assert (poured.returncode, poured.stderr) == (0, b"")
    assert poured.stdout == file.read_bytes()
    assert [path.name for path in notice.parent.iterdir() if "notice" in path.name] == [notice.name]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "Choose which one with --format"),
        (["--format", "html,pdf"], "Choose which one with --format"),
        (["other.md", "--format", "html"], "Export each article separately"),
        (["--format", "embed", "--embed", "iframe"], "notice.frame.html"),
        (["--format", "html", "--scheduler", "tcp://127.0.0.1:1"], "--scheduler"),
    ],
)
def test_more_than_one_file_is_refused(
    run: Run, notice: Path, options: list[str], said: str
) -> None:
    (notice.parent / "other.md").write_bytes(notice.read_bytes())
    done = run("export", notice.name, *options, "--output", "-")
    assert (done.returncode, done.stdout) == (UsageError.exit_code, "")
    assert said in done.stderr


def test_a_failure_leaves_standard_output_empty(run: Run) -> None:
    done = run("export", "-", "--format", "html", "--output", "-", stdin=b"\0\1\2")
    assert (done.returncode, done.stdout) == (3, "")


def test_a_pdf_is_not_written_to_a_terminal(notice: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "bilingual_pub", notice, "--format", "pdf", "--output", "-"],
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "LANG": "en_US.UTF-8"},
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == UsageError.exit_code
    assert b"can't be shown in a terminal" in done.stderr


def test_files_in_a_folder_that_cannot_be_read_are_named_once(
    run: Run, notice: Path, tmp_path: Path
) -> None:
    for name in (
        "news/north.md",
        "news/old.doc",
        "news/more/Flyer.WPD",
        "news/a.pages",
        "news/c.msg",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_bytes(notice.read_bytes())
    (tmp_path / "news/photo.jpg").touch()
    done = run("export", "news", "--format", "json")
    assert done.returncode == 0
    [line] = done.stderr.splitlines()
    assert "news/a.pages, news/c.msg, news/more/Flyer.WPD, news/old.doc" in line
    assert "photo" not in line
    assert "(.docx)" in line
    assert run("export", "news", "--format", "json", "-q").stderr == ""


def test_ctrl_c_ends_with_exit_code_130(tmp_path: Path) -> None:
    # A shell starts what runs in the background deaf to Ctrl-C, and so would this be then.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        [sys.executable, "-m", "bilingual_pub", "export", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as command:
        signal.signal(signal.SIGINT, before)
        assert command.stdin
        command.stdin.write(b"Words. ")
        command.stdin.flush()
        while unread_bytes(command.stdin.fileno()):
            time.sleep(0.05)
        # It has read all that there is, and waits for more a moment later.
        time.sleep(0.2)
        command.send_signal(signal.SIGINT)
        assert command.wait(timeout=30) == 130


def unread_bytes(pipe: int) -> int:
    """How much of what was written into a pipe nobody has read yet."""
    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4), sys.byteorder)


def test_the_readme_tells_every_exit_code() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = readme.partition("**Exit codes for scripts**")[2].partition("\n\n")[0]
    kinds: list[type[BilingualPubError]] = [
        BilingualPubError,
        *BilingualPubError.__subclasses__(),
    ]
    codes = {0, CHECK_FAILED, 130, *(kind.exit_code for kind in kinds)}
    assert {int(code) for code in re.findall(r"[*:·]\s+(\d+) (?!and its)", told)} == codes
