"""The engines of a run, each with the cache before it."""

from contextlib import ExitStack
from typing import Self

from bilingual_pub.engines import Engine, choose_engine
from bilingual_pub.engines.cache import TranslationCache, CachedEngine, open_cache


class EnginePool:
    """The engines in use, each started once and kept open until the last article is done.

    `fresh` leaves the cache alone: everything is translated anew.
    """

    def __init__(self, name: str = "auto", *, fresh: bool = False) -> None:
        self._name = name
        self._open: dict[tuple[str, str], Engine] = {}
        self._stack = ExitStack()
        self._cache = TranslationCache() if fresh else None

    def between(self, source: str, target: str) -> Engine:
        """The engine for a pair of languages.

        Raises:
            EngineError: none is installed for the pair.
        """
        pair = (source, target)
        if pair not in self._open:
            engine = CachedEngine(choose_engine(source, target, self._name), pair, self._opened_cache())
            self._open[pair] = self._stack.enter_context(engine)
        return self._open[pair]

    def _opened_cache(self) -> TranslationCache:
        if self._cache is None:
            self._cache = self._stack.enter_context(open_cache())
        return self._cache

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._stack.close()
