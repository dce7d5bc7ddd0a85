"""One word written in two ways, one source sentence translated in two ways, one translation for two sources (a note).

精英 and 菁英, 台灣 and 臺灣, 計畫 and 計劃: each is right, both in one article are not. Sentences that
differ in marks, case or articles count as one. Source: the pairs are our own list; house style decides which one stays.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b
from unicodedata import normalize

import numpy as np
from rapidfuzz import fuzz

from reviews.text.polarity.one_alone import answers_both, answers_one_alone
from reviews.text.regional.variant_words import pairs_in
from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import SIDES, Finding, Pair, Side, Spot
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Inconsistent wording")
SEVERITY = "warning"
VERSION = 4
BAD = [Pair("1", "The elites left.", "精英離開了。"), Pair("2", "An elite stayed.", "一個菁英留下了。")]
GOOD = [
    Pair("1", "The elites left.", "菁英離開了。"),
    Pair("2", "An elite stayed.", "一個菁英留下了。"),
    Pair("3", "They landed and were registered.", "他們登陸後登錄了姓名。"),
]

_SAME_SOURCE, _SAME_TARGET = "same_source", "same_target"
SHORT, SHORT_HAN, SHORT_LATIN = 3, 5, 16
FEW_HAN, FEW_LATIN = 3, 8  # characters of a translation for which it is asked whose it is
ALIKE = 70
SHOWN = 30  # characters of a translation in the message
_WORD = re.compile(r"\w+")
# What normalizes to itself, or to another mark.
_STAYS = re.compile("[\0-\x7f一-鿿\xa0·–—‘’“”…‧　、。〈〉《》「」『』・！％（），／：；？～]*")
# By its code the weight of a character that texts share which are the same but for articles, marks and n't.
_LAST = 0xFFFF
_WEIGHTS = np.zeros(_LAST + 1, np.int64)
_WEIGHTS[0x4E00:0xA000] = np.arange(0x4E00, 0xA000) ** 2
for _signs in ("0123456789bdfgjkmpqrsuvxyz", "0123456789BDFGJKMPQRSUVXYZ"):
    _WEIGHTS[[*map(ord, _signs)]] = np.arange(3, 29) ** 5
_ARTICLES = frozenset({"the", "a", "an"})
_ANSWERS_TEXT = """
yes no okay well hello thanks sure maybe never right 是的 不是 好的 沒有 没有 謝謝 谢谢 當然 当然
"""
_ANSWERS = frozenset(_ANSWERS_TEXT.split())


def groups(pair: Pair) -> Iterator[str]:
    """A group for each two words of which one stands here, for the words of the source, and for those of the target."""
    return (_group(kind, words) for kind, words in _shared(pair))


def telling(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """The groups of several pairs, but for sources and targets that only one of them has."""
    found: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    sources, targets = _recurring([pair.source for pair in pairs]), _recurring([pair.target for pair in pairs])
    for pair, source, target in zip(pairs, sources, targets, strict=True):
        for key in _shared(pair, source, target):
            found[key].append(pair)
    return {_group(kind, words): there for (kind, words), there in found.items() if len(there) > 1 or kind in SIDES}


def _recurring(texts: Sequence[str]) -> list[bool]:
    """Whether the words of each text may be those of another: a quick look at all, by the characters that those would share."""
    # Both cases weigh the same; so only what is of another width or form has to be written anew.
    plain = [text if text.isascii() or _STAYS.fullmatch(text) else _low(text) for text in texts]
    codes = np.frombuffer("\n".join([*plain, ""]).encode("utf-32-le", "surrogatepass"), np.uint32)
    starts = np.cumsum([0, *map(len, plain[:-1])]) + np.arange(len(plain))
    sums = np.add.reduceat(_WEIGHTS[np.minimum(codes, _LAST)], starts).tolist() if len(codes) else []
    times = Counter(sums)
    return [times[one] > 1 for one in sums]


def _shared(pair: Pair, source: bool = True, target: bool = True) -> list[tuple[str, str]]:
    """What a pair may share with others, each with its kind; its source and its target where they are asked for."""
    into_chinese = base(pair.target_lang) == "zh"
    found = [("source", words) for words in pairs_in(pair.source)] if base(pair.source_lang) == "zh" else []
    if into_chinese:
        found += [("target", words) for words in pairs_in(pair.target)]
    if source and pair.target.strip() and _long_enough(pair):
        found.append((_SAME_SOURCE, _plain(pair.source)))
    if target and pair.source.strip() and len(pair.target) >= (FEW_HAN if into_chinese else FEW_LATIN):
        found.append((_SAME_TARGET, _plain(pair.target)))
    return found


def _group(kind: str, words: str) -> str:
    return f"{kind} {words if kind in SIDES else blake2b(words.encode(), digest_size=12).hexdigest()}"


def find_in_group(group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding a group at most."""
    kind, _space, words = group.partition(" ")
    if kind == _SAME_SOURCE:
        return _same_source(pairs)
    if kind == _SAME_TARGET:
        return _same_target(pairs)
    return _variants(pairs, "source" if kind == "source" else "target", words.split("/"))


