"""Words that Taiwan, the mainland and Hong Kong have each for the same thing.

Each line is "mainland/Taiwan" in Traditional characters. Words that both say in another sense (質量, 文件, 支持, 通過, 水平) stand here
only in compounds, or with the English word of the source that settles the sense. Source: the list is
our own; OpenCC's phrases for Taiwan know 269 of its 489 pairs and have the same word for 240.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

Region = Literal["TW", "HK", "CN"]

_BOTH_WAYS = """
軟件/軟體|硬件/硬體|固件/韌體|網絡/網路|互聯網/網際網路|局域網/區域網路|服務器/伺服器|程序員/程式設計師|源代碼/原始碼|字符串/字串|屏幕/螢幕
觸摸屏/觸控螢幕|鼠標/滑鼠|打印機/印表機|打印/列印|光標/游標|硬盤/硬碟|磁盤/磁碟|光盤/光碟|U盤/隨身碟|文件夾/資料夾|優盤/隨身碟|寬帶/寬頻|帶寬/頻寬|分辨率/解析度
人工智能/人工智慧|智能手機/智慧型手機|智能電視/智慧電視|智能城市/智慧城市|智能家居/智慧家庭|移動支付/行動支付|移動電話/行動電話|移動設備/行動裝置|移動電源/行動電源
移動應用/行動應用|移動網絡/行動網路|黑客/駭客|博客/部落格|激光/雷射|納米/奈米|硅谷/矽谷|芯片/晶片|集成電路/積體電路|晶體管/電晶體|傳感器/感測器|航天飛機/太空梭
宇航員/太空人|導彈/飛彈|塑料/塑膠|艾滋病/愛滋病|知識產權/智慧財產權|首席執行官/執行長|首席財務官/財務長|首席運營官/營運長|市場營銷/市場行銷|營銷/行銷|通脹/通膨
宏觀經濟/總體經濟|微觀經濟/個體經濟|出租車/計程車|過山車/雲霄飛車|蹦極/高空彈跳|桑拿/三溫暖|酸奶/優格|志願者/志工|平方米/平方公尺|立方米/立方公尺|點贊/按讚|二進制/二進位
十進制/十進位|字節/位元組|操作系統/作業系統|計算機科學/電腦科學|編程語言/程式語言|搜索引擎/搜尋引擎|雲計算/雲端運算|數字化/數位化|數字經濟/數位經濟|數字貨幣/數位貨幣
數字技術/數位技術|數字時代/數位時代|數字轉型/數位轉型|數字相機/數位相機|數碼相機/數位相機|數字媒體/數位媒體|數字平台/數位平台|數字內容/數位內容|數字服務/數位服務
數字政府/數位政府|數字營銷/數位行銷|數字簽名/數位簽章|特朗普/川普|奧巴馬/歐巴馬|普京/普丁|澤連斯基/澤倫斯基|里根/雷根|撒切爾/柴契爾|戈爾巴喬夫/戈巴契夫|肯尼迪/甘迺迪
克林頓/柯林頓|希拉里/希拉蕊|馬克龍/馬克宏|默克爾/梅克爾|扎克伯格/祖克柏|英偉達/輝達|達芬奇/達文西|莫扎特/莫札特|肖邦/蕭邦|弗洛伊德/佛洛伊德|新西蘭/紐西蘭|意大利/義大利
老撾/寮國|沙特阿拉伯/沙烏地阿拉伯|也門/葉門|肯尼亞/肯亞|埃塞俄比亞/衣索比亞|尼日利亞/奈及利亞|津巴布韋/辛巴威|贊比亞/尚比亞|坦桑尼亞/坦尚尼亞|盧旺達/盧安達
索馬里/索馬利亞|克羅地亞/克羅埃西亞|斯洛文尼亞/斯洛維尼亞|阿塞拜疆/亞塞拜然|危地馬拉/瓜地馬拉|洪都拉斯/宏都拉斯|馬爾代夫/馬爾地夫|文萊/汶萊|瓦努阿圖/萬那杜
帕勞/帛琉|迪拜/杜拜|新澤西/紐澤西|密歇根/密西根|俄勒岡/奧勒岡|弗吉尼亞/維吉尼亞|康涅狄格/康乃狄克|威斯康星/威斯康辛|馬薩諸塞/麻薩諸塞|莫桑比克/莫三比克|毛里求斯/模里西斯
博茨瓦納/波札那|布隆迪/蒲隆地|利比里亞/賴比瑞亞|格林納達/格瑞那達|突尼斯/突尼西亞|程序設計/程式設計|應用程序/應用程式|視頻會議/視訊會議|視頻通話/視訊通話
數據中心/資料中心|元數據/後設資料|數據挖掘/資料探勘|正則表達式/正規表示式|虛擬機/虛擬機器|人機界面/人機介面|用戶界面/使用者介面|操作界面/操作介面|信息安全/資訊安全
信息技術/資訊科技|信息系統/資訊系統|信息時代/資訊時代|信息化/資訊化|大眾汽車/福斯汽車|機頂盒/機上盒|概率/機率|超聲波/超音波|
數據庫/資料庫|科特迪瓦/象牙海岸|貝克漢姆/貝克漢|戛納/坎城|佛羅倫薩/佛羅倫斯|創可貼/OK 繃|集裝箱/貨櫃|字符/字元|線程/執行緒
"""
_NOT_IN_TAIWAN = """
長途大巴/長途客運|旅遊大巴/遊覽車|機場大巴/機場巴士|大巴車/大客車|中巴車/中型巴士|初創企業/新創企業|初創公司/新創公司|外賣小哥/外送員|外賣員/外送員|二手房/中古屋
首付款/頭期款|課題組/研究小組|班主任/班導師|心梗/心肌梗塞|腦梗/腦中風|圓珠筆/原子筆|公交卡/悠遊卡|網約車/叫車服務
視頻/影片|音頻/音訊|塞拉利昂/獅子山|硅谷/矽谷|硅片/矽晶片|多晶硅/多晶矽|公交車/公車|公共汽車/公車|立交橋/立體交叉道|方便麵/泡麵|奶酪/乳酪|土豆/馬鈴薯|西紅柿/番茄|菠蘿/鳳梨|獼猴桃/奇異果|三文魚/鮭魚|金槍魚/鮪魚|黃油/奶油|盒飯/便當
電飯煲/電鍋|充電寶/行動電源|因特網/網際網路|數據線/傳輸線|互聯網/網際網路|短信/簡訊|二維碼/QR Code|截屏/截圖|攝像頭/攝影鏡頭|攝像機/攝影機|錄像/錄影|高清/高畫質
等離子/電漿|轉基因/基因改造|抑鬱症/憂鬱症|胰腺/胰臟|幾率/機率|乒乓球/桌球|世界杯/世界盃|殘疾人/身心障礙者|殘奧會/帕運|盲文/點字|弱勢群體/弱勢族群|立馬/立刻
靠譜/可靠|給力/帶勁|高考/大學入學考試|本科生/大學生|服務員/服務生|乘務員/空服員|售貨員/店員|打車/叫車|堵車/塞車|早上好/早安|晚上好/晚安|厘米/公分|航天員/太空人
反饋/回饋|屏蔽/封鎖|復印/影印|複印/影印|粘貼/貼上|剪切/剪下|掃描儀/掃描器|編程/程式設計|後臺/後台|賬號/帳號|賬戶/帳戶|賬單/帳單|郵箱/信箱|帖子/貼文|緩存/快取|卸載/解除安裝
服務質量/服務品質|產品質量/產品品質|生活質量/生活品質|教學質量/教學品質|空氣質量/空氣品質|質量管理/品質管理|質量控制/品質控制|質量保證/品質保證|質量問題/品質問題|高質量/高品質
質量檢測/品質檢測|質量標準/品質標準|質量認證/品質認證|圖像質量/影像品質|睡眠質量/睡眠品質|教育質量/教育品質|工作質量/工作品質|質量監控/品質監控|翻譯質量/翻譯品質
生活水平/生活水準|教育水平/教育水準|技術水平/技術水準|世界水平/世界水準|收入水平/所得水準|管理水平/管理水準|服務水平/服務水準|信息/資訊|門戶網站/入口網站|默認值/預設值
默認設置/預設設定|默認選項/預設選項|默認情況/預設情況|默認瀏覽器/預設瀏覽器|初中生/國中生|初中畢業/國中畢業|阿聯酋/阿拉伯聯合大公國|卡塔爾/卡達|格魯吉亞/喬治亞
哈薩克斯坦/哈薩克|烏茲別克斯坦/烏茲別克|塔吉克斯坦/塔吉克|土庫曼斯坦/土庫曼|哥斯達黎加/哥斯大黎加|多米尼加/多明尼加|厄瓜多爾/厄瓜多|悉尼/雪梨|凡高/梵谷|塞浦路斯/賽普勒斯
(?<!法屬)圭亞那/蓋亞那|列支敦士登/列支敦斯登|保質期/保存期限|快餐店/速食店|快餐/速食|地鐵站/捷運站|小程序/小程式|程序代碼/程式碼|筆記本電腦/筆記型電腦
台式機/桌上型電腦|充值/儲值|網民/網友|網吧/網咖|雪糕/冰棒|質檢/品檢|
冰激凌/冰淇淋|垃圾短信/垃圾簡訊|導彈防禦/飛彈防禦|彩信/多媒體簡訊|顯卡/顯示卡|主板/主機板|聲卡/音效卡|內存條/記憶體|調制解調器/數據機|路由器/路由器|插件/外掛程式|博主/部落客
西蘭花/青花菜|寫字樓/辦公大樓
"""
_NOT_ON_THE_MAINLAND = """
登錄/登入|退出/登出|奶酪/起司|幼兒園/幼稚園|窗口/視窗|菜單/選單|圓珠筆/原子筆|界面/介面|函數/函式|循環/迴圈|算法/演算法|像素/畫素|米/公尺|首席技術官/技術長|開源/開放原始碼|代碼/程式碼|二維碼/二維條碼|梵高/梵谷
緩存/快取|卸載/解除安裝|塞浦路斯/塞普勒斯|塞浦路斯/賽普勒斯|內存/記憶體|主板/主機板|顯卡/顯示卡|酸奶/優酪乳|地鐵/捷運|沙特/沙烏地|復印/影印
短信/簡訊|筆記本電腦/筆電|朝鮮/北韓|韓國/南韓|調試/除錯
"""
# Words of two senses: mainland / Taiwan / what the English has where the sense is this one.
_BY_SOURCE = """
默認/預設/default|項目/專案/projects?|信息/資訊/information|設置/設定/settings|導入/匯入/import(?:ed|s|ing)?|導出/匯出/export(?:ed|s|ing)?|鏈接/連結/links?|兼容/相容/compatib\\w+|遠程/遠端/remote(?:ly)?
登錄/登入/(?:log|sign)(?:ged|ging|ning|ned|s)?[ -]?in(?:to)?|搜索/搜尋/search (?:box|bar|results?|engine|for files)|視頻/影片/videos?|短信/簡訊/(?:text )?messages?|變量/變數/variables?|數字/數位/digital(?:ly)?
文件/檔案/(?:open|save|delete|upload|download|select|copy|rename|PDF|Word|Excel|config\\w*) (?:the |a |this |your )?files?|文件/檔案/files? (?:name|format|size|type|system|server)s?|模塊/模組/modules?|圖標/圖示/icons?
插件/外掛程式/plug-?ins?
"""
_BY_SOURCE_IN_TAIWAN = """
程序/程式/programs?|計算機/電腦/comput\\w+|質量/品質/quality|窗口/視窗/(?:pop-?up|dialog|new|browser|main) windows?|界面/介面/interfaces?|激活/啟用/activat\\w+|刷新/重新整理/(?:refresh|reload)\\w*|在線/線上/online|內存/記憶體/(?:memory|RAM)
水平/水準/(?:standards?|levels?) of (?:living|education|service)|集成/整合/integrat\\w+|接口/介面/interfaces?|線程/執行緒/threads?|算法/演算法/algorithms?|數組/陣列/arrays?|菜單/選單/(?:menu bar|main menu|drop-?down menus?)
用戶名/使用者名稱/user ?names?|奔馳/賓士/(?:Mercedes|Benz)|寶馬/BMW/BMW|文檔/文件/documents?|布什/布希/Bush|加納/迦納/Ghana|乍得/查德/Chad|馬里/馬利/Mali|尼日爾/尼日/Niger|沙特/沙烏地阿拉伯/Saudi|信息/訊息/messages?
代碼/程式碼/(?:source code|lines? of code|coding)|保存/儲存/save (?:changes|the file|as|your work|your changes|your settings)|用戶/使用者/user (?:interface|account|settings|manual)s?
"""
_BY_SOURCE_ON_THE_MAINLAND = """
程序/程式/(?:computer |software )?(?:programs?|programmes?|codes?|coding|apps?|applications?|software)
公交車/公車/(?:mini)?bus(?:es)?|摩托車/機車/(?:motor(?:cycle|bike)|scooter)s?|悉尼/雪梨/Sydney|布什/布希/Bush|卡塔爾/卡達/Qatar|乍得/查德/Chad|空調/冷氣/air[- ]condition\\w+|搜索/搜尋/search (?:engines?|box|bar|results?)
"""
_HONG_KONG_NOT_MAINLAND = """
視頻/影片|信息/資訊|出租車/的士|公交車/巴士|公共汽車/巴士|默認值/預設值|短信/短訊|博客/網誌|土豆/薯仔|西紅柿/番茄|酸奶/乳酪|方便麵/即食麵|鼠標/滑鼠|硬盤/硬碟|U盤/USB 手指|服務器/伺服器
數據庫/資料庫|文件夾/資料夾|智能城市/智慧城市|數字化/數碼化|數字經濟/數碼經濟|數字相機/數碼相機|寬帶/寬頻|志願者/義工|自行車/單車|摩托車/電單車|服務質量/服務質素|生活質量/生活質素|空氣質量/空氣質素
教學質量/教學質素|產品質量/產品質素|高質量/高質素|首席執行官/行政總裁|操作系統/作業系統|黃油/牛油|立交橋/行車天橋|塑料/塑膠|艾滋病/愛滋病|出租車司機/的士司機|獼猴桃/奇異果
"""
_HONG_KONG_NOT_TAIWAN = """
計程車/的士|網路/網絡|軟體/軟件|硬體/硬件|簡訊/短訊|部落格/網誌|雷射/激光|人工智慧/人工智能|智慧型手機/智能手機|奈米/納米|腳踏車/單車|泡麵/即食麵|川普/特朗普|歐巴馬/奧巴馬
紐西蘭/新西蘭|義大利/意大利|寮國/老撾|志工/義工|執行長/行政總裁|數位化/數碼化|數位經濟/數碼經濟|數位相機/數碼相機|數位時代/數碼時代|飛彈/導彈|隨身碟/USB 手指|普丁/普京|
網際網路/互聯網|優格/乳酪|柴契爾/戴卓爾|雲霄飛車/過山車|公車/巴士|澤倫斯基/澤連斯基|宏都拉斯/洪都拉斯|馬克宏/馬克龍
"""
# Longer words and neighbours in which a word of the list is no such word.
_EXCEPTIONS = """
視頻道 視頻率 在線上 方程式 流程式 歷程式 工程式 課程式 過程式 議程式 刺激光 內存在 國內存 體內存 境內存 室內存 年內存 馬里蘭 馬里亞 馬里奧
馬里布 羅馬里 加納利 增加納 參加納 媒介面 布什維 軟體動物 空軟件 打印記 打印象 拷打印 鐵打印 程式化 公式程式 模式程式 計程式
過程式 布什爾 普京都 里根據 里根本 里根源 立馬上 高考慮 高考量 高考驗 高考評 高考績 提高考 納米比亞 接納米 網絡繹 世界杯葛
網路過 上網路 公尺寸 高質量數 網民族 網民眾 聯網民 小硅 音頻率 聲音頻 音頻道 錄音頻 音訊號 聲音訊 錄音訊 語音訊 短信心
短信任 簡短信 長短信 錄像片 雪糕筒 行銷售 平行銷 進行銷 發行銷 黑客人 激光彩 塑料理 也門外 也門前 也門口 大發言 飛彈性
飛彈跳 營銷毀 經營銷售 博客來 志工業 同志工作 計算機會 計算機率 機率先 時機率 算機率 司機率 賓館藏 給力量 給力道 可給力
靠譜寫 可靠譜 世界線 演算法 計算法 預算法 換算法 打算法 決算法 精算法 信息息 互信息 親信息 相信息 寶馬 相容易 相容忍 互相容
連結束 連結果 連結論 接連結 連結婚 連結合 遠端午 遠端正 登入選 登入口 登錄取 介面臨 介面對 介面向 中介面 變數字 變數據
變數量 變數目 陣列車 陣列隊 快取得 快取消 快取代 快取出 盡快取 儘快取 登出現 登出版 選單位 選單一 挑選單 地捷運 大輝達
光輝達 志愿 反饋贈 充值得 充值班 集成立 集成果 集成功 集成為 收集成 聚集成 彙集成 採集成 匯集成 概率先 大概率 搜尋常 屏幕
機械碼 塑膠 高清楚 高清晰 高清潔 高清廉 提高清 最高清 凡高度 凡高級 凡高中 但凡高 也門 土豆腐 泥土豆 打車門 打車窗 拍打車
敲打車 剪切片 卸載重 黃油菜 黃油漆 葉門 部門 米公尺 保質 郵箱子 賬單位 網吧台 快餐桌 趕快餐 儘快餐 盡快餐 一刀兩 帖子彈
請帖子 字帖子 後臺北 後臺灣 後臺中 今後臺 之後臺 以後臺 然後臺 最後臺 午後臺 戰後臺 事後臺 立馬克 立馬拉 里根據地 悉尼亞
突尼斯海 達文西亞 普丁香 川普通 四川普通 川普遍 四川普遍 普丁字 公車 的士兵 的士氣 的士官 的士大夫 的士紳 巴士底 移動電話會
"""
# A word in one of these texts is a name of the place itself.
_AT_HOME = {"捷運": "北高桃新中雄園", "捷运": "北高桃新中雄园"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of elsewhere: what the region says for it, and what the English must hold for it to be that word."""

    text: str
    ours: tuple[str, ...]
    hint: str = ""


