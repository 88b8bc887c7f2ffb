"""What may stand in the places of a settings file: text, a table, words by language."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _, knows_language

TURNING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Controls, and what turns text around: it would turn what stands beside it on the page too."""

MAX_TEXT_CHARACTERS = 1_000
"""Of one text; a notice has some 100, and stands on every page."""

MAX_LANGUAGES = 100
"""For which an organization may have words of its own."""


def refuse_unknown(table: Mapping[str, Any], names: set[str], prefix: str, path: Path) -> None:
    """Refuse a misspelled setting, which would be ignored in silence.

    Raises:
        InputError: a name in the table is none of the names.
    """
    for name in table:
        if name not in names:
            raise InputError(
                _("{path}: there is no setting “{name}”. Use one of these: {names}.").format(
                    path=path,
                    name=prefix + name,
                    names=", ".join(sorted(prefix + known for known in names)),
                )
            )


def read_table(table: Mapping[str, Any], name: str, path: Path) -> Mapping[str, Any]:
    """A table in a table; an empty one where it is missing.

    Raises:
        InputError: it is no table.
    """
    value = table.get(name, {})
    if not isinstance(value, dict):
        raise InputError(
            _("{path}: “{name}” must be a table, written as [{name}].").format(path=path, name=name)
        )
    return value


def read_text(table: Mapping[str, Any], name: str, path: Path) -> str:
    """A text without spaces around it; an empty one where it is missing.

    Raises:
        InputError: it is no text, too long, or has invisible characters.
    """
    value = table.get(name, "")
    if not is_text(value):
        raise InputError(
            _("{path}: “{name}” must be text in quotation marks.").format(path=path, name=name)
        )
    return check_text(str(value).strip(), name, path)


def check_text(text: str, name: str, path: Path) -> str:
    """The text as it is.

    Raises:
        InputError: it is too long, or has invisible characters.
    """
    if len(text) > MAX_TEXT_CHARACTERS:
        raise InputError(
            _(
                "{path}: “{name}” is too long: the limit is {count} characters. Make it shorter."
            ).format(path=path, name=name, count=f"{MAX_TEXT_CHARACTERS:,}")
        )
    if TURNING.search(text):
        raise InputError(
            _(
                "{path}: “{name}” has invisible characters in it. Delete the line, and type it"
                " again instead of copying it."
            ).format(path=path, name=name)
        )
    return text


def is_text(value: object) -> bool:
    """Whether a value is text that can be the name of a file too."""
    return isinstance(value, str) and "\0" not in value


def read_by_language(table: Mapping[str, Any], name: str, path: Path) -> dict[str, str]:
    """A text a language.

    Raises:
        InputError: it is no table, has too many languages, or a name that is no language's.
    """
    lines = read_table(table, name, path)
    if len(lines) > MAX_LANGUAGES:
        raise InputError(
            _("{path}: “{name}” may be given in up to {count} languages.").format(
                path=path, name=name, count=MAX_LANGUAGES
            )
        )
    for lang in lines:
        if not knows_language(lang):
            raise InputError(
                _("{path}: “{lang}” in “{name}” is not a language code.").format(
                    path=path, lang=lang, name=name
                )
            )
    return {lang: read_text(lines, lang, path) for lang in lines}
