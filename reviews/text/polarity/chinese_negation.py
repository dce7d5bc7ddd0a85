"""The negations of a Chinese text: characters that deny, and words that deny by their meaning.

The characters are 不, 沒, 未, 無, 非, 別 and 勿. In many words they deny nothing (不過, 不僅, 非常, 特別); in others they are part of
a meaning that the other language says in one word, or in a double negation (不滿, 不同, 不得不, 截然不同). Source: 呂叔湘《現代漢語
八百詞》; CC-CEDICT for words.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from reviews.text.meanings.headwords import longest_headwords
from reviews.text.meanings.words import is_word
from reviews.text.quick.found_at import beginnings, first_characters, found_at

_TURNED = (
    "不斷|不断|不少|[沒没]少(?![了年女])|不同(?!意)|不得不|不可不|不能不|不會不|不会不|不无|不無|(?<![並并毫絕绝尚])[無无]不|無非|无非|莫不|"
    "不得已|除非|並非不|并非不|未必不|未嘗不|未尝不|無疑|无疑|不止|不禁(?!止)|不由得|不由|不料|不如|不妨|不愧|不惜|"
    "[沒没默]{2}[無无][聞闻]|不一而足|不約而同|不约而同|不可或缺|不可思議|不可思议|了不起|對不起|对不起|差不多|要不是|要不|不對稱|忍不住|巴不得|恨不得|不得了|"
    "不慎|不幸(?![福運运])|不足(?!以)|不[滿满](?![足意])|不安(?![全寧宁排])|不悅|不便(?!宜)|不[適适](?![用合])|不利|不當|不当|不良|不明(?!白)|不易|不變|不变|不朽|不動產|不动产|不等|不時|不时|毫不|"
    "無情|无情|無辜|无辜|無家可歸|无家可归|無限|无限|無數|无数|無奈|无奈|無窮|无穷|[無无][蹤踪]|無價|无价|無聊|无聊|無聲|无声|無形|无形|"
    "未知|未婚|未成年|沒收|没收|沒落|没落|淹沒|淹没|埋沒|埋没|出沒|出没|吞沒|吞没|沉沒|沉没|是非|非法|非凡|非官方|非正式|非常規|無比|无比|"
    "無時無刻|无时无刻|非.{1,8}不可|不可(?=避免|分割)|(?P<same>[一-鿿])不(?P=same)|不了了之|"
    "(?<=差[點点])[沒没]|(?<=差一[點点])[沒没]|[未非][經经][^。；]{1,20}?不得|是不是|能不能|會不會|会不会|要不要|有沒有|有没有|可不可以|好不好|行不行|"
    "不[遠远大小高低長短好錯错快慢輕轻薄厚淺浅難难多少]|不(?=[，,])|[无無][^，。,.]{1,4}[制式型化]|"
    "不例外|不到(?=[0-9０-９一二兩两三四五六七八九十百千萬万幾几半])|(?P<once>[一-鿿])[沒没]一(?P=once)|[孰焉][能得]?[无無不]|[焉安]知[非不]|照[一-鿿]不[誤误]|何[患愁必嘗尝妨][無无不沒没]|[豈岂][能可]?[不无無非]|不[^，。；！？]{1,2}反|再.{1,4}不[過过](?=了|$|[，。！])|不[敢想願愿肯該该捨舍忍是]不|[沒没]有?(?:[一哪][^，。；！？]{1,4}|誰|谁|人)(?:會|会|能|是)?不|"
    "想不想|對不對|对不对|願不願|愿不愿|知不知道|值不值得|該不該|该不该|肯不肯|不知不覺|不知不觉|不是.{1,12}就是|不失|不[負负](?![責责擔担])|不知道?(?:怎|何|第[幾几]|[為为][何什]|[從从]?哪)|不[離离]|不到(?=[\\d十百千萬万億亿一二兩两三四五六七八九半幾几])|不計|不计|不顧|不顾|"
    "[誰谁][還还又]?[不沒没](?=[^，。！；]{1,16}[？?])|(?<=怎[麼么]可能)[不沒没]|(?<=怎[麼么][能會会敢好])[不沒没]|怎[能會会好敢][不沒没]|免不了|少不了|[離离]不[開开]|不免|未免|不外|不然|"
    "不[簡简][單单]|不[會会]是?[^，。；！？]{1,8}吧|不[賴赖]|好不(?=容|[熱热]|高|威|快)|不[為为][別别]的|[紋纹][絲丝]不[動动]"
)
_HARMLESS = (
    "(?<![撐撑熬打比敵敌鬥斗瞞瞒逃躲跑抵拗活挨忍賽赛贏赢騙骗信氣气從从])不[過过](?!(?:[問问敏夜戶户磅量度]|目(?!前))[^題题]?)|不僅|不仅|不但|不是只|不只|不單|不单|不光|不論|不论|不管(?![，。；！？了的」”]|$)|無論|无论|非常|非洲|非裔|未來|未来|別人|别人|特別|特别|分別|分别|個別|个别|級別|级别|類別|类别|"
    "性別|性别|區別|区别|別墅|别墅|告別|告别|道別|道别|差別|差别|識別|识别|派別|派别|別的|别的|別具|别具|國別|另別|別針|别针|非但|不久|無人機|无人机|無線|无线|未遂|"
    "那不勒斯|[沒没](?:入|[頂顶]|膝|腰|[於于]水)|(?<=了)[沒没](?=有?(?:$|[？?。，,；」”…]))|(?<=[著着一然地兵止靜静])不[動动]|不[動动](?=如|[聲声]|明王)|不鏽鋼|不锈钢|不丹|別克|别克|不列顛|不列颠|非政府|非營利|非盈利|非执行|非執行|千萬別忘|千万别忘|別忘|别忘"
)
_READ = re.compile(f"(?P<harmless>{_HARMLESS})|(?P<turned>{_TURNED})|(?P<no>[不沒没未無无非別别勿])")
SIGNS = frozenset("不沒没未無无非別别勿")
NEGATION = re.compile(f"[{''.join(sorted(SIGNS))}]")
_NEGATED = 2  # characters: a negation and what it denies
_FARTHEST = 2  # characters: so far before its negation a word may begin
# What it then begins with, but for a character that is said again behind the negation: 好不好.
_BEGINS_BEFORE = frozenset(first_characters(f"{_TURNED}|{_HARMLESS}"))
_RHETORICAL = re.compile("(?:難道|难道).+[嗎吗]")
_NO_DENIAL = (
    "否則|否则|災難|灾难|難題|难题|難民|难民|難忘|难忘|避難|避难|停留|運輸|运输|傳輸|传输|灌輸|灌输|輸入|输入|輸出|输出|輸送|输送|輸血|输血|是否|能否|可否|"
    "為止|为止|舉止|举止|國防|国防|消防|避暑|辭典|辞典|絕對|绝对|停車|停车"
)
_MEANT_WORDS = (
    "拒|否|缺|免|避|防|禁|忌(?![憚惮妒日諱讳])|毋(?![寧宁忘庸])|停|難|难|絕|绝|反對|反对|阻|止|忘|漏|錯|错|罕|豈|岂|焉[得能知]|何必|何嘗|何尝|怎|嗎|吗|直到|尚|放棄|放弃|取消|輸|输|"
    "敗|败|甩|[滅灭]|窮|穷|收手|住手|[罷罢]手|脫|脱|撤|辭|辞|抗|違|违|悖|虧|亏|低於|低于|以外|之外|徒勞|徒劳|白費|白费|以免|毫|少有|很少|極少|极少|鮮少|鲜少|莫|"
    "才|等到|失[業业修明眠]|誤[點点]|误点|[遲迟晚]到|晚[點点]|空手|免費|免费|只有|唯有|只能|只得|哪[有能會会敢]|哪[裡里](?=[是有能會会敢算])|何[來来]|[誰谁][說说能會会想料]|[誰谁]知|出乎|出奇|全都|全部"
)
_MEANT = re.compile(f"{_NO_DENIAL}|{_MEANT_WORDS}")
_HARMLESS_WORDS = frozenset(_NO_DENIAL.split("|"))
_MEANT_BEGINS = beginnings(_MEANT.pattern)
_SECOND = frozenset("止免避絕绝")
# Words of the dictionary whose negation is grammar all the same.
_GRAMMAR = re.compile(
    "不(?:[宜是會会能要可用必知准許许得想肯願愿敢應应該该曾容在懂行信說说怕給给讓让愛爱去來来做算需含再到]|適用|适用|適合|适合|安全|足以|滿足|满足|"
    "可能|可以|知道|清楚|明白|確定|确定|應該|应该|願意|愿意|同意|存在|需要|喜歡|喜欢|認為|认为|相信|承認|承认|允許|允许|打算|接受|支持|"
    "屬於|属于|具備|具备|許可|许可|贊成|赞成|注意|需|須|须|再|一定|見得|见得|必要|合作|妥協|妥协|准許|准许)|"
    "[沒没](?:有|能|人|什麼|什么|辦法|办法|法|用|想到)|不(?:好[看吃聽听喝用玩]|通[車车航郵邮])|未(?:能|曾|有|必|及|提及|完成|決定|决定|解決|解决|處理|处理|確定|确定|成|經|经|果)|"
    "切[勿莫]|[無无](?:法|人|關[聯係]|关[联系]|權|权|從|从|需|須|须|效|可|意|用|力)|[從从永絕绝決决並并毫也都就很既這这我他你還还再才概均皆亦]不|[絕绝並并而]非|[並并從从還还尚也都]未|"
    "[毫絕绝並并還还尚也都從从][無无沒没]|從來[不沒]|从来[不没]|再也不|幾乎不|几乎不|別再|别再|"
    "[找看聽听得做辦办達达買买弄搞說说付等來来趕赶跟]不(?:到|得|起|見|见|出|清|懂|著|着|及|上)|[不沒没未無无非別别勿]"
)


class Word(NamedTuple):
    """A stretch of a text that denies, or may."""

    start: int
    end: int
    text: str

    def holds(self, other: "Word") -> bool:
        """Whether another begins within it."""
        return self.start <= other.start < self.end


class Negations(NamedTuple):
    """What denies by grammar, and the words that have a negation inside which may be no grammar."""

    grammar: list[Word]
    words: list[Word]


NONE = Negations([], [])


@lru_cache(maxsize=64)  # asked several times of a pair
def negations(chinese: str) -> Negations:
    """The negations of a Chinese text, in order, by the words that are listed here alone."""
    found = [one for one in _readings(chinese) if not one["harmless"]]
    if not found:
        return NONE
    asked = _RHETORICAL.search(chinese)
    words = [_word(one) for one in found if one["turned"]]
    return _apart([_word(one) for one in found if one["no"]], words, [_word(asked)] if asked else [])


def by_dictionary(chinese: str, found: Negations) -> Negations:
    """The same where words of the dictionary with a negation inside are no grammar either: 截然不同, 不實."""
    lexical = [
        Word(start, end, chinese[start:end])
        for start, end, _head in longest_headwords(chinese)
        if not SIGNS.isdisjoint(chinese[start:end]) and not is_grammar(chinese, start, end)
    ]
    return _apart(found.grammar, found.words, lexical)


def is_grammar(chinese: str, start: int, end: int) -> bool:
    """Whether a word of the dictionary is grammar, or a piece of something longer that is: 不同 of 不同意."""
    if end - start == _NEGATED and chinese[start] in SIGNS and is_word(chinese[end - 1 : end + 1]):
        return True  # 不公布 is no 不公, for 公布 is a word
    longer = _GRAMMAR.match(chinese, start)
    return longer is not None and (longer.end() > end or _GRAMMAR.fullmatch(chinese, start, end) is not None)


def _apart(grammar: list[Word], words: list[Word], wider: list[Word]) -> Negations:
    """What stands within a wider word goes into it."""
    if not wider:
        return Negations(grammar, words)
    kept = [word for word in wider if any(map(word.holds, [*grammar, *words]))]
    out = [one for one in grammar if not any(word.holds(one) for word in wider)]
    return Negations(out, sorted([*kept, *(one for one in words if not any(word.holds(one) for word in wider))]))


def _readings(chinese: str) -> list["re.Match[str]"]:
    """Each negation with the word that it is part of, of those listed here."""
    found = []
    end = 0
    for negation in NEGATION.finditer(chinese):
        at = negation.start()
        if at < end:
            continue
        for start in range(max(end, at - _FARTHEST), at + 1):
            if start < at and chinese[start] not in _BEGINS_BEFORE and chinese[start] not in chinese[at + 1 : at + 3]:
                continue
            word = _READ.match(chinese, start)
            if word and word.end() > at:
                found.append(word)
                end = word.end()
                break
    return found


@lru_cache(maxsize=64)  # as above
def denied_by_meaning(chinese: str) -> tuple[Word, ...]:
    """What may deny by its meaning (拒絕, 缺乏, 難以)."""
    found: list[Word] = []
    for start, end, text in map(_word, found_at(_MEANT_BEGINS, _MEANT, chinese)):
        if text in _HARMLESS_WORDS:
            continue
        if found and found[-1].end == start and text in _SECOND:  # 禁止, 避免: one word
            before = found.pop()
            start, text = before.start, before.text + text
        found.append(Word(start, end, text))
    return tuple(found)


def _word(found: "re.Match[str]") -> Word:
    return Word(found.start(), found.end(), found.group())
