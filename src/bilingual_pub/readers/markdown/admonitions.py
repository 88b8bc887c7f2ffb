"""Boxes in a text: notes, tips and warnings, as each dialect of Markdown writes them.

Each becomes a quotation that CommonMark knows, with the word for its kind in front, or the title
that its author gave it: on the page of a site that is what a reader sees.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilingual_pub.i18n import find_words_language, say
from bilingual_pub.lang import get_language
from bilingual_pub.readers.markdown.prose import FENCE

Word = Callable[[str], str]

KINDS: Mapping[str, Word] = {
    "note": (note := lambda lang: say(lang, "Note")),
    **dict.fromkeys(("info", "abstract", "summary", "seealso", "todo", "admonition"), note),
    **dict.fromkeys(("tip", "hint", "success", "check"), lambda lang: say(lang, "Tip")),
    "important": lambda lang: say(lang, "Important"),
    **dict.fromkeys(
        ("warning", "attention", "warn", "bug", "failure"), lambda lang: say(lang, "Warning")
    ),
    **dict.fromkeys(("caution", "danger", "error"), lambda lang: say(lang, "Caution")),
    **dict.fromkeys(("question", "help", "faq"), lambda lang: say(lang, "Question")),
    **dict.fromkeys(("example", "exercise"), lambda lang: say(lang, "Example")),
    **dict.fromkeys(("quote", "cite", "details"), lambda _lang: ""),
}
"""The names of boxes, and the word that says of which kind one is; a quotation needs none."""

PICTURES = frozenset({"figure", "image"})

LEFT_OUT = frozenset(
    {"include", "literalinclude", "toctree", "contents", "tableofcontents", "bibliography"}
)
"""What names other files, or the places of this one."""

ALERT = re.compile(
    r"(?P<quote>[ \t]*(?:>[ \t]?)+)\[!(?P<kind>[\w-]+)\][-+]?[ \t]*(?P<title>[^\n]*)$"
)
"""`> [!NOTE]` of GitHub and Obsidian."""

INDENTED = re.compile(
    r"[ \t]*(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>[\w-]+)[^\"\n]*(?:\"(?P<title>[^\"\n]*)\")?[ \t]*$"
)
"""`!!! tip "Parking"` of MkDocs, with its text indented."""

FENCED = re.compile(
    r"[ \t]*(?P<fence>:{3,}|`{3,}(?=[ \t]*\{)|~{3,}(?=[ \t]*\{))[ \t]*"
    r"(?:\{(?P<inside>[^{}\n]*)\}|(?P<kind>[\w-]+))?"
    r"[ \t]*(?:\[(?P<bracketed>[^\]\n]*)\])?(?P<title>[^\n]*?)[ \t]*:*$"
)
"""`::: warning` of Docusaurus, VuePress, Pandoc and Quarto; ```{note} of MyST."""

OPTION = re.compile(r"[ \t]*:(?P<name>[\w-]+):[ \t]*(?P<value>[^\n]*)$")

TITLE = re.compile(r"\btitle=(?:\"([^\"]*)\"|'([^']*)'|(\S+))")

MAY_HAVE_BOXES = re.compile(
    r"\[!\w|^[ \t]*(?:!!!|\?\?\?|:::|```[ \t]*\{|~~~[ \t]*\{)", re.MULTILINE
)

MOST_DEEP = 20


@dataclass(slots=True)
class Box:
    """A box that is open.

    It ends at `fence`, or, where that is empty, at a line that is indented less than `indent`.
    What `quotes` is shown as a quotation; of others only the text is kept, and of one that is
    `left_out` nothing. Lines of options may come first, until `begun`.
    """

    fence: str
    indent: int
    quotes: bool = True
    left_out: bool = False
    begun: bool = True
    picture: str = ""
    alt: str = ""

    def is_left_by(self, line: str) -> bool:
        """Whether a line is outside, where indentation alone says what is inside."""
        return not self.fence and bool(line[: self.indent].strip())

    def is_closed_by(self, bare: str) -> bool:
        """Whether a line is the end of a box with fences."""
        bare = bare.strip()
        return bool(self.fence) and len(bare) >= len(self.fence) and not bare.strip(self.fence[0])


