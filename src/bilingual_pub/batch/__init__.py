"""Many articles, on several processes or computers, and none of them able to stop the others.

`sources.py` finds the articles and `run.py` hands them out, some at a time, to an executor:
`processes.py` (this computer's, each a `process.py` that runs `serve.py`) or `cluster.py` (Dask's).
In a worker, `loading.py` loads what is heavy and `worker.py` makes the articles, at its
`workplace.py`; `record.py` and `fingerprint.py` know what is finished already. What became of each
is an `outcome.py`.

A name is loaded from its module when it is first used, so that the command line can start a worker
before it loads anything else.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilingual_pub.batch.limits import Limits
    from bilingual_pub.batch.outcome import Outcome, Status
    from bilingual_pub.batch.processes import Processes
    from bilingual_pub.batch.run import outcomes
    from bilingual_pub.batch.sources import jobs_of
    from bilingual_pub.batch.task import Job, Run, new_run

__all__ = [
    "Job",
    "Limits",
    "Outcome",
    "Processes",
    "Run",
    "Status",
    "jobs_of",
    "new_run",
    "outcomes",
]

_HOMES = {
    "limits": ("Limits",),
    "outcome": ("Outcome", "Status"),
    "processes": ("Processes",),
    "run": ("outcomes",),
    "sources": ("jobs_of",),
    "task": ("Job", "Run", "new_run"),
}


def __getattr__(name: str) -> object:
    """Load a name from the module it lives in (PEP 562)."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"bilingual_pub.batch.{home}"), name)
    raise AttributeError(name)
