#!/usr/bin/env python3
"""Reference tasks in DuckDB or Polars: peers.py duckdb|polars FILE --task T1 [--workers N]."""

import argparse
import os

from tasks import TASKS, Clock, finish, wanted

options = argparse.ArgumentParser(description=__doc__)
options.add_argument("peer", choices=["duckdb", "polars"])
options.add_argument("file")
options.add_argument("--task", choices=[*TASKS, "T4"], default="T4")
options.add_argument("--workers", type=int, default=2)
options = options.parse_args()

os.environ["POLARS_MAX_THREADS"] = str(options.workers)  # read when polars is imported
clock = Clock()
if options.peer == "duckdb":
    from duckdb_peer import Peer
else:
    from polars_peer import Peer
clock.lap("import")
peer = Peer(options.file, options.task, options.workers)
clock.lap("read")
answers = {}
for task in wanted(options.task):
    answers[task] = getattr(peer, task.lower())()
    clock.lap(task)
finish(clock, answers)
