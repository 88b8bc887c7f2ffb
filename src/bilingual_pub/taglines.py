"""Taglines: a line in each of many languages that offers the text in it, with a phone to call.

In the United States, whoever gives health care with federal money posts such lines in the 15
languages that are spoken most in its state (45 CFR 92.11, Section 1557); others do it for courtesy.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bilingual_pub.files import parse_toml
from bilingual_pub.i18n import get_direction, get_script, knows_language
from bilingual_pub.lang import get_language

USUAL = (
    "en",
    "es",
    "zh-Hant",
    "zh-Hans",
    "vi",
    "ko",
    "tl",
    "ru",
    "ar",
    "ht",
    "fr",
    "pl",
    "pt",
    "it",
    "de",
    "ja",
    "fa",
)
"""Where nobody names others: those spoken most in the whole country, as the Department of Health
and Human Services lists them, and English for a text in two others."""

PHONE = "{phone}"
"""Stands in each line for the phone."""


@dataclass(frozen=True, slots=True)
class Tagline:
    """A line: its language and direction, and its words before and behind the phone."""

    lang: str
    direction: str
    before: str
    phone: str
    behind: str


@cache
def load_taglines() -> dict[str, str]:
    """The lines there are, by the BCP 47 tag of their language."""
    said = files(__package__ or "").joinpath("taglines.toml").read_text(encoding="utf-8")
    return {lang: str(line) for lang, line in parse_toml(said).items()}


def make_taglines(phone: str, languages: Sequence[str], spoken: Sequence[str]) -> list[Tagline]:
    """The lines in some languages, but for those in which the text itself is `spoken`."""
    known = {_identify(lang) for lang in spoken}
    return [_make_tagline(lang, phone) for lang in languages if _identify(lang) not in known]


def _make_tagline(lang: str, phone: str) -> Tagline:
    before, _, behind = load_taglines()[lang].partition(PHONE)
    # The CLDR does not know every language in which there is a line.
    direction = get_direction(lang) if knows_language(lang) else "ltr"
    return Tagline(lang, direction, before, phone, behind)


def _identify(lang: str) -> tuple[str, str]:
    """A language as its readers know it: the two ways of writing Chinese are two."""
    return get_language(lang), get_script(lang) if knows_language(lang) else ""


def list_tagline_languages() -> Iterator[str]:
    """The languages in which there is a line, in the order in which they are printed."""
    yield from load_taglines()
