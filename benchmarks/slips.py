"""How many slips of the pen that are made at random in published pairs the checks report.

    python benchmarks/slips.py [kind ...] [--shared ../shared] [--seed 7] [--missed] [--texts]

As benchmarks/substitutions.py, for marks, spaces and characters: a last mark is lost or another, a space stands where none
should, a mark has the other width, a character the other writing, something stands twice, words stay untranslated. Found is
what the rule of the kind says of the changed pair; pairs of which it speaks anyhow are left out.
"""

import random
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import opencc

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.changes import both_directions, options  # noqa: E402
from reviews.check import check_pair  # noqa: E402
from reviews.text.segments import Pair  # noqa: E402

Slip = Callable[[Pair, random.Random], str | None]
"""The translation of a pair with a slip, none where there is no place for it."""
NARROW = {"，": ",", "。": ".", "：": ":", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")"}
WIDE = {narrow: wide for wide, narrow in NARROW.items() if narrow in ",.:?()"}
HAN = "[一-鿿]"
TO_SIMPLIFIED, TO_TRADITIONAL = opencc.OpenCC("t2s").convert, opencc.OpenCC("s2t").convert


def is_english(pair: Pair) -> bool:
    return pair.target_lang == "en"


def put(text: str, at: int, more: str) -> str:
    return text[:at] + more + text[at:]


def at_one_of(pattern: str, more: Callable[["re.Match[str]"], str]) -> Slip:
    """What puts something behind one of the places of a pattern."""

    def slip(pair: Pair, chance: random.Random) -> str | None:
        places = [*re.finditer(pattern, pair.target)]
        if not places:
            return None
        place = chance.choice(places)
        return put(pair.target, place.end(), more(place))

    return slip


def without_last(pair: Pair, _chance: random.Random) -> str | None:
    return pair.target[:-1] if pair.target[-1] in "。.!?！？" else None


def asks(pair: Pair, _chance: random.Random) -> str | None:
    return pair.target[:-1] + ("?" if is_english(pair) else "？") if pair.target[-1] in "。." else None


def tells(pair: Pair, _chance: random.Random) -> str | None:
    return pair.target[:-1] + ("." if is_english(pair) else "。") if pair.target[-1] in "？?" else None


def exchanged(pair: Pair, chance: random.Random, others: dict[str, str]) -> str | None:
    places = [at for at, char in enumerate(pair.target) if others.get(char, char) != char]
    if not places:
        return None
    at = chance.choice(places)
    return pair.target[:at] + others[pair.target[at]] + pair.target[at + 1 :]


def other_width(pair: Pair, chance: random.Random) -> str | None:
    return exchanged(pair, chance, WIDE if is_english(pair) else NARROW)


def other_writing(pair: Pair, chance: random.Random) -> str | None:
    convert = TO_SIMPLIFIED if "Hant" in pair.target_lang else TO_TRADITIONAL
    return None if is_english(pair) else exchanged(pair, chance, {char: convert(char) for char in set(pair.target)})


def invisible(pair: Pair, chance: random.Random) -> str:
    return put(
        pair.target, chance.randrange(len(pair.target)), chance.choice("\u200b\ufeff\u200e\u202a\u00ad\ufffd\ue000")
    )


def untranslated(pair: Pair, chance: random.Random) -> str | None:
    """Words of the source stand in the translation."""
    words = re.findall(HAN + "{2,6}" if is_english(pair) else r"\b[a-z]{3,}(?: [a-z]{2,}){1,3}\b", pair.source)
    places = [*re.finditer(" " if is_english(pair) else f"{HAN}(?={HAN})", pair.target)]
    return (
        put(pair.target, chance.choice(places).end(), chance.choice(words) + " " * is_english(pair))
        if words and places
        else None
    )


def doubled(pair: Pair, chance: random.Random) -> str | None:
    places = [*re.finditer(r"\b[A-Za-z]+\b" if is_english(pair) else HAN, pair.target)]
    if not places:
        return None
    place = chance.choice(places)
    return put(pair.target, place.end(), " " * is_english(pair) + place.group())


KINDS: dict[str, tuple[Slip, str]] = {
    "the last mark is lost": (without_last, "end_punctuation"),
    "a sentence ends in a question mark": (asks, "end_punctuation"),
    "a question ends in a stop": (tells, "end_punctuation"),
    "two spaces": (at_one_of(" ", lambda _place: " "), "whitespace"),
    "a space between characters": (at_one_of(f"{HAN}(?={HAN})", lambda _place: " "), "whitespace"),
    "a space before a mark": (at_one_of(r"\w(?=[,.;:!?，。；：！？])", lambda _place: " "), "whitespace"),
    "a mark of the other width": (other_width, "punctuation_width"),
    "a character of the other writing": (other_writing, "script_variant"),
    "an invisible character": (invisible, "invisible"),
    "words left untranslated": (untranslated, "untranslated"),
    "a mark twice": (at_one_of("[,.，。、；：]", lambda place: place.group()), "doubled"),
    "a character or word twice": (doubled, "doubled"),
}  # fmt: skip


def main() -> None:
    chosen = options(__doc__)
    directions = both_directions(chosen.shared)
    ways = [[pair for pair in directions[0] if pair.target_lang == lang] for lang in ("zh-Hant-TW", "zh-Hans")]
    print("| slip | to Traditional | to Simplified | to English |\n|---|---|---|---|")
    for name, (slip, rule) in KINDS.items():
        if chosen.kinds and name not in chosen.kinds:
            continue
        cells, missed = [], []
        for pairs in (*ways, directions[1]):
            chance, found, cases = random.Random(f"{chosen.seed} {name}"), 0, 0
            for pair in pairs:
                text = slip(pair, chance)
                if text is None or text == pair.target or check_pair(replace(pair), [rule]):
                    continue
                cases += 1
                changed = replace(pair, target=text)
                if check_pair(changed, [rule]):
                    found += 1
                else:
                    missed.append(changed)
            cells.append(f"{found} of {cases}, {found / cases:.1%}" if cases else "")
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
        for changed in missed if chosen.missed else []:
            print(
                f"    {changed.id}" + (f"\n        {changed.source}\n        {changed.target}" if chosen.texts else "")
            )


if __name__ == "__main__":
    main()
