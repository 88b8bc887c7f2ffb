"""`bilingual-pub models`: the packages of the engines on this computer, of Argos above all."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from bilingual_pub.batch import choose_settings
from bilingual_pub.cli.downloading import move_bar, open_bar
from bilingual_pub.cli.languages import name_pair, parse_pair
from bilingual_pub.cli.measure import judge_packages, list_known, list_other_lines, measure
from bilingual_pub.cli.option_types import LanguageCode
from bilingual_pub.engines import (
    Installation,
    InstalledPackage,
    ModelConverter,
    Offer,
    PackageManager,
    load_package_managers,
)
from bilingual_pub.errors import EngineError, UsageError
from bilingual_pub.evaluation import find_test_pair
from bilingual_pub.i18n import _, knows_language
from bilingual_pub.standard_input import STANDARD_INPUT

CHECK_FAILED = 6

MEGABYTE = 1_000_000


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


models.add_command(measure)


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


def get_managers() -> list[PackageManager]:
    """The packages of each engine that is made of some, as the settings of this folder have it.

    Raises:
        InputError: the settings say something that an engine does not know.
    """
    return load_package_managers(choose_settings(STANDARD_INPUT).settings.engine)


def list_installed_lines() -> Iterator[str]:
    """A line for each package, and for each folder among them that is none."""
    managers = get_managers()
    packages = [package for manager in managers for package in manager.list_installed()]
    known = list_known()
    judgments = judge_packages(known)
    for package in packages:
        name = package.folder.name
        judged = f"\t{judgments[name]}" if name in judgments else ""
        yield (
            f"{'-'.join(package.pair)}\t{package.version}\t{format_megabytes(package.size)}"
            f"\t{name_pair(*package.pair)}\t{package.folder}{judged}{describe_place(package)}"
        )
    yield from list_other_lines(known)
    for folder in (folder for manager in managers for folder in manager.list_incomplete()):
        yield "✗ " + _(
            "{folder} is incomplete. To remove it, run: bilingual-pub models remove {name}"
        ).format(folder=folder, name=folder.name)
    if not judgments and any(find_test_pair(package.pair) for package in packages):
        yield _("To see how good they are, run: {command}").format(
            command="bilingual-pub models measure"
        )
    if not packages:
        yield _("No package is installed. To install one, run: bilingual-pub models install en-es")


def describe_place(package: InstalledPackage) -> str:
    """What stands after a package: whether it came with the program, and is used; else empty."""
    if package.embedded and package.used:
        return "\t" + _("came with this program")
    if package.embedded:
        return "\t" + _("came with this program; your own package is used")
    return "" if package.used else "\t" + _("not used")


def list_offered_lines() -> Iterator[str]:
    """A line for each package that is to be had."""
    offers = [offer for manager in get_managers() for offer in manager.list_offers()]
    for offer in sorted(offers, key=lambda offer: (offer.pair, offer.version)):
        if all(map(knows_language, offer.pair)):
            yield f"{'-'.join(offer.pair)}\t{offer.version}\t{name_pair(*offer.pair)}"


@models.command(
    help=_(
        "Install a package: a file that ends in .argosmodel, an OPUS-MT model (a .zip file or its"
        " folder), or a language pair such as en-es, which is downloaded from the internet."
    )
)
@click.argument("package", metavar=_("FILE-OR-PAIR"))
@click.option(
    "--from",
    "source",
    type=LanguageCode(),
    help=_("The language that an OPUS-MT model translates from, if its files do not say so."),
)
@click.option(
    "--to",
    "target",
    type=LanguageCode(),
    help=_("The language that an OPUS-MT model translates into; choose one if it has several."),
)
@click.option(
    "--force", is_flag=True, help=_("Install the package even if it is already installed.")
)
def install(package: str, source: str | None, target: str | None, *, force: bool) -> None:
    """Install one or more packages, and say which."""
    managers = get_managers()
    path = Path(package)
    for converter in managers:
        if isinstance(converter, ModelConverter) and converter.recognizes_model(path):
            tell_installed(converter.install_model(path, (source or "", target or ""), force=force))
            return
    if source or target:
        raise UsageError(
            _("--from and --to are for OPUS-MT models, and {path} is none.").format(path=path)
        )
    takers = [manager for manager in managers if path.suffix == manager.suffix]
    if takers or path.is_file():
        install_file([*takers, *managers][0], path, force=force)
        return
    manager, offers = find_offers(managers, parse_pair(package))
    for offer in offers:
        file = download(manager, offer)
        install_file(manager, file, force=force)
        file.unlink(missing_ok=True)


def install_file(manager: PackageManager, path: Path, *, force: bool) -> None:
    """Install a package file."""
    tell_installed(manager.install(path, force=force))


def tell_installed(done: Installation) -> None:
    """Say what is installed now, and what to do next."""
    if done.new:
        message = _("Installed {pair} {version}. Now try: bilingual-pub export ARTICLE")
    else:
        message = _("{pair} {version} is already installed. To install it again, add --force.")
    click.echo(message.format(pair=name_pair(*done.pair), version=done.version))


def find_offers(
    managers: Sequence[PackageManager], pair: tuple[str, str]
) -> tuple[PackageManager, Sequence[Offer]]:
    """Who has packages for a pair, and which: one, or more that serve it together.

    Raises:
        EngineError: nobody has, or one who might can't be reached.
    """
    unreached: EngineError | None = None
    for manager in managers:
        try:
            offers = manager.find_offers(pair)
        except EngineError as error:
            unreached = unreached or error
            continue
        if len(offers) > 1:
            click.echo(
                _(
                    "There is no package for {pair}. Installing two, which translate through"
                    " {between}."
                ).format(pair=name_pair(*pair), between=offers[0].pair[1]),
                err=True,
            )
        if offers:
            return manager, offers
    raise unreached or EngineError(
        _("There is no package for {pair}. To see what there is, run: {command}").format(
            pair=name_pair(*pair), command="bilingual-pub models list --offered"
        )
    )


def download(manager: PackageManager, offer: Offer) -> Path:
    """Fetch the file of an offer, and show on a terminal how far that is."""
    with open_bar(offer) as bar:

        def show(done: int, total: int) -> None:
            move_bar(bar, done, total)

        return manager.download(offer, show)


@models.command(help=_("Remove the packages for a language pair such as en-es."))
@click.argument("pair", metavar=_("PAIR"))
def remove(pair: str) -> None:
    """Remove every version of a pair, or a broken package by the name of its folder."""
    managers = get_managers()
    if any(manager.remove_folder(pair) for manager in managers):
        click.echo(_("Removed {name}.").format(name=pair))
        return
    wanted = parse_pair(pair)
    gone = [package for manager in managers for package in manager.remove_pair(wanted)]
    if not gone and any(
        package.pair == wanted for manager in managers for package in manager.list_installed()
    ):
        raise UsageError(
            _(
                "The package for {pair} came with this program and stays. To translate without it,"
                " add --engine apertium."
            ).format(pair=pair)
        )
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
    """Have every engine look its packages over."""
    problems = [found for manager in get_managers() for found in manager.verify()]
    for name, problem in problems:
        click.echo(f"✗ {name}: {problem}" if problem else f"✓ {name}")
    if any(problem for _name, problem in problems):
        ctx.exit(CHECK_FAILED)


def format_megabytes(size: int) -> str:
    """A size for people: `61 MB`."""
    return _("{count} MB").format(count=max(1, round(size / MEGABYTE)))
