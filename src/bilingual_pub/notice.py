"""The notice of a machine draft, and the promise that no machine can make."""

import re

from bilingual_pub.i18n import say

_SWORN_ELSEWHERE = "công chứng|公证|公證"
"""Notarized, in Vietnamese and Chinese."""

CERTIFIED = re.compile(rf"certif\w*|\bjurad[ao]s?\b|\bsworn\b|{_SWORN_ELSEWHERE}", re.IGNORECASE)
"""Certified, certificado, certifiée, traducción jurada, sworn: no word of these is in a notice."""

CERTIFIED_TRANSLATION = re.compile(
    r"\b(?:certified|sworn) translation\b|\btraducción (?:certificada|jurada)\b"
    rf"|{_SWORN_ELSEWHERE}",
    re.IGNORECASE,
)
"""The signed promise of a person, in running text, where a letter may be certified too."""

DENIED = re.compile(r"\b(?:not|no|never|isn['’]t|nunca|không|chưa)\b|[不非未]", re.IGNORECASE)
"""“This is not a certified translation” is a good thing to say."""


def get_draft_notice(lang: str) -> str:
    """The words that every page of a machine draft carries, in a language (EU AI Act, 50(4))."""
    return say(lang, "Machine translation, not reviewed by a person")


def get_short_draft_notice(lang: str) -> str:
    """The same in fewer words, for the foot of a page where the whole notice stands elsewhere."""
    return say(lang, "Machine translation, not reviewed")


def find_false_promise(notice: str) -> str:
    """The word of a notice that promises a certified translation; empty where none does.

    >>> find_false_promise("A certified translation."), find_false_promise("Not certified.")
    ('certified', '')
    """
    for sentence in re.split(r"[.!?;。]", notice):
        promise = CERTIFIED.search(sentence)
        if promise and not DENIED.search(sentence[: promise.start()]):
            return promise[0]
    return ""
