"""What both texts are known by: features of their own, and words by way of a translation."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bilingual_pub.align.features import Features, collect_literal_features, collect_words
from bilingual_pub.align.lexicon import Lexicon
from bilingual_pub.align.segments import Segment


@dataclass(frozen=True, slots=True)
class TextFeatures:
    """The features of both sides.

    Attributes:
        literal: for each side, what is alike in two languages.
        words: for each side, its words; those of the source as a machine translated them, or in
            their own language if none did.
        translated: whether a machine did.
        learned: how far a learned word stands for the one that it was learned for, from 0 to 1.
    """

    literal: tuple[Sequence[Features], Sequence[Features]]
    words: tuple[Sequence[Features], Sequence[Features]]
    translated: bool
    learned: float

    def features(self, lexicon: Lexicon) -> tuple[list[Features], list[Features]]:
        """The features of each segment of both sides.

        Untranslated words count only where the lexicon knows a partner.
        """
        partners = {partner for partner, _ in lexicon.values()}
        source = [self._in_target_words(found, lexicon) for found in self.words[0]]
        target = [
            found if self.translated else {w: n for w, n in found.items() if w in partners}
            for found in self.words[1]
        ]
        return (
            [{**own, **found} for own, found in zip(self.literal[0], source, strict=True)],
            [{**own, **found} for own, found in zip(self.literal[1], target, strict=True)],
        )

    def _in_target_words(self, words: Mapping[str, float], lexicon: Lexicon) -> Features:
        found: dict[str, float] = {}
        for word, count in words.items():
            partner, sure = lexicon.get(word, ("", 0.0))
            share = self.learned * sure
            if partner:
                found[partner] = found.get(partner, 0.0) + count * share
            if self.translated:
                found[word] = found.get(word, 0.0) + count * (1 - share)
        return found

    def unexplained(
        self, source: Iterable[int], target: Iterable[int]
    ) -> tuple[set[str], set[str]]:
        """The words of two groups that a lexicon can learn from."""
        of_source = {word for i in source for word in self.words[0][i]}
        of_target = {word for j in target for word in self.words[1][j]}
        if self.translated:
            return of_source - of_target, of_target - of_source
        return of_source, of_target


def describe_texts(
    source: Sequence[Segment],
    target: Sequence[Segment],
    translated: Sequence[str] | None,
    learned: float,
) -> TextFeatures:
    """The description of two texts, with the machine translation of the source if there is one."""
    own = [segment.text for segment in source]
    return TextFeatures(
        ([collect_literal_features(text) for text in own], [collect_literal_features(segment.text) for segment in target]),
        (
            [collect_words(text) for text in (own if translated is None else translated)],
            [collect_words(segment.text) for segment in target],
        ),
        translated is not None,
        learned,
    )
