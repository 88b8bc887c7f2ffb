"""Numbers in words: Spanish."""

from bilingual_pub.lang.pack import NumberWords, split_words

NUMBERS = NumberWords(
    units=split_words(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
        " dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés"
        " veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
    ),
    tens=split_words("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
    others={
        "un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "cien": 100, "ciento": 100,
        "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
        "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900,
        "doscientas": 200, "trescientas": 300, "cuatrocientas": 400, "quinientas": 500,
        "seiscientas": 600, "setecientas": 700, "ochocientas": 800, "novecientas": 900,
    },
    scales={
        "mil": 10**3, "millón": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12,
    },
    ordinals={
        "primero": 1, "primera": 1, "primer": 1, "primeros": 1, "primeras": 1, "segundo": 2,
        "segunda": 2, "segundos": 2, "segundas": 2, "tercero": 3, "tercera": 3, "tercer": 3,
        "terceros": 3, "terceras": 3, "tercio": 3, "tercios": 3, "cuarto": 4, "cuarta": 4,
        "cuartos": 4, "cuartas": 4, "quinto": 5, "quinta": 5, "quintos": 5, "quintas": 5,
        "sexto": 6, "sexta": 6, "séptimo": 7, "séptima": 7, "octavo": 8, "octava": 8, "noveno": 9,
        "novena": 9, "décimo": 10, "décima": 10, "décimas": 10, "undécimo": 11, "undécima": 11,
        "duodécimo": 12, "duodécima": 12, "decimotercero": 13, "decimotercer": 13,
        "decimotercera": 13, "decimocuarto": 14, "decimocuarta": 14, "decimoquinto": 15,
        "decimoquinta": 15, "decimosexto": 16, "decimoséptimo": 17, "decimoctavo": 18,
        "decimonoveno": 19, "vigésimo": 20, "vigésima": 20, "trigésimo": 30, "un": 1, "una": 1,
        "uno": 1, "unos": 1, "unas": 1, "ambos": 2, "ambas": 2, "doble": 2, "duplicó": 2,
        "duplicado": 2, "duplica": 2, "duplicar": 2, "par": 2, "triple": 3, "docena": 12,
        "docenas": 12, "década": 10, "décadas": 10, "mitad": 2, "medio": 2, "media": 2,
        "quincena": 15, "trimestre": 3, "semestre": 6, "bienio": 2, "solo": 1, "sola": 1,
    },
    joints=("y",),
    ranges=("a", "y", "o"),
    eras=("años", "década de", "década de los"),
    articles=frozenset({"un", "una"}),
)  # fmt: skip
