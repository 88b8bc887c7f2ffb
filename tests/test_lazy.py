"""Imports that are carried out when a name is first used, and not before."""

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from bilingual_pub.lazy import lazy_imports

FACE = """
from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from shop.bakery import bread, cake as tart
    from shop.bakery import missing

__all__ = ["bread", "missing", "tart"]
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A package whose face offers names of one module, and has another."""
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "__init__.py").write_text(FACE, encoding="utf-8")
    (tmp_path / "shop" / "bakery.py").write_text("bread, cake = 'rye', 'plum'", encoding="utf-8")
    (tmp_path / "shop" / "dairy.py").write_text("milk = 'fresh'", encoding="utf-8")
    return tmp_path


def run(folder: Path, code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(folder)!r})\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_nothing_is_loaded_before_a_name_is_used(shop: Path) -> None:
    loaded = "print([name for name in ('shop.bakery', 'shop.dairy') if name in sys.modules])"
    assert run(shop, f"import shop; {loaded}") == "[]"
    assert run(shop, f"import shop; shop.bread; {loaded}") == "['shop.bakery']"
    assert run(shop, f"from shop import dairy; {loaded}") == "['shop.dairy']"


def test_a_name_is_what_its_module_has(shop: Path) -> None:
    code = "from shop import bread, tart, dairy; print(bread, tart, dairy.milk)"
    assert run(shop, code) == "rye plum fresh"
    assert run(shop, "import shop; print(dir(shop))") == "['bread', 'missing', 'tart']"


def test_a_name_that_is_nowhere_is_said_as_python_says_it(shop: Path) -> None:
    told = "try: shop.{name}\nexcept AttributeError as error: print(error)"
    no_such = run(shop, f"import shop\n{told.format(name='butter')}")
    assert no_such == "module 'shop' has no attribute 'butter'"
    gone = run(shop, f"import shop\n{told.format(name='missing')}")
    assert gone == "module 'shop.bakery' has no attribute 'missing'"


def test_other_imports_meanwhile_are_carried_out() -> None:
    found: list[object] = []

    def load() -> None:
        import colorsys

        found.append(colorsys.rgb_to_hsv)

    namespace = {"__name__": "face", "__all__": []}
    with lazy_imports(namespace):
        thread = Thread(target=load)
        thread.start()
        thread.join()
        import wave
    assert callable(found[0])
    assert wave.__name__ == "wave"
