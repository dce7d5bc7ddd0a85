"""Which script and which language a text is written in, by its characters and its commonest words."""

import re
from collections import Counter
from typing import Literal

from reviews.text.quick.remembered import Remembered

Script = Literal["Han", "Kana", "Hangul", "Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Thai", "Devanagari"]

HAN = (
    "\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0002a6df\U0002a700-\U0002ebef\U0002ebf0-\U0002ee5f\U0002f800-\U0002fa1f\U00030000-\U000323af"
)
KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9d"
_RANGES: dict[Script, str] = {
    "Han": HAN,
    "Kana": KANA,
    "Hangul": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "Latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a",
    "Cyrillic": "\u0400-\u052f",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arabic": "\u0620-\u06ff\u0750-\u077f",
    "Hebrew": "\u05d0-\u05ea",
    "Thai": "\u0e01-\u0e4e",
    "Devanagari": "\u0900-\u097f",
}
_RUNS: dict[Script, re.Pattern[str]] = {script: re.compile(f"[{chars}]+") for script, chars in _RANGES.items()}
_ASCII_RUNS: dict[Script, re.Pattern[str]] = {"Latin": _RUNS["Latin"]}
HAN_CHARACTER = re.compile(f"[{HAN}]")

LANGUAGE_OF_SCRIPT: dict[Script, str] = {
    "Han": "zh", "Kana": "ja", "Hangul": "ko", "Cyrillic": "ru", "Greek": "el", "Arabic": "ar", "Hebrew": "he",
    "Thai": "th", "Devanagari": "hi",
}  # fmt: skip

# The commonest words of a language that the others listed here do not share, or share rarely.
_COMMON_WORDS = {
    "en": "the of and to is was that for with as his he be by it at from are this have not had which but you she her "
    "they what how when who an or were been has will would there their my me if so do did out up into your him",
    "de": "der die und das den dem ein eine einer nicht ist von mit sich auf zu im auch als es ich er sie wie war noch "
    "nur nach bei aus wenn so aber wir daß dass hatte werden zum zur einen wird sind ihr ihm kein über",
    "fr": "le les des et une est dans que qui du au pas pour sur il elle ce je ne plus se avec par nous vous mais ou "
    "était avait cette sont son sa ses leur aux d l qu c n j ont être fait comme tout deux",
    "es": "el los las y que en una por con para es del se lo como más pero sus le ya o este porque esta entre cuando "
    "muy sin sobre también me hasta hay donde quien desde todo nos durante uno ni había era",
    "it": "il che di è non per una sono con del della si da come più ma anche gli nel alla dei le questo ha delle lo "
    "era aveva suo essere c quando io mi molto già dal sul al ne",
    "pt": "o que os as um uma não com para do da em se mais por como mas dos das ao ele foi sua ou quando muito nos já "
    "eu também só pelo pela até isso ela entre era depois sem mesmo seus",
    "nl": "de het een en van ik te dat niet zijn op aan met als voor hij er maar om hem dan zou wat mijn men dit zo "
    "door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft",
}
_WORD_LANGUAGES: dict[str, list[str]] = {}
for _lang, _words in _COMMON_WORDS.items():
    for _word in _words.split():
        _WORD_LANGUAGES.setdefault(_word, []).append(_lang)


def script_counts(text: str) -> Counter[Script]:
    """Letters of `text` by script; digits, marks and signs are not counted."""
    counts: Counter[Script] = Counter()
    for script, run in _ASCII_RUNS.items() if text.isascii() else _RUNS.items():
        total = sum(map(len, run.findall(text)))
        if total:
            counts[script] = total
    return counts


def main_script(text: str) -> Script | None:
    """The script that carries `text`, or None where it has no letters.

    One Han character says about as much as a Latin word, so Chinese with English names in it stays Han.
    """
    counts = script_counts(text)
    if not counts:
        return None
    if counts["Kana"] and counts["Kana"] * 5 >= counts["Han"] and counts["Kana"] * 6 >= counts["Latin"]:
        return "Kana"
    weight = {script: n * (5 if script in ("Han", "Kana", "Hangul") else 1) for script, n in counts.items()}
    return max(weight, key=lambda script: weight[script])


def latin_votes(text: str) -> Counter[str]:
    """How often the commonest words of each Latin-script language known here occur in `text`."""
    votes: Counter[str] = Counter()
    for word in _RUNS["Latin"].findall(text.lower()):
        votes.update(_WORD_LANGUAGES.get(word, ()))
    return votes


def latin_language(text: str) -> str:
    """The language of a Latin-script text by its commonest words ("en", "de", …), or "und" where they do not tell."""
    votes = latin_votes(text).most_common(2)
    if not votes or (len(votes) > 1 and votes[0][1] == votes[1][1]):
        return "und"
    return votes[0][0]


def language(text: str) -> str:
    """The bare language of `text` ("zh", "en", "ja", …); "und" where neither letters nor words tell."""
    script = main_script(text)
    if script is None:
        return "und"
    if script == "Latin":
        return latin_language(text)
    return LANGUAGE_OF_SCRIPT[script]


UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})  # languages written without spaces between sentences


def _base(tag: str) -> str:
    return tag.split("-", 1)[0].lower()


base = Remembered(_base, 256).__getitem__
"""The language part of a BCP 47 tag: "zh" of "zh-Hant-TW"."""
