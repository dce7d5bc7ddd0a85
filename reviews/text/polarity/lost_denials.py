"""Words that deny by their meaning (failed to, refused, hardly; 未能, 拒絕) where nothing denies in the other text at all.

Where such a word should stand the other text is asked for anything that may deny: a negation, a word with one inside, a word
that denies by its meaning, or the word's own rendering by the dictionary. Source: Quirk et al. 1985, 10.59; 呂叔湘《現代漢語
八百詞》; the words are a list of our own.
"""

import re
from collections.abc import Iterator
from functools import cache

from reviews.text.meanings.counterparts import met_among
from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.glosses import said_alone
from reviews.text.meanings.headwords import longest_headwords
from reviews.text.meanings.met import met, met_near
from reviews.text.meanings.stem_numbers import content_words
from reviews.text.meanings.word_hashes import substring_hashes
from reviews.text.polarity.chinese_negation import NONE, Word, by_dictionary, is_grammar, negations
from reviews.text.polarity.chinese_negation import denied_by_meaning as meant_in_chinese
from reviews.text.polarity.denied_words import answers_first, speaks_of_denied
from reviews.text.polarity.english_negation import at_words, branches, denials
from reviews.text.polarity.english_negation import denied_by_meaning as meant_in_english
from reviews.text.polarity.said_otherwise import set_phrases
from reviews.text.polarity.said_plainly import said_plainly
from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.side_by_side import Sign

Span = tuple[int, int]

