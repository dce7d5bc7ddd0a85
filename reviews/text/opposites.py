"""Words that deny by a syllable (unlikely, 不可能), each with the words of the other language for it and for its opposite.

Only what Chinese says with the same root and a negation: where the root stands there without one, the negation was lost.
Source: the negative prefixes of English (Quirk et al. 1985, I.21) with their Chinese by CC-CEDICT.
"""

import re
from collections.abc import Iterator

from reviews.text.lower_case import words_of

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
    ("illiterate illiteracy", "literate|literacy", "[識识]字", "文盲|盲"),
    ("unemployed unemployment", "employ(?!er)|job|work", "有工作|就[業业]", "失|待"),
    ("inadmissible", "admissib|admit", "可[採采][信納纳]|可以[採采][信納纳]|[採采][信納纳]", ""),
    ("unarmed", "armed", "武[裝装]|持[槍枪械]", "手[無无]|徒手|空手|赤手"),
    ("unpaid", "paid|pay", "有薪|[帶带]薪|[給给]付|支付", "欠|拖|[無无][償偿薪]|[義义][務务]"),
    ("uninhabited", "inhabit|live", "有人居住|住[滿满著着]|居住", "荒|空"),
    ("unmarried", "married|marry", "已婚|[結结]婚", "[單单]身"),
    ("unharmed uninjured unhurt", "harm|injur|hurt", "受[傷伤]", "平安|安然|[無无]恙"),
    ("undamaged", "damag", "受[損损]|[毀毁損损]", "完好"),
    ("unexpected unexpectedly unforeseen", "expect|foresee", "意料之中|[預预][期料]", "意外|突|[竟驚惊]|居然"),
    ("unpredictable", "predict", "[預预][測测料]", "[莫變变]"),
    ("unprepared", "prepare", "準[備备]|准[備备]", "措手|倉促|仓促|毫"),
    ("unrelated irrelevant", "relat|relevan|connect", "相[關关]|有[關关]", "[題题]外|[離离][題题]"),
    ("unresolved unsolved", "solv", "解[決决]", "懸|悬"),
    ("unrestricted unrestrained", "restrict|restrain", "限制|受限", "自由|任意|放[縱纵]"),
    ("unspoken", "speak|spoke|say|said", "明[說说言]|[說说]出口", "默"),
    ("unsuccessful unsuccessfully", "success|succeed", "成功", "[敗败]|徒|落空"),
    ("unsustainable", "sustain", "持[續续]|永[續续]", ""),
    ("untouched", "touch", "[觸触碰]|[動动][過过]", "原封|完好"),
    ("unwelcome", "welcome", "受?[歡欢]迎", "厭|厌|嫌"),
    ("unworthy", "worthy|worth", "配得|值得|[夠够]格", ""),
    ("unbearable intolerable", "bear|tolera", "可以忍受|忍受得|受得了", "[難难]"),
    ("unbelievable incredible", "believ|credib", "可信|令人信服|合乎情理", "[驚惊奇]"),
    ("uninterested", "interest", "[興兴]趣|感[興兴]", "冷|乏"),
    ("untrained inexperienced", "train|experience", "有[經经][驗验]|[經经][驗验][豐丰]|受[過过][訓训]|[訓训][練练]有素", "生手|新手|菜"),
    ("unnatural", "natural", "自然", "做作|[彆别]扭|生硬|[怪異异]"),
    ("unpleasant", "pleasant|pleas", "愉快|宜人|[悅悦]", "[難难]|惡|恶|[厭厌]"),
    ("unrealistic impractical", "realis|practic", "[現现][實实]|[實实][際际用]|可行", "空|幻"),
    ("undemocratic", "democra", "民主", "[專专]制|[獨独]裁"),
    ("undeveloped underdeveloped", "develop(?!ment)", "[發发][達达]|已[開开][發发]", "落[後后]|[貧贫]"),
    ("uneven", "even", "平[坦均整]|均[勻匀]", "[崎坑]"),
    ("ungrateful", "grateful|thank", "感[激恩]", "忘|[負负]"),
    ("unlucky", "lucky|luck", "幸[運运]|走[運运]|好[運运]", "倒|[楣霉]|[衰厄]"),
    ("unprofitable", "profit", "[獲获盈]利|[賺赚]", "[虧亏賠赔]"),
    ("unprotected", "protect", "保[護护]", "暴露"),
    ("unbiased impartial", "bias|partial", "偏[見见頗颇袒私]|有偏", "公[正允平]|中立|客[觀观]"),
    ("unconstitutional", "constitutional", "合[憲宪]|符合[憲宪]法", "[違违]"),
    ("unauthorised unauthorized", "authori[sz]", "授[權权]|核准|批准", "擅|私|盜|盗"),
    ("unedited unpublished", "edit|publish", "[發发]表[過过]|出版[過过]|已[發发]表|已出版", "原"),
    ("disloyal unfaithful", "loyal|faithful", "忠[誠诚心實实貞贞]", "叛|[變变]心|出[軌轨]"),
    ("distrust distrusted", "trust", "信任|信[賴赖]", "[懷怀]疑|猜疑|疑"),
    ("disrespect disrespectful", "respect", "尊重|尊敬", "[輕轻]|[蔑侮]|[無无][禮礼]"),
    ("dissimilar", "similar|alike", "相似|相像|[類类]似", "[異异]"),
    ("dissatisfaction discontent", "satisf|content", "[滿满]意|[滿满]足", "怨|怒"),
    ("indirect indirectly", "direct", "直接", "[間间]接|迂"),
    ("informal informally", "formal", "正式", "[隨随]|私下"),
    ("immature", "matur", "成熟", "幼稚|稚"),
    ("immoral immorality", "moral", "道德|合乎道德", "敗|败|惡|恶"),
    ("immortal immortality", "mortal|die", "會死|会死|必死", "永|仙|[長长]生"),
    ("imperfect", "perfect", "完美", "缺|瑕"),
    ("impolite", "polite", "[禮礼]貌", "粗|失"),
    ("inactive", "activ", "活[躍跃]|活[動动]", "沉寂|休眠|停"),
    ("inefficient inefficiency", "efficien", "效率[高很]|高效|有效率", "低|差"),
    ("inexpensive", "expensive|cost", "昂[貴贵]", "廉|便宜|平[價价]"),
    ("insensitive", "sensitiv", "敏感|[體体][貼贴]", "[遲迟]|麻木|冷"),
    ("insincere", "sincer", "真[誠诚]|[誠诚][懇恳意]", "[虛虚]|假"),
    ("intolerant intolerance", "toleran", "[寬宽]容|包容", "[狹狭]|偏"),
    ("inhuman inhumane", "human", "人道|人性", "[殘残]"),
    ("incurable", "cur(?:e|able)", "治[癒愈好]|可治", "[絕绝]症"),
    ("independent independence", "dependen|depend|rely", "依[賴赖]|依附", "[獨独]立|自主|自[給给立]"),
    ("irregular irregularly", "regular", "[規规]律|[規规][則则]|定期", "[異异]"),
    ("irrational", "rational", "理性|理智", "[瘋疯]|荒"),
    ("irreversible", "revers", "可[逆挽]|逆[轉转]", "永久"),
]  # fmt: skip
_ROW = {word: at for at, row in enumerate(_ROWS) for word in row[0].split()}
_PATTERNS = [
    (re.compile(rf"\b(?:{plain})", re.IGNORECASE), re.compile(root), re.compile(other or r"(?!)"))
    for _denied, plain, root, other in _ROWS
]
_DENIED_TOO = re.compile(r"(?:\b(?:[Nn]ot|[Nn]ever|[Nn]o|[Hh]ardly|[Ss]carcely|[Nn]othing)|n['’]t)(?: \w+)? $")
# In the clause of the root; 不過, 否則, 無論 deny nothing.
_NEGATION = re.compile(
    "不(?![過过僅仅斷断但只論论管久])|[無无](?![論论數数疑])|非(?![常洲])|[別别](?![人的])|否(?![則则])|[難难](?![民題题])|免(?![費费])|[沒没未勿拒缺]"
)
_CLAUSE_END = re.compile("[，,。；;：:！!？?]|$")


def turned_round(english: str, chinese: str) -> Iterator[tuple["re.Match[str]", "re.Match[str]"]]:
    """Each English word that denies by a syllable, with the Chinese root that stands for it and is not denied.

    Nothing where either side says more: English the root as well, the Chinese clause a negation, the Chinese text another word.
    """
    for word in _ROW.keys() & words_of(english):
        row, denied = _ROW[word], re.search(rf"\b{word}\b", english, re.IGNORECASE)
        if denied is None or _DENIED_TOO.search(english, 0, denied.start()):
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
