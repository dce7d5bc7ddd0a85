"""Which Chinese characters and words stand twice by rights, and where two words meet in one character.

看看, 漸漸, 奶奶 and 星星 are words; in 美國國會 and 工黨黨員 one word ends as the next begins. Written in Traditional characters,
read in both. Which other words meet in one character the dictionary knows. Source: Chao, A Grammar of Spoken Chinese, 4.2 (reduplication), for the classes; the words are our own list.
"""

from functools import cache
from typing import Any

# Characters whose doubling is a word, a form of a verb, a measure one by one, a sound or a syllable of names.
_FINE = (
    "一二三四五六七八九〇零"
    "常剛漸慢偏往僅悄頻紛單稍略緩默靜輕徐通白暗明真早遲晚遠近好深淺淡濃高低大小長短粗細厚薄重胖瘦圓方尖彎直滿空寬窄"
    "快久緊牢穩活死狠匆急忙苦甜酸辣香臭熱冷涼暖紅綠黃藍黑灰亮閃朗爸媽爺奶公婆哥弟姐姊妹叔伯姑舅嬸姨太娃寶囝猩狒蛐蟈熊"
    "星人天年月日夜時處事聳眨種個家戶村句字步層陣次條朵片點滴絲縷串代世件張頁聲樣回招口看想試聽說談講走聊玩笑問查找等坐躺"
    "動摸嚐嘗聞猜算數練讀寫念唱跳跑逛歇拍敲打推拉拖揉搓捏擦洗掃曬晾翻挑選比量秤見幫勸罵管救謝拜抱親搖晃揮逗哄哈呵嘿嘻"
    "嗚汪喵咩哞嘎呱叮噹咚嘟咕嚕答吱喳啦嘩轟隆恰每漫茫滔洋源綿鬱蒸欣洶翩巍熙攘嫋裊奕炯耿歷堂津沾振咄面循諄侃娓孜兢"
    "寥缺屢連節蠢躍眈彬來去上下老平冰晶玲豆"
    "彤油沉乎溜騰森噴呼滋烘澄絨鼓邦梆瞪愣呆嘖喃啾簌潺淙颯呱怦砰啪噗汩涔泛岌惴惶戚落鬼祟吞吐婆媽完整整乾清老"
    "結隱依戀密影懇懶洋勤戰諾噓唏騷病懨草率馬虎唧喋喁咻嗡鏗鏘琅蕩漾粼熠燦冉簇勃蓬蹦跌撞絮叨默股"
    "刷撓望梳剪搔扇繫扣疊鋪熨伸"
    "劍招刀拳場球頂哭躲藏推攘拉扯縫補修打洗涮摟抱尋覓冷熱座雙聲根顆粒隻枝棵幕卷冊番遍趟輛艘艦排隊代輩科科條塊團堆滴批杯碗"
)
# Of names: 芳芳 is Fangfang, and where the English has nothing of the kind a slip of the pen.
_NAMED = (
    "芳麗莉娜菲佳倩婷萍燕珊妮蒂巴可波露咪多喀瓦塔達卡迪丁皮貝姆森諾霍里科拉媛琳蓉梅蘭菊蓮珍珠瑤琪雯薇璐濤敏慧翠姍嫣"
)
# What sounds or is said three times and more: 哈哈哈, 好好好.
_THRICE = "哈呵嘿嘻嗚汪喵呱啊哦喔噢嗯好對不是快走跑啦咚噠嘟誰嘎咯噹叮轟隆滴砰"
# What is done for a little with its object: 看看書, 點點頭, but not 比比賽.
_OBJECTS = "頭手話書步天心嘴腳眼路車水飯酒茶歌舞球牌澡覺氣汗臉背腿腰肩門花信牙字鬍鞋衣窗碗菜草癢懶"
# Of literature: 細雨霏霏, 冥冥之中, 傻傻地; and sounds: 嗒嗒聲, 嗯嗯.
_LITERARY = "嗞咝噝哼嗒嗯齊霏溶冥恍離嬌莽瀟獵灼夭青茸渺峨湯泠錚嘶唰噠篤睽盈怏怔癡傻濛沙哽咽涓萋縈皓繚融幢憧迢遙蒙圈棒洞果乳兮某誰"
# Doubled before 的 and 地 alone: 軟軟的, 濕濕地.
_BEFORE_DE = "怪扁紫粉鹹軟硬滑黏濕新舊美醜壞鈍斜歪正實虛假生熟嫩笨悶嫩鬆嬌乖巧辣麻稀爛癢燙脆糊皺蒼枯鼓"
# Verbs that are doubled where somebody wants or is told to: 去瞧瞧, 讓我改改.
_ASKED = (
    "瞧碰撣散透喘請站喝稱抖抓撓遛改用學教讓送接陪避湊搬扶擠擺敬照吹嗅舔咬踢踩伸捶壓按剪剝炒煮拌調攪篩灑澆鋤挖埋罰嚇提記認評辯議理收"
    "串補修換借帶留停喊叫喚探省望盼守護沾嚼嚥吻貼蹭撲撫擰掐捅戳瞄盯"
)
_ASKING = "來去想要讓請給叫先再多該好能可得幫敢就也便我你您咱妨必須"
# Words of three characters that end in a doubled one and are not in the dictionary.
_ENDING_TEXT = """
病秧秧 直挺挺 黑漆漆 黑黝黝 油浸浸 油膩膩 油亮亮 濕淋淋 忽悠悠 晃悠悠 紅豔豔 紅腫腫 白淨淨 白嫩嫩 白慘慘 綠茵茵 藍瑩瑩 黃橙橙 亮錚錚 明亮亮 光溜溜
瘦伶伶 軟塌塌 軟趴趴 硬撅撅 重甸甸 厚墩墩 厚實實 孤單單 冷落落 鬧騰騰 吵嚷嚷 轟隆隆 咕嚕嚕 噼啪啪 淅瀝瀝 淒慘慘 悲切切 淒切切 笑瞇瞇 甜膩膩
酸楚楚 苦澀澀 火熱熱 羞怯怯 直通通 淚漣漣 水盈盈 汗淋淋 霧濛濛 灰濛濛 灰撲撲 陰森森 陰慘慘 昏沉沉 暈乎乎 迷糊糊 懶散散 鬼祟祟 嬌怯怯 威凜凜
密匝匝 平展展 平坦坦 鬆垮垮 鬆散散 神經兮兮 慘兮兮 神秘兮兮 神祕兮兮 粉嫩嫩 嫩生生 脆生生 俏生生 急切切 急喘喘 清凌凌 清亮亮 涼浸浸 寒顫顫
顫抖抖 彎曲曲 恨生生 活鮮鮮 鮮靈靈 鮮嫩嫩 淚盈盈 笑咪咪 汗溼溼 濕答答 溼答答 溼淋淋 溼漉漉 黑忽忽 黑魆魆 黑森森 血紅紅 毛刺刺 虎生生 響噹噹 硬繃繃 緊繃繃
"""
_ENDING = frozenset(_ENDING_TEXT.split())
# What sounds: 咯噔咯噔, 吭哧吭哧.
_SOUNDING = "咯噔噹哐啷嘩啦咕咚噗咔嚓噠滴嗒叮嚕呼哧吭嘎吱呀唧簌吧劈啪轟嗚哇嘰哩窸窣咿乓乒砰嘭嘟咚撲"
# Characters that end the names of bodies and places, with what may follow as part of the next word: 雙北市市長.
_MEETINGS: dict[str, str] = {
    "血": "管壓糖液漿脂栓小清",
    "型": "別",
    "串": "接",
    "數": "值",
    "國": "家會內際防民務王旗土籍立產慶歌庫債情人產外寶都境力語法策中軍安",
    "會": "議員長談面見場計員費後館期展晤中是有在以的說不刊堂客錄帶讓繼持將要再選為",
    "員": "工會警額",
    "市": "長場民區政府議內中立面價集值郊",
    "州": "長政立議府內界民官法警參眾務郡級",
    "省": "長會政份內級府委",
    "縣": "長政市府民議城",
    "區": "域內分別議民間長",
    "法": "律院官案規國治定庭令人學制醫案規條務",
    "部": "分門長隊落會屬署份位下",
    "黨": "員派內主報魁部團章籍",
    "隊": "長員伍友中形",
    "賽": "事果季程車場前後道況馬",
    "學": "生校者習術院會期年界科區童說員位分",
    "車": "站輛廠禍主子體身上廂道款展隊程票庫牌速資費行流窗燈身輪況",
    "菌": "株種群",
    "機": "會場構器制率票長械密關組艙型",
    "場": "地所合面館次景上內長",
    "報": "導告紙名復社道價仇警",
    "長": "期大時官者久城度",
    "心": "存靈理臟力中願情懷",
    "軍": "事隊方人官",
    "院": "長士方校子",
    "校": "園長方友內",
    "球": "員隊迷場賽",
    "城": "市鎮堡牆",
    "路": "線邊口上",
    "站": "在長點",
    "震": "央驚垮撼動",
    "河": "水岸床道堤川畔",
    "湖": "水岸面畔泊",
    "江": "水岸面畔",
    "島": "內上民嶼國",
    "山": "頂腳上下區坡谷路",
    "橋": "面墩頭上下",
    "面": "積臨對向前部貌",
    "地": "價方區點主產",
    "行": "員長業政動程銷",
    "亞": "洲馬",
    "庫": "容存藏岸",
    "港": "口務",
    "店": "員家長",
    "廠": "房商址",
    "船": "員隻舶",
    "艦": "艇",
    "畫": "作家廊",
    "詩": "句歌作",
    "劇": "情團本",
    "病": "床患毒",
    "酒": "精吧杯",
    "茶": "葉杯",
    "寺": "廟院",
    "塔": "尖樓",
    "廟": "宇會",
    "壩": "體頂高",
    "展": "至到期",
    "樹": "齡枝葉幹冠皮蔭根上下種木",
}
# A word of one character that follows another ending in it: 現在在家, 目的的確.
_AFTER = {
    "在": "現存實內", "的": "目", "和": "溫緩", "會": "學議協國大社委工都", "能": "功才", "就": "成", "向": "方",
    "說": "小學傳", "一": "唯", "是": "國", "人": "個", "職": "在",
    "下": "樹橋簷燈傘廊棚蔭山",
}  # fmt: skip
_BEFORE = {
    "的": "確士喀", "按": "鈕", "出": "色", "內": "部裝政需容外閣戰陸地科務線衣幕存閣", "所": "做有需作屬謂", "有": "利效限機益關意趣害毒力", "了": "解結", "是": "否非", "和": "平諧解睦", "與": "會", "將": "軍領", "從": "前此來事未", "之": "所", "並": "且非",
    "在": "意場線於野顯證說需反指", "就": "業", "或": "許", "都": "市會", "到": "達底處", "也": "許", "被": "告動", "及": "時格",
    "把": "握手", "過": "去程度濾", "問": "題", "明": "知", "再": "三而", "對": "於方話手", "沒": "無收", "多": "指關包保照留注利", "折": "扣", "為": "傲",
}  # fmt: skip
# What is counted one by one: 一個個, but not 兩個個.
_COUNTED = "個場家戶村句字步層陣次條朵片點滴絲縷串代世件張頁聲樣回顆粒隻枝棵幕卷冊番遍趟輛艘艦排隊輩科塊團堆批杯碗天年月日人座根"
_NUMBERS = "二三四五六七八九十百千萬兩數幾這那首多初第半人每"
# Before these a doubled word stands by itself though they make a word with it: 你好好休息.
_APART = "非你我他她它們誰都也再又還就只要可來去能會想先一不沒請讓把給和與跟在是的了著過得地之其各有個"
# Adverbs, adjectives and verbs that are doubled freely, whatever follows.
_FREE = (
    "慢常漸往剛僅偏頻紛單稍略緩默靜輕徐通暗遲晚遠近好深淺淡濃高低大小長短粗細厚薄重看想試聽說談講走聊玩笑問查找等坐躺動摸嚐嘗聞猜"
    "算數練讀寫念唱跳跑逛歇拍敲打推拉拖揉搓捏擦洗掃曬晾翻挑選比見幫勸罵管救謝拜抱親搖晃揮逗哄哈呵嘿嘻人天年月日處時事種個家戶村"
    "刷撓望梳剪搔扇繫扣疊鋪熨句字步層陣次朵片點滴絲縷世件張頁聲樣口每恰快一二三四五六七八九零〇爸媽爺奶公婆哥弟姐姊妹叔伯姑舅嬸姨太星聳眨"
)
# Those of them that are no verbs: 人人口 is none of them.
_NOUNS = "晚級位役回場人天年月日處時事種個家戶村句字步層陣次朵片滴絲縷世件張頁聲樣口公星"
_ADJECTIVES = "大小高低長短好重遠近通"
# Whose doubling says each or all: 人人, 一個個.
_EACH = "個次名位人年月日天家件事級回場隊"
# Relatives: 二奶奶.
_KIN = "爸媽爺奶婆哥弟姐姊妹叔伯姑舅嬸姨太"
# What figures count, which stands once: 12 年.
_UNITS = "年月日天時分秒歲元萬億千百人次個件名位點球票份場座輛艘架張條棟篇頁層箱杯碗"
# What is done for a little: 看看書.
_VERBS = "伸刷撓望梳剪搔扇繫扣疊鋪熨看想聳眨擺甩抖試聽說談講走聊玩笑問查找等坐躺動摸嚐嘗聞猜算數練讀寫念唱跳跑逛歇拍敲打推拉拖揉搓捏擦洗掃曬晾翻挑選比見幫勸罵管救謝拜抱親搖晃揮逗哄點"
# Words of two characters that are said twice: 研究研究, 雪白雪白, 許多許多.
_TWICE_TEXT = """
如何 討論 研究 考慮 休息 商量 了解 瞭解 認識 打聽 整理 收拾 學習 練習 活動 運動 放鬆 檢查 嘗試 體驗 溝通 交流
參考 觀察 思考 反省 準備 打扮 感受 享受 照顧 關心 安慰 鍛鍊 打掃 比較 慶祝 分享 欣賞 見識 介紹 解釋 調查
走動 打點 張羅 擺弄 端詳 琢磨 掂量 比劃 盤算 打量 溜達 合計 商議 疏通 打探 領教 指點 磨練 拾掇 熱鬧 快活 舒服 清靜 涼快 暖和 輕鬆 痛快
撲通 噗通 撲騰 骨碌 撲棱 咯當 哐當
教育 考驗 意思 雪白 筆直 通紅 漆黑 碧綠 許多 非常 慢慢 快點 謝謝 拜拜 加油 恭喜 再見 抱歉 對不 等等 好多 沒事 不敢 算了 別急 慢著 且慢 罷了 拜託 豈敢 別鬧
很多 好久 很久 好大 好好 多謝 救命 媽媽 布穀 叮咚 滴答 嘩啦 轟隆 咕嚕 乒乓 嘰喳 噼啪 嘀咕 窸窣 咔嚓 知了
一下 一閃 一跳 一拐 一瘸 一顛 一晃 一蹦 一抖 一顫 一扭 一眨 一明 一亮 寶貝 親愛 小心 注意 永遠 真的 慢走 不要 沒有 不斷 不停
"""
_TWICE = frozenset(_TWICE_TEXT.split())
# Those that go with what follows (沒有找到), so that they are said twice by themselves or with stress that the English has too.
_LEADING = frozenset(["沒有", "不要", "真的", "永遠", "注意", "小心"])
# Which are done for a little with a thing before them: 把自行車修理修理, but not 修理修理自行車.
_TWICE_AT_END = frozenset(
    [
        "修復",
        "修理",
        "清理",
        "整修",
        "打磨",
        "裝飾",
        "佈置",
        "按摩",
        "核對",
        "回味",
        "冷靜",
        "補充",
        "涼快",
        "修剪",
        "擦洗",
    ]
)
# What is done for a little of work and sport: 做做家務.
_DOABLE = frozenset(
    ["宣傳", "家務", "運動", "功課", "樣子", "瑜伽", "瑜珈", "體操", "飯菜", "生意", "好事", "善事", "白日"]
)
# Verbs that take 往 behind them: 送往, but 送往往 is a slip.
_TOWARDS = "送飛開通運駛寄發趕奔派搬移轉嫁逃返前投"
# What is settled, and what says that it is: 心願了了, 就此了了.
_SETTLED = "願事債帳賬案情緣怨此算就都"
_ONE_BY_ONE = frozenset("一二兩三四五六七八九十百千萬半幾每很好最太真更多越極")
_LOTS = frozenset("整成大小滿")
# Of which there are whole ones, one after the other: 整章整章背誦, but not 整個整個.
_HELD = "章箱夜天年袋盒車船桌頁本批片群排塊鍋桶瓶套串條卷冊代晚座棟村段句包捆籃櫃"
BOUNDARY = frozenset(
    "內内在是對他她我你這那的了和與及或被把將但並也都就而且從向讓使請很更最正又再仍還才卻則嗎呢吧啊呀們著"
)


