"""Imports between rooms go through faces: what a room's `__init__` offers, and nothing behind.

A module is imported by name only inside its own package. That nothing imports upwards, the import
contract says (`.importlinter`).
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import bilingual_pub

PACKAGE = "bilingual_pub"
SOURCE = Path(bilingual_pub.__file__).parent

CHOOSES_MODULES = frozenset(
    {
        # The one table of formats has a function a format that imports its module, when a file of
        # that format is met: the module itself is the reader, the writer, the review format.
        f"{PACKAGE}.formats",
    }
)
"""Who may ask for a module of another room: it wants the module, and no name in it."""


def name_module(path: Path) -> str:
    parts = (PACKAGE, *path.relative_to(SOURCE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_module(path): path for path in sorted(SOURCE.rglob("*.py"))}
FACES = sorted(name for name, path in MODULES.items() if path.name == "__init__.py")


def list_imported(tree: ast.Module) -> Iterator[str]:
    """The modules that are imported from, wherever the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (f"{node.module}.{name.name}" for name in node.names)
            yield from (name if name in MODULES else node.module for name in names)


def is_deep(module: str, imported: str) -> bool:
    """Whether a module reaches past the face of a room that it isn't in."""
    room = imported.rpartition(".")[0]
    if imported not in MODULES or imported in FACES or room == PACKAGE:
        return False
    return not module.startswith(f"{room}.") and module != room


def test_imports_between_rooms_go_through_faces() -> None:
    deep = [
        f"{module} imports {imported}"
        for module, path in MODULES.items()
        for imported in list_imported(ast.parse(path.read_text(encoding="utf-8")))
        if module not in CHOOSES_MODULES and is_deep(module, imported)
    ]
    assert deep == []


@pytest.mark.parametrize(
    ("module", "imported", "deep"),
    [
        ("bilingual_pub.cli.export", "bilingual_pub.text.repair", True),
        ("bilingual_pub.cli.export", "bilingual_pub.text", False),
        ("bilingual_pub.cli.export", "bilingual_pub.model", False),
        ("bilingual_pub.text.invisible", "bilingual_pub.text.repair", False),
        ("bilingual_pub.text", "bilingual_pub.text.repair", False),
        ("bilingual_pub.readers.docx.convert", "bilingual_pub.readers.html.walk", True),
        ("bilingual_pub.readers.docx.convert", "bilingual_pub.readers.limits", False),
    ],
)
def test_what_is_deep(module: str, imported: str, *, deep: bool) -> None:
    assert is_deep(module, imported) == deep


def test_every_name_of_a_face_is_there() -> None:
    """A lazy import that goes nowhere is only noticed when the name is used."""
    code = f"""
import sys
from importlib import import_module
for face in {FACES!r}:
    room = import_module(face)
    for name in getattr(room, "__all__", ()):
        # A name that is also a module's means one thing or the other, as it happens.
        if f"{{face}}.{{name}}" in {sorted(MODULES)!r}:
            print(face, name, "is a module too")
        getattr(room, name)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == ""
