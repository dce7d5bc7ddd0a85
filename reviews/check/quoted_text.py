"""What is quoted, bracketed or emphasised in a text, which may be a title or a name in the other language."""

import re

from reviews.text.scripts import HAN_CHARACTER

QUOTATION = re.compile(r"[「『“\"]([^「」『』“”\"\n]{8,300})[」』”\"](?! ?[(（])")
STOPS = ".,!?。，！？"
_QUOTED = re.compile(
    r"[(（「『《〈“\"‘\[【][^()（）「」『』《》“”\"\[\]]{0,300}[)）」』》〉”\"’\]】]|(?<!\w)'[^'\n]{1,100}'(?!\w)"
    r"|\*[^*\n]{1,100}\*|(?<!\w)_[^_\n]{1,100}_(?!\w)"
)
_BRACKETED = re.compile(r"[(（\[【][^()（）\[\]【】]{0,300}[)）\]】]")
_BRACKETS = frozenset("(（[【")
LATIN_WORD = re.compile("[A-Za-z]{2}")


def blotted(text: str) -> str:
    """The text without what is bracketed, or quoted in one language alone, place for place."""

    def blot(found: "re.Match[str]") -> str:
        mixed = HAN_CHARACTER.search(found.group()) and LATIN_WORD.search(found.group())
        if mixed and found.group()[0] not in _BRACKETS:
            return _BRACKETED.sub(lambda gloss: "\0" * len(gloss.group()), found.group())
        return "\0" * len(found.group())

    return _QUOTED.sub(blot, text)
