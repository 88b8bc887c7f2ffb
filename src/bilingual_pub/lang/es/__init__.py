"""What is known of Spanish."""

from bilingual_pub.lang.es.grammar import (
    ENDINGS,
    FORMS,
    PREPOSITIONS,
    agree_determiner,
    expand_verb,
    pluralize,
)
from bilingual_pub.lang.es.readability import READABILITY
from bilingual_pub.lang.es.words import HEADLINE, NAMES, NUMBERS, SENTENCES, TIMES
from bilingual_pub.lang.pack import LanguagePack, assign

PACK = LanguagePack(
    "es",
    numbers=NUMBERS,
    times=TIMES,
    sentences=SENTENCES,
    money={
        **assign("dollar", "dólar dólares"),
        **assign("euro", "euro euros"),
        **assign("peso", "peso pesos"),
        "centavos": "cent",
    },
    percent=("por ciento", "porciento"),
    word_endings=ENDINGS,
    has_usual_length=True,
    names=NAMES,
    readability=READABILITY,
    headline=HEADLINE,
    expand_verb=expand_verb,
    pluralize=pluralize,
    agree_determiner=agree_determiner,
    determiners=frozenset(FORMS),
    little_words=PREPOSITIONS | {"y", "o"},
    fact_labels={
        "what": ("qué", "evento"),
        "when": ("cuándo", "fecha", "fecha y hora", "día y hora", "hora"),
        "where": ("dónde", "lugar", "dirección", "domicilio"),
        "phone": ("teléfono", "tel.", "llame al", "preguntas"),
    },
    number_names=frozenset(
        {
            "caso",
            "certificado",
            "cuenta",
            "expediente",
            "factura",
            "folio",
            "id",
            "isbn",
            "licencia",
            "miembro",
            "modelo",
            "orden",
            "parcela",
            "pedido",
            "permiso",
            "póliza",
            "reclamo",
            "registro",
            "reclamación",
            "serie",
        }
    ),
    usual_target="en",
)