class Boxes:
    """Opens the boxes of a text.

    `find_lang` tells its language, when it is needed; `leave_out` hears of what is left out.
    """

    def __init__(self, find_lang: Callable[[], str], leave_out: Callable[[str], object]) -> None:
        self._find_lang = find_lang
        self._leave_out = leave_out
        self._open: list[Box] = []
        self._code = ""

    def show(self, text: str) -> str:
        """The text with each box as a quotation."""
        if not MAY_HAVE_BOXES.search(text):
            return text
        return "\n".join(line for given in text.split("\n") for line in self._take(given))

    def _take(self, line: str) -> Iterator[str]:
        while self._open and self._open[-1].is_left_by(line):
            yield self._close()
        box = self._open[-1] if self._open else None
        bare = self._strip_indent(line)
        if self._code:
            if bare.strip(" \t>").startswith(self._code) and not bare.strip(" \t>" + self._code[0]):
                self._code = ""
            yield from self._say(bare)
        elif box and box.is_closed_by(bare):
            yield from self._begin(box)
            yield self._close()
        elif box and box.left_out:
            return
        elif box and not box.begun and (option := OPTION.match(bare)):
            box.alt = option["value"] if option["name"] == "alt" else box.alt
        elif len(self._open) < MOST_DEEP and (opened := self._open_box(bare)):
            yield from self._begin(box)
            yield from opened
        elif STRAY.fullmatch(bare):
            return
        else:
            yield from self._begin(box)
            if fence := FENCE.match(bare):
                self._code = fence["fence"]
            alert = ALERT.match(bare)
            yield from map(self._quote, self._tell_alert(alert) if alert else [bare])

    def _say(self, line: str) -> Iterator[str]:
        if not (self._open and self._open[-1].left_out):
            yield self._quote(line)

    def _strip_indent(self, line: str) -> str:
        indent = sum(box.indent for box in self._open[-1:])
        return line if line[:indent].strip() else line[indent:]

    def _close(self) -> str:
        self._open.pop()
        return self._quote("")

    def _begin(self, box: Box | None) -> Iterator[str]:
        """What a box has before its text, once its options are read."""
        if box and not box.begun:
            box.begun = True
            if box.picture:
                yield self._quote(f"![{box.alt}](<{box.picture}>)")
                yield self._quote("")

    def _open_box(self, line: str) -> list[str] | None:
        outer = sum(box.indent for box in self._open[-1:])
        if found := INDENTED.match(line):
            title = found["title"]
            word = self._name(found["kind"]) if title is None else title
            indent = len(line) - len(line.lstrip()) + 4
            return self._push(Box("", outer + indent), word)
        found = FENCED.match(line)
        if not found or STRAY.fullmatch(line):
            return None
        inside = found["inside"] or ""
        names = [it.lstrip(".").lower() for it in inside.split() if "=" not in it and it[0] != "#"]
        names += [found["kind"].lower()] if found["kind"] else []
        kinds = [name.removeprefix("callout-") for name in names]
        kind = next((it for it in kinds if it in KINDS), "")
        title = found["bracketed"] or found["title"].strip()
        if LEFT_OUT.intersection(names):
            self._leave_out(line.strip())
            return self._push(Box(found["fence"], outer, left_out=True, quotes=False), "")
        if PICTURES.intersection(names) and title:
            box = Box(found["fence"], outer, quotes=False, begun=False, picture=title)
            return self._push(box, "")
        if not kind and found["fence"][0] != ":":
            return None
        given = next((next(filter(None, it), "") for it in TITLE.findall(inside)), "")
        word = given or title or (self._name(kind) if kind else "")
        return self._push(Box(found["fence"], outer, quotes=bool(kind), begun=False), word)

    def _push(self, box: Box, word: str) -> list[str]:
        lines = [self._quote("")]
        self._open.append(box)
        if bold := _make_bold(word):
            lines += [self._quote(bold), self._quote("")]
        return lines

    def _tell_alert(self, alert: re.Match[str]) -> Sequence[str]:
        bold = _make_bold(alert["title"].strip() or self._name(alert["kind"]))
        quote = alert["quote"].rstrip()
        return [f"{quote} {bold}", quote] if bold else [quote]

    def _name(self, kind: str) -> str:
        """The word for a kind of box in the text's language; empty where we don't speak that."""
        word = KINDS.get(kind.lower())
        lang = self._find_lang()
        speaks = get_language(find_words_language(lang)) == get_language(lang)
        return word(lang) if word and speaks else ""

    def _quote(self, line: str) -> str:
        marks = "> " * sum(box.quotes for box in self._open)
        return f"{marks}{line}" if line else marks.rstrip()


STRAY = re.compile(r"[ \t]*:{3,}[ \t]*")


def _make_bold(word: str) -> str:
    return f"**{word.strip()}**" if word.strip() else ""
