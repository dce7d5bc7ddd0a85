"""Words of an English text that have a capital though they name nobody: what the screens of programs say (tap Sync Now, the More icon),
a heading that ends in a stop, a motto in quotation marks, and common words that are written so now and then (negative Feedback).

Source: the style guides for user interfaces, which write labels as they stand on the screen; the words are a list of our own.
"""

import re
from functools import lru_cache

from reviews.text.meanings.stems import STOP
from reviews.text.meanings.word_formation import is_learned
from reviews.text.names.english_names import is_listed
from reviews.text.names.known.given_names import forms_of_given

_PRESSED = r"[Tt]ap|[Cc]lick|[Dd]ouble-click|[Rr]ight-click|[Ss]wipe|[Tt]oggle|[Uu]ncheck|[Uu]ntick|[Tt]ick|[Uu]nselect|[Dd]eselect"
_CHOSEN = (
    r"[Pp]ress|[Ss]elect|[Cc]hoose|[Tt]ouch|[Oo]pen|[Gg]o to|[Hh]it|[Ee]nter|[Ll]aunch|[Tt]urn o(?:n|ff)|[Ee]nable|[Dd]isable"
    r"|[Nn]avigate to|[Ss]croll to|[Ll]abell?ed|[Mm]arked|[Cc]heck|[Tt]ype|[Cc]ancel|[Ss]witch|[Aa]djust|[Ss]et|[Ss]ave|[Rr]eset|[Aa]dd"
    r"|[Vv]iew"
)
_WITH = r"(?: (?:again|once|twice|on|the|to|down|up|and|hold|it|or|then|at|in|into|from|under|your|a|an|either)){0,4} [“\"'‘\[(<*]{0,2}$"
_AFTER_PRESSED = re.compile(rf"\b(?:{_PRESSED}){_WITH}")
_AFTER_CHOSEN = re.compile(rf"\b(?:{_CHOSEN}){_WITH}")
_PRESS = re.compile(rf"(?:{_PRESSED}) ")
_CHOOSE = re.compile(r"(?:Press|Select|Choose|Open|Enter|Enable|Disable|Check|View|Save|Add|Set|Touch) ")
_BEGINS = re.compile(r"(?:^|[.!?:;)\]>“\"–—\n-])\s*(?:\d{1,2}\s)?$")
_BEFORE_KIND = re.compile(
    r"[”\"'’\])>*]{0,2} (?:icon|button|tab|menu|submenu|screen|page|key|option|box|field|checkbox|window|dialog(?:ue)?|settings?|link"
    r"|toggle|folder|slider|panel|toolbar|widget|app|section|mode|bar|list|feature|function|command|tile|pane)s?\b"
)
_HARD_SPACE = "\xa0"
_LONGEST_BEFORE = 48
_QUOTES = ("“”", '""', "‘’", "''", "「」", "«»")
_STOPS = ".!?,…"
_WORDS = re.compile(r"[A-Za-zÀ-ɏ'’-]+")
_FEW = 4  # words with a capital that make a heading though a stop ends it
_LEARNED = re.compile(
    r"[a-z]{3}(?:[aeiou]tions?|[cp]tions?|[su]sions?|ically|ability|ibility|iveness|ousness|fulness|lessness|ological)$"
)
_COMPOUND = re.compile(r"-(?:based|related|induced|like|specific|dependent|mediated|associated|derived)$")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord|Lady|Dame|President|Professor|Doctor|Senator|Judge|Justice|Captain|Colonel|General|Major"
    r"|Sergeant|Inspector|Detective|Father|Sister|Brother|Uncle|Aunt|Reverend|Bishop|Pope|King|Queen|Prince|Princess|Saint|St)\.? $"
)
_DOES = re.compile(
    r"['’]s\b|(?:,| \w+ly)? (?:said|says|say|told|tells|wrote|writes|asked|asks|added|argued|argues|replied|thought|thinks|believed"
    r"|believes|knew|knows|saw|went|came|took|gave|made|left|died|lived|lives|wants|wanted|has|had|was|is|did|does|who|whom|whose"
    r"|and (?:he|she|his|her)|smiled|nodded|looked)\b"
)
_BY = re.compile(r"\b(?:by|with|told|asked|met|named|called|of|for|beating|beat|against|like|and|to) $")


def is_label(start: int, end: int, english: str) -> bool:
    """Whether a name is rather what stands on a screen."""
    english = english.replace(_HARD_SPACE, " ")
    text, before = english[start:end], english[max(0, start - _LONGEST_BEFORE) : start]
    if _AFTER_PRESSED.search(before) or (_PRESS.match(text) and _BEGINS.search(before)):
        return True
    if not _is_listed(text):
        return False
    is_order = _CHOOSE.match(text) and _BEGINS.search(before)
    return bool(is_order or _BEFORE_KIND.match(english, end) or _AFTER_CHOSEN.search(before))


def is_motto(start: int, end: int, english: str) -> bool:
    """Whether what has capitals is two words of the dictionary or more, and all that stands between quotation marks."""
    opening, rest = english[start - 1 : start], english[end : end + 3].lstrip(_STOPS)
    return (
        bool(opening) and opening + rest[:1] in _QUOTES and " " in english[start:end] and _is_listed(english[start:end])
    )


@lru_cache(maxsize=256)
def is_capitalised(english: str) -> bool:
    """Whether nearly all words of a text have a capital, whatever ends it."""
    words = _WORDS.findall(english)
    capital = sum(word[0].isupper() for word in words)
    return capital >= _FEW and 5 * (len(words) - capital) <= capital + 2


def is_formed(text: str) -> bool:
    """Whether the one word of a name is made of others by rules that make no surnames (Teleloading, Haplotype-based)."""
    word = _COMPOUND.sub("", text)
    return word.isalpha() and is_learned(word.lower(), is_listed)


def is_common(start: int, end: int, english: str) -> bool:
    """Whether a name is of words of the dictionary alone, no first name among them, and does nothing that people do."""
    text = english[start:end]
    if not _is_listed(text) or any(word in forms_of_given() for word in text.split()):
        return False
    return not (
        _TITLED.search(english, max(0, start - _LONGEST_BEFORE), start)
        or _DOES.match(english, end)
        or _BY.search(english, max(0, start - _LONGEST_BEFORE), start)
    )


def _is_listed(text: str) -> bool:
    return all(word in STOP or is_listed(word) or _LEARNED.search(word) for word in _WORDS.findall(text))
