"""Packages, downloads and the index are where Argos Translate's own settings say."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from bilingual_pub.engines.argos.packages.store import (
    find_cache_folder,
    find_index_address,
    find_store_folder,
)

NAMED = (
    "ARGOS_PACKAGES_DIR", "ARGOS_PACKAGE_INDEX", "SNAP", "SNAP_USER_DATA",
    "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
)  # fmt: skip

STOCK = """
import json
from argostranslate import settings
said = settings.package_data_dir, settings.downloads_dir, settings.remote_package_index
print(json.dumps([str(it) for it in said]))
"""


def stock_says(environment: Mapping[str, str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", STOCK],
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return list(map(str, json.loads(done.stdout)))


@pytest.mark.parametrize("file", [
    {},
    {"ARGOS_PACKAGES_DIR": "{}/from-file", "ARGOS_PACKAGE_INDEX": "https://from-file.test/"},
    {"ARGOS_PACKAGES_DIR": None},
])  # fmt: skip
@pytest.mark.parametrize("environment", [
    {},
    {"XDG_DATA_HOME": "{}/data", "XDG_CACHE_HOME": "{}/cache"},
    {"ARGOS_PACKAGES_DIR": "{}/named", "XDG_DATA_HOME": "{}/data"},
    {"ARGOS_PACKAGE_INDEX": "https://mirror.test/argos/"},
    {"XDG_CONFIG_HOME": "{}/home/.config"},
    {"XDG_CONFIG_HOME": "{}/another"},
    {"SNAP": "{}/snap", "SNAP_USER_DATA": "{}/snap-data"},
])  # fmt: skip
def test_the_same_as_stock(
    environment: dict[str, str],
    file: dict[str, str | None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in NAMED:
        monkeypatch.delenv(name, raising=False)
    told = {name: value.format(tmp_path) for name, value in environment.items()}
    told["HOME"] = str(tmp_path / "home")
    for home in ("home", "snap-data"):
        settings = tmp_path / home / ".config" / "argos-translate" / "settings.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps(file).replace("{}/", f"{tmp_path}/"), encoding="utf-8")
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    ours = [str(find_store_folder()), str(find_cache_folder()), find_index_address()]
    assert ours == stock_says(told)


def test_nothing_is_made_by_asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert find_store_folder().is_relative_to(tmp_path)
    assert find_cache_folder().is_relative_to(tmp_path)
    assert [*tmp_path.iterdir()] == []
