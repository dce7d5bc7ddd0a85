"""One word that is written in two ways, each of them right: 精英 and 菁英, 裡 and 裏, 砲 and 炮.

Words whose two ways differ in meaning for some (記錄, 紀錄; 訂金, 定金), or of which one is the other writing (採取, 采取), are not here.
Source: a list of our own; 教育部《異體字字典》 and 《第一批异形词整理表》 have many of them.
"""

import re

_TRADITIONAL = """
精英/菁英|台灣/臺灣|台北/臺北|台中/臺中|台南/臺南|台東/臺東|台大/臺大|台幣/臺幣|台語/臺語|台海/臺海|舞台/舞臺|平台/平臺|電台/電臺
陽台/陽臺|月台/月臺|後台/後臺|櫃台/櫃檯|櫃台/櫃臺|計畫/計劃|企畫/企劃|規畫/規劃|策畫/策劃|籌畫/籌劃|刻劃/刻畫|身分/身份|部分/部份
份量/分量|本份/本分|成份/成分|充份/充分|過份/過分|緣份/緣分|水份/水分|名份/名分|天份/天分|福份/福分|養份/養分|輩份/輩分|情份/情分
占據/佔據|占領/佔領|占有/佔有|占用/佔用|占滿/佔滿|占地/佔地|占上風/佔上風|獨占/獨佔|霸占/霸佔|攻占/攻佔|侵占/侵佔|占多數/佔多數
聯絡/連絡|聯繫/連繫|聯結/連結|想像/想象|好像/好象|布置/佈置|公布/公佈|宣布/宣佈|分布/分佈|發布/發佈|散布/散佈|頒布/頒佈|遍布/遍佈
布局/佈局|布告/佈告|布道/佈道|布滿/佈滿|布景/佈景|遺跡/遺蹟|古跡/古蹟|奇跡/奇蹟|唯一/惟一|唯有/惟有|其他/其它|煙草/菸草|吸煙/吸菸
香煙/香菸|抽煙/抽菸|戒煙/戒菸|禁煙/禁菸|煙酒/菸酒|二手煙/二手菸|煙灰缸/菸灰缸|週末/周末|週年/周年|每週/每周|上週/上周|下週/下周
本週/本周|週一/周一|週二/周二|週三/周三|週四/周四|週五/周五|週六/周六|週日/周日|週刊/周刊|週期/周期|周遊/週遊|周遭/週遭
磨坊/磨房|燈塔/灯塔|了解/瞭解|游牧/遊牧|帳戶/賬戶|帳號/賬號|帳單/賬單|雇員/僱員|雇主/僱主|雇用/僱用|飄泊/漂泊|彷徨/徬徨|彷彿/仿佛
牴觸/抵觸|薰陶/熏陶|弘揚/宏揚|倒楣/倒霉|喝采/喝彩|精采/精彩|摹仿/模仿|姊姊/姐姐|看做/看作|當做/當作|叫做/叫作|稱做/稱作
答覆/答復|反覆/反復|拼命/拚命|欲望/慾望|食欲/食慾|情欲/情慾|沈默/沉默|沈重/沉重|沈迷/沉迷|沈沒/沉沒|深沈/深沉|消沈/消沉|沈思/沉思
沈睡/沉睡|沈浸/沉浸|什麼/甚麼|註冊/注冊|註解/注解|註釋/注釋|註定/注定|讚美/贊美|讚賞/贊賞|讚揚/贊揚|稱讚/稱贊|標籤/標簽|書籤/書簽
儘管/盡管|儘快/盡快|儘量/盡量|儘早/盡早|囉嗦/囉唆|酸痛/痠痛|迴避/回避|迴響/回響|輪迴/輪回|升起/昇起|上升/上昇|提升/提昇|晉升/晉昇
復甦/復蘇|甦醒/蘇醒|徹底/澈底|透徹/透澈|嘗試/嚐試|品嘗/品嚐|姪子/侄子|噁心/惡心|家具/傢俱|家具/傢具|橋樑/橋梁|燒毀/燒燬|焚毀/焚燬
老闆/老板|飢餓/饑餓|飢荒/饑荒|店鋪/店舖|大炮/大砲|炮彈/砲彈|火炮/火砲|開炮/開砲|炮火/砲火|炮擊/砲擊|炮兵/砲兵|彙報/匯報|彙集/匯集
彙整/匯整|詞彙/辭彙|筋疲力盡/精疲力盡|莫名其妙/莫明其妙|座落/坐落|角色/腳色|含義/涵義
車廂/車箱|磨擦/摩擦|執著/執着|煙燻/煙熏|藉口/借口|憑藉/憑借|藉助/借助|雕刻/彫刻|雕像/彫像|餵食/喂食|餵養/喂養
溼/濕|裡/裏|群/羣|峰/峯|床/牀|衛/衞|啟/啓|眾/衆|污/汙|麵/麪|鉤/鈎|唇/脣|妝/粧|秘/祕|洩/泄|灶/竈|鏽/銹|鑑/鑒|雞/鷄|粽/糉|豔/艷|嘆/歎
碗/盌|痺/痹|痴/癡|恆/恒|閒/閑|牆/墻|豬/猪
"""
_SIMPLIFIED = """
精英/菁英|计划/计画|规划/规画|策划/策画|筹划/筹画|谋划/谋画|比划/比画|勾画/勾划|帐户/账户|帐号/账号|帐单/账单|帐目/账目|帐本/账本|订阅/定阅
刻划/刻画|参预/参与|弘扬/宏扬|过份/过分|笔划/笔画|辈份/辈分|缘份/缘分|水份/水分|名份/名分|天份/天分|养份/养分|耽搁/担搁
耽误/担误|雇员/僱员|飘泊/漂泊|遗迹/遗蹟|人材/人才|余辉/余晖|装璜/装潢|月蚀/月食|日蚀/日食|连接/联接|联结/连结|联系/连系|图像/图象|当做/当作|称做/称作|粘贴/黏贴
粘合/黏合|粘稠/黏稠|坐标/座标|座位/坐位|含义/涵义|词汇/辞汇|透彻/透澈|彻底/澈底|覆盖/复盖|答复/答覆|反复/反覆|仿佛/彷佛|啰嗦/啰唆
车厢/车箱|直截了当/直接了当|掺杂/搀杂|浑水摸鱼/混水摸鱼|浑身/混身|繁琐/烦琐|告诫/告戒|红彤彤/红通通|糊涂/胡涂|仓促/仓猝
指手画脚/指手划脚|皇历/黄历|纪念/记念|摸仿/模仿|惟妙惟肖/维妙维肖
"""

