"""One word written in two ways, one source sentence translated in two ways, one translation for two sources (a note).

精英 and 菁英, 台灣 and 臺灣, 計畫 and 計劃: each is right, both in one article are not. Sentences that
differ in marks, case or articles count as one. Source: the pairs are our own list; house style decides which one stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b

from rapidfuzz import fuzz

from reviews.text.marks import gettext_noop
from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import SIDES, Finding, Pair, Side, Spot

TITLE = gettext_noop("Inconsistent wording")
SEVERITY = "warning"
VERSION = 3
BAD = [Pair("1", "The elites left.", "精英離開了。"), Pair("2", "An elite stayed.", "一個菁英留下了。")]
GOOD = [
    Pair("1", "The elites left.", "菁英離開了。"),
    Pair("2", "An elite stayed.", "一個菁英留下了。"),
    Pair("3", "They landed and were registered.", "他們登陸後登錄了姓名。"),
]

VARIANTS = (
    ("精英", "菁英"), ("台灣", "臺灣"), ("台北", "臺北"), ("計畫", "計劃"), ("身分", "身份"), ("部分", "部份"),
    ("占據", "佔據"), ("占領", "佔領"), ("占有", "佔有"), ("聯絡", "連絡"), ("想像", "想象"), ("好像", "好象"),
    ("布置", "佈置"), ("公布", "公佈"), ("宣布", "宣佈"), ("分布", "分佈"), ("遺跡", "遺蹟"), ("古跡", "古蹟"), ("奇跡", "奇蹟"),
    ("唯一", "惟一"), ("其他", "其它"), ("煙草", "菸草"), ("週末", "周末"), ("週年", "周年"), ("這裡", "這裏"), ("那裡", "那裏"),
    ("家裡", "家裏"), ("裡面", "裏面"), ("磨坊", "磨房"), ("燈塔", "灯塔"), ("份量", "分量"),
    ("本份", "本分"), ("成份", "成分"), ("充份", "充分"), ("了解", "瞭解"), ("游牧", "遊牧"), ("周遊", "週遊"), ("溼", "濕"),
    ("台中", "臺中"), ("台南", "臺南"), ("帳戶", "賬戶"), ("帳號", "賬號"), ("帳單", "賬單"), ("雇員", "僱員"), ("雇主", "僱主"),
    ("刻劃", "刻畫"), ("飄泊", "漂泊"), ("彷徨", "徬徨"), ("彷彿", "仿佛"), ("牴觸", "抵觸"), ("艷麗", "豔麗"), ("薰陶", "熏陶"),
    ("弘揚", "宏揚"), ("過份", "過分"), ("倒楣", "倒霉"), ("喝采", "喝彩"), ("精采", "精彩"), ("摹仿", "模仿"),
    ("帐户", "账户"), ("帐号", "账号"), ("帐单", "账单"), ("帐目", "账目"), ("帐本", "账本"), ("订阅", "定阅"), ("雇员", "僱员"),
    ("刻划", "刻画"), ("飘泊", "漂泊"), ("参预", "参与"), ("弘扬", "宏扬"), ("过份", "过分"), ("笔划", "笔画"), ("辈份", "辈分"),
    ("耽搁", "担搁"), ("耽误", "担误"), ("人材", "人才"), ("余辉", "余晖"), ("装璜", "装潢"), ("月蚀", "月食"), ("日蚀", "日食"),
    ("遗迹", "遗蹟"), ("连接", "联接"), ("姊姊", "姐姐"),
)  # fmt: skip
_OTHER = dict(VARIANTS)
_WORDS = frozenset(word for words in VARIANTS for word in words)
_BEGINS = re.compile(f"[{''.join({word[0] for word in _WORDS})}]")
_SAME_SOURCE, _SAME_TARGET = "same_source", "same_target"
SHORT, SHORT_HAN, SHORT_LATIN = 3, 5, 16
ALIKE = 70
SHOWN = 30  # characters of a translation in the message
_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})


def groups(pair: Pair) -> Iterator[str]:
    """A group for each two words of which one stands here, for the words of the source, and for those of the target."""
    for side in SIDES:
        if base(pair.lang(side)) == "zh":
            text = pair.text(side)
            begins = [match.start() for match in _BEGINS.finditer(text)]
            there = _WORDS.intersection([text[at : at + size] for at in begins for size in (1, 2)])
            for first, second in VARIANTS if there else ():
                if first in there or second in there:
                    yield f"{side} {first}"
    if pair.target.strip() and _long_enough(pair):
        yield f"{_SAME_SOURCE} {_digest(pair.source)}"
    if pair.source.strip() and len(pair.target) >= (SHORT_HAN if base(pair.target_lang) == "zh" else SHORT_LATIN):
        yield f"{_SAME_TARGET} {_digest(pair.target)}"


def find_in_group(group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding a group at most."""
    kind, _space, first = group.partition(" ")
    if kind == _SAME_SOURCE:
        return _same_source(pairs)
    if kind == _SAME_TARGET:
        return _same_target(pairs)
    return _variants(pairs, "source" if kind == "source" else "target", (first, _OTHER[first]))


