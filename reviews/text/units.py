"""Units of measure, of time and of share by name, Chinese and English, and their conversion.

Sources: the SI brochure of the BIPM; 中華民國法定度量衡單位; the international yard and pound agreement of 1959. A name
may be read in several ways (pound, 度, 里): all are given.
"""

import re
from functools import cache

from reviews.text.currencies import CHINESE as CHINESE_MONEY
from reviews.text.currencies import ENGLISH as ENGLISH_MONEY

# key: dimension, factor to the base unit, English names, Chinese names.
_TABLE = """
pct     share  1          percent|per cent|pct|%  |  %|％|趴|个百分比
pp      points 1          percentage point|percentage points|percent point|ppt|pp  |  個百分點|个百分点|百分點|百分点
bp      points .01        basis point|basis points|bp|bps  |  個基點|个基点|基點|基点
ma      points .25        quarter-point  |  碼|码
mm      length .001       millimetre|millimeter|mm  |  公釐|公厘|毫米
cm      length .01        centimetre|centimeter|cm  |  公分|厘米
m       length 1          metre|meter|m  |  公尺|米
km      length 1000       kilometre|kilometer|km|kms  |  公里|千米
li      length 500        li  |  里|華里|华里
in      length .0254      inch|inches|in  |  英寸|英吋|吋
ft      length .3048      foot|feet|ft  |  英尺|英呎|呎|尺
yd      length .9144      yard|yd|yds  |  英碼|碼|码
mi      length 1609.344   mile|mi  |  英里|英哩|哩
nmi     length 1852       nautical mile|nautical miles|nmi  |  海里|浬|海浬
ly      lightyear 1       light year|light years|light-year|lightyear  |  光年
mg      mass .000001      milligram|mg  |  毫克
g       mass .001         gram|gramme|g  |  公克|克
kg      mass 1            kilogram|kilo|kg|kgs  |  公斤|千克
jin     mass .5           catty|catties|jin  |  斤|市斤
tjin    mass .6           catty|catties  |  台斤|臺斤|斤
liang   mass .05         tael  |  兩|两|市兩|市两
tliang  mass .0375       tael  |  兩|两|台兩|臺兩
t       mass 1000         ton|tonne|metric ton|metric tons  |  公噸|公吨|噸|吨
lb      mass .45359237    pound|lb|lbs  |  磅
st      mass 6.35029318   stone  |  英石
oz      mass .02834952    ounce|oz  |  盎司|盎斯|英兩
m2      area 1            square metre|square metres|square meter|square meters|sq m|sqm|m²|m2  |  平方公尺|平方米|平米
km2     area 1000000      square kilometre|square kilometres|square kilometer|square kilometers|sq km|km²|km2  |  平方公里|平方千米
ha      area 10000        hectare|ha  |  公頃|公顷
acre    area 4046.856     acre  |  英畝|英亩
zhang   length 3.333333   zhang  |  丈
mu      area 666.667      mu  |  畝|亩
ping    area 3.305785     ping  |  坪
ft2     area .09290304    square foot|square feet|sq ft|ft²|ft2  |  平方英尺|平方英呎|平方呎
mi2     area 2589988.11   square mile|square miles|sq mi|mi²|mi2  |  平方英里|平方英哩|平方哩
ml      volume .001       millilitre|milliliter|ml  |  毫升
l       volume 1          litre|liter|l  |  公升|升
m3      volume 1000       cubic metre|cubic metres|cubic meter|cubic meters|m³|m3  |  立方公尺|立方米
gal     volume 3.785412   gallon  |  加侖|加仑
bbl     barrel 1          barrel  |  桶
C       heat   1          degree Celsius|degrees Celsius|degree centigrade|degrees centigrade|degrees C|°C|℃|C  |  °C|℃|攝氏度|摄氏度
F       heat   1          degree Fahrenheit|degrees Fahrenheit|degrees F|°F|℉|F  |  °F|℉|華氏度|华氏度
deg     angle  1          degree|°  |  度|°
kmh     speed  1          kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km/h|kph|kmh  |  公里/小時|公里/小时|公里每小時|公里每小时
mph     speed  1.609344   miles per hour|miles an hour|mph  |  英里/小時|英里/小时|英里每小時|英里每小时
knot    speed  1.852      knot  |  節|节
W       power  1          watt|W  |  瓦|瓦特
kW      power  1000       kilowatt|kW  |  千瓦|瓩
MW      power  1000000    megawatt|MW  |  兆瓦|百萬瓦|百万瓦
GW      power  1000000000 gigawatt|GW  |  吉瓦|百萬瓩
kWh     energy 1          kilowatt-hour|kilowatt hour|kilowatt hours|kWh  |  千瓦時|千瓦时|千瓦小時|度電|度电|度
Wh      energy .001       watt-hour|watt hour|watt hours|Wh  |  瓦時|瓦时|瓦小時
GWh     energy 1000000    gigawatt-hour|gigawatt hour|gigawatt hours|GWh  |  吉瓦時|吉瓦时
TWh     energy 1000000000 terawatt-hour|terawatt hour|terawatt hours|TWh  |  太瓦時|太瓦时
MWh     energy 1000       megawatt-hour|megawatt hour|megawatt hours|MWh  |  兆瓦時|兆瓦时|百萬瓦時
cal     food   .001       cal  |  卡
kcal    food   1          calorie|kilocalorie|kcal  |  大卡|千卡|卡路里
hp      horse  1          horsepower|hp  |  馬力|马力
Hz      wave   1          hertz|Hz  |  赫茲|赫兹|赫
MHz     wave   1000000    megahertz|MHz  |  兆赫
KB      data   .001       kilobyte|KB  |  千位元組|KB
MB      data   1          megabyte|MB  |  兆位元組|百萬位元組|兆字節|兆字节|MB
GB      data   1000       gigabyte|GB  |  十億位元組|吉字节|GB
TB      data   1000000    terabyte|TB  |  兆兆位元組|太字节|TB
dB      sound  1          decibel|dB  |  分貝|分贝
s       time   1          second|sec|secs  |  秒鐘|秒钟|秒
min     time   60         minute|min|mins  |  分鐘|分钟
qh      time   900        quarter-hour  |  刻鐘|刻钟
h       time   3600       hour|hr|hrs  |  個小時|个小时|小時|小时|鐘頭|钟头|個鐘頭|个钟头|個鐘|个钟
d       time   86400      day  |  天|日
wk      time   604800     week  |  週|周|個星期|个星期|星期|個禮拜|个礼拜|禮拜|礼拜|週間
fn      time   1209600    fortnight
mo      time   2629800    month  |  個月|个月
season  time   7889400    quarter  |
yr      time   31557600   year|year-old|yr|yrs  |  年|週年|周年|週歲|周歲|周岁|歲|岁|載|载
dec     time   315576000  decade  |
cent    time   3155760000 century|centuries  |  世紀|世纪
year    calendar 1  |
decade  calendar 10  |
"""
DIMENSION: dict[str, tuple[str, float]] = {}
ENGLISH: dict[str, tuple[str, ...]] = dict(ENGLISH_MONEY)
CHINESE: dict[str, tuple[str, ...]] = dict(CHINESE_MONEY)
_EXACT = 1e-6
_ROUNDED = 0.04  # what a converted figure may be off by: 5 miles are 8 kilometres
_IMPERIAL = "in ft yd mi nmi st lb oz acre ft2 mi2 gal mph F knot"
_ASIAN = "li zhang jin tjin liang tliang mu ping"
_SYSTEM = dict.fromkeys(_IMPERIAL.split(), "imperial") | dict.fromkeys(_ASIAN.split(), "asian")
SHARES = frozenset({"pct", "pp", "bp"})


