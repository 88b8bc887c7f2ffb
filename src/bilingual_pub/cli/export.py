"""`bilingual-pub export`: articles in, handouts out."""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from bilingual_pub.batch import Job, Outcome, Run, find_jobs, run_articles, start_run
from bilingual_pub.batch.settings_choice import choose_settings
from bilingual_pub.batch.sources import find_passed_over
from bilingual_pub.cli.options import (
    EngineName,
    Names,
    Words,
    Workforce,
    add_layout_options,
    add_run_options,
    from_language,
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
from bilingual_pub.cli.summary import open_summary
from bilingual_pub.cli.terminal import TerminalScreen, print_note
from bilingual_pub.errors import CHECK_FAILED, UsageError
from bilingual_pub.formats import WRITABLE, list_writable
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.memory import DEFAULT_NAME as MEMORY_NAME
from bilingual_pub.model import State
from bilingual_pub.publish.options import DEFAULT_FORMATS, ExportOptions
from bilingual_pub.settings import ResourceSettings
from bilingual_pub.writers import Layout

MOST_NAMED = 10
"""Files of a kind that are named in one sentence."""


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Translate each ARTICLE and write its handout: a web page, a piece to paste into a site,"
        " a PDF to print, and the data. An ARTICLE is a Word, text, Markdown or HTML file, or - for"
        " standard input; or a review file that somebody has corrected; or a folder, for all"
        " articles in it; or a pattern between quotes. The files written are listed, one a line."
    ),
    short_help=_("Translate articles and write their handouts."),
)
@click.argument("articles", metavar=_("ARTICLE..."), nargs=-1, required=True, type=Path)
@from_language
@to_language
@click.option(
    "--format",
    "formats",
    type=Names(WRITABLE, list_writable),
    default=",".join(DEFAULT_FORMATS),
    show_default=True,
    help=_("What to write, with commas between."),
)
@click.option(
    "--engine",
    type=EngineName(),
    default="auto",
    show_default=True,
    help=_("What translates."),
)
@click.option(
    "--output",
    metavar=_("FOLDER"),
    type=Path,
    default=Path("output"),
    show_default=True,
    help=_(
        "Where the handouts go; each article gets a folder of its own there. - writes the one file"
        " that was asked for to standard output."
    ),
)
@click.option("--title", type=Words(), help=_("Title of the article, if not its own."))
@click.option(
    "--title-translation",
    type=Words(),
    help=_("The title in the other language, by a person."),
)
@click.option(
    "--review",
    metavar=_("FILE"),
    type=Path,
    help=_("A review file of this article, whose corrections are laid over the translation."),
)
@click.option(
    "--translation",
    metavar=_("FILE"),
    type=Path,
    help=_("A translation of this article by a person, to set beside it."),
)
@click.option(
    "--translation-state",
    type=click.Choice([str(state) for state in State]),
    default=str(State.APPROVED),
    show_default=True,
    help=_("What that translation counts as."),
)
@click.option(
    "--force", is_flag=True, help=_("Take it even if it does not look like a translation of this.")
)
@click.option(
    "--strict", is_flag=True, help=_("End with exit code 6 if there is anything to look at.")
)
@click.option("--fresh", is_flag=True, help=_("Translate everything anew, unchanged text too."))
@add_layout_options
@add_run_options
@click.option("--resume", is_flag=True, help=_("Leave alone what an earlier run has finished."))
@click.option(
    "--summary",
    metavar=_("FILE"),
    type=Path,
    help=_("Write what became of each article here, a line of JSON each."),
)
@settings_file_option
@click.option("-q", "--quiet", is_flag=True, help=_("Print nothing but errors."))
@click.option("-v", "--verbose", is_flag=True, help=_("Say what was mended and what to look at."))
@click.pass_context
def export(  # noqa: PLR0913, D103 - one parameter an option; the help text above is the docstring
    ctx: click.Context,
    *,
    articles: tuple[Path, ...],
    source: str | None,
    target: str | None,
    formats: tuple[str, ...],
    engine: str,
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
    layout: Layout,
    workforce: Workforce,
    settings_file: Path | None,
    quiet: bool,
    verbose: bool,
) -> None:
    if not quiet:
        warn_about_passed_over(find_passed_over(articles, output))
    to_standard_output = output == STANDARD_OUTPUT
    output = ctx.with_resource(open_folder(output))
    jobs = [add_settings(job, settings_file) for job in find_jobs(articles, output)]
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
            for outcome in made:
                if verbose:
                    print_note(
                        choose_settings(outcome.source, settings_file).sentence(outcome.source)
                    )
                told = pour_out(outcome) if to_standard_output else outcome
                screen.show(told)
                write(told)
                codes.append(CHECK_FAILED if told.doubts and strict else told.exit_code)
    ctx.exit(min(filter(None, codes), default=0))


def warn_about_passed_over(files: Sequence[Path]) -> None:
    """Say once which files in the folders are no articles, and what to do about them."""
    if not files:
        return
    names = ", ".join(map(str, files[:MOST_NAMED]))
    left = len(files) - MOST_NAMED
    if left > 0:
        more = ngettext("{count} more", "{count} more", left).format(count=left)
        names = f"{names}, {more}"
    print_note(
        _(
            "Passed over, because they can't be read: {files}. Save each as a Word document"
            " (.docx); of a PDF, the document that it was made from."
        ).format(files=names)
    )


def run_export(
    workforce: Workforce, jobs: Sequence[Job], run: Run, screen: TerminalScreen
) -> Generator[Outcome, None, None]:
    """What becomes of each article, one after the other."""
    with workforce.at_work(len(jobs), screen.progress) as (executor, workers):
        yield from run_articles(jobs, run, executor, workers)


def add_settings(job: Job, named: Path | None) -> Job:
    """An article with the settings that count for it.

    Raises:
        InputError: they can't be read, or have a mistake.
    """
    choice = choose_settings(job.source, named)
    return replace(job, settings=choice.settings, settings_file=choice.file)


def warn_about_memories(jobs: Sequence[Job], screen: TerminalScreen) -> None:
    """Say what is wrong with each translation memory, where there is one, once for all articles.

    Raises:
        InputError: it can't be read at all.
    """
    memories = dict.fromkeys(job.settings.resources.memory for job in jobs if job.settings)
    for memory in memories:
        if not (memory or Path(MEMORY_NAME)).exists():
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
            _("--title and --title-translation name one article. Export each article by itself.")
        )


def refuse_shared_file(jobs: Sequence[Job], option: str, file: Path | None) -> None:
    """Refuse to lay one review, or one translation, over several articles.

    Raises:
        UsageError: a file was named with the option, and more than one article.
    """
    if file and len(jobs) > 1:
        raise UsageError(
            _("{option} belongs to one article. Export each article by itself.").format(
                option=option
            )
        )
