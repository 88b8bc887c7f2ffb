"""Packages into the store and out of it, good ones and bad ones: never a half of one."""

import os
import signal
import stat
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilingual_pub.engines.argos.packages.archive import RECEIPT, find_changed_files, read_receipt
from bilingual_pub.engines.argos.packages.install import (
    install_package,
    remove_folder,
    remove_package,
)
from bilingual_pub.engines.argos.packages.store import list_installed
from bilingual_pub.errors import InputError, OutputError

TOYS = Path(__file__).resolve().parents[3] / "argos-toy"
TOY = TOYS / "translate-en_es-1_0.argosmodel"

Packed = Callable[..., Path]
Tree = Callable[[Path], dict[str, bytes]]


def names(folder: Path | str) -> list[str]:
    return [path.name for path in Path(folder).iterdir()]


def refuses(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        install_package(path)
    assert str(path) in str(refused.value)
    return str(refused.value)


def test_a_package_is_installed_with_its_receipt(empty_store: Path) -> None:
    done = install_package(TOY)
    assert done.new
    assert (done.package.pair, done.package.version) == (("en", "es"), "1.0")
    receipt = read_receipt(done.package.folder)
    assert receipt
    assert "model/model.bin" in receipt.files
    assert find_changed_files(done.package.folder, receipt) == []
    assert names(empty_store) == ["translate-en_es-1_0"]
    assert names(f"{empty_store}.installing") == ["lock"]


def test_a_changed_byte_is_found(empty_store: Path) -> None:
    folder = install_package(TOY).package.folder
    model = folder / "model" / "model.bin"
    data = bytearray(model.read_bytes())
    data[len(data) // 2] ^= 1
    model.write_bytes(data)
    (folder / "extra").touch()
    (folder / "README.md").unlink()
    receipt = read_receipt(folder)
    assert empty_store.is_dir()
    assert receipt
    assert find_changed_files(folder, receipt) == ["README.md", "extra", "model/model.bin"]


def test_the_same_version_is_not_installed_twice_but_by_force(empty_store: Path) -> None:
    first = install_package(TOY).package
    assert not install_package(TOY).new
    again = install_package(TOY, force=True)
    assert again.new
    assert again.package.folder != first.folder
    assert list_installed() == [again.package]
    assert len(list(empty_store.iterdir())) == 1


def test_a_newer_version_takes_the_place_of_an_older(empty_store: Path, packed: Packed) -> None:
    install_package(TOY)
    newer = install_package(packed(package_version="1.10"))
    assert newer.new
    assert [package.version for package in list_installed()] == ["1.10"]
    assert not install_package(packed(package_version="1.9")).new
    assert [package.version for package in list_installed()] == ["1.10"]
    assert len(list(empty_store.iterdir())) == 1


def test_every_version_of_a_pair_is_removed(empty_store: Path) -> None:
    install_package(TOY)
    install_package(TOYS / "translate-es_en-1_0.argosmodel")
    assert [package.pair for package in remove_package(("en", "es"))] == [("en", "es")]
    assert [package.pair for package in list_installed()] == [("es", "en")]
    assert remove_package(("en", "es")) == []
    (empty_store / "half").mkdir()
    remove_folder(empty_store / "half")
    assert len(list(empty_store.iterdir())) == 1


def test_a_missing_file(empty_store: Path) -> None:
    assert "does not exist" in refuses(empty_store / "nothing.argosmodel")


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_truncated_file(empty_store: Path, tmp_path: Path, share: float) -> None:
    data = TOY.read_bytes()
    short = tmp_path / "short.argosmodel"
    short.write_bytes(data[: int(len(data) * share)])
    refuses(short)
    assert list_installed() == []
    assert not list(empty_store.glob("*"))


def test_a_damaged_file(empty_store: Path, tmp_path: Path) -> None:
    data = bytearray(TOY.read_bytes())
    data[len(data) // 2] ^= 0xFF
    damaged = tmp_path / "damaged.argosmodel"
    damaged.write_bytes(data)
    refuses(damaged)
    assert not list(empty_store.glob("*"))


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"without": ("sentencepiece.model",)}, "tokenizer"),
        ({"without": ("model/model.bin",)}, "model"),
        ({"without": ("metadata.json",)}, "languages"),
        ({"from_code": None}, "languages"),
        ({"from_code": "klingonese"}, "languages"),
        ({"to_code": "en"}, "languages"),
        ({"to_code": ["es"]}, "languages"),
        ({"type": "sbd"}, "translating"),
        ({"to_code": "fr"}, "fr"),
        ({"to_code": "ar"}, "ar"),
        ({"members": {"model/model.bin": b""}}, "loaded"),
        ({"members": {"sentencepiece.model": b"nonsense"}}, "loaded"),
        ({"members": {"model/shared_vocabulary.json": b"[]"}}, "loaded"),
        ({"members": {"metadata.json": b"[" * 100_000}}, "languages"),
        ({"members": {"metadata.json": b"\xff"}}, "languages"),
    ],
)
def test_a_package_that_is_not_what_it_says(
    empty_store: Path, packed: Packed, changes: dict[str, object], word: str
) -> None:
    assert word in refuses(packed(**changes))
    assert not list(empty_store.glob("*"))


