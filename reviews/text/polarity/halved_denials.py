"""Chinese that denies twice where the English has one of the two: 不否認 as “deny”, 並不是不想 as “did not want”, 未經 … 不得 as
“may, without”.

Source: 呂叔湘《現代漢語八百詞》 on 不, 不是 and 非; Quirk et al. 1985, 10.59, on words that deny; the words are a list of our own.
"""

import re
from collections.abc import Iterator

from reviews.text.polarity.chinese_negation import negations
from reviews.text.polarity.english_negation import denials
from reviews.text.polarity.english_negation import denied_by_meaning as meant_in_english
from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.side_by_side import Sign

Span = tuple[int, int]

# Chinese that denies, and English that says it.
_ROWS = [
    ("否[認认]", r"den(?:y|ies|ied|ying)"),
    ("反[對对]", r"oppos(?:e|es|ed|ing)|objects?|objected|against"),
    ("拒[絕绝]", r"refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|declin(?:e|es|ed|ing)|turn(?:s|ed)? down"),
    ("[懷怀]疑", r"doubt(?:s|ed|ing)?|suspect(?:s|ed)?"),
    ("排除", r"rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)"),
    ("[禁阻]止", r"ban(?:s|ned)?|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|prevent(?:s|ed)?|stop(?:s|ped)?"),
    ("[後后]悔", r"regrets?|regretted"),
    ("缺", r"lack(?:s|ed|ing)?"),
    ("取消", r"cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing)? off"),
    ("忘", r"forg[eo]ts?|forgotten|forgetting"),
    ("失[敗败]", r"fail(?:s|ed|ing)?"),
    ("受[傷伤]", r"hurt|injured|wounded"),
    ("[遲迟]到", r"late"),
    ("放[棄弃]", r"g[ia]ves? up|giving up|abandon(?:s|ed)?"),
]
# 不得不放棄, 差點沒忘, 有沒有取消: these deny nothing.
_NO = "(?<![不無无非得能可點点有])(?:不[會会能想願愿再曾]?|[未沒没]有?)"
_DENIED = [(re.compile(f"{_NO}{there}"), re.compile(rf"\b(?:{here})\b")) for there, here in _ROWS]
_ANY_TWICE = re.compile(f"{_NO}(?:{'|'.join(there for there, _here in _ROWS)})|[是非]不")
_BEFORE = re.compile(
    r"\b(?:not|never|no|nor|neither|nobody|none|nothing|without|cannot|hardly|scarcely|few|little|zero|far from|un\w+|stop\w*|ceas\w*"
    r"|fail\w*|avoid\w*|refrain\w*|reluct\w*|refus\w*|declin\w*|rather than|instead of)\b|n['’]t\b"
)
_BEHIND = re.compile(r"\b(?:not|never|no|nobody|none|nothing|neither)\b|n['’]t\b")
_CLAUSE_END = re.compile(r"[.,;:?!—]| (?:but|although|though|while) ")
_TWICE = re.compile("(?:不是|[並并]非)不(?!是|同|[對对])")
_ONCE_MORE = re.compile(
    r"\b(?:un\w+|dis\w+|lack\w*|fail\w*|refus\w*|want of|reluct\w*|averse|hesita\w*|neglect\w*|ignor\w*|only|it (?:is|was) not"
    r"|not (?:that|because|as)|(?:is|was)n['’]t (?:that|because|as)|it['’]s not|if not|either)\b"
)
_NOT_WITHOUT = re.compile("[未非][經经][^。；！？]{1,20}?(?:不得|不可|不能|不准|勿|禁止)")
_IS_OFFENCE = re.compile(
    r"\b(?:only|must|requir\w*|need\w*|offen[cs]e|offend\w*|liab\w*|punish\w*|crim\w*|breach\w*|violat\w*)\b"
)
_FORMS = """
deny denies denied denying oppose opposes opposed opposing object objects objected against refuse refuses refused refusing reject rejects
rejected rejecting decline declines declined declining turn turns turned doubt doubts doubted doubting suspect suspects suspected rule
rules ruled ruling exclude excludes excluded excluding ban bans banned forbid forbids forbidden forbade prohibit prohibits prohibited
prevent prevents prevented stop stops stopped regret regrets regretted lack lacks lacked lacking give gives gave giving abandon abandons
abandoned cancel cancels canceled cancelled canceling cancelling call calls called calling forget forgets forgot forgotten forgetting fail
fails failed failing hurt injured wounded late
"""
SIGNS = [
    Sign(_FORMS.split(), "不未沒没"),
    Sign(chinese=["是不", "非不"]),
    Sign(["without"], ["未經", "未经", "非經", "非经"]),
]


def halved_denials(english: str, chinese: str) -> Iterator[Span]:
    """Where an English text denies, or has a word that does, and leaves out the other denial of the Chinese."""
    low = in_place(english)
    if _ANY_TWICE.search(chinese):
        for there, here in _DENIED:
            if (
                there.search(chinese)
                and len(words := [*here.finditer(low)]) == 1
                and not _is_denied(low, words[0].span())
            ):
                yield words[0].span()
        if _TWICE.search(chinese) and not _ONCE_MORE.search(low):
            denied = denials(english)
            if len(denied) == len(negations(chinese).grammar) + 1:
                yield denied[0]
    if "without" in words_of(english) and _NOT_WITHOUT.search(chinese):
        denied = denials(english)
        if len(denied) == 1 and not _IS_OFFENCE.search(low) and not meant_in_english(english):
            yield denied[0]


def _is_denied(low: str, place: Span) -> bool:
    """Whether something denies in the clause of a word."""
    first = max((one.end() for one in _CLAUSE_END.finditer(low, 0, place[0])), default=0)
    end = _CLAUSE_END.search(low, place[1])
    last = end.start() if end else len(low)
    return _BEFORE.search(low, first, place[0]) is not None or _BEHIND.search(low, place[1], last) is not None
