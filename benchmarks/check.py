"""How fast the checks are, beside pofilter, and which rule takes the time.

    python benchmarks/check.py [--shared ../shared]      pairs a second, share of each rule
    python benchmarks/check.py --hostile                 the slowest rule on each hostile text of 20,000 characters

Times are of the processor (one core), so that what else the machine does is left out, and of texts never seen: what was
kept of them in the run before is forgotten. Garbage is collected as seldom as in every process of the desk, and memory lies
in large pages as in one that checks articles. Texts: short pairs and sentences made here of word lists; where the folder of
development data is present, news sentences too, each writing by itself, so that no English sentence comes twice. pofilter
(translate-toolkit, among the developers' tools; GPL, no part of this project) runs all its tests on the same pairs.
"""

import argparse
import csv
import gc
import random
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import _lru_cache_wrapper, partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reviews.apps import OBJECTS_BETWEEN_COLLECTIONS  # noqa: E402
from reviews.check import check_article, rules  # noqa: E402
from reviews.large_pages import settle  # noqa: E402
from reviews.text.quick.remembered import Remembered  # noqa: E402
from reviews.text.segments import Article, Pair  # noqa: E402
from tests.check import hostile  # noqa: E402

BARS = {"short pairs": 10_000, "news sentences": 3_000, "made sentences": 3_000}
SLOWEST = 0.5
HOSTILE = 20_000
LANGUAGES = ("zh-Hant-TW", "zh-Hans")

_WHO = [
    ("The committee", "委員會"), ("A small village", "一個小村莊"), ("The museum in Vienna", "維也納的博物館"),
    ("Our editor", "我們的編輯"),
    ("The hospital", "這家醫院"), ("Margaret Ellery", "瑪格麗特・艾勒里"), ("The French government", "法國政府"), ("The river", "這條河"),
]  # fmt: skip
_DID = [
    ("rejected", "否決了"), ("published", "發布了"), ("did not mention", "沒有提到"), ("measured", "測量了"), ("lost", "遺失了"),
    ("described", "描述了"), ("has never approved", "從未核准"), ("postponed", "延後了"),
]  # fmt: skip
_WHAT = [
    ("the annual budget", "年度預算"), ("two bridges", "兩座橋"), ("an old map", "一張舊地圖"), ("the final text", "定稿"),
    ("a new rule", "一項新規定"), ("“the old mill”", "「老磨坊」"), ("its report", "報告"), ("forty letters", "四十封信"),
]  # fmt: skip
_WHEN = [
    ("in {n}", "在{n}年"), ("on Monday, 3 May {n}", "在{n}年5月3日星期一"), ("after {n} days", "在{n}天後"),
    ("for {n} dollars", "以{n}美元"),
]  # fmt: skip
_MORE = [
    (", because the people of the valley had asked for it for years", "，因為山谷裡的居民多年來一直這樣要求"),
    (", and the newspapers wrote about nothing else until the summer", "，直到夏天，報紙只談這件事"),
    (", although 35 percent of those who answered had been against it", "，雖然百分之三十五的受訪者曾經反對"),
    (", which surprised even those who had worked there all their lives", "，連一輩子在那裡工作的人都感到意外"),
]


def short_pairs(n: int) -> list[Pair]:
    """Pairs as interfaces and tables have them."""
    chance = random.Random(1)
    return [
        _made(str(at), [chance.choice(_WHO), chance.choice(_DID), chance.choice(_WHAT)], chance, "") for at in range(n)
    ]


def made_sentences(n: int) -> list[Pair]:
    """Sentences as long as those of news."""
    chance = random.Random(2)
    found = []
    for at in range(n):
        parts = [chance.choice(_WHO), chance.choice(_DID), chance.choice(_WHAT), chance.choice(_WHEN)]
        found.append(_made(str(at), [*parts, *chance.sample(_MORE, 2)], chance, "."))
    return found


def _made(key: str, parts: list[tuple[str, str]], chance: random.Random, stop: str) -> Pair:
    n = chance.randrange(1900, 2030)
    english = " ".join(part for part, _zh in parts).replace(" ,", ",").format(n=n) + stop
    return Pair(key, english, "".join(part for _en, part in parts).format(n=n) + ("。" if stop else ""))


