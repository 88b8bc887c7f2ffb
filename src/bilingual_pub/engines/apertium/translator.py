"""The engine: one pipeline for a pair of languages, open for the whole run."""

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Self

from bilingual_pub.engines.apertium.capitals import writes_only_names_with_capitals
from bilingual_pub.engines.apertium.confidence import find_calibration_file, load_measure
from bilingual_pub.engines.apertium.install import Lexicon
from bilingual_pub.engines.apertium.modes import describe_stages, open_pipeline, read_own_words
from bilingual_pub.engines.apertium.names import split_words
from bilingual_pub.engines.apertium.pipeline import SILENCE
from bilingual_pub.engines.apertium.prepare import (
    DocumentNames,
    Preparation,
    PreparedSentence,
    find_document_names,
)
from bilingual_pub.engines.apertium.restore import find_miscounted, join_pieces, make_translation
from bilingual_pub.engines.apertium.stages import Grammar
from bilingual_pub.engines.apertium.stream import (
    ENGINE_MARK,
    Answer,
    Kept,
    compose_stream,
    parse_answer,
)
from bilingual_pub.engines.base import Sentence, Translation, hash_files, select_sentences
from bilingual_pub.lang import get_language
from bilingual_pub.model import Flag

PLACES = ("London", "Londres", "Madrid", "Paris", "París", "Roma", "Berlin", "Moscou", "Lisboa")
"""Towns, one of which nearly every pair of languages knows and every grammar can handle."""


Sent = tuple[PreparedSentence, Answer]


def find_missed(sent: Sent) -> list[Kept]:
    """What was kept in a sentence and did not come back exactly once."""
    ready, answer = sent
    return find_miscounted(join_pieces(answer.pieces, ready.kept), ready.kept)


def describe_context(text: str, names: DocumentNames) -> str:
    """Which words of a sentence its document tells to be surnames, or a woman's name."""
    words = {word.text for word in split_words(text)}
    return "\n".join(" ".join(sorted(words & told)) for told in (names.surnames, names.women))


class ApertiumEngine:
    """Translates one pair of languages with its programs kept open; a context manager.

    Attributes:
        name: what its translations say about their origin.
        version: of Apertium itself.
        identity: that, with the content of every dictionary that its programs read, of the
            calibration of its confidence, and with all that decides in our own stages.
        pipeline: the programs that translate.
        measure: what says how far each translation can be trusted.
    """

    name = "apertium"

    def __init__(
        self,
        pair: tuple[str, str],
        stages: Sequence[Sequence[str]],
        version: str,
        silence: float = SILENCE,
        grammar: Grammar = Grammar(),  # noqa: B008 - frozen
    ) -> None:
        self.version = version
        self._pair = get_language(pair[0]), get_language(pair[1])
        dictionaries = (Path(argument) for stage in stages for argument in stage[1:])
        content = hash_files([*dictionaries, find_calibration_file(self._pair)])
        own = describe_stages(self._pair, stages, grammar)
        self.identity = f"{self.name} {version} {content}{own}"
        self.pipeline = open_pipeline(self._pair, stages, grammar, silence)
        self.measure = load_measure(self._pair)
        self._target = pair[1]
        self._lexicon = Lexicon(stages[0], silence)
        self._lexicon.ours = read_own_words(self._pair, stages, grammar)
        self._lexicon.names_only = writes_only_names_with_capitals(self._pair)
        self._preparation: Preparation | None = None

    def translate(
        self,
        documents: Sequence[Sequence[Sentence]],
        progress: Callable[[int], None] = lambda _sentences: None,
        wanted: Sequence[Sequence[int]] | None = None,
    ) -> list[list[Translation]]:
        """Translate the sentences that are wanted of every document, in order, one for one.

        Raises:
            EngineError: Apertium failed, was restarted, and failed again.
        """
        asked = select_sentences(documents, wanted)
        if not any(asked):
            return [[] for _document in documents]
        preparation = self._prepared()
        ready = []
        for sentences, some in zip(documents, asked, strict=True):
            names = find_document_names(sentences, self._lexicon, self._pair)
            ready += [preparation.ready(sentence, names) for sentence in some]
        translations = iter(self._translated(preparation, ready, progress))
        return [list(islice(translations, len(some))) for some in asked]

    def contexts(self, documents: Sequence[Sequence[Sentence]]) -> list[list[str]]:
        """The names of each sentence that only its document tells to be names, or a woman's."""
        every = [
            find_document_names(sentences, self._lexicon, self._pair) for sentences in documents
        ]
        return [
            [describe_context(sentence.text, names) for sentence in sentences]
            for names, sentences in zip(every, documents, strict=True)
        ]

    def _prepared(self) -> Preparation:
        """Find a town that this pair knows, the first time."""
        if self._preparation is None:
            answers = self.pipeline.answers([f"[[t:k:0]]{place}[[/]]." for place in PLACES])
            known = (
                place
                for place, answer in zip(PLACES, answers, strict=True)
                if not ENGINE_MARK.search(answer)
            )
            self._preparation = Preparation(self._pair, next(known, ""), self._lexicon)
        return self._preparation

    def _translated(
        self,
        preparation: Preparation,
        ready: Sequence[PreparedSentence],
        progress: Callable[[int], None],
    ) -> list[Translation]:
        """Send each sentence; where something kept did not come back once, send it again.

        Hidden in superblanks first; if that fails too, with nothing kept, and a flag that says so.
        """
        sent = self._sent(ready, progress)
        sent = self._sent_again(sent, preparation.hidden)
        flags = {
            number: tuple(Flag("protection", item.written) for item in find_missed(pair))
            for number, pair in enumerate(sent)
        }
        sent = self._sent_again(sent, lambda item: preparation.bare(item.sentence))
        return [
            make_translation(item, answer, self._target, flags[number], self.measure)
            for number, (item, answer) in enumerate(sent)
        ]

    def _sent(
        self, ready: Sequence[PreparedSentence], progress: Callable[[int], None]
    ) -> list[Sent]:
        streams = [compose_stream(item.text, item.sentence.runs, item.kept) for item in ready]
        answers = self.pipeline.answers(streams, progress)
        return [(item, parse_answer(answer)) for item, answer in zip(ready, answers, strict=True)]

    def _sent_again(
        self, sent: Sequence[Sent], other: Callable[[PreparedSentence], PreparedSentence]
    ) -> list[Sent]:
        """All of it, with those that lost something made ready in another way and sent again."""
        failed = [number for number, pair in enumerate(sent) if find_missed(pair)]
        again = self._sent([other(sent[number][0]) for number in failed], lambda _sentences: None)
        return [*dict([*enumerate(sent), *zip(failed, again, strict=True)]).values()]

    def close(self) -> None:
        """End every program."""
        self.pipeline.close()
        self._lexicon.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()
