"""An address, placeholder, tag, piece of code, markdown sign or note mark that is lost, changed or added.

What is not prose is the same on both sides: a changed address leads nowhere, a lost placeholder breaks the program that
fills it. Each kind is compared as a collection, in any order, of code only what there is, however often; [1], ［1］ and ¹ are
one note mark. Emphasis by single asterisks is left alone, because Chinese has 《》, 「」 or bold type for it; so are the language
in an address (/en-US/docs), what a tag says to readers (alt="…") and the text of a role or a link in reStructuredText. Source:
RFC 3986 and RFC 5322 for addresses; printf, Python, ICU and template languages for placeholders; CommonMark for markdown.
"""

import re
from collections import Counter
from collections.abc import Iterator

from reviews.check.pressed_keys import other_keys
from reviews.text.punctuation.markup import Token, may_have_tokens, tokens_of
from reviews.text.quick.kinds import Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN
from reviews.text.segments import Finding, Pair, Side
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Address, placeholder or markup")
SEVERITY = "error"
VERSION = 10
BAD = [
    Pair("1", "Read it at https://example.org/tides.", "請讀 https://example.org/tide。"),
    Pair("2", "%s files of %s", "%s 之中的個檔案"),
    Pair("3", "The mill stood for <b>400 years</b>.", "磨坊立了<b>四百年。"),
    Pair("4", "The mill stood there.[1]", "磨坊立在那裡。[2]"),
]
GOOD = [
    Pair("1", "Read it at https://example.org/tides.", "請讀 https://example.org/tides。"),
    Pair("2", "%s of %s files", "%s 個檔案，共 %s 個"),
    Pair("3", "It measured 12 m².[1]", "面積十二平方公尺。［1］"),
    Pair("4", "100% of *The Coast* is true.", "《海岸》百分之百真實。"),
]

_PLUS = kind_of("+")


def worth(lot: Lot) -> Flags:
    """Pairs with anything of the kind on either side."""
    return lot.source.once(may_have_tokens) | lot.target.once(may_have_tokens) | lot.source.hold(_PLUS)


def find(pair: Pair) -> Iterator[Finding]:
    """Findings on the translation where something changed or was added, on the source where something was lost."""
    if "+" in pair.source and (keys := other_keys(pair.source, pair.target)):
        yield _other_keys(pair, *keys)
    if "*" in pair.target:
        yield from _lone_asterisk(pair)
    elif pair.source.count("*") == 1 and pair.target.strip() and (star := _NOTE_STAR.search(pair.source)):
        yield _finding("source", Token("note", star.start("star"), star.end(), "*", "*"), _MESSAGES["note"][1])
    ours, theirs = tokens_of(pair, "source"), tokens_of(pair, "target")
    if not (ours or theirs) or not pair.target.strip() or not pair.source.strip():
        return
    if Counter((one.kind, one.value) for one in ours) == Counter((one.kind, one.value) for one in theirs):
        return
    for kind, (changed, missing, extra_one) in _MESSAGES.items():
        lost = [one for one in _unmatched(ours, theirs, kind) if one.value != "**" or not _is_lone(one, ours, theirs)]
        extra = _unmatched(theirs, ours, kind)
        if kind == "markdown" and extra and _emphasised(pair.source) - _emphasised(pair.target) >= len(extra) / 2:
            extra = [one for one in extra if one.value not in _STRONG]
        for one, other in zip(lost, extra, strict=False):
            sure = len(lost) == len(extra) == 1
            yield _finding("target", other, changed, wanted=one.text, fix=one.text if sure else None)
        for one in lost[len(extra) :] if kind != "tag" or not _FILL_IN.search(pair.target) else ():
            yield _finding("source", one, missing)
        for one in extra[len(lost) :]:
            yield _finding("target", one, extra_one)


def _other_keys(pair: Pair, ours: tuple[int, int], theirs: tuple[int, int]) -> Finding:
    wanted, found = pair.source[slice(*ours)], pair.target[slice(*theirs)]
    return _finding("target", Token("code", *theirs, found, found), _MESSAGES["code"][0], wanted=wanted, fix=wanted)


