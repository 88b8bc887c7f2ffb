"""The article in a review file, held to the limits that it was held to when it was first read.

The file comes from outside, so a picture in it may be a bomb, or no picture at all.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bilingual_pub.locale import _
from bilingual_pub.model import BilingualArticle, Block, Cell, Image
from bilingual_pub.pictures import identify_picture
from bilingual_pub.readers.amount import PictureAmount, check_blocks, check_table


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
