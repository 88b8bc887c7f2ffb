"""How much two texts are alike, as translators count it, and where they differ.

The likeness is OmegaT's (`FuzzyMatcher.calcSimilarity`): (longest - distance) / longest, where
`longest` is the number of words of the longer text, and `distance` is how many words must be
changed, added or left out (Levenshtein). Case, tags and punctuation do not count.
"""

from collections.abc import Iterable, Iterator

from bilingual_pub.memory.normal import normalize_text, split_words

SAME_WORDS = 0.99
"""The likeness of texts of the same words that differ in case, tags or punctuation: a person has
to look at them, as at the 99 % that other tools show."""


def measure_similarity(first: str, second: str) -> float:
    """How much two texts are alike, from 0 to 1; 1 only where nothing differs.

    >>> likeness("The office opens on Monday.", "The office opens on Friday.")
    0.8
    """
    best = rank_similar(first, [second], least=0.0)
    return best[0][1] if best else 0.0


def rank_similar(text: str, others: Iterable[str], *, least: float) -> list[tuple[str, float]]:
    """Those of some texts that are at least so much alike, the most alike first."""
    from rapidfuzz.distance import Levenshtein

    exact, wanted = normalize_text(text), split_words(text)
    found = []
    for other in others:
        shown = Levenshtein.normalized_similarity(wanted, split_words(other), score_cutoff=least)
        if normalize_text(other) == exact:
            found.append((other, 1.0))
        elif shown >= least and wanted:
            found.append((other, min(shown, SAME_WORDS)))
    return sorted(found, key=lambda pair: -pair[1])


def diff_words(first: str, second: str) -> list[tuple[str, str]]:
    """What became of the first text: words that are "equal", "gone" or "new", as written.

    >>> differences("Open on Monday.", "Open late on Friday.")
    [('equal', 'Open'), ('new', 'late'), ('equal', 'on'), ('gone', 'Monday.'), ('new', 'Friday.')]
    """
    return list(_diff_stretches(first.split(), second.split()))


def _diff_stretches(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    from rapidfuzz.distance import Levenshtein

    gone: list[str] = []
    added: list[str] = []
    for step in Levenshtein.opcodes(old, new):
        if step.tag == "equal":
            yield from _find_changed(gone, added)
            gone, added = [], []
            yield "equal", " ".join(old[step.src_start : step.src_end])
            continue
        gone += old[step.src_start : step.src_end]
        added += new[step.dest_start : step.dest_end]
    yield from _find_changed(gone, added)


def _find_changed(gone: list[str], added: list[str]) -> Iterator[tuple[str, str]]:
    if gone:
        yield "gone", " ".join(gone)
    if added:
        yield "new", " ".join(added)
