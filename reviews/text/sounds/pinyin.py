"""Whether Latin letters spell Chinese characters: Chen Mei and 陳梅, ren and 仁, Lu Xun and 魯迅.

Only the number of syllables is compared, in Hanyu Pinyin or Wade–Giles; words in small letters that could be English are
none. Source: 《漢語拼音方案》 for the initials and finals.
"""

import re
import unicodedata

SYLLABLE = (
    "(?:zh|ch|sh|hs|ts|tz|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ueng|iung|ien|ieh|ueh|iao|uai|ian|uan|ang|eng|ing|ong|ung|ai|ei|ao|ou|an|en|in|un|er|ia|ie|iu|ua|uo|ui|ue"
    "|ih|eh|a|o|e|i|u)"
)
_LETTERS = re.compile(r"[^a-z]")
_LAST_WORDS = re.compile(r"[A-Za-z\u00c0-\u024f'’-]+")
_ENGLISH_TEXT = """
a an he she me we be so no do to in on can men man pen fan long you die lie one are our or sang hang
into human women woman begin began china ago due run ran sun ten den hen pin pan pun tan ban bin ping pong king sing
song gang bang open tea sea pie tie hue woe pain
"""
_ENGLISH = frozenset(_ENGLISH_TEXT.split())
_SILENT_E = re.compile(r"[^aeiou]e$")
_NEAR = 40
_MOST_WORDS = 4


def spells(before: str, characters: str) -> bool:
    """Whether the last words of `before` are as many syllables of Chinese as `characters` has, and no English word."""
    words = _LAST_WORDS.findall(before[-_NEAR:].rstrip(" (（,"))[-_MOST_WORDS:]
    pattern = re.compile(f"(?:{SYLLABLE}){{{len(characters)}}}")
    for count in range(1, min(len(words), len(characters)) + 1):
        spelled = words[-count:]
        if not all(word[0].isupper() for word in spelled) and (count > 1 or _is_english(spelled[0])):
            continue
        if pattern.fullmatch(_LETTERS.sub("", unicodedata.normalize("NFD", "".join(spelled)).lower())):
            return True
    return False


def _is_english(word: str) -> bool:
    return word in _ENGLISH or _SILENT_E.search(word) is not None
