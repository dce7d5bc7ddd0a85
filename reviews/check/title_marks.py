"""A title of a work in quotation marks, where Chinese has 《》; 《》 left round one in English.

Reported where a quotation stands right beside the word for the work (小說「…」, 「…」一書), or where the English names the work and
quotes or italicises its title while the Chinese has quotation marks instead. Songs, poems, articles and chapters may stand in
quotation marks. Source: 教育部《重訂標點符號手冊》, 書名號; GB/T 15834—2011, 4.15.
"""

import re
from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("Marks of titles")
SEVERITY = "warning"
VERSION = 4
BAD = [
    Pair("1", "Her novel “The Coast” sold well.", "她的小說「海岸」賣得很好。"),
    Pair("2", "She wrote a book, The Coast.", "她寫了「海岸」一書。"),
    Pair("3", "The film *Tide* won.", "“潮汐”这部电影获奖。", "en", "zh-Hans"),
    Pair("4", "她的小說《海岸》賣得很好。", "Her novel 《The Coast》 sold well.", "zh-Hant-TW", "en"),
]
GOOD = [
    Pair("1", "Her novel “The Coast” sold well.", "她的小說《海岸》賣得很好。"),
    Pair("2", "The song “Tide” was sung.", "大家唱了〈潮汐〉這首歌。"),
    Pair("3", "He called the book “a miracle”.", "他稱這本書是「奇蹟」。"),
]

