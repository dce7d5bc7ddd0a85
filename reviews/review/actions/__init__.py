"""The verbs. One verb a file; each checks, changes and writes history in one transaction, or refuses with a reason."""
