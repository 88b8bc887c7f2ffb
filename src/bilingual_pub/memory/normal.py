"""What two texts must share to be the same text, and to be made of the same words."""

import re
import string
from hashlib import blake2b
from unicodedata import normalize

from bilingual_pub.tagged import TAG

STRAIGHT = str.maketrans(dict.fromkeys("‘’‚‛", "'") | dict.fromkeys("“”„‟", '"'))
"""A word processor curls quotes where a keyboard has straight ones."""

AROUND_WORDS = (
    "".join(set(string.punctuation) - set("$%#&+@")) + "“”‘’„‚«»‹›¡¿…·•、。，！？：；（）「」"
)
"""What stands around words without being a part of them; a price keeps its dollar sign."""

DASH = re.compile(r"[—–/]")

WITHOUT_SPACES = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])"
)
"""Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana, Han."""


def normalize_text(text: str) -> str:
    """A text as it is compared: NFC, one space between words, straight quotes.

    Case, digits and tags count.

    >>> normalized("“Come  in”")
    '"Come in"'
    """
    return " ".join(normalize("NFC", text).translate(STRAIGHT).split())


BLANK_LINE = "\n\n"
"""Parts two blocks that a person has translated together."""


def normalized_blocks(text: str) -> list[str]:
    r"""The blocks of a text as they are compared; one that is empty counts.

    >>> normalized_blocks("Come  in\n\n")
    ['Come in', '']
    """
    return [normalize_text(block) for block in text.split(BLANK_LINE)]


def hash_text(text: str) -> int:
    """A number of 64 bits for a normalized text, the same on every computer.

    Among a million texts, two share one with a likelihood of 1 to 40 million; whoever looks a text
    up by its key compares the text too.
    """
    digest = blake2b(normalize_text(text).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def split_words(text: str) -> list[str]:
    """The words of a text, folded for case, without tags and punctuation.

    Each letter of a script without spaces is a word.

    >>> words("<b>Rent</b> rises: $1,200 a month!")
    ['rent', 'rises', '$1,200', 'a', 'month']
    """
    plain = DASH.sub(" ", TAG.sub("", normalize_text(text)).casefold())
    spaced = WITHOUT_SPACES.sub(r" \1 ", plain)
    return [bare for word in spaced.split() if (bare := word.strip(AROUND_WORDS))]
