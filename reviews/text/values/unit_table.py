"""Units of measure, of time and of share by name: their key, dimension, factor to the base unit, English and Chinese names.

Sources: the SI brochure of the BIPM; 中華民國法定度量衡單位; 国务院《关于在我国统一实行法定计量单位的命令》; the international yard and
pound agreement of 1959. A name may be read in several ways (pound, 度, 里): it then stands in several lines.
"""

from collections.abc import Iterator
from typing import NamedTuple

# key dimension factor | English names, a comma between them; the plural in -s is added | Chinese names
_TABLE = """
pct share 1 | percent, per cent, per hundred, pct, % | % ％ 趴 个百分比
pm share .1 | per thousand, per mille, per mil, ‰ | ‰
pp points 1 | percentage point, percent point, ppt, pp | 個百分點 个百分点 百分點 百分点
bp points .01 | basis point, bp, bps | 個基點 个基点 基點 基点
tp type 1 | point | 磅
pp points 1 | point | |
ma points .25 | quarter-point, quarter point | 碼 码
nm length .000000001 | nanometre, nanometer, nm | 奈米 纳米
um length .000001 | micrometre, micrometer, micron, µm, μm | 微米
mm length .001 | millimetre, millimeter, mm | 公釐 公厘 毫米
cm length .01 | centimetre, centimeter, cm | 公分 厘米
dm length .1 | decimetre, decimeter, dm | 公寸 分米
m length 1 | metre, meter, m | 公尺 米
km length 1000 | kilometre, kilometer, km, kms | 公里 千米
li length 500 | li | 里 華里 华里
zhang length 3.333333 | zhang | 丈
chi length .333333 | chi | 尺 市尺 台尺 臺尺
cun length .033333 | cun | 寸 市寸 台寸 臺寸
in length .0254 | inch, inches, in | 英寸 英吋 吋 寸
ft length .3048 | foot, feet, ft | 英尺 英呎 呎 尺
yd length .9144 | yard, yd, yds | 英碼 碼 码
fathom length 1.8288 | fathom | 英尋 英寻 噚 㖊
furlong length 201.168 | furlong | 弗隆
mi length 1609.344 | mile, mi | 英里 英哩 哩
nmi length 1852 | nautical mile, nmi | 海里 浬 海浬
league length 4828.032 | league | 里格
ly lightyear 1 | light year, light-year, lightyear | 光年
au lightyear .0000158 | astronomical unit | 天文單位 天文单位
pc lightyear 3.2616 | parsec | 秒差距
px pixel 1 | pixel, px | 像素 畫素 個像素 个像素
mpx pixel 1000000 | megapixel | 百萬像素 百万像素 百萬畫素
ug mass .000000001 | microgram, µg, μg, mcg, ug | 微克
mg mass .000001 | milligram, mg | 毫克
ct mass .0002 | carat | 克拉
g mass .001 | gram, gramme, g | 公克 克
qian mass .00375 | qian, mace | 錢 钱
liang mass .05 | tael, liang | 兩 两 市兩 市两
tliang mass .0375 | tael, liang | 兩 两 台兩 臺兩
jin mass .5 | catty, catties, jin | 斤 市斤
tjin mass .6 | catty, catties, jin | 台斤 臺斤 斤
kg mass 1 | kilogram, kilogramme, kilo, kg, kgs | 公斤 千克
dan mass 50 | picul | 市擔 市担 擔 担
tdan mass 60 | picul | 擔 担
t mass 1000 | ton, tonne, metric ton, short ton, long ton | 公噸 公吨 噸 吨 短噸 短吨 長噸 长吨
sht mass 907.18474 | short ton, ton | 短噸 短吨
lgt mass 1016.0469 | long ton | 長噸 长吨
kt mass 1000000 | kiloton, kilotonne | 千噸 千吨
Mt mass 1000000000 | megaton, megatonne | 百萬噸 百万吨
gr mass .00006479891 | grain | 格令
oz mass .02834952 | ounce, oz | 盎司 盎斯 英兩
ozt mass .0311035 | troy ounce, ounce | 金衡盎司 盎司 盎斯 英兩
lb mass .45359237 | pound, lb, lbs | 磅
st mass 6.35029318 | stone | 英石
cwt mass 50.80234544 | hundredweight, cwt | 英擔 英担
cm2 area .0001 | square centimetre, square centimeter, sq cm, cm², cm2 | 平方公分 平方厘米
mm2 area .000001 | square millimetre, square millimeter, sq mm, mm², mm2 | 平方毫米 平方公釐
m2 area 1 | square metre, square meter, sq m, sqm, m², m2 | 平方公尺 平方米 平米
are area 100 | ares | 公畝 公亩
ha area 10000 | hectare, ha | 公頃 公顷
km2 area 1000000 | square kilometre, square kilometer, sq km, km², km2 | 平方公里 平方千米
in2 area .00064516 | square inch, square inches, sq in | 平方英寸 平方英吋 平方吋
ft2 area .09290304 | square foot, square feet, sq ft, sqft, ft², ft2 | 平方英尺 平方英呎 平方呎 平方尺
yd2 area .83612736 | square yard, sq yd | 平方碼 平方码
acre area 4046.856 | acre | 英畝 英亩
mi2 area 2589988.11 | square mile, sq mi, mi², mi2 | 平方英里 平方英哩 平方哩
ping area 3.305785 | ping, pyeong, tsubo | 坪
fen area 66.6667 | | 分地 分田
tfen area 969.92 | | 分地 分田
mu area 666.667 | mu, mou | 畝 亩
jia area 9699.17 | jia, chia, kah | 甲地 甲農地 甲田 甲土地 甲水田 甲果園
qing area 66666.7 | qing | 頃 顷 市頃 市顷
li2 area 250000 | square li | 平方里
ml volume .001 | millilitre, milliliter, ml, cc, cubic centimetre, cubic centimeter, cm³ | 毫升 西西 立方公分 立方厘米 cc
cl volume .01 | centilitre, centiliter, cl | 厘升 公勺
dl volume .1 | decilitre, deciliter, dl | 分升 公合
l volume 1 | litre, liter, l | 公升 升
kl volume 1000 | kilolitre, kiloliter | 公秉 千升
m3 volume 1000 | cubic metre, cubic meter, m³, m3, cu m | 立方公尺 立方米
km3 volume 1000000000000 | cubic kilometre, cubic kilometer, km³ | 立方公里 立方千米
in3 volume .016387 | cubic inch, cubic inches, cu in | 立方英寸 立方英吋
mi3 volume 4168181825440 | cubic mile | 立方英里 立方英哩
ft3 volume 28.316847 | cubic foot, cubic feet, cu ft, ft³ | 立方英尺 立方英呎 立方呎
yd3 volume 764.554858 | cubic yard, cu yd | 立方碼 立方码
acft volume 1233481.84 | acre-foot, acre-feet, acre foot, acre feet | 英畝英尺 英亩英尺
tsp volume .005 | teaspoon, teaspoonful, tsp | 茶匙 小匙 茶勺 小勺
tbsp volume .015 | tablespoon, tablespoonful, tbsp | 大匙 湯匙 汤匙 大勺 湯勺 汤勺
cup volume .2366 | cup, cupful | 杯
uspt volume .4731765 | pint | 品脫 品脱 杯
pt volume .5682613 | pint | 品脫 品脱 杯
qt volume .9463529 | quart | 夸脫 夸脱
floz volume .02957353 | fluid ounce, fl oz, ounce, oz | 液量盎司 液體盎司 液体盎司 液盎司 盎司 盎斯
gal volume 3.785412 | gallon, gal | 加侖 加仑
ukgal volume 4.54609 | gallon, imperial gallon | 加侖 加仑 英制加侖
bu volume 35.23907 | bushel | 蒲式耳 英斗
dou volume 10 | dou, peck | 斗米 斗
bbl barrel 1 | barrel | 桶
C heat 1 | degree Celsius, degree centigrade, degrees C, degree C, °C, ℃, C | °C ℃ 攝氏度 摄氏度
F heat 1 | degree Fahrenheit, degrees F, degree F, °F, ℉, F | °F ℉ 華氏度 华氏度
K heat 1 | kelvin | 克耳文 開爾文 开尔文
C heat 1 | below zero Celsius, below zero | |
F heat 1 | below zero Fahrenheit, below zero | |
deg angle 1 | degree, ° | 度 °
arcmin angle .0166667 | arcminute, arc minute, minutes of arc | 角分 弧分
arcsec angle .000277778 | arcsecond, arc second, seconds of arc | 角秒 弧秒
kmh speed 1 | kilometres an hour, kilometers an hour | |
kmh speed 1 | kilometres per hour, kilometers per hour, km/h, kph, kmh | 公里/小時 公里/小时 公里每小時 公里每小时
mph speed 1.609344 | mile per hour, miles per hour, miles an hour, mph | 英里/小時 英里/小时 英里每小時 英里每小时
ms speed 3.6 | metres per second, meters per second, metres a second, meters a second, m/s | 公尺/秒 米/秒 公尺每秒 米每秒
mmin speed .06 | metres per minute, meters per minute, metres a minute, meters a minute, m/min | 公尺/分 米/分 公尺每分鐘 米每分钟
kms speed 3600 | kilometres per second, kilometers per second, kilometres a second, kilometers a second, km/s | 公里/秒 公里每秒
mis speed 5793.6384 | miles per second, miles a second | 英里/秒 英里每秒
fts speed 1.09728 | feet per second, feet a second, ft/s | 英尺/秒 英尺每秒
knot speed 1.852 | knot, kt, kts | 節 节
hp power 745.7 | horsepower, hp | 馬力 马力 匹馬力 匹马力
cal energy .000001163 | cal | 卡
kcal energy .001163 | calorie, kilocalorie, kcal | 大卡 千卡 卡路里 卡 千卡路里
kJ energy .000277778 | kilojoule, kJ | 千焦 千焦耳
MJ energy .277778 | megajoule, MJ | 兆焦 兆焦耳 百萬焦耳 百万焦耳
J energy .000000277778 | joule | 焦耳 焦
btu energy .000293071 | BTU | 英熱單位 英热单位
du energy 1 | kilowatt-hour, kilowatt hour, kWh | 度電 度电 度
mol amount 1 | mole | 莫耳 摩爾 摩尔
K-gold gold 1 | karat, carat | K金 開金 开金
dB sound 1 | decibel, dB | 分貝 分贝
rpm turn 1 | rpm, revolutions per minute, revolutions a minute | 轉/分 转/分
atm pressure 101325 | atmosphere | 大氣壓 大气压 個大氣壓 个大气压
psi pressure 6894.757 | psi, pounds per square inch | 磅力/平方英寸 磅/平方英寸 磅/平方英吋
mbar pressure 100 | millibar, mbar | 毫巴
mmHg pressure 133.322 | mmHg, mm Hg, millimetres of mercury, millimeters of mercury | 毫米汞柱 公釐汞柱 毫米水銀柱
inHg pressure 3386.39 | inches of mercury | 英寸汞柱 英吋汞柱
ns time .000000001 | nanosecond | 奈秒 纳秒
us time .000001 | microsecond | 微秒
msec time .001 | millisecond, msec | 毫秒
s time 1 | second, sec, secs | 秒鐘 秒钟 秒
min time 60 | minute, min, mins | 分鐘 分钟
qh time 900 | quarter-hour | 刻鐘 刻钟
h time 3600 | hour, hr, hrs | 個小時 个小时 小時 小时 鐘頭 钟头 個鐘頭 个钟头 個鐘 个钟
shi time 7200 | shichen | 個時辰 个时辰 時辰 时辰
d time 86400 | day | 天 日 晝夜 昼夜
wk time 604800 | week | 週 周 個星期 个星期 星期 個禮拜 个礼拜 禮拜 礼拜 週間
fn time 1209600 | fortnight |
mo time 2629800 | month | 個月 个月
season time 7889400 | quarter |
yr time 31557600 | year, year-old, yr, yrs | 年 週年 周年 週歲 周歲 周岁 歲 岁 載 载
dec time 315576000 | decade |
cent time 3155760000 | century, centuries | 世紀 世纪
year calendar 1 | |
decade calendar 10 | |
"""

