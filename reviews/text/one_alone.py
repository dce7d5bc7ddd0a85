"""Whether one translation answers one of two sources alone: 啟動引擎 is "Start the engine" and not "Stop the engine".

Only the words in which the two differ are asked for. Where the translation answers words of both or of neither, they may say the
same. Source: CC-CEDICT by reviews/text/counterparts.py.
"""

import re

from reviews.text.counterparts import answers, met_among
from reviews.text.headwords import all_headwords
from reviews.text.stems import STOP, english

_WORD = re.compile(r"[A-Za-z]+")


def answers_one_alone(first: str, second: str, translation: str, into_chinese: bool) -> bool:
    """Whether `translation` answers what one source has and the other has not, and not the reverse."""
    if not into_chinese:
        return _says_one(first, second, translation)
    one, other = _content(first), _content(second)
    mine = met_among([one[stem] for stem in one.keys() - other.keys()], translation)
    theirs = met_among([other[stem] for stem in other.keys() - one.keys()], translation)
    both = one.keys() - other.keys() and other.keys() - one.keys()
    return bool(both) and bool(mine) != bool(theirs)


def _content(text: str) -> dict[str, str]:
    """The words of a text that mean something, by their stems."""
    return {english(word): word for word in _WORD.findall(text.lower()) if word not in STOP}


def _says_one(first: str, second: str, english_text: str) -> bool:
    """The same of two Chinese sources that share a word and have each its own, where the English has one of those."""
    one, other = _words(first), _words(second)
    mine, theirs = one - other, other - one
    if not (mine and theirs and one & other):
        return False
    said = [{text[at:to] for _word, (at, to) in answers(english_text, text)} for text in (first, second)]
    return bool(mine & said[0]) != bool(theirs & said[1])


def _words(text: str) -> set[str]:
    return {text[at:to] for at, to, _head in all_headwords(text).longest}
