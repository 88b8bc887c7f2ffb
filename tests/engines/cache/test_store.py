"""The cache's file: what is whole is never thrown away."""

import sqlite3
from pathlib import Path

import pytest

from bilingual_pub.engines import Translation
from bilingual_pub.engines import cache as store
from bilingual_pub.engines.cache import open_cache
from bilingual_pub.model import Run

TRANSLATION = Translation((Run("Hola."),), 1.0)


def test_a_cache_that_another_process_holds_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.1)
    path = tmp_path / "cache.sqlite"
    with open_cache(path) as cache:
        cache.keep({b"key": TRANSLATION})
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    with open_cache(path) as cache:
        assert cache.found([b"key"]) == {}
    holder.close()
    with open_cache(path) as cache:
        assert cache.found([b"key"]) == {b"key": TRANSLATION}
