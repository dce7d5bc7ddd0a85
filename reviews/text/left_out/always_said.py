"""Words that Chinese always says by the same characters: this year by 年, eastern by 東, the UK by 英, the airport by 機場.

Where none of them stands in the translation, the word was left out. Only words of which published translations have next to no
other rendering; those of things
in small letters, as in a name (North Korea, the Red Sea) anything may stand. Source: counted in 25,000 pairs of news, talks, guides
and books; the list is our own.
"""

import re
from typing import NamedTuple

from reviews.text.quick.lower_case import words_of

# Of when and where: surer than what is spoken of. A row is looked for by its words, or by those before its colon.
_WHEN_AND_WHERE = r"""
year: (?:[Tt]his|(?<![Tt]he )(?:[Ll]ast|[Nn]ext)) year=年|[屆届]|[學学]期
month: (?:[Tt]his|(?<![Tt]he )(?:[Ll]ast|[Nn]ext)) month=月
week: (?:[Tt]his|(?<![Tt]he )(?:[Ll]ast|[Nn]ext)) week=[週周]|星期|[禮礼]拜|日
yesterday: [Yy]esterday=昨|日|天
tomorrow: [Tt]omorrow=明|天|日
tonight: [Tt]onight=晚|夜
morning: [Tt]his morning=早|晨|上午|今
ago: (?:[Yy]ears?|months?|weeks?|days?) ago=前|年|月|[週周]|天|日|昔|久|早|[從从]|曾
january february april june: January|February|April|June=月|[春夏秋冬]|年[底末初]|[聖圣][誕诞]|[/／.-]\d|911|[一二四五六七九十]{2}
july september october: July|September|October=月|[春夏秋冬]|年[底末初]|[聖圣][誕诞]|[/／.-]\d|911|[一二四五六七九十]{2}
november december: November|December=月|[春夏秋冬]|年[底末初]|[聖圣][誕诞]|[/／.-]\d|911|[一二四五六七九十]{2}
years: years(?! ago)=年|[歲岁]|[載载]
months: months(?! ago)=月|年
century|centuries=世|年
decade decades: decades?(?! ago)=年
north|northern|northward|northwards=北
south|southern|southward|southwards=南
east|eastern|eastward|eastwards=[東东]|洋
west|western|westward|westwards=西|洋
southeast|southeastern|southwest|southwestern=南
northeast|northeastern|northwest|northwestern=北
u us usa states: U\.S\.|(?<![A-Z] )US(?! [A-Z]{2})|USA|United States=美
uk u britain british kingdom: UK|U\.K\.|Britain|British|United Kingdom=英|不列|王[國国]
french: French=法
german germans: Germans?=德
russian russians: Russians?=俄|[蘇苏]
japanese: Japanese=日|和
european europeans: Europeans?=[歐欧]
indian: Indian=印
african africans: Africans?=非
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


class _Row(NamedTuple):
    english: "re.Pattern[str]"
    chinese: "re.Pattern[str]"
    sure: bool


def _by_sign() -> dict[str, list[_Row]]:
    """The rows by the words by which they are looked for."""
    found: dict[str, list[_Row]] = {}
    for table, sure in ((_WHEN_AND_WHERE, True), (_THINGS, False)):
        for line in table.strip().split("\n"):
            english, _, chinese = line.partition("=")
            signs, _, pattern = english.rpartition(": ")
            whole = rf"(?<![\w/'’.&(-])(?:{pattern})(?![\w/-]|\.\w|['’](?!s\b))"
            row = _Row(re.compile(whole), re.compile(chinese), sure)
            for sign in (signs or pattern.replace("|", " ")).split():
                found.setdefault(sign, []).append(row)
    return found


_ROWS = _by_sign()
_SIGNS = frozenset(_ROWS)
_OF_A_NAME = re.compile(r" [A-Z]")  # the north Korean, last Tuesday


class Unsaid(NamedTuple):
    """The word that is left out, and whether it says when or where."""

    start: int
    end: int
    sure: bool


def unsaid(english: str, chinese: str) -> Unsaid | None:
    """Such a word of an English text that the Chinese text does not say."""
    signs, low = _SIGNS & words_of(english), ""
    for row in (row for sign in sorted(signs) for row in _ROWS[sign]) if signs else ():
        if row.chinese.search(chinese):
            continue
        low = low or chinese.lower()
        for match in row.english.finditer(english):
            if match.group().lower() not in low and not _OF_A_NAME.match(english, match.end()):
                return Unsaid(*match.span(), row.sure)
    return None
