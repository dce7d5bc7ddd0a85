"""Whether a name of an English text is heard in a Chinese stretch as it stands, with a character twice, or better without one of the two.

Source: the sounds of transliterations by reviews/text/sounds/phonetics.py.
"""

import re
from functools import lru_cache

from reviews.text.scripts import HAN
from reviews.text.sounds.phonetics import closest, weight
from reviews.text.sounds.sound_characters import CODES

_SOUNDS = f"[{''.join(CODES)}·・‧•]+"
_ENDS, _BEGINS = re.compile(f"{_SOUNDS}$"), re.compile(f"(?:{_SOUNDS})?[{HAN}]?")
_AROUND, _MOST = 8, 40  # characters of a transliteration, names of a text
_HEARD, _LEAST_WEIGHT = 0.85, 2
_NAME = re.compile(r"(?:[A-Z]['’])?[A-ZÀ-Þ][a-zß-ÿ]{2,20}")  # D'Artagnan


def is_heard(text: str, start: int, end: int, english: str) -> bool | None:
    """Whether a name of an English text sounds more like the stretch of transliteration around it than like that without one of the
    two (True), the other way round (False), or is not heard there (None).
    """
    first, last = max(0, start - _AROUND), end + _AROUND
    before, after = _ENDS.search(text[first:start]), _BEGINS.match(text[end:last])
    behind, ahead = before.group() if before else "", after.group() if after else ""
    doubled, single = behind + text[start:end] + ahead, behind + text[start] + ahead
    likes = [(closest(name, doubled, _HEARD), closest(name, single, _HEARD)) for name in _names(english)]
    if any(twice >= _HEARD and twice > once for twice, once in likes):
        return True
    return False if any(once >= _HEARD and once > twice for twice, once in likes) else None


@lru_cache(maxsize=64)
def _names(english: str) -> tuple[str, ...]:
    """What may be names in an English text, with sounds enough to be told by."""
    names = dict.fromkeys(name.replace("'", "").replace("’", "").capitalize() for name in _NAME.findall(english))
    return tuple([name for name in names if weight(name) >= _LEAST_WEIGHT][:_MOST])
