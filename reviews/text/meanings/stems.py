"""Words to stems, so that a dictionary's "to run" meets a text's "ran"."""

import re
import unicodedata
from functools import lru_cache

_IRREGULAR = """
be am is are was were been being|have has had having|do does did done doing|go goes went gone
say said says|get got gotten|make made|know knew known|think thought|take took taken|see saw seen
come came|give gave given|find found founded founding|tell told|feel felt|leave left|keep kept|let lets
begin began begun|show shown|hear heard|run ran|hold held|bring brought|write wrote written
sit sat|stand stood|lose lost|pay paid|meet met|lead led|understand understood|speak spoke spoken
spend spent|grow grew grown|win won|teach taught|buy bought|send sent|build built
fall fell fallen|catch caught|draw drew drawn|break broke broken|wear wore worn|choose chose chosen
sleep slept|eat ate eaten|drink drank drunk|drive drove driven|rise rose risen|sing sang sung
swim swam swum|throw threw thrown|fly flew flown|forget forgot forgotten|hide hid hidden
ride rode ridden|shake shook shaken|steal stole stolen|wake woke woken|bite bit bitten|blow blew blown
freeze froze frozen|hang hung|lay laid|lie lay lain|light lit|mean meant|rain|seek sought
sell sold|shine shone|shoot shot|shut|sink sank sunk|slide slid|strike struck|swear swore sworn
sweep swept|tear tore torn|weep wept|wind wound wounded wounding|bear bore borne|bend bent|bind bound|breed bred
burn burnt|creep crept|deal dealt|dig dug|dream dreamt|feed fed|fight fought|flee fled
forgive forgave forgiven|kneel knelt|learn learnt|lend lent|overcome overcame|ring rang rung
shrink shrank shrunk|spin spun|spread|spring sprang sprung|stick stuck|sting stung|swing swung
tread trod|withdraw withdrew withdrawn|man men|woman women|child children|foot feet|tooth teeth
mouse mice|goose geese|wife wives|live life lives lived living|knife knives|leaf leaves|wolf wolves|half halves
self selves|thief thieves|person people persons|good better best|bad worse worst|die died dying dies
lie lies lying lied|tie tied tying|born birth|dead death|tall high height|long length
index indices|appendix appendices|matrix matrices|vertex vertices|criterion criteria|phenomenon phenomena
thesis theses|analysis analyses|crisis crises|hypothesis hypotheses|axis axes|synthesis syntheses|diagnosis diagnoses
curriculum curricula|alumnus alumni|nucleus nuclei|fungus fungi|stimulus stimuli|formula formulae|larva larvae
agree agreed agreeing|disagree disagreed disagreeing|free freed freeing|guarantee guaranteed guaranteeing|decree decreed|owe owed owing
age aged aging ageing|eye eyed|sue sued suing|vie vied vying|dye dyed dyeing|bias biased|movie movies|cookie cookies|calorie calories
zombie zombies|rookie rookies|genie genies|prairie prairies|taxi taxis|tsunami tsunamis|ski skis skiing skied
beat beaten|arise arose arisen|awake awoke awoken|bleed bled|cling clung|dwell dwelt|fling flung|leap leapt|lean leant
mistake mistook mistaken|misunderstand misunderstood|prove proven|sew sewn|slay slain|slink slunk|smell smelt|sow sown|speed sped
spell spelt|spill spilt|spit spat|spoil spoilt|stink stank stunk|stride strode|strive strove striven|swell swollen|weave wove woven
wring wrung|uphold upheld|withhold withheld|withstand withstood|rewrite rewrote rewritten|mislead misled|undergo underwent undergone
undertake undertook undertaken|overtake overtook overtaken|overthrow overthrew overthrown|oversee oversaw|overhear overheard
foresee foresaw foreseen|foretell foretold|forbid forbade forbidden|rebuild rebuilt|repay repaid|befall befell|string strung
medium media|bacterium bacteria|memorandum memoranda|ox oxen|louse lice|loaf loaves|shelf shelves|calf calves
"""
FORMS_OF = {group.split()[0]: group.split() for group in _IRREGULAR.strip().replace("\n", "|").split("|")}
_IRREGULAR_OF = {form: word for word, forms in FORMS_OF.items() for form in forms}
# American and British spelling, and what each says for the same thing; glosses are mostly American.
_BRITISH_TEXT = """
color colour|honor honour|labor labour|neighbor neighbour|harbor harbour|favor favour|flavor flavour|rumor rumour|vapor vapour|humor humour
odor odour|armor armour|behavior behaviour|tumor tumour|parlor parlour|savor savour|splendor splendour|vigor vigour|endeavor endeavour
valor valour|clamor clamour|candor candour|rigor rigour|fervor fervour|ardor ardour|mold mould|molt moult|smolder smoulder
colorful colourful|favorite favourite|favorable favourable|honorable honourable|neighborhood neighbourhood|humorous humourous
center centre|theater theatre|fiber fibre|liter litre|meter metre|kilometer kilometre|caliber calibre|somber sombre|luster lustre
specter spectre|saber sabre|scepter sceptre|defense defence|offense offence|license licence|pretense pretence|gray grey|plow plough
jewelry jewellery|program programme|aluminum aluminium|catalog catalogue|dialog dialogue|traveler traveller|skeptic sceptic
skeptical sceptical|pajamas pyjamas|mustache moustache|ax axe|curb kerb|draft draught|tire tyre|gasoline petrol|airplane aeroplane
truck lorry|sidewalk pavement|analyze analyse|paralyze paralyse|maneuver manoeuvre|pediatric paediatric|anesthesia anaesthesia
archeology archaeology|encyclopedia encyclopaedia|medieval mediaeval|esthetic aesthetic|fetus foetus|estrogen oestrogen
diarrhea diarrhoea|fulfill fulfil|enroll enrol|skillful skilful|willful wilful|installment instalment|woolen woollen|cozy cosy
councilor councillor|counselor counsellor|jeweler jeweller|marvelous marvellous|yogurt yoghurt|whiskey whisky|mom mum|story storey
"""
# Adjectives that are compared with -er and -est.
_COMPARED = """
few short cheap strange sharp quiet loud narrow new old young large great small low deep wide broad near fast slow quick hard soft rich
poor warm cold cool dark bright weak strong tough rough smooth clean clear dear kind mild nice rare wise fine late early easy happy
heavy angry busy pretty ugly dirty lucky hungry healthy wealthy steep thick thin big fat sad wet hot calm close safe simple gentle brave
fierce harsh strict tight loose faint pale plain proud bold fresh full grand light dense noble humble lonely lively friendly deadly
"""
_NOT_MEN = ("omen", "specimen", "regimen", "acumen", "stamen", "hymen")
_VOWELS = frozenset("aeiouy")
_MINIMUM = 3
_ENDING = {"g": "ing", "d": "ed", "y": "ly"}
_LOOKED_AT = frozenset("ens").union(_ENDING)
# What ends so and is a word as it is: a speed, to reply, early.
_WHOLE = frozenset(
    """
    early only ugly holy lily reply apply supply imply comply multiply rely ally rally tally bully belly jelly folly jolly silly
    hilly chilly family assembly anomaly monopoly melancholy butterfly bleed breed creed deed exceed feed greed heed indeed need
    proceed reed seed speed succeed tweed weed
    """.split()  # noqa: SIM905
)
# British English doubles an l that American does not: travelled, but not called.
_DOUBLED_L = re.compile(
    "[aeiouy][^aeiouy]+ell$|^(?:duel|fuel|control|patrol|extol|signal|equal|rival|total|dial|pedal|marshal|initial)l$"
)
PREFIX = 5
_LIGATURES = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae"})


