"""The words of the glosses of an entry in CC-CEDICT's format, without its notes."""

import re

from reviews.text.stems import STOP

_NOTE = re.compile(
    r"\([^()]*\)|\[[^\[\]]*\]|\bCL:\S+|\b(?:old )?variant of \S+|\bsee (?:also )?\S+|\babbr\. (?:for|of) \S+"
    r"|\S*[\u4e00-\u9fff]\S*"
)
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-Þà-ÿ]+(?:'[A-Za-z]+)?")


def gloss_words(glosses: str) -> list[tuple[str, float]]:
    """The content words of glosses as they are written, each with its weight."""
    found = []
    senses = [one for sense in glosses.split("/") for one in sense.split(";")]
    for at, sense in enumerate(senses):
        clean = sense
        while (shorter := _NOTE.sub(" ", clean)) != clean:
            clean = shorter
        words = [word for word in _WORD.findall(clean) if word.lower() not in STOP]
        if words and len(words) <= 8:
            rank = 1.0 / (1 + 0.25 * at)
            found += [(word, rank / len(words)) for word in words]
    return found
