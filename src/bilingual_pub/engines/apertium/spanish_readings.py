"""Which reading each Spanish word has: our tagger where Apertium has its own, and what goes with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bilingual_pub.engines.apertium.passives import Passives
from bilingual_pub.engines.apertium.spanish_forms import SpanishWords
from bilingual_pub.engines.apertium.tagger import Tagger
from bilingual_pub.engines.apertium.units import compose_units, parse_units


@dataclass(frozen=True, slots=True)
class SpanishReadings:
    """The stage in the tagger's place.

    Attributes:
        tagger: what chooses.
        unknown: where readings for unknown words come from.
        passives: what writes “se” as a passive; None where nothing does.
    """

    tagger: Tagger
    unknown: SpanishWords
    passives: Passives | None

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream with one reading of every word."""
        return [self._rewrite(stream) for stream in streams]

    def _rewrite(self, stream: str) -> str:
        units, tail = parse_units(stream)
        units = [self.unknown.add_readings(unit) for unit in units]
        chosen = self.tagger.choose(units)
        read = [unit._replace(parts=(one,)) for unit, one in zip(units, chosen, strict=True)]
        return compose_units(self.passives.rewrite(read) if self.passives else read, tail)
