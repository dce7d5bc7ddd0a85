"""Words that Chinese always says by the same characters: this year by 年, eastern by 東, the UK by 英, the airport by 機場.

Where none of them stands in the translation, the word was left out. Only words of which published translations have next to no
other rendering; those of things
in small letters, as in a name (North Korea, the Red Sea) anything may stand. Source: counted in 25,000 pairs of news, talks, guides
and books; the list is our own.
"""

import re
from typing import NamedTuple

from reviews.text.quick.lower_case import words_of

# Of when and where: surer than what is spoken of. A row of plain words is looked for by them, the others by the signs below.
_WHEN_AND_WHERE = r"""
(?:[Tt]his|(?<![Tt]he )(?:[Ll]ast|[Nn]ext)) year=年|[屆届]|[學学]期
(?:[Tt]his|(?<![Tt]he )(?:[Ll]ast|[Nn]ext)) month=月
(?:[Tt]his|(?<![Tt]he )(?:[Ll]ast|[Nn]ext)) week=[週周]|星期|[禮礼]拜|日
[Yy]esterday=昨|日|天
[Tt]omorrow=明|天|日
[Tt]onight=晚|夜
[Tt]his morning=早|晨|上午|今
(?:[Yy]ears?|months?|weeks?|days?) ago=前|年|月|[週周]|天|日|昔|久|早|[從从]|曾
January|February|April|June|July|September|October|November|December=月|[春夏秋冬]|年[底末初]|[聖圣][誕诞]|[/／.-]\d|911|[一二四五六七九十]{2}
years=年|[歲岁]|[載载]
months=月|年
century|centuries=世|年
decades?=年
north|northern|northward|northwards=北
south|southern|southward|southwards=南
east|eastern|eastward|eastwards=[東东]|洋
west|western|westward|westwards=西|洋
southeast|southeastern|southwest|southwestern=南
northeast|northeastern|northwest|northwestern=北
U\.S\.|(?<![A-Z] )US(?! [A-Z]{2})|USA|United States=美
UK|U\.K\.|Britain|British|United Kingdom=英|不列|王[國国]
French=法
Germans?=德
Russians?=俄|[蘇苏]
Japanese=日|和
Europeans?=[歐欧]
Indian=印
Africans?=非
"""
_THINGS = """
ancient=古|代|老|[舊旧]
election|elections=[選选]
worker|workers=工|[員员]|者|人
refugee|refugees=[難难]民|流亡|避
researcher|researchers=研|[學学]
morning=早|晨|上午|天|清|朝|晚|夜
summer=夏|暑|季
winter=冬|寒|季
night=晚|夜|宿|黑|昏|宵|昨|更|睡|眠
airport|airports=[機机]|航
hospital|hospitals=院|[醫医]|病
restaurant|restaurants=餐|[館馆]|店|[飯饭]|食
hotel|hotels=店|[館馆]|旅|酒|宿|[飯饭]
daughter|daughters=女|[孃娘]|千金|孩|[閨闺]
teacher|teachers=[師师]|教|老|[學学]
student|students=生|[學学]|弟子
snow=雪
boat|boats=船|艇|舟|筏|舢|水
music=[樂乐]|音|歌|曲|奏|[譜谱]
tax|taxes=[稅税]
oil=油
war|wars=[戰战]|[軍军]|兵|仗|打
yellow=[黃黄]
third=三|季|[銅铜]|3
"""
_SIGNS_TEXT = """
year years month months week decade decades yesterday tomorrow tonight morning ago u us usa states uk britain british kingdom
french german germans russian russians january february april june july september october november december japanese european
europeans indian african africans
"""


class _Row(NamedTuple):
    said: "re.Pattern[str]"
    sure: bool


def _read(text: str) -> list[tuple[str, str]]:
    return [(english, chinese) for english, chinese in (line.split("=") for line in text.strip().split("\n"))]


_ALL = [(*row, True) for row in _read(_WHEN_AND_WHERE)] + [(*row, False) for row in _read(_THINGS)]
_ROWS = [_Row(re.compile(chinese), sure) for _english, chinese, sure in _ALL]
_ENGLISH = re.compile(
    r"(?<![\w/'’.&(-])(?:"
    + "|".join(f"({english})" for english, _chinese, _sure in _ALL)
    + r")(?![\w/-]|\.\w|['’](?!s\b))"
)
_SIGNS = frozenset(_SIGNS_TEXT.split()) | {
    word
    for english, _chinese, _sure in _ALL
    if english.replace("|", "").isalpha() and english.islower()
    for word in english.split("|")
}
_OF_A_NAME = re.compile(r" [A-Z]")  # the north Korean, last Tuesday


class Unsaid(NamedTuple):
    """The word that is left out, and whether it says when or where."""

    start: int
    end: int
    sure: bool


def unsaid(english: str, chinese: str) -> Unsaid | None:
    """The first such word of an English text that the Chinese text does not say."""
    if _SIGNS.isdisjoint(words_of(english)):
        return None
    low = chinese.lower()
    for match in _ENGLISH.finditer(english):
        row = _ROWS[(match.lastindex or 1) - 1]
        if row.said.search(chinese) or match.group().lower() in low or _OF_A_NAME.match(english, match.end()):
            continue
        return Unsaid(*match.span(), row.sure)
    return None