def _names(words: str) -> list[str]:
    return [word for word in words.strip().split("|") if word]


def _fill() -> None:
    for line in _TABLE.strip().splitlines():
        key, dimension, factor, names = line.split(maxsplit=3)
        english, _bar, chinese = names.partition("  |") if "  |" in names else (names.rstrip("| "), "", "")
        DIMENSION[key] = (dimension, float(factor))
        for name in _names(english):
            for form in sorted({name, name + "s"}) if name[-1].isalpha() and len(name) > 2 else {name}:
                if key not in ENGLISH.get(form, ()):
                    ENGLISH[form] = (*ENGLISH.get(form, ()), key)
        for name in _names(chinese):
            CHINESE[name] = (*CHINESE.get(name, ()), key)


_fill()
ENGLISH |= dict.fromkeys(("degree", "degrees", "°"), ("deg", "C", "F"))
for _currency in {key for names in (*ENGLISH.values(), *CHINESE.values()) for key in names} - set(DIMENSION):
    DIMENSION[_currency] = ("money", 1.0)
CHINESE_UNIT = re.compile("|".join(sorted(map(re.escape, CHINESE), key=len, reverse=True)))


@cache
def dimensions(units: tuple[str, ...]) -> frozenset[str]:
    """What the readings of a unit measure: "length", "share", "money", …"""
    return frozenset(DIMENSION[unit][0] for unit in units)


def _in_base(value: float, unit: str) -> float:
    return (value - 32) / 1.8 if unit == "F" else value * DIMENSION[unit][1]


@cache
def convertible(units: tuple[str, ...], others: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The readings of two units that one can be converted into the other; money is not."""
    return tuple(
        (unit, other)
        for unit in units
        for other in others
        if unit != other and DIMENSION[unit][0] == DIMENSION[other][0] != "money"
    )


def converts(value: float, unit: str, other: float, other_unit: str) -> bool:
    """Whether two measured quantities of convertible units are the same, rounded as people do."""
    dimension = DIMENSION[unit][0]
    one, two = _in_base(value, unit), _in_base(other, other_unit)
    if dimension == "heat":
        return abs(one - two) <= 1.01
    rounded = _SYSTEM.get(unit) != _SYSTEM.get(other_unit) or dimension == "time"
    return abs(one - two) <= (_ROUNDED if rounded else _EXACT) * max(abs(one), abs(two))