_WORKS = (
    "小說|小说|回憶錄|回忆录|自傳|自传|詩集|诗集|文集|電影|电影|紀錄片|纪录片|影集|電視劇|电视剧|連續劇|连续剧|歌劇|歌剧|舞劇|舞剧"
    "|話劇|话剧|音樂劇|音乐剧|專輯|专辑|雜誌|杂志|期刊|週刊|周刊|月刊|日報|日报|名著|著作|新書|新书|專書|专书|長片|长片|短片|著有|合著|季刊|半月刊|學報|学报|年鑑|年鉴|教科書|教科书|教材|劇本|剧本|故事集|散文集|小說集|小说集|史詩|史诗|论著|論著|影片|歌剧|动画片|動畫片"
)
_QUOTED = "(?P<open>[「“『])(?P<title>[^「」“”『』《》。！？\n]{1,40})(?P<close>[」”』])"
_AFTER_WORK = re.compile(f"(?:{_WORKS}){_QUOTED}")
_BEFORE_WORK = re.compile(
    f"{_QUOTED}(?:一書|一书|這本書|这本书|這部|这部|這本小|这本小|一片|一劇|一剧|雜誌|杂志|期刊|週刊|周刊|月刊|日報|日报|報紙|报纸|專輯|专辑)"
)
_PERIODICAL = re.compile(
    "(?P<open>[「“『])(?P<title>[^「」“”『』《》。，！？\n]{1,10}(?:日報|日报|時報|时报|郵報|邮报|晚報|晚报|早報|早报|週刊|周刊|月刊|季刊|雜誌|杂志"
    "|學報|学报|憲報|宪报|公報|公报|導報|导报|快報|快报|論壇報|论坛报|先驅報|先驱报|紀事報|纪事报|觀察家報|观察家报|山莊報|山报|新聞報|新闻报|商報|商报))"
    "(?P<close>[」”』])"
)
_BESIDE_WORK = re.compile(
    f"(?:執導|执导|主演|改編自|改编自|拍攝|拍摄|出演|翻拍|著有|合著|編劇的|编剧的)(?:了|的)?{_QUOTED}"
)
_BEFORE_ROLE = re.compile(
    f"{_QUOTED}(?: ?[(（][^()（）]{{1,80}}[)）] ?)?"
    "(?:的?(?:作者|導演|导演|編劇|编剧|主演|續集|续集|影評|影评|書評|书评|片場|片场)|第[一二三四五六七八九十0-9]{1,2}[季集部])"
)
_ENGLISH_WORK = (
    r"\b(?:novel|book|memoir|autobiography|biography|film|movie|documentary|play|opera|musical|album|magazine|newspaper|sitcom"
    r"|bestseller|novella|anthology|trilogy|TV series|television series|sequel|thriller|starred in|starring in"
    r"|(?:author|creator|director|star|host|producer|writer|season|episode) of)\b"
)
_SOURCE_TITLE = re.compile(
    _ENGLISH_WORK
    + r",?(?: (?:called|titled|entitled|named|is|was))?,? [“\"'‘*_]{1,2}(?P<title>[A-Z][^“”\"*_\n]{0,80}?)[,.]?[”\"'’*_]"
    r"|\*(?P<italic>[A-Z][^*\n]{1,80})\*|(?<![\w_])_(?P<line>[A-Z][^_\n]{1,80})_(?!\w)"
)
_SMALL_TEXT = """
a an the of and in on at for to by with from or nor as but into over
"""
_SMALL = frozenset(_SMALL_TEXT.split())
_ANY_QUOTE = re.compile(_QUOTED)
_OPENERS = re.compile("[「“『]")
_IN_ENGLISH = re.compile(f"《(?P<work>[^《》〈〉{HAN}\n]{{1,200}})》|〈(?P<part>[^《》〈〉{HAN}\n]{{1,200}})〉")
_ENGLISH_QUOTE = re.compile(r"[“\"]([A-Za-z][^“”\"\n]*)[”\"]|\*[^*\n]+\*|(?<!\w)_[^_\n]+_(?!\w)")


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a title. Its fix: 《》 round it in Chinese; in English “” for 〈〉, and for 《》 none, since italics are no character."""
    if base(pair.target_lang) == "en":
        yield from _chinese_marks(pair.target)
    elif base(pair.target_lang) == "zh" and _OPENERS.search(pair.target):
        yield from _quoted_titles(pair)


def _chinese_marks(target: str) -> Iterator[Finding]:
    for match in _IN_ENGLISH.finditer(target):
        message = gettext_noop("“{title}” has Chinese title marks; English sets titles in italics or quotation marks")
        title = match.group("work") or match.group("part")
        fix = f"“{title}”" if match.group("part") else None
        yield Finding("title_marks", "warning", "target", *match.span(), message, {"title": title}, fix)


def _quoted_titles(pair: Pair) -> Iterator[Finding]:
    target, is_english = pair.target, base(pair.source_lang) == "en"
    starts: set[int] = set()
    said = is_english and _only_says(pair.source)
    for pattern in (_AFTER_WORK, _BEFORE_WORK, _PERIODICAL, _BESIDE_WORK, _BEFORE_ROLE):
        for match in pattern.finditer(target):
            if match.start("open") not in starts and not said:
                starts.add(match.start("open"))
                yield _finding(match)
    if starts or "《" in target or "〈" in target or not is_english:
        return
    quoted = list(_ANY_QUOTE.finditer(target))
    if len(quoted) == 1 and _names_a_work(pair.source) and not pair.source.count("“") + pair.source.count('"') // 2 > 1:
        yield _finding(quoted[0])


def _only_says(source: str) -> bool:
    """Whether all that the English quotes is words in lower case, which are no title."""
    quoted = _ENGLISH_QUOTE.findall(source)
    return bool(quoted) and all(words[:1].islower() for words in quoted)


def _names_a_work(source: str) -> bool:
    """Whether the English sets a title off: all its words capitalised but the small ones."""
    for match in _SOURCE_TITLE.finditer(source):
        title = match.group("title") or match.group("italic") or match.group("line")
        words = re.findall(r"[^\W\d_][\w'’]*", title)
        if words and all(word[0].isupper() or word in _SMALL for word in words):
            return True
    return False


def _finding(match: "re.Match[str]") -> Finding:
    title = match.group("title").rstrip("，,")
    message = gettext_noop("The title “{title}” takes 《》, not quotation marks")
    start, end = match.start("open"), match.end("close")
    return Finding("title_marks", "warning", "target", start, end, message, {"title": title}, f"《{title}》")
