"""Times of day in Spanish."""

from bilingual_pub.lang.pack import TimeWords

TIMES = TimeWords(
    halves={"mañana": 0, "madrugada": 0, "tarde": 12, "noche": 12},
    night=frozenset({"noche"}),
    links=("de la",),
    named={"mediodía": 12, "medianoche": 0},
    twelve=("doce",),
    named_links=("de", "del"),
    hours=("horas",),
)
