"""Years counted from the accession of a ruler: 昭和五年 is 1930, 光緒三年 1877, 民國114年 2025.

Sources: 歷史紀年表 of the Ming and Qing dynasties; the Japanese law of eras (元号法) and its tables; years of the Republic
count from 1912. An era begins with its year one, the calendar year given here.
"""

import re

_TABLE = """
1368 洪武|1403 永樂 永乐|1426 宣德|1436 正統 正统|1450 景泰|1457 天順 天顺|1465 成化|1488 弘治|1506 正德|1522 嘉靖|1567 隆慶 隆庆
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
