"""What is kept, kind by kind, and how it is known.

Every pattern starts only where a word starts and repeats only what can't match in two ways, so that
a line of 100 kB takes no longer a character than a short one. A pattern with a group keeps that
group alone.
"""

import re
from dataclasses import dataclass
from enum import StrEnum, auto

from bilingual_pub.text import load_short_titles

NUMBER_PATTERN = r"\d+(?:[.,]\d+)*"

START = r"(?<!\w)(?<!\d[.,])"
"""Not inside a word, nor in the middle of 1,250.50."""

FRACTION_SIGNS = "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

RAISED_FIGURES = "⁰¹²³⁴-⁹"

UNITS = "mm|cm|dm|m|km|in|ft|yd|mi|ha|s|h|min|L|l|N|kg|g"
"""What is squared, cubed, or divided by."""

ENDING = "com|org|net|edu|gov|mil|info|us|mx|es|eu|uk|ca|io|so|vn"

STREET_WORDS = (
    "Street|Avenue|Road|Boulevard|Drive|Lane|Court|Place|Plaza|Parkway|Highway|Terrace|Circle|Way"
    r"|(?:St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Pkwy|Hwy)\.?"
)

NO_STREET = (
    "The|A|An|On|At|In|From|Near|Our|This|That|Your|To|Along|Take|Use|Cross|Each|Every|Is|Are"
)
"""With a capital at the start of a sentence, and no part of a street's name."""

SENTENCE_END = r".,;:!?…'’”»)\]}"


class SpanKind(StrEnum):
    """Why a span is kept; of two spans of one length, the kind named first wins."""

    URL = auto()
    EMAIL = auto()
    PHONE = auto()
    HASHTAG = auto()
    HANDLE = auto()
    DATE = auto()
    TIME = auto()
    PRICE = auto()
    CODE = auto()
    ADDRESS = auto()
    NUMBER = auto()
    NAME = auto()
    TERM = auto()


