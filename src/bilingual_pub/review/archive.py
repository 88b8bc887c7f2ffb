"""A whole bilingual article as one line of text, so that a review file can carry it.

    bilingual-pub-review/1 [eJztWVtz2zYW/i…]

What a person sees in a review file is only its text. The archive beside it has all the rest: kinds,
levels, groups, places, pictures, flags, states. It is JSON, deflated (RFC 1950), in base64.
"""

import binascii
import json
import re
import zlib
from base64 import b64decode, b64encode

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _
from bilingual_pub.model import BilingualArticle
from bilingual_pub.review.amount import check_amount, has_true_pictures
from bilingual_pub.review.plain_data import WrongDataError, from_plain, to_plain
from bilingual_pub.review.shape import has_shape

NAME = "bilingual-pub-review"

VERSION = "1"

ARCHIVE = re.compile(rf"{NAME}/(?P<version>\d{{1,9}})\s*\[(?P<data>[A-Za-z0-9+/=\s]*)\]")

MOST_BYTES = 100_000_000
"""Of JSON, deflated or not; an article of 10 MB and its pictures stay well below."""

MOST_PARTS = 3_000_000
"""Lists, records and commas of that JSON: each value takes a hundred times its room in memory. An
article of 10 MB with every word in bold has fewer."""


def pack_article(article: BilingualArticle) -> str:
    """The article as text: printable ASCII, without line ends."""
    data = json.dumps(to_plain(article), separators=(",", ":")).encode("ascii")
    return f"{NAME}/{VERSION} [{b64encode(zlib.compress(data, 9)).decode()}]"


def cut_archive(archive: str, length: int) -> list[str]:
    """An archive in pieces of so many characters; put together again, they are the archive.

    >>> pieces("bilingual", 4)
    ['bili', 'ngua', 'l']
    """
    return [archive[start : start + length] for start in range(0, len(archive), length)]


def find_archive(text: str) -> str | None:
    """The first archive in a text; None where there is none that is whole."""
    found = ARCHIVE.search(text)
    return found[0] if found else None


def unpack_article(text: str) -> BilingualArticle:
    """The article that `pack_article` made into text; spaces and line ends in it do not matter.

    Raises:
        InputError: it is damaged, of a newer version, no article, or past an article's limits.
    """
    found = ARCHIVE.search(text)
    if not found:
        raise _make_damaged_error()
    if found["version"] != VERSION:
        raise InputError(
            _("this review file was made by a newer version of Bilingual Pub. Update the program.")
        )
    try:
        article = from_plain(BilingualArticle, json.loads(_inflate_checked("".join(found["data"].split()))))
    except (ValueError, RecursionError, OverflowError) as error:
        raise _make_damaged_error() from error
    check_amount(article)
    if not has_shape(article) or not has_true_pictures(article):
        raise _make_damaged_error()
    return article  # type: ignore[no-any-return]


def _inflate_checked(data: str) -> bytes:
    """The JSON, where it has no more parts than an article may have."""
    plain = _inflate(data)
    if sum(map(plain.count, (b"[", b"{", b","))) > MOST_PARTS:
        raise WrongDataError
    return plain


def _inflate(data: str) -> bytes:
    """The JSON; never more than `MOST_BYTES` of it are made, whatever the data promise."""
    try:
        packed = b64decode(data, validate=True)
        inflater = zlib.decompressobj()
        plain = inflater.decompress(packed, MOST_BYTES)
    except (binascii.Error, zlib.error) as error:
        raise WrongDataError from error
    if not inflater.eof or inflater.unused_data:
        raise WrongDataError
    return plain


def _make_damaged_error() -> InputError:
    return InputError(
        _(
            "the part of the review file that holds the article is damaged or missing. Your"
            " corrections can still be used, together with the article that they belong to:"
            " bilingual-pub export ARTICLE --review FILE"
        )
    )
