"""What a site's own program would put into a text: shortcodes, includes, variables.

Nothing here runs such a program. What stands between two shortcodes is the author's text; the
shortcodes themselves are left out, and told.
"""

import re
from html import escape
from itertools import count

from bilingual_pub.model import Change, Note
from bilingual_pub.readers.markdown.admonitions import KINDS
from bilingual_pub.readers.markdown.latex import write_out_formulas
from bilingual_pub.readers.notes import make_note

HUGO = re.compile(
    r"\{\{(?P<kind>[<%])(?P<inside>(?:(?![>%]\}\}|\{\{[<%])[^\n]|\n(?!\s*\n))*)[>%]\}\}"
)
"""`{{< figure … >}}`, `{{% note %}}`; Quarto has the first."""

LIQUID = re.compile(r"\{%-?(?P<inside>(?:(?!%\}|\{%)[^\n]|\n(?!\s*\n))*?)-?%\}")
"""`{% include … %}` of Jekyll, Eleventy and others."""

LIQUID_COMMENT = re.compile(
    r"\{%-?\s*comment\s*-?%\}(?P<text>(?:(?!\{%).)*)\{%-?\s*endcomment\s*-?%\}", re.DOTALL
)

VARIABLE = re.compile(r"\{\{(?![<%{])(?P<inside>[^{}\n]{1,80})\}\}")
"""`{{ site.phone }}`, or a gap that somebody is to fill in: “Dear {{name}}”."""

INCLUDE = re.compile(r"^[ \t]*-{1,2}8<-{1,2}[ \t]*(?P<inside>[^\n]*)$", re.MULTILINE)

EMBED = re.compile(r"!\[\[(?P<inside>[^\[\]\n]+)\]\]")
"""What Obsidian puts in from another file."""

