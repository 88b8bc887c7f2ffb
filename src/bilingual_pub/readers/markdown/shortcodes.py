"""What a site's own program would put into a text: shortcodes, includes, variables.

Nothing here runs such a program. What stands between two shortcodes is the author's text; the
shortcodes themselves are left out, and told.
"""

import re
from html import escape

from bilingual_pub.model import Change, Note
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

CRITIC_COMMENT = re.compile(r"\{>>(?P<inside>(?:(?!\{>>|<<\})[^\n])*)<<\}")

ARGUMENT = re.compile(r"""([\w-]+)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"']+))""")

PICTURES = frozenset({"figure", "img", "image"})

PICTURE_ENDS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


class Shortcodes:
    """Takes shortcodes out of a text, and keeps what is to be said of them."""

    def __init__(self) -> None:
        self.notes: list[Note] = []

    def take_out(self, text: str) -> str:
        """Prose without its shortcodes."""
        if "{" in text:
            text = LIQUID_COMMENT.sub(lambda it: self._leave_out(it, "comments", it["text"]), text)
            text = CRITIC_COMMENT.sub(
                lambda it: self._leave_out(it, "comments", it["inside"]), text
            )
            text = HUGO.sub(self._hugo, text)
            text = LIQUID.sub(self._liquid, text)
            text = VARIABLE.sub(self._variable, text)
        text = EMBED.sub(self._embed, text)
        text = INCLUDE.sub(lambda it: self._leave_out(it, "include"), text)
        return CONTENTS.sub(lambda it: self._leave_out(it, "contents"), text)

    def _leave_out(self, found: re.Match[str], what: str = "shortcode", text: str = "") -> str:
        said = " ".join((text or found[0]).split())
        self.notes.append(make_note(what, Change.LEFT_OUT, said, find_words_before(found)))
        return ""

    def _hugo(self, found: re.Match[str]) -> str:
        inside = found["inside"].strip()
        if inside.startswith("/*"):
            return self._leave_out(found, "comments", inside.strip("/* "))
        if inside.startswith("/"):
            return ""
        name, *_rest = inside.split(maxsplit=1) or [""]
        said = {
            key.lower(): next(filter(None, values), "") for key, *values in ARGUMENT.findall(inside)
        }
        if name in PICTURES and said.get("src"):
            return _make_figure(said)
        return self._leave_out(found)

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
