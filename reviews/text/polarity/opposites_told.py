"""English words that stand for the opposite of a Chinese word, as the dictionary tells: "safe" where the Chinese has 危險.

Reported where nothing in the Chinese answers the word, a Chinese word that means its opposite is answered by nothing else, and
the English says that opposite nowhere. A word that is answered by another one all the same (高溫, low temperatures) is the opposite
if its first character means so by itself. The words are a list of our own; what they mean is told by CC-CEDICT. The contrasts of
reviews/text/polarity/contrasts.py name their Chinese words, these do not.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.glosses import said_alone, ways_said
from reviews.text.meanings.headwords import longest_headwords
from reviews.text.meanings.met import met
from reviews.text.meanings.stem_numbers import NUMBERS
from reviews.text.polarity.denied_before import is_denied_in_chinese, is_denied_in_english
from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.side_by_side import Sign

Span = tuple[int, int]

# Two sides to a line, looked for in English both; of those with > the first alone.
_LINES = """
high higher highest | low lower lowest lowering lowered
old older oldest > new newer newest
strong stronger strongest strongly | weak weaker weakest weakly
increase increased increases increasing increasingly | decrease decreased decreases decreasing
difficult hard difficulty difficulties harder | easy easier easiest easily
dangerous danger risky | safe safer safely
large larger largest big bigger biggest | small smaller smallest
early earlier earliest | late later latest
above exceed exceeded exceeds | below
inside indoor indoors | outside outdoor outdoors
public | private
support supports supported supporting | oppose opposes opposed opposing
arrive arrived arrives arriving | leave left leaves leaving depart departed
enter entered enters entering | exit exited exits
improve improved improves improving improvement | worsen worsened worsens worsening
grow growth | decline declined declines declining shrink shrank shrinking
positive positively | negative negatively
success successful successfully succeed succeeded | failure unsuccessful unsuccessfully fail failed
open opened opens opening | close closed closes closing
rich richer wealthy | poor poorer
expand expanded expands expanding expansion | shrink shrank shrunk shrinking
fast faster fastest quick quickly rapid rapidly | slow slower slowest slowly
hot hotter | cold colder
buy bought buys buying purchase purchased | sell sold sells selling
domestic domestically | foreign overseas
import imports imported importing | export exports exported exporting
north northern northwest northeast | south southern southwest southeast
east eastern eastward | west western westward
northwestern | southwestern northeastern
northeastern | southeastern northwestern
upper upward upwards | downward downwards
encourage encouraged encourages encouraging | discourage discouraged discourages discouraging
love loved loves | hate hated hates
advantage advantages | disadvantage disadvantages
legal legally | illegal illegally
complete | incomplete partial
heavy heavier | light lighter lightness
deep deeper | shallow
wide wider broad | narrow narrower
clean | dirty polluted
full | empty
young younger | older elderly
male men man | female women woman
permanent permanently | temporary temporarily
direct directly | indirect indirectly
active actively | passive passively
simple simply | complex complicated
rural | urban
military | civilian
majority | minority
internal | external
senior | junior
offline | online
winner winners | loser losers
accept accepted accepts | reject rejected rejects refuse refused
agree agreed agrees | disagree disagreed disagrees
allow allowed allows permit permitted | forbid forbade forbidden ban banned prohibit prohibited
strengthen strengthened strengthening strengthens | weaken weakened weakening weakens
happy happily | sad
war | peace
profit profits | loss losses
cheap cheaper | expensive
optimistic optimism | pessimistic pessimism
formal | informal
friend friends | enemy enemies
teacher teachers | student students
buyer buyers | seller sellers
tighten tightened | loosen loosened
"""
# Characters that are the opposite by themselves; of any other a word of two is asked for.
_ALONE = frozenset(
    "高低新舊旧強强弱難难易大小早晚遲迟遠远近快慢冷熱热深淺浅增減减升降漲涨跌公私內内外東东西南北买買賣卖勝胜敗败贏赢輸输男女富貧贫窮穷重輕轻寬宽窄"
)
_FARTHEST = 0.5  # of a text
_WORD = re.compile("[a-z]+")


class _Opposite(NamedTuple):
    """What a word and its opposite are said by: families of stems, and the headwords that mean the opposite."""

    own: frozenset[int]
    other: frozenset[int]
    words: frozenset[str]
    heads: frozenset[int]


def told_opposites(english: str, chinese: str) -> Iterator[tuple[Span, Span]]:
    """Where such a word stands in the English, and the Chinese word that means its opposite."""
    opposites, words = _opposites(), words_of(english)
    here = opposites.keys() & words
    wanted = here & _contradicted(chinese) if here else here
    wanted = {word for word in wanted if opposites[word].words.isdisjoint(words)}
    for found in _WORD.finditer(in_place(english)) if wanted else ():
        if found.group() in wanted and (there := _opposite_of(found, opposites[found.group()], english, chinese)):
            yield found.span(), there


def signs() -> list[Sign]:
    """The English words; nothing is looked for without a dictionary."""
    return [Sign(_opposites().keys())] if chinese_english() else []


def _opposite_of(found: "re.Match[str]", asked: _Opposite, english: str, chinese: str) -> Span | None:
    """The nearest Chinese word that means the opposite and is answered by nothing else."""
    near = found.start() / len(english)
    longest = longest_headwords(chinese)
    candidates = [
        place for place in _candidates(chinese, asked, longest) if abs(place[0] / len(chinese) - near) < _FARTHEST
    ]
    if not candidates:
        return None
    rest = english[: found.start()] + " " * len(found.group()) + english[found.end() :]
    answered = met(chinese, rest)
    covers = {at: (start, end) for start, end, _head in longest for at in range(start, end)}
    for _kin, span in ways_said(chinese, asked.own):
        if not answered.get(covers.get(span[0], span)):
            return None  # the word is answered, and what answers it says nothing else
    free = [place for place in candidates if not answered.get(place) or _begins_so(chinese[place[0]], asked)]
    there = min(free, key=lambda place: abs(place[0] / len(chinese) - near), default=None)
    if there and is_denied_in_english(english, found.start()) == is_denied_in_chinese(chinese, there[0]):
        return there
    return None


def _candidates(chinese: str, asked: _Opposite, longest: Any) -> Iterator[Span]:
    """The longest headwords that mean the opposite, and single characters outside of all of them."""
    done = 0
    for start, end, head in (*longest, (len(chinese), len(chinese), -1)):
        for at in range(done, start):
            if chinese[at] in _ALONE and _begins_so(chinese[at], asked):
                yield at, at + 1
        if head in asked.heads:
            yield start, end
        done = end


def _begins_so(character: str, asked: _Opposite) -> bool:
    return character in _ALONE and not asked.other.isdisjoint(said_alone(character))


def _contradicted(chinese: str) -> set[str]:
    """The English words whose opposites a Chinese text says."""
    said, alone = _said_by()
    found: set[str] = set()
    for _start, _end, head in longest_headwords(chinese):
        if head in said:
            found |= said[head]
    for character in _ALONE.intersection(chinese):
        found |= alone[character]
    return found


@cache
def _said_by() -> tuple[dict[int, set[str]], dict[str, set[str]]]:
    """For each headword, and each character that is an opposite by itself, the words that it is the opposite of."""
    said: dict[int, set[str]] = {}
    alone: dict[str, set[str]] = {character: set() for character in _ALONE}
    for word, asked in _opposites().items():
        for head in asked.heads:
            said.setdefault(head, set()).add(word)
        for character in _ALONE:
            if _begins_so(character, asked):
                alone[character].add(word)
    return said, alone


@cache
def _opposites() -> dict[str, _Opposite]:
    known = chinese_english()
    if known is None:
        return {}
    owners = np.repeat(np.arange(len(known.meant.starts) - 1), np.diff(known.meant.starts))
    sides: dict[str, tuple[set[str], set[str]]] = {}
    for line in filter(None, _LINES.split("\n")):
        one, other = (side.split() for side in re.split("[|>]", line))
        for ours, theirs in ((one, other), (other, one))[: 1 if ">" in line else 2]:
            for word in ours:
                own, against = sides.setdefault(word, (set(), set()))
                own.update(ours)
                against.update(theirs)
    found = {}
    for word, (own, against) in sides.items():
        contrary = _families(against)
        heads = owners[np.isin(known.meant.kin, [*contrary])]
        found[word] = _Opposite(_families(own), contrary, frozenset(against), frozenset(heads.tolist()))
    return found


def _families(words: set[str]) -> frozenset[int]:
    return frozenset(NUMBERS[one][1] for one in words) - {-1}
