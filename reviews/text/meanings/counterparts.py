"""Which content words of an English text have a counterpart in a Chinese one, by the dictionary.

Every stretch of the Chinese text that is a headword answers for the stems of its glosses; single characters only for
what they mean first of all. A word of the same family counts (nation, national). Without the dictionary nothing is said.
Source: CC-CEDICT by reviews/text/meanings/dictionary.py.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.glosses import Links, Span, links, said, said_at, says
from reviews.text.meanings.glosses import read_ahead as glosses_ahead
from reviews.text.meanings.light_words import LIGHT
from reviews.text.meanings.met import met
from reviews.text.meanings.met import read_ahead as met_ahead
from reviews.text.meanings.signs import NOTHING, Pair, of_characters, of_stems
from reviews.text.meanings.signs import read_ahead as signs_ahead
from reviews.text.meanings.single_characters import GRAMMAR_TOO
from reviews.text.meanings.stem_numbers import NUMBERS, Content, content_words, spoken, stems_of
from reviews.text.meanings.stem_numbers import read_ahead as words_ahead
from reviews.text.scripts import HAN_CHARACTER

# How much likelier a word with such a sign is in a translation than in another text, met and unmet (nats).
_SIGNS = (0.1, 0.2, 0.35, 0.5, 0.8, 1.2, 2.0)
_UNMET = (-1.6, -1.15, -0.85, -0.6, -0.4, 0.1, 0.3, 1.0)
_MET_BY_ONE = (-0.5, -0.1, 0.2, 0.6, 0.7, 0.8, 1.3, 1.3)  # by a single character alone, as happens by chance
_MET = (1.0, 1.5, 1.7, 1.9, 2.4, 2.4, 2.5, 2.6)
_SAID = (_UNMET, _MET_BY_ONE, _MET)
_SIGNS_CHINESE = (*_SIGNS, 3.0)
_LONG = 3  # characters: of so many one says something for most texts
_UNMET_CHINESE = (-1.45, -0.9, -0.6, -0.5, -0.1, 0.3, 0.4, 0.5, 1.0)
_UNMET_LONG = (-2.0, -1.7, -1.6, -1.3, -1.0, -0.6, -0.4, -0.1, 0.1)
_MET_ASIDE = (-0.4, 0.2, 0.4, 0.7, 1.2, 1.2, 1.3, 1.5, 1.4)  # by a gloss that it has among many
_MET_CHINESE = (0.8, 1.6, 1.8, 2.0, 2.2, 2.5, 2.5, 2.8, 2.7)
_SAID_CHINESE = (_UNMET_CHINESE, _MET_ASIDE, _MET_CHINESE)
_SAID_LONG = (_UNMET_LONG, _MET_ASIDE, _MET_CHINESE)
# The same of a character that stands for itself.
_MET_SINGLE = (0.9, 1.6, 2.0, 2.0, 2.3, *[2.5] * 4)
_SAID_SINGLE = ((-0.9, -0.35, -0.2, 0.4, 0.8, 0.9, 1.1, 2.0, 2.2), _MET_SINGLE, _MET_SINGLE)
_ORDINARILY = 5  # glosses: what stands in fewer is hardly more than a name, whose characters stand in other names too
_SIGN, _SIGN_OF_NAME = 0.8, 2.0
_TELLING_PAIRS = 4096  # of a word and its answers: what stands so often in both texts tells of no place

Both = tuple[str, str]
"""An English text and a Chinese one."""


class Word(NamedTuple):
    """A content word. `known` says whether the dictionary has it, `met` whether the other text answers it.

    `evidence` is positive where the word was translated, negative where it was not: the logarithm of how much likelier
    what was found is in a translation than in any other text.
    """

    text: str
    start: int
    end: int
    known: bool
    met: bool
    evidence: float = 0.0


def available() -> bool:
    """Whether there is a dictionary."""
    return chinese_english() is not None


def read_ahead(short: Iterable[Both], long: Iterable[Both], listed: Iterable[Both]) -> None:
    """Looks up a lot of pairs, each of an English text and a Chinese one whose headwords are known: the words of English that may not
    all be said in Chinese, of Chinese that may not all be said in English, and those that only say one another's words in a list.
    """
    short, long, listed = dict.fromkeys(short), dict.fromkeys(long), [*listed]
    words_ahead(english for english, _chinese in (*short, *long, *listed))
    signs_ahead(
        (Pair(chinese, english, stems_of(english)) for english, chinese in short),
        (Pair(chinese, english, spoken(english).stems) for english, chinese in long),
    )
    glosses_ahead([*short, *long, *listed])
    met_ahead((chinese, english) for english, chinese in long)


def english_words(
    english_text: str, chinese_text: str, without: Span = NOTHING, within: Span | None = None
) -> list[Word]:
    """The content words of `english_text`, or of one of its spans, each with whether `chinese_text` answers it, or would without one
    of its own spans; none without a dictionary.
    """
    asked = content_words(english_text) if within is None else _inside(english_text, within)
    found = english_evidence(english_text, chinese_text, asked, without)
    return [
        Word(english_text[start:end], start, end, stem >= 0, how > 0, evidence)
        for (start, end, stem, _kin), (how, evidence) in zip(asked, found, strict=False)
    ]


def answers_any(english_text: str, chinese_text: str, within: Span) -> bool:
    """Whether a Chinese text answers a content word that begins in a span of an English one."""
    there = links(english_text, chinese_text)
    return any(kin in there for _start, _end, _stem, kin in _inside(english_text, within))


def _inside(english_text: str, span: Span) -> list[Content]:
    return [one for one in content_words(english_text) if span[0] <= one[0] < span[1]]


def english_evidence(
    english_text: str, chinese_text: str, asked: Sequence[Content], without: Span = NOTHING
) -> list[tuple[int, float]]:
    """The same of some of the content words as plain numbers: how each is said, and the evidence; nothing without a dictionary."""
    if not asked or not available():
        return []
    there = links(english_text, chinese_text)
    signs = of_stems(chinese_text, english_text, [stem for _start, _end, stem, _kin in asked], without)
    found = []
    for (_start, _end, stem, kin), sign in zip(asked, signs, strict=True):
        how = _how(there, kin, without) if kin in there else 0
        found.append((how, _SAID[how][bisect_right(_SIGNS, sign)] if stem >= 0 else 0.0))
    return found


def _how(there: Links, kin: int, without: Span) -> int:
    """How one of a family that is said at all is said outside a span, 0 where it is not."""
    if without == NOTHING:
        return there[kin][-1][0]
    first, last = without
    return max([how for how, (start, end) in there[kin] if end <= first or start >= last], default=0)


@lru_cache(maxsize=64)
def answers(english_text: str, chinese_text: str) -> tuple[tuple[Span, Span], ...]:
    """Each content word of `english_text` with each headword of `chinese_text` that answers it, by their spans."""
    there = links(english_text, chinese_text)
    words = content_words(english_text) if there else ()
    often = Counter([kin for _start, _end, _stem, kin in words if kin in there])
    ways = {kin: sorted({span for _how, span in there[kin]}) for kin in often}
    found: list[tuple[Span, Span]] = []
    for start, end, _stem, kin in words:
        if kin in ways and often[kin] * len(ways[kin]) <= _TELLING_PAIRS:
            found += [((start, end), span) for span in ways[kin]]
    return tuple(found)


def answers_at(english_text: str, chinese_text: str, first: int, last: int) -> list[tuple[Span, Span]]:
    """The same of the headwords alone that reach to this place, in no order."""
    words: dict[int, list[Span]] = defaultdict(list)
    for start, end, _stem, kin in content_words(english_text):
        if kin >= 0:
            words[kin].append((start, end))
    return [(word, span) for kin, span in said_at(chinese_text, first, last, words) for word in words[kin]]


def met_among(english_words: Collection[str], chinese_text: str, without: Sequence[Span] = ()) -> frozenset[str]:
    """Those of the content words that `chinese_text` answers without some of its spans; none without a dictionary."""
    words = [word for word in english_words if word.lower() not in LIGHT]
    if not words or not available():
        return frozenset()
    asked = [NUMBERS[word.lower()][1] for word in words]
    there = said(chinese_text, asked, without)
    return frozenset(word for word, kin in zip(words, asked, strict=True) if kin in there)


def answered(name: str, chinese_text: str) -> bool:
    """Whether any content word of a name is answered, or has evidence that it was translated."""
    stems = [(stem, kin) for _start, _end, stem, kin in content_words(name) if stem >= 0]
    return not all(_telling(stem).isdisjoint(chinese_text) for stem, _kin in stems) or says(
        chinese_text, [kin for _stem, kin in stems]
    )


@lru_cache(maxsize=20_000)
def _telling(stem: int) -> frozenset[str]:
    """The Han characters that say enough for a stem by themselves."""
    known = chinese_english()
    if known is None:
        return frozenset()
    first, last = known.sign_starts[stem : stem + 2].tolist()
    least = _SIGN if known.stem_counts[stem] >= _ORDINARILY else _SIGN_OF_NAME
    there = known.sign_values[first:last] >= least
    return frozenset(HAN_CHARACTER.findall("".join(map(chr, known.sign_codes[first:last][there].tolist()))))


def chinese_words(chinese_text: str, english_text: str) -> list[Word]:
    """The words of `chinese_text` that the dictionary has, each with whether it is answered; single characters that stand for
    themselves too.
    """
    return [
        Word(chinese_text[start:end], start, end, True, how > 0, evidence)
        for start, end, how, evidence in chinese_evidence(chinese_text, english_text)
    ]


def chinese_evidence(chinese_text: str, english_text: str) -> list[tuple[int, int, int, float]]:
    """The same as plain numbers: where each word stands, how it is answered, and the evidence."""
    spans = met(chinese_text, english_text)
    if not spans:
        return []
    strength = of_characters(chinese_text, english_text, spoken(english_text).stems).__getitem__
    found = []
    for (start, end), how in spans.items():
        word = chinese_text[start:end]
        if how or word not in GRAMMAR_TOO:
            size = end - start
            strongest = max(map(strength, word))
            said = _SAID_SINGLE if size == 1 else _SAID_CHINESE if size < _LONG else _SAID_LONG
            found.append((start, end, how, said[how][bisect_right(_SIGNS_CHINESE, strongest)]))
    return found
