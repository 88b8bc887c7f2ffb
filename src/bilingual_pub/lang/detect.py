"""Which language a text is in, when neither the user nor the markup says."""

from functools import cache
from typing import TYPE_CHECKING

from bilingual_pub.i18n import knows_language
from bilingual_pub.lang.function_words import detect_by_function_words
from bilingual_pub.lang.tags import get_language
from bilingual_pub.model import UNKNOWN_LANGUAGE

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

FEWEST_LETTERS = 12
"""With fewer, a name or a borrowed word decides."""

LEAST_CERTAINTY = 0.4
"""How sure the identifier must be, from 0 to 1. It shares its certainty out among close relatives
(English and Nigerian Pidgin, Spanish and Extremaduran), so a one-line notice rarely gets more."""

LEAD = 2
"""How many times surer it must be than of the next language."""

SAMPLE_CHARACTERS = 20_000
"""More text makes no surer."""


@cache
def load_identifier() -> "LanguageIdentifier":
    """What knows the languages; it unpacks 70 MB first, which takes half a second.

    Most texts in English or Spanish don't need it (`function_words.py`).
    """
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect_language(text: str) -> str:
    """The BCP 47 tag of a text's language, or `UNKNOWN_LANGUAGE` when it can't be told."""
    sample = text[:SAMPLE_CHARACTERS]
    if sum(char.isalpha() for char in sample) < FEWEST_LETTERS:
        return UNKNOWN_LANGUAGE
    if told := detect_by_function_words(sample):
        return told
    (lang, certainty), (_, next_certainty), *_others = load_identifier().rank(sample)
    sure = certainty >= max(LEAST_CERTAINTY, LEAD * next_certainty)
    # The identifier knows some that the CLDR does not, and “no language at all” (zxx).
    return str(lang) if sure and knows_language(str(lang)) else UNKNOWN_LANGUAGE


def could_be_language(text: str, lang: str) -> bool:
    """Whether a text may be in a language: one of the likeliest, or unknown to the identifier.

    >>> [could_be_language("La reunión es el lunes.", lang) for lang in ("es", "ru")]
    [True, False]
    """
    code, sample = get_language(lang), text[:SAMPLE_CHARACTERS]
    if detect_by_function_words(sample) == code:
        return True
    ranked = [str(known) for known, _certainty in load_identifier().rank(sample)]
    return code not in ranked or ranked.index(code) < LIKELIEST


LIKELIEST = 5
"""Close relatives, Norwegian and Danish, are often taken for each other."""
