"""Where sentences end: both widths of punctuation, quotes, abbreviations, ellipses, dialogue, lists.

No sentence ends within a span of code (`a ? b : c`). A line of a Chinese text that is all ASCII, such as one of a program, is
cut as English is.
"""

import re
from functools import cache

from reviews.text.scripts import HAN, base
from reviews.text.segments import Line, Sentence
from reviews.text.small_forms import widened

CLOSERS = "\"'”’»›」』）)]】》〉＂＇"
_SPACE = " \t\u00a0\u3000\u2009\u202f"
# Chinese and Japanese: a stop mark ends a sentence wherever it stands; ASCII ? ! and ; stand in for the wide ones.
_CJK_STOP = re.compile(rf"(?:[。！？!?｡]+|…{{1,2}}(?=[{re.escape(CLOSERS)}\s]*[^\s，,、。])|\.{{3,6}}|[；;])")
_LATIN_STOP = re.compile(r"(?:\.(?:[ \u00a0]\.)+(?!\d)|\.{2,}|…+|[.!?]+|[。！？])")
# CommonMark: as many backticks close as open.
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)[^\n]{1,300}?(?<!`)\1(?!`)")
_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})")
_SPACED_CLOSER = re.compile(r"[ \u00a0\u202f]»(?=[\s.,;:!?)\]]|$)")  # French; before a word it opens, in German
# German closes with what opens elsewhere: „Komm!“, »Komm!«.
_TURNED_CLOSERS = re.compile(r"[“‘«‹]+(?=[\s)\]]|$)")
_OPENERS = "\"'“‘„‚«‹»›「『（(["
_WORD = re.compile(r"[^\W_]")

ABBREVIATIONS = {
    "en": "mr mrs ms dr prof st sr jr gen col lt capt sgt maj rev hon gov sen rep pres no nos vol vols fig figs p pp "
    "ch sec ed eds trans vs etc e.g i.e cf al viz approx dept est inc ltd co corp bros jan feb mar apr jun jul aug sep "
    "sept oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n a.m p.m ph.d d.c b.c a.d mt ft messrs "
    "mme mlle art op cit ibid ave blvd rd",
    "de": "dr prof hr fr frl st nr bzw z.b u.a d.h usw ca bd s vgl etc sog evtl ggf inkl abs art jh geb gest jan feb "
    "apr aug sept okt nov dez str tel hrsg aufl anm",
    "fr": "m mm mme mmes mlle mlles dr pr st ste etc cf p pp vol no art chap av bd éd fig ex env janv févr avr juil "
    "sept oct nov déc mgr",
    "es": "sr sra srta dr dra ud uds etc p pp vol núm art cap av ej fig prof",
    "it": "sig sigg dott prof ecc pag vol cap art fig avv ing",
    "pt": "sr sra dr dra prof etc p vol art cap av ex fig",
    "nl": "dhr mevr dr prof bijv enz nr blz vol art fig o.a d.w.z",
}
# Those that close a sentence as often as not: the word that follows decides.
_MAY_END = frozenset({
    "etc", "inc", "ltd", "co", "corp", "jr", "sr", "u.s", "u.k", "u.n", "a.m", "p.m", "d.c", "ph.d", "b.c", "a.d",
    "al", "usw", "ecc", "enz",
})  # fmt: skip


@cache
def _abbreviations(lang: str) -> frozenset[str]:
    return frozenset(ABBREVIATIONS.get(lang, ABBREVIATIONS["en"]).split())


def spans(text: str, lang: str) -> list[tuple[int, int]]:
    """Start and end (code points) of each sentence of `text`, without the white space between them.

    A closing quote or bracket and a footnote mark stay with the sentence they end; so do marks that stand apart behind
    it, such as a dash. Every character that is not white space is inside exactly one span.
    """
    text = widened(text)
    wide = base(lang) in ("zh", "ja")
    cuts = _cjk_cuts(text) if wide and not text.isascii() else _latin_cuts(text, "en" if wide else base(lang))
    if cuts and "`" in text:
        code = [match.span() for match in _CODE.finditer(text)]
        cuts = [cut for cut in cuts if not any(left < cut < right for left, right in code)]
    found: list[tuple[int, int]] = []
    start = 0
    for cut in [*cuts, len(text)]:
        left, right = start, cut
        while left < right and (text[left].isspace()):
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        bare = not _WORD.search(text, left, right)
        if bare and found and left < right:
            found[-1] = found[-1][0], right
        elif bare and cut < len(text):
            continue  # belongs to what follows
        elif left < right:
            found.append((left, right))
        start = cut
    return found


def sentences(line: Line) -> list[Sentence]:
    """The sentences of one line, with their places in it; code is not cut."""
    if line.kind == "code":
        return [Sentence(line.n, 0, len(line.text), line.text)]
    return [Sentence(line.n, start, end, line.text[start:end]) for start, end in spans(line.text, line.lang)]


def _after_closers(text: str, at: int) -> int:
    """Skip closing quotes, brackets and footnote marks from `at` on."""
    while at < len(text):
        if text[at] in CLOSERS:
            at += 1
            continue
        more = _FOOTNOTE.match(text, at) or _SPACED_CLOSER.match(text, at)
        if not more:
            break
        at = more.end()
    return at


