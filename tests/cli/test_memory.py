"""`bilingual-pub memory` as a user types it."""

import os
from pathlib import Path

from tests.cli.conftest import ROOT, Run

from bilingual_pub.memory.tmx import write_tmx
from bilingual_pub.memory.unit import Unit

DATA = ROOT / "tests" / "data" / "memory"


def test_from_omegat_and_weblate_to_a_file_for_them(run: Run, tmp_path: Path) -> None:
    assert "does not exist" in run("memory", "info").stderr
    done = run("memory", "import", DATA / "omegat-project_save.tmx", DATA / "translate-toolkit.tmx")
    assert done.returncode == 0, done.stderr
    assert "omegat-project_save.tmx: 3 pairs imported." in done.stdout
    info = run("memory", "info").stdout
    assert info.startswith("bilingual-pub.memory.sqlite\t")
    assert "en-US-es-MX\t3 pairs\t" in info
    assert run("memory", "export", "all.tmx").stdout == "all.tmx: 5 pairs.\n"
    assert "all.tmx: 5 pairs imported." in run(
        "memory", "import", "all.tmx", "--memory", "other.sqlite"
    ).stdout  # fmt: skip
    run("memory", "export", "again.tmx", "--memory", "other.sqlite")
    first, again = (tmp_path / name for name in ("all.tmx", "again.tmx"))
    assert first.read_bytes() == again.read_bytes()


def test_a_damaged_memory_is_named_and_repaired(run: Run, tmp_path: Path) -> None:
    run("memory", "import", DATA / "omegat-project_save.tmx")
    assert "is not damaged" in run("memory", "repair").stdout
    path = tmp_path / "bilingual-pub.memory.sqlite"
    os.truncate(path, path.stat().st_size - 1000)
    info = run("memory", "info")
    assert (info.returncode, "memory repair --memory" in info.stderr) == (6, True)
    refused = run("memory", "import", DATA / "omegat-level2.tmx")
    assert (refused.returncode, "is damaged" in refused.stderr) == (5, True)
    assert "bilingual-pub.memory.sqlite.broken-1" in run("memory", "repair").stdout
    assert run("memory", "import", DATA / "omegat-level2.tmx").returncode == 0
    assert run("memory", "info").returncode == 0


def test_a_file_that_is_no_tmx_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bomb.tmx").write_text('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', encoding="utf-8")
    for name in ("bomb.tmx", "missing.tmx"):
        done = run("memory", "import", name)
        assert (done.returncode, name in done.stderr, "Traceback" in done.stderr) == (
            3,
            True,
            False,
        )


def test_descriptions_of_pictures_are_told(run: Run, tmp_path: Path) -> None:
    units = [
        Unit("picture:6104af2b", "A red door", "zxx", "en", "fair"),
        Unit("Rent is due.", "La renta vence.", "qqq", "es"),
    ]
    (tmp_path / "in.tmx").write_bytes(write_tmx(units))
    run("memory", "import", "in.tmx")
    info = run("memory", "info")
    assert (info.returncode, info.stderr) == (0, "")
    assert "zxx-en\t1 pair\tdescriptions of pictures in English" in info.stdout
    assert "qqq-es\t1 pair\tQqq → Spanish" in info.stdout
