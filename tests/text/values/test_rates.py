"""What is paid for each of what, prices that are cut, seasons and years before our era."""

import pytest

from reviews.text.values.discounts import other_discount
from reviews.text.values.rates import other_rate
from reviews.text.values.seasons import other_era, other_season


@pytest.mark.parametrize(
    ("english", "chinese", "other"),
    [
        ("She earns $18 an hour.", "她每天賺18美元。", "每天"),
        ("She earns $18 an hour.", "她時薪18美元。", ""),
        ("The well yields 90 barrels of oil a day.", "这口井每年产油90桶。", "每年"),
        ("The well yields 90 barrels of oil a day.", "这口井日产油90桶。", ""),
        ("Each mill pays 5 yuan per household.", "每间磨坊按每人5元缴纳。", "每人"),
        ("They meet twice a year.", "他們一個月兩次會面。", "一個月"),
        ("They meet twice a year.", "他們一月兩次開會。", ""),
        ("They meet twice a year.", "他們一年兩次聚會。", ""),
        ("Every December she swims daily.", "每年十二月，她天天游泳。", ""),
        ("Petrol costs £1.48 a litre.", "汽油每加侖1.48英鎊。", "每加侖"),
        ("Each acre yields seven tonnes.", "每公頃收七公噸。", "每公頃"),
    ],
)
def test_another_rate_is_found(english: str, chinese: str, other: str) -> None:
    found = other_rate(english, chinese)
    assert (chinese[slice(*found[1])] if found else "") == other


@pytest.mark.parametrize(
    ("english", "chinese", "other"),
    [
        ("All lamps are 20 percent off.", "所有檯燈八折。", ""),
        ("All lamps are 20 percent off.", "所有檯燈兩折。", "兩折"),
        ("A 15% discount on lamps", "台灯八五折", ""),
        ("Lamps are discounted by thirty percent.", "檯燈打三折。", "三折"),
        ("Lamps at 80 percent of the price", "檯燈八折", ""),
    ],
)
def test_another_discount_is_found(english: str, chinese: str, other: str) -> None:
    found = other_discount(english, chinese)
    assert (chinese[slice(*found[1])] if found else "") == other


@pytest.mark.parametrize(
    ("english", "chinese", "other"),
    [
        ("It closed in the autumn of 1913.", "它在1913年春天關閉。", "春"),
        ("It closed last fall.", "它去年秋天關閉。", ""),
        ("It closed last fall.", "它去年夏天關閉。", "夏"),
        ("The spring dried up in the summer.", "泉水在夏季乾涸。", ""),
        ("Prices fall in winter.", "物價在冬天下跌。", ""),
        ("It opened at the Spring Festival.", "它在春節開幕。", ""),
    ],
)
def test_another_season_is_found(english: str, chinese: str, other: str) -> None:
    found = other_season(english, chinese)
    assert (chinese[slice(*found[1])] if found else "") == other


@pytest.mark.parametrize(
    ("english", "chinese", "found"),
    [
        ("The wall was built in 221 BC.", "城牆建於公元221年。", True),
        ("The wall was built in 221 BC.", "城牆建於公元前221年。", False),
        ("The wall was built in 221 BC.", "城牆建於西元前221年。", False),
        ("The wall was built in the third century.", "城墙建于公元前三世纪。", True),
        ("The wall is three centuries old.", "三百年前建了這道牆。", False),
    ],
)
def test_years_before_our_era_are_told(english: str, chinese: str, found: bool) -> None:
    assert bool(other_era(english, chinese)) is found
