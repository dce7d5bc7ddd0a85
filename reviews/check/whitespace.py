"""White space that does not belong: two in a row, between Han characters, beside punctuation, at the edges.

Chinese has no spaces between its characters and none beside full-width marks; English has one after a mark and none
before, nor before ’s and %, nor behind $.
A space that sets off parts of a title without punctuation (第一章 潮汐; 颱風逼近 北市停課) stays, as does white space
that the source has at the same edge. A space between a full-width mark and a Latin word or a number is a note, and so is one round
a bracket with a Latin word alone, 福特 （Ford） 說, or round “ ”: many writers set one where the writing changes, and it is hardly seen.
Source: 教育部《重訂標點符號手冊》; CLREQ 3.1 and 3.2.2; The Chicago Manual of Style 6.7.
"""

import re
from collections.abc import Iterator

from reviews.text.meanings.words import is_word
from reviews.text.punctuation.letters import signs
from reviews.text.punctuation.lost_spaces import lost_spaces, may_lose_spaces, spaces_inside_quotes
from reviews.text.punctuation.markup import prose
from reviews.text.quick.kinds import CAPITAL, EDGE, FIGURE, IDEOGRAPH, LETTER, LOWER, WHITE, Flags, Texts, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair, Severity
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("White space")
SEVERITY = "warning"
VERSION = 13
FOLD = True
BAD = [
    Pair("1", "The mill stood by the sea.", "磨坊  立在海邊。"),
    Pair("2", "The mill stood by the sea.", "磨坊立 在海邊。"),
    Pair("3", "磨坊立在海邊。", "The mill stood by the sea .", "zh-Hant-TW", "en"),
    Pair("4", "The mill stood by the sea.", "磨坊立在海邊。 "),
]
GOOD = [
    Pair("1", "The mill of Dover stood.", "多佛 Dover 的磨坊立著。"),
    Pair("2", "Chapter one: Tides", "第一章 潮汐"),
    Pair("3", "磨坊……立在海邊。", "The mill ... stood by the sea.", "zh-Hant-TW", "en"),
]

