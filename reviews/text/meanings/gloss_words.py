"""The words of the glosses of an entry in CC-CEDICT's format, without its notes."""

import re

from reviews.text.meanings.stems import STOP

_NOTE = re.compile(
    r"\([^()]*\)|\[[^\[\]]*\]|\bCL:\S+|\b(?:old )?variant of \S+|\bsee (?:also )?\S+|\babbr\. (?:for|of) \S+"
    r"|\S*[\u4e00-\u9fff]\S*"
)
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-Þà-ÿ]+(?:'[A-Za-z]+)?")


_DENIES = re.compile(r"\b(?:not|no|none|nothing|nobody|never|without|cannot)\b|n't\b")


def gloss_words(glosses: str) -> list[tuple[str, float]]:
    """The content words of glosses as they are written, each with its weight."""
    found = []
    for at, clean in enumerate(_senses(glosses)):
        words = [word for word in _WORD.findall(clean) if word.lower() not in STOP]
        if words and len(words) <= 8:
            rank = 1.0 / (1 + 0.25 * at)
            found += [(word, rank / len(words)) for word in words]
    return found


def denying_words(glosses: str) -> set[str]:
    """Those of the senses that deny something: surprise, of "to come as no surprise"."""
    return {word for sense in _senses(glosses) if _DENIES.search(sense) for word, _weight in gloss_words(sense)}


def _senses(glosses: str) -> list[str]:
    """The senses without their notes."""
    found = []
    for sense in re.split("[/;]", glosses):
        clean = sense
        while (shorter := _NOTE.sub(" ", clean)) != clean:
            clean = shorter
        found.append(clean)
    return found
