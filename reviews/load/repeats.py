"""Lines whose words stand elsewhere in the article: pull quotes, repeated bylines and captions."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reviews.load.patterns import ends_like_a_sentence
from reviews.text.scripts import base
from reviews.text.segments import Line, LineKind

_BODY = {True: 15, False: 30}
_SHORTEST = {True: 8, False: 25}
_PHRASE = {True: (2, 4), False: (5, 10)}
_LISTS = 500
_SEPARATOR = re.compile(r"[,，、;；|｜/#]")


def mark(lines: Sequence[Line], kinds: list[LineKind]) -> None:
    """Set "repeated" for later copies of a short line, and for lines whose text is part of a longer line.

    Lengths count letters and digits only; Han characters say more, so fewer of them are enough.
    """
    plain = [_plain(line.text) for line in lines]
    for lang in {base(line.lang) for line in lines}:
        own = [
            at
            for at, line in enumerate(lines)
            if base(line.lang) == lang and plain[at] and kinds[at] not in ("boilerplate", "code")
        ]
        han = lang == "zh"
        text = "\n".join(plain[at] for at in own if len(plain[at]) >= _BODY[han])
        quoted = _quoted([plain[at] for at in own if kinds[at] == "body"], text, _SHORTEST[han])
        seen: set[str] = set()
        lists = 0
        for at in own:
            again = plain[at] in seen
            seen.add(plain[at])
            copy = again and kinds[at] != "date" and (kinds[at] != "body" or len(plain[at]) < 40)
            if copy or (kinds[at] == "body" and plain[at] in quoted):
                kinds[at] = "repeated"
            elif kinds[at] == "body" and lists < _LISTS and _is_list(lines[at].text):
                lists += 1
                if _all_inside(lines[at].text, text, han):
                    kinds[at] = "repeated"


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _quoted(candidates: Sequence[str], text: str, shortest: int) -> set[str]:
    """The candidates that stand inside a longer line of `text`; one pass over it finds where each could begin."""
    by_start: dict[str, list[str]] = {}
    for one in sorted({one for one in candidates if len(one) >= shortest}):
        by_start.setdefault(one[:shortest], []).append(one)
    longest = {start: max(map(len, own)) for start, own in by_start.items()}
    shorter = {one: before for own in by_start.values() for one, before in _prefixes(own)}
    found: set[str] = set()
    for at in range(len(text) - shortest + 1):
        start = text[at : at + shortest]
        if (own := by_start.get(start)) is None:
            continue
        # What the text goes on with here stands, in order, before it, or at the beginning of what does.
        one = own[bisect_right(own, text[at : at + longest[start]]) - 1] if len(own) > 1 else own[0]
        while one and not text.startswith(one, at):
            one = shorter[one]
        if one and text[at - 1 : at] in ("", "\n") and text[at + len(one) : at + len(one) + 1] in ("", "\n"):
            one = shorter[one]  # the line itself
        while one and one not in found:
            found.add(one)
            one = shorter[one]
    return found


def _prefixes(ordered: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each text with the longest other one that it begins with, or nothing."""
    open_: list[str] = []
    for one in ordered:
        while open_ and not one.startswith(open_[-1]):
            open_.pop()
        yield one, open_[-1] if open_ else ""
        open_.append(one)


def _is_list(text: str) -> bool:
    return len(text) <= 200 and not ends_like_a_sentence(text) and len(_SEPARATOR.findall(text)) >= 2


def _all_inside(text: str, article: str, han: bool) -> bool:
    """Whether each phrase between commas stands word for word inside another line, one of them a telling one."""
    shortest, telling = _PHRASE[han]
    whole = _plain(text)
    own = whole if len(whole) >= _BODY[han] else ""
    phrases = [part for part in map(_plain, _SEPARATOR.split(text)) if part]
    return (
        len(phrases) >= 3
        and any(len(part) >= telling for part in phrases)
        and all(len(part) >= shortest and article.count(part) > own.count(part) for part in phrases)
    )
