"""Words that deny by a syllable (unlikely, 不可能), each with the words of the other language for it and for its opposite.

Only what Chinese says with the same root and a negation: where the root stands there without one, the negation was lost.
Source: the negative prefixes of English (Quirk et al. 1985, I.21) with their Chinese by CC-CEDICT.
"""

import re
from collections.abc import Iterator
from functools import cache

from reviews.text.quick.lower_case import words_of
from reviews.text.quick.side_by_side import Sign

# English with a prefix; the same without; the Chinese root; what else Chinese may say for the first.
_ROWS = [
    ("unlikely improbable", "likely|possib|probab|may|might|could", "可能", "微乎其微|渺茫|低|小|罕|休想"),
    ("impossible impossibly", "possib|may|might|could|can", "可能|可以|能[夠够]", "微乎其微|渺茫|低|小|罕|休想"),
    ("different differently", r"same|alike|similar|equal|like\b|as\b",
     "(?:相|[^不共])同的|同[樣样]|一[樣样]|相同|同一", "各|其他|另|[^許许]多|新|[換换]|改|[兩两][樣样]|反"),
    ("unknown unidentified unnamed", "known|famous|identified|named", "知名|已知|著名|有名", "匿名|神秘|陌生|身分|身份"),
    ("unable incapable inability", "can|could|able|capable|manage", "可以|得以|足以|能[夠够]", "累|沉"),
    ("disagree disagrees disagreed disapprove disapproved", "agree[sd]?|approve", "同意|[贊赞]成|[認认]同", "[異异]|[爭争]|反"),
    ("inevitable inevitably unavoidable", "avoid", "可(?:以)?避免", "必|[勢势]"),
    ("unwilling unwillingness unwillingly reluctant reluctantly", "willing|ready|glad", "[願愿]意|[樂乐]意|情[願愿]", "勉|[猶犹]|被迫"),
    ("unclear uncertain uncertainty unsure", "clear|certain|sure", "清楚|明[確确]|[確确]定|肯定", "疑|含糊|模糊|[變变]"),
    ("unfair unfairly unfairness unjust unjustly", "fair|just", "公平|公正", "[歧冤失]"),
    ("illegal illegally unlawful unlawfully", "legal|lawful", "合法", "[違违]"),
    ("unhappy dissatisfied displeased", "happy|satisfied|pleased", "[滿满]意|高[興兴]|開心|开心|快[樂乐]", "怒|怨"),
    ("unsafe insecure", "safe|secure", "安全", "危"),
    ("unimportant insignificant", "important|significant", "重要", "[無无]足"),
    ("unnecessary unnecessarily", "necess|need", "必要|需要|必[須须]", "多[餘余]"),
    ("unstable instability", "stab", "[穩稳]定", "[動动][盪荡]"),
    ("unequal inequality", "equal", "平等", "[懸悬]殊|差"),
    ("uncomfortable discomfort", "comfort", "舒[適服]|舒适|自在", "[尷尴]"),
    ("unreasonable", "reason", "合理", "[過过]分"),
    ("unusual unusually uncommon", "usual|common", "[尋寻]常|平常|普通|常[見见]", "[異异]|特|少|罕|稀"),
    ("incorrect incorrectly inaccurate inaccurately", "correct|accura", "正[確确]|準[確]|准确", "[錯错][誤误]"),
    ("unreliable", "reliab", "可靠", ""),
    ("unacceptable", "accept", "可(?:以)?接受|能接受", ""),
    ("unhealthy", "health", "健康", ""),
    ("dishonest dishonesty dishonestly", "honest", "[誠诚][實实]", "[騙骗]"),
    ("unaware ignorant", "aware|know|knew", "知道|知情|察[覺觉]|意[識识]到", "渾|浑"),
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
    ("unconvincing unconvincingly unpersuasive", "convinc|persua", "[說说]服力|令人信服|使人信服", "[牽牵][強强]|薄弱"),
    ("inconsistent inconsistency inconsistently", "consisten", "一致|相符|吻合", "矛盾|[異异歧]|相左|[參参]差|出入"),
    ("incompatible", "compatib", "相容|兼容", "[衝冲]突|抵[觸触]|矛盾"),
    ("inconclusive", "conclu", "定[論论]|[結结][論论]性", ""),
    ("incompetent incompetence", "competen", "[勝胜]任|[稱称][職职]", "[無无]能|庸|拙"),
    ("ineligible", "eligib", "[資资]格|符合[條条]件", ""),
    ("uncontrolled uncontrollable uncontrollably", "control", "受控|可控|控制得|控制住", "失"),
    ("unconditional unconditionally", "condition", "有[條条]件|附[條条]件", ""),
    ("uninsured", "insur", "有保[險险]|投保|[參参]保", ""),
    ("unregistered", "regist", "登[記记]|[註注][冊册]", "黑"),
    ("unprecedented", "precedent", "有先例|常[見见]|[尋寻]常", "前所|空前|史|首"),
    ("unaffected", "affect", "受到?(?:影[響响]|波及)", ""),
    ("unchanged", "chang|adjust", "[調调]整|[變变]了|有所[變变改]|[變变]化", "持平|[維维]持|仍|原|照"),
    ("unaccompanied", "accompan", "陪同|陪伴", "[獨独自單单]"),
    ("unnoticed", "notic", "注意到|察[覺觉]|[發发][現觉覺现]", "悄|暗|[靜静]"),
    ("unopened", "open", "拆[開开封]|打[開开]", "原封|完好|[緊紧]"),
    ("unsigned", "sign", "[簽签]名|[簽签]署|署名", "匿"),
    ("untested unproven", "test|prov", "[測测][試试]|[驗验][證证]|[證证][實实明]", ""),
    ("unverified unconfirmed", "verif|confirm", "[查核][實实]|[證证][實实]|[確确][認认]|[驗验][證证]", "待"),
    ("unlicensed", "licen", "有[執执]照|持照|持[證证]|[領领]有", "黑|地下"),
    ("untreated", "treat", "[處处]理[過过]|[經经][過过]?[處处]理|接受治[療疗]", "直接"),
    ("uneducated", "educat", "受[過过](?:良好|高等)?教育|有文化", "粗|文盲"),
    ("undecided", "decid", "[決决]定|拿定", "[猶犹懸悬搖摇]|中[間间]|考[慮虑]"),
    ("unethical", "ethic", "合乎道德|道德|[倫伦]理", "[違违]"),
    ("unskilled", "skill", "熟[練练]|技[術术能]", "粗|普通|[體体]力"),
    ("unpunished", "punish", "受到?了?[懲惩][罰罚處处]|受[罰罚]", "逍[遙遥]|法外"),
    ("unscientific", "scienti", "科[學学]", "[偽伪]|[違违]"),
    ("unselfish selfless", "selfish", "自私", "大方"),
    ("unsympathetic", "sympath", "同情", "冷"),
    ("untrustworthy", "trust", "值得信[任賴赖]|可[靠信]", ""),
    ("unwise", "wise", "明智", "愚|傻"),
    ("inaudible", "audib|hear", "[聽听]得[見见清到]|清晰可[聞闻]", "微|[輕轻]"),
    ("indecisive", "decis", "果[斷断]|[決决]定性", "[猶犹優优]"),
    ("infrequent infrequently", "frequen", "[頻频]繁|[經经]常|[時时]常", "少|偶|罕|稀"),
    ("insolvent", "solv", "有[償偿]|[償偿][付還还]能力", "破|抵"),
    ("involuntary involuntarily", "voluntar", "自[願愿]", "[強强][迫制]|被迫"),
    ("irreparable", "repar", "[彌弥][補补]|修[復复]", "永"),
    ("irreplaceable", "replac", "取代|替代", "[獨独]一"),
    ("impassable", "pass", "通行|通[過过]", "封|中[斷断]|堵|[癱瘫]"),
    ("imprecise", "precis", "精[確确準准]|[準准][確确]", "含|模|粗"),
    ("disobey disobeyed disobeying disobedience disobedient", "obey|obed", "服[從从]|遵[守從从]|[聽听][從从話话]", "[違违抗]"),
    ("dislike disliked dislikes", "like|love|fond", "喜[歡欢愛爱]", "[厭厌討讨恨嫌]|反感"),
    ("disbelief disbelieve disbelieved", "believ", "相信", "疑|[驚惊]"),
    ("discourage discouraged discouraging", "encourag", "鼓[勵励]", "[勸劝]"),
    ("disadvantage disadvantages disadvantaged", "advantage", "[優优][勢势點点]|有利", "[劣弱缺弊貧贫]|吃[虧亏]|短[處处]|[處处]境"),
    ("discontinue discontinued", "continu", "[繼继][續续]", "停|中[斷断止]|[終终]"),
    ("nonexistent", "exist", "存在", "[虛虚]|莫[須须]"),
    ("harmless", "harm(?!less)", "有害", ""),
    ("useless", "use(?!less)", "有用|派得上", "[徒白][勞劳費费]|[廢废]"),
    ("hopeless hopelessly", "hope(?!less)", "有希望|充[滿满]希望", "[絕绝]"),
    ("painless", "pain(?!less)", "疼痛|很痛|[會会]痛", ""),
    ("meaningless", "meaning(?!less)", "有意[義义]|意[義义]重", "空"),
    ("childless", "child(?!less)", "有子女|有孩子|有小孩", "膝下"),
    ("fearless fearlessly", "fear(?!less)", "害怕|畏[懼惧]|恐[懼惧]", "大[膽胆]|勇"),
    ("careless carelessly", "care(?!less)", "小心|[謹谨]慎|仔[細细]", "粗|草率|大意|[隨随]|[馬马]虎"),
    ("effortless effortlessly", "effort(?!less)", "[費费]力|吃力", "[輕轻]"),
    ("worthless", "worth(?!less)", "有[價价]值|值[錢钱]", "[廢废]|一文"),
]  # fmt: skip
_ROW = {word: at for at, row in enumerate(_ROWS) for word in row[0].split()}
SIGNS = [Sign(_ROW)]
_DENIED_TOO = re.compile(
    r"(?:\b(?:[Nn]ot|[Nn]ever|[Nn]o|[Hh]ardly|[Ss]carcely|[Nn]othing|[Nn]obody|[Nn]one|[Ff]ew|[Rr]arely|[Ss]eldom)|n['’]t)(?: \w+){0,2} $"
)
# In the clause of the root; 不過, 否則, 無論 deny nothing.
_NEGATION = re.compile(
    "不(?![過过僅仅斷断但只論论管久])|[無无](?![論论數数疑])|非(?![常洲])|[別别](?![人的])|否(?![則则])|[難难](?![民題题])|免(?![費费])|[沒没未勿拒缺]"
)
_CLAUSE_END = re.compile("[，,。；;：:！!？?]|$")


