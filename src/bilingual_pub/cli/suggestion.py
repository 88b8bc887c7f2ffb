"""What a user may have meant by a word that is none of those there are."""

from collections.abc import Iterable
from difflib import get_close_matches

from bilingual_pub.i18n import _


def suggest(word: str, known: Iterable[str]) -> str:
    """A question that names the likeliest, with a space before it; empty where none is like it.

    >>> suggest("larg-print", ["standard", "large-print"])
    ' Did you mean “large-print”?'
    """
    by_letters = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_letters, 1)
    return " " + _("Did you mean “{name}”?").format(name=by_letters[close[0]]) if close else ""
