"""What a page says more than once, and the stories that follow its own as one scrolls."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.readers.html.clutter import list_names, split_name
from bilingual_pub.readers.html.elements import get_tag, split_words
from bilingual_pub.readers.html.lines import Gatherer
from bilingual_pub.readers.html.live import Tops
from bilingual_pub.readers.html.measure import measure_prose
from bilingual_pub.readers.notes import make_note

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Span = tuple["HtmlElement", int, int]
"""An element, and the numbers of its first line and of the one after its last."""

SCREENS = split_words("""
    amp desktop handheld laptop large lg md mobile phone phones print printable sm small tablet
    visible xl xs
""")
"""Words of a class that say on which screens, or that on paper, an element is seen."""

SHORTEST_COPY = 60
"""Characters; what is shorter may well be said twice."""

SHARE_OF_PAGE = 0.3
"""What holds more of the page's words than this is nothing that an author repeats."""

HOLDERS = split_words("div section article main aside td header")

FEWEST_CHARACTERS = 150
"""Of another story; less is a heading with a line."""


MODULUS = (1 << 61) - 1

BASE = 1_000_003


def find_copies(gatherer: Gatherer) -> Iterator[tuple[Span, Span]]:
    """Each part that a page carries for phones, and once more for desktops: the first, another."""
    lines = gatherer.lines
    lengths = [*accumulate((len(line.words) for line in lines), initial=0)]
    sums = Sums([line.words for line in lines])
    seen: dict[tuple[int, int], Span] = {}
    last = 0
    for element, first, end in _sort_outer_first(gatherer.spans):
        length = lengths[end] - lengths[first]
        is_named = names_screen(element)
        is_part = get_tag(element) in HOLDERS and length >= SHORTEST_COPY
        if first < last or not (is_part or is_named) or end == first:
            continue
        before = seen.setdefault((end - first, sums.of(first, end)), (element, first, end))
        other = before[0]
        if other is element or other in element.iterancestors():
            continue
        is_large = length > lengths[-1] * SHARE_OF_PAGE
        is_other = is_part and (is_large or is_named or names_screen(other))
        if is_other or (is_named and names_screen(other)):
            yield before, (element, first, end)
            last = end


def _sort_outer_first(spans: "Sequence[Span]") -> "list[Span]":
    """The elements in their order, each before those inside it, which end before it does."""
    inner_last = spans[::-1]
    return sorted(inner_last, key=lambda span: (span[1], -span[2]))


class Sums:
    """A sum of any texts that follow each other, the same for the same texts (Rabin and Karp)."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._sums, self._powers = [0], [1]
        for text in texts:
            self._sums.append((self._sums[-1] * BASE + hash(text)) % MODULUS)
            self._powers.append(self._powers[-1] * BASE % MODULUS)

    def of(self, first: int, end: int) -> int:
        """The sum of the texts from one to before another."""
        return (self._sums[end] - self._sums[first] * self._powers[end - first]) % MODULUS


def names_screen(element: "HtmlElement") -> bool:
    """Whether a class says on which screens an element is seen."""
    return any(split_name(name) & SCREENS for name in list_names(element))


def drop_other_stories(body: "HtmlElement", headline: "HtmlElement | None") -> list[Note]:
    """Take out the stories that a page puts after its own, each with a headline of the first level.

    Where the headline is of another level, only those that are called articles as it is are others.
    They stand beside the part with the page's own headline and text: several of them, or one that
    is of the same kind as that part.
    """
    if headline is None:
        return []
    level = get_tag(headline)
    own = [headline, *headline.iterancestors()]
    holders = {parent: child for child, parent in pairwise(own)}
    tops = Tops(holders.keys())
    others: Counter[HtmlElement] = Counter()
    for head in body.iter(level):
        if head is not headline:
            others[tops.find(head)] += 1
    kinds = Counter(map(_name_kind, others))
    notes = []
    for other, heads in others.items():
        beside = holders.get(other.getparent())
        if (
            beside is None
            or get_tag(other) not in (HOLDERS if level == "h1" else {"article"})
            or min(measure_prose(beside), measure_prose(other)) < FEWEST_CHARACTERS
        ):
            continue
        if heads > 1 or kinds[_name_kind(other)] > 1 or _name_kind(other) == _name_kind(beside):
            first = " ".join(next(other.iter(level)).text_content().split())
            notes.append(make_note("other-story", Change.LEFT_OUT, first, why="not-the-article"))
            other.drop_tree()
    return notes


def _name_kind(element: "HtmlElement") -> tuple[object, ...]:
    return (element.getparent(), get_tag(element), element.get("class"))
