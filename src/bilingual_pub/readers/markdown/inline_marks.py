"""Marks inside of a sentence that CommonMark does not know, or not as their authors mean them."""

import re
from functools import partial

ATTRIBUTE = r"""(?:[#.][\w:.-]+|-|[\w:-]+=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}]+))"""

ATTRIBUTES = rf"\{{:?[ \t]*{ATTRIBUTE}(?:[ \t]+{ATTRIBUTE})*[ \t]*\}}"
"""`{#id .class key=value}` of Pandoc, kramdown and Quarto."""

AFTER_MARK = re.compile(rf"(?<=[\])`*_\ufdd0]){ATTRIBUTES}")

AT_END = re.compile(rf"(?<=\S)[ \t]+{ATTRIBUTES}(?=[ \t]*#*[ \t]*$)", re.MULTILINE)

ALONE = re.compile(rf"^[ \t>]*(?:{ATTRIBUTES}|\{{:[ \t]*[\w-]+[ \t]*\}})[ \t]*$\n?", re.MULTILINE)
"""On a line of its own; kramdown has plain words there too: `{:toc}`."""

SPAN = re.compile(rf"(?<![\]!\\])\[(?P<text>[^\[\]\n]+)\]{ATTRIBUTES}")

WIKI_LINK = re.compile(r"(?<!!)\[\[(?:[^\[\]|\n]*\|)?(?P<text>[^\[\]|\n]+)\]\]")
"""`[[Page]]` and `[[Page|words]]`."""

STAR_BETWEEN_DIGITS = re.compile(r"(?<=\d)(\*{1,2})(?=\d)")

PRODUCT = re.compile(
    r"(?<![\w*\\])(?:\d+|[^\W\d_])(?:\*(?:\d[\d.,]*|[^\W\d_]))*\*(?:\d+|[^\W\d_])(?![\w*])"
)
"""`2*x*y`: numbers and single letters."""

TIGHT_STRONG = re.compile(
    r"(?<![\w*\\])\*\*(?=[^\s*])(?P<inner>(?:(?!\*\*)[^\n])*?[^\w\s*\\])\*\*(?=[^\W_])"
    r"|(?<=[^\W_])\*\*(?=[^\w\s*\\])(?P<after>(?:(?!\*\*)[^\n])*?[^\s*])\*\*(?!\*)"
)
"""`**Note:**bring`: a mark beside a letter and a sign at once is none by CommonMark's rules."""

LOOSE_STRONG = re.compile(
    r"(?<![\w*\\])\*\*[ \t]+(?P<inner>[^*\n]*?[^*\s])[ \t]*\*\*(?![\w*])"
    r"|(?<![\w*\\])\*\*(?P<after>[^*\s][^*\n]*?)[ \t]+\*\*(?![\w*])"
)

TIGHT_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])(?P<inner>[^*\n]*?[^\w\s*\\])\*(?=[^\W_])")

INSERTED = re.compile(r"(?<![\w+\\])\+\+(?=[^\s+])(?P<inner>[^+\n]*?[^\s+])\+\+(?![\w+])")

MARKED = re.compile(r"(?<![\w=\\])==(?=[^\s=])(?P<inner>[^=\n]*?[^\s=])==(?![\w=])")

TIGHT_DELETED = re.compile(
    r"(?<![\w~\\])~~(?=[^\s~])(?P<inner>(?:(?!~~)[^\n])*?[^\w\s~\\])~~(?=[^\W_])"
)

LOOSELY_DELETED = re.compile(r"(?<![\w~\\])~~[ \t]+(?P<inner>[^~\n]*?[^~\s])[ \t]*~~(?![\w~])")

DELETED_BY_ONE = re.compile(r"(?<![\w~\\])~(?=[^\s~])(?P<inner>[^~\n]*?[^\s~\\])~(?![\w~])")
"""GitHub strikes words between single tildes too."""

LOWERED = re.compile(r"(?<=[\w)\]])(?<!\\)~(?P<inner>[\w+\-−,.()]{1,20})~(?!~)")

RAISED = re.compile(r"(?<![\\^])\^(?P<inner>[\w+\-−,.()*†‡]{1,20})\^(?!\^)")

