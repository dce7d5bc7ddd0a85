"""How lines of a web page look that are not the article's text: dates, bylines, boilerplate, headings of notes."""

import re

from reviews.text.small_forms import widened


def _whole(*phrases: str) -> re.Pattern[str]:
    """A line that is one of the phrases and nothing else but signs."""
    return re.compile(r"^\W*(?:" + "|".join(phrases) + r")\W*$", re.IGNORECASE)


def _inside(*phrases: str) -> re.Pattern[str]:
    """A line that holds one of the phrases."""
    return re.compile("|".join(phrases), re.IGNORECASE)


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_HAN_DIGITS = "[〇零一二三四五六七八九十○\\d]"
DATE = re.compile(
    r"^\W*(?:(?:published|updated|posted|last updated|date|on)\b[:\s]*"
    r"|(?:發布|发布|更新|日期|時間|时间|發表|发表)\w{0,4}[:：]?\s*)?(?:"
    rf"{_DAY}(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+{_MONTH},?\s+\d{{4}})"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
    rf"|(?:民國|民国|西元|公元)?\s?{_HAN_DIGITS}{{2,4}}\s?年\s?{_HAN_DIGITS}{{1,3}}\s?月"
    rf"(?:\s?{_HAN_DIGITS}{{1,3}}\s?[日號号])?(?:\s?[(（]?(?:星期|週|周|禮拜)[一二三四五六日天][)）]?)?"
    r")[\s,|·•-]*(?:(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?)?\W*$",
    re.IGNORECASE,
)

BOILERPLATE = _whole(
    r"newsletters?", r"subscribe(?: now| today| to our newsletter)?", r"sign (?:up|in)", r"log ?in", r"register now",
    r"invalid email", r"(?:enter |your )+e-?mail(?: address)?", r"e-?mail(?: address)?",
    r"share this(?: (?:article|story|page|post))?(?: (?:on|via) \w+)?", r"share(?: (?:article|story|page|post))?(?: (?:on|via) \w+)",
    r"print(?: this)? (?:article|page)", r"comments? \(\d+\)", r"\d+ comments?",
    r"leave a (?:comment|reply)", r"post a comment",
    r"(?:see|show|load|view|learn) (?:more|all)", r"related (?:articles?|stories|content|posts|topics)",
    r"recommended for you", r"trending(?: now)?",
    r"most (?:read|popular|viewed)", r"popular (?:posts|stories)", r"advertisements?", r"sponsored(?: content)?",
    r"skip to (?:main )?content", r"back to top", r"(?:next|previous) article", r"continue reading(?: below)?",
    r"story continues below.{0,30}", r"listen to this article", r"watch (?:now|live)", r"donate now",
    r"follow us on\b.{0,60}", r"like us on \w+",
    r"cookie (?:policy|settings|preferences)", r"accept (?:all )?cookies", r"privacy policy",
    r"terms (?:of (?:use|service)|and conditions)", r"all rights reserved.{0,40}",
    r"google (?:cta|news)", r"copy link", r"get the app", r"download (?:the |our )?app.{0,30}", r"click here.{0,60}",
    r"you (?:may|might) also like", r"thank you for (?:subscribing|signing up)", r"this field is required", r"loading",
)  # fmt: skip
# Words that people say as well: “Follow me!”, Thank you.
WORDS_OF_PAGE = _whole(
    r"register", r"share", r"tweet", r"save", r"reply", r"close", r"print(?: this)?", r"comments?", r"submit", r"send",
    r"read (?:more|next|also)\b.{0,80}", r"related", r"more (?:from|on|about)\b.{0,60}", r"recommended", r"menu", r"home",
    r"search", r"next", r"previous", r"listen", r"watch", r"donate", r"support us", r"follow (?:us|me)\b.{0,60}",
    r"join (?:us|our)\b.{0,80}", r"contact us", r"about us", r"thank you", r"required", r"facebook", r"twitter", r"x",
    r"linkedin", r"whatsapp", r"reddit", r"telegram", r"instagram", r"youtube",
)  # fmt: skip
BOILERPLATE_INSIDE = _inside(
    r"©", r"\(c\) ?(?:19|20)\d\d", r"\ball rights reserved\b",
    r"\b(?:subscribe|sign ?up)\b.{0,40}\b(?:newsletter|briefing|round-?up|updates|inbox|emails?|weekly|daily|free)\b",
    r"\bour (?:\w+ ){0,3}newsletters?\b", r"\bdon['’]t miss a beat\b", r"\bgetty images\b",
    r"\b(?:image|photo|picture)s? (?:credit|courtesy|by|source)\b", r"^\W*(?:photo|image|credit|source)s?\s?[:/|]",
    r"\bwe use cookies\b", r"\bby (?:clicking|continuing|signing up|submitting)\b.{0,80}\b(?:agree|consent|accept)\b",
    r"\bthis (?:article|story) (?:was )?(?:originally|first) (?:appeared|published)\b", r"^\W*(?:https?://|www\.)\S+\W*$",
)  # fmt: skip
BOILERPLATE_ZH = _whole(
    r"電子報", r"电子报", r"[訂订][閱阅]\S{0,10}", r"分享(?:到|至|本文)\S{0,8}", r"贊助內容", r"延伸[閱阅][讀读]",
    r"相[關关](?:文章|新聞|新闻|報導|报道)", r"[閱阅][讀读]更多", r"[點点][擊击](?:這裡|此處|这里|此处)\S{0,10}",
    r"回到頂部", r"返回顶部", r"[上下]一篇.{0,40}", r"[追关][蹤注]我[們们]\S{0,10}", r"[熱热][門门]文章",
    r"版[權权]所有.{0,40}", r"[責责]任[編编][輯辑].{0,12}", r"[圖图](?:片?[來来]源|[說说])?[:：/].{0,40}",
    r"(?:[圖图]片|照片)(?:[來来]源|提供)[:：/]?.{0,40}",
)  # fmt: skip
WORDS_OF_PAGE_ZH = _whole(
    r"分享\S{0,8}", r"登[入录錄]", r"[註注][冊册]", r"留言", r"[評评][論论]", r"[廣广]告", r"首[頁页]", r"搜[尋索]", r"列印", r"打印",
    r"收藏",
)  # fmt: skip
_SAID = re.compile(r"^[\"'“‘「『„«»‹›]|[.!?。！？][\s\"'“”‘’«»‹›」』）)\]】]*$")


