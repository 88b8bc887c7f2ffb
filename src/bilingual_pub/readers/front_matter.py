"""What stands before the text of a Markdown file: YAML between `---`, TOML between `+++`."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bilingual_pub.errors import InputError
from bilingual_pub.files import parse_toml
from bilingual_pub.i18n import _
from bilingual_pub.model import Meta
from bilingual_pub.text import repair_text

FENCED = re.compile(
    r"\A\s*?(?P<fence>---|\+\+\+)[ \t]*\n(?![ \t]*\n)(?P<inside>.*?)^(?P=fence)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What it says; empty where it does not. `body` is the text after it."""

    body: str
    title: str = ""
    lang: str = ""
    meta: Meta = Meta()


def split_front_matter(text: str, name: str) -> FrontMatter:
    """The front matter of a text, and the text after it.

    A text may begin with `---` and have no front matter: then the line is a rule and stays. As
    pandoc has it, an empty line after the first `---` shows that.

    Raises:
        InputError: it is not YAML or TOML, or its date is none.
    """
    fenced = FENCED.match(text)
    if not fenced:
        return FrontMatter(text)
    try:
        table = LANGUAGES[fenced["fence"]](fenced["inside"])
    except Exception as error:
        raise InputError(
            _("The front matter at the top of {name} has a mistake: {reason}.").format(
                name=name, reason=_join_lines(error)
            )
        ) from error
    if not isinstance(table, dict):
        return FrontMatter(text)
    said = {str(key).lower(): value for key, value in table.items()}
    return FrontMatter(
        body=text[fenced.end() :],
        title=_find_text(said, "title"),
        lang=_find_text(said, "lang", "language"),
        meta=Meta(
            byline=_find_text(said, "byline", "author", "authors"),
            date=_parse_date(said.get("date"), name),
            publisher=_find_text(said, "publisher"),
            url=_find_text(said, "url", "canonical_url"),
        ),
    )


def _parse_yaml(text: str) -> Any:  # noqa: ANN401 - YAML may hold anything
    """YAML with every value as it is written.

    YAML 1.1 would make 750 of a title `12:30`, and take `no`, the code of Norwegian, for a refusal.
    A colon in a title without quotes, which is no YAML at all, is read as its author meant it.
    """
    import yaml

    try:
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    except yaml.YAMLError:
        quoted, count = COLON_INSIDE.subn(quoted_value, text)
        if not count:
            raise
        return yaml.load(quoted, Loader=yaml.BaseLoader)  # noqa: S506 - nor here


def quoted_value(line: re.Match[str]) -> str:
    """A line of YAML with its value between quotes."""
    value = line["value"].rstrip().replace("'", "''")
    return f"{line['name']}'{value}'"


COLON_INSIDE = re.compile(
    r"^(?P<name>\w[\w-]*:[ \t]+)(?P<value>[^\s\"'\[{|>&*!%@`#][^\n]*:(?:[ \t][^\n]*)?)$",
    re.MULTILINE,
)
"""`title: Heat: stay safe`"""


LANGUAGES: Mapping[str, Callable[[str], Any]] = {"---": _parse_yaml, "+++": parse_toml}


def _find_text(said: Mapping[str, Any], *names: str) -> str:
    """The first of some settings that is there; a list of names is joined by commas."""
    value = next((said[name] for name in names if said.get(name)), "")
    values = value if isinstance(value, list) else [value]
    plain = (repair_text(_read_value(one))[0] for one in values)
    return ", ".join(" ".join(text.split()) for text in plain if text not in NOTHING)


def _read_value(value: object) -> str:
    """A single value as text; nothing for lists and tables, which YAML's aliases make endless."""
    if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
        return ""
    return str(value) if isinstance(value, str | int | float | dt.date) else ""


LARGEST_NUMBER = 10**18
"""Python writes no number of more than 4,300 digits, and nobody's name is one."""


def _parse_date(value: object, name: str) -> dt.date | None:
    """A date, its year first; what follows it, the time, is left out."""
    text = _read_value(value or "").strip()
    if text in NOTHING:
        return None
    written = YEAR_FIRST.match(text)
    try:
        return dt.date(*map(int, written.groups())) if written else dt.date.fromisoformat(text)
    except ValueError as error:
        raise InputError(
            _(
                "The date “{date}” at the top of {name} can't be read. Write year, month and day,"
                " for example 2026-03-04."
            ).format(date=text[:LONGEST_SHOWN], name=name)
        ) from error


YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that there is nothing."""

LONGEST_SHOWN = 40


def _join_lines(error: Exception) -> str:
    return " ".join(str(error).split())
