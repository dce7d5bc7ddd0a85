"""Live updates: who is here, who is writing, what changed, how far a job is; told to the review screens that are open.

The database is the truth. One watch a process (watch.py) reads it for everybody who listens there; messages between
processes (hints.py) only make it look sooner. Events carry keys and versions, never texts
(docs/decisions/0009-live-updates.md).
"""
