"""Better packages at set-up: where a network answers, where it does badly, and where none does."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT, Run
from tests.package_site import TOYS, Site, serve_packages
from tests.terminal import on_a_terminal

from bilingual_pub.cli import bring_packages as bringing
from bilingual_pub.cli import downloading

EN_ES = "/translate-en_es-1_0.argosmodel"
ES_EN = "/translate-es_en-1_0.argosmodel"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server on this machine, whose index is the one that is asked."""
    with serve_packages() as served:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", f"{served.address}/")
        yield served


@pytest.fixture
def online(site: Site) -> dict[str, str]:
    """What a command is told, for it to ask that server."""
    return {"ARGOS_PACKAGE_INDEX": f"{site.address}/"}


def installed(tmp_path: Path) -> list[str]:
    """The packages of the user; and nothing of a package that is not whole lies anywhere else."""
    waiting = tmp_path / "no-packages.installing"
    assert [path.name for path in waiting.glob("*")] in ([], ["lock"])
    return sorted(path.name for path in (tmp_path / "no-packages").glob("*"))


def downloads(tmp_path: Path) -> dict[str, int]:
    """What lies where downloads wait, and its size."""
    folder = tmp_path / "cache-of-the-user/argos-translate/downloads"
    found = (path for path in folder.glob("*") if path.suffix != ".lock")
    return {path.name: path.stat().st_size for path in found}


