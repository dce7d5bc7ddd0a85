"""Currencies by code, name, sign and land, Chinese and English, and their parts (cents, pence, 角).

Source: ISO 4217 for the codes; names as the press of Taiwan, Hong Kong and the mainland writes them.
"""

# code | English name | Chinese name | lands in English | lands in Chinese: a name may stand alone or behind its land
LANDS = """
USD | dollar | 元 | US, U.S., American | 美國 美国
TWD | dollar | 幣 币 | Taiwan, New Taiwan, Taiwanese | 新台 新臺 台 臺
HKD | dollar | 元 幣 币 | Hong Kong | 港
AUD | dollar | 元 幣 币 | Australian | 澳大利亞 澳大利亚 澳 澳洲
CAD | dollar | 元 幣 币 | Canadian | 加拿大 加
SGD | dollar | 元 幣 币 | Singapore, Singaporean | 新加坡 坡 新
NZD | dollar | 元 幣 币 | New Zealand | 紐西蘭 新西兰 紐 纽
BND | dollar | 元 幣 币 | Brunei | 汶萊 文萊 文莱
FJD | dollar | 元 幣 币 | Fijian, Fiji | 斐濟 斐济
JMD | dollar | 元 幣 币 | Jamaican | 牙買加 牙买加
TTD | dollar | 元 幣 币 | Trinidadian | 千里達 特立尼达
BSD | dollar | 元 幣 币 | Bahamian | 巴哈馬 巴哈马
ZWL | dollar | 元 幣 币 | Zimbabwean, Zimbabwe | 辛巴威 津巴布韋 津巴布韦
NAD | dollar | 元 幣 币 | Namibian | 納米比亞 纳米比亚
LRD | dollar | 元 幣 币 | Liberian | 賴比瑞亞 利比里亚
GBP | pound, sterling | 鎊 镑 | British | 英
EGP | pound | 鎊 镑 | Egyptian | 埃及 埃
LBP | pound | 鎊 镑 | Lebanese | 黎巴嫩
SYP | pound | 鎊 镑 | Syrian | 敘利亞 叙利亚
SDG | pound | 鎊 镑 | Sudanese | 蘇丹 苏丹
IEP | pound | 鎊 镑 | Irish | 愛爾蘭 爱尔兰
CHF | franc | 法郎 郎 | Swiss | 瑞士 瑞
FRF | franc | 法郎 | French | 法國 法国
BEF | franc | 法郎 | Belgian | 比利時 比利时
XAF | franc | 法郎 | CFA, Central African | 中非
XOF | franc | 法郎 | CFA, West African | 西非
XPF | franc | 法郎 | Pacific, CFP | 太平洋
RWF | franc | 法郎 | Rwandan | 盧安達 卢旺达 盧旺達
CDF | franc | 法郎 | Congolese | 剛果 刚果
DJF | franc | 法郎 | Djiboutian | 吉布地 吉布提
SEK | krona, kronor, crown, kr | 克朗 | Swedish | 瑞典
NOK | krone, kroner, crown, kr | 克朗 | Norwegian | 挪威
DKK | krone, kroner, crown, kr | 克朗 | Danish | 丹麥 丹麦
ISK | krona, kronur, crown, kr | 克朗 | Icelandic | 冰島 冰岛
CZK | koruna, korunas, korun, crown | 克朗 | Czech | 捷克
INR | rupee | 盧比 卢比 | Indian | 印度
PKR | rupee | 盧比 卢比 | Pakistani, Pakistan | 巴基斯坦
LKR | rupee | 盧比 卢比 | Sri Lankan | 斯里蘭卡 斯里兰卡
NPR | rupee | 盧比 卢比 | Nepalese, Nepali | 尼泊爾 尼泊尔
MUR | rupee | 盧比 卢比 | Mauritian | 模里西斯 毛里求斯
IDR | rupiah | 盾 盧比 卢比 | Indonesian | 印尼 印度尼西亞 印度尼西亚
VND | dong | 盾 幣 币 | Vietnamese | 越南 越
NLG | guilder | 盾 | Dutch | 荷蘭 荷兰
ANG | guilder | 盾 | Antillean | 安地列斯
MXN | peso | 披索 比索 | Mexican | 墨西哥
PHP | peso | 披索 比索 | Philippine, Filipino | 菲律賓 菲律宾 菲
ARS | peso | 披索 比索 | Argentine, Argentinian | 阿根廷
CLP | peso | 披索 比索 | Chilean | 智利
COP | peso | 披索 比索 | Colombian | 哥倫比亞 哥伦比亚
UYU | peso | 披索 比索 | Uruguayan | 烏拉圭 乌拉圭
CUP | peso | 披索 比索 | Cuban | 古巴
DOP | peso | 披索 比索 | Dominican | 多明尼加 多米尼加
KRW | won | 元 圓 圜 幣 币 | South Korean, Korean | 韓國 韩国 南韓 韓 韩
KPW | won | 元 圓 圜 | North Korean | 北韓 朝鮮 朝鲜 朝
JPY | yen | 元 圓 圆 幣 币 | Japanese | 日本 日
CNY | yuan, renminbi | 元 | Chinese | 中國 中国
RUB | ruble, rouble | 盧布 卢布 | Russian, Soviet | 俄羅斯 俄罗斯 俄
BYN | ruble, rouble | 盧布 卢布 | Belarusian | 白俄羅斯 白俄罗斯
THB | baht | 銖 铢 幣 币 | Thai | 泰 泰國 泰国
MYR | ringgit | 林吉特 令吉 幣 币 元 | Malaysian | 馬來西亞 马来西亚 馬來 馬 马
BRL | real, reais | 雷亞爾 雷亚尔 里拉爾 黑奧 幣 | Brazilian | 巴西
TRY | lira, liras | 里拉 | Turkish | 土耳其
ITL | lira, lire | 里拉 | Italian | 義大利 意大利
ZAR | rand | 蘭特 兰特 幣 | South African | 南非
SAR | riyal | 里亞爾 里亚尔 里雅 | Saudi | 沙烏地 沙烏地阿拉伯 沙特 沙地
QAR | riyal | 里亞爾 里亚尔 里雅 | Qatari | 卡達 卡塔尔 卡塔爾
OMR | riyal, rial | 里亞爾 里亚尔 | Omani | 阿曼
YER | riyal, rial | 里亞爾 里亚尔 | Yemeni | 葉門 也门
IRR | rial | 里亞爾 里亚尔 | Iranian | 伊朗
KHR | riel | 瑞爾 瑞尔 | Cambodian | 柬埔寨
LAK | kip | 基普 | Lao, Laotian | 寮國 老挝
AED | dirham | 迪拉姆 迪爾汗 | UAE, Emirati | 阿聯酋 阿联酋 阿聯
MAD | dirham | 迪拉姆 迪爾汗 | Moroccan | 摩洛哥
KWD | dinar | 第納爾 第纳尔 | Kuwaiti | 科威特
IQD | dinar | 第納爾 第纳尔 | Iraqi | 伊拉克
JOD | dinar | 第納爾 第纳尔 | Jordanian | 約旦 约旦
DZD | dinar | 第納爾 第纳尔 | Algerian | 阿爾及利亞 阿尔及利亚
TND | dinar | 第納爾 第纳尔 | Tunisian | 突尼西亞 突尼斯
RSD | dinar | 第納爾 第纳尔 | Serbian | 塞爾維亞 塞尔维亚
LYD | dinar | 第納爾 第纳尔 | Libyan | 利比亞 利比亚
BHD | dinar | 第納爾 第纳尔 | Bahraini | 巴林
KES | shilling | 先令 | Kenyan | 肯亞 肯尼亞 肯尼亚
UGX | shilling | 先令 | Ugandan | 烏干達 乌干达
TZS | shilling | 先令 | Tanzanian | 坦尚尼亞 坦桑尼亚
SOS | shilling | 先令 | Somali | 索馬利亞 索马里
GBS | shilling | 先令 | |
ATS | schilling | 先令 | Austrian | 奧地利 奥地利
DEM | mark, deutschmark, Deutschmark, Deutsche Mark | 馬克 马克 | German | 德國 德国 西德
FIM | markka, mark | 馬克 马克 | Finnish | 芬蘭 芬兰
UAH | hryvnia, hryvnya | 格里夫納 格里夫纳 | Ukrainian | 烏克蘭 乌克兰
PLN | zloty, zlotys, zloties | 茲羅提 兹罗提 | Polish | 波蘭 波兰
HUF | forint | 福林 | Hungarian | 匈牙利
RON | leu, lei | 列伊 | Romanian | 羅馬尼亞 罗马尼亚
BGN | lev, leva | 列弗 | Bulgarian | 保加利亞 保加利亚
ILS | shekel | 謝克爾 谢克尔 | Israeli | 以色列
NGN | naira | 奈拉 | Nigerian | 奈及利亞 尼日利亚
GHS | cedi | 塞地 賽地 | Ghanaian | 迦納 加纳
ETB | birr | 比爾 比尔 | Ethiopian | 衣索比亞 埃塞俄比亚
ZMW | kwacha | 克瓦查 | Zambian | 尚比亞 赞比亚
MZN | metical, meticais | 梅蒂卡爾 | Mozambican | 莫三比克 莫桑比克
AOA | kwanza | 寬扎 宽扎 | Angolan | 安哥拉
BDT | taka | 塔卡 | Bangladeshi | 孟加拉 孟加拉國 孟加拉国
MMK | kyat | 緬元 缅元 緬幣 缅币 元 幣 | Myanmar, Burmese | 緬甸 缅甸
AFN | afghani | 阿富汗尼 尼 | Afghan | 阿富汗
KZT | tenge | 堅戈 坚戈 | Kazakh, Kazakhstani | 哈薩克 哈萨克斯坦
UZS | som, sum | 索姆 蘇姆 苏姆 | Uzbek | 烏茲別克 乌兹别克斯坦
KGS | som | 索姆 | Kyrgyz | 吉爾吉斯 吉尔吉斯斯坦
MNT | tugrik, togrog | 圖格里克 图格里克 | Mongolian | 蒙古
GEL | lari | 拉里 | Georgian | 喬治亞 格鲁吉亚
AMD | dram | 德拉姆 | Armenian | 亞美尼亞 亚美尼亚
AZN | manat | 馬納特 马纳特 | Azerbaijani | 亞塞拜然 阿塞拜疆
MOP | pataca | 元 幣 币 | Macau, Macanese | 澳門 澳门
PEN | sol, soles | 索爾 索尔 | Peruvian | 秘魯 秘鲁
BOB | boliviano | 玻利維亞諾 | Bolivian | 玻利維亞
PYG | guarani | 瓜拉尼 | Paraguayan | 巴拉圭
VES | bolivar | 玻利瓦 玻利瓦尔 | Venezuelan | 委內瑞拉 委内瑞拉
CRC | colon | 科朗 | Costa Rican | 哥斯大黎加 哥斯达黎加
GTQ | quetzal | 格查爾 格查尔 | Guatemalan | 瓜地馬拉 危地马拉
ESP | peseta | 比塞塔 | Spanish | 西班牙
PTE | escudo | 埃斯庫多 埃斯库多 | Portuguese | 葡萄牙
GRD | drachma | 德拉克馬 德拉克马 | Greek | 希臘 希腊
EUR | euro | 歐元 欧元 | |
BTC | bitcoin | 比特幣 比特币 枚比特幣 枚比特币 | |
ETH | ether | 以太幣 以太币 枚以太幣 枚以太币 | |
"""