_SPACE = " \t\u00a0\u3000\u2002\u2003\u2009\u202f"
_WIDE = "，。、；：？！「」『』《》〈〉（）【】…—"
_ORDINALS = "一二三四五六七八九十壹貳叁參肆伍陸柒捌玖拾"  # 壹、 前言
# The space first and what stands before it after that: spaces are rarer.
_DOUBLE = re.compile(f"[{_SPACE}](?<=\\S.)[{_SPACE}]+(?=\\S)")
_HAN_HAN = re.compile(f"[{_SPACE}](?<=[{HAN}].)(?=[{HAN}])")
_BEFORE_WIDE = re.compile(f"[{_SPACE}](?<=[^\0\\s].)(?=[，。、；：？！」』》〉）】”’])")
_BEHIND_CODE = re.compile(f"[{_SPACE}](?<=\0.)(?=[，。、；：？！」』》〉）】”’])")
_AFTER_WIDE = re.compile(f"[{_SPACE}](?<!^[{_ORDINALS}]、.)(?<=[，。、；：？！「『《〈（【“‘].)(?=[^{_SPACE}\\s])")
_OUTSIDE = re.compile(f"[{_SPACE}](?:(?<=[{HAN}].)(?=[「『《〈（【“])|(?<=[」』》〉）】”].)(?=[{HAN}]))")
_LATIN_BRACKET = re.compile("[（“][ -~À-ɏ]{1,80}[）”]")
_LATIN_BRACKET_END = re.compile("[（“][ -~À-ɏ]{1,80}[）”]$")
_GLOSS = 82
_TAB = re.compile(f"[{_SPACE}](?<=\\S\t)(?=\\S)")
_HALF_IN_CHINESE = re.compile(f"[{_SPACE}](?<=[{HAN}].)(?=[,;!?](?:\\s|$|[{HAN}’”'\"])|:(?:[{HAN}“‘「'\"]|[A-Z][a-z]))")
_BEFORE_NARROW = re.compile(
    f"[{_SPACE}](?<=[^\0{_SPACE}\\s.,;:!?—–-].)(?=(?:[,;!?](?![\\w=&|(,;!?])|\\.(?![.\\w]| \\.)|:(?![\\w)(DP|:/-]))|[)\\]](?!\\S*[(\\[]))"
)
# 6 .6, $15 ,000, weather .com, the U .S.
_WITHIN = re.compile(
    f"[{_SPACE}](?:(?<=[0-9].)(?=[.,:][0-9])|(?<=[a-z].)(?=\\.(?:com|org|net|edu|gov|co|io|tw|cn|hk|uk)\\b)|(?<=\\b[A-Z].)(?=\\.[A-Z]\\.))"
)
# the city 's pride, the city' s pride
_BEFORE_ENDING = re.compile(
    f"[{_SPACE}](?:(?<=[a-z].)(?=['’](?:s|ll|re|ve|d|m)(?:[ .,;:!?]|$))|(?<=[a-z]['’].)(?=s [a-z]))"
)
_AFTER_SIGN = re.compile(f"[{_SPACE}](?<=[$€£].)(?=\\d)")
_BEFORE_SHARE = re.compile(f"[{_SPACE}](?<=\\d.)(?=%)")
_TIGHT_SHARE = re.compile("\\d[%％]")
_AFTER_OPENING = re.compile(f"[{_SPACE}](?<=[(\\[“‘].)(?=\\w)")
_BEFORE_CURLY = re.compile(f"[{_SPACE}](?<=[\\w.,!?].)(?=”)")
_GLUED_COLON = re.compile(
    r"(?<=[a-z]{3}:)(?=[a-z]{3,20}[ ,.])|(?:(?<=\b[A-Z]:)|(?<=\b[A-Z][a-z]{3}:))(?=[A-Z][a-z’']*[ ,])"
)
_TITLE_PART = re.compile(
    r"(?:^|[「《\n])(?:第[^ ]{1,6}|卷[^ ]{1,3}|附[錄录件][^ ]{0,2}|[序前]言?|[圖图表][一二三四五六七八九十\\d.-]{1,5})$"
)
_HEAD, _HEAD_THERE = re.compile(r"[A-Z§]\w* ?[\w.]+"), re.compile("第.{1,6}[\u3000 ]|[^\u3000]{1,6}\u3000")
_STOPS = re.compile("[，。；？！]")
_NEAR = 40
_TITLE_LENGTH = 200
_WIDE_STOPS = re.compile(f"[{HAN}]{{4}}")


_BLANK, _COLON, _WIDE_COLON, _QUOTE, _CURLY = kind_of(_SPACE), kind_of(":"), kind_of("："), kind_of('"'), kind_of("”")
_OPENS_WIDE, _CLOSES_WIDE = kind_of("「『《〈（【“‘"), kind_of("」』》〉）】”’")
_WIDE_MARK, _NARROW_MARK, _NARROW_OPENING = kind_of("，。、；：？！"), kind_of(".,;:!?)]"), kind_of("([“‘")
_TABULATOR, _SHARE, _SIGN = kind_of("\t"), kind_of("%"), kind_of("$€£")
_APOSTROPHE, _ENDING = kind_of("'’"), kind_of("s")


def worth(lot: Lot) -> Flags:
    """Pairs with white space at an edge, or beside a mark or a character that has none there."""
    texts, lang = lot.target, base(lot.target_lang)
    blanks = texts.hold_any((EDGE, WHITE), (WHITE, EDGE), (_BLANK, _BLANK))
    if lang == "zh":
        return blanks | _may_be_beside_wide(texts)
    if lang == "en":
        glued = texts.once(may_lose_spaces) | (texts.hold(LETTER, _COLON, LETTER) & lot.source.hold(_WIDE_COLON))
        return blanks | glued | _may_be_beside_narrow(texts)
    return blanks


