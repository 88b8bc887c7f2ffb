"""What a writer has to say of the files that it made, though it made them.

Whoever runs a writer listens with `hear_remarks`; where nobody does, Python warns.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_heard: ContextVar[list[str] | None] = ContextVar("remarks", default=None)


class FileRemark(UserWarning):
    """A sentence about a file that was made, for whoever calls a writer from Python."""


@contextmanager
def hear_remarks() -> Iterator[list[str]]:
    """The sentences that writers say meanwhile, in this thread or task."""
    heard: list[str] = []
    token = _heard.set(heard)
    try:
        yield heard
    finally:
        _heard.reset(token)


def remark(sentence: str) -> None:
    """Say a sentence about a file, in the user's language."""
    heard = _heard.get()
    if heard is None:
        warnings.warn(sentence, FileRemark, stacklevel=2)
    else:
        heard.append(sentence)
