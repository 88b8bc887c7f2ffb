"""Which money a price is in."""

import re

CURRENCIES = {
    "$": "dollar", "US$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "USD": "dollar",
    "EUR": "euro", "MXN": "peso", "GBP": "pound", "dollar": "dollar", "dollars": "dollar",
    "dólar": "dollar", "dólares": "dollar", "dolares": "dollar", "euro": "euro", "euros": "euro",
    "peso": "peso", "pesos": "peso", "pounds": "pound", "libras": "pound", "yen": "yen",
    "cents": "cent", "centavos": "cent",
}  # fmt: skip
BEFORE = re.compile(r"(?:(?:US|MX|CA|AU|[CAR])?[$€£¥]|(?<!\w)(?:USD|EUR|MXN|GBP))\s?$")
AFTER = re.compile(
    r"\s?(?:de )?(?:[€£¥]"
    r"|(?:USD|EUR|MXN|GBP|dollars?|dólar(?:es)?|euros?|pesos?|cents|centavos)(?!\w))"
)
"""What stands before and behind an amount, and makes it a price."""


def find_currency(text: str) -> str:
    """Which money a price is in, in one word; empty where it doesn't say.

    >>> currency("US$5"), currency("5 millones de dólares"), currency("5")
    ('dollar', 'dollar', '')
    """
    found = re.findall(r"[€£¥$]|[^\W\d_]+", text)
    return next((CURRENCIES[word] for word in found if word in CURRENCIES), "")