def of_page(text: str) -> bool:
    """Whether the line is a phrase of web pages: what is said, or is a sentence, only where no text would have it."""
    if any(one.match(text) for one in (BOILERPLATE, BOILERPLATE_ZH)):
        return True
    return not _SAID.search(text) and any(one.match(text) for one in (WORDS_OF_PAGE, WORDS_OF_PAGE_ZH))


BYLINE = re.compile(
    r"^\W*(?:(?:by|(?:written|story|words|text|translated|edited|reporting) by)\s+[^\W\d_].{1,60}"
    r"|(?:作者|文|撰文|[記记]者|[譯译]者?|翻[譯译]|[編编][譯译]|校[對对]|[編编][輯辑])\s?[:：/／|｜].{1,40})$",
    re.IGNORECASE,
)
_CAPITALISED = r"[A-ZÀ-Þ][\w’'.-]*"
NAME_LATIN = re.compile(
    rf"^\W{{0,2}}{_CAPITALISED}(?:\s+(?:{_CAPITALISED}|de|da|di|la|le|van|von|der|den|bin|al|el|and|&)){{1,4}}\W{{0,2}}$"
)
_HAN = "[\u4e00-\u9fff]"
NAME_ZH = re.compile(
    rf"^\W{{0,2}}(?:{_HAN}{{1,6}}(?:[・·‧•．]{_HAN}{{1,8}}){{1,3}}\s?(?:[(（][^)）]{{2,60}}[)）])?"
    rf"|{_HAN}{{2,4}}\s?[(（][A-Z][A-Za-z.'’ -]{{2,40}}[)）])\W{{0,2}}$"
)
NOTE_HEADING = _whole(
    r"about (?:the )?(?:authors?|translators?)", r"[關关][於于]作者", r"(?:作者|[譯译]者)(?:[簡简]介|介[紹绍])?",
    r"[編编]者按", r"附[錄录]", r"[參参]考(?:[資资]料|文[獻献])", r"[註注][釋释]", r"notes?", r"references",
)  # fmt: skip
# A line across the page, or the ornament between two scenes; …… and —— are said.
RULE = re.compile(r"^\s*(?:[-=_*#~+•·]\s*){3,}$|^\s*(?:[◇◆※☆★○●□■⁂❖]\s*)+$")
TAG_LIST = re.compile(
    r"^(?:tags?|topics?|keywords?|filed under|categories|[標标][籤签]|[關关][鍵键][字詞词]|分[類类])\s?[:：]",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:[.!?。！？…;；:：][\s\"'“”‘’«»‹›」』）)\]】]*○?|、○)$")


def ends_like_a_sentence(text: str) -> bool:
    """Whether the line closes with end punctuation, before closing quotes and the circle of old prints."""
    return bool(_SENTENCE_END.search(widened(text[-40:])))
