"""Argos Translate's packages, run by CTranslate2: neural translation from a file, with no network.

`packages/` finds the packages and brings new ones, `settings` says what can be set, `tokens` and
`byte_pairs` cut words as a package wants them, `model` runs one, and `translator` puts one or two
behind `engines.neural`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from bilingual_pub.engines.argos.packages import (
    Package,
    find_routes,
    is_embedded,
    list_usable,
    read_package,
)
from bilingual_pub.engines.base import Engine, EngineModule, find_nearest_pair
from bilingual_pub.engines.packages import PackageManager
from bilingual_pub.engines.settings import EngineSetting, Value
from bilingual_pub.errors import EngineError
from bilingual_pub.i18n import _

LISTED = """
    ar az bg bn ca cs da de el eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nb nl pl
    pt pt-BR ro ru sk sl sq sv th tl tr uk ur vi zh zh-Hant
"""
ON_OFFER = frozenset(LISTED.split())
"""Languages for which Argos's index has a package to and from English (2026)."""


@dataclass(frozen=True, slots=True)
class Argos:
    """The engine with what is set of it, by the names in `settings.py`."""

    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def store(self) -> Path | None:
        """The folder of its packages; None for the one of Argos Translate itself."""
        folder = self.values.get("packages")
        return folder if isinstance(folder, Path) else None

    def pairs(self) -> list[tuple[str, str]]:
        """The pairs of BCP 47 tags that are installed, or can be had over two packages."""
        return sorted(find_routes(list_usable(self.store)))

    def missing(self) -> list[str]:
        """Nothing: the engine comes with the program; its packages are `pairs`."""
        return []

    def remedy(self, source: str, target: str) -> str:
        """The command that brings a package for a pair, where Argos is known to have one."""
        wanted = find_nearest_pair(source, target, {("en", tag) for tag in ON_OFFER})
        wanted = wanted or find_nearest_pair(source, target, {(tag, "en") for tag in ON_OFFER})
        return f"bilingual-pub models install {wanted[0]}-{wanted[1]}" if wanted else ""

    def versions(self) -> list[str]:
        """What runs the packages, and the packages, each with its version."""
        libraries = [f"{name} {version(name.lower())}" for name in ("CTranslate2", "SentencePiece")]
        own_first = list_usable(self.store)
        return [*libraries, *(_name_with_origin(package) for package in own_first)]

    def open_engine(self, source: str, target: str) -> Engine:
        """Argos for a pair of languages.

        Raises:
            EngineError: no package is installed for the pair, or it can't be loaded.
        """
        from bilingual_pub.engines.argos.settings import make_options, make_search
        from bilingual_pub.engines.argos.translator import load_engine

        found = find_routes(list_usable(self.store))
        pair = find_nearest_pair(source, target, found)
        if pair is None:
            raise EngineError(
                _("No Argos package is installed for {source} to {target}.").format(
                    source=source, target=target
                )
            )
        return load_engine(found[pair], make_options(self.values), make_search(self.values))

    def open_package(self, folder: Path) -> Engine:
        """Argos with the package in a folder, whatever else there is for its pair.

        Raises:
            EngineError: there is no package, or it can't be loaded.
        """
        from bilingual_pub.engines.argos.settings import make_options, make_search
        from bilingual_pub.engines.argos.translator import load_engine

        package = read_package(folder)
        if package is None:
            raise EngineError(_("There is no package in {folder}.").format(folder=folder))
        return load_engine([package], make_options(self.values), make_search(self.values))

    def identify_package(self, folder: Path) -> str:
        """The identity of that engine, by the package's receipt."""
        from bilingual_pub.engines.argos.settings import make_options, make_search
        from bilingual_pub.engines.argos.translator import make_identity

        package = read_package(folder)
        options, search = make_options(self.values), make_search(self.values)
        return make_identity([package], options, search) if package else ""

    def list_settings(self) -> list[EngineSetting]:
        """What can be set: where its packages lie, and how CTranslate2 runs them."""
        from bilingual_pub.engines.argos.settings import list_settings

        return list_settings()

    def configure(self, values: Mapping[str, Value]) -> EngineModule:
        """Argos with some of that set."""
        return Argos(values)

    def get_packages(self) -> PackageManager:
        """The packages in its folder."""
        from bilingual_pub.engines.argos.packages import ArgosPackages

        return ArgosPackages(self.store)


def _name_with_origin(package: Package) -> str:
    if not is_embedded(package):
        return package.name
    return _("{name} (came with this program)").format(name=package.name)


ENGINE = Argos()
"""As it is where nobody says otherwise."""
