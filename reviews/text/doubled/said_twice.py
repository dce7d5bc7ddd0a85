"""Words that are said twice by rights (研究研究), going on, a sound, or how something is done. Source as in doubling.py."""

import re

from reviews.text.doubled.doubled_figures import NUMERALS
from reviews.text.doubled.doubled_place import begins_word, is_english, says
from reviews.text.doubled.doubles import doubles
from reviews.text.doubled.one_by_one import may_say_one_by_one
from reviews.text.meanings.words import is_word
from reviews.text.scripts import HAN_CHARACTER

_GOING_ON = frozenset("著着啊呀")  # 談著談著, 走啊走啊
_DEGREES = frozenset("很極极好太最")
_SPEAKERS, _SAYS = frozenset("我你您他她它"), frozenset("說说想知")
_SAID_TWICE = re.compile(
    r"\b(said|says|knew|knows|know|thought|thinks?)\b.{1,40}\b(?:said|says?|knew|knows|know|thought|thinks?)\b"
)
_STRESSED = re.compile(r"\b(\w{2,}),? (?:and )?\1\b[^.?!]{0,20}!", re.IGNORECASE)
_WORD_TWICE = re.compile(r"\b(\w{2,}), \1\b", re.IGNORECASE)  # a super, super easy project
_OF_ITS_KIND = re.compile(r"\b(\w{3,}?)s?(?: of |['’]s ?)(?:\w+ )?\1", re.IGNORECASE)  # the enemy of my enemy
_SAME_AGAIN = re.compile(r"\b(\w{2,})[,!]? (?:and )?\1\b", re.IGNORECASE)


def is_said_twice(once: str, after: str, other: str) -> bool:
    """Whether a word stands twice by rights before `after`: said for a little (研究研究), going on, a sound, or how something is
    done (整船整船地). What is counted one by one or said with stress an English translation says so too.
    """
    known = doubles()
    if once in known.leading and HAN_CHARACTER.match(after):
        return not is_english(other) or says(_SAME_AGAIN, other)
    if not HAN_CHARACTER.match(after) and says(_STRESSED, other):
        return True  # 快来快来！ for “quickly, quickly!”
    if once in known.twice and after[:1] == "了" and once[0] not in _DEGREES and not known.sounding.issuperset(once):
        return False  # 認識認識了, but 認識了認識
    if once[0] == "的" or once[-1] == "的":
        return says(_OF_ITS_KIND, other)  # 敵人的敵人
    if is_word(once) and says(_WORD_TWICE, other):
        return True
    if once in known.twice_at_end and not HAN_CHARACTER.match(after):
        return True
    if once in known.twice or once[1:] in _GOING_ON or known.sounding.issuperset(once):
        return True
    if once[0] in known.one_by_one and once[1] not in NUMERALS and (after[:1] == "地" or may_say_one_by_one(other)):
        return True
    if once[0] == "整" and once[1] in known.held and may_say_one_by_one(other):
        return True  # 整章整章背誦, for “whole chapters”
    how = after[:1] in {"地", "的"} and not begins_word(after, 0)
    if (once[0] == "一" or (once[0] in _DEGREES and len(once) == 2)) and after[:1] in {"的", "地"}:
        return True  # 一愣一愣的, 極淡極淡的
    if once[0] in _SPEAKERS and once[1:] in _SAYS and says(_SAID_TWICE, other):
        return True  # 她說她說過了
    return len(once) == 2 and how and (once[0] in known.lots or (after[0] == "地" and not is_word(once)))
