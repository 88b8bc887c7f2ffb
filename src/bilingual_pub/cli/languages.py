"""`bilingual-pub languages`: the pairs that can be translated on this computer."""

import click

from bilingual_pub.batch import choose_settings
from bilingual_pub.engines import load_engines
from bilingual_pub.errors import EngineError, UsageError
from bilingual_pub.i18n import _, get_language_name, get_user_language, knows_language
from bilingual_pub.standard_input import STANDARD_INPUT


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_("List the language pairs that this computer can translate, and the engine for each."),
)
def languages() -> None:  # noqa: D103 - the help text is the docstring
    engines = load_engines(choose_settings(STANDARD_INPUT).settings.engine)
    lines = [
        f"{source} → {target}\t{name}\t{name_pair(source, target)}"
        for name, module in engines.items()
        for source, target in sorted(module.pairs())
    ]
    if not lines:
        raise EngineError(
            _(
                "This computer can't translate any language pair yet. To see what is missing,"
                " run: bilingual-pub doctor"
            )
        )
    for line in lines:
        click.echo(line)


def name_pair(source: str, target: str) -> str:
    """A pair in words, in the user's language: `English → Spanish`."""
    spoken = get_user_language()
    return f"{get_language_name(source, spoken)} → {get_language_name(target, spoken)}"


def parse_pair(written: str) -> tuple[str, str]:
    """The two languages of a pair: `en-es`, `en-pt-BR`, `en_es`.

    Raises:
        UsageError: they are none.
    """
    parts = written.replace("_", "-").split("-")
    for cut in range(1, len(parts)):
        source, target = "-".join(parts[:cut]), "-".join(parts[cut:])
        if knows_language(source) and knows_language(target):
            return source, target
    raise UsageError(
        _(
            "“{name}” is neither a file nor a language pair. A pair is two codes with a hyphen"
            " between them: en-es."
        ).format(name=written)
    )
