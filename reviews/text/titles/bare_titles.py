"""Titles of works that stand in a Chinese text without 《》: bare, as a paper that is well known (據紐約時報報導), between the signs of
markdown's italics (*潮汐*), in angle brackets that are no title marks (<潮汐>), or nowhere, though the English sets a work off.

Source: 教育部《重訂標點符號手冊》, 書名號; GB/T 15834—2011, 4.15; the papers are those of known_titles.py.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import CAPITAL, FIGURE, LOWER, Flags, Texts, kind_of
from reviews.text.quick.lower_case import words_of
from reviews.text.quick.sought import Sought
from reviews.text.scripts import HAN
from reviews.text.titles.article_titles import SIGNS, article_titles
from reviews.text.titles.known_titles import is_known, names_ending_in, names_of_papers, names_of_works
from reviews.text.titles.works import SetOff

_PRESS_ENDS = ("報", "报", "雜誌", "杂志", "週刊", "周刊", "月刊")
_PRESS_SIGNS = ("報", "报", "誌", "志", "刊")
_ACCORDING_TO, _JOURNALS = ("據", "据"), ("期刊", "雜誌", "杂志", "學報", "学报")
_REPORTS = ("報導", "报导", "報道", "报道", "報載", "报载")
_REPORTING_SIGNS = (*_REPORTS, *_JOURNALS)
_OTHER_NAME = re.compile("公司|集[團团]|大[樓楼厦]|[廣广][場场]|[獎奖]|[館馆]|[網网]|出版")
_ENGLISH_OTHER = re.compile(r" (?:Company|Co\b|Group|Building|Square|Prize|Award|Media|Corp)")
_ANY_MARK = "《〈「『“‘\"'*＂〝<_"
_MARKS, _MARK = re.compile(f"[{_ANY_MARK}]"), kind_of(_ANY_MARK)
_SETS_OFF, _APOSTROPHE = kind_of('“"‘*_'), kind_of("'")
_ODD = re.compile(
    f'〈〈(?P<doubled>[^〈〉\n]{{1,60}})〉〉|(?<!<)<(?! ?[0-9])(?P<angle>[^<>/="\n]{{0,60}}[{HAN}][^<>/="\n]{{0,60}})>(?!>)'
)
_ITALIC = re.compile(f"(?<!\\*)\\*(?P<title>[^*\n《》]{{0,60}}[{HAN}][^*\n《》]{{0,60}})\\*(?!\\*)")
_NOUNS = frozenset(["novel", "novella", "film", "movie", "memoir", "musical", "documentary", "sitcom", "miniseries"])
# One word right behind the noun, of which something is said: the film Tide won.
_ONE_WORD = (
    r"(?<![,.] )[A-Z][a-z]{3,}(?= (?:won|wins|was|is|has|had|will|earned|took|made|opened|premiered|tells|told|by|in|at|on|for|and)\b"
    r"|[,.;!?]|$)"
)
_PLAIN = re.compile(
    r"\b(?:novel|novella|film|movie|memoir|musical|documentary|sitcom|miniseries),? (?:(?:called|titled|entitled) )?"
    rf"(?P<title>(?:The [A-Z][a-z]+|{_ONE_WORD}"
    r"|[A-Z][\w'’]*(?: (?:of|the|and|in|to|for|with|a|at|on)){0,3} [A-Z][\w'’]*)"
    r"(?: (?:(?:of|the|and|in|to|for|with|a|at|on) ){0,3}[A-Z][\w'’]*)*)"
)


def odd_marks(chinese: str, english: str) -> Iterator[tuple[int, int, str]]:
    """Where signs that are no title marks stand as such, with the title; a placeholder (<姓名>) the source has as well."""
    if "〈〈" in chinese or ("<" in chinese and "<" not in english):
        for match in _ODD.finditer(chinese):
            yield *match.span(), match["doubled"] or match["angle"]


def italic_titles(chinese: str, quoted: list[SetOff]) -> Iterator[tuple[int, int, str]]:
    """The titles of works that keep the italics of markdown in Chinese, where every one of the source is kept."""
    found = list(_ITALIC.finditer(chinese)) if "*" in chinese and "《" not in chinese else []
    if found and len(found) == len(quoted) and all(one.work for one in quoted):
        for match in found:
            yield *match.span(), match["title"]


def bare_press(chinese: str, english: str) -> Iterator[tuple[int, int, str]]:
    """Papers and magazines that the English names and the Chinese has without marks."""
    matches = list(_press().finditer(chinese)) if holds_any(chinese, _PRESS_SIGNS) else []
    matches += _reporting().finditer(chinese) if holds_any(chinese, _REPORTING_SIGNS) else []
    if not matches or _ENGLISH_OTHER.search(english):
        return
    named = {name: is_known(name, english) for name in {match.group() for match in matches}}
    done = 0
    for match in sorted(matches, key=lambda one: (one.start(), -one.end())):
        if match.start() < done:
            continue  # 時代 in 時代雜誌
        done = match.end()
        if named[match.group()] and not _OTHER_NAME.match(chinese, match.end()):
            yield *match.span(), match.group()


def has_marks(chinese: str) -> bool:
    """Whether a Chinese text sets off anything, in whatever marks."""
    return _MARKS.search(chinese) is not None


_PART = re.compile(
    r"(?:Appendix|Chapter|Part|Section|Figure|Table|Step|Listing|Example) (?:\d|[A-Z]\b)"
)  # no title: **Appendix A**


def lost_marks(chinese: str, english: str, quoted: list[SetOff]) -> str | None:
    """The title of a work that the English sets off, or names beside the word for it, where the Chinese marks nothing at all."""
    titles = [one.text for one in quoted if (one.work or one.small) and not _PART.match(one.text)] if quoted else []
    if not titles and not _NOUNS.isdisjoint(words_of(english)):
        titles = [match["title"] for match in _PLAIN.finditer(english)]
    if not titles and holds_any(english, SIGNS):
        titles = [*article_titles(english)]
    if not titles:
        return None
    shown = chinese.casefold()
    return next((title for title in titles if title.casefold().rstrip(",.") not in shown), None)


def may_lose_marks(english: Texts, chinese: Texts) -> Flags:
    """In which pairs the English may set off a work, or has the word for one, and the Chinese marks nothing."""
    titled = english.hold_any((_SETS_OFF, ~LOWER), (_APOSTROPHE, CAPITAL | FIGURE)) | english.say(*_NOUNS, *SIGNS)
    return titled & ~chinese.hold(_MARK)


def may_name_works(chinese: Texts) -> Flags:
    """Which texts may have the name of a well-known paper or work."""
    return _sought().held_by(chinese)


@cache
def _sought() -> Sought:
    reporting = [f"{before}{name}" for name in names_of_papers() for before in _ACCORDING_TO]
    journals = [f"{name}{kind}" for name in names_of_papers() for kind in _JOURNALS]
    return Sought([*names_ending_in(_PRESS_ENDS), *names_of_works(), *reporting, *journals])


@cache
def _reporting() -> "re.Pattern[str]":
    """Papers that are told by what stands beside them alone: 據柳葉刀報導, 自然期刊."""
    names = "|".join(map(re.escape, sorted(names_of_papers(), key=len, reverse=True)))
    return re.compile(
        rf"(?<=[{''.join(_ACCORDING_TO)}])(?:{names})(?=[^，。《「“]{{0,8}}(?:[報报][導导道]|[報报][載载]))|(?:{names})(?=(?:{'|'.join(_JOURNALS)}))"
    )


@cache
def _press() -> "re.Pattern[str]":
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names_ending_in(_PRESS_ENDS), key=lambda name: (-len(name), name)):
        by_first[name[0]].append(re.escape(name[1:]))
    # Each branch begins with a letter, so that the places where none stands are passed over fast.
    branches = (f"{first}(?<![《〈「“『（(·].)(?:{'|'.join(rests)})" for first, rests in by_first.items())
    return re.compile(f"(?:{'|'.join(branches)})(?![》〉」”』）)])")
