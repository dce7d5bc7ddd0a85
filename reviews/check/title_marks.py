"""A title of a work in quotation marks, where Chinese has 《》; 《》 left round one in English.

Reported where a quotation stands right beside the word for the work (小說「…」, 「…」一書), or where the English sets a title
off as that of a work and the Chinese has quotation marks instead, or where the Chinese speaks of the quotation as of a
work (「…」票房), or where the English names a title that is well known, or something in capitals that the Chinese speaks of
as of a work (刊登於「…」), or where the English has a name that is written as titles alone are (Orwell's
Homage to Catalonia) and the Chinese one quotation more. So is a title that has no marks at all:
a well-known paper (據紐約時報報導), a work that the English sets off and the Chinese does not, <…> or italics for 《》. 《》
round words that the English quotes in small letters is reported too. In Traditional text songs, poems, pictures, articles and
chapters may stand in quotation marks; in Simplified text they take 《》 too.
Source: 教育部《重訂標點符號手冊》, 書名號; GB/T 15834—2011, 4.15;
The Chicago Manual of Style 8.159 ff. for English capitals; the words for works and the well-known titles are lists of our own.
"""

import re
from collections.abc import Iterator

import numpy as np

from reviews.text.quick.kinds import EDGE, Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair
from reviews.text.titles.bare_titles import (
    bare_press,
    has_marks,
    italic_titles,
    lost_marks,
    may_lose_marks,
    may_name_works,
    odd_marks,
)
from reviews.text.titles.known_titles import bare_works, is_known, may_name_work
from reviews.text.titles.quoted_documents import quoted_documents
from reviews.text.titles.talk_of_works import QUOTED, quoted_behind, spoken_of
from reviews.text.titles.works import SetOff, names_title, names_work, set_off
from reviews.text.translatable import gettext_noop
from reviews.text.variants import writing

TITLE = gettext_noop("Marks of titles")
SEVERITY = "warning"
VERSION = 22
BAD = [
    Pair("1", "Her novel “The Coast” sold well.", "她的小說「海岸」賣得很好。"),
    Pair("2", "She wrote a book, The Coast.", "她寫了「海岸」一書。"),
    Pair("3", "The film *Tide* won.", "“潮汐”这部电影获奖。", "en", "zh-Hans"),
    Pair("4", "她的小說《海岸》賣得很好。", "Her novel 《The Coast》 sold well.", "zh-Hant-TW", "en"),
    Pair("5", "He plays a doctor in “The Coast.”", "他在「海岸」中飾演醫生。"),
    Pair("6", "The song “Tide” was sung.", "大家唱了歌曲“潮汐”。", "en", "zh-Hans"),
    Pair("7", "The study appeared in The Lancet.", "研究刊登於「刺胳針」。"),
    Pair("8", "The “iron lady” resigned.", "《鐵娘子》辭職了。"),
]
GOOD = [
    Pair("1", "Her novel “The Coast” sold well.", "她的小說《海岸》賣得很好。"),
    Pair("2", "The song “Tide” was sung.", "大家唱了〈潮汐〉這首歌。"),
    Pair("3", "He called the book “a miracle”.", "他稱這本書是「奇蹟」。"),
    Pair("4", "He played a part in “Operation Tide.”", "他參與了「潮汐行動」。"),
    Pair("5", "He wrote “never again” in The Guardian.", "他在《衛報》上寫道：「下不為例」。"),
]

