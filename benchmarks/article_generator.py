"""Made-up articles in any number, of the sentences of this project's own examples.

    python benchmarks/article_generator.py NUMBER FOLDER [SEED [LANG]]

Writes NUMBER Markdown files into FOLDER. They are as long as notices and news stories are, 5 to 40
blocks: paragraphs, headings, lists, quotations and tables. In each sentence the numbers, weekdays,
months, names and places are drawn anew: of the sentences of 100 articles, 62 % differ.
The same seed gives the same files; LANG is `en` (without it) or `es`.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from pathlib import Path
from random import Random

from bilingual_pub.model import Block, Kind
from bilingual_pub.reading import read_article
from bilingual_pub.text.segment import find_extents

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

FILES = {
    "en": ("press-conference.md", "water-shutoff.md", "water-notice.html"),
    "es": ("press-conference.es.md", "corte-de-agua.txt", "horario-clinica.txt"),
}

FEWEST, MOST, USUAL = 5, 40, 14
"""Blocks of an article: notices are short and many, stories long and few."""

HEADINGS = {
    "en": ("What will change", "How to get help", "When it begins", "Who to call", "What it costs"),
    "es": (
        "Qué va a cambiar",
        "Cómo pedir ayuda",
        "Cuándo empieza",
        "A quién llamar",
        "Los costos",
    ),
}

FAMILIES = {
    "en": (
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        ("January", "February", "March", "April", "May", "June", "July", "August", "September"),
        ("bill", "letter", "notice", "permit", "report", "warning"),
        ("library", "clinic", "school", "museum", "market", "station"),
        ("city", "county", "state", "district"),
    ),
    "es": (
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "octubre"),
        ("aviso", "permiso", "informe", "recibo", "reporte"),
        ("biblioteca", "clínica", "escuela", "oficina", "estación"),
        ("ciudad", "zona", "región"),
    ),
}
NAMES = (
    (
        *("Stone", "Rivers", "Peña", "Núñez", "Whitlow", "Delgado", "Castañeda", "Acuña", "Hollis"),
        *("Baker", "Ortega", "Marsh", "Salinas", "Fielding", "Carrillo", "Dawson", "Ibarra"),
    ),
    ("Elm", "Cottonwood", "Mill", "Willow", "Juniper", "Sycamore", "Depot", "Orchard", "Canyon"),
)
"""Words that can stand for one another."""

TOLD = {
    "en": "{name} said on {day} at {hour} p.m.: “{said}”",
    "es": "{name} dijo el {day} a las {hour} p. m.: “{said}”",
}


@dataclass(frozen=True, slots=True)
class Stock:
    """What the examples of a language say: sentences, items of lists, and cells of tables."""

    sentences: tuple[str, ...]
    items: tuple[str, ...]
    cells: tuple[str, ...]


@cache
def stock(lang: str) -> Stock:
    """The examples of a language, cut up."""
    read = [read_article(EXAMPLES / file, lang=lang).article for file in FILES[lang]]
    blocks = [block for article in read for block in article.blocks]
    return Stock(
        sentences=tuple(
            sentence
            for block in blocks
            if block.kind is Kind.PARAGRAPH
            for sentence in (
                block.text[slice(*ends)].strip() for ends in find_extents(block.text, lang)
            )
            if sentence.endswith((".", "”", "?"))
        ),
        items=_texts(blocks, Kind.LIST_ITEM) or _texts(blocks, Kind.HEADING),
        cells=_texts(blocks, Kind.TABLE_CELL) or _texts(blocks, Kind.HEADING),
    )


def _texts(blocks: list[Block], kind: Kind) -> tuple[str, ...]:
    return tuple(block.text for block in blocks if block.kind is kind)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the parts of one article in Markdown, as chance wants them."""

    chance: Random
    lang: str

    def article(self) -> str:
        """A title, and 5 to 40 blocks."""
        wanted = round(self.chance.triangular(FEWEST, MOST, USUAL))
        parts, written = [f"# {self.title()}", self.paragraph()], 1
        while written < wanted:
            part, blocks = self.part()
            parts.append(part)
            written += blocks
        return "\n\n".join(parts) + "\n"

    def title(self) -> str:
        """The beginning of a sentence."""
        words = re.sub(r"[“”\".?]", "", self.sentence()).split()
        return " ".join(words[:9]).rstrip(",;:—")

    def part(self) -> tuple[str, int]:
        """What comes next, and of how many blocks it is made."""
        kind = self.chance.choices(
            (self.paragraph, self.heading, self.list, self.quotation, self.table),
            weights=(70, 12, 10, 5, 3),
        )[0]
        return kind(), COUNTED.get(kind.__name__, 1)

    def paragraph(self) -> str:
        """One to five sentences."""
        return " ".join(self.sentence() for _ in range(self.chance.randint(1, 5)))

    def sentence(self) -> str:
        """A sentence of the examples with other numbers and names, or else told by somebody."""
        example = self.chance.choice(stock(self.lang).sentences)
        varied = self.varied(example)
        return varied if varied != example else self.told(example)

    def told(self, sentence: str) -> str:
        """A sentence with the name of who said it, the day and the hour."""
        name, day = self.chance.choice(NAMES[0]), self.chance.choice(FAMILIES[self.lang][0])
        hour = self.chance.randint(1, 12)
        return TOLD[self.lang].format(name=name, day=day, hour=hour, said=sentence.strip("“”"))

    def heading(self) -> str:
        """A heading, and a paragraph under it."""
        return f"## {self.chance.choice(HEADINGS[self.lang])}\n\n{self.paragraph()}"

    def list(self) -> str:
        """Three items, with bullets or numbers."""
        label = self.chance.choice(("-", "1."))
        drawn = self.chance.sample(stock(self.lang).items, 3)
        return "\n".join(f"{label} {self.varied(item)}" for item in drawn)

    def quotation(self) -> str:
        """A quotation of two sentences."""
        return f"> {self.sentence()} {self.sentence()}"

    def table(self) -> str:
        """A table of two columns and three rows, the first of them heads."""
        drawn = iter([self.varied(self.chance.choice(stock(self.lang).cells)) for _ in range(6)])
        head, *rows = (
            f"| {first} | {second} |" for first, second in zip(drawn, drawn, strict=True)
        )
        return "\n".join((head, "| --- | --- |", *rows))

    def varied(self, text: str) -> str:
        """A text with other digits, days, months, names and places; addresses stay as they are."""
        for words in chain(FAMILIES[self.lang], NAMES):
            text = re.sub(rf"\b(?:{'|'.join(words)})\b", partial(self._other, words), text)
        return re.sub(r"(?<!\w)[1-9]\d?(?!\w)", self._number, text)

    def _other(self, words: tuple[str, ...], _found: re.Match[str]) -> str:
        return self.chance.choice(words)

    def _number(self, found: re.Match[str]) -> str:
        """A number with as many digits, small enough for a day or an hour."""
        return str(self.chance.randint(1, 9) if len(found[0]) == 1 else self.chance.randint(10, 28))


COUNTED = {"heading": 2, "list": 3, "table": 6}
"""Blocks of a part, where it is not one."""


def articles(number: int, seed: int = 0, lang: str = "en") -> Iterator[str]:
    """So many articles in Markdown, the same ones each time."""
    for place in range(number):
        yield Writer(Random(f"{seed} {place}"), lang).article()  # noqa: S311 - the same every time


def write_articles(number: int, folder: Path, seed: int = 0, lang: str = "en") -> list[Path]:
    """Write them into a folder, and give back their paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    width = max(4, len(str(number)))
    written = []
    for place, text in enumerate(articles(number, seed, lang), start=1):
        path = folder / f"article-{place:0{width}}.md"
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def main() -> None:
    """Write what the command line asks for, and tell how much it is."""
    number, folder, *rest = sys.argv[1:]
    seed, lang = (int(rest[0]) if rest else 0), (rest[1] if len(rest) > 1 else "en")
    written = write_articles(int(number), Path(folder), seed, lang)
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in written)
    print(f"{len(written)} articles, {words:,} words")


if __name__ == "__main__":
    main()
