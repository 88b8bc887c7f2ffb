"""How many sentences a segment has, and how often the two sides of a pair have different numbers.

Translators mostly keep a sentence a sentence. So a heading that was put before its paragraph is
told by the sentence that it adds, even where the machine found quite other words for it.
"""

import re
from collections.abc import Iterable, Sequence

from bilingual_pub.align.anchors import Link
from bilingual_pub.align.segments import Segment

END = re.compile(
    r"""(?<![.?!…])[.?!…]+["')\]»”’]*\s+(?=\S)|[。！？؟]["'）」』”]*\s*(?=[^\s。！？؟"'）」』”])"""
)
"""The end of a sentence inside a segment. Abbreviations count too, but mostly on both sides.

A row of marks is looked at from its first one only: from each, it would take the square of its
length.
"""

DOUBT, EXPECTED = 5, 0.1
"""So many pairs, this share of them uneven, are thought to have been seen before any was."""


def count_sentences(text: str) -> int:
    """How many sentences a text that isn't blank has, roughly.

    >>> sentence_count("Bonds. State tax information"), sentence_count("1.5 € (approx.)")
    (2, 1)
    >>> sentence_count("これは本です。読みます。")
    2
    """
    return 1 + len(END.findall(text))


def measure_uneven_share(
    source: Sequence[Segment], target: Sequence[Segment], links: Iterable[Link]
) -> float:
    """The share of sure pairs whose sides have different numbers of sentences, from 0 to 1."""
    uneven = [
        count_sentences(source[link.source].text) != count_sentences(target[link.target].text)
        for link in links
    ]
    return (sum(uneven) + DOUBT * EXPECTED) / (len(uneven) + DOUBT)
