"""What a reader is given, what it makes, and what comes out of the door."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.model import Article, Block, Meta, Note
from bilingual_pub.readers.options import ReadingOptions
from bilingual_pub.text import Repair


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes, its name for messages, and its folder, where the pictures lie.

    `folder` is None for standard input: it has no pictures beside it. `pictures` are those that the
    file carries inside, by the names that its markup calls them.
    """

    data: bytes
    name: str
    folder: Path | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    options: ReadingOptions = ReadingOptions()


@dataclass(frozen=True, slots=True)
class Draft:
    """What one format says: blocks without ids, and the language only where the markup names it.

    `headline` is the line among the first that is the title by looks which the blocks don't tell;
    it is still among them. `notes` tell what of the file is not in it as it was.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    lang: str = ""
    meta: Meta = Meta()
    repairs: tuple[Repair, ...] = ()
    headline: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and what was repaired in its text on the way."""

    article: Article
    repairs: tuple[Repair, ...] = ()


class Reader(Protocol):
    """A module that knows one format."""

    def read(self, source: Source) -> Draft:
        """The article in a file.

        Raises:
            InputError: there is none, or it is past a limit.
        """
        ...


def make_no_words_error(source: Source) -> InputError:
    """The error for a file in which nobody says anything."""
    return InputError(
        _("There is no text in {name}. Add the article's text to it.").format(name=source.name)
    )
