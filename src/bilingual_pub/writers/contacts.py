"""Phone numbers and e-mail addresses as links, `tel:` and `mailto:`: on a phone, a tap is enough.

They are what the check of facts takes for such (`protect`), and both sides link the same ones. A
link that rings a stranger's phone is worse than none, so what is not surely a whole number stays
text: one without its area code, one that goes on beyond what was found, the number of a case or an
account. Digits stand in the link as they are printed, without an extension.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from urllib.parse import quote

from bilingual_pub.lang import borrow_words, get_language
from bilingual_pub.model import BilingualArticle, Mark, Run, join_text
from bilingual_pub.protect import Span, SpanKind, find_protected_spans
from bilingual_pub.text import measure_run_starts

NORTH_AMERICAN = re.compile(r"\+?1?[2-9]\d\d[2-9]\d{6}")
"""An area code and seven figures, neither of which begins with 0 or 1 (NANP)."""

ABROAD = re.compile(r"\+(?!1)[2-9](?!\d{1,2}0{4})\d{8,12}")
"""A number with the code of its country. ITU-T E.164 allows 15 figures; hardly any has over 13."""

MORE_FIGURES = re.compile(r"\d{3,}[ .-]\d{1,2}$")
"""Few figures behind many are no part of a number: `+52 55 1234 5678 24 hours`."""

TRUNK_ZERO = "(0)"
"""`+44 (0)20`: dialed inside the country only."""

TOLL_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})
"""The area codes behind which a number may be a word, 1-800-CALL-NOW (47 CFR 52.101)."""

KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
"""The figure on a phone's key, by letter (ITU-T E.161)."""

EXTENSION = re.compile(r",? (?:ext\.?|extensión|x\.?) ?\d{1,6}$")

BEFORE = re.compile(r"(?:[#№@]|\d\)|\d ?[–—/-]|(?<!\d)\d{1,3}) ?$")
"""What stands before a number of which this is only the end: the code of a country, for example."""

BEHIND = re.compile(r" ?[–—/-] ?\d|\.\d|:\w|[\w@]")
"""What stands behind one that goes on, or is the first of a range."""

MAIL = re.compile(r"[!-?A-~]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}", re.ASCII)

NOT_LINKED = frozenset({Mark.CODE, Mark.DELETED})


@dataclass(frozen=True, slots=True)
class Contact:
    """Characters `start` to `end` of a text, and the address that they lead to."""

    start: int
    end: int
    address: str


def find_id_numbers(article: BilingualArticle) -> frozenset[str]:
    """The addresses of what looks like a phone number and is called something else on a side."""
    sides = (("source", article.source.lang), ("target", article.target.lang))
    texts = (
        (join_text(getattr(pair, name)), lang) for name, lang in sides for pair in article.all_pairs
    )
    return frozenset(
        contact.address
        for text, lang in texts
        for contact in _find_contacts(text, lang)
        if _compile_number_names(get_language(lang)).search(
            text, max(contact.start - NEAR, 0), contact.start
        )
    )


NEAR = 40
"""Characters before a number in which its name stands."""


@lru_cache
def _compile_number_names(language: str) -> re.Pattern[str]:
    """Words such as `case number` at the end of a text."""
    names = borrow_words(language, lambda pack: pack.number_names)
    words = "|".join(sorted(map(re.escape, names)))
    return re.compile(rf"(?<!\w)(?:{words})(?: [\w.º°]{{1,9}})?[\s:.#№]*$", re.IGNORECASE)


def link_contacts(
    runs: Sequence[Run], lang: str, ids: frozenset[str] = frozenset()
) -> Sequence[Run]:
    """Runs, cut so that each phone number and each e-mail address is a link; not those in `ids`.

    They are looked for in the whole text: of a number that is half bold, no half is one.

    >>> [(run.text, run.href) for run in link_contacts([Run("Call 520-555-0142.")], "en")]
    [('Call ', None), ('520-555-0142', 'tel:5205550142'), ('.', None)]
    """
    text = "".join(run.text for run in runs)
    found = list(_find_contacts(text, lang))
    if not found:
        return runs
    starts = measure_run_starts(runs)
    contacts = [
        contact
        for contact in found
        if contact.address not in ids and _may_link(runs, starts, contact)
    ]
    return list(_cut_runs(runs, starts, contacts)) if contacts else runs


def _may_link(runs: Sequence[Run], starts: Sequence[int], contact: Contact) -> bool:
    """Whether no part of it leads elsewhere already, is code, or is taken back."""
    first = bisect_right(starts, contact.start) - 1
    parts = runs[first : bisect_left(starts, contact.end)]
    return not any(run.href or run.marks & NOT_LINKED for run in parts)


def _cut_runs(
    runs: Sequence[Run], starts: Sequence[int], contacts: Sequence[Contact]
) -> Iterator[Run]:
    """The runs, each cut where a contact begins or ends."""
    borders = [place for contact in contacts for place in (contact.start, contact.end)]
    for run, start, end in zip(runs, starts, starts[1:], strict=False):
        inside = borders[bisect_right(borders, start) : bisect_left(borders, end)]
        for first, last in pairwise([start, *inside, end]):
            part = replace(run, text=run.text[first - start : last - start])
            # Behind an odd number of borders, the text is inside of a contact.
            passed = bisect_right(borders, first)
            yield replace(part, href=contacts[passed // 2].address) if passed % 2 else part


def _find_contacts(text: str, lang: str) -> Iterator[Contact]:
    if "@" not in text and not any(map(str.isdigit, text)):
        return
    for span in find_protected_spans(text, lang, lang):
        address = _make_address(span)
        if address and not (
            BEFORE.search(text, max(span.start - NEAR, 0), span.start)
            or BEHIND.match(text, span.end)
        ):
            yield Contact(span.start, span.end, address)


def _make_address(span: Span) -> str:
    if span.kind is SpanKind.PHONE:
        return make_phone_address(span.source)
    if span.kind is SpanKind.EMAIL and MAIL.fullmatch(span.source):
        return f"mailto:{quote(span.source, safe='@+')}"
    return ""


def make_phone_address(number: str) -> str:
    """The address that dials a number (RFC 3966); empty where it may not be a whole one.

    >>> make_phone_address("(520) 555-0142 ext. 12"), make_phone_address("1-800-CALL-NOW")
    ('tel:5205550142', 'tel:+18002255669')
    >>> make_phone_address("+44 (0)20 7946 0958"), make_phone_address("555-0142")
    ('tel:+442079460958', '')
    """
    main = EXTENSION.sub("", number)
    if main.startswith("+"):
        main = main.replace(TRUNK_ZERO, "", 1)
        if MORE_FIGURES.search(main):
            return ""
    figures = "".join(char for char in main.translate(KEYS) if char.isdigit())
    if main.startswith("+") or (figures.startswith("1") and len(figures) == len("15205550142")):
        figures = f"+{figures}"
    if any(map(str.isalpha, main)) and figures.removeprefix("+1")[:3] not in TOLL_FREE:
        return ""
    is_whole = NORTH_AMERICAN.fullmatch(figures) or ABROAD.fullmatch(figures)
    return f"tel:{figures}" if is_whole else ""