_DOLLARS = "USD TWD HKD AUD CAD SGD NZD BND FJD JMD TTD BSD ZWL NAD LRD"
_YUAN = "CNY TWD HKD USD MOP JPY KRW AUD CAD SGD NZD EUR MYR"
_CENTS = "USD/100 CAD/100 AUD/100 NZD/100 HKD/100 SGD/100 TWD/100 CNY/100 EUR/100 ZAR/100"
# codes | English names and signs | Chinese names and signs: what is not made of a land and a name
ALONE = f"""
{_DOLLARS} | $ dollar dollars buck bucks | $ ＄
{_YUAN} | | 元 圓 圆 塊 块 塊錢 块钱
USD | US$ | 美元 美金 美鈔 美钞 US$
TWD | NT$ NTD | 元新台幣 元新臺幣 元新台币 元台幣 元臺幣 新台币 台币 NT$ NTD
HKD | HK$ | 元港幣 元港币 HK$
CNY | RMB | 人民幣 人民币 元人民幣 元人民币 RMB
CNY JPY | ¥ ￥ | ¥ ￥
JPY | JP¥ | 円
EUR | € | €
GBP | £ quid pounds-sterling | £
AUD | A$ AU$ | A$
CAD | C$ CA$ | C$
SGD | S$ | S$ 新幣 叻幣
NZD | NZ$ | NZ$
MXN | MX$ | MX$
KRW | ₩ | ₩
INR | ₹ | ₹
INR PKR LKR NPR | Rs Rs. | Rs
RUB | ₽ | ₽
THB | ฿ | ฿
VND | ₫ | ₫
PHP | ₱ | ₱
ILS | ₪ | ₪
TRY | ₺ | ₺
UAH | ₴ | ₴
MYR | RM | RM 馬幣 马币
IDR | Rp | Rp
BRL | R$ | R$
VND | | 越盾
{_CENTS} | cent cents ¢ | 分錢 分钱 仙
USD/100 | | 美分
USD/100 CAD/100 AUD/100 | | 加分 澳分
EUR/100 | eurocent eurocents | 歐分 欧分
GBP/100 | pence p | 便士
GBP/100 USD/100 | penny pennies | 便士
CNY/100 TWD/100 | fen |
CNY/10 TWD/10 HKD/10 | jiao mao | 毛錢 毛钱 角錢 角钱
RUB/100 | kopeck kopecks kopek kopeks | 戈比 戈比
INR/100 PKR/100 | paisa paise | 派薩 派萨
JPY/100 MYR/100 IDR/100 | sen | 仙
"""