def _lines(table: str) -> list[list[str]]:
    return [one.split("/") for one in re.split(r"[|\n](?![^(]*\))", table) if one]


@cache
def _simplified() -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


class Words:
    """The words that a text of one region should not hold."""

    def __init__(self, found: dict[tuple[str, str], Word], convert: Callable[[str], str]) -> None:
        by_start: dict[str, list[Word]] = defaultdict(list)
        for word in sorted(found.values(), key=lambda one: (-len(one.text), one.hint == "")):
            by_start[word.text[:2]].append(word)
        self.by_start = dict(by_start)
        self.begins = re.compile(f"[{re.escape(''.join({start[0] for start in by_start}))}]")
        self.around: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for longer in {convert(one) for one in _EXCEPTIONS.split()} | set(_EXCEPTIONS.split()):
            for word in found.values():
                at = longer.find(word.text)
                if at >= 0 and longer != word.text:
                    self.around[word.text].append((longer, at))

    def places(self, text: str, source: str) -> Iterator[tuple[int, Word]]:
        """Where one of the words stands as such; of two at one place the longer."""
        end = 0
        for begin in self.begins.finditer(text):
            at = begin.start()
            if at < end:
                continue
            for word in self.by_start.get(text[at : at + 2], ()):
                if text.startswith(word.text, at) and self._is_meant(word, text, at, source):
                    end = at + len(word.text)
                    yield at, word
                    break

    def _is_meant(self, word: Word, text: str, at: int, source: str) -> bool:
        if any(
            text.startswith(longer, at - offset) for longer, offset in self.around.get(word.text, ()) if at >= offset
        ):
            return False
        if at and text[at - 1] in _AT_HOME.get(word.text, ""):
            return False
        return not word.hint or re.search(rf"\b(?:{word.hint})\b", source, re.IGNORECASE) is not None


@cache
def words(region: Region) -> Words:
    """The words of elsewhere for a text of `region`."""
    found: dict[tuple[str, str], Word] = {}
    convert = _simplified() if region == "CN" else str

    def add(theirs: str, ours: str, hint: str = "") -> None:
        theirs, ours = convert(theirs), convert(ours)
        if theirs != ours and theirs not in ours and len(theirs) > 1:
            known = found.get((theirs, hint))
            found[theirs, hint] = Word(theirs, (*(known.ours if known else ()), ours), hint)

    if region == "TW":
        for table in (_BY_SOURCE, _BY_SOURCE_IN_TAIWAN, _BOTH_WAYS, _NOT_IN_TAIWAN):
            for line in _lines(table):
                add(*line)
    elif region == "HK":
        for line in (*_lines(_HONG_KONG_NOT_MAINLAND), *_lines(_HONG_KONG_NOT_TAIWAN)):
            add(*line)
    else:
        for table in (_BOTH_WAYS, _NOT_ON_THE_MAINLAND, _BY_SOURCE, _BY_SOURCE_ON_THE_MAINLAND):
            for ours, theirs, *hint in _lines(table):
                add(theirs, ours, *hint)
    return Words(found, convert)
