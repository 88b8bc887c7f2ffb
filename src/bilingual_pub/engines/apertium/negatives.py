"""Negative words, of which a Spanish sentence may have several and an English one only one.

“No dice nada a nadie” is “does not say anything to anybody”, and “nadie paga” is “nobody pays”.
Apertium always writes the former: anybody pays. So each such word is kept, with a word that stands
for it in the stream, and comes out as its clause wants it: the first one denies, the others don't.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bilingual_pub.engines.apertium.install import Lexicon
from bilingual_pub.engines.apertium.stream import Kept

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class NegativeWord:
    """How a negative word comes out where it denies `alone`, and where another one `denied` before.

    Empty is left to Apertium. `stand_in` is the word that goes through its grammar; empty for the
    word itself.
    """

    alone: str
    denied: str
    stand_in: str = ""


NEGATIVES: dict[Pair, dict[str, NegativeWord]] = {
    ("es", "en"): {
        "nadie": NegativeWord("nobody", "anybody", "alguien"),
        "nadie más": NegativeWord("nobody else", "anybody else", "alguien"),
        "nada": NegativeWord("nothing", "anything", "algo"),
        "nada más": NegativeWord("nothing else", "anything else", "algo"),
        "ningún": NegativeWord("no", "any"),
        "ninguno": NegativeWord("none", "any"),
        "ninguna": NegativeWord("no", "any"),
        "ningunos": NegativeWord("no", "any"),
        "ningunas": NegativeWord("no", "any"),
        "nunca": NegativeWord("", "ever"),
        "jamás": NegativeWord("", "ever"),
        "tampoco": NegativeWord("", "either"),
    },
    ("en", "es"): {
        "anybody": NegativeWord("", "nadie", "nobody"),
        "anyone": NegativeWord("", "nadie", "nobody"),
        "anything": NegativeWord("", "nada", "nothing"),
    },
}
"""The words that deny, or go with one that does, by pair of languages."""

WITHOUT_NOUN: dict[Pair, dict[str, str]] = {
    ("es", "en"): dict.fromkeys(("ninguna", "ningunos", "ningunas"), "none")
}
"""How a word comes out that denies alone and has no noun behind it: ninguna de ellas, none."""

THERE_WILL_NOT_BE: dict[Pair, dict[str, str]] = {
    ("es", "en"): {"habrá": "there will not be", "habría": "there would not be"}
}
"""Verbs of which Apertium loses the “no” before them, both in the other language.

They are auxiliaries before a participle, and then it keeps it: no habrá pagado.
"""

DENYING = {
    "es": re.compile(r"no|nunca|jamás|nadie|nada|ning[uú]n\w*|tampoco|ni|sin|antes"),
    "en": re.compile(
        r"not|cannot|never|nobody|nothing|none|no|neither|nor|without|hardly|before|\w+n['’]t"
    ),
}
"""The words after which others don't deny again."""

LIMITED = {"es": {"sin", "antes"}}
"""Those of them that deny only what they lead into: sin nadie, sin decir nada, sin que sepan."""

LED_INTO = {"es": re.compile(r"(?:que|de|\w+[aeií]r(?:[mts]e|les?|l[oa]s?|nos)*)\Z")}
"""What they lead into, beside another negative word: que, or an infinitive."""

COMPARING = {"es": re.compile(r"(?<!\w)(?:más|menos|mejor|peor|mayor|menor) (?:\w+ )?que \Z")}
"""Before a negative word that denies nothing: más que nunca, mejor que nadie."""

RESTARTING = {
    "es": re.compile(
        r"y|e|pero|sino|porque|pues|aunque|mientras|si|cuando|donde|para|hasta|entonces|según|como"
    ),
    "en": re.compile(r"and|but|because|although|though|while|if|when|where|so|until|as"),
}
"""Words that start a clause of its own; “que” does not: no creo que venga nadie."""

LEFT_ALONE = {"es": re.compile(r"de ninguna manera|en ningún caso|no nada(?!\w)")}
"""Phrases that Apertium knows as a whole, and “he does not swim”."""

