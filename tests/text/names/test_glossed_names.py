"""A name whose original stands in brackets is held against that original."""

import re

import pytest

from reviews.text.names.glossed_names import glossed_as_another

RIGHT = """
約翰·甘迺迪（John Kennedy） 馬克·吐溫（Mark Twain） 查理·卓別林（Charlie Chaplin） 伊曼努爾·康德（Immanuel Kant）
聖方濟·沙勿略（Francis Xavier） 湯瑪斯·阿奎那（Thomas Aquinas） 約瑟夫·海頓（Joseph Haydn） 威廉·華茲華斯（William Wordsworth）
雨果·查維茲（Hugo Chávez） 約翰·塞巴斯蒂安·巴哈（Johann Sebastian Bach） 讓·雅克·盧梭（Jean-Jacques Rousseau）
荷西·馬蒂（José Martí） 胡安·米羅（Joan Miró） 尤·奈斯博（Jo Nesbø） 哈維爾·巴登（Javier Bardem） 休·傑克曼（Hugh Jackman）
伊扎克·拉賓（Yitzhak Rabin） 尚·考克多（Jean Cocteau） 于爾根·哈伯瑪斯（Jürgen Habermas） 歐內斯特·海明威（Ernest Hemingway）
傑羅姆·鮑威爾（Jerome Powell） 切·格瓦拉（Che Guevara） 克里斯蒂安·迪奧（Christian Dior） 奧古斯丁·菲涅耳（Augustin Fresnel）
"""
WRONG = [
    ("The prize went to Selma Lindqvist of Uppsala.", "獎頒給了烏普薩拉的羅伯特·馬庫斯（Selma Lindqvist）。"),
    ("Nobody had told Pedro Almansa.", "没有人告诉过克拉拉·吉德 (Pedro Almansa)。"),
    ("Then Ruth Feldstein sat down.", "接著艾瑪·葛雷(Ruth Feldstein)坐了下來。"),
]


@pytest.mark.parametrize("glossed", re.findall("[^\\s（]+（[^）]+）", RIGHT))
def test_nobody_is_another_where_the_original_sounds_so(glossed: str) -> None:
    latin = glossed[glossed.index("（") + 1 : -1]
    assert glossed_as_another(f"They met {latin} there.", f"他們在那裡遇見了{glossed}。") is None


@pytest.mark.parametrize(("english", "chinese"), WRONG)
def test_somebody_is_another_where_the_original_sounds_otherwise(english: str, chinese: str) -> None:
    found = glossed_as_another(english, chinese)
    assert found is not None
    assert chinese[slice(*found[1])].endswith(chinese[: chinese.index("(" if "(" in chinese else "（")].rstrip()[-2:])