WITHIN = r"((?:(?!\{[-+~=]|[-+=]{2}\}|~~\}|~>)[^\n])*)"

CHANGES_TRACKED = (
    (re.compile(rf"\{{~~{WITHIN}~>{WITHIN}~~\}}"), r"<del>\1</del><ins>\2</ins>"),
    (re.compile(rf"\{{\+\+{WITHIN}\+\+\}}"), r"<ins>\1</ins>"),
    (re.compile(rf"\{{--{WITHIN}--\}}"), r"<del>\1</del>"),
    (re.compile(rf"\{{=={WITHIN}==\}}"), r"<mark>\1</mark>"),
)
"""CriticMarkup."""

TAG = re.compile(
    r"(?<!\]\()(?<!\]:[ \t])(?<!\\)"
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*+)(?P<rest>(?:[^<>\n]|\n(?!\s*\n))*)>"
)

HTML = """
    a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body
    br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog
    dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5
    h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark
    marquee menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p
    param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select
    slot small source span strike strong style sub summary sup svg table tbody td template textarea
    tfoot th thead time title tr track tt u ul var video wbr xmp math
"""

KNOWN_TAGS = frozenset(HTML.split())

WITHOUT_END = """
    area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead
    tbody tfoot option optgroup colgroup html head body rb rt rtc rp
    title textarea xmp iframe noembed noframes plaintext script style template
"""

NEVER_CLOSED = frozenset(WITHOUT_END.split())
"""What needs no end, and what `close_tags` looks after."""


def mend_marks(text: str) -> str:
    """Prose with its marks as CommonMark or HTML writes them."""
    for pattern, written in CHANGES_TRACKED:
        text = pattern.sub(written, text)
    text = _drop_attributes(text)
    text = WIKI_LINK.sub(lambda link: link["text"], text)
    text = STAR_BETWEEN_DIGITS.sub(lambda star: star[0].replace("*", r"\*"), text)
    text = PRODUCT.sub(lambda product: product[0].replace("*", r"\*"), text)
    for pattern, tag in MARKS:
        text = pattern.sub(partial(_put_in, tag), text)
    return text


MARKS = (
    (TIGHT_STRONG, "strong"),
    (LOOSE_STRONG, "strong"),
    (TIGHT_EMPHASIS, "em"),
    (TIGHT_DELETED, "del"),
    (LOOSELY_DELETED, "del"),
    (DELETED_BY_ONE, "del"),
    (LOWERED, "sub"),
    (RAISED, "sup"),
    (INSERTED, "ins"),
    (MARKED, "mark"),
)


def _put_in(tag: str, found: re.Match[str]) -> str:
    inner = next(filter(None, found.groups()))
    return f"<{tag}>{inner}</{tag}>"


def _drop_attributes(text: str) -> str:
    if "{" not in text:
        return text
    text = ALONE.sub("", text)
    text = SPAN.sub(lambda span: span["text"], text)
    return AT_END.sub("", AFTER_MARK.sub("", text))


def keep_words_in_brackets(text: str, whole: str) -> str:
    """Prose in which `<parent name>` is words and no tag; `whole` is all of the text.

    What HTML does not know is a tag only where it is closed; so is most of what it knows.
    """
    if "<" not in text:
        return text
    closed = {name.lower() for name in CLOSING.findall(whole)}

    def kept(tag: re.Match[str]) -> str:
        name = tag["name"].lower()
        if _is_tag(tag, name, closed):
            return tag[0]
        return "&lt;" + tag[0][1:]

    return TAG.sub(kept, text)


CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9-]*)\s*>")

ADDRESS = re.compile(r"[:@.]")


def _is_tag(tag: re.Match[str], name: str, closed: set[str]) -> bool:
    rest = tag["rest"]
    if rest and not rest[0].isspace() and rest[0] != "/":
        # An address: <https://example.org>, <ana@example.org>.
        return bool(ADDRESS.match(rest)) or "@" in rest
    if tag["end"]:
        return name in KNOWN_TAGS or name in closed
    if rest.endswith("/"):
        return True
    if name in KNOWN_TAGS:
        return name in NEVER_CLOSED or name in closed
    return name in closed
