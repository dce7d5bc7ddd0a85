"""The negations of an English text: words of grammar that deny, and words that deny by their meaning.

Words and phrases that hold a negation without denying anything are left aside (not only, no doubt, no sooner), and so are
tags and pairs of negations that cancel out (not un-). Source: Quirk et al. 1985, 10.54-70.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from reviews.text.quick.holding import holds_any
from reviews.text.quick.lower_case import in_place, words_of

_FINE = (
    "not long|not only|not just|not merely|not least|no doubt|no longer than|no sooner|not to mention|why not|whether or not|or not|"
    "no less|no more than|no matter|nothing but|no wonder|last but not least|not until|cannot but|can't help|"
    "couldn't help|could not help|cannot help|more often than not|if not|not unlike|no\\.? ?\\d+|not bad|no fewer than|not so much|"
    "isn't it|doesn't it|don't you|aren't they|wasn't it|won't you|can't wait|nothing short of|none other than|"
    "no later than|no earlier than|no small|never mind|non-stop|nonstop|do not hesitate|"
    "could not be \\w+er|couldn't be \\w+er|could not have been \\w+er|couldn't have been \\w+er|could not be more|couldn't be more|"
    "could not have been more|couldn't have been more|without exception|no option but|no alternative but|"
    "couldn't agree more|could not agree more|can't agree more|cannot agree more|no choice but|"
    "you never knows?|one never knows?|anything but|nothing \\w+ more|nothing \\w+ \\w+ more|nothing \\w+ \\w+ \\w+ more|"
    "nothing \\w+ \\w+ \\w+ \\w+ more|don't forget|do not forget|don't mind|do not mind|wouldn't mind|would not mind|"
    "hasn't been himself|hasn't been herself|has not been himself|has not been herself|haven't been myself|have not been myself|"
    "without prejudice|nobody's fool|nobody’s fool|not for nothing|"
    "without end|without question|without parallel|without precedent|without saying|without further ado|without a care|"
    "couldn't have \\w+ (?:\\w+ )?better|could not have \\w+ (?:\\w+ )?better|"
    "couldn't agree with \\w+ more|could not agree with \\w+ more|cannot agree with \\w+ more"
)
# A word with a prefix that denies, told from those that only begin so: unsafe, but not under; immature, but not immune.
# What is undone, not denied: do not unplug the device.
_UNDOING = "(?:plug|lock|pack|load|wrap|cover|fold|screw|install|tie|zip|link|mute|seal|hook|fasten|block)"
_PREFIXED = (
    rf"(?:un(?!anim|{_UNDOING}|cles?\b|der|esco|i(?:cef|fi|fo|lat|on|que|son|t|v)|til|to\b)"
    r"|in(?!aug|c(?:ens|h|i[ds]|lin|lu[ds]|om(?:e|ing)|reas|u[mr])|d(?:eed|ex|i(?:a|c|g|vid)|o(?:nes|or)|u[cls])"
    r"|f(?:ant|ect|er(?!til)|l(?!ex)|orm(?!al)|ra|ring)|gr|hab|her|iti|jur|l(?:and|et)|mate|n(?!um)|put|qui|quest"
    r"|s(?:cri|ect|ert|i[dst]|pect|pir|ta[ln]|te|ti|tr|ul|ur)|t(?:ac|ell|e[gnr]|im(?!id)|o\b|r[io])|v(?:as|ad|en|es|i[gt]|o[ik]|olv))"
    r"|im(?!ag|it|m(?:ed|ens|ers|igr|in|un)|p(?:ac|eac|er(?:at|ia)|et|l|or|os(?!sib)|res|ri[ns]|rov|uls))"
    r"|ir(?=r)(?!ri[gt])|il(?=l)(?!lu|lness))\w{3,}"
)
_MORE_PREFIXED = (
    r"dis(?!as|c(?:ern|harg|ip|o[uv]|rim|us)|eas|gui|h|k|p(?:atch|ens|ers|lay|os(?!ses))|rupt|s(?:ect|em)|t(?:an|in|ri|urb))\w{3,}"
    r"|non(?!e)\w{3,}"
)
_PLAIN = "not|never|no|nobody|nothing|none|nowhere|neither|nor|without|cannot"


def _by_letter(words: str) -> str:
    """The branches put together by their first letter: most words of a text are then passed over at one look."""
    return "|".join(f"{letter}(?:{rest})" for letter, rest in _grouped(words).items())


def at_words(words: str) -> str:
    """The same where a word begins, for a pattern that begins with them: it is then tried at those letters alone."""
    return "|".join(rf"{letter}(?<!\w{letter})(?:{rest})" for letter, rest in _grouped(words).items())


def branches(pattern: str) -> list[str]:
    """The branches of a pattern, each with what stands in its brackets."""
    found, depth = [""], 0
    for char in pattern:
        depth += (char in "([") - (char in ")]")
        if char == "|" and not depth:
            found.append("")
        else:
            found[-1] += char
    return found


def opened(pattern: str) -> list[str]:
    """The branches of a pattern, one for each of the words that stand in brackets in front: (?:a|b) c is a c, b c."""
    found = []
    for branch in branches(pattern):
        if not branch.startswith("(?:"):
            found.append(branch)
            continue
        depths = [*accumulate((char == "(") - (char == ")") for char in branch)]
        closed = depths.index(0)
        found += [
            f"{word}{branch[closed + 1 :]}" for one in branches(branch[len("(?:") : closed]) for word in opened(one)
        ]
    return found


def _grouped(words: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for word in branches(words):
        found.setdefault(word[0], []).append(word[1:])
    return {letter: "|".join(rest) for letter, rest in found.items()}


# Of texts in lower case.
_NOT = re.compile(
    rf"\b(?:(?P<fine>(?:{_by_letter(_FINE)}|not {_PREFIXED})\b)|(?P<no>(?:{_by_letter(_PLAIN)}|\w+n['’]t)\b))"
)
# The same of texts without “n't”: only at letters that such a word begins with it is tried at all.
_IN_FULL = re.compile(rf"(?:{at_words(f'{_FINE}|not PREFIXED|{_PLAIN}').replace('PREFIXED', _PREFIXED)})\b")
_DENYING = frozenset(_PLAIN.split("|"))
# One of these stands in every negation; most texts have none, and this tells it fast.
_SHORT = ("n't", "n’t", "N'T", "N’T")
_SIGNS = _DENYING | {"anything"}
DENYING = _DENYING | {"t"}
"""Words of which one stands in every text that denies by grammar; “t” is what is left of n't."""
_FINE_SIGNS = _SIGNS | {"non", "nonstop"}
# With these verbs “out” and “away” deny: sold out, stay away; but not: set out, right away.
_OUT = r"(?:ran?|runs|running|sold|is|was|are|were|been?|gone?|goes|went|puts?|wiped?|dies|died|(?:drop|opt|miss|kept|stay|lock)\w*) out"
_AWAY = r"(?:stay|keep|kept|turn|shy|shie|back|look|walk|do|did|done|explain|pass)\w* away|away from"
_BY_PREFIX = rf"{_PREFIXED}|{_MORE_PREFIXED}|{_OUT}\b|{_AWAY}"
_BY_MEANING = (
    r"withh[eo]ld|(?:issue|problem)s? \w+ing|trouble \w+ing|"
    r"refus|reluctan|want of|dearth|scant|instead|fail|lack|den(?:y|ie)|avoid|prevent|hardly|scarce|barely|rarely|seldom|little|few"
    r"|stop|ban(?:s|ned)?\b|forbid|prohibit|absen|reject|"
    r"miss|lost|lose|ignor|unless|until|too(?= \w)|beyond|against|far (?:from|cry)|free\b|off limits|"
    r"(?:rather|sooner)\b[^.;:]{0,60}?\bthan|exempt|"
    r"cease|oppos|resist|impossib|otherwise|less\b|doubt|short of|out of|neglect|halt|quit|give up|gave up|"
    r"end to|protest|boycott|abandon|cancel|decline|exclude|omit|waive|spare|leave|left|"
    r"oblivious|remain|(?:yet|still) to\b|before|vain|bench|void|null\b|ill\b|stall|set in|despis|demis|non-?\w|but for\b|last thing|nor\b|"
    r"written off|wrote off|starv|depriv|denounc|dismiss|refut|rebut|disput|disavow|repudiat|contradict|devoid|bereft|"
    r"shrug|brush(?:ed|es)? off|laugh(?:ed|s)? off|shun|spurn|scorn|disdain|forgo|forsak|refrain|abstain|elud|evad|escap|"
    r"rul(?:ed?|es|ing) out|let alone|f[ae]ll short|tell(?:s|ing)? the truth|told the truth|"
    r"regret|sorry|bad|poor|wrong|worse|difficult|hard|tough|challeng|immediately|underp|under[fs]|unlikely|"
    r"it['’]s (?:[\w-]+ ){1,4}since|it (?:is|was|has been|had been) (?:[\w-]+ ){1,4}since|"
    r"(?:keep|kept|bar|hinder|deter|discourag|dissuad|hold|held|block)\w* [^.;:]{1,40}? from \w+ing|"
    r"different|unlike|contrary|secret|anonym|empty|blank|dead|idle|silen[tc]|gone\b|surpris|unexpect|modest|vanish|disappear|mute|deaf|blind|down|broke|closed|shut|stale"
)
_MEANT = re.compile(at_words("|".join([*opened(_BY_PREFIX), *(rf"{word}\w*" for word in opened(_BY_MEANING))])))
_MEANT_OR_LESS = re.compile(rf"{_MEANT.pattern}|\b\w+less\b")
_OR = re.compile(
    rf"(?:(?:{at_words('not|never|no|nothing|nobody|none|without|cannot')})\b|n['’]t\b)[^.;:?!]{{1,80}}\bor\b(?! not\b)"
    r"|neither(?<!\wneither) of\b"
)
_NOT_PREFIXED = re.compile(rf"(?:\bnot|n['’]t)(?: \w+)? {_PREFIXED}")
# A negation that is taken back within its clause: not uncommon, nothing that she does not read.
_TAKEN_BACK = re.compile(
    rf"(?:{at_words('not|never|no|nothing|nobody|none|neither|nor|without|cannot')}|n['’]t)\b(?:(?!\b(?:if|when|because)\b)[^,.;:—]){{0,40}}?"
    rf"(?:\b(?:un(?!der|til|i|less|{_UNDOING})|dis(?=agree|approv|honest|content|satisf|similar|loyal|trust)|impossib|incapab|incorrect|invalid|illegal)"
    r"|\b(?:without|fail(?:s|ed)? to)\b)"
    # nothing that she does not read, not because he did not; but: who have not paid may not vote
    rf"|(?:{at_words('never|no|nothing|nobody|none|neither|nor|without')}|(?:\bnot|n['’]t)(?= (?:that|because|as|if|an?|one)\b))\b"
    r"[^,.;:—]{0,40}?(?:\bnot\b|n['’]t\b)"
    r"|(?:\bnot|n['’]t) nothing\b"
    r"|without(?<!\wwithout) [^,.;:—]{1,40}, [^,.;:—]{0,30}?\b(?:none|nothing|nobody|no one|never|not)\b"  # without her none of us would
)
# A word that denies within the clause of a negation: nobody will deny, never missed a chance.
_TAKEN_BACK_BY_MEANING = re.compile(
    rf"(?:{at_words('not|never|no|nobody|nothing|none|few|without(?! fail)|cannot')}|n['’]t)\b[^,.;:—]{{0,40}}?"
    r"\b(?P<word>(?:den(?:y|ie[sd])|doubt|disput|forg[eo]t|fail"
    r"|refus|lack|ignor|miss|escap|object|hesitat|los(?:e|t|ing)|neglect|overlook|spar|prevent|prohibit|preclud)\w*)"
)


