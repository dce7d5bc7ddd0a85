"""Rivers, seas, mountains and islands, peoples without a country of their name, and the places of the Bible, of legend and of antiquity.

A name that is as often a person's or a common word (Troy, Eden, Hue) is not among them. Source: the names of atlases, Bibles and
encyclopaedias in the three regions; the choice is our own.
"""

from functools import cache

_WATERS = """
Nile|尼羅河；Danube|多瑙河；Rhine|萊茵；Thames|泰晤士；Seine|塞納；Volga|伏爾加/窩瓦河；Ganges|恆河/恒河；Indus|印度河
Euphrates|幼發拉底；Tigris|底格里斯；Mekong|湄公/瀾滄江；Amazon|亞馬遜/亞馬孫；Congo|剛果；Dnieper|第聶伯/聶伯
Rhône|隆河/羅訥/羅納；Rhone|隆河/羅訥/羅納；Loire|羅亞爾/盧瓦爾；Elbe|易北；Oder|奧德；Vistula|維斯瓦/維斯杜拉
Drava|德拉瓦；Irrawaddy|伊洛瓦底；Brahmaputra|雅魯藏布/布拉馬普特拉；Yalu|鴨綠；Amur|黑龍江/阿穆爾
Yangtze|長江/揚子江；Changjiang|長江；Huanghe|黃河；Yellow River|黃河；Pearl River|珠江；Mediterranean|地中海；Adriatic|亞得里亞/亞德里亞
Aegean|愛琴；Black Sea|黑海；Red Sea|紅海；Caspian|裏海/里海；Dead Sea|死海；North Sea|北海；Persian Gulf|波斯灣
Strait of Hormuz|荷莫茲/霍爾木茲/荷姆茲；Bering Strait|白令；Taiwan Strait|台灣海峽/臺灣海峽/台海/臺海
South China Sea|南海/南中國海；East China Sea|東海/東中國海；Yellow Sea|黃海；English Channel|英吉利/英倫海峽
Bosporus|博斯普魯斯/博斯普魯斯；Bosphorus|博斯普魯斯；Dardanelles|達達尼爾；Gibraltar|直布羅陀；Suez|蘇伊士
Panama Canal|巴拿馬運河；Pacific|太平洋；Atlantic|大西洋；Indian Ocean|印度洋；Lake Michigan|密西根湖/密歇根湖
Lake Victoria|維多利亞湖；Lake Geneva|日內瓦湖/萊芒湖；Great Lakes|五大湖；Niagara|尼加拉/尼亞加拉；Baikal|貝加爾
Titicaca|的的喀喀
"""
_MOUNTAINS = """
Andes|安地斯/安第斯；Alps|阿爾卑斯；Pyrenees|庇里牛斯/比利牛斯；Carpathians|喀爾巴阡；Apennines|亞平寧；Urals|烏拉
Rocky Mountains|洛磯/落磯/落基；Appalachians|阿巴拉契亞；Caucasus|高加索；Himalayas|喜馬拉雅
Himalaya|喜馬拉雅；Hindu Kush|興都庫什；Everest|珠穆朗瑪/聖母峰/埃佛勒斯/額菲爾士；Kilimanjaro|吉力馬札羅/乞力馬扎羅
Mont Blanc|白朗峰/勃朗峰；Matterhorn|馬特洪；Mount Fuji|富士山；Vesuvius|維蘇威；Etna|埃特納；Gobi|戈壁
Taklamakan|塔克拉瑪干；Sahara|撒哈拉；Sahel|薩赫爾；Patagonia|巴塔哥尼亞；Tierra del Fuego|火地島；Antarctica|南極
Azores|亞速；Azov|亞速；Canary Islands|加那利；Gotland|哥特蘭；Madeira|馬德拉；Majorca|馬略卡/馬約卡；Mallorca|馬略卡/馬約卡
Ibiza|伊維薩/伊比薩；Rhodes|羅德/羅得；Galápagos|加拉巴哥/加拉帕戈斯；Galapagos|加拉巴哥/加拉帕戈斯
Tasmania|塔斯馬尼亞；Borneo|婆羅洲/加里曼丹；Java|爪哇；Hokkaido|北海道；Honshu|本州；Shikoku|四國
Tamil Nadu|坦米爾納德/泰米爾納德；Rajasthan|拉賈斯坦；Orchid Island|蘭嶼；Green Island|綠島；Penghu|澎湖；Diaoyu|釣魚
Senkaku|尖閣/釣魚；Orkney|奧克尼；Shetland|設得蘭/謝德蘭/昔得蘭；Hebrides|赫布里底
"""
_ASIAN_CITIES = """
Hai Phong|海防；Haiphong|海防；Quy Nhon|歸仁；Vung Tau|頭頓；Bien Hoa|邊和；Ha Long|下龍；Hoi An|會安；Daejeon|大田
Suwon|水原；Jeonju|全州；Changwon|昌原；Geoje|巨濟；Pyeongchang|平昌；Yeosu|麗水；Paju|坡州；Gangnam|江南；Nikko|日光
Hakone|箱根；Karuizawa|輕井澤；Matsuyama|松山；Beppu|別府；Tottori|鳥取；Shimane|島根；Tokushima|德島；Ehime|愛媛
Oita|大分；Tsukuba|筑波；Ipoh|怡保；Kuching|古晉；Yogyakarta|日惹；Medan|棉蘭；Davao|達沃/納卯
Ayutthaya|大城/阿瑜陀耶；Angkor|吳哥；Siem Reap|暹粒；Kowloon|九龍；Mong Kok|旺角；Tuen Mun|屯門；Sha Tin|沙田
Tsim Sha Tsui|尖沙咀/尖沙嘴；Causeway Bay|銅鑼灣；Wan Chai|灣仔
Pyeongtaek|平澤；Suncheon|順天；Gimhae|金海；Gunsan|群山；Andong|安東；Jinju|晉州；Otaru|小樽
New Taipei|新北；Banqiao|板橋；Tamsui|淡水；Danshui|淡水
"""
_LORE = """
Nineveh|尼尼微；Babylon|巴比倫；Bethlehem|伯利恆/白冷；Nazareth|拿撒勒/納匝肋；Galilee|加利利/加里肋亞
Jericho|耶利哥/耶里哥/杰里科/傑里科；Sodom|所多瑪/索多瑪；Gomorrah|蛾摩拉/俄摩拉/哈摩辣；Canaan|迦南/客納罕
Judea|猶太/猶大；Samaria|撒馬利亞/撒瑪利亞；Mount Sinai|西奈；Gethsemane|客西馬尼/革責馬尼；Golgotha|各各他/哥耳哥達
Calvary|各各他/髑髏地/加爾瓦略；Sparta|斯巴達；Corinth|科林斯/哥林多/科林多；Delphi|德爾菲/德爾斐
Olympus|奧林帕斯/奧林匹斯/奧林巴斯；Camelot|卡美洛/卡米洛；Avalon|阿瓦隆/亞法隆；Asgard|阿斯嘉/阿斯加德/仙宮
Valhalla|瓦爾哈拉/英靈殿/英靈神殿；Atlantis|亞特蘭提斯/亞特蘭蒂斯/大西洲；Mesopotamia|美索不達米亞/兩河流域
Assyria|亞述；Phoenicia|腓尼基；Carthage|迦太基；Britannia|不列顛尼亞/布列塔尼亞；Constantinople|君士坦丁堡；Byzantium|拜占庭；Shangri-La|香格里拉
"""
_PEOPLES = """
Uyghur|維吾爾；Uighur|維吾爾；Zulu|祖魯；Maori|毛利；Māori|毛利；Inuit|因紐特/伊努特；Sámi|薩米；Tamil|泰米爾/坦米爾/塔米爾
Pashtun|普什圖；Rohingya|羅興亞/羅興雅；Hutu|胡圖；Tutsi|圖西；Yoruba|約魯巴/優魯巴；Igbo|伊博；Hausa|豪薩/豪撒；Tatar|韃靼/塔塔爾
Cossack|哥薩克；Sikh|錫克；Cherokee|切羅基/徹羅基/切諾基/卻洛奇；Navajo|納瓦霍/納瓦荷；Sioux|蘇族/蘇人；Punjabi|旁遮普
Bedouin|貝都因/貝多因；Tuareg|圖阿雷格；Ainu|愛努/阿伊努；Atayal|泰雅；Paiwan|排灣；Bunun|布農；Druze|德魯茲/德魯士
Yazidi|雅茲迪/亞茲迪/雅茲德；Berber|柏柏；Gujarati|古吉拉特
Aymara|艾馬拉/艾瑪拉；Quechua|克丘亞/蓋丘亞/奇楚瓦；Khoisan|科伊桑；Hazara|哈扎拉
"""


@cache
def lands() -> dict[str, frozenset[str]]:
    """Each English name with its Chinese forms, in both writings."""
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    found: dict[str, frozenset[str]] = {}
    for table in (_WATERS, _MOUNTAINS, _ASIAN_CITIES, _LORE, _PEOPLES):
        for entry in table.replace("\n", "；").split("；"):
            name, _, forms = entry.partition("|")
            if forms:
                found[name] = frozenset(forms.split("/")) | frozenset(map(simplified, forms.split("/")))
    return found
