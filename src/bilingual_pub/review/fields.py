"""The fields that a reviewer fills in: the day, in figures or words, and the status of a row."""

import datetime as dt
import re
import unicodedata

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _, get_user_language, load_cldr
from bilingual_pub.model import State
from bilingual_pub.protect import load_date_names, parse_calendar_day

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")

FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")

LANGUAGES = ("en", "es")
"""Whose months are known beside those of the user's own language."""

CENTURY = 2000


def parse_day(text: str, where: str) -> dt.date | None:
    """The day that a text names; None for an empty one.

    Where 3/4/2026 could be two days, it is the one that the user's language means.

    Raises:
        InputError: it is no day.
    """
    bare = " ".join(text.split()).strip(" _.…")
    if not bare:
        return None
    day = _parse_figures(bare) or _parse_words(bare)
    if day is None:
        raise InputError(
            _("{where}: “{text}” is not a date. Write it like this: {example}.").format(
                where=where, text=bare[:40], example="2026-03-04"
            )
        )
    return day


def _parse_figures(text: str) -> dt.date | None:
    if found := ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
        return parse_calendar_day(year, month, day, None) if year else None
    if not (found := FIGURES.fullmatch(text)):
        return None
    first, second, year = map(int, found.groups())
    year += CENTURY if year < 100 else 0  # noqa: PLR2004
    orders = [(first, second), (second, first)]
    if _is_day_first():
        orders.reverse()
    days = (parse_calendar_day(year, month, day, None) for month, day in orders)
    return next(filter(None, days), None) if year else None


def _is_day_first() -> bool:
    short = str(load_cldr(get_user_language()).date_formats["short"].pattern)
    return short.find("d") < short.find("M")


def _parse_words(text: str) -> dt.date | None:
    for lang in dict.fromkeys((get_user_language(), *LANGUAGES)):
        names = load_date_names(lang)
        found = names.pattern.search(text)
        day = found and (found["day_before"] or found["day_after"])
        if found and day and found["year"]:
            return parse_calendar_day(
                int(found["year"]), names.months[found["month"]], int(day), None
            )
    return None


WORDS = {
    State.MACHINE: "draft machine borrador máquina automático",
    State.EDITED: "edited corrected changed editado editada corregido corregida cambiado cambiada",
    State.APPROVED: (
        "approved approve ok okay yes y final done accepted good true x ✓ ✔ ☑ ☒"
        " aprobado aprobada aprobados aprobadas apruebo aprobar sí s listo lista vale hecho hecha"
        " aceptado aceptada correcto correcta bien conforme de-acuerdo verdadero"
    ),
}
"""What people write, by what they mean; a spreadsheet's own box says TRUE, or VERDADERO."""

UNTICKED = "false falso no ☐"
"""What says that a box has no mark in it."""

MARKS = str.maketrans(dict.fromkeys("✗✘⊠\uf0fc\uf0fd\uf0fe", "☒"))
"""The marks that word processors put into a box, those of the font Wingdings too."""


def get_status_word(state: State) -> str:
    """The word that a review file shows."""
    return {
        State.MACHINE: _("draft"),
        State.EDITED: _("edited"),
        State.APPROVED: _("approved"),
    }[state]


def parse_status(word: str, where: str) -> State | None:
    """What a word in the column for the status means; None for an empty cell.

    Raises:
        InputError: nobody knows the word.
    """
    bare = _strip_word(word)
    if not bare or bare in {"false", "falso"}:
        return None
    for state, words in WORDS.items():
        if bare in {_strip_word(known) for known in (*words.split(), get_status_word(state))}:
            return state
    raise InputError(
        _("{where}: “{word}” is not a status. Write one of these: {words}.").format(
            where=where, word=" ".join(word.split())[:40], words=_list_all_words()
        )
    )


def is_ticked(words: str, where: str) -> bool:
    """Whether what stands in a box, and beside it, is a mark.

    Raises:
        InputError: nobody knows what it means.
    """
    said = words.translate(MARKS)
    if _strip_word(said) in {_strip_word(known) for known in UNTICKED.split()}:
        return False
    return parse_status(said, where) is State.APPROVED


def _list_all_words() -> str:
    return ", ".join(get_status_word(state) for state in State)


def _strip_word(word: str) -> str:
    """A word without accents, capitals, spaces and the signs around it."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in letters if sign.isalpha() or sign in "✓✔☑☒")