@lru_cache(maxsize=64)  # asked several times of a pair
def denials(english: str) -> tuple[tuple[int, int], ...]:
    """Where something denies by grammar: not, never, no, without, nobody. Neither and nor are one."""
    words = words_of(english)
    if holds_any(english, _SHORT):
        found = [one for one in _NOT.finditer(in_place(english)) if one["no"]]
    elif _SIGNS.isdisjoint(words):
        return ()
    else:
        found = [one for one in _IN_FULL.finditer(in_place(english)) if one.group() in _DENYING]
    return tuple(one.span() for one in found if one.group() != "nor" or "neither" not in words)


@lru_cache(maxsize=64)  # as above
def denied_by_meaning(english: str) -> tuple["re.Match[str]", ...]:
    """What may deny by its meaning (fail, refuse, hardly, un-), or is a phrase with a negation."""
    low = in_place(english)
    meant = (_MEANT_OR_LESS if "less" in low else _MEANT).finditer(low)
    if holds_any(english, _SHORT):
        return *meant, *(one for one in _NOT.finditer(low) if one["fine"])
    if _FINE_SIGNS.isdisjoint(words_of(english)):
        return tuple(meant)
    return *meant, *(one for one in _IN_FULL.finditer(low) if one.group() not in _DENYING)


def denied_twice(english: str) -> Iterator[tuple[int, int]]:
    """Where “not” stands before a word with a prefix that denies: not impossible, not entirely unlike."""
    if "not" in words_of(english) or holds_any(english, _SHORT):
        for found in _NOT_PREFIXED.finditer(in_place(english)):
            yield found.span()


def denies_two(english: str) -> bool:
    """Whether one negation stands for two: not bread or salt, which is 不 … 也不 … in Chinese."""
    return _OR.search(in_place(english)) is not None


def is_taken_back(english: str) -> bool:
    """Whether a negation is taken back by another: not uncommon."""
    return _TAKEN_BACK.search(in_place(english)) is not None


def taken_back_by(english: str) -> str:
    """The word that denies by its meaning and stands behind a negation, as in: never missed; empty where there is none."""
    found = _TAKEN_BACK_BY_MEANING.search(in_place(english))
    return found["word"] if found else ""
