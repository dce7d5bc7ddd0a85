"""People who have changed places."""

import pytest

from reviews.text.names.exchanged_people import exchanged_people


@pytest.mark.parametrize(
    ("english", "chinese", "other"),
    [
        ("Hannah Prior wrote to Edmund Castle about the fire.", "艾德蒙・卡索寫信給漢娜・普萊爾，談起火災。", "卡索"),
        ("Hannah Prior wrote to Edmund Castle about the fire.", "漢娜・普萊爾寫信給艾德蒙・卡索，談起火災。", ""),
        ("Huang Kuo-chang sold the house to his cousin Chen Mei-yu.", "陳美玉把房子賣給了表弟黃國昌。", "陳美玉"),
        ("Huang Kuo-chang sold the house to his cousin Chen Mei-yu.", "黃國昌把房子賣給了表妹陳美玉。", ""),
        ("Federer defeated Nadal in straight sets.", "纳达尔直落三盘击败费德勒。", "纳达尔"),
        ("Federer defeated Nadal in straight sets.", "納達爾直落三盤敗給費德勒。", ""),
        ("Federer defeated Nadal in straight sets.", "納達爾被費德勒擊敗。", ""),
        ("Federer defeated Nadal in straight sets.", "擊敗納達爾的費德勒沒有失盤。", ""),
        ("Macron was thanked by Merkel.", "梅克爾感謝馬克宏。", ""),
        ("Wu Pei-ling borrowed a camera from Huang Chih-ming.", "黃志明向吳佩玲借了相機。", "黃志明"),
        ("Huang Chih-ming borrowed a camera from Wu Pei-ling.", "黃志明向吳佩玲借了相機。", ""),
        ("Federer beats Nadal in straight sets.", "纳达尔直落三盘击败费德勒。", "纳达尔"),
        ("Macron thanked Merkel for her patience.", "她感謝他的耐心。", ""),
    ],
)
def test_two_people_who_changed_places_are_found(english: str, chinese: str, other: str) -> None:
    found = exchanged_people(english, chinese)
    assert (chinese[slice(*found[1])] if found else "") == other
