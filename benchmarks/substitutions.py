"""How many of the numbers, dates and amounts that are changed at random in clean published pairs the checks report.

    python benchmarks/substitutions.py [kind ...] [--shared ../shared] [--seed 7] [--missed] [--texts]

In each pair of published news, in both writings and both directions, one thing of each kind is changed on one side: another
figure, another scale, another month, another currency. It counts as found where a check of values says something that it does
not say of the clean pair. What is changed is picked by the patterns below, which know nothing of how the checks read
numbers. With `--missed` the cases that were not found are listed by row, with `--texts` their texts as well, which are
not part of this project.
"""

import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.changes import both_directions, options  # noqa: E402
from reviews.check import check_pair  # noqa: E402
from reviews.text.scripts import base  # noqa: E402
from reviews.text.segments import SIDES, Pair, Side  # noqa: E402

RULES = ("number", "magnitude", "date", "percent", "currency", "unit")
MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
WORDS = "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty".split()  # noqa: SIM905
SCALES = ("thousand", "million", "billion", "trillion")
MONEY = ("dollars", "euros", "pounds", "yen", "rubles")
HAN = "一二三四五六七八九"
Change = Callable[[str, random.Random], str]


@dataclass(frozen=True)
class Kind:
    """Something that can be changed in a text of a language, and how: what `found` finds, or its group called x."""

    name: str
    lang: str
    found: "re.Pattern[str]"
    change: Change


def other_of(words: Sequence[str]) -> Change:
    """Another of the words, with a capital where the found one has it."""

    def change(text: str, chance: random.Random) -> str:
        new = chance.choice([one for one in words if one.lower() != text.lower()])
        return new.capitalize() if text[0].isupper() else new

    return change


def figures(text: str, chance: random.Random) -> str:
    """The same figures but one, or two of them turned round: slips of a keyboard."""
    places = [at for at, char in enumerate(text) if char.isdigit()]
    turned = [at for at in places if at + 1 in places and text[at] != text[at + 1] and text[at + 1] != "0"]
    if turned and chance.random() < 0.4:
        at = chance.choice(turned)
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    at = chance.choice(places)
    digit = chance.choice([one for one in "123456789" if one != text[at]])
    return text[:at] + digit + text[at + 1 :]


def han_figure(text: str, chance: random.Random) -> str:
    """Another Chinese figure in the place of one of those found."""
    at = chance.choice([at for at, char in enumerate(text) if char in HAN])
    return text[:at] + chance.choice([one for one in HAN if one != text[at]]) + text[at + 1 :]


def counted(most: int) -> Change:
    """Another number up to `most`."""
    return lambda text, chance: str(chance.choice([n for n in range(1, most + 1) if str(n) != text.strip()]))


def year(text: str, chance: random.Random) -> str:
    """A year up to thirty years off."""
    return str(int(text) + chance.choice([n for n in range(-30, 31) if n]))


def swapped(**words: str) -> Change:
    """The word that stands for the found one, as written here."""
    return lambda text, chance: chance.choice(words[text].split("|"))


def pattern(text: str) -> "re.Pattern[str]":
    return re.compile(text)


NUMBER = r"(?<![\w.,/:$€£+-])\d[\d,]*(?:\.\d+)?(?![\w%:/-]|[.,]\d| ?(?:percent|per cent))"
ZH_NUMBER = r"(?<![\d.,/:+A-Za-z-])\d[\d,]*(?:\.\d+)?(?![\d%％:/A-Za-z-]|[.,]\d|\s?[年月日號号])"
HAN_TENS = f"(?<![{HAN}十百千萬万第幾几数數\\d])[{HAN}]?[十百千][{HAN}](?![{HAN}十百千萬万億亿幾几])"
SURE = "|".join(one for one in MONTHS if one not in ("March", "May"))
DAY = r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (?P<x>\d\d?)(?=[,.)]| (?!percent)|th|st|nd|rd)"
LENGTHS = r"(?<=\d[ -])(?:miles?|kilometers?|kilometres?|feet|meters?|metres?|pounds|kilograms?|km|kg)\b"
ZH_LENGTHS = "(?<=[\\d百千萬万 ])(?:公里|英里|公斤|千克|英尺|英呎|公尺|米(?!其林)|磅)"
OTHER_DAY = swapped(一="二|五", 二="四|六", 三="五|一", 四="二|日", 五="四|一", 六="三|五", 日="一|四", 天="三|四")
OTHER_MONEY = swapped(美元="歐元|英鎊|日圓", 歐元="美元|英鎊", 欧元="美元|英镑", 英鎊="美元|歐元", 英镑="美元|欧元",
                      日圓="美元", 日元="美元", 盧布="歐元", 卢布="欧元")  # fmt: skip
OTHER_UNIT = swapped(
    mile="kilometer", miles="kilometers", kilometer="mile", kilometers="miles", kilometre="mile", kilometres="miles",
    feet="meters", meter="foot", meters="feet", metre="foot", metres="feet", pounds="kilograms", kilogram="pound",
    kilograms="pounds", km="miles", kg="lb", 公里="英里", 英里="公里", 公斤="磅", 千克="磅", 英尺="公尺", 英呎="公尺",
    公尺="英尺", 米="英尺", 磅="公斤")  # fmt: skip
