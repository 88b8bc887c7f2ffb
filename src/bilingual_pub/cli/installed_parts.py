"""What a handout needs that may be missing on a computer: Python, Pango, HarfBuzz, fonts."""

import ctypes
import ctypes.util
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from bilingual_pub.i18n import _
from bilingual_pub.version import __version__


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: its key in a table of packages, its name for the user, what was found or empty."""

    part: str
    name: str
    found: str


def ourselves() -> Finding:
    """This program."""
    return Finding("bilingual-pub", "bilingual-pub", __version__)


def check_python() -> Finding:
    """The Python that runs us; a version too old would not have come this far."""
    return Finding("python", "Python", f"{platform.python_version()} ({sys.executable})")


def check_pango() -> Finding:
    """Whether WeasyPrint loads: it opens Pango when it is imported."""
    try:
        import weasyprint
    except OSError:
        found = ""
    else:
        from weasyprint.text.ffi import pango as library

        number = library.pango_version()
        version = f"{number // 10_000}.{number // 100 % 100}.{number % 100}"
        found = f"Pango {version}, WeasyPrint {weasyprint.__version__}"
    return Finding("pango", _("Pango, which lays out the PDF"), found)


def check_subsetter() -> Finding:
    """The library that keeps only the used glyphs of a font."""
    found = ctypes.util.find_library("harfbuzz-subset")
    version = f"HarfBuzz {_harfbuzz_version(found)}".strip() if found else ""
    return Finding("subset", _("HarfBuzz, which keeps PDF files small"), version)


def _harfbuzz_version(library: str) -> str:
    try:
        tell = ctypes.CDLL(library).hb_version_string
    except (OSError, AttributeError):
        return ""
    tell.restype = ctypes.c_char_p
    return str(tell().decode())


def check_fonts() -> Finding:
    """The font family that the handout asks for first."""
    lister = shutil.which("fc-list")
    has_it = lister and _said(lister, "Noto Sans")
    found = f"Noto Sans, {_said(lister, '--version')}" if lister and has_it else ""
    return Finding("fonts", _("Fonts"), found)


def _said(program: str, argument: str) -> str:
    """What a program says; fontconfig tells its version on standard error."""
    done = subprocess.run(  # noqa: S603 - a fixed program, and an argument of ours
        [program, argument],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout.strip()


PROBES: tuple[Callable[[], Finding], ...] = (
    ourselves, check_python, check_pango, check_subsetter, check_fonts,
)  # fmt: skip
