"""How much an article may hold; past these, a file is no article that someone wants to hand out."""

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _

MAX_FILE_BYTES = 10_000_000

MAX_BLOCKS = 20_000
"""Paragraphs, headings, items, cells and pictures; a novel has some 5,000."""

MAX_LINES = 200_000
"""Of a Markdown or text file; 10 megabytes in lines of 60 characters have fewer."""

MAX_PARAGRAPH_CHARACTERS = 100_000

MAX_TAGS = 400_000
"""Signs `<` in a page; the longest pages of newspapers have some 20,000. An element takes 400 bytes
of memory before anything is known of it."""

MAX_COLUMNS = 50

MAX_TABLE_PLACES = 20_000
"""Rows times columns of one table, whether there are cells in all of them or not."""

MAX_PICTURES = 200

MAX_PICTURES_BYTES = 40_000_000
"""Of all pictures of an article together."""

MAX_NESTING = 100
"""Lists and quotes inside each other, each counting as one."""

MAX_ELEMENTS_DEEP = 400
"""HTML elements inside each other; a list in a list is two or three."""


def check_lines(text: str, name: str) -> None:
    """Refuse a file of more lines than an article has.

    Raises:
        InputError: it has more than `MAX_LINES`.
    """
    if text.count("\n") >= MAX_LINES:
        raise InputError(
            _(
                "{name} has more than {count} lines. Split it into several articles, and export"
                " each article separately."
            ).format(name=name, count=f"{MAX_LINES:,}")
        )


def check_tags(text: str, name: str) -> None:
    """Refuse markup that would fill the memory as soon as it is parsed.

    Raises:
        InputError: it has more than `MAX_TAGS` tags.
    """
    if text.count("<") > MAX_TAGS:
        raise InputError(
            _(
                "{name} has more than {count} tags, far more than an article needs. Copy the"
                " article's text into a text file, and export that."
            ).format(name=name, count=f"{MAX_TAGS:,}")
        )


def check_blocks(count: int, name: str) -> None:
    """Refuse more blocks than a handout can hold.

    Raises:
        InputError: there are more than `MAX_BLOCKS`.
    """
    if count > MAX_BLOCKS:
        raise InputError(
            _(
                "{name} has more than {count} paragraphs, list items and cells. Split it into"
                " several articles, and export each article separately."
            ).format(name=name, count=f"{MAX_BLOCKS:,}")
        )


def check_table(rows: int, columns: int, name: str) -> None:
    """Refuse a table that fits on no paper, or whose gaps would fill the memory.

    Raises:
        InputError: it has more than `MAX_COLUMNS` columns or `MAX_TABLE_PLACES` places.
    """
    if columns > MAX_COLUMNS:
        raise InputError(
            _(
                "{name} has a table of more than {count} columns, too wide for any paper. Split"
                " it into several tables."
            ).format(name=name, count=MAX_COLUMNS)
        )
    if rows * columns > MAX_TABLE_PLACES:
        raise InputError(
            _(
                "{name} has a table of more than {count} cells, including empty ones. Split it"
                " into several tables."
            ).format(name=name, count=f"{MAX_TABLE_PLACES:,}")
        )


class PictureAmount:
    """How many pictures an article has shown so far, and how many bytes they are.

    A picture that is shown twice counts twice, because the page carries it twice.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._pictures = 0
        self._bytes = 0

    def add(self, data: bytes) -> None:
        """Count a picture by its bytes; one that is only described has none and is free.

        Raises:
            InputError: it is one too many.
        """
        self._pictures += bool(data)
        self._bytes += len(data)
        if self._pictures > MAX_PICTURES:
            raise InputError(
                _("{name} has more than {count} pictures. Remove some.").format(
                    name=self._name, count=MAX_PICTURES
                )
            )
        if self._bytes > MAX_PICTURES_BYTES:
            raise InputError(
                _(
                    "The pictures in {name} add up to more than {count} megabytes. Save them"
                    " smaller, or remove some."
                ).format(name=self._name, count=MAX_PICTURES_BYTES // 1_000_000)
            )
