"""What stands before the text of a Markdown file: YAML between `---`, TOML between `+++`."""

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _
from bilingual_pub.model import Meta

FENCED = re.compile(
    r"\A\s*?(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.*?)^(?P=fence)[ \t]*(?:\n|\Z)",
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

    A text may begin with `---` and have no front matter: then the line is a rule and stays.

    Raises:
        InputError: it is not YAML or TOML.
    """
    fenced = FENCED.match(text)
    if not fenced:
        return FrontMatter(text)
    try:
        table = LANGUAGES[fenced["fence"]](fenced["inside"])
    except Exception as error:
        raise InputError(
            _("The front matter of {name} has a mistake: {reason}.").format(
                name=name, reason=_one_line(error)
            )
        ) from error
    if not isinstance(table, dict):
        return FrontMatter(text)
    said = {str(key).lower(): value for key, value in table.items()}
    return FrontMatter(
        body=text[fenced.end() :],
        title=_text(said, "title"),
        lang=_text(said, "lang", "language"),
        meta=Meta(
            byline=_text(said, "byline", "author", "authors"),
            date=_date(said.get("date")),
            publisher=_text(said, "publisher"),
            url=_text(said, "url", "canonical_url"),
        ),
    )


def _yaml(text: str) -> Any:  # noqa: ANN401 - YAML may hold anything
    import yaml

    return yaml.safe_load(text)


LANGUAGES: Mapping[str, Callable[[str], Any]] = {"---": _yaml, "+++": tomllib.loads}


def _text(said: Mapping[str, Any], *names: str) -> str:
    """The first of some settings that is there; a list of names is joined by commas."""
    value = next((said[name] for name in names if said.get(name)), "")
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _date(value: object) -> dt.date | None:
    """A date, however it is written: YAML and TOML have dates of their own, and some quote them."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