_WORKS = (
    "小說|小说|回憶錄|回忆录|自傳|自传|傳記|传记|詩集|诗集|文集|電影|电影|紀錄片|纪录片|影集|電視劇|电视剧|連續劇|连续剧|劇集|剧集|歌劇|歌剧|舞劇|舞剧"
    "|話劇|话剧|舞台劇|舞台剧|音樂劇|音乐剧|電視節目|电视节目|真人秀|播客|網劇|网剧|京劇|京剧|崑曲|昆曲|粵劇|粤剧|動漫|动漫|漫畫|漫画|繪本|绘本|專輯|专辑|雜誌|杂志|期刊|週刊|周刊|月刊|日報|日报|報紙|报纸"
    "|劇情片|剧情片|喜劇|喜剧|童書|童书|代表作|成名作|處女作|处女作|遺作|遗作|新作|力作|傑作|杰作|之作|名著|著作|新書|新书|專書|专书|長片|长片|短片|著有|合著|季刊|半月刊|學報|学报|年鑑|年鉴|教科書|教科书|教材|劇本|剧本|故事集|散文集|小說集|小说集"
    "|史詩|史诗|论著|論著|影片|动画片|動畫片|的書|的书|的片|的劇|的剧"
)
_SMALL_WORKS = (
    "歌曲|单曲|名曲|金曲|主题曲|插曲|诗歌|长诗|短诗|组诗|油画|画作|名画|壁画|版画|雕塑"
    "|交响曲|协奏曲|奏鸣曲|大合唱|清唱剧|十四行诗|文章|论文|社论|专栏|散文"
)
_GLOSS = "(?: ?[(（][^()（）]{1,80}[)）] ?)?"
_WORK_BESIDE = re.compile(f"(?:{_WORKS})$")
_AFTER_WORK, _AFTER_SMALL_WORK = quoted_behind(_WORKS), quoted_behind(_SMALL_WORKS)
_BEFORE_SMALL_WORK = re.compile(f"{QUOTED}(?:为题(?:发表|刊登|出版|写)|一[诗歌曲文画]|这[首篇幅](?!的))")
_TITLED = re.compile(
    f"题为{QUOTED}的?(?:[一这那][章节篇首文]|文章|论文|诗作?|小说|散文|社论|专栏|评论|报告|纪录片|专著|白皮书)"
)
_BEFORE_WORK = re.compile(
    f"{QUOTED}{_GLOSS}(?:一書|一书|這本書|这本书|這部|这部|這本小|这本小|一片|一劇|一剧|節目|节目|雜誌|杂志|期刊|週刊|周刊|月刊|日報|日报|報紙|报纸|專輯|专辑"
    "|[白藍蓝綠绿黃黄]皮[書书])"
)
_PERIODICAL = re.compile(
    "(?P<open>[「“『])(?P<title>[^「」“”『』《》。，！？\n]{1,10}(?:日報|日报|時報|时报|郵報|邮报|晚報|晚报|早報|早报|週刊|周刊|月刊|季刊|期刊|雜誌|杂志"
    "|學報|学报|憲報|宪报|公報|公报|導報|导报|快報|快报|論壇報|论坛报|先驅報|先驱报|紀事報|纪事报|觀察家報|观察家报|山莊報|山报|新聞報|新闻报|商報|商报))"
    f"{_GLOSS}(?P<close>[」”』])"
)
# What the press reports: 據「倫敦憲報」報導. A station or an agency is no title.
_REPORTS = re.compile(
    "(?P<open>[「“『])(?P<title>[^「」“”『』《》。，！？\n]{1,14}(?<![預预警情通回匯汇彙簡简喜電电密])[報报])(?P<close>[」”』])"
    f"{_GLOSS}的?(?:報導|报道|報道|報載|指出|寫道|写道|記者|记者|專訪|专访|社論|社论|頭版|头版|網站|网站)"
)
_ACCORDING_TO = re.compile(
    f"[據据](?P<open>[「“『])(?P<title>[^「」“”『』《》。，！？\n]{{1,14}}(?<![台臺社網网視视聞闻]))(?P<close>[」”』]){_GLOSS}的?(?:報導|报道|報道)"
)
_BESIDE_WORK = re.compile(
    f"(?:執導|执导|主演|改編自|改编自|拍攝|拍摄|出演|翻拍|著有|合著|編劇的|编剧的)(?:了|的)?{QUOTED}"
)
_BEFORE_ROLE = re.compile(
    f"{QUOTED}{_GLOSS}"
    "(?:的?(?:作者|導演|导演|編劇|编剧|主演|續集|续集|影評|影评|書評|书评|片場|片场|劇組|剧组|同劇|同剧|平裝本|平装本|精裝本|精装本|譯本|译本|主題曲|主题曲"
    "|原聲帶|原声带|出版商|演員|演员|影迷|劇迷|剧迷|首映)|第[一二三四五六七八九十0-9]{1,2}[季集部])"
)
# 名為「…」的紀錄片, but not 名為「…」的電影節.
_CALLED_WORK = re.compile(
    f"{quoted_behind('名為|名为|叫做|叫作|題為|题为').pattern}{_GLOSS}的[^，。；「“《]{{0,6}}(?:{_WORKS})(?![節节院社展獎奖迷公])"
)
# What is said of works alone, of a film or a programme.
_SAID_OF_WORK = re.compile(
    f"{QUOTED}{_GLOSS}(?:[中裡里內内]|之中|當中|一[片劇剧]中?)?的?"
    "(?:[^，。；、「“]{0,8}(?:放映|上映|公映)|飾演|饰演|扮演|客串|票房|首映|改[編编][成為为]|開播|开播|殺青|杀青|[獲获贏赢奪夺榮荣得]{1,2}[了得]?[^，。「“]{0,6}最佳(?:影片|電影|电影|劇情|剧情|動畫|动画|紀錄|纪录|外語|外语|音樂劇|音乐剧))"
)
_ONE_LATIN_WORD = re.compile("[A-Za-z]+|.*[號号]")  # “Time”是名词; a ship
_SETS_OFF = re.compile("[“\"‘*_'](?:(?<!')|(?=[A-Z]))")
_OURS = re.compile("[《〈]")
_STRETCH = re.compile("「[^「」]*」|“[^“”]*”|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉")
_LONGEST_PHRASE = 5  # words; a longer quotation may be left out, and 《》 stand for something else
_GLOSSED = 60  # letters behind a quotation in which its original may follow in brackets
_ANY_QUOTE = re.compile(QUOTED)
_NO_TITLE = re.compile(
    "[」”』](?:[獎奖展號号]|行動|行动|運動|运动|牌|計畫|計劃|计划|政策|之[稱称]|一詞|一词|字|時代|时代|效應|效应|組織|组织|樂團|乐队|餐廳|餐厅)"
)
# What is put in quotation marks and is a body, a campaign, a prize.
_BODY = re.compile(
    "[會会黨党院局部隊队團团獎奖節节日盟校社店號号園园館馆派]$|組織|组织|計畫|計劃|计划|運動|运动|行動|行动|政策|戰略|战略|倡議|倡议|公司|大學|大学|集團|集团|論壇|论坛"
)
_IN_ENGLISH = re.compile(
    f"(?:《|<<)(?P<work>[^《》〈〉<>{HAN}\n]{{1,200}})(?:》|>>)|〈(?P<part>[^《》〈〉{HAN}\n]{{1,200}})〉"
)
_TITLE_MARK, _ANGLE, _LOOKED_AT = kind_of("《〈"), kind_of("<"), kind_of("《〈<*")
_OPENS, _CLOSES, _PARTS = kind_of("「“『"), kind_of("」”』"), kind_of("《》。！？") | EDGE


