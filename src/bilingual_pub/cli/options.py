"""The options that several commands share, and kinds of them that click does not have."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce, wraps
from pathlib import Path

import click

from bilingual_pub.batch import USUAL_LIMITS, Limits, WorkerPool, end_workers_ahead
from bilingual_pub.cli.option_types import LanguageCode, Names, options_of
from bilingual_pub.cpu import count_cores
from bilingual_pub.i18n import _
from bilingual_pub.model import TITLE_CHOICES, TitleFrom
from bilingual_pub.readers import Deleted, ReadingOptions
from bilingual_pub.settings import DEFAULT_NAME
from bilingual_pub.writers import EmbedForm, Layout, PageLayout, Paper, PdfUa, ReadingOrder
from bilingual_pub.writers.pdf import list_editions

language_option = options_of(_("Languages"))

from_language = language_option(
    "--from",
    "source",
    type=LanguageCode(),
    help=_("Language of the article; detected if left out."),
)

to_language = language_option(
    "--to",
    "target",
    type=LanguageCode(),
    help=_("Language to translate into; if left out, Spanish for English and English for Spanish."),
)

output_option = options_of(_("What to make"))

settings_file_option = output_option(
    "--settings",
    "settings_file",
    metavar=_("FILE"),
    type=Path,
    help=_(
        "Settings file with your organization's name, logo and texts; if left out, {name} beside"
        " the article, in a folder above it, or in this folder."
    ).format(name=DEFAULT_NAME),
)
"""Options that several commands share, as decorators."""

layout_option = options_of(_("Layout"))

page_layout = layout_option(
    "--layout",
    "page_layouts",
    type=Names(PageLayout),
    help=_(
        "Layouts of the PDF, separated by commas; if left out, the layout in the settings file, or"
        " article."
    ),
)

edition = layout_option(
    "--edition",
    "editions",
    type=Names(list_editions()),
    default="standard",
    show_default=True,
    help=_("Editions of the PDF, separated by commas."),
)

reading_order = layout_option(
    "--reading-order",
    type=click.Choice([str(options) for options in ReadingOrder]),
    default=str(ReadingOrder.BY_LANGUAGE),
    show_default=True,
    help=_(
        "Order in which a screen reader reads the PDF: one whole language after the other, or"
        " pair by pair."
    ),
)

paper = layout_option(
    "--paper",
    "papers",
    type=Names(Paper),
    default=str(Paper.LETTER),
    show_default=True,
    help=_("Paper sizes of the PDF, separated by commas."),
)

pdf_ua = layout_option(
    "--pdf-ua",
    type=click.Choice([str(part) for part in PdfUa]),
    default=str(PdfUa.UA_1),
    show_default=True,
    help=_("Part of the accessible PDF standard, ISO 14289, that the file follows."),
)

embed = layout_option(
    "--embed",
    "embeds",
    type=Names(EmbedForm),
    default=str(EmbedForm.WORDPRESS),
    show_default=True,
    help=_("Forms of the snippet to paste into a website, separated by commas."),
)


def add_layout_options(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command these options, and calls it with `layout`."""

    @wraps(command)
    def laid_out(  # noqa: PLR0913 - click gives each option by its name
        *given: object,
        page_layouts: tuple[str, ...] | None,
        editions: tuple[str, ...],
        papers: tuple[str, ...],
        reading_order: str,
        pdf_ua: str,
        embeds: tuple[str, ...],
        **others: object,
    ) -> None:
        layout = Layout(
            editions=editions,
            papers=tuple(map(Paper, papers)),
            reading_order=ReadingOrder(reading_order),
            pdf_ua=PdfUa(pdf_ua),
            embeds=tuple(map(EmbedForm, embeds)),
            page_layouts=tuple(map(PageLayout, page_layouts or ())),
        )
        command(*given, layout=layout, **others)

    return page_layout(edition(reading_order(paper(pdf_ua(embed(laid_out))))))


batch_option = options_of(_("Many articles"))

jobs = batch_option(
    "--jobs",
    metavar=_("NUMBER"),
    type=click.IntRange(min=1),
    help=_(
        "How many articles to make at the same time; if left out, as many as the computer has"
        " cores."
    ),
)

scheduler = batch_option(
    "--scheduler",
    metavar=_("ADDRESS"),
    help=_("Run on a Dask cluster: the address of its scheduler, tcp://HOST:PORT."),
)

time_limit = batch_option(
    "--time-limit",
    metavar=_("SECONDS"),
    type=click.FloatRange(min=5),
    default=USUAL_LIMITS.seconds,
    show_default=True,
    help=_("Longest time that one step of an article may take."),
)

memory_limit = batch_option(
    "--memory-limit",
    metavar=_("MEGABYTES"),
    type=click.IntRange(min=200),
    default=USUAL_LIMITS.megabytes,
    show_default=True,
    help=_("Most memory that each worker process may use."),
)


@dataclass(frozen=True, slots=True)
class Workforce:
    """Who does the work: so many processes here, or those behind a scheduler."""

    jobs: int | None
    scheduler: str | None
    limits: Limits

    @contextmanager
    def at_work(
        self, articles: int, heard: Callable[[float], None]
    ) -> Iterator[tuple[Executor, int]]:
        """The workers for so many articles, and how many they are; `heard` is told of progress.

        Raises:
            UsageError: no scheduler answers.
        """
        if self.scheduler:
            from bilingual_pub.batch import connect_cluster

            end_workers_ahead()
            with connect_cluster(self.scheduler, self.limits) as workers:
                yield workers
            return
        number = min(self.jobs or count_cores(), articles)
        with WorkerPool(number, self.limits, heard) as processes:
            yield processes, number


def add_run_options(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command these options, and calls it with `workforce`."""

    @wraps(command)
    def staffed(
        *given: object,
        jobs: int | None,
        scheduler: str | None,
        time_limit: float,
        memory_limit: int,
        **others: object,
    ) -> None:
        limits = Limits(time_limit, memory_limit)
        command(*given, workforce=Workforce(jobs, scheduler, limits), **others)

    return jobs(scheduler(time_limit(memory_limit(staffed))))


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


Decorator = Callable[[Callable[..., None]], Callable[..., None]]


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


keep_all_option = output_option(
    "--keep-all",
    is_flag=True,
    help=_("Keep the boxes and comments of a web page that are no part of its article."),
)


def add_reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command these options, and calls it with `reading`."""

    @wraps(command)
    def with_reading(
        *given: object,
        deleted: str,
        keep_all: bool,
        title_from: str | None,
        chapter: str,
        **others: object,
    ) -> None:
        wanted = TitleFrom(title_from) if title_from else None
        reading = ReadingOptions(Deleted(deleted), keep_all, wanted, chapter)
        command(*given, reading=reading, **others)

    options = (make_title_option(output_option), deleted_option, keep_all_option, chapter_option)
    return reduce(lambda made, option: option(made), reversed(options), with_reading)
