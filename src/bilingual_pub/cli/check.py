"""`bilingual-pub check`: a file before it goes out, an article as well as what `export` wrote.

Each kind of file has a function that knows what to look at; here they are only told apart.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from bilingual_pub.cli.options import make_title_option
from bilingual_pub.cli.stderr import print_error
from bilingual_pub.errors import CHECK_FAILED, BilingualPubError
from bilingual_pub.formats import is_for_print
from bilingual_pub.i18n import _
from bilingual_pub.model import TitleFrom
from bilingual_pub.qa.print import DEMANDS
from bilingual_pub.readers import ReadingOptions
from bilingual_pub.recognition import is_review, is_review_name, read_handout


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Check files before you publish them. In an article: how hard it is to read, long"
        " sentences, and expressions that machines often mistranslate. In a review file, and in a"
        " web page, embed or JSON file that export wrote: what differs between the two languages,"
        " and what is missing in one; in a page also the draft notice and some rules of"
        " accessibility. In a PDF: each rule for clear, accessible print, with what was measured."
        " Exits with code 6 if a file breaks a rule or its two languages differ."
    ),
    short_help=_("Check articles before translating them, and PDF files before printing them."),
)
@click.argument("files", metavar=_("FILE..."), nargs=-1, required=True, type=Path)
@click.option(
    "--edition",
    type=click.Choice(list(DEMANDS)),
    help=_("Edition whose rules apply; if left out, the edition that the file names."),
)
@click.option(
    "--keep-all",
    is_flag=True,
    help=_("Look at the boxes and comments of a web page too that are no part of its article."),
)
@make_title_option(click.option)
@click.option("--json", "as_json", is_flag=True, help=_("Print one line of JSON per file."))
@click.option("-q", "--quiet", is_flag=True, help=_("Show only what should be changed."))
@click.pass_context
def check(  # noqa: PLR0913, D103 - one parameter an option; the help text is the docstring
    ctx: click.Context,
    *,
    files: tuple[Path, ...],
    edition: str | None,
    keep_all: bool,
    as_json: bool,
    quiet: bool,
    title_from: str | None,
) -> None:
    wanted = TitleFrom(title_from) if title_from else None
    reading = ReadingOptions(keep_all=keep_all, title_from=wanted)
    asked = Asked(edition, as_json, quiet, reading)
    codes = []
    for file in files:
        try:
            checked = choose_check(file)(file, asked)
        except BilingualPubError as error:
            print_error(str(error))
            codes.append(error.exit_code)
            continue
        if checked.said:
            click.echo(checked.said)
        if checked.failed:
            codes.append(CHECK_FAILED)
    ctx.exit(min(codes, default=0))


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked for.

    `edition` is for PDFs and None where nobody named one; `reading` is how articles are read.
    """

    edition: str | None = None
    as_json: bool = False
    quiet: bool = False
    reading: ReadingOptions = ReadingOptions()


@dataclass(frozen=True, slots=True)
class Checked:
    """What to print, empty for nothing, and whether a rule is broken."""

    said: str
    failed: bool = False


Check = Callable[[Path, Asked], Checked]
"""What there is to say of a file; raises a `BilingualPubError` where it can't be read."""


def choose_check(file: Path) -> Check:
    """The check for a file, imported when it is first asked for.

    A review file and a page of ours are known by what is in them, whatever they are called; what is
    called like a review and can't be read as one is a damaged review, and no article.

    Raises:
        InputError: it is a page or data of ours, and can't be used, and why.
    """
    if is_for_print(file):
        from bilingual_pub.cli.check_pdf import check_pdf

        return check_pdf
    if is_review(file) or is_review_name(file):
        from bilingual_pub.cli.check_article import check_review

        return check_review
    if handout := read_handout(file):
        from bilingual_pub.cli.check_handout import check_handout

        return partial(check_handout, handout)
    from bilingual_pub.cli.check_article import check_article

    return check_article
