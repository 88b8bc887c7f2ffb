"""Machine translation that runs on this computer and nowhere else.

`base.py` says what an engine is, and `cache.py` remembers what was translated before; each other
folder is an engine, or what several of them share (`neural/`). `settings.py` says what can be set
of an engine, `packages.py` what can be installed, `setup.py` what is brought at set-up. The
registry is the dict below: an engine's name, and what imports it.
"""

from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import cast

from bilingual_pub import plugins
from bilingual_pub.errors import EngineError, InputError, UsageError
from bilingual_pub.i18n import _, explain_unknown, get_language_word, get_user_language
from bilingual_pub.lazy import lazy_imports
from bilingual_pub.settings import EngineSettings

with lazy_imports(globals()):
    from bilingual_pub.engines.base import (
        Engine,
        EngineModule,
        Sentence,
        Translation,
        frame_runs,
        merge_runs,
    )
    from bilingual_pub.engines.cache import CachedEngine, TranslationCache, open_cache
    from bilingual_pub.engines.packages import (
        Installation,
        InstalledPackage,
        MeasurableEngine,
        ModelConverter,
        Offer,
        PackagedEngine,
        PackageManager,
        SystemEngine,
    )
    from bilingual_pub.engines.setup import SetupPackages, SizedOffer

__all__ = [
    "ENGINES",
    "CachedEngine",
    "Engine",
    "EngineModule",
    "Installation",
    "InstalledPackage",
    "MeasurableEngine",
    "ModelConverter",
    "Offer",
    "PackageManager",
    "PackagedEngine",
    "Sentence",
    "SetupPackages",
    "SizedOffer",
    "SystemEngine",
    "Translation",
    "TranslationCache",
    "better_engine",
    "check_settings",
    "choose_engine",
    "frame_runs",
    "list_engines",
    "load_engine_module",
    "load_engines",
    "load_package_managers",
    "merge_runs",
    "open_cache",
]


def _import_argos() -> "EngineModule":
    from bilingual_pub.engines.argos import ENGINE

    return ENGINE


def _import_apertium() -> "EngineModule":
    from bilingual_pub.engines.apertium import ENGINE

    return ENGINE


ENGINES: dict[str, "Callable[[], EngineModule]"] = {
    "argos": _import_argos,
    "apertium": _import_apertium,
}
"""Best first: `--engine auto` takes the first that has the pair."""

AUTO = "auto"


def load_engine_module(name: str, settings: EngineSettings = EngineSettings()) -> "EngineModule":
    """The module of an engine, imported when it is first asked for, as the settings want it.

    Raises:
        UsageError: there is no engine of that name; the message says which there are.
        InputError: the settings say something of it that it does not know, or that can't be.
    """
    module = _import_engine(name)
    if not settings.get_table(name):
        return module
    from bilingual_pub.engines.settings import configure_engine

    return configure_engine(name, module, settings)


def load_package_managers(settings: EngineSettings) -> "list[PackageManager]":
    """The packages of each engine that is made of some, as the settings want it.

    Raises:
        InputError: the settings say something that an engine does not know.
    """
    from bilingual_pub.engines.packages import PackagedEngine

    modules = load_engines(settings).values()
    return [module.get_packages() for module in modules if isinstance(module, PackagedEngine)]


def check_settings(settings: EngineSettings) -> None:
    """See whether every engine that is set knows what is set of it.

    Raises:
        InputError: it does not, or there is no such engine; the message says what there is.
    """
    named = [("engine.name", settings.name)] if settings.name not in {"", AUTO} else []
    named += [(f"engines.{name}", name) for name, _table in settings.tables]
    for place, name in named:
        if name not in ENGINES and name not in list_engines():
            raise InputError(
                _("{path}: “{name}” names no engine. Use one of these: {names}.").format(
                    path=settings.file, name=place, names=", ".join(list_engines())
                )
            )
        load_engine_module(name, settings)


def _import_engine(name: str) -> "EngineModule":
    if importing := ENGINES.get(name):
        return importing()
    if brought := plugins.load_plugin(plugins.ENGINES, name):
        return cast("EngineModule", brought)
    raise UsageError(explain_unknown(name, [AUTO, *list_engines()]))


def list_engines() -> list[str]:
    """The names of all engines, best first; those of other packages come last."""
    return list(dict.fromkeys((*ENGINES, *plugins.list_plugins(plugins.ENGINES))))


def load_engines(settings: EngineSettings = EngineSettings()) -> "dict[str, EngineModule]":
    """All engines by name, best first, each as the settings want it.

    Raises:
        UsageError: another package's engine can't be loaded.
        InputError: the settings say something that an engine does not know.
    """
    return {name: load_engine_module(name, settings) for name in list_engines()}


def _list_candidates(name: str) -> Iterator[str]:
    """The engines to ask, best first; other packages are looked for when ours have all said no."""
    if name != AUTO:
        yield name
        return
    yield from ENGINES
    yield from (other for other in list_engines() if other not in ENGINES)


def choose_engine(
    source: str, target: str, name: str = "", settings: EngineSettings = EngineSettings()
) -> "Engine":
    """The engine for a pair of languages: the one that is named, or the best that has the pair.

    Where none is named, the settings may name one; `auto` asks for the best all the same. A region
    that no engine knows is left out: es-MX is served as es.

    Raises:
        EngineError: none has the pair; the message says how to get it.
        InputError: the settings say something that the engine does not know.
    """
    from bilingual_pub.engines.base import find_nearest_pair

    asked = list[str]()
    for candidate in _list_candidates(name or settings.name or AUTO):
        asked.append(candidate)
        module = load_engine_module(candidate, settings)
        if find_nearest_pair(source, target, module.pairs()):
            return module.open_engine(source, target)
    raise EngineError(explain_missing_engine(source, target, asked, settings))


def better_engine(
    name: str, source: str, target: str, settings: EngineSettings = EngineSettings()
) -> str:
    """The command that brings a better engine than the named one for a pair of languages.

    Empty where a better one has the pair already, or none is known to.
    """
    from bilingual_pub.engines.base import find_nearest_pair

    for candidate in takewhile(name.__ne__, ENGINES if name in ENGINES else ()):
        module = load_engine_module(candidate, settings)
        if find_nearest_pair(source, target, module.pairs()):
            break
        if remedy := module.remedy(source, target):
            return remedy
    return ""


def explain_missing_engine(
    source: str, target: str, names: list[str], settings: EngineSettings = EngineSettings()
) -> str:
    """Why no engine serves a pair, and the one command that mends it where there is one."""
    modules = [load_engine_module(name, settings) for name in names]
    remedy = next(filter(None, (module.remedy(source, target) for module in modules)), "")
    if all(module.missing() for module in modules):
        problem = _("{engine} is not installed.").format(engine=", ".join(map(str.title, names)))
    else:
        problem = _("No engine on this computer translates from {source} to {target}.").format(
            source=get_language_word(source, get_user_language()),
            target=get_language_word(target, get_user_language()),
        )
    if not remedy:
        return f"{problem} {_('See what can be translated: bilingual-pub languages')}"
    return f"{problem} {_('To fix it, run: {command}').format(command=remedy)}"
