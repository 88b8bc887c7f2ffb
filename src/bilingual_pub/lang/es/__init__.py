"""What is known of Spanish."""

from bilingual_pub.lang.es.determiners import FORMS, agree_determiner
from bilingual_pub.lang.es.endings import ENDINGS
from bilingual_pub.lang.es.headline import HEADLINE
from bilingual_pub.lang.es.names import NAMES
from bilingual_pub.lang.es.numbers import NUMBERS
from bilingual_pub.lang.es.plurals import PREPOSITIONS, pluralize
from bilingual_pub.lang.es.readability import READABILITY
from bilingual_pub.lang.es.sentences import SENTENCES
from bilingual_pub.lang.es.times import TIMES
from bilingual_pub.lang.es.verbs import expand_verb
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
    usual_target="en",
)