def _variants(pairs: Sequence[Pair], side: Side, words: Sequence[str]) -> Iterator[Finding]:
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
    """Yes and no are answered in many ways, and a word that is a sentence (Really?); one without a mark is a label."""
    source = pair.source.strip()
    is_label = source[-1:].isalnum() and source.casefold() not in _ANSWERS
    if base(pair.source_lang) in UNSPACED:
        return len(source) > SHORT or (is_label and len(source) > 1)
    return len(source.split(maxsplit=1)) > 1 or (is_label and len(source) > SHORT)


def _inexact(pairs: Sequence[Pair]) -> bool:
    return len({" ".join(pair.source.split()) for pair in pairs}) > 1


def _same_target(pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One translation for sources that have little in common: a note, for it may be a slip of the clipboard."""
    first, *rest = pairs
    own = _plain(first.source)
    others = [pair for pair in rest if own != _plain(pair.source) and _is_for_another(first, pair)]
    if others:
        spots = tuple(Spot(pair.id, "target", 0, len(pair.target)) for pair in (first, *others))
        message = gettext_noop("“{target}” translates {n} different sources")
        sources = {_plain(pair.source) for pair in (first, *others)}
        args = {"target": first.target[:60], "n": len(sources)}
        yield replace(_about(spots, message, args), severity="note")


def _is_for_another(first: Pair, other: Pair) -> bool:
    """Whether two sources have little in common, or their one translation answers a word of the one and none of the other."""
    into_chinese = base(first.target_lang) == "zh"
    long = len(first.target) >= (SHORT_HAN if into_chinese else SHORT_LATIN)
    if long and fuzz.ratio(_plain(first.source), _plain(other.source)) < ALIKE:
        return not (into_chinese and answers_both(first.source, other.source, first.target))
    return answers_one_alone(first.source, other.source, first.target, into_chinese)


def _low(text: str) -> str:
    """A text without differences of case and width."""
    return text.lower() if text.isascii() or _STAYS.fullmatch(text) else normalize("NFKC", text).casefold()


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """The words of a text, without what near-identical sentences differ in: marks, case, articles, don't for do not, width."""
    low = _low(text)
    if "n't" in low or "n’t" in low:
        low = low.replace("’", "'").replace("can't", "cannot").replace("won't", "will not").replace("n't", " not")
    words = _WORD.findall(low)
    return "".join(words if _ARTICLES.isdisjoint(words) else [word for word in words if word not in _ARTICLES])


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _about(spots: tuple[Spot, ...], message: str, args: dict[str, object]) -> Finding:
    first = spots[0]
    return Finding("term_consistency", "warning", first.side, first.start, first.end, message, args, spots=spots)
