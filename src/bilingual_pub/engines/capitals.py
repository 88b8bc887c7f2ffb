"""The first letter of a translated sentence."""

import re

LETTER = re.compile(r"[^\W\d_]")


def match_capital(text: str, source: str) -> str:
    """A sentence starts with a capital if its source does, and an item of a list without one.

    >>> capital_like("“dijo él", "“He said"), capital_like("Facturas de agua", "water bills")
    ('“Dijo él', 'facturas de agua')
    >>> capital_like("ONU", "the UN")
    'ONU'
    """
    first = LETTER.search(source)
    place = LETTER.search(text)
    if first is None or place is None or first[0].isupper() == place[0].isupper():
        return text
    if first[0].islower() and text[place.end() : place.end() + 1].isupper():
        return text
    letter = place[0].upper() if first[0].isupper() else place[0].lower()
    return text[: place.start()] + letter + text[place.end() :]
