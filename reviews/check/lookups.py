"""What rules look up in the dictionary, read for a lot of pairs at once."""

from collections.abc import Sequence

from reviews.text.counterparts import read_ahead as read_signs
from reviews.text.gaps import may_have_gap
from reviews.text.headwords import read_ahead as read_headwords
from reviews.text.scripts import base
from reviews.text.segments import Pair


def look_up(pairs: Sequence[Pair]) -> None:
    """Looks up the Chinese texts of pairs with an English one, and where the lengths let suspect a gap what its characters say."""
    texts = []
    for pair in pairs:
        ways = base(pair.source_lang), base(pair.target_lang)
        if ways == ("en", "zh"):
            texts.append((pair.source, pair.target))
        elif ways == ("zh", "en"):
            texts.append((pair.target, pair.source))
    read_headwords(chinese for _english, chinese in texts)
    read_signs(both for both in texts if all(both) and may_have_gap(*both))
