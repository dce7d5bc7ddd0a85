"""English words of grammar that no dictionary pairs, each with its plain Chinese: before and 之前."""

import re

_CHINESE = {
    "before": re.compile("[之以年月天日週周小時时夕任]前|前夕|先於|先于"),
    "until": re.compile("直到|直至|[為为]止"),
    "less": re.compile("[更較较]?[少低]於?|[減减]"),
    "too": re.compile("太|[過过][於于]"),
    "unless": re.compile("除非"),
    "against": re.compile("反[對对抗]|[對对]抗|抵抗|打[擊击]"),
    "out": re.compile("出"),
}


def said_by_grammar(word: str, chinese: str) -> bool:
    """Whether such a word has its plain Chinese in a text."""
    return word in _CHINESE and _CHINESE[word].search(chinese) is not None
