"""The plan of one article: what of it the memory has, and what the engine is asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilingual_pub.engines import Sentence, Translation
from bilingual_pub.model import Article, Pair
from bilingual_pub.translation.segments import (
    SegmentedBlock,
    TranslationContext,
    apply_glossary_agreement,
    segment_article,
)
from bilingual_pub.translation.tm import SentencePlace, find_exact_matches, find_exact_sentences


@dataclass(frozen=True, slots=True)
class TranslationPlan:
    """An article cut into blocks and sentences, with what the memory has of it.

    Attributes:
        article: the source.
        target: the BCP 47 tag of the language that it is translated into.
        title: the translation of its title by a person, or None.
        context: the glossary and the memory for it.
        segmented: its blocks, the title first.
        pairs: those that the memory has whole, by the number of their first block; None for the
            blocks after it.
        translations: the sentences that it has of other blocks.
    """

    article: Article
    target: str
    title: str | None
    context: TranslationContext
    segmented: Sequence[SegmentedBlock]
    pairs: Mapping[int, Pair | None]
    translations: Mapping[SentencePlace, Translation]

    @property
    def langs(self) -> tuple[str, str]:
        """The tags of source and target."""
        return self.article.lang, self.target

    def sentences(self) -> list[Sentence]:
        """Every sentence that needs a translation, from wherever."""
        return [self.segmented[block].sentences[number] for block, number in self._places()]

    def wanted(self) -> list[int]:
        """The numbers, among these, of those that the engine is asked for."""
        return [
            position
            for position, (block, number) in enumerate(self._places())
            if block not in self.pairs and (block, number) not in self.translations
        ]

    def translated(self, block: int, answers: Iterator[Translation]) -> list[Translation]:
        """What a block's sentences become: what the memory has, copies, or the engine's answers."""
        return [
            self.translations.get((block, number)) or self._made(sentence, answers, wanted=wanted)
            for number, (sentence, wanted) in enumerate(
                zip(self.segmented[block].sentences, self.segmented[block].sent, strict=True)
            )
        ]

    def _made(
        self, sentence: Sentence, answers: Iterator[Translation], *, wanted: bool
    ) -> Translation:
        if not wanted:
            return Translation(sentence.runs, 1.0)
        return apply_glossary_agreement(sentence, next(answers), self.target)

    def _places(self) -> Iterator[SentencePlace]:
        for block, block_segments in enumerate(self.segmented):
            for number, wanted in enumerate(block_segments.sent):
                if wanted:
                    yield block, number

    def is_recalled(self, block: int) -> bool:
        """Whether all that is to be translated of a block comes from the memory."""
        sent = self.segmented[block].sent
        return any(sent) and all(
            (block, number) in self.translations for number, wanted in enumerate(sent) if wanted
        )


def make_plan(
    article: Article, title: str | None, context: TranslationContext, target: str
) -> TranslationPlan:
    """An article cut up, with what the memory has of it."""
    langs = (article.lang, target)
    cut = segment_article(article, target, context.glossary)
    pairs = find_exact_matches(cut, langs, context)
    return TranslationPlan(
        article,
        target,
        title,
        context,
        cut,
        pairs,
        find_exact_sentences(cut, pairs, langs, context),
    )
