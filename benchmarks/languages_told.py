"""How often a text's language is told by its function words, and whether the model says the same.

    python benchmarks/languages_told.py LANG FILE...

Each FILE, an article or plain lines, is cut into windows of two, four and eight blocks, and taken
whole; those of `FEWEST_WORDS` words and more count. LANG is the language that they are in, or `-`
for any but those in `load_told_words`. Prints a row of a Markdown table, and below it each window
that was told and is in another language, with the model's answer.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.formats import is_article_name
from bilingual_pub.lang.detect import (
    FEWEST_WORDS,
    WORD,
    detect_by_function_words,
    load_identifier,
    load_told_words,
)
from bilingual_pub.reading import read_article

SIZES = (2, 4, 8)


def blocks(path: Path) -> Sequence[str]:
    """The blocks of an article; of a file that is none, its lines."""
    if not is_article_name(path):
        return path.read_text(encoding="utf-8").splitlines()
    try:
        return [block.text for block in read_article(path).article.blocks]
    except InputError:
        return []


def windows(path: Path) -> Iterator[str]:
    """Pieces of a file that are long enough to be told."""
    texts = blocks(path)
    for size in (*SIZES, max(len(texts), SIZES[-1] + 1)):
        for start in range(0, len(texts), size):
            window = "\n".join(texts[start : start + size])
            if len(WORD.findall(window)) >= FEWEST_WORDS:
                yield window


def main() -> None:
    """Count."""
    lang, files = sys.argv[1], [Path(name) for name in sys.argv[2:]]
    number, told, wrong, otherwise = 0, 0, list[str](), 0
    for window in (window for file in files for window in windows(file)):
        number += 1
        said = detect_by_function_words(window)
        if not said:
            continue
        told += 1
        model = load_identifier().rank(window)[0][0]
        otherwise += said != model
        if said != lang:
            wrong.append(f"{said}, the model {model}: {window[:80]!r}")
    print("| language | windows | told | another language | the model says otherwise |")
    print("|---|---|---|---|---|")
    name = f"none of {' '.join(load_told_words())}" if lang == "-" else lang
    print(
        f"| {name} | {number} | {told / number:.1%} | {len(wrong)} | {otherwise} |",
        *wrong,
        sep="\n",
    )


if __name__ == "__main__":
    main()
