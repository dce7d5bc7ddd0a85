"""A rule that tells which pairs of a lot are worth a look leaves out none in which it finds anything."""

from collections import defaultdict
from dataclasses import replace

import pytest

from reviews.check import check_pair, check_pairs, rules
from reviews.text.quick.lot import Lot
from reviews.text.segments import Pair
from tests.check.written import BARS, cases

TELLING = [name for name, rule in rules().items() if rule.worth]
PLAIN = """
The mill stood by the sea./磨坊立在海邊。
Mei read an old letter./小梅讀了一封舊信。
Chen mended his boat./老陳修好了船。
Snow fell all night./雪整夜下著。
We left before dawn./我們天亮前離開。
The bridge is narrow./那座橋很窄。
Her garden has roses./她的花園有玫瑰。
Lin kept the key./林留著鑰匙。
A bell rang twice./鐘響過兩回。
They sold bread here./這裡賣過麵包。
"""


def written() -> list[list[Pair]]:
    """All pairs of the written cases, each way and broken, in lots of the same languages."""
    found: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for category in BARS:
        for case in cases(category):
            for pair in case.pairs:
                turned = Pair(pair.id, pair.target, pair.source, pair.target_lang, pair.source_lang)
                broken = replace(pair, source=pair.source[1:], target=pair.target[:-1])
                for one in (pair, turned, broken):
                    found[one.source_lang, one.target_lang].append(one)
    return [pairs for pairs in found.values() if len(pairs) > 100]


def found_in(pair: Pair, name: str) -> list[object]:
    """What a rule finds in a pair by itself; of a rule about articles the groups that it belongs to, of one that runs the pair."""
    rule = rules()[name]
    if rule.runs:
        return [pair] * rule.may_run(pair)
    return [*(rule.groups(pair) if rule.scope == "article" else rule.find(pair))]


def told(name: str, lot: Lot) -> list[bool]:
    """Which pairs of a lot a rule says are worth a look."""
    rule = rules()[name]
    if rule.ahead:
        rule.ahead(lot)
    return rule.worth(lot).tolist() if rule.worth else []


@pytest.fixture(scope="module")
def passed_over() -> dict[str, list[Pair]]:
    """Of each rule the pairs that are worth no look to it and in which it finds something. A pair is looked at by all rules
    in turn, since they share what they read, and is another one than that of the lot, which has been read ahead.
    """
    found: dict[str, list[Pair]] = {name: [] for name in TELLING}
    for pairs in written():
        lot = Lot(map(replace, pairs))
        worth = {name: told(name, lot) for name in TELLING}
        for at, pair in enumerate(map(replace, pairs)):
            for name in TELLING:
                if not worth[name][at] and found_in(pair, name):
                    found[name].append(pair)
    return found


@pytest.mark.parametrize("name", TELLING)
def test_a_pair_that_is_not_worth_a_look_has_nothing(name: str, passed_over: dict[str, list[Pair]]) -> None:
    assert passed_over[name] == []


@pytest.mark.parametrize("name", TELLING)
def test_plain_pairs_are_worth_no_look(name: str) -> None:
    texts = [row.split("/") for row in PLAIN.strip().split("\n")]
    assert not any(told(name, Lot(Pair(english, english, chinese) for english, chinese in texts)))


def test_pairs_of_several_languages_are_looked_at_one_by_one() -> None:
    pairs = [Pair(str(at), "The mill stood, it ground.", "磨坊立著,它磨穀。") for at in range(9)]
    pairs.append(Pair("9", "磨坊立著。", "The mill stood .", "zh-Hant-TW", "en"))
    assert not Lot(pairs).is_one
    assert check_pairs(pairs) == [check_pair(replace(pair)) for pair in pairs]