def test_both_languages_come_and_are_used(
    run: Run, site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys()
    done = run("setup", **online)
    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout.splitlines()
    assert said[0] == (
        "Downloading 2 packages for better translations, 1 MB: English → Spanish, Spanish →"
        " English. To leave this out, set BILINGUAL_PUB_NO_DOWNLOAD=1."
    )
    assert said[1:] == ["Installed English → Spanish 1.0.", "Installed Spanish → English 1.0."]
    assert installed(tmp_path) == ["translate-en_es-1_0", "translate-es_en-1_0"]
    assert downloads(tmp_path) == {}
    made = run("export", TOYS / "toy-notice.md", "--format", "json")
    assert made.returncode == 0, made.stderr
    json = (tmp_path / "output/toy-notice/toy-notice.json").read_text(encoding="utf-8")
    assert '"origin": "argos en-es 1.0"' in json
    site.asked.clear()
    again = run("setup", **online)
    assert again.stdout == "Already installed: English → Spanish, Spanish → English.\n"
    assert site.asked == []


def test_nobody_there_is_one_line_and_no_failure(run: Run, tmp_path: Path) -> None:
    done = run("setup", ARGOS_PACKAGE_INDEX="http://127.0.0.1:9/")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (
        "No package was downloaded: 127.0.0.1:9 could not be reached. Articles are translated"
        " by Apertium. Once you are online, run: bilingual-pub setup\n"
    )
    assert installed(tmp_path) == []


def test_a_mirrors_password_is_not_told(run: Run, tmp_path: Path) -> None:
    mirror = "http://somebody:secret@127.0.0.1:9/argos/"
    done = run("setup", ARGOS_PACKAGE_INDEX=mirror, PATH=str(tmp_path))
    # Nothing translates where there is no Apertium either, so nothing is said of it.
    assert done.stderr == (
        "No package was downloaded: 127.0.0.1:9 could not be reached."
        " Once you are online, run: bilingual-pub setup\n"
    )


def test_it_is_said_in_spanish(run: Run) -> None:
    done = run("setup", lang="es_MX.UTF-8", ARGOS_PACKAGE_INDEX="http://127.0.0.1:9/")
    assert done.stderr.startswith(
        "No se descargó ningún paquete: no se pudo acceder a 127.0.0.1:9."
    )


@pytest.mark.slow
def test_who_never_answers_is_waited_for_five_seconds(
    run: Run, site: Site, online: dict[str, str]
) -> None:
    site.offer_toys()
    site.falls_silent_after = 0
    start = time.monotonic()
    done = run("setup", **online)
    assert done.returncode == 0
    assert "could not be reached" in done.stderr
    assert 4.5 < time.monotonic() - start < 15


NAMES_NOT_FOUND = """
import socket, sys, time
socket.getaddrinfo = lambda *_arguments, **_more: time.sleep(60)
sys.argv[1:] = ["setup"]
from bilingual_pub.cli import main
main()
"""


@pytest.mark.slow
def test_a_name_that_is_looked_up_forever_is_waited_for_no_longer(tmp_path: Path) -> None:
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", NAMES_NOT_FOUND],
        cwd=tmp_path,
        env={**os.environ, "LANG": "en_US.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "raw.githubusercontent.com could not be reached" in done.stderr
    assert 4.5 < time.monotonic() - start < 15


def test_a_connection_that_breaks_is_made_anew_as_long_as_more_comes(
    run: Run, site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys("en_es")
    site.breaks_after = 100_000
    done = run("setup", "en-es", **online)
    assert done.returncode == 0, done.stderr
    assert installed(tmp_path) == ["translate-en_es-1_0"]
    assert site.fetched == [
        EN_ES, f"{EN_ES} bytes=100000-", f"{EN_ES} bytes=200000-",
    ]  # fmt: skip


def test_a_server_that_falls_silent_is_left_and_what_came_is_kept(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(downloading, "ANSWER", 0.5)
    site.offer_toys("en_es")
    site.falls_silent_after = 100_000
    site.breaks_after = 100_000
    assert bringing.bring_packages([("en", "es")], offline=False) == 0
    assert "continues where it stopped. Articles are translated by" in capsys.readouterr().err
    assert installed(tmp_path) == []
    assert downloads(tmp_path) == {f"{EN_ES[1:]}.part": 200_000}
    site.falls_silent_after = site.breaks_after = None
    assert bringing.bring_packages([("en", "es")], offline=False) == 0
    assert site.fetched[-1] == f"{EN_ES} bytes=200000-"
    assert installed(tmp_path) == ["translate-en_es-1_0"]


def test_a_connection_that_would_take_hours_is_left(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(downloading, "WINDOW", 0.2)
    site.offer_toys("en_es")
    site.dribbles.add(EN_ES)
    assert bringing.bring_packages([("en", "es")], offline=False) == 0
    said = capsys.readouterr().err
    assert f"too slow for {EN_ES[1:]}" in said
    assert "bilingual-pub models install en-es" in said
    assert installed(tmp_path) == []


def test_a_file_that_the_index_does_not_mean(
    run: Run, site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys("en_es", sha256="0" * 64)
    done = run("setup", **online)
    assert done.returncode == 3
    assert "it is not the file that the list of packages names" in done.stderr
    assert installed(tmp_path) == []
    assert downloads(tmp_path) == {}


def test_a_damaged_file_is_refused_and_the_other_language_comes_all_the_same(
    run: Run, site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys()
    data = bytearray(site.files[EN_ES])
    data[len(data) // 2] ^= 0xFF
    site.files[EN_ES] = bytes(data)
    done = run("setup", **online)
    assert done.returncode == 3
    assert "can't be installed" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert installed(tmp_path) == ["translate-es_en-1_0"]
    assert downloads(tmp_path) == {}


def test_only_one_language_is_to_be_had(
    run: Run, site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys("en_es")
    done = run("setup", **online)
    assert done.returncode == 0
    assert done.stderr.startswith(
        "There is no package to download for Spanish → English. Articles are translated by"
        " Apertium."
    )
    assert installed(tmp_path) == ["translate-en_es-1_0"]


def test_only_what_is_missing_is_asked_for(
    run: Run, site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys()
    run("models", "install", TOYS / EN_ES[1:])
    done = run("setup", **online)
    assert "Downloading 1 package for better translations, 1 MB: Spanish → English." in done.stdout
    assert site.fetched == [ES_EN]
    assert installed(tmp_path) == ["translate-en_es-1_0", "translate-es_en-1_0"]


def test_a_file_that_is_gone_does_not_keep_the_other_away(
    run: Run, site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys()
    del site.files[EN_ES]
    done = run("setup", **online)
    assert done.returncode == 0
    assert "of unknown size" in done.stdout
    assert f"{EN_ES} can't be reached" in done.stderr
    assert installed(tmp_path) == ["translate-es_en-1_0"]


def test_a_full_disk_is_told_and_nothing_stays_on_it(
    site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys()
    # No file may grow past 100 kB, and the package is larger.
    done = subprocess.run(
        ["prlimit", "--fsize=100000", sys.executable, "-m", "bilingual_pub", "setup"],
        cwd=tmp_path,
        env={**os.environ, **online, "LANG": "en_US.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 5
    assert "can't be written: File too large. Nothing was changed." in done.stderr
    assert installed(tmp_path) == []
    assert downloads(tmp_path) == {}


FILL = 'mount -t tmpfs -o size=500k none "$1"; shift; "$@"; code=$?; ls -R "$0"; exit $code'


@pytest.mark.skipif(not shutil.which("unshare"), reason="needs Linux, and util-linux")
def test_no_room_is_told_before_anything_is_downloaded(
    site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys()
    small = tmp_path / "small"
    small.mkdir()
    command = [sys.executable, "-m", "bilingual_pub", "setup"]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", FILL, str(small), str(small), *command],
        cwd=tmp_path,
        env={
            **os.environ, **online, "LANG": "en_US.UTF-8", "XDG_CACHE_HOME": str(small / "cache"),
            "ARGOS_PACKAGES_DIR": str(small / "packages"),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )  # fmt: skip
    assert done.returncode == 5
    assert "There is no room for the packages in" in done.stderr
    assert "2 MB are needed" in done.stderr
    assert site.fetched == []
    assert "argosmodel" not in done.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_in_the_middle_nothing_is_half_installed(
    number: signal.Signals, site: Site, run: Run, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys()
    site.falls_silent_after = 100_000
    command = [sys.executable, "-m", "bilingual_pub", "setup"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, **online},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as stopped:
        while not downloads(tmp_path).get(f"{EN_ES[1:]}.part"):
            assert stopped.poll() is None
            time.sleep(0.01)
        stopped.send_signal(number)
        _said, complained = stopped.communicate(timeout=30)
    assert stopped.returncode in {128 + number, -number}
    assert "Traceback" not in complained
    assert installed(tmp_path) == []
    site.falls_silent_after = None
    assert run("setup", "en-es", **online).returncode == 0
    assert site.fetched[-1].startswith(f"{EN_ES} bytes=")
    assert installed(tmp_path) == ["translate-en_es-1_0"]


@pytest.mark.parametrize("command", [("setup",), ("doctor", "--fix")])
def test_whoever_wants_no_download_has_none(
    run: Run, site: Site, online: dict[str, str], command: tuple[str, ...]
) -> None:
    site.offer_toys()
    for more, environment in (
        (("--offline",), {}),
        ((), {"BILINGUAL_PUB_NO_DOWNLOAD": "1"}),
    ):
        done = run(*command, *more, **online, **environment)
        assert done.returncode == 0
        assert done.stderr == (
            "Nothing is downloaded, as you asked. Articles are translated by Apertium.\n"
        )
    assert site.asked == []


def test_doctor_brings_them_only_where_it_is_told_to_fix(
    run: Run, site: Site, online: dict[str, str]
) -> None:
    site.offer_toys()
    assert run("doctor", **online).returncode == 0
    assert site.asked == []
    done = run("doctor", "--fix", **online)
    assert done.returncode == 0
    assert "Installed English → Spanish 1.0." in done.stdout
    assert "English → Spanish (argos)" in done.stdout


def test_a_terminal_shows_how_far_it_is(site: Site, online: dict[str, str], tmp_path: Path) -> None:
    site.offer_toys("en_es")
    told = {**online, "LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8", "TERM": "xterm"}
    said = on_a_terminal("setup", "en-es", folder=tmp_path, **told)
    assert "100%" in said


def test_so_does_a_package_that_is_installed_by_its_pair(
    site: Site, online: dict[str, str], tmp_path: Path
) -> None:
    site.offer_toys("en_es")
    told = {**online, "LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8", "TERM": "xterm"}
    assert "100%" in on_a_terminal("models", "install", "en-es", folder=tmp_path, **told)


def test_pairs_that_go_over_english(run: Run, site: Site, online: dict[str, str]) -> None:
    site.offer_toys()
    site.files["/index.json"] = site.files["/index.json"].replace(
        b'"es", "to_code": "en"', b'"ca", "to_code": "en"'
    )
    done = run("setup", "ca-es", **online)
    assert "Downloading 2 packages" in done.stdout
    assert site.fetched == [ES_EN, EN_ES]
    assert done.returncode == 0


def test_what_is_no_pair(run: Run) -> None:
    assert run("setup", "spanish").returncode == 2


def told_by_make(*words: str, **environment: str) -> str:
    """What `make` tells its programs about downloading."""
    rule = "--eval=said: ; @echo $$BILINGUAL_PUB_NO_DOWNLOAD"
    kept = {
        name: value
        for name, value in os.environ.items()
        if name != "CI" and not name.startswith("MAKE")
    }
    done = subprocess.run(
        ["make", "--silent", rule, "said", *words],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_the_demo_of_a_ci_downloads_nothing_and_anybody_can_say_so() -> None:
    assert told_by_make() == ""
    assert told_by_make(CI="true") == "1"
    assert told_by_make("BILINGUAL_PUB_NO_DOWNLOAD=1") == "1"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder beside the code with one package file in it."""
    folder = tmp_path / "models"
    folder.mkdir()
    shutil.copy(TOYS / EN_ES[1:], folder)
    monkeypatch.setenv("BILINGUAL_PUB_MODELS", str(folder))
    return folder


def test_what_came_with_the_program_needs_no_network(
    run: Run, site: Site, online: dict[str, str], shipped: Path, tmp_path: Path
) -> None:
    site.offer_toys()
    done = run("setup", "--offline", **online)
    assert done.returncode == 0
    assert done.stdout == "Installed English → Spanish 1.0, which came with this program.\n"
    assert site.asked == []
    assert installed(tmp_path) == []
    listed = run("models", "list").stdout.splitlines()[0]
    assert listed.startswith("en-es\t1.0\t")
    assert listed.endswith(f"{shipped}/installed/translate-en_es-1_0\tcame with this program")
    assert "en-es 1.0 (came with this program)" in run("doctor").stdout
    assert "✓ translate-en_es-1_0" in run("models", "verify").stdout
    assert run("export", TOYS / "toy-notice.md", "--format", "json").returncode == 0
    made = (tmp_path / "output/toy-notice/toy-notice.json").read_text(encoding="utf-8")
    assert '"origin": "argos en-es 1.0"' in made


def test_the_users_own_comes_before_it_and_may_go_again(
    run: Run, online: dict[str, str], site: Site, shipped: Path
) -> None:
    site.offer_toys("en_es")
    assert "Downloading 1 package" in run("setup", "en-es", **online).stdout
    assert f"{shipped}/installed/translate-en_es-1_0\tcame with this program; your own" in (
        run("models", "list").stdout
    )
    assert run("models", "remove", "en-es").returncode == 0
    refused = run("models", "remove", "en-es")
    assert refused.returncode == 2
    assert "came with this program and stays" in refused.stderr
    assert "en → es\targos" in run("languages").stdout


def test_a_package_beside_the_code_that_is_damaged_stops_no_download(
    run: Run, online: dict[str, str], site: Site, shipped: Path, tmp_path: Path
) -> None:
    site.offer_toys("en_es")
    (shipped / EN_ES[1:]).write_bytes(b"no zip")
    done = run("setup", "en-es", **online)
    assert done.returncode == 3
    assert f"{shipped}{EN_ES} can't be installed" in done.stderr
    assert installed(tmp_path) == ["translate-en_es-1_0"]
