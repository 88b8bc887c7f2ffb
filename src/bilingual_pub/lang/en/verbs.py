"""The forms of English verbs."""

import re
from collections.abc import Mapping


def expand_verb(verb: str, row: Mapping[str, str]) -> str:
    """A pattern for all forms of a verb: those of its row, or the regular ones.

    >>> expand_verb("carry", {})
    'carry|carries|carried|carrying'
    """
    return "|".join(row.get("forms", "").split() or _list_regular_forms(verb))


def _list_regular_forms(verb: str) -> list[str]:
    """The forms of an English verb that has no others: a verb that doubles a letter is not one."""
    stem = re.sub(r"e$", "", verb)
    third = re.sub(r"(?<=[^aeiou])y$", "ie", verb) if verb.endswith("y") else verb
    hissing = verb.endswith(("s", "x", "z", "ch", "sh"))
    past = re.sub(r"e$", "", third) + "ed"
    return [verb, f"{third}{'es' if hissing else 's'}", past, f"{stem}ing"]
