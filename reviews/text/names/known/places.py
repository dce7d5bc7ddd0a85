"""Names of countries, continents, great cities and organisations in English, with every Chinese form in use.

Countries come from the Unicode CLDR (through Babel) in the three writings of Chinese; the rest, and the short forms that
newspapers use (美, 英, 中方), stand here; more of them in cities.py, states.py, organisations.py and
companies.py. Source: Unicode CLDR, for Taiwan's forms too; what it has not is our own list.
"""

from functools import cache

from reviews.text.names.known.cities import cities
from reviews.text.names.known.companies import companies
from reviews.text.names.known.lands import lands
from reviews.text.names.known.offices import offices
from reviews.text.names.known.organisations import organisations
from reviews.text.names.known.peoples import adjectives
from reviews.text.names.known.states import states

# Names that are also those of persons or things, and would be asked for in vain.
AMBIGUOUS = frozenset(
    {
        "Georgia",
        "Jordan",
        "Chad",
        "Guinea",
        "Niger",
        "Mali",
        "Turkey",
        "Togo",
        "Man",
        "World",
        "Cuba Libre",
        "Jersey",
        "St. Martin",
    }
)
_SHORT = {
    "United States": "美 米國", "United Kingdom": "英 不列顛", "China": "中 華 华 大陸 北京 我国", "Japan": "日 東瀛", "Russia": "俄 露", "France": "法",
    "Germany": "德 日耳曼", "India": "印", "South Korea": "韓 南韓 韓國 韩", "North Korea": "北韓 朝鮮 朝 北朝鮮 朝鲜 北韩", "Italy": "義 意",
    "Spain": "西", "Canada": "加", "Australia": "澳", "Taiwan": "台 臺 台灣 臺灣 台湾 我國", "Hong Kong": "港 香港", "Iran": "伊", "Israel": "以", "Vietnam": "越",
    "Philippines": "菲", "Thailand": "泰", "Ukraine": "烏 乌", "Turkey": "土", "Mexico": "墨", "Brazil": "巴西", "Netherlands": "荷", "Portugal": "葡",
    "Singapore": "星 新", "Malaysia": "馬 大馬 马", "Greece": "希", "Poland": "波", "Sweden": "瑞典", "New Zealand": "紐 新西蘭 新西兰 纽",
    "Saudi Arabia": "沙 紗烏地 沙烏地 沙乌地", "Syria": "敘 叙", "Iraq": "伊拉克", "Pakistan": "巴", "Ireland": "愛", "Egypt": "埃", "Argentina": "阿",
    "Indonesia": "印度尼西亞", "Belgium": "比", "Denmark": "丹", "Norway": "挪", "Finland": "芬", "Austria": "奧 奥", "Hungary": "匈", "Cyprus": "塞浦路斯 賽普勒斯",
}  # fmt: skip
_MORE = {
    "Czechoslovakia": "捷克斯洛伐克", "Yugoslavia": "南斯拉夫", "Alaska": "阿拉斯加", "Florida": "佛羅里達 佛罗里达 佛州", "Virginia": "維吉尼亞 弗吉尼亚 弗吉尼亞 佛吉尼亞 佛吉尼亚 維州 維珍尼亞",
    "Ohio": "俄亥俄", "Iowa": "愛荷華 艾奥瓦 爱荷华 艾奧瓦", "Michigan": "密西根 密歇根", "Illinois": "伊利諾 伊利诺", "Pennsylvania": "賓州 賓夕法尼亞 宾夕法尼亚 宾州 賓夕凡尼亞",
    "Louisiana": "路易斯安那 路州", "Hawaii": "夏威夷", "Arizona": "亞利桑那 亚利桑那", "Nevada": "內華達 内华达", "Colorado": "科羅拉多 科罗拉多",
    "Oregon": "俄勒岡 奧勒岡 俄勒冈", "Massachusetts": "麻州 麻薩諸塞 馬薩諸塞 马萨诸塞 麻省", "Minnesota": "明尼蘇達 明尼苏达", "Wisconsin": "威斯康辛 威斯康星",
    "Tennessee": "田納西 田纳西", "Kentucky": "肯塔基", "Alabama": "阿拉巴馬 亚拉巴马 阿拉巴马", "Mississippi": "密西西比", "Missouri": "密蘇里 密苏里",
    "District of Columbia": "哥倫比亞特區 哥伦比亚特区 華盛頓 华盛顿", "Gaza": "加薩 加沙 迦薩", "West Bank": "約旦河西岸 约旦河西岸 西岸", "Hollywood": "好萊塢 好莱坞 荷里活",
    "Manhattan": "曼哈頓 曼哈顿", "Brooklyn": "布魯克林 布鲁克林", "Munich": "慕尼黑", "Frankfurt": "法蘭克福 法兰克福", "Hamburg": "漢堡 汉堡", "Barcelona": "巴塞隆納 巴塞罗那 巴塞隆拿 巴薩 巴萨",
    "Florence": "佛羅倫斯 佛罗伦萨 翡冷翠 佛羅倫薩", "Milan": "米蘭 米兰", "Naples": "那不勒斯 拿坡里", "Zurich": "蘇黎世 苏黎世", "Stockholm": "斯德哥爾摩 斯德哥尔摩", "Oslo": "奧斯陸 奥斯陆",
    "Warsaw": "華沙 华沙", "Prague": "布拉格", "Budapest": "布達佩斯 布达佩斯", "Bucharest": "布加勒斯特", "Belgrade": "貝爾格萊德 贝尔格莱德", "Damascus": "大馬士革 大马士革", "Tehran": "德黑蘭 德黑兰",
    "Delhi": "德里", "Mumbai": "孟買 孟买", "Bangkok": "曼谷", "Hanoi": "河內 河内", "Jakarta": "雅加達 雅加达", "Manila": "馬尼拉 马尼拉", "Sydney": "雪梨 悉尼", "Melbourne": "墨爾本 墨尔本",
    "Toronto": "多倫多 多伦多", "Vancouver": "溫哥華 温哥华", "Guangzhou": "廣州 广州", "Shenzhen": "深圳", "Kaohsiung": "高雄", "Taichung": "台中 臺中", "Hsinchu": "新竹", "Nanjing": "南京",
    "OPEC": "石油輸出國 歐佩克 欧佩克 石油输出国 油國組織", "CERN": "歐洲核子研究 欧洲核子研究", "UNESCO": "聯合國教科文 教科文組織 教科文组织", "World Bank": "世界銀行 世界银行 世銀 世银", "World Health Organization": "世界衛生組織 世界卫生组织 世衛 世卫 WHO",
    "International Monetary Fund": "國際貨幣基金 国际货币基金 IMF", "World Trade Organization": "世界貿易組織 世界贸易组织 世貿 世贸 WTO", "Red Cross": "紅十字 红十字", "Pentagon": "五角大廈 五角大楼 五角大樓 國防部 国防部",
    "Wall Street": "華爾街 华尔街", "White House": "白宮 白宫", "Kremlin": "克里姆林 俄 俄羅斯 俄罗斯", "Silicon Valley": "矽谷 硅谷", "Vatican": "梵蒂岡 梵蒂冈 教廷",
    "America": "美 美國 美国 美洲", "American": "美 美國 美国 美洲", "Britain": "英 英國 英国 不列顛 不列颠", "England": "英 英國 英国 英格蘭 英格兰", "Scotland": "蘇格蘭 苏格兰",
    "Wales": "威爾斯 威尔士", "Europe": "歐 欧 歐聯 歐冠 歐洲 欧洲 歐陸 欧陆", "Asia": "亞 亚 亞洲 亚洲", "Africa": "非 非洲", "Antarctica": "南極 南极", "Holland": "荷 荷蘭 荷兰",
    "Soviet Union": "蘇 苏 蘇聯 苏联 蘇維埃 苏维埃", "Middle East": "中東 中东", "Central Asia": "中亞 中亚", "Latin America": "拉 拉丁美洲 拉美 中南美",
    "NATO": "北約 北约 NATO 北大西洋公約 北大西洋公约", "European Union": "歐盟 欧盟 EU", "United Nations": "聯合國 联合国 UN",
    "Washington": "美 美國 美国 華盛頓 華府 華頓 华盛顿 华府", "London": "英 英國 英国 倫敦 伦敦", "Paris": "法 巴黎", "Berlin": "德 柏林", "Moscow": "俄 莫斯科 俄羅斯 俄罗斯 莫斯科", "Tokyo": "日 東京 东京",
    "Beijing": "北京 中 中國 中国 大陸 大陆 中共", "Shanghai": "上海", "Taipei": "台北 臺北", "Chinese Taipei": "中華隊 中华队 中華台北 中华台北 台灣隊 臺灣隊", "New York": "紐約 纽约", "Rome": "羅馬 罗马", "Vienna": "維也納 维也纳",
    "Lisbon": "里斯本", "Madrid": "西 馬德里 马德里", "Athens": "雅典", "Cairo": "開羅 开罗", "Istanbul": "伊斯坦堡 伊斯坦布爾 伊斯坦布尔",
    "Brussels": "歐盟 欧盟 布魯塞爾 布鲁塞尔", "Amsterdam": "阿姆斯特丹", "Venice": "威尼斯", "Geneva": "日內瓦 日内瓦", "Dublin": "都柏林",
    "Edinburgh": "愛丁堡 爱丁堡", "Seoul": "韓 韩 首爾 漢城 首尔", "Kyoto": "京都", "Osaka": "大阪", "Singapore": "新加坡 星", "Jerusalem": "耶路撒冷",
    "Baghdad": "巴格達 巴格达", "Kabul": "喀布爾 喀布尔", "Kyiv": "基輔 基辅", "Kiev": "基輔 基辅", "Chicago": "芝加哥", "Boston": "波士頓 波士顿",
    "Los Angeles": "洛杉磯 洛城 洛杉矶", "San Francisco": "舊金山 三藩市 旧金山", "California": "加州 加利福尼亞 加利福尼亚", "Texas": "德州 德克薩斯 得州 德克萨斯 得克萨斯",
    "Bordeaux": "波爾多 波尔多", "Brittany": "布列塔尼 不列塔尼", "Normandy": "諾曼第 诺曼底 諾曼底", "Cornwall": "康沃爾 康瓦爾 康沃尔", "Porto": "波多 波爾圖 波尔图",
    "Palestine": "巴勒斯坦", "Kosovo": "科索沃", "Tibet": "西藏 圖博 藏 藏族 藏人 藏語 藏语 藏傳 藏传", "Crimea": "克里米亞 克里米亚", "Siberia": "西伯利亞 西伯利亚",
    "Manchester": "曼徹斯特 曼城 曼彻斯特", "Liverpool": "利物浦", "Oxford": "牛津", "Cambridge": "劍橋 剑桥", "Hiroshima": "廣島 广岛", "Tainan": "台南 臺南",
    "Glasgow": "格拉斯哥", "Birmingham": "伯明翰 伯明罕", "Belfast": "貝爾法斯特 贝尔法斯特", "Cardiff": "卡地夫 加地夫 卡迪夫 加的夫",
    "Copenhagen": "哥本哈根", "Helsinki": "赫爾辛基 赫尔辛基",
    "Nairobi": "奈洛比 奈羅比 内罗毕 內羅畢", "Lagos": "拉哥斯 拉各斯", "Johannesburg": "約翰尼斯堡 约翰内斯堡 約堡", "Cape Town": "開普敦 开普敦", "Tbilisi": "提比里斯 提比利斯 第比利斯",
    "Yerevan": "葉里溫 埃里温 葉勒凡", "Riga": "里加", "Vilnius": "維爾紐斯 维尔纽斯", "Tallinn": "塔林", "Minsk": "明斯克", "Odesa": "敖德薩 奧德薩 敖德萨", "Odessa": "敖德薩 奧德薩 敖德萨",
    "Kharkiv": "哈爾科夫 卡爾可夫 哈尔科夫 哈爾基夫", "Sarajevo": "塞拉耶佛 萨拉热窝 薩拉熱窩", "Zagreb": "札格瑞布 萨格勒布 薩格勒布", "Sofia": "索菲亞 索非亚 蘇菲亞 苏菲亚 索菲亚 索菲婭 索菲娅 蘇菲 苏菲 索非亞", "Ottawa": "渥太華 渥太华",
    "Montreal": "蒙特婁 滿地可 蒙特利尔 蒙特利爾", "Canberra": "坎培拉 堪培拉 坎貝拉", "Brisbane": "布里斯本 布里斯班", "Auckland": "奧克蘭 奥克兰", "Havana": "哈瓦那", "Bogotá": "波哥大", "Bogota": "波哥大",
    "São Paulo": "聖保羅 圣保罗", "Sao Paulo": "聖保羅 圣保罗", "Rio de Janeiro": "里約 里约", "Rio": "里約 里约 里奧 里奥 力拓 格蘭 格兰", "Buenos Aires": "布宜諾斯艾利斯 布宜诺斯艾利斯", "Kolkata": "加爾各答 加尔各答", "Dhaka": "達卡 达卡",
    "Karachi": "喀拉蚩 卡拉奇", "Lahore": "拉合爾 拉合尔", "Kathmandu": "加德滿都 加德满都", "Colombo": "可倫坡 科伦坡 哥倫坡", "Phnom Penh": "金邊 金边", "Kuala Lumpur": "吉隆坡", "Beirut": "貝魯特 贝鲁特",
    "Tel Aviv": "特拉維夫 特拉维夫 台拉維夫", "Addis Ababa": "阿迪斯阿貝巴 亚的斯亚贝巴 阿的斯阿貝巴", "Khartoum": "喀土穆 卡土穆", "Mosul": "摩蘇爾 摩苏尔 莫蘇爾", "Aleppo": "阿勒坡 阿勒颇",
    "Marseille": "馬賽 马赛", "Strasbourg": "史特拉斯堡 斯特拉斯堡", "Antwerp": "安特衛普 安特卫普", "Rotterdam": "鹿特丹", "Cologne": "科隆", "Dresden": "德勒斯登 德累斯顿", "Leipzig": "萊比錫 莱比锡",
    "Salzburg": "薩爾茲堡 萨尔茨堡", "Philadelphia": "費城 费城", "Detroit": "底特律", "Houston": "休士頓 休斯頓 休斯敦", "Seattle": "西雅圖 西雅图", "Miami": "邁阿密 迈阿密", "Keelung": "基隆",
}  # fmt: skip
_ACRONYMS = {
    "UN": "United Nations", "U.N.": "United Nations", "EU": "European Union", "WTO": "World Trade Organization",
    "WHO": "World Health Organization", "IMF": "International Monetary Fund",
}  # fmt: skip
_STATES = {"Calif": "California", "Okla": "Oklahoma", "Ariz": "Arizona", "Minn": "Minnesota"}  # no words besides
_SAID_AS_WORDS = ("NATO", "UNESCO", "UNICEF", "OPEC", "ASEAN", "NASA", "APEC")
_LOCALES = ("zh_Hant", "zh_Hant_HK", "zh_Hans")


