"""Negations of one language that the other says without denying."""

import pytest

from reviews.text.polarity.chinese_negation import negations
from reviews.text.polarity.english_negation import denials
from reviews.text.polarity.said_otherwise import said_otherwise
from reviews.text.polarity.said_plainly import said_plainly


@pytest.mark.parametrize(
    ("chinese", "english", "excused"),
    [
        ("誤差不超過百分之五。", "The error is five percent at most.", 1),
        ("房租不得遲於週五繳交。", "The rent is due by Friday.", 1),
        ("請勿靠近。", "Keep away.", 1),
        ("請勿靠近。", "Come closer.", 0),
        ("在場的人無一倖免。", "All who were there perished.", 1),
        ("不可否認，陳先生走過彎路。", "Admittedly, Mr Chen took wrong turns.", 1),
        ("趁天還沒亮，我們走吧。", "Let's go while it is still dark.", 1),
        ("林小姐至今仍未回信。", "Ms Lin has answered.", 0),
        ("他不喝酒，也不抽菸。", "He hates drink, and smokes.", 0),
        ("這件事不能再拖。", "This must be settled now.", 1),
        ("沒有人來。", "Everyone came.", 0),
        ("農民的菜多到賣不完。", "The farmers had more cabbage than they could sell.", 1),
        ("他選了憲法，而不是恩人。", "He chose the constitution over his patron.", 1),
    ],
)
def test_a_chinese_negation_is_said_without_denying(chinese: str, english: str, excused: int) -> None:
    assert said_plainly(english, chinese, negations(chinese).grammar) == excused


@pytest.mark.parametrize(
    ("english", "chinese", "excused"),
    [
        ("She left without a word.", "她默默離開。", 1),
        ("Mei is no stranger to this street.", "美對這條街很熟。", 1),
        ("I haven't danced since the wedding.", "我上次跳舞已是婚禮那天。", 1),
        ("No claim shall be paid unless a receipt is shown.", "須出示收據，始得理賠。", 1),
        ("His hands were not quite steady.", "他的手有些發抖。", 1),
        ("Forty thousand homes had no water.", "四萬戶停水。", 1),
        ("There is no better time to see the hills than autumn.", "秋天是看山的最佳時節。", 1),
        ("Rain could not have come at a worse time.", "這場雨下得最不是時候。", 1),
        ("Rome was not built quickly, and neither, Lin says, was the sewer.", "羅馬蓋得慢；林說，下水道也一樣。", 1),
        ("His hands were not steady.", "他的手很穩。", 0),
        ("Nobody knew about it except Lin.", "這件事除了林先生，誰都知道。", 0),
    ],
)
def test_an_english_negation_is_said_without_denying(english: str, chinese: str, excused: int) -> None:
    assert said_otherwise(english, chinese, denials(english)) == excused
