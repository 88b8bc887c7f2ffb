"""A translation that stops early: much shorter than its source, and without the mark at its end."""

from collections.abc import Iterator

from bilingual_pub.model import Flag

CHECK = "unfinished"

CLOSING = frozenset(".?!…:;。！？؟")
BEHIND = " \t\n\"'”’»)]"
"""What may stand behind the mark that closes a sentence."""

SHORTER, MUCH_SHORTER = 0.8, 0.5
"""Shares of the source's letters, of English and Spanish: less is short where the closing mark is
gone, or anyway. Of 1,050 human pairs (TICO-19, lines 1 to 1050) the shortest from Spanish to
English has 0.51; from English to Spanish 0.61, but for two that lack their translation."""

LEAST, LEAST_UNCLOSED = 40, 20
"""Letters of a source whose translation's length says something, and where the mark is gone."""

QUOTED = 30
"""Letters of the end that a flag quotes."""


def flag_early_stop(source: str, target: str) -> Iterator[Flag]:
    """A flag with the end of a translation that breaks off, of English and Spanish.

    >>> list(flag_early_stop("Bring your card. The office closes at noon.", "Traiga su"))
    [Flag(check='unfinished', source='', target='… Traiga su')]
    """
    if len(source) < LEAST_UNCLOSED or not target.strip():
        return
    share = len(target) / len(source)
    unclosed = share < SHORTER and is_closed(source) and not is_closed(target)
    if unclosed or (share < MUCH_SHORTER and len(source) >= LEAST):
        yield Flag(CHECK, target=f"… {target.strip()[-QUOTED:]}")


def is_closed(text: str) -> bool:
    """Whether a text ends with a mark that closes a sentence."""
    return text.rstrip(BEHIND)[-1:] in CLOSING
