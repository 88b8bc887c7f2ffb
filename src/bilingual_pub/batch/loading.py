"""What a worker loads before its first article."""

from functools import cache

from bilingual_pub.batch.task import Task


def load_for(task: Task) -> None:
    """Load what the articles of a task will need; the second time it costs nothing."""
    if "pdf" in task.run.order.formats:
        load_fonts()


@cache
def load_fonts() -> None:
    """Load WeasyPrint, and find this computer's fonts."""
    from bilingual_pub.writers.pdf import load_library

    press, _typesetting = load_library()
    press.fonts()