# Units that are counted with prefixes: dimension, factor, symbol, English and Chinese names, and the prefixes that are in use.
_PREFIXED = """
power 1 W watt 瓦特 瓦 瓩 _mkMGT
energy .001 Wh watt-hour 瓦時 瓦时 瓦小時 瓦小时 _kMGT
wave 1 Hz hertz 赫茲 赫兹 赫 _kMGT
pressure 1 Pa pascal 帕斯卡 帕 _hkM
voltage 1 V volt 伏特 伏 _mkM
current 1 A ampere 安培 安 _m
charge 1 Ah ampere-hour 安時 安时 安培小時 _m
dose 1 Sv sievert 西弗 希沃特 mu_
force 1 N newton 牛頓 牛顿 _k
"""
_PREFIXES = {  # factor, sign, English, Chinese
    "u": (1e-6, ("µ", "μ", "u"), "micro", ("微",)),
    "m": (1e-3, ("m",), "milli", ("毫",)),
    "_": (1.0, ("",), "", ("",)),
    "h": (1e2, ("h",), "hecto", ("百",)),
    "k": (1e3, ("k", "K"), "kilo", ("千",)),
    "M": (1e6, ("M",), "mega", ("兆", "百萬", "百万")),
    "G": (1e9, ("G",), "giga", ("吉", "十億", "十亿", "千兆")),
    "T": (1e12, ("T",), "tera", ("太", "兆兆")),
}