def test_a_model_cut_short(empty_store: Path, packed: Packed) -> None:
    with zipfile.ZipFile(TOY) as toy:
        model = toy.read("translate-en_es-1_0/model/model.bin")
    refuses(packed(members={"model/model.bin": model[: len(model) // 2]}))
    assert not list(empty_store.glob("*"))


def test_a_model_for_another_ctranslate2(empty_store: Path, packed: Packed) -> None:
    with zipfile.ZipFile(TOY) as toy:
        model = toy.read("translate-en_es-1_0/model/model.bin")
    newer = struct.pack("<I", 999) + model[4:]
    assert "version" in refuses(packed(members={"model/model.bin": newer}))
    assert not list(empty_store.glob("*"))


def hostile(path: Path, *members: zipfile.ZipInfo | str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("translate-en_es-1_0/metadata.json", b"{}")
        for member in members:
            file.writestr(member, b"x")
    return path


@pytest.mark.parametrize(
    "name",
    [
        "/etc/cron.d/evil",
        "../evil",
        "translate-en_es-1_0/../../evil",
        "translate-en_es-1_0\\..\\evil",
        "C:/evil",
        "other/evil",
        "evil",
    ],
)
def test_a_member_that_points_out_of_its_folder(
    empty_store: Path, tmp_path: Path, name: str
) -> None:
    before = set(tmp_path.iterdir())
    refuses(hostile(tmp_path / "hostile.argosmodel", name))
    assert not list(empty_store.glob("*"))
    assert {path.name for path in {*tmp_path.iterdir()} - before} <= {"hostile.argosmodel", "argos"}


def test_links_and_devices(empty_store: Path, tmp_path: Path) -> None:
    for kind in (stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR):
        member = zipfile.ZipInfo("translate-en_es-1_0/model")
        member.external_attr = (kind | 0o777) << 16
        assert "link" in refuses(hostile(tmp_path / "linked.argosmodel", member))
    assert not list(empty_store.glob("*"))


def test_two_members_of_one_name(empty_store: Path, tmp_path: Path) -> None:
    refuses(hostile(tmp_path / "a.argosmodel", "translate-en_es-1_0/Metadata.json"))
    assert not list(empty_store.glob("*"))


def test_a_zip_bomb(empty_store: Path, packed: Packed) -> None:
    assert "compressed too much" in refuses(packed(members={"bomb": b"\0" * 50_000_000}))
    assert not list(empty_store.glob("*"))


def test_a_zip_bomb_that_lies_about_its_size(empty_store: Path, packed: Packed) -> None:
    path = packed(members={"bomb": b"\0" * 50_000_000})
    real, told = struct.pack("<I", 50_000_000), struct.pack("<I", 1_000)
    path.write_bytes(path.read_bytes().replace(real, told))
    refuses(path)
    assert not list(empty_store.glob("*"))


def test_a_store_that_can_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "file" / "packages"))
    with pytest.raises(OutputError, match="ARGOS_PACKAGES_DIR"):
        install_package(TOY)


INSTALL = (
    "import sys; from pathlib import Path;"
    "from bilingual_pub.engines.argos.packages.install import install_package;"
    "install_package(Path(sys.argv[1]), force=True)"
)


def test_a_full_disk(empty_store: Path, tree: Tree) -> None:
    install_package(TOY)
    before = tree(empty_store)
    limited = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000));" + INSTALL
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, str(TOY)], capture_output=True, text=True, check=False
    )
    assert "OutputError" in done.stderr
    assert tree(empty_store) == before
    assert names(f"{empty_store}.installing") == ["lock"]


