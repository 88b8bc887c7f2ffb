"""A whole bilingual article as one line of text, so that a review file can carry it.

    bilingual-pub-review/1 [eJztWVtz2zYW/i…]

What a person sees in a review file is only its text. The archive beside it has all the rest: kinds,
levels, groups, places, pictures, flags, states. It is JSON, deflated (RFC 1950), in base64. Anybody
may have changed it: size, shape and amount are checked before it is an article again.
"""

import binascii
import json
import re
import zlib
from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _, knows_language
from bilingual_pub.model import (
    UNKNOWN_LANGUAGE,
    BilingualArticle,
    Block,
    Cell,
    Image,
    Item,
    Kind,
    Pair,
)
from bilingual_pub.pictures import identify_picture
from bilingual_pub.readers import PictureAmount, check_blocks, check_table
from bilingual_pub.review.plain_data import WrongDataError, from_plain, to_plain

NAME = "bilingual-pub-review"

VERSION = "1"

ARCHIVE = re.compile(rf"{NAME}/(?P<version>\d{{1,9}})\s*\[(?P<data>[A-Za-z0-9+/=\s]*)\]")

MAX_ARCHIVE_BYTES = 100_000_000
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

    >>> cut_archive("bilingual", 4)
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
        article = from_plain(
            BilingualArticle, json.loads(_inflate_checked("".join(found["data"].split())))
        )
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
    """The JSON; never more than `MAX_ARCHIVE_BYTES` of it are made, whatever the data promise."""
    try:
        packed = b64decode(data, validate=True)
        inflater = zlib.decompressobj()
        plain = inflater.decompress(packed, MAX_ARCHIVE_BYTES)
    except (binascii.Error, zlib.error) as error:
        raise WrongDataError from error
    if not inflater.eof or inflater.unused_data:
        raise WrongDataError
    return plain


def _make_damaged_error() -> InputError:
    return InputError(
        _(
            "the part of the review file that holds the article is damaged or missing. To use"
            " your corrections with the article itself, run: bilingual-pub export ARTICLE"
            " --review FILE"
        )
    )


PLACES: dict[Kind, type] = {
    Kind.LIST_ITEM: Item,
    Kind.TABLE_CELL: Cell,
    Kind.IMAGE: Image,
}
"""What kind of block stands where; every other kind has no place."""

MOST_CROWDED = 10
"""Cells of a side that stand where another one reaches: for each, a place beside it is sought."""

MOST_GAPS = 100_000
"""Empty spots of all tables of a side: each is filled, which takes room and time."""


def has_shape(article: BilingualArticle) -> bool:
    """Whether its blocks stand where their kinds do, and its sentences within their blocks."""
    heads = (article.source.lang, article.target.lang)
    if any(lang != UNKNOWN_LANGUAGE and not knows_language(lang) for lang in heads):
        return False
    both = gather_sides(article)
    blocks = chain(*both)
    return (
        all(isinstance(block.place, PLACES.get(block.kind, type(None))) for block in blocks)
        and all(map(_has_sentences_inside, article.all_pairs))
        and all(_count_gaps(side) <= MOST_GAPS for side in both)
        and all(
            sum(map(_count_crowded_cells, gather_tables(side))) <= MOST_CROWDED for side in both
        )
    )


def _has_sentences_inside(pair: Pair) -> bool:
    """Whether the sentences are of one block a side, and no further than its text."""
    if not pair.sentences:
        return True
    if (len(pair.source), len(pair.target)) != (1, 1):
        return False
    lengths = (len(pair.source[0].text), len(pair.target[0].text))
    extents = ((one.source, one.target) for one in pair.sentences)
    return all(
        len(extent) == 2 and 0 <= extent[0] <= extent[1] <= length  # noqa: PLR2004 - from, up to
        for both in extents
        for extent, length in zip(both, lengths, strict=True)
    )


def _count_crowded_cells(cells: Sequence[Cell]) -> int:
    """How many cells of a table stand where one before them reaches."""
    columns = 1 + max(cell.column for cell in cells)
    reached: dict[int, int] = {}
    crowded = 0
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        own = range(cell.column, min(cell.column + cell.colspan, columns))
        crowded += any(reached.get(column, -1) >= cell.row for column in own)
        for column in own:
            reached[column] = max(reached.get(column, -1), cell.row + cell.rowspan - 1)
    return crowded


def _count_gaps(side: list[Block]) -> int:
    """How many gaps the tables would have, were they all one table."""
    places = [block.place for block in side if isinstance(block.place, Cell)]
    columns = (place.column + 1 for place in places)
    return len({place.row for place in places}) * max(columns, default=0) - len(places)


def check_amount(article: BilingualArticle) -> None:
    """Refuse more than an article may hold, on either side.

    Raises:
        InputError: it has too many blocks or pictures, or too large a table.
    """
    name = _("the article in it")
    for side in gather_sides(article):
        check_blocks(len(side), name)
        amount = PictureAmount(name)
        for picture in list_pictures(side):
            amount.add(picture.data)
        for cells in gather_tables(side):
            check_table(len({cell.row for cell in cells}), 1 + max(it.column for it in cells), name)


def has_true_pictures(article: BilingualArticle) -> bool:
    """Whether every picture is of the kind that it says it is; one only described is.

    Raises:
        InputError: one of them has too many bytes or pixels.
    """
    kinds = dict[bytes, str]()
    for picture in (picture for side in gather_sides(article) for picture in list_pictures(side)):
        if picture.data and picture.data not in kinds:
            found = identify_picture(picture.data, picture.src)
            kinds[picture.data] = found.media_type if found else ""
        if picture.data and kinds[picture.data] != picture.media_type:
            return False
    return True


def gather_sides(article: BilingualArticle) -> tuple[list[Block], list[Block]]:
    """The blocks of the source, and those of the target."""
    return (
        [block for pair in article.all_pairs for block in pair.source],
        [block for pair in article.all_pairs for block in pair.target],
    )


def list_pictures(side: Sequence[Block]) -> Iterator[Image]:
    """The pictures of a side, in order."""
    return (block.place for block in side if isinstance(block.place, Image))


def gather_tables(side: Sequence[Block]) -> Iterator[list[Cell]]:
    """The cells of each table of a side."""
    found = defaultdict[str, list[Cell]](list)
    for block in side:
        if isinstance(block.place, Cell):
            found[block.group].append(block.place)
    return iter(found.values())
