"""Timetables of as many columns as a test wants."""

from itertools import product

from tests.writers.pdf.articles import article, many_paragraphs, pair

from bilingual_pub.model import BilingualArticle, Cell, Kind, Pair

HEAD = (
    ("Route", "Ruta"),
    ("Weekdays", "Entre semana"),
    ("Saturdays", "Sábados"),
    ("Sundays", "Domingos"),
    ("Fare", "Tarifa"),
    ("What is new", "Qué hay de nuevo"),
)
WORDS = (
    ("18 South", "18 Sur"),
    ("every 12 minutes", "cada 12 minutos"),
    ("every 20 minutes", "cada 20 minutos"),
    ("not running", "no hay servicio"),
    ("$1.75", "$1.75"),
    ("Stops at the clinic; wheelchairs board first", "Para en la clínica; primero suben sillas"),
)


def table(columns: int, rows: int, group: str = "t") -> list[Pair]:
    """A timetable of so many columns, its head first."""
    return [
        pair(
            *(HEAD if row == 0 else WORDS)[column % len(HEAD)],
            Kind.TABLE_CELL,
            group=group,
            place=Cell(row, column, header=row == 0),
        )
        for row, column in product(range(rows + 1), range(columns))
    ]


def timetable(columns: int, rows: int = 6) -> BilingualArticle:
    return article(*many_paragraphs(2), *table(columns, rows), *many_paragraphs(3))
