"""Which parts of the program know a language, and which are off for want of them in its pack."""

from collections.abc import Callable
from enum import StrEnum, auto

from bilingual_pub.lang import get_pack
from bilingual_pub.lang.pack import LanguagePack


class PackPart(StrEnum):
    """What a pack may have."""

    NUMBERS = auto()
    TIMES = auto()
    SENTENCES = auto()
    NAMES = auto()
    NEGATION = auto()
    CIRCUMSTANCES = auto()
    READABILITY = auto()
    IDIOMS = auto()
    PLURALS = auto()
    HEADLINE = auto()


HAS: dict[PackPart, Callable[[LanguagePack], object]] = {
    PackPart.NUMBERS: lambda pack: pack.numbers.units,
    PackPart.TIMES: lambda pack: pack.times.named,
    PackPart.SENTENCES: lambda pack: pack.sentences.abbreviations or pack.sentences.joined,
    PackPart.NAMES: lambda pack: pack.read_lines("common.txt"),
    PackPart.NEGATION: lambda pack: pack.read_lines("denying.txt"),
    PackPart.CIRCUMSTANCES: lambda pack: pack.read_lines("circumstances.txt"),
    PackPart.READABILITY: lambda pack: pack.readability,
    PackPart.IDIOMS: lambda pack: pack.read_lines("idioms.csv"),
    PackPart.PLURALS: lambda pack: pack.pluralize,
    PackPart.HEADLINE: lambda pack: pack.headline,
}
"""For each part, what a pack that has it answers with."""


def list_missing(tag: str) -> tuple[PackPart, ...]:
    """The parts that the pack of a BCP 47 tag's language lacks.

    >>> list_missing("en"), list_missing("pt-BR")[0].value, len(list_missing("fy")) == len(PackPart)
    ((), 'names', True)
    """
    pack = get_pack(tag)
    return tuple(part for part, has in HAS.items() if not has(pack))
