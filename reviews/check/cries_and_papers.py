"""Names of an English source that Chinese says by what they mean: a cry, or a paper told as one; a part of the rule of names
(names.py).
"""

import re

from reviews.text.names.english_names import is_name_alone
from reviews.text.names.renderings import Mention
from reviews.text.segments import Pair

_CRY = re.compile(r"[.!]+(?:\s|$)")
_BEGINS = re.compile(r"(?:^|[.!…]\s|[“\"]|\n)$")
_PAPER = re.compile(r", an? (?:[\w-]+ ){0,3}(?:daily|weekly|newspaper|paper|tabloid|magazine|journal)\b")
_NEAR = 2  # characters before a name


def is_cry(mention: Mention, english: str) -> bool:
    """Whether a name of one word is a whole sentence, and no known first name: Grumph. What answers a question may be somebody."""
    if " " in mention.text or is_name_alone(mention.text) or not _CRY.match(english, mention.end):
        return False
    return _BEGINS.search(english[: mention.start][-_NEAR:]) is not None


def is_paper(mention: Mention, pair: Pair) -> bool:
    """Whether it is a paper, told as one behind its name, where Chinese has a title: Morgenpost, a daily."""
    return "《" in pair.target and _PAPER.match(pair.source, mention.end) is not None
