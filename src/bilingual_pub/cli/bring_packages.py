"""Better packages brought at set-up, where a network answers; where none does, nothing is lost.

This is what `bilingual-pub setup` and `doctor --fix` do, and `make demo` through the first. With
`models install` and `models list --offered` they are all that ever opens a connection.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar
from urllib.parse import urlsplit

import click

from bilingual_pub.batch import choose_settings
from bilingual_pub.cli.downloading import ANSWER, download
from bilingual_pub.cli.languages import name_pair
from bilingual_pub.cli.stderr import print_error, print_note
from bilingual_pub.engines import (
    SetupPackages,
    SizedOffer,
    load_engines,
    load_package_managers,
)
from bilingual_pub.errors import EngineError, InputError, OutputError
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.standard_input import STANDARD_INPUT

Pair = tuple[str, str]

USUAL_PAIRS: tuple[Pair, ...] = (("en", "es"), ("es", "en"))

MEGABYTE = 1_000_000

Command = TypeVar("Command", bound=Callable[..., object])


def add_offline_option(command: Command) -> Command:
    """`--offline`, and the variable that says the same for a script or a whole computer."""
    return click.option(
        "--offline",
        is_flag=True,
        envvar="BILINGUAL_PUB_NO_DOWNLOAD",
        help=_(
            "Download nothing; install only what came with this program. The environment variable"
            " BILINGUAL_PUB_NO_DOWNLOAD=1 means the same."
        ),
    )(command)


def bring_packages(pairs: Sequence[Pair] = USUAL_PAIRS, *, offline: bool) -> int:
    """Install what came with the program, then what a network has for some pairs, and say so.

    The exit code is 0 where no network answers too; else that of the last package that could not
    be installed.

    Raises:
        InputError: the settings of this folder say something that an engine does not know.
    """
    code = 0
    for manager in find_managers():
        code = install_embedded(manager) or code
        own = {package.pair for package in manager.list_installed() if not package.embedded}
        wanted = [pair for pair in pairs if pair not in own]
        if not wanted:
            click.echo(_("Already installed: {pairs}.").format(pairs=name_pairs(pairs)))
        elif offline:
            print_sentences(_("Nothing is downloaded, as you asked."), describe_engine(wanted))
        else:
            code = download_wanted(manager, wanted, own) or code
    return code


def find_managers() -> list[SetupPackages]:
    """The packages of each engine that can be brought, as the settings of this folder have it."""
    managers = load_package_managers(choose_settings(STANDARD_INPUT).settings.engine)
    return [manager for manager in managers if isinstance(manager, SetupPackages)]


def install_embedded(manager: SetupPackages) -> int:
    """Unpack what came with the program; the exit code of what went wrong, else 0."""
    try:
        for done in manager.install_embedded():
            if done.new:
                click.echo(
                    _("Installed {pair} {version}, which came with this program.").format(
                        pair=name_pair(*done.pair), version=done.version
                    )
                )
    except (InputError, OutputError) as error:
        print_error(str(error))
        return error.exit_code
    return 0


def download_wanted(manager: SetupPackages, wanted: Sequence[Pair], own: Iterable[Pair]) -> int:
    """Ask for packages, say how large they are, and bring them; the exit code as said above."""
    try:
        found = manager.ask_offers(wanted, ANSWER)
    except EngineError:
        # Without the password that a mirror's address may hold.
        _user, _at, host = urlsplit(manager.index_address).netloc.rpartition("@")
        print_sentences(
            _("No package was downloaded: {host} could not be reached.").format(host=host),
            describe_engine(wanted),
            _("Once you are online, run: {command}").format(command="bilingual-pub setup"),
        )
        return 0
    lacking = [pair for pair in wanted if not found[pair]]
    if lacking:
        print_sentences(
            _("There is no package to download for {pairs}.").format(pairs=name_pairs(lacking)),
            describe_engine(lacking),
        )
    offers = dict.fromkeys(offer for pair in wanted for offer in found[pair])
    missing = [offer for offer in offers if offer.pair not in own]
    return bring_offers(manager, missing) if missing else 0


def bring_offers(manager: SetupPackages, offers: Sequence[SizedOffer]) -> int:
    """Download and install packages, each for itself; the exit code as said above."""
    try:
        manager.check_room(offers)
    except OutputError as error:
        print_error(str(error))
        return error.exit_code
    click.echo(describe_download(offers))
    code = 0
    for offer in offers:
        start = time.monotonic()
        try:
            install_offer(manager, offer)
        except EngineError as error:
            print_sentences(str(error), describe_engine([offer.pair]))
            if time.monotonic() - start > ANSWER:
                # Who was waited for once is not waited for again.
                break
        except (InputError, OutputError) as error:
            print_error(str(error))
            code = error.exit_code
    return code


def install_offer(manager: SetupPackages, offer: SizedOffer) -> None:
    """Bring one package; its file does not stay, whether it is good or not."""
    file = download(manager, offer)
    try:
        done = manager.install(file)
    finally:
        file.unlink(missing_ok=True)
    click.echo(
        _("Installed {pair} {version}.").format(pair=name_pair(*done.pair), version=done.version)
    )


def describe_download(offers: Sequence[SizedOffer]) -> str:
    """What will be downloaded, how much it is, and how to leave it out."""
    pairs = name_pairs([offer.pair for offer in offers])
    megabytes = max(1, round(sum(offer.size for offer in offers) / MEGABYTE))
    if all(offer.size for offer in offers):
        said = ngettext(
            "Downloading {count} package for better translations, {megabytes} MB: {pairs}.",
            "Downloading {count} packages for better translations, {megabytes} MB: {pairs}.",
            len(offers),
        )
    else:
        said = ngettext(
            "Downloading {count} package for better translations, of unknown size: {pairs}.",
            "Downloading {count} packages for better translations, of unknown size: {pairs}.",
            len(offers),
        )
    return (
        said.format(count=len(offers), megabytes=megabytes, pairs=pairs)
        + " "
        + _("To leave this out, set BILINGUAL_PUB_NO_DOWNLOAD=1.")
    )


def describe_engine(pairs: Sequence[Pair]) -> str:
    """What translates some pairs as things are; empty where nothing does."""
    modules = load_engines(choose_settings(STANDARD_INPUT).settings.engine)
    names = dict.fromkeys(
        name
        for pair in pairs
        for name in [next((name for name in modules if pair in modules[name].pairs()), "")]
        if name
    )
    if not names:
        return ""
    return _("Articles are translated by {engine}.").format(
        engine=", ".join(name.title() for name in names)
    )


def print_sentences(*sentences: str) -> None:
    """Say some sentences in one line, without those that are empty."""
    print_note(" ".join(filter(None, sentences)))


def name_pairs(pairs: Iterable[Pair]) -> str:
    """Pairs in words: `English → Spanish, Spanish → English`."""
    return ", ".join(name_pair(*pair) for pair in pairs)
