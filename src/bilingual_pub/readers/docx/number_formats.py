"""How the lists of Word write a count, by the names that ECMA-376 (17.18.59) gives to it."""

from typing import TYPE_CHECKING

from bilingual_pub.lang import get_language, get_pack
from bilingual_pub.ooxml import find_all, find_child, get_value
from bilingual_pub.text import write_count

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMS = {
    "upperLetter": "upper-alpha repeated",
    "lowerLetter": "lower-alpha repeated",
    "upperRoman": "upper-roman",
    "lowerRoman": "lower-roman",
    "decimalZero": "decimal-leading-zero",
    "numberInDash": "in-dash",
    "hex": "hex",
    "chicago": "chicago repeated",
    "decimalFullWidth": "full-width",
    "decimalFullWidth2": "full-width",
    "decimalEnclosedCircle": "circled",
    "decimalEnclosedCircleChinese": "circled",
    "decimalEnclosedParen": "parenthesized",
    "decimalEnclosedFullstop": "full-stopped",
    "ideographEnclosedCircle": "circled",
    "ideographTraditional": "cjk-heavenly-stem",
    "ideographZodiac": "cjk-earthly-branch",
    "ideographDigital": "cjk-decimal",
    "japaneseDigitalTenThousand": "cjk-decimal",
    "taiwaneseDigital": "cjk-decimal",
    **dict.fromkeys(
        (
            *("chineseCounting", "chineseCountingThousand", "taiwaneseCounting"),
            *("taiwaneseCountingThousand", "japaneseCounting"),
        ),
        "chinese",
    ),
    "aiueo": "hiragana repeated",
    "aiueoFullWidth": "katakana repeated",
    "iroha": "katakana-iroha repeated",
    "irohaFullWidth": "katakana-iroha repeated",
    "ganada": "korean-syllables repeated",
    "chosung": "korean-consonants repeated",
    "arabicAlpha": "arabic-alpha repeated",
    "arabicAbjad": "arabic-abjad repeated",
    "hebrew1": "hebrew",
    "hebrew2": "hebrew-letters repeated",
    "hindiConsonants": "hindi-consonants repeated",
    "hindiVowels": "hindi-vowels repeated",
    "hindiNumbers": "devanagari",
    "thaiLetters": "thai-letters repeated",
    "thaiNumbers": "thai",
    "russianLower": "lower-russian repeated",
    "russianUpper": "upper-russian repeated",
    "none": "none",
    "bullet": "none",
}
"""The forms of `text.numerals`; all others are in digits, or in words."""

CUSTOM = {
    "001, 002, 003, ...": 3,
    "0001, 0002, 0003, ...": 4,
    "00001, 00002, 00003, ...": 5,
}
"""How Word calls digits with zeros before them, and how many digits there are."""

TEENS = range(10, 20)


def read_format(level: "_Element") -> str:
    """How a level writes its count: a name of the standard, or `zeros 3`.

    What newer programs know stands beside what old ones take instead.
    """
    for said in find_all(level, "w:numFmt"):
        if get_value(said) == "custom" and (digits := CUSTOM.get(get_value(said, "w:format"))):
            return f"zeros {digits}"
    known = find_child(level, "w:numFmt")
    known = (
        find_child(level, "mc:AlternateContent", "mc:Fallback", "w:numFmt")
        if known is None
        else known
    )
    return get_value(known) or "decimal"


def write_number(count: int, form: str, lang: str = "en") -> str:
    """A count as Word writes it.

    >>> [write_number(2, form) for form in ("lowerLetter", "ordinal", "ordinalText", "zeros 3")]
    ['b', '2nd', 'Second', '002']
    >>> write_number(3, "ordinal", "es"), write_number(3, "ordinalText", "es")
    ('3.º', 'Tercero')
    """
    if form in {"bullet", "none"}:
        return ""
    if form.startswith("zeros "):
        return str(count).zfill(int(form.removeprefix("zeros ")))
    if form == "ordinal":
        return write_ordinal(count, get_language(lang))
    if form in {"ordinalText", "cardinalText"}:
        return _write_words(count, form, lang) or str(count)
    return write_count(count, FORMS.get(form, "decimal"))


def write_ordinal(count: int, lang: str) -> str:
    """A place in an order, in figures; with a full stop in the languages that write it so.

    >>> [write_ordinal(it, "en") for it in (1, 2, 3, 11, 22)]
    ['1st', '2nd', '3rd', '11th', '22nd']
    """
    if lang == "en":
        ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
        return f"{count}{'th' if count % 100 in TEENS else ending}"
    if lang in {"es", "pt", "gl"}:
        return f"{count}.º"
    if lang == "it":
        return f"{count}º"
    if lang == "fr":
        return f"{count}{'er' if count == 1 else 'e'}"
    return f"{count}."


def _write_words(count: int, form: str, lang: str) -> str:
    """A number in words, as far as the language's pack knows one word for it."""
    known = get_pack(lang).numbers
    if form == "cardinalText":
        word = known.units[count] if 0 <= count < len(known.units) else ""
    else:
        word = next((it for it, worth in known.ordinals.items() if worth == count), "")
    return word[:1].upper() + word[1:]
