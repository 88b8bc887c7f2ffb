"""The second “no” of Spanish: a verb before a word that denies must deny too.

“He saw nobody” is “no vio a nadie”, and “nobody saw him” is “nadie lo vio”. Apertium writes “vio
nadie”, so “no” is put before the verb, where a superblank carries it.
"""

import re
from collections.abc import Iterator, Sequence

from bilingual_pub.engines.apertium.install import Lexicon
from bilingual_pub.engines.apertium.negatives import RESTARTING, TOKEN, Pair, is_denied
from bilingual_pub.engines.apertium.stream import Kept

SECOND = {("en", "es"): "no"}
"""What is put before the verb, by pair of languages."""

OBJECTS = {"en": re.compile(r"nobody|nothing|none|neither|one")}
"""The words that may follow a verb and deny; “one” behind “no”."""

NO_ONE = {"one": "no"}

AUXILIARY = re.compile(r"<(?:vaux|vbmod|vbser|vbhaver|vbdo)>")
VERB = re.compile(r"<vb")
NOUN = re.compile(r"<(?:n|adj|adv|pr)>")
CLAUSE = 40
"""Words of a clause that are looked at."""

FAR = 6
"""Words between a verb and what follows it, at the most."""


def add_second_no(text: str, pair: Pair, lexicon: Lexicon) -> list[Kept]:
    """A “no” of no length before each verb that wants one.

    Raises:
        EngineError: the dictionary stopped twice.
    """
    if pair not in SECOND or not OBJECTS[pair[0]].search(text.lower()):
        return []
    tokens = list(TOKEN.finditer(text))
    lexicon.learn(lower_words(tokens))
    places = sorted(set(find_verbs(text, tokens, pair[0], lexicon)))
    return [Kept(place, place, SECOND[pair], common=True) for place in places]


def lower_words(tokens: Sequence[re.Match[str]]) -> list[str]:
    """The words in small letters but for what may be a name or a month: May is no verb."""
    return [
        token[0] if place and token[0].istitle() else token[0].lower()
        for place, token in enumerate(tokens)
    ]


def find_verbs(
    text: str, tokens: Sequence[re.Match[str]], lang: str, lexicon: Lexicon
) -> Iterator[int]:
    """Where the verbs start that have a word behind them that denies, and none before."""
    words = lower_words(tokens)
    for number, word in enumerate(words):
        first = number - 1 if word in NO_ONE else number
        if not OBJECTS[lang].fullmatch(word) or (word in NO_ONE and words[first] != NO_ONE[word]):
            continue
        if is_denied(text, tokens, first, lang) or is_subject(words, number, lang, lexicon):
            continue
        start = find_verb_before(words, first, lang, lexicon)
        if start is not None:
            yield tokens[start].start()


def restarts_clause(word: str, lang: str) -> bool:
    """Whether a clause ends at a word or a sign."""
    return not word[0].isalpha() or bool(RESTARTING[lang].fullmatch(word))


def is_subject(words: Sequence[str], number: int, lang: str, lexicon: Lexicon) -> bool:
    """Whether a verb follows in the clause, whose subject the word is: nobody came."""
    for place in range(number + 1, min(number + CLAUSE, len(words))):
        word = words[place]
        if restarts_clause(word, lang) and word != "and":
            return False
        readings = read_readings(word, lexicon)
        if any(map(AUXILIARY.search, readings)):
            return True
        if words[place - 1] == "to" or not any(map(VERB.search, readings)):
            continue
        sure = not any(map(NOUN.search, readings))
        if sure or (place == number + 1 and words[number] != "neither"):
            return True
    return False


def find_verb_before(words: Sequence[str], number: int, lang: str, lexicon: Lexicon) -> int | None:
    """The first word of the verb before a word, with its auxiliaries; None if there is none."""
    for place in range(number - 1, max(number - 1 - FAR, -1), -1):
        if restarts_clause(words[place], lang):
            return None
        if any(map(VERB.search, read_readings(words[place], lexicon))):
            return include_auxiliaries(words, place, lang, lexicon)
    return None


def include_auxiliaries(words: Sequence[str], place: int, lang: str, lexicon: Lexicon) -> int:
    """Where a verb starts that ends here: will tell, wants to pay, there is."""
    while place > 0 and not restarts_clause(words[place - 1], lang):
        before = words[place - 1]
        leads = any(map(AUXILIARY.search, read_readings(before, lexicon)))
        infinitive = place > 1 and before == "to" and is_verb(words[place - 2], lexicon)
        if not (leads or infinitive or before == "there"):
            break
        place -= 2 if infinitive else 1
    return place


def is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can be a verb."""
    return any(map(VERB.search, read_readings(word, lexicon)))


def read_readings(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The readings of a word; none for one with a capital."""
    return lexicon[word].readings if word.islower() else ()
