"""Names that Chinese writes in characters of which the letters do not tell, and whether a text has characters that may be one:
Genzo, 源藏; Min-seo, 旻瑞.

Source: Hepburn's syllables and those of the Revised Romanization of Korean for the letters, CC-CEDICT for what is a word.
"""

import re
from functools import lru_cache
from itertools import pairwise

from reviews.text.meanings.headwords import longest_headwords
from reviews.text.scripts import HAN_CHARACTER
from reviews.text.sounds.kanji import KANA, is_read
from reviews.text.sounds.sound_characters import CODES

_KOREAN = re.compile(
    r"(?:[A-Z]?(?:kk|tt|pp|ss|jj|ch|[bcdghjkmnprstwy])?(?:yeo|yae|wae|eo|eu|ae|oe|ui|ya|yo|yu|ye|wa|wo|we|wi|oo|ee|a|o|u|e|i)(?:ng|[nmlrkpt])?)+",
    re.IGNORECASE,
)
_SHORTEST = 4  # letters
# Words of one character, which stand beside one another without being a name.
_WORDS = frozenset(
    "的了着著在是有和與与也就都不沒没我你您他她它們们這这那哪一二三四五六七八九十百千萬万上下中大小多少人個个名年月日時时分後后前裡里外內内對对從从到把被給给讓让說说"
    "想要去來来會会能可以很太更最已又再只為为而但或因所如之其此每各某該该將将由於于並并及向用等第兩两幾几位家吧嗎吗呢啊呀啦過过得地至則则若雖虽且卻却才還还便即仍"
    "看聽听問问答走跑坐站吃喝拿放開开關关做當当叫請请找送帶带買买賣卖寫写讀读學学教新舊旧老高低長长好壞坏早晚快慢東东西南北男女父母子女兄弟姐妹先生"
)


def may_be_there(name: str, chinese: str) -> bool:
    """Whether a name is spelt as Japanese or Korean ones are, and a Chinese text has characters that may be it: two that stand
    together, belong to no word and are none by themselves; for a Japanese name one of them of a reading that is not known.
    """
    words = [word for word in name.split() if len(word) >= _SHORTEST]
    japanese = all(KANA.fullmatch(word.lower()) for word in words)
    if not words or not (japanese or all(_is_korean(word) for word in words)):
        return False
    return any(not japanese or not (is_read(one) and is_read(other)) for one, other in _unknown(chinese))


def _is_korean(word: str) -> bool:
    first, _hyphen, second = word.partition("-")
    told = second.islower() or any(vowel in word.lower() for vowel in ("eo", "eu", "ae"))
    return told and all(_KOREAN.fullmatch(part) for part in (first, second) if part)


@lru_cache(maxsize=256)
def _unknown(chinese: str) -> tuple[tuple[str, str], ...]:
    """The neighbouring characters that belong to no word, are none by themselves and do not transliterate."""
    covered = {at for start, end, _head in longest_headwords(chinese) for at in range(start, end)}
    alone = [
        at not in covered and character not in _WORDS and HAN_CHARACTER.fullmatch(character) is not None
        for at, character in enumerate(chinese)
    ]
    return tuple(
        (chinese[at], chinese[at + 1])
        for at, both in enumerate(pairwise(alone))
        if all(both) and not set(chinese[at : at + 2]) <= CODES.keys()
    )
