"""What an engine's packages offer beside the rest where `bilingual-pub setup` may bring them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from bilingual_pub.engines.packages import Installation, Offer, PackageManager, Pair, Progress


class SizedOffer(Offer, Protocol):
    """A package to be had, whose size was asked for."""

    @property
    def size(self) -> int:
        """The bytes of its file; 0 where nobody knows."""


@runtime_checkable
class SetupPackages(PackageManager, Protocol):
    """Packages of which some come with the program, and others from a network that may be absent.

    `patience` is the most seconds to wait for an answer, or for a byte more.
    """

    @property
    def index_address(self) -> str:
        """The address that is asked what there is."""

    def install_embedded(self) -> Iterator[Installation]:
        """Unpack what is shipped beside the code, a package at a time; no network is used.

        Raises:
            InputError: a file is no package, or not to be trusted.
            OutputError: the folder can't be written.
        """

    def ask_offers(
        self, pairs: Sequence[Pair], patience: float
    ) -> Mapping[Pair, Sequence[SizedOffer]]:
        """For each pair the packages that serve it together, with their sizes; none where none do.

        All of it takes as long as `patience`, and no longer.

        Raises:
            EngineError: nobody answers in time.
        """

    def check_room(self, offers: Sequence[Any]) -> None:
        """See whether the disk has room for offers of its own, and what is unpacked from them.

        Raises:
            OutputError: it has not; the message says how much is missing.
        """

    def download(self, offer: Any, progress: Progress, patience: float = ...) -> Path:  # noqa: ANN401 - one of its own
        """Fetch the file of an offer of its own; what came of it before is not fetched again.

        Raises:
            EngineError: the connection broke; what came stays.
            InputError: the file is not the one that was offered; it does not stay.
            OutputError: the disk can't be written.
        """
