"""Places and organisations in a text of either language, and whether the other text has a form of them.

A name that is held by another place's does not count: 印度 not in 印度尼西亞, Korea not in North Korea. Source:
reviews/text/names/known/places.py and peoples.py for the forms.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from reviews.text.meanings.between_words import are_of_two_words, is_inside_word
from reviews.text.names.capital_words import capital_words
from reviews.text.names.form_index import by_two_characters
from reviews.text.names.initials import has_initials, says_initials
from reviews.text.names.known.companies import words_besides
from reviews.text.names.known.offices import offices
from reviews.text.names.known.peoples import adjectives
from reviews.text.names.known.places import places
from reviews.text.names.listed_forms import ListedForms
from reviews.text.names.met_words import is_of_other_words

Span = tuple[int, int]

_NO_LETTER = re.compile(r"[\s'’.-]+")
_LONG = 5  # letters: a name of so many is known however it is written
_CAPITAL_WORD = re.compile(r"[A-ZÀ-Þ](?<!\w.)[a-zA-ZÀ-ɏ]*")
_NO_COUNTRIES = ("Indiana", "Indianapolis", "Indian Ocean", "Chinatown")
# Forms that answer for a name but are words besides: 萬象 is Vientiane, and all things.
_WORDS_BESIDES = """
阿美 庫克 库克 開封 开封 荷蘭豆 大陸 大陆 中共 萬象 万象 開城 开城 海防 長安 长安 奉天 伯恩 海口 自由城 南特 新堡 光州
吉達 吉达 淡水 高威 里爾 里尔 利馬 利马 拉卡 拉法 納卡 纳卡 沙巴 金門 北大 現代 现代 大眾 大众 福斯 福士 日產 日产
大都會 大都会 議會 议会 國會 国会 世界報 世界报 明鏡 明镜 半島 半岛 阿斯特 青年運動 青年运动 情報局 情报局 執委會
执委会 巴黎大學 巴黎大学 新力 黑石 國泰 国泰 聯儲 联储 美聯 美联 法新 哥大 列斯 卡利 西頓 西顿 巴倫 新英格蘭 新英格兰
羅浮 罗浮 拜恩 南海 北海 東海 东海 黑海 紅海 红海 江南 日光 大城 大田 水原 四國 四国 本州 綠島 绿岛 南極 南极 松山
全州 海防 猶大 犹大 下龍 下龙 烏拉 乌拉 羅德 罗德 羅得 罗得 隆河 奧德 奥德 仙宮 仙宫 九龍 九龙
大摩 小摩 兒童基金 儿童基金 經濟合作 经济合作 糧食計劃 糧食計畫 粮食计划 國際法庭 国际法庭 國際法院 国际法院
群山 順天 顺天 安東 安东 平澤 平泽 金海 蘇格蘭議會 苏格兰议会 推文 發推 发推 歐聯 欧联 歐冠 欧冠 羅納 罗纳 泰晤士 羅亞爾 罗亚尔 塞納 塞纳
"""
_NO_FORMS = frozenset(_WORDS_BESIDES.split())
SHORTEST_FORM = 2
_NO_NAME_THERE = re.compile(r"Fed (?:up|by|on|with|into|through)\b")


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """The English names of places and organisations by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(places(), key=len, reverse=True):
        if match := _CAPITAL_WORD.match(name):
            found.setdefault(match.group(), []).append(name)
    return {word: tuple(names) for word, names in found.items()}


@lru_cache(maxsize=4096)
def english_places(english: str) -> tuple[tuple[int, int], ...]:
    """Where an English text names places and organisations."""
    known = _by_first_word()
    found: list[tuple[int, int]] = []
    if known.keys().isdisjoint(capital_words(english)):
        return ()
    for match in _CAPITAL_WORD.finditer(english):
        start, names = match.start(), known.get(match.group())
        if not names or (found and start < found[-1][1]) or _NO_NAME_THERE.match(english, start):
            continue
        for name in names:
            end = start + len(name)
            if (
                english.startswith(name, start)
                and not english[end : end + 1].isalnum()
                and english[end : end + 1] != "-"
            ):
                found.append((start, end))
                break
    return tuple(found)


