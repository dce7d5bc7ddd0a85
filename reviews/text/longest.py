"""How many characters may have what people say about texts, wherever they say it."""

COMMENT, FEW_WORDS = 10_000, 2_000
SAID = {"text": COMMENT, "answer": FEW_WORDS, "note": FEW_WORDS, "reason": FEW_WORDS}
"""By the name of the field."""
