"""What is known of English."""

from bilingual_pub.lang.en.grammar import ENDINGS, PREPOSITIONS, expand_verb, pluralize
from bilingual_pub.lang.en.readability import READABILITY
from bilingual_pub.lang.en.words import HEADLINE, NAMES, NUMBERS, SENTENCES, TIMES
from bilingual_pub.lang.pack import LanguagePack, assign

ARTICLES = frozenset({"the", "a", "an"})

PACK = LanguagePack(
    "en",
    numbers=NUMBERS,
    times=TIMES,
    sentences=SENTENCES,
    money={
        **assign("dollar", "dollar dollars"),
        **assign("euro", "euro euros"),
        **assign("peso", "peso pesos"),
        "cents": "cent",
    },
    percent=("percent", "per cent"),
    month_verbs=frozenset({"May", "March"}),
    word_endings=ENDINGS,
    has_usual_length=True,
    names=NAMES,
    readability=READABILITY,
    headline=HEADLINE,
    expand_verb=expand_verb,
    pluralize=pluralize,
    determiners=ARTICLES,
    little_words=PREPOSITIONS | ARTICLES | {"and", "or"},
    fact_labels={
        "what": ("what", "event"),
        "when": ("when", "date", "date and time", "day and time", "time"),
        "where": ("where", "place", "location", "address"),
        "phone": ("phone", "telephone", "call", "questions"),
    },
    number_names=frozenset(
        {
            "account",
            "case",
            "certificate",
            "claim",
            "file",
            "id",
            "invoice",
            "isbn",
            "license",
            "licence",
            "member",
            "model",
            "order",
            "parcel",
            "part",
            "permit",
            "policy",
            "record",
            "serial",
            "sku",
            "ticket",
            "tracking",
        }
    ),
    usual_target="es",
)