NEAR = 0.4  # of a text: what stands farther away does not translate it
SHORT = 60  # letters of English: in so few anything may
_SOME = ("a", "the", "last", "past", "next", "first", "these", "those", "final", "every")
# Each with what else Chinese may say for it.
_ROWS = [
    (r"fail(?:s|ed|ing)? to", "失|[闖闯]|欠|落空|空|[遺遗]|疏|逾期|落榜|[卻却]|[誤误]"),
    (r"refus(?:e[sd]?|ing) to|declin(?:e[sd]?|ing) to", "只[肯願愿]|[謝谢推]|婉|[堅坚][持守]|死活|匿"),
    (r"avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?", "[擋挡攔拦]|杜|少|躲|忌|[繞绕]|閃|闪|逃|[離离]|阻|克制|保|[護护]"),
    (
        r"too \w+ for |too \w+(?: for [\w ]{2,30})? to (?!(?:the|an?|his|her|their|this|that|my|our|its|each|some)\b)[a-z]+",
        "太|[過过][於于度]?",
    ),
    (
        r"hardly (?:any\w*|ever)|scarcely (?:any\w*|ever)|barely (?:any\w*|ever)",
        "(?<!不)[很甚極极]?少|罕|鮮|鲜|稀|寥|[屈可]指",
    ),
    (
        "|".join(
            rf"{word}(?![^,.;]{{0,40}}\b(?:worse|better|more|less)\b)" for word in ("hardly", "scarcely", "barely")
        ),
        "少|[幾几]乎(?![^，。；]{0,10}[都全每皆])|勉|[剛刚僅仅只稍略]|[險险]|差[點点]|稀|[輕轻]|偶",
    ),
    (r"rarely|seldom", "[很甚極极]?少|稀|偶|[異异歧]|相左"),
    (r"lack(?:s|ed|ing)?|bereft of|devoid of", "少|乏|欠|[闕阙]|[貧贫]|空|弱|短|失"),
    (r"prohibit(?:s|ed|ing)?|forbids?|forbade|forbidden", "限|封|管制|戒|[嚴严]|[攔拦]"),
    (
        "few" + "".join(rf"(?<!\b{word} few)" for word in _SOME) + r" (?:of|people|\w{3,}s)\b(?! ago| later| away)",
        "(?<!不)[很甚極极]?少|寥|[無无][幾几]|稀|罕|[屈可]指|[鮮鲜]|零星|[個个][別别]|[難难]|[兩两三]|[數数]|[簡简]|[幾几][個个位]",
    ),
    (r"unless", "除非|否[则則]|才|必|[須须]|[只僅仅]|先|[後后]|外|[經经再]|要"),
    (r"anything but \w+", "[絕绝毫]|根本|一[點点]|[遠远]|外|除了|相反|才怪|哪|[豈岂]"),
    (r"stop(?:s|ped|ping)? short of", "[離离差還还止只僅仅]"),
    (r"unable to|incapable of|powerless to", "[難难]|力|束手"),
    (r"los(?:es?|t|ing) (?:all|any|interest|faith|hope|patience|touch|control)", "[失丟丢喪丧輸输盡尽光]"),
    (r"doubt(?:s|ed)? (?:that|whether|if|it|he|she|they|we|any)", "疑|怕"),
    (r"ha(?:ve|s|d) yet to|is yet to|are yet to|w(?:as|ere) yet to|remains? yet to", "[還还待尚遲迟]"),
    (
        r"little (?:enthusiasm|interest|hope|chance|evidence|sympathy|support|progress|attention|doubt|point|use|effect|difference|sign)",
        "少|冷|微|小|淡|[難难]|低|乏|弱|薄|渺|茫|寥",
    ),
    (r"wrong to", "[錯错誤误謬谬]"),
    (
        r"far from (?:being|\w+(?:ing|ive|able|ible|ful|ous|ary|ect|ete|ent|ant|al)"
        r"|certain|clear|over|easy|enough|true|sure|finished|happy|satisf\w+)",
        "[遠远離离]",
    ),
    (
        "|".join(rf"{word} (?:\w+ ){{0,2}}out\b" for word in ("left", "leave", "leaves", "leaving")),
        "落|[刪删]|略|[遺遗]|漏|除|免|忘|省|外|[棄弃]",
    ),
    (r"instead of", "反|[卻却]|而|代|[換换改替減减]"),
    (r"vot(?:es|ed|ing) against", "反|否"),
    (r"den(?:ies|ied)", "[駁驳]|[剝剥]|[闢辟]|[謊谎]|[騙骗]|推|撇清|少|[堅坚]稱|奪|夺"),
]
# A branch that begins with letters is passed over at once; so what tells its row is an empty group behind it.
_BRANCHES = [
    f"{branch}(?P<r{row}_{at}>)"
    for row, (words, _else) in enumerate(_ROWS)
    for at, branch in enumerate(branches(words))
]
_AGAINST = next(at for at, (words, _else) in enumerate(_ROWS) if words.startswith("vot"))
_BUT = next(at for at, (words, _else) in enumerate(_ROWS) if words.startswith("anything"))
_TOO, _ENOUGH = (
    3,
    re.compile("足以|足[夠够]|得以|[夠够]|(?<![才不])可以|[正剛刚]好"),
)  # too small to tell, and 太小，足以
# One of these stands in every such word; most texts have none.
_WORDS = """
too hardly scarcely barely rarely seldom devoid bereft fail fails failed failing avoid avoids avoided avoiding prevent prevents prevented
preventing refuse refuses refused refusing decline declines declined declining lack lacks lacked lacking prohibit prohibits prohibited
prohibiting forbid forbids forbade forbidden denies denied unable incapable powerless instead votes voted voting yet
lose loses lost losing out doubt doubts doubted little wrong far few unless anything short
"""
_SIGNS = frozenset(_WORDS.split())
_OUT, _LEFT = frozenset(["out"]), frozenset(["left", "leave", "leaves", "leaving"])
_MUCH = frozenset("不少 不斷 不断 不止 無數 无数 無限 无限 無窮 无穷 不時 不时".split())  # noqa: SIM905
_BEFORE = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|cannot|nobody|none|nothing)\b|n['’]t)(?: [^\s.,;:]+){0,3} $"
)
# The first character alone before all else: most texts have none of them, and this tells it fast.
_CHINESE = re.compile(
    "[拒否禁嚴严缺難难未毫從从避防絕绝無无不目捨舍](?:(?<=[捨舍])不得|(?<=拒)[絕绝不]|(?<=否)(?<![是可能]否)[認认]|(?<=禁)[止用入售食]|(?<=[嚴严])禁|(?<=缺)乏|(?<=[難难])以|(?<=未)(?:[能曾滿满成]|婚(?![夫妻]))"
    "|(?<=毫)[無无]|(?<=[從从])[來来]?[未不沒没]|(?<=避)免|(?<=防)止|(?<=[絕绝])不|(?<=[無无])[法罪效知能]|(?<=目)不[識识]丁|(?<=不)(?:[願愿肯孕]|[識识]字|合[格理法]"
    "|及格|[信勝胜]任|足以|景[氣气]|符|[詳详]|[誠诚][實实]|[負负][責责]|[衛卫]生|[確确]定|[穩稳]定|受[歡欢]迎|[滿满]意|[贊赞]成))"
)
_PREFIXED, _TWO, _THREE = re.compile("[不無无未非]"), 2, 3
_HAN = range(0x4E00, 0xA000)
SIGNS = [Sign(_SIGNS)]
# How the Chinese words begin.
_THERE = """
捨不 舍不 拒絕 拒绝 拒不 否認 否认 禁止 禁用 禁入 禁售 禁食 嚴禁 严禁 缺乏 難以 难以 毫無 毫无 從未 从未 從不 从不 從來 从来 從沒 从没
避免 防止 絕不 绝不 未能 未曾 未婚 未滿 未满 未成 無法 无法 無罪 无罪 無效 无效 無知 无知 無能 无能 目不 不願 不愿
不肯 不孕 不識 不识 不合 不及 不信 不勝 不胜 不足 不景 不符 不詳 不详 不誠 不诚 不負 不负 不衛 不卫 不確 不确 不穩
不稳 不受 不滿 不满 不贊 不赞
"""
_OF_NUMBERS = re.compile("未[滿满]")  # under six: that the number is answered says nothing
_UNWILLING, _DECLINED = re.compile("不[願愿肯]"), re.compile(r"\b(?:declin|refus|reluct)")
_CHINESE_BEFORE = re.compile("[不沒没未無无非別别勿][^，。；：！？、]{0,3}$")


