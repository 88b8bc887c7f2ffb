"""Options for how files are read."""

from collections.abc import Callable
from functools import wraps

import click

from bilingual_pub.cli.options import output_option
from bilingual_pub.i18n import _
from bilingual_pub.readers import Deleted, ReadingOptions

deleted_option = output_option(
    "--deleted",
    type=click.Choice([str(way) for way in Deleted]),
    default=str(Deleted.SHOW),
    show_default=True,
    help=_("Words that are struck out: show them struck out in both languages, or omit them."),
)

chapter_option = output_option(
    "--chapter",
    default="",
    metavar=_("NUMBER|TITLE"),
    help=_("Chapter of an EPUB to read, by its number or title."),
)


def add_reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command these options, and calls it with `reading`."""

    @wraps(command)
    def with_reading(*given: object, deleted: str, chapter: str, **others: object) -> None:
        command(*given, reading=ReadingOptions(Deleted(deleted), chapter), **others)

    return deleted_option(chapter_option(with_reading))
