"""Plain text: a block is a paragraph between blank lines."""

import re
from itertools import islice

from bilingual_pub.model import Block, Kind
from bilingual_pub.readers.characters.encoding import decode
from bilingual_pub.readers.characters.repair import mend
from bilingual_pub.readers.html.inline import plain
from bilingual_pub.readers.reading import Draft, Source

MAX_HEADLINE_CHARACTERS = 100

BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")

SENTENCE_END = re.compile(r"[.!?…:;,。！？؟]['\"”’»)\]]*$")


def read(source: Source) -> Draft:
    """The paragraphs of a text; the first is the title where it looks like a headline."""
    text, repairs = mend(decode(source))
    paragraphs = [part for part in BLANK_LINES.split(text) if part.strip()]
    headline = _headline(paragraphs)
    blocks = tuple(
        Block("", Kind.PARAGRAPH, plain(part))
        for part in islice(paragraphs, 1 if headline else 0, None)
    )
    return Draft(blocks, title=headline, repairs=repairs)


def _headline(paragraphs: list[str]) -> str:
    """The first paragraph, when it is one short line that does not end like a sentence."""
    if len(paragraphs) == 1 or not paragraphs:
        return ""
    first = paragraphs[0].strip()
    if "\n" in first or len(first) > MAX_HEADLINE_CHARACTERS or SENTENCE_END.search(first):
        return ""
    return plain(first)[0].text
