"""Pictures of an embed: small ones in the text itself, or files beside it with an address.

A photo from a camera has megabytes, and a post that holds it would be opened by no editor. So it is
made smaller, which also takes out what a camera notes of the place where it was taken.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bilingual_pub.model import BilingualArticle, Image
from bilingual_pub.pictures import shrink_picture
from bilingual_pub.settings import Settings
from bilingual_pub.writers.base import Files
from bilingual_pub.writers.context import encode_picture, make_page_address

ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp"}


@dataclass(frozen=True, slots=True)
class EmbeddedPicture:
    """Where a picture is found, and how many CSS pixels it is wide and high."""

    address: str
    width: int
    height: int


FindPicture = Callable[[object], EmbeddedPicture | None]
"""The picture at a block's place; None where it stands in words."""


def list_pictures(article: BilingualArticle) -> tuple[Image, ...]:
    """The pictures that the article holds, each once, in reading order."""
    places = (
        block.place
        for pair in article.pairs
        for block in (*pair.source, *pair.target)
        if isinstance(block.place, Image) and block.place.data
    )
    return tuple(dict.fromkeys(places))


def inline_pictures(article: BilingualArticle) -> FindPicture:
    """Each picture in its own address (`data:`)."""
    found = {}
    for picture in list_pictures(article):
        if small := shrink_picture(picture):
            image, width, height = small
            found[picture] = EmbeddedPicture(encode_picture(image), width, height)
    return lambda place: found.get(place) if isinstance(place, Image) else None


def publish_pictures(
    article: BilingualArticle, settings: Settings, name: str
) -> tuple[FindPicture, Files]:
    """Each picture by its address on the site of the settings, and the files to put there."""
    found: dict[Image, EmbeddedPicture] = {}
    files: Files = {}
    for picture in list_pictures(article):
        if small := shrink_picture(picture):
            image, width, height = small
            file = f"{name}.picture-{len(files) + 1}.{ENDINGS[image.media_type]}"
            files[file] = image.data
            found[picture] = EmbeddedPicture(make_page_address(settings, file), width, height)
    return (lambda place: found.get(place) if isinstance(place, Image) else None), files


def describe_pictures(place: object) -> EmbeddedPicture | None:  # noqa: ARG001 - a FindPicture
    """Where nothing else can be: all pictures stand in words."""
    return None
