"""`bilingual-pub setup`: the one step after installing, which brings better packages."""

import click

from bilingual_pub.cli.bring_packages import USUAL_PAIRS, add_offline_option, bring_packages
from bilingual_pub.cli.languages import parse_pair
from bilingual_pub.i18n import _


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Bring better packages for translating: English and Spanish, or the pairs that you name,"
        " such as en-vi. The size is shown before anything is downloaded. If there is no internet"
        " connection, nothing is changed."
    ),
)
@click.argument("pairs", nargs=-1, metavar=_("[PAIR]..."))
@add_offline_option
@click.pass_context
def setup(ctx: click.Context, pairs: tuple[str, ...], *, offline: bool) -> None:  # noqa: D103 - the help text is the docstring
    wanted = list(dict.fromkeys(map(parse_pair, pairs))) or USUAL_PAIRS
    ctx.exit(bring_packages(wanted, offline=offline))
