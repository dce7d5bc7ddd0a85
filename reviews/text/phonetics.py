"""Whether a stretch of Chinese sounds like a foreign name, so that 康里夫 and 坎利夫 are both found to be Cunliffe.

Name and characters are reduced to consonants in nine classes (k and g are one, l and r are one; vowels only where a word
begins with one), and compared by a weighted edit distance in which what transliteration drops (r before a consonant, h, a
final s) is cheap. Only characters that transliterations are written with take part. Source: classes, costs and
characters are our own, made of names in published translations of both sides of the strait; the distance is that of Wagner
and Fischer 1974, over a substring (Sellers 1980).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

_SYLLABLES = """
a 阿啊亞亚雅 ai 艾愛爱埃哀 an 安恩 ang 昂 ao 奧奥澳敖
ba 巴芭帕葩琶霸 bai 拜柏白 ban 班邦潘斑龐庞 bao 鮑鲍保包寶宝 bei 貝贝佩倍裴 ben 本彭賁贲奔 bi 比皮庇碧畢毕彼必璧
bin 賓宾平彬濱 bo 波伯博玻勃柏撥拨珀坡 bu 布普卜浦蒲甫
da 達达塔大 dai 戴代黛泰 dan 丹坦譚谭但旦單单 dang 當当湯汤唐 dao 道陶 de 德特得忒 deng 登鄧邓騰腾藤滕 di 迪蒂狄提第帝笛地締缔
ding 丁廷汀鼎亭婷 dong 東东董棟通 du 杜圖图都督屠土 dun 頓顿敦鈍屯 duo 多托朵拖杜陀
e 厄俄鄂峨娥額额 en 恩 er 爾尔耳兒儿
fa 法 fan 范凡梵樊 fei 費费菲斐霏 fen 芬分豐丰馮冯封 fo 佛 fu 夫弗福浮芙符伏富傅佛赴
ga 加嘉迦葛卡咖 gai 蓋盖凱凯 gan 甘迺岡冈康堪坎干犍 gao 高考 ge 格戈葛哥科克柯 gen 根肯 geng 耿 gong 貢贡孔龔龚 gu 古谷庫库顧顾
gui 奎圭 guo 果郭 gun 昆崑坤
ha 哈 hai 海亥 han 漢汉罕韓韩翰 hang 杭 hao 豪霍郝 he 赫黑荷賀贺何禾 hen 亨恆恒 hong 洪鴻 hou 侯 hu 胡虎 hua 華华 huai 懷怀淮 huang 黃黄
huo 霍 hui 惠輝
ji 吉基季濟济姬齊齐奇琪祈 jia 賈贾加伽 jian 簡简 jiang 江姜 jiao 喬乔 jie 傑杰捷傑切 jin 金津 jing 京 jiu 久丘邱 jue 爵 jun 君
ka 卡喀 ke 克科柯可客刻 ken 肯 kong 孔 ku 庫库 kua 夸 kui 奎
la 拉臘腊喇辣 lai 萊莱賴赖來来 lan 蘭兰藍蓝朗郎 lao 勞劳老 le 勒樂乐 lei 雷蕾萊 leng 冷 li 里利李立莉麗丽黎力理歷禮裡梨 lian 連连蓮莲 liang 梁
lin 林琳靈灵 ling 凌玲齡 liu 劉刘柳留 long 龍龙隆朗 lu 魯鲁盧卢路露陸陆呂 lv 呂吕 lun 倫伦 luo 羅罗洛蘿萝 lyu 律
ma 馬马瑪玛麻 mai 麥麦邁迈梅 man 曼滿满蠻蛮芒 mao 毛茂 mei 梅美湄媚 men 門门蒙孟曼 meng 蒙孟 mi 米密彌弥蜜咪 min 敏明 ming 明名 mo 莫默摩墨末茉
mu 穆姆木慕牧
na 納纳娜那拿 nai 奈乃 nan 南楠 nei 內内 neng 能 ni 尼妮涅倪 nian 年 nie 聶聂涅 ning 寧宁 niu 紐纽牛 nong 農 nu 努奴 nuo 諾诺 nv 女
o 歐欧 ou 歐欧
qi 奇齊契基乞 qia 恰 qian 錢钱 qiang 強强 qiao 喬乔 qie 切 qin 欽钦 qing 青 qiong 瓊琼 qiu 丘邱
ren 仁任 reng 仍 ri 日 rong 榮荣容 ru 茹儒魯 rui 瑞睿芮 run 潤润
sa 薩萨撒莎 sai 塞賽赛 san 桑三 sang 桑 se 瑟色塞 sen 森申 sha 沙莎夏 shan 山珊善尚 shang 尚香 shao 肖邵 she 舍社謝谢 shen 申沈 sheng 聖圣 shi 施史什石希士席詩诗西
shou 壽 shu 舒書书 shun 順顺 shuang 雙 si 斯司思絲丝西錫锡 song 宋松 su 蘇苏素 sui 穗 sun 孫孙 suo 索佐
te 特 peng 蓬鵬鹏 nong 农 yang 扬 yao 尧堯 zhang 张 mo 谟謨 la 菈 wei 薇葳 cui 翠 bao 葆 wa 瓦娃 wai 懷怀 wan 萬万旺 wang 王旺汪 wei 韋韦維维威魏偉 wen 文溫温 weng 翁 wo 沃渥 wu 伍武吳吴烏乌
xi 西希席錫锡熙奚悉 xia 夏 xian 賢 xiang 香 xiao 蕭肖 xie 謝谢歇 xin 辛新欣 xing 興兴 xiong 雄 xiu 修休 xu 許许旭 xue 雪薛
ya 亞亚雅婭娅 yan 顏颜揚 yang 楊杨揚央 yao 姚 ye 耶葉叶 yi 伊易意依以怡義义 yin 因音英 ying 英 yong 雍 you 尤猶犹 yu 于余裕尤 yue 約约 yun 雲云
za 扎紮查察 zan 贊 ze 澤泽 zeng 曾 zha 扎查紮 zhai 翟 zhan 詹占尚 zhang 張章 zhao 趙召 zhe 哲 zhen 珍真 zheng 鄭 zhi 芝志治智芷 xun 遜逊勛勋 hong 宏 dao 島 zhong 鍾 zhou 周 zhu 朱茱祝竹 zhuang 莊 zhuo 卓
zi 茲兹子 zong 宗 zuo 佐左 zu 祖 ca 察擦 cai 蔡 cang 倉 ce 策 cen 岑 cha 查察 chai 柴 chang 昌 chao 超 che 徹彻切車 chen 陳陈 cheng 程 chi 奇池赤 chu 楚 chuan 川 chun 春 cui 崔
cun 村 cuo 措 ci 茨慈 tu 圖图吐 tuo 托 tun 通 zhan 湛 qu 屈曲
gua 瓜 sheng 生 lie 列烈 di 底 tai 太 pai 派 pei 培 ge 歌各 mao 茅 lei 肋 ga 噶 liang 良 ya 牙 jia 佳 jian 健 bie 別别 zi 孜 chui 垂 lun 崙侖仑 da 答打 zha 札 tian 田
lue 略 bu 佈 bi 俾 dou 竇窦 ti 梯 fan 番 ji 及 hu 呼 qi 其 zhi 直 xun 訓 xie 些 ti 緹缇 sha 紗纱 li 璃 jie 潔洁 po 坡 xiang 祥 zhen 貞 ju 居 qie 茄 kai 開开 ne 訥讷 shi 始 rui 蕊蕾
lou 婁娄 nao 瑙 nen 嫩 da 妲 jie 婕 kou 寇 qiu 裘 qi 綺绮 qiang 薔蔷 wen 雯 bei 蓓
jian 坚堅 mian 缅緬 cai 采 liao 廖 qiu 秋 jiao 焦 cao 曹 shao 绍紹 cong 聪聰 xiong 匈 ruo 若 di 荻堤 lu 璐祿禄 ke 珂 zhen 甄 gang 崗岗 hong 弘 fu 孚
pu 樸朴 yan 彥彦殷晏延 qi 琦崎岐祁戚 cang 倉仓蒼苍 yong 詠咏 lian 廉濂 lin 霖 fei 翡 li 荔漓 lang 琅 re 熱热 bin 彬 kui 葵 man 蔓 yin 茵 yu 羽 ling 翎 wei 瑋玮
zhu 竺 dian 甸 chen 臣 mu 沐牟 dai 岱 bi 庇 rao 饒饶 tai 苔 ju 菊 yu 瑜 zan 赞 qin 沁 bang 幫帮 jia 珈 pei 珮 ban 般 da 妲 rou 柔
"""
_ONSET = re.compile("zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy]|")
_CLASS = {"b": "B", "p": "B", "f": "F", "m": "M", "d": "D", "t": "D", "n": "N", "l": "L", "r": "L", "g": "G", "k": "G",
          "h": "H", "y": "Y", "w": "W", "": "A"}  # fmt: skip


def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    words = _SYLLABLES.split()
    for syllable, characters in zip(words[::2], words[1::2], strict=True):
        for character in characters:
            found.setdefault(character, _code_of(syllable))
    return found


def _code_of(syllable: str) -> str:
    match = _ONSET.match(syllable)
    onset = match.group() if match else ""
    # 日, 熱, 任, 容 are mostly s or j (日內瓦, 普里戈任, 容克), but 瑞 is r.
    code = "L" if syllable == "er" else "R" if onset == "r" and syllable != "rui" else _CLASS.get(onset, "S")
    return code + ("N" if syllable.endswith(("n", "ng")) else "")


CODES = _codes()
_DOTS = "·・‧•．"
_RUN = re.compile(f"[{''.join(CODES)}{_DOTS}]{{2,}}")

# English spelling to classes, the longest first. Lower case marks what may be dropped.
_SPELLING = re.compile(
    "s(?=h(?:eim|aus))|tsch|szcz|shch|sch|tch|hs|cz|ch|ck|cs(?=[aeiou]|$)|sh|sz|ph|th|gh(?!am)|qu|qv|kn(?!$)|kh(?!am|urst|ill|ouse)"
    "|wr|wh|zh|ts|tz|rz(?<=[bcdgkpt]..)|gn(?=[aeiou])|ng(?=[^aeiou]|$)|[a-z]"
)
_SOUND = {
    "tsch": "S", "sch": "S", "tch": "S", "szcz": "S", "shch": "S", "sz": "S", "rz": "S", "cs": "C", "cz": "S", "hs": "S", "ch": "C", "ck": "G", "sh": "S", "ph": "F", "th": "T", "gh": "h", "qu": "G", "qv": "G", "kh": "K", "gn": "gN",
    "kn": "N", "wr": "L", "wh": "W", "zh": "S", "ts": "S", "tz": "S", "ng": "N", "x": "Gs", "c": "S", "g": "J", "b": "B", "p": "B",
    "d": "D", "t": "D", "f": "F", "v": "V", "w": "W", "j": "J", "k": "G", "q": "G", "l": "L", "r": "r", "m": "M", "n": "N",
    "h": "h", "s": "S", "z": "S", "y": "y",
}  # fmt: skip
_SOFT = re.compile("[eiy]")
_SILENT = re.compile(
    "(?<=m)b(?=e?s?$)|(?<=[aeo]u|oi)x$|(?<=au)l[td]$|(?<=s)t(?=le)"
)  # Holcomb, Delacroix, Renault, Castle
# What has no accent to be taken off: Wałęsa, Đorđe, Søren, François, Strauß.
_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "ç": "s", "ß": "s", "þ": "th", "ı": "i"}
)
_TWICE = re.compile(r"([a-z])\1")
_VOWEL = frozenset("aeiou")
_DROP = {
    "g": 0.3,
    "r": 0.25,
    "h": 0.2,
    "y": 0.1,
    "s": 0.3,
    "A": 0.2,
    "N": 0.5,
    "W": 0.4,
    "D": 0.6,
    "S": 0.7,
    "T": 0.6,
    "L": 0.5,
}
_ADD = {"A": 0.25, "W": 0.3, "Y": 0.25, "N": 0.35, "L": 0.6, "H": 0.6}
_NEAR: dict[tuple[str, str], float] = {}
for _pair, _cost in {
    "rL 0": 0.0, "hH": 0.0, "yY": 0.0, "yA": 0.1, "sS": 0.0, "CS": 0.05, "CG": 0.1, "CH": 0.2, "TD": 0.1, "TS": 0.1, "VF": 0.1, "VW": 0.05,
    "VB": 0.4, "JS": 0.05, "JG": 0.1, "JY": 0.2, "JH": 0.3, "FH": 0.4, "hA": 0.3, "hY": 0.3, "MN": 0.25, "NM": 0.4, "WB": 0.5, "WH": 0.4,
    "WA": 0.2, "WF": 0.4, "SG": 0.5, "GS": 0.35, "DS": 0.3, "SD": 0.4, "GH": 0.4, "LN": 0.5, "AY": 0.1, "AW": 0.2, "AH": 0.3, "BF": 0.4, "FB": 0.4, "rH": 0.5, "LH": 0.5, "HS": 0.3,
    "FW": 0.3, "hS": 0.3, "yL": 0.6, "KG": 0.05, "KH": 0.05, "KS": 0.5, "gG": 0.0, "SR": 0.0, "JR": 0.0, "CR": 0.2, "LR": 0.1, "rR": 0.1, "YR": 0.3,
}.items():  # fmt: skip
    _NEAR[_pair[0], _pair[1]] = _cost
_UNITS = "BFMDNLGHSYWAR"
_SOUNDS = {sound for sounds in (*_SOUND.values(), "A", "H", "J", "G") for sound in sounds}
_IN_PLACE = {
    unit: {sound: 0.0 if sound == unit else _NEAR.get((sound, unit), 1.0) for sound in _SOUNDS} for unit in _UNITS
}
_DROPPED = {sound: _DROP.get(sound, 1.0) for sound in _SOUNDS}
_WEIGHT = {sound: 1.0 if sound.isupper() and sound != "A" else drop for sound, drop in _DROPPED.items()}
MINIMUM = 0.76
LIGHTEST = 2


@dataclass(frozen=True, slots=True)
class Sounding:
    """A stretch that sounds like a name. 0 <= likeness <= 1."""

    start: int
    end: int
    text: str
    likeness: float


@lru_cache(maxsize=50_000)
def skeleton(name: str) -> str:
    """The consonants of a name in Latin letters, as classes; lower case for those that are easily dropped."""
    bare = name.lower()
    if not (bare.isascii() and bare.isalpha()):
        bare = "".join(char for char in unicodedata.normalize("NFD", bare.translate(_LETTERS)) if "a" <= char <= "z")
    bare = _SILENT.sub("", _TWICE.sub(r"\1", bare))
    found: list[str] = []
    for match in _SPELLING.finditer(bare):
        part = match.group()
        if part in _VOWEL:
            if match.start() == 0:
                found.append("A")
            continue
        sounds = _SOUND[part]
        if part in "cg" and not _SOFT.match(bare, match.end()):
            sounds = "G"
        if part == "m" and bare[match.end() : match.end() + 1] in {"b", "p"}:
            sounds = "N"  # Pompeo, 蓬佩奧
        if match.start() == 0 and (part == "x" or (part == "q" and bare[1:2] in {"i", "u"})):
            sounds = "S"
        if part == "h" and match.start() == 0:
            sounds = "H"
        if part == "r" and (match.start() == 0 or bare[match.end() : match.end() + 1] in _VOWEL):
            sounds = "r" if bare[match.end() :] in ("", "e") else "L"
        if part == "s" and match.end() == len(bare):
            sounds = "s"
        if part == "y" and match.start() and bare[match.end() : match.end() + 1] not in _VOWEL:
            continue
        found += sounds
    return "".join(found)


@lru_cache(maxsize=50_000)
def weight(name: str) -> int:
    """How many consonants of a name cannot be dropped: how much a likeness says."""
    return sum(char.isupper() and char != "A" for char in skeleton(name))


def heard(name: str, text: str) -> bool:
    """Whether something in a Chinese text sounds like `name`."""
    if weight(name) < LIGHTEST:
        return False
    wanted = skeleton(name)
    return any(_may_be(wanted, units) and _best_in(wanted, run) for _at, run, units in _runs(text))


def sounding(name: str, text: str) -> Sounding | None:
    """The stretch of `text` that sounds most like `name`, where one is like enough. O(len(name)·len(text))."""
    wanted = skeleton(name)
    best: Sounding | None = None
    for at, run, units in _runs(text):
        found = _best_in(wanted, run) if _may_be(wanted, units) else None
        if found and (best is None or found[2] > best.likeness):
            start, end, likeness = found
            start, end = at + start, at + end
            best = Sounding(start, end, text[start:end], likeness)
    return best


def likeness(name: str, chinese: str) -> float:
    """How much a whole Chinese word, of any characters, sounds like `name`; 0 where it hardly does."""
    found = _best_in(skeleton(name), chinese)
    return found[2] if found and (found[0], found[1]) == (0, len(chinese)) else 0.0


def beginnings(name: str, chinese: str) -> list[int]:
    """Where in a Chinese text stand characters with a sound that a name may begin with."""
    first = skeleton(name)[0]
    units = frozenset(unit for unit, costs in _IN_PLACE.items() if costs[first] < 1)
    return [at for at, character in enumerate(chinese) if _code(character)[:1] in units]


def coverage(name: str, chinese: str) -> float:
    """How much of a Chinese word sounds like `name`, and how much so: likeness by the share of its characters."""
    wanted = skeleton(name)
    found = _best_in(wanted, chinese) if wanted and _may_be(wanted, _units(chinese)) else None
    return found[2] * (found[1] - found[0]) / len(chinese) if found else 0.0


def closest(name: str, chinese: str, least: float = 0.0) -> float:
    """How much the best stretch of a Chinese word sounds like `name`, however little that is; what is less than `least` may
    be nothing.
    """
    wanted = skeleton(name)
    found = _best_in(wanted, chinese, 0.0) if not least or _may_be(wanted, _units(chinese), least) else None
    return found[2] if found else 0.0


@lru_cache(maxsize=4096)
def _units(chinese: str) -> str:
    """The classes that stand in a stretch, each once."""
    return "".join(sorted(set("".join(map(_code, chinese)))))


@lru_cache(maxsize=20_000)
def _code(character: str) -> str:
    """The classes of a character: by the table, else by its commonest reading."""
    if character in CODES or character in _DOTS:
        return CODES.get(character, "")
    return _code_of(reading(character))


@lru_cache(maxsize=20_000)
def reading(character: str) -> str:
    """The commonest reading of a character in Hanyu Pinyin, without its tone."""
    from pypinyin import Style, pinyin

    return re.sub("[^a-z]", "", pinyin(character, style=Style.NORMAL)[0][0])


@lru_cache(maxsize=20_000)
def _costs(wanted: str) -> tuple[list[float], dict[str, list[float]], float]:
    """Of a skeleton: what dropping each sound costs, what each unit costs in its place, and its whole weight."""
    rows = {unit: [*map(costs.__getitem__, wanted)] for unit, costs in _IN_PLACE.items()}
    return [*map(_DROPPED.__getitem__, wanted)], rows, _full(wanted)


def _full(wanted: str) -> float:
    """The whole weight of a skeleton, one at least."""
    return max(sum(map(_WEIGHT.__getitem__, wanted)), 1.0)


@lru_cache(maxsize=4096)
def _runs(text: str) -> tuple[tuple[int, str, str], ...]:
    """The stretches of a text that may transliterate: where each begins, its characters, and the units in them."""
    return tuple((run.start(), run[0], _units(run[0])) for run in _RUN.finditer(text))


@lru_cache(maxsize=50_000)
def _may_be(wanted: str, units: str, least: float = MINIMUM) -> bool:
    """Whether a stretch may be like enough at best: each sound dropped, or in the place of the nearest of its units."""
    return sum(map(_nearest(units).__getitem__, wanted)) <= (1 - least) * _full(wanted) + 1e-9


@cache  # so many as there are sets of a dozen units
def _nearest(units: str) -> dict[str, float]:
    """What each sound costs at best where there are these units."""
    return {sound: min(drop, *(_IN_PLACE[unit][sound] for unit in units)) for sound, drop in _DROPPED.items()}


@lru_cache(maxsize=50_000)
def _best_in(wanted: str, run: str, least: float = MINIMUM) -> tuple[int, int, float] | None:
    """(start, end, likeness) of the best stretch of whole characters in `run`; none where it is less like than `least`."""
    drops, rows, full = _costs(wanted)
    # costs[j]: of wanted[:j] against the text up to here; begun[j]: the character it began with.
    fresh = [0.0, *accumulate(drops)]
    costs, begun = fresh[:], [0] * len(fresh)
    best, start, end = 1e9, 0, 0
    for at, character in enumerate(run):
        for j, cost in enumerate(fresh):  # a new beginning here
            if cost < costs[j] or j == 0:
                costs[j], begun[j] = cost, at
        for unit in _code(character):
            add = _ADD.get(unit, 1.0)
            before, before_start = costs[0], begun[0]
            costs[0] += add
            for j, (near, drop) in enumerate(zip(rows[unit], drops, strict=True), 1):
                diagonal, skip, dropped = before + near, costs[j] + add, costs[j - 1] + drop
                before, keep, before_start = costs[j], before_start, begun[j]
                if diagonal <= skip and diagonal <= dropped:
                    costs[j], begun[j] = diagonal, keep
                elif dropped <= skip:
                    costs[j], begun[j] = dropped, begun[j - 1]
                else:
                    costs[j] = skip
        if costs[-1] <= best - 1e-9:
            best, start, end = costs[-1], begun[-1], at + 1
    likeness = 1 - best / full
    return (start, end, likeness) if likeness >= least else None
