"""UTF-8 that was read through a single-byte code page: `β€œ` where `“` stood.

Each character that writers of Western languages use is turned into its UTF-8 bytes, and those are
read through each common code page: that gives the table of damage. A sequence is repaired only
where it can't be anything else. Most are repaired wherever they stand. Those that good text could
hold, a letter and a sign after it or two letters of another script, are repaired only beside Latin
letters that betray them; `find_needed_neighbor` says which.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product

CODE_PAGES = (
    *(f"cp125{number}" for number in (2, 0, 1, 3, 4, 5, 6, 7, 8)),
    *(f"iso8859-{number}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16)),
    *("cp437", "cp850", "cp852", "cp866", "mac_roman", "mac_cyrillic", "mac_greek", "koi8-r"),
)
"""The most common first: what it shows is right before what any other does."""

PUNCTUATION = "“”‘’–—…•€™„‚‟‛‹›†‡‰‐‑‒―′″−→←"
LETTERS = "".join(map(chr, range(0xA0, 0x100))).replace("\xad", "") + "ŒœŠšŽžŸ"

USUAL = PUNCTUATION + "áéíóúñüÁÉÍÓÚÑÜ¿¡«»°ºª·§©®½¼¾£çãõâêôàèäöß"
"""Where two pages show the same sequence for two characters, one of these is right."""

CENTRAL_EUROPEAN = "ĄąĆćĘęŁłŃńŚśŹźŻżŽžŠšČčĎďĚěŇňŘřŤťŮůĽľĹĺŔŕŐőŰű"

NEVER_AFTER = {"Ă": CENTRAL_EUROPEAN, "Â": CENTRAL_EUROPEAN, "Ã": "ŠšŒœŽžŸ"}
"""Letters that follow a letter in no language, but in what a code page shows."""

LOST_QUOTE = {"â€\ufffd": "”", "β€\ufffd": "”", "â€": "”"}
"""What is left of `”` where a program could not show its last byte, and left it out."""

MOST_LAYERS = 3
"""Text is damaged once more by every program that reads it wrongly; each pass peels one off."""

ANYWHERE = "{0}"
BESIDE_LATIN = "(?<=[A-Za-z])(?:{0})|(?:{0})(?=[A-Za-z])"
BESIDE_SMALL = "(?<=[a-z])(?:{0})|(?:{0})(?=[a-z])"
AFTER_SMALL = "(?<=[a-z])(?:{0})"
IN_A_WORD = "(?<=[a-z])(?:{0})|(?:{0})(?=[A-Za-z])"
NOT_AFTER_CAPITAL = "(?<![A-ZÀ-Þ])(?:{0})|(?:{0})(?=[A-Za-z])"
NOT_ENDING_CAPITALS = "(?<![A-ZÀ-Þ])(?:{0})"


def find_needed_neighbor(damaged: str) -> str:
    """What must stand beside a sequence before it is repaired; empty for one that is never.

    >>> find_needed_neighbor("â€œ") == ANYWHERE
    True
    >>> find_needed_neighbor("Γ³") == BESIDE_LATIN  # gamma cubed, but for estudiΓ³
    True
    >>> find_needed_neighbor("Ã—") == AFTER_SMALL  # AMANHÃ— ends in capitals before a dash
    True
    """
    first, second, *more = list(damaged)
    if more or damaged in LOST_QUOTE or second in NEVER_AFTER.get(first, ""):
        return ANYWHERE
    if "THAI" in unicodedata.name(first, ""):
        return ""
    if unicodedata.category(second) == "Cc":
        return ANYWHERE
    if "LATIN" not in unicodedata.name(first, ""):
        return BESIDE_LATIN
    if second == "…":
        return AFTER_SMALL
    return COMPANY_OF_CATEGORY.get(unicodedata.category(second), NOT_AFTER_CAPITAL)


COMPANY_OF_CATEGORY = {
    **dict.fromkeys(("Lu", "Ll", "Lt", "Pd"), AFTER_SMALL),
    **dict.fromkeys(("Pi", "Pf", "Ps", "Pe"), IN_A_WORD),
    "Cf": BESIDE_SMALL,
    "Zs": NOT_ENDING_CAPITALS,
}
"""By what follows a Latin letter: letters and dashes after it are common, other signs are not."""


@cache
def list_damage() -> dict[str, str]:
    """Every sequence that can be repaired, and the character that stood there."""
    table = dict(LOST_QUOTE)
    everything = PUNCTUATION + LETTERS
    tiers = ((CODE_PAGES[:1], everything), (CODE_PAGES, USUAL), (CODE_PAGES, everything))
    for page, char in (pair for pages, chars in tiers for pair in product(pages, chars)):
        table.setdefault(misread_text(char, page), char)
        table.setdefault(misread_text(char, page, gaps="cp1252"), char)
    return {damaged: char for damaged, char in table.items() if _is_telling(damaged, char)}


def misread_text(text: str, page: str, gaps: str = "latin-1") -> str:
    r"""A text in UTF-8, read through a code page.

    A byte that the page leaves open is read through `gaps`: Latin-1 makes a control code of it, as
    browsers do; other programs take Windows-1252.

    >>> misread_text("“", "cp1253")
    'β€\x9c'
    >>> misread_text("“", "cp1253", gaps="cp1252")
    'β€œ'
    """
    return "".join(_misread_byte(byte, page, gaps) for byte in text.encode())


def _misread_byte(byte: int, *pages: str) -> str:
    for page in pages:
        try:
            return bytes([byte]).decode(page)
        except UnicodeDecodeError:
            continue
    return chr(byte)


def _is_telling(damaged: str, char: str) -> bool:
    """Whether a sequence is odd enough: a letter and a space are only where `à` is likely."""
    if re.search("[\x00-\x7f]", damaged):
        return False
    return damaged[1:] != "\xa0" or char in "\xa0à"


@cache
def compile_beginning() -> re.Pattern[str]:
    """How all damage begins: a first byte of what was UTF-8, and no plain letter behind it.

    Most texts have none; for them the table, which takes 0.2 s, is never made.
    """
    leads = {char.encode()[0] for char in PUNCTUATION + LETTERS}
    shown = {
        _misread_byte(lead, page, gaps)
        for lead in leads
        for page in CODE_PAGES
        for gaps in ("latin-1", "cp1252")
    }
    first = "".join(map(re.escape, sorted(shown | {lost[0] for lost in LOST_QUOTE})))
    return re.compile(rf"[{first}][^\x00-\x7f]")


@cache
def compile_damage() -> re.Pattern[str]:
    """One pattern for all sequences, the longest first."""
    by_company: dict[str, list[str]] = {}
    for damaged in sorted(list_damage(), key=len, reverse=True):
        by_company.setdefault(find_needed_neighbor(damaged), []).append(re.escape(damaged))
    by_company.pop("", None)
    # Looking ahead at two characters first is six times as fast.
    ahead = f"(?={compile_beginning().pattern})"
    return re.compile(rf"{ahead}(?:{'|'.join(_list_alternatives(by_company))})")


def _list_alternatives(by_company: dict[str, list[str]]) -> Iterator[str]:
    for beside, sequences in by_company.items():
        yield beside.format("|".join(sequences))