KINDS = (
    Kind("number", "en", pattern(NUMBER), figures),
    Kind("number", "zh", pattern(ZH_NUMBER), figures),
    Kind("number in words", "en", pattern(rf"\b(?:{'|'.join(WORDS)})\b"), other_of(WORDS)),
    Kind("number in words", "zh", pattern(HAN_TENS), han_figure),
    Kind("scale", "en", pattern(r"(?<=\d )(?:thousand|million|billion|trillion)\b"), other_of(SCALES)),
    Kind("scale", "zh", pattern(r"(?<=[\d十百千一二三四五六七八九兩两])[萬億万亿](?![萬億万亿])"),
         swapped(萬="億", 億="萬", 万="亿", 亿="万")),
    Kind("year", "en", pattern(r"(?<![\w.,$€£-])(?:19|20)\d\d(?![\w]|[,.-]\d)"), year),
    Kind("year", "zh", pattern(r"(?<!\d)(?:19|20)\d\d(?=\s?年)"), year),
    Kind("month", "en", pattern(rf"\b(?:{SURE})\b"), other_of(MONTHS)),
    Kind("month", "zh", pattern(r"(?<!\d)1?\d(?=\s?月)"), counted(12)),
    Kind("day", "en", pattern(DAY), counted(28)),
    Kind("day", "zh", pattern(r"月\s?(?P<x>\d\d?)\s?[日號号]"), counted(28)),
    Kind("weekday", "en", pattern(rf"\b(?:{'|'.join(DAYS)})\b"), other_of(DAYS)),
    Kind("weekday", "zh", pattern(r"(?:星期|禮拜|礼拜)(?P<x>[一二三四五六日天])"), OTHER_DAY),
    Kind("weekday", "zh", pattern(r"[週周](?P<x>[一二三四五六日])(?![年次回天歲岁個个])"), OTHER_DAY),
    Kind("percent", "en", pattern(r"(?<![\w.,-])\d[\d.]*(?= ?(?:%|percent\b|per cent\b))"), figures),
    Kind("percent", "zh", pattern(r"(?<![\d.,-])\d[\d.]*(?=\s?[%％])"), figures),
    Kind("percent as points", "en", pattern(r"(?<=\d)(?:%| percent\b| per cent\b)"), lambda _t, _c: " percentage points"),
    Kind("percent as points", "zh", pattern(r"(?<=\d)\s?[%％]"), lambda _t, _c: "個百分點"),
    Kind("currency", "en", pattern(r"[$€£](?=\d)"), swapped(**{"$": "€|£", "€": "$|£", "£": "$|€"})),
    Kind("currency", "en", pattern(rf"(?:\d|on) (?P<x>{'|'.join(MONEY)})\b"), other_of(MONEY)),
    Kind("currency", "zh", pattern(r"美元|歐元|欧元|英鎊|英镑|日圓|日元|盧布|卢布"), OTHER_MONEY),
    Kind("unit", "en", pattern(LENGTHS), OTHER_UNIT),
    Kind("unit", "zh", pattern(ZH_LENGTHS), OTHER_UNIT),
)  # fmt: skip


def faults(pairs: list[Pair], kind: Kind, seed: int) -> Iterator[tuple[Pair, Pair, Side]]:
    """Each pair that has something of the kind, the same with one such thing changed, and the side it stands on."""
    for pair in pairs:
        side: Side = next(side for side in SIDES if base(pair.lang(side)) == kind.lang)
        text = pair.text(side)
        if places := list(kind.found.finditer(text)):
            chance = random.Random(f"{seed} {kind.name} {pair.id} {side}")
            place = chance.choice(places)
            start, end = place.span("x" if kind.found.groupindex else 0)
            new = text[:start] + kind.change(text[start:end], chance) + text[end:]
            if new != text:
                yield pair, replace(pair, source=new) if side == "source" else replace(pair, target=new), side


def is_found(clean: Pair, changed: Pair) -> bool:
    """Whether something is said of the changed pair that is not said of the clean one."""
    before = {one.sentence for one in check_pair(clean, RULES)}
    return any(one.sentence not in before for one in check_pair(changed, RULES))


def main() -> None:
    chosen = options(__doc__)
    directions = both_directions(chosen.shared)
    print("| changed | in | en to zh | zh to en |\n|---|---|---|---|")
    for name, lang in dict.fromkeys((kind.name, kind.lang) for kind in KINDS):
        if chosen.kinds and name not in chosen.kinds:
            continue
        cells, missed = [], []
        for direction in directions:
            cases = [
                case
                for kind in KINDS
                if (kind.name, kind.lang) == (name, lang)
                for case in faults(direction, kind, chosen.seed)
            ]
            left = [case for case in cases if not is_found(replace(case[0]), case[1])]
            missed += left
            found = len(cases) - len(left)
            cells.append(f"{found} of {len(cases)}, {found / max(1, len(cases)):.1%}")
        print(f"| {name} | {lang} | {' | '.join(cells)} |", flush=True)
        for clean, changed, side in missed if chosen.missed else []:
            print(f"    {clean.id}, {side}")
            if chosen.texts:
                print(f"        {clean.source}\n        {clean.target}\n        → {changed.text(side)}")


if __name__ == "__main__":
    main()
