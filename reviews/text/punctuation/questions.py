"""How a question is worded in English and in Chinese, whatever its mark: by what it begins with, by its words, by 嗎 at its end.

What is asked of is no question (he wondered why nobody had come), nor is what asks nothing (難道就這樣算了？). Source: Quirk et al.,
A Comprehensive Grammar of the English Language, 11.4 ff.; Chao, A Grammar of Spoken Chinese, for the words of questions.
"""

import re

from reviews.text.scripts import HAN

# He wondered why nobody had come; and to say ‘isn’t it grand’: Chinese may ask it.
INDIRECT = re.compile(
    r"\b(?:is|are|was|were|do|does|did|have|has|had|ca|could|would|wo|should)n['’]t (?:it|that|this|he|she|they|we|you|I|there)\b"
    r"|\b(?:ask|guess|imagin|wonder|question|debat|puzzl|know|knew|no idea|curious)\w*\b[^.!?]{0,60}"
    r"\b(?:who|what|when|where|why|how|which|whether|if)\b"
    r"|\bpenny for your thoughts|\b(?:I suppose|I take it|I gather|do tell|I beg your pardon|you don['’]t say)\b",
    re.IGNORECASE,
)
# A sentence that is worded as a question and ends in a stop: Can it be. 真的嗎。
WORDED_AS_QUESTION = re.compile(
    r"(?:(?:^|(?<=[.!?] ))[“\"‘]?(?:(?:Wh(?:y|at|ere|en|om?|ose)|How(?: \w+)?),? )?"
    r"(?:[Cc]an|[Cc]ould|[Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Ww]ere"
    r"|[Ww]ill|[Ww]ould|[Ss]hould|[Ss]hall|[Hh]as|[Hh]ave|[Mm]ust)(?:n['’]t)? "
    r"[\w'’]+ [^.?!]{0,400}?|(?:^|(?<=[。！？]))[^。！？]{1,120}[嗎吗呢])[.。](?=[”’\"」』]? |[”’\"」』]?$|(?<=。))"
)
# 難道就這樣算了？ and “Hand me that, would you?” ask nothing: the other language may tell it. 氣人不氣人！ asks, and “Isn't it?” may.
RHETORICAL = re.compile(
    "[難难]道|[豈岂]|何[嘗尝必苦]|[誰谁](?:不|[沒没]|知道|料)|(?<![在到])哪[能裡里有]|怎[能麼么](?:能|會|会|可能)"
    r"|, (?:w(?:ill|ould|on['’]t)|c(?:an|ould|an['’]t)) you\?[”\"]?$"
)
ASKS = re.compile(
    rf"[嗎吗呢誰谁]|[可能]否|是[^。？]{{1,30}}[還还]是|什[麼么]|怎[麼么]|哪|[為为]何|([{HAN}]{{1,2}})[不沒没]\1"
    r"|\b(?:who|what(?! an?\b)|why|how|where|when|which)\b"
    r"|(?:^|[.!?,“\"‘] ?)(?:is|are|do|does|did|can|could|have|has|will|would|was|were|must)(?:n['’]t)?\b",
    re.IGNORECASE,
)
BEGINS_ASKING = re.compile(
    r"[“\"‘']?(?:(?:and|but|so|then|or|well|now|tell me),? )?"
    r"(?:who|what|why|how|where|when|which|(?:is|are|am|do|does|did|can|could|have|has|had"
    r"|will|would|was|were|should|shall|must|may|might)(?:n['’]t)?|won['’]t|can['’]t)\b|.*[嗎吗呢]",
    re.IGNORECASE,
)
# Why not stay? may be 留下來吧。
PROPOSES = re.compile("不妨|何不|不如|何妨|[試试]試?看|建[議议]|[請请]|最好|吧")
SUGGESTS = re.compile(
    r"\b(?:[Ww]hy not|[Ww]hy don['’]t|[Ss]hall we|[Hh]ow about|[Ww]hat about|[Cc]an we|[Ww]on['’]t you|[Ss]houldn['’]t we)\b"
)
WORDS_OF_QUESTION = re.compile(
    "什[麼么]|如何|怎[麼么樣样]|[為为]何|[誰谁]|哪[裡里些個个一兒儿]|[嗎吗呢]$|是否|多少|何[時时處处]|[幾几][個个人年天時时]|[幾几多][點点久遠远大]"
    r"|^[\"“‘]?(?:(?:and|but|so),? )?(?:who|what|when|where|why|how|which"
    r"|can|could|do|does|did|is|are|was|were|will|would|should|has|have)\b",
    re.IGNORECASE,
)
# What an exclamation is worded like, though it may end in a stop: how I wish he were here.
EXCLAIMS = re.compile(
    r"\b[Hh]ow I wish\b|\b[Ii]f only\b|(?:^|[.!?,“\"] ?)(?:[Ww]hat an? |[Hh]ow [a-z]+ (?!(?:do|does|did|is|are|can|will)\b)"
    r"|[Oo]h\b|[Aa]h\b|[Aa]las\b)|太[^，。]{1,6}了|多[麼么]|真[是希]|就好了|[啊呀哪啦]$"
)
WORDED_AS_EXCLAMATION = re.compile(
    r"(?:^|[.!?“\"‘] ?)(?:How|What(?: an?)?|If only|Oh|Ah|Alas),? [^.!?]{2,80}!$"
)  # How fast they grow! needs its mark
# What is shouted exclaims, whatever its mark.
SHOUTS = re.compile(
    r"\b(?:shout|yell|scream|exclaim|bellow|roar|shriek|cheer)\w*|\bcr(?:ied|ies|y)\b|\bcall(?:s|ed) out\b|[喊叫嚷吼呼]|[大狂冷]笑|喝道"
    r"|\b(?:begged|(?:laugh|bark|snapp?|gasp|protest|command|order|urg|hiss|warn|thunder|retort)(?:s|ed))\b",
    re.IGNORECASE,
)
# A question within a Chinese sentence that tells of one, with no mark between them: 他問她為什麼回來。
TELLS_OF_ASKING = re.compile(
    "(?:[問问](?![題题]|道)|知道|明白|清楚|[確确]定|[納纳][悶闷])[^，：:「“—]{0,40}(?:什[麼么]|[誰谁]|哪|[為为]何|怎|如何|是否|多少|[幾几]|何[時时]|(\\w)[不沒没]\\1)[^，：:「“—]{0,60}$"
)
# What is asked at the end of a sentence: the question is, is it true? He is late, and can you call him?
TAG = re.compile(
    r", (?:(?:and|but|so|then) )?(?:is|are|was|were|do|does|did|can|could|have|has|will|would|what|why|how|who|where)(?:n['’]t)? [^,]*$"
)
