"""`bilingual-pub status`: what of an article a person has still to look at."""

import json
from pathlib import Path

import click

from bilingual_pub.batch import choose_settings
from bilingual_pub.cli.options import from_language, settings_file_option, to_language
from bilingual_pub.cli.stderr import print_error
from bilingual_pub.errors import BilingualPubError
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.model import State
from bilingual_pub.publish import Passage, list_passages
from bilingual_pub.text import shorten_text

SHOWN = 60
"""Characters of a passage that are shown; enough to find it."""


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Show what is left to review in each FILE: a review file, or an article, whose"
        " corrections are looked up in the translation memory. Nothing is translated."
    ),
    short_help=_("Show what is left to review."),
)
@click.argument("files", metavar=_("FILE..."), nargs=-1, required=True, type=Path)
@from_language
@to_language
@settings_file_option
@click.option("--json", "as_json", is_flag=True, help=_("Print one line of JSON per file."))
@click.pass_context
def status(  # noqa: D103, PLR0913 - the help text is the docstring; one parameter an option
    ctx: click.Context,
    *,
    files: tuple[Path, ...],
    source: str | None,
    target: str | None,
    settings_file: Path | None,
    as_json: bool,
) -> None:
    say = format_data if as_json else format_report
    codes = []
    for file in files:
        try:
            resources = choose_settings(file, settings_file).settings.resources
            click.echo(say(file, list_passages(file, source, target, resources)))
        except BilingualPubError as error:
            print_error(str(error))
            codes.append(error.exit_code)
    ctx.exit(min(codes, default=0))


def format_report(file: Path, found: list[Passage]) -> str:
    """How many passages are in each state, then each that is left, with its number."""
    left = [passage for passage in found if passage.state is not State.APPROVED]
    lines = [f"{file}: {summarize_states(found)}"]
    lines += [f"  {passage.number}  {describe_passage(passage)}" for passage in left]
    if not left:
        lines.append(_("Nothing is left to review."))
    return "\n".join(lines)


def summarize_states(found: list[Passage]) -> str:
    """The passages counted by their state."""
    count = {state: sum(passage.state is state for passage in found) for state in State}
    parts = (
        ngettext("{count} approved", "{count} approved", count[State.APPROVED]).format(
            count=count[State.APPROVED]
        ),
        ngettext("{count} edited", "{count} edited", count[State.EDITED]).format(
            count=count[State.EDITED]
        ),
        ngettext("{count} not reviewed", "{count} not reviewed", count[State.MACHINE]).format(
            count=count[State.MACHINE]
        ),
    )
    return ", ".join(parts)


def describe_passage(passage: Passage) -> str:
    """What a passage says, shortened, and why it is left."""
    short = shorten_text(passage.source, SHOWN)
    if passage.changed:
        return _("{text} (changed since it was reviewed)").format(text=short)
    if passage.state is State.EDITED:
        return _("{text} (edited, not approved)").format(text=short)
    return short


def format_data(file: Path, found: list[Passage]) -> str:
    """The same for programs."""
    data = {
        "file": str(file),
        "passages": [
            {
                "number": passage.number,
                "id": passage.id,
                "state": str(passage.state),
                "changed": passage.changed,
                "source": passage.source,
            }
            for passage in found
        ],
    }
    return json.dumps(data, ensure_ascii=False)
