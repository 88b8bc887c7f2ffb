"""Numbers in words: the words of English and Spanish as tables, and how they add up."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

UNITS = {
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen"
    ),
    "es": (
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
        " dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés"
        " veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
    ),
}
"""From zero on, one after the other."""

TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
"""From 20 on, ten by ten."""

OTHERS: dict[str, dict[str, int]] = {
    "en": {},
    "es": {
        "un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "cien": 100, "ciento": 100,
        "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
        "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900,
        "doscientas": 200, "trescientas": 300, "cuatrocientas": 400, "quinientas": 500,
        "seiscientas": 600, "setecientas": 700, "ochocientas": 800, "novecientas": 900,
    },
}  # fmt: skip

SCALES: dict[str, dict[str, int]] = {
    "en": {
        "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    },
    "es": {
        "mil": 10**3, "millón": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12,
    },
    "vi": {
        "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    },
    "ar": {
        "ألف": 10**3, "آلاف": 10**3, "ألفا": 10**3, "مليون": 10**6, "ملايين": 10**6,
        "مليونا": 10**6, "مليار": 10**9, "مليارات": 10**9, "بليون": 10**9,
    },
    "so": {
        "boqol": 100, "kun": 10**3, "milyan": 10**6, "malyan": 10**6, "malyuun": 10**6,
        "milyuun": 10**6, "bilyan": 10**9, "balyan": 10**9,
    },
    "zh": {
        "百": 100, "千": 10**3, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8,
    },
}  # fmt: skip
"""What multiplies the number before it. A Spanish billón is a million millions."""

ORDINALS: dict[str, dict[str, int]] = {
    "en": {
        "first": 1, "second": 2, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4, "fifth": 5,
        "fifths": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "tenths": 10,
        "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
        "thirtieth": 30, "one": 1, "both": 2, "twice": 2, "double": 2, "doubled": 2, "couple": 2,
        "pair": 2, "triple": 3, "tripled": 3, "dozen": 12, "decade": 10, "decades": 10,
        "quarter": 4, "quarters": 4, "half": 2, "once": 1, "single": 1, "twenties": 20,
        "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
        "eighties": 80, "nineties": 90, "fortnight": 15,
    },
    "es": {
        "primero": 1, "primera": 1, "primer": 1, "primeros": 1, "primeras": 1, "segundo": 2,
        "segunda": 2, "segundos": 2, "segundas": 2, "tercero": 3, "tercera": 3, "tercer": 3,
        "terceros": 3, "terceras": 3, "tercio": 3, "tercios": 3, "cuarto": 4, "cuarta": 4,
        "cuartos": 4, "cuartas": 4, "quinto": 5, "quinta": 5, "quintos": 5, "quintas": 5,
        "sexto": 6, "sexta": 6, "séptimo": 7, "séptima": 7, "octavo": 8, "octava": 8, "noveno": 9,
        "novena": 9, "décimo": 10, "décima": 10, "décimas": 10, "undécimo": 11, "undécima": 11,
        "duodécimo": 12, "duodécima": 12, "decimotercer": 13, "decimotercero": 13,
        "decimotercera": 13, "decimocuarto": 14, "decimocuarta": 14, "decimoquinto": 15,
        "decimoquinta": 15, "decimosexto": 16, "decimoséptimo": 17, "decimoctavo": 18,
        "decimonoveno": 19, "vigésimo": 20, "vigésima": 20, "trigésimo": 30, "un": 1, "una": 1,
        "uno": 1, "unos": 1, "unas": 1, "ambos": 2, "ambas": 2, "doble": 2, "duplicó": 2,
        "duplicado": 2, "duplica": 2, "duplicar": 2, "par": 2, "triple": 3, "docena": 12,
        "docenas": 12, "década": 10, "décadas": 10, "mitad": 2, "medio": 2, "media": 2,
        "quincena": 15, "trimestre": 3, "semestre": 6, "bienio": 2, "solo": 1, "sola": 1,
    },
}  # fmt: skip
"""Words that say a number too, but not as a count: they can answer for one, and ask for none."""

JOINTS = {"en": ("and",), "es": ("y",)}
"""Words between the parts of a number: one hundred and five, treinta y cinco."""

MILLION = 10**6


class SpelledNumber(NamedTuple):
    """A number in words, where it stands, and whether it counts something."""

    value: Decimal
    start: int
    end: int
    cardinal: bool


@cache
def load_additions(lang: str) -> dict[str, int]:
    """The words of a language that are added: seven, twenty, doscientos."""
    if lang not in UNITS:
        return {}
    units = {word: number for number, word in enumerate(UNITS[lang].split())}
    tens = {word: 10 * number for number, word in enumerate(TENS[lang].split(), 2)}
    return units | tens | OTHERS[lang]


@cache
def compile_number_words(lang: str) -> re.Pattern[str]:
    """Any word of a language's numbers."""
    words = {*load_additions(lang), *SCALES.get(lang, ()), *ORDINALS.get(lang, ())}
    choice = "|".join(sorted(words, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{choice})(?!\w)")


def find_spelled_numbers(text: str, lang: str) -> Iterator[SpelledNumber]:
    """The numbers in words of a text in small letters; `lang` is a language without a region.

    >>> found = find_spelled_numbers("two hundred and five, the first", "en")
    >>> [(str(number.value), number.cardinal) for number in found]
    [('1', False), ('205', True)]
    >>> found = find_spelled_numbers("dos mil millones; treinta y dos", "es")
    >>> [str(number.value) for number in found]
    ['2000000000', '32']
    """
    if lang not in UNITS:
        return
    run: list[re.Match[str]] = []
    for match in compile_number_words(lang).finditer(text):
        if match[0] not in load_additions(lang) and match[0] not in SCALES[lang]:
            yield SpelledNumber(Decimal(ORDINALS[lang][match[0]]), *match.span(), False)
            continue
        if run and text[run[-1].end() : match.start()].strip(" -") not in ("", *JOINTS[lang]):
            yield from add_up_words(run, lang)
            run = []
        run.append(match)
    yield from add_up_words(run, lang)


def add_up_words(run: list[re.Match[str]], lang: str) -> Iterator[SpelledNumber]:
    """The numbers that some words say one after the other: two hundred, five."""
    start = 0
    while start < len(run):
        end, value = read_sum(run, start, lang)
        place = (run[start].start(), run[end - 1].end())
        if run[start][0] in SCALES[lang] and end == start + 1:
            yield SpelledNumber(value, *place, False)
        else:
            yield SpelledNumber(value, *place, value > 1)
        start = end


def read_sum(run: list[re.Match[str]], start: int, lang: str) -> tuple[int, Decimal]:
    """Where the number that starts with a word ends, and its value."""
    total, current, end = 0, 0, start
    while end < len(run):
        word = run[end][0]
        if word in SCALES[lang]:
            total, current = scale_sum(total, current, SCALES[lang][word])
        else:
            value = load_additions(lang)[word]
            if current and current % 10 ** len(str(value)):
                break
            current += value
        end += 1
    return end, Decimal(total + current)


def scale_sum(total: int, current: int, scale: int) -> tuple[int, int]:
    """A sum when a word that multiplies follows: dos mil → dos mil millones."""
    if scale == 10**2:
        return total, min(max(current, 1), MILLION) * scale
    if total and scale > total:
        return min(total + current, 10**15) * scale, 0
    return total + max(current, 1) * scale, 0
