"""The words for how far a row is: written in the user's language, read in English and Spanish."""

import unicodedata

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _
from bilingual_pub.model import State

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
        _("{where}: “{word}” is no status. Write one of these: {words}.").format(
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
