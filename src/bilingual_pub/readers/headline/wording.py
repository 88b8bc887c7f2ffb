"""What stands above a text and is not its title: dates, letterheads, greetings and the like.

By words, in English and Spanish; months and weekdays by the CLDR. In other languages such lines are
known by their figures and addresses only.
"""

import re
from functools import cache

LANGUAGES = ("en", "es")

GREETING = re.compile(
    r"[¡\W]*(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening)|to whom it may"
    r"|estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|respetad[oa]s?|hola|saludos"
    r"|buen[oa]s (?:días|tardes|noches)|muy buen[oa]s|a quien(?:es)? corresponda)\b",
    re.IGNORECASE,
)

ANNOUNCEMENT = re.compile(
    r"for (?:immediate|general) release\b.*|(?:for release|embargo(?:ed)?) .*"
    r"|(?:press|news|media) (?:release|advisory|alert|statement)|(?:media|press) contacts?\b.*"
    r"|(?:para|de) (?:su )?(?:difusión|publicación|divulgación|distribución) inmediata\b.*"
    r"|(?:comunicado|nota|boletín|aviso) (?:de|a la) prensa|comunicado|boletín(?: informativo)?"
    r"|newsletter|news|noticias|draft|borrador|confidential|confidencial"
    r"|memo(?:randum)?|memorándum|memorando|(?:page|página) \d+(?: (?:of|de) \d+)?"
    r"|(?:contact|contacto|to|from|date|subject|re|cc|para|de|fecha|asunto|ref)\s*:.*",
    re.IGNORECASE,
)

BYLINE = re.compile(r"(?:[Bb]y|BY|[Pp]or|POR) +(?:[A-ZÁÉÍÓÚÑ][\w.'’-]*(?:,| and| y| de)? *){1,6}")

DATE_WORDS = re.compile(
    r"date|posted|published|updated|released|effective|am|pm|a|m|p|h|st|nd|rd|th|to|from|"
    r"at|on|of|the|until|through|noon|midnight|and|fecha|publicado|actualizado|de|del|al|"
    r"las|la|el|hasta|desde|y|hs|horas|mediodía|medianoche"
)

MOST_PLACE_WORDS = 3

WORD = re.compile(r"[^\W\d_]+")

ORGANIZATION = re.compile(
    r"agency|alliance|association|authority|board|bureau|center|centre|church|clinic|"
    r"coalition|college|commission|committee|company|corporation|council|department|"
    r"district|division|foundation|government|hospital|inc|institute|league|library|llc|"
    r"ministry|mission|museum|network|office|parish|partnership|school|society|union|"
    r"university|agencia|alianza|alcaldía|asociación|autoridad|ayuntamiento|biblioteca|"
    r"centro|clínica|coalición|colegio|comisión|comité|concejo|condado|consejo|consulado|"
    r"corporación|departamento|distrito|división|escuela|fundación|gobierno|hospital|"
    r"iglesia|instituto|ministerio|municipalidad|museo|oficina|parroquia|red|secretaría|"
    r"sindicato|sociedad|universidad"
)
"""What an organization is, as its name begins or ends in it."""

PLACE_OF = re.compile(
    r"(?:the )?(?:city|county|town|village|state|university|friends) of \w.*"
    r"|(?:la )?(?:ciudad|municipio|pueblo|estado|condado) de \w.*",
    re.IGNORECASE,
)

JOINING = re.compile(r"of|the|and|for|&|de|del|la|el|los|las|y|e|para")
"""Small words inside the name of an organization; with any other it is a sentence about one."""

TELLING = re.compile(
    r"a|an|at|by|from|in|into|is|are|has|have|how|its|new|no|not|on|opens|closes|open|"
    r"closed|our|to|will|with|your|al|con|cómo|en|es|están|hay|no|nueva|nuevas|nuevo|"
    r"nuevos|nuestra|nuestro|por|se|sin|son|su|sus|un|una"
)
"""Words that no organization has in its name, and many headlines have."""


def is_greeting(text: str) -> bool:
    """Whether a letter begins here: “Dear neighbors,”."""
    return bool(GREETING.match(text))


def is_preface(text: str) -> bool:
    """Whether a line belongs above a title: a date, an address, a byline, or only signs."""
    bare = text.strip(" \t\n*_#=~-–—•·|.,:!¡")
    return (
        not WORD.search(bare)
        or bool(ANNOUNCEMENT.fullmatch(bare))
        or bool(BYLINE.fullmatch(bare))
        or bool(compile_contact().search(bare))
        or is_date(bare)
    )


def is_date(text: str) -> bool:
    """Whether a line says when, and at most where: “Tucson, May 4, 2026”."""
    if not any(map(str.isdigit, text)) and not _has_weekday(text):
        return False
    place, comma, rest = text.partition(",")
    if _says_only_when(text):
        return True
    return bool(comma) and len(place.split()) <= MOST_PLACE_WORDS and _says_only_when(rest)


def _says_only_when(text: str) -> bool:
    words = [word.casefold() for word in WORD.findall(text)]
    named = load_calendar_words()
    return any(word in named for word in words) and all(
        word in named or DATE_WORDS.fullmatch(word) for word in words
    )


def _has_weekday(text: str) -> bool:
    return any(word.casefold() in load_weekdays() for word in WORD.findall(text))


@cache
def compile_contact() -> re.Pattern[str]:
    """What is in an address, of a street or the web, or in a line with a phone number."""
    # Here and below: the command itself imports this room, and never asks it anything.
    from bilingual_pub.protect.patterns import STREETS

    return re.compile(
        r"https?://|www\.|\w@\w|\b[A-Z]{2} \d{5}\b|(?:\d[\s().-]{0,2}){7}"
        rf"|^\d+ (?:[\w.'’-]+ ){{1,4}}(?:{STREETS})(?!\w)|^(?:p\.? ?o\.? box|apartado) "
        r"|^(?:tel|phone|fax|teléfono|llame|call)\b.*\d",
        re.IGNORECASE,
    )


@cache
def load_weekdays() -> frozenset[str]:
    """The names of the days of the week, in small letters."""
    from bilingual_pub.protect.dates import load_date_names

    return frozenset(
        name.casefold() for lang in LANGUAGES for name in load_date_names(lang).weekdays
    )


@cache
def load_calendar_words() -> frozenset[str]:
    """The names of days and months, in small letters."""
    from bilingual_pub.protect.dates import load_date_names

    months = {name.casefold() for lang in LANGUAGES for name in load_date_names(lang).months}
    return load_weekdays() | months


def is_organization(text: str) -> bool:
    """Whether a line is nothing but the name of an organization, as in a letterhead."""
    words = [word.casefold() for word in WORD.findall(text)]
    if not words or any(map(TELLING.fullmatch, words)):
        return False
    # In a sentence other words than the joining ones are in small letters.
    if any(word.islower() and not JOINING.fullmatch(word) for word in WORD.findall(text)):
        return False
    return any(map(ORGANIZATION.fullmatch, (words[0], words[-1]))) or bool(
        PLACE_OF.fullmatch(text.strip())
    )
