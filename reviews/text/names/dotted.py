"""Foreign names that Chinese writes with a dot between their parts, and how well each sounds like a name of an English text.

First name and surname are compared each with a word of one run of capitalised words: 羅恩·阿特金森 is Rowan Atkinson, not
Cristiano Ronaldo, though a syllable of either may be heard anywhere. Source: reviews/text/sounds/phonetics.py.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise

from reviews.text.meanings.headwords import LONGEST, Headword, longest_headwords, longest_outside
from reviews.text.meanings.stems import STOP
from reviews.text.names.english_names import english_names, too_many
from reviews.text.names.place_forms import english_places
from reviews.text.scripts import HAN
from reviews.text.sounds.phonetics import closest, coverage, sounding
from reviews.text.sounds.sound_characters import CODES

Span = tuple[int, int]

_EITHER = re.compile("可.可")  # 可大可小
FAR = 0.7  # a name that is rendered is nearer, but for two in a hundred
_NEAR = 0.85  # so like that it may be a second form
FITS = 0.65  # of 2: half of published names are above 1.8, one in thirty below this
_ALONE = 0.3  # beside a surname that stands alone
_SURE = 0.25  # both heard, each by half
_FIRST = 0.8  # a first name alone says less
_SOUNDS = "".join(CODES)
DOTS = "·・‧•．"
"""The marks between the parts of a name."""
DOTTED = re.compile(rf"[{_SOUNDS}]{{1,8}}(?:[{DOTS}][{_SOUNDS}]{{1,8}})+")
_ALIKE = 0.72
_ANY_DOTTED = re.compile(rf"([{HAN}]{{1,5}})[{DOTS}](?=([{HAN}]{{1,6}}))")
_UNDOTTED = re.compile(rf"(?<![{_SOUNDS}{DOTS}])[{_SOUNDS}]{{3,6}}(?![{_SOUNDS}{DOTS}])")
STRETCH = _SOUNDS + "季熊訶诃"  # 季諾維也夫, 熊彼特
"""What a name without a dot may begin with; it goes on with these and 也."""
_STRETCH = re.compile(rf"[{STRETCH}](?<![{STRETCH}{DOTS}].)(?:[{STRETCH}]|(?<=[維维])也){{2,}}(?![{STRETCH}{DOTS}])")
_MAY_BE_STRETCH = re.compile(f"[{STRETCH}][{STRETCH}也]{{2}}")
# The first character alone before all else: most texts have few of them.
_TITLE = re.compile(
    "[博先太女小夫爵教上中少將将醫医法神修牧總总主議议曾](?:(?<=博)士|(?<=先)生|(?<=太)太|(?<=女)士|(?<=小)姐|(?<=夫)人|(?<=爵)士|(?<=教)授"
    "|(?<=上)[校尉]|(?<=[中少])校|(?<=[將将])[軍军]|(?<=[醫医])生|(?<=法)官|(?<=神)父|(?<=修)女|(?<=牧)[師师]|(?<=[總总])[統统理]|(?<=主)席"
    "|(?<=[議议])[員员]|(?<=曾))"
)
_COUNTS = re.compile(
    "第三|三[年月日名天歲岁人周週]|[年月日天週周時时鐘钟秒][內内]|都[拿給给可要能會会]|(.)\\1地|(.)可\\2|能可|[連连].+都|[一二三四五六七八九十]比|[約约][一二三四五六七八九十]|[一二三四五六七八九十][百千萬万億亿]|仍"
)  # 第三名, 三年約, 道可道, 三比零
_SHORTEST, _LONGEST = 3, 6
A_DOT = re.compile(f"[{DOTS}]")
_RUN = re.compile(r"[A-ZÀ-Þ][\w'’]*(?:[ -](?:(?:de|van|von|bin|al|el|der) )?[A-ZÀ-Þ][\w'’]*)*")
_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_NO_NAMES = STOP - {"may"}  # Theresa May is no month
_GENITIVE = re.compile(r"['’]s\b")


@lru_cache(maxsize=4096)
def fits_a_name(dotted: str, english: str) -> bool:
    """Whether the parts of a name with a dot sound like the words of one name of an English text."""
    *given, surname = A_DOT.split(dotted)
    runs = _runs(english)
    for words in runs:
        if len(words) > 1:
            last = coverage(words[-1], surname)
            if last >= FITS or last + coverage(words[0], given[0]) >= FITS:
                return True
    return any(_fit(given, surname, words) >= FITS for words in runs)


@lru_cache(maxsize=256)
def _runs(english: str) -> tuple[tuple[str, ...], ...]:
    """The words of each run of capitalised words."""
    runs = map(_words, map(re.Match.group, _RUN.finditer(english)))
    names = (tuple([word for word in words if word.lower() not in _NO_NAMES]) for words in runs)
    return tuple(filter(None, names))


def _words(run: str) -> list[str]:
    """The words of a run without the ending of the genitive; most runs are one word as it is."""
    return [run] if run.isascii() and run.isalpha() else _WORD.findall(_GENITIVE.sub("", run))


def _fit(given: list[str], surname: str, words: tuple[str, ...]) -> float:
    """How well the last part sounds like a word and another part like another word; from 0 to 2."""
    heard = [coverage(word, surname) for word in words]
    last = max(heard)
    firsts = [max(coverage(word, part) for part in given) for word in words]
    at = heard.index(last)
    first = max((one for n, one in enumerate(firsts) if n != at), default=_ALONE)
    return max(last + first if last else 0.0, _FIRST * max(firsts))


def fits_from_afar(name: str, chinese: str) -> bool:
    """Whether a first name and surname sound, by the commonest readings of any characters, like the parts of a name with a dot:
    Fiona Strand, 菲歐娜·史傳德, though 傳 stands in few transliterations.
    """
    given, *_between, surname = words if len(words := _WORD.findall(name)) > 1 else ("", "")
    if not surname or not A_DOT.search(chinese):
        return False
    return any(
        closest(given, first) >= _ALIKE and any(_sounds_whole(surname, last[:size]) for size in range(1, len(last) + 1))
        for first, last in _ANY_DOTTED.findall(chinese)
    )


def _sounds_whole(name: str, chinese: str) -> bool:
    return coverage(name, chinese) >= _ALIKE


def unheard(chinese: str, english: str) -> list[tuple[int, int]]:
    """The stretches that are written as foreign names are, hold no word of the dictionary and no part of one, and sound like
    no name of an English text even from afar; places that are known are none.
    """
    alone = unknown(chinese) if not too_many(english, chinese) else ()
    if not alone:
        return []
    places = english_places(english)
    known = [english[start:end] for start, end in places]
    between = zip([0, *(end for _start, end in places)], [*(start for start, _end in places), None], strict=True)
    bare = ". ".join(english[start:end] for start, end in between)
    runs = _runs(bare)
    single, joined = chain.from_iterable(runs), ("".join(two) for words in runs for two in pairwise(words))
    names = [one for one in dict.fromkeys(chain(single, joined)) if one not in known]
    telling = {one.text for one in english_names(english)}
    names.sort(key=lambda one: one not in telling)  # these mostly are what sounds so
    return [one for one in alone if not any(_may_sound(name, chinese, one) for name in names)]


def _untitled(chinese: str) -> str:
    """A text with spaces for the titles that would prolong a name: 林德奎斯特博士."""
    return _TITLE.sub(lambda found: "　" * len(found.group()), chinese)


def _may_sound(name: str, chinese: str, span: tuple[int, int]) -> bool:
    """Whether a name sounds like a stretch, if from afar, and is not heard better elsewhere."""
    start, end = span
    like = closest(name, chinese[start:end], FAR)
    if not FAR <= like < _NEAR:
        return like >= FAR
    best = sounding(name, chinese)
    return best is None or best.likeness <= like or (best.start < end and start < best.end)


@lru_cache(maxsize=256)
def unknown(chinese: str) -> tuple[tuple[int, int], ...]:
    """The stretches between titles that are written as foreign names are and hold no word of the dictionary, without the words
    that go over their ends: 凱因斯 of 凱因斯欣賞.
    """
    if not _MAY_BE_STRETCH.search(chinese):
        return ()
    titles = [title.span() for title in _TITLE.finditer(chinese)]
    runs = [run.span() for run in _STRETCH.finditer(_untitled(chinese) if titles else chinese)]
    all_words = longest_outside(chinese, titles) if runs else ()
    found = []
    for first, last in runs:
        begins, ends = _between(first, last, all_words)
        begins += chinese.startswith("得", begins)  # 疼得满地, behind a verb
        if (
            _SHORTEST <= ends - begins <= _LONGEST
            and not _EITHER.match(chinese, begins)
            and not _COUNTS.search(chinese, max(0, begins - 1), ends)
        ):
            found.append((begins, ends))
    return tuple(found)


def _between(first: int, last: int, words: Sequence[Headword]) -> Span:
    """What the words that go over the ends of a stretch leave of it: nothing where a word stands within."""
    begins, ends = first, last
    for at in range(bisect_left(words, (first - LONGEST,)), bisect_left(words, (last,))):
        start, end, _head = words[at]
        if start < first:
            begins = max(begins, end)
        elif end > last:
            ends = start
        else:
            return first, first
    return begins, ends


def without_dot(chinese: str, english: str) -> tuple[int, int] | None:
    """The first stretch that is written as foreign names are, holds no word of the dictionary, and sounds like no name of
    an English text; else the first that is unheard even without a word before or behind it.
    """
    runs = [run.span() for run in _UNDOTTED.finditer(_untitled(chinese))]
    words = longest_headwords(chinese) if runs else ()
    spoken = {word for words in _runs(english) for word in words}
    for start, end in runs:
        is_whole = not any(a < end and start < b and (a, b) != (start, end) for a, b, _head in words)
        if is_whole and not any(coverage(word, chinese[start:end]) >= FITS for word in spoken):
            return start, end
    return next(iter(unheard(chinese, english)), None)
