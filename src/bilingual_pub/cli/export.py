"""`bilingual-pub export`: articles in, handouts out."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path

import click

from bilingual_pub.batch import (
    Job,
    Outcome,
    Run,
    choose_settings,
    describe_settings,
    find_jobs,
    find_passed_over,
    find_printed_beside,
    load_checked_settings,
    run_articles,
    start_run,
)
from bilingual_pub.cli.option_types import EngineName, GroupedCommand, Names, Words, options_of
from bilingual_pub.cli.options import (
    Workforce,
    add_layout_options,
    add_reading_options,
    add_run_options,
    batch_option,
    from_language,
    language_option,
    output_option,
    settings_file_option,
    to_language,
)
from bilingual_pub.cli.signals import explain_resume
from bilingual_pub.cli.standard_output import (
    STANDARD_OUTPUT,
    open_folder,
    pour_out,
    refuse_unless_one,
)
from bilingual_pub.cli.stderr import print_note
from bilingual_pub.cli.terminal import TerminalScreen, open_summary
from bilingual_pub.errors import CHECK_FAILED, UsageError
from bilingual_pub.formats import WRITABLE, list_writable
from bilingual_pub.i18n import _
from bilingual_pub.model import State
from bilingual_pub.publish import DEFAULT_FORMATS, ExportOptions
from bilingual_pub.readers import ReadingOptions
from bilingual_pub.settings import ResourceSettings, Settings
from bilingual_pub.writers import Layout

review_option = options_of(_("Review"))


@click.command(
    cls=GroupedCommand,
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Translate each ARTICLE and make its handout: a web page, a snippet to paste into a"
        " website, a PDF to print, and the data. An ARTICLE is a file: Word,"
        " LibreOffice, rich text, PDF with text, EPUB, e-mail message, web page, Markdown or plain"
        " text. It can also be a review file that someone has corrected; a folder, for all articles"
        " in it; a pattern in quotation marks; or - for standard input. The files that were written"
        " are listed, one per line."
    ),
    short_help=_("Translate articles into bilingual handouts."),
)
@click.argument("articles", metavar=_("ARTICLE..."), nargs=-1, required=True, type=Path)
@output_option(
    "--format",
    "formats",
    type=Names(WRITABLE, list_writable),
    default=",".join(DEFAULT_FORMATS),
    show_default=True,
    help=_("File formats to write, separated by commas."),
)
@output_option(
    "--output",
    metavar=_("FOLDER"),
    type=Path,
    default=Path("output"),
    show_default=True,
    help=_(
        "Folder for the handouts; each article gets its own folder in it. With -, the one file"
        " that was asked for goes to standard output."
    ),
)
@output_option("--title", type=Words(), help=_("Title to use instead of the article's own."))
@output_option(
    "--title-translation",
    type=Words(),
    help=_("Title in the other language, written by a person."),
)
@settings_file_option
@output_option(
    "--fresh", is_flag=True, help=_("Translate everything again, even text that has not changed.")
)
@from_language
@to_language
@language_option(
    "--engine",
    type=EngineName(),
    default="",
    help=_(
        "Translation engine; if left out, the one in the settings file, or the best that is"
        " installed."
    ),
)
@language_option(
    "--address",
    type=click.Choice(["formal", "informal"]),
    help=_(
        "How Apertium's Spanish drafts address the reader: formal is usted, informal is tú. The"
        " settings file may say it too."
    ),
)
@add_reading_options
@add_layout_options
@add_run_options
@batch_option("--resume", is_flag=True, help=_("Skip what an earlier run has finished."))
@batch_option(
    "--summary",
    metavar=_("FILE"),
    type=Path,
    help=_("Write the result for each article to this file, one line of JSON per article."),
)
@review_option(
    "--review",
    metavar=_("FILE"),
    type=Path,
    help=_("Apply the corrections in this review file of the article."),
)
@review_option(
    "--translation",
    metavar=_("FILE"),
    type=Path,
    help=_("Use this translation by a person instead of a machine translation."),
)
@review_option(
    "--translation-state",
    type=click.Choice([str(state) for state in State]),
    default=str(State.APPROVED),
    show_default=True,
    help=_("How far that translation has been reviewed."),
)
@review_option(
    "--force",
    is_flag=True,
    help=_("Accept the translation even if it does not look like one of this article."),
)
@review_option("--strict", is_flag=True, help=_("Exit with code 6 if there is anything to check."))
@click.option("-q", "--quiet", is_flag=True, help=_("Show only errors."))
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help=_("Also show pages and sheets, what was repaired or left out, and what to check."),
)
@click.pass_context
def export(  # noqa: PLR0913, D103 - one parameter an option; the help text above is the docstring
    ctx: click.Context,
    *,
    articles: tuple[Path, ...],
    source: str | None,
    target: str | None,
    formats: tuple[str, ...],
    engine: str,
    address: str | None,
    output: Path,
    title: str | None,
    title_translation: str | None,
    review: Path | None,
    translation: Path | None,
    translation_state: str,
    force: bool,
    strict: bool,
    fresh: bool,
    resume: bool,
    summary: Path | None,
    reading: ReadingOptions,
    layout: Layout,
    workforce: Workforce,
    settings_file: Path | None,
    quiet: bool,
    verbose: bool,
) -> None:
    if not quiet:
        warn_about_skipped(articles, output)
    to_standard_output = output == STANDARD_OUTPUT
    output = ctx.with_resource(open_folder(output))
    load = cache(load_checked_settings)
    jobs = [
        add_address(add_settings(job, settings_file, load), address)
        for job in find_jobs(articles, output)
    ]
    if to_standard_output:
        refuse_unless_one(len(jobs), formats, workforce.scheduler)
    refuse_shared_title(jobs, title or title_translation)
    refuse_shared_file(jobs, "--review", review)
    refuse_shared_file(jobs, "--translation", translation)
    options = ExportOptions(
        output=output,
        formats=formats,
        source=source,
        target=target,
        title=title,
        title_translation=title_translation,
        review=review,
        translation=translation,
        translation_state=State(translation_state),
        force=force,
        reading=reading,
        layout=layout,
    )
    run = start_run(options, engine=engine, fresh=fresh, resume=resume)
    screen = TerminalScreen(quiet=quiet, verbose=verbose, strict=strict)
    with (
        explain_resume(screen, len(jobs)),
        open_summary(summary) as write,
        screen.progress_over(len(jobs)),
    ):
        warn_about_memories(jobs, screen)
        codes = []
        # Closed by itself, it ends its workers before anything is said.
        with closing(run_export(workforce, jobs, run, screen)) as made:
            for job, outcome in zip(jobs, made, strict=True):
                if verbose:
                    print_note(describe_settings(job.source, job.settings_file))
                told = pour_out(outcome) if to_standard_output else outcome
                screen.show(told)
                write(told)
                codes.append(CHECK_FAILED if told.doubts and strict else told.exit_code)
    ctx.exit(min(filter(None, codes), default=0))


def warn_about_skipped(articles: Sequence[Path], output: Path) -> None:
    """Say once which files in the folders are not exported, and what to do about them."""
    unread = find_passed_over(articles, output)
    printed = find_printed_beside(articles, output)
    if unread or printed:
        from bilingual_pub.cli.skipped_files import describe_printed, describe_unread

        for note in filter(None, (describe_unread(unread), describe_printed(printed))):
            print_note(note)


def run_export(
    workforce: Workforce, jobs: Sequence[Job], run: Run, screen: TerminalScreen
) -> Generator[Outcome, None, None]:
    """What becomes of each article, one after the other."""
    with workforce.at_work(len(jobs), screen.progress) as (executor, workers):
        yield from run_articles(jobs, run, executor, workers)


def add_settings(job: Job, named: Path | None, load: Callable[[Path], Settings]) -> Job:
    """An article with the settings that count for it.

    Raises:
        InputError: they can't be read, or have a mistake.
    """
    choice = choose_settings(job.source, named, load)
    return replace(job, settings=choice.settings, settings_file=choice.file)


def add_address(job: Job, address: str | None) -> Job:
    """An article with how its draft addresses the reader, where that was said."""
    if address is None:
        return job
    settings = job.settings or Settings()
    engine = settings.engine.set_value("apertium", "address", address)
    return replace(job, settings=replace(settings, engine=engine))


def warn_about_memories(jobs: Sequence[Job], screen: TerminalScreen) -> None:
    """Say what is wrong with each translation memory, where there is one, once for all articles.

    Raises:
        InputError: it can't be read at all.
    """
    memories = dict.fromkeys(job.settings.resources.memory_file for job in jobs if job.settings)
    for memory in memories:
        if not memory.exists():
            continue
        from bilingual_pub.publish import Resources

        with Resources(ResourceSettings(memory=memory)) as resources:
            if notice := resources.notice():
                screen.complain(notice)


def refuse_shared_title(jobs: Sequence[Job], title: str | None) -> None:
    """Refuse to give several articles one title.

    Raises:
        UsageError: a title was named, and more than one article.
    """
    if title and len(jobs) > 1:
        raise UsageError(
            _(
                "--title and --title-translation work with one article at a time. Export each"
                " article separately."
            )
        )


def refuse_shared_file(jobs: Sequence[Job], option: str, file: Path | None) -> None:
    """Refuse to lay one review, or one translation, over several articles.

    Raises:
        UsageError: a file was named with the option, and more than one article.
    """
    if file and len(jobs) > 1:
        raise UsageError(
            _("{option} works with one article at a time. Export each article separately.").format(
                option=option
            )
        )
