"""The process in which a PDF is opened.

PDFium is a C library, and a file may have been made to break it, to fill the memory or to keep it
busy without an end: then this process dies, and the one that asked says so in a sentence. it tells
is JSON and nothing else, so that a process taken over can say words at the most.
"""

import base64
import json
import sys
from contextlib import suppress
from typing import Any

MOST_MEMORY = 2_000_000_000
"""Bytes of address space; a book of 500 pages takes some 300 million."""

LONGEST = 60
"""Seconds of computing."""


def main() -> None:
    """Read a PDF from standard input, and tell on standard output what is in it."""
    _limit_itself()
    from bilingual_pub.readers.pdf.compose import compose_article
    from bilingual_pub.readers.pdf.document import RefusedError

    data = sys.stdin.buffer.read()
    try:
        told = compose_article(data)
    except RefusedError as error:
        told = {"refused": error.code}
    except (MemoryError, RecursionError):
        told = {"refused": "much"}
    sys.stdout.buffer.write(json.dumps(told, default=_encode).encode("utf-8", "surrogatepass"))


def _encode(value: Any) -> str:  # noqa: ANN401
    """A picture's bytes, which JSON has no way to say."""
    return base64.b64encode(value).decode("ascii")


def _limit_itself() -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is what is left
        return
    limits = {
        resource.RLIMIT_AS: (MOST_MEMORY, MOST_MEMORY),
        resource.RLIMIT_CPU: (LONGEST, LONGEST + 5),
        resource.RLIMIT_CORE: (0, 0),
    }
    for what, limit in limits.items():
        # macOS has no limit of address space, and a caller may have set a lower one.
        with suppress(OSError, ValueError):
            resource.setrlimit(what, limit)


if __name__ == "__main__":
    main()
