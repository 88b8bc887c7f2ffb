"""`bilingual-pub doctor`: what is installed, what is missing, and the one command that mends it."""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence

import click

from bilingual_pub.batch import choose_settings
from bilingual_pub.cli.bring_packages import USUAL_PAIRS, add_offline_option, bring_packages
from bilingual_pub.cli.installed_parts import PROBES, Finding
from bilingual_pub.cli.languages import name_pair
from bilingual_pub.engines import (
    ENGINES,
    EngineModule,
    SystemEngine,
    better_engine,
    list_engines,
    load_engine_module,
)
from bilingual_pub.errors import CHECK_FAILED, BilingualPubError
from bilingual_pub.i18n import _, get_language_word, get_user_language
from bilingual_pub.lang import PackPart, list_missing
from bilingual_pub.settings import EngineSettings
from bilingual_pub.standard_input import STANDARD_INPUT

PACKAGES = {
    "apt": {
        "pango": "libpango-1.0-0 libpangoft2-1.0-0",
        "subset": "libharfbuzz-subset0",
        "fonts": "fontconfig fonts-noto-core",
    },
    "dnf": {
        "pango": "pango",
        "subset": "harfbuzz",
        "fonts": "fontconfig google-noto-sans-fonts",
    },
    "brew": {
        "pango": "pango",
        "subset": "harfbuzz",
        "fonts": "fontconfig font-noto-sans",
    },
}
"""What each package manager calls the parts that are not Python; of engines, they say it."""

ENGINE = "engine"
"""The part that translates."""

COMMANDS = {
    "apt": "sudo apt-get install {packages}",
    "dnf": "sudo dnf install {packages}",
    "brew": "brew install {packages}",
}


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Check everything that bilingual-pub needs. Shows which versions are installed, what is"
        " missing, and the command that fixes it. Exits with code 6 if something is missing."
    ),
)
@click.option(
    "--fix",
    is_flag=True,
    help=_("First bring better packages for translating, as `bilingual-pub setup` does."),
)
@add_offline_option
@click.pass_context
def doctor(ctx: click.Context, *, fix: bool, offline: bool) -> None:  # noqa: D103 - the help text is the docstring
    settings, problems = read_settings()
    engines = find_engines(settings, problems)
    code = bring_packages(offline=offline) if fix and not problems else 0
    findings = [*(probe() for probe in PROBES), find_pairs(engines), find_versions(engines)]
    for finding in findings:
        click.echo(format_finding(finding))
    for sentence in (
        *(f"✗ {problem}" for problem in problems),
        *describe_missing(engines),
        *describe_languages(engines),
        *filter(None, [better_translation(engines, settings)]),
    ):
        click.echo(sentence)
    missing = [finding.part for finding in findings if not finding.found]
    if missing:
        click.echo(advise_next_step(missing, engines))
    elif not problems:
        click.echo(_("Everything needed is installed. Start with: bilingual-pub export ARTICLE"))
        ctx.exit(code)
    ctx.exit(CHECK_FAILED)


Engines = Mapping[str, EngineModule]
"""All engines by name, best first."""


def read_settings() -> tuple[EngineSettings, list[str]]:
    """What the settings of this folder say of engines, and what is wrong with them."""
    try:
        return choose_settings(STANDARD_INPUT).settings.engine, []
    except BilingualPubError as error:
        return EngineSettings(), [str(error)]


def find_engines(settings: EngineSettings, problems: list[str]) -> Engines:
    """The engines; to the problems comes why another package's can't be loaded."""
    engines = dict[str, EngineModule]()
    for name in list_engines():
        try:
            engines[name] = load_engine_module(name, settings)
        except BilingualPubError as error:
            problems.append(str(error))
    return engines


def describe_missing(engines: Engines) -> Iterator[str]:
    """For each engine that is not all here, what is missing and what to do.

    Where nothing translates here, what the system has packages of is said at the end.
    """
    anything = any(module.pairs() for module in engines.values())
    for name, module in engines.items():
        missing = module.missing()
        if not missing or (isinstance(module, SystemEngine) and not anything):
            continue
        sentence = _("{engine} can't be used, because this is missing: {parts}.").format(
            engine=name, parts=", ".join(missing)
        )
        command = find_remedy(module)
        advice = _("To fix it, run: {command}").format(command=command) if command else ""
        yield f"{sentence} {advice}".strip()


