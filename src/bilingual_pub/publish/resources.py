"""What is opened once for a run: glossaries, the translation memory, engines; found, and filled."""

from collections.abc import Collection
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import Self

from bilingual_pub.engines import CachedEngine, Engine, TranslationCache, choose_engine, open_cache
from bilingual_pub.files import hash_file
from bilingual_pub.folders import settings_file
from bilingual_pub.glossary import Glossary, load_starter_glossary, merge_glossaries, read_glossary
from bilingual_pub.memory import Memory, Unit, open_memory
from bilingual_pub.model import BilingualArticle
from bilingual_pub.publish.sentences import make_sentence_units
from bilingual_pub.settings import EngineSettings, ResourceSettings
from bilingual_pub.translation import TranslationContext, make_units, make_withdrawn_units

USERS_GLOSSARY = "glossary.csv"


def find_users_glossary() -> Path:
    """The glossary of this user, for all projects; it need not exist."""
    return settings_file(USERS_GLOSSARY)


class Resources:
    """The glossaries and the memories of a run, for all its articles; a context manager."""

    def __init__(self, resources: ResourceSettings = ResourceSettings()) -> None:
        self._resources = resources
        self._glossaries: dict[tuple[str, str], Glossary | None] = {}
        self._memory: Memory | None = None
        self._stack = ExitStack()

    @property
    def memory_file(self) -> Path:
        """Where the memory lies, or will lie."""
        return self._resources.memory_file

    @property
    def glossary_files(self) -> tuple[Path, ...]:
        """The user's glossary, where there is one, then the project's; later ones win."""
        users = [file for file in (find_users_glossary(),) if file.is_file()]
        return (*users, *self._resources.glossaries)

    @cached_property
    def glossary_contents(self) -> tuple[bytes, ...]:
        """The hash of each of them, as it was when the first article of the run came.

        Their words are of that time too; who changes one later sees it in the next run.
        """
        return tuple(map(hash_file, self.glossary_files))

    def context(self, document: str, source: str, target: str) -> TranslationContext:
        """What a translation of an article looks into, by the article's name and languages.

        Raises:
            InputError: a glossary or the memory can't be read.
        """
        return TranslationContext(document, self.glossary(source, target), self.memory())

    def glossary(self, source: str, target: str) -> Glossary | None:
        """Every glossary that has something to say of these languages, in one; None without any.

        The project's words win over the user's, and these over the starter's.

        Raises:
            InputError: one of them can't be read.
        """
        pair = (source, target)
        if pair not in self._glossaries:
            found = [read_glossary(file, *pair) for file in self.glossary_files]
            starter = load_starter_glossary(*pair) if self._resources.starter_glossary else None
            every = [one for one in (starter, *found) if one and one.terms]
            self._glossaries[pair] = merge_glossaries(*every) if every else None
        return self._glossaries[pair]

    def memory(self) -> Memory | None:
        """The memory, where there is one already.

        Raises:
            InputError: it can't be read.
        """
        if self._memory is None and self.memory_file.exists():
            self._open(create=False)
        return self._memory

    def notice(self) -> str:
        """What is wrong with the memory, a sentence for the user; empty where nothing is.

        Raises:
            InputError: it can't be read at all.
        """
        memory = self.memory()
        return memory.notice if memory else ""

    def remember(
        self, article: BilingualArticle, document: str, withdrawn: Collection[str] = ()
    ) -> None:
        """Keep what a person wrote or approved of an article, whole and by sentences.

        The pairs whose ids are `withdrawn` count as drafts again. What stands as a sentence just
        where a whole passage does gives way to it.

        Raises:
            OutputError: the memory can't be written.
        """
        sentences = make_sentence_units(article, document)
        drafts = make_withdrawn_units(article, document, withdrawn)
        found = (*sentences, *drafts, *make_units(article, document))
        self.memory()
        units = list({key_of_unit(unit): unit for unit in found}.values())
        if units and self._memory is None:
            self._open(create=True)
        if units and self._memory is not None:
            self._memory.keep(units)

    def _open(self, *, create: bool) -> None:
        self._memory = self._stack.enter_context(open_memory(self.memory_file, create=create))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._stack.close()


def key_of_unit(unit: Unit) -> tuple[str, ...]:
    """What no two units of a memory share."""
    langs = (unit.source_lang, unit.target_lang)
    return (unit.source, *langs, unit.document, unit.before, unit.after)


class EnginePool:
    """The engines in use, each started once and kept open until the last article is done.

    Where none is named, the settings may name one. `fresh` leaves the cache alone: everything is
    translated anew.
    """

    def __init__(
        self, name: str = "", settings: EngineSettings = EngineSettings(), *, fresh: bool = False
    ) -> None:
        self._name = name
        self._settings = settings
        self._open: dict[tuple[str, str], Engine] = {}
        self._stack = ExitStack()
        self._cache = TranslationCache() if fresh else None

    def between(self, source: str, target: str) -> Engine:
        """The engine for a pair of languages.

        Raises:
            EngineError: none is installed for the pair.
            InputError: the settings say something that the engine does not know.
        """
        pair = (source, target)
        if pair not in self._open:
            engine = CachedEngine(
                choose_engine(source, target, self._name, self._settings),
                pair,
                self._opened_cache(),
            )
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
