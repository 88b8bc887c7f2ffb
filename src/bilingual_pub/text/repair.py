r"""Damaged text is repaired once, at the door: each repair is one small function.

A repair takes a text and gives it back without one kind of damage, with what it did as data that
can be counted, added up and shown. Quotes stay curly, U+00A0 stays, and so does every mark that
Arabic, Persian, Indic and Southeast Asian writing needs.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from operator import ne

from bilingual_pub.text.invisible import drop_invisible, drop_piled_accents, repair_direction
from bilingual_pub.text.joined_letters import join_at_soft_hyphens, part_ligatures
from bilingual_pub.text.mojibake import (
    MOST_LAYERS,
    compile_beginning,
    compile_damage,
    list_damage,
)
from bilingual_pub.text.repair_report import Damage, Repair, RepairedText, count_repair, sum_repairs

__all__ = ["Damage", "Repair", "repair_text", "sum_repairs"]

FEWEST_LATIN = 2
FEWEST_OTHERS = 3
"""How many misread letters show that a whole line was, by the script that they turn out to be."""

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]|\u2029")

CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffc\ud800-\udfff]")
"""Half a character (a surrogate), which YAML's and JSON's escapes can write, is none either."""

ALONE = re.compile(r"(?<![^\x00-\x7f])(?<![^\x00-\x7f] )[^\x00-\x7f](?![^\x00-\x1f!-\x7f])")
"""An accented letter or a sign between plain letters. No line of UTF-8 that was misread has one:
each of its characters was two or more, of which any but the first may be a space by now."""

NO_LETTERS = re.compile("[\x1b\x80-\x9f\ud800-\udfff]")
"""What ftfy mends in a text that does not look misread."""

SPACES = str.maketrans(
    "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u2800\u3000\u2007\u202f",
    " " * 14 + "\xa0" * 2,
)
"""Each odd space, and the plain one that is as wide and breaks as well."""

ODD_SPACES = re.compile(
    "(?=[\u1680\u2000-\u200a\u202f\u205f\u2800\u3000])"
    "(?:[^\u2800]|(?<![\u2800-\u28ff])\u2800+(?![\u2800-\u28ff]))"
)
"""The blank of braille is one beside none of its other patterns: there it only looks like one."""

ACCENT = "[\u0300-\u036f\u3099\u309a]"

ANY_ACCENT = re.compile(ACCENT)

APART = re.compile(f"[^<>=&]{ACCENT}+")
"""A letter with its accents beside it. Signs of markup are let be: `>` with U+0338 is another."""


def repair_text(text: str, paragraph: str | None = None) -> RepairedText:
    r"""The text without its damage, and what was repaired.

    `paragraph` is all of the paragraph that the text is a part of, or None for a whole file: by it
    is judged which marks of direction are needed.

    >>> repair_text("Caf\u00c3\u00a9\r\n")[0]
    'Café\n'
    """
    made: list[Repair] = []
    for repair in REPAIRS:
        text, done = repair(text)
        made.extend(done)
    text, done = repair_direction(text, paragraph)
    return text, (*made, *done)


def repair_mojibake(text: str) -> RepairedText:
    """UTF-8 read through a code page, each sequence by itself, with good text beside it.

    >>> repair_mojibake("β€œTucson”")[0]
    '“Tucson”'
    """
    found: Counter[tuple[str, str]] = Counter()

    def repaired(match: re.Match[str]) -> str:
        after = list_damage()[match[0]]
        found[match[0], after] += 1
        return after

    for _layer in range(MOST_LAYERS):
        if not compile_beginning().search(text):
            break
        text, count = compile_damage().subn(repaired, text)
        if not count:
            break
    return text, tuple(_list_repairs(Damage.MISREAD, found))


def repair_mojibake_lines(text: str) -> RepairedText:
    """Whole lines read through a code page, letters that the table does not know included (ftfy).

    >>> repair_mojibake_lines("РџСЂРёРІРµС‚")[0]
    'Привет'
    """
    lines = text.split("\n")
    if not any(map(_may_be_misread, lines)):
        return text, ()
    from ftfy import TextFixerConfig, fix_text_segment

    # Off is what changes good text: curly quotes, ligatures, full-width letters, a text that shows
    # "&amp;"; what guesses at parts of a line (“IRMÔ is in capitals); and "�" for letters.
    # `explain` stays on: without it, ftfy 6.3.1 takes its defaults for the rest.
    config = TextFixerConfig(
        unescape_html=False,
        decode_inconsistent_utf8=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        replace_lossy_sequences=False,
        normalization=None,
    )
    good = [fix_text_segment(each, config) if _may_be_misread(each) else each for each in lines]
    both = zip(lines, good, strict=True)
    good = [new if old != new and _is_likely(old, new) else old for old, new in both]
    found = Counter(
        _find_change(old, new) for old, new in zip(lines, good, strict=True) if old != new
    )
    return "\n".join(good), tuple(_list_repairs(Damage.MISREAD, found))


def _may_be_misread(line: str) -> bool:
    """Whether ftfy could find anything in a line; most have a letter by itself, and are good."""
    return not line.isascii() and bool(NO_LETTERS.search(line) or not ALONE.search(line))


def _is_likely(old: str, new: str) -> bool:
    """Whether a line was misread, and is not good text that happens to look so.

    “época could be Ҏpoca, read on a Mac; several such accidents in one line are none. Every letter
    that is repaired makes the line shorter by one or more. One sign of a rare script is no letter:
    ß¡ú could be ᭣.
    """
    few = FEWEST_LATIN if _is_latin(new) else FEWEST_OTHERS
    return len(old) - len(new) >= few


def _is_latin(text: str) -> bool:
    """Whether its accented letters are Latin, and there are some."""
    letters = [char for char in text if char.isalpha() and not char.isascii()]
    return bool(letters) and all("LATIN" in unicodedata.name(char, "") for char in letters)


def normalize_line_ends(text: str) -> RepairedText:
    r"""Line ends of other systems, form feeds and Unicode's own separators become line feeds.

    >>> normalize_line_ends("one\r\ntwo\rthree")[0]
    'one\ntwo\nthree'
    """
    text, count = LINE_ENDS.subn(lambda end: "\n\n" if end[0] == "\u2029" else "\n", text)
    return text, count_repair(Damage.LINE_ENDS, count)


def drop_controls(text: str) -> RepairedText:
    r"""Codes that steered teleprinters have no place in text.

    >>> drop_controls("a\x07b\x00")[0]
    'ab'
    """
    text, count = CONTROLS.subn("", text)
    return text, count_repair(Damage.CONTROLS, count)


def normalize_spaces(text: str) -> RepairedText:
    r"""Thin, wide and other odd spaces; U+00A0 stays, and U+202F, which is narrow, becomes it.

    >>> normalize_spaces("5\u2009km, 10\u202f%")[0]
    '5 km, 10\xa0%'
    """
    if text.isascii():
        return text, ()
    repaired = ODD_SPACES.sub(lambda spaces: spaces[0].translate(SPACES), text)
    count = 0 if repaired == text else sum(map(ne, text, repaired))
    return repaired, count_repair(Damage.SPACES, count)


def join_accents(text: str) -> RepairedText:
    r"""A letter and its accent in two characters become one (Unicode NFC).

    >>> join_accents("Rome\u0301")[0]
    'Romé'
    """
    if text.isascii() or not ANY_ACCENT.search(text):
        return text, ()
    count = 0

    def joined(match: re.Match[str]) -> str:
        nonlocal count
        whole = unicodedata.normalize("NFC", match[0])
        count += whole != match[0]
        return whole

    return APART.sub(joined, text), count_repair(Damage.APART, count)


REPAIRS = (
    repair_mojibake,
    repair_mojibake_lines,
    normalize_line_ends,
    drop_controls,
    join_at_soft_hyphens,
    drop_invisible,
    drop_piled_accents,
    normalize_spaces,
    join_accents,
    part_ligatures,
)
"""In this order: misread letters have soft hyphens and control codes in them, so they are first."""


def _list_repairs(kind: Damage, found: Counter[tuple[str, str]]) -> Iterator[Repair]:
    for (before, after), count in found.items():
        yield Repair(kind, before, after, count)


def _find_change(old: str, new: str) -> tuple[str, str]:
    """What differs between two lines, without what they share at both ends."""
    alike = zip(old, new, strict=False)
    shorter = min(len(old), len(new))
    start = next((at for at, (a, b) in enumerate(alike) if a != b), shorter)
    rest = zip(reversed(old[start:]), reversed(new[start:]), strict=False)
    end = next((at for at, (a, b) in enumerate(rest) if a != b), shorter - start)
    return old[start : len(old) - end], new[start : len(new) - end]
