"""Which parts of two texts go together, where a translation does not match paragraph by paragraph.

`align` pairs the blocks of two documents, or the lines of two lists of sentences; `align_sentences`
the sentences inside one pair of blocks. `judge_alignment` says whether the two are a text and its
translation at all.

The way: features of every segment (`description.py`), how alike groups of them are (`likeness.py`),
pairs that are sure (`anchors.py`), the surroundings of these (`band.py`), the best way through
(`beads.py`, by `worth.py`), a lexicon learned from it and all of it again (`passes.py`), moved
segments (`moves.py`), mending (`refine.py`), and how sure each bead is (`confidence.py`).
"""

from bilingual_pub.alignment.aligner import (
    Judgment,
    Verdict,
    align,
    align_sentences,
    judge_alignment,
    measure_similarity,
)
from bilingual_pub.alignment.parameters import Parameters
from bilingual_pub.alignment.types import DOUBTFUL, Alignment, Bead, Segment

__all__ = [
    "DOUBTFUL",
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
]
