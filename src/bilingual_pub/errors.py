"""What can go wrong, each kind with the exit code that the command line promises.

    BilingualPubError          1  our own bug, or something nobody foresaw
    ├── UsageError             2  the command can't mean what it says
    ├── InputError             3  an article can't be read
    ├── EngineError            4  no engine, or no model, for the pair of languages
    ├── OutputError            5  a file can't be written
    │   └── PaperError         6  no arrangement of a page has room for what belongs on it
    └── CheckError             6  what was given does not belong together

Every message is a sentence or two in the user's language: what is wrong, where, what to do next.
"""

from typing import ClassVar

CHECK_FAILED = 6
"""The exit code of a command that did what it should, and found what must be mended."""


class BilingualPubError(Exception):
    """The root of the family; its text is ready to be shown to the user."""

    exit_code: ClassVar[int] = 1


class UsageError(BilingualPubError):
    """The command contradicts itself or names something that does not exist."""

    exit_code = 2


class InputError(BilingualPubError):
    """An article, a settings file or an image can't be read."""

    exit_code = 3


class EngineError(BilingualPubError):
    """No engine translates this pair of languages, or the engine failed twice."""

    exit_code = 4


class OutputError(BilingualPubError):
    """A file can't be written; what stood there before stands there still."""

    exit_code = 5


class PaperError(OutputError):
    """No arrangement of a page has room for what belongs on it, so it was not made."""

    exit_code = CHECK_FAILED


class CheckError(BilingualPubError):
    """What was given does not belong together, and nobody said that it does."""

    exit_code = CHECK_FAILED
