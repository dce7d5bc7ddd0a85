"""Chinese negations that English says without one: 不超過 at most, 沒事 all right, 別動 stay where you are, 不可否認 admittedly.

Each row is a way to deny with the English that says the same without denying; a negation within it is excused where that English
stands. Source: 呂叔湘《現代漢語八百詞》 on 不, 沒 and 別; 陳宏薇《漢英翻譯基礎》 on 正說反譯; the table is our own.
"""

import re
from collections.abc import Sequence
from functools import cache

from reviews.text.polarity.chinese_negation import Word
from reviews.text.quick.lower_case import in_place

_N = "[不沒没未無无]"
_ROWS = [
    # How much and how long.
    (
        "不[得可能應应會会准]?(?:超[過过]|[多大高晚][於于]|[長长遲迟][於于]|逾|出)",
        r"at (?:the )?most|up to|within|under|below|less|fewer|maximum|max|limit\w*|or (?:under|below|earlier)|cap\w*|ceiling",
    ),
    ("不[得可能應应會会准]?[晚遲迟][於于]", r"by|before|or earlier"),
    (
        "不[得可能應应會会准]?(?:[少低小短早][於于]|下|[亞亚][於于]|[遜逊輸输])",
        r"at least|more|over|above|minimum|exceed\w*|rival\w*|match\w*|equal\w*|as \w+ as|every bit|upwards",
    ),
    ("[未不][滿满及足到]", r"under|below|less than|younger|fewer|before|short|within|minors?|nearly|almost|inside"),
    (
        "[沒没](?:[過过])?(?:多久|[幾几][天年個个分日步]|一[會会])|不(?:多時|多时|一[會会]|出[幾几三數数])|[無无]需多久",
        r"soon|shortly|presently|before long|within|moments?|after a (?:while|time)|a few|quick\w*|minutes|by and by",
    ),
    (
        "[趁乘][還还]?[沒没未]|[還还尚仍][沒没未無无]",
        r"while .{0,40}\b(?:still|yet)\b|before|remains? to|await\w*|pending|at large|ere|still to",
    ),
    (f"[再]{_N}|{_N}[再復复]", r"stop\w*|ceas\w*|g[ai]ve up|former\w*|once|used to|abandon\w*|dropp?\w*|quit"),
    ("不[能可]再|再也?不能", r"now|must|enough|at once|immediate\w*|at last"),
    (
        f"{_N}[一-鿿]?完|不[停住斷断休已絕绝衰減减]",
        r"kept?|keep\w*|continu\w*|constant\w*|endless\w*|forever|incessant\w*|on and on|steadily|still",
    ),
    ("來不及|来不及|不及", r"too late|before|short of|less|behind|inferior|too (?:busy|quick|fast)\w*|in time"),
    ("不[夠够足]", r"too|short|need\w*|inadequate\w*|more|scant\w*|only"),
    (
        f"{_N}[^，。；]{{0,10}}[無无]異|[無无](?:異(?!議)|异(?!议))"
        f"|{_N}有?(?:什[麼么]|任何|太大|多大)?(?:[兩两二][樣样]|[區区差分][別别]|不同|差[異异])|分不[出清]",
        r"amount\w*|tantamount|like|alike|same|as good as|identical\w*|indistinguishab\w*|equal\w*|much as|just as|either way|confus\w*",
    ),
    ("[沒没]有?(?:什[麼么])?(?:可|好)[^，。；]{1,3}的", r"all|done|through|finished|enough|little"),
    ("不一|不[齊齐]|不均", r"var(?:y|ies|ied|ious)|differ\w*|mixed|uneven\w*|rang\w+|patchy|inconsisten\w*"),
    ("不敢", r"afraid|fear\w*|scared|frighten\w*|terrified|timid\w*|shy|hesita\w*|humbl\w*|flatter\w*"),
    ("不怕", r"brav\w*|bold\w*|dar(?:e|es|ed|ing)|undaunted|willing|ready|even if|however|courag\w*"),
    (
        "[一-鿿]不(?:[進进出過过動动下上開开起來来回住夠够]|得(?!不))",
        r"too|stuck|jam\w*|block\w*|trapp\w*|struggl\w*|full|tired|weak\w*|exhaust\w*|speechless|words|beyond|enough",
    ),
    ("不(?:吃|[沾碰])[^，。；]{0,2}[肉葷荤腥酒]|不喝酒", r"vegetarian\w*|vegan\w*|teetotal\w*|sober|abstain\w*|dry"),
    ("不(?:相|認|认)?[識识]", r"stranger\w*|unfamiliar|illiterate|first time"),
    (f"{_N}(?:有)?(?:空|[時时][間间]|工夫|功夫|[閒闲])", r"busy|tied up|rush\w*|press\w*|hurr\w+|full"),
    (f"{_N}(?:有)?(?:力[氣气]?|[勁劲])", r"weak\w*|tired\w*|exhaust\w*|feeble|limp|faint\w*|powerless"),
    (f"{_N}(?:有)?(?:[經经][驗验]|[見见][過过])", r"green|new|novice|raw|beginner|first|stranger"),
    (f"{_N}(?:有)?(?:[禮礼][貌數数]?|[規规]矩|教[養养])", r"rude\w*|cheek\w*|disrespect\w*|manners"),
    (f"{_N}(?:有)?(?:[結结]婚|[對对]象|成家)", r"single|bachelor|spinster|alone"),
    (
        f"{_N}(?:有)?(?:食言|失[信約约手]|爽[約约]|[遲迟]到|耽[擱搁誤误]|延[誤误]|[違违]背|辜[負负]|缺席|[遲迟]疑|[猶犹]豫|偷[懶懒]|失[敗败])",
        r"kept|keep\w*|on time|punctual\w*|prompt\w*|true|honou?r\w*|live[sd]? up|faithful\w*|every|always|at once|immediate\w*|success\w*"
        r"|promis\w*|straight|instant\w*",
    ),
    ("不景[氣气]", r"slump|recession|downturn|slow\w*|weak\w*|depress\w*|sluggish|hard times|slack"),
    ("不[聽听乖][話话]?", r"naughty|unruly|wilful|willful|stubborn\w*|headstrong|against"),
    (f"{_N}(?:有)?穿", r"bare\w*|naked|nude|topless"),
    (f"{_N}(?:有)?透[氣气水風风光]", r"\w*proof|\w*tight|stuffy|opaque|solid"),
    ("不日", r"soon|shortly|days|presently"),
    ("不早", r"late|high time|about time"),
    ("不晚|不[遲迟]", r"in time|early|time enough|on time|plenty"),
    ("不[顯显見见]老", r"young\w*|age"),
    ("不外乎?|不[過过]是", r"simply|just|merely|only|basically|boil\w*|usual\w*|come\w* down"),
    ("[巧]不巧|不巧", r"happen\w*|as luck|chance|unluck\w*|unfortunate\w*|wrong"),
    ("不[經经]意|不小心", r"casual\w*|acciden\w*|careless\w*|happen\w*|chance|slip\w*"),
    ("[沒没]有?[門门](?![戶户票口])", r"way|chance|forget"),
    ("[不沒没無无]", r"any more than|no more .{1,40} than|zero"),
    # All, only and best.
    (
        "[無无莫]一?[不非]|[無无][^，。；]{1,3}不|[無无]一|[無无]人不|不[^，。；]{1,4}不",
        r"all|every\w*|each|both|whole|any\w*|must|only|always|until|entire\w*|unanimous\w*|constant\w*",
    ),
    (
        "(?:除非|(?<![是並并])非(?![常洲])|若不|要不).{1,20}[不勿別别無无莫]",
        r"only|must|except|always|first",
    ),
    (
        "[沒没]有?.{0,10}[比像]|[無无]出|再[也]?[沒没]有?比|莫[過过]|不[過过][於于]",
        r"most|best|\w+est|all|greatest|than any|ever",
    ),
    ("不[能可][沒没無无少缺]", r"must|need\w*|depend\w*|essential|ha(?:ve|s|d) to|vital|indispensable|require\w*"),
    (
        "(?<![可])不[分論论拘問问計计]",
        r"regardless|irrespective|whether|both|alike|equally|whatever|whoever|any\w*|all",
    ),
    ("不[乏缺愁]", r"plenty|many|abound\w*|some|number\w*|rich|full|include\w*|among|several|enough"),
    ("不[完動动下盡尽]", r"more .{1,60}\bthan\b.{1,20}\b(?:can|could)|too (?:many|much)|countless|endless\w*"),
    ("而(?:不是|非)", r"over|prefer\w*|favou?r\w*"),
    ("[沒没]有?(?:[一哪][^。；]{1,8}|[誰谁]|人)[^。；]{0,8}不", r"all|every\w*|each|any\w*"),
    ("[未非][經经].{1,10}[勿不]", r"only|authori[sz]ed|permi\w*|with .{0,20}(?:consent|approval)"),
    ("不[^，。；]{1,4}不行", r"ha(?:ve|s|d) to|must|simply|need\w*"),
    (
        "[從从][來来]?[不沒没未]|(?:一[向直]|向[來来])不|[絕绝決决]不|[總总]不|再也不",
        r"always|every\w*|invariably|constant\w*|consistent\w*|ever since|strict\w*|straight\w*",
    ),
    (
        "除(?:了|[^。；，]{1,12}外)[^。；]{0,20}[不沒没無无未]",
        r"only|alone|but|except\w*|just|all|unless|single|apart|save|the one|nothing",
    ),
    ("不.不.", r"just|right|exact\w*|perfect\w*|steady|even\w*|calm\w*|ignor\w*"),
    (
        f"{_N}(?:有)?(?:[換换丟丢賣卖扔拋抛刪删退放離离撤]|改[換换]|更[換换])",
        r"kept|keep\w*|retain\w*|hold\w*|held|stuck|stick\w*|stay\w*|remain\w*|preserv\w*|same",
    ),
    (
        "不(?:容?易|[會会太])(?:[碎散破斷断掉裂倒滑皺皱褪]|[變变][形質质色]|[壞坏])",
        r"hold\w*|firm\w*|intact|stable|last\w*|resist\w*|\w*proof|tough|sturdy|durable|strong|keeps?|shape|stays?",
    ),
    (
        "[沒没缺][有乏少]?(?:[層层]次|味道?|精神|神采|表情|生[氣气]|特色|[內内]容|[裝装]潢)",
        r"flat|bland|blank|dull|plain|bare|hollow|listless",
    ),
    (
        f"[幾几]乎{_N}|[沒没]有?(?:[什幾几][麼么個个]?|多[少大]|太[多大])|[無无沒没]有?[疑問问庸須须]",
        r"little|few\w*|hardly|scarcely|barely|seldom|rarely|scant|minimal|next to|clear\w*|sure\w*|certain\w*|beyond",
    ),
    ("不[讓让给給][^，。；]{0,8}[知發发察看]", r"hid\w*|secret\w*|conceal\w*|cover\w*|privat\w*|quiet\w*"),
    ("[沒没不未]有?[離离][開开]", r"live[sd]?|lived|stay\w*|remain\w*|still|kept|always|since"),
    ("不[可能]?[全盡尽輕轻]?信", r"salt|scep\w*|skep\w*|wary|doubt\w*|careful\w*"),
    # What is granted, guessed and meant.
    (
        "(?:不[可容]|[毋無无]可|[無无]庸|[不无無][待須须用]|毋庸)(?:否[認认]|[諱讳]言|[置質质][疑辯辩]|多?[說说言]|[懷怀]疑)",
        r"admittedly|true|granted|to be sure|certain\w*|of course|clear\w*|obvious\w*|plain\w*|surely|evident\w*|indeed|beyond|goes",
    ),
    ("不[瞞瞒]|[說说]不上|不[騙骗]", r"truth|honest\w*|frank\w*|to tell|confess|lie|candid\w*|admit"),
    (
        "[沒没]想到|不想|想不到|[沒没]料到|不意",
        r"who (?:would|could|knew)|surpris\w*|unexpect\w*|turn\w* out|astonish\w*|amaz\w*|off guard|out of the blue|to find|only to",
    ),
    (
        "[說说保指]不[定準准齊齐]|[沒没]準|没准|[難难]保不",
        r"perhaps|maybe|may|might|could|probabl\w*|possib\w*|likely|who knows",
    ),
    ("不(?:[見见]得|一定)", r"may|might|question\w*|remains? to be seen|doubt\w*|another matter|perhaps"),
    ("未必", r"question\w*|remains? to be seen|doubt\w*|another matter|perhaps|necessarily"),
    ("不排除", r"open mind|possib\w*|may|might|could|consider\w*|open|likely"),
    (
        "[無无]意外|不出意外|不出所料|意料之中|不出[^，。]{1,4}所料",
        r"barring|as expected|predictabl\w*|sure enough|all being well|if all|goes? (?:well|to plan)",
    ),
    (
        "不(?:懂|明白|清楚|知道?|[曉晓]得|解)|弄不|搞不",
        r"wonder\w*|ask\w*|myster\w*|baffl\w*|puzz\w*|ignoran\w*|guess\w*"
        r"|confus\w*|bewilder\w*|perplex\w*|beyond|at a loss|lost|idea|strange\w*|question",
    ),
    ("不信", r"doubt\w*|scep\w*|skep\w*|disbeli\w*|suspic\w*|incredul\w*"),
    ("[沒没不]錯|[沒没不]错|不假|[沒没]說錯|没说错", r"right|true|correct|yes|indeed|exactly|sure|good|fine|quite"),
    ("[沒没]早|[後后]悔[^，。]{0,4}[沒没不]", r"should have|ought|wish\w*|if only"),
    ("不[該该]", r"wish\w*|if only|mistake|wrong\w*|better|fool\w*|stupid\w*"),
    ("(?:就是|[唯惟]?[獨独]|偏偏?)[不沒没]", r"except\w*|but|save|bar|only|apart"),
    ("[只僅仅唯][有剩]?[^，。；]{1,12}[不沒没未無无]", r"all but|except\w*|save|only|alone"),
    (
        "[不沒没]",  # a question that answers itself
        r"why (?:should|would|must|bother)|who (?:would|could|cares|says)|how (?:could|can) (?:i|you|he|she|we|they|anyone)|since when",
    ),
    ("[該该]不[會会]|不[會会][^，。；]{1,12}吧|莫不是", r"must|surely|perhaps|maybe|(?:could|can) it|don't tell me"),
    ("怎[麼么]?[會会能]?[不沒没]", r"of course|certainly|sure\w*|naturally|how could"),
    ("[沒没未]", r"(?:has|have|had|is|are|was|were) (?:still|yet) to|remains? to be"),
    # Of little of something, that there is much of the contrary.
    ("不[貴贵]", r"cheap\w*|inexpensive|reasonabl\w*|affordab\w*|modest\w*"),
    ("不便宜", r"expensive|dear|pric[ei]y|costly"),
    ("不[冷涼凉]", r"warm\w*|mild\w*"),
    ("不[熱热]", r"cool\w*|mild\w*|cold"),
    ("不老", r"young\w*"),
    ("不深", r"shallow\w*|superficial\w*"),
    ("不[強强]", r"weak\w*|faint\w*|feeble|mild\w*"),
    ("不[寬宽]", r"narrow\w*"),
    ("不重", r"light\w*|mild\w*|minor|slight\w*"),
    ("不忙", r"idle|quiet|slack"),
    ("不[餓饿]", r"full"),
    ("不[傻笨]", r"clever|smart|shrewd|bright|nobody's fool"),
    ("不[乾干][淨净]", r"dirty|filthy|unclean"),
    ("不[髒脏]", r"clean"),
    ("不亮", r"dim|dark|dull"),
    ("不吵", r"quiet\w*"),
    ("仍[沒没未]", r"still|remains?"),
    # Commands.
    (
        "[別别勿莫]|不[要得必用可準准許许宜應应]",
        r"keep (?:[\w']+ ){0,3}(?:off|away|out|from|clear|back|dry|shut|closed|quiet|still|in|inside|within|to|on)"
        r"|stay (?:\w+ )?(?:away|out|off|clear|put|back|where|still)"
        r"|hands off|leave (?:\w+ ){0,4}(?:alone|be|to|behind|it)|stop|quit|cease|beware|mind the|avoid|refrain|forbid\w*|prohibit\w*"
        r"|ban(?:ned|s)?|enough|easy|calm down|relax|cheer up|come on|hold (?:on|it|still|your)|wait|hush|quiet|rest assured|remember"
        r"|drop (?:it|that)|spare|hang on|steady|forget|ignore|resist|only (?:if|when|after|once|for|in|with|use|to)|watch|careful\w*"
        r"|take care|suspend\w*|off limits|out of bounds|reserved?|easily|danger|caution|warn\w*",
    ),
    ("[別别休]想", r"forget|dream|chance|fat"),
    (
        "不[必用]|[無无][須须需]|[毋不]需|不需要",
        r"spare\w*|save\w*|waive\w*|free|needless|exempt\w*|optional|redundant",
    ),
    # Who is silent, absent, awake, alone.
    (
        f"{_N}(?:有)?(?:再)?(?:[跟和向對对同][^，。；]{{1,5}})?(?:[說说提寫写講讲](?![話话])|[開开作吭出則则]?[聲声口]|[說说]?話|[說说]?话|[語语言]|回答|答|[應应][聲声]|叫|吠|吵|[鬧闹])|[無无]言|一言不[發发]",
        r"silen\w*|quiet\w*|mum|to (?:him|her|my|your)self|left out|leav\w* out|omit\w*|skip\w*"
        r"|mute|tongue|speechless|little|wordless\w*|hush\w*|dumb",
    ),
    (
        f"{_N}(?:有)?(?:[睡眠闔阖合])|睡不",
        r"awake|sleepless\w*|stayed up|all night|insomnia\w*|through the night|wakeful",
    ),
    (
        f"{_N}(?:有)?(?:[在來来去到出赴上回][家席場场學学班]?)",
        r"away|out|absen\w*|elsewhere|gone|miss\w*|skip\w*|stay\w*|late|home|overdue|before",
    ),
    (
        f"{_N}(?:有)?[見见]了?|[看望找聽听]不|不[見见]",
        r"lost|gone|missing|vanish\w*|disappear\w*|blind|deaf|hid\w*|beyond|out of",
    ),
    (f"{_N}(?:有)?[動动]|不移", r"still|frozen|froze|motionless\w*|rooted|put|untouched|intact|immobile"),
    (f"{_N}(?:有)?(?:改)?[變变]", r"same|constant|remain\w*|still|ever|steady|fixed|keeps?|stays?"),
    (f"{_N}(?:有)?死|不[滅灭朽]", r"surviv\w*|alive|immortal\w*|lived|life|everlasting"),
    (f"{_N}(?:有)?吃|不食|[無无]食", r"fast\w*|hungry|hunger|starv\w*|skip\w*|empty|untouched"),
    (
        "[無无沒没](?:有)?人",
        r"desert\w*|empty|(?!un|never|none|regard)\w+less|unmanned|abandon\w*|alone|safe\w*|escap\w*|vacant|by (?:him|her|my|it)self",
    ),
    (
        f"[無无]恙|{_N}(?:有)?(?:事|大礙|大碍|受[傷伤])",
        r"safe\w*|fine|all right|alright|well|unhurt|unharmed|okay|ok|unscathed|idle|bored|escap\w*|surviv\w*",
    ),
    (
        "(?:[沒没不](?:[關关][係系]|要[緊紧]|[問问][題题]|客[氣气])|不用[謝谢]|別客氣|别客气|[沒没]什[麼么]|[無无]妨)",
        r"all right|alright|okay|ok|fine|welcome|sure|certainly|pleasure|please|help yourself|of course|easy",
    ),
    (f"{_N}(?:有)?[錢钱][財财]?", r"broke|poor|hard up|penniless|afford|free"),
    (f"{_N}(?:有)?[電电油水糧粮](?!影|視|视|腦|脑|子)", r"dead|flat|drained|out of|ran out|cut|outage|dry|black\w*"),
    (
        f"{_N}(?:有)?(?:多大|什[麼么]|半[點点分])?(?:意思|[勁劲]|[興兴]?趣|[興兴]致|胃口)",
        r"boring|dull|bor(?:e[ds]?|edom)|tedious|tiresome|flat|indifferen\w*|cold|apath\w*|jaded|appetite|tired",
    ),
    # What is withheld, refused and lost.
    (f"{_N}(?:有)?收[費费錢钱]?|不要[錢钱]|[無无][償偿]", r"free|waive\w*|gratis|complimentary"),
    (
        "不[敵敌支]|[沒没未]有?[贏赢]|打不[過过贏赢]|不是.{1,6}[對对]手",
        r"los[te]\w*|beaten|beat|defeat\w*|went down|fell|overcome|outmatch\w*|outplay\w*",
    ),
    (f"{_N}(?:有)?(?:考上|及格|通[過过]|成功|成)", r"fail\w*|flunk\w*|reject\w*|f[ae]ll\w*"),
    (
        "不(?:[滿满服甘忍])",
        r"dissatisf\w*|appeal\w*|contest\w*|object\w*|defi\w*|rebel\w*|resent\w*|protest\w*|pity|heart|reluctan\w*|challeng\w*|rather",
    ),
    ("不[降屈從从退]", r"death|die[ds]?|defi\w*|stood|fought|hold out|held out|resist\w*|stand|firm\w*"),
    (
        "不(?:在乎|在意|理|睬|[顧顾管聽听]|[當当]回事)|[無无]所[謂谓]|[無无][視视]",
        r"indifferen\w*|ignor\w*|careless\w*|regardless|despite|shrug\w*|whatever|against|disregard\w*|matter",
    ),
    ("不[喜愛爱]|不喜[歡欢]", r"hate[ds]?|loath\w*|detest\w*|avers\w*|dread\w*|last thing|sick"),
    ("不[願愿肯想]", r"rather|sooner|loath|balk\w*|hesita\w*|resist\w*|baulk\w*|averse|shy"),
    ("不[合符宜]", r"wrong|contrary|against|odds|conflict\w*|violat\w*|out of|breach\w*|mis\w+|clash\w*|incompatib\w*"),
    ("不[支勝胜堪]", r"overwhelm\w*|exhaust\w*|too|collapse\w*|beyond|broke\w*|deep\w*|so"),
    ("[不沒没未]有?忘|忘不|[難难]以?忘", r"remember\w*|haunt\w*|always|mind|stay\w*|recall\w*|memor\w*|bear"),
    (
        "不(?:[對对]|[好妙行佳順顺善])",
        r"bad\w*|ill|ugly|plain|awful|terrible|dull|poor\w*|wrong|worse|awkward\w*|sorry|excuse|shy|trouble\w*|hard|gone|fail\w*|amiss|off|rough",
    ),
    ("不起眼|不[張张][揚扬]", r"humble|ordinary|plain|modest\w*|obscure\w*|drab|small|shabby|quiet\w*|discreet\w*"),
    (
        "不[甚太大]|不怎[麼么]|不[很十]",
        r"little|rather|slight\w*|hardly|far from|poor\w*|nothing|small|few|seldom|rarely|only|so-so|average",
    ),
    (
        f"{_N}(?:有)?(?:[辦办]法|法子?|[轍辙計计從从])",
        r"at a loss|had to|stuck|hard|beyond|helpless\w*|powerless|must|impossib\w*|defeat\w*|stump\w*|choice",
    ),
    ("不[含帶带]|[無无]", r"\w+-free|free (?:of|from)|(?!un|never|none|regard)\w+less|clear of"),
]


@cache
def _patterns() -> list[tuple["re.Pattern[str]", "re.Pattern[str]"]]:
    return [(re.compile(words), re.compile(rf"\b(?:{answer})\b")) for words, answer in _ROWS]


def said_plainly(english: str, chinese: str, denied: Sequence[Word]) -> int:
    """How many of the negations of a Chinese text an English one says without denying."""
    low = in_place(english)
    spans = [one.span() for words, answer in _patterns() for one in words.finditer(chinese) if answer.search(low)]
    return sum(any(start < word.end and word.start < end for start, end in spans) for word in denied)
