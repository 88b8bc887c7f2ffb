"""The translation memory (TM): what people wrote or approved, so that nothing is translated twice.

It is one SQLite file beside the project. `store.py` is the door: it keeps units (`unit.py`) and
finds them again. `database.py` has the tables, `opening.py` says in what state a file is, and
`recover.py` reads what is left of a damaged one; `exact.py` looks units up, `fuzzy.py` finds texts
that are much alike; `tmx.py` exchanges them with other tools. Texts are tagged texts
(`bilingual_pub.text.inline_markup`), with a blank line between two blocks of one pair.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.memory.fuzzy import normalize_text
    from bilingual_pub.memory.recover import repair_memory
    from bilingual_pub.memory.store import Memory, open_memory
    from bilingual_pub.memory.tmx import read_tmx, write_tmx
    from bilingual_pub.memory.unit import NO_LANGUAGE, ExactMatch, FuzzyMatch, Unit

__all__ = [
    "NO_LANGUAGE",
    "ExactMatch",
    "FuzzyMatch",
    "Memory",
    "Unit",
    "normalize_text",
    "open_memory",
    "read_tmx",
    "repair_memory",
    "write_tmx",
]
