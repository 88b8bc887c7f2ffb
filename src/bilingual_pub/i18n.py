"""Every word that a person sees: gettext catalogs, and dates and names of languages from the CLDR.

Two languages are in play at once. `_` speaks the user's own language, the one of the terminal.
`say` speaks the language of a part of a document, whatever the terminal's is.
"""

import gettext as gnu
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

from bilingual_pub.folders import find_resource_folder

if TYPE_CHECKING:
    import datetime as dt

    from babel import Locale

DOMAIN = "bilingual_pub"


_asked_for: ContextVar[tuple[str, ...]] = ContextVar("user languages", default=())


@contextmanager
def speak_to_user(languages: Sequence[str]) -> Iterator[None]:
    """Speak these languages to a user, best first, whatever this process speaks otherwise.

    It holds for the thread or task that asks, so that one process serves users of two languages.
    """
    token = _asked_for.set(tuple(languages))
    try:
        yield
    finally:
        _asked_for.reset(token)


def list_user_languages() -> list[str]:
    """The user's languages, best first: those of `speak_to_user`, else the environment's.

    The environment says them in LANGUAGE, LC_ALL, LC_MESSAGES and LANG (GNU gettext, 2.3).
    """
    if languages := _asked_for.get():
        return list(languages)
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return value.split(":")
    return []


def get_user_language() -> str:
    """The BCP 47 tag of the language that `_` speaks."""
    spoken = load_catalog(*list_user_languages()).info().get("language", "en")
    return spoken.replace("_", "-")


@cache
def load_catalog(*languages: str) -> gnu.NullTranslations:
    """The catalog of the first language that has one, or English as it stands in the code."""
    return gnu.translation(
        DOMAIN,
        str(find_resource_folder("locales")),
        languages=_list_gettext_names(languages),
        fallback=True,
    )


def _list_gettext_names(tags: Iterable[str]) -> list[str]:
    """The names that gettext knows for BCP 47 tags: `es-MX` is `es_MX`."""
    return [tag.replace("-", "_") for tag in tags] or ["C"]


def _(message: str) -> str:
    """A message in the user's language."""
    return load_catalog(*list_user_languages()).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """A message in the user's language, in the form that `count` asks for."""
    return load_catalog(*list_user_languages()).ngettext(singular, plural, count)


def explain_unknown(value: str, known: Iterable[str]) -> str:
    """That a name is not one of those there are, which are told."""
    return _("“{value}” is not one of these: {names}.").format(value=value, names=", ".join(known))


def suggest(word: str, known: Iterable[str]) -> str:
    """A question that names the likeliest, with a space before it; empty where none is like it.

    >>> suggest("larg-print", ["standard", "large-print"])
    ' Did you mean “large-print”?'
    """
    from difflib import get_close_matches

    by_letters = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_letters, 1)
    return " " + _("Did you mean “{name}”?").format(name=by_letters[close[0]]) if close else ""


def speak_click() -> None:
    """Give the command line library's own words the user's language: a catalog beside ours."""
    gnu.bindtextdomain("click", str(find_resource_folder("locales")))
    gnu.textdomain("click")


def say(lang: str, message: str, **values: object) -> str:
    """A message in the language of a part of a document, with `{named}` values put in."""
    text = load_catalog(lang).gettext(message)
    return text.format(**values) if values else text


def find_words_language(lang: str) -> str:
    """The tag of the language in which `say` really speaks: English where there is no catalog."""
    return lang if "language" in load_catalog(lang).info() else "en"


TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,7}")
"""A well-formed BCP 47 tag (RFC 5646, 2.1), as long as any that is in use."""


@cache
def load_cldr(lang: str) -> "Locale":
    """The CLDR's data for a BCP 47 tag, or for the nearest tag that it knows.

    Raises:
        ValueError: this is no tag. Babel would let pass what stands behind `@` or a full stop, and
            a tag becomes a part of names of files.
        babel.UnknownLocaleError: the CLDR has never heard of the language.
    """
    from babel import Locale

    if not TAG.fullmatch(lang):
        raise ValueError(lang)
    return Locale.parse(lang, sep="-")


def knows_language(lang: str) -> bool:
    """Whether a tag is the name of a language: well formed, and known to the CLDR."""
    from babel import UnknownLocaleError

    try:
        load_cldr(lang)
    except (ValueError, UnknownLocaleError):
        return False
    return True


def get_direction(lang: str) -> str:
    """Which way a language is written: `ltr` or `rtl`, the values of HTML's `dir`."""
    return load_cldr(lang).text_direction


def get_language_name(lang: str, in_lang: str = "") -> str:
    """A language's name by itself, in itself or in another: `Español`, `Spanish`."""
    name = get_language_word(lang, in_lang)
    return name[:1].upper() + name[1:]


def get_language_label(lang: str) -> str:
    """A language's own name as a label, without the country: a reader looks for the language.

    >>> get_language_label("en-US"), get_language_label("zh-Hant-TW")
    ('English', '中文 (繁體)')
    """
    locale = load_cldr(lang)
    return get_language_name("-".join(filter(None, (locale.language, locale.script))))


def get_language_word(lang: str, in_lang: str = "") -> str:
    """A language's name within a sentence, in itself or in another: `español`, `Spanish`.

    Of a language that the CLDR does not know, it is the tag.

    >>> get_language_word("es", "en"), get_language_word("qqq", "en")
    ('Spanish', 'qqq')
    """
    if not knows_language(lang):
        return lang
    return load_cldr(lang).get_display_name(in_lang.replace("-", "_") or None) or lang


def format_date(date: "dt.date", lang: str) -> str:
    """A date as the language writes it in full: `March 4, 2026`, `4 de marzo de 2026`."""
    from babel.dates import format_date

    return format_date(date, format="long", locale=load_cldr(lang))


def add_territory(lang: str) -> str:
    """A language and the territory where it is spoken most, as Open Graph names them.

    >>> add_territory("en"), add_territory("es-MX"), add_territory("vi")
    ('en_US', 'es_MX', 'vi_VN')
    """
    locale = load_cldr(lang)
    return f"{locale.language}_{locale.territory or _find_likely_subtags(lang)[-1]}"


def get_script(lang: str) -> str:
    """The script that a language is usually written in, an ISO 15924 code; empty if unknown.

    >>> get_script("es"), get_script("ar"), get_script("zh-Hant"), get_script("sr-Latn")
    ('Latn', 'Arab', 'Hant', 'Latn')
    """
    locale = load_cldr(lang)
    if locale.script:
        return str(locale.script)
    return next((part for part in _find_likely_subtags(lang) if len(part) == len("Latn")), "")


def _find_likely_subtags(lang: str) -> list[str]:
    """A language with the script and territory that it most likely has: `["es", "Latn", "ES"]`."""
    from babel.core import get_global

    locale = load_cldr(lang)
    likely = get_global("likely_subtags")
    parts = (locale.territory, locale.script)
    tags = (*(f"{locale.language}_{part}" for part in parts), locale.language)
    return str(next((likely[tag] for tag in tags if tag in likely), "")).split("_")
