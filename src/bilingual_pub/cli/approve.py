"""`bilingual-pub approve`: one's own review, approved in one step."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click

from bilingual_pub.batch import choose_settings, list_pair_doubts
from bilingual_pub.cli.option_types import Words
from bilingual_pub.cli.options import settings_file_option
from bilingual_pub.cli.stderr import escape_control_characters, print_error
from bilingual_pub.errors import BilingualPubError, UsageError
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.publish import ApprovalResult, Resources, approve_review


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Mark every passage of a review FILE as approved. Read all of it first. Corrections in"
        " the file are kept. Shows what you should check again, and what to do next."
    ),
    short_help=_("Approve a whole review file after reading it."),
)
@click.argument("files", metavar=_("FILE..."), nargs=-1, required=True, type=Path)
@click.option(
    "--by", type=Words(), required=True, help=_("Your name, which the handout will show.")
)
@settings_file_option
@click.pass_context
def approve(  # noqa: D103 - the help text is the docstring
    ctx: click.Context, *, files: tuple[Path, ...], by: str, settings_file: Path | None
) -> None:
    if not by:
        raise UsageError(
            _("Put your name after --by: the handout shows who approved the translation.")
        )
    codes = []
    today = dt.datetime.now().astimezone().date()
    for file in files:
        try:
            with Resources(choose_settings(file, settings_file).settings.resources) as resources:
                approved = approve_review(file, by, today, resources)
            for line in format_report(file, approved):
                click.echo(escape_control_characters(line))
        except BilingualPubError as error:
            print_error(str(error))
            codes.append(error.exit_code)
    ctx.exit(min(codes, default=0))


def format_report(file: Path, approved: ApprovalResult) -> Iterator[str]:
    """What was approved, what is still to be looked at, and the next step, a line each."""
    number = len(approved.ids)
    if number:
        yield ngettext(
            "{file}: {count} passage approved.", "{file}: {count} passages approved.", number
        ).format(file=file, count=number)
    else:
        yield _("{file}: nothing was left to approve.").format(file=file)
    if approved.untranslated:
        yield ngettext(
            "{count} passage has no translation and was not approved.",
            "{count} passages have no translation and were not approved.",
            approved.untranslated,
        ).format(count=approved.untranslated)
    if doubtful := approved.doubtful:
        yield ngettext(
            "{count} approved passage still differs from its source. Check it again:",
            "{count} approved passages still differ from their source. Check them again:",
            len(doubtful),
        ).format(count=len(doubtful))
        yield from (f"  {line}" for pair in doubtful for line in list_pair_doubts(pair))
    yield _("To publish it, run: bilingual-pub export {file}").format(file=quote_path(file))


def quote_path(file: Path) -> str:
    """A file's name as a terminal takes it."""
    from shlex import quote

    return quote(str(file))
