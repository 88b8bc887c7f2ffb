"""The index asked by somebody who can't wait: what there is and how large, within some seconds."""

import shutil
from collections.abc import Iterable, Sequence
from contextvars import copy_context
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from bilingual_pub.engines.argos.packages.download import measure_package
from bilingual_pub.engines.argos.packages.index import Offer, find_offered_route, list_offers
from bilingual_pub.engines.argos.packages.store import (
    Pair,
    find_cache_folder,
    find_index_address,
    find_store_folder,
)
from bilingual_pub.engines.argos.packages.web import UnreachableError
from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _

MEGABYTE = 1_000_000


Routes = dict[Pair, tuple[Offer, ...]]
"""For each pair the packages that serve it together; none where there are none."""


def ask_offers(pairs: Sequence[Pair], patience: float) -> Routes:
    """The packages that serve some pairs, with their sizes.

    The whole of it takes no longer than `patience`, in seconds. A socket's own time limit does not
    hold for looking up a name, and starts anew with each byte, so a thread does the asking, which
    is left alone when the time is over.

    Raises:
        UnreachableError: the index can't be reached, is none, or did not answer in time.
    """
    answers: SimpleQueue[Routes | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(_find_sized_offers(pairs, patience))
        except Exception as error:  # noqa: BLE001 - raised again by whoever waits
            answers.put(error)

    Thread(target=copy_context().run, args=(ask,), daemon=True).start()
    try:
        answer = answers.get(timeout=patience)
    except Empty as error:
        raise UnreachableError(
            _("{url} did not answer within {count} seconds.").format(
                url=find_index_address(), count=round(patience)
            )
        ) from error
    if isinstance(answer, Exception):
        raise answer
    return answer


def _find_sized_offers(pairs: Iterable[Pair], patience: float) -> Routes:
    offered = list_offers(patience)
    routes = {pair: find_offered_route(pair, offered) for pair in pairs}
    sized = {
        offer: replace(offer, size=measure_package(offer, patience))
        for offer in dict.fromkeys(offer for route in routes.values() for offer in route)
    }
    return {pair: tuple(sized[offer] for offer in route) for pair, route in routes.items()}


def check_room(offers: Sequence[Offer], store: Path | None = None) -> None:
    """See whether there is room for package files, and for what is unpacked from them.

    A model hardly packs, so a package takes as much room as its file.

    Raises:
        OutputError: a disk has too little room.
    """
    wanted = sum(offer.size for offer in offers)
    places = [_find_existing(find_cache_folder()), _find_existing(store or find_store_folder())]
    disks = [place.stat().st_dev for place in places]
    for place, disk in zip(places, disks, strict=True):
        needed = wanted * disks.count(disk)
        if shutil.disk_usage(place).free < needed:
            raise OutputError(
                _(
                    "There is no room for the packages in {path}: {count} MB are needed. Nothing"
                    " was downloaded. Free up disk space, or choose a folder on another disk with"
                    " ARGOS_PACKAGES_DIR."
                ).format(path=place, count=-(-needed // MEGABYTE))
            )


def _find_existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next(
        place for place in (folder.absolute(), *folder.absolute().parents) if place.is_dir()
    )