def find_remedy(module: EngineModule) -> str:
    """The command that brings an engine, with this system's package manager; empty without one."""
    if not isinstance(module, SystemEngine):
        return next(filter(None, (module.remedy(*pair) for pair in USUAL_PAIRS)), "")
    manager = find_manager()
    packages = module.list_system_packages(manager, *USUAL_PAIRS[0])
    return COMMANDS[manager].format(packages=" ".join(packages)) if packages else ""


def find_manager() -> str:
    """The package manager of this system, of those that we know; empty without one."""
    return next((name for name in COMMANDS if shutil.which(name)), "")


def format_finding(finding: Finding) -> str:
    """One finding as a line: a mark, the part, and what was found."""
    if finding.found:
        return f"✓ {finding.name}: {finding.found}"
    return "✗ " + _("{part}: missing").format(part=finding.name)


def advise_next_step(missing: Sequence[str], engines: Engines) -> str:
    """The one command that installs what is missing, or where to read on."""
    manager = find_manager()
    parts = PACKAGES.get(manager, {})
    packages = [parts[part] for part in missing if part in parts]
    if ENGINE in missing:
        packages += list_engine_packages(manager, engines)
    if not packages:
        return _("To install what is missing, see docs/install.md.")
    return _("To fix it, run: {command}").format(
        command=COMMANDS[manager].format(packages=" ".join(packages))
    )


def list_engine_packages(manager: str, engines: Engines) -> Sequence[str]:
    """The packages of the first engine that a package manager can install."""
    found = (
        module.list_system_packages(manager, *USUAL_PAIRS[0])
        for module in engines.values()
        if isinstance(module, SystemEngine)
    )
    return next(filter(None, found), ())


def better_translation(engines: Engines, settings: EngineSettings) -> str:
    """That a better engine can be had for what is translated here, and the command; else empty."""
    *_better, last = ENGINES
    served = [(name, *pair) for name in engines for pair in sorted(engines[name].pairs())]
    wanted = served or [(last, *pair) for pair in USUAL_PAIRS]
    commands = dict.fromkeys(better_engine(*one, settings) for one in wanted)
    command = " && ".join(filter(None, commands))
    if not command:
        return ""
    return _("For better translations, run this once while you are online: {command}").format(
        command=command
    )


PARTS: dict[PackPart, Callable[[], str]] = {
    PackPart.NUMBERS: lambda: _("numbers in words"),
    PackPart.TIMES: lambda: _("times of day in words"),
    PackPart.SENTENCES: lambda: _("abbreviations"),
    PackPart.NAMES: lambda: _("names"),
    PackPart.NEGATION: lambda: _("negation"),
    PackPart.CIRCUMSTANCES: lambda: _("words like “before” and “twice”"),
    PackPart.READABILITY: lambda: _("reading level"),
    PackPart.IDIOMS: lambda: _("idioms"),
    PackPart.PLURALS: lambda: _("plurals of terms"),
    PackPart.HEADLINE: lambda: _("lines above a title"),
}
"""What the user calls a part; it is looked up when it is said."""


def describe_languages(engines: Engines) -> Iterator[str]:
    """For each language that is translated here, what is not looked at for want of a list."""
    pairs = [pair for module in engines.values() for pair in module.pairs()]
    for lang in sorted({lang for pair in pairs for lang in pair}):
        if missing := list_missing(lang):
            yield _("In {language}, these are not checked yet: {parts}.").format(
                language=get_language_word(lang, get_user_language()),
                parts=", ".join(PARTS[part]() for part in missing),
            )


def find_pairs(engines: Engines) -> Finding:
    """The pairs that any engine translates here."""
    pairs = sorted(
        f"{name_pair(source, target)} ({name})"
        for name, module in engines.items()
        for source, target in module.pairs()
    )
    return Finding(ENGINE, _("Translation"), ", ".join(pairs))


def find_versions(engines: Engines) -> Finding:
    """What the engines are made of here."""
    parts = [part for module in engines.values() for part in module.versions()]
    return Finding(ENGINE, _("Engines"), ", ".join(parts))
