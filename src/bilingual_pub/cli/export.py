"""`bilingual-pub export`: articles in, handouts out."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import click

from bilingual_pub.cli.options import (
    Names,
    Words,
    from_language,
    settings_file_option,
    to_language,
)
from bilingual_pub.cli.screen import Screen
from bilingual_pub.engines import ENGINES
from bilingual_pub.errors import CHECK_FAILED, BilingualPubError, UsageError
from bilingual_pub.locale import _
from bilingual_pub.model import State
from bilingual_pub.publish import (
    DEFAULT_FORMATS,
    OpenAids,
    OpenEngines,
    Order,
    Tools,
    publish_article,
    slug,
)
from bilingual_pub.settings import DEFAULT_NAME, Settings, load_settings
from bilingual_pub.writers import WRITERS, EmbedForm, Layout, Paper, PdfUa, ReadingOrder
from bilingual_pub.writers.pdf.editions import editions


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Translate each ARTICLE and write its handout: a web page, a piece to paste into a site,"
        " a PDF to print, and the data. An ARTICLE is a Word, text, Markdown or HTML file, or - for"
        " standard input; or a review file that somebody has corrected. The files written are"
        " listed, one a line."
    ),
    short_help=_("Translate articles and write their handouts."),
)
@click.argument("articles", metavar=_("ARTICLE..."), nargs=-1, required=True, type=Path)
@from_language
@to_language
@click.option(
    "--format",
    "formats",
    type=Names(WRITERS),
    default=",".join(DEFAULT_FORMATS),
    show_default=True,
    help=_("What to write, with commas between."),
)
@click.option(
    "--engine",
    type=click.Choice(["auto", *ENGINES]),
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
    help=_("Where the handouts go; each article gets a folder of its own there."),
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
@click.option(
    "--edition",
    "layouts",
    type=Names(editions()),
    default="standard",
    show_default=True,
    help=_("How the PDF is laid out; several with commas between."),
)
@click.option(
    "--reading-order",
    type=click.Choice([str(order) for order in ReadingOrder]),
    default=str(ReadingOrder.BY_LANGUAGE),
    show_default=True,
    help=_("What a screen reader reads in the PDF: one language whole, or pair by pair."),
)
@click.option(
    "--paper",
    "papers",
    type=Names(Paper),
    default=str(Paper.LETTER),
    show_default=True,
    help=_("The sheet that the PDF is printed on; several with commas between."),
)
@click.option(
    "--pdf-ua",
    type=click.Choice([str(part) for part in PdfUa]),
    default=str(PdfUa.UA_1),
    show_default=True,
    help=_("The part of the standard for accessible PDF, ISO 14289, that the file keeps."),
)
@click.option(
    "--embed",
    "embeds",
    type=Names(EmbedForm),
    default=str(EmbedForm.WORDPRESS),
    show_default=True,
    help=_("The form of the piece to paste into a site; several with commas between."),
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
    layouts: tuple[str, ...],
    papers: tuple[str, ...],
    reading_order: str,
    pdf_ua: str,
    embeds: tuple[str, ...],
    settings_file: Path | None,
    quiet: bool,
    verbose: bool,
) -> None:
    refuse_shared_names(articles)
    refuse_shared_title(articles, title or title_translation)
    refuse_shared_file(articles, "--review", review)
    refuse_shared_file(articles, "--translation", translation)
    settings = settings_in_force(settings_file)
    order = Order(
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
        layout=Layout(
            editions=layouts,
            papers=tuple(map(Paper, papers)),
            reading_order=ReadingOrder(reading_order),
            pdf_ua=PdfUa(pdf_ua),
            embeds=tuple(map(EmbedForm, embeds)),
        ),
        settings=settings,
    )
    screen = Screen(quiet=quiet, verbose=verbose, strict=strict)
    with (
        OpenEngines(engine, fresh=fresh) as engines,
        OpenAids(settings.aids) as aids,
        screen.progress_over(len(articles)),
    ):
        tools = Tools(engines, aids)
        if notice := aids.notice():
            screen.complain(notice)
        codes = [export_one(article, order, tools, screen) for article in articles]
    ctx.exit(min(filter(None, codes), default=0))


def export_one(article: Path, order: Order, tools: Tools, screen: Screen) -> int:
    """Make one handout; one that fails is told, counted, and does not stop the others."""
    with screen.article(article):
        try:
            handout = publish_article(article, order, tools, screen.progress)
        except BilingualPubError as error:
            screen.complain(str(error))
            return error.exit_code
        screen.show(handout)
    doubtful = any(pair.flags for pair in handout.article.all_pairs)
    return CHECK_FAILED if doubtful and screen.strict else 0


def refuse_shared_names(articles: Sequence[Path]) -> None:
    """Refuse two articles whose files would overwrite each other.

    Names that differ only in capitals count as one, because they are one on a USB stick.

    Raises:
        UsageError: two articles would be written to one folder.
    """
    sharing = defaultdict[str, list[Path]](list)
    for article in articles:
        sharing[slug(article).casefold()].append(article)
    for same in sharing.values():
        if len(same) > 1:
            raise UsageError(
                _(
                    "{first} and {second} would be written to the same folder, “{name}”."
                    " Rename one of them, or export them into two folders with --output."
                ).format(first=same[0], second=same[1], name=slug(same[0]))
            )


def refuse_shared_title(articles: Sequence[Path], title: str | None) -> None:
    """Refuse to give several articles one title.

    Raises:
        UsageError: a title was named, and more than one article.
    """
    if title and len(articles) > 1:
        raise UsageError(
            _("--title and --title-translation name one article. Export each article by itself.")
        )


def refuse_shared_file(articles: Sequence[Path], option: str, file: Path | None) -> None:
    """Refuse to lay one review, or one translation, over several articles.

    Raises:
        UsageError: a file was named with the option, and more than one article.
    """
    if file and len(articles) > 1:
        raise UsageError(
            _("{option} belongs to one article. Export each article by itself.").format(
                option=option
            )
        )


def settings_in_force(named: Path | None) -> Settings:
    """The settings of the file that was named, or of the one in this folder, or the defaults."""
    if named is not None:
        return load_settings(named)
    usual = Path(DEFAULT_NAME)
    return load_settings(usual) if usual.is_file() else Settings()