NOTHING_LEADS = {"es": re.compile(r"(?:\A|[^\w\s]\s*|(?<!\w)(?:que|casi|si|y|con|por|en|a) )\Z")}
"""What “nada” follows where it denies and no other word does; elsewhere someone swims."""

NOTHING = "nada"
TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s'’-]")
NI, NEITHER = "ni", "neither"
ENDS = frozenset(".;:?!")
PHRASE = 40
"""Characters before a word that tell how it is meant."""


def find_negatives(text: str, pair: Pair, lexicon: Lexicon) -> list[Kept]:
    """The negative words of a text that come out otherwise than Apertium would write them.

    Raises:
        EngineError: the dictionary stopped twice.
    """
    if pair not in NEGATIVES:
        return []
    left = {
        place
        for match in find_matches(LEFT_ALONE, pair[0], text)
        for place in range(match.start(), match.end())
    }
    tokens = [match for match in TOKEN.finditer(text) if match.start() not in left]
    kept = [
        *find_plain_negatives(text, tokens, pair, lexicon),
        *find_neithers(text, tokens, pair),
        *find_lost_no(text, tokens, pair, lexicon),
    ]
    return sorted(kept, key=lambda item: item.start)


def find_matches(
    table: dict[str, re.Pattern[str]], lang: str, text: str
) -> Iterator[re.Match[str]]:
    """Where a language's pattern stands in a text."""
    if lang in table:
        yield from table[lang].finditer(text.lower())


def find_plain_negatives(
    text: str, tokens: Sequence[re.Match[str]], pair: Pair, lexicon: Lexicon
) -> Iterator[Kept]:
    """The words of the table, each as its clause wants it."""
    table = NEGATIVES[pair]
    for number, token in enumerate(tokens):
        word = token[0].lower()
        if word not in table:
            continue
        after = tokens[number + 1][0].lower() if number + 1 < len(tokens) else ""
        phrase = f"{word} {after}"
        end = tokens[number + 1].end() if phrase in table else token.end()
        negative = table.get(phrase, table[word])
        denied = is_denied(text, tokens, number, pair[0])
        written = negative.denied if denied else negative.alone
        if word == NOTHING and not denied and not is_lead(read_before(text, token), pair[0]):
            written = ""
        if not denied and word in WITHOUT_NOUN.get(pair, {}) and not may_be_noun(after, lexicon):
            written = WITHOUT_NOUN[pair][word]
        if written:
            yield make_kept(text, token.start(), end, written, negative.stand_in or word)


def make_kept(text: str, start: int, end: int, written: str, stand_in: str | None = None) -> Kept:
    """A word kept with the capitals that it has; at the start of a sentence one is added later."""
    word = text[start:end]
    if word.isupper():
        return Kept(start, end, written.upper(), stand_in and stand_in.upper(), common=True)
    if word[0].isupper():
        written, stand_in = written.capitalize(), stand_in and stand_in.capitalize()
    return Kept(start, end, written, stand_in, common=True)


def read_before(text: str, token: re.Match[str]) -> str:
    """The few words before a word, in small letters, behind a letter that stands for the rest."""
    start = token.start()
    rest = "x" if start > PHRASE else ""
    return rest + text[max(start - PHRASE, 0) : start].lower()


def is_lead(before: str, lang: str) -> bool:
    """Whether what stands before “nada” tells that it is the pronoun."""
    return bool(NOTHING_LEADS[lang].search(before))


