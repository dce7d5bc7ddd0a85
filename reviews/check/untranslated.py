"""Text left in the language of the source: a whole segment, or two and more words in a row.

Names, titles in quotation marks or brackets, and single words such as product names stay as they are (one in small letters
only where it is an ordinary word that the source has too); so words that are all capitalised are not reported, nor the small
words inside a name (Bank of America), phrases that English and Chinese both borrow (de facto), commands (git commit -m), lines
of a program, or characters behind their reading (ren 仁) or named as such (the character 仁). What is quoted may be a title or
a motto; a quotation of a whole sentence of the source, left as it was, is reported, and so are quoted characters in English of
which neither text speaks as of words (press “取消”). A word or two in small letters that an article keeps in three pairs or more
(component, event handler) are one note about it. Source: the first thing that readers of a translation see.
"""

import re
from collections.abc import Iterator

import numpy as np

from reviews.check.kept_offices import kept_offices, may_keep
from reviews.check.left_han import left_han
from reviews.check.lone_words import lone_words, may_have_lone_words
from reviews.check.quoted_text import QUOTATION, STOPS, blotted
from reviews.text.names.english_names import is_english_word
from reviews.text.punctuation.markup import prose
from reviews.text.punctuation.program_lines import of_program
from reviews.text.quick.kinds import CAPITAL, EDGE, IDEOGRAPH, LOWER, SPACE, Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, HAN_CHARACTER, base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Untranslated text")
SEVERITY = "warning"
VERSION = 18
FOLD = True
BAD = [
    Pair("1", "The mill stood at the mouth of the river.", "The mill stood at the mouth of the river."),
    Pair("2", "He kept the old ways alive.", "他讓 the old ways 活著。"),
    Pair("3", "他守住了舊日的做法。", "He kept 舊日的 ways.", "zh-Hant-TW", "en"),
    Pair("4", "He came late, but nobody minded.", "他來得晚，but沒有人在意。"),
    Pair("5", "On Thursday Senator Hale spoke.", "Senator黑爾在星期四發言。"),
    Pair("6", "按「取消」返回。", "Press “取消” to go back.", "zh-Hant-TW", "en"),
]
GOOD = [
    Pair("1", "Christopher Mott wrote it.", "Christopher Mott 寫了這篇。"),
    Pair("2", "The raison d'état of the mill", "磨坊的存在理由(raison d'état)"),
    Pair("3", "9/11", "9/11"),
    Pair("4", "Duikan 2.0", "Duikan 2.0"),
    Pair("5", "He shops at Newport on the Levee.", "他在 Newport on the Levee 購物。"),
]

_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]{0,30}(?:[ ,]{1,2}[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]{0,30})+")
_KEPT = re.compile("[A-Za-z]+(?:[ -][a-z]+)?")
_GLOSSED = re.compile(f" ?[（(][{HAN}]")  # base class（基底類別）
_OF_A_NAME = re.compile("\0 for [a-z]?[A-Z]")  # {name} for iOS
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_LEAST_LOW, _LEAST_WORDS = 5, 7  # below that a quotation may be a motto, a title, a line of a song
_LEAST_BEGUN_LOW = 4  # no title begins with a small letter
_LONG_TITLE = 6
_FLAG = re.compile(r" -{1,2}\w")  # of a command: git commit -m
_WORD = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*")
_LOWER_WORD = re.compile(r"(?<![A-Za-zÀ-ɏ'’-])[a-zà-ɏ][a-zà-ɏ'’-]+(?![A-Za-zÀ-ɏ])")
_BEGINS_LOW = re.compile("(?<![A-Za-zÀ-ɏ'’-])[a-zà-ɏ]")
_OF_NAMES_TEXT = """
of the and on in at over for de la le les des van von der den du di da del della y e et zu al el los las dos bin ibn upon by to as
am an im sur sous op ob
"""
_OF_NAMES = frozenset(_OF_NAMES_TEXT.split())
_BORROWED_TEXT = """
de facto|ad hoc|per se|in vitro|in vivo|in situ|pro bono|quid pro quo|vice versa|et al|et cetera|homo sapiens|
à la carte|raison d'état|raison d’état|raison d'etat|coup d'état|déjà vu|persona non grata|status quo|a cappella|
e coli|vs|coq au vin|café au lait|al dente|haute couture|carpe diem|la dolce vita|art nouveau|film noir|en masse|
en passant|bona fide|pro rata|habeas corpus|mea culpa|alma mater|magnum opus|modus operandi|lingua franca|sine qua non|
cogito ergo sum|tabula rasa|memento mori|deus ex machina|c'est la vie|c’est la vie|déjà-vu|ex officio|in absentia|
curriculum vitae|terra incognita|vox populi|pull request|pull requests|issue tracker|qr code|qr codes|ipod touch
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
        before_han = ((LOWER, IDEOGRAPH), (LOWER, SPACE, IDEOGRAPH))
        return (in_row & ~are_names) | lot.target.hold_any(*lone, *before_han)
    if into == "en" and out_of == "zh":
        return lot.target.hold(IDEOGRAPH)
    return np.full(len(lot), into != out_of)


def habit(finding: Finding) -> str:
    """The word or two in small letters that a finding names, which an article may keep throughout: component, event handler."""
    text = str(finding.args["text"])
    return text if _KEPT.fullmatch(text) else ""


def find(pair: Pair) -> Iterator[Finding]:
    """A whole segment, or stretches of it."""
    target, lang = pair.target, base(pair.target_lang)
    if lang == base(pair.source_lang) or not target.strip():
        return
    if lang == "zh":
        yield from _latin_in_chinese(pair)
    elif lang == "en" and base(pair.source_lang) == "zh":
        yield from (_finding(start, end, target[start:end]) for start, end in left_han(pair))
    elif target.strip() == pair.source.strip() and len(_LOWER_WORD.findall(target)) > 1:
        yield _finding(0, len(target), target)


def _latin_in_chinese(pair: Pair) -> Iterator[Finding]:
    target = pair.target
    if not (_LATIN.search(target) and (_LATIN_RUN.search(target) or may_have_lone_words(target) or may_keep(target))):
        return
    if not HAN_CHARACTER.search(target):
        if target.strip() == pair.source.strip() and of_program(pair):
            return
        if _is_untouched_title(target, pair.source) or _is_language(prose(pair, "target"), pair.source):
            yield _finding(0, len(target), target)
        return
    text = prose(pair, "target")
    open_text = blotted(text)
    for match in _LATIN_RUN.finditer(open_text):
        goes_on = _FLAG.match(open_text, match.end()) or _GLOSSED.match(target, match.end())
        goes_on = goes_on or _OF_A_NAME.match(open_text, match.start() - 2)
        if _is_english(match.group()) and not goes_on:
            yield _finding(*match.span(), match.group())
    for start, end in kept_offices(open_text, pair.source):
        yield _finding(start, end, target[start:end])
    for match in QUOTATION.finditer(text):  # not where a tag leads
        words = _WORD.findall(match[1])
        said = len(words) >= _LEAST_WORDS and sum(map(str.islower, words)) >= _LEAST_LOW
        said = said or (len(words) >= _LEAST_BEGUN_LOW and words[0].islower() and _is_english(match[1].rstrip(STOPS)))
        if said and not HAN_CHARACTER.search(match[1]) and match[1].rstrip(STOPS) in pair.source:
            yield _finding(*match.span(1), match[1])
    for start, end in lone_words(target, open_text, pair.source):
        if not _GLOSSED.match(target, end):
            yield _finding(start, end, target[start:end])


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
    return bool(low) and "the" not in low and not any(is_english_word(word) for word in low)


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
