"""An engine that translates only what it has not translated before."""

from collections.abc import Callable, Sequence
from typing import Self

from bilingual_pub.engines.cache.store import TranslationCache
from bilingual_pub.engines.cache.written import make_key
from bilingual_pub.engines.engine import Engine, Sentence, Translation


class CachedEngine:
    """Another engine, with a cache before it; a context manager.

    What comes out is what the engine would make: the key of a translation holds all that decides
    it, see `Engine.contexts`. `pair` are the BCP 47 tags of source and target.
    """

    def __init__(self, engine: Engine, pair: tuple[str, str], cache: TranslationCache) -> None:
        self.name = engine.name
        self.version = engine.version
        self.identity = engine.identity
        self._engine = engine
        self._pair = pair
        self._cache = cache

    def translate(
        self,
        documents: Sequence[Sequence[Sentence]],
        progress: Callable[[int], None] = lambda _sentences: None,
        wanted: Sequence[Sequence[int]] | None = None,
    ) -> list[list[Translation]]:
        """Translate the sentences that are wanted of every document, in order, one for one.

        Raises:
            EngineError: the engine failed, was restarted, and failed again.
        """
        asked = wanted or [range(len(sentences)) for sentences in documents]
        keys = self._keys(documents)
        known = self._cache.found(
            [own[n] for own, some in zip(keys, asked, strict=True) for n in some]
        )
        missing = [
            [n for n in some if own[n] not in known] for own, some in zip(keys, asked, strict=True)
        ]
        progress(sum(map(len, asked)) - sum(map(len, missing)))
        if any(missing):
            known |= self._made(documents, keys, missing, progress)
        return [[known[own[n]] for n in some] for own, some in zip(keys, asked, strict=True)]

    def contexts(self, documents: Sequence[Sequence[Sentence]]) -> list[list[str]]:
        """Those of the engine."""
        return self._engine.contexts(documents)

    def _keys(self, documents: Sequence[Sequence[Sentence]]) -> list[list[bytes]]:
        return [
            [
                make_key(self.identity, self._pair, sentence, context)
                for sentence, context in zip(*one, strict=True)
            ]
            for one in zip(documents, self._engine.contexts(documents), strict=True)
        ]

    def _made(
        self,
        documents: Sequence[Sequence[Sentence]],
        keys: Sequence[Sequence[bytes]],
        missing: Sequence[Sequence[int]],
        progress: Callable[[int], None],
    ) -> dict[bytes, Translation]:
        """What the cache has not, by key, and from now on it has."""
        made = self._engine.translate(documents, progress, missing)
        new = {
            own[n]: translation
            for own, some, translations in zip(keys, missing, made, strict=True)
            for n, translation in zip(some, translations, strict=True)
        }
        self._cache.keep(new)
        return new

    def __enter__(self) -> Self:
        self._engine.__enter__()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._engine.__exit__(*exc_info)
