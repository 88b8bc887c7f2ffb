"""`bilingual-pub memory`: what people wrote or approved, exchanged with other tools."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bilingual_pub.errors import CHECK_FAILED
from bilingual_pub.i18n import _, get_language_word, get_user_language, ngettext
from bilingual_pub.settings import DEFAULT_MEMORY_NAME

if TYPE_CHECKING:
    from bilingual_pub.memory import Unit

AT_ONCE = 50_000
"""Pairs that an import keeps in one step, so that other programs wait a few seconds at the most."""

MEGABYTE = 1_000_000

Command = Callable[..., Any]


def add_memory_option(command: Command) -> Command:
    """The option that says which memory."""
    return click.option(
        "--memory",
        "path",
        metavar=_("FILE"),
        type=click.Path(path_type=Path, dir_okay=False),
        default=DEFAULT_MEMORY_NAME,
        show_default=True,
        help=_("File of the translation memory."),
    )(command)


@click.group(
    help=_(
        "Manage the translation memory: the pairs that a person has edited or approved. It is one"
        " file, and it exchanges pairs with other translation tools as TMX."
    ),
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
)
def memory() -> None:
    """Hold the commands together."""


@memory.command(
    "import", help=_("Import the pairs in TMX files, from OmegaT, Weblate or another memory.")
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar=_("FILE.tmx..."),
    type=click.Path(path_type=Path, dir_okay=False),
)
@add_memory_option
def import_files(files: tuple[Path, ...], path: Path) -> None:
    """Keep the units of some files, and say how many."""
    from bilingual_pub.memory import open_memory, read_tmx

    with open_memory(path, create=True) as opened:
        for file in files:
            count = 0
            for units in batch_units(read_tmx(file)):
                opened.keep(units)
                count += len(units)
            click.echo(
                ngettext(
                    "{file}: {count} pair imported.", "{file}: {count} pairs imported.", count
                ).format(file=file, count=count)
            )


def batch_units(units: "Iterator[Unit]") -> "Iterator[list[Unit]]":
    """Units in lists of `AT_ONCE`."""
    while batch := list(islice(units, AT_ONCE)):
        yield batch


@memory.command(help=_("Export every pair to a TMX file."))
@click.argument("file", metavar=_("FILE.tmx"), type=click.Path(path_type=Path, dir_okay=False))
@add_memory_option
def export(file: Path, path: Path) -> None:
    """Write a TMX file, and say how many units are in it."""
    from bilingual_pub.files import write_atomically
    from bilingual_pub.memory import open_memory, write_tmx

    with open_memory(path, create=False) as opened:
        write_atomically(file, write_tmx(opened.units()))
        count = opened.count()
        print_warning(opened.notice)
    click.echo(
        ngettext("{file}: {count} pair.", "{file}: {count} pairs.", count).format(
            file=file, count=count
        )
    )


@memory.command(
    "info",
    help=_(
        "Show what is in the memory, and check it for damage. Exits with code 6 if it is damaged."
    ),
)
@add_memory_option
@click.pass_context
def show_info(ctx: click.Context, path: Path) -> None:
    """Print the file, and a line for each pair of languages."""
    from bilingual_pub.memory import open_memory

    with open_memory(path, create=False) as opened:
        opened.look_through()
        click.echo(f"{path}\t{format_megabytes(path)}")
        for (source, target), count in sorted(opened.counts().items()):
            pairs = ngettext("{count} pair", "{count} pairs", count).format(count=count)
            click.echo(f"{source}-{target}\t{pairs}\t{held(source, target)}")
        print_warning(opened.notice)
        if opened.damaged:
            ctx.exit(CHECK_FAILED)


@memory.command(
    help=_(
        "Recover what can be read from a damaged memory. The damaged file is kept beside it, with"
        " a name that ends in .broken-1."
    )
)
@add_memory_option
def repair(path: Path) -> None:
    """Put a new file in a damaged one's place; leave one that is whole alone."""
    from bilingual_pub.memory import open_memory, repair_memory

    with open_memory(path, create=False) as opened:
        opened.look_through()
        damaged = opened.damaged
    if not damaged:
        click.echo(_("{path} is not damaged. Nothing was changed.").format(path=path))
        return
    done = repair_memory(path)
    click.echo(
        ngettext(
            "{path} was rebuilt with the {count} pair that could be read. The damaged file is now"
            " {copy}.",
            "{path} was rebuilt with the {count} pairs that could be read. The damaged file is"
            " now {copy}.",
            done.units,
        ).format(path=path, count=done.units, copy=done.copy)
    )


def held(source: str, target: str) -> str:
    """What the units of two languages are."""
    from bilingual_pub.cli.languages import name_pair
    from bilingual_pub.memory import NO_LANGUAGE

    if source != NO_LANGUAGE:
        return name_pair(source, target)
    name = get_language_word(target, get_user_language())
    return _("descriptions of pictures in {language}").format(language=name)


def print_warning(notice: str) -> None:
    """Say beside the output what a person should know."""
    if notice:
        click.echo(notice, err=True)


def format_megabytes(path: Path) -> str:
    """The size of a file for people: `1.4 MB`."""
    return _("{count} MB").format(count=f"{path.stat().st_size / MEGABYTE:.1f}")
