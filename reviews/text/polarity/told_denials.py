"""How much speaks for it that a denial which one text has alone was lost, and not said in another way.

For it speaks that what it denies is answered, its very word above all, and in English that the Chinese has a word of what is so, can
or must be (已經, 可以); against it a word that may deny in its stead (failed, unlikely; 拒絕, 難以), the more if it stands where the
denied is said and translates nothing else. Nobody and no are said in other ways more often than not, 無 and 非 than 不, and 並未
less. The weights are those of a logistic regression (nats) on published news and written pairs, whole and with negations put in
and taken out, tried on fifths of them that they were not fitted to. Source: Quirk et al. 1985, 10.58 to 10.60; 呂叔湘《現代漢語
八百詞》 on 不, 沒 and 並.
"""

import math
import re

from reviews.text.meanings.counterparts import available
from reviews.text.meanings.met import met_near
from reviews.text.polarity.chinese_negation import Negations
from reviews.text.polarity.chinese_negation import denied_by_meaning as meant_in_chinese
from reviews.text.polarity.denial_excuses import SAID_BY_NEGATION, said_by_others
from reviews.text.polarity.english_negation import denied_by_meaning as meant_in_english
from reviews.text.polarity.where_denied import Place, where_in_chinese, where_in_english

_OF_WHOM = frozenset("no nothing nobody none nowhere neither nor without".split())  # noqa: SIM905
_IS_SO = re.compile(
    "可以|(?<![不沒没未無无])[會会能]|已|(?<![沒没未無无所只具惟唯])有|要|(?<!不)[讓让]|准|是|曾|都|[總总]|一定|必[須须]|仍|[應应][該该當当]|早就|人人"
    "|了|很|十分|得"
)
_STRESSED, _BEFORE_STRESSED = frozenset("未無无"), frozenset("並并尚仍從从也卻却都決决絕绝毫切均皆概律來来")
# Words that deny only in some of their senses.
_HARDLY_DENY = re.compile(
    r"before|left|leav\w*|lost|los[es]\w*|losing|miss\w*|against|beyond|bad\w*|poor\w*|wrong|worse|difficult\w*|hard(?!ly)\w*|tough\w*|challeng\w*"
    r"|down\w*|broke\w*|closed|shut\w*|dead\w*|gone|blind|empty|secret\w*|different\w*|surpris\w*|disappear\w*|immediately|vain|until"
    r"|out of|oppos\w*|protest\w*|dismiss\w*|disput\w*|escap\w*|regret\w*|sorry|cancel\w*|abandon\w*|silen\w*|w\w+ out|short of|spare\w*"
)
_DENY_FROM_AFAR = re.compile(
    r"(?:un(?!der|til|less)|in|im|ir|il|dis|non)\w+|\w+less|refus\w*|reluctan\w*|fail\w*|lack\w*|den(?:y|ie)\w*|avoid\w*|prevent\w*|hardly|scarce\w*"
    r"|barely|rarely|seldom|few|little|instead|forbid\w*|prohibit\w*|absen\w*|unless|neglect\w*|free|declin\w*|exclu\w*|omit\w*|remain\w*"
    r"|cease\w*|stop\w*|ban\w*|rather.*|too|yet to|still to|away from|far from|anything but|refrain\w*|ignor\w*|doubt\w*"
)
_DENIES_IN_CHINESE = re.compile(
    "[拒缺免避防禁忌阻毋絕绝豈岂焉怎毫莫哪誰谁]|[難难]以|何[必嘗尝]|放[棄弃]|取消|以免|少有|[很極极鮮鲜]少|[只唯]有|低[於于]"
)
_NEAR, _NEAR_CHINESE, _AFAR = 28, 8, 60  # letters, characters, letters
_AFAR_ALIKE = 0.5
# Nats. What is told has more than none in all.
_LOST_IN_CHINESE, _BEHIND, _NEXT, _SO, _WHOM = -0.45, 1.1, 1.0, 0.75, -0.9
_BESIDE, _EXCUSED = -1.9, -1.3
_LOST_IN_ENGLISH, _BEHIND_THERE, _NEXT_THERE, _SIZE, _STRESS, _OF_NONE, _OF_NO_KIND = (
    -1.85,
    1.3,
    0.4,
    0.55,
    0.85,
    -1.6,
    -2.9,
)
_BESIDE_THERE, _EXCUSED_THERE = -2.2, -1.0
_PLAIN = 0.6  # in English nothing denies, by no meaning either
# What is denied: is it, has it, can it be.
_VERBS = {"是": 1.0, "有": 0.5} | dict.fromkeys("會会能可要想願愿得應应該该敢肯必", 0.6)
_FORBIDS_OR_DENIES = re.compile("[並并絕绝]非$|[請请切][別别勿]$|千[萬万]?[別别勿]$|[萬万]勿$")  # and not 特別, 除非
_OF_NONE_SIGNS, _OF_NO_KIND_SIGNS = frozenset("無无"), frozenset("非別别勿")