_ALL = dict.fromkeys("|".join((_TRADITIONAL + _SIMPLIFIED).split()).split("|"))
# By each word the pairs that it is of, as they are written above.
PAIRS_OF: dict[str, list[str]] = {}
for _pair in _ALL:
    for _word in _pair.split("/"):
        PAIRS_OF.setdefault(_word, []).append(_pair)
# By the first two characters, or the only one, the words that begin so, the shortest first.
_BY_START: dict[str, list[str]] = {}
for _word in sorted(PAIRS_OF, key=len):
    _BY_START.setdefault(_word[:2], []).append(_word)
_ALONE = "".join(start for start in _BY_START if len(start) == 1)
_FIRST, _SECOND = map("".join, zip(*(start for start in _BY_START if len(start) > 1), strict=True))
_STARTS = re.compile(f"[{_ALONE}{_FIRST}](?:(?<=[{_ALONE}])|(?=[{_SECOND}]))")


def pairs_in(text: str) -> list[str]:
    """The pairs of which a word stands in the text, each as "one/other", in their order there."""
    found = [
        pair
        for match in _STARTS.finditer(text)
        for size in (1, 2)
        for word in _BY_START.get(text[match.start() : match.start() + size], ())
        if text.startswith(word, match.start())
        for pair in PAIRS_OF[word]
    ]
    return list(dict.fromkeys(found)) if found else found
