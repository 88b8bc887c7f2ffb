"""Options for how files are read."""

from collections.abc import Callable
from functools import wraps

import click

from bilingual_pub.cli.options import output_option
from bilingual_pub.i18n import _
from bilingual_pub.model import TITLE_CHOICES, TitleFrom
from bilingual_pub.readers import Deleted, ReadingOptions

Decorator = Callable[[Callable[..., None]], Callable[..., None]]

deleted_option = output_option(
    "--deleted",
    type=click.Choice([str(way) for way in Deleted]),
    default=str(Deleted.SHOW),
    show_default=True,
    help=_("Words that are struck out: show them struck out in both languages, or omit them."),
)


def make_title_option(option: Callable[..., Decorator]) -> Decorator:
    """The option for the title, as one of a command's options or of a group of them."""
    return option(
        "--title-from",
        type=click.Choice([str(choice) for choice in TITLE_CHOICES]),
        help=_(
            "What the title is, where the file does not mark one: the first line of the text, the"
            " file's name, or none. If left out: the first line, if it looks like a title."
        ),
    )


def add_reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command these options, and calls it with `reading`."""

    @wraps(command)
    def with_reading(
        *given: object, deleted: str, title_from: str | None, **others: object
    ) -> None:
        wanted = TitleFrom(title_from) if title_from else None
        command(*given, reading=ReadingOptions(Deleted(deleted), wanted), **others)

    return make_title_option(output_option)(deleted_option(with_reading))