FILL = """
set -e
mount -t tmpfs -o size=500k none "$1"
"$2" -c "$3" "$4"
! "$2" -c "$3" "$4" 2>"$5"
ls "$1/packages" "$1/packages.installing" >"$6"
"$2" -m bilingual_pub models verify >>"$6"
"""


def test_no_room_for_a_second_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = tmp_path / "small"
    small.mkdir()
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(small / "packages"))
    said, left = tmp_path / "said", tmp_path / "left"
    inside = ["unshare", "--map-root-user", "--mount", "sh", "-c", FILL, "sh", str(small)]
    subprocess.run([*inside, sys.executable, INSTALL, str(TOY), str(said), str(left)], check=True)
    assert "OutputError" in said.read_text(encoding="utf-8")
    assert "Free up disk space" in said.read_text(encoding="utf-8")
    assert "✓ translate-en_es-1_0" in left.read_text(encoding="utf-8")
    assert left.read_text(encoding="utf-8").count("translate-en_es-1_0") == 2


def killed(after: float) -> bool:
    """Install by force, and kill it after so many seconds; whether it was still at work."""
    process = subprocess.Popen([sys.executable, "-c", INSTALL, str(TOY)], start_new_session=True)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


@pytest.mark.parametrize("moments", [4, pytest.param(50, marks=pytest.mark.slow)])
def test_killed_at_any_moment_the_store_is_the_old_one_or_the_new(
    empty_store: Path, tree: Tree, moments: int
) -> None:
    start = time.perf_counter()
    whole = tree(install_package(TOY).package.folder)
    seconds = 2 * (time.perf_counter() - start)
    for moment in range(moments):
        killed(seconds * (moment + 1) / moments)
        [package, *older] = list_installed()
        found = tree(package.folder)
        assert found.keys() == whole.keys()
        assert all(found[name] == whole[name] for name in whole if name != RECEIPT)
        assert len(older) <= 1
    install_package(TOY, force=True)
    assert len(list(empty_store.iterdir())) == 1
    assert names(f"{empty_store}.installing") == ["lock"]


NAMES = st.from_regex(r"[ab./\\:~é -][ab./\\:~é\0 -]{0,11}", fullmatch=True) | st.sampled_from(
    ["..", "/", "a/../../b", "translate-en_es-1_0/../x", "\\\\host\\x", "a/./b", "CON", "a//b"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names_inside=st.lists(NAMES, max_size=3))
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_whatever_members_are_called_nothing_is_written_elsewhere(
    empty_store: Path, tmp_path: Path, names_inside: list[str]
) -> None:
    path = tmp_path / "any.argosmodel"
    hostile(path, *names_inside)
    with pytest.raises(InputError):
        install_package(path)
    assert not list(empty_store.glob("*"))
    assert {*names(tmp_path)} <= {"any.argosmodel", "argos"}
