"""Single English words that were left in a Chinese text: he said nothing, but 沒有人在意.

A word in small letters between Chinese characters that the source has too; one that begins the text and is no name (However，).
Source: what Chinese has borrowed, or writes so, is a list of our own.
"""

import re
from collections.abc import Iterator

from reviews.text.meanings.stem_numbers import NUMBERS
from reviews.text.names.english_names import is_english_word
from reviews.text.scripts import HAN

Span = tuple[int, int]
_LONGEST_COMPOUND = 24
# One English word in small letters between Chinese ones; what Chinese has borrowed, or writes so, is left alone.
# Its first letter before what stands in front of it: letters are rarer.
_LONE = re.compile(
    rf"(?P<word>[a-z](?:(?<=[{HAN}].)|(?<=[{HAN}，。：；、] .)|(?<=[，：；、].)|(?<=^.))"
    rf"(?:[a-z]{{3,}}|[a-z]{{1,11}}(?:-[a-z]{{2,12}}){{1,3}}))(?= ?[{HAN}，。：；、])"
)
_DERIVED = re.compile(
    "(?:ment|tion|sion|ness|ity|ance|ence|ship|hood)s?$"
)  # by its ending a word, though rare: amendment
_LOANED_TEXT = """
blog vlog podcast email emoji model fashion party disco logo copy sense style pixel robot server router cookie token bonus
cosplay brunch office laptop hacker coding debug script class print return false string import vegan
check-in hip-hop plug-in stand-up talk-show start-up localhost namespace timestamp checkbox framework username filename
hostname webhook demo case show jazz rock punk soul funk rave data code node java html http json null true void char list
dict file path port host main bash curl grep sudo root ping beta meme pose cafe cute tone feel high fans fine line vibe menu sofa
hash loop push pull fork repo docs user mode flag type enum byte bool xbox wiki yoga tofu sake soju ramen kiwi iced hint tips tour
webhook backend frontend middleware livestream playlist hashtag https sftp smtp wifi issue issues commit commits viewport flutter
bitcoin transformer apps
"""
_LOANED = frozenset(_LOANED_TEXT.split())
# A first word that is no name, left in English: However，.
_OPENERS_TEXT = """
however moreover meanwhile therefore although though nevertheless nonetheless furthermore finally besides instead yet but and the
this that these those they she with from when while because since after before until unless perhaps maybe please suddenly
fortunately unfortunately indeed actually today yesterday tomorrow then there here now also still thus hence otherwise
consequently accordingly additionally similarly likewise conversely firstly secondly thirdly lastly generally usually often
sometimes eventually recently currently initially originally despite during
"""
_OPENERS = frozenset(_OPENERS_TEXT.split())
_OPENER = re.compile(rf"(?P<word>[A-Z][a-z]{{2,15}})(?= ?[{HAN}，、,])")
# Small words of grammar, which name nothing, and what may speak of them as words.
_GRAMMAR_TEXT = """
but and or so yet nor because although though if as of to at by with not is are was were been be we he she they it his her its
our my your their than when that this these those from for into until while the
"""
_GRAMMAR = frozenset(_GRAMMAR_TEXT.split())
_SMALL = re.compile(
    rf"(?P<word>[a-z](?:(?<=[{HAN}，：；、].)|(?<=[{HAN}，。：；、] .)|(?<=^.))[a-z]{{1,7}})(?= ?[{HAN}，。：；、])"
)
_OF_WORDS = re.compile("[詞词字句圈函碼码令]|程式|[運运]算|[關关][鍵键]|[條条]件|英[文語语]")


def may_have_lone_words(chinese: str) -> bool:
    """Whether any single word of English may stand in a Chinese text."""
    return (_LONE.search(chinese) or _SMALL.search(chinese) or _OPENER.match(chinese)) is not None


def lone_words(chinese: str, unquoted: str, source: str) -> Iterator[Span]:
    """The places of such words in a Chinese text; `unquoted` is the same without what is quoted there."""
    first = _OPENER.match(chinese)
    if first and first["word"].lower() in _OPENERS and re.search(rf"\b{first['word']}\b", source):
        yield first.span("word")
    for match in _LONE.finditer(unquoted):
        word = match["word"]
        ordinary = word not in _LOANED and (_DERIVED.search(word) or _is_glossed(word) or _is_of_words(word))
        if ordinary and word not in _GRAMMAR and _has(source, word):
            yield match.span("word")
    for match in _SMALL.finditer(unquoted):
        if match["word"] in _GRAMMAR and _has(source, match["word"]) and not _OF_WORDS.search(chinese):
            yield match.span("word")


def _has(source: str, word: str) -> bool:
    """Whether the source has a word in running text, not quoted or set off by itself."""
    return re.search(rf"(?:(?<![\w“\"‘'*-]){word}|(?:^|[.!?] ){word.capitalize()})(?![\w-])", source) is not None


def _is_glossed(word: str) -> bool:
    """Whether the dictionary's glosses use a word, though seldom: mesh."""
    return NUMBERS[word][0] >= 0


def _is_of_words(word: str) -> bool:
    """Whether a word is made of two English ones or more: heatwave, mother-in-law."""
    if "-" in word:
        return any(len(part) > 3 and is_english_word(part) for part in word.split("-"))
    return len(word) <= _LONGEST_COMPOUND and any(
        is_english_word(word[:at]) and is_english_word(word[at:]) for at in range(4, len(word) - 3)
    )
