"""Machine translation that runs on this computer and nowhere else.

`base.py` says what an engine is, and `cache.py` remembers what was translated before; each other
folder is an engine, or what several of them share (`neural/`). The registry is the dict below: an
engine's name, and the module whose `open_engine` starts it.
"""

from collections.abc import Iterator
from importlib import import_module
from itertools import takewhile
from typing import cast

from bilingual_pub import plugins
from bilingual_pub.errors import EngineError, UsageError
from bilingual_pub.i18n import _, explain_unknown, get_language_word, get_user_language
from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.engines.base import Engine, EngineModule, Sentence, Translation, frame_runs
    from bilingual_pub.engines.cache import CachedEngine, TranslationCache, open_cache

__all__ = [
    "ENGINES",
    "CachedEngine",
    "Engine",
    "EngineModule",
    "Sentence",
    "Translation",
    "TranslationCache",
    "better_engine",
    "choose_engine",
    "frame_runs",
    "list_engines",
    "load_engine_module",
    "open_cache",
]

ENGINES = {
    "argos": "bilingual_pub.engines.argos",
    "apertium": "bilingual_pub.engines.apertium",
}
"""Best first: `--engine auto` takes the first that has the pair."""

AUTO = "auto"


def load_engine_module(name: str) -> "EngineModule":
    """The module of an engine, imported when it is first asked for.

    Raises:
        UsageError: there is no engine of that name; the message says which there are.
    """
    if home := ENGINES.get(name):
        return cast("EngineModule", import_module(home))
    if brought := plugins.load_plugin(plugins.ENGINES, name):
        return cast("EngineModule", brought)
    raise UsageError(explain_unknown(name, [AUTO, *list_engines()]))


def list_engines() -> list[str]:
    """The names of all engines, best first; those of other packages come last."""
    return list(dict.fromkeys((*ENGINES, *plugins.list_plugins(plugins.ENGINES))))


def _list_candidates(name: str) -> Iterator[str]:
    """The engines to ask, best first; other packages are looked for when ours have all said no."""
    if name != AUTO:
        yield name
        return
    yield from ENGINES
    yield from (other for other in list_engines() if other not in ENGINES)


def choose_engine(source: str, target: str, name: str = AUTO) -> "Engine":
    """The engine for a pair of languages: the one that is named, or the best that has the pair.

    A region that no engine knows is left out: es-MX is served as es.

    Raises:
        EngineError: none has the pair; the message says how to get it.
    """
    from bilingual_pub.engines.base import find_nearest_pair

    asked = list[str]()
    for candidate in _list_candidates(name):
        asked.append(candidate)
        module = load_engine_module(candidate)
        if find_nearest_pair(source, target, module.pairs()):
            return module.open_engine(source, target)
    raise EngineError(explain_missing_engine(source, target, asked))


def better_engine(name: str, source: str, target: str) -> str:
    """The command that brings a better engine than the named one for a pair of languages.

    Empty where a better one has the pair already, or none is known to.
    """
    from bilingual_pub.engines.base import find_nearest_pair

    for candidate in takewhile(name.__ne__, ENGINES if name in ENGINES else ()):
        module = load_engine_module(candidate)
        if find_nearest_pair(source, target, module.pairs()):
            break
        if remedy := module.remedy(source, target):
            return remedy
    return ""


def explain_missing_engine(source: str, target: str, names: list[str]) -> str:
    """Why no engine serves a pair, and the one command that mends it where there is one."""
    modules = [load_engine_module(name) for name in names]
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
