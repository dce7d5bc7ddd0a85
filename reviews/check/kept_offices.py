"""Offices, bodies and days that were left in English within Chinese: Majority Leader平克尼, Supreme Court周一, Thursday他走了.

A part of the rule of untranslated text (untranslated.py), which takes what has a capital for names; these are none. Asked for are
words that the source has in this order, beside Chinese, and of offices and bodies all words of the run. Source: a list of our own.
"""

import re
from collections.abc import Iterator

from reviews.text.scripts import HAN

Span = tuple[int, int]

_OFFICES_TEXT = """
Majority Minority Leader Whip Chief Executive Financial Operating Technology Marketing Officer Prime Foreign Interior Finance
Defense Defence Health Education Justice Minister President Vice Deputy Assistant Acting Former Secretary Treasury Senator Congressman
Congresswoman Representative Governor Mayor Judge Attorney General Colonel Captain Lieutenant Sergeant Inspector Detective
Ambassador Professor Coach Head Director Chairman Chairwoman Chairperson Spokesman Spokeswoman Goalkeeper Striker Midfielder
Defender Sheriff Bishop Archbishop Cardinal Chancellor Prosecutor Commissioner Superintendent Principal Manager Editor
Economist Analyst Commander Admiral Major Premier Councilman Councilwoman Councilor Lawmaker Historian Biologist
"""
_BODIES_TEXT = """
Supreme High Appeals District Federal National State Central City County Court Bank Reserve Fire Police Department Ministry
Justice Health Education Foreign Finance Defense Defence Interior Treasury Labor Labour Agriculture White House Senate Congress
Parliament Council Committee Commission Bureau Agency Security Intelligence Electoral Election Board Hospital Prosecutor Office
"""
_HEADS_TEXT = """
Court Bank Reserve Department Ministry House Senate Congress Parliament Council Committee Commission Bureau Agency Board Hospital Office
"""
_DAYS_TEXT = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February September October November December
"""
_OFFICES, _BODIES, _HEADS = (frozenset(text.split()) for text in (_OFFICES_TEXT, _BODIES_TEXT, _HEADS_TEXT))
# Those that need more beside them, as they are names besides: General.
_NO_OFFICE_ALONE = frozenset(
    "Majority Minority Chief Executive Financial Operating Technology Marketing Foreign Interior Finance Defense Defence Health "  # noqa: SIM905
    "Education Justice Vice Deputy Assistant Acting Former Treasury Head Major General Principal Premier Editor Commander Defender "
    "Striker Captain Coach Whip Cardinal".split()
)
_ALONE = frozenset({"Congress", "Senate", "Parliament"})
_WHEN = "on|in|last|next|this|by|until|till|since|from|before|after|every|late|early|through|of|for|between|and|to"
_DAYS = frozenset(_DAYS_TEXT.split())
_KNOWN = _OFFICES | _BODIES | _DAYS
# The capital first, which is looked for fast, and then what must not stand before it.
_RUN = re.compile(rf"[A-Z](?<![A-Za-z0-9'’&.-].)(?<![A-Za-z] .)[a-z]{{2,}}(?: [A-Z][a-z]{{2,}}){{0,4}}(?= ?[{HAN}])")
_BEFORE, _NEAR = re.compile(f"(?:^|[{HAN}，。：；、「“（(]) ?$"), 2


def may_keep(chinese: str) -> bool:
    """Whether such words stand beside Chinese."""
    return any(_KNOWN.issuperset(match.group().split()) for match in _RUN.finditer(chinese))


def kept_offices(unquoted: str, source: str) -> Iterator[Span]:
    """The places of such words in a Chinese text without what is quoted or bracketed there."""
    for match in _RUN.finditer(unquoted):
        run = match.group()
        if not _BEFORE.search(unquoted, max(0, match.start() - _NEAR), match.start()) or run not in source:
            continue
        words = run.split()
        if (
            (run in _DAYS and _is_day(run, source))
            or (_is_office(words) and _names_somebody(run, source))
            or _is_body(words)
        ):
            yield match.span()


def _is_office(words: list[str]) -> bool:
    return _OFFICES.issuperset(words) and (len(words) > 1 or words[0] not in _NO_OFFICE_ALONE)


def _names_somebody(run: str, source: str) -> bool:
    """Whether a name follows in the source, so that it is what somebody is and no name itself."""
    return re.search(rf"\b{run} [A-ZÀ-Þ]", source) is not None


def _is_day(run: str, source: str) -> bool:
    """Whether something happens then, so that it is nobody's name: on Friday."""
    return (
        re.search(rf"\b(?:{_WHEN}) {run}\b|\b{run} (?:morning|afternoon|evening|night)", source, re.IGNORECASE)
        is not None
    )


def _is_body(words: list[str]) -> bool:
    if len(words) == 1:
        return words[0] in _ALONE
    return words[-1] in _HEADS and _BODIES.issuperset(words)
