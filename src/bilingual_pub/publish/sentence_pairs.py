"""Which sentences of two blocks go together, for a page that shows it."""

from dataclasses import replace

from bilingual_pub.model import BilingualArticle, Kind, Pair, SentencePair
from bilingual_pub.segment import find_extents

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
    from bilingual_pub.align import align_sentences

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
