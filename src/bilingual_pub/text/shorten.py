"""A text in one line, cut where it is long: enough of it to find the place it stands at."""


def shorten_text(text: str, limit: int) -> str:
    r"""A text in one line of at most `limit` characters; where it is cut, its last is “…”.

    >>> shorten_text("The library closes", 18), shorten_text("The library \n closes", 13)
    ('The library closes', 'The library…')
    """
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