CONTENTS = re.compile(
    r"^[ \t]*(?P<inside>"
    r"\[\[?_?toc_?\]?\]|\$\{toc\}|\\tableofcontents|\\newpage|\\pagebreak)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)

KRAMDOWN_CONTENTS = re.compile(
    r"^[ \t]*(?:[-*+]|1\.)[ \t]+\S[^\n]*\n[ \t]*\{:[ \t]*toc[ \t]*\}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""An item of a list that becomes the table of contents."""

CODE_OF_A_PAGE = re.compile(
    r"^(?:import[ \t][^\n]*[ \t]from[ \t]+[\"'][^\"'\n]+[\"'];?"
    r"|export[ \t]+(?:const|default)\b[^\n]*)$",
    re.MULTILINE,
)
"""What MDX has at its top."""

ABBREVIATION = re.compile(r"^\*\[[^\]\n]+\]:[ \t]*[^\n]*$", re.MULTILINE)
"""What a page shows where a pointer stays over a word."""

CRITIC_COMMENT = re.compile(r"\{>>(?P<inside>(?:(?!\{>>|<<\})[^\n])*)<<\}")

OBSIDIAN_COMMENT = re.compile(
    r"(?<![%\w])%%(?P<text>(?:(?!%%|\n[ \t]*\n).)+)%%(?![%\w])", re.DOTALL
)

MDX_COMMENT = re.compile(r"\{/\*(?P<text>(?:(?!\*/).)*)\*/\}", re.DOTALL)

RAW = re.compile(r"`[^`\n]*`\{=[\w-]+\}")
"""Code for one kind of output only, in Pandoc's words."""

BLOCK_ID = re.compile(r"(?<=\S)[ \t]+\^[A-Za-z0-9-]+[ \t]*$", re.MULTILINE)
"""What Obsidian calls a paragraph, for links to it."""

EXAMPLE = re.compile(r"^(?P<indent>[ \t]*)\(@[\w-]*\)(?=[ \t]+\S)", re.MULTILINE)

AUTOMATIC = re.compile(r"^(?P<indent>[ \t]*)#\.(?=[ \t]+\S)", re.MULTILINE)
"""`(@)` and `#.` of Pandoc: whoever prints them counts them."""

VERSES = re.compile(r"(?:^\|[ \t][^\n|]*$\n?){2,}", re.MULTILINE)
"""Lines that Pandoc keeps as they are."""

ARGUMENT = re.compile(r"""(?<![\w-])([\w-]++)[ \t]*+=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"']+))""")

CLOSING = re.compile(r"\{\{[<%][ \t]*/[ \t]*([\w-]+)")

BOXES = frozenset({"notice", "alert", "callout", "hint", "admonition", *KINDS})

PICTURES = frozenset({"figure", "img", "image"})

PICTURE_ENDS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


class Shortcodes:
    """Takes shortcodes out of a text, and keeps what is to be said of them."""

    def __init__(self) -> None:
        self.notes: list[Note] = []
        self._closed: frozenset[str] | None = None

    def take_out(self, text: str) -> str:
        """Prose without its shortcodes, and with its formulas in characters."""
        text = write_out_formulas(text, self.notes)
        if "{" in text:
            text = KRAMDOWN_CONTENTS.sub(lambda it: self._leave_out(it, "contents"), text)
            text = LIQUID_COMMENT.sub(lambda it: self._leave_out(it, "comment", it["text"]), text)
            text = CRITIC_COMMENT.sub(lambda it: self._leave_out(it, "comment", it["inside"]), text)
            self._closed = None
            text = HUGO.sub(self._hugo, text)
            text = LIQUID.sub(self._liquid, text)
            text = VARIABLE.sub(self._variable, text)
            text = MDX_COMMENT.sub(lambda it: self._leave_out(it, "comment", it["text"]), text)
        if "%%" in text:
            text = OBSIDIAN_COMMENT.sub(lambda it: self._leave_out(it, "comment", it["text"]), text)
        text = _count_lists(BLOCK_ID.sub("", text))
        text = VERSES.sub(_keep_verses, text)
        text = EMBED.sub(self._embed, text)
        text = INCLUDE.sub(lambda it: self._leave_out(it, "include"), text)
        text = CODE_OF_A_PAGE.sub(lambda it: self._leave_out(it, "include"), text)
        text = ABBREVIATION.sub(lambda it: self._leave_out(it, "abbreviation"), text)
        return CONTENTS.sub(lambda it: self._leave_out(it, "contents"), text)

    def _leave_out(self, found: re.Match[str], what: str = "shortcode", text: str = "") -> str:
        said = " ".join((text or found[0]).split())
        self.notes.append(make_note(what, Change.LEFT_OUT, said, find_words_before(found)))
        return ""

    def _hugo(self, found: re.Match[str]) -> str:
        inside = found["inside"].strip()
        if inside.startswith("/*"):
            return self._leave_out(found, "comment", inside.strip("/* "))
        if inside.startswith("/"):
            return "\n:::\n" if inside[1:].strip().lower() in BOXES else ""
        name, *_rest = inside.split(maxsplit=1) or [""]
        said = {
            key.lower(): next(filter(None, values), "") for key, *values in ARGUMENT.findall(inside)
        }
        if name in PICTURES and said.get("src"):
            return _make_figure(said)
        if name.lower() in BOXES and self._is_closed(name, found.string):
            return _open_box(inside, said)
        return self._leave_out(found)

    def _is_closed(self, name: str, text: str) -> bool:
        """Whether a shortcode has an end."""
        if self._closed is None:
            self._closed = frozenset(CLOSING.findall(text))
        return name in self._closed

    def _liquid(self, found: re.Match[str]) -> str:
        name, *_rest = found["inside"].split() or [""]
        # Ends, and what only steers the program, say nothing.
        if name.startswith("end") or name in {"raw", "highlight", "assign", "capture"}:
            return ""
        return self._leave_out(found)

    def _variable(self, found: re.Match[str]) -> str:
        """A gap stays as it is, as code, so that nobody translates it."""
        self.notes.append(
            make_note("placeholder", Change.UNREADABLE, found[0], find_words_before(found))
        )
        return f"`{found[0]}`"

    def _embed(self, found: re.Match[str]) -> str:
        file, _bar, words = found["inside"].partition("|")
        if file.lower().endswith(PICTURE_ENDS):
            return f"![{words}](<{file.strip()}>)" if not words.isdigit() else f"![](<{file}>)"
        return self._leave_out(found, "include")


def _count_lists(text: str) -> str:
    """A text with numbers in the place of `(@)`, which counts on to its end, and of `#.`."""
    numbers = count(1)
    text = EXAMPLE.sub(lambda it: f"{it['indent']}({next(numbers)})", text)
    return AUTOMATIC.sub(r"\g<indent>1.", text)


def _keep_verses(found: re.Match[str]) -> str:
    lines = [line[1:].strip() for line in found[0].splitlines()]
    return "  \n".join(lines) + "\n"


def _open_box(inside: str, said: dict[str, str]) -> str:
    """A box as a fence: `notice warning "Watch out"` is one of the kind warning."""
    name, *given = POSITIONAL.findall(ARGUMENT.sub("", inside))
    kinds = [said.get("type", ""), *given, name]
    kind = next(
        (it.strip("\"'").lower() for it in kinds if it.strip("\"'").lower() in KINDS), "note"
    )
    titles = [it.strip("\"'") for it in given if it.strip("\"'").lower() != kind]
    title = said.get("title") or next(iter(titles), "")
    return f"\n::: {kind} {title}\n"


POSITIONAL = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|[^\s\"']+")


def find_words_before(found: re.Match[str]) -> str:
    """The line that stands before something, for somebody who looks for its place."""
    before = found.string[max(found.start() - LOOK_BACK, 0) : found.start()].strip()
    return before.rpartition("\n")[2].strip("#>*- \t")


LOOK_BACK = 200


def _make_figure(said: dict[str, str]) -> str:
    """A picture with its caption, as HTML."""
    caption = " – ".join(filter(None, (said.get("title"), said.get("caption"))))
    alt = said.get("alt", "")
    written = f'<figure><img src="{escape(said["src"])}" alt="{escape(alt)}">'
    if caption:
        written += f"<figcaption>{escape(caption)}</figcaption>"
    return f"\n\n{written}</figure>\n\n"
