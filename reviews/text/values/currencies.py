"""Currencies by name, sign and code, Chinese and English, and what a part of one is worth.

A name may stand for several: "$" and 元 are read as every currency they are used for, and so are dollars without a land.
"""

from reviews.text.values.currency_table import ALONE, LANDS

ENGLISH: dict[str, tuple[str, ...]] = {}
CHINESE: dict[str, tuple[str, ...]] = {}


def _add(names: dict[str, tuple[str, ...]], name: str, codes: list[str]) -> None:
    names[name] = tuple(dict.fromkeys((*names.get(name, ()), *codes)))


def _plural(name: str) -> str:
    return name if name in _UNCHANGED or name.endswith("s") else f"{name}s"


_INVARIABLE = "yen yuan won baht renminbi sterling rand kr kronor kroner kronur reais lire soles"
_UNCHANGED = frozenset(_INVARIABLE.split())
_BARE = frozenset(["元", "圓", "圆", "圜", "幣", "币", "尼", "郎", "銖", "铢"])  # they say no currency without the land
_COMMON = frozenset(
    ["mark", "crown", "real", "sol", "som", "sum", "colon", "kr", "ether", "lei", "leu", "lev"]
)  # nor do they


def _fill() -> None:
    for line in ALONE.strip().splitlines():
        codes, english, chinese = (part.split() for part in line.split("|"))
        for name in english:
            _add(ENGLISH, name.replace("pounds-sterling", "pounds sterling"), codes)
        for name in chinese:
            _add(CHINESE, name, codes)
    for line in LANDS.strip().splitlines():
        code, words, names, places, lands = (part.strip() for part in line.split("|"))
        _add(ENGLISH, code, [code])
        _add(CHINESE, code, [code])
        for word in words.split(", "):
            for form in {word, _plural(word)}:
                if word not in _COMMON and word != "dollar":
                    _add(ENGLISH, form, [code])
                for place in filter(None, places.split(", ")):
                    _add(ENGLISH, f"{place} {form}", [code])
        for name in names.split():
            if name not in _BARE:
                _add(CHINESE, name, [code])
            for land in lands.split():
                _add(CHINESE, land + name, [code])


_fill()
ENGLISH |= {"reais": ("BRL",), "Deutschmarks": ("DEM",)}
LANDS_IN_CHINESE = frozenset(
    land for line in LANDS.strip().splitlines() for land in line.split("|")[4].split() if len(land) > 1
)
CODES = tuple(line.split()[0] for line in LANDS.strip().splitlines())
_SPOKEN = "元 圓 圆 塊 块 塊錢 块钱 分錢 分钱 毛錢 毛钱 角錢 角钱 仙 鎊 镑 盾"
AFTER_ONLY = frozenset(_SPOKEN.split())  # never before the number
SIGNS = "€£¥￥₩₹₽฿₫₱₪₺₴"
ANY_YUAN = CHINESE["元"]
# What is 元 only where its land is named, in a text for the reader of 元: 美, 歐, 日, 韓, 馬.
OF_A_LAND = {"USD": "美", "EUR": "歐欧", "JPY": "日", "KRW": "韓韩", "MYR": "馬马"}
YUAN_AND_DOLLARS = tuple(code for code in ANY_YUAN if code not in OF_A_LAND)


def worth(code: str) -> float:
    """What a unit of money is of the whole one: .01 of a cent, CNY/100."""
    return 1 / float(code.partition("/")[2] or 1)


def whole(code: str) -> str:
    """The currency that a unit of money is a part of: USD of cents."""
    return code.partition("/")[0]
