"""“No vino nadie” is “nobody came”: a subject behind its verb that denies, and the “no” before it.

English denies once and has its subject first. So the word that denies takes the place of the “no”,
and nothing is left where it stood. “No vi a nadie”, where it is an object, is left to `negatives`.
"""

import re

from bilingual_pub.engines.apertium.install import Lexicon
from bilingual_pub.engines.apertium.stream import Kept

Pair = tuple[str, str]

SUBJECTS = {("es", "en"): {"nadie": ("nobody", "alguien")}}
"""Each word that denies with its translation, and with what stands for it in the stream."""

BEHIND_VERB = re.compile(r"(?<!\w)no ((?:(?:me|te|le|les|nos|lo|la|los|las) )?)(\w+) (nadie)(?!\w)")
NOT_SUBJECT = re.compile(r" más(?!\w)| que(?!\w)")
THERE_IS = frozenset({"hay", "había", "hubo", "habrá", "habría", "haya", "hubiera"})


def find_negative_subjects(text: str, pair: Pair, lexicon: Lexicon) -> list[Kept]:
    """What is kept for each such subject: the word in the place of “no”, and nothing of its own.

    Raises:
        EngineError: the dictionary stopped twice.
    """
    kept: list[Kept] = []
    for match in BEHIND_VERB.finditer(text.lower()) if pair in SUBJECTS else ():
        verb, word = match[2], match[3]
        if verb in THERE_IS or NOT_SUBJECT.match(text.lower(), match.end()):
            continue
        if not is_finite(verb, lexicon):
            continue
        written, stand_in = SUBJECTS[pair][word]
        start = match.start()
        if text[start].isupper():
            written, stand_in = written.capitalize(), stand_in.capitalize()
        kept += [
            Kept(start, start + len("no"), written, stand_in, common=True),
            Kept(match.start(3) - 1, match.end(3), "", common=True),
        ]
    return kept


def is_finite(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can be a verb of the third person."""
    lexicon.learn([word])
    readings = lexicon[word].readings
    return any("<vb" in reading and "<p3><sg>" in reading for reading in readings)
