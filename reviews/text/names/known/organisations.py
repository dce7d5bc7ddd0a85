"""Companies, papers, universities, courts, banks and movements, under the names they have in Chinese.

A name that is as often a common word or a person's (Apple, Ford) is not among them. Source: the names that the three regions'
newspapers use; the choice is our own.
"""

from functools import cache

_COMPANIES = """
Microsoft|微軟；Google|谷歌；Facebook|臉書/臉譜；Boeing|波音；Airbus|空中巴士/空中客車/空客；Toyota|豐田；Huawei|華為；Alibaba|阿里巴巴
Tencent|騰訊；Siemens|西門子；Nestlé|雀巢；Starbucks|星巴克；McDonald's|麥當勞；Coca-Cola|可口可樂；Disney|迪士尼/迪斯尼/狄斯耐
Netflix|網飛/奈飛；Intel|英特爾；Nvidia|輝達/英偉達；Goldman Sachs|高盛；Morgan Stanley|摩根士丹利/摩根史坦利/大摩；JPMorgan|摩根大通/小摩
JP Morgan|摩根大通/小摩；Citigroup|花旗；Citibank|花旗；HSBC|滙豐/匯豐；Barclays|巴克萊/柏克萊；Deutsche Bank|德意志銀行/德銀
UBS|瑞銀/瑞士銀行；Credit Suisse|瑞信/瑞士信貸；Lehman Brothers|雷曼；BlackRock|貝萊德/黑石；Honda|本田；Nissan|日產/尼桑
Mazda|馬自達/萬事得；Mitsubishi|三菱；Hyundai|現代；Volkswagen|福斯/大眾/福士；Ferrari|法拉利；Tesla|特斯拉；Samsung|三星；Sony|索尼/新力
Panasonic|松下/樂聲/國際牌；Toshiba|東芝；Hitachi|日立；Nokia|諾基亞；Ericsson|愛立信/易利信；IKEA|宜家；Ikea|宜家；Adidas|愛迪達/阿迪達斯
Pfizer|輝瑞；Moderna|莫德納/莫德纳；AstraZeneca|阿斯利康/阿斯特捷利康/阿斯特/AZ；Novartis|諾華；Uber|優步；Twitter|推特/推文/發推；Baidu|百度
ByteDance|字節跳動；Foxconn|富士康/鴻海；TSMC|台積電/臺積電/台積公司；Evergrande|恆大/恒大；Gazprom|天然氣工業/俄氣/俄羅斯天然氣
Aramco|阿美；Lufthansa|漢莎；Qantas|澳航/澳洲航空/澳大利亞航空；Cathay Pacific|國泰；Nintendo|任天堂；Spotify|聲田/聲破天
OpenAI|開放人工智慧；L'Oréal|歐萊雅/萊雅；L’Oréal|歐萊雅/萊雅；L'Oreal|歐萊雅/萊雅；Maersk|馬士基/快桅；Unilever|聯合利華
"""
_BODIES = """
Federal Bureau of Investigation|聯邦調查局/聯調局；FBI|聯邦調查局/聯調局；F.B.I.|聯邦調查局/聯調局
Central Intelligence Agency|中央情報局/中情局；CIA|中央情報局/中情局；C.I.A.|中央情報局/中情局
NASA|太空總署/航太總署/航空航天局/宇航局/太空署；Interpol|國際刑警；UNICEF|兒童基金；ASEAN|東協/東盟；Hamas|哈瑪斯/哈馬斯
Hezbollah|真主黨；Taliban|塔利班/神學士；Greenpeace|綠色和平；Amnesty International|國際特赦/大赦國際；Oxfam|樂施會/牛津飢荒
Save the Children|救助兒童/拯救兒童/兒童救助/兒童救援；Doctors Without Borders|無國界醫生；Médecins Sans Frontières|無國界醫生
Reporters Without Borders|無國界記者；Human Rights Watch|人權觀察/人權監察；World Food Programme|糧食計劃/糧食計畫/糧食署
World Food Program|糧食計劃/糧食計畫/糧食署；International Criminal Court|國際刑事法院/國際刑事法庭/國際刑庭/國際刑院
International Court of Justice|國際法院/國際法庭；European Central Bank|歐洲央行/歐洲中央銀行/歐央行/歐銀
ECB|歐洲央行/歐洲中央銀行/歐央行/歐銀；Federal Reserve|聯準會/美聯儲/聯儲/聯邦儲備；Fed|聯準會/美聯儲/聯儲/聯邦儲備
Bank of England|英國央行/英格蘭銀行/英倫銀行/英國中央銀行/英央行；BoE|英國央行/英格蘭銀行/英倫銀行/英央行
Bank of Japan|日本銀行/日銀/日本央行/日央行；European Commission|執委會/歐委會/歐盟委員會/歐洲委員會
European Parliament|歐洲議會/歐盟議會；African Union|非盟/非洲聯盟；Arab League|阿盟/阿拉伯國家聯盟/阿拉伯聯盟；OECD|經合組織/經濟合作
APEC|亞太經合組織/亞太經合/亞太經濟合作；Asia-Pacific Economic Cooperation|亞太經合組織/亞太經合/亞太經濟合作
Islamic State|伊斯蘭國；Houthi|胡塞/青年運動/葉門叛軍；Houthis|胡塞/青年運動；Boko Haram|博科聖地/博科哈拉姆；Fatah|法塔/法塔赫
Kuomintang|國民黨；Gestapo|蓋世太保；Stasi|史塔西/斯塔西；Mossad|摩薩德/莫薩德；Khmer Rouge|紅色高棉/赤柬
Holyrood|蘇格蘭議會/荷里路德/霍利魯德；Bundestag|聯邦議院/聯邦議會/國會/議會；Knesset|國會/議會/克奈塞特；Duma|杜馬；Cominform|情報局；Comintern|共產國際/第三國際
"""
_LEARNED = """
Harvard|哈佛；Yale|耶魯；Princeton|普林斯頓；Stanford|史丹佛/斯坦福/史丹福/士丹福；MIT|麻省理工
Massachusetts Institute of Technology|麻省理工；Columbia University|哥倫比亞大學/哥大；Tsinghua|清華；Tsing Hua|清華
Peking University|北京大學/北大；Fudan|復旦；Berkeley|柏克萊/伯克利/柏克利/伯克萊；Caltech|加州理工；Sorbonne|索邦/巴黎大學
Johns Hopkins|約翰霍普金斯/約翰·霍普金斯/霍普金斯；Smithsonian|史密森/史密斯森；Louvre|羅浮宮/盧浮宮/羅浮；British Museum|大英博物館
British Library|大英圖書館；Metropolitan Museum|大都會；Juilliard|茱莉亞/朱麗亞/茱麗亞；Carnegie Hall|卡內基音樂廳/卡內基
New York Times|紐約時報/紐時
Washington Post|華盛頓郵報/華郵；Wall Street Journal|華爾街日報/華日；Financial Times|金融時報；Le Monde|世界報；Der Spiegel|明鏡
AP|美聯社/美聯/先修
Associated Press|美聯社/美聯；Reuters|路透；Bloomberg|彭博；Xinhua|新華社/新華通訊/新華網；Agence France-Presse|法新；Al Jazeera|半島
People's Daily|人民日報；Global Times|環球時報；South China Morning Post|南華早報；Asahi Shimbun|朝日新聞
Chelsea|切爾西/車路士/卻爾西/雀兒喜/乍爾西/卻爾喜；Tottenham|托特納姆/熱刺/托登罕/托騰漢姆；Juventus|尤文；Real Madrid|皇家馬德里/皇馬
Bayern|拜仁/拜恩/巴伐利亞；Ajax|阿賈克斯/阿積士/埃阿斯/亞積士/阿雅克斯
"""


@cache
def organisations() -> dict[str, frozenset[str]]:
    """Each English name with its Chinese forms, in both writings."""
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    found: dict[str, frozenset[str]] = {}
    for table in (_COMPANIES, _BODIES, _LEARNED):
        for entry in table.replace("\n", "；").split("；"):
            name, _, forms = entry.partition("|")
            if forms:
                found[name] = frozenset(forms.split("/")) | frozenset(map(simplified, forms.split("/")))
    return found
