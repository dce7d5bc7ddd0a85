"""States and regions by the names and short forms that Unicode's list has not: Burma, the UAE, 阿聯酋, 波黑; the regions of France, and
others that are made of words.

Source: the names that newspapers of the three regions use; the choice is our own.
"""

from collections.abc import Iterator
from functools import cache

_STATES = """
United Arab Emirates|阿聯酋/阿聯/阿拉伯聯合酋長國/阿拉伯聯合大公國；UAE|阿聯酋/阿聯/阿拉伯聯合酋長國/阿拉伯聯合大公國
U.A.E.|阿聯酋/阿聯/阿拉伯聯合酋長國/阿拉伯聯合大公國；Saudi Arabia|沙特/沙國；United States|美帝/美利堅；US|美帝
Bosnia and Herzegovina|波黑/波赫/波斯尼亞/波士尼亞；Bosnia & Herzegovina|波黑/波赫/波斯尼亞/波士尼亞；Bosnia|波黑/波赫/波斯尼亞/波士尼亞
Papua New Guinea|巴新；Czech Republic|捷克；Burma|緬甸；Myanmar|緬甸/緬；East Timor|東帝汶；Timor-Leste|東帝汶
Ivory Coast|象牙海岸/科特迪瓦；Côte d'Ivoire|象牙海岸/科特迪瓦；Swaziland|史瓦濟蘭/斯威士蘭；Macedonia|馬其頓
Trinidad and Tobago|千里達/特立尼達/特多；Trinidad & Tobago|千里達/特立尼達/特多；Trinidad|千里達/特立尼達；Tobago|托巴哥/多巴哥
Antigua and Barbuda|安提瓜/安地卡；Antigua & Barbuda|安提瓜/安地卡；Saint Kitts and Nevis|聖基茨/聖克里斯多福
St. Kitts and Nevis|聖基茨/聖克里斯多福；Saint Lucia|聖露西亞/聖盧西亞；Saint Vincent and the Grenadines|聖文森
São Tomé and Príncipe|聖多美；Sao Tome and Principe|聖多美；Democratic Republic of the Congo|剛果；Democratic Republic of Congo|剛果
Republic of the Congo|剛果；DR Congo|剛果；Congo - Kinshasa|剛果；Congo - Brazzaville|剛果；Cape Verde|佛得角/維德角
Republic of Korea|韓國/南韓/韓；People's Republic of China|中華人民共和國/中國/中；China|中華人民共和國
Democratic People's Republic of Korea|朝鮮/北韓/朝；Russian Federation|俄羅斯/俄；Islamic Republic of Iran|伊朗
Great Britain|英國/大不列顛/英；Republic of Ireland|愛爾蘭；Northern Ireland|北愛爾蘭/北愛；Vatican City|梵蒂岡；Hong Kong SAR|香港/港
Cyprus|塞島；Equatorial Guinea|赤幾；Guinea-Bissau|幾內亞比紹/幾內亞比索/幾比；Sierra Leone|塞拉利昂/獅子山/塞國；Sri Lanka|錫蘭
Ceylon|錫蘭；Siam|暹羅；Rhodesia|羅德西亞/羅得西亞；Zaire|薩伊/扎伊爾；Transnistria|德涅斯特/聶斯特；South Ossetia|南奧塞/南奧塞梯
Abkhazia|阿布哈茲；Nagorno-Karabakh|納戈爾諾/納卡；Donbas|頓巴斯；Donbass|頓巴斯；Donetsk|頓涅茨克/頓內次克；Luhansk|盧甘斯克/盧漢斯克
Mariupol|馬里烏波爾/馬立波；Kherson|赫爾松/克松；Zaporizhzhia|扎波羅熱/札波羅熱
"""
_MADE_OF_WORDS = """
Hauts-de-France|上法蘭西；Île-de-France|法蘭西島/大巴黎；Ile-de-France|法蘭西島/大巴黎；Pays de la Loire|羅亞爾/盧瓦爾
Nouvelle-Aquitaine|新阿基坦/新亞奎丹；Grand Est|大東部/大東；Val de Loire|羅亞爾/盧瓦爾；Centre-Val de Loire|羅亞爾/盧瓦爾
Provence-Alpes-Côte d'Azur|普羅旺斯；Côte d'Azur|蔚藍海岸；French Riviera|里維埃拉/蔚藍海岸/里維耶拉；Calais|加萊
Pas-de-Calais|加萊/加來；English Channel|英吉利/英倫海峽；Channel Tunnel|英法海底隧道/英法隧道/海底隧道/海峽隧道/英吉利
Indo–Pacific|印太/印度太平洋/印度-太平洋/印度—太平洋/印度－太平洋/印度·太平洋/印度洋太平洋/印度洋-太平洋/印度洋—太平洋
Indian-Pacific|印太/印度太平洋/印度-太平洋/印度—太平洋/印度－太平洋/印度·太平洋/印度洋太平洋/印度洋-太平洋/印度洋—太平洋
Indo-Pacific|印太/印度太平洋/印度-太平洋/印度—太平洋/印度－太平洋/印度·太平洋/印度洋太平洋/印度洋-太平洋/印度洋—太平洋
Asia-Pacific|亞太；Asia Pacific|亞太；Trans-Pacific|跨太平洋/泛太平洋；Trans-Atlantic|跨大西洋；Eurasia|歐亞；Greater Bay Area|大灣區
Guangdong-Hong Kong-Macao Greater Bay Area|大灣區；Guangdong-Hong Kong-Macau Greater Bay Area|大灣區
Guangdong–Hong Kong–Macao Greater Bay Area|大灣區；Guangdong–Hong Kong–Macau Greater Bay Area|大灣區
Guangdong-Hong Kong-Macao|粵港澳/大灣區；Guangdong-Hong Kong-Macau|粵港澳/大灣區；Beijing-Tianjin-Hebei|京津冀
Yangtze River Delta|長三角/長江三角洲；Pearl River Delta|珠三角/珠江三角洲；Belt and Road|一帶一路；Horn of Africa|非洲之角
Cape of Good Hope|好望角；Bay of Bengal|孟加拉灣；Gulf of Mexico|墨西哥灣；Gulf of Aden|亞丁灣；Gulf of Thailand|泰國灣/暹羅灣
Sea of Japan|日本海/東海；Sea of Okhotsk|鄂霍次克/鄂霍茨克；Coral Sea|珊瑚海；Bering Sea|白令海；Barents Sea|巴倫支/巴倫茲
"""
_PARTS_AND_OTHERS = """
North America|北美；South America|南美；Central America|中美；East Germany|東德/民主德國/德國東部/德東
West Germany|西德/聯邦德國/德國西部/德西；North Africa|北非/非洲北；West Africa|西非/非洲西；East Africa|東非/非洲東
Southern Africa|南部非洲/非洲南/南非；Sub-Saharan Africa|撒哈拉；Central Africa|中非/非洲中；East Asia|東亞/亞洲東
South Asia|南亞/亞洲南；West Asia|西亞/亞洲西；Southeast Asia|東南亞/亞洲東南；South-East Asia|東南亞；Northeast Asia|東北亞
Central Europe|中歐/歐洲中；Eastern Europe|東歐/歐洲東；Western Europe|西歐/歐洲西；Northern Europe|北歐/歐洲北
Southern Europe|南歐/歐洲南；East Berlin|東柏林/柏林東；West Berlin|西柏林/柏林西；North Vietnam|北越；South Vietnam|南越
Indochina|印度支那/印支/中南半島；Westminster|威斯敏斯特/西敏/韋斯敏斯特/英國國會/英國議會/英
Metropolitan Police|倫敦警/大都會警察/都會警察/警察廳/蘇格蘭場；Scotland Yard|蘇格蘭場；Derry|德里/德瑞；Londonderry|倫敦德里/德里
Hokkien|閩南/福建話/福佬/台語/臺語；Teochew|潮州/潮汕；Hakka|客家；Manchester City|曼城/曼徹斯特城；Man City|曼城
Manchester United|曼聯；Man United|曼聯；Arsenal|阿森納/阿仙奴/兵工廠；Everton|埃弗頓/愛華頓/艾佛頓；Aston Villa|阿斯頓維拉/維拉
"""


@cache
def states() -> dict[str, frozenset[str]]:
    """Each English name with its Chinese forms, in both writings."""
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    entries = _entries(_STATES, _MADE_OF_WORDS, _PARTS_AND_OTHERS)
    return {name: forms | frozenset(map(simplified, forms)) for name, forms in entries}


def words_of_parts() -> frozenset[str]:
    """The forms of parts of continents and others that answer for them, but tell of none: 中美 is China and America, too."""
    return frozenset().union(*(forms for _name, forms in _entries(_PARTS_AND_OTHERS)))


def _entries(*tables: str) -> Iterator[tuple[str, frozenset[str]]]:
    for table in tables:
        for entry in table.replace("\n", "；").split("；"):
            name, _, forms = entry.partition("|")
            if forms:
                yield name, frozenset(forms.split("/"))
