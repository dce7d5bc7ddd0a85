"""What rules look up in the dictionary, read for a lot of pairs at once."""

from collections.abc import Sequence

from reviews.text.headwords import read_ahead
from reviews.text.scripts import base
from reviews.text.segments import SIDES, Pair


def look_up(pairs: Sequence[Pair]) -> None:
    """Looks up the Chinese texts of pairs with an English one."""
    read_ahead(
        pair.text(side)
        for pair in pairs
        if {base(pair.source_lang), base(pair.target_lang)} == {"en", "zh"}
        for side in SIDES
        if base(pair.lang(side)) == "zh"
    )
