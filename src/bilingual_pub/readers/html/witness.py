"""A second opinion on which words of a page are its article: trafilatura's, and the page's own."""

import importlib
import re
from collections.abc import Iterable, Iterator

from bilingual_pub.readers.html.markup import Markup

WORD = re.compile(r"\w{1,12}")
"""A word, or a piece of one: scripts that don't part their words are one long word."""

PHRASE = 3
"""Words; a shorter line is known when it is a whole line of the witness."""

KNOWN = 0.6
"""Share of a line's phrases that the witness must have."""

SHORTEST_BODY = 300
"""Characters of a body in JSON-LD; a shorter one is a summary."""


class Witness:
    """What others take for the article: its lines, and its phrases of three words."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._lines: set[tuple[str, ...]] = set()
        self._phrases: set[tuple[str, ...]] = set()
        self.lines: list[str] = []
        for text in texts:
            for line in text.splitlines():
                words = split_into_words(line)
                if words:
                    self.lines.append(line)
                    self._lines.add(words)
                    self._phrases.update(list_phrases(words))

    def knows(self, line: str) -> bool:
        """Whether a line is part of what it takes for the article."""
        words = split_into_words(line)
        phrases = list(list_phrases(words))
        if not phrases:
            return words in self._lines
        return sum(phrase in self._phrases for phrase in phrases) >= len(phrases) * KNOWN


def split_into_words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without what stands between them."""
    return tuple(WORD.findall(text.casefold()))


def list_phrases(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every three words that follow each other."""
    return zip(words, words[1:], words[2:], strict=False)


def import_without_sockets() -> None:
    """Import trafilatura, and open nothing that could ask the network.

    urllib3, which it brings to fetch pages, opens a socket when it is imported, to see whether the
    computer speaks IPv6. It asks only where Python says that it can.
    """
    import socket

    speaks, socket.has_ipv6 = socket.has_ipv6, False
    try:
        importlib.import_module("trafilatura")
    finally:
        socket.has_ipv6 = speaks


def ask_witness(markup: Markup) -> Witness:
    """What trafilatura takes for the article, and what the page gives to search engines as its."""
    import_without_sockets()
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(
        markup.page, fast=True, favor_recall=True, include_comments=False, with_metadata=False
    )
    text = found.text if isinstance(found, Document) else ""
    body = markup.data.get("articleBody")
    said = body if isinstance(body, str) and len(body) >= SHORTEST_BODY else ""
    return Witness([text or "", said])
