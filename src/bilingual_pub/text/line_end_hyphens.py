"""Words that the end of a line parts: “vac-/cination” is one word, “well-/known” keeps its hyphen.

Which of the two, the text itself knows best: the whole word, or the one with a hyphen, may stand in
it elsewhere. Otherwise the words of the language tell: what is a word when it is joined is one; two
words beside each other were joined by an author. What neither knows was parted by a program, as
nearly all such words are.
"""

import re
from collections import Counter
from functools import cache, cached_property

from bilingual_pub.lang import detect_language, get_language, get_pack
from bilingual_pub.text.unicode import strip_accents

PARTED = re.compile(
    r"(?<!\S)(?P<first>\S{0,80}[^\W_])(?P<hyphen>[-‐¬])[ \t]*\n"
    r"(?P<indent>[ \t]*)(?P<repeated>[-‐](?=[^\W_]))?(?P<second>[^\W_]\S{0,80})"
)
"""Some languages repeat an author's hyphen in the next line (Portuguese, Polish, Spanish)."""

LIST_MARK = re.compile(r"(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})[.)](?:\s|$)")

LAST_PIECE = re.compile(r"[^\W_]+$")
FIRST_PIECE = re.compile(r"[^\W_]+")
WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")

SHORTEST = 2
"""Letters that typesetters leave at the end of a line, and take to the next: what parts fewer is an
author's hyphen, as in “e-mail”."""

SURE = "¬"
"""What some programs write for a hyphen that only ends a line."""

SUSPENDING = {
    "": "and or und oder bzw sowie et ou og eller och och/eller",
    "en": "to nor but",
    "es": "y e o u",
    "de": "bis noch",
    "nl": "en of tot",
    "pt": "e a",
    "it": "e o",
}
"""Words behind a hyphen that stands for a part which follows: “two- and three-year-olds”."""

FRENCH_PRONOUNS = frozenset({"vous", "nous", "moi", "toi", "ils", "elles", "même", "mêmes", "là"})
"""Behind a hyphen of French: “rendez-vous”, “eux-mêmes”. No word ends with one of them."""

FRENCH_OBJECTS = frozenset({"le", "la", "les", "lui", "leur", "y", "en"})

COMMANDS = ("ez", "ons", "tes")
"""How verbs end that command: “dites-le”, “donnez-leur”."""

FRENCH_FIRSTS = frozenset(
    {"demi", "grand", "après", "avant", "arrière", "vice", "petit", "petite", "belle", "peut"}
    | {"celui", "celle", "ceux", "quatre", "vingt", "quelques"}
)
"""First parts of French words that have a hyphen: “grand-mère”, “après-midi”, “peut-être”."""

PREFIXES = frozenset({"self", "ex", "all", "well", "half", "quasi"})
SUFFIXES = frozenset({"style", "free", "old", "year", "type"})
"""Parts of English words that an author's hyphen joins to any word."""

ALWAYS = frozenset({"based", "friendly"})
"""The same, to any name too."""


def join_line_ends(text: str) -> tuple[str, tuple[str, ...]]:
    r"""A text whose words are whole, though the end of a line parted them; and these words.

    >>> join_line_ends("a vac-\ncination card and a well-\nknown form")[0]
    'a vaccination card and a well-known form'
    """
    if not PARTED.search(text):
        return text, ()
    joints = Joints(text)
    words: list[str] = []

    def joined(parts: re.Match[str]) -> str:
        is_range = parts["first"][-1].isdigit()
        if LIST_MARK.match(parts["second"]) and not (is_range and parts["second"][0].isdigit()):
            return parts[0]
        joint = joints.choose(parts["first"], parts["second"], parts["hyphen"])
        whole = parts["first"] + (parts["repeated"] or joint) + parts["second"]
        words.append(whole.strip(",.;:!?()[]“”\"'"))
        return whole

    last = ""
    # A word may be parted twice, and what is found does not overlap.
    while text != last:
        last, text = text, PARTED.sub(joined, text)
    return text, tuple(words)


class Joints:
    """What stands between two parts of a word, by all the words of a text and of its language."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _said(self) -> Counter[str]:
        """The words of the text that no line's end parts."""
        return Counter(_fold(word) for word in WORD.findall(PARTED.sub(" ", self._text)))

    @cached_property
    def _lang(self) -> str:
        return detect_language(self._text)

    def choose(self, first: str, second: str, hyphen: str = "-") -> str:
        """A hyphen, nothing, or a hyphen and a space."""
        before, after = LAST_PIECE.search(first), FIRST_PIECE.match(second)
        assert before  # noqa: S101 - the pattern promises both
        assert after  # noqa: S101
        left, right = before[0], after[0]
        if self._is_suspended(right):
            return "- "
        if _is_kept(first, left, right):
            return "" if hyphen == SURE else "-"
        return "" if hyphen == SURE or self._is_one_word(left, right) else "-"

    def _is_one_word(self, left: str, right: str) -> bool:
        whole, compound = _fold(left + right), _fold(f"{left}-{right}")
        if self._said[whole] or self._said[compound]:
            return self._said[whole] >= self._said[compound]
        if self._is_listed(left + right):
            return True
        return left.casefold() != right.casefold() and not self._is_compound(left, right)

    def _is_suspended(self, right: str) -> bool:
        own = SUSPENDING.get(get_language(self._lang), "")
        return right.casefold() in f"{SUSPENDING['']} {own}".split()

    def _is_compound(self, left: str, right: str) -> bool:
        if self._lang.startswith("fr") and _is_french_compound(left.casefold(), right.casefold()):
            return True
        is_known = (self._is_word(left), self._is_word(right))
        if self._lang.startswith("en"):
            small = left.casefold(), right.casefold()
            if (small[0] in PREFIXES and is_known[1]) or (small[1] in SUFFIXES and is_known[0]):
                return True
            if small[1] in ALWAYS:
                return True
        return all(is_known)

    def _is_word(self, word: str) -> bool:
        return bool(self._said[_fold(word)]) or self._is_listed(word)

    def _is_listed(self, word: str) -> bool:
        listed = load_words(self._lang)
        small = _fold(word)
        if small in listed:
            return True
        return any(
            small.endswith(ending) and f"{small.removesuffix(ending)}{base}" in listed
            for ending, base in get_pack(self._lang).word_endings
        )


def _is_kept(first: str, left: str, right: str) -> bool:
    """Whether a hyphen is the author's by its looks: of a number, an address, a name."""
    if min(len(left), len(right)) < SHORTEST or "/" in first or "@" in first:
        return True
    if not (left.isalpha() and right.isalpha() and _has_case(left) and _has_case(right)):
        return True
    # “Anglo-American”, but VACCI-NATION.
    return right[0].isupper() and not (left.isupper() and right.isupper())


def _is_french_compound(left: str, right: str) -> bool:
    if right in FRENCH_OBJECTS:
        return left.endswith(COMMANDS)
    return right in FRENCH_PRONOUNS or left in FRENCH_FIRSTS


def _has_case(word: str) -> bool:
    return word.lower() != word.upper()


def _fold(word: str) -> str:
    return strip_accents(word.casefold())


LISTS = ("common.txt", "institutions.txt", "function_words.txt")


@cache
def load_words(lang: str) -> frozenset[str]:
    """The words that a language's pack has for any purpose, folded; none where it has no lists."""
    lines = (line for name in LISTS for line in get_pack(lang).read_lines(name))
    return frozenset(_fold(word) for line in lines for word in line.split())
