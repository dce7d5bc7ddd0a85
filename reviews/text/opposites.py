"""Words that deny by a syllable (unlikely, 不可能), each with the words of the other language for it and for its opposite.

Only what Chinese says with the same root and a negation: where the root stands there without one, the negation was lost.
Source: the negative prefixes of English (Quirk et al. 1985, I.21) with their Chinese by CC-CEDICT.
"""

import re
from collections.abc import Iterator

# English with a prefix; the same without; the Chinese root; what else Chinese may say for the first.
_ROWS = [
    ("unlikely improbable", "likely|possib|probab|may|might|could", "可能", "微乎其微|渺茫|低|小|罕|休想"),
    ("impossible impossibly", "possib|may|might|could|can", "可能|可以|能[夠够]", "微乎其微|渺茫|低|小|罕|休想"),
    ("different differently", "same|alike|similar|equal",
     "(?:相|[^不共])同的|同[樣样]|一[樣样]|相同|同一", "各|其他|另|[^許许]多|新|[換换]|改|[兩两][樣样]|反"),
    ("unknown unidentified unnamed", "known|famous|identified|named", "知名|已知|著名|有名", "匿名|神秘|陌生|身分|身份"),
    ("unable incapable inability", "can|could|able|capable|manage", "可以|得以|足以|能[夠够]", "累|沉"),
    ("disagree disagrees disagreed disapprove disapproved", "agree[sd]?|approve", "同意|[贊赞]成|[認认]同", "[異异]|[爭争]|反"),
    ("inevitable inevitably unavoidable", "avoid", "可(?:以)?避免", "必|[勢势]"),
    ("unwilling unwillingness unwillingly reluctant reluctantly", "willing|ready|glad", "[願愿]意|[樂乐]意|情[願愿]", "勉|[猶犹]|被迫"),
    ("unclear uncertain uncertainty unsure", "clear|certain|sure", "清楚|明[確确]|[確确]定|肯定", "疑|含糊|模糊|[變变]"),
    ("unfair unfairly unfairness unjust unjustly", "fair|just", "公平|公正", "[歧冤]"),
    ("illegal illegally unlawful unlawfully", "legal|lawful", "合法", "[違违]"),
    ("unhappy dissatisfied displeased", "happy|satisfied|pleased", "[滿满]意|高[興兴]|開心|开心|快[樂乐]", "怒|怨"),
    ("unsafe insecure", "safe|secure", "安全", "危"),
    ("unimportant insignificant", "important|significant", "重要", "[無无]足"),
    ("unnecessary unnecessarily", "necess|need", "必要|需要|必[須须]", "多[餘余]"),
    ("unstable instability", "stab", "[穩稳]定", "[動动][盪荡]"),
    ("unequal inequality", "equal", "平等", "[懸悬]殊|差"),
    ("uncomfortable discomfort", "comfort", "舒[適服]|舒适|自在", "[尷尴]"),
    ("unreasonable", "reason", "合理", "[過过]分"),
    ("unusual unusually uncommon", "usual|common", "[尋寻]常|平常|普通|常[見见]", "[異异]|特|少"),
    ("incorrect incorrectly inaccurate inaccurately", "correct|accura", "正[確确]|準[確]|准确", "[錯错][誤误]"),
    ("unreliable", "reliab", "可靠", ""),
    ("unacceptable", "accept", "可(?:以)?接受|能接受", ""),
    ("unhealthy", "health", "健康", ""),
    ("dishonest dishonesty dishonestly", "honest", "[誠诚][實实]", "[騙骗]"),
    ("unaware", "aware|know|knew", "知道|知情|察[覺觉]|意[識识]到", "渾|浑"),
    ("unpopular", "popular", "受[歡欢]迎", "冷"),
    ("inconvenient inconvenience", "convenien", "方便", "麻[煩烦]"),
    ("insufficient inadequate", "sufficient|adequate|enough", "足以|足[夠够]|充足|充分", ""),
    ("incomplete unfinished", "complete|finish", "完整|完成", "半"),
    ("unofficial", "official", "官方|正式", "民[間间]"),
    ("untrue", "true|truth", "真[實实]|[屬属][實实]", "[謊谎]|假"),
    ("invalid ineffective", "valid|effective", "有效", "[廢废]"),
    ("irresponsible", "responsib", "[負负][責责]", ""),
    ("impatient impatiently impatience", "patien", "耐心", "急|[煩烦]"),
    ("unqualified", "qualif", "合格|[資资]格", ""),
    ("unlimited infinite", "limit|finite", "有限", ""),
    ("invisible", "visib", "可[見见]|看得[見见]", "[隱隐]"),
    ("unfamiliar", "familiar", "熟悉", "陌生"),
    ("inappropriate unsuitable improper", "appropriate|suitab|proper", "合[適适]|[適适]合|恰[當当]|[適适][當当]", "失"),
    ("unconscious", "conscious", "有意[識识]|清醒", "昏"),
]  # fmt: skip
# Within a word as well, which is no word of the table: to look for a word's edge first is slow.
_PREFIXED = re.compile(
    "[UuDdIiRr](?:(?<=[Uu])n|(?<=[Dd])i[sf]|(?<=[Ii])(?:ll|rr|mp|na[cdp]|nc[aoi]|ne[fqv]|nfi|ns[eitu]|nv[ai])|(?<=[Rr])elu)[a-z]{3,}"
)
_ROW = {word: at for at, row in enumerate(_ROWS) for word in row[0].split()}
_PATTERNS = [
    (re.compile(rf"\b(?:{plain})", re.IGNORECASE), re.compile(root), re.compile(other or r"(?!)"))
    for _denied, plain, root, other in _ROWS
]
# In the clause of the root; 不過, 否則, 無論 deny nothing.
_NEGATION = re.compile(
    "不(?![過过僅仅斷断但只論论管久])|[無无](?![論论數数疑])|非(?![常洲])|[別别](?![人的])|否(?![則则])|[難难](?![民題题])|免(?![費费])|[沒没未勿拒缺]"
)
_CLAUSE_END = re.compile("[，,。；;：:！!？?]|$")


def turned_round(english: str, chinese: str) -> Iterator[tuple["re.Match[str]", "re.Match[str]"]]:
    """Each English word that denies by a syllable, with the Chinese root that stands for it and is not denied.

    Nothing where either side says more: English the root as well, the Chinese clause a negation, the Chinese text another word.
    """
    for denied in _PREFIXED.finditer(english):
        row = _ROW.get(denied.group().lower())
        if row is None:
            continue
        plain, root, other = _PATTERNS[row]
        found = root.search(chinese)
        if (
            found
            and not _NEGATION.search(_clause(chinese, found))
            and not other.search(chinese)
            and not plain.search(english)
        ):
            yield denied, found


def _clause(chinese: str, found: "re.Match[str]") -> str:
    """The clause in which something was found."""
    end = _CLAUSE_END.search(chinese, found.end())
    begun = max((one.end() for one in _CLAUSE_END.finditer(chinese) if one.end() <= found.start()), default=0)
    return chinese[begun : end.start() if end else len(chinese)]
