"""The article in a review file, held to the limits that it was held to when it was first read.

The file comes from outside, so a picture in it may be a bomb, or no picture at all.
"""

from bilingual_pub.locale import _
from bilingual_pub.model import BilingualArticle, Image
from bilingual_pub.pictures import picture_of
from bilingual_pub.readers.amount import PictureAmount, check_blocks


def has_true_pictures(article: BilingualArticle) -> bool:
    """Whether every picture is of the kind that it says it is; one only described is.

    Raises:
        InputError: the article has more blocks or pictures than one may have, or one of the
            pictures too many bytes or pixels.
    """
    name = _("the article in it")
    seen = dict[bytes, str]()
    for blocks in (
        [block for pair in article.all_pairs for block in pair.source],
        [block for pair in article.all_pairs for block in pair.target],
    ):
        check_blocks(len(blocks), name)
        amount = PictureAmount(name)
        for picture in (block.place for block in blocks if isinstance(block.place, Image)):
            amount.add(picture.data)
            if picture.data and seen.setdefault(picture.data, _kind(picture)) != picture.media_type:
                return False
    return True


def _kind(picture: Image) -> str:
    """What a picture's own bytes say that it is; empty if it is none."""
    found = picture_of(picture.data, picture.src)
    return found.media_type if found else ""
