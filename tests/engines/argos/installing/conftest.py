"""Package files to be put into a store: good, old, new, and broken in every way."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

TOY = Path(__file__).resolve().parents[3] / "argos-toy" / "translate-en_es-1_0.argosmodel"

Packed = Callable[..., Path]
Tree = dict[str, bytes]


def tree_of(store: Path) -> Tree:
    """Every file below a folder, with its bytes."""
    return {
        str(path.relative_to(store)): path.read_bytes()
        for path in sorted(store.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def tree() -> Callable[[Path], Tree]:
    return tree_of


@pytest.fixture
def packed(tmp_path: Path) -> Packed:
    """Pack the toy again with other metadata, without some members, or with others."""

    def pack(
        name: str = "changed.argosmodel",
        without: tuple[str, ...] = (),
        members: dict[str, bytes] | None = None,
        **metadata: object,
    ) -> Path:
        path = tmp_path / name
        with (
            zipfile.ZipFile(TOY) as toy,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as changed,
        ):
            for member in toy.infolist():
                data = toy.read(member)
                short = member.filename.split("/", 1)[1]
                if short == "metadata.json":
                    data = json.dumps({**json.loads(data), **metadata}).encode()
                if short not in without and short not in (members or {}):
                    changed.writestr(member.filename, data)
            for short, data in (members or {}).items():
                changed.writestr(f"translate-en_es-1_0/{short}", data)
        return path

    return pack