PATTERNS: tuple[tuple[SpanKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        # https://example.org/a?b=c, without the full stop that ends the sentence
        (
            SpanKind.URL,
            rf"(?<!\w)(?:https?://|www\.)[^\s<>\"“”«»]*[^\s<>\"“”«»{SENTENCE_END}]/?",
        ),
        # example.org, azdailysun.com/news
        (
            SpanKind.URL,
            (
                rf"(?<![\w@.-])(?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}(?:{ENDING})(?![\w-])"
                rf"(?:/(?:[^\s<>\"“”«»]*[^\s<>\"“”«»{SENTENCE_END}])?/?)?"
            ),
        ),
        (
            SpanKind.EMAIL,
            r"(?<![\w.+%-])[\w.+%-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}",
        ),
        # 573-4197, (520) 573-4197 ext. 12, 1-800-555-0199, 520.573.4197
        (
            SpanKind.PHONE,
            (
                r"(?<![\w.-])(?:\+?1[ .-]?)?(?:\(\d{3}\)[ .-]?|\d{3}[ .-])?\d{3}[.-]\d{4}(?![\w-])"
                r"(?:,? (?:ext\.?|extensión|x\.?) ?\d{1,6}(?!\w))?"
            ),
        ),
        # 1-800-CALL-NOW
        (SpanKind.PHONE, r"(?<![\w.-])(?:1-)?8\d\d-[A-Z0-9]{3,4}-?[A-Z0-9]{3,7}(?!\w)"),
        # +52 55 1234 5678
        (SpanKind.PHONE, r"(?<![\w+])\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?!\w)"),
        (SpanKind.HASHTAG, r"(?<![\w#&/])#(?=\w{0,99}[^\W\d])\w{1,100}(?!\w)"),
        (SpanKind.HANDLE, r"(?<![\w.@/+-])@[A-Za-z_]\w{0,50}(?:\.\w{1,30}){0,3}(?!\w)"),
        # 7:30 p.m., 19:30, 5 p. m., 9am
        (
            SpanKind.TIME,
            r"(?<![\w:.,])\d{1,2}(?::\d\d){1,2}(?:\s?[AaPp]\.?\s?[Mm]\b\.?)?(?![\w:])",
        ),
        (SpanKind.TIME, r"(?<![\w:.,])\d{1,2}\s?[AaPp]\.?\s?[Mm]\b\.?(?!\w)"),
        # $1,250.50, US$5, € 30, 30 €, 500 USD; of “$1.5 million” the number alone
        (SpanKind.PRICE, rf"(?<![\w$€£¥])(?:US|MX|CA|AU|[CAR])?[$€£¥]\s?{NUMBER_PATTERN}(?!\w)"),
        (SpanKind.PRICE, rf"{START}{NUMBER_PATTERN}\s?(?:[€£¥]|(?:USD|EUR|MXN|GBP)(?!\w))"),
        # SB 1070, H.R. 3, S. 744, A.B. 60
        (
            SpanKind.CODE,
            (
                r"(?<![\w.])(?:[AHLS]\.? ?[BR]\.?|[HS]\.? ?(?:[CJ][on]{0,2}\.? ?)?Res\.|S\.)"
                r" ?\d{1,5}(?!\w)"
            ),
        ),
        # CV-2019-001, A/RES/70/1, H1N1, I-10: capitals and figures
        (
            SpanKind.CODE,
            (
                r"(?<![\w/-])(?=[A-Z0-9/-]{0,30}\d)(?=[0-9/-]{0,30}[A-Z])"
                r"(?!\d{1,30}(?:ST|ND|RD|TH|S)(?!\w))"
                r"[A-Z0-9]{1,30}(?:[/-][A-Z0-9]{1,30}){0,6}(?![\w/-])"
            ),
        ),
        # 4:19-cv-00123, 19-1234 of a court
        (SpanKind.CODE, r"(?<![\w:-])(?:\d:)?\d{2,4}-[a-z]{2}-\d{2,6}(?:-[A-Z]{2,4})?(?![\w-])"),
        # 35 Mill St., 1600 N. 5th Avenue: a letter must find its way
        (
            SpanKind.ADDRESS,
            (
                r"(?<![\w.,$-])\d{1,6}(?: [NSEW]\.?)?"
                r"(?: (?:[A-Z][\w’'-]{0,30}|\d{1,3}(?:st|nd|rd|th))){1,4}"
                rf" (?:{STREET_WORDS})(?!\w)"
            ),
        ),
        # Maple Street, North Oak Avenue: it stands so on its sign
        (
            SpanKind.NAME,
            (
                rf"(?<![\w-])(?!(?:{NO_STREET}) )"
                r"(?:[A-Z][a-z’']{1,30} |\d{1,3}(?:st|nd|rd|th) ){1,3}"
                r"(?:Street|Avenue|Road|Boulevard|Drive|Lane|Parkway|Highway)(?!\w)"
            ),
        ),
        # 1,000.5, 50%, 10–12, 3/4/2026; not 3rd, 1980s, 3.ª or 20-year-old
        (
            SpanKind.NUMBER,
            rf"(?<![/:–-]){START}{NUMBER_PATTERN}(?:[/:–-]{NUMBER_PATTERN})*(?![\w.,]?\w)(?!-[^\W\d])(?!\.?[ºª°])(?:\s?%)?",
        ),
        # ½, 1½, 1 1/2
        (SpanKind.NUMBER, rf"(?<![/:–-]){START}(?:\d{{1,4}}[ \u00a0]?)?[{FRACTION_SIGNS}](?!\w)"),
        (SpanKind.NUMBER, rf"(?<![/:–-]){START}\d{{1,4}} \d{{1,2}}/\d{{1,2}}(?![\w/]|[.,]\d)"),
        # 10³, 2019⁴ with the mark of a note, 10⁻²
        (
            SpanKind.NUMBER,
            rf"(?<![/:–-]){START}{NUMBER_PATTERN}[⁺⁻]?[{RAISED_FIGURES}]{{1,6}}(?!\w)",
        ),
        # m², km³, x², s⁻¹; not the a¹ of a note
        (
            SpanKind.CODE,
            (
                rf"(?<!\w)(?:{UNITS})(?:[²³⁴]|⁻[{RAISED_FIGURES}]{{1,2}})(?!\w)"
                r"|(?<!\w)[^\W\d_AaOoYyEeUuIi][²³](?!\w)"
            ),
        ),
        # H₂O, C₆H₁₂O₆, B₁₂, SO₄²⁻; Ca²⁺
        (
            SpanKind.CODE,
            (
                rf"(?<!\w)(?:[A-Za-z]{{1,4}}[₀-₉₊₋]{{1,4}}){{1,9}}[A-Za-z]{{0,3}}"
                rf"(?:[{RAISED_FIGURES}]?[⁺⁻])?(?!\w)"
            ),
        ),
        (SpanKind.CODE, rf"(?<!\w)[A-Z][A-Za-z]?[{RAISED_FIGURES}]?[⁺⁻](?!\w)"),
        # √(2), v_(max), x^(n+1)
        (SpanKind.CODE, r"(?<!\w)(?:\w{0,2}[√∛∜]|\w{1,6}[_^])\([^()\s]{1,40}\)(?!\w)"),
        # Mr. Gray, Dra. Luz Campos
        (
            SpanKind.NAME,
            (
                rf"(?<!\w)(?:{load_short_titles()})\.? "
                r"((?:[A-Z]\. ){0,2}[^\W\d_a-z]\w{1,40}(?:[-’'](?!s(?!\w))\w{1,40}){0,2}"
                r"(?: [A-Z][a-zà-ÿ]{1,40}(?!\w)){0,2})"
            ),
        ),
        # J. Smith; not U.S. President
        (SpanKind.NAME, r"(?<![\w.])(?:[A-Z]\. ){1,3}[A-Z][a-zà-ÿ]{1,40}(?!\w)"),
    )
)


@dataclass(frozen=True, slots=True)
class TermGrammar:
    """What the words around a term must know about its translation.

    Attributes:
        gender: `m` or `f` of its head noun; empty where it has none.
        plural: whether it stands in the plural.
        noun: whether it can stand where a noun does.
        opens: whether its capital is that of a sentence which it opens.
    """

    gender: str = ""
    plural: bool = False
    noun: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text, and what must stand for them in the translation.

    `target` is the same text, but for a date, which each language writes in its own way, and for a
    term of a glossary. Terms alone have a grammar.
    """

    start: int
    end: int
    kind: SpanKind
    source: str
    target: str
    grammar: TermGrammar | None = None
