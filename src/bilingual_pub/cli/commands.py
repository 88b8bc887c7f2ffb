"""The table of commands."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click

from bilingual_pub import __version__
from bilingual_pub.i18n import _, suggest

COMMANDS: dict[str, Callable[[], str]] = {
    "export": lambda: _("Translate articles into bilingual handouts."),
    "align": lambda: _("Show which parts of a text and its translation match."),
    "approve": lambda: _("Approve a whole review file after reading it."),
    "status": lambda: _("Show what is left to review."),
    "check": lambda: _(
        "Check articles before translating them, and PDF files before printing them."
    ),
    "memory": lambda: _("Import and export the translation memory, check it, or repair it."),
    "setup": lambda: _("Bring better packages for translating, if you are online."),
    "models": lambda: _("List, install and remove Argos Translate packages."),
    "languages": lambda: _("List the language pairs that this computer can translate."),
    "doctor": lambda: _("Show what is installed, what is missing, and how to fix it."),
}
"""Each command is the function of its name in the module of its name."""


class LazyCommands(click.Group):
    """Imports a command's module only when the command is run or asked for help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order that a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None for a word that is none."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name == "export" and not (ctx.resilient_parsing or {"-h", "--help"} & set(sys.argv)):
            start_worker(ctx)
        command = getattr(import_module(f"bilingual_pub.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)  # noqa: S101 - for the type checker
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of the first word; `export` where that is no command, but an article.

        Raises:
            UsageError: it is neither.
        """
        word = args[0]
        if word in COMMANDS or (word.startswith("-") and word != "-"):
            return super().resolve_command(ctx, args)
        if is_article(word):
            return "export", self.get_command(ctx, "export"), args
        said = _("There is no command “{word}”, and no file with that name.").format(word=word)
        more = suggest(word, COMMANDS) or " " + _("The commands are: {names}.").format(
            names=", ".join(COMMANDS)
        )
        raise click.UsageError(said + more, ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, summary()) for name, summary in COMMANDS.items()])


def is_article(word: str) -> bool:
    """Whether a word names a file or a folder that there is, or ends like an article's name."""
    from bilingual_pub.formats import is_article_name
    from bilingual_pub.recognition import is_review
    from bilingual_pub.standard_input import STANDARD_INPUT

    path = Path(word)
    # A path that can't be looked at is none: `os.path` never raises.
    there = path == STANDARD_INPUT or os.path.exists(word)  # noqa: PTH110
    return there or is_article_name(path) or is_review(path)


def start_worker(ctx: click.Context) -> None:
    """Start a worker at once: it loads what it needs while the command is still being read."""
    from bilingual_pub.batch import end_workers_ahead, start_worker_ahead

    start_worker_ahead()
    ctx.call_on_close(end_workers_ahead)


@click.group(
    cls=LazyCommands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_(
        "Turn an article into a bilingual handout: translated on this computer, with both"
        " languages side by side, as accessible HTML and PDF."
    ),
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
    epilog=_("Start with: bilingual-pub export ARTICLE"),
)
@click.version_option(__version__, prog_name="bilingual-pub")
def bilingual_pub() -> None:
    """Hold the commands together."""
