"""An export into a folder with older files, made once for all tests here."""

from pathlib import Path

import pytest
from crash_scene import Scene, prepared


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Four short articles."""
    return prepared(tmp_path_factory.mktemp("crashes") / "scene", articles=4)


@pytest.fixture(scope="session")
def long_scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Ten short articles."""
    return prepared(tmp_path_factory.mktemp("crashes") / "scene", articles=10)


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    """A short article."""
    path = tmp_path / "notice.md"
    path.write_text("# Library hours\n\nThe library opens at 9:00 a.m. on Monday.\n", "utf-8")
    return path