def may_be_noun(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can follow one like “ninguna” as its noun or adjective."""
    if not word.isalpha():
        return False
    lexicon.learn([word])
    readings = lexicon[word].readings
    return not readings or any(re.search(r"<(?:n|np|adj|num)>", reading) for reading in readings)


def is_denied(text: str, tokens: Sequence[re.Match[str]], number: int, lang: str) -> bool:
    """Whether a word before this one, in the same clause, denies already."""
    if lang in COMPARING and COMPARING[lang].search(read_before(text, tokens[number])):
        return True
    limited = LIMITED.get(lang, set())
    for place in range(number - 1, -1, -1):
        word = tokens[place][0].lower()
        if not word[0].isalpha() or RESTARTING[lang].fullmatch(word):
            return False
        if not DENYING[lang].fullmatch(word):
            continue
        after = tokens[place + 1][0].lower()
        if word not in limited or place + 1 == number or LED_INTO[lang].match(after):
            return True
    return False


def find_neithers(text: str, tokens: Sequence[re.Match[str]], pair: Pair) -> Iterator[Kept]:
    """Each “ni”, and each “neither” that Apertium would take for “tampoco”."""
    for sentence in split_sentences(tokens):
        if pair == ("en", "es"):
            yield from find_english_neithers(text, sentence)
            continue
        places = [place for place, token in enumerate(sentence) if token[0].lower() == NI]
        for place, word in zip(places, translate_ni(text, sentence, places), strict=True):
            if word:
                yield make_kept(text, *sentence[place].span(), word, NI)


def find_english_neithers(text: str, tokens: Sequence[re.Match[str]]) -> Iterator[Kept]:
    """Neither … nor is ni … ni; neither of them is ninguno de ellos."""
    words = [token[0].lower() for token in tokens]
    last = max((place for place, word in enumerate(words) if word == "nor"), default=0)
    for place, word in enumerate(words):
        if word == NEITHER and words[place + 1 : place + 2] == ["of"]:
            yield make_kept(text, *tokens[place].span(), "ninguno", "none")
        elif word == NEITHER and place < last:
            yield make_kept(text, *tokens[place].span(), NI, "nor")


def split_sentences(tokens: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The tokens of each sentence, without its end."""
    ends = [-1, *(n for n, token in enumerate(tokens) if token[0] in ENDS), len(tokens)]
    for start, end in pairwise(ends):
        yield list(tokens[start + 1 : end])


def translate_ni(
    text: str, tokens: Sequence[re.Match[str]], places: Sequence[int]
) -> Iterator[str]:
    """What each “ni” of a sentence is in English; empty where Apertium knows it: ni siquiera."""
    paired = ""
    for number, place in enumerate(places):
        after = tokens[place + 1][0].lower() if place + 1 < len(tokens) else ""
        denied = is_denied(text, tokens, place, "es")
        if after == "siquiera":
            yield ""
        elif paired:
            yield paired
        elif number + 1 < len(places):
            paired = "or" if denied else "nor"
            yield "either" if denied else "neither"
        elif denied and after in {"un", "una"}:
            yield "even"
        elif any(DENYING["es"].fullmatch(token[0].lower()) for token in tokens[:place]):
            yield "or" if is_under_sin(tokens[:place]) else "nor"
        else:
            yield "not even"


def is_under_sin(tokens: Sequence[re.Match[str]]) -> bool:
    """Whether the last word that denies is “sin”: sin cita ni papeles."""
    denying = [t[0].lower() for t in tokens if DENYING["es"].fullmatch(t[0].lower())]
    return denying[-1:] == ["sin"]


def find_lost_no(
    text: str, tokens: Sequence[re.Match[str]], pair: Pair, lexicon: Lexicon
) -> Iterator[Kept]:
    """Each “no” that Apertium would lose, with the verb behind it."""
    table = THERE_WILL_NOT_BE.get(pair, {})
    words = [token[0].lower() for token in tokens]
    for place, (word, verb) in enumerate(pairwise(words)):
        after = words[place + 2] if place + 2 < len(words) else ""
        no_longer = place > 0 and words[place - 1] == "ya"
        if word == "no" and verb in table and not no_longer and not is_participle(after, lexicon):
            start, end = tokens[place].start(), tokens[place + 1].end()
            yield make_kept(text, start, end, table[verb])


def is_participle(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can stand behind “haber”: pagado."""
    if not word.endswith("o"):
        return False
    lexicon.learn([word])
    return any("<pp>" in reading for reading in lexicon[word].readings)
