"""Marks a sentence for translation without translating it, so that pure stages need no Django."""


def gettext_noop(message: str) -> str:
    """Return `message` unchanged; the name is what the message extractor looks for."""
    return message
