"""Apertium, a rule-based engine in small programs: rough drafts, at thousands of words a second.

`install` finds the installed pairs and their dictionaries, `pipeline` keeps their programs open,
`stream` writes a sentence as they read it. `modes` puts stages of our own between the programs,
one file each: `readings` (with `tagger`; `questions`, `pronouns`, `clauses`, `quantities` and
`commands` go with it), `unknown`, `phrases`, `choices`, `forms` (with `concord` for negations) and
`address`; `rules` are those of Spanish, with `agreement`, `passives`, `dates` and `people`. `units`
is what they read. Around that, `names` and `negatives` tell what
must be kept; `prepare` puts a word in its place, `restore` puts it back and makes the
translation, `tidy` repairs small things. `confidence` says how rough a draft is, and `translator`
is the engine.
"""

import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

from bilingual_pub.engines.apertium.address import FORMAL, INFORMAL
from bilingual_pub.engines.apertium.install import TOOLS, find_mode_files, read_programs
from bilingual_pub.engines.apertium.pipeline import SILENCE
from bilingual_pub.engines.apertium.stages import STAGES, Grammar
from bilingual_pub.engines.apertium.translator import ApertiumEngine
from bilingual_pub.engines.base import EngineModule, find_nearest_pair
from bilingual_pub.engines.settings import EngineSetting, Value
from bilingual_pub.errors import EngineError, InputError
from bilingual_pub.i18n import _

__all__ = ["ENGINE", "Apertium", "ApertiumEngine"]

MOST_SILENCE = 3600
"""Seconds."""


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

SPELLED_IN = {("es", "en"): ("es", "en-US")}
"""The spelling that is meant where no region is named, where a mode for it is installed."""

PACKAGE_MANAGERS = ("apt", "dnf")
"""Those that have these packages."""


AS_MADE = Grammar()
"""Every stage on, usted."""


@dataclass(frozen=True, slots=True)
class Apertium:
    """The engine with what is set of it.

    `silence` are the seconds that its programs may say nothing before they count as hanging,
    `grammar` what our own stages do.
    """

    silence: float = SILENCE
    grammar: Grammar = AS_MADE

    def pairs(self) -> list[tuple[str, str]]:
        """The pairs of BCP 47 tags that are installed, source first."""
        return [] if self.missing() else sorted(find_mode_files())

    def missing(self) -> list[str]:
        """The programs that are not installed."""
        return [tool for tool in TOOLS if shutil.which(tool) is None]

    def remedy(self, source: str, target: str) -> str:
        """The command that installs a pair on Debian and Ubuntu, for the pairs packaged there."""
        packages = self.list_system_packages("apt", source, target)
        return f"sudo apt-get install {' '.join(packages)}" if packages else ""

    def list_system_packages(self, manager: str, source: str, target: str) -> list[str]:
        """The packages of a pair, called alike by `apt` and `dnf`; Homebrew has none."""
        pair = find_nearest_pair(source, target, PACKAGES)
        return ["apertium", PACKAGES[pair]] if pair and manager in PACKAGE_MANAGERS else []

    def versions(self) -> list[str]:
        """Apertium with its version."""
        return [] if self.missing() else [f"Apertium {read_version()}".strip()]

    def open_engine(self, source: str, target: str) -> ApertiumEngine:
        """Apertium for a pair of languages; its programs start when the first text is translated.

        Raises:
            EngineError: the pair is not installed.
        """
        modes = {} if self.missing() else find_mode_files()
        pair = find_nearest_pair(source, target, modes)
        if pair is None:
            raise EngineError(
                _(
                    "On this computer, Apertium does not translate from {source} to {target}."
                ).format(source=source, target=target)
            )
        mode = modes.get(SPELLED_IN.get((pair[0], target), pair), modes[pair])
        return ApertiumEngine(pair, read_programs(mode), read_version(), self.silence, self.grammar)

    def list_settings(self) -> list[EngineSetting]:
        """What can be set."""
        return [
            EngineSetting(
                "silence",
                float,
                SILENCE,
                _(
                    "How many seconds Apertium may say nothing before it is restarted; a slow"
                    " computer may need more."
                ),
                least=1,
                most=MOST_SILENCE,
            ),
            EngineSetting(
                "address",
                str,
                FORMAL,
                _("How a Spanish draft addresses its reader: formal is usted, informal is tú."),
                choices=(FORMAL, INFORMAL),
            ),
            EngineSetting(
                "without",
                str,
                "",
                _(
                    "Which of our own stages are left out, with spaces between: {names}. For"
                    " comparing only; drafts get rougher."
                ).format(names=", ".join(STAGES)),
            ),
        ]

    def configure(self, values: Mapping[str, Value]) -> EngineModule:
        """Apertium with that set.

        Raises:
            InputError: there is no such stage.
        """
        silence = values.get("silence", self.silence)
        address = values.get("address", self.grammar.address)
        without = values.get("without")
        left_out = frozenset(str(without).split()) if without is not None else self.grammar.without
        if unknown := sorted(left_out - frozenset(STAGES)):
            raise InputError(
                _("engines.apertium.without: there is no stage “{name}”. Use: {names}.").format(
                    name=unknown[0], names=", ".join(STAGES)
                )
            )
        return Apertium(
            silence if isinstance(silence, float) else self.silence,
            Grammar(left_out, INFORMAL if address == INFORMAL else FORMAL),
        )


ENGINE = Apertium()
"""As it is where nobody says otherwise."""


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
