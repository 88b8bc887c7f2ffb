"""What a worker may take: memory, and time without a sign of life (docs/limits.md)."""

import resource
from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker may take.

    Attributes:
        seconds: how long it may be silent. It is heard when an article is read, when sentences are
            translated and when a file is made, so this is the time for the slowest single step.
        megabytes: memory for its data (`RLIMIT_DATA`, getrlimit(2)); files that it only maps, as
            libraries and fonts, don't count.
    """

    seconds: float = 300.0
    megabytes: int = 3000


def limit_memory(megabytes: int) -> None:
    """Let this process have so much memory for its data; past that, Python raises `MemoryError`."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = megabytes * MEGABYTE
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


USUAL = Limits()
"""What a worker may take where nobody said otherwise."""
