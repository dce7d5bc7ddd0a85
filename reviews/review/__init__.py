"""Findings become decisions: the table of states and the verbs that move a pair through it."""