@cache
def places() -> dict[str, frozenset[str]]:
    """Each English name with the Chinese forms of which one has to stand in a translation."""
    import opencc
    from babel import Locale

    simplified = opencc.OpenCC("t2s").convert
    english = Locale.parse("en").territories
    chinese = [Locale.parse(name).territories for name in _LOCALES]
    found: dict[str, set[str]] = {}
    for code, name in english.items():
        if code.isalpha() and name not in AMBIGUOUS:
            found[name] = {forms[code] for forms in chinese if code in forms}
    for table in (_SHORT, _MORE):
        for name, forms in table.items():
            if name not in AMBIGUOUS:
                found.setdefault(name, set()).update(forms.split(), simplified(forms).split())
    for more in (cities(), lands(), organisations(), companies(), states(), offices()):
        for name, own in more.items():
            found.setdefault(name, set()).update(own)
    for name in [one for one in found if "'" in one]:
        found.setdefault(name.replace("'", "’"), set()).update(found[name])
    found["US"] = found["United States"]
    for name in _SAID_AS_WORDS:
        found[name.capitalize()] = found[name]  # as British papers write them
    for short, long in (_ACRONYMS | _STATES).items():
        found[short] = found[long]
    for country, words in adjectives().items():
        for capital in words & found.keys():
            found[capital] |= found.get(country, set())  # Tehran has agreed: 伊朗
    return {name: frozenset(forms | _stems(forms)) for name, forms in found.items()}


def _stems(forms: set[str]) -> set[str]:
    """Forms without what newspapers leave out: 伊拉克 of 伊拉克共和國, 剛果 of 剛果民主共和國."""
    endings = ("共和國", "共和国", "群島", "群岛", "王國", "王国")
    return {form.removesuffix(ending) for form in forms for ending in endings if len(form) > len(ending) + 1}
