"""chrF2, the F-score of runs of characters that a draft shares with a person's translation.

Popović (2015), “chrF: character n-gram F-score for automatic MT evaluation”, with β = 2: recall
counts twice as much as precision. As sacrebleu computes it where nobody says otherwise
(`nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no`), so that figures can be compared: counts are
summed over all sentences, runs of 1 to 6 characters, white space left out.
"""

from collections import Counter
from collections.abc import Sequence

LONGEST_RUN = 6

BETA = 2


def measure_chrf(drafts: Sequence[str], references: Sequence[str]) -> float:
    """From 0, nothing in common, to 100, the same text.

    >>> measure_chrf(["La casa es azul."], ["La casa es azul."])
    100.0
    """
    precisions, recalls = [], []
    joined = [
        ("".join(draft.split()), "".join(reference.split()))
        for draft, reference in zip(drafts, references, strict=True)
    ]
    for length in range(1, LONGEST_RUN + 1):
        in_drafts = in_references = in_both = 0
        for draft, reference in joined:
            ours, theirs = count_runs(draft, length), count_runs(reference, length)
            in_drafts += ours.total() if theirs else 0
            in_references += theirs.total()
            in_both += (ours & theirs).total()
        if in_drafts and in_references:
            precisions.append(in_both / in_drafts)
            recalls.append(in_both / in_references)
    if not sum(precisions):
        return 0.0
    precision, recall = (sum(values) / len(values) for values in (precisions, recalls))
    return 100 * (1 + BETA**2) * precision * recall / (BETA**2 * precision + recall)


def count_runs(text: str, length: int) -> Counter[str]:
    """How often each run of so many characters stands in a text."""
    return Counter(text[start : start + length] for start in range(len(text) - length + 1))
