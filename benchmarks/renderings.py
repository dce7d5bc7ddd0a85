"""How many renderings of names that are changed at random in one of several published pairs the checks report.

    python benchmarks/renderings.py [kind ...] [--shared ../shared] [--seed 7] [--missed]

As benchmarks/losses.py, for names in articles: where up to four published pairs of one writing name somebody or some place and
render it alike, one of them gets a rendering that is nearly the same: a character that reads like its own, or one fewer. What
stands for a name is told by what the pairs have in common and no other pair has, not by how the checks hear it.
"""

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import opencc

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.changes import EVERY, options  # noqa: E402
from benchmarks.check import LANGUAGES, news  # noqa: E402
from reviews.check import check_article  # noqa: E402
from reviews.text.segments import Article, Pair  # noqa: E402

RULE = ["transliteration"]
MOST = 4
LONGEST = 7
SHORTENED_FROM = 4
NAME = re.compile("(?<=[a-z,’'] )[A-Z][a-z]{3,}\\b")
# Characters that transliterations are written with, each group of one sound or nearly so.
ALIKE = """斯思絲司 克科柯 爾耳兒 特德得 夫弗福 利里莉力理立 拉喇菈 羅洛 馬瑪 巴芭 亞雅 姆木穆 薩沙 維韋威 伊依 蘭嵐 萊賴 貝倍 丹但 森生
頓敦 登丹 迪狄蒂 布部 奇齊契 傑捷 普浦 恩安 娜納 雷蕾 魯盧 格葛 加迦嘉 史斯 比彼 曼蔓 哈海 塔達 托多 基吉 莫摩 孫森 林琳"""
OTHERS = (
    "阿埃艾奧班包鮑賓波伯博昌車茨代戴當道杜厄法費芬馮佛富蓋甘岡高戈哥根貢古瓜圭漢豪赫黑亨洪霍胡華惠賈簡金京久卡凱坎康考可肯孔庫夸奎昆朗勞李麗連琳龍隆路呂倫麥邁毛梅門蒙孟米密敏明默慕南內尼寧紐農努諾歐帕派潘龐佩彭皮平珀錢喬瓊丘"
    "讓熱仁日瑞若賽桑瑟山尚紹舍申聖施什士松蘇索泰坦湯唐陶藤提田廷圖土瓦萬旺魏溫文沃烏伍武西希錫夏香肖謝欣辛修許雪遜揚堯葉衣因英永尤于約澤扎詹章珍芝朱卓茲子祖佐愛"
)
SIMPLIFIED = opencc.OpenCC("t2s").convert
Change = Callable[[str, str, random.Random], str | None]
"""Another rendering of one that is given with its writing; none where there is none of the kind."""


def alike(form: str, lang: str, chance: random.Random) -> str | None:
    """A character becomes one that reads like it."""
    written = SIMPLIFIED if lang == LANGUAGES[1] else str
    groups = [written(group) for group in ALIKE.split()]
    ways = [(at, one) for at, own in enumerate(form) for group in groups if own in group for one in group if one != own]
    if not ways:
        return None
    at, other = chance.choice(ways)
    return form[:at] + other + form[at + 1 :]


def shorter(form: str, _lang: str, chance: random.Random) -> str | None:
    """A character other than the first is left out."""
    at = chance.randrange(1, len(form))
    return form[:at] + form[at + 1 :] if len(form) >= SHORTENED_FROM else None


KINDS: dict[str, Change] = {"alike": alike, "shorter": shorter}


def named(pairs: Sequence[Pair]) -> Iterator[tuple[str, list[Pair]]]:
    """What renders a name in several pairs and stands in no other, with these pairs."""
    characters = set(ALIKE + OTHERS) | set(SIMPLIFIED(ALIKE + OTHERS))
    by_name: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        for name in sorted(set(NAME.findall(pair.source))):
            by_name[name].append(pair)
    for having in by_name.values():
        shared = Counter(form for pair in having for form in sorted(_forms(pair.target, characters)))
        form = max(shared, key=lambda one: (shared[one], len(one)), default="")
        chosen = [pair for pair in having if form in pair.target]
        if len(chosen) > 1 and all(form not in pair.target for pair in pairs if pair not in having):
            yield form, chosen[:MOST]


def _forms(text: str, characters: set[str]) -> set[str]:
    spans = [text[at : at + size] for at in range(len(text)) for size in range(2, LONGEST)]
    return {span for span in spans if characters.issuperset(span)}


def reported(pairs: Sequence[Pair]) -> set[str]:
    """What the rule says of pairs in one article."""
    return {one.sentence for one in check_article(Article("names", tuple(pairs)), RULE).findings}


def main() -> None:
    given = options(__doc__)
    pairs = news(given.shared, EVERY)
    print("| kind | to | changed | found |\n|---|---|---:|---:|")
    for kind in given.kinds or KINDS:
        for lang in LANGUAGES:
            chance = random.Random(given.seed)
            missed = changed = 0
            for form, having in named([pair for pair in pairs if pair.target_lang == lang]):
                other = KINDS[kind](form, lang, chance)
                if other is None:
                    continue
                at = chance.randrange(len(having))
                faulty = [
                    Pair(one.id, one.source, one.target.replace(form, other) if n == at else one.target, "en", lang)
                    for n, one in enumerate(having)
                ]
                changed += 1
                if not reported(faulty) - reported(having):
                    missed += 1
                    if given.missed:
                        print(kind, lang, form, other, [one.id for one in having])
            print(f"| {kind} | {lang} | {changed} | {(changed - missed) / max(changed, 1):.0%} |", flush=True)


if __name__ == "__main__":
    main()
