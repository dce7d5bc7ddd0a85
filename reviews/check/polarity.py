"""A negation on one side and none on the other: "has never failed" and 曾經失敗.

Compared are the plain negations (not, never, no, without, nobody; 不, 沒, 未, 無, 非, 別, 勿), after words and phrases that
hold one without denying anything are left aside (not only, no doubt; 不過, 不僅, 非常, 不斷), words of the dictionary with a
negation inside that is no grammar (截然不同, 不實, 沒事), and pairs of negations that cancel out (not un-, 不得不). Words that
deny by their meaning (fail, lack, refuse, hardly, un-; 拒絕, 缺乏) excuse the other side. A note: translators turn sentences
round for good reasons. Source: Quirk et al. 1985, 10.54-70; 呂叔湘《現代漢語八百詞》.
"""

import re
from collections.abc import Iterator

from reviews.text.counterparts import headwords
from reviews.text.lengths import expected, length
from reviews.text.marks import gettext_noop
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Side

TITLE = gettext_noop("Polarity")
SEVERITY = "note"
VERSION = 4
BAD = [
    Pair("1", "The sea has never failed anybody.", "大海曾經讓人失望。"),
    Pair("2", "The minister agreed to the plan.", "部長不同意這項計畫。"),
    Pair("3", "他沒有簽署協議。", "He signed the agreement.", "zh-Hant-TW", "en"),
]
GOOD = [
    Pair("1", "The sea has never failed anybody.", "大海從未讓人失望。"),
    Pair("2", "She not only wrote it but printed it.", "她不僅寫了，還印了出來。"),
    Pair("3", "He refused to sign.", "他不肯簽字。"),
    Pair("4", "However, he had to go.", "不過，他不得不走。"),
]