@cache
def _pattern() -> "re.Pattern[str]":
    return re.compile(rf"(?:{at_words('|'.join(_BRANCHES))})\b")


def lost_in_chinese(english: str, chinese: str) -> Iterator[Span]:
    """Where English words deny that are answered by nothing that denies."""
    words = words_of(english)
    signs = _SIGNS & words
    if not signs or (signs == _OUT and _LEFT.isdisjoint(words)):
        return
    low = in_place(english)
    for found in _pattern().finditer(low):
        near = found.start() / len(english)
        if _BEFORE.search(low[: found.start()]):
            continue
        if len(negations(chinese).grammar) > len(denials(english)):
            continue  # one of them stands for it, wherever its clause has gone
        row = int((found.lastgroup or "r0_0")[1:].partition("_")[0])
        if _is_said_else(row, english, found.span(), chinese) and not (row == _TOO and _ENOUGH.search(chinese)):
            continue
        if any(_is_near(at / len(chinese), near, english) for at in _denying(english, chinese)):
            continue
        if row == _BUT and not met_among({found.group().rsplit(maxsplit=1)[-1]}, chinese):
            continue  # anything but unanimous, 意見分歧
        word = found.group().rsplit(maxsplit=1)[-1] if row == _AGAINST else found.group().split()[0]
        if not met_among({word}, chinese) and not set_phrases(english, chinese):
            yield found.span()


def _is_said_else(row: int, english: str, place: Span, chinese: str) -> bool:
    """Whether the Chinese has what else it may say for a row, and not within a word that translates another: 輕 of 年輕人, young."""
    rest = english[: place[0]] + english[place[1] :]
    found = [one.span() for one in re.finditer(_ROWS[row][1], chinese)]
    if not found:
        return False
    others = [(start, end) for start, end in met_near(chinese, rest, found) if end - start > 1]
    return any(not any(first <= start and end <= last for first, last in others) for start, end in found)


