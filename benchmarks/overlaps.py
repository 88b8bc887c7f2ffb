"""Text off the paper or over other text, in handouts of random articles.

    python benchmarks/overlaps.py [NUMBER [SEED]]

Each article has sentences of this project's examples (`article_generator.py`), tables of up to 12
columns, long addresses, lists and headings in an order of its own; each is laid out in a random
edition, on a random paper and in a random reading order, and measured on its finished pages by the
rules of `bilingual-pub check`. The same seed gives the same files;
Ctrl-C ends it with what was counted.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random

from bilingual_pub.errors import PaperError
from bilingual_pub.model import HUMAN, BilingualArticle, Block, Cell, Head, Item, Kind, Pair, Run
from bilingual_pub.paper import Paper
from bilingual_pub.qa.print import Outcome, check_print
from bilingual_pub.settings import Organization, Settings
from bilingual_pub.writers import Layout, pdf
from bilingual_pub.writers.base import ReadingOrder
from bilingual_pub.writers.pdf.editions import list_editions

RULES = ("off-page", "overlap", "address-breaks", "paper-use")

SETTINGS = Settings(
    Organization(
        "Friends of the Library",
        "https://library.example.org",
        {"en": "Questions? Call 520-555-0142.", "es": "¿Preguntas? Llame al 520-555-0142."},
        site="https://library.example.org/handouts/",
    )
)

SENTENCES = (
    ("The clinic opens at 8 a.m.", "La clínica abre a las 8 a. m."),
    ("Fill a bottle before you go to bed.", "Llene una botella antes de acostarse."),
    ("Call 520-555-0142 if you have questions.", "Llame al 520-555-0142 si tiene preguntas."),
    ("Bring a bill or a lease.", "Traiga un recibo o un contrato."),
    ("The mayor thanks everyone for their patience.", "La alcaldesa agradece su paciencia."),
    (
        "See https://parks-and-recreation.riverbend.example.org/flu-shots/where-and-when?lang=en.",
        "Vea https://parks-and-recreation.riverbend.example.org/flu-shots/where-and-when?lang=es.",
    ),
)

WORDS = (
    ("Monday", "lunes"),
    ("Wednesday", "miércoles"),
    ("8 a.m.–5 p.m.", "8 a. m.–5 p. m."),
    ("$186,400", "$186,400"),
    ("Transportation", "Transporte"),
    ("Interpretation and accommodations", "Interpretación y adaptaciones"),
    ("Elm Street", "calle Elm"),
    ("help@library.example.org", "help@library.example.org"),
    ("no", "no"),
)


def make_article(chance: Random) -> BilingualArticle:
    """An article of 3 to 40 parts."""
    pairs: list[Pair] = []
    for part in range(chance.randint(3, 40)):
        kind = chance.choices(("text", "list", "heading", "table"), (8, 2, 2, 1))[0]
        pairs.extend(MAKERS[kind](chance, f"g{part}"))
    title = make_pair(chance.choice(SENTENCES[:5]), Kind.TITLE, "title")
    return BilingualArticle(Head("en"), Head("es"), title, tuple(pairs))


def make_pair(
    texts: tuple[str, str], kind: Kind, group: str = "", place: Item | Cell | None = None
) -> Pair:
    """A pair of blocks."""
    level = {Kind.HEADING: 2, Kind.LIST_ITEM: 1}.get(kind, 0)
    grouped = group if place else ""
    name = f"{group}-{place}"
    source, target = (Block(name, kind, (Run(it),), level, grouped, place) for it in texts)
    return Pair(name, (source,), (target,), HUMAN)


def make_text(chance: Random, group: str) -> Iterator[Pair]:
    """A paragraph."""
    chosen = chance.choices(SENTENCES, k=chance.randint(1, 12))
    yield make_pair((join(chosen, 0), join(chosen, 1)), Kind.PARAGRAPH, group)


def join(chosen: list[tuple[str, str]], side: int) -> str:
    """The sentences of one side."""
    return " ".join(sentence[side] for sentence in chosen)


def make_list(chance: Random, group: str) -> Iterator[Pair]:
    """A list."""
    for number in range(chance.randint(1, 8)):
        place = Item(number + 1 if group[-1] in "02468" else None)
        yield make_pair(chance.choice(SENTENCES), Kind.LIST_ITEM, group, place)


def make_heading(chance: Random, group: str) -> Iterator[Pair]:
    """A heading."""
    yield make_pair(chance.choice(SENTENCES[:5]), Kind.HEADING, group)


def make_table(chance: Random, group: str) -> Iterator[Pair]:
    """A table of up to 12 columns."""
    columns, rows = chance.randint(1, 12), chance.randint(2, 20)
    for row, column in product(range(rows), range(columns)):
        texts = chance.choice(SENTENCES if columns <= FEW else WORDS)
        yield make_pair(texts, Kind.TABLE_CELL, group, Cell(row, column, header=row == 0))


FEW = 2
"""Columns of a table with sentences in its cells."""

MAKERS = {"text": make_text, "list": make_list, "heading": make_heading, "table": make_table}


def count(number: int, seed: int, counted: Counter[str]) -> None:
    """Count the files that were measured, and how often each rule was broken; each is told."""
    for document in range(number):
        chance = Random(f"{seed} {document}")  # noqa: S311 - the same every time
        made = make_article(chance)
        edition, paper = chance.choice([*list_editions()]), chance.choice([*Paper])
        layout = Layout((edition,), (paper,), chance.choice([*ReadingOrder]))
        counted["documents"] += 1
        try:
            files = pdf.write(made, SETTINGS, layout, "one")
        except PaperError as error:
            counted["refused"] += 1
            print(document, edition, paper, error, flush=True)
            continue
        for name, data in files.items():
            counted["files"] += 1
            for rule, where in find_broken(data):
                counted[rule] += 1
                print(document, name, paper, rule, where, flush=True)


def find_broken(data: bytes) -> Iterator[tuple[str, str]]:
    """The rules about places that a file breaks, and where."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "one.pdf")
        file.write_bytes(data)
        for finding in check_print(file):
            if finding.rule in RULES and finding.outcome is Outcome.FAILED:
                yield finding.rule, f"{finding.where} {finding.measured}"


if __name__ == "__main__":
    numbers = [*map(int, sys.argv[1:])]
    counted: Counter[str] = Counter()
    try:
        number, seed = (*numbers, *(100, 1)[len(numbers) :])
        count(number, seed, counted)
    except KeyboardInterrupt:
        print("interrupted")
    print(dict(counted))
