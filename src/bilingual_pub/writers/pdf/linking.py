"""How WeasyPrint finds Pango and its like: from the system's dynamic linker, without a detour.

Left to itself, it first asks for each library by names that other systems use. For each of these,
`ctypes.util.find_library` starts `ldconfig`, then a compiler and a linker where there are any: 86
processes before the first letter is set, and a third of the time that importing it takes.
"""

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def ask_linker_alone() -> Iterator[None]:
    """Have a library that is looked for by anything but its file's name not be found, on Linux.

    The one name that counts there, as `libpango-1.0.so.0`, goes to the linker all the same.
    """
    if sys.platform != "linux":
        yield
        return
    usual = ctypes.util.find_library
    ctypes.util.find_library = find_nothing
    try:
        yield
    finally:
        ctypes.util.find_library = usual


def find_nothing(name: str) -> str | None:  # noqa: ARG001 - as `find_library` has it
    """Where a library lies: nobody knows."""
    return None
