"""Numbers in text by value: digits and words, Chinese and English, with everything they may stand for.

Sources: 萬 10^4, 億 10^8, 兆 10^12 (Taiwan's official counting, 中華民國國家標準 CNS 80); 成 is ten percent, 折 the share of
the price that is left; English short scale.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviews.text.scripts import base


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text. `values` are all that it may mean; a `firm` one has to be found on the other side."""

    values: frozenset[float]
    start: int
    end: int
    firm: bool = True


_DIGIT = {c: v for v, chars in enumerate(("〇零○", "一壹", "二兩两貳", "三叁參", "四肆", "五伍", "六陸", "七柒", "八捌", "九玖"))
          for c in chars}  # fmt: skip
_UNIT = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_BIG = {"萬": 10**4, "万": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_HAN = "".join([*_DIGIT, *_UNIT])
_NINE_ELEVEN = re.compile(r"(?<![\d/])9/11(?![\d/])")
_WIDE = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")

_ZH = re.compile(
    rf"""(?P<fraction>(?P<den>[{_HAN}\d]{{1,8}})分之(?P<num>[{_HAN}\d.點点]{{1,8}}))
    |(?P<mixed>\d[\d,]*(?:\.\d+)?\s?[百千]?[萬万億亿兆]{{1,2}}(?:\d[\d,]*(?:\.\d+)?[千百]?[萬万億亿]{{0,2}}){{0,3}}|\d+(?:\.\d+)?[百千])
    |(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
    |(?P<han>[{_HAN}](?:[{_HAN}萬万億亿兆]{{0,14}}(?:[點点][{"".join(_DIGIT)}]{{1,6}})?))""",
    re.VERBOSE,
)
# Words and idioms whose numerals count nothing.
_ZH_IDIOMS = re.compile(
    "萬一|万一|千瓦|千克|千米|百分點|百分点|一些|一起|一下|一直|一般|一樣|一样|一定|一致|一旦|一向|一再|一切|一律|一貫|一贯|一面|一邊|一边|一方面|"
    "一時|一时|一度|一帶|一带|一體|一体|一手|一生|一同|一連|一连|一味|一心|一代|一番|一部分|一共|之一|統一|统一|唯一|單一|单一|萬一|專一|"
    "十分(?!之)|十足|千萬(?=[別别不要])|千万(?=[別别不要])|四處|四处|四周|四方|八方|五花八門|五花八门|三心二意|七上八下|亂七八糟|乱七八糟|九牛一毛|"
    "百姓|百貨|百货|百科|萬能|万能|萬物|万物|萬分|万分|千古|二手|三明治|三角|四季|五官|五金|六月雪|七夕|八卦|九重|十字|千秋|百般|再三|"
    "老百姓|數一數二|不二|獨一無二|第三者|三維|二維|二元|一流|一等|星期[一二三四五六日天]|禮拜[一二三四五六日天]|礼拜[一二三四五六日天]|週[一二三四五六日]|周[一二三四五六日]"
)
_ZH_VAGUE_BEFORE = re.compile(r"[數数幾几上好近約约多成]$")
_ZH_VAGUE_AFTER = re.compile(r"^[幾几多餘余來来]")
_MEASURED = re.compile(
    r"\s?-?(?:miles?|mi|feet|foot|ft|inch(?:es)?|in\.|yards?|pounds?|lbs?|ounces?|oz|gallons?|acres?|°F|degrees? F|mph|F\b)",
    re.IGNORECASE,
)

_EN_UNITS = dict(zip(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], range(20), strict=True))  # fmt: skip
_EN_TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
_EN_SCALE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
             "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}  # fmt: skip
