"""The same text is found among very many that are nearly the same."""

from pathlib import Path

from bilingual_pub.memory.store import open_memory
from bilingual_pub.memory.unit import Unit


def test_the_same_text_comes_first(tmp_path: Path) -> None:
    texts = [f"child {one} {other} says it is due" for one in range(40) for other in range(60)]
    with open_memory(tmp_path / "memory.sqlite", create=True) as memory:
        memory.keep(Unit(text, f"ES {text}", "en", "es") for text in texts)
        for text in texts[::97]:
            [found] = memory.near(text, "en", "es", limit=1)
            assert (found.unit.source, found.likeness) == (text, 1.0)
