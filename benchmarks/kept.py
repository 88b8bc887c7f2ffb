"""What protection keeps: numbers, dates, prices, addresses and codes, with it and without it.

    python benchmarks/kept.py FILE [SOURCE TARGET [REFERENCE]]

With Apertium, translates a file of one sentence a line (300 of them, evenly spread), English to
Spanish unless told otherwise, and prints how many of the protected items stand in the translations
as they should. With a person's translation, line by line, as REFERENCE, BLEU and chrF (sacrebleu)
too: dates that are written the other language's way, and names left alone, count there as well.
"""

import sys
from pathlib import Path

from bilingual_pub.engines import Sentence, Translation, choose_engine
from bilingual_pub.model import Run
from bilingual_pub.protect import Span, find_absent, find_protected_spans

LINES = 300
REFERENCE = 4


def sample(path: Path) -> list[str]:
    """Sentences from all over a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return lines[:: max(1, len(lines) // LINES)][:LINES]


def quality(translations: list[Translation], references: list[str]) -> str:
    """BLEU and chrF of some translations, as cells of a table."""
    from sacrebleu import corpus_bleu, corpus_chrf

    texts = ["".join(run.text for run in translation.runs) for translation in translations]
    scores = (metric(texts, [references]).score for metric in (corpus_bleu, corpus_chrf))
    return " | ".join(f"{score:.1f}" for score in scores)


def kept(spans: list[tuple[Span, ...]], translations: list[Translation], target: str) -> int:
    """How many items are in the translation of their sentence."""
    texts = ("".join(run.text for run in translation.runs) for translation in translations)
    return sum(
        len(found) - len(find_absent(found, text, target))
        for found, text in zip(spans, texts, strict=True)
    )


def main() -> None:
    """Translate twice and print a Markdown table."""
    source, target = sys.argv[2:4] or ("en", "es")
    lines = sample(Path(sys.argv[1]))
    references = sample(Path(sys.argv[4])) if len(sys.argv) > REFERENCE else []
    spans = [find_protected_spans(line, source, target) for line in lines]
    protected = [Sentence((Run(line),), found) for line, found in zip(lines, spans, strict=True)]
    bare = [Sentence((Run(line),)) for line in lines]
    with choose_engine(source, target, "apertium") as engine:
        (with_spans,), (without,) = engine.translate([protected]), engine.translate([bare])
    total = sum(map(len, spans))
    print(f"| {len(lines)} sentences, {total} items | kept | share | BLEU | chrF |")
    print("|---|---|---|---|---|")
    for name, found in (("protected", with_spans), ("not protected", without)):
        number = kept(spans, found, target)
        scores = quality(found, references) if references else "– | –"
        print(f"| {name} | {number} | {number / total:.1%} | {scores} |")


if __name__ == "__main__":
    main()
