"""Surnames of Koreans and Vietnamese in Latin letters, with the characters that they are written with.

Source: the commonest surnames of both countries in the spellings of passports.
"""

import re

SURNAMES = {
    "Ahn": "安", "Bae": "裴", "Ban": "潘", "Cho": "趙赵曹", "Choi": "崔", "Chun": "全千", "Chung": "鄭郑",
    "Han": "韓韩", "Hong": "洪", "Hwang": "黃黄", "Jang": "張张", "Jeon": "全田", "Jeong": "鄭郑", "Jung": "鄭郑",
    "Kang": "姜", "Kim": "金", "Ko": "高", "Kwon": "權权", "Lee": "李", "Lim": "林", "Moon": "文", "Oh": "吳吴",
    "Park": "朴", "Roh": "盧卢", "Seo": "徐", "Shin": "申辛", "Son": "孫孙", "Song": "宋", "Yang": "梁",
    "Yoo": "劉刘柳", "Yoon": "尹", "Yun": "尹", "Youn": "尹", "Bong": "奉", "Cha": "車车", "Gong": "孔",
    "Heo": "許许", "Hur": "許许", "Koo": "具", "Kwak": "郭", "Min": "閔闵", "Nam": "南", "Noh": "盧卢", "Rhee": "李",
    "Ryu": "柳", "Shim": "沈", "Suh": "徐", "Sohn": "孫孙", "Woo": "禹", "Bui": "裴", "Dang": "鄧邓", "Dinh": "丁",
    "Doan": "段", "Duong": "楊杨", "Hoang": "黃黄", "Ho": "胡", "Huynh": "黃黄", "Le": "黎", "Ly": "李", "Mai": "梅",
    "Ngo": "吳吴", "Nguyen": "阮", "Pham": "范", "Phan": "潘", "Tran": "陳陈", "Trinh": "鄭郑", "Truong": "張张",
    "Vo": "武", "Vu": "武",
}  # fmt: skip


_GIVEN = re.compile("[A-Z][a-z]+-[a-z]+")
_WORD = re.compile("[A-Z][a-z]+")


def by_kin(name: str, english: str, chinese: str) -> bool:
    """Whether a given name of two syllables stands alone beside one of that surname: Bae and her sister Soo-min, 裴秀敏."""
    return _GIVEN.fullmatch(name) is not None and by_surname(" ".join(_WORD.findall(english)), chinese)


def by_surname(name: str, chinese: str) -> bool:
    """Whether a Chinese text has the surname of a Korean or Vietnamese name, whose characters do not sound like its letters."""
    words = name.split()
    return len(words) > 1 and any(char in chinese for word in words for char in SURNAMES.get(word, ""))
