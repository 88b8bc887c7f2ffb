"""A hand-made archive of Helsinki-NLP's form, which each test may change."""

from pathlib import Path

import pytest
from tests.engines.argos.marian.archive import Archive, make_archive


@pytest.fixture
def archive() -> Archive:
    return make_archive()


@pytest.fixture
def zipped(archive: Archive, tmp_path: Path) -> Path:
    """The archive as one finds it on the web."""
    return archive.zip(tmp_path / "opus-2020-02-26.zip")
