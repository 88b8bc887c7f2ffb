"""A glossary from its file: CSV or TBX, told by the file's name."""

from collections.abc import Callable
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.glossary.limits import MAX_FILE_BYTES
from bilingual_pub.glossary.table import read_csv
from bilingual_pub.glossary.tbx import read_tbx
from bilingual_pub.glossary.term import Glossary
from bilingual_pub.locale import _
from bilingual_pub.regular_file import read_regular_file

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
            _("{path} is no glossary. Save it as CSV from your spreadsheet, or as TBX.").format(
                path=path
            )
        )
    return read(_read_bytes(path), str(path), source_lang, target_lang)


def _read_bytes(path: Path) -> bytes:
    try:
        data = read_regular_file(path, MAX_FILE_BYTES)
    except FileNotFoundError as error:
        raise InputError(
            _("There is no glossary {path}. Check its name and its folder.").format(path=path)
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            _("{path} can't be read: {reason}.").format(
                path=path, reason=getattr(error, "strerror", None) or error
            )
        ) from error
    if len(data) > MAX_FILE_BYTES:
        raise InputError(
            _("{path} is too large: a glossary may have up to {count} megabytes.").format(
                path=path, count=MAX_FILE_BYTES // 1_000_000
            )
        )
    return data
