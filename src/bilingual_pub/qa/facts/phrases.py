"""Phrases of the lists of words as one pattern that tells which kind each is of."""

import re
from collections.abc import Iterable, Iterator

LETTERS = r"[^\W_]*"


class Phrases:
    """Finds phrases in small letters; of two that start in a place whole words, then the longer.

    Attributes:
        kinds: the kind of each group of the pattern.
    """

    def __init__(self, entries: Iterable[tuple[str, str]], first: str) -> None:
        """Phrases with their kinds; * stands for letters or figures. `first` is a kind."""
        order = sorted(
            entries, key=lambda entry: (entry[1] != first, "*" in entry[0], -len(entry[0]))
        )
        by_letter: dict[str, list[tuple[str, str]]] = {}
        for phrase, kind in order:
            by_letter.setdefault(phrase[0], []).append((phrase, kind))
        unsure = by_letter.pop("*", [])
        choices = [
            f"{re.escape(letter)}(?:{'|'.join(make_group(phrase[1:]) for phrase, _kind in some)})"
            for letter, some in by_letter.items()
        ] + [make_group(phrase) for phrase, _kind in unsure]
        self.kinds = [kind for some in (*by_letter.values(), unsure) for _phrase, kind in some]
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(choices) or '(?!)'})(?!\w)")

    def found(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Each phrase in a text, with its kind."""
        for match in self._pattern.finditer(text):
            yield self.kinds[(match.lastindex or 1) - 1], match


def make_group(phrase: str) -> str:
    r"""A phrase as a group of a pattern.

    >>> make_group("lack*")
    '(lack[^\\W_]*)'
    """
    return f"({LETTERS.join(map(re.escape, phrase.split('*')))})"