# Data are counted in bytes, bits and bits a second. On the mainland 兆 is a mega, in Taiwan 百萬.
_BITS = """
B .000001 byte | 位元組 字節 字节
KB .001 kilobyte, kB | 千位元組 千字節 千字节 KB
MB 1 megabyte | 兆位元組 兆字節 兆字节 MB
GB 1000 gigabyte | 吉位元組 吉字節 吉字节 千兆字节 GB
TB 1000000 terabyte | 太位元組 太字節 太字节 TB
PB 1000000000 petabyte | 拍位元組 拍字節 拍字节 PB
b .000000125 bit | 位元 比特
Kbps .000125 kilobits per second, kbps | 千位元 Kbps kbps
Mbps .125 megabits per second, megabits a second, megabit, Mbit/s | 兆位元 兆比特 Mbps
Gbps 125 gigabits per second, gigabits a second, gigabit, Gbit/s | 吉位元 千兆比特 吉比特 Gbps
"""
_SHORT = frozenset("瓦伏赫安帕")  # one character that names a unit without a prefix before it


class Unit(NamedTuple):
    """A unit: its key, what it measures, its factor to the base unit of that, and its names."""

    key: str
    dimension: str
    factor: float
    english: tuple[str, ...]
    chinese: tuple[str, ...]


