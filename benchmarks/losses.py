"""How many names, sentences and negations that are changed at random in clean published pairs the checks report.

    python benchmarks/losses.py [kind ...] [--shared ../shared] [--seed 7] [--missed] [--texts]

As benchmarks/substitutions.py, for faults of meaning: a name becomes another name of these texts, a country another country;
of two sentences that follow each other one is left out of the translation, or stands in it alone; a clause between commas is
left out; a negation is put in or taken out. Found is what a check of these says and does not say of the clean pair; of
warnings and notes together, for doubts are notes here (docs/decisions/0011-a-doubt-is-a-note.md), and of warnings alone.
"""

import itertools
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.changes import both_directions, options  # noqa: E402
from reviews.check import check_pair  # noqa: E402
from reviews.text.scripts import base  # noqa: E402
from reviews.text.segments import SIDES, Pair, Side  # noqa: E402

NAMES = ("names", "omission", "addition")
GAPS = ("omission", "addition", "length")
Fault = tuple[Pair, Pair]
COUNTRIES = {
    "zh-Hant-TW": ("法國", "德國", "義大利", "西班牙", "巴西", "印度", "加拿大", "墨西哥", "土耳其", "埃及"),
    "zh-Hans": ("法国", "德国", "意大利", "西班牙", "巴西", "印度", "加拿大", "墨西哥", "土耳其", "埃及"),
    "en": ("France", "Germany", "Italy", "Spain", "Brazil", "India", "Canada", "Mexico", "Turkey", "Egypt"),
}
KNOWN = {
    "zh": re.compile(
        "美國|英國|中國|俄羅斯|日本|澳洲|伊朗|敘利亞|印尼|沙烏地阿拉伯|美国|英国|中国|俄罗斯|澳大利亚|叙利亚|印度尼西亚|沙特阿拉伯"
    ),
    "en": re.compile(r"\b(?:United States|Britain|China|Russia|Japan|Australia|Iran|Syria|Indonesia|Saudi Arabia|Scotland)\b"),
}  # fmt: skip
PERSON = {
    "en": re.compile(r"[A-Z][a-z]+ (?:Mc|Mac)?[A-Z][a-z]{3,}"),
    "zh": re.compile("[一-鿿]{2,5}[·・‧•][一-鿿]{2,5}(?=[ (（，。、是在的說说於表和與与])"),
}
GLOSSED = re.compile("(?<=[一-鿿])[ ]?[(（]([A-Z][a-z]+ (?:Mc|Mac)?[A-Z][a-z]{3,})[)）]")
CLAUSE_END = {"zh": re.compile("[，；]"), "en": re.compile("(?<=[a-z])[,;] ")}
LEAST = {"zh": 6, "en": 20}
NOT_EN = re.compile(r"\b(?:not |never )|n't\b")
BE_EN = re.compile(r"\b(?:is|are|was|were|will|would|can|could|has|had|have)(?= [a-z])")
NOT_ZH = re.compile("(?:沒有|没有|[不未])(?=[會会是能想要可願愿知應应同再得需曾])")
BE_ZH = re.compile("(?<=[們们他她它我你也都這这那，者員员方人])(?=[會会能](?![議议計计量力源])|是[一-鿿])")


def side_of(pair: Pair, lang: str) -> Side:
    return next(side for side in SIDES if base(pair.lang(side)) == lang)


def with_text(pair: Pair, side: Side, text: str) -> Pair:
    return replace(pair, source=text) if side == "source" else replace(pair, target=text)


def people(pairs: Sequence[Pair], lang: str) -> set[str]:
    """The people of these texts: in English whoever is named in brackets behind a Chinese name; in Chinese, two dotted names."""
    if lang == "zh":
        return {name for pair in pairs for name in PERSON[lang].findall(pair.text(side_of(pair, lang)))}
    return {name for pair in pairs for name in GLOSSED.findall(pair.text(side_of(pair, "zh")))}


def names(pairs: Sequence[Pair], lang: str, chance: random.Random) -> Iterator[Fault]:
    """A person's name becomes that of somebody else in these texts."""
    known = sorted(people(pairs, lang))
    for pair in pairs:
        side = side_of(pair, lang)
        text = pair.text(side)
        if found := [one for one in PERSON[lang].finditer(text) if one.group() in known]:
            place = chance.choice(found)
            other = chance.choice([name for name in known if name not in text])
            yield pair, with_text(pair, side, text[: place.start()] + other + text[place.end() :])


def countries(pairs: Sequence[Pair], lang: str, chance: random.Random) -> Iterator[Fault]:
    """A country becomes another."""
    for pair in pairs:
        side = side_of(pair, lang)
        text = pair.text(side)
        if found := list(KNOWN[lang].finditer(text)):
            place = chance.choice(found)
            other = chance.choice([name for name in COUNTRIES[pair.lang(side)] if name not in text])
            yield pair, with_text(pair, side, text[: place.start()] + other + text[place.end() :])