def _cjk_cuts(text: str) -> list[int]:
    cuts = []
    bracketed = _enclosed(text, "(（", ")）")
    quoted = _enclosed(text, "「『“", "」』”")
    for stop in _CJK_STOP.finditer(text):
        mark, end = stop.group(), stop.end()
        if mark in ".!?;" and _inside_latin(text, stop.start(), end):
            continue
        after = _after_quotes(text, end)
        if mark == ";" and not (_NEAR_WIDE.match(text, stop.start() - 1) or _NEAR_WIDE.match(text, end)):
            continue  # of a program
        if bracketed[stop.start()] and after == end:
            continue  # within ( ): the bracket belongs to the sentence round it
        if mark in "；;" and (after != end or quoted[stop.start()]):
            continue
        if text[after : after + 1] in "，,、。:：；;" and after < len(text):
            continue  # 「……嗎？」，他說: the quoted end is not the end
        if after > end and (_said_follows(text, after) or _QUOTED.match(text, after)):
            continue
        if mark in ("…", "……") and after == end and text[after : after + 1] not in "「『“":
            continue  # an ellipsis in mid-sentence
        if after < len(text):
            cuts.append(after)
    return cuts


def _after_quotes(text: str, at: int) -> int:
    """As _after_closers, but an ASCII quote closes only where no word follows it."""
    end = _after_closers(text, at)
    while (
        end > at
        and text[end - 1] in "\"'"
        and end < len(text)
        and not text[end].isspace()
        and text.count(text[end - 1], 0, end) % 2
    ):
        end -= 1
    return end


_NEAR_WIDE = re.compile(f"[{HAN}」』”》）]")
_SAID = re.compile(r"\s?[^\s，。！？「『“]{0,6}(?:說|说|問|问|道|喊|叫|答|笑|嚷|罵|骂)(?:著|着|道)?[，。,：:]?")


# Japanese: what is said or thought goes on with the particle that quotes it.
_QUOTED = re.compile(r"\s?(?:って|と(?![ころうきりあ]|ても|にかく|もかく))")


def _said_follows(text: str, at: int) -> bool:
    """Whether a short "he said" that closes the sentence follows a quotation."""
    said = _SAID.match(text, at)
    return bool(said and said.end() > at and text[said.end() - 1] in "。")


def _inside_latin(text: str, start: int, end: int) -> bool:
    """Whether an ASCII mark stands inside Latin text or a number (3.14, v1.2, a.b)."""
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()


def _enclosed(text: str, openers: str, closers: str) -> bytearray:
    """For each character 1 where it stands within a closed pair of these marks, else 0."""
    inside = bytearray(len(text))
    stack: list[int] = []
    for at, char in enumerate(text):
        if char in openers:
            stack.append(at)
        elif char in closers and stack:
            start = stack.pop()
            if not stack:
                inside[start + 1 : at] = b"\1" * (at - start - 1)
    return inside


def _latin_cuts(text: str, lang: str) -> list[int]:
    cuts = []
    for stop in _LATIN_STOP.finditer(text):
        turned = _TURNED_CLOSERS.match(text, stop.end())
        end = _after_closers(text, turned.end() if turned else stop.end())
        if end >= len(text):
            break
        wide = stop.group()[0] in "。！？"
        rest = text[end:].lstrip(_SPACE)
        if not rest or (text[end] not in _SPACE and not wide):
            continue
        first = rest.lstrip(_OPENERS + "—–-" + _SPACE)[:1]
        if first.islower():
            continue
        if stop.group() == "." and _abbreviated(text, stop.start(), lang, rest):
            continue
        cuts.append(end)
    return cuts


def _abbreviated(text: str, at: int, lang: str, rest: str) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation, an initial or an ordinal, not to a sentence's end."""
    start = at
    while start and (text[start - 1].isalnum() or text[start - 1] in ".&"):
        start -= 1
    word = text[start:at]
    if not word:
        return False
    key = word.lower().strip(".")
    if (start == 0 or _NUMBERED.fullmatch(text, 0, start)) and (_ROMAN.fullmatch(word) or word.isdecimal()):
        return True  # IV. Results, Article 5. Rights: a number before what it numbers
    if len(word) == 1 and word.isalpha() and word.isupper():
        return word != "I" or lang != "en"
    if key.isdigit():
        return lang == "de" and len(key) <= 2  # 3. Oktober
    if key not in _abbreviations(lang):
        return re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word) is not None and not _starts_sentence(rest)
    return not (key in _MAY_END and _starts_sentence(rest))


_NUMBERED = re.compile(
    r"\W*(?:article|chapter|section|part|book|item|rule|title|annex|appendix|act|scene|volume|lesson|clause|schedule"
    r"|artikel|kapitel|abschnitt|teil|anhang|chapitre|partie|annexe|titre|livre|scène|leçon)\s",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_STARTERS = frozenset({
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "but", "and",
    "in", "on", "at", "for", "there", "when", "if", "as", "my", "his", "her",
})  # fmt: skip


def _starts_sentence(rest: str) -> bool:
    """Whether what follows looks like a new sentence: a capital on a word that is no name."""
    word = re.match(r"[^\W\d_]+", rest.lstrip(_OPENERS))
    return bool(word and word.group()[0].isupper() and word.group().lower() in _STARTERS)
