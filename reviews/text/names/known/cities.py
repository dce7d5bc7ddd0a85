"""Cities and regions beyond the greatest, under the names they have in Taiwan, Hong Kong and on the mainland.

A name that is as often a person's or a common word (Austin, Nice, Reading; 大同, 日照) is not among them, nor one that stands within other
words (推廣安全, 星期六安排). Chinese cities stand under every
romanisation that English texts use. Source: the names of maps and news in the three regions; the choice is our own.
"""

from functools import cache

_EUROPE = """
Palermo|巴勒摩/巴勒莫；Catania|卡塔尼亞；Turin|杜林/都靈；Genoa|熱那亞/熱內亞；Bologna|波隆那/波隆納/博洛尼亞/博洛尼亚
Verona|維洛納/維羅納；Siena|錫耶納/西恩納；Pisa|比薩；Trieste|的里雅斯特/第里雅斯特；Padua|帕多瓦/帕度亞/帕多華；Ravenna|拉溫納/拉韋納
Sicily|西西里；Sardinia|薩丁尼亞/撒丁/薩丁；Tuscany|托斯卡尼/托斯卡納/托斯卡纳；Lombardy|倫巴底/倫巴第；Seville|塞維亞/塞維利亞/西維爾
Valencia|瓦倫西亞/華倫西亞/巴倫西亞；Granada|格拉納達；Bilbao|畢爾包/畢爾巴鄂；Zaragoza|薩拉戈薩；Málaga|馬拉加；Malaga|馬拉加
Catalonia|加泰隆尼亞/加泰羅尼亞/加泰；Andalusia|安達魯西亞/安達盧西亞；Basque Country|巴斯克；Galicia|加利西亞
Toulouse|土魯斯/圖盧茲/土魯茲；Lyon|里昂；Lille|里爾；Nantes|南特；Grenoble|格勒諾勃/格勒諾布爾；Marseilles|馬賽；Provence|普羅旺斯
Alsace|阿爾薩斯/亞爾薩斯；Corsica|科西嘉；Versailles|凡爾賽；Cannes|坎城/戛納/康城；Calais|加來；Leiden|萊頓；The Hague|海牙；Hague|海牙
Utrecht|烏特勒支/烏特列支/烏得勒支；Eindhoven|恩荷芬/埃因霍溫/燕豪芬；Ghent|根特；Bruges|布魯日；Liège|列日
Düsseldorf|杜塞道夫/杜塞爾多夫；Dusseldorf|杜塞道夫/杜塞爾多夫；Stuttgart|斯圖加特/司徒加特；Nuremberg|紐倫堡；Hanover|漢諾威
Bremen|不來梅/不萊梅；Heidelberg|海德堡；Weimar|威瑪/魏瑪；Potsdam|波茨坦/波茲坦；Bonn|波恩/波昂；Bavaria|巴伐利亞；Saxony|薩克森
Prussia|普魯士；Basel|巴塞爾；Bern|伯恩/伯爾尼；Lausanne|洛桑；Davos|達沃斯；Lucerne|琉森/盧塞恩/盧森；Graz|格拉茨；Innsbruck|因斯布魯克
Gothenburg|哥特堡/哥德堡；Malmö|馬爾默/馬爾摩；Uppsala|烏普薩拉；Bergen|卑爾根；Reykjavik|雷克雅維克/雷克雅未克；Greenland|格陵蘭
Kraków|克拉科夫/克拉考；Krakow|克拉科夫/克拉考；Gdańsk|格但斯克；Gdansk|格但斯克；Wrocław|弗羅茨瓦夫/樂斯拉夫；Brno|布爾諾
Bratislava|布拉提斯拉瓦/布拉迪斯拉發/布拉提斯拉發；Ljubljana|盧比安納/盧布爾雅那/盧布亞納；Dubrovnik|杜布羅夫尼克
Srebrenica|斯雷布雷尼察/斯雷布雷尼查/雪布尼查；Skopje|史高比耶/斯科普里；Tirana|地拉那；Thessaloniki|塞薩洛尼基/薩洛尼卡；Crete|克里特
Nicosia|尼科西亞/尼古西亞；Moldova|摩爾多瓦；Transnistria|德涅斯特/聶斯特/外聶斯特里亞；Chișinău|基希涅夫/奇西瑙
Lviv|利維夫/利沃夫/勒維夫/李維夫；Mariupol|馬立波/馬里烏波爾/馬里波；Kherson|赫爾松/赫松；Zaporizhzhia|扎波羅熱/札波羅熱/札波羅結
Dnipro|聶伯羅/第聶伯/聶伯；Donetsk|頓內次克/頓涅茨克；Luhansk|盧甘斯克；Donbas|頓巴斯；Donbass|頓巴斯
Chernobyl|車諾比/切爾諾貝利/切爾諾貝爾/車諾堡；Bakhmut|巴赫姆特/巴赫穆特/巴克姆特；Kursk|庫爾斯克；Chechnya|車臣；Grozny|格羅茲尼/格洛茲尼
St Petersburg|聖彼得堡；St. Petersburg|聖彼得堡；Saint Petersburg|聖彼得堡；Leningrad|列寧格勒；Stalingrad|史達林格勒/斯大林格勒
Volgograd|伏爾加格勒/窩瓦格勒；Vladivostok|海參崴/符拉迪沃斯托克；Kazan|喀山；Sochi|索契；Novosibirsk|新西伯利亞
Yekaterinburg|葉卡捷琳堡/葉卡特琳堡；Murmansk|莫曼斯克/摩爾曼斯克；Kaliningrad|加里寧格勒；Dagestan|達吉斯坦；Caucasus|高加索
Nagorno-Karabakh|納戈爾諾-卡拉巴赫/納卡/納戈爾諾；Baku|巴庫；Balkans|巴爾幹；Scandinavia|斯堪地那維亞/斯堪的納維亞/北歐
Nordic|北歐/諾迪克；Northern Europe|北歐/歐洲北部；northern Europe|北歐/歐洲北部
Baltic|波羅的海；Iberia|伊比利；Bristol|布里斯托/布里斯托爾；Leeds|里茲/利茲；Sheffield|雪菲爾/謝菲爾德/錫菲
Nottingham|諾丁漢/諾丁咸；Leicester|萊斯特；Newcastle|紐卡斯爾/紐卡素/紐卡索/新堡；Southampton|南安普敦/南安普頓/修咸頓
Brighton|布萊頓/布赖顿/白禮頓；Norwich|諾里奇/諾域治/諾維奇；Aberdeen|亞伯丁/阿伯丁/鴨巴甸；Inverness|因弗尼斯/印威內斯
Galway|高威/戈爾韋；Sussex|薩塞克斯/蘇塞克斯/薩西克斯；Yorkshire|約克郡；Lancashire|蘭開夏/蘭卡郡；Cumbria|坎布里亞；Northern Ireland|北愛
Ulster|阿爾斯特/烏斯特
"""
_AMERICAS = """
Maryland|馬里蘭；Delaware|德拉瓦/特拉華；Connecticut|康乃狄克/康涅狄格/康州；New Jersey|新澤西/紐澤西；New Hampshire|新罕布夏/新罕布什爾
Vermont|佛蒙特；Rhode Island|羅德島/羅得島；North Carolina|北卡；South Carolina|南卡
West Virginia|西維吉尼亞/西弗吉尼亞/西佛吉尼亞/西維珍尼亞；Indiana|印第安納/印地安那；Kansas|堪薩斯；Nebraska|內布拉斯加
Oklahoma|奧克拉荷馬/俄克拉何馬/奧克拉荷瑪/俄克拉荷馬；Arkansas|阿肯色；Montana|蒙大拿；Wyoming|懷俄明；Idaho|愛達荷；Utah|猶他
New Mexico|新墨西哥；North Dakota|北達科他；South Dakota|南達科他；Wisconsin|威斯康辛/威斯康星；Puerto Rico|波多黎各；Guam|關島
Samoa|薩摩亞；Baltimore|巴爾的摩/巴的摩爾；Pittsburgh|匹茲堡；Cleveland|克里夫蘭/克利夫蘭；Cincinnati|辛辛那提
Minneapolis|明尼阿波利斯/明尼亞波利斯；Milwaukee|密爾瓦基/密爾沃基；St Louis|聖路易；St. Louis|聖路易；New Orleans|紐奧良/新奧爾良
Atlanta|亞特蘭大；Memphis|孟菲斯；Nashville|納許維爾/納什維爾；Las Vegas|拉斯維加斯/賭城；Salt Lake City|鹽湖城
Sacramento|沙加緬度/薩克拉門托；San Diego|聖地牙哥/聖地亞哥/聖迭戈；San Jose|聖荷西/聖何塞；Dallas|達拉斯；San Antonio|聖安東尼奧
Honolulu|檀香山/火奴魯魯；Harlem|哈林/哈萊姆；Bronx|布朗克斯；Brooklyn|布魯克林；Staten Island|史泰登島/史坦頓島/斯塔滕島/斯塔頓島
Quebec|魁北克；Québec|魁北克；Calgary|卡加利/卡爾加里/卡加里；Edmonton|艾德蒙頓/愛民頓/埃德蒙頓；Alberta|亞伯達/艾伯塔/阿爾伯塔/亞伯特
Ontario|安大略；British Columbia|卑詩/不列顛哥倫比亞/英屬哥倫比亞；Nova Scotia|新斯科細亞/新斯科舍；Tijuana|提華納/蒂華納/提璜納
Guadalajara|瓜達拉哈拉；Monterrey|蒙特雷；Oaxaca|瓦哈卡；Chiapas|恰帕斯；Tegucigalpa|特古西加爾巴/德古西加巴；Managua|馬納瓜
Caracas|卡拉卡斯/加拉加斯；Medellín|麥德林/梅德林；Medellin|麥德林/梅德林；Quito|基多；Guayaquil|瓜亞基爾/惠夜基；Lima|利馬；Cusco|庫斯科
La Paz|拉巴斯；Santiago de Chile|聖地牙哥/聖地亞哥；Valparaíso|瓦爾帕萊索；Montevideo|蒙特維多/蒙得維的亞/蒙特維迪歐；Asunción|亞松森
Brasília|巴西利亞；Brasilia|巴西利亞；Recife|累西腓/勒西菲；Patagonia|巴塔哥尼亞；Falkland Islands|福克蘭/馬爾維納斯
Falklands|福克蘭/馬爾維納斯；Caribbean|加勒比；Port-au-Prince|太子港；Guantánamo|關塔那摩/關達那摩；Guantanamo|關塔那摩/關達那摩
Acapulco|阿卡普爾科/阿卡普科；Yucatán|猶加敦/尤卡坦；Appalachia|阿帕拉契/阿巴拉契亞；New England|新英格蘭
"""
_AFRICA_AND_ASIA = """
Casablanca|卡薩布蘭加/卡薩布蘭卡；Marrakesh|馬拉喀什；Rabat|拉巴特；Algiers|阿爾及爾；Tunis|突尼斯；Tripoli|的黎波里
Benghazi|班加西/班加齊；Suez|蘇伊士/蘇彝士；Sinai|西奈；Darfur|達佛/達爾富爾/達富爾；Juba|朱巴；Mogadishu|摩加迪休/摩加迪沙
Mombasa|蒙巴薩/蒙巴沙；Kampala|坎帕拉；Kigali|吉佳利/基加利/吉加利；Kinshasa|金夏沙/金沙薩；Goma|戈馬/哥馬
Dar es Salaam|三蘭港/達累斯薩拉姆/沙蘭港；Zanzibar|尚吉巴/桑給巴爾；Harare|哈拉雷/哈拉瑞；Lusaka|盧薩卡/路沙卡
Luanda|羅安達/魯安達/盧安達；Accra|阿克拉；Abuja|阿布加/阿布賈/阿布札；Kano|卡諾；Dakar|達卡/達喀爾；Bamako|巴馬科/巴馬可
Timbuktu|廷巴克圖/通布圖；Abidjan|阿必尚/阿比讓；Freetown|自由城/弗里敦；Monrovia|蒙羅維亞；Pretoria|普利托利亞/比勒陀利亞
Durban|德班/德爾班；Soweto|索維托/索韋托；Sahara|撒哈拉；Sahel|薩赫爾/薩赫勒/薩黑爾；Maghreb|馬格里布；Tigray|提格雷
Eritrea|厄利垂亞/厄立特里亞；Rafah|拉法；Khan Younis|汗尤尼斯/漢尤尼斯；Ramallah|拉姆安拉/拉馬拉/拉姆拉；Bethlehem|伯利恆/伯利恒
Hebron|希伯崙/希伯倫；Nablus|納布盧斯；Golan Heights|戈蘭/格蘭；Haifa|海法；Sidon|西頓/賽達；Homs|荷姆斯/霍姆斯；Raqqa|拉卡
Idlib|伊德利卜/伊德利布；Basra|巴斯拉；Fallujah|費盧傑/法魯賈；Erbil|艾比爾/埃爾比勒/艾比勒；Kurdistan|庫德斯坦/庫爾德斯坦/庫德/庫爾德
Isfahan|伊斯法罕；Shiraz|設拉子/夕拉茲；Natanz|納坦茲；Fordow|福爾多/福爾道/佛多；Mecca|麥加；Jeddah|吉達；Riyadh|利雅德/利雅得
Dubai|杜拜/迪拜；Abu Dhabi|阿布達比/阿布扎比/阿布札比；Doha|杜哈/多哈；Muscat|馬斯喀特/馬斯開特；Sanaa|沙那/薩那；Aden|亞丁
Kandahar|坎達哈/坎大哈/康達哈；Herat|赫拉特；Helmand|赫爾曼德/赫曼德/赫爾曼；Peshawar|白沙瓦/白夏瓦
Islamabad|伊斯蘭瑪巴德/伊斯蘭堡/伊斯蘭馬巴德；Punjab|旁遮普；Kashmir|喀什米爾/克什米爾；Bangalore|班加羅爾/邦加羅爾；Bengaluru|班加羅爾
Hyderabad|海得拉巴/海德拉巴；Chennai|清奈/金奈/真奈；Calcutta|加爾各答；Bombay|孟買；Madras|馬德拉斯；Goa|果阿/臥亞；Gujarat|古吉拉特
Kerala|喀拉拉/克拉拉；Bihar|比哈爾；Bengal|孟加拉；Assam|阿薩姆；Jaipur|齋浦爾/齋普爾；Varanasi|瓦拉納西；Himalayas|喜馬拉雅
Dharamsala|達蘭薩拉；Thimphu|廷布/辛布；Rangoon|仰光；Yangon|仰光；Mandalay|曼德勒；Naypyidaw|奈比多/內比都/內比多；Rakhine|若開
Vientiane|永珍/萬象；Luang Prabang|龍坡邦/琅勃拉邦；Chiang Mai|清邁；Phuket|普吉；Pattaya|芭達雅/芭提雅；Saigon|西貢
Ho Chi Minh City|胡志明市；Danang|峴港；Da Nang|峴港；Haiphong|海防；Penang|檳城/檳島/檳榔嶼；Malacca|麻六甲/馬六甲；Johor|柔佛
Sarawak|砂拉越/沙撈越/砂勞越；Sabah|沙巴；Borneo|婆羅洲；Sumatra|蘇門答臘/蘇門達臘；Surabaya|泗水；Bandung|萬隆；Bali|峇里/巴厘/峇厘
Aceh|亞齊；Timor|帝汶；Cebu|宿霧/宿務；Mindanao|民答那峨/棉蘭老/岷答那峨；Luzon|呂宋；Scarborough Shoal|黃岩/民主礁；Hokkaido|北海道
Okinawa|沖繩；Nagasaki|長崎；Nagoya|名古屋；Yokohama|橫濱；Kobe|神戶；Sapporo|札幌；Fukuoka|福岡；Fukushima|福島；Nara|奈良；Sendai|仙台
Busan|釜山；Pusan|釜山；Incheon|仁川；Gwangju|光州；Kwangju|光州；Jeju|濟州；Pyongyang|平壤；Kaesong|開城；Ulan Bator|烏蘭巴托
Ulaanbaatar|烏蘭巴托；Almaty|阿拉木圖；Astana|阿斯塔納；Tashkent|塔什干；Samarkand|撒馬爾罕/撒馬爾干；Bukhara|布哈拉；Bishkek|比什凱克
Dushanbe|杜尚別/杜桑貝；Perth|伯斯/珀斯；Adelaide|阿德雷德/阿德萊德/阿得雷德；Tasmania|塔斯馬尼亞/塔斯曼尼亞；Queensland|昆士蘭
New South Wales|新南威爾斯/新南威爾士；Christchurch|基督城/克賴斯特徹奇；Fiji|斐濟；Anatolia|安納托利亞；Ankara|安卡拉
Izmir|伊茲密爾/伊士麥；Constantinople|君士坦丁堡；Gaziantep|加濟安泰普/加齊安泰普；Levant|黎凡特/地中海東岸；Mesopotamia|美索不達米亞
Ulsan|蔚山；Daegu|大邱；Taegu|大邱；Gyeongju|慶州；Pohang|浦項；Gangneung|江陵；Jiangling|江陵；Mokpo|木浦；Panmunjom|板門店；Itaewon|梨泰院
Kumamoto|熊本；Kagoshima|鹿兒島；Niigata|新潟；Kanazawa|金澤；Kamakura|鎌倉；Hakodate|函館；Aomori|青森；Nagano|長野；Shizuoka|靜岡
Gifu|岐阜；Okayama|岡山；Gangshan|岡山；Kawasaki|川崎；Saitama|埼玉；Chiba|千葉；Kyushu|九州；Yokosuka|橫須賀；Kansai|關西
Shibuya|澀谷/涉谷；Shinjuku|新宿；Ginza|銀座；Naha|那霸；Minamata|水俣；Dalat|大叻；Da Lat|大叻；Nha Trang|芽莊；Can Tho|芹苴
Dien Bien Phu|奠邊府；Brunei|文萊；Persia|波斯；Babylon|巴比倫；Carthage|迦太基；Byzantium|拜占庭
"""
_CHINA = """
Chungking|重慶；Chongqing|重慶/渝；Nanking|南京；Peking|北京/北大/京；Beijing|京；Shanghai|滬；Shanxi|山西/晉；Macau|澳門/澳；Macao|澳門/澳
Canton|廣州/廣東；Tientsin|天津/津；Tianjin|天津/津；Hankow|漢口；Wuhan|武漢；Amoy|廈門；Xiamen|廈門；Foochow|福州；Fuzhou|福州
Swatow|汕頭；Shantou|汕頭；Soochow|蘇州；Suzhou|蘇州；Hangzhou|杭州；Hangchow|杭州；Ningbo|寧波；Ningpo|寧波；Wenzhou|溫州；Chengdu|成都
Chengtu|成都；Xi'an|西安/長安；Xi’an|西安/長安；Sian|西安；Changsha|長沙；Zhengzhou|鄭州；Kaifeng|開封；Luoyang|洛陽；Loyang|洛陽
Jinan|濟南；Tsinan|濟南；Qingdao|青島；Tsingtao|青島；Dalian|大連；Dairen|大連；Shenyang|瀋陽/沈陽；Mukden|瀋陽/奉天/沈陽；Harbin|哈爾濱
Changchun|長春；Kunming|昆明；Guiyang|貴陽；Guilin|桂林；Kweilin|桂林；Nanning|南寧；Lhasa|拉薩；Xining|西寧；Lanzhou|蘭州
Urumqi|烏魯木齊；Kashgar|喀什；Hohhot|呼和浩特；Shijiazhuang|石家莊；Taiyuan|太原；Hefei|合肥；Nanchang|南昌；Haikou|海口；Sanya|三亞
Zhuhai|珠海；Dongguan|東莞；Foshan|佛山；Wuxi|無錫；Yiwu|義烏；Dunhuang|敦煌；Yan'an|延安；Yenan|延安；Sichuan|四川/川/蜀；Szechwan|四川
Szechuan|四川/川；Yunnan|雲南/滇；Guizhou|貴州/黔；Guangdong|廣東/粵；Kwangtung|廣東；Guangxi|廣西/桂；Fujian|福建/閩；Fukien|福建
Zhejiang|浙江/浙；Chekiang|浙江；Jiangsu|江蘇/蘇；Kiangsu|江蘇；Anhui|安徽/皖；Jiangxi|江西/贛；Kiangsi|江西；Hunan|湖南/湘；Hubei|湖北/鄂
Hupeh|湖北；Henan|河南/豫；Honan|河南；Hebei|河北/冀；Shandong|山東/魯；Shantung|山東；Shaanxi|陝西/陝；Gansu|甘肅；Kansu|甘肅
Qinghai|青海；Ningxia|寧夏；Xinjiang|新疆/疆；Sinkiang|新疆；Heilongjiang|黑龍江；Jilin|吉林；Liaoning|遼寧；Inner Mongolia|內蒙古/內蒙
Hainan|海南；Manchuria|滿洲/滿州；Tiananmen|天安門；Wuhu|蕪湖；Shaoxing|紹興；Yangzhou|揚州；Quanzhou|泉州；Lijiang|麗江；Lushan|廬山/蘆山
Pingtung|屏東；Hualien|花蓮；Taitung|台東/臺東；Chiayi|嘉義；Yunlin|雲林；Changhua|彰化；Nantou|南投；Miaoli|苗栗；Taoyuan|桃園
Yilan|宜蘭；Penghu|澎湖；Pescadores|澎湖；Kinmen|金門；Quemoy|金門；Matsu Islands|馬祖；Tamsui|淡水；Lukang|鹿港；Meinung|美濃
Kowloon|九龍；Mong Kok|旺角；Tsim Sha Tsui|尖沙咀；Wan Chai|灣仔；Causeway Bay|銅鑼灣；Sham Shui Po|深水埗
Victoria Harbour|維多利亞港/維港；Lantau|大嶼山；Yau Ma Tei|油麻地；Yangtze|長江/揚子江/長三角；Yellow River|黃河
"""
_CHINESE_CITIES = """
Handan|邯鄲；Tangshan|唐山；Qinhuangdao|秦皇島；Zhangjiakou|張家口；Cangzhou|滄州；Langfang|廊坊；Hengshui|衡水
Xingtai|邢台/邢臺；Jincheng|晉城；Linfen|臨汾；Xinzhou|忻州；Pingyao|平遙；Baotou|包頭；Ordos|鄂爾多斯；Chifeng|赤峰
Tongliao|通遼；Anshan|鞍山；Fushun|撫順；Benxi|本溪；Dandong|丹東；Jinzhou|錦州；Yingkou|營口；Fuxin|阜新；Panjin|盤錦
Huludao|葫蘆島；Liaoyang|遼陽；Tieling|鐵嶺；Yanbian|延邊；Hunchun|琿春；Qiqihar|齊齊哈爾；Mudanjiang|牡丹江；Jiamusi|佳木斯；Mohe|漠河
Xuzhou|徐州；Changzhou|常州；Lianyungang|連雲港；Huai'an|淮安；Huai’an|淮安；Yancheng|鹽城；Zhenjiang|鎮江；Suqian|宿遷；Kunshan|昆山/崑山
Jiaxing|嘉興；Huzhou|湖州；Quzhou|衢州；Zhoushan|舟山；Taizhou|泰州/台州/臺州；Suzhou|宿州；Bengbu|蚌埠；Huainan|淮南；Huaibei|淮北
Ma'anshan|馬鞍山；Ma’anshan|馬鞍山；Chuzhou|滁州；Fuyang|阜陽/富陽；Bozhou|亳州；Putian|莆田；Zhangzhou|漳州；Longyan|龍岩
Jingdezhen|景德鎮；Pingxiang|萍鄉；Jiujiang|九江；Ganzhou|贛州；Yichun|宜春/伊春；Shangrao|上饒；Zibo|淄博；Zaozhuang|棗莊
Yantai|煙台/煙臺/菸台；Weifang|濰坊；Jining|濟寧/集寧；Weihai|威海；Linyi|臨沂；Liaocheng|聊城；Binzhou|濱州；Heze|菏澤；Qufu|曲阜
Pingdingshan|平頂山；Hebi|鶴壁；Jiaozuo|焦作；Puyang|濮陽；Xuchang|許昌；Luohe|漯河；Sanmenxia|三門峽；Shangqiu|商丘
Zhumadian|駐馬店；Shiyan|十堰；Yichang|宜昌；Xiangyang|襄陽；Xiangfan|襄樊；Ezhou|鄂州；Jingmen|荊門；Xiaogan|孝感
Jingzhou|荊州；Huanggang|黃岡；Xianning|咸寧；Suizhou|隨州；Enshi|恩施；Zhuzhou|株洲；Xiangtan|湘潭；Hengyang|衡陽；Shaoyang|邵陽
Yueyang|岳陽；Zhangjiajie|張家界；Chenzhou|郴州；Yongzhou|永州；Huaihua|懷化；Loudi|婁底；Shaoguan|韶關；Zhanjiang|湛江
Maoming|茂名；Zhaoqing|肇慶；Huizhou|惠州/徽州；Meizhou|梅州；Shanwei|汕尾；Yangjiang|陽江；Qingyuan|清遠；Chaozhou|潮州；Jieyang|揭陽
Liuzhou|柳州；Wuzhou|梧州；Fangchenggang|防城港；Qinzhou|欽州；Guigang|貴港；Yangshuo|陽朔；Zigong|自貢；Panzhihua|攀枝花；Luzhou|瀘州
Deyang|德陽；Mianyang|綿陽；Suining|遂寧；Yibin|宜賓；Ya'an|雅安；Ya’an|雅安；Litang|理塘；Zunyi|遵義；Bijie|畢節；Tongren|銅仁
Qujing|曲靖；Yuxi|玉溪；Zhaotong|昭通；Pu'er|普洱；Pu’er|普洱；Pu-erh|普洱；Xishuangbanna|西雙版納；Shangri-La|香格里拉；Shigatse|日喀則
Xigaze|日喀則；Nyingchi|林芝；Xianyang|咸陽；Baoji|寶雞；Hanzhong|漢中；Jiuquan|酒泉；Jiayuguan|嘉峪關；Zhangye|張掖；Golmud|格爾木
Yinchuan|銀川；Turpan|吐魯番；Turfan|吐魯番；Karamay|克拉瑪依；Puli|埔里；Hengchun|恆春；Jiufen|九份；Luodong|羅東；Jiaoxi|礁溪
Douliu|斗六；Alishan|阿里山；Sun Moon Lake|日月潭；Orchid Island|蘭嶼
"""


@cache
def cities() -> dict[str, frozenset[str]]:
    """Each English name with its Chinese forms, in both writings; forms of one character are left to lists of their own."""
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    found: dict[str, set[str]] = {}
    for table in (_EUROPE, _AMERICAS, _AFRICA_AND_ASIA, _CHINA, _CHINESE_CITIES):
        for entry in table.replace("\n", "；").split("；"):
            name, _, forms = entry.partition("|")
            if forms:
                own = found.setdefault(name, set())
                own.update(forms.split("/"))
                own.update(simplified(form) for form in forms.split("/"))
    return {name: frozenset(forms) for name, forms in found.items()}
