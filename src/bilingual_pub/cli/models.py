"""`bilingual-pub models`: the packages of Argos Translate on this computer."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from bilingual_pub.cli.languages import name_pair
from bilingual_pub.errors import BilingualPubError, EngineError, UsageError
from bilingual_pub.i18n import _, knows_language

CHECK_FAILED = 6

MEGABYTE = 1_000_000

PACKAGE_SUFFIX = ".argosmodel"


@click.group(
    help=_(
        "Manage Argos Translate packages. A package is one file, for one language pair. Once it"
        " is installed, translating needs no internet connection."
    ),
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
)
def models() -> None:
    """Hold the commands together."""


@models.command("list", help=_("List the installed packages."))
@click.option(
    "--offered",
    is_flag=True,
    help=_("List the packages that Argos offers; this needs an internet connection."),
)
def list_packages(*, offered: bool) -> None:
    """Print a line a package."""
    for line in list_offered_lines() if offered else list_installed_lines():
        click.echo(line)


def list_installed_lines() -> Iterator[str]:
    """A line for each package in the store, and for each folder there that is none."""
    from bilingual_pub.engines.argos.packages import find_routes, list_folders, list_installed

    packages = list_installed()
    used = {package for route in find_routes(packages).values() for package in route}
    for package in sorted(packages, key=lambda package: package.pair):
        size = sum(path.stat().st_size for path in package.folder.rglob("*") if path.is_file())
        note = "" if package in used else "\t" + _("older, not used")
        yield (
            f"{package.source}-{package.target}\t{package.version}\t{format_megabytes(size)}"
            f"\t{name_pair(*package.pair)}\t{package.folder}{note}"
        )
    whole = {package.folder for package in packages}
    for folder in list_folders():
        if folder not in whole:
            yield "✗ " + _(
                "{folder} is incomplete. To remove it, run: bilingual-pub models remove {name}"
            ).format(folder=folder, name=folder.name)
    if not packages:
        yield _("No package is installed. To install one, run: bilingual-pub models install en-es")


def list_offered_lines() -> Iterator[str]:
    """A line for each package of the index."""
    from bilingual_pub.engines.argos.packages import list_offers

    for offer in sorted(
        list_offers(), key=lambda offer: (offer.source, offer.target, offer.version)
    ):
        if knows_language(offer.source) and knows_language(offer.target):
            name = name_pair(offer.source, offer.target)
            yield f"{offer.source}-{offer.target}\t{offer.version}\t{name}"


@models.command(
    help=_(
        "Install a package: a file that ends in .argosmodel, or a language pair such as en-es,"
        " which is downloaded from the internet."
    )
)
@click.argument("package", metavar=_("FILE-OR-PAIR"))
@click.option(
    "--force", is_flag=True, help=_("Install the package even if it is already installed.")
)
def install(package: str, *, force: bool) -> None:
    """Install one or more packages, and say which."""
    if Path(package).suffix == PACKAGE_SUFFIX or Path(package).is_file():
        install_file(Path(package), force=force)
        return
    for file in fetch_packages(parse_pair(package)):
        install_file(file, force=force)
        file.unlink(missing_ok=True)


def install_file(path: Path, *, force: bool) -> None:
    """Install a package file."""
    from bilingual_pub.engines.argos.packages import install_package

    done = install_package(path, force=force)
    if done.new:
        message = _("Installed {pair} {version}. Now try: bilingual-pub export ARTICLE")
    else:
        message = _("{pair} {version} is already installed. To install it again, add --force.")
    click.echo(message.format(pair=name_pair(*done.package.pair), version=done.package.version))


def fetch_packages(pair: tuple[str, str]) -> Iterator[Path]:
    """The package files for a pair, from the network: one, or two for a way over English."""
    from bilingual_pub.engines.argos.packages import (
        download_package,
        find_offered_route,
        list_offers,
    )

    route = find_offered_route(pair, list_offers())
    if not route:
        raise EngineError(
            _("Argos has no package for {pair}. To see what it offers, run: {command}").format(
                pair=name_pair(*pair), command="bilingual-pub models list --offered"
            )
        )
    if len(route) > 1:
        click.echo(
            _(
                "There is no package for {pair}. Installing two, which translate through {between}."
            ).format(pair=name_pair(*pair), between=route[0].target),
            err=True,
        )
    for offer in route:
        with click.progressbar(
            length=1, label=offer.file_name, file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as bar:

            def show(done: int, total: int) -> None:
                bar.length = total or done
                bar.pos = done
                bar.update(0)

            file = download_package(offer, show)
        yield file


@models.command(help=_("Remove the packages for a language pair such as en-es."))
@click.argument("pair", metavar=_("PAIR"))
def remove(pair: str) -> None:
    """Remove every version of a pair, or a broken package by the name of its folder."""
    from bilingual_pub.engines.argos.packages import list_folders, remove_folder, remove_package

    named = [folder for folder in list_folders() if folder.name == pair]
    if named:
        remove_folder(named[0])
        click.echo(_("Removed {name}.").format(name=pair))
        return
    gone = remove_package(parse_pair(pair))
    if not gone:
        raise UsageError(
            _(
                "No package is installed for {pair}. To see what is installed, run: bilingual-pub"
                " models list"
            ).format(pair=pair)
        )
    for package in gone:
        click.echo(
            _("Removed {name}.").format(name=f"{name_pair(*package.pair)} {package.version}")
        )


@models.command(
    help=_(
        "Check that every package is still as it was installed. Exits with code 6 if one is not."
    )
)
@click.pass_context
def verify(ctx: click.Context) -> None:
    """Compare every file with its receipt."""
    from bilingual_pub.engines.argos.packages import list_folders

    problems = [(folder, find_problem(folder)) for folder in list_folders()]
    for folder, problem in problems:
        click.echo(f"✗ {folder.name}: {problem}" if problem else f"✓ {folder.name}")
    if any(problem for _folder, problem in problems):
        ctx.exit(CHECK_FAILED)


def find_problem(folder: Path) -> str:
    """What is wrong with a package in the store; empty if nothing is."""
    from bilingual_pub.engines.argos.packages import (
        find_changed_files,
        read_package,
        read_receipt,
        try_package,
    )

    package = read_package(folder)
    if package is None:
        return _("it is incomplete. To remove it, run: bilingual-pub models remove {name}").format(
            name=folder.name
        )
    receipt = read_receipt(folder)
    if receipt is None:
        try:
            try_package(package, folder)
        except BilingualPubError as error:
            return str(error)
        return ""
    changed = find_changed_files(folder, receipt)
    if not changed:
        return ""
    return _(
        "it has changed since it was installed ({files}). To reinstall it, run: bilingual-pub"
        " models install FILE --force"
    ).format(files=", ".join(changed[:3]))


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


def format_megabytes(size: int) -> str:
    """A size for people: `61 MB`."""
    return _("{count} MB").format(count=max(1, round(size / MEGABYTE)))
