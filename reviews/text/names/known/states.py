"""States and regions by the names and short forms that Unicode's list has not: Burma, the UAE, 阿聯酋, 波黑; the regions of France, and
others that are made of words.

Source: the names that newspapers of the three regions use; the choice is our own.
"""

from functools import cache

_STATES = """
United Arab Emirates|阿聯酋/阿聯/阿拉伯聯合酋長國/阿拉伯聯合大公國；UAE|阿聯酋/阿聯/阿拉伯聯合酋長國/阿拉伯聯合大公國
U.A.E.|阿聯酋/阿聯/阿拉伯聯合酋長國/阿拉伯聯合大公國；Saudi Arabia|沙特/沙國；United States|美帝；US|美帝
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


@cache
def states() -> dict[str, frozenset[str]]:
    """Each English name with its Chinese forms, in both writings."""
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    found: dict[str, frozenset[str]] = {}
    for table in (_STATES, _MADE_OF_WORDS):
        for entry in table.replace("\n", "；").split("；"):
            name, _, forms = entry.partition("|")
            if forms:
                found[name] = frozenset(forms.split("/")) | frozenset(map(simplified, forms.split("/")))
    return found
