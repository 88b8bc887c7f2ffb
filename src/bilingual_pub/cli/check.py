"""`bilingual-pub check`: a file before it goes out, an article as well as a handout.

Each kind of file has a module that knows what to look at; this one only tells the kinds apart.
"""

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

import click

from bilingual_pub.cli.terminal import print_error
from bilingual_pub.errors import CHECK_FAILED, BilingualPubError
from bilingual_pub.i18n import _
from bilingual_pub.qa.print import DEMANDS

CHECKERS = {
    re.compile(r".*\.pdf", re.IGNORECASE): "bilingual_pub.cli.check_pdf",
    re.compile(r".*\.review\.(?:docx|xlf|csv)", re.IGNORECASE): "bilingual_pub.cli.check_article",
}
"""What the name of a file that is no article looks like, and the module that checks it."""

ARTICLES = "bilingual_pub.cli.check_article"


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
@click.option("--json", "as_json", is_flag=True, help=_("Print one line of JSON per file."))
@click.option("-q", "--quiet", is_flag=True, help=_("Show only what should be changed."))
@click.pass_context
def check(  # noqa: D103 - the help text is the docstring
    ctx: click.Context,
    *,
    files: tuple[Path, ...],
    edition: str | None,
    as_json: bool,
    quiet: bool,
) -> None:
    asked = Asked(edition, as_json, quiet)
    codes = []
    for file in files:
        try:
            checked = load_checker(file).check_file(file, asked)
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


@dataclass(frozen=True, slots=True)
class Checked:
    """What to print, empty for nothing, and whether a rule is broken."""

    said: str
    failed: bool = False


class Checker(Protocol):
    """A module that checks one kind of file."""

    def check_file(self, file: Path, asked: Asked) -> Checked:
        """What there is to say of a file.

        Raises:
            BilingualPubError: the file can't be read.
        """
        ...


def load_checker(file: Path) -> Checker:
    """The module for a file, imported when it is first asked for."""
    named = (module for name, module in CHECKERS.items() if name.fullmatch(file.name))
    return cast("Checker", import_module(next(named, ARTICLES)))
