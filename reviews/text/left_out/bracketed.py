"""What a translator explains in brackets, which the other text does not have and nobody misses there."""

import re

_GLOSS = re.compile(r"[(（][^()（）]{1,80}[)）]")


def without_glosses(translation: str, source: str) -> str:
    """A translation with spaces where it explains something in brackets that the source does not have."""
    if not ("(" in translation or "（" in translation) or "(" in source or "（" in source:
        return translation
    return _GLOSS.sub(lambda found: " " * len(found.group()), translation)