def is_lost_in_chinese(english: str, chinese: str, place: Place, theirs: Negations, excuses: int) -> bool:
    """Whether enough speaks for it that the English negation at `place` was lost; `excuses` is how many words may deny in its stead."""
    if not available():
        return not excuses
    weight = _LOST_IN_CHINESE + _EXCUSED * excuses
    weight += _WHOM * (english[slice(*place)].lower() in _OF_WHOM) + _SO * (_IS_SO.search(chinese) is not None)
    if weight + _BEHIND + _NEXT <= 0:
        return False
    where = where_in_chinese(english, chinese, place)
    if not where.is_told:
        return False
    weight += _BEHIND * where.is_behind + _NEXT * where.is_next
    if weight <= 0 or weight + _BESIDE > 0:
        return weight > 0
    if any(where.distance(word.start) <= _NEAR_CHINESE for word in theirs.words):
        return False
    near = [
        (word.start, word.end)
        for word in meant_in_chinese(chinese)
        if _DENIES_IN_CHINESE.match(word.text) and where.distance(word.start) <= _NEAR_CHINESE
    ]
    answered = met_near(chinese, english, near) if near else []
    return all(any(start < last and first < end for first, last in answered) for start, end in near)


def is_lost_in_english(english: str, chinese: str, place: Place, theirs: Negations, excuses: int) -> bool:
    """The same of a Chinese negation."""
    if not available():
        return not excuses
    behind = chinese[place[1] : place[1] + 1]
    if behind == "了":
        return False
    first = chinese[place[0]]
    weight = _LOST_IN_ENGLISH + _EXCUSED_THERE * excuses + _SIZE * math.log(1 + english.count(" ") / 2)
    weight += _VERBS.get(behind, 0.0) + _STRESS * _is_stressed(chinese, place)
    weight += _OF_NONE * (first in _OF_NONE_SIGNS)
    if first in _OF_NO_KIND_SIGNS:
        weight += _STRESS if _FORBIDS_OR_DENIES.search(chinese, 0, place[1]) else _OF_NO_KIND
    if weight + _BEHIND_THERE + _NEXT_THERE + _PLAIN <= 0:
        return False
    where = where_in_english(english, chinese, place)
    weight += _BEHIND_THERE * where.is_behind + _NEXT_THERE * where.is_next
    weight += _PLAIN * (where.is_behind and not meant_in_english(english))
    if weight <= 0 or weight + _BESIDE_THERE > 0:
        return weight > 0
    near = [
        (word.group(), where.distance(word.start()))
        for word in meant_in_english(english)
        if where.distance(word.start()) <= _AFAR and not _HARDLY_DENY.fullmatch(word.group())
    ]
    if not near:
        return True
    said = said_by_others(english, chinese, (*theirs.grammar, *theirs.words)) - SAID_BY_NEGATION
    free = [one for one in near if one[0] not in said]
    if any(far <= _NEAR for _word, far in free):
        return False
    return weight + _BESIDE_THERE * _AFAR_ALIKE * any(_DENY_FROM_AFAR.fullmatch(word) for word, _far in free) > 0


def _is_stressed(chinese: str, place: Place) -> bool:
    """Whether a negation stresses that something is not so: 未, 無, 並不, 從沒."""
    negation = chinese[slice(*place)]
    return not _STRESSED.isdisjoint((negation[0], negation[-1])) or chinese[place[0] - 1 : place[0]] in _BEFORE_STRESSED
