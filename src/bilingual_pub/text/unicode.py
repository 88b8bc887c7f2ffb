"""Letters: which way they are read, which one is under an accent, and how many are shown."""

import unicodedata

FROM_RIGHT = frozenset({"R", "AL"})
"""The bidirectional classes of letters that are read from the right: of Hebrew and its like, and of
Arabic and its like (Unicode Standard Annex 9, table 4)."""


def has_letters_from_right(text: str) -> bool:
    """Whether there is a letter of Hebrew, Arabic and other such scripts in a text.

    >>> has_letters_from_right("see العربية"), has_letters_from_right("555-0142")
    (True, False)
    """
    return any(unicodedata.bidirectional(sign) in FROM_RIGHT for sign in text)


def strip_accents(text: str) -> str:
    """The plain letters of a text: no accents, and no other shapes of a letter (NFKD).

    >>> strip_accents("Núñez"), strip_accents("ﬁn")
    ('Nunez', 'fin')
    """
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def shorten_text(text: str, limit: int) -> str:
    r"""A text in one line of at most `limit` characters; where it is cut, its last is “…”.

    >>> shorten_text("The library closes", 18), shorten_text("The library \n closes", 13)
    ('The library closes', 'The library…')
    """
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
