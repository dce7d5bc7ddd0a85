"""Durable background work: jobs and chunks are rows; a broker only wakes a worker (docs/decisions/0005-jobs-are-rows.md).

A step computes outside any transaction and returns what to write; that and "done" are one transaction, fenced by the
lease, so that a worker may die at any moment: nothing is lost and nothing is counted twice.
"""

from reviews.jobs.enqueue import ChunkSpec, add_chunks, enqueue
from reviews.jobs.lease import Beat, Commit, LeaseLost, Step, Steps
from reviews.jobs.work import run_job, work_once

__all__ = [
    "Beat",
    "ChunkSpec",
    "Commit",
    "LeaseLost",
    "Step",
    "Steps",
    "add_chunks",
    "enqueue",
    "run_job",
    "work_once",
]
