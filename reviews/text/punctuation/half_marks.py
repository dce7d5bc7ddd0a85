"""Ellipses and dashes of half their length in Chinese: …, ... and 。。。 for ……, —, - and -- for ——.

What the source has as well (a label: Loading…; […] for what is left out) stays, and so does a short line between two names
(台北—高雄), for only a source with a dash tells that one is meant. Source: 教育部《重訂標點符號手冊》, 刪節號 and 破折號; GB/T 15834—2011,
4.10 and 4.9.
"""

import re
from collections.abc import Iterator

from reviews.text.punctuation.markup import may_have_tokens
from reviews.text.quick.kinds import IDEOGRAPH, Flags, Texts, kind_of
from reviews.text.scripts import HAN, HAN_CHARACTER
from reviews.text.sounds.sound_characters import CODES

_SIGN = re.compile("[…⋯—–.。．-](?:(?<=[…⋯—–])|(?<=\\.)\\.\\.|(?<=。)。。|(?<=-)-|(?<=．)．)")
_CHINESE = frozenset("，。！？、；：「」『』“”‘’《》（）")
_DOTS = re.compile("(?<![…⋯])[…⋯](?![…⋯])|(?<!\\.)\\.{3,7}(?!\\.)|。{3,7}|．{2,7}")
_DASH = re.compile(f"(?<=[{HAN}”」』》）])(?:(?<![—–])[—–](?![—–])|--)(?=[{HAN}“「『《（])")
_HYPHEN = re.compile(f"(?<=[{HAN}”」』》）])-(?=[{HAN}“「『《（])")
_HYPHENATED = re.compile("[A-Za-z][-–][A-Z]")  # Jean-Paul, Taipei-Kaohsiung
_SAID_WITH_DASH = re.compile(r"—|--| [–-] ")
_SAID = re.compile(r"['’,]|\b(?:I|he|she|it|we|they|you|me|him|her|us|them)\b", re.IGNORECASE)
_LEFT_OUT = frozenset("[［(（")
_LABEL, _LABEL_THERE = re.compile("[^，。！？；：]{1,12}(?:…|\\.\\.\\.)"), re.compile(r"(?:\S+ ){0,3}\S+(?:…|\.\.\.)")


_ELLIPSES, _DASHES, _STOPS, _WIDE_STOPS = kind_of("…⋯"), kind_of("—–"), kind_of(".。"), kind_of("．")
_HYPHENS, _CLOSERS = kind_of("-"), kind_of("”」』》）")


def may_have_half_marks(texts: Texts) -> Flags:
    """Which of many Chinese texts may have any."""
    return texts.once(may_have_tokens) | texts.hold_any(
        (~_ELLIPSES, _ELLIPSES, ~_ELLIPSES),
        (~_DASHES, _DASHES, ~_DASHES),
        (IDEOGRAPH | _CLOSERS | _HYPHENS, _HYPHENS),
        (_STOPS, _STOPS, _STOPS),
        (_WIDE_STOPS, _WIDE_STOPS),
    )


def half_marks(chinese: str, other: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of each mark that is too short, with the whole one; `other` is the other text of its pair."""
    if "-" in chinese and _SAID_WITH_DASH.search(other) and not _HYPHENATED.search(other):
        for match in _HYPHEN.finditer(chinese):
            if chinese[match.start() - 1] not in CODES or chinese[match.end()] not in CODES:  # 布鲁克斯-科普卡
                yield *match.span(), "——"
    if not _SIGN.search(chinese):
        return
    is_label = _LABEL.fullmatch(chinese.strip()) and _LABEL_THERE.fullmatch(other.strip()) and not _SAID.search(other)
    for match in _DOTS.finditer(chinese):
        before, after = chinese[match.start() - 1 : match.start()], chinese[match.end() : match.end() + 1]
        if not is_label and before not in _LEFT_OUT and (_is_chinese(before) or _is_chinese(after)):
            yield *match.span(), "……"
    if _SAID_WITH_DASH.search(other):
        for match in _DASH.finditer(chinese):
            yield *match.span(), "——"


def _is_chinese(char: str) -> bool:
    return char in _CHINESE or HAN_CHARACTER.match(char) is not None
