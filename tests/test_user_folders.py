"""The user's own files: where each system has them, and where they lay before."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

PLACES = """
import json, os, sys
sys.platform = {system!r}
from bilingual_pub.folders import cache_file, settings_file
print(json.dumps([str(settings_file("glossary.csv")), str(cache_file("kept.sqlite"))]))
"""


def places(home: Path, system: str = "linux", **environment: str) -> list[str]:
    """Where a user of that home and system finds a glossary and a cache."""
    done = subprocess.run(
        [sys.executable, "-c", PLACES.format(system=system)],
        env={"PATH": os.environ["PATH"], "HOME": str(home), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    found: list[str] = json.loads(done.stdout)
    return [place.replace(str(home), "~") for place in found]


def write(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text("source,target\n", encoding="utf-8")


def test_on_linux_they_are_where_they_were(tmp_path: Path) -> None:
    in_home = ["~/.config/bilingual-pub/glossary.csv", "~/.cache/bilingual-pub/kept.sqlite"]
    assert places(tmp_path) == in_home
    named = {"XDG_CONFIG_HOME": f"{tmp_path}/set", "XDG_CACHE_HOME": f"{tmp_path}/kept"}
    assert places(tmp_path, **named) == [
        "~/set/bilingual-pub/glossary.csv",
        "~/kept/bilingual-pub/kept.sqlite",
    ]


def test_on_a_mac_they_are_in_its_library(tmp_path: Path) -> None:
    assert places(tmp_path, "darwin") == [
        "~/Library/Application Support/bilingual-pub/glossary.csv",
        "~/Library/Caches/bilingual-pub/kept.sqlite",
    ]


def test_a_file_in_its_former_place_stays_there(tmp_path: Path) -> None:
    write(tmp_path / ".config/bilingual-pub/glossary.csv")
    glossary, cache = places(tmp_path, "darwin")
    assert glossary == "~/.config/bilingual-pub/glossary.csv"
    assert cache == "~/Library/Caches/bilingual-pub/kept.sqlite"


def test_a_file_in_its_new_place_counts_more_than_the_former(tmp_path: Path) -> None:
    write(tmp_path / ".config/bilingual-pub/glossary.csv")
    write(tmp_path / "Library/Application Support/bilingual-pub/glossary.csv")
    glossary, _ = places(tmp_path, "darwin")
    assert glossary == "~/Library/Application Support/bilingual-pub/glossary.csv"


def test_a_folder_named_from_home_is_still_read(tmp_path: Path) -> None:
    """A shell leaves a quoted tilde as it is, and platformdirs passes such a name over."""
    write(tmp_path / "mine/bilingual-pub/glossary.csv")
    glossary, _ = places(tmp_path, XDG_CONFIG_HOME="~/mine")
    assert glossary == "~/mine/bilingual-pub/glossary.csv"


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user whom the system doesn't know and who has no home, as in many containers."""
    import pwd

    def unknown(user: int) -> NoReturn:
        raise KeyError(user)

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name)


@pytest.mark.usefixtures("nobody")
def test_who_has_no_home_translates_without_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bilingual_pub.engines.cache import open_cache
    from bilingual_pub.publish.resources import Resources

    monkeypatch.chdir(tmp_path)
    with open_cache() as cache:
        assert cache.found([b"a key"]) == {}
    with Resources() as resources:
        assert resources.glossary_files == ()
    assert list(tmp_path.iterdir()) == []
