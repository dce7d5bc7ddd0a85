"""What each line of an article is: body, heading, byline, date, tag, boilerplate, repeated.

Patterns propose; nothing is dropped. The aligner reads the kind as the price of leaving a line without a twin.
"""

import re
from collections.abc import Sequence

from reviews.text.scripts import base
from reviews.text.segments import Line, LineKind

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"^\W*(?:(?:published|updated|posted|last updated|date|on)\b[:\s]*|(?:發布|发布|更新|日期|時間|时间|發表|发表)\w{{0,4}}[:：]?\s*)?"
    rf"(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+{_MONTH},?\s+\d{{4}})"
    rf"|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}"
    rf"|(?:民國|民国|西元|公元)?\s?[\d〇零一二三四五六七八九十○]{{2,4}}\s?年\s?[\d一二三四五六七八九十]{{1,3}}\s?月(?:\s?[\d一二三四五六七八九十]{{1,3}}\s?[日號号])?"
    rf"(?:\s?[(（]?(?:星期|週|周|禮拜)[一二三四五六日天][)）]?)?)"
    rf"[\s,|·•-]*(?:(?:at\s+)?\d{{1,2}}[:.]\d{{2}}(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{{2,4}})?)?\W*$",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"^\W*(?:newsletters?|subscribe(?: now| today| to our newsletter)?|sign (?:up|in)|log ?in|register(?: now)?|invalid email|"
    r"(?:enter |your )+e-?mail(?: address)?|e-?mail(?: address)?|share(?: this)?(?: (?:article|story|page|post))?(?: (?:on|via) \w+)?|"
    r"tweet|print(?: this)?(?: (?:article|page))?|save|comments?(?: \(\d+\))?|leave a (?:comment|reply)|post a comment|"
    r"(?:\d+ )?comments?|reply|read (?:more|next|also)\b.{0,80}|(?:see|show|load|view|learn) (?:more|all)|related(?: (?:articles?|stories|content|posts|topics))?|"
    r"more (?:from|on|about)\b.{0,60}|recommended(?: for you)?|trending(?: now)?|most (?:read|popular|viewed)|popular (?:posts|stories)|"
    r"advertisements?|sponsored(?: content)?|skip to (?:main )?content|menu|home|search|back to top|next(?: article)?|previous(?: article)?|"
    r"continue reading(?: below)?|story continues below.{0,30}|listen(?: to this article)?|watch(?: now| live)?|donate(?: now)?|support us|"
    r"follow (?:us|me)\b.{0,60}|like us on \w+|join (?:us|our)\b.{0,80}|cookie (?:policy|settings|preferences)|accept (?:all )?cookies|"
    r"privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us|all rights reserved.{0,40}|close|submit|send|"
    r"google (?:cta|news)|copy link|get the app|download (?:the |our )?app.{0,30}|click here.{0,60}|you (?:may|might) also like|"
    r"thank you(?: for (?:subscribing|signing up))?!?|this field is required|required|loading|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|instagram|youtube"
    r")\W*$",
    re.IGNORECASE,
)
_BOILERPLATE_INSIDE = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|\ball rights reserved\b|\b(?:subscribe|sign up|signup)\b.{0,40}\b(?:newsletter|briefing|round-?up|updates|inbox|emails?|weekly|daily|free)\b|"
    r"\bour (?:\w+ ){0,3}newsletters?\b|\bdon['’]t miss a beat\b|\b(?:image|photo|picture)s? (?:credit|courtesy|by|source)\b|\bgetty images\b|^\W*(?:photo|image|credit|source)s?\s?[:/|]|"
    r"\bwe use cookies\b|\bby (?:clicking|continuing|signing up|submitting)\b.{0,80}\b(?:agree|consent|accept)\b|\bthis (?:article|story) (?:was )?(?:originally|first) (?:appeared|published)\b|"
    r"^\W*(?:https?://|www\.)\S+\W*$",
    re.IGNORECASE,
)
_BOILERPLATE_ZH = re.compile(
    r"^\W*(?:電子報|电子报|訂閱\S{0,10}|订阅\S{0,10}|分享(?:到|至|本文)?\S{0,8}|登入|登录|註冊|注册|留言|評論|评论|廣告|广告|贊助內容|延伸閱讀|延伸阅读|相關(?:文章|新聞|報導)|相关(?:文章|新闻|报道)|"
    r"閱讀更多|阅读更多|點擊(?:這裡|此處)\S{0,10}|点击(?:这里|此处)\S{0,10}|回到頂部|返回顶部|上一篇.{0,40}|下一篇.{0,40}|首頁|首页|搜尋|搜索|列印|打印|收藏|追蹤我們\S{0,10}|关注我们\S{0,10}|熱門文章|热门文章|"
    r"版權所有.{0,40}|版权所有.{0,40}|責任編輯.{0,12}|责任编辑.{0,12}|(?:圖|图)(?:片來源|片来源|源|說|说)?[:：/].{0,40}|(?:圖片|图片|照片)(?:來源|来源|提供)[:：/]?.{0,40})\W*$"
)
_BYLINE = re.compile(
    r"^\W*(?:(?:by|written by|story by|words by|text by|translated by|edited by|reporting by)\s+[^\W\d_].{1,60}"
    r"|(?:作者|文|撰文|記者|记者|譯者|译者|翻譯|翻译|編譯|编译|校對|校对|編輯|编辑|譯|译)\s?[:：/／|｜].{1,40})$",
    re.IGNORECASE,
)
_NAME_LATIN = re.compile(
    r"^\W{0,2}[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:[A-ZÀ-Þ][\w’'.-]*|de|da|di|la|le|van|von|der|den|bin|al|el|and|&)){1,4}\W{0,2}$"
)
_NAME_ZH = re.compile(
    r"^\W{0,2}(?:[\u4e00-\u9fff]{1,6}(?:[・·‧•．][\u4e00-\u9fff]{1,8}){1,3}\s?(?:[(（][^)）]{2,60}[)）])?"
    r"|[\u4e00-\u9fff]{2,4}\s?[(（][A-Z][A-Za-z.'’ -]{2,40}[)）])\W{0,2}$"
)
_SENTENCE_END = re.compile(r"[.!?。！？…;；:：][\"'”’»」』）)\]】]*\s*$")
_ABOUT = re.compile(
    r"^\W*(?:about (?:the )?(?:authors?|translators?)|(?:作者|譯者|译者)(?:簡介|简介|介紹|介绍)?|關於作者|关于作者|编者按|編者按|附錄|附录|參考(?:資料|文獻)|参考(?:资料|文献)|註釋|注释|notes?|references)\W*$",
    re.IGNORECASE,
)
_TAG_SEPARATOR = re.compile(r"[,，、;；|｜/#]")