def _variants(pairs: Sequence[Pair], side: Side, words: tuple[str, str]) -> Iterator[Finding]:
    counts = [sum(pair.text(side).count(word) for pair in pairs) for word in words]
    if all(counts):
        spots = tuple(
            Spot(pair.id, side, at, at + len(word))
            for pair in pairs
            for word in words
            for at in _places(pair.text(side), word)
        )
        args = {"first": words[0], "n": counts[0], "second": words[1], "m": counts[1]}
        message = gettext_noop("Both “{first}” ({n}) and “{second}” ({m}) stand in this article; choose one")
        yield _about(spots, message, args)


def _same_source(pairs: Sequence[Pair]) -> Iterator[Finding]:
    """Sources that differ in case, marks, spaces or articles at most, and are translated in several ways."""
    if len(pairs) < 2:
        return
    ways = list(dict.fromkeys(" ".join(pair.target.split()) for pair in pairs))
    if len(ways) < 2 or (_inexact(pairs) and len({_plain(way) for way in ways}) < 2):
        return
    spots = tuple(Spot(pair.id, "target", 0, len(pair.target)) for pair in pairs)
    message = gettext_noop("“{source}” is translated in {n} ways, as “{first}” and “{second}”; agree on one")
    args = {"source": pairs[0].source[:60], "n": len(ways), "first": _short(ways[0]), "second": _short(ways[1])}
    yield _about(spots, message, args)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _long_enough(pair: Pair) -> bool:
    """Yes and no are answered in many ways."""
    return len(pair.source) > SHORT if base(pair.source_lang) in UNSPACED else len(pair.source.split()) > 1


def _inexact(pairs: Sequence[Pair]) -> bool:
    return len({" ".join(pair.source.split()) for pair in pairs}) > 1


def _same_target(pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One translation for sources that have little in common: a note, for it may be a slip of the clipboard."""
    first, *rest = pairs
    others = [pair for pair in rest if fuzz.ratio(_plain(first.source), _plain(pair.source)) < ALIKE]
    if others:
        spots = tuple(Spot(pair.id, "target", 0, len(pair.target)) for pair in (first, *others))
        message = gettext_noop("“{target}” translates {n} different sources")
        sources = {_plain(pair.source) for pair in (first, *others)}
        args = {"target": first.target[:60], "n": len(sources)}
        yield replace(_about(spots, message, args), severity="note")


def _digest(text: str) -> str:
    """What texts have in common that differ in no word."""
    return blake2b(_plain(text).encode(), digest_size=12).hexdigest()


@lru_cache(maxsize=65_536)
def _plain(text: str) -> str:
    """The words of a text, without what near-identical sentences differ in."""
    return "".join([word for word in _WORD.findall(text.casefold()) if word not in _ARTICLES])


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _about(spots: tuple[Spot, ...], message: str, args: dict[str, object]) -> Finding:
    first = spots[0]
    return Finding("term_consistency", "warning", first.side, first.start, first.end, message, args, spots=spots)
