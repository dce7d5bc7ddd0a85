"""Characters of a Chinese text that stand for themselves and mean something: 燈, 狗, 喝, but not 的, 也 and what spells a name.

Only those outside the longer headwords are asked for. Source: CC-CEDICT by reviews/text/meanings/dictionary.py for what they mean; the
words of grammar, measures, and endings that English has no word for are a list of our own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reviews.text.meanings.dictionary import chinese_english
from reviews.text.quick.remembered import Remembered
from reviews.text.sounds.sound_characters import CODES

_LIGHT = frozenset(
    "的地得了着著過过在是和與与及或而但並并且也都就又再還还才更最很太真將将會会能可要想應应該该被把讓让使給给對对向從从由於于以為为因所之其此這这那哪"
    "什麼么個个位名件次種种些每各某他她它我你您們们不沒没未無无有到至上下中內内外前後后裡里裏間间時时年月日天第一二兩两三四五六七八九十百千萬万億亿半多"
    "少大小者如若則则即當当曾已正仍卻却只另同自比像跟用做來来去出入起進进開开成說说道稱称嗎吗呢吧啊呀嗯誰谁何較较越便雖虽須须需請请了條条隻只支張张"
    "座棟栋輛辆艘場场片份塊块句段層层股項项架部家戶户頁页回趟番套雙双批排串滴顆颗粒點点分秒歲岁元〇零幾几往受遭皆均亦係系俱又令般度性量數数號号處处"
    "局署區区市縣县郡省州國国站隊队員员師师士器品物款季案好作合完掉起住全本先初近約约旁方許许替連连"
)

# What means something as well as it serves the grammar: only where it is answered does it say anything.
GRAMMAR_TOO = frozenset("等人事面住打走坐靠花信")
_PLACES = frozenset("上下中裡裏里內内外")
_WHERE = re.compile("[在從从][^，。；：！？,.;:!?]{1,8}$")
_FARTHEST = 9
_DOTS = frozenset("·・‧•")


def apart(chinese: str, words: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """The headwords without those that only seem to stand where 上 or 中 ends a place: 在碼頭上等 has no 上等."""
    for start, end, head in words:
        if chinese[start] not in _PLACES or not _WHERE.search(chinese, max(0, start - _FARTHEST), start):
            yield start, end, head


def single_characters(chinese: str, words: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """(start, end, number of the headword) of such characters; `words` are the longest headwords of the text, in order."""
    done = 0
    for start, end in [*((start, end) for start, end, _head in words), (len(chinese), len(chinese))]:
        for at in range(done, start):
            head = _HEADS[chinese[at]]
            if head >= 0 and not _spells(chinese, at):
                yield at, at + 1, head
        done = end


def _head(character: str) -> int:
    """The number of a character as a headword, -1 where it has none or says little."""
    known = chinese_english()
    if known is None or character in _LIGHT or not "\u3400" <= character <= "\u9fff":
        return -1
    return known.find_head(character)


_HEADS = Remembered(_head, 10_000)


def _spells(chinese: str, at: int) -> bool:
    """Whether a character stands in a transliteration, beside a dot or another character of transliterations."""
    before, after = chinese[max(0, at - 1) : at], chinese[at + 1 : at + 2]
    if before in _DOTS or after in _DOTS:
        return True
    return chinese[at] in CODES and (before in CODES or after in CODES)
