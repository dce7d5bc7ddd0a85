"""Treaties, laws and declarations in quotation marks, where Chinese has 《》: 「凡爾賽條約」."""

import re

_DOCUMENT = re.compile(
    "(?P<open>[「“『])(?P<title>[^「」“”『』《》。，！？\n]{2,20}(?:條約|条约|公約|公约|協定|协定|宣言|憲章|宪章|議定書|议定书|白皮書|白皮书|法案|[和盟密][約约]))(?P<close>[」”』])"
)
_ENGLISH_DOCUMENT = re.compile(
    r"(?<![“\"‘'*_\w])(?:[A-Z][\w'’]*,? (?:(?:of|the|on|and|for) )*){1,8}(?:Act|Treaty|Convention|Agreement"
    r"|Accords?|Charter|Declaration|Protocol)\b"
    r"|\b(?:Treaty|Convention|Charter|Declaration|Protocol) (?:of|on|for) [A-Z]"
)


def quoted_documents(chinese: str, english: str) -> list["re.Match[str]"]:
    """The quotations that name one, with groups `open`, `title` and `close`; none where the English names none."""
    documents = list(_DOCUMENT.finditer(chinese))
    return documents if documents and _ENGLISH_DOCUMENT.search(english) else []
