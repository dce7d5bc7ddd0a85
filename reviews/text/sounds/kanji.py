"""Japanese names by how their characters read: 峰岸 is Minegishi, 鶴卷 Tsurumaki, 筑波 Tsukuba.

In a Chinese text they keep their characters, which do not sound like their letters. Source: the readings that the commonest
surnames and place names have, a table of our own; old forms, those of Japan and of both writings of Chinese stand together.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from reviews.text.sounds.longest_compared import COMPARED

_READINGS = """
田 ta da den|中 naka|村 mura|山 yama san|本 moto|川河 kawa gawa|木 ki gi|林 hayashi bayashi|小 ko o|大 o dai|高 taka ko|橋桥 hashi bashi
藤 fuji to do|佐 sa|伊 i|加 ka|渡 wata|辺邊边 be nabe|部 be|鈴铃 suzu|齋斎斋齊斉齐 sai|清 kiyo shi|水 mizu|石 ishi|井 i|上 ue kami
下 shita shimo|野 no|原 hara wara bara|島嶋岛 shima jima|岡冈 oka|崎﨑 saki zaki|口 guchi kuchi|松 matsu|竹 take|杉 sugi|森 mori
谷 tani ya gai|澤沢泽 sawa zawa|坂阪 saka|西 nishi|東东 higashi azuma|北 kita|南 minami|內内 uchi|安 an yasu|長长 naga osa|永 naga
吉 yoshi kichi|和 wa kazu|三 mi|今 ima|古 furu|新 ara shin nii|前 mae|後后 go ato|平 hira taira|福 fuku|黑黒 kuro|白 shira shiro|青 ao
赤 aka|金 kane kana|宮宫 miya|久 ku hisa|保 ho yasu|武 take|近 kon|遠远 en|工 ku|菅 suga kan|荒 ara|丸 maru|矢 ya|土 tsuchi do|星 hoshi
月 tsuki|日 hi ka|池 ike|沼 numa|濱浜滨 hama|浦 ura|津 tsu zu|柴芝 shiba|千 chi sen|葉叶 ha ba|根 ne|片 kata|桐 kiri|秋 aki|春 haru
夏 natsu|櫻桜樱 sakura|桃 momo|梅 ume|柳 yanagi|栗 kuri|菊 kiku|花 hana|草 kusa|萩 hagi|荻 ogi|笹 sasa|篠 shino sasa|熊 kuma
馬马 ba ma uma|牛 ushi|犬 inu|豬猪 ino|鹿 shika ka|鶴鹤 tsuru|龜亀龟 kame|鳥鸟 tori|羽 ha ba hane wa|飛飞 hi tobi|岩 iwa|峰峯嶺岭 mine
岸 kishi gishi|卷巻 maki|堀 hori|堤 tsutsumi|溝沟 mizo|瀧滝泷 taki|泉 izumi|海 kai umi|江 e|湯汤 yu|塚冢 tsuka zuka|鹽塩盐 shio
城 jo shiro ki|藏蔵 kura zo|倉仓 kura|戶户戸 to do|門门 kado mon|關関关 seki|寺 tera dera|神 kami kan jin|仁 ni jin|玉 tama|兒児儿 ko
相 ai|會会合 ai|目 me|手 te|早 haya|朝 asa|奈 na|良 ra|那 na|阿 a|比 hi|嘉 ka|宇 u|衛卫 e|尾 o|緒绪 o|生 u iku o|見见 mi|美 mi|實実实 mi
深 fuka|淺浅 asa|廣広广 hiro|細细 hoso|太 o ta|角 kado tsuno sumi|丹 tan ni|市 ichi|一 ichi|二 ni futa|四 yo|五 go|六 roku|七 nana
八 ya hachi|九 ku|十 to|百 momo|萬万 man ban|園园 sono zono|庭 niwa|畑畠 hata batake bata|稻稲 ina ine|米 yone|麥麦 mugi|芦蘆 ashi
茂 mo shige|岐 ki gi|磯矶 iso|沖冲 oki|湊港 minato|船 fune funa|網网 ami|織织 ori|錦锦 nishiki|絲糸丝 ito|笠 kasa|弓 yumi|鏡镜 kagami
鍋锅 nabe|釜 kama|箱 hako|車车 kuruma|輪轮 wa|道 michi|路 ji|辻 tsuji|鄉郷乡 go|里 sato|町 machi|屋 ya|室 muro|家 ie ya
館舘馆 tate tachi|仙 sen|橫横 yoko|直 nao|正政昌 masa|真 ma sana|間间 ma|增増 masu|光 mitsu|明 aki|信延 nobu|利 toshi ri|秀 hide
英 hide e|義义 yoshi|惠恵 e|條条 jo|成 nari|尻 jiri|須须 su|賀贺 ga ka|勝胜 katsu|莊庄 sho|有在 ari|元基 moto|源 minamoto gen|德徳 toku
喜 ki|多 ta|名 na|染 some zome|楠 kusunoki kusu|樋 hi|桑 kuwa|梶 kaji|柏 kashiwa|柿 kaki|榎 eno|筒 tsutsu|箕 mi mino|粕 kasu|住 sumi
脇 waki|腰 koshi|臼 usu|茨 ibara|蓮莲 hasu|蜂 hachi|諸诸 moro|豐豊丰 toyo|越 koshi goshi|酒 saka|重 shige|鎌镰 kama|雨 ame ama|天 ama
雪 yuki|雲云 kumo|霧雾 kiri|霜 shimo|嵐岚 arashi|飯饭 ii|香 ka|鷲鹫 washi|鷹鹰 taka|鴨鸭 kamo|麻 asa|龍竜龙 ryu tatsu|筑 tsuku
波 ba nami|幌 poro|札 sa|奧奥 oku|廿 hatsu|京 kyo|都 to|阪 saka|神 ko be|戶 be|古 go|濃浓 no|摩 ma|薩萨 satsu|對対对 tsu|馬 shima|渡 do
能 no|登 to|端 hata|子 ko ne
"""
_COMPOUNDS = """
服部 hattori|長谷川 hasegawa|长谷川 hasegawa|長谷部 hasebe|长谷部 hasebe|五十嵐 igarashi|五十岚 igarashi|東海林 shoji|大和 yamato
日下 kusaka|春日 kasuga|飛鳥 asuka|飞鸟 asuka|早乙女 saotome|渡部 watanabe|渡邊 watanabe|渡边 watanabe|渡辺 watanabe|兒玉 kodama
儿玉 kodama|神戶 kobe|神户 kobe|東京 tokyo|东京 tokyo|京都 kyoto|名古屋 nagoya|札幌 sapporo|奈良 nara|別府 beppu|别府 beppu|本田 honda
本多 honda|新渡戶 nitobe|仙台 sendai|新田 nitta|堀田 hotta|八田 hatta|別所 bessho|北條 hojo|北条 hojo|東條 tojo|东条 tojo|伊藤 ito
佐藤 sato|加藤 kato|工藤 kudo|近藤 kondo|安藤 ando|遠藤 endo|内藤 naito|內藤 naito|齋藤 saito|斎藤 saito|斋藤 saito|齊藤 saito|後藤 goto
后藤 goto|進藤 shindo|進 shin|衛藤 eto|江藤 eto|武藤 muto|三宅 miyake
"""
# Hepburn's syllables.
KANA = re.compile(
    r"(?:(?:[kgnbmpr]|h(?!u)|y(?![ie])|w(?![iue])|[kgnhbmpr]y|sh|ch|ts|j|[sz](?!i)|[td](?![iu])|f(?=u))?[aeiou]h?|n(?![aeiouy])|(?:kk|ss|tt|pp)[aeiou])+"
)
_LONG = re.compile("ou|oo|oh(?=[^aeiou]|$)|ō|ô|uu|ū|û")
_SHORT = {"ō": "o", "ô": "o", "ū": "u", "û": "u", "uu": "u"}
_LEAST = 4  # letters
_VOICED = (
    ("sh", "j"),
    ("ch", "j"),
    ("ts", "z"),
    ("k", "g"),
    ("s", "z"),
    ("t", "d"),
    ("h", "b"),
    ("f", "b"),
)  # Ishiguro, 石黑


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    """The readings of each character, and of words that do not read as their characters do."""
    found: dict[str, list[str]] = {}
    for entry in _READINGS.replace("\n", "|").split("|"):
        characters, *readings = entry.split() or [""]
        for character in characters:
            found.setdefault(character, []).extend(readings)
    for entry in _COMPOUNDS.replace("\n", "|").split("|"):
        if entry:
            word, reading = entry.split()
            found.setdefault(word, []).append(reading)
    return {word: tuple({*readings, *map(_voiced, readings)}) for word, readings in found.items()}


def _voiced(reading: str) -> str:
    """A reading as it sounds behind another character."""
    for plain, voiced in _VOICED:
        if reading.startswith(plain):
            return voiced + reading.removeprefix(plain)
    return reading


@cache
def _compounds() -> dict[str, tuple[str, ...]]:
    """The words that do not read as their characters do, by their first character."""
    found: dict[str, list[str]] = {}
    for word in _readings():
        if len(word) > 1:
            found.setdefault(word[0], []).append(word)
    return {first: tuple(words) for first, words in found.items()}


def is_read(character: str) -> bool:
    """Whether it is known how a character reads in Japanese names."""
    return character in _readings()


def plain_kana(name: str) -> str:
    """The letters of a name without long vowels: Ōtani, Ohtani and Otani are one."""
    return _LONG.sub(lambda found: _SHORT.get(found.group(), "o"), name.lower())


@lru_cache(maxsize=4096)
def reads_as(name: str, chinese: str) -> tuple[int, int] | None:
    """Where a Chinese text has characters of which the readings are a name of Japanese syllables; two characters at least."""
    letters = plain_kana(name)
    if len(letters) < _LEAST or len(chinese) > COMPARED:
        return None
    known = _readings()
    for at, character in enumerate(chinese):
        if any(letters.startswith(one) for one in known.get(character, ())) or character in _compounds():
            for end in _ends(letters, chinese, at):
                if end > at + 1:
                    return at, end
    return None


def _ends(letters: str, chinese: str, at: int) -> Iterator[int]:
    """Where the characters from a place on end that read as these letters, whole."""
    if not letters:
        yield at
        return
    here = chinese[at : at + 1]
    for word in (here, *(one for one in _compounds().get(here, ()) if chinese.startswith(one, at))):
        for reading in _readings().get(word, ()):
            if letters.startswith(reading):
                yield from _ends(letters[len(reading) :], chinese, at + len(word))
