"""The REST API: one file a resource, each with a `router`; routes.py takes in every file of the folder that has one.

A request comes in through gate.py, which is all that is imported before the first one comes: who asks (callers.py), what it
brings (bodies.py), whether the description of the API knows it (contract.py). A resource fetches by what the caller may see, so
that what belongs to others is not there, and changes things by the verbs of reviews/review/actions alone, as pages do.
"""
