"""The list of packages that are to be had, as Argos Translate's index or a mirror of it has it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bilingual_pub.engines.argos.packages.store import (
    PIVOT,
    Pair,
    find_index_address,
    parse_version,
    to_bcp47,
)
from bilingual_pub.engines.argos.packages.web import PATIENCE, SCHEMES, fetch_json


@dataclass(frozen=True, slots=True)
class Offer:
    """A package to be had.

    Attributes:
        source: BCP 47 tag of the language that it translates from.
        target: that of the language that it translates to.
        version: its own.
        links: where its file is; all may be tried.
        sha256: of its file, in hexadecimal digits, where the index gives it; Argos's own does not.
        size: of its file in bytes, where somebody asked for it; 0 if nobody knows.
    """

    source: str
    target: str
    version: str
    links: tuple[str, ...]
    sha256: str = ""
    size: int = 0

    @property
    def pair(self) -> Pair:
        """The pair of languages, source first."""
        return self.source, self.target

    @property
    def file_name(self) -> str:
        """What the package file is called."""
        version = self.version.replace(".", "_")
        return f"translate-{self.source}_{self.target}-{version}.argosmodel"


MOST_INDEX_BYTES = 20 * 1024**2


def list_offers(patience: float = PATIENCE) -> list[Offer]:
    """Every package for translating that the index names, asked for over the network.

    Raises:
        UnreachableError: the index can't be reached, or is none.
    """
    said = fetch_json(find_index_address(), MOST_INDEX_BYTES, patience)
    entries = said if isinstance(said, list) else []
    return [offer for entry in entries if (offer := _read_offer(entry))]


def _read_offer(entry: Any) -> Offer | None:  # noqa: ANN401 - JSON may hold anything
    if not isinstance(entry, dict) or entry.get("type", "translate") != "translate":
        return None
    source, target = entry.get("from_code"), entry.get("to_code")
    listed = entry.get("links")
    links = [
        link
        for link in (listed if isinstance(listed, list) else [])
        if isinstance(link, str) and link.startswith(SCHEMES)
    ]
    if not (isinstance(source, str) and isinstance(target, str) and links):
        return None
    version = "".join(filter("0123456789.".__contains__, str(entry.get("package_version", ""))))
    said = str(entry.get("sha256") or "").lower()
    return Offer(to_bcp47(source), to_bcp47(target), version, tuple(links), said)


def find_offered_route(pair: Pair, offered: Iterable[Offer]) -> tuple[Offer, ...]:
    """The newest package for a pair, or the two that serve it over English; empty if none does.

    >>> offered = [Offer("es", "en", "1", ()), Offer("en", "fr", "1", ())]
    >>> [offer.target for offer in find_offered_route(("es", "fr"), offered)]
    ['en', 'fr']
    """
    newest: dict[Pair, Offer] = {}
    for offer in sorted(offered, key=lambda offer: parse_version(offer.version)):
        newest[offer.source, offer.target] = offer
    if pair in newest:
        return (newest[pair],)
    source, target = pair
    chain = newest.get((source, PIVOT)), newest.get((PIVOT, target))
    return (chain[0], chain[1]) if chain[0] and chain[1] else ()
