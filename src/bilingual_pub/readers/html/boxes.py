"""Which boxes inform: by when to write, whom to call, where to go, what it costs."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.protect import SpanKind
from bilingual_pub.readers.html.clutter import (
    CONSENT,
    Reason,
    asks_for_consent,
    list_names,
    split_name,
)
from bilingual_pub.readers.html.elements import get_tag, split_words
from bilingual_pub.readers.html.facts import CONTACTS, find_facts
from bilingual_pub.readers.html.lines import HOPELESS, SENTENCE, Line, gather_lines, lead_elsewhere
from bilingual_pub.readers.notes import make_note

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST_BOX = 800
"""Characters; longer ones are other articles."""

UNHEARD = HOPELESS | {Reason.COPY}
"""What is not named."""

UNTOLD = UNHEARD | {Reason.COMMENTS}
"""What does not inform whatever it says."""

ALERTS = split_words("""
    advisory alert alerta alerts emergencia emergency urgent urgente warning
""")

ALERT_ROLES = split_words("alert alertdialog")

MAYBE_ALERTS = (
    ".//*[@role='alert' or @role='alertdialog' or @aria-live='assertive'"
    " or contains(@class, 'lert') or contains(@class, 'mergenc') or contains(@class, 'rgent')"
    " or contains(@class, 'arning') or contains(@class, 'dvisory')] | .//marquee"
)

RIGHTS = ("©", "(c)", "all rights reserved", "todos los derechos")

FEWEST_WORDS = 4
"""Of a line that somebody would miss, though it is no sentence."""

FEWEST_SHOUTED = 3
"""Of an alert, or of a short sentence: “Boil water now!”"""

INVITING = frozenset({SpanKind.PHONE, SpanKind.TIME, SpanKind.DATE, SpanKind.PRICE})

ENOUGH = 2
"""Kinds of facts that make a box worth its place in a newspaper's story."""


def informs(box: Sequence[Line], lang: str, *, is_story: bool) -> bool:
    """Whether the lines of a box say something that a reader needs.

    On a newspaper's page more is asked of it: there a teaser too has sentences and days.
    """
    said = " \n".join(line.words for line in box if not line.is_linked)
    whole = sum(len(line.words) for line in box)
    if box[0].reason in UNTOLD or len(said) < whole / 2 or whole > LONGEST_BOX:
        return False
    if any(sign in said.casefold() for sign in RIGHTS) or CONSENT.search(said):
        return False
    facts = find_facts(said, lang)
    if box[0].reason is Reason.FRAME:
        return not is_story and box[0].is_prose and bool(facts & CONTACTS)
    if not any(line.is_prose for line in box):
        return bool(facts & CONTACTS) and len(facts) >= ENOUGH
    if is_story:
        return bool(facts & {SpanKind.PHONE, SpanKind.ADDRESS}) and len(facts) >= ENOUGH
    if box[0].reason is Reason.BOX:
        facts -= {SpanKind.PRICE}
    if box[0].box is not None and _takes_addresses(box[0].box):
        facts &= {SpanKind.PHONE, SpanKind.ADDRESS, SpanKind.DATE}
    return bool(facts)


def invites(box: Sequence[Line], lang: str) -> bool:
    """Whether a box says where, when and whom to call: “If you go”."""
    facts = find_facts(" \n".join(line.words for line in box if not line.is_linked), lang)
    return SpanKind.ADDRESS in facts and len(facts & INVITING) >= ENOUGH


NAMES = {
    Reason.COMMENTS: "comments",
    Reason.FRAME: "page-frame",
}
"""What a box is called in a note, where its markup says more than that it is one."""


def make_box_note(box: Sequence[Line], before: str) -> Note | None:
    """A note of what is left out, or None where it says nothing: a menu, an advertisement.

    `before` is what stands before it in the article.
    """
    heard = [line for line in box if line.reason not in UNHEARD]
    leads = lead_elsewhere(heard)
    said = [line for line in heard if (_says_something(line) if not leads else line.is_prose)]
    if not said and not any(line.is_known for line in heard):
        return None
    reason = heard[0].reason
    what = "links" if leads else NAMES.get(reason, "box") if reason else "box"
    first = next(it for it in heard if it.is_heading or it.is_known or it in said)
    return make_note(what, Change.LEFT_OUT, first.words, before, "not-the-article")


def _says_something(line: Line) -> bool:
    """Whether somebody would miss a line: a sentence, an item, a cell, or several words.

    Whose rights a page is, and what a field or a link is called, is no news.
    """
    if line.is_linked or any(sign in line.words.casefold() for sign in RIGHTS):
        return False
    if line.is_prose or (line.listing is not None and not line.is_label):
        return True
    fewest = FEWEST_SHOUTED if SENTENCE.search(line.words) else FEWEST_WORDS
    return not line.is_label and len(line.words.split()) >= fewest


def make_unheard_note(element: "HtmlElement", before: str) -> Note | None:
    """A note of a box into which nobody looks, where it holds a sentence; None of a menu."""
    first = next((line for line in gather_lines(element).lines if line.is_prose), None)
    if first is None:
        return None
    return make_note("box", Change.LEFT_OUT, first.words, before, "not-the-article")


def _takes_addresses(element: "HtmlElement") -> bool:
    """Whether a box has a field for an e-mail address: it is there to sign up."""
    fields = element.iterdescendants("input")
    return any("mail" in f"{it.get('type', '')} {it.get('name', '')}".lower() for it in fields)


def find_alerts(body: "HtmlElement") -> Iterator["HtmlElement"]:
    """What a page calls an alert: boil your water until Friday."""
    for element in body.xpath(MAYBE_ALERTS):
        names = list_names(element, with_id=False)
        says_so = element.get("role") in ALERT_ROLES or get_tag(element) == "marquee"
        says_so = says_so or element.get("aria-live") == "assertive"
        says_so = says_so or any(split_name(name) & ALERTS for name in names)
        if says_so and not asks_for_consent(element):
            yield element


def warns(alert: "HtmlElement", lines: Sequence[Line]) -> bool:
    """Whether an alert says something: a sentence, or a few words where its role is to alert."""
    fewest = FEWEST_SHOUTED if alert.get("role") in ALERT_ROLES else None
    return any(
        line.is_prose or (fewest and not line.is_linked and len(line.words.split()) >= fewest)
        for line in lines
    )


def split_into_boxes(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The boxes that a column holds: each begins with its heading.

    At the top and the end of a page each line is one: whom to call stands among menus there.
    """
    box: list[Line] = []
    for line in lines:
        is_next = line.is_heading and any(not before.is_heading for before in box)
        if box and (is_next or line.reason is Reason.FRAME or line.box is not box[-1].box):
            yield box
            box = []
        box.append(line)
    if box:
        yield box