class Doubles:
    """The tables in one writing, or in both."""

    def __init__(self, convert: Any) -> None:
        def both(words: Any) -> frozenset[str]:
            return frozenset(words) | frozenset(convert(word) for word in words)

        def table(of: dict[str, str]) -> dict[str, frozenset[str]]:
            found: dict[str, frozenset[str]] = {}
            for char, others in of.items():
                for key in {char, convert(char)}:
                    found[key] = found.get(key, frozenset()) | both(others)
            return found

        self.fine = both(_FINE + _LITERARY)
        self.before_de, self.asked, self.asking = both(_BEFORE_DE), both(_ASKED), both(_ASKING)
        self.verbs, self.each = both(_VERBS), both(_EACH)
        self.adjectives = both(_ADJECTIVES)
        self.paired = self.fine | both(_SOUNDING) | both(_BEFORE_DE)
        self.named, self.thrice, self.objects = both(_NAMED), both(_THRICE), both(_OBJECTS)
        self.ending, self.sounding = both(_ENDING), both(_SOUNDING)
        self.meetings, self.after, self.before = table(_MEETINGS), table(_AFTER), table(_BEFORE)
        self.counted, self.numbers = both(_COUNTED), both(_NUMBERS)
        self.apart, self.free = both(_APART), both(_FREE)
        self.leading, self.towards, self.settled = both(_LEADING), both(_TOWARDS), both(_SETTLED)
        self.twice, self.one_by_one, self.boundary = both(_TWICE), both(_ONE_BY_ONE), both(BOUNDARY)
        self.twice_at_end, self.doable = both(_TWICE_AT_END), both(_DOABLE)
        self.held = both(_HELD)
        self.lots, self.nouns, self.kin, self.units = both(_LOTS), both(_NOUNS), both(_KIN), both(_UNITS)


@cache
def doubles() -> Doubles:
    """The tables."""
    import opencc

    return Doubles(opencc.OpenCC("t2s").convert)
