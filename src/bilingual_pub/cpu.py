"""How many cores of the processor there are to work with."""

import os


def count_cores() -> int:
    """How many this process may use, by what the system allows it."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def count_threads_to_use() -> int:
    """How many threads this process should keep busy: its share, where several work side by side.

    The share is told by `OMP_NUM_THREADS`, as to any program that uses OpenMP (OpenMP 5.2, 21.1.2).
    """
    told = os.environ.get("OMP_NUM_THREADS", "")
    return int(told) if told.isdecimal() and int(told) > 0 else count_cores()
