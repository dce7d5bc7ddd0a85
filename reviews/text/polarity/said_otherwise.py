"""English negations that Chinese says without one: no greater honour than, 最大的榮幸; not less than, 以上; neither have I, 我也一樣;
and set phrases, which say a sentence in four characters: they hardly ever quarrelled, 相敬如賓.

Source: Quirk et al. 1985, 10.58 (neither with inversion) and 15.64 f. (what is compared); the rules of drafting
laws (立法技术规范) on 以上 and 以下; the table is our own.
"""

import re
from collections.abc import Sequence
from functools import cache

from reviews.text.meanings.headwords import longest_headwords
from reviews.text.meanings.met import met_near
from reviews.text.meanings.words import is_word
from reviews.text.polarity.chinese_negation import NEGATION, negations
from reviews.text.polarity.english_negation import at_words
from reviews.text.quick.found_at import first_characters
from reviews.text.quick.lower_case import in_place

_NOT = rf"(?:{at_words('not|never|cannot')}|n['’]t)"
_NONE = rf"(?:{at_words('no|nobody|no one|none|nothing|nowhere|never')})\b"
_ROWS = [
    # How much, how often, how long.
    (
        r"\bnot(?: be)? (?:less|more|fewer|later|earlier) than\b|\bnot exceed",
        "以[上下內内前後后]|至少|至多|最[多少低高遲迟晚]|[為为]限",
    ),
    (
        rf"{_NOT} (?:\w+ ){{1,3}}(?:more|older|younger|later|longer|less|fewer) than\b",
        "[頂顶至最]多|頂到天|[僅仅只才]|左右|以[內内下上]|至少|少[說说]",
    ),
    (
        r"\b(?:no|nothing|none|no more)(?: [\w'’-]+){0,2} (?:left|remain\w*|to spare)\b",
        "光|完|[罄盡尽]|一空|精光|售|[滿满]",
    ),
    (r"\b(?:hardly|scarcely|barely|rarely|seldom)\b[^.;]{1,60}\bwithout\b", "每|都|[總总]|天天|[幾几]乎|[經经]常|必"),
    (
        rf"{_NOT} (?:quite|entirely|altogether|exactly|all that|very|too|especially|particularly|terribly|much)\b",
        "有些|有[點点]|略|微|[幾几]分|半|平平|[還还]算|普通|一般|勉|尚|少|差|[難难]|淡|小",
    ),
    (rf"{_NOT} (?:all|every\w*|always|each|both)\b", "有[的些時时]|部分|[個个][別别]|少[數数]|偶|也有|例外"),
    (
        rf"{_NOT} (?:\w+ ){{0,2}}(?:many|often|much|enough|long|far|near|easy|cheap|well|good|great)\b",
        "少|寥|偶|[難难]|缺|短|快|[隨随]|近|[遠远]|[貴贵]|病|差|糟|[壞坏]|普通|欠|旋",
    ),
    (r"\bnot a (?:few|little)\b", "[許许好頗颇甚]|大[為为]|多"),
    (r"(?:n['’]t|\bnot|\bnever)\b[^.;:]{1,60}\bsince\b", "上[次回]|上一|最[後后]|距"),
    (rf"{_NOT}[^,.;:]{{1,40}} any (?:more|longer)\b|\bno longer\b", "[早已停]|收手|[罷罢]|戒|[斷断]"),
    (r"\bnot yet\b|n['’]t [^.;]{0,20}\byet\b|\bstill (?:not|\w+n['’]t)", "待|[還还]在|仍|尚|[遲迟]|一[樣样]"),
    # Best, only, without fail.
    (r"\bnever (?:\w+ ){1,3}(?:\w+er|more|less) than\b", "最|只"),
    (r"\bno(?:thing|body)? (?:is |was )?(?:\w+er|better|worse|more \w+)(?: [\w'’-]+){0,8} than\b", "最|更勝|更胜|至高"),
    (
        r"\b(?:could|can)(?: ?not|n['’]t) (?:\w+ ){0,5}(?:worse|better|more|less|easier|happier|clearer|simpler|stronger)\b",
        "最|[極极]|再.{1,4}不[過过]|十分|非常|莫大",
    ),
    (r"\b(?:nobody|no one|none) (?:\w+ ){0,3}(?:\w+er|better|worse)\b", "比[誰谁]"),
    (
        r"\b(?:nobody|no one|none|nothing|no more|never) (?:[\w'’]+ ){1,8}than\b",
        "最|比[誰谁登]|[難难]|更|勝|胜|莫[過过]",
    ),
    (
        rf"{_NONE}[^.;]{{1,50}}\b(?:as|so) [^.;]{{1,20}}\bas\b|\bno(?:thing|where)? (?:\w+ )?like\b",
        "最|莫[過过]|更|比|[勝胜]|第一|[絕绝]",
    ),
    (
        r"(?:^|[.;:,“] ?|\b(?:and|but) )never (?:has|had|have|before|in)\b"
        r"|\bnever (?:\w+ ){0,3}(?:so|such|more|as|better|worse|before|\w+er)\b",
        "空前|最|史上|首|[頭头]一|第一|[歷历]|[絕绝]|破天荒",
    ),
    (
        rf"{_NONE}[^.;]{{0,60}}\b(?:except|other than|unless|until|without|apart from|besides|not)\b"
        rf"|{_NOT}[^.;]{{0,60}}\b(?:unless|until|without|except)\b",
        "[後后]再|[完好過过]再|等.{1,20}再|只|[僅仅]|唯|[獨独]|才|必|[須须]|[為为]限|[方始][可能得]|一律|先.{1,20}再",
    ),
    (rf"{_NONE}[^,.;]{{0,60}}\b(?:not|without)\b", "凡|每|都|人人|皆|全"),
    (r"\bnothing to lose\b", "豁|拼|光[腳脚]"),
    (r"\b(?:nothing|nobody|no one|no other|nowhere) (?:\w+ ){1,6}but\b", "只|[僅仅]|唯|除了|[全盡尽都]是|剩|成"),
    (
        r"\b(?:cannot|can['’]t|could not|couldn['’]t|never) (?:\w+ ){0,3}(?:too|over\w+|enough)\b",
        "再|越|[無无][論论]|最|極|极|[萬万]|十分|[務务]必",
    ),
    (
        r"\b(?:cannot|can['’]t|could(?: not|n['’]t)) (?:thank|praise|stress|recommend)\b[^.;]{0,40} enough\b",
        "[感萬万再極极非]",
    ),
    (r"\bnowhere (?:else )?", "最|[屬属]|唯|只"),
    (r"\brefus\w* [^.;]{1,40}(?:\bnot|n['’]t|\bunless|\bwithout)\b", "只|非|[獨独]"),
    (r"\b(?:if|had) [^.;,]{0,60}(?:\bnot|n['’]t)\b", "要不是|若[非不]|若不是|如非|倘非|幸[虧亏好]|多[虧亏]"),
    (rf"{_NOT}|{_NONE}|\bwithout\b", "零(?<![歸归]零)(?![之的前後后時时度點点])(?=[一-鿿]{2})"),
    (
        rf"{_NOT} (?:remember|recall|think of|imagine|know)\b.*(?:\bnot|n['’]t|\bwithout)\b",
        "一直|向[來来]|[從从][來来小]|始[終终]|都|[總总]",
    ),
    (r"\bno (?:[\w-]+ing|entry|admittance|access|exit|pets|trespass\w*)\b", "禁|[謝谢][絕绝]"),
    (r"\b(?:never|not) (?:close|shut|end|sleep)s?\b", "通宵|全天|24|二十四|永"),
    (r"\bnothing (?:could|can) be\b", "再.{1,4}不[過过]|最|[極极]"),
    # Without.
    (r"\bwithout (?:further |undue )?delay\b", "即|立刻|[馬马]上|及[時时]|[儘尽]快|[儘尽]速|迅速|[從从]速"),
    (r"\bwithout (?:a |any )?doubt\b|\bwithout fail\b", "一定|必|肯定|[確确]|[務务]"),
    (r"\bwithout (?:any |a )?(?:warning|notice)\b", "突|忽|[驟骤]|猛|冷"),
    (r"\bwithout (?:a |any |another |saying a )?(?:word|sound|speaking)\b", "默|悄|[靜静]|[啞哑]"),
    (r"\bwithout (?:any |a )?(?:help|aid|assistance)\b", "[獨独]|自己|自行|徒手|[親亲]"),
    (r"\bwithout (?:any |a )?(?:hesita\w+|second thought|thinking)\b", "毅|立|果|[馬马]上|當即|当即|[脫脱]口|爽|一口"),
    (r"\bwithout (?:any |much )?(?:success|avail|result)\b", "徒|枉|失[敗败]|白"),
    (r"\bwithout (?:any |a )?(?:incident|trouble|effort|difficulty|hitch)\b", "平安|[順顺]|[輕轻]|容易|安然"),
    (r"\bwithout (?:\w+ )?(?:interruption|stopping|pause|pausing|a break|rest)\b", "一直|[連连]|持|一口|[繼继]"),
    (
        r"\bwithout (?:\w+ )?(?:permission|leave|authori\w+|consent|asking|orders?|being asked)\b",
        "擅|私自|偷|[盜盗]|自行|自作|[徑径]|[貿贸]然|先[斬斩]|主[動动]",
    ),
    (r"\bwithout (?:\w+ )?(?:paying|payment|charge)\b", "白|霸王|[賒赊]|逃|免"),
    (
        r"\bwithout\b",
        "少了|缺[了少乏]|[離离][了開开]|失去|[拋抛撇][開开]|省|空|[乾干]|裸|素|[摘取脫脱][下掉了]|[餓饿]|流浪|[斷断]|[虧亏]|幸",
    ),
    # To be something: no stranger, no secret.
    (r"\bno stranger\b", "熟|[慣惯]|常|深|老"),
    (r"\bno secret\b", "公[開开]|人人|[眾众]|皆|都知|坦"),
    (r"\bno (?:accident|coincidence)\b", "刻意|有意|必然|存心|故|早"),
    (r"\bno (?:easy|small|mean|ordinary|little|light|simple)\b", "[難难]|大|辛|苦|[艱艰]|[費费]|非[凡常]|特|重"),
    (r"\bno (?:fool|stupid|idiot)\b", "精|[聰聪]|清楚|明白"),
    (r"\bno exception\b", "也是|同[樣样]|一[樣样]|亦然|也[會会]"),
    (r"\bno (?:hurry|rush)\b", "慢慢|[從从]容|悠"),
    (r"\b(?:in|at|lo\w+|waste\w*) no time\b", "立[刻即]|[馬马]上|很快|瞬|[轉转]眼|一下子|即|旋|[趕赶]"),
    (r"\bno (?:good|use)\b", "糟|[壞坏]|徒|枉|白"),
    (r"\bno (?:trouble|difficulty|problem)\b", "[輕轻]|容易|[順顺]"),
    (r"\bno end\b", "一直|源|[極极]|大"),
    (r"\bno (?:more )?(?:room|space|seats?|vacanc\w+)\b", "[滿满擠挤塞]|客[滿满]"),
    (
        rf"\b(?:no|nothing) (?:\w+ )?(?:surpris\w+|new|unusual|special)\b|{_NOT} (?:\w+ )?surpris\w+",
        "意料|[難难]怪|怪不得|果然|[當当]然|老|[舊旧]|常|一般|普通|平平",
    ),
    (r"\bno (?:mistaking|denying|doubting|disputing|question)\b", "明|[確确實实]|肯定|一定"),
    (r"\bbut not\b|\bnot (?:\w+ )?(?:includ\w+|cover\w*)", "另|自理|自[備备付]|除外|[額额]外"),
    (r"\bno match\b", "[輸输敗败遜逊]"),
    (
        r"\bno (?:one|body) (?:\w+ )?(?:came|turned up|showed up|there|in sight|about|around|home|liv\w+|stay\w*|sat)\b",
        "空|冷清|[門门]可|靜|静",
    ),
    (r"\bno rain\b", "旱|晴|[乾干]"),
    (r"\bno way\b", "休想|[絕绝]|死路|怎|哪"),
    (r"\bno money\b", "[窮穷貧贫]|破[產产]|光|拮"),
    (
        r"\b(?:no|not) (?:answer|reply|response|a (?:word|sound))\b|\bsa(?:id|ys?|ying) nothing\b"
        rf"|{_NOT} (?:\w+ )?(?:speak|say|talk|answer|reply|utter)",
        "默|沉|[啞哑]|[閉闭]|[緘缄]|悄|[靜静]|[悶闷]",
    ),
    (r"\bnot to \w+", "差[點点一]|[險险]些|忍"),
    (r"\bno (?:telling|saying|knowing)\b", "[難难][說说料講讲知預预]|[誰谁]|[天鬼][曉晓知]|未知"),
    # Verbs whose contrary Chinese says by a word of its own.
    (rf"{_NOT} (?:\w+ )?(?:in|open|working|at work|on duty)\b", "休|外出|[請请]假|停|打烊|[關关][門门閉闭]|[輪轮]空"),
    (rf"{_NOT} (?:\w+ )?(?:sleep|slept)\b", "失眠|[徹彻]夜|通宵|熬|[醒]"),
    (rf"{_NOT} (?:\w+ )?work\w*\b", "[壞坏]|失|故障|[罷罢]|[當当]|徒|白"),
    (
        rf"{_NOT} (?:\w+ )?(?:move|stir|budge)[sd]?\b|\bnot a (?:leaf|soul|muscle|thing) \w+",
        "[靜静]|呆|愣|僵|定|不[動动]",
    ),
    (rf"{_NOT} (?:\w+ )?(?:like|love|care|enjoy)[sd]?\b", "[厭厌]|[討讨]|[煩烦]|淡|[懶懒]|怕|管"),
    (rf"{_NOT} (?:\w+ )?(?:come|came|turn up|turned up|show up|attend\w*|appear\w*)\b", "缺|爽|失[約约蹤踪]|曠|旷"),
    (rf"{_NOT} (?:\w+ )?(?:pass\w*|w[io]n|succeed\w*|make it)\b", "落|[輸输]|失|[敗败]|[慘惨]"),
    (rf"{_NOT} (?:\w+ )?(?:eat\w*|ate)\b", "[餓饿]|[絕绝]食|空[腹肚]|[齋斋]"),
    (rf"{_NOT} (?:\w+ )?(?:agree\w*|accept\w*|let|allow\w*)\b", "[異异]|反|拒|退|[謝谢]|禁|[攔拦]|婉"),
    (
        rf"{_NOT} (?:\w+ )?(?:believe|think|suppose|expect)\b",
        "[懷怀]?疑|恐怕|大概|想必|意外|竟|居然|[誰谁]知|[驚惊訝讶]|[應应][該该]",
    ),
    (
        rf"{_NOT} (?:\w+ ){{0,2}}(?:know|sure|tell|understand|idea)\b|\bno idea\b",
        "[納纳]|疑|茫|摸|猜|好奇|哪|怎|[幾几]|何|究竟",
    ),
    (rf"{_NOT} (?:\w+ )?(?:remember|recall)\b", "忘|模糊|依稀"),
    (rf"{_NOT} (?:\w+ ){{0,2}}(?:forget|forgot\w*)\b", "[記记]|[銘铭]|念"),
    (rf"{_NOT} (?:\w+ )?(?:stop|cease|rest|tire|flag)\w*\b", "一直|[繼继]|[連连]|[還还]在|仍|[堅坚]"),
    (
        rf"{_NOT} (?:\w+ ){{0,2}}chang(?:ed?|ing)\b",
        "老[樣样]子|依[舊旧然]|如[故舊旧常]|照[舊旧]|[還还]是|仍(?!然?可)|一如",
    ),
    (r"\bthought? nothing of\b|\bthink nothing of\b", "平常|稀[鬆松]|家常|常事|不[當当]"),
    (rf"{_NOT} (?:\w+ )?(?:trust\w*|rely)\b", "疑|[懷怀]|防|[戒警]"),
    (rf"{_NOT} (?:\w+ )?(?:marr\w+|wed)\b", "[單单獨独][身自]|[終终]身|光棍"),
    (rf"{_NOT} (?:\w+ )?(?:true|real|so)\b", "假|[謠谣]|[虛虚]|胡|[謊谎]|[錯错]"),
    (rf"{_NOT} (?:\w+ )?(?:right|well|better|himself|herself|feeling)\b", "病|[錯错]|[難难]受|怪|[壞坏]"),
    (rf"{_NOT} (?:\w+ )?(?:pay|paid|repay|repaid)\b", "欠|[賴赖]|拖|逃|白"),
    (rf"{_NOT} (?:\w+ )?finish\w*\b", "半|中途|剩|[輟辍]"),
    (rf"{_NOT} (?:\w+ )?(?:find|found)\b", "[丟丢]|失|[遺遗]|撲空|扑空"),
    (rf"{_NOT} (?:\w+ )?(?:tell|told|mention\w*|reveal\w*|disclos\w*|let on)\b", "[瞞瞒]|[隱隐]|藏|密|[絕绝]口"),
    (rf"{_NOT} (?:\w+ )?(?:touch\w*|harm\w*|damage\w*|open\w*)\b", "原封|完好|[緊紧]"),
    (rf"{_NOT} (?:\w+ )?(?:wear\w*|wore|worn)\b", "光|赤|裸|素|打[著着]"),
    (rf"{_NOT} (?:\w+ )?(?:keep|kept|honou?r\w*)\b", "食言|失[約约信]|[違违]|[毀毁]|背"),
    (rf"{_NOT} (?:\w+ )?(?:reach\w*|meet|met)\b", "低|差|落"),
    (rf"{_NOT} (?:\w+ )?(?:far|long)\b", "近|旁|[剛刚]|[幾几]"),
    (rf"{_NOT} (?:\w+ )?(?:hear\w*|listen\w*|heed\w*)\b", "[聾聋]|充耳|耳旁|[偏執执]"),
    (rf"{_NOT} (?:\w+ )?(?:see|saw|seen|notice\w*)\b", "瞎|盲|[錯错][過过]"),
    # Manners of speaking.
    (
        r"\b(?:don['’]t|do not|needn['’]t) (?:worry|panic|hesitate|be shy|be afraid|hold back|be surprised)\b",
        "放心|[儘尽]管|冷[靜静]|[鎮镇]|大[膽胆方]|安心",
    ),
    (
        r"\bwhy (?:don['’]t|doesn['’]t|didn['’]t|not)\b|\bwhy (?:do|does|did) \w+ not\b",
        "何|[為为什][麼么甚]|怎|吧|[請请]|要不|[乾干]脆",
    ),
    (r"\bno[,.;!]", "不[，,。；;！!]|否定"),
    (r"\b(?:no|without) (?:\w+ ){0,2}(?:water|power|electricity|gas|heating|food|signal)\b", "[斷断停缺]"),
    (
        r"\bneither(?:, [^,]{1,40},)? (?:have|has|had|do|does|did|am|is|are|was|were|can|could|will|would|shall|should) \w+",
        "一樣|一样|同樣|同样|亦然|如此|彼此",
    ),
    (r"\bneither (?:side|party)\b", "除外|例外"),
    (rf"{_NOT} a (?:penny|cent|dime|bean)\b|\bwithout a (?:penny|cent|dime|bean)\b", "[窮穷貧贫]|身[無无]|破[產产]|光"),
]
_SET_PHRASE, _BRIEF = 4, 32  # characters
# A pattern that begins with a letter is tried at those alone; not so one that begins with the edge of a word.
_EDGE = re.compile(r"\\b(without|nothing|neither|never|not|no)(?=\W)")
# Of each character that an answer begins with a bit for each row that has such an answer.
_BEGUN: dict[str, int] = {}
for _at, (_words, _answer) in enumerate(_ROWS):
    for _char in first_characters(_answer):
        _BEGUN[_char] = _BEGUN.get(_char, 0) | 1 << _at


