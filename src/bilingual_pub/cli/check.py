"""`bilingual-pub check`: a file before it goes out, an article as well as a handout.

Each kind of file has a function that knows what to look at; here they are only told apart.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from bilingual_pub.cli.stderr import print_error
from bilingual_pub.errors import CHECK_FAILED, BilingualPubError
from bilingual_pub.formats import is_for_print, is_review, is_review_name
from bilingual_pub.i18n import _
from bilingual_pub.qa.print import DEMANDS


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Check files before you publish them. In an article: how hard it is to read, long"
        " sentences, and expressions that machines often mistranslate. In a review file: what"
        " differs between the two languages. In a PDF: each rule for clear, accessible print,"
        " with what was measured. Exits with code 6 if a PDF breaks a rule or a review file has"
        " something to check."
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
@click.option("--json", "as_json", is_flag=True, help=_("Print one line of JSON per file."))
@click.option("-q", "--quiet", is_flag=True, help=_("Show only what should be changed."))
@click.pass_context
def check(  # noqa: D103, PLR0913 - the help text is the docstring, and options are
    ctx: click.Context,
    *,
    files: tuple[Path, ...],
    edition: str | None,
    keep_all: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    asked = Asked(edition, as_json, quiet, keep_all)
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
    """What the user asked for; `edition` is for PDFs and None where nobody named one."""

    edition: str | None = None
    as_json: bool = False
    quiet: bool = False
    keep_all: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """What to print, empty for nothing, and whether a rule is broken."""

    said: str
    failed: bool = False


Check = Callable[[Path, Asked], Checked]
"""What there is to say of a file; raises a `BilingualPubError` where it can't be read."""


def choose_check(file: Path) -> Check:
    """The check for a file, imported when it is first asked for.

    A review file is known by what is in it, whatever it is called; one that is called like a review
    and can't be read as one is a damaged review, and no article.
    """
    if is_for_print(file):
        from bilingual_pub.cli.check_pdf import check_pdf

        return check_pdf
    if is_review(file) or is_review_name(file):
        from bilingual_pub.cli.check_article import check_review

        return check_review
    from bilingual_pub.cli.check_article import check_article

    return check_article