def signs_there() -> list[Sign]:
    """The beginnings of the Chinese words, and the words of the dictionary that may be denied by their first character."""
    known = chinese_english()
    pairs = [f"{denied}{chr(code)}" for denied in "不無无未非" for code in _HAN] if known else []
    heads = known.find(substring_hashes("".join(pairs), _TWO)[1][::_TWO]).tolist() if known else []
    words = [word for word, head in zip(pairs, heads, strict=True) if head >= 0 and not is_grammar(word, 0, _TWO)]
    return [Sign(chinese=[*_THERE.split(), *words])]


def lost_in_english(english: str, chinese: str) -> Iterator[Span]:
    """Where Chinese words deny, or hold a negation, that are answered by nothing that denies."""
    if denials(english):
        return
    spans = [one.span() for one in _CHINESE.finditer(chinese) if not _CHINESE_BEFORE.search(chinese, 0, one.start())]
    rooted = _PREFIXED.search(chinese) is not None
    if rooted:
        yield from (place for place in _lost_prefixes(english, chinese) if place not in spans)
    for start, end in spans:
        if _UNWILLING.match(chinese, start) and _DECLINED.search(in_place(english)):
            continue  # wherever its clause has gone
        near = start / len(chinese)
        if any(
            _is_near(at / len(english), near, english) for at in _denying_in_english(english, chinese, (start, end))
        ):
            continue
        if _is_said_plainly(english, chinese, (start, end)):
            continue
        if not met_near(chinese, english, [(start, start + 1)]) and speaks_of_denied(
            english, chinese, "zh", (start, end)
        ):
            yield start, end


def _is_said_plainly(english: str, chinese: str, place: Span) -> bool:
    """Whether the English says it without denying, and not the very word: 從不拐彎抹角, always straight to the point."""
    word = Word(*place, chinese[slice(*place)])
    if not said_plainly(english, chinese, [word]):
        return False
    return _OF_NUMBERS.match(chinese, place[0]) is not None or not answers_first(english, chinese, "zh", place)


def _lost_prefixes(english: str, chinese: str) -> Iterator[Span]:
    """Words of the dictionary of which the first of two or three characters denies and the rest is answered: 無毒, poisonous."""
    prefixed = {
        (start, end)
        for start, end, _head in longest_headwords(chinese)
        if _TWO <= end - start <= _THREE and _PREFIXED.match(chinese, start) and not is_grammar(chinese, start, end)
    }
    listed = negations(chinese) if prefixed else NONE
    if not (listed.grammar or listed.words):
        return
    said = {kin for _start, _end, _stem, kin in content_words(english) if kin >= 0}
    for word in by_dictionary(chinese, listed).words:
        place = word.start, word.end
        if word in listed.words or place not in prefixed or _says(word.text[1:]).isdisjoint(said):
            continue
        if not _denying_in_english(english, chinese, place) and not said_plainly(english, chinese, [word]):
            yield place


def _says(rest: str) -> frozenset[int]:
    """What the rest of such a word means, by its families of stems."""
    known = chinese_english()
    if len(rest) == 1 or known is None:
        return frozenset(said_alone(rest))
    head = known.find_head(rest)
    return (
        frozenset(known.gloss_kin[known.starts[head] : known.starts[head + 1]].tolist()) if head >= 0 else frozenset()
    )


def _denying(english: str, chinese: str) -> list[int]:
    """Where the Chinese denies, or may: a word that may and translates one of the English does not."""
    there = negations(chinese)
    words = meant_in_chinese(chinese)
    answered = [span for span, how in met(chinese, english).items() if how] if words else []
    free = [word for word in words if not any(start < word.end and word.start < end for start, end in answered)]
    words_with = [word for word in there.words if word.text not in _MUCH]
    return [word.start for word in (*there.grammar, *words_with, *free)]


def _denying_in_english(english: str, chinese: str, denied: Span) -> list[int]:
    """Where the English may deny by its meaning, but for words that translate another one than the one that denies."""
    words = meant_in_english(english)
    said = met_among([word.group() for word in words], chinese, [denied]) if words else frozenset()
    return [word.start() for word in words if word.group() not in said]


def _is_near(here: float, there: float, english: str) -> bool:
    return abs(here - there) < NEAR or len(english) < SHORT