@cache
def _patterns(row: int) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """Those of one row, when it is asked for the first time: a text asks for few of so many."""
    words, answer = _ROWS[row]
    return re.compile(_EDGE.sub(r"\1(?<!\\w\1)", words)), re.compile(answer)


def said_otherwise(english: str, chinese: str, denied: Sequence[tuple[int, int]]) -> int:
    """How many of the negations of an English text a Chinese one says in such another way."""
    low, left = in_place(english), list(denied)
    begun = 0
    for char in _BEGUN.keys() & set(chinese):
        begun |= _BEGUN[char]
    while begun and left:
        at = begun.bit_length() - 1
        begun ^= 1 << at
        words, answer = _patterns(at)
        if answer.search(chinese) and (spans := [one.span() for one in words.finditer(low)]):
            left = [one for one in left if not any(start < one[1] and one[0] < end for start, end in spans)]
    return len(denied) - len(left) or set_phrases(english, chinese)


def set_phrases(english: str, chinese: str) -> int:
    """How many words of four characters that are not two words, of a short Chinese text, nothing of the English answers, or have a
    negation inside that is no grammar (禍不單行); those that deny by grammar are left aside.
    """
    if len(chinese) > _BRIEF:
        return 0
    phrases = [
        (start, end)
        for start, end, _head in longest_headwords(chinese)
        if end - start == _SET_PHRASE
        and not negations(chinese[start:end]).grammar
        and not (is_word(chinese[start : start + 2]) and is_word(chinese[start + 2 : end]))
    ]
    if not phrases:
        return 0
    met = met_near(chinese, english, phrases)
    return sum(
        NEGATION.search(chinese, start, end) is not None or not any(start < last and first < end for first, last in met)
        for start, end in phrases
    )