def _may_be_beside_wide(texts: Texts) -> Flags:
    return texts.hold_any(
        (_BLANK, _CLOSES_WIDE | _WIDE_MARK),
        (_OPENS_WIDE | _WIDE_MARK, _BLANK),
        (IDEOGRAPH, _BLANK, IDEOGRAPH | _OPENS_WIDE | _NARROW_MARK),
        (_CLOSES_WIDE, _BLANK, IDEOGRAPH),
        (FIGURE | LOWER | CAPITAL, _BLANK, _NARROW_MARK),
    )


def _may_be_beside_narrow(texts: Texts) -> Flags:
    around = EDGE | _BLANK
    return texts.hold_any(
        (_TABULATOR,),
        (_BLANK, _NARROW_MARK | _CURLY | _SHARE),
        (_NARROW_OPENING | _SIGN, _BLANK),
        (around, _QUOTE, around),
        (LOWER, _BLANK, _APOSTROPHE),
        (_APOSTROPHE, _BLANK, _ENDING),
    )


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a stretch of white space, with what should stand there as its fix."""
    text = pair.target
    if not text.strip():
        return
    yield from _edges(pair)
    lang = base(pair.target_lang)
    if lang == "en":
        yield from _glued(pair)
    open_text = prose(pair, "target") if "\0" not in text else text
    if not _SUSPECT[lang if lang in _SUSPECT else "en"].search(open_text) or (_tabular(pair.source) and _tabular(text)):
        return
    taken: set[int] = set()
    for pattern, message, fix in _PATTERNS.get(lang, _PATTERNS["en"])[: None if lang in _PATTERNS else 1]:
        for match in pattern.finditer(open_text):
            if match.start() in taken or (pattern in (_HAN_HAN, _OUTSIDE) and _sets_off(text, match.start(), pair)):
                continue
            if pattern is _DOUBLE and lang == "en" and _heads(text[: match.start()], pair.source):
                continue
            if pattern is _WITHIN and text[match.start() : match.end() + 3] in pair.source:
                continue  # the source has it so
            if pattern is _BEFORE_SHARE and not _TIGHT_SHARE.search(pair.source):
                continue
            if pattern is _BEHIND_CODE and text[match.start() - 1] != "`":
                continue
            taken.update(range(*match.span()))
            fixed = _closed(text, match) if fix is None else fix
            yield _finding(match.span(), message, fixed, "note" if _is_faint(text, match) else "warning")


def _edges(pair: Pair) -> Iterator[Finding]:
    text, source = pair.target, pair.source
    if text[0].isspace() and not source[:1].isspace():
        yield _finding((0, len(text) - len(text.lstrip())), _EDGE, "")
    if text[-1].isspace() and not source[-1:].isspace():
        yield _finding((len(text.rstrip()), len(text)), _EDGE, "")


def _glued(pair: Pair) -> Iterator[Finding]:
    """Where a space is lost after a mark or before a bracket; after a colon only where the source has one."""
    text = prose(pair, "target")
    yield from (_finding((at, at + 1), _INSIDE, "") for at in spaces_inside_quotes(text))
    colons = (match.start() for match in _GLUED_COLON.finditer(text)) if "：" in pair.source else ()
    yield from (_finding((at, at), _MISSING, " ") for at in (*lost_spaces(text), *colons))


def _heads(before: str, source: str) -> bool:
    """Whether the space stands behind the number of an article or a chapter, as it does in the source."""
    return _HEAD.fullmatch(before) is not None and _HEAD_THERE.match(source) is not None


def _tabular(text: str) -> bool:
    """Whether columns are set by runs of spaces or tabs."""
    return "\t" in text or "    " in text.strip()


def _closed(text: str, match: "re.Match[str]") -> str:
    """What becomes of two spaces and more: nothing between Chinese, one elsewhere."""
    around = text[match.start() - 1] + text[match.end()]
    wide = re.search(f"[{_WIDE}]", around) or re.fullmatch(f"[{HAN}]{{2}}", around)
    narrow = text[match.end()] in ",.;:!?)" or text[match.start() - 1] == "("
    return "" if wide or narrow else " "


def _sets_off(text: str, at: int, pair: Pair) -> bool:
    """Whether the space is one of a title, of a name and its title, or of a line of columns."""
    before, after = text[max(0, at - _NEAR) : at], text[at + 1 : at + 1 + _NEAR]
    if _TITLE_PART.search(before if at <= _NEAR else "…" + before) or signs(before, after):
        return True
    if len(text) > _TITLE_LENGTH or _STOPS.search(text):
        return False
    if text[at] == "\u3000":
        return not is_word(before[-1:] + after[:1])
    if pair.source.rstrip()[-1:] in ".!?。！？":
        return False
    if is_word(before[-1:] + after[:1]):
        return False  # 疫 苗: within a word
    return bool(_WIDE_STOPS.search(before) and _WIDE_STOPS.match(after))


def _is_faint(text: str, match: "re.Match[str]") -> bool:
    """Whether the space parts a Latin word or number from a full-width mark that does not end a clause, or stands
    outside brackets round Latin words alone or outside “ ”, which are narrow in many types; but “……。” 他說 is a slip.
    """
    if match.re is _OUTSIDE:
        return bool(
            (text[match.start() - 1] == "”" and text[match.start() - 2] not in "。！？…，")
            or text[match.end()] == "“"
            or _LATIN_BRACKET.match(text, match.end())
            or _LATIN_BRACKET_END.search(text[max(0, match.start() - _GLOSS) : match.start()])
        )
    if match.re not in (_AFTER_WIDE, _BEFORE_WIDE):
        return False
    before, after = text[match.start() - 1], text[match.end()]
    return after.isascii() or (before.isascii() and after not in "，。、；：？！")


def _finding(span: tuple[int, int], message: str, fix: str, severity: Severity = "warning") -> Finding:
    return Finding("whitespace", severity, "target", *span, message, {}, fix)


_EDGE = gettext_noop("White space at the edge of the translation")
_MISSING = gettext_noop("A space is missing here")
_TWO = gettext_noop("More than one space in a row")
_IN_HAN = gettext_noop("A space between Chinese characters")
_BESIDE = gettext_noop("A space beside a full-width mark")
_TABBED = gettext_noop("A tab inside the text")
_BEFORE = gettext_noop("A space before a mark")
_BEHIND = gettext_noop("A space behind a sign")
_INSIDE = gettext_noop("A space inside a bracket or quotation mark")
_PATTERNS: dict[str, list[tuple[re.Pattern[str], str, str | None]]] = {
    "zh": [
        (_DOUBLE, _TWO, None),
        (_HAN_HAN, _IN_HAN, ""),
        (_OUTSIDE, _BESIDE, ""),
        (_BEFORE_WIDE, _BESIDE, ""),
        (_BEHIND_CODE, _BESIDE, ""),
        (_AFTER_WIDE, _BESIDE, ""),
        (_HALF_IN_CHINESE, _BEFORE, ""),
        (_WITHIN, _BEFORE, ""),
    ],
    "en": [
        (_DOUBLE, _TWO, None),
        (_TAB, _TABBED, " "),
        (_BEFORE_NARROW, _BEFORE, ""),
        (_WITHIN, _BEFORE, ""),
        (_BEFORE_ENDING, _BEFORE, ""),
        (_AFTER_SIGN, _BEHIND, ""),
        (_BEFORE_SHARE, _BEFORE, ""),
        (_AFTER_OPENING, _INSIDE, ""),
        (_BEFORE_CURLY, _INSIDE, ""),
    ],
}
# Whether any of them can match, told in one look: all begin with a space.
_SUSPECT = {
    lang: re.compile(
        f"[{_SPACE}](?:{'|'.join(one.pattern.removeprefix(f'[{_SPACE}]') for one, _message, _fix in patterns)})"
    )
    for lang, patterns in _PATTERNS.items()
}
