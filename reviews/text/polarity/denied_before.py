"""Whether a word is denied by what stands before it, in its clause: not, unable to, too; 不, 防止, 難."""

import re

_DENIED = re.compile(
    r"(?:(?:\b(?:not|never|no|nor|neither|without|cannot|nobody|none|nothing|hardly|scarcely|rarely|seldom|unlikely|unable|fail\w*"
    r"|refus\w+|den(?:y|ied|ies))\b|n['’]t\b)(?: (?!and\b|but\b|while\b|though\b)[^\s.,;:]+){0,7}"
    r"|\b(?:few|little|less|avoid\w*|prevent\w*|stop\w*|instead of|far from|rather than|away from|against|ban(?:ned|s)?|anything but"
    r"|oppos\w+|reject\w*|lack\w*|end(?:ed|s)?|halt\w*|ceas\w+|free (?:of|from)|too)\b(?: [^\s.,;:]+){0,2}) $"
)
_DENIED_CHINESE = re.compile(
    "不(?![斷断僅仅但過过久同])|[防禁停]止|[沒没未無无别別勿拒防止停禁免非](?![論论常])|[難难](?![民題题過过])|反[對对]"
)
_JUST_BEFORE = re.compile("[^，。；：！？、]{0,7}$")


def is_denied_in_english(english: str, at: int) -> bool:
    """Whether a word is denied before it in its clause."""
    return _DENIED.search(english[:at].lower()) is not None


def is_denied_in_chinese(chinese: str, at: int) -> bool:
    """Whether a word is denied just before it; what is denied twice is not: 不能說不喜歡."""
    before = _JUST_BEFORE.search(chinese, 0, at)
    return before is not None and len(_DENIED_CHINESE.findall(before.group())) % 2 == 1
