"""What lies on a translator's desk beside the article: the glossary and the translation memory."""

from dataclasses import dataclass

from bilingual_pub.glossary import Glossary
from bilingual_pub.memory.store import Memory


@dataclass(frozen=True, slots=True)
class TranslationContext:
    """The aids for one article; `document` is its name, by which the memory knows it again."""

    document: str = ""
    glossary: Glossary | None = None
    memory: Memory | None = None


EMPTY = TranslationContext()
