"""Years counted from the accession of a ruler: 昭和五年 is 1930, 光緒三年 1877, 民國114年 2025.

Sources: 歷史紀年表 of the Han to the Qing dynasties; the Japanese law of eras (元号法) and its tables; years of the Republic
count from 1912. An era begins with its year one, the calendar year given here.
"""

import re

_TABLE = """
605 大業 大业|618 武德|650 永徽|656 顯慶 显庆|685 垂拱|705 神龍 神龙|756 至德|758 乾元|766 大曆 大历|780 建中|785 貞元 贞元|806 元和
821 長慶 长庆|825 寶曆 宝历|836 開成 开成|841 會昌 会昌|847 大中|860 咸通|874 乾符|881 中和|904 天祐|960 建隆|963 乾德|968 開寶 开宝
976 太平興國 太平兴国|984 雍熙|990 淳化|998 咸平|1004 景德|1008 大中祥符|1017 天禧|1023 天聖 天圣|1032 明道|1034 景祐|1041 慶曆 庆历
1049 皇祐|1054 至和|1056 嘉祐|1064 治平|1068 熙寧 熙宁|1078 元豐 元丰|1086 元祐|1094 紹聖 绍圣|1098 元符|1101 建中靖國 建中靖国
1102 崇寧 崇宁|1107 大觀 大观|1111 政和|1119 宣和|1126 靖康|1127 建炎|1131 紹興 绍兴|1163 隆興 隆兴|1165 乾道|1174 淳熙|1190 紹熙 绍熙
1195 慶元 庆元|1201 嘉泰|1205 開禧 开禧|1208 嘉定|1225 寶慶 宝庆|1228 紹定 绍定|1234 端平|1237 嘉熙|1241 淳祐|1253 寶祐 宝祐|1265 咸淳
1275 德祐|1260 中統 中统|1295 元貞 元贞|1297 大德|1308 至大|1314 延祐|1321 至治|1324 泰定|1341 至正|25 建武|58 永平|196 建安|220 黃初 黄初
221 章武|280 太康|307 永嘉|376 太元|405 義熙 义熙|483 永明|502 天監 天监|581 開皇 开皇|1368 洪武|1399 建文|1403 永樂 永乐|1426 宣德|1436 正統 正统|1450 景泰|1457 天順 天顺|1465 成化|1488 弘治|1506 正德|1522 嘉靖|1567 隆慶 隆庆
1573 萬曆 万历|1621 天啟 天启 天啓|1628 崇禎 崇祯|1644 順治 顺治|1662 康熙|1723 雍正|1736 乾隆|1796 嘉慶 嘉庆|1821 道光
1851 咸豐 咸丰|1862 同治|1875 光緒 光绪|1909 宣統 宣统|713 開元 开元|742 天寶 天宝|627 貞觀 贞观
1688 元祿 元禄|1716 享保|1848 嘉永|1854 安政|1865 慶應 慶応 庆应|1868 明治|1912 大正|1926 昭和|1989 平成|2019 令和
"""
FIRST: dict[str, int] = {
    name: int(year)
    for entry in _TABLE.replace("\n", "|").split("|")
    if entry
    for year, *names in (entry.split(),)
    for name in names
}
_MEIJI, _LUNAR_YEARS_OF_MEIJI = 1868, 5
_LAST_OF_CHINA = 1909
_ERA = re.compile(f"(?:{'|'.join(FIRST)})$")


def first_year(before: str) -> int | None:
    """The calendar year of the first year of the era whose name ends `before`, if one does."""
    match = _ERA.search(before)
    return FIRST[match.group()] if match else None


def has_solar_months(first: int, year: int) -> bool:
    """Whether the months of a year of an era, which began in `first`, are those of the West: in Japan from 明治六年, 1873."""
    return first > _LAST_OF_CHINA or (first == _MEIJI and year > _LUNAR_YEARS_OF_MEIJI)
