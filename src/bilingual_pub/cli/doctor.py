"""`bilingual-pub doctor`: what is installed, what is missing, and the one command that mends it."""

import ctypes.util
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import click

from bilingual_pub.cli.languages import pair_name
from bilingual_pub.engines import ENGINES, engine_module
from bilingual_pub.errors import CHECK_FAILED
from bilingual_pub.locale import _

PACKAGES = {
    "apt": {
        "pango": "libpango-1.0-0 libpangoft2-1.0-0",
        "subset": "libharfbuzz-subset0",
        "fonts": "fontconfig fonts-noto-core",
        "engine": "apertium apertium-eng-spa",
    },
    "dnf": {
        "pango": "pango",
        "subset": "harfbuzz",
        "fonts": "fontconfig google-noto-sans-fonts",
        "engine": "apertium apertium-eng-spa",
    },
    "brew": {
        "pango": "pango",
        "subset": "harfbuzz",
        "fonts": "fontconfig font-noto-sans",
        "engine": "",
    },
}
"""What each package manager calls the parts that are not Python. Homebrew has no Apertium."""

COMMANDS = {
    "apt": "sudo apt-get install {packages}",
    "dnf": "sudo dnf install {packages}",
    "brew": "brew install {packages}",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: its key in `PACKAGES`, its name for the user, and what was found; empty if none."""

    part: str
    name: str
    found: str


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Look at everything that bilingual-pub needs and say what is missing, with the one command"
        " that mends it. Ends with exit code 6 if something is missing."
    ),
)
@click.pass_context
def doctor(ctx: click.Context) -> None:  # noqa: D103 - the help text is the docstring
    findings = [probe() for probe in PROBES]
    for finding in findings:
        click.echo(line(finding))
    missing = [finding.part for finding in findings if not finding.found]
    if not missing:
        click.echo(_("Everything is here. Start with: bilingual-pub export ARTICLE"))
        return
    click.echo(advice(missing))
    ctx.exit(CHECK_FAILED)


def line(finding: Finding) -> str:
    """One finding as a line: a mark, the part, and what was found."""
    if finding.found:
        return f"✓ {finding.name}: {finding.found}"
    return "✗ " + _("{part}: missing").format(part=finding.name)


def advice(missing: Sequence[str]) -> str:
    """The one command that installs what is missing, or where to read on."""
    manager = next((name for name in COMMANDS if shutil.which(name)), None)
    packages = (
        " ".join(filter(None, (PACKAGES[manager][part] for part in missing))) if manager else ""
    )
    if manager is None or not packages:
        return _("To install what is missing, see docs/install.md.")
    return _("To mend it, run: {command}").format(
        command=COMMANDS[manager].format(packages=packages)
    )


def python() -> Finding:
    """The Python that runs us; a version too old would not have come this far."""
    return Finding("python", "Python", f"{platform.python_version()} ({sys.executable})")


def pango() -> Finding:
    """Whether WeasyPrint loads: it opens Pango when it is imported."""
    try:
        import weasyprint
    except OSError:
        found = ""
    else:
        found = f"WeasyPrint {weasyprint.__version__}"
    return Finding("pango", _("Pango, which lays out the PDF"), found)


def subsetter() -> Finding:
    """The library that keeps only the used glyphs of a font."""
    found = ctypes.util.find_library("harfbuzz-subset")
    return Finding("subset", _("HarfBuzz subsetter, which keeps the PDF small"), found or "")


def fonts() -> Finding:
    """The font family that the handout asks for first."""
    return Finding("fonts", _("Fonts"), "Noto Sans" if _has_font("Noto Sans") else "")


def _has_font(family: str) -> bool:
    lister = shutil.which("fc-list")
    if lister is None:
        return False
    found = subprocess.run(  # noqa: S603 - a fixed program, and a family of our own
        [lister, family], capture_output=True, text=True, check=False
    )
    return bool(found.stdout.strip())


def engine() -> Finding:
    """The pairs that any engine translates here."""
    pairs = sorted(
        f"{pair_name(source, target)} ({name})"
        for name in ENGINES
        for source, target in engine_module(name).pairs()
    )
    return Finding("engine", _("Translation"), ", ".join(pairs))


PROBES: tuple[Callable[[], Finding], ...] = (python, pango, subsetter, fonts, engine)
