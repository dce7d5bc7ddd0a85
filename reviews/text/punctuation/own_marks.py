"""Names and abbreviations that carry a mark of their own, which is no punctuation of the sentence: Yahoo!, Inc., U.S.

A name is known from the list, or by its source: a mark after which the sentence goes on in lower case ("Yahoo! was")
belongs to the word before it. Source: the abbreviations of The Chicago Manual of Style, chapter 10; the lists are our own.
"""

import re

ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|[a-z]\.[a-z]|Inc|Ltd|Co|Corp|Jr|Sr|St|Dr|Mr|Mrs|Ms|Prof|No|etc|vs|al|ed|pp?|vol|approx|dept|est|Ave|Blvd"
    r"|Rd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\.[A-Za-z]|\d)\.$"
)
MARKED_NAME = re.compile(r"\b(?:Yahoo|Jeopardy|Oklahoma|Mamma Mia|Moulin Rouge|Oliver|Hello|Kahoot|Yum|Wham)!")
_LAST_WORD = re.compile(r"[A-Za-z][\w'’&-]{0,40}$")
_LONGEST = 42


def is_own(text: str, at: int, source: str) -> bool:
    """Whether the ! or ? at `at` belongs to the Latin name before it."""
    word = _LAST_WORD.search(text[max(0, at - _LONGEST) : at])
    if word is None or text[at] not in "!?":
        return False
    marked = word.group() + text[at]
    return bool(MARKED_NAME.search(marked) or re.search(re.escape(marked) + r"[ ,]{1,2}[a-z]", source))
