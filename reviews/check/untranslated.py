"""Text left in the language of the source: a whole segment, or two and more words in a row.

Names, titles in quotation marks or brackets, and single words such as product names stay as they are (one in small letters
only where it is an ordinary word that the source has too); so words that are all capitalised are not reported, nor the small
words inside a name (Bank of America), phrases that English and Chinese both borrow (de facto), commands (git commit -m), or
characters behind their reading (ren 仁) or named as such (the character 仁). What is quoted may be a title or a motto; a
quotation of a whole sentence of the source, left as it was, is reported.
Source: the first thing that readers of a translation see.
"""

import re
from collections.abc import Iterator

import numpy as np

from reviews.text.meanings.stem_numbers import NUMBERS
from reviews.text.names.english_names import is_english_word
from reviews.text.punctuation.markup import prose
from reviews.text.quick.kinds import CAPITAL, EDGE, IDEOGRAPH, LOWER, SPACE, Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, HAN_CHARACTER, base
from reviews.text.segments import Finding, Pair
from reviews.text.sounds.pinyin import spells
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Untranslated text")
SEVERITY = "warning"
VERSION = 10
BAD = [
    Pair("1", "The mill stood at the mouth of the river.", "The mill stood at the mouth of the river."),
    Pair("2", "He kept the old ways alive.", "他讓 the old ways 活著。"),
    Pair("3", "他守住了舊日的做法。", "He kept 舊日的 ways.", "zh-Hant-TW", "en"),
]
GOOD = [
    Pair("1", "Christopher Mott wrote it.", "Christopher Mott 寫了這篇。"),
    Pair("2", "The raison d'état of the mill", "磨坊的存在理由(raison d'état)"),
    Pair("3", "9/11", "9/11"),
    Pair("4", "Duikan 2.0", "Duikan 2.0"),
    Pair("5", "He shops at Newport on the Levee.", "他在 Newport on the Levee 購物。"),
]

