"""Which parts of two texts go together, where a translation does not match paragraph by paragraph.

`align` pairs the blocks of two documents, or the lines of two lists of sentences; `align_sentences`
the sentences inside one pair of blocks. `judge_alignment` says whether the two are a text and its
translation at all.

The way: `features.py` describes every segment, and learns a lexicon; `similarity.py` says how alike
groups of them are, `score.py` what a bead is worth; `search.py` finds the pairs that are sure and
the best way through what lies around them; `refine.py` repairs single beads and finds moved ones;
`passes.py` does all of it twice, `confidence.py` says how sure each bead is, and `aligner.py` is
the door. `articles.py` makes a bilingual article of it.
"""

from bilingual_pub.alignment.aligner import (
    Judgment,
    Verdict,
    align,
    align_sentences,
    judge_alignment,
    measure_similarity,
)
from bilingual_pub.alignment.articles import UNALIGNED, UNSURE, pair_articles, segment_article
from bilingual_pub.alignment.parameters import Parameters
from bilingual_pub.alignment.types import DOUBTFUL, Alignment, Bead, Segment

__all__ = [
    "DOUBTFUL",
    "UNALIGNED",
    "UNSURE",
    "Alignment",
    "Bead",
    "Judgment",
    "Parameters",
    "Segment",
    "Verdict",
    "align",
    "align_sentences",
    "judge_alignment",
    "measure_similarity",
    "pair_articles",
    "segment_article",
]
