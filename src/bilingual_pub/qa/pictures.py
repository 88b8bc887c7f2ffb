"""What of an article's pictures some readers miss: who doesn't see them, and who can't read them.

A picture without a description says nothing to a screen reader (WCAG 2.2, 1.1.1). And no engine
translates the words inside a picture (1.4.5): whoever reads only the other language can't read
them. Whether there are any, only a person sees: what tells letters from leaves by their edges finds
neither all posters nor only posters, and a poster that nobody was told of is worse than one line
too many. So every picture that is larger than an icon counts as one that may have words in it, and
those whose name or description says so are named.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from bilingual_pub.model import Block, Image, Kind
from bilingual_pub.pictures import read_picture_size

LARGEST_ICON = 96
"""Pixels of the longer side; words in a smaller picture can't be read by anybody."""

LETTERED = re.compile(
    r"\b(?:flyers?|fliers?|posters?|leaflets?|brochures?|pamphlets?|banners?|screen ?shots?"
    r"|screen captures?|infographics?|charts?|graphs?|diagrams?|tables?|maps?|menus?|signs?"
    r"|signage|billboards?|schedules?|timetables?|calendars?|calendarios?|forms?|logos?|tickets?"
    r"|certificates?|memes?|quotes?|slides?|labels?"
    r"|volantes?|carteles|cartel|afiches?|folletos?|pancartas?|capturas? de pantalla|infografías?"
    r"|gráficas?|gráficos?|diagramas?|tablas?|mapas?|menús?|letreros?|rótulos?|avisos?|horarios?"
    r"|formularios?|logotipos?|boletos?|certificados?|diapositivas?|etiquetas?)\b",
    re.IGNORECASE,
)
"""Words in English and Spanish for pictures that have words in them."""

IN_NAMES = re.compile(r"[_\W\d]+")


@dataclass(frozen=True, slots=True)
class PictureReport:
    """The pictures of an article, counted.

    Attributes:
        count: how many there are.
        undescribed: how many have no description.
        readable: how many are large enough to have words in them.
        lettered: what those are called that surely have, by their name, description or caption.
    """

    count: int
    undescribed: int
    readable: int
    lettered: tuple[str, ...]


def count_pictures(blocks: Iterable[Block]) -> PictureReport:
    """Count the pictures among the blocks of one side."""
    whole = list(blocks)
    captions = {block.group: block.text for block in whole if block.kind is Kind.CAPTION}
    captions.pop("", None)
    found = [(block, block.place) for block in whole if isinstance(block.place, Image)]
    return PictureReport(
        len(found),
        sum(not block.text.strip() for block, _picture in found),
        sum(is_readable(picture) for _block, picture in found),
        tuple(
            name_picture(picture, block.text)
            for block, picture in found
            if is_readable(picture)
            and is_lettered(picture, f"{block.text}\n{captions.get(block.group, '')}")
        ),
    )


def is_readable(picture: Image) -> bool:
    """Whether words in a picture could be read; so too where nobody knows how large it is."""
    size = read_picture_size(picture.data, picture.media_type) if picture.data else None
    return size is None or max(size) > LARGEST_ICON


def is_lettered(picture: Image, said: str) -> bool:
    """Whether a picture's file name, or what is said of it, tells that there are words in it.

    >>> is_lettered(Image("img/food-bank_flyer2.png"), ""), is_lettered(Image("a.png"), "A dog.")
    (True, False)
    """
    return bool(LETTERED.search(f"{IN_NAMES.sub(' ', _get_file_name(picture))}\n{said}"))


def name_picture(picture: Image, description: str = "") -> str:
    """What a message calls a picture: its description, else its file; empty where it has none."""
    return " ".join(description.split()) or _get_file_name(picture)


def _get_file_name(picture: Image) -> str:
    """The name of a picture's file, without what an address has after it."""
    path = re.split("[?#]", picture.src, maxsplit=1)[0]
    return "" if path.startswith("data:") else PurePosixPath(unquote(path)).name
