"""Titles that much is written about, under the names they have in Taiwan, Hong Kong and on the mainland.

Where nothing in a sentence says that a work is meant (“… since Game of Thrones”), only knowing the title tells. Source: the
names under which papers, programmes, films, plays and games are published in Chinese; the choice is our own. Left out is
what is as often no title: a ship, a city, a person, a team.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from reviews.text.quick.lower_case import words_of
from reviews.text.scripts import HAN_CHARACTER

_PAPERS = """
New York Times|紐約時報；Washington Post|華盛頓郵報；Wall Street Journal|華爾街日報；Los Angeles Times|洛杉磯時報
USA Today|今日美國；Chicago Tribune|芝加哥論壇報；Boston Globe|波士頓環球報；Miami Herald|邁阿密先驅報
San Francisco Chronicle|舊金山紀事報；The Hill|國會山莊報/國會山報；The Guardian|衛報；The Times|泰晤士報
Sunday Times|星期日泰晤士報/週日泰晤士報；Financial Times|金融時報；Daily Telegraph|每日電訊報；The Telegraph|電訊報/每日電訊報
The Independent|獨立報；Daily Mail|每日郵報；The Sun|太陽報；Scottish Sun|蘇格蘭太陽報；Daily Mirror|每日鏡報/鏡報
Daily Express|每日快報；Evening Standard|標準晚報/旗幟晚報；The Observer|觀察家報；The Scotsman|蘇格蘭人報；Irish Times|愛爾蘭時報
Irish Independent|愛爾蘭獨立報；Le Monde|世界報；Le Figaro|費加洛報/費加羅報；Libération|解放報；Der Spiegel|明鏡/明鏡週刊
Bild|圖片報/畫報；Die Zeit|時代週報；Süddeutsche Zeitung|南德日報/南德意志報；El País|國家報；La Repubblica|共和報/共和國報
Corriere della Sera|晚郵報；Asahi Shimbun|朝日新聞；Yomiuri Shimbun|讀賣新聞；Mainichi Shimbun|每日新聞；Sankei Shimbun|產經新聞
Nikkei|日本經濟新聞/日經新聞；Chosun Ilbo|朝鮮日報；Haaretz|國土報；Jerusalem Post|耶路撒冷郵報；Times of India|印度時報
The Hindu|印度教徒報；Straits Times|海峽時報；Bangkok Post|曼谷郵報；South China Morning Post|南華早報；China Daily|中國日報
Global Times|環球時報；People's Daily|人民日報；Apple Daily|蘋果日報；Ming Pao|明報；Pravda|真理報；Izvestia|消息報
Kommersant|生意人報；Novaya Gazeta|新報；Sydney Morning Herald|雪梨晨鋒報/悉尼先驅晨報；The Age|世紀報；Globe and Mail|環球郵報
Toronto Star|多倫多星報；Des Moines Register|得梅因紀事報/狄蒙因紀事報；Time|時代/時代雜誌/時代週刊；Newsweek|新聞週刊
The Economist|經濟學人；New Yorker|紐約客；The Atlantic|大西洋/大西洋月刊；Forbes|富比士/富比世/福布斯；Fortune|財星/財富
Businessweek|商業週刊；Vogue|時尚；Vanity Fair|浮華世界/名利場；Rolling Stone|滾石；Variety|綜藝/綜藝報
Hollywood Reporter|好萊塢報導/好萊塢報道/好萊塢記者；Billboard|告示牌/公告牌；Entertainment Weekly|娛樂週刊；People|時人/人物
Playboy|花花公子；National Geographic|國家地理/國家地理雜誌；Wired|連線；Esquire|君子/時尚先生；Reader's Digest|讀者文摘
Foreign Affairs|外交事務；Foreign Policy|外交政策；Nature|自然；Science|科學；Cell|細胞；Scientific American|科學人/科學美國人
The Lancet|刺胳針/柳葉刀；New England Journal of Medicine|新英格蘭醫學期刊/新英格蘭醫學雜誌；New Scientist|新科學人/新科學家
London Review of Books|倫敦書評；New York Review of Books|紐約書評
Times Literary Supplement|泰晤士報文學副刊；Die Welt|世界報；Politico|政客
Paris Match|巴黎競賽/巴黎競賽畫報；The Spectator|旁觀者；Charlie Hebdo|查理週刊
"""
_SHOWS = """
60 Minutes|60分鐘/六十分鐘/60分鐘時事雜誌；Saturday Night Live|週六夜現場/星期六夜現場；SNL|週六夜現場/星期六夜現場
Tonight Show|今夜秀；Late Show|深夜秀；Daily Show|每日秀；Good Morning America|早安美國；Good Morning Britain|早安英國
Meet the Press|會見新聞界/會晤新聞界/與媒體見面；Face the Nation|面對全國/面對國家；Newsnight|新聞之夜；Panorama|全景
Doctor Who|超時空奇俠/異世奇人/神秘博士；Sherlock|新世紀福爾摩斯/神探夏洛克；Downton Abbey|唐頓莊園；The Crown|王冠
Game of Thrones|權力遊戲/權力的遊戲/冰與火之歌/冰與火之歌：權力遊戲；Breaking Bad|絕命毒師；Friends|六人行/老友記
The Simpsons|辛普森家庭/辛普森一家；South Park|南方公園/南方四賤客；Sesame Street|芝麻街；Peppa Pig|佩佩豬/粉紅豬小妹/小豬佩奇
House of Cards|紙牌屋；Stranger Things|怪奇物語；Walking Dead|陰屍路/行屍走肉；Big Bang Theory|宅男行不行/生活大爆炸
Sex and the City|慾望城市/欲望都市；Homeland|反恐危機/國土安全；Mad Men|廣告狂人；The Office|辦公室風雲/我們的辦公室
Black Mirror|黑鏡；Handmaid's Tale|使女的故事/侍女的故事；Squid Game|魷魚遊戲；Top Gear|瘋狂汽車秀/巔峰拍檔
Strictly Come Dancing|舞動奇跡/舞動奇蹟；American Idol|美國偶像；Britain's Got Talent|英國達人秀；America's Got Talent|美國達人秀
The Apprentice|誰是接班人/飛黃騰達；Dragons' Den|龍穴；Pawn Stars|當鋪之星/典當之星；Desert Island Discs|荒島唱片；EastEnders|東區人
Coronation Street|加冕街；Star Trek|星際爭霸戰/星際迷航；The X-Files|X檔案；Twin Peaks|雙峰；The Sopranos|黑道家族
Westworld|西方極樂園/西部世界；Grey's Anatomy|實習醫生/實習醫生格蕾；The Bachelor|鑽石求千金/單身漢
"""
_FILMS = """
Star Wars|星際大戰/星球大戰；Mission Impossible|不可能的任務/職業特工隊/碟中諜；Harry Potter|哈利波特/哈利·波特
Lord of the Rings|魔戒/指環王；The Hobbit|哈比人/霍比特人；Jaws|大白鯊；Avatar|阿凡達；Jurassic Park|侏羅紀公園；The Godfather|教父
The Matrix|駭客任務/黑客帝國；Inception|全面啟動/盜夢空間；Interstellar|星際效應/星際穿越；Frozen|冰雪奇緣；The Lion King|獅子王
Toy Story|玩具總動員；Finding Nemo|海底總動員；Gone with the Wind|飄/亂世佳人；Wizard of Oz|綠野仙蹤
Sound of Music|真善美/音樂之聲/仙樂飄飄處處聞；Schindler's List|辛德勒的名單；Forrest Gump|阿甘正傳；Pulp Fiction|黑色追緝令/低俗小說
Psycho|驚魂記；Ghostbusters|魔鬼剋星/捉鬼敢死隊；Back to the Future|回到未來；Blade Runner|銀翼殺手；La La Land|樂來越愛你/愛樂之城
Parasite|寄生上流/寄生蟲；Crazy Rich Asians|瘋狂亞洲富豪/摘金奇緣；Bohemian Rhapsody|波希米亞狂想曲
Fantastic Beasts|怪獸與牠們的產地/神奇動物在哪裡；Crouching Tiger, Hidden Dragon|臥虎藏龍
A Star Is Born|一個巨星的誕生/一個明星的誕生；Chariots of Fire|火戰車/烈火戰車；Hunger Games|飢餓遊戲；Twilight|暮光之城
Fifty Shades of Grey|格雷的五十道陰影/五十度灰；Da Vinci Code|達文西密碼/達芬奇密碼；Mamma Mia|媽媽咪呀
Johnny English|凸搥特派員/凸槌特派員/憨豆特工；Top Gun|捍衛戰士/壯志凌雲
Snow White and the Seven Dwarfs|白雪公主與七個小矮人/白雪公主和七個小矮人；Beauty and the Beast|美女與野獸；Apocalypse Now|現代啟示錄
Citizen Kane|大國民/公民凱恩
"""
_BOOKS = """
Hamlet|哈姆雷特/哈姆雷；Macbeth|馬克白/麥克白；Romeo and Juliet|羅密歐與茱麗葉/羅密歐與朱麗葉；King Lear|李爾王
War and Peace|戰爭與和平；Anna Karenina|安娜·卡列尼娜/安娜卡列尼娜；Les Misérables|悲慘世界/孤星淚
Pride and Prejudice|傲慢與偏見；Wuthering Heights|咆哮山莊/呼嘯山莊；Great Expectations|遠大前程/孤星血淚；A Tale of Two Cities|雙城記
Moby Dick|白鯨記/白鯨；Moby-Dick|白鯨記/白鯨；Great Gatsby|大亨小傳/了不起的蓋茨比；To Kill a Mockingbird|梅岡城故事/殺死一隻知更鳥
Catcher in the Rye|麥田捕手/麥田裡的守望者；Nineteen Eighty-Four|一九八四；Animal Farm|動物農莊/動物農場；Brave New World|美麗新世界
Lord of the Flies|蒼蠅王/蠅王；The Old Man and the Sea|老人與海；The Little Prince|小王子
Alice in Wonderland|愛麗絲夢遊仙境/愛麗絲漫遊奇境；Art of War|孫子兵法；Dream of the Red Chamber|紅樓夢；Journey to the West|西遊記
Romance of the Three Kingdoms|三國演義；Communist Manifesto|共產黨宣言；Das Kapital|資本論；Mein Kampf|我的奮鬥
Origin of Species|物種起源；Wealth of Nations|國富論；Waiting for Godot|等待果陀/等待戈多；Death of a Salesman|推銷員之死
Swan Lake|天鵝湖；The Nutcracker|胡桃鉗；Carmen|卡門；Turandot|杜蘭朵/圖蘭朵；Phantom of the Opera|歌劇魅影/劇院魅影
Madame Butterfly|蝴蝶夫人；Fortnite|要塞英雄/堡壘之夜；Minecraft|當個創世神/我的世界；Call of Duty|決勝時刻/使命召喚
Grand Theft Auto|俠盜獵車手；League of Legends|英雄聯盟；Overwatch|鬥陣特攻/守望先鋒；Legend of Zelda|薩爾達傳說/塞爾達傳說
World of Warcraft|魔獸世界；Tetris|俄羅斯方塊；Animal Crossing|動物森友會
Don Quixote|唐吉訶德/堂吉訶德/唐·吉訶德/堂·吉訶德；The Odyssey|奧德賽；The Iliad|伊利亞德/伊利亞特；Divine Comedy|神曲
The Decameron|十日談；Crime and Punishment|罪與罰；The Brothers Karamazov|卡拉馬助夫兄弟們/卡拉馬佐夫兄弟；Jane Eyre|簡愛
Oliver Twist|孤雛淚/霧都孤兒；Robinson Crusoe|魯賓遜漂流記/魯濱遜漂流記；Gulliver's Travels|格列佛遊記/格理弗遊記
Treasure Island|金銀島；Frankenstein|科學怪人/弗蘭肯斯坦；Othello|奧賽羅/奧瑟羅；The Tempest|暴風雨
A Midsummer Night's Dream|仲夏夜之夢；Merchant of Venice|威尼斯商人；The Metamorphosis|變形記
One Hundred Years of Solitude|百年孤寂/百年孤獨；Love in the Time of Cholera|愛在瘟疫蔓延時/霍亂時期的愛情；Lolita|蘿莉塔/洛麗塔
The Name of the Rose|玫瑰的名字/玫瑰之名；Norwegian Wood|挪威的森林；Rashomon|羅生門；Seven Samurai|七武士
Spirited Away|神隱少女/千與千尋；La Traviata|茶花女；The Magic Flute|魔笛；Marriage of Figaro|費加洛婚禮/費加羅的婚禮/費加羅婚禮
The Analects|論語；Tao Te Ching|道德經；Water Margin|水滸傳；A Brief History of Time|時間簡史；Silent Spring|寂靜的春天
Casablanca|卡薩布蘭卡/北非諜影；Metropolis|大都會；The Magic Mountain|魔山；The Tale of Genji|源氏物語；The Winter's Tale|冬天的故事
Ulysses|尤利西斯；In Search of Lost Time|追憶似水年華/追憶逝水年華；Doctor Zhivago|齊瓦哥醫生/日瓦戈醫生；The Stranger|異鄉人/局外人
The Plague|鼠疫/瘟疫；Faust|浮士德；Candide|憨第德/老實人；Madame Bovary|包法利夫人；The Trial|審判；Dubliners|都柏林人；Dracula|德古拉
Sense and Sensibility|理性與感性；Rear Window|後窗；Bicycle Thieves|單車失竊記/偷自行車的人；Tokyo Story|東京物語；Guernica|格爾尼卡
The Last Supper|最後的晚餐；The Night Watch|夜巡；Girl with a Pearl Earring|戴珍珠耳環的少女；The Birth of Venus|維納斯的誕生
The Starry Night|星夜/星空；Mona Lisa|蒙娜麗莎；The Scream|吶喊；Water Lilies|睡蓮；The Four Seasons|四季；Ode to Joy|快樂頌/歡樂頌
La Bohème|波希米亞人/藝術家的生涯；Tosca|托斯卡；Rigoletto|弄臣；The Barber of Seville|塞維亞的理髮師/塞維利亞理髮師
West Side Story|西城故事；The Canterbury Tales|坎特伯里故事集/坎特伯雷故事集；Paradise Lost|失樂園；The Waste Land|荒原
Leaves of Grass|草葉集；Beowulf|貝奧武夫；The Prince|君主論/君王論；Leviathan|利維坦/巨靈；The Social Contract|社會契約論/民約論
Democracy in America|民主在美國/論美國的民主；The Second Sex|第二性；Orientalism|東方主義/東方學
The Interpretation of Dreams|夢的解析/釋夢；Walden|湖濱散記/瓦爾登湖；Little Women|小婦人；Charlotte's Web|夏綠蒂的網/夏洛的網
Peter Pan|彼得潘/小飛俠；Uncle Tom's Cabin|湯姆叔叔的小屋/黑奴籲天錄；Adventures of Huckleberry Finn|頑童歷險記/哈克貝利·費恩歷險記
For Whom the Bell Tolls|戰地鐘聲/喪鐘為誰而鳴；A Farewell to Arms|戰地春夢/永別了，武器；The Grapes of Wrath|憤怒的葡萄
Of Mice and Men|人鼠之間；On the Road|在路上/旅途上；Catch-22|第二十二條軍規；Dune|沙丘；The Three-Body Problem|三體；Snow Country|雪國
Records of the Grand Historian|史記；The Scholars|儒林外史；The Peony Pavilion|牡丹亭；Book of Songs|詩經；Book of Changes|易經
Fortress Besieged|圍城；The True Story of Ah Q|阿Q正傳；Red Sorghum|紅高粱；To Live|活著；Farewell My Concubine|霸王別姬
Raise the Red Lantern|大紅燈籠高高掛；In the Mood for Love|花樣年華；A City of Sadness|悲情城市；Chungking Express|重慶森林
Infernal Affairs|無間道；Money Heist|紙房子；The Queen's Gambit|后翼棄兵；Emily in Paris|艾蜜莉在巴黎/艾米麗在巴黎；Oppenheimer|奧本海默
Titanic|鐵達尼號/泰坦尼克號；Gladiator|神鬼戰士/角鬥士；Dr. Strangelove|奇愛博士；A Space Odyssey|2001太空漫遊
Lawrence of Arabia|阿拉伯的勞倫斯；Singin' in the Rain|萬花嬉春/雨中曲；Roman Holiday|羅馬假期/羅馬假日
Breakfast at Tiffany's|第凡內早餐/蒂凡尼的早餐；Some Like It Hot|熱情如火；Taxi Driver|計程車司機/出租車司機
The Terminator|魔鬼終結者/終結者；Fight Club|鬥陣俱樂部/搏擊俱樂部；The Shawshank Redemption|刺激1995/肖申克的救贖
The Silence of the Lambs|沉默的羔羊；Life Is Beautiful|美麗人生；Cinema Paradiso|新天堂樂園/天堂電影院
Amélie|艾蜜莉的異想世界/天使愛美麗；My Neighbor Totoro|龍貓；One Piece|航海王/海賊王；Demon Slayer|鬼滅之刃；Naruto|火影忍者
Dragon Ball|七龍珠/龍珠；Slam Dunk|灌籃高手；Attack on Titan|進擊的巨人
Cherry Orchard|櫻桃園；Uncle Vanya|凡尼亞舅舅/萬尼亞舅舅；Three Sisters|三姐妹/三姊妹；The Seagull|海鷗；Fathers and Sons|父與子
Dead Souls|死魂靈
The Idiot|白癡/白痴；A Doll's House|玩偶之家/傀儡家庭；Middlemarch|米德爾馬契/米德鎮的春天
David Copperfield|塊肉餘生錄/塊肉餘生記/大衛·科波菲爾
A Christmas Carol|小氣財神/聖誕頌歌；Bleak House|荒涼山莊；Mrs Dalloway|達洛維夫人/戴洛維夫人；To the Lighthouse|到燈塔去/燈塔行
A Room of One's Own|自己的房間/一間自己的房間；Heart of Darkness|黑暗之心；The Picture of Dorian Gray|道林·格雷的畫像/格雷的畫像
The Importance of Being Earnest|不可兒戲/認真的重要性；A Streetcar Named Desire|慾望街車/欲望街車/欲望號街車；The Glass Menagerie|玻璃動物園
The Sound and the Fury|喧嘩與騷動/聲音與憤怒；As I Lay Dying|我彌留之際/出殯現形記；Slaughterhouse-Five|第五號屠宰場
Fahrenheit 451|華氏451度
A Clockwork Orange|發條橘子/發條橙；The Handmaid's Tale|使女的故事/侍女的故事；Midnight's Children|午夜之子/午夜的孩子
Things Fall Apart|分崩離析/瓦解
Kafka on the Shore|海邊的卡夫卡；No Longer Human|人間失格；The Red and the Black|紅與黑；Père Goriot|高老頭；Germinal|萌芽
The Count of Monte Cristo|基督山恩仇記/基度山恩仇記/基督山伯爵；The Three Musketeers|三劍客/三個火槍手
Notre-Dame de Paris|巴黎聖母院/鐘樓怪人
The Hunchback of Notre-Dame|鐘樓怪人/巴黎聖母院；Around the World in Eighty Days|環遊世界八十天/八十天環遊地球；The Castle|城堡
Death in Venice|威尼斯之死/魂斷威尼斯；Siddhartha|流浪者之歌/悉達多；Steppenwolf|荒野之狼/荒原狼；All Quiet on the Western Front|西線無戰事
The Tin Drum|錫鼓/鐵皮鼓；The Unbearable Lightness of Being|生命中不能承受之輕/不能承受的生命之輕；Invisible Cities|看不見的城市
My Brilliant Friend|那不勒斯故事/我的天才女友；The Sorrows of Young Werther|少年維特的煩惱；Critique of Pure Reason|純粹理性批判
Being and Time|存在與時間；Being and Nothingness|存在與虛無；The Origins of Totalitarianism|極權主義的起源
The Structure of Scientific Revolutions|科學革命的結構；Sapiens|人類大歷史/人類簡史；The Selfish Gene|自私的基因
The Diary of a Young Girl|安妮日記/安妮的日記；The Gulag Archipelago|古拉格群島；Strange Tales from a Chinese Studio|聊齋誌異/聊齋志異
The Story of the Stone|紅樓夢/石頭記；The Plum in the Golden Vase|金瓶梅；Romance of the Western Chamber|西廂記
Love in a Fallen City|傾城之戀
Lust, Caution|色，戒/色·戒；Rickshaw Boy|駱駝祥子；Border Town|邊城；Call to Arms|吶喊；Diary of a Madman|狂人日記
A Madman's Diary|狂人日記
Crystal Boys|孽子；Taipei People|臺北人/台北人；St Matthew Passion|馬太受難曲；The Art of Fugue|賦格的藝術；The Rite of Spring|春之祭
Don Giovanni|唐·喬凡尼/唐喬凡尼/唐璜；Aida|阿依達；Tristan and Isolde|崔斯坦與伊索德/特里斯坦與伊索爾德；The Thinker|沉思者/思想者
The Persistence of Memory|記憶的永恆；Las Meninas|侍女/宮娥；The Garden of Earthly Delights|人間樂園
Along the River During the Qingming Festival|清明上河圖；The Blue Danube|藍色多瑙河
Aesop's Fables|伊索寓言；Grimm's Fairy Tales|格林童話；Grimms' Fairy Tales|格林童話；Arabian Nights|一千零一夜/天方夜譚
"""
_LONG_NAME, _SURE_NAME = 3, 4  # characters; what is shorter than sure needs a title of three words
_PAPERS_WITHOUT_SIGN = frozenset(["經濟學人", "经济学人"])
_OPENING = frozenset("《〈「“『（(·—")
# Which are people, places, events, sayings and games that players play as well.
_ALSO_OTHERS = """
哈利波特 哈利·波特 最後的晚餐 巴黎聖母院 羅密歐與茱麗葉 羅密歐與朱麗葉 安娜·卡列尼娜 安娜卡列尼娜 魯賓遜漂流記 包法利夫人
蝴蝶夫人 達洛維夫人 戴洛維夫人 大衛·科波菲爾 唐吉訶德 堂吉訶德 唐·吉訶德 堂·吉訶德 齊瓦哥醫生 日瓦戈醫生 凡尼亞舅舅 萬尼亞舅舅
奇愛博士 神秘博士 阿拉伯的勞倫斯 三個火槍手 鐘樓怪人 歌劇魅影 劇院魅影 白雪公主與七個小矮人 白雪公主和七個小矮人 美女與野獸
美國偶像 侏羅紀公園 美麗新世界 英雄聯盟 魔獸世界 決勝時刻 使命召喚 粉紅豬小妹 小豬佩奇 環遊世界八十天 唐·喬凡尼 唐喬凡尼
崔斯坦與伊索德 特里斯坦與伊索爾德 凸搥特派員 凸槌特派員 憨豆特工 行屍走肉 分崩離析 熱情如火 波希米亞人 鐵皮鼓 威尼斯商人
推銷員之死 達芬奇密碼 蒙娜麗莎 計程車司機 出租車司機 美麗人生 回到未來 狂人日記 加冕街
"""
_GLOSS = re.compile(r" ?[(（][^()（）]*[)）] ?$")
_SPACES = re.compile(r"\s+")
_CAPITAL_BEFORE, _CAPITAL_AFTER = re.compile(r"[A-Z][\w’']* $"), re.compile(r" [A-Z]|-")
# “Hamlet” is played, and Spielberg's Jaws: the quotation is the title and no more, or it is somebody's.
_QUOTED_WHOLE = re.compile(r"^[“\"‘'*][^“”\"]+?[,.]?[”\"’'*]")
_POSSESSIVE = re.compile(r"(?:^|(?<=\s))[A-Z][\w-]*['’]s $")
_MEDIUM = re.compile(
    r" (?:magazine|reported|reports|said|says|wrote|writes|called|named|quoted|published|described|noted|argued|praised|revealed|ranked)\b"
)
_ARTICLES = ("The ", "the ", "In ", "A ")


def is_known(chinese: str, english: str) -> bool:
    """Whether quoted words of the Chinese are a title that the English names."""
    bare = _SPACES.sub("", _GLOSS.sub("", chinese.rstrip("，,")))
    return any(_names(title, english) for title in _titles().get(bare, ()))


def names_ending_in(ends: tuple[str, ...]) -> list[str]:
    """The Chinese names of the titles that end so, in both writings."""
    return [name for name in _titles() if name.endswith(ends)]


@cache
def names_of_papers() -> frozenset[str]:
    """The Chinese names of papers and magazines, in both writings."""
    english = {entry.partition("|")[0] for entry in re.split("[；\n]", _PAPERS) if entry}
    return frozenset(
        name for name, titles in _titles().items() if HAN_CHARACTER.match(name) and not english.isdisjoint(titles)
    )


def _names(title: str, english: str) -> bool:
    """Whether the title stands there; one word must not begin a sentence or be part of a longer name."""
    text = english.replace("’", "'").replace("Mission: ", "Mission ")
    wanted = re.sub("^The ", "[Tt]he ", title)
    place = re.search(rf"(?<![\w’'-]){wanted}(?![\w’'])", text) if title.removeprefix("The ") in text else None
    if place is None:
        return False
    before, after = english[: place.start()], english[place.end() :]
    if title.count(" ") <= title.startswith("The ") and (after.startswith(" of ") or before.endswith((" a ", " an "))):
        return False  # the Godfather of soul, a Hamlet
    if " " in title or _QUOTED_WHOLE.search(f"{before[-1:]}{title}{after[:2]}"):
        return True
    whose = _POSSESSIVE.search(before) is not None
    before = _POSSESSIVE.sub("", before)
    if _CAPITAL_AFTER.match(after) or (_CAPITAL_BEFORE.search(before) and not before.endswith(_ARTICLES)):
        return False
    return _MEDIUM.match(after) is not None or before.rstrip()[-1:] not in frozenset(("", *'.!?“"')) or whose


def may_name_work(english: str) -> bool:
    """Whether a text has the longest word of any such title: a quick look before a slow one."""
    return not _words_of_titles().isdisjoint(words_of(english))


@cache
def _words_of_titles() -> frozenset[str]:
    return frozenset(_by_word())


def names_of_works() -> list[str]:
    """The Chinese names of the works that are looked for without marks."""
    return [name for names in _by_word().values() for name in names]


def bare_works(chinese: str, english: str) -> Iterator[tuple[int, int, str]]:
    """Works that the English names by a title of several words and the Chinese has without marks."""
    by_word = _by_word()
    for word in by_word.keys() & words_of(english):
        for name in by_word[word]:
            at = chinese.find(name)
            is_bare = (
                at >= 0
                and chinese[at - 1 : at] not in _OPENING
                and chinese.count("《", 0, at) <= chinese.count("》", 0, at)
            )
            if is_bare and is_known(name, english):
                yield at, at + len(name), name


@cache
def _by_word() -> dict[str, list[str]]:
    """By the longest word of a title of several words its names of four characters and more; without what is as well a person."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, titles in _titles().items():
        if len(name) < _LONG_NAME or not HAN_CHARACTER.match(name) or name in _no_works():
            continue
        for title in titles:
            words = re.findall("[a-z]+", title.removeprefix("The ").lower())
            if (len(words) > (1 + (len(name) < _SURE_NAME)) or name in _PAPERS_WITHOUT_SIGN) and not name.endswith(
                ("報", "报")
            ):
                found[max(words, key=len)].append(name)
    return found


@cache
def _no_works() -> frozenset[str]:
    import opencc

    names = _ALSO_OTHERS.split()
    return frozenset([*names, *map(opencc.OpenCC("t2s").convert, names)])


@cache
def _titles() -> dict[str, tuple[str, ...]]:
    """English titles by their names in Chinese, in both writings, and by their own."""
    import opencc

    simplified = opencc.OpenCC("t2s").convert
    found: dict[str, tuple[str, ...]] = {}
    for entry in filter(None, re.split("[；\n]", _PAPERS + _SHOWS + _FILMS + _BOOKS)):
        english, names = entry.split("|")
        for name in names.split("/"):
            for form in {name, name.replace("週", "周"), simplified(name)}:
                found[form] = (*found.get(form, ()), english)
        for own in (english, english.removeprefix("The ")):
            found[_SPACES.sub("", own)] = (*found.get(_SPACES.sub("", own), ()), english)
    return found
