"""A clause of an English text that a Chinese one does not have, though that Chinese is long."""

import pytest

from reviews.text.left_out.silent_stretches import silent_stretch

ENGLISH = "The choir of Anna Keller sang in the village all summer, although the church organ had broken, and never took money."


@pytest.mark.parametrize(
    ("chinese", "lost"),
    [
        (
            "安娜·凱勒的合唱團整個夏天都一直在村子裡為村民們唱歌，而且從頭到尾都沒有收過任何的錢。",
            "although the church organ had broken",
        ),
        ("教堂的管風琴壞了，安娜·凱勒的合唱團整個夏天還是一直為村民們唱歌，而且從來沒有收過任何的錢。", None),
        ("安娜·凱勒的合唱團整個夏天還是一直為村民們唱歌，儘管聖堂的管風琴早就不能彈了也從來沒有收過任何的錢。", None),
    ],
)
def test_a_stretch_is_lost_where_no_word_answers_it_and_clauses_are_fewer(chinese: str, lost: str | None) -> None:
    found = silent_stretch(ENGLISH, chinese)
    assert (found and ENGLISH[slice(*found)]) == lost


def test_a_clause_is_not_sought_where_the_chinese_has_as_many() -> None:
    chinese = "安娜·凱勒的合唱團整個夏天都一直在村子裡，一次又一次地為村民們唱歌，而且從頭到尾都沒有收過任何的錢。"
    assert silent_stretch(ENGLISH, chinese) is None


def test_a_wordy_turn_is_not_missed() -> None:
    chinese = "我認為那座磨坊和旁邊的池塘，實在應該要歸還給村子裡的那些孩子們才對啊。"
    wordy = "At the end of the day, as far as I am concerned, the mill and the pond should, I believe, return to the children."
    assert silent_stretch(wordy, chinese) is None
    plain = wordy.replace("as far as I am concerned", "long after the ferry had sunk")
    assert silent_stretch(plain, chinese) is not None
