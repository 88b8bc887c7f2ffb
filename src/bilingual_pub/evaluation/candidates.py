"""What can be measured here: each package of each engine, and engines that have no packages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from bilingual_pub.engines import Engine, EngineModule, MeasurableEngine
from bilingual_pub.evaluation.test_set import Pair, find_test_pair


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may translate a pair.

    Attributes:
        engine: its name.
        pair: BCP 47 tags, source first.
        folder: the name of its package's folder; empty where it is no package.
        used: whether it is what its engine takes for the pair.
        open_engine: loads it; raises an EngineError where that fails.
        identify: what decides its translations, cheap to ask; empty where that can't be said.
    """

    engine: str
    pair: Pair
    folder: str
    used: bool
    open_engine: Callable[[], Engine]
    identify: Callable[[], str]


def list_candidates(modules: Mapping[str, EngineModule]) -> Iterator[Candidate]:
    """All that can be measured, of engines by name, best engine first."""
    for name, module in modules.items():
        found = (
            _list_packages(name, module)
            if isinstance(module, MeasurableEngine)
            else _list_pairs(name, module)
        )
        yield from (candidate for candidate in found if find_test_pair(candidate.pair))


def _list_packages(name: str, module: MeasurableEngine) -> Iterator[Candidate]:
    for package in module.get_packages().list_installed():
        yield Candidate(
            name,
            package.pair,
            package.folder.name,
            package.used,
            partial(module.open_package, package.folder),
            partial(module.identify_package, package.folder),
        )


def _list_pairs(name: str, module: EngineModule) -> Iterator[Candidate]:
    for pair in module.pairs():
        identify = partial(_identify_engine, module, pair)
        yield Candidate(name, pair, "", True, partial(module.open_engine, *pair), identify)


def _identify_engine(module: EngineModule, pair: Pair) -> str:
    """What decides an engine's translations: an engine is cheap to open until it translates."""
    with module.open_engine(*pair) as engine:
        return engine.identity