def units() -> Iterator[Unit]:
    """All units, the plain ones first."""
    for line in _TABLE.strip().splitlines():
        head, english, chinese = line.split("|")[:3]
        key, dimension, factor = head.split()
        names = [form for name in map(str.strip, english.split(",")) if name for form in _forms(name)]
        yield Unit(key, dimension, float(factor), tuple(names), tuple(chinese.split()))
    yield from _prefixed()
    for line in _BITS.strip().splitlines():
        head, chinese = line.split("|")
        key, factor, english = head.split(maxsplit=2)
        names = [
            *([key] if len(key) > 1 else []),
            *(form for name in english.split(",") for form in _forms(name.strip())),
        ]
        yield Unit(key, "data", float(factor), tuple(names), tuple(chinese.split()))


def _forms(name: str) -> tuple[str, ...]:
    """A name and its plural."""
    if name.startswith("degree "):
        return name, f"degrees {name[7:]}"
    if not name[-1].isalpha() or len(name) < _PLURAL_FROM or "/" in name:
        return (name,)
    return name, f"{name}s"


def _prefixed() -> Iterator[Unit]:
    for line in _PREFIXED.strip().splitlines():
        dimension, factor, symbol, name, *chinese, prefixes = line.split()
        for prefix in prefixes:
            times, signs, english, prefixed = _PREFIXES[prefix]
            names = [form for spelt in (name, name.replace("-", " ")) for form in _forms(f"{english}{spelt}")]
            names += [f"{sign}{symbol}" for sign in signs if sign or symbol not in _BARE]
            spoken = [
                f"{sign}{unit}" for sign in prefixed for unit in chinese if sign or len(unit) > 1 or unit in _SHORT
            ]
            key = f"{prefix}{symbol}".lstrip("_")
            yield Unit(key, dimension, float(factor) * times, tuple(dict.fromkeys(names)), tuple(spoken))


_PLURAL_FROM = 3
_BARE = frozenset("AN")  # signs that are too common without a prefix
