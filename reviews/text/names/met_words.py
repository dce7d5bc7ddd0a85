"""Forms of places and bodies that are no names where they stand, as words meet there or count something: 三星 of a hotel.

Source: our own reading of news in both scripts.
"""

import re

from reviews.text.scripts import HAN

_STARS = re.compile("[一二两兩四五]星(?![期辰球])")
# Two words that meet: 變成都市, 越過網飛到; a bank or side of a river, a lake, a mountain (湖北岸, 山東麓), the waters of a river
# (泗水系), and the prefecture of a like name.
_STRADDLED = re.compile(
    "三星(?=[級级好評评])|巴黎(?=世家)|[會会]安(?=[排全置裝装慰靜静撫抚])|(?<=[變变形造建])成都(?=[市會会])|(?<=[一二三四五六七八九兩两幾几數数])百度"
    "|(?:[海河湖江]南|[河湖]北|[山廣广]東|[山广]东|[山江廣广]西)(?:[岸側侧麓坡]|[邊边](?![界境緣缘疆])|面(?![積积對对臨临向]))"
    "|(?<=[一二三四五六七八九兩两幾几])成都|毛利(?![人族語语裔文婦妇])"
    f"|[{HAN}]水(?=系)|[{HAN}][飛飞](?=[至到向往過过越出入進进])|(?<=小)明[報报](?=[考名])|海南(?=州|藏族)|(?<=青海)海南"
)


def is_of_other_words(form: str, at: int, chinese: str) -> bool:
    """Whether a form that stands at a character of a text is part of other words there."""
    return _STRADDLED.match(chinese, at) is not None or _is_stars(form, chinese)


def _is_stars(form: str, chinese: str) -> bool:
    """Whether 三星 is three stars, as where something else has two or five."""
    return form == "三星" and _STARS.search(chinese) is not None