_EN_FINE = (
    r"not only|not just|not merely|not least|no doubt|no longer than|no sooner|not to mention|why not|whether or not|or not|"
    r"no less|no more than|no matter|nothing but|no wonder|last but not least|not until|cannot but|can't help|"
    r"couldn't help|could not help|cannot help|more often than not|if not|not unlike|No\. ?\d|no fewer than|not so much|"
    r"isn't it|doesn't it|don't you|aren't they|wasn't it|won't you|can't wait|nothing short of|none other than|not (?:un|in|im)\w+|"
    r"no later than|no earlier than|no small|never mind|non-stop|nonstop|do not hesitate"
)
_EN_NOT = re.compile(
    rf"(?P<fine>\b(?:{_EN_FINE})\b)|\b(?P<no>not|never|no|nobody|nothing|none|nowhere|neither|nor|without|cannot|\w+n['’]t)\b",
    re.IGNORECASE,
)
_EN_SIGNS = ("no", "never", "neither", "without", "n't", "n’t")  # one of them stands in every negation
_EN_EXCUSE = re.compile(
    r"\b(?:un|in|im|dis|non|ir|il)(?!der|til|to\b|formation|crease|ter|clud|vest|dustr|stead|side|tern|volv|it|portan|prov|pos|age|"
    r"tend|cident|dicat|spir|stitut|vit|form|fluenc|sist|tell|trict|cuss|play|tanc|cover|ease|i[ov]|ress|mediat|pact|pli)\w{3,}|"
    r"\b(?:refus|reluctan|instead|fail|lack|den(?:y|ie)|avoid|prevent|hardly|scarce|barely|rarely|seldom|little|few|stop|ban(?:s|ned)?\b|forbid|prohibit|absen|reject|"
    r"miss|lost|lose|ignor|unless|until|too\b|beyond|against|far from|free of|free from|rather than|exempt|"
    r"cease|oppos|resist|impossib|otherwise|less\b|\w+less\b|doubt|short of|out of|neglect|halt|away|quit|give up|gave up|"
    r"end to|halt|protest|boycott|abandon|cancel|decline|exclude|omit|waive|spare|leave|left|"
    r"oblivious|remain|yet\b|before|vain|bench|out\b|ill\b|against|stall|set in|de\w+is|non-?\w|"
    r"regret|sorry|bad|poor|wrong|worse|difficult|hard|tough|immediately|"
    r"years? since|decades? since|months? since|"
    r"different|unlike|disagree|contrary|secret|anonym|missing|empty|blank|dead|idle|silent|mute|deaf|blind|down|broke|closed|shut|stale)",
    re.IGNORECASE,
)
_ZH_FINE = (
    "不過|不过|不僅|不仅|不但|不只|不單|不单|不光|不論|不论|不管|不斷|不断|不久|不少|不同(?!意)|不得不|不可不|不能不|不會不|不无|不無|無不|无不|無非|无非|莫不|"
    "不得已|非常|非洲|除非|並非不|并非不|未來|未来|未必不|未嘗不|未尝不|無論|无论|無疑|无疑|不止|不禁|不由得|不由|不料|不如|不妨|不愧|不惜|"
    "不一而足|不約而同|不约而同|不可或缺|不可思議|不可思议|了不起|對不起|对不起|差不多|要不是|要不|不對稱|忍不住|巴不得|恨不得|不得了|"
    "不慎|不幸|不足|不滿|不满|不安|不悅|不便|不適|不适|不利|不當|不当|不良|不明|不易|不變|不变|不朽|不朽|不動產|不动产|不等|不時|不时|毫不|"
    "別人|别人|特別|特别|分別|分别|個別|个别|級別|级别|類別|类别|性別|性别|區別|区别|別墅|别墅|告別|告别|差別|差别|識別|识别|派別|別的|别的|國別|另別|"
    "無人機|无人机|無線|无线|無情|无情|無辜|无辜|無家可歸|无家可归|無限|无限|無數|无数|無奈|无奈|無窮|无穷|無價|无价|無聊|无聊|無聲|无声|無形|无形|"
    "未知|未婚|未成年|沒收|没收|沒落|没落|淹沒|淹没|埋沒|埋没|出沒|出没|吞沒|吞没|沉沒|沉没|是非|非法|非凡|非政府|非營利|非盈利|非裔|非官方|非正式|非常規|無比|无比|"
    "無時無刻|无时无刻|非.{1,8}不可|不可(?=避免|分割)|(?P<same>[一-鿿])不(?P=same)|不了了之|"
    "是不是|能不能|會不會|会不会|要不要|有沒有|有没有|可不可以|好不好|行不行|"
    "不[遠远大小高低長短好錯错快慢輕轻薄厚淺浅難难多少]|不(?=[，,])|[无無][^，。,.]{1,4}[制式型化]|(?:難道|难道).+[嗎吗]|"
    "想不想|對不對|对不对|願不願|愿不愿|知不知道|值不值得|該不該|该不该|肯不肯|不知不覺|不知不觉|不是.{1,12}就是|非但|不失|不負|不负|不計|不计|不顧|不顾"
)
_ZH_HARMLESS = (
    "不過|不过|不僅|不仅|不但|不只|不單|不单|不光|不論|不论|不管|無論|无论|非常|非洲|非裔|未來|未来|別人|别人|特別|特别|分別|分别|個別|个别|級別|级别|類別|类别|"
    "性別|性别|區別|区别|別墅|别墅|告別|告别|道別|道别|差別|差别|識別|识别|派別|派别|別的|别的|別具|别具|國別|另別|別針|别针|非但|不久|無人機|无人机|無線|无线|未遂|"
    "那不勒斯|不動|不动|不鏽鋼|不锈钢|不丹|別克|别克|不列顛|不列颠|非政府|非營利|非执行|非執行"
)
_ZH_NOT = re.compile(f"(?P<harmless>{_ZH_HARMLESS})|(?P<turned>{_ZH_FINE})|(?P<no>[不沒没未無无非別别勿])")
_NEGATION = re.compile("[不沒没未無无非別别勿]")
_ZH_SIGN = re.compile("[不沒没未無无非別别勿難难]")  # one of them stands in all that is looked for
_ZH_EXCUSE = re.compile(
    "拒|否|缺|免|避|防|禁|停|難|难|絕|绝|反對|反对|阻|止|忘|漏|錯|错|罕|豈|岂|何必|何嘗|何尝|怎|嗎|吗|直到|尚|放棄|放弃|取消|輸|输|"
    "敗|败|甩|脫|脱|撤|辭|辞|抗|違|违|悖|虧|亏|低於|低于|以外|之外|徒勞|徒劳|白費|白费|以免|毫|少有|很少|極少|极少|鮮少|鲜少|莫|"
    "才|等到|只有|唯有|只能|只得"
)
# With one of these a second negation of the same sentence denies nothing: I don't think that is uncommon.
_EN_SECOND = re.compile(
    r"\b(?:un(?!der|til|i|less)|dis(?=agree|approv|honest|content|satisf|loyal|trust)|impossib|incapab|incorrect|invalid|illegal)",
    re.IGNORECASE,
)
# Words of the dictionary whose negation is grammar all the same.
_GRAMMAR = re.compile(
    "不(?:同意|適用|适用)|[無无]效|不[是會会能要可用必知准許许得想肯願愿敢應应該该曾容在懂行信說说怕給给讓让愛爱去來来做算需]|"
    "不(?:可能|知道|應該|应该|願意|愿意|同意|可以|存在|需要|喜歡|喜欢|認為|认为|相信|承認|承认|允許|允许|打算|接受|支持|"
    "屬於|属于|具備|具备|含|許可|许可|再)|沒有|没有|沒能|没能|未能|未曾|未有|從未|从未|從不|从不|絕不|绝不|決不|决不|並不|并不|並非|并非|並未|并未|"
    "毫不|毫無|毫无|無法|无法|無人|无人|無權|无权|尚未|永不|絕非|绝非|絕無|绝无|並無|并无|還沒|还没|都不|也不|既不|而不|而非|別再|别再|"
    "不再|再不|再也不|就不|很不|沒人|没人|沒什麼|没什么|不見得|不见得|無從|无从|無需|无需|無須|无须|不須|不须|[不沒没未無无非別别勿]"
)


