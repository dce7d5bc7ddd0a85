"""Chinese names in an English text, by how they are spelt: Ma Ying-jeou, Deng Xiaoping, Hou Hsiao-hsien, Mo Yan.

A surname in any of its spellings (Hanyu Pinyin, Wade–Giles, Cantonese) with a given name of one or two syllables. A Chinese text
renders it where it has one of the characters of the surname, or characters that read like the whole name. Source: 《漢語拼音方案》;
the hundred commonest surnames; Hong Kong and Taiwan spellings as passports have them.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from reviews.text.names.capital_words import capital_words
from reviews.text.sounds.phonetics import words_alike
from reviews.text.sounds.pinyin import SYLLABLE

_SURNAMES = """
王 Wang Wong | 李 Li Lee | 張张章 Zhang Chang Cheung Cheong | 劉刘柳 Liu Lau Liou Low | 陳陈 Chen Chan Tan Chern
楊杨 Yang Yeung | 黃黄 Huang Hwang Wong Ng | 趙赵 Zhao Chao Chiu | 吳吴武伍鄔邬巫 Wu Ng Goh | 周 Zhou Chou Chow
徐許许 Xu Hsu Hui Sheu Shyu Chui Tsui | 孫孙 Sun Soon Suen | 馬马麻 Ma | 朱祝 Zhu Chu | 胡 Hu Woo | 郭 Guo Kuo Kwok
何賀贺 He Ho | 高 Gao Kao Ko | 林 Lin Lam Lim | 羅罗 Luo Lo Law | 鄭郑程成 Zheng Cheng | 梁 Liang Leung
謝谢 Xie Hsieh Tse | 宋 Song Sung Soong | 唐湯汤 Tang Tong | 鄧邓 Deng Teng Tang | 韓韩 Han Hon | 馮冯 Feng Fung
曹 Cao Tsao Cho | 彭 Peng Pang | 曾 Zeng Tseng Tsang | 蕭萧肖 Xiao Hsiao Siu | 田 Tian Tien Tin | 董 Dong Tung
袁 Yuan Yuen | 潘 Pan Poon | 蔣蒋江姜 Jiang Chiang | 蔡 Cai Tsai Choi Tsay | 余于俞虞喻 Yu Yue | 杜 Du Tu
葉叶 Ye Yeh Yip | 蘇苏 Su Soo | 魏韋韦衛卫 Wei Wai | 呂吕 Lü Lu Lui Lyu | 丁 Ding Ting | 任 Ren Jen Yam | 沈 Shen Shum
姚 Yao Yiu | 盧卢陸陆魯鲁路 Lu Lo Luk Loo | 崔 Cui Tsui | 鍾钟 Zhong Chung | 譚谭 Tan Tam | 汪 Wang Wong | 范樊 Fan
金 Jin Chin Kam | 石施史 Shi Shih | 廖 Liao Liu Liaw | 賈贾 Jia Chia | 夏 Xia Hsia | 傅 Fu | 方 Fang Fong
白 Bai Pai Pak | 鄒邹 Zou Tsou | 孟 Meng | 熊 Xiong Hsiung Hung | 秦覃 Qin Chin | 邱丘 Qiu Chiu Yau | 尹 Yin
薛 Xue Hsueh Sit | 閻阎嚴严顏颜 Yan Yen Yim | 段 Duan Tuan | 雷 Lei Lui | 侯 Hou | 龍龙 Long Lung | 陶 Tao | 黎 Li Lai
顧顾辜 Gu Ku Koo | 毛 Mao Mo | 郝 Hao Hau | 龔龚 Gong Kung | 邵 Shao Shaw | 萬万 Wan | 錢钱 Qian Chien | 戴 Dai Tai
莫 Mo Mok | 孔 Kong Kung Hung | 連连 Lian Lien | 賴赖 Lai | 柯 Ke Ko | 洪 Hong Hung | 翁 Weng Yung | 游 You Yu
溫温 Wen Wan | 管 Guan Kuan | 關关 Guan Kuan Kwan | 習习席 Xi Hsi | 胡 Hu | 華华 Hua | 艾 Ai | 鞏巩 Gong Kung | 舒 Shu
冰 Bing | 甘 Gan Kan | 齊齐祁 Qi Chi | 尤 You | 麥麦 Mai Mak | 詹 Zhan Chan | 饒饶 Rao Jao
簡简 Jian Chien Kan | 倪 Ni | 康姜 Kang | 童佟 Tong Tung | 阮 Ruan Juan Yuen | 藍蓝 Lan | 歐欧區区 Ou Au | 凌 Ling | 喬乔 Qiao Chiao
霍 Huo Fok | 岑 Cen | 龐庞 Pang | 殷 Yin | 鮑鲍包 Bao Pao | 焦 Jiao | 柴 Chai | 裴 Pei | 辛 Xin Hsin | 常 Chang | 耿 Geng | 聶聂 Nie Nieh
涂塗 Tu | 紀纪季 Ji Chi | 項项向 Xiang Hsiang | 左 Zuo Tso | 卓 Zhuo Cho | 駱骆 Luo Lok | 莊庄 Zhuang Chuang Chong | 應应 Ying | 穆 Mu
褚 Chu | 尚 Shang | 滕 Teng | 邢 Xing Hsing | 岳 Yue Yueh | 靳 Jin | 桂 Gui | 婁娄 Lou | 竇窦 Dou | 房 Fang | 查車车 Cha | 申 Shen
容戎榮荣 Rong Yung | 鄺邝 Kuang Kwong | 葛 Ge | 閆闫 Yan | 寧宁 Ning | 苗 Miao | 牛 Niu | 古谷 Gu Ku Koo | 屈瞿曲 Qu Chu
沈 Sum Sung | 利 Li Lee | 歐欧 Ouyang Auyang Auyeung Owyang | 司 Sima Szuma | 諸诸 Zhuge Chuko | 上 Shangguan | 夏 Xiahou
"""  # fmt: skip
_SHAPE = re.compile(
    r"(?P<surname>[A-Z](?<![\w-].)[a-zü]{1,5}) "
    r"(?P<given>[A-Z][a-zü]{0,5}-[A-Za-z][a-zü]{0,5}|[A-Z][a-zü]{1,5} [A-Z][a-zü]{1,5}|[A-Z][a-zü]{1,11})"
    r"(?![\w-])(?!['’](?!s\b))(?! [A-Z])"
)
_LOOSE = "(?:ng|kw|gw|ch|sh|hs|[bcdfghjklmnpqrstwxyz])?(?:[aeiouü]{1,3}(?:ng|[nmptkh])?|ng)"  # of Hokkien and Cantonese too: Choon Leong
_GIVEN = re.compile(f"(?:{SYLLABLE}){{1,2}}|.+-.+|{_LOOSE} {_LOOSE}", re.IGNORECASE)
_SYLLABLES = re.compile(f"{SYLLABLE}(?:-?{SYLLABLE}){{1,2}}")
_HAN_WORD = re.compile("[一-鿿]+")
_ALIKE = 0.85
_SPELT_ALIKE = 65  # of 100
_SPELT_MORE_ALIKE = 74  # where no surname tells that the name is Chinese
# As much English as Chinese: Long Beach is no 龍 and Tang Dynasty nobody.
_NO_GIVEN_TEXT = """
Sea Bay Pen Inn Jin Town Due Age One Men Man Sun Son Run Fan Ten Die Lie Hero Line Lane Time Home Zone Pie Wine Cup Rose June
"""
_NO_GIVEN = frozenset(_NO_GIVEN_TEXT.split())


@cache
def _surnames() -> dict[str, frozenset[str]]:
    """Each spelling with the characters that it may stand for."""
    found: dict[str, set[str]] = {}
    for entry in _SURNAMES.replace("\n", "|").split("|"):
        characters, *spellings = entry.split() or [""]
        for spelling in spellings:
            found.setdefault(spelling, set()).update(characters)
    return {spelling: frozenset(characters) for spelling, characters in found.items()}


@cache
def surnames() -> frozenset[str]:
    """All spellings of surnames."""
    return frozenset(_surnames())


def surname_characters(spelling: str) -> frozenset[str]:
    """The characters that a spelling of a surname may stand for."""
    return _surnames()[spelling]


class Romanised(NamedTuple):
    """A Chinese name in Latin letters, and the spelling of its surname."""

    text: str
    start: int
    end: int
    surname: str


@lru_cache(maxsize=4096)
def romanised(english: str) -> tuple[Romanised, ...]:
    """The Chinese names of an English text, in order."""
    return tuple(_found(english))


def _found(english: str) -> Iterator[Romanised]:
    known = _surnames()
    if known.keys().isdisjoint(capital_words(english)):
        return
    match = _SHAPE.search(english)
    while match:
        surname, given, at = match["surname"], match["given"], match.start() + 1
        if surname in known and given not in _NO_GIVEN and _GIVEN.fullmatch(given):
            yield Romanised(match.group(), *match.span(), surname)
            at = match.end()
        match = _SHAPE.search(english, at)  # Joseph Sung Jao-yiu


def rendered(name: Romanised, chinese: str) -> bool:
    """Whether a Chinese text may have a Chinese name."""
    if any(character in chinese for character in _surnames()[name.surname]):
        return True
    return _is_read(name.text.replace(" ", "").replace("-", ""), chinese, _SPELT_ALIKE)


def reads_alike(word: str, chinese: str) -> bool:
    """Whether a word of two or three syllables of Chinese reads like characters of a text: Pingxi, 平溪; Kuo-kuang, 國光."""
    low = word.lower()
    if not _SYLLABLES.fullmatch(low):
        return False
    return _is_read(low.replace("-", ""), chinese, _SPELT_MORE_ALIKE)


def _is_read(letters: str, chinese: str, least: int) -> bool:
    return any(
        _HAN_WORD.fullmatch(word) and _reads(letters, word, least)
        for word in words_alike(letters, chinese, (2, 3), _ALIKE)
    )


def _reads(letters: str, chinese: str, least: int) -> bool:
    """Whether the vowels are alike as well: 文在 has the consonants of Wang Yi."""
    from pypinyin import lazy_pinyin

    return fuzz.ratio("".join(lazy_pinyin(chinese)), letters.lower()) >= least