def classify(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines, each with the kind proposed for it."""
    kinds = [_kind_alone(line) for line in lines]
    _tags(lines, kinds)
    _bylines(lines, kinds)
    _boxes(lines, kinds)
    _repeats(lines, kinds)
    _headings(lines, kinds)
    return tuple(Line(line.n, line.text, line.lang, kind) for line, kind in zip(lines, kinds, strict=True))


def ends_like_a_sentence(text: str) -> bool:
    """Whether the line closes with end punctuation, before closing quotes."""
    return bool(_SENTENCE_END.search(text))


def _kind_alone(line: Line) -> LineKind:
    text = line.text.strip()
    if len(text) <= 60 and _DATE.match(text):
        return "date"
    if (
        _BOILERPLATE.match(text)
        or _BOILERPLATE_ZH.match(text)
        or (len(text) < 400 and _BOILERPLATE_INSIDE.search(text))
    ):
        return "boilerplate"
    if len(text) <= 80 and (_BYLINE.match(text) or (_NAME_ZH.match(text) and not ends_like_a_sentence(text))):
        return "byline"
    if _ABOUT.match(text):
        return "heading"
    return "body"


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text)


def _tags(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """Short lines of keywords: lower-case Latin words without end punctuation, or a row of hash marks."""
    body = {
        lang: " ".join(one.text for one in lines if base(one.lang) == lang).lower()
        for lang in {base(x.lang) for x in lines}
    }
    for at, line in enumerate(lines):
        text = line.text.strip()
        if kinds[at] != "body" or ends_like_a_sentence(text) or len(text) > 120:
            continue
        words = _words(text)
        if re.match(
            r"^(?:tags?|topics?|keywords?|filed under|categories|標籤|标签|關鍵字|关键字|關鍵詞|关键词|分類|分类)\s?[:：]",
            text,
            re.IGNORECASE,
        ):
            kinds[at] = "tag"
        elif words and all(word.startswith("#") for word in text.split()):
            kinds[at] = "tag"
        elif (
            base(line.lang) != "zh"
            and 1 <= len(words) <= 8
            and text == text.lower()
            and text[0].isalpha()
            and "," not in text
        ):
            known = sum(body[base(line.lang)].count(word) > 1 for word in words)
            if known * 2 >= len(words) or len(words) <= 3:
                kinds[at] = "tag"


def _bylines(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """A line that is only a name, near a date, or that opens another line of the article (the note on the author)."""
    for at, line in enumerate(lines):
        text = line.text.strip()
        if kinds[at] != "body" or not _NAME_LATIN.match(text) or ends_like_a_sentence(text) or len(text) > 60:
            continue
        near = kinds[max(0, at - 2) : at + 3]
        opens = any(other is not line and other.text.strip().startswith(text + " ") for other in lines)
        if "date" in near or opens:
            kinds[at] = "byline"


def _boxes(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """A short line between lines of boilerplate belongs to the same box."""
    for at in range(1, len(lines) - 1):
        text = lines[at].text.strip()
        if kinds[at] == "body" and kinds[at - 1] == kinds[at + 1] == "boilerplate" and len(text) <= 40:
            if not ends_like_a_sentence(text):
                kinds[at] = "boilerplate"


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _repeats(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """Lines whose words stand elsewhere in the same language: pull quotes, repeated bylines and captions."""
    plain = [_plain(line.text) for line in lines]
    long_text = {
        lang: "\n".join(p for p, one in zip(plain, lines, strict=True) if base(one.lang) == lang and len(p) >= 30)
        for lang in {base(one.lang) for one in lines}
    }
    seen: set[tuple[str, str]] = set()
    for at, line in enumerate(lines):
        lang = base(line.lang)
        key = (lang, plain[at])
        if not plain[at] or kinds[at] == "boilerplate":
            continue
        if key in seen and kinds[at] != "date" and (kinds[at] != "body" or len(plain[at]) < 40):
            kinds[at] = "repeated"
        elif kinds[at] == "body" and _pull_quote(line, plain[at], long_text[lang]):
            kinds[at] = "repeated"
        seen.add(key)


def _pull_quote(line: Line, plain: str, long_text: str) -> bool:
    """Whether the line, or each of its phrases between commas, stands word for word inside a longer line."""
    han = base(line.lang) == "zh"
    if len(plain) >= (8 if han else 25):
        inside = long_text.count(plain) - (1 if len(plain) >= 30 else 0)
        if inside > 0:
            return True
    phrases = [_plain(part) for part in _TAG_SEPARATOR.split(line.text)]
    phrases = [part for part in phrases if part]
    return (
        len(phrases) >= 3
        and not ends_like_a_sentence(line.text)
        and all(len(part) >= (2 if han else 5) and part in long_text for part in phrases)
        and any(len(part) >= (4 if han else 10) for part in phrases)
    )


def _headings(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """Short lines without end punctuation, and the first line of each language even where it asks a question."""
    seen: set[str] = set()
    for at, line in enumerate(lines):
        text = line.text.strip()
        lang = base(line.lang)
        if kinds[at] != "body":
            continue
        width = sum(2 if ord(char) > 0x2E80 else 1 for char in text)
        first = lang not in seen
        seen.add(lang)
        closed = ends_like_a_sentence(text)
        if width <= 100 and (not closed or (first and text.rstrip("\"'”’»」』").endswith(("?", "？", "!", "！")))):
            if not re.search(r"[,，、—–-]$", text):
                kinds[at] = "heading"
