"""What stands before the text of a Markdown file.

YAML between `---` (Jekyll, Hugo, Quarto), TOML between `+++` or JSON between braces (Hugo), or the
three lines with `%` of Pandoc.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bilingual_pub.errors import InputError
from bilingual_pub.files import parse_toml
from bilingual_pub.i18n import _, say
from bilingual_pub.lang import detect_language
from bilingual_pub.model import Change, Meta, Note
from bilingual_pub.readers.notes import make_note
from bilingual_pub.text import repair_text, shorten_text

FENCED = re.compile(
    r"\A\s*?(?P<fence>---|\+\+\+)[ \t]*\n(?![ \t]*\n)(?P<inside>.*?)"
    r"^(?:(?P=fence)|(?<=\n)\.\.\.)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)

BRACES = re.compile(r"\A\s*(?=\{\s*\"[\w-]+\"\s*:)")

PERCENT = re.compile(
    r"\A(?:%[ \t]*(?P<title>[^\n]*)\n)(?:%[ \t]*(?P<author>[^\n]*)\n)?(?:%[^\n]*\n)?"
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What it says; empty where it does not. `body` is the text after it."""

    body: str
    title: str = ""
    lang: str = ""
    meta: Meta = Meta()
    notes: tuple[Note, ...] = ()


def split_front_matter(text: str, name: str) -> FrontMatter:
    """The front matter of a text, and the text after it.

    A text may begin with `---` and have no front matter: then the line is a rule and stays. As
    pandoc has it, an empty line after the first `---` shows that.

    Raises:
        InputError: it is not YAML or TOML, or its date is none.
    """
    table, body = _read_table(text, name)
    if not isinstance(table, dict):
        return FrontMatter(text)
    said = {str(key).lower(): value for key, value in table.items()}
    more = [words for key in SHOWN_ABOVE if (words := _find_text(said, key))]
    lang = _find_text(said, "lang", "language")
    return FrontMatter(
        body="\n\n".join([*more, *_list_key_facts(said, lang, body), body]),
        title=_find_text(said, "title"),
        lang=lang,
        meta=Meta(
            byline=_find_text(said, "byline", "author", "authors"),
            date=_parse_date(said.get("date"), name),
            publisher=_find_text(said, "publisher"),
            url=_find_text(said, "url", "canonical_url"),
        ),
        notes=tuple(
            make_note("front-matter", Change.LEFT_OUT, f"{key}: {words}")
            for key in NOT_SHOWN
            if (words := _find_text(said, key))
        ),
    )


def _list_key_facts(said: Mapping[str, Any], lang: str, body: str) -> list[str]:
    """Paragraphs for what a flyer shows large, with labels in the language of the text."""
    given = {key: words for key in KEY_FACTS if (words := _find_text(said, key))}
    if not given:
        return []
    lang = lang or detect_language(body)
    labels = {
        "what": say(lang, "What"),
        "when": say(lang, "When"),
        "where": say(lang, "Where"),
        "phone": say(lang, "Phone"),
    }
    return [f"{labels[key]}: {words}" for key, words in given.items()]


KEY_FACTS = ("what", "when", "where", "phone")
"""What a flyer shows large, where its text does not say it so that it could be found for sure."""

SHOWN_ABOVE = ("subtitle", "abstract")
"""What Pandoc and Quarto print between the title and the text."""

NOT_SHOWN = ("description", "summary", "excerpt")
"""Sentences that a site shows in its lists of articles, and not above them."""


def _read_table(text: str, name: str) -> tuple[Any, str]:
    """What the front matter says, and the text after it."""
    if fenced := FENCED.match(text):
        first = text.count("\n", 0, fenced.start("inside"))
        try:
            table = LANGUAGES[fenced["fence"]](fenced["inside"])
        except Exception as error:
            raise _make_error(text, name, first, error) from error
        return table, text[fenced.end() :]
    if braces := BRACES.match(text):
        try:
            table, end = json.JSONDecoder().raw_decode(text, braces.end())
        except (ValueError, RecursionError) as error:
            raise _make_error(text, name, 0, error) from error
        return table, text[end:]
    if lines := PERCENT.match(text):
        return {"title": lines["title"], "author": lines["author"] or ""}, text[lines.end() :]
    return None, text


