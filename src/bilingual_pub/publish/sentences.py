"""The sentences of what a person wrote, each beside its own, for the translation memory.

A paragraph comes back only as a whole; its sentences come back in other paragraphs too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilingual_pub.memory import Unit
from bilingual_pub.model import BilingualArticle, Block, Kind, Pair, Run, SentencePair, State
from bilingual_pub.text import find_extents, list_links, split_sentences, to_tagged_text

Sentences = list[tuple[Run, ...]]


def make_sentence_units(article: BilingualArticle, document: str) -> Iterator[Unit]:
    """What the memory is to keep of the sentences of an article, where it is sure of them.

    `document` is the article's name. They count as edited: nobody approved a sentence alone.
    """
    for pair in article.pairs:
        if pair.state is not State.MACHINE:
            yield from _make_units_of_pair(
                pair, (article.source.lang, article.target.lang), document
            )


def _make_units_of_pair(pair: Pair, langs: tuple[str, str], document: str) -> Iterator[Unit]:
    source, target = cut_sentences(pair.source, langs[0]), cut_sentences(pair.target, langs[1])
    if not target or len(source) < 2:  # noqa: PLR2004 - one sentence is a block, kept whole
        return
    # Only where a person corrected something: most articles are translated, and no more.
    from bilingual_pub.alignment import DOUBTFUL, align_sentences

    found = align_sentences(
        [join_plain(one) for one in source], [join_plain(one) for one in target], langs
    )
    known = list_links([run for block in pair.source for run in block.runs])
    for bead in found.beads:
        if bead.paired and bead.score >= DOUBTFUL and not bead.moved:
            yield Unit(
                source=" ".join(
                    to_tagged_text(source[number], known).strip() for number in bead.source
                ),
                target=" ".join(
                    to_tagged_text(target[number], known).strip() for number in bead.target
                ),
                source_lang=langs[0],
                target_lang=langs[1],
                document=document,
                before=join_plain(source[bead.source[0] - 1]) if bead.source[0] else "",
                after=join_plain(source[bead.source[-1] + 1])
                if bead.source[-1] + 1 < len(source)
                else "",
            )


def cut_sentences(blocks: Sequence[Block], lang: str) -> Sentences:
    """The sentences of some blocks; none of code."""
    return [
        runs
        for block in blocks
        if block.kind is not Kind.CODE
        for runs in split_sentences(block.runs, lang)
        if join_plain(runs)
    ]


def join_plain(runs: Sequence[Run]) -> str:
    """The text of some runs without the white space around it."""
    return "".join(run.text for run in runs).strip()


WITHOUT = frozenset({Kind.CODE, Kind.IMAGE})


def add_sentence_pairs(article: BilingualArticle) -> BilingualArticle:
    """The article with the sentences of every pair of one block beside one block."""
    langs = (article.source.lang, article.target.lang)
    pairs = (replace(pair, sentences=pair_sentences(pair, langs)) for pair in article.pairs)
    return replace(article, pairs=tuple(pairs))


def pair_sentences(pair: Pair, langs: tuple[str, str]) -> tuple[SentencePair, ...]:
    """The sentences of a pair, in order; as many on both sides go together one by one.

    None where a side has several blocks, or no words.
    """
    if len(pair.source) != 1 or len(pair.target) != 1 or pair.source[0].kind in WITHOUT:
        return ()
    texts = pair.source[0].text, pair.target[0].text
    source, target = find_extents(texts[0], langs[0]), find_extents(texts[1], langs[1])
    if len(source) == len(target):
        return tuple(SentencePair(*both) for both in zip(source, target, strict=True))
    # Only here: what an engine made has nearly always as many.
    from bilingual_pub.alignment import align_sentences

    found = align_sentences(
        [texts[0][slice(*one)] for one in source], [texts[1][slice(*one)] for one in target], langs
    )
    return tuple(
        SentencePair(
            (source[bead.source[0]][0], source[bead.source[-1]][1]),
            (target[bead.target[0]][0], target[bead.target[-1]][1]),
        )
        for bead in found.beads
        if bead.paired and not bead.moved
    )
