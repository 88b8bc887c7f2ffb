"""The toy packages of tests/argos-toy, unpacked, and sentences for them that they have not seen."""

import random
import zipfile
from pathlib import Path
from tempfile import mkdtemp

from bilingual_pub.engines.argos.packages.store import Package, read_package

TOY = Path(__file__).parents[1] / "tests" / "argos-toy"

Rows = list[tuple[str, str]]

KNOWN = (
    *(("budget", "presupuesto"), ("resolution", "resolución"), ("report", "informe")),
    *(("agreement", "acuerdo"), ("proposal", "propuesta"), ("library", "biblioteca")),
    *(("school", "escuela"), ("court", "tribunal"), ("park", "parque"), ("Monday", "lunes")),
    *(("Friday", "viernes"), ("residents", "residentes"), ("families", "familias")),
)
"""Words that the toy learned."""

UNKNOWN = (
    *(("bridge", "puente"), ("orchard", "huerto"), ("lawsuit", "demanda"), ("sidewalk", "acera")),
    *(("drought", "sequía"), ("kitchen", "cocina"), ("harvest", "cosecha")),
    *(("tenant", "inquilino"), ("warehouse", "almacén")),
)
"""Words that it never saw: a sentence with one of them comes out partly wrong."""

SHARE_CHANGED = 0.6


def toy_package(source: str, target: str) -> Package:
    """A toy package, unpacked into a folder that lasts as long as the machine's /tmp."""
    folder = Path(mkdtemp(prefix="argos-toy-"))
    with zipfile.ZipFile(TOY / f"translate-{source}_{target}-1_0.argosmodel") as packed:
        packed.extractall(folder)
    package = read_package(folder / f"translate-{source}_{target}-1_0")
    assert package  # noqa: S101 - it is whole
    return package


def held_out(source: str, target: str) -> Rows:
    """Sentences that the toy has not seen, of the kind that it has."""
    lines = (TOY / f"exact_{source}_{target}.tsv").read_text(encoding="utf-8").splitlines()
    return [(first, second) for first, second in (line.split("\t") for line in lines)]


def with_unknown_words(rows: Rows, source: str) -> Rows:
    """The same sentences with words that the toy never saw, on both sides."""
    chance = random.Random(3)  # noqa: S311 - the same every time
    side = ("en", "es").index(source)
    changed = []
    for first, second in rows:
        one, other = first, second
        for known in KNOWN:
            if known[side] in one and known[1 - side] in other and chance.random() < SHARE_CHANGED:
                unknown = chance.choice(UNKNOWN)
                one = one.replace(known[side], unknown[side])
                other = other.replace(known[1 - side], unknown[1 - side])
        if one != first:
            changed.append((one, other))
    return changed
