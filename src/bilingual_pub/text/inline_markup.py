"""Text with its inline marks as tags, for files and people that know nothing but text.

    That is the <b>least</b> that <a1>the city</a1> should do.

`<b>` is strong, `<i>` emphasis, `<code>` code, `<s>` struck out, `<sup>` and `<sub>` stand higher
and lower, and `<a1>` is the first address that the source links to. An address that the source has
not is written out, `<a href="https://…">`. A sign that could be taken for a tag is `&lt;`; every
other one stays as it is, so that AT&T stays AT&T.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from html import escape, unescape
from itertools import pairwise

from bilingual_pub.model import Mark, Run

NAMES = {
    Mark.DELETED: "s",
    Mark.STRONG: "b",
    Mark.EMPHASIS: "i",
    Mark.CODE: "code",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
}
"""The tag of each mark, the outermost first; a link stands around them all."""

MARKS_BY_TAG = {name: mark for mark, name in NAMES.items()}

INLINE_TAG = re.compile(
    r'<(?P<end>/?)(?P<name>b|i|code|s|sup|sub|a\d{1,4}|a(?P<href> href="[^"]*")?)>'
)

NEEDS_ESCAPING = re.compile(r"<(?=/?(?:b|i|code|s|sup|sub|a\d{0,4})>|a href=)|&(?=lt;|amp;)")

ESCAPED_CHARACTER = re.compile(r"&(?:lt|amp);")


MOST_NUMBERS = 9_999
"""Addresses that a tag can name by number; a text with more of them has the rest written out."""


def list_links(runs: Sequence[Run]) -> tuple[str, ...]:
    """The addresses that a text links to, each once: what `<a1>`, `<a2>` … mean in it."""
    return tuple(dict.fromkeys(run.href for run in runs if run.href is not None))


def to_tagged_text(runs: Sequence[Run], known: Sequence[str] = ()) -> str:
    """The text of some runs with tags; `known` are the addresses of the source.

    >>> to_tagged_text([Run("It’s "), Run("here", frozenset({Mark.STRONG}), "x.org")], ["x.org"])
    'It’s <a1><b>here</b></a1>'
    """
    whole = [Run(""), *(run for run in runs if run.text), Run("")]
    numbers = {address: number for number, address in enumerate(known[:MOST_NUMBERS], 1)}
    parts = []
    for before, run in pairwise(whole):
        opened, wanted = _list_tags(before, numbers), _list_tags(run, numbers)
        same = _count_shared(opened, wanted)
        parts += [f"</{_strip_tag(name)}>" for name in reversed(opened[same:])]
        parts += [f"<{name}>" for name in wanted[same:]]
        parts.append(NEEDS_ESCAPING.sub(lambda sign: escape(sign[0]), run.text))
    return "".join(parts)


def parse_tagged_text(text: str, known: Sequence[str] = ()) -> tuple[Run, ...]:
    """The runs of a tagged text.

    A tag that nothing opened or closed, or an address that the source has not, is left out of the
    marks: no letter is ever lost.

    >>> [(run.text, run.href) for run in parse_tagged_text("See <a1>this</a1>", ["x.org"])]
    [('See ', None), ('this', 'x.org')]
    """
    runs: list[Run] = []
    opened = _Opened(known)
    done = 0
    for tag in INLINE_TAG.finditer(text):
        _append_text(runs, text[done : tag.start()], opened)
        opened.follow(tag)
        done = tag.end()
    _append_text(runs, text[done:], opened)
    return tuple(runs)


def _list_tags(run: Run, numbers: Mapping[str, int]) -> list[str]:
    """The tags around a run, the outermost first."""
    names = [name for mark, name in NAMES.items() if mark in run.marks]
    if run.href is None:
        return names
    if run.href in numbers:
        return [f"a{numbers[run.href]}", *names]
    return [f'a href="{escape(run.href)}"', *names]


def _count_shared(first: Sequence[str], second: Sequence[str]) -> int:
    """How many tags two neighbors share, so that these stay open between them."""
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    return same


def _strip_tag(name: str) -> str:
    return name.split(" ", 1)[0]


class _Opened:
    """The tags that are open at a place of a text; however many there are, each step is quick."""

    def __init__(self, known: Sequence[str]) -> None:
        self._known = known
        self._links: list[_Link] = []
        self._links_by_name: defaultdict[str, list[_Link]] = defaultdict(list)
        self._marks: Counter[Mark] = Counter()

    def follow(self, tag: re.Match[str]) -> None:
        """Open or close one more; an end without its beginning is nothing."""
        name = tag["name"]
        if mark := MARKS_BY_TAG.get(name):
            self._marks[mark] = max(self._marks[mark] + (-1 if tag["end"] else 1), 0)
            return
        same = self._links_by_name[_strip_tag(name)]
        if not tag["end"]:
            link = _Link(_find_address(name, self._known))
            same.append(link)
            self._links.append(link)
        elif same and name == _strip_tag(name):
            same.pop().open = False

    @property
    def marks(self) -> frozenset[Mark]:
        """The marks that hold here."""
        return frozenset(mark for mark, count in self._marks.items() if count)

    @property
    def href(self) -> str | None:
        """The address of the link that was opened last, of those that have one."""
        while self._links and not (self._links[-1].open and self._links[-1].address):
            self._links.pop()
        return self._links[-1].address if self._links else None


class _Link:
    """The tag of a link, and whether it is still open."""

    def __init__(self, address: str | None) -> None:
        self.address = address
        self.open = True


def _append_text(runs: list[Run], text: str, opened: _Opened) -> None:
    """Add words to the runs: to the last one, if they have the same marks."""
    if not text:
        return
    words = ESCAPED_CHARACTER.sub(lambda sign: unescape(sign[0]), text)
    marks, href = opened.marks, opened.href
    if runs and (runs[-1].marks, runs[-1].href) == (marks, href):
        words = runs.pop().text + words
    runs.append(Run(words, marks, href))


def _find_address(name: str, known: Sequence[str]) -> str | None:
    """The address that the tag of a link stands for; None for another tag, or an unknown number."""
    if name.startswith("a href="):
        return unescape(name[len('a href="') : -1])
    if name[:1] == "a" and name[1:].isdigit() and 1 <= int(name[1:]) <= len(known):
        return known[int(name[1:]) - 1]
    return None
