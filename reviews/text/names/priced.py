"""Chinese amounts of money that name a country where the English has but a sign: $6 million, 600萬美元."""

import re

_SIGN = re.compile(r"(?<![A-Z.])\$|(?<!US )(?<!U\.S\. )(?<!American )\b(?:dollars?|cents?|bucks)\b")
_NAMED = re.compile(r"\b(?:US|U\.S\.) ?(?:\$|dollars?)|\bUSD\b|American dollars?")


def unpriced(english: str, chinese: str) -> str:
    """A Chinese text whose dollars are nobody's, where those of the English are."""
    if "美元" not in chinese or not _SIGN.search(english) or _NAMED.search(english):
        return chinese
    return chinese.replace("美元", "　元")
