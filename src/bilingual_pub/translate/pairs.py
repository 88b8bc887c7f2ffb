"""A block and the translations of its sentences, put together as a pair."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilingual_pub.engines import Sentence, Translation
from bilingual_pub.glossary import apply_agreement
from bilingual_pub.locale import has_spaces
from bilingual_pub.model import COPIED, Flag, Origin, Pair, Run
from bilingual_pub.protect import find_absent
from bilingual_pub.translate.portions import SegmentedBlock


def make_pair(portion: SegmentedBlock, done: Sequence[Translation], origin: Origin, target: str) -> Pair:
    """A block beside its translation: the same kind, level and place, the other language."""
    block = portion.block
    if not any(portion.sent):
        return Pair(block.id, (block,), (block,), COPIED, confidence=1.0)
    flags = [
        flag
        for sentence, translation in zip(portion.sentences, done, strict=True)
        for flag in (*translation.flags, *flag_lost_spans(sentence, translation, target))
    ]
    runs = join_sentences([translation.runs for translation in done], target)
    return Pair(
        block.id,
        (block,),
        (replace(block, runs=runs),),
        origin,
        confidence=average_confidence(portion.sentences, done),
        flags=tuple(dict.fromkeys(flags)),
    )


def apply_glossary_agreement(sentence: Sentence, translation: Translation, target: str) -> Translation:
    """A translation in which the article before a term of the glossary agrees with it."""
    runs = apply_agreement(translation.runs, sentence.spans, target)
    return replace(translation, runs=tuple(runs))


def join_sentences(translated: Sequence[tuple[Run, ...]], lang: str) -> tuple[Run, ...]:
    """The runs of a block's sentences, with a space between two where their language wants one.

    Chinese has none after a sentence, so its translation into English would have none either.
    """
    runs: list[Run] = []
    for sentence in translated:
        last = runs[-1].text[-1:] if runs else ""
        first = sentence[0].text[:1] if sentence else ""
        if last and first and not (last.isspace() or first.isspace()) and has_spaces(lang):
            runs.append(Run(" "))
        runs += sentence
    return tuple(runs)


def average_confidence(source: Sequence[Sentence], translations: Sequence[Translation]) -> float | None:
    """The mean over a block's sentences, each weighed by its length in characters.

    None where one of them was not measured: the others say nothing about it.
    """
    lengths = [len(sentence.text.strip()) for sentence in source]
    measured = [one.confidence for one in translations if one.confidence is not None]
    if len(measured) < len(lengths):
        return None
    weighed = (length * sure for length, sure in zip(lengths, measured, strict=True))
    return round(sum(weighed) / sum(lengths), 4)


def flag_lost_spans(sentence: Sentence, translation: Translation, target: str) -> Iterator[Flag]:
    """A flag for each span that stands less often in the translation than in the source."""
    text = "".join(run.text for run in translation.runs)
    for span in find_absent(sentence.spans, text, target):
        yield Flag(span.kind.value, span.source)
