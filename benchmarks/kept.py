"""What protection keeps: numbers, dates, prices, addresses and codes, with it and without it.

    python benchmarks/kept.py FILE [SOURCE TARGET]

With Apertium, translates a file of one sentence a line (300 of them, evenly spread), English to
Spanish unless told otherwise, and prints how many of the protected items stand in the translations
as they should.
"""

import sys
from pathlib import Path

from bilingual_pub.engines import Sentence, Translation, choose_engine
from bilingual_pub.model import Run
from bilingual_pub.protect import Span, absent, protected_spans

LINES = 300


def sample(path: Path) -> list[str]:
    """Sentences from all over a file."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return lines[:: max(1, len(lines) // LINES)][:LINES]


def kept(spans: list[tuple[Span, ...]], translations: list[Translation], target: str) -> int:
    """How many items are in the translation of their sentence."""
    texts = ("".join(run.text for run in translation.runs) for translation in translations)
    return sum(
        len(found) - len(absent(found, text, target))
        for found, text in zip(spans, texts, strict=True)
    )


def main() -> None:
    """Translate twice and print a Markdown table."""
    source, target = sys.argv[2:4] or ("en", "es")
    lines = sample(Path(sys.argv[1]))
    spans = [protected_spans(line, source, target) for line in lines]
    protected = [Sentence((Run(line),), found) for line, found in zip(lines, spans, strict=True)]
    bare = [Sentence((Run(line),)) for line in lines]
    with choose_engine(source, target, "apertium") as engine:
        (with_spans,), (without,) = engine.translate([protected]), engine.translate([bare])
    total = sum(map(len, spans))
    print(f"| {len(lines)} sentences, {total} items | kept | share |\n|---|---|---|")
    for name, found in (("protected", with_spans), ("not protected", without)):
        number = kept(spans, found, target)
        print(f"| {name} | {number} | {number / total:.1%} |")


if __name__ == "__main__":
    main()
