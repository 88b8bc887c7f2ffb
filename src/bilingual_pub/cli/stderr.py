"""What is said on standard error, in a form that no file's name can disguise.

Nothing that a file says can move the cursor or color the screen, and a terminal that has gone away
stops nothing.
"""

import re
import sys
from contextlib import suppress
from typing import TextIO

UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What moves a terminal's cursor, colors it, or turns a line around; tabs and line ends stay."""


def print_error(sentence: str) -> None:
    """Say what went wrong."""
    print_note(f"bilingual-pub: {sentence}")


def print_note(words: str) -> None:
    """Say something on standard error; where that is gone, to nobody."""
    LastingStream(sys.stderr).write(f"{escape_control_characters(words)}\n")


class LastingStream:
    """A stream that may be gone, as a terminal that was closed is: the work goes on without it."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write, and show it at once."""
        if self._stream:
            with suppress(OSError):
                self._stream.write(text)
                self._stream.flush()
        return len(text)

    def flush(self) -> None:
        """Nothing is left to be shown."""

    def isatty(self) -> bool:
        """Whether a person sees it."""
        return is_terminal(self._stream)


def escape_control_characters(text: str) -> str:
    r"""A text in which whatever would act on a terminal is written out.

    >>> escape_control_characters("notice\x1b[31m.md"), escape_control_characters("¿Qué?\n")
    ('notice\\x1b[31m.md', '¿Qué?\n')
    """
    return UNSEEN.sub(lambda match: ascii(match[0])[1:-1], text)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sees what is written there; a stream that was closed is None."""
    return stream is not None and stream.isatty()
