"""Argos Translate's packages, run by CTranslate2: neural translation from a file, with no network.

`packages/` finds the packages and brings new ones, `tokens` and `byte_pairs` cut words as a package
wants them, `model` runs one, and `translator` puts one or two behind `engines.neural`.
"""

from importlib.metadata import version

from bilingual_pub.engines.argos.packages import find_routes, list_installed
from bilingual_pub.engines.base import Engine, find_nearest_pair
from bilingual_pub.errors import EngineError
from bilingual_pub.i18n import _

LISTED = """
    ar az bg bn ca cs da de el eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nb nl pl
    pt pt-BR ro ru sk sl sq sv th tl tr uk ur vi zh zh-Hant
"""
ON_OFFER = frozenset(LISTED.split())
"""Languages for which Argos's index has a package to and from English (2026)."""


def pairs() -> list[tuple[str, str]]:
    """The pairs of BCP 47 tags that are installed, or can be had over two packages."""
    return sorted(find_routes(list_installed()))


def missing() -> list[str]:
    """Nothing: the engine comes with the program; its packages are `pairs`."""
    return []


def remedy(source: str, target: str) -> str:
    """The command that brings a package for a pair, where Argos is known to have one."""
    wanted = find_nearest_pair(source, target, {("en", tag) for tag in ON_OFFER})
    wanted = wanted or find_nearest_pair(source, target, {(tag, "en") for tag in ON_OFFER})
    return f"bilingual-pub models install {wanted[0]}-{wanted[1]}" if wanted else ""


def versions() -> list[str]:
    """What runs the packages, and the packages, each with its version."""
    libraries = [f"{name} {version(name.lower())}" for name in ("CTranslate2", "SentencePiece")]
    return [*libraries, *(package.name for package in list_installed())]


def open_engine(source: str, target: str) -> Engine:
    """Argos for a pair of languages.

    Raises:
        EngineError: no package is installed for the pair, or it can't be loaded.
    """
    from bilingual_pub.engines.argos.translator import load_engine

    found = find_routes(list_installed())
    pair = find_nearest_pair(source, target, found)
    if pair is None:
        raise EngineError(
            _("No Argos package is installed for {source} to {target}.").format(
                source=source, target=target
            )
        )
    return load_engine(found[pair])
