"""Many articles, on several processes or computers, and none of them able to stop the others.

`sources.py` finds the articles and `run.py` hands them out as tasks (`task.py`), some at a time, to
an executor: a `pool.py` of processes of this computer (`process.py`, each runs `worker_main.py`)
or Dask's (`cluster.py`). There `worker.py` makes the articles, in its `worker_session.py`;
`resume.py` knows what is finished already. What became of each is an `outcome.py`.

A name is loaded from its module when it is first used, so that the command line can start a worker
before it loads anything else.
"""

from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.batch.cluster import connect_cluster
    from bilingual_pub.batch.outcome import (
        Outcome,
        Status,
        describe_bug,
        list_doubts,
        list_pair_doubts,
    )
    from bilingual_pub.batch.pool import WorkerPool
    from bilingual_pub.batch.process import end_workers_ahead, start_worker_ahead
    from bilingual_pub.batch.run import run_articles
    from bilingual_pub.batch.sources import (
        choose_settings,
        describe_settings,
        find_jobs,
        find_passed_over,
        find_printed_beside,
        load_checked_settings,
    )
    from bilingual_pub.batch.task import USUAL_LIMITS, Job, Limits, Run, start_run

__all__ = [
    "USUAL_LIMITS",
    "Job",
    "Limits",
    "Outcome",
    "Run",
    "Status",
    "WorkerPool",
    "choose_settings",
    "connect_cluster",
    "describe_bug",
    "describe_settings",
    "end_workers_ahead",
    "find_jobs",
    "find_passed_over",
    "find_printed_beside",
    "list_doubts",
    "list_pair_doubts",
    "load_checked_settings",
    "run_articles",
    "start_run",
    "start_worker_ahead",
]