_EN_WORD = "|".join([*_EN_UNITS, *_EN_TENS])
_EN_ORDINALS = dict(zip(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"], range(1, 22), strict=True))  # fmt: skip
_EN = re.compile(
    rf"""(?P<part>\b(?:one|two|three|four|five|seven|nine|a)[ -](?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)\b)
    |(?P<half>\bhalf\s(?:a|an|of\sa)\s(?P<halfscale>hundred|thousand|million|billion|trillion|dozen)\b)
    |(?P<digits>(?<![\w.])[$€£¥]?(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?!\w*@))
     (?:\s?(?P<scale>hundred|thousand|million|billion|trillion|bn|tn|mn|[kmb])\b)?(?P<tail>s\b|st\b|nd\b|rd\b|th\b)?
    |(?P<words>\b(?:(?:a|{_EN_WORD})(?:[ -](?:and[ ])?(?:{_EN_WORD}|hundred|thousand|million|billion|trillion)){{1,8}}|{_EN_WORD})\b)
    |(?P<dozen>\b(?:(?P<many>{_EN_WORD})\s|a\s)?dozen\b)
    |(?P<ordinal>\b(?:{"|".join(_EN_ORDINALS)})\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_EN_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
_EN_TIMES = {"centur": 100, "decade": 10, "dozen": 12, "score": 20}
_EN_TIMES_AFTER = re.compile(r"[ -](centur|decade|dozen|score)(?:ies|s)?\b", re.IGNORECASE)
_EN_VAGUE_AFTER = re.compile(r"^\s?(?:or so|-odd|\+)", re.IGNORECASE)


def numbers(text: str, lang: str, skip: tuple[tuple[int, int], ...] = ()) -> list[Number]:
    """The numbers of `text` in order, without those inside the spans of `skip` (dates that were read already)."""
    reader = _chinese if base(lang) in {"zh", "ja"} else _english if base(lang) == "en" else _plain
    text = _NINE_ELEVEN.sub("911 ", text.translate(_WIDE))
    return [n for n in reader(text) if not any(start < n.end and n.start < end for start, end in skip)]


def _plain(text: str) -> Iterator[Number]:
    for match in re.finditer(r"\d+", text):
        yield Number(frozenset({float(match.group())}), *match.span())


def _chinese(text: str) -> Iterator[Number]:
    text = _ZH_IDIOMS.sub(lambda found: "　" * len(found.group()), text)
    for match in _ZH.finditer(text):
        before, after = text[: match.start()][-6:], text[match.end() : match.end() + 6]
        vague = bool(_ZH_VAGUE_BEFORE.search(before) or _ZH_VAGUE_AFTER.match(after))
        if match["fraction"]:
            den, num = _han(match["den"]), _han(match["num"])
            values = {num} if den == 100 else {num / den, 100 * num / den} if den else set()
            yield Number(frozenset(values), *match.span(), firm=den == 100)
        elif match["mixed"]:
            yield Number(frozenset({_mixed(match["mixed"])}), *match.span(), firm=not vague)
        elif match["digits"]:
            yield _zh_digits(match, float(match["digits"].replace(",", "")), after, vague, before)
        else:
            yield from _zh_words(match, before, after, vague)


def _zh_digits(match: "re.Match[str]", value: float, after: str, vague: bool, before: str) -> Number:
    return Number(frozenset(_meanings(value, before, after)), *match.span(), firm=not vague)


def _meanings(value: float, before: str, after: str) -> set[float]:
    """What a Chinese number may stand for, by what is beside it: decades, ROC years, 成, 折, the clock."""
    values = {value}
    if after.startswith("年代"):
        values |= {1900 + value, 2000 + value} if value < 100 else {value % 100}
    elif after.startswith(("世紀", "世纪")):
        values.add((value - 1) * 100)
    elif after.startswith("年") and re.search("民國$|民国$", before):
        values.add(value + 1911)
    elif after.startswith("年") and value < 100:
        values |= {1900 + value, 2000 + value}
    elif after.startswith("成"):
        values = {value * 10}
    elif after.startswith("折"):
        whole = value * 10 if value < 10 else value
        values = {whole, 100 - whole}
    elif after.startswith(("時", "时", "點", "点")):
        values |= {value % 12, value + 12, value % 12 or 12}
    return values


def _zh_words(match: "re.Match[str]", before: str, after: str, vague: bool) -> Iterator[Number]:
    word = match["han"]
    if word[0] in _UNIT and len(word) == 1 and word not in "十拾":
        return
    if (
        re.fullmatch(f"[{''.join(_DIGIT)}]{{2,}}", word)
        and len(word) == 2
        and word[0] not in "〇零"
        and "〇" not in word
    ):
        low, high = _DIGIT[word[0]], _DIGIT[word[1]]
        yield Number(frozenset({float(low), float(high), float(low * 10 + high)}), *match.span(), firm=False)
        return
    value = _han(word)
    consecutive = bool(re.search(f"[{''.join(_DIGIT)}]{{2}}[十百千萬億]", word))
    firm = ((len(word) >= 2 or value == 10) and not vague and not consecutive and value != 11) or word in {"十一"}
    values = _meanings(value, before, after)
    if len(word) == 1 and value < 10:
        firm = after.startswith("成")
    yield Number(frozenset(values), *match.span(), firm=firm and not vague)


def _mixed(text: str) -> float:
    """3萬5千, 1億5000萬, 1.5兆, 8百萬, 3百."""
    total = 0.0
    for number, units in re.findall(r"(\d[\d,]*(?:\.\d+)?)\s?([百千萬万億亿兆]*)", text):
        value = float(number.replace(",", ""))
        for unit in units:
            value *= _UNIT.get(unit) or _BIG[unit]
        total += value
    return total


def _han(text: str) -> float:
    """The value of a Chinese numeral, digits mixed in or not."""
    whole, _point, rest = re.sub("点", "點", text).partition("點")
    try:
        return float(text)
    except ValueError:
        pass
    if not any(char in _UNIT or char in _BIG for char in whole):
        value = float("".join(str(_DIGIT.get(char, char)) for char in whole) or 0)
    else:
        value = _han_whole(whole)
    return value + (float("0." + "".join(str(_DIGIT[char]) for char in rest)) if rest else 0)


def _han_whole(text: str) -> float:
    total, section, digit = 0.0, 0.0, 0.0
    for char in text:
        if char in _BIG:
            total = (
                (total + section + digit or 1) * _BIG[char]
                if char in "億亿兆"
                else total + (section + digit or 1) * _BIG[char]
            )
            section = digit = 0
        elif char in _UNIT:
            section += (digit or 1) * _UNIT[char]
            digit = 0
        else:
            digit = digit * 10 + _DIGIT[char] if char.isdigit() else float(_DIGIT.get(char, 0))
    return total + section + digit


def _english(text: str) -> Iterator[Number]:
    for match in _EN.finditer(text):
        after = text[match.end() : match.end() + 14]
        if match["part"]:
            yield _en_part(match)
        elif match["half"]:
            scale = match["halfscale"].lower()
            value = 6.0 if scale == "dozen" else _EN_SCALE[scale] / 2
            yield Number(frozenset({value}), *match.span(), firm=scale != "dozen")
        elif match["digits"]:
            yield _en_digits(match, text, after)
        elif match["words"]:
            yield from _en_words(match, after)
        elif match["dozen"]:
            many = _EN_UNITS.get((match["many"] or "one").lower(), 1)
            yield Number(frozenset({12.0 * many}), *match.span(), firm=False)
        else:
            yield Number(frozenset({float(_EN_ORDINALS[match["ordinal"].lower()])}), *match.span(), firm=False)


def _en_part(match: "re.Match[str]") -> Number:
    count, part = re.split("[ -]", match["part"].lower())
    share = (1 if count == "a" else _EN_UNITS[count]) / _EN_PARTS[part.rstrip("s") if part != "halves" else "half"]
    return Number(frozenset({share, 100 * share}), *match.span(), firm=False)


def _en_digits(match: "re.Match[str]", text: str, after: str) -> Number:
    value = float(re.sub("[$€£¥,]", "", match["digits"]))
    if match["scale"]:
        value *= _EN_SCALE[match["scale"].lower()]
    values = {value}
    if match["tail"] and match["tail"].lower() == "s":
        values |= {value % 100, value // 100 + 1}
    before = text[: match.start()]
    if re.search(r"\d{4}\s?[-–/]$", before) and value < 100:
        values.add(float(before.rstrip("-–/ ")[-4:-2]) * 100 + value)
    if re.match(r"(?::\d\d)?\s?[ap]\.?m\b", after, re.IGNORECASE):
        values |= {value + 12, value % 12}
    if before.endswith(("'", "’")) and match["tail"]:
        values |= {1900 + value, 2000 + value}
    if times := _EN_TIMES_AFTER.match(after):
        values.add(value * _EN_TIMES[times.group(1).lower()])
    measured = bool(_MEASURED.match(text, match.end()))
    return Number(frozenset(values), *match.span(), firm=not measured and not _EN_VAGUE_AFTER.match(after))


def _en_words(match: "re.Match[str]", after: str) -> Iterator[Number]:
    words = re.split(r"[ -]+", match["words"].lower())
    if words[-1] == "and" or words == ["a"]:
        return
    total, section = 0.0, 0.0
    for word in words:
        if word in _EN_UNITS or word in _EN_TENS:
            section += _EN_UNITS.get(word, 0) + _EN_TENS.get(word, 0)
        elif word == "a":
            section += 1
        elif word == "hundred":
            section = (section or 1) * 100
        elif word in _EN_SCALE:
            total += (section or 1) * _EN_SCALE[word]
            section = 0
    value = total + section
    values = {value}
    if times := _EN_TIMES_AFTER.match(after):
        values.add(value * _EN_TIMES[times.group(1).lower()])
    firm = value > 12 and words[0] != "a" and not _MEASURED.match(after)
    yield Number(frozenset(values), *match.span(), firm=firm)
