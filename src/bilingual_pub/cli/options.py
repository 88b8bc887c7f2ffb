"""The options that several commands share, and kinds of them that click does not have."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from bilingual_pub.batch import Limits, WorkerPool
from bilingual_pub.batch.process import end_ahead
from bilingual_pub.batch.task import USUAL
from bilingual_pub.cli.option_groups import options_of
from bilingual_pub.cli.suggestion import suggest
from bilingual_pub.cpu import count_cores
from bilingual_pub.engines import AUTO, ENGINES, list_engines
from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import _, explain_unknown
from bilingual_pub.settings import DEFAULT_NAME
from bilingual_pub.writers import EmbedForm, Layout, Paper, PdfUa, ReadingOrder
from bilingual_pub.writers.pdf.editions import list_editions


class Words(click.ParamType[str]):
    """A text that will be published: mended like an article, whatever the terminal made of it."""

    name = "text"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it."""
        return _("TEXT")

    def convert(
        self,
        value: str,
        param: click.Parameter | None,  # noqa: ARG002
        ctx: click.Context | None,  # noqa: ARG002
    ) -> str:
        """The text on one line, without damage."""
        from bilingual_pub.text.encoding import decode_text
        from bilingual_pub.text.repair import repair_text

        text, _repairs = repair_text(decode_text(os.fsencode(value)))
        return " ".join(text.split())


class LanguageCode(click.ParamType[str]):
    """A BCP 47 tag, in whatever capitals: `es`, `ES`, `es_MX` and `es-mx` are understood."""

    name = "language"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it."""
        return _("LANGUAGE")

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag in its usual form."""
        from bilingual_pub.lang.tags import parse_language

        try:
            return parse_language(value)
        except UsageError as error:
            self.fail(str(error), param, ctx)


class Names(click.ParamType[tuple[str, ...]]):
    """Some names of a list, with commas between: `html,pdf`."""

    name = "names"

    def __init__(
        self, known: Iterable[str], list_all: Callable[[], Iterable[str]] | None = None
    ) -> None:
        """`list_all` adds the names that other packages bring, which takes time to find out."""
        self._known = tuple(known)
        self._list_all = list_all

    def list_names(self) -> tuple[str, ...]:
        """The names there are, by other packages too."""
        return tuple(self._list_all()) if self._list_all else self._known

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it: the names there are."""
        return ",".join(self.list_names())

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The names, each once, in the order given."""
        names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
        if names and all(name in self._known for name in names):
            return names
        known = self.list_names()
        unknown = [name for name in names if name not in known]
        if unknown or not names:
            said = explain_unknown(", ".join(unknown), known)
            asked = "".join(suggest(name, known) for name in unknown)
            self.fail(said + asked, param, ctx)
        return names


class EngineName(click.ParamType[str]):
    """The name of an engine, by another package too, or `auto` for the best there is."""

    name = "engine"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """How help shows it: the names there are."""
        return f"[{'|'.join([AUTO, *list_engines()])}]"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """The names that begin so."""
        names = [AUTO, *list_engines()]
        return [CompletionItem(name) for name in names if name.startswith(incomplete)]

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if there is such an engine."""
        if not value or value == AUTO or value in ENGINES:
            return value
        known = [AUTO, *list_engines()]
        if value not in known:
            self.fail(explain_unknown(value, known) + suggest(value, known), param, ctx)
        return value


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

edition = layout_option(
    "--edition",
    "layouts",
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
    def laid_out(
        *given: object,
        layouts: tuple[str, ...],
        papers: tuple[str, ...],
        reading_order: str,
        pdf_ua: str,
        embeds: tuple[str, ...],
        **others: object,
    ) -> None:
        layout = Layout(
            editions=layouts,
            papers=tuple(map(Paper, papers)),
            reading_order=ReadingOrder(reading_order),
            pdf_ua=PdfUa(pdf_ua),
            embeds=tuple(map(EmbedForm, embeds)),
        )
        command(*given, layout=layout, **others)

    return edition(reading_order(paper(pdf_ua(embed(laid_out)))))


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
    default=USUAL.seconds,
    show_default=True,
    help=_("Longest time that one step of an article may take."),
)

memory_limit = batch_option(
    "--memory-limit",
    metavar=_("MEGABYTES"),
    type=click.IntRange(min=200),
    default=USUAL.megabytes,
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
            from bilingual_pub.batch.cluster import connect_cluster

            end_ahead()
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
