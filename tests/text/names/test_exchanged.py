"""Places that have changed places."""

import pytest

from reviews.text.names.exchanged import exchanged


@pytest.mark.parametrize(
    ("english", "chinese", "other"),
    [
        ("Manila accused Beijing of blocking its boats.", "北京指控馬尼拉攔阻其船隻。", "北京"),
        ("Manila accused Beijing of blocking its boats.", "馬尼拉指控北京攔阻其船隻。", ""),
        ("Hungary vetoed the loan that Poland had proposed.", "波兰否决了匈牙利提议的贷款。", "波兰"),
        ("Germany defeated France in the final.", "法國在決賽中敗給德國。", ""),
        ("Germany defeated France in the final.", "法國在決賽被德國擊敗。", ""),
        ("Norway was invaded by Germany in April.", "德國四月入侵挪威。", ""),
        ("Mei took the train from Xining to Lanzhou.", "梅從蘭州搭火車到西寧。", "蘭州"),
        ("Mei took the train from Xining to Lanzhou.", "梅從西寧搭火車到蘭州。", ""),
        ("Spain signed it, and Portugal followed.", "葡萄牙繼西班牙之後簽署。", ""),
    ],
)
def test_two_places_that_changed_places_are_found(english: str, chinese: str, other: str) -> None:
    found = exchanged(english, chinese)
    assert (chinese[slice(*found[1])] if found else "") == other
