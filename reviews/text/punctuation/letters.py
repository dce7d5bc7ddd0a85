"""What stands by itself in letters and newspapers: a salutation, a close, a signature, a byline.

An English salutation or close ends in a comma; Chinese sets off by a space who signs (林安 謹上) and who has written or drawn
(記者 林安, 文 林安). Source: The Chicago Manual of Style 6.46 and 6.53; the words are lists of our own.
"""

import re

_ADDRESSED = re.compile(
    r"\W*(?:(?:My )?(?:[Dd]ear(?:est)?|[Bb]eloved|Darling)\b|Hi\b|Hello\b|To whom it may concern|Yours?\b|(?:Very )?[Ss]incerely\b"
    r"|Best\b|(?:(?:Best|Kind|Warm)(?:est)? )?[Rr]egards"
    r"|(?:With|Much|All|Lots of) (?:\w+ ){0,3}(?:love|thanks|regards|wishes|respect|affection)\b|Love\b|Respectfully\b|Faithfully\b"
    r"|Cordially\b|Cheers\b|Affectionately\b|I (?:am|remain)\b)[^.!?]{0,50},$"
)
_WRITES = re.compile(
    "(?:^|[^一-鿿])(?:本[报報][^ ]{0,4})?(?:[记記]者|[編编][輯辑譯译]|文|[圖图]|[攝摄]影|撰[文稿]|作者|[譯译]者|校[對对]|特派[員员]"
    "|通[訊讯][員员]|[責责][編编])[/／]?$"
)
_NAME = re.compile("[一-鿿·．]{2,12}(?:$|[）)／/ 　])")
_SIGNS = re.compile(
    "(?:[謹谨敬拜叩][上啟启識识]|[謹谨]致|[上啟启書书草叩]|[頓顿]首|手[書书]|合十|敬具|[攝摄]影?|[報报][導道])(?:$|[）)])"
)


def is_addressed(line: str) -> bool:
    """Whether a line of English is the salutation or the close of a letter, which ends in a comma."""
    return _ADDRESSED.match(line.rstrip()) is not None


def signs(before: str, after: str) -> bool:
    """Whether what stands on the two sides of a space in Chinese is a name and what it has done: 林安 謹上, 記者 林安."""
    return bool(_SIGNS.match(after) or (_WRITES.search(before) and _NAME.match(after)))
