"""The hash by which one text of a pair is told from another."""

import hashlib
import unicodedata


def text_hash(text: str) -> str:
    """sha256 of the NFC form, in hex. NFC only: NFKC would make full- and half-width marks equal."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()