def find(pair: Pair) -> Iterator[Finding]:
    """At most one finding: on the only negation of the two sides."""
    ways = (base(pair.source_lang), base(pair.target_lang))
    if set(ways) != {"en", "zh"} or not pair.source.strip() or not pair.target.strip():
        return
    sides: dict[str, Side] = {"en": "source", "zh": "target"} if ways[0] == "en" else {"zh": "source", "en": "target"}
    english, chinese = pair.text(sides["en"]), pair.text(sides["zh"])
    if len(english) > LONGEST:
        return
    low = english.lower()
    ours = [m for m in _EN_NOT.finditer(english) if m["no"]] if any(sign in low for sign in _EN_SIGNS) else []
    found = [m for m in _ZH_NOT.finditer(chinese) if not m["harmless"]] if _ZH_SIGN.search(chinese) else []
    lexical = _lexical(chinese) if found else []
    theirs = [match for match in found if match["no"] and not any(a <= match.start() < b for a, b in lexical)]
    if bool(ours) == bool(theirs):
        return
    turned = len(found) > len(theirs)
    if not LEFT_OUT < length(chinese) / expected(english) < 1 / LEFT_OUT:
        return
    if ours and len(ours) == 1 and not turned and not _ZH_EXCUSE.search(chinese) and not _EN_SECOND.search(english):
        yield _finding(pair, sides["en"], ours[0])
    elif theirs and len(theirs) == 1 and not _EN_NOT.search(english) and not _EN_EXCUSE.search(english):
        yield _finding(pair, sides["zh"], theirs[0])


def _lexical(chinese: str) -> list[tuple[int, int]]:
    """The words of the dictionary with a negation inside that is no grammar."""
    return [
        (start, end)
        for start, end in headwords(chinese)
        if _NEGATION.search(chinese, start, end)
        and not ((grammar := _GRAMMAR.match(chinese, start)) and grammar.end() >= end)
    ]


LEFT_OUT = 0.4  # of the length to be expected: a clause is missing, and the negation with it, as other rules tell
LONGEST = 400  # letters: in longer sentences a negation is too easily said in another way


def _finding(pair: Pair, side: Side, match: "re.Match[str]") -> Finding:
    """On the negation where the translation has it, else on the whole translation."""
    message = gettext_noop("“{word}” denies something; the other side denies nothing")
    start, end = match.span() if side == "target" else (0, len(pair.target))
    return Finding("polarity", "note", "target", start, end, message, {"word": match.group()})