def joined(first: Pair, second: Pair) -> Pair:
    """Two neighbours as one pair."""
    glue = [" " if base(first.lang(side)) == "en" else "" for side in SIDES]
    return replace(first, source=first.source + glue[0] + second.source, target=first.target + glue[1] + second.target)


def sentences(pairs: Sequence[Pair], which: Side, chance: random.Random) -> Iterator[Fault]:
    """Of two sentences one is missing from the translation (`target`), or stands in it alone (`source`)."""
    for first, second in zip(pairs[::2], pairs[1::2], strict=False):
        if min(len(one.source) for one in (first, second)) < 30 or first.lang(which) != second.lang(which):
            continue
        whole, kept = joined(first, second), chance.choice((first, second))
        yield whole, with_text(whole, which, kept.text(which))


def clauses(pairs: Sequence[Pair], which: Side, chance: random.Random) -> Iterator[Fault]:
    """A clause between commas, up to half of a text, is missing."""
    for pair in pairs:
        text, lang = pair.text(which), base(pair.lang(which))
        cuts = [0, *(mark.end() for mark in CLAUSE_END[lang].finditer(text)), len(text)]
        least = LEAST[lang]
        found = [(a, b) for a, b in itertools.pairwise(cuts) if least <= b - a <= len(text) / 2]
        if not found:
            continue
        start, end = chance.choice(found)
        kept = text[:start] + text[end:] if end < len(text) else text[:start].rstrip("，；,; ") + text[-1]
        yield pair, with_text(pair, which, kept)


def negations(pairs: Sequence[Pair], lang: str, chance: random.Random) -> Iterator[Fault]:
    """A negation is taken out where there is one, else put in."""
    for pair in pairs:
        side = side_of(pair, lang)
        text = pair.text(side)
        without, to = (NOT_EN, BE_EN) if lang == "en" else (NOT_ZH, BE_ZH)
        if len(found := list(without.finditer(text))) == 1:
            yield pair, with_text(pair, side, text[: found[0].start()] + text[found[0].end() :])
        elif not found and (places := list(to.finditer(text))):
            at = chance.choice(places).end()
            yield pair, with_text(pair, side, text[:at] + (" not" if lang == "en" else "不") + text[at:])


Maker = Callable[[Sequence[Pair], random.Random], Iterator[Fault]]
KINDS: dict[tuple[str, str], tuple[Maker, tuple[str, ...]]] = {
    ("a person's name", "en"): (lambda pairs, chance: names(pairs, "en", chance), NAMES),
    ("a person's name", "zh"): (lambda pairs, chance: names(pairs, "zh", chance), NAMES),
    ("a country", "en"): (lambda pairs, chance: countries(pairs, "en", chance), NAMES),
    ("a country", "zh"): (lambda pairs, chance: countries(pairs, "zh", chance), NAMES),
    ("a sentence left out", ""): (lambda pairs, chance: sentences(pairs, "target", chance), GAPS),
    ("a sentence added", ""): (lambda pairs, chance: sentences(pairs, "source", chance), GAPS),
    ("a clause left out", ""): (lambda pairs, chance: clauses(pairs, "target", chance), (*GAPS, "names")),
    ("a negation", "en"): (lambda pairs, chance: negations(pairs, "en", chance), ("polarity",)),
    ("a negation", "zh"): (lambda pairs, chance: negations(pairs, "zh", chance), ("polarity",)),
}


def says(clean: Pair, changed: Pair, rules: Sequence[str]) -> tuple[bool, bool]:
    """Whether something is said of the changed pair that is not said of the clean one, and whether it is a warning."""
    before = {(one.sentence, one.severity) for one in check_pair(replace(clean), rules)}
    new = [one for one in check_pair(changed, rules) if (one.sentence, one.severity) not in before]
    return bool(new), any(one.severity != "note" for one in new)


def main() -> None:
    chosen = options(__doc__)
    directions = both_directions(chosen.shared)
    print("| changed | in | en to zh | of it warned | zh to en | of it warned |\n|---|---|---|---|---|---|")
    for (name, lang), (make, rules) in KINDS.items():
        if chosen.kinds and name not in chosen.kinds:
            continue
        cells, missed = [], []
        for direction in directions:
            cases = list(make(direction, random.Random(f"{chosen.seed} {name} {lang}")))
            said = [says(clean, changed, rules) for clean, changed in cases]
            missed += [case for case, (found, _warned) in zip(cases, said, strict=True) if not found]
            found, warned = (sum(one) for one in zip(*said, strict=True))
            cells += [f"{found} of {len(cases)}, {found / len(cases):.1%}", f"{warned / len(cases):.1%}"]
        print(f"| {name} | {lang} | {' | '.join(cells)} |", flush=True)
        for _clean, changed in missed if chosen.missed else []:
            print(f"    {changed.id}")
            if chosen.texts:
                print(f"        {changed.source}\n        {changed.target}")


if __name__ == "__main__":
    main()