@lru_cache(maxsize=4096)
def named(place: str, chinese: str) -> bool:
    """Whether a Chinese text has a form of a place or organisation; one character only where it stands for a country, and
    印度 not where it is the beginning of 印度尼西亞.
    """
    return (
        place in chinese
        or has_initials(place, chinese)
        or any(form in chinese and (_alone if len(form) > 1 else _short)(form, chinese) for form in places()[place])
    )


def _alone(form: str, chinese: str) -> bool:
    longer = _longer().get(form, ())
    for one in longer:
        chinese = chinese.replace(one, "")
    return not longer or form in chinese


@cache
def _longer() -> dict[str, tuple[str, ...]]:
    """The forms that begin those of other countries, each with these."""
    countries = {form: name for name in adjectives() for form in places().get(name, ()) if len(form) > 1}
    found: dict[str, list[str]] = {}
    for longer, other in countries.items():
        parts = {part for end in range(SHORTEST_FORM, len(longer)) for part in (longer[:end], longer[-end:])}
        for form in sorted(parts):
            if form in countries and longer not in places()[countries[form]] and form not in places()[other]:
                found.setdefault(form, []).append(longer)
    return {form: tuple(forms) for form, forms in found.items()}


# One character as newspapers use it: 美方, 美軍, 中美, 對美, 訪美.
_NATIONS = "美中英法德日韓韩俄印澳加歐欧台臺港越菲泰烏乌以伊巴土墨義意西葡荷"
# The same of provinces and of neighbours, only where three stand together or marks part them: 京津冀, 新馬泰, 英、法、德.
_ALLIES = frozenset(
    _NATIONS + "川滇黔粵粤桂閩闽浙蘇苏皖贛赣湘鄂豫冀魯鲁陝陕京津滬沪渝新馬马柬寮波敘叙瑞挪芬丹奧奥匈紐纽墨阿智秘巴伊"
    "俄愛爱塞蒙朝吉黑遼辽晉晋甘青藏寧宁瓊琼比盧卢"
)
_TOGETHER = 3
_IN_A_WORD = frozenset("其當当之間间一二三四五六七八九十週周月昨今明生節节假次翌每")
_IS_FOLLOWED = frozenset(
    "方國国軍军政府企商官媒籍裔語语文人使館馆資资股幣币製制產产版僑侨洲胞兩两雙双間间關关戰战總总外首央屬属裝装式系語航牌盟元"
    + _NATIONS
)
_MONEY = frozenset("元圓圆幣币盾鎊镑銖铢")
_FOLLOWS = frozenset("對对赴訪访駐驻反親亲抗援旅留返抵駛驶離离來来全北南東东西前" + _NATIONS)
_IS_NOT_FOLLOWED = frozenset("的了着上下午中間间心年斷断止")


def _short(form: str, chinese: str) -> bool:
    """Whether a character stands for a country."""
    at = chinese.find(form)
    while at >= 0:
        before, after = chinese[at - 1 : at], chinese[at + 1 : at + 2]
        if after in _MONEY:  # 600港元
            return True
        if after in _IS_FOLLOWED and before not in _IN_A_WORD and not before.isdecimal():
            return True
        if before in _FOLLOWS and after not in _IS_NOT_FOLLOWED:
            return True
        if (after in _ALLIES or before in _ALLIES or "、" in {before, after}) and _among_allies(chinese, at):
            return True
        at = chinese.find(form, at + 1)
    return False


def _among_allies(chinese: str, at: int) -> bool:
    """Whether a character stands among others that stand for countries or provinces, one after the other or parted by marks."""
    first = last = at
    while first and chinese[first - 1] in _ALLIES:
        first -= 1
    while last + 1 < len(chinese) and chinese[last + 1] in _ALLIES:
        last += 1
    if last - first + 1 >= _TOGETHER:
        return True
    return first == last and any(
        chinese[at + step : at + step + 1] == "、"
        and 0 <= at + 2 * step < len(chinese)
        and chinese[at + 2 * step] in _ALLIES
        and chinese[at + 3 * step : at + 3 * step + 1] not in _ALLIES
        for step in (1, -1)
    )


