"""A glossary from its file, CSV or TBX by the file's name; and our own starter glossary."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.glossary.csv import read_csv
from bilingual_pub.glossary.tbx import read_tbx
from bilingual_pub.glossary.term import MAX_FILE_BYTES, Glossary, swap_glossary
from bilingual_pub.i18n import _
from bilingual_pub.lang import get_language

FORMATS: dict[str, Callable[[bytes, str, str, str], Glossary]] = {
    ".csv": read_csv,
    ".tbx": read_tbx,
}


def read_glossary(path: Path, source_lang: str, target_lang: str) -> Glossary:
    """The glossary of a file, for a pair of languages (BCP 47 tags) that it has, in any order.

    Raises:
        InputError: it can't be read; the message names the file, the line and what to do.
    """
    read = FORMATS.get(path.suffix.lower())
    if read is None:
        raise InputError(
            _("{path} is not a glossary. Save it as CSV from your spreadsheet, or as TBX.").format(
                path=path
            )
        )
    return read(_read_bytes(path), str(path), source_lang, target_lang)


def _read_bytes(path: Path) -> bytes:
    try:
        data = read_regular_file(path, MAX_FILE_BYTES)
    except FileNotFoundError as error:
        raise InputError(
            _("The glossary {path} does not exist. Check its name and its folder.").format(
                path=path
            )
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            _("{path} can't be read: {reason}.").format(
                path=path, reason=getattr(error, "strerror", None) or error
            )
        ) from error
    if len(data) > MAX_FILE_BYTES:
        raise InputError(
            _("{path} is too large: the limit for a glossary is {count} megabytes.").format(
                path=path, count=MAX_FILE_BYTES // 1_000_000
            )
        )
    return data


FIRST, SECOND = "en", "es"

FILE = "en-es.csv"


@cache
def load_starter_glossary(source_lang: str, target_lang: str) -> Glossary | None:
    """The glossary that comes with the program for a pair of languages; None where there is none.

    Regions are left out: `es-MX` gets the glossary of `es`.
    """
    pair = get_language(source_lang), get_language(target_lang)
    if sorted(pair) != [FIRST, SECOND]:
        return None
    data = files("bilingual_pub.glossary").joinpath("starter", FILE).read_bytes()
    glossary = read_csv(data, FILE, FIRST, SECOND)
    return glossary if pair == (FIRST, SECOND) else swap_glossary(keep_unambiguous(glossary))


def keep_unambiguous(glossary: Glossary) -> Glossary:
    """The terms whose translation is that of no other: only these are safe the other way around.

    `Atención médica` may be health care or medical care, and nobody has asked for either.
    """
    sources = Counter(term.target.casefold() for term in glossary.terms)
    alone = (term for term in glossary.terms if sources[term.target.casefold()] == 1)
    return replace(glossary, terms=tuple(alone))
