"""Spanish words by what they say: numbers, times of day, names, titles, abbreviations."""

from bilingual_pub.lang.pack import (
    HeadlineWords,
    NameWords,
    NumberWords,
    SentenceRules,
    TimeWords,
    split_words,
)

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


TIMES = TimeWords(
    halves={"mañana": 0, "madrugada": 0, "tarde": 12, "noche": 12},
    night=frozenset({"noche"}),
    links=("de la",),
    named={"mediodía": 12, "medianoche": 0},
    twelve=("doce",),
    named_links=("de", "del"),
    hours=("horas",),
)


NAMES = NameWords(
    titles=split_words(
        "abogada abogado alcalde alcaldesa capitán comisionada comisionado concejal concejala"
        " director directora doctor doctora don doña dr dra gobernador gobernadora hermana jefa"
        " jefe juez jueza licenciada licenciado ministra ministro oficial padre papa presidenta"
        " presidente principal prof profesor profesora reina rey sargento secretaria secretario"
        " senador senadora señor señora sr sra srta teniente"
    ),
    short_titles=split_words("Sr Sra Srta Dr Dra Prof"),
    particles=split_words("de del la las los y"),
    saints=split_words("san santa santo virgen rey reina papa"),
    joining=split_words("de del la las los y e para en que"),
    abstract=(
        "[cs]ion", "[cs]iones", "[a-z]{2}dad", "dades", "miento", "mientos", "logia", "grafia",
        "istas", "ivos?", "ivas?", "[a-z]{3}eria", "tori[oa]s?", "[a-z]{4}ari[oa]s", "istic[oa]s?",
        "ogic[oa]s?", "[a-z]{3}ionales", "[a-z]{3}uctos",
    ),
    institutional=("[a-z]{4}[ai]d[oa]s?",),
)  # fmt: skip


HEADLINE = HeadlineWords(
    greetings=(
        "estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|respetad[oa]s?|hola|saludos",
        "buen[oa]s (?:días|tardes|noches)|muy buen[oa]s|a quien(?:es)? corresponda",
    ),
    announcements=(
        r"(?:para|de) (?:su )?(?:difusión|publicación|divulgación|distribución) inmediata\b.*",
        r"(?:comunicado|nota|boletín|aviso) (?:de|a la) prensa|comunicado|boletín(?: informativo)?",
        r"noticias|borrador|confidencial|memorándum|memorando|página \d+(?: de \d+)?",
        r"(?:contacto|re|cc|para|de|fecha|asunto|ref)\s*:.*",
    ),
    bylines=("[Pp]or|POR",),
    byline_joints=("y", "de"),
    date_words=(
        "fecha|publicado|actualizado|a|m|p|h|de|del|al|las|la|el|hasta|desde|y|hs|horas",
        "mediodía|medianoche",
    ),
    addresses=("apartado ",),
    phones=("tel|fax|teléfono|llame",),
    organizations=(
        "agencia|alianza|alcaldía|asociación|autoridad|ayuntamiento|biblioteca|centro|clínica",
        "coalición|colegio|comisión|comité|concejo|condado|consejo|consulado|corporación",
        "departamento|distrito|división|escuela|fundación|gobierno|hospital|iglesia|instituto",
        "ministerio|municipalidad|museo|oficina|parroquia|red|secretaría|sindicato|sociedad",
        "universidad",
    ),
    places_of=(r"(?:la )?(?:ciudad|municipio|pueblo|estado|condado) de \w.*",),
    joining=("de|del|la|el|los|las|y|e|para",),
    telling=(
        "a|al|con|cómo|en|es|están|hay|no|nueva|nuevas|nuevo|nuevos|nuestra|nuestro|por|se|sin",
        "son|su|sus|un|una",
    ),
)


SENTENCES = SentenceRules(
    joined=(
        r"\b[ap]\.\s?m\.\s+(?=[a-zñáéíóú(])",
        r"\b[ap]\.\s(?=m\.)",
        (
            r"\b(?:[Vv]ol|[Nn]o|[Nn]úm|[Aa]rt|[Ff]ig|[Pp]ágs?|[Pp]|[Ee]xt|[Aa]prox|[Tt]el|[Tt]eléf|[Aa]v"
            r"|[Aa]vda|[Cc]d|[Cc]ol)\.\s+(?=[\da-zñáéíóúA-Z(])"
        ),
        r"\b(?:ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic)\.\s+(?=\d|de\b)",
        (
            r"\b(?:Sr|Sra|Sres|Srta|Dr|Dra|D|Dña|Da|Lic|Ing|Arq|Prof|Profa|Gral|Sta|Sto|Mons|Ud|Uds)"
            r"\.\s+(?=\w)"
        ),
        r"(?<![\w.])[A-ZÁÉÍÓÚ]\.\s+(?=[A-ZÁÉÍÓÚ])",
        r"\b(?:EE\.\s?UU|p\.\s?ej|a\.\s?C|d\.\s?C)\.,?\s+(?=[a-zñáéíóú\d(])",
        r"\bEE\.\s(?=UU\.)",
        r"\betc\.\)?,?\s+(?=[a-zñáéíóú])",
        r"[.!?…]['”’»\"]?\s+(?=[—–-]\s?[a-zñáéíóú])",
        r"[.!?…]['”’»\"]\s+(?=[a-zñáéíóú])",
        r"^[^\w\n]*\d{1,3}\.\s+(?=\w)",
    ),
    parted=(
        r"\b(?:etc|[ap]\.\s?m|EE\.\s?UU)\.[”’»\")]?\s+(?=[¿¡«“\"—]?[A-ZÁÉÍÓÚÑ]\w*[\s,])",
        r"(?<=\w{4})\.\s+(?=[¿¡«“—][A-ZÁÉÍÓÚÑ])",
    ),
)
"""Where sentences end otherwise than the library for all languages believes.

A name after an abbreviation can't be told from a new sentence, so in `parted` a common word must
follow.
"""
