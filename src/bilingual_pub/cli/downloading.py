"""Packages downloaded while somebody waits: shown, gone on with, and given up in time."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bilingual_pub.cli.stderr import is_terminal
from bilingual_pub.engines import Offer, SetupPackages, SizedOffer
from bilingual_pub.errors import EngineError
from bilingual_pub.i18n import _

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from click._termui_impl import ProgressBar

ANSWER = 5.0
"""Seconds without an answer, or without a byte more, after which there is no network."""

MOST_TURNS = 10
"""How often a connection that breaks, but brings something each time, is made anew."""

MOST_SILENCES = 2
"""How often a connection may bring something and then fall silent."""

LEAST_SPEED = 20_000
"""Bytes a second; with fewer, two packages would take hours, and somebody is waiting."""

WINDOW = 10.0
"""Seconds over which the speed is measured."""


class TooSlowError(EngineError):
    """The connection brings something, but it would take hours."""


def open_bar(offer: Offer) -> "AbstractContextManager[ProgressBar[int]]":
    """A bar on a terminal, and nothing in a pipe."""
    return click.progressbar(
        length=1, label=offer.file_name, file=sys.stderr, hidden=not is_terminal(sys.stderr)
    )


def move_bar(bar: "ProgressBar[int]", done: int, total: int) -> None:
    """Show that so many bytes are there, and of how many; 0 where nobody knows."""
    bar.length = total or max(1, done)
    bar.update(done - bar.pos)


def download(manager: SetupPackages, offer: SizedOffer) -> Path:
    """Fetch the file of an offer; where the connection breaks, go on if something came over it."""
    with open_bar(offer) as bar:
        silences = 0
        for _turn in range(MOST_TURNS):
            transfer = Transfer(offer, bar)
            try:
                return manager.download(offer, transfer.show, ANSWER)
            except TooSlowError:
                raise
            except EngineError as error:
                failure = error
            silences += transfer.is_silent()
            if not transfer.began or silences == MOST_SILENCES:
                break
    raise failure


class Transfer:
    """One connection that a package comes over: shown on a bar, and timed."""

    def __init__(self, offer: SizedOffer, bar: "ProgressBar[int]") -> None:
        self.began = False
        self._offer = offer
        self._bar = bar
        self._time = 0.0
        self._done = 0
        self._last = 0.0

    def is_silent(self) -> bool:
        """Whether it ended because nothing came any more, and was not broken off."""
        return time.monotonic() - self._last >= ANSWER / 2

    def show(self, done: int, total: int) -> None:
        """Move the bar.

        Raises:
            TooSlowError: too little came since a while ago.
        """
        move_bar(self._bar, done, total)
        self._last = time.monotonic()
        seconds = self._last - self._time
        if self.began and seconds < WINDOW:
            return
        if self.began and (done - self._done) / seconds < LEAST_SPEED and done != total:
            raise TooSlowError(describe_slowness(self._offer))
        self.began, self._time, self._done = True, self._last, done


def describe_slowness(offer: SizedOffer) -> str:
    """What to do where it would take hours."""
    return _(
        "The connection is too slow for {name}. What came is kept. To go on however long it takes,"
        " run: {command}"
    ).format(name=offer.file_name, command=f"bilingual-pub models install {'-'.join(offer.pair)}")