def worth(lot: Lot) -> Flags:
    """Pairs whose translation quotes anything or may name a known work, or lacks the marks of what the source sets off."""
    into = base(lot.target_lang)
    if into != "zh":
        return lot.target.hold_any((_TITLE_MARK,), (_ANGLE, _ANGLE)) if into == "en" else np.zeros(len(lot), np.bool_)
    quoted = lot.target.next_hold(_OPENS | _CLOSES | _PARTS, _OPENS, _CLOSES)
    marked = quoted | lot.target.hold(_LOOKED_AT)
    if base(lot.source_lang) != "en":
        return marked
    return marked | may_name_works(lot.target) | may_lose_marks(lot.source, lot.target)


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a title. Its fix: 《》 round it in Chinese; in English “” for 〈〉, and for 《》 none, since italics are no character."""
    if base(pair.target_lang) == "en":
        yield from _chinese_marks(pair.target)
    elif base(pair.target_lang) == "zh":
        if _ANY_QUOTE.search(pair.target):
            yield from _quoted_titles(pair)
        elif "《" in pair.target and base(pair.source_lang) == "en":
            yield from _no_titles(set_off(pair.source), pair.target, is_simplified=writing(pair.target_lang) == "Hans")
        if base(pair.source_lang) == "en":
            yield from _bare_titles(pair)


def _bare_titles(pair: Pair) -> Iterator[Finding]:
    source, target = pair.source, pair.target
    unmarked = not has_marks(target)
    places = [
        *(() if unmarked else odd_marks(target, source)),
        *bare_press(target, source),
        *(bare_works(target, source) if may_name_work(source) else ()),
    ]
    quoted = set_off(source) if (unmarked or "*" in target) and _SETS_OFF.search(source) else []
    for start, end, title in (*places, *italic_titles(target, quoted)) if places or quoted else ():
        message = gettext_noop("The title “{title}” takes 《》")
        yield Finding("title_marks", "warning", "target", start, end, message, {"title": title}, f"《{title}》")
    lost = lost_marks(target, source, quoted) if unmarked and not places else None
    if lost:
        at = source.index(lost)
        message = gettext_noop("“{title}” is set off as a title here; the translation has no 《》")
        yield Finding("title_marks", "warning", "source", at, at + len(lost), message, {"title": lost})


def _chinese_marks(target: str) -> Iterator[Finding]:
    for match in _IN_ENGLISH.finditer(target):
        message = gettext_noop("“{title}” has Chinese title marks; English sets titles in italics or quotation marks")
        title = match.group("work") or match.group("part")
        fix = f"“{title}”" if match.group("part") else None
        yield Finding("title_marks", "warning", "target", *match.span(), message, {"title": title}, fix)


def _quoted_titles(pair: Pair) -> Iterator[Finding]:
    target, is_english, is_simplified = pair.target, base(pair.source_lang) == "en", writing(pair.target_lang) == "Hans"
    quoted = set_off(pair.source) if is_english else []
    only_says = bool(quoted) and all(one.text[:1].islower() for one in quoted)  # words in lower case are no title
    beside = _PRESS if only_says else (*_PRESS, *_BESIDE, *(_BESIDE_SMALL if is_simplified else ()))
    starts: set[int] = set()
    for pattern in beside:
        for match in pattern.finditer(target):
            if match.start("open") not in starts and not _NO_TITLE.match(target, match.start("close")):
                starts.add(match.start("open"))
                yield _finding(match)
    if is_english:
        for match in _by_both(pair, quoted, only_says=only_says):
            if match.start("open") not in starts:
                starts.add(match.start("open"))
                yield _finding(match)
    if is_english and "《" in target:
        yield from _no_titles(quoted, target, is_simplified=is_simplified)
    if starts or not is_english:
        return
    if (match := _unanswered(quoted, target)) and names_title(pair.source):
        yield _finding(match, certain=False)
    elif quoted:
        for match in _answering(quoted, target, is_simplified):
            yield _finding(match, certain=len(quoted) == 1)
    elif documents := quoted_documents(target, pair.source):
        yield from map(_finding, documents)
    elif len(lone := list(_STRETCH.finditer(target))) == 1 and names_work(pair.source):
        match = _ANY_QUOTE.match(target, lone[0].start())
        if match and not _NO_TITLE.match(target, match.start("close")):
            yield _finding(match, certain=False)


def _by_both(pair: Pair, quoted: list[SetOff], *, only_says: bool) -> Iterator["re.Match[str]"]:
    """The quotations that both sides together show to be works: a title that is known, or a name in capitals and what the
    Chinese says of it. A name that somebody or something is called by is none.
    """
    found = [
        match
        for match in _ANY_QUOTE.finditer(pair.target)
        if is_known(match.group("title"), pair.source)
        and not is_known(match.group("title"), f"a {'; a '.join(one.text for one in quoted if one.named)}")
        and not _ONE_LATIN_WORD.fullmatch(match.group("title"))
    ]
    if not only_says:
        found.extend(spoken_of(pair.target, pair.source, is_simplified=writing(pair.target_lang) == "Hans"))
    yield from (match for match in found if not _NO_TITLE.match(pair.target, match.start("close")))


def _answering(quoted: list[SetOff], target: str, is_simplified: bool) -> Iterator["re.Match[str]"]:
    """The quotations that stand where the English sets off a work, or that keep its title, where too few have 《》."""
    works = {at for at, one in enumerate(quoted) if one.work or (is_simplified and one.small)}
    stretches = [match.start() for match in _STRETCH.finditer(target)]
    if is_simplified and len(stretches) == len(quoted) > 1:
        works |= _alike(quoted, [target[at] == "《" for at in stretches])
    if not works or len(_OURS.findall(target)) >= len(works):
        return
    in_order = {stretches[at] for at in works} if len(stretches) == len(quoted) else set()
    titles = [quoted[at].text.casefold().rstrip(",.") for at in works]
    for match in _ANY_QUOTE.finditer(target):
        shown = target[match.start() : match.end() + _GLOSSED].casefold()
        if (match.start() in in_order or any(map(shown.__contains__, titles))) and not _NO_TITLE.match(
            target, match.start("close")
        ):
            yield match


def _alike(quoted: list[SetOff], marked: list[bool]) -> set[int]:
    """Those that the English sets off as titles just as it does what has 《》 in the translation."""
    alike = {at for at, one in enumerate(quoted) if one.titled and not one.named}
    return alike if any(marked[at] for at in alike) else set()


def _no_titles(quoted: list[SetOff], target: str, *, is_simplified: bool) -> Iterator[Finding]:
    """What stands in 《》 where the English quotes words in lower case, each quotation answered in order."""
    stretches = list(_STRETCH.finditer(target))
    if len(stretches) != len(quoted):
        return
    for one, match in zip(quoted, stretches, strict=True):
        plain = one.text[:1].islower() and not one.work and len(one.text.split()) <= _LONGEST_PHRASE
        if plain and match[0][0] == "《" and not _WORK_BESIDE.search(target, 0, match.start()):
            message = gettext_noop("“{title}” is no title in the source; it takes quotation marks, not 《》")
            title = match[0][1:-1]
            fix = f"“{title}”" if is_simplified else f"「{title}」"
            yield Finding("title_marks", "warning", "target", *match.span(), message, {"title": title}, fix)


def _unanswered(quoted: list[SetOff], target: str) -> "re.Match[str] | None":
    """The one quotation of the translation, where all else that the source sets off has 《》 there."""
    stretches = [match.start() for match in _STRETCH.finditer(target)]
    quotations = [at for at in stretches if not _OURS.match(target, at)]
    if len(quotations) != 1 or len(stretches) != len(quoted) + 1:
        return None
    match = _ANY_QUOTE.match(target, quotations[0])
    if match is None or _NO_TITLE.match(target, match.start("close")) or _BODY.search(match["title"]):
        return None
    return match


_PRESS = (_PERIODICAL, _REPORTS, _ACCORDING_TO)
_BESIDE = (_AFTER_WORK, _BEFORE_WORK, _BESIDE_WORK, _BEFORE_ROLE, _CALLED_WORK, _SAID_OF_WORK)
_BESIDE_SMALL = (_AFTER_SMALL_WORK, _BEFORE_SMALL_WORK, _TITLED)


def _finding(match: "re.Match[str]", *, certain: bool = True) -> Finding:
    title = match.group("title").rstrip("，,")
    message = gettext_noop("The title “{title}” takes 《》, not quotation marks")
    start, end = match.start("open"), match.end("close")
    return Finding(
        "title_marks", "warning", "target", start, end, message, {"title": title}, f"《{title}》" if certain else None
    )
