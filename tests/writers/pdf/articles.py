"""Articles to print: real sentences in English, Spanish and Arabic, with every kind of block."""

import datetime as dt
import struct
import zlib
from collections.abc import Sequence
from itertools import count

from bilingual_pub.model import (
    BilingualArticle,
    Block,
    Cell,
    Head,
    Image,
    Item,
    Kind,
    Mark,
    Meta,
    Origin,
    Pair,
    Run,
    State,
)

APERTIUM = Origin("apertium", "3.8.3")
META = Meta(
    byline="Ana Ruiz",
    date=dt.date(2026, 3, 4),
    publisher="The Pima Neighbor",
    url="https://pima-neighbor.example/2026/03/rent-help",
)

Side = str | Sequence[Run]
Place = Item | Cell | Image | None

_ids = count()


def png(width: int = 160, height: int = 90) -> bytes:
    """A gray picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\x80" * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def block(side: Side, kind: Kind, level: int, group: str, place: Place) -> tuple[Block, ...]:
    """No block for an empty side."""
    runs = (Run(side),) if isinstance(side, str) else tuple(side)
    if not any(run.text for run in runs) and kind is not Kind.IMAGE:
        return ()
    return (Block(f"b{next(_ids)}", kind, runs, level, group, place),)


def pair(  # noqa: PLR0913 - a block has that many sides, and tests name them
    source: Side,
    target: Side,
    kind: Kind = Kind.PARAGRAPH,
    *,
    level: int = 0,
    group: str = "",
    place: Place = None,
    state: State = State.MACHINE,
) -> Pair:
    """One block beside its translation."""
    return Pair(
        f"p{next(_ids)}",
        block(source, kind, level, group, place),
        block(target, kind, level, group, place),
        APERTIUM,
        state,
    )


def article(
    *pairs: Pair,
    title: tuple[str, str] = ("Where to get help with the rent", "Dónde pedir ayuda para la renta"),
    langs: tuple[str, str] = ("en", "es"),
    state: State = State.MACHINE,
) -> BilingualArticle:
    """An article of these pairs."""
    return BilingualArticle(
        Head(langs[0], META), Head(langs[1], META), pair(*title, Kind.TITLE, state=state), pairs
    )


PARAGRAPHS = (
    (
        "The clinic on Sixth Avenue opens at 8 and takes the last patient at 4:30.",
        "La clínica de la Sexta Avenida abre a las 8 y recibe al último paciente a las 4:30.",
    ),
    (
        "Bring a bill or a lease that shows your address; no one will ask for your papers.",
        "Traiga un recibo o un contrato que muestre su domicilio; nadie le pedirá papeles.",
    ),
    (
        "“We would rather see you early than late,” said Marta Quijada, who runs the front desk.",
        "«Preferimos verle temprano que tarde», dijo Marta Quijada, encargada de la recepción.",
    ),
    (
        "Buses 8 and 18 stop at the door. Parking is free, but the lot fills up by nine.",
        "Los autobuses 8 y 18 paran en la puerta. Hay lugar para autos, pero se llena temprano.",
    ),
)


def many_paragraphs(number: int) -> tuple[Pair, ...]:
    """So many pairs of paragraphs, each with its number."""
    return tuple(
        pair(f"{place}. {source}", f"{place}. {target}")
        for place in range(1, number + 1)
        for source, target in (PARAGRAPHS[place % len(PARAGRAPHS)],)
    )


def every_kind() -> tuple[Pair, ...]:
    """A pair of every kind of block, and every mark."""
    site = "https://rent.example/apply"
    return (
        pair("Before you go", "Antes de ir", Kind.HEADING, level=2),
        pair(
            (
                Run("Call "),
                Run("520-555-0142", frozenset({Mark.STRONG})),
                Run(" or fill in "),
                Run("the form on the web", href=site),
                Run(", and write "),
                Run("RENT-2026", frozenset({Mark.CODE})),
                Run(" "),
                Run("on every page", frozenset({Mark.EMPHASIS})),
                Run("."),
            ),
            (
                Run("Llame al "),
                Run("520-555-0142", frozenset({Mark.STRONG})),
                Run(" o llene "),
                Run("el formulario en la red", href=site),
                Run(" y escriba "),
                Run("RENT-2026", frozenset({Mark.CODE})),
                Run(" "),
                Run("en cada hoja", frozenset({Mark.EMPHASIS})),
                Run("."),
            ),
        ),
        pair("What to bring", "Qué llevar", Kind.HEADING, level=3),
        pair("A lease", "Un contrato", Kind.LIST_ITEM, level=1, group="l", place=Item(1)),
        pair("Two bills:", "Dos recibos:", Kind.LIST_ITEM, level=1, group="l", place=Item(2)),
        pair("water", "el agua", Kind.LIST_ITEM, level=2, group="l", place=Item()),
        pair("light", "la luz", Kind.LIST_ITEM, level=2, group="l", place=Item()),
        pair("Patience", "Paciencia", Kind.LIST_ITEM, level=1, group="l", place=Item(3)),
        pair(
            "Nobody left empty-handed.",
            "Nadie se fue con las manos vacías.",
            Kind.QUOTE,
            level=1,
            group="q",
        ),
        pair("— A neighbor", "— Una vecina", Kind.QUOTE, level=1, group="q"),
        pair("Day", "Día", Kind.TABLE_CELL, group="t", place=Cell(0, 0, header=True)),
        pair("Hours", "Horario", Kind.TABLE_CELL, group="t", place=Cell(0, 1, header=True)),
        pair("Monday", "Lunes", Kind.TABLE_CELL, group="t", place=Cell(1, 0, header=True)),
        pair("8:00 to 4:30", "8:00 a 4:30", Kind.TABLE_CELL, group="t", place=Cell(1, 1)),
        pair(
            "Closed on holidays",
            "Cerrado los días festivos",
            Kind.TABLE_CELL,
            group="t",
            place=Cell(2, 0, colspan=2),
        ),
        pair(
            "The door of the clinic",
            "La puerta de la clínica",
            Kind.IMAGE,
            group="i",
            place=Image("door.png", "image/png", png()),
        ),
        pair("Photo: Ana Ruiz", "Foto: Ana Ruiz", Kind.CAPTION, group="i"),
        pair("A map nobody sent", "Un mapa que nadie envió", Kind.IMAGE, place=Image("map.png")),
        pair("", "", Kind.IMAGE, place=Image("line.png", "image/png", png(60, 4))),
        pair("ssh clinic\nls", "ssh clinic\nls", Kind.CODE),
    )
