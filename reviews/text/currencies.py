"""Currencies by name, sign and code, Chinese and English.

Source: ISO 4217 for the codes; names as the press of Taiwan, Hong Kong and the mainland writes them. A name may stand
for several: "$" and 元 are read as every currency they are used for.
"""

_DOLLARS = "USD TWD HKD AUD CAD SGD NZD"
_YUAN = "CNY TWD HKD USD MOP JPY KRW AUD CAD SGD NZD EUR"
# codes, English names, Chinese names (without 元, which stands for many)
_TABLE = f"""
{_DOLLARS} | $ dollar dollars buck bucks | $ ＄
{_YUAN} | | 元 圓 圆 塊 块 塊錢 块钱
USD CAD AUD EUR | cent cents | 美分
CNY USD HKD | | 分錢 分钱
USD | US$ USD | 美元 美金 US$ USD
TWD | NT$ TWD NTD | 新台幣 新臺幣 新台币 台幣 臺幣 台币 元新台幣 元新臺幣 元新台币 元台幣 元臺幣 NT$ TWD NTD
HKD | HK$ HKD | 港元 港幣 港币 元港幣 元港币 HK$ HKD
CNY | yuan RMB renminbi CNY | 人民幣 人民币 元人民幣 元人民币 RMB CNY
CNY JPY | ¥ ￥ | ¥ ￥
JPY | yen JPY JP¥ | 日圓 日元 日圆 日幣 日币 円
EUR | € euro euros EUR | 歐元 欧元 €
GBP | £ GBP quid sterling pence penny | 英鎊 英镑 £ 便士
GBP EGP | pound pounds | 鎊 镑
AUD | A$ AU$ AUD | 澳元 澳幣 澳币
CAD | C$ CA$ CAD | 加元 加幣 加币
SGD | S$ SGD | 新加坡元 新幣 新币 坡幣
NZD | NZ$ NZD | 紐元 纽元 紐幣 新西兰元
CHF | CHF | 瑞士法郎 瑞郎
CHF FRF | franc francs | 法郎
KRW | won KRW ₩ | 韓元 韩元 韓圜 韓幣 韩币
INR | rupee rupees INR ₹ | 盧比 卢比
RUB | ruble rubles rouble roubles RUB ₽ | 盧布 卢布
THB | baht THB ฿ | 泰銖 泰铢
MYR | ringgit MYR | 令吉 林吉特 馬幣 马币
IDR | rupiah IDR | 印尼盾 印度尼西亚盾
VND IDR NLG | dong guilder guilders | 盾 越南盾
PHP MXN ARS CLP | peso pesos | 披索 比索
BRL | real reais BRL | 雷亞爾 雷亚尔 里拉爾
TRY ITL | lira lire TRY | 里拉
ZAR | rand ZAR | 蘭特 兰特 南非幣
SEK NOK DKK | krona kronor krone kroner | 克朗
ILS | shekel shekels | 謝克爾 谢克尔
MOP | pataca patacas MOP | 澳門元 澳门元 澳門幣 澳门币
DEM | deutschmark deutschmarks Deutschmark Deutschmarks | 馬克 马克
SAR QAR OMR YER | riyal riyals | 里亞爾 里亚尔
IRR | rial rials | 里亞爾 里亚尔
AED MAD | dirham dirhams | 迪拉姆 迪爾汗
KWD IQD JOD DZD TND RSD LYD | dinar dinars | 第納爾 第纳尔
UAH | hryvnia hryvnias | 格里夫納 格里夫纳
PLN | zloty zlotys zloties | 茲羅提 兹罗提
HUF | forint forints | 福林
KES UGX TZS GBS ATS | shilling shillings | 先令
NGN | naira | 奈拉
GHS | cedi cedis | 塞地
BDT | taka | 塔卡
KZT | tenge | 堅戈 坚戈
ESP | peseta pesetas | 比塞塔
PTE | escudo escudos | 埃斯庫多 埃斯库多
GRD | drachma drachmas | 德拉克馬 德拉克马
MMK | kyat kyats | 緬元 缅元
MNT | tugrik tugriks | 圖格里克 图格里克
BTC | bitcoin bitcoins BTC | 比特幣 比特币
"""
ENGLISH: dict[str, tuple[str, ...]] = {}
CHINESE: dict[str, tuple[str, ...]] = {}
for _line in _TABLE.strip().splitlines():
    _codes, _english, _chinese = (part.split() for part in _line.split("|"))
    for _name in _english:
        ENGLISH[_name] = (*ENGLISH.get(_name, ()), *_codes)
    for _name in _chinese:
        CHINESE[_name] = (*CHINESE.get(_name, ()), *_codes)
ENGLISH |= {f"{land} dollars": (code,) for land, code in
            {"US": "USD", "U.S.": "USD", "American": "USD", "Taiwan": "TWD", "New Taiwan": "TWD", "Hong Kong": "HKD",
             "Australian": "AUD", "Canadian": "CAD", "Singapore": "SGD", "New Zealand": "NZD"}.items()}  # fmt: skip
ENGLISH |= {
    "Swiss francs": ("CHF",),
    "Japanese yen": ("JPY",),
    "Chinese yuan": ("CNY",),
    "pounds sterling": ("GBP",),
    "British pounds": ("GBP",),
    "Indian rupees": ("INR",),
    "Russian rubles": ("RUB",),
    "South Korean won": ("KRW",),
    "Turkish lira": ("TRY",),
    "Brazilian reais": ("BRL",),
    "Swedish kronor": ("SEK",),
    "Danish kroner": ("DKK",),
}
ANY_YUAN = CHINESE["元"]
YUAN_AND_DOLLARS = tuple(code for code in ANY_YUAN if code != "EUR")  # euros are 元 only where they are named