_HAN_RUN = re.compile(f"[{HAN}]+")
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]{0,30}(?:[ ,]{1,2}[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]{0,30})+")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_QUOTED = re.compile(
    r"[(（「『《〈“\"‘\[【][^()（）「」『』《》“”\"\[\]]{0,300}[)）」』》〉”\"’\]】]|(?<!\w)'[^'\n]{1,100}'(?!\w)"
    r"|\*[^*\n]{1,100}\*|(?<!\w)_[^_\n]{1,100}_(?!\w)"
)
_BRACKETS = frozenset("(（[【")
_QUOTATION = re.compile(r"[「『“\"]([^「」『』“”\"\n]{8,300})[」』”\"](?! ?[(（])")
_LEAST_LOW, _LEAST_WORDS, _LEAST_HAN = 5, 7, 8  # below that a quotation may be a motto, a title, a line of a song
_STOPS = ".,!?。，！？"
_LATIN_WORD = re.compile("[A-Za-z]{2}")
_AS_SUCH = re.compile(
    r"\b(?:characters?|words?|terms?|radicals?|surname|name|written|writes?|wrote|reads?|spelled|called|pronounced) (?:as )?$",
    re.I,
)
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w’'-]*,? $")
_NEAR, _LONGEST_CITED = 40, 4
_OF_ADDRESS = frozenset("#@/\\=_-.")
_MOST_HAN = 5  # characters for each Latin word, above which a segment is Chinese
_LONG_TITLE = 6
_LONGEST_COMPOUND = 24
_FLAG = re.compile(r" -{1,2}\w")  # of a command: git commit -m
_WORD = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*")
_LOWER_WORD = re.compile(r"(?<![A-Za-zÀ-ɏ'’-])[a-zà-ɏ][a-zà-ɏ'’-]+(?![A-Za-zÀ-ɏ])")
_BEGINS_LOW = re.compile("(?<![A-Za-zÀ-ɏ'’-])[a-zà-ɏ]")
_OF_NAMES_TEXT = """
of the and on in at for de la le les des van von der den du di da del della y e et zu al el los las dos bin ibn upon by to as
am an im sur sous op ob
"""
_OF_NAMES = frozenset(_OF_NAMES_TEXT.split())
_BORROWED_TEXT = """
de facto|ad hoc|per se|in vitro|in vivo|in situ|pro bono|quid pro quo|vice versa|et al|et cetera|homo sapiens|
à la carte|raison d'état|raison d’état|raison d'etat|coup d'état|déjà vu|persona non grata|status quo|a cappella|
e coli|vs|coq au vin|café au lait|al dente|haute couture|carpe diem|la dolce vita|art nouveau|film noir|en masse|
en passant|bona fide|pro rata|habeas corpus|mea culpa|alma mater|magnum opus|modus operandi|lingua franca|sine qua non|
cogito ergo sum|tabula rasa|memento mori|deus ex machina|c'est la vie|c’est la vie|déjà-vu|ex officio|in absentia|
curriculum vitae|terra incognita|vox populi
"""
_BORROWED = frozenset(_BORROWED_TEXT.replace("\n", "").split("|"))
_PARTICLES_TEXT = "de des du la le les en et der die das und el los las y di della do da dos e"
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
_SPECIES = re.compile("[a-z]{3,}(?:us|um|is|ii|ae|ens|a|i|es|or|ix)")
# What a command begins with: pip install …
_PROGRAMS_TEXT = """
pip npm npx git sudo apt brew conda yarn pnpm docker kubectl curl wget ssh scp mkdir chmod grep sed awk cargo mvn gradle
"""
_PROGRAMS = frozenset(_PROGRAMS_TEXT.split())
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
webhook backend frontend middleware livestream playlist hashtag https sftp smtp wifi
"""
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
_LOANED = frozenset(_LOANED_TEXT.split())
_COMMANDS_TEXT = """
open save close cancel delete file edit view settings help search login logout sign log submit send download
upload click contact about home page next previous back continue start stop new add remove select choose enter
please your my more read privacy policy terms password username email account
"""
_COMMANDS = frozenset(_COMMANDS_TEXT.split())
_OF_WORD, _BETWEEN_WORDS = kind_of("A-Za-zÀ-ɏ'’-"), kind_of(" ,")
_LATIN_LETTER, _LOW = kind_of("A-Za-zÀ-ɏ"), kind_of("a-zà-ɏ")
_BEFORE_LONE, _BEFORE_BLANK = kind_of("，：；、") | IDEOGRAPH | EDGE, kind_of("，。：；、") | IDEOGRAPH


def worth(lot: Lot) -> Flags:
    """Pairs whose translation has two Latin words in a row or one behind Chinese, or Chinese where it is English."""
    into, out_of = base(lot.target_lang), base(lot.source_lang)
    if into == "zh" and out_of != "zh":
        in_row = lot.target.hold(_OF_WORD, _BETWEEN_WORDS, _OF_WORD | _BETWEEN_WORDS)
        are_names = lot.target.hold(IDEOGRAPH) & ~lot.target.hold(~_LATIN_LETTER, _LOW)  # none in small letters
        lone = ((_BEFORE_LONE, LOWER), (_BEFORE_BLANK, SPACE, LOWER), (EDGE, CAPITAL, LOWER))
        return (in_row & ~are_names) | lot.target.hold_any(*lone)
    if into == "en" and out_of == "zh":
        return lot.target.hold(IDEOGRAPH)
    return np.full(len(lot), into != out_of)


def find(pair: Pair) -> Iterator[Finding]:
    """A whole segment, or stretches of it."""
    target, lang = pair.target, base(pair.target_lang)
    if lang == base(pair.source_lang) or not target.strip():
        return
    if lang == "zh":
        yield from _latin_in_chinese(pair)
    elif lang == "en" and base(pair.source_lang) == "zh":
        yield from _han_in_english(pair)
    elif target.strip() == pair.source.strip() and len(_LOWER_WORD.findall(target)) > 1:
        yield _finding(0, len(target), target)


def _latin_in_chinese(pair: Pair) -> Iterator[Finding]:
    target = pair.target
    if not (_LATIN.search(target) and (_LATIN_RUN.search(target) or _LONE.search(target) or _OPENER.match(target))):
        return
    if not HAN_CHARACTER.search(target):
        if _is_untouched_title(target, pair.source) or _is_language(prose(pair, "target"), pair.source):
            yield _finding(0, len(target), target)
        return
    open_text = _blotted(prose(pair, "target"))
    for match in _LATIN_RUN.finditer(open_text):
        if _is_english(match.group()) and not _FLAG.match(open_text, match.end()):
            yield _finding(*match.span(), match.group())
    for match in _QUOTATION.finditer(target):
        words = _WORD.findall(match[1])
        said = len(words) >= _LEAST_WORDS and sum(map(str.islower, words)) >= _LEAST_LOW
        if said and not HAN_CHARACTER.search(match[1]) and match[1].rstrip(_STOPS) in pair.source:
            yield _finding(*match.span(1), match[1])
    first = _OPENER.match(target)
    if first and first["word"].lower() in _OPENERS and re.search(rf"\b{first['word']}\b", pair.source):
        yield _finding(*first.span("word"), first["word"])
    for match in _LONE.finditer(open_text):
        word = match["word"]
        ordinary = word not in _LOANED and (_DERIVED.search(word) or _is_glossed(word) or _is_of_words(word))
        if ordinary and re.search(rf"(?:(?<![\w“\"‘'*-]){word}|(?:^|[.!?] ){word.capitalize()})(?![\w-])", pair.source):
            yield _finding(*match.span("word"), word)


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


def _han_in_english(pair: Pair) -> Iterator[Finding]:
    target = pair.target
    if not HAN_CHARACTER.search(target):
        return
    if len(HAN_CHARACTER.findall(target)) > _MOST_HAN * len(_WORD.findall(target)):
        yield _finding(0, len(target), target)
        return
    for match in _HAN_RUN.finditer(_blotted(prose(pair, "target"))):
        before = target[max(0, match.start() - _NEAR) : match.start()]
        if before[-1:] in _OF_ADDRESS and before[-1] + match.group() in pair.source:
            continue  # #夜市, /路線
        if spells(before, match.group()) or _AS_SUCH.search(before) or _cited(match.group(), pair.source, before):
            continue
        yield _finding(*match.span(), match.group())
    for match in _QUOTATION.finditer(target):
        said = len(HAN_CHARACTER.findall(match[1])) >= _LEAST_HAN and not _LATIN_WORD.search(match[1])
        if said and match[1].rstrip(_STOPS) in pair.source:
            yield _finding(*match.span(1), match[1])


def _cited(characters: str, source: str, before: str) -> bool:
    """Whether the source cites the characters as characters: 「仁」字; or has them as a title, which the English gives before them."""
    if f"《{characters}》" in source and _CAPITAL_BEFORE.search(before):
        return True
    return len(characters) <= _LONGEST_CITED and any(
        f"{opening}{characters}{closing}" in source for opening, closing in ("「」", "『』", "“”", "‘’")
    )


def _blotted(text: str) -> str:
    """The text without what is bracketed, or quoted in one language alone, place for place."""

    def blot(found: "re.Match[str]") -> str:
        mixed = HAN_CHARACTER.search(found.group()) and _LATIN_WORD.search(found.group())
        return found.group() if mixed and found.group()[0] not in _BRACKETS else "\0" * len(found.group())

    return _QUOTED.sub(blot, text)


def _is_english(run: str) -> bool:
    """Whether a run of Latin words is language and not a name."""
    if not _BEGINS_LOW.search(run):
        return False
    words = _WORD.findall(run)
    if [word.lower() for word in words[-2:]] == ["et", "al"]:
        words = words[:-2]
    if len(words) < 2 or " ".join(words).lower() in _BORROWED or words[0] in _PROGRAMS or _is_of_elsewhere(words):
        return False
    low = [bool(_LOWER_WORD.fullmatch(word)) or word in {"a", "e", "y"} for word in words]
    if low[0] or low[-1]:
        return sum(low) > 1 or any(is_low and len(word) > 2 for is_low, word in zip(low, words, strict=True))
    return any(is_low and word not in _OF_NAMES for is_low, word in zip(low, words, strict=True))


def _is_of_elsewhere(words: list[str]) -> bool:
    """Whether words are the name of a species (Homo floresiensis), or words of another language (coq au vin)."""
    if len(words) == 2 and words[0].istitle() and _SPECIES.fullmatch(words[1]) and not is_english_word(words[1]):
        return True
    if any(not word.isascii() for word in words) and not _PARTICLES.isdisjoint(words):
        return True
    low = [word for word in words if word.islower() and len(word) > 2]
    return bool(low) and not any(is_english_word(word) for word in low)


def _is_language(text: str, source: str) -> bool:
    """Whether a segment without a Han character is a sentence, a phrase or a command, rather than a name or a number."""
    words = _WORD.findall(text)
    low = [word for word in words if _LOWER_WORD.fullmatch(word)]
    if len(low) > 1 or (len(words) > 1 and any(word.lower() in _COMMANDS for word in words)):
        return not _is_name(words)
    return bool(low) and len(words) > 2 and not _is_name(words) and HAN_CHARACTER.search(source) is None


def _is_untouched_title(target: str, source: str) -> bool:
    """Whether a long title of the source stands there as it was: words on end, not a list of names."""
    longest = max((len(_WORD.findall(part)) for part in re.split("[,;/|()]", target)), default=0)
    return target.strip() == source.strip() and longest >= _LONG_TITLE


def _is_name(words: list[str]) -> bool:
    """Whether all small words are those of names, between capitalised ones."""
    return (
        words[0][0].isupper()
        and words[-1][0].isupper()
        and all(word[0].isupper() or word in _OF_NAMES for word in words)
        and not any(word.lower() in _COMMANDS for word in words)
    )


def _finding(start: int, end: int, text: str) -> Finding:
    shown = text if len(text) <= 60 else text[:57] + "…"
    message = gettext_noop("“{text}” is not translated")
    return Finding("untranslated", "warning", "target", start, end, message, {"text": shown})
