"""Which of an article's two languages is the original. Guessed from the text, shown with its reasons, changeable."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reviews.load.errors import LoadError, Notice
from reviews.text.scripts import base
from reviews.text.segments import Line
from reviews.text.translatable import gettext_noop as _

_GLOSS_IN_CHINESE = re.compile(r"[\u4e00-\u9fff」』》]\s?[(（]\s?[A-Za-zÀ-ɏ“\"‘'][^()（）\u4e00-\u9fff]{1,80}[)）]")
_GLOSS_IN_LATIN = re.compile(r"[A-Za-zÀ-ɏ”\"’']\s?[(（]\s?[\u4e00-\u9fff][^()（）]{0,30}[)）]")
_PRONOUN = {
    "zh": re.compile(r"[我你您她它]|(?<!其)他"),
    "en": re.compile(r"\b(?:i|me|my|you|your|he|him|his|she|her|it|its|we|us|our|they|them|their)\b", re.IGNORECASE),
}
# Chinese leaves out most pronouns that English needs; a translation from English keeps more of them. Measured on six
# chapters of novels translated from Chinese (five of six below .46) and on fifteen news articles translated into it
# (fourteen of fifteen above .52).
KEPT, ENOUGH_PRONOUNS = 0.5, 20
_MIDDLE_DOT_NAME = re.compile(r"[\u4e00-\u9fff]{1,6}[・·‧•．][\u4e00-\u9fff]{1,8}")


_KEEPS = _("The Chinese text has {n} pronouns for each 100 of the English: as many as translations have.")
_DROPS = _("The Chinese text has {n} pronouns for each 100 of the English: as few as originals have.")


def two_languages(lines: Sequence[Line]) -> tuple[str, str]:
    """The two languages with most text, by their bare names; raises LoadError "pairs.single_language"."""
    weight: Counter[str] = Counter()
    for line in lines:
        han = base(line.lang) in ("zh", "ja", "ko")
        weight[base(line.lang)] += len(line.text) * (3 if han else 1)
    ranked = [lang for lang, n in weight.most_common(3) if lang != "und" or len(weight) <= 2]
    if ranked in ([], ["und"]):
        raise LoadError(
            "pairs.single_language",
            _("Too little text to tell its language. A bilingual article needs two, in one file or in two."),
        )
    if len(ranked) < 2:
        raise LoadError(
            "pairs.single_language",
            _("All text is in one language ({lang}). A bilingual article needs two, in one file or in two."),
            {"lang": ranked[0]},
        )
    return ranked[0], ranked[1]


def guess(lines: Sequence[Line], langs: tuple[str, str]) -> tuple[str, tuple[Notice, ...]]:
    """The bare source language out of `langs`, with the reasons.

    Each reason is a vote: foreign words in brackets after a word mark a translation, as do names written with a middle
    dot; web-page lines mark a copied original; Chinese with few pronouns, next to its English, is an original. Where votes
    are equal, of two blocks that follow each other the translation stands first.
    """
    votes: Counter[str] = Counter()
    reasons: list[Notice] = []
    texts = {lang: [line.text for line in lines if base(line.lang) == lang] for lang in langs}
    for lang in langs:
        other = langs[1] if lang == langs[0] else langs[0]
        gloss = _GLOSS_IN_CHINESE if lang == "zh" else _GLOSS_IN_LATIN if other == "zh" else None
        found = sum(len(gloss.findall(text)) for text in texts[lang]) if gloss else 0
        if found:
            votes[other] += min(found, 3)
            reasons.append(Notice("direction.gloss", _("{lang} text explains {n} words by {other} in brackets."),
                                  {"lang": lang, "other": other, "n": found}))  # fmt: skip
        junk = sum(base(line.lang) == lang and line.kind in ("boilerplate", "tag") for line in lines)
        if junk:
            votes[lang] += min(junk, 2)
            reasons.append(
                Notice("direction.web_page", _("{n} {lang} lines are of a web page."), {"lang": lang, "n": junk})
            )
    if "zh" in langs and any(_MIDDLE_DOT_NAME.search(text) for text in texts["zh"]):
        other = langs[1] if langs[0] == "zh" else langs[0]
        votes[other] += 1
        reasons.append(Notice("direction.names", _("Names are transliterated in the {lang} text."), {"lang": "zh"}))
    if set(langs) == set(_PRONOUN):
        kept = _pronouns(texts)
        if kept is not None:
            source = "zh" if kept < KEPT else "en"
            votes[source] += 2
            message = _KEEPS if source == "en" else _DROPS
            reasons.append(Notice("direction.pronouns", message, {"n": round(100 * kept)}))
    first = _first_block(lines, langs)
    if first and votes[langs[0]] == votes[langs[1]]:
        votes[langs[1] if first == langs[0] else langs[0]] += 1
        reasons.append(
            Notice("direction.order", _("The {lang} text stands first, as translations do."), {"lang": first})
        )
    if votes[langs[0]] == votes[langs[1]]:
        return next((lang for lang in langs if lang != "zh"), langs[0]), tuple(reasons)
    return max(langs, key=lambda lang: votes[lang]), tuple(reasons)


def _pronouns(texts: dict[str, list[str]]) -> float | None:
    """How many pronouns the Chinese text has for each of the English one; None where there are few."""
    found = {lang: sum(len(pattern.findall(text)) for text in texts[lang]) for lang, pattern in _PRONOUN.items()}
    return found["zh"] / found["en"] if found["en"] >= ENOUGH_PRONOUNS else None


def _first_block(lines: Sequence[Line], langs: tuple[str, str]) -> str:
    """The language of the first half where the file is two blocks, else ""."""
    order = [base(line.lang) for line in lines if base(line.lang) in langs]
    changes = sum(a != b for a, b in pairwise(order))
    if changes > max(4, len(order) // 5):
        return ""
    half = order[: max(1, order.count(order[0]) // 2 * 2)]
    return Counter(half).most_common(1)[0][0]
