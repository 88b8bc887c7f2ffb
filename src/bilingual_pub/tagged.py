"""Text with its inline marks as tags, for files and people that know nothing but text.

    That is the <b>least</b> that <a1>the city</a1> should do.

`<b>` is strong, `<i>` emphasis, `<code>` code, and `<a1>` the first address that the source links
to. An address that the source has not is written out, `<a href="https://…">`. A sign that could be
taken for a tag is `&lt;`; every other one stays as it is, so that AT&T stays AT&T.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from itertools import pairwise

from bilingual_pub.model import Mark, Run

NAMES = {Mark.STRONG: "b", Mark.EMPHASIS: "i", Mark.CODE: "code"}
"""The tag of each mark, the outermost first; a link stands around them all."""

MARKS = {name: mark for mark, name in NAMES.items()}

TAG = re.compile(r'<(?P<end>/?)(?P<name>b|i|code|a\d{1,4}|a(?P<href> href="[^"]*")?)>')

AMBIGUOUS = re.compile(r"<(?=/?(?:b|i|code|a\d{0,4})>|a href=)|&(?=lt;|amp;)")

ESCAPED = re.compile(r"&(?:lt|amp);")


def links(runs: Sequence[Run]) -> tuple[str, ...]:
    """The addresses that a text links to, each once: what `<a1>`, `<a2>` … mean in it."""
    return tuple(dict.fromkeys(run.href for run in runs if run.href is not None))


def tagged(runs: Sequence[Run], known: Sequence[str] = ()) -> str:
    """The text of some runs with tags; `known` are the addresses of the source.

    >>> tagged([Run("It’s "), Run("here", frozenset({Mark.STRONG}), "x.org")], ["x.org"])
    'It’s <a1><b>here</b></a1>'
    """
    whole = [Run(""), *(run for run in runs if run.text), Run("")]
    parts = []
    for before, run in pairwise(whole):
        opened, wanted = _path(before, known), _path(run, known)
        same = _shared(opened, wanted)
        parts += [f"</{_bare(name)}>" for name in reversed(opened[same:])]
        parts += [f"<{name}>" for name in wanted[same:]]
        parts.append(AMBIGUOUS.sub(lambda sign: escape(sign[0]), run.text))
    return "".join(parts)


def runs_of(text: str, known: Sequence[str] = ()) -> tuple[Run, ...]:
    """The runs of a tagged text.

    A tag that nothing opened or closed, or an address that the source has not, is left out of the
    marks: no letter is ever lost.

    >>> [(run.text, run.href) for run in runs_of("See <a1>this</a1>", ["x.org"])]
    [('See ', None), ('this', 'x.org')]
    """
    runs: list[Run] = []
    for words, names in _stretches(text):
        marks = frozenset(MARKS[name] for name in names if name in MARKS)
        href = next(filter(None, (_address(name, known) for name in reversed(names))), None)
        run = Run(words, marks, href)
        if runs and (runs[-1].marks, runs[-1].href) == (marks, href):
            run = Run(runs.pop().text + words, marks, href)
        runs.append(run)
    return tuple(runs)


def _path(run: Run, known: Sequence[str]) -> list[str]:
    """The tags around a run, the outermost first."""
    names = [name for mark, name in NAMES.items() if mark in run.marks]
    if run.href is None:
        return names
    if run.href in known:
        return [f"a{known.index(run.href) + 1}", *names]
    return [f'a href="{escape(run.href)}"', *names]


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    """How many tags two neighbors share, so that these stay open between them."""
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    return same


def _bare(name: str) -> str:
    return name.split(" ", 1)[0]


def _stretches(text: str) -> Iterator[tuple[str, list[str]]]:
    """The text between two tags, with the names of those that are open there."""
    opened: list[str] = []
    done = 0
    for tag in TAG.finditer(text):
        if words := text[done : tag.start()]:
            yield ESCAPED.sub(lambda sign: unescape(sign[0]), words), opened
        done = tag.end()
        opened = _after(tag, opened)
    if words := text[done:]:
        yield ESCAPED.sub(lambda sign: unescape(sign[0]), words), opened


def _after(tag: re.Match[str], opened: Sequence[str]) -> list[str]:
    """The tags that are open after one more."""
    if not tag["end"]:
        return [*opened, tag["name"]]
    last = max((n for n, name in enumerate(opened) if _bare(name) == tag["name"]), default=None)
    return [name for number, name in enumerate(opened) if number != last]


def _address(name: str, known: Sequence[str]) -> str | None:
    """The address that the tag of a link stands for; None for another tag, or an unknown number."""
    if name.startswith("a href="):
        return unescape(name[len('a href="') : -1])
    if name[:1] == "a" and name[1:].isdigit() and 1 <= int(name[1:]) <= len(known):
        return known[int(name[1:]) - 1]
    return None