def _lone_asterisk(pair: Pair) -> Iterator[Finding]:
    """The asterisk of an emphasis that is opened and not closed, where the source closes its own or has a title in 《》."""
    ours, theirs = _ASTERISK.findall(pair.source), list(_ASTERISK.finditer(pair.target))
    is_title = "《" in pair.source and len(theirs) == 1 and _OPENS_TITLE.search(pair.target)
    if (ours and len(ours) % 2 == 0 and len(theirs) % 2) or (not ours and is_title):
        token = Token("markdown", *theirs[-1].span(), "*", "*")
        yield _finding("target", token, gettext_noop("The formatting sign “{text}” has lost its partner"))


def _emphasised(text: str) -> int:
    """How many stretches are emphasised by single signs: in Chinese, which has no italics, they may become bold."""
    return len(_EMPHASIS.findall(text))


def _is_lone(sign: Token, ours: list[Token], theirs: list[Token]) -> bool:
    """Whether a sign of emphasis has no partner in the source, where the translation has none: it blots out a word (香港**)."""
    return [one.value for one in ours].count(sign.value) % 2 == 1 and sign.value not in [one.value for one in theirs]


_FILL_IN = re.compile(f"<[{HAN}]{{1,12}}>")  # <name>, for which the reader is to write one, is <姓名>
_STRONG = frozenset({"**", "__"})
_EMPHASIS = re.compile(r"(?<![A-Za-z0-9*_])([*_])(?![\s*_])[^*_\n]{1,200}(?<![\s*_])\1(?![A-Za-z0-9*_])")
# Behind a word or the end of a sentence: an asterisk that leads to a note.
_NOTE_STAR = re.compile(f'(?:[a-z]{{2}}|[{HAN}])[.,;:!?。，；：！？”"’」』)）]{{0,3}}(?P<star>\\*)(?![A-Za-z0-9])')
_OPENS_TITLE = re.compile(r"[\w,:] \*(?=[A-Z])")
_ASTERISK = re.compile(r"(?<!\*)\*(?![*\s])|(?<![\s*])\*(?!\*)")
_MESSAGES = {
    "code": (
        gettext_noop("The code “{text}” is “{wanted}” in the source"),
        gettext_noop("The code “{text}” is missing from the translation"),
        gettext_noop("The code “{text}” is not in the source"),
    ),
    "address": (
        gettext_noop("The address “{text}” is “{wanted}” in the source"),
        gettext_noop("The address “{text}” is missing from the translation"),
        gettext_noop("The address “{text}” is not in the source"),
    ),
    "placeholder": (
        gettext_noop("The placeholder “{text}” is “{wanted}” in the source"),
        gettext_noop("The placeholder “{text}” is missing from the translation"),
        gettext_noop("The placeholder “{text}” is not in the source"),
    ),
    "tag": (
        gettext_noop("The tag “{text}” is “{wanted}” in the source"),
        gettext_noop("The tag “{text}” is missing from the translation"),
        gettext_noop("The tag “{text}” is not in the source"),
    ),
    "note": (
        gettext_noop("The note mark “{text}” is “{wanted}” in the source"),
        gettext_noop("The note mark “{text}” is missing from the translation"),
        gettext_noop("The note mark “{text}” is not in the source"),
    ),
    "markdown": (
        gettext_noop("The formatting sign “{text}” is “{wanted}” in the source"),
        gettext_noop("The formatting sign “{text}” is missing from the translation"),
        gettext_noop("The formatting sign “{text}” is not in the source"),
    ),
}


def _unmatched(some: list[Token], others: list[Token], kind: str) -> list[Token]:
    """The tokens of a kind that are in `some` more often than in `others`; the last of equals. Code may be named again or not."""
    left = Counter(one.value for one in others if one.kind == kind)
    if kind == "code":
        return [one for one in some if one.kind == kind and not left[one.value]]
    found = []
    for one in some:
        if one.kind == kind:
            if left[one.value]:
                left[one.value] -= 1
            else:
                found.append(one)
    return found


def _finding(side: Side, token: Token, message: str, wanted: str = "", fix: str | None = None) -> Finding:
    args = {"text": token.text} | ({"wanted": wanted} if wanted else {})
    return Finding("url", "error", side, token.start, token.end, message, args, fix)
