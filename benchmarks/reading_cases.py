"""What is read of a folder of small files of which somebody wrote down the right value.

    python benchmarks/reading_cases.py FOLDER [KIND …]

FOLDER holds the files and `EXPECTED.tsv`: a file's name, its kind, a number, and in words what must
come out. A program can't judge words: this prints both, one below the other, for a person's eye.
"""

import csv
import sys
from pathlib import Path

import bilingual_pub as bp
from bilingual_pub.errors import BilingualPubError
from bilingual_pub.model import Block, Item, get_label
from bilingual_pub.readers import describe_note
from bilingual_pub.text import to_tagged_text

WIDTH = 160


def main() -> None:
    """Print every file, or those of some kinds."""
    folder, *kinds = sys.argv[1:]
    with (Path(folder) / "EXPECTED.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t"))[1:]
    for name, _kind, _severity, wanted in sorted(rows):
        if not kinds or name.startswith(tuple(kinds)):
            print(f"\n=== {name}\nwanted: {wanted}")
            print_article(Path(folder) / name)


def print_article(path: Path) -> None:
    """Print what is read of a file, a line a block and a note."""
    try:
        article = bp.read(path)
    except BilingualPubError as error:
        print(f"refused: {error}")
        return
    print(f"title: {article.title}")
    for block in article.blocks:
        print(f"{block.kind} {get_mark(block)}: {to_tagged_text(block.runs)}"[:WIDTH])
    for note in article.notes:
        print(describe_note(note))


def get_mark(block: Block) -> str:
    """What is printed before a block, or how deep it stands."""
    if isinstance(block.place, Item):
        return get_label(block) or str(block.place.number or "•")
    return get_label(block) or str(block.level or "")


if __name__ == "__main__":
    main()
