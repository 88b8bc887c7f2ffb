"""What can be told of a page's honesty and accessibility from its own markup alone.

Colors, widths and what a keyboard reaches depend on the browser and on the page around an embed;
they are measured in the tests (docs/accessibility.md).
"""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha384
from pathlib import Path
from typing import TYPE_CHECKING

from bilingual_pub.files import read_regular_file
from bilingual_pub.i18n import _, get_direction, knows_language
from bilingual_pub.notice import find_false_promise
from bilingual_pub.qa.print import Finding, Outcome, make_outcome
from bilingual_pub.readers import MAX_FILE_BYTES
from bilingual_pub.text import shorten_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 40
"""Characters of a place that are enough to find it in the page."""


def check_page(
    tree: "HtmlElement",
    part: "HtmlElement",
    langs: Sequence[str],
    notices: Mapping[str, str],
) -> tuple[Finding, ...]:
    """Every rule for a page of ours, or for a `part` that stands in somebody else's.

    `langs` are the languages that it shows beside a translation, each with its own words in
    `notices`; none for a page of the original alone.
    """
    rules = [
        check_notice(langs, notices),
        check_promise(notices),
        check_languages(part),
        check_pictures(part),
        check_headings(part),
    ]
    return tuple(rules if tree is part else [check_title(tree), *rules])


def check_notice(langs: Sequence[str], notices: Mapping[str, str]) -> Finding:
    """A machine draft says that it is one, in every language; else it says who reviewed it."""
    having = [lang for lang in langs if lang in notices]
    return Finding(
        "draft-notice",
        _("Notice that says whether it is a draft"),
        make_outcome(passed=len(having) == len(langs)) if langs else Outcome.NOT_MEASURED,
        ", ".join(having) or _("missing"),
        ", ".join(langs),
        "EU AI Act 50(4)",
    )


def check_promise(notices: Mapping[str, str]) -> Finding:
    """No notice calls it a certified translation: that is a statement that a person signs."""
    promises = [found for words in notices.values() if (found := find_false_promise(words))]
    return Finding(
        "certified",
        _("Words that promise a certified translation"),
        make_outcome(passed=not promises),
        ", ".join(promises) or "0",
        "0",
        "8 CFR 1003.33",
    )


def check_title(tree: "HtmlElement") -> Finding:
    """A page has a name."""
    title = " ".join((tree.findtext(".//title") or "").split())
    return Finding(
        "title",
        _("Title of the file"),
        make_outcome(passed=bool(title)),
        shorten_text(title, LONGEST) or _("missing"),
        _("a title"),
        "WCAG 2.4.2",
    )


def check_languages(part: "HtmlElement") -> Finding:
    """Each part that names a language names one that there is, and its direction."""
    spoken = [it for it in part.xpath("descendant-or-self::*[@lang]") if it.tag != "span"]
    wrong = [
        it.get("lang", "")
        for it in spoken
        if not knows_language(it.get("lang", ""))
        or it.get("dir", "ltr") != get_direction(it.get("lang", ""))
    ]
    return Finding(
        "language-of-parts",
        _("Language of each part"),
        make_outcome(passed=bool(spoken) and not wrong),
        ", ".join(dict.fromkeys(it.get("lang", "") for it in spoken)) or _("missing"),
        _("each part names its own"),
        "WCAG 3.1.2",
        ", ".join(dict.fromkeys(wrong)),
    )


def check_pictures(part: "HtmlElement") -> Finding:
    """Every picture says what stands in its place; an empty `alt` says that it is decoration."""
    pictures = part.xpath(".//img")
    described = [it for it in pictures if it.get("alt") is not None]
    return Finding(
        "pictures",
        _("Pictures with a description"),
        make_outcome(passed=len(described) == len(pictures)) if pictures else Outcome.NOT_MEASURED,
        f"{len(described)}/{len(pictures)}",
        f"{len(pictures)}/{len(pictures)}",
        "WCAG 1.1.1",
    )


def check_headings(part: "HtmlElement") -> Finding:
    """No heading is empty, and none is more than one step deeper than the one before it."""
    headings = part.xpath(".//h1|.//h2|.//h3|.//h4|.//h5|.//h6")
    wrong = []
    before = int(headings[0].tag[1]) if headings else 0
    for heading in headings:
        level, words = int(heading.tag[1]), " ".join(heading.text_content().split())
        if not words or level > before + 1:
            wrong.append(words)
        before = level
    return Finding(
        "headings",
        _("Headings in order"),
        make_outcome(passed=not wrong) if headings else Outcome.NOT_MEASURED,
        f"{len(headings) - len(wrong)}/{len(headings)}",
        f"{len(headings)}/{len(headings)}",
        "WCAG 1.3.1",
        shorten_text(wrong[0], LONGEST) if wrong else "",
    )


def check_style_sheet(tree: "HtmlElement", folder: Path, name: str) -> Finding | None:
    """The style sheet beside a page is the one that the page asks for; None where it asks for none.

    A browser refuses another one, and the columns stand one below the other.
    """
    wanted = {it.get("href"): it.get("integrity") for it in tree.xpath("//link[@integrity]")}
    if name not in wanted:
        return None
    try:
        found = sha384(read_regular_file(folder / name, MAX_FILE_BYTES)).digest()
    except (OSError, ValueError):
        found = b""
    same = wanted[name] == f"sha384-{b64encode(found).decode()}"
    return Finding(
        "style-sheet",
        _("Style sheet that the page asks for"),
        make_outcome(passed=same) if found else Outcome.NOT_MEASURED,
        (_("the same") if same else _("another one")) if found else _("missing"),
        name,
        "W3C SRI",
    )
