"""What a worker loads before its first article."""

import gc
from functools import cache

from bilingual_pub.batch.task import Task


def load_for(task: Task) -> None:
    """Load what the articles of a task will need; the second time it costs nothing."""
    try:
        if "pdf" in task.run.order.formats:
            load_fonts()
    finally:
        look_for_garbage()


@cache
def look_for_garbage() -> None:
    """Look for garbage, seldom, and not in what has been loaded: it stays as long as the process.

    So whoever tells Python to look no more while all this is loaded need not think of it again.
    """
    gc.freeze()
    gc.set_threshold(SELDOM)
    gc.enable()


SELDOM = 20_000
"""Of objects made since the last look, before the next. Python's own number, some hundreds, is less
than one paragraph takes; a megabyte or two may be garbage meanwhile."""


@cache
def load_fonts() -> None:
    """Load WeasyPrint, and find this computer's fonts."""
    from bilingual_pub.writers.pdf import library

    press, _typesetting = library()
    press.fonts()
