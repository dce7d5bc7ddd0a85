"""What both sides of a pair say of a quotation that makes it a work: 刊登在「…」 and "published in The Lantern", 主持「…」 and "hosts".

What the Chinese says would do for a speech, a post or a plan as well; so the English must name something in capitals
with words of the same kind. Source: 教育部《重訂標點符號手冊》, 書名號, and GB/T 15834—2011, 4.15, for what counts as a work; the
lists are our own.
"""

import re
from collections.abc import Iterator
from functools import cache

QUOTED = "(?P<open>[「“『])(?P<title>[^「」“”『』《》。！？\n]{1,120})(?P<close>[」”』])"


def quoted_behind(words: str) -> "re.Pattern[str]":
    """A quotation right behind one of some words. Its mark is looked for first, for marks are rarer than what words begin with."""
    by_length: dict[int, list[str]] = {}
    for word in words.split("|"):
        by_length.setdefault(len(word), []).append(word)
    before = "|".join(f"(?<=(?:{'|'.join(same)}).)" for same in by_length.values())
    return re.compile(QUOTED.replace("(?P<title>", f"(?:{before})(?P<title>"))


# What is hosted, watched and performed as well, and what reports and publishes without being a paper.
_EVENT = "[^」”』]{0,20}(?:[會会杯盃賽赛禮礼節节宴式展台臺社網网站]|論壇|论坛|活動|活动|行動|行动|頻道|频道|電視|电视|平台|FM|TV)[」”』]"
_SITES = "臉書|脸书|推特|微博|微信|抖音|部落格|博客|[A-Za-z ]+[」”』]"
_WORK = QUOTED.replace("(?P<title>", f"(?!{_EVENT})(?P<title>")
_MEDIUM = QUOTED.replace("(?P<title>", f"(?!{_SITES}|{_EVENT})(?P<title>")
_IN_CAPITALS = r"(?:the |The )?[A-Z]"
_PAPER = (
    "(?P<open>[「“『])(?P<title>[^「」“”『』《》。，！？\n]{1,12}"
    "(?:評論|评论|紀事|纪事|觀察家?|观察家?|先驅|先驱|(?<![預预警情通回匯汇彙簡简喜電电密海])[報报]))(?P<close>[」”』])"
)
_BOTH = [
    (
        _PAPER,
        r"(?<![“\"‘'])\b[A-Z][\w’']* (?:Review|Gazette|Herald|Tribune|Chronicle|Courier|Post|Times|Mirror|Observer|Journal|Dispatch"
        r"|Bulletin|Register|News|Daily|Mail|Echo|Argus|Examiner|Star|Sun)\b",
    ),
    (
        f"{_MEDIUM}(?:報導|报道|報道|披露)",
        r"\b[A-Z][\w’']+ (?:(?:has|had|first) )?(?:reported|reports|revealed)\b|\breported (?:\w+ )?(?:by|in) [A-Z]",
    ),
    (
        f"(?:刊登|刊載|刊载|登載|登载|發表|发表|刊發|刊发|連載|连载)[在於于]{_MEDIUM}",
        rf"\b(?:in|by|for|with) {_IN_CAPITALS}",
    ),
    (
        f"[在為为]{_MEDIUM}(?:上|中)?(?:撰文|寫道|写道|刊文|刊登|撰稿|投書|投书)",
        rf"\b(?:in|for|by|with) {_IN_CAPITALS}",
    ),
    (f"(?:接受|告訴|告诉){_MEDIUM}的?(?:採訪|采访|訪問|访问|專訪|专访)", rf"\b(?:told|with|by|to) {_IN_CAPITALS}"),
    (
        f"(?:出自|取自|引自|語出|语出|摘自|選自|选自|收[錄录][在於于])(?:[^，。；「“]{{0,12}}的)?{_WORK}",
        rf"\b(?:from|in) (?:[A-Z][\w’]*['’]s? )?{_IN_CAPITALS}",
    ),
    (f"主持(?:的|了|過|过)?{_WORK}", rf"\bhost(?:s|ed|ing)? (?:of )?{_IN_CAPITALS}"),
    (
        f"(?:收看|觀看|观看|追看|重看)(?:的|了|過|过)?{_WORK}",
        rf"\b(?:binge-|re)?watch(?:es|ed|ing)? {_IN_CAPITALS}",
    ),
    (
        f"(?:演出|上演|排演|公演|重演)(?:的|了|過|过)?{_WORK}",
        rf"\b(?:perform|stag|put|play)\w* (?:on )?{_IN_CAPITALS}",
    ),
    (
        f"{_WORK}[中裡裏里]?的?(?:[那這这]?[一幾几]?[句段幕]|[經经]典)?(?:台詞|台词|對白|对白|橋段|桥段|劇情|剧情|配樂|配乐)",
        rf"\b(?:from|in|of) {_IN_CAPITALS}",
    ),
    (
        f"[憑凭][藉借著着]?{_WORK}(?:一[片劇剧書书])?[^，。；]{{0,3}}[獲获贏赢奪夺]",
        rf"\b(?:w[io]ns?|award|prize|Emmy|Oscar|Grammy|Tony|Booker|nominat\w+)\b[^.;]{{0,50}} for {_IN_CAPITALS}",
    ),
    (
        f"(?:遊戲|游戏|手遊|手游|電玩){_WORK}",
        r"\bgames?,? (?:called |titled |named )?[“\"‘*]?[A-Z]",
    ),
    (
        f"[一兩两三四五新這这該该首](?:部|齣|出){_WORK}",
        r"\b(?:films?|movies?|instal?lments?|series|sequel|novels?|books?|franchise|dramas?|plays?|operas?|saga|part)\b",
    ),
    (
        f"作品(?:包括|[是有為为如])?：?{_WORK}",
        r"\b(?:known|famous|remembered|works?|credits?)\b[^.;]{0,40}[A-Z]",
    ),
    (
        f"{_WORK}的?(?:女星|男星|影星|女主角|男主角|編導|编导)",
        r"[A-Z]\w+ (?:star|actor|actress|lead)\b|\bstars? of [A-Z]",
    ),
]
# A piece of music by its kind: “月光奏鸣曲”.
_PIECE = re.compile(
    "(?P<open>“)(?P<title>[^“”‘’《》。，！？\n]{0,20}(?:奏鸣曲|交响曲|协奏曲|序曲|进行曲|圆舞曲|夜曲|狂想曲|组曲|安魂曲|变奏曲|小夜曲))(?P<close>”)"
)
_ENGLISH_PIECE = re.compile(
    r"\b[A-Z][\w’']* (?:Sonata|Symphony|Concerto|Overture|March|Waltz|Nocturnes?|Rhapsody|Suite|Requiem|Variations|Serenade)\b"
)
_SONG = re.compile(f"(?:歌曲|单曲|曲子|情歌|首歌)[^，。；“”]{{0,14}}(?:的|：|- ){QUOTED}")
_ENGLISH_SONG = re.compile(r"\b[A-Z][\w’']* by [A-Z]|\b(?:song|single|track)s?\b[^.;]{0,20} [A-Z]")
_LAW = re.compile(
    "(?P<open>“)(?P<title>[^“”‘’《》。，！？\n]{1,20}(?:(?<![方办做说看想合非司宪立执无手书疗语兵用算佛魔战打违犯守枪句技])法|条例|法典|细则))(?P<close>”)"
)
_ENGLISH_LAW = re.compile(
    r"(?<![“\"‘'*_\w])(?:[A-Z][\w'’]*,? (?:(?:of|the|on|and|for) )*){1,8}(?:Act|Law|Code|Ordinance|Regulations?)\b"
)


@cache
def _both() -> list[tuple["re.Pattern[str]", "re.Pattern[str]"]]:
    return [(re.compile(chinese), re.compile(there)) for chinese, there in _BOTH]


def spoken_of(chinese: str, english: str, *, is_simplified: bool) -> Iterator["re.Match[str]"]:
    """The quotations that both sides speak of as of works; songs and laws in Simplified text only."""
    for pattern, there in _both():
        if (match := pattern.search(chinese)) and there.search(english):
            yield match
    if is_simplified:
        for pattern, there in ((_SONG, _ENGLISH_SONG), (_PIECE, _ENGLISH_PIECE), (_LAW, _ENGLISH_LAW)):
            if (match := pattern.search(chinese)) and there.search(english):
                yield match