def news(folder: Path, n: int) -> list[Pair]:
    """Published sentences in both writings; none where the folder is absent."""
    table = folder / "gold" / "ntrex-news-pairs.tsv"
    if not table.is_file():
        return []
    with table.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = [Pair(f"{row['row']} {lang}", row["en"], row[lang], "en", lang) for lang in LANGUAGES for row in rows]
    return found[:n]


def fresh(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The same pairs with nothing read yet."""
    return tuple(replace(pair) for pair in pairs)


def forget() -> None:
    """Empties what was kept of the texts read before; tables of words stay."""
    for one in gc.get_objects():
        if type(one) is _lru_cache_wrapper and one.cache_parameters()["maxsize"] is not None:
            one.cache_clear()
        elif type(one) is Remembered:
            one.clear()


def seconds(run: Callable[[], object]) -> float:
    """Processor seconds of one run."""
    start = time.process_time()
    run()
    return time.process_time() - start


def shares(pairs: list[Pair]) -> list[tuple[str, float]]:
    """Microseconds a pair of each rule run alone, so that what rules read together is counted for each."""
    found = []
    for name in rules():
        article = Article("speed", fresh(pairs))
        forget()
        found.append((name, seconds(partial(check_article, article, [name])) / len(pairs) * 1e6))
    return sorted(found, key=lambda one: -one[1])


def pofilter() -> Callable[[list[Pair]], object]:
    """All of pofilter's tests on the pairs."""
    from translate.filters import checks
    from translate.storage import po

    checker = checks.TeeChecker(checkerclasses=[checks.StandardChecker, checks.StandardUnitChecker])

    def run(pairs: list[Pair]) -> None:
        for pair in pairs:
            unit = po.pounit(pair.source)
            unit.target = pair.target
            checker.run_filters(unit)

    return run


def speed(folder: Path) -> None:
    """Prints the table."""
    other = pofilter()
    sets = {
        "short pairs": short_pairs(4000),
        "made sentences": made_sentences(1500),
    }
    print("| text | pairs | pairs/s | bar | pofilter, pairs/s | most of the time (µs a pair, each rule alone) |")
    print("|---|---|---|---|---|---|")
    published = news(folder, 1578)
    for lang in LANGUAGES:
        sets[f"news sentences, {lang}"] = [pair for pair in published if pair.target_lang == lang]
    for pairs in sets.values():
        check_article(Article("warm", fresh(pairs[:100])))
    settle()
    for name, pairs in sets.items():
        if not pairs:
            continue
        times = []
        for _again in range(3):
            article = Article("speed", fresh(pairs))
            forget()
            times.append(seconds(partial(check_article, article)))
        own = len(pairs) / min(times)
        theirs = f"{len(pairs) / seconds(partial(other, pairs)):,.0f}"
        slowest = ", ".join(f"{rule} {share:.0f}" for rule, share in shares(pairs)[:8])
        print(
            f"| {name} | {len(pairs):,} | {own:,.0f} | {BARS[name.partition(',')[0]]:,} | {theirs} | {slowest} |",
            flush=True,
        )


def slow_texts() -> bool:
    """Prints the slowest rule on each hostile text; whether any took longer than it may."""
    worst = 0.0
    check_article(Article("warm", tuple(made_sentences(20))))
    print("| text | slowest rule | ms | all rules, ms |\n|---|---|---|---|")
    for name, english, chinese in hostile.texts(HOSTILE):
        for pair in (Pair(name, english, chinese), Pair(name, chinese, english, "zh-Hant-TW", "en")):
            times = {
                rule: seconds(partial(check_article, Article("hostile", (replace(pair),)), [rule])) for rule in rules()
            }
            rule = max(times, key=lambda one: times[one])
            worst = max(worst, times[rule])
            shown = f"{times[rule] * 1000:.0f} | {sum(times.values()) * 1000:.0f}"
            print(f"| {name}, {pair.source_lang} to {pair.target_lang} | {rule} | {shown} |", flush=True)
    print(f"the slowest: {worst * 1000:.0f} ms (may take {SLOWEST * 1000:.0f})")
    return worst > SLOWEST


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder of development data")
    parser.add_argument("--hostile", action="store_true", help="the slowest rule on each hostile text")
    options = parser.parse_args()
    gc.set_threshold(*OBJECTS_BETWEEN_COLLECTIONS)
    if options.hostile:
        sys.exit(slow_texts())
    speed(options.shared)


if __name__ == "__main__":
    main()
