"""Licenses are listed, and one that is not allowed is named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = """
[[package]]
name = "bilingual-pub"
version = "1.0"
dependencies = [{ name = "planted" }]

[[package]]
name = "planted"
version = "1.0"
"""
POLICY = 'allowed = ["MIT", "BSD-3-Clause", "MPL-1.1"]\n[classifiers]\n"MIT License" = "MIT"\n'
DOCUMENT = "".join(
    f"<!-- {name} (made by tools/licenses.py) -->\n<!-- end of {name} -->\n"
    for name in ("libraries", "extras", "inside wheels", "tools")
)
GPL = "Classifier: License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)\n"


class Planted:
    """A lock file with one package, an installed package of that name, and a policy."""

    def __init__(self, folder: Path, metadata: str, policy: str = "") -> None:
        self.folder = folder
        self.package = folder / "site/planted-1.0.dist-info"
        self.package.mkdir(parents=True)
        head = "Metadata-Version: 2.4\nName: planted\nVersion: 1.0\n"
        (self.package / "METADATA").write_text(head + metadata, encoding="utf-8")
        (folder / "uv.lock").write_text(LOCK, encoding="utf-8")
        (folder / "licenses.toml").write_text(POLICY + policy, encoding="utf-8")
        (folder / "dependencies.md").write_text(DOCUMENT, encoding="utf-8")

    def run(self, verb: str) -> subprocess.CompletedProcess[str]:
        return licenses(
            verb, "--lock", self.folder / "uv.lock", "--policy", self.folder / "licenses.toml",
            "--document", self.folder / "dependencies.md", path=self.folder / "site",
        )  # fmt: skip


def licenses(*arguments: object, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.licenses", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(path or "")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(
    sys.version_info[:2] != (3, 11),
    reason="the list is of what the oldest Python needs; a newer one needs less",
)
def test_ours_are_allowed_and_the_list_is_up_to_date() -> None:
    done = licenses("check")
    assert (done.stderr, done.returncode) == ("", 0)


@pytest.mark.parametrize(
    ("metadata", "named"),
    [
        ("License-Expression: GPL-3.0-only\n", "planted: GPL-3.0-only is not allowed"),
        ("License-Expression: MIT AND AGPL-3.0-only\n", "MIT AND AGPL-3.0-only is not allowed"),
        ("License-Expression: GPL-2.0-only WITH Classpath-exception-2.0\n", "is not allowed"),
        ("License-Expression: Proprietary\n", "planted: says “Proprietary”, which is not one"),
        ("Classifier: License :: OSI Approved :: BSD License\n", "planted: says “BSD License”"),
        ("License: MIT\n" + GPL, "planted: says “MIT; GNU General Public License"),
        ("", "planted: says “nothing”"),
    ],
)
def test_one_that_is_not_is_named(metadata: str, named: str, tmp_path: Path) -> None:
    done = Planted(tmp_path, metadata).run("check")
    assert done.returncode == 1
    assert named in done.stderr


@pytest.mark.parametrize(
    ("metadata", "listed"),
    [
        ("License-Expression: MIT AND BSD-3-Clause\n", "| MIT AND BSD-3-Clause |  |"),
        (
            "License-Expression: GPL-2.0-only OR MPL-1.1\n",
            "| GPL-2.0-only OR MPL-1.1 | We take MPL-1.1. |",
        ),
        ("License: BSD-3-Clause\n", "| BSD-3-Clause |  |"),
        ("License: UNKNOWN\nClassifier: License :: OSI Approved :: MIT License\n", "| MIT |  |"),
    ],
)
def test_one_that_is_allowed_is_listed(metadata: str, listed: str, tmp_path: Path) -> None:
    planted = Planted(tmp_path, metadata)
    assert planted.run("update").returncode == 0
    written = (tmp_path / "dependencies.md").read_text(encoding="utf-8")
    assert f"| planted | 1.0 {listed}\n" in written


def test_a_list_that_is_out_of_date_is_named(tmp_path: Path) -> None:
    planted = Planted(tmp_path, "License: MIT\n")
    done = planted.run("check")
    assert (done.returncode, "out of date" in done.stderr) == (1, True)
    planted.run("update")
    assert planted.run("check").returncode == 0


READING = (
    '[[reading]]\nname = "planted"\nsays = "Like BSD"\nmeans = "BSD-3-Clause"\nwhy = "Read."\n'
)


def test_a_license_that_a_person_read_holds_until_the_package_says_otherwise(
    tmp_path: Path,
) -> None:
    kept = Planted(tmp_path / "kept", "License: Like BSD\n", READING)
    assert kept.run("update").returncode == 0
    changed = Planted(tmp_path / "changed", "License: Like GPL\n", READING)
    assert "planted: says “Like GPL”" in changed.run("check").stderr


def test_a_decision_about_a_package_that_is_gone_is_named(tmp_path: Path) -> None:
    planted = Planted(tmp_path, "License: MIT\n", READING.replace("planted", "gone"))
    assert "gone: is in tools/licenses.toml, but not in uv.lock" in planted.run("check").stderr


def test_a_package_that_is_not_installed_here_is_named(tmp_path: Path) -> None:
    planted = Planted(tmp_path, "License: MIT\n")
    planted.package.rename(tmp_path / "elsewhere")
    assert "planted: not installed here" in planted.run("check").stderr


INSIDE = '[[inside]]\npackage = "planted"\nlibraries = ["libold"]\nlicense = "LGPL-2.1-or-later"\n'


@pytest.mark.parametrize(
    ("policy", "named"),
    [
        ("", "planted: brings libold, which is not named under [[inside]]"),
        (INSIDE, "planted: libold is LGPL-2.1-or-later, and no `why` explains it"),
        (INSIDE + 'why = "It is shared."\n', ""),
    ],
)
def test_a_library_in_a_wheel_needs_a_reason(policy: str, named: str, tmp_path: Path) -> None:
    planted = Planted(tmp_path, "License: MIT\n", policy)
    library = tmp_path / "site/planted.libs/libold-0a1b2c3d.so.1.0"
    library.parent.mkdir()
    library.touch()
    record = f"{library.relative_to(tmp_path / 'site')},,\n"
    (planted.package / "RECORD").write_text(record, encoding="utf-8")
    assert planted.run("update").stderr == (f"{named}\n" if named else "")
