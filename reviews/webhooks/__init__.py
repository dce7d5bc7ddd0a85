"""Calling addresses that people chose: which may be called, how a call is signed, and the call. Imports no Django.

Source of the rules: docs/webhooks.md.
"""

from reviews.webhooks.address import Address, Allowed, BadAddress, read_address
from reviews.webhooks.calling import Answer, call
from reviews.webhooks.signature import headers_of, new_secret

__all__ = ["Address", "Allowed", "Answer", "BadAddress", "call", "headers_of", "new_secret", "read_address"]