@cache
def _patterns(row: int) -> tuple["re.Pattern[str]", "re.Pattern[str]", "re.Pattern[str]"]:
    """Those of one row, when its word is met for the first time: a text has few of so many."""
    _denied, plain, root, other = _ROWS[row]
    return re.compile(rf"\b(?:{plain})", re.IGNORECASE), re.compile(root), re.compile(other or r"(?!)")


def turned_round(english: str, chinese: str) -> Iterator[tuple["re.Match[str]", "re.Match[str]"]]:
    """Each English word that denies by a syllable, with the Chinese root that stands for it and is not denied.

    Nothing where either side says more: English the root as well, the Chinese clause a negation, the Chinese text another word.
    """
    for word in _ROW.keys() & words_of(english):
        row, denied = _ROW[word], re.search(rf"\b{word}\b", english, re.IGNORECASE)
        if denied is None or _DENIED_TOO.search(english, 0, denied.start()):
            continue
        plain, root, other = _patterns(row)
        found = root.search(chinese)
        if (
            found
            and not _NEGATION.search(_clause(chinese, found))
            and not other.search(chinese)
            and not plain.search(english)
        ):
            yield denied, found


def root_of(word: str, chinese: str) -> tuple["re.Match[str]", str] | None:
    """The Chinese root that stands for a word which denies by a syllable, and its clause; none where another word may."""
    if word not in _ROW:
        return None
    _plain, root, other = _patterns(_ROW[word])
    found = root.search(chinese)
    return (found, _clause(chinese, found)) if found and not other.search(chinese) else None


def is_said_by_itself(word: str, chinese: str) -> bool:
    """Whether a Chinese word without a negation stands for a word which denies by a syllable: 矛盾 for inconsistent."""
    return word in _ROW and _patterns(_ROW[word])[2].search(chinese) is not None


def _clause(chinese: str, found: "re.Match[str]") -> str:
    """The clause in which something was found."""
    end = _CLAUSE_END.search(chinese, found.end())
    begun = max((one.end() for one in _CLAUSE_END.finditer(chinese) if one.end() <= found.start()), default=0)
    return chinese[begun : end.start() if end else len(chinese)]