@lru_cache(maxsize=200_000)
def english(word: str) -> str:
    """The stem of a lower-case English word: inflection off, final -e off, irregular forms to their base."""
    if word[-1:] == "s" and word.endswith(("'s", "’s")):
        word = word.removesuffix("'s").removesuffix("’s")
    word = _IRREGULAR_OF.get(word, word)
    last = word[-1:]  # tells most words from those that are looked at more closely
    if last not in _LOOKED_AT:
        return _BRITISH.get(word, word)
    if last == "n" and word.endswith("men") and not word.endswith(_NOT_MEN):
        word = word[:-2] + "an"
    elif last == "s":
        word = _singular(word)
        word = _IRREGULAR_OF.get(word, word)
        last = word[-1:]
    if last in _ENDING and word.endswith(_ENDING[last]) and word not in _WHOLE:
        word = _without_ending(word, _ENDING[last])
    return _american(word.removesuffix("e") if len(word) > _MINIMUM else word)


def _american(stem: str) -> str:
    """A stem as American spelling has it: organis is organiz, and so are promis and promiz one."""
    if stem in _BRITISH:
        return _BRITISH[stem]
    last = stem[-1:]
    if last == "s":
        return stem[:-1] + "z" if stem.endswith("is") and len(stem) > PREFIX else stem
    return stem.replace("isation", "ization") if last == "n" and stem.endswith("isation") else stem


def _singular(word: str) -> str:
    if word.endswith("es"):
        for suffix, put in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")):
            if word.endswith(suffix) and len(word) > len(suffix) + 1:
                return word.removesuffix(suffix) + put
    return word[:-1] if len(word) > _MINIMUM and not word.endswith(("ss", "us", "is")) else word


def _without_ending(word: str, ending: str) -> str:
    cut = word.removesuffix(ending)
    if len(cut) < _MINIMUM or _VOWELS.isdisjoint(cut):
        return word
    doubled = len(cut) > _MINIMUM and cut[-1] == cut[-2]
    word = cut[:-1] if doubled and (cut[-1] not in "flsz" or _DOUBLED_L.search(cut)) else cut
    return word[:-1] + "y" if ending == "ed" and word.endswith("i") else word


def _compared(word: str) -> str:
    """What -er and -est are put to: large, easi, bigg."""
    if word.endswith("y"):
        return word[:-1] + "i"
    if word[-1] in "tdgn" and word[-2] in "aeiou" and word[-3] not in "aeiou":
        return word + word[-1]
    return word.removesuffix("e")


_IRREGULAR_OF.update({_compared(word) + ending: word for word in _COMPARED.split() for ending in ("er", "est")})
_BRITISH: dict[str, str] = {}
_BRITISH.update(
    (english(british), english(american))
    for american, british in (pair.split() for pair in re.split(r"[|\n]", _BRITISH_TEXT.strip()))
)
english.cache_clear()


@lru_cache(maxsize=200_000)
def plain(word: str) -> str:
    """A word of another alphabetic language without accents, cut to its first letters: inflection is mostly final."""
    bare = "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
    return bare.translate(_LIGATURES)[:PREFIX]


def stem(word: str, lang: str) -> str:
    """The stem of a lower-case word of a language given by its bare tag."""
    return english(word) if lang == "en" else plain(word)


STOP = frozenset(
    """
    a an the of to in on at by for with from as and or but if so than that this these those it its is be am are was
    were been being have has had do does did will would shall should can could may might must not no nor he him his
    she her hers they them their we us our you your i me my mine who whom whose which what there here one's oneself
    sb sth etc e.g i.e sb's s t also such up out into about over very then when how all any some each
    """.split()  # noqa: SIM905
)
