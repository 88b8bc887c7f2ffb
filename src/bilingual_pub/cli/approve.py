"""`bilingual-pub approve`: one's own review, approved in one step."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click

from bilingual_pub.batch.outcome import doubts_of
from bilingual_pub.cli.complaint import complain, visible
from bilingual_pub.cli.options import Words, settings_file_option
from bilingual_pub.cli.settings_choice import settings_for
from bilingual_pub.errors import BilingualPubError, UsageError
from bilingual_pub.locale import _, ngettext
from bilingual_pub.publish import OpenAids
from bilingual_pub.publish.approval import Approved, approve_review


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
            with OpenAids(settings_for(file, settings_file).settings.aids) as aids:
                approved = approve_review(file, by, today, aids)
            for line in report(file, approved):
                click.echo(visible(line))
        except BilingualPubError as error:
            complain(str(error))
            codes.append(error.exit_code)
    ctx.exit(min(codes, default=0))


def report(file: Path, approved: Approved) -> Iterator[str]:
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
        yield from (f"  {line}" for pair in doubtful for line in doubts_of(pair))
    yield _("To publish it, run: bilingual-pub export {file}").format(file=quoted(file))


def quoted(file: Path) -> str:
    """A file's name as a terminal takes it."""
    from shlex import quote

    return quote(str(file))
