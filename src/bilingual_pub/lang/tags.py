"""BCP 47 tags: how one is written, which language it names, and which may stand in for another.

es-MX stands in for es and es-US, never Hans for Hant.
"""

from collections.abc import Callable

from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import _, knows_language, load_cldr

WRITTEN_IN = {"zh-TW": "Hant", "zh-HK": "Hant", "zh-MO": "Hant"}
"""Regions where a language is written in another script than elsewhere (CLDR, likely subtags)."""

USUAL = {"zh": "Hans"}

SCRIPT_LETTERS = 4


def parse_language(value: str) -> str:
    """A BCP 47 tag in its usual form; `ES`, `es_MX` and `es-mx` are understood too.

    Raises:
        UsageError: it is the code of no language.
    """
    tag = value.replace("_", "-")
    if not knows_language(tag):
        raise UsageError(
            _("“{value}” is not a language code. Spanish is es, English is en.").format(value=value)
        )
    return str(load_cldr(tag)).replace("_", "-")


def get_language(tag: str) -> str:
    """The primary language subtag of a BCP 47 tag (RFC 5646, 2.2.1), in small letters.

    >>> get_language("es-MX"), get_language("ZH-Hant"), get_language("und")
    ('es', 'zh', 'und')
    """
    return tag.split("-", 1)[0].lower()


UNSPACED_LANGUAGES = frozenset({"zh", "ja", "th", "lo", "km", "my"})


def has_spaces(tag: str) -> bool:
    """Whether a language writes spaces between sentences."""
    return get_language(tag) not in UNSPACED_LANGUAGES


def normalize_tag(written: str) -> str:
    """A BCP 47 tag as it is usually written (RFC 5646, 2.1.1), from whatever markup makes of it.

    >>> normalize_tag("ES_mx")
    'es-MX'
    >>> normalize_tag("zh-hant-tw")
    'zh-Hant-TW'
    """
    first, *parts = written.strip().replace("_", "-").lower().split("-")
    return "-".join([first, *(CASES.get(len(part), str)(part) for part in parts)])


CASES: dict[int, Callable[[str], str]] = {2: str.upper, 4: str.title}
"""Two letters are a region, four a script."""


def get_language_and_script(tag: str) -> tuple[str, str]:
    """The language and the script of a tag, without its region.

    >>> get_language_and_script("es-MX"), get_language_and_script("zh-TW")
    (('es', ''), ('zh', 'Hant'))
    """
    language, *parts = normalize_tag(tag).split("-")
    written = next((part for part in parts if len(part) == SCRIPT_LETTERS), "")
    in_region = WRITTEN_IN.get("-".join([language, *parts[-1:]]), USUAL.get(language, ""))
    return language, written or in_region


def measure_closeness(wanted: tuple[str, str], found: tuple[str, str]) -> int | None:
    """How many tags of two pairs of languages are the same; None if the languages are not."""
    if any(
        get_language_and_script(first) != get_language_and_script(second)
        for first, second in zip(wanted, found, strict=True)
    ):
        return None
    return sum(first == second for first, second in zip(wanted, found, strict=True))
