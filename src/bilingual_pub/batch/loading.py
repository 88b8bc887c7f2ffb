"""What a worker loads before its first article, side by side where that is possible."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache

from bilingual_pub.batch.task import Task
from bilingual_pub.language import identifier
from bilingual_pub.readers import HTML, READERS


def load_for(task: Task) -> None:
    """Load what the articles of a task will need; the second time it costs nothing.

    A page mostly says itself which language it is in; of the rest it is guessed.
    """
    order = task.run.order
    guessed = any(READERS.get(job.source.suffix.lower()) != HTML for job in task.jobs)
    load(pdf="pdf" in order.formats, languages=guessed and not order.source)


@cache
def load(*, pdf: bool, languages: bool) -> None:
    """Load WeasyPrint and, meanwhile, what knows languages: while it unpacks, Python is free."""
    with ThreadPoolExecutor(1) as beside:
        if languages:
            # What goes wrong here goes wrong again where it is needed, and is told there.
            beside.submit(identifier)
        if pdf:
            from bilingual_pub.writers.pdf.press import fonts

            fonts()