def _make_error(text: str, name: str, first: int, error: Exception) -> InputError:
    """The error for front matter that can't be read, with the line, where anybody knows it."""
    number = _find_line(error, first)
    lines = text.split("\n")
    if number is None or not 0 < number <= len(lines):
        return InputError(
            _(
                "The settings at the top of {name} can't be read. Write each on a line of its own"
                ' as name: "value", or delete them.'
            ).format(name=name)
        )
    return InputError(
        _(
            "The settings at the top of {name} can't be read, because of line {line}: “{text}”."
            " Put what stands after the colon or the equals sign between straight quotes, or delete"
            " the line."
        ).format(
            name=name, line=number, text=shorten_text(lines[number - 1].strip(), LONGEST_SHOWN)
        )
    )


def _find_line(error: Exception, first: int) -> int | None:
    """The line that an error names, from 1, where the parsed text begins after `first` lines."""
    if isinstance(error, json.JSONDecodeError):
        return error.lineno
    for mark in (getattr(error, "context_mark", None), getattr(error, "problem_mark", None)):
        if mark is not None:
            return first + int(mark.line) + 1
    named = LINE_NAMED.search(str(error))
    return first + int(named[1]) if named else None


LINE_NAMED = re.compile(r"\bline (\d+)")
"""How Python's own reader of TOML says it."""


def _parse_yaml(text: str) -> Any:  # noqa: ANN401 - YAML may hold anything
    """YAML with every value as it is written.

    YAML 1.1 would make 750 of a title `12:30`, and take `no`, the code of Norwegian, for a refusal.
    A colon in a title without quotes, which is no YAML at all, is read as its author meant it.
    """
    import yaml

    for mend in (_quote_colons, _quote_values):
        try:
            return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
        except yaml.YAMLError:
            text = mend(text)
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - nor here


def _quote_colons(text: str) -> str:
    return COLON_INSIDE.sub(quoted_value, text)


def _quote_values(text: str) -> str:
    """YAML with quotes around each value that, on its line alone, is none: `title: *Free* food`."""
    return VALUE.sub(
        lambda line: quoted_value(line) if _is_broken(line[0]) else line[0],
        text,
    )


def _is_broken(line: str) -> bool:
    """Whether the value of a line says something, and YAML can't read it."""
    import yaml

    if not any(map(str.isalpha, line.partition(":")[2])):
        return False
    try:
        return not isinstance(yaml.load(line, Loader=yaml.BaseLoader), dict)  # noqa: S506 - text
    except yaml.YAMLError:
        return True


def quoted_value(line: re.Match[str]) -> str:
    """A line of YAML with its value between quotes."""
    value = QUOTED_WHOLE.sub(r"\2", line["value"].strip()).replace("'", "''")
    return f"{line['name'].rstrip()} '{value}'"


COLON_INSIDE = re.compile(
    r"^(?P<name>\w[\w-]*:[ \t]+)(?P<value>[^\s\"'\[{|>&*!%@`#][^\n]*:(?:[ \t][^\n]*)?)$",
    re.MULTILINE,
)
"""`title: Heat: stay safe`"""


VALUE = re.compile(
    r"^(?P<name>\w[\w-]*:)[ \t]+(?P<value>[^\s|>][^\n]*)$(?!\n[ \t]+\S)", re.MULTILINE
)
"""A setting of one line."""

QUOTED_WHOLE = re.compile(r"^([\"'])(.*)\1$")


LANGUAGES: Mapping[str, Callable[[str], Any]] = {"---": _parse_yaml, "+++": parse_toml}


def _find_text(said: Mapping[str, Any], *names: str) -> str:
    """The first of some settings that is there; a list of names is joined by commas."""
    value = next((said[name] for name in names if said.get(name)), "")
    values = value if isinstance(value, list) else [value]
    # Quarto names each author with an address and more.
    values = [one.get("name", "") if isinstance(one, dict) else one for one in values]
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
    if text in NOTHING or text.lower() in COMPUTED:
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

COMPUTED = frozenset({"today", "now", "last-modified"})
"""Dates that a program is to fill in."""

LONGEST_SHOWN = 40
