"""What almost happened and is told as if it had: “nearly forgot” as 忘了, 差點忘了 as “forgot”.

Source: Quirk et al. 1985, 8.111, on approximators; 呂叔湘《現代漢語八百詞》 on 差點; the words are a list of our own.
"""

import re
from collections.abc import Iterator

from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.side_by_side import Sign

_ALMOST = re.compile(
    r"\b(?:almost|nearly) (?:\w{3,}ed|became|bit|blew|broke|burnt|came|caught|cost|died|drove|fell|fled|forgot|forgotten|got|hit|left"
    r"|let|lost|made|missed|put|ran|sank|sent|shot|threw|told|took|tore|went|won)\b"
)
_IN_CHINESE = re.compile(
    "[幾几]|近|差|[險险]|快|多|接|[將将]|[要欲]|[瀕濒]|幸|勉|逼|大致|基本|[簡简]直|些|可[說谓謂]|等[於于]|半|[絕绝]大"
)
_ALMOST_CHINESE = re.compile("差(?:一)?[點点](?:[兒儿])?(?![了])|[險险]些")
_IN_ENGLISH = re.compile(
    r"\b(?:almost|near|nearly|narrow\w*|clos[er]\w*|verge|brink|about|practically|virtually|all but|would|could|might|half|barely|hardly"
    r"|just|within|inch|point of|threaten\w*|short of|escap\w+|not quite|as good as|what if|had (?:it|he|she|they) not|risk\w*|danger)\b"
)
_SIGNS = frozenset(["almost", "nearly"])
SIGNS = [Sign(_SIGNS), Sign(chinese="差險险")]


def lost_near_misses(english: str, chinese: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The language and the place of what almost happened on one side and did on the other."""
    if not _SIGNS.isdisjoint(words_of(english)):
        here = _ALMOST.search(in_place(english))
        if here and not _IN_CHINESE.search(chinese):
            yield "en", here.span()
    there = _ALMOST_CHINESE.search(chinese)
    if there and not _IN_ENGLISH.search(in_place(english)):
        yield "zh", there.span()
