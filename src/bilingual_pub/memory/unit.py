"""What the memory holds, and what it answers."""

import datetime as dt
from dataclasses import dataclass

from bilingual_pub.model import HUMAN, Approval, State

NO_LANGUAGE = "zxx"
"""The BCP 47 tag of what is in no language (RFC 5646, 4.1): a picture, whose translation into a
language is its description."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A text and what a person made of it, with the place where it stood.

    Attributes:
        source: the text, tagged; a blank line stands between two blocks.
        target: its translation, written the same way.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        document: the article's file name without suffix; empty where nobody knows it.
        before: the source text of the segment before, and what else tells its place (see
            `bilingual_pub.translation.places`); empty at the beginning, or unknown.
        after: the source text of the segment after; empty at the end, or unknown.
        state: how far a person has taken it.
        approval: who answers for it.
        origin: who made it; see `bilingual_pub.model.Origin`.
        changed: when it was last changed; None is the moment that it is kept.
    """

    source: str
    target: str
    source_lang: str
    target_lang: str
    document: str = ""
    before: str = ""
    after: str = ""
    state: State = State.EDITED
    approval: Approval | None = None
    origin: str = HUMAN.name
    changed: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class ExactMatch:
    """The translation of exactly this text.

    `certain` says that it stood in the same place: beside the same neighbor, or in the same
    document where the text has no other translation. `ambiguous` says that several different
    translations fit equally well; this is the latest of them, and never certain.
    """

    unit: Unit
    certain: bool
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class FuzzyMatch:
    """The translation of a text much like this one; `likeness` runs from 0 to 1."""

    unit: Unit
    likeness: float
