"""Companies, brands, broadcasters and papers whose Chinese names do not sound like their own, or are known by them.

A name that is as often a common word or a person's (Apple, Ford, Oracle) is not among them. Source: the names that the companies
themselves, and the newspapers of the three regions, use; the choice is our own.
"""

from collections.abc import Iterator
from functools import cache

from reviews.text.names.known.states import words_of_parts

_MACHINES = """
Symantec|賽門鐵克；Norton AntiVirus|諾頓；Kaspersky|卡巴斯基；McAfee|邁克菲；Qualcomm|高通；Broadcom|博通；Cisco|思科；Adobe|奧多比
AMD|超微/超威；Micron|美光；Infineon|英飛凌；ASML|艾司摩爾/阿斯麥/艾斯摩爾；SK Hynix|海力士；Hynix|海力士；SMIC|中芯；MediaTek|聯發科
Acer|宏碁；Asus|華碩；ASUS|華碩；Lenovo|聯想；Foxconn|富士康/鴻海；Hon Hai|鴻海/富士康；Hewlett-Packard|惠普；Motorola|摩托羅拉
BlackBerry|黑莓；Logitech|羅技；Seagate|希捷；Western Digital|西部數據/西數/威騰；SanDisk|閃迪/晟碟；Kodak|柯達；Fujifilm|富士
Nikon|尼康；Epson|愛普生；Casio|卡西歐；Xerox|施樂/全錄；Philips|飛利浦；Electrolux|伊萊克斯；Whirlpool Corporation|惠而浦；Xiaomi|小米
Haier|海爾；Hisense|海信；Midea|美的；ZTE|中興；DJI|大疆；BYD|比亞迪；CATL|寧德時代；Geely|吉利；NIO|蔚來；SAIC|上汽；NetEase|網易
Sina|新浪；Sohu|搜狐；Bilibili|嗶哩嗶哩/嗶哩/B站；Weibo|微博；WeChat|微信；Alipay|支付寶；Taobao|淘寶；Tmall|天貓；JD.com|京東
Pinduoduo|拼多多；Meituan|美團；Didi Chuxing|滴滴；Douyin|抖音；TikTok|抖音；Kuaishou|快手；Xiaohongshu|小紅書；Ctrip|攜程；Zhihu|知乎
Rakuten|樂天；Yahoo|雅虎；eBay|易貝/億貝；PayPal|貝寶；LinkedIn|領英；Airbnb|愛彼迎；Expedia|億客行/智遊網；Wikipedia|維基
Taiwan Semiconductor Manufacturing Company|台積電/臺積電/台積公司/台積/臺積
Taiwan Semiconductor Manufacturing Co|台積電/臺積電/台積公司/台積/臺積
Taiwan Semiconductor Manufacturing|台積電/臺積電/台積公司/台積/臺積；Taiwan Semiconductor|台積電/臺積電/台積公司/台積/臺積
TSMC|台積/臺積；Semiconductor Manufacturing International Corporation|中芯；Volvo|富豪/沃爾沃；BMW|寶馬
Mercedes-Benz|賓士/奔馳/平治/梅賽德斯；Mercedes|賓士/奔馳/平治/梅賽德斯；Benz|賓士/奔馳/平治；Audi|奧迪；Porsche|保時捷
Lamborghini|藍寶堅尼/蘭博基尼；Rolls-Royce|勞斯萊斯/羅爾斯·羅伊斯/羅爾斯羅伊斯/羅羅；Land Rover|路虎/荒原路華；Renault|雷諾
Peugeot|寶獅/標致/標緻；Citroën|雪鐵龍；Citroen|雪鐵龍；Fiat|菲亞特/飛雅特/快意；Chrysler|克萊斯勒/佳士拿；General Motors|通用
Chevrolet|雪佛蘭/雪佛萊；Cadillac|凱迪拉克；Buick|別克；Lexus|凌志/雷克薩斯；Subaru|速霸陸/斯巴魯；Yamaha|山葉/雅馬哈；Michelin|米其林
Bridgestone|普利司通/石橋；Lockheed Martin|洛克希德/洛歇；Raytheon|雷神/雷聲/雷錫恩；Northrop Grumman|諾斯洛普/諾思羅普/諾斯羅普
General Electric|通用電氣/奇異/通用電器；ExxonMobil|埃克森/艾克森；Exxon|埃克森/艾克森；TotalEnergies|道達爾；DuPont|杜邦；BASF|巴斯夫
Bayer|拜耳/拜爾；SpaceX|太空探索；Sinopec|中石化/中國石化；PetroChina|中石油/中國石油；CNOOC|中海油/中國海油；COSCO|中遠
Caterpillar Inc|卡特彼勒/開拓重工；Rheinmetall|萊茵金屬；ThyssenKrupp|蒂森克虜伯；Alstom|阿爾斯通；POSCO|浦項；Posco|浦項；POSTECH|浦項
"""
_MONEY = """
BlackRock|貝萊德；Blackrock|貝萊德
Standard Chartered|渣打；Bank of America|美國銀行/美銀/美國商業銀行；Wells Fargo|富國；Merrill Lynch|美林；Bear Stearns|貝爾斯登
Berkshire Hathaway|波克夏/伯克希爾/巴郡；Allianz|安聯；Manulife|宏利；American Express|美國運通/運通；Mastercard|萬事達
MasterCard|萬事達；UnionPay|銀聯；BNP Paribas|法國巴黎銀行/法巴/巴黎銀行；Société Générale|興業；Credit Agricole|農業信貸
Crédit Agricole|農業信貸；Santander|桑坦德；SoftBank|軟銀/軟體銀行；Softbank|軟銀；Temasek|淡馬錫；ICBC|工商銀行/工行
Standard & Poor's|標準普爾/標普；S&P|標準普爾/標普；Moody's|穆迪；Fitch|惠譽；Nasdaq|納斯達克/那斯達克；NASDAQ|納斯達克/那斯達克
Dow Jones|道瓊/道指；Deloitte|德勤；PricewaterhouseCoopers|普華永道/羅兵咸/資誠；PwC|普華永道/羅兵咸/資誠；KPMG|畢馬威/安侯
Ernst & Young|安永；Accenture|埃森哲；McKinsey|麥肯錫；Hang Seng|恆生/恒生；Nikkei|日經；Sotheby's|蘇富比；Christie's|佳士得
FedEx|聯邦快遞；DHL|敦豪；Marriott|萬豪；Sheraton|喜來登；Hyatt|凱悅；InterContinental|洲際；Ritz-Carlton|麗思/麗池/麗嘉
British Airways|英航/英國航空；Air France|法航/法國航空；KLM|荷航/荷蘭皇家航空/荷蘭航空；Singapore Airlines|新航/新加坡航空
Malaysia Airlines|馬航/馬來西亞航空；Korean Air|大韓航空；Aeroflot|俄航/俄羅斯航空/俄羅斯國際航空；China Airlines|華航/中華航空
EVA Air|長榮；Air China|國航/中國國際航空；China Eastern|東航/東方航空；Eastern Airlines|東方航空
China Southern|南航/南方航空；Japan Airlines|日航/日本航空
American Airlines|美國航空/美航；United Airlines|聯合航空/聯航/美聯航；Delta Air Lines|達美/達美航空；Emirates Airline|阿聯酋航空
Turkish Airlines|土耳其航空/土航
"""
_GOODS = """
Longines|浪琴；Rolex|勞力士；Cartier|卡地亞；Tissot|天梭；Patek Philippe|百達翡麗；Audemars Piguet|愛彼；Vacheron Constantin|江詩丹頓
TAG Heuer|豪雅；Montblanc|萬寶龍；Louis Vuitton|路易威登/路易·威登/LV；Gucci|古馳/古奇/古姿；Chanel|香奈兒；Hermès|愛馬仕；Prada|普拉達
Burberry|博柏利/巴寶莉/柏寶莉；Armani|阿瑪尼/亞曼尼；Versace|范思哲/凡賽斯；Bulgari|寶格麗；Bvlgari|寶格麗；Swarovski|施華洛世奇
Estée Lauder|雅詩蘭黛；Estee Lauder|雅詩蘭黛；Lancôme|蘭蔻；Lancome|蘭蔻；Clinique|倩碧；Shiseido|資生堂；Maybelline|美寶蓮/媚比琳
Nivea|妮維雅；Procter & Gamble|寶潔/寶僑；P&G|寶潔/寶僑；Colgate|高露潔；Gillette|吉列；Pampers|幫寶適；Johnson & Johnson|強生/嬌生/莊臣
Danone|達能；Pepsi|百事；PepsiCo|百事；Budweiser|百威；Heineken|喜力/海尼根；Carlsberg|嘉士伯；Red Bull|紅牛；Nescafé|雀巢；Nescafe|雀巢
KFC|肯德基；Burger King|漢堡王；Pizza Hut|必勝客；Häagen-Dazs|哈根達斯；Haagen-Dazs|哈根達斯；Haagen Dazs|哈根達斯；Walmart|沃爾瑪
Wal-Mart|沃爾瑪；Carrefour|家樂福；Costco|好市多/開市客；Tesco|特易購/樂購；Uniqlo|優衣庫；UNIQLO|優衣庫；Nike|耐克/耐吉
Under Armour|安德瑪；Levi's|李維；Skechers|斯凱奇；Lego|樂高；LEGO|樂高；Mattel|美泰；Hasbro|孩之寶；Moutai|茅台；Luckin|瑞幸
Haidilao|海底撈；GlaxoSmithKline|葛蘭素；GSK|葛蘭素；Merck|默克/默沙東；Sanofi|賽諾菲；Novo Nordisk|諾和諾德；Eli Lilly|禮來
BioNTech|拜恩泰科/生物新技術/BNT；Sinovac|科興；Sinopharm|國藥；Medtronic|美敦力；Monsanto|孟山都；Syngenta|先正達；Marvel|漫威
DreamWorks|夢工廠/夢工場；Warner Bros|華納；Warner Brothers|華納；Time Warner|時代華納；Vodafone|沃達豐；Verizon|威訊/威瑞森/韋里孫
Comcast|康卡斯特；Evergrande|恆大/恒大；Vanke|萬科
"""
_MEDIA = """
Ecns|中新網；Ecns.cn|中新網；Yangshipin|央視頻
Deutsche Welle|德國之聲；Voice of America|美國之音；VOA|美國之音；Radio Free Asia|自由亞洲；RFA|自由亞洲；Radio Free Europe|自由歐洲
Radio France Internationale|法國國際廣播/法廣；RFI|法廣/法國國際廣播；NHK|日本放送/日本廣播；Yonhap|韓聯社/聯合通訊社/韓聯；TASS|塔斯
Tass|塔斯；Kyodo|共同社/共同通信/共同通訊/共同網；Le Figaro|費加羅報；Die Zeit|時代周報/時代週報；Süddeutsche Zeitung|南德
Newsweek|新聞週刊/新聞周刊；National Geographic|國家地理；Yomiuri|讀賣；Mainichi|每日新聞；Sankei|產經；Apple Daily|蘋果日報
Ming Pao|明報；Straits Times|海峽時報；Bangkok Post|曼谷郵報；Caixin|財新；Sing Tao|星島；China Daily|中國日報
China Times|中國時報/中時；Liberty Times|自由時報；United Daily News|聯合報；PLA Daily|解放軍報；Guangming Daily|光明日報
Fox News|福斯/福克斯/霍士；USA Today|今日美國；Los Angeles Times|洛杉磯時報；Daily Mail|每日郵報；Daily Telegraph|每日電訊
Russia Today|今日俄羅斯；Interfax|國際文傳/國際傳真社；Izvestia|消息報；Pravda|真理報；KCNA|朝中社/朝鮮中央通訊社/朝鮮中央通信社
Korean Central News Agency|朝中社/朝鮮中央通訊社/朝鮮中央通信社；Haaretz|國土報；Jerusalem Post|耶路撒冷郵報；Times of India|印度時報
Central News Agency|中央社/中央通訊社；China News Service|中新社/中國新聞社/中新網；China News Network|中新網；China News Agency|中新社
Chinanews|中新網/中新社；China News|中新網/中新社；Korean Central Television|朝鮮中央電視/朝中央視/朝中社
Press Association|報聯社/英國報聯社/新聞聯合社；Xinhua|新華；Xinhuanet|新華；People's Daily|人民日報/人民報
China Central Television|央視/中央電視；CCTV|央視/中央電視/監控/監視/閉路/攝像/攝影機/錄影
"""
_BRANDS = """
Delta Airlines|達美/達美航空
Balenciaga|巴黎世家；Kering|開雲；LVMH|路威酩軒/酩悅；Richemont|歷峰；Saint Laurent|聖羅蘭；YSL|聖羅蘭；Bottega Veneta|葆蝶家/寶緹嘉/BV
Givenchy|紀梵希；Fendi|芬迪；Valentino|華倫天奴/范倫鐵諾；Céline|思琳/賽琳；Loewe|羅意威；Moncler|盟可睞；Balmain|巴爾曼；Lanvin|浪凡
Ferragamo|菲拉格慕；Zegna|傑尼亞；Miu Miu|繆繆；Dolce & Gabbana|杜嘉班納；Tiffany & Co|蒂芙尼/蒂凡尼；Van Cleef & Arpels|梵克雅寶
Piaget|伯爵/皮亞傑；Breguet|寶璣；Blancpain|寶珀；Jaeger-LeCoultre|積家；Breitling|百年靈；Panerai|沛納海；Hublot|宇舶；Rado|雷達
Mido|美度；Guerlain|嬌蘭；Kiehl's|科顏氏/契爾氏；Biotherm|碧歐泉；L'Occitane|歐舒丹；La Mer|海藍之謎；Olay|玉蘭油；Pantene|潘婷
Vaseline|凡士林；Victoria's Secret|維多利亞的秘密/維密；Timberland|添柏嵐/天柏嵐；Reebok|銳步；Asics|亞瑟士；ASICS|亞瑟士；Fila|斐樂
Decathlon|迪卡儂；Muji|無印良品；MUJI|無印良品；Daiso|大創；FamilyMart|全家；Aeon|永旺；Isetan|伊勢丹；Takashimaya|高島屋
Harrods|哈洛德/哈羅德；Nordstrom|諾德斯特龍；Sephora|絲芙蘭；Watsons|屈臣氏；Nestle|雀巢；Oreo|奧利奧；Lay's|樂事；Pringles|品客
Snickers|士力架；Kit Kat|奇巧；KitKat|奇巧；Ferrero|費列羅；Godiva|歌帝梵；Lindt|瑞士蓮；Sprite|雪碧；Fanta|芬達；Gatorade|佳得樂/開特力
Lipton|立頓；Evian|依雲/愛維養；Perrier|巴黎水/沛綠雅；Dr Pepper|胡椒博士；7UP|七喜；Hennessy|軒尼詩；Martell|馬爹利；Rémy Martin|人頭馬
Johnnie Walker|尊尼獲加/約翰走路；Chivas|芝華士/起瓦士；Guinness|健力士/吉尼斯/金氏；Yakult|養樂多/益力多；Bugatti|布加迪
Maserati|瑪莎拉蒂；Aston Martin|阿斯頓；Opel|歐寶；Skoda|斯柯達；Škoda|斯柯達；Kia|起亞；Infiniti|英菲尼迪/無限；Acura|謳歌；Jeep|吉普
Isuzu|五十鈴；Daimler|戴姆勒；Ducati|杜卡迪；Harley-Davidson|哈雷；Ubisoft|育碧；Capcom|卡普空；Konami|科樂美；Sega|世嘉；SEGA|世嘉
Bandai|萬代；Square Enix|史克威爾；Duolingo|多鄰國/多領國；Ricoh|理光；Fujitsu|富士通；Kyocera|京瓷；Razer|雷蛇；Garmin|佳明
OnePlus|一加；Dyson|戴森；Nespresso|奈斯派索；Makita|牧田；Schneider Electric|施耐德；Honeywell|霍尼韋爾/漢威；John Deere|迪爾/強鹿
Komatsu|小松；Tetra Pak|利樂；Cargill|嘉吉；Glencore|嘉能可；Rio Tinto|力拓；BHP|必和必拓；ArcelorMittal|安賽樂
Thales|泰雷茲/泰利斯/泰勒斯；Safran|賽峰；Dassault|達梭/達索；Bombardier|龐巴迪；Rosneft|俄油/俄羅斯石油；Sberbank|儲蓄銀行/儲蓄
Jingdong|京東；Cadbury|吉百利；Kellogg's|家樂氏；Nutella|能多益；Durex|杜蕾斯；Band-Aid|邦迪/OK繃；Viagra|偉哥/威而鋼；Prozac|百憂解
Tylenol|泰諾/泰樂諾；Botox|肉毒；Android|安卓；Euronext|泛歐；Bloomberg|彭博；Refinitiv|路孚特；Sky News|天空新聞；AFP|法新
SCMP|南華早報；NYT|紐約時報；WSJ|華爾街日報；Lidl|利多/歷德；Aldi|奧樂齊/阿爾迪
"""
_WORDS_BESIDES = """
西岸 聯想 联想 小米 海信 美的 中興 中兴 吉利 網易 微博 滴滴 快手 樂天 乐天 富豪 奔馳 奔驰 平治 雷諾 雷诺 寶獅 标致 標緻 快意 通用 別克
凌志 山葉 石橋 石桥 雷神 雷聲 雷声 奇異 奇异 高通 博通 中遠 中远 富國 富国 美林 宏利 興業 兴业 桑坦德 運通 运通 安永 洲際 洲际 國航 国航
南航 東航 东航 聯航 联航 達美 长荣 長榮 卡地亞 卡地亚 愛彼 爱彼 古奇 普拉達 普拉达 紅牛 红牛 強生 强生 莊臣 庄臣 百事 喜力 利多 李維
李维 美泰 科興 科兴 國藥 国药 南德 塔斯 財新 财新 消息報 消息报 國際傳真社 新華 新华 海爾 海尔 釣魚 钓鱼 邊和 边和 俄羅斯天然氣
俄罗斯天然气 小紅書 小红书 中央電視 中央电视 監控 监控 監視 监视 閉路 闭路 攝像 摄像 攝影機 摄影机 錄影 录影 人民報 人民报 黑莓 富士
思科 淡馬錫 惠普 超威 超微 恆生 恒生 羅羅 罗罗 沙國 沙国 沙特 巴新 阿聯 阿联 塞島 塞岛 塞國 塞国 緬 缅 特多 幾比 几比 赤幾 赤几 大東
大东 大东部 大東部 大巴黎 蔚藍海岸 蔚蓝海岸 京津冀 粵港澳 粤港澳 長三角 长三角 珠三角 一帶一路 一带一路 海底隧道 海峽隧道 海峡隧道
海峽群島 海峡群岛 大灣區 大湾区 歐亞 欧亚 亞太 亚太 日本海 錫蘭 锡兰 韓聯 韩联 聯合通訊社 福斯 福克斯 霍士 自由歐洲 自由欧洲 自由亞洲
農業信貸 农业信贷 國家地理 国家地理 產經 产经 中時 中时 豪雅 西數 西数 上汽 天貓 天猫 夢工廠 梦工厂 梦工场 夢工場 真理報 真理报 耐吉
德勤 安侯 資誠 瑞幸 麗思 丽思 先正達 維基 维基
"""


@cache
def companies() -> dict[str, frozenset[str]]:
    """Each English name with its Chinese forms, in both writings."""
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    found: dict[str, frozenset[str]] = {}
    for name, forms in _entries(_MACHINES, _MONEY, _GOODS, _MEDIA, _BRANDS):
        found[name] = found.get(name, frozenset()) | forms | frozenset(map(simplified, forms))
    return found


@cache
def words_besides() -> frozenset[str]:
    """The forms that answer for a name of this list or of states.py, but tell of none: they are words or other names besides, or
    of brands that English may do without.
    """
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    forms = words_of_parts().union(_WORDS_BESIDES.split(), *(forms for _name, forms in _entries(_BRANDS)))
    return forms | frozenset(map(simplified, forms))


def _entries(*tables: str) -> Iterator[tuple[str, frozenset[str]]]:
    for table in tables:
        for entry in table.replace("\n", "；").split("；"):
            name, _, forms = entry.partition("|")
            if forms:
                yield name, frozenset(forms.split("/"))
