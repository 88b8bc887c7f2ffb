"""The words for how far a row is: written in the user's language, read in English and Spanish."""

import unicodedata

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _
from bilingual_pub.model import State

WORDS = {
    State.MACHINE: "draft machine borrador máquina automático",
    State.EDITED: "edited corrected changed editado editada corregido corregida cambiado cambiada",
    State.APPROVED: (
        "approved ok okay yes y final done x ✓ ✔ ☑"
        " aprobado aprobada sí s listo lista vale hecho hecha"
    ),
}
"""What people write, by what they mean."""


def status_word(state: State) -> str:
    """The word that a review file shows."""
    return {
        State.MACHINE: _("draft"),
        State.EDITED: _("edited"),
        State.APPROVED: _("approved"),
    }[state]


def state_of(word: str, where: str) -> State | None:
    """What a word in the column for the status means; None for an empty cell.

    Raises:
        InputError: nobody knows the word.
    """
    bare = _bare(word)
    if not bare:
        return None
    for state, words in WORDS.items():
        if bare in {_bare(known) for known in (*words.split(), status_word(state))}:
            return state
    raise InputError(
        _("{where}: “{word}” is no status. Write one of these: {words}.").format(
            where=where, word=" ".join(word.split())[:40], words=_all_words()
        )
    )


def _all_words() -> str:
    return ", ".join(status_word(state) for state in State)


def _bare(word: str) -> str:
    """A word without accents, capitals, spaces and the signs around it."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in letters if sign.isalpha() or sign in "✓✔☑")
