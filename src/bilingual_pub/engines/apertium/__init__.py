"""Apertium, a rule-based engine in small programs: rough drafts, at thousands of words a second.

`install` finds the installed pairs and their dictionaries, `pipeline` keeps their programs open,
`stream` writes a sentence as they read it. Around that, `names`, `negatives` and `second_no` tell
what must be kept; `prepare` puts a word in its place, `restore` puts it back and makes the
translation, `tidy` repairs small things. `confidence` says how rough a draft is, and `translator`
is the engine.
"""

import re
import shutil
import subprocess

from bilingual_pub.engines.apertium.install import TOOLS, find_mode_files, read_programs
from bilingual_pub.engines.apertium.translator import ApertiumEngine
from bilingual_pub.engines.base import Engine, find_nearest_pair
from bilingual_pub.errors import EngineError
from bilingual_pub.i18n import _

__all__ = ["ApertiumEngine", "missing", "open_engine", "pairs", "remedy", "versions"]


PACKAGES = {
    ("en", "es"): "apertium-eng-spa",
    ("es", "en"): "apertium-eng-spa",
    ("en", "ca"): "apertium-eng-cat",
    ("ca", "en"): "apertium-eng-cat",
    ("es", "fr"): "apertium-fr-es",
    ("fr", "es"): "apertium-fr-es",
    ("es", "pt"): "apertium-es-pt",
    ("pt", "es"): "apertium-es-pt",
    ("es", "ca"): "apertium-spa-cat",
    ("ca", "es"): "apertium-spa-cat",
    ("es", "it"): "apertium-spa-ita",
    ("it", "es"): "apertium-spa-ita",
}
"""The pairs of Debian, without those between two small languages."""


def pairs() -> list[tuple[str, str]]:
    """The pairs of BCP 47 tags that are installed, source first."""
    return [] if missing() else sorted(find_mode_files())


def missing() -> list[str]:
    """The programs that are not installed."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def remedy(source: str, target: str) -> str:
    """The command that installs a pair on Debian and Ubuntu, for the pairs packaged there."""
    package = find_nearest_pair(source, target, PACKAGES)
    return f"sudo apt-get install apertium {PACKAGES[package]}" if package else ""


def versions() -> list[str]:
    """Apertium with its version."""
    return [] if missing() else [f"Apertium {read_version()}".strip()]


def open_engine(source: str, target: str) -> Engine:
    """Apertium for a pair of languages; its programs start when the first text is translated.

    Raises:
        EngineError: the pair is not installed.
    """
    modes = {} if missing() else find_mode_files()
    pair = find_nearest_pair(source, target, modes)
    if pair is None:
        raise EngineError(
            _("On this computer, Apertium does not translate from {source} to {target}.").format(
                source=source, target=target
            )
        )
    return ApertiumEngine(pair, read_programs(modes[pair]), read_version())


def read_version() -> str:
    """Apertium's version, as it tells it; empty if it does not."""
    try:
        said = subprocess.run(
            ["apertium", "-V"],  # noqa: S607 - found on PATH, as installed
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    found = re.search(r"\d+(?:\.\d+)+", said)
    return found[0] if found else ""
