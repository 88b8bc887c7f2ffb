"""Several PDFs at the same time, each typeset in a copy of this process.

A copy (fork) has the fonts and styles that this process has set up, and costs nothing to start. But
it is safe only where no other thread holds a lock meanwhile, so a process has to allow it: the
workers of a batch do, where there are more cores than workers.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from contextvars import ContextVar
from multiprocessing import active_children, get_context
from threading import Thread
from time import sleep
from typing import TypeVar

from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _

Given = TypeVar("Given")
Made = TypeVar("Made")

LOOKS = 0.5
"""Seconds between two looks at whether the process that was copied is still there."""


class TypesettingPool:
    """So many PDFs at the same time, in copies of this process; `heard` is called after each."""

    def __init__(self, most: int = 1, heard: Callable[[], None] = lambda: None) -> None:
        self._most, self._heard = most, heard

    def run(self, make: Callable[[Given], Made], all_given: Iterable[Given]) -> list[Made]:
        """What is made of each, in order; several at the same time where that is allowed.

        Raises:
            OutputError: a copy ended before it was done.
            Exception: whatever `make` raises.
        """
        given = [*all_given]
        if min(self._most, len(given)) < 2:  # noqa: PLR2004 - one is no reason to copy a process
            return self._collected(map(make, given))
        return self._in_copies(make, given)

    def _in_copies(self, make: Callable[[Given], Made], given: Sequence[Given]) -> list[Made]:
        copies = ProcessPoolExecutor(
            min(self._most, len(given)), get_context("fork"), end_with, (os.getpid(),)
        )
        try:
            with copies, end_copies_early():
                return self._collected(copies.map(make, given))
        except BrokenProcessPool as error:
            raise OutputError(
                _(
                    "One of the PDFs was not made, because the process making it stopped"
                    " suddenly. Try again with one edition and one paper size at a time."
                )
            ) from error

    def _collected(self, made: Iterable[Made]) -> list[Made]:
        """All that is made, each told of as soon as it is."""
        collected = []
        for one in made:
            collected.append(one)
            self._heard()
        return collected


@contextmanager
def end_copies_early() -> Iterator[None]:
    """End the copies at once where nobody wants any more what they make: one failed, or Ctrl-C."""
    try:
        yield
    except BaseException:
        for copy in active_children():
            copy.kill()
        raise


def end_with(parent: int) -> None:
    """Have this copy end when the process that it was copied from is gone."""

    def watch() -> None:
        while os.getppid() == parent:
            sleep(LOOKS)
        os._exit(1)

    Thread(target=watch, daemon=True).start()


_pool: ContextVar[TypesettingPool | None] = ContextVar("typesetting", default=None)


def allow_copies(most: int, heard: Callable[[], None] = lambda: None) -> None:
    """Allow this thread or task so many copies of its process; `heard` is called after each PDF."""
    _pool.set(TypesettingPool(most, heard))


def get_typesetting_pool() -> TypesettingPool:
    """What this thread or task may use; no copy at all where nobody allowed one."""
    return _pool.get() or TypesettingPool()