@cache
def chinese_places() -> dict[str, frozenset[str]]:
    """Chinese forms of two characters or more, each with the English names and words of which one has to stand; those of offices
    only where a place or body has them too.
    """
    found: dict[str, set[str]] = {}
    no_forms = _NO_FORMS | words_besides()
    for name in (one for one in places() if one.replace("’", "'") not in offices()):
        for form in places()[name]:
            if len(form) >= SHORTEST_FORM and not form.isascii() and form not in no_forms:
                found.setdefault(form, set()).update({name}, adjectives().get(name, ()))
    for name, forms in offices().items():
        for form in forms & found.keys():
            found[form] |= {name, name.replace("'", "’")}
    return {form: frozenset(names) for form, names in found.items()}


@cache
def _by_two_characters() -> dict[str, tuple[str, ...]]:
    return by_two_characters(chinese_places())


def may_begin_place(two: str) -> bool:
    """Whether the form of any place begins with two characters."""
    return two in _by_two_characters()


def places_in_chinese(chinese: str) -> tuple[Span, ...]:
    """Where a Chinese text names places and organisations."""
    return _IN_CHINESE[chinese]


def _beginning_at(starts: Iterable[int], chinese: str) -> tuple[Span, ...]:
    """The places of a text that begin at any of these characters, one over another never."""
    known = _by_two_characters()
    found: list[Span] = []
    done = 0
    for at in starts:
        if at < done:
            continue
        for form in known.get(chinese[at : at + 2], ()):
            if chinese.startswith(form, at) and not is_of_other_words(form, at, chinese):
                done = at + len(form)
                if len(form) == SHORTEST_FORM and (
                    are_of_two_words(chinese, at, done) or is_inside_word(chinese, at, done)
                ):
                    done = at
                    break
                found.append((at, done))
                break
    return tuple(found)


_LISTED = ListedForms(_by_two_characters, _beginning_at)
_IN_CHINESE, read_ahead = _LISTED.found, _LISTED.read_ahead


@lru_cache(maxsize=4096)
def spoken_of(form: str, english: str) -> bool:
    """Whether an English text has one of the names or adjectives of a Chinese form."""
    names = chinese_places()[form]
    if any(name in english and _speaks(name, names, english) for name in names):
        return True
    if "capital" in english and any(name in english for name in _nations_of_capitals().get(form, ())):
        return True
    if says_initials(names, english):
        return True
    written = _bare(english)
    return any(len(name) >= _LONG and _bare(name) in written for name in names if name[0].isupper())


@lru_cache(maxsize=256)
def _bare(english: str) -> str:
    """A text in small letters alone: Tian An Men, FEDEX, people’s Republic."""
    return _NO_LETTER.sub("", english).lower()


def _speaks(name: str, names: frozenset[str], english: str) -> bool:
    """Whether a name stands by itself, not within that of another place: Korea not in North Korea, India not in Indiana."""
    others = [one for one in _holding().get(name, ()) if one not in names]
    for one in others:
        english = english.replace(one, "")
    return not others or name in english


@cache
def _holding() -> dict[str, tuple[str, ...]]:
    """The English names of countries that longer names of other places hold, each with these, the longest first."""
    longest_first = sorted({*places(), *_NO_COUNTRIES} - {"European Union"}, key=len, reverse=True)
    found = {
        name: tuple(longer for longer in longest_first if name in longer and name != longer)
        for name in (*adjectives(), "Korea")
    }
    return {name: longer for name, longer in found.items() if longer}


@cache
def _nations_of_capitals() -> dict[str, frozenset[str]]:
    """The Chinese forms of capitals, each with the words for its nation: 華沙 is the Polish capital."""
    return {
        form: frozenset({nation} | words)
        for nation, words in adjectives().items()
        for capital in words & places().keys()
        for form in places()[capital]
    }


def is_capital(form: str) -> bool:
    """Whether a Chinese form is that of a capital."""
    return form in _nations_of_capitals()


def holds_place(name: str) -> bool:
    """Whether a name holds that of a known place or organisation."""
    return bool(english_places(name))


def is_place(name: str) -> bool:
    """Whether a name is that of a known place or organisation, which has a form of its own."""
    return name in places()
