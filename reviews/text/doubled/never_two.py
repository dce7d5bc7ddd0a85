"""Whether a doubled character is half of a word that can stand beside no doubling: 輕輕視, 單單獨, 很有有趣, 再次次, 出現問問題.

Source: 呂叔湘《現代漢語八百詞》 on words that double; the words are a list of our own.
"""

import re

from reviews.text.doubled.doubled_place import Doubled, says

_ASKING, _PROBLEM = frozenset("問问"), frozenset("題题")
_ASKS = re.compile(r"\b(?:ask|inquir|enquir|quer|quiz|question(?:ed|ing)|interview|answer)\w*", re.IGNORECASE)
# Each with what its doubling never stands before, for that makes a word with it, and with what it never stands behind.
_NOT_BEFORE = {
    "頻": "繁率", "频": "繁率", "略": "微", "單": "獨位元純一", "单": "独位元纯一", "輕": "易視率", "轻": "易视率",
    "緊": "急張密", "紧": "急张密", "熱": "鬧情烈", "热": "闹情烈", "親": "自", "亲": "自", "人": "們们", "死": "於于", "分": "鐘钟",
    "會": "的", "会": "的",
}  # fmt: skip
_NOT_BEHIND = {"有": "很太最更極极", "次": "再", "常": "非", "不": "絕绝決决並并道也都就才便"}
_TWICE = 2


def is_never_two(at: Doubled) -> bool:
    """Whether the character stands twice where it can only stand once."""
    if at.end - at.start != _TWICE:
        return False
    if at.char in _ASKING:  # 問問題 is to ask a question
        return at.is_english and at.after in _PROBLEM and not says(_ASKS, at.other)
    if at.after and at.after in _NOT_BEFORE.get(at.char, ""):
        return True
    return bool(at.before) and at.before in _NOT_BEHIND.get(at.char, "")
