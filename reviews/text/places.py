"""Names of countries, continents, great cities and organisations in English, with every Chinese form in use.

Countries come from the Unicode CLDR (through Babel) in the three writings of Chinese; the rest, and the short forms that
newspapers use (美, 英, 中方), stand here. Source: Unicode CLDR; 外交部《世界各國簡介》 for Taiwan's forms.
"""

from functools import cache

# Names that are also those of persons or things, and would be asked for in vain.
AMBIGUOUS = frozenset(
    {"Georgia", "Jordan", "Chad", "Guinea", "Niger", "Mali", "Turkey", "Togo", "Man", "World", "Cuba Libre", "Jersey"}
)
_SHORT = {
    "United States": "美 米國", "United Kingdom": "英 不列顛", "China": "中 華 大陸 北京", "Japan": "日 東瀛", "Russia": "俄 露", "France": "法",
    "Germany": "德 日耳曼", "India": "印", "South Korea": "韓 南韓 韓國 韩", "North Korea": "北韓 朝鮮 朝 北朝鮮 朝鲜 北韩", "Italy": "義 意",
    "Spain": "西", "Canada": "加", "Australia": "澳", "Taiwan": "台 臺", "Hong Kong": "港", "Iran": "伊", "Israel": "以", "Vietnam": "越",
    "Philippines": "菲", "Thailand": "泰", "Ukraine": "烏 乌", "Turkey": "土", "Mexico": "墨", "Brazil": "巴西", "Netherlands": "荷", "Portugal": "葡",
    "Singapore": "星 新", "Malaysia": "馬 大馬 马", "Greece": "希", "Poland": "波", "Sweden": "瑞典", "New Zealand": "紐 新西蘭 新西兰 纽",
    "Saudi Arabia": "沙 紗烏地", "Syria": "敘 叙", "Iraq": "伊拉克", "Pakistan": "巴", "Ireland": "愛", "Egypt": "埃", "Argentina": "阿",
    "Belgium": "比", "Denmark": "丹", "Norway": "挪", "Finland": "芬", "Austria": "奧 奥", "Hungary": "匈", "Cyprus": "塞浦路斯 賽普勒斯",
}  # fmt: skip
_MORE = {
    "America": "美", "American": "美", "Britain": "英 不列顛 不列颠", "England": "英 英格蘭 英格兰", "Scotland": "蘇格蘭 苏格兰",
    "Wales": "威爾斯 威尔士", "Europe": "歐 欧", "Asia": "亞 亚", "Africa": "非", "Antarctica": "南極 南极", "Holland": "荷",
    "Soviet Union": "蘇 苏", "Middle East": "中東 中东", "Central Asia": "中亞 中亚", "Latin America": "拉 中南美",
    "NATO": "北約 北约 NATO 北大西洋公約 北大西洋公约", "European Union": "歐盟 欧盟 EU", "United Nations": "聯合國 联合国 UN",
    "Washington": "美 華盛頓 華府 華頓 华盛顿 华府", "London": "英 倫敦 伦敦", "Paris": "法 巴黎", "Berlin": "德 柏林", "Moscow": "俄 莫斯科", "Tokyo": "日 東京 东京",
    "Beijing": "北京 中", "Shanghai": "上海", "Taipei": "台北 臺北", "New York": "紐約 纽约", "Rome": "羅馬 罗马", "Vienna": "維也納 维也纳",
    "Lisbon": "里斯本", "Madrid": "西 馬德里 马德里", "Athens": "雅典", "Cairo": "開羅 开罗", "Istanbul": "伊斯坦堡 伊斯坦布爾 伊斯坦布尔",
    "Brussels": "歐盟 欧盟 布魯塞爾 布鲁塞尔", "Amsterdam": "阿姆斯特丹", "Venice": "威尼斯", "Geneva": "日內瓦 日内瓦", "Dublin": "都柏林",
    "Edinburgh": "愛丁堡 爱丁堡", "Seoul": "韓 韩 首爾 漢城 首尔", "Kyoto": "京都", "Osaka": "大阪", "Singapore": "新加坡 星", "Jerusalem": "耶路撒冷",
    "Baghdad": "巴格達 巴格达", "Kabul": "喀布爾 喀布尔", "Kyiv": "基輔 基辅", "Kiev": "基輔 基辅", "Chicago": "芝加哥", "Boston": "波士頓 波士顿",
    "Los Angeles": "洛杉磯 洛城 洛杉矶", "San Francisco": "舊金山 三藩市 旧金山", "California": "加州 加利福尼亞 加利福尼亚", "Texas": "德州 德克薩斯 得州 德克萨斯 得克萨斯",
    "Bordeaux": "波爾多 波尔多", "Brittany": "布列塔尼 不列塔尼", "Normandy": "諾曼第 诺曼底 諾曼底", "Cornwall": "康沃爾 康瓦爾 康沃尔", "Porto": "波多 波爾圖 波尔图",
    "Palestine": "巴勒斯坦", "Kosovo": "科索沃", "Tibet": "西藏 圖博 藏", "Crimea": "克里米亞 克里米亚", "Siberia": "西伯利亞 西伯利亚",
    "Manchester": "曼徹斯特 曼城 曼彻斯特", "Liverpool": "利物浦", "Oxford": "牛津", "Cambridge": "劍橋 剑桥", "Hiroshima": "廣島 广岛", "Tainan": "台南 臺南",
}  # fmt: skip
_LOCALES = ("zh_Hant", "zh_Hant_HK", "zh_Hans")


@cache
def places() -> dict[str, frozenset[str]]:
    """Each English name with the Chinese forms of which one has to stand in a translation."""
    from babel import Locale

    english = Locale.parse("en").territories
    chinese = [Locale.parse(name).territories for name in _LOCALES]
    found: dict[str, set[str]] = {}
    for code, name in english.items():
        if code.isalpha() and name not in AMBIGUOUS:
            found[name] = {forms[code] for forms in chinese if code in forms}
    for table in (_SHORT, _MORE):
        for name, forms in table.items():
            if name not in AMBIGUOUS:
                found.setdefault(name, set()).update(forms.split())
    found["US"] = found["United States"]
    return {name: frozenset(forms | _stems(forms)) for name, forms in found.items()}


def _stems(forms: set[str]) -> set[str]:
    """Forms without what newspapers leave out: 伊拉克 of 伊拉克共和國, 剛果 of 剛果民主共和國."""
    endings = ("共和國", "共和国", "群島", "群岛", "王國", "王国")
    return {form.removesuffix(ending) for form in forms for ending in endings if len(form) > len(ending) + 1}
