"""Error marks and their score: categories and severities of MQM, weights, penalty per thousand, pass or fail.

Source: the MQM Core error typology and the scoring models of themqm.org (Lommel, Gladkoff, Melby et al. 2024): an
absolute penalty total is divided by the evaluation count; severity multipliers here are 0, 1, 5, 25.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from reviews.text.translatable import gettext_noop

CATEGORIES: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "terminology": (
        gettext_noop("Terminology"),
        (
            ("resource", gettext_noop("Inconsistent with the glossary")),
            ("inconsistent", gettext_noop("Inconsistent use of terms")),
            ("wrong-term", gettext_noop("Wrong term")),
        ),
    ),
    "accuracy": (
        gettext_noop("Accuracy"),
        (
            ("mistranslation", gettext_noop("Mistranslation")),
            ("over-translation", gettext_noop("Over-translation")),
            ("under-translation", gettext_noop("Under-translation")),
            ("addition", gettext_noop("Addition")),
            ("omission", gettext_noop("Omission")),
            ("do-not-translate", gettext_noop("Should not have been translated")),
            ("untranslated", gettext_noop("Untranslated")),
        ),
    ),
    "linguistic": (
        gettext_noop("Linguistic conventions"),
        (
            ("grammar", gettext_noop("Grammar")),
            ("punctuation", gettext_noop("Punctuation")),
            ("spelling", gettext_noop("Spelling, wrong characters")),
            ("unintelligible", gettext_noop("Unintelligible")),
            ("encoding", gettext_noop("Character encoding")),
            ("textual", gettext_noop("Textual conventions")),
        ),
    ),
    "style": (
        gettext_noop("Style"),
        (
            ("organization", gettext_noop("Organization style")),
            ("third-party", gettext_noop("Third-party style")),
            ("register", gettext_noop("Language register")),
            ("awkward", gettext_noop("Awkward style")),
            ("unidiomatic", gettext_noop("Unidiomatic style")),
            ("inconsistent", gettext_noop("Inconsistent style")),
        ),
    ),
    "locale": (
        gettext_noop("Locale conventions"),
        (
            ("number", gettext_noop("Number format")),
            ("currency", gettext_noop("Currency format")),
            ("measurement", gettext_noop("Measurement format")),
            ("time", gettext_noop("Time format")),
            ("date", gettext_noop("Date format")),
            ("address", gettext_noop("Address format")),
            ("telephone", gettext_noop("Telephone format")),
            ("shortcut", gettext_noop("Shortcut key")),
        ),
    ),
    "audience": (
        gettext_noop("Audience appropriateness"),
        (
            ("culture", gettext_noop("Culture-specific reference")),
            ("offensive", gettext_noop("Offensive")),
        ),
    ),
    "design": (
        gettext_noop("Design and markup"),
        (
            ("layout", gettext_noop("Layout")),
            ("markup", gettext_noop("Markup tag")),
            ("truncation", gettext_noop("Truncation or text expansion")),
            ("missing", gettext_noop("Missing text")),
            ("link", gettext_noop("Link or cross-reference")),
        ),
    ),
}
SEVERITIES: dict[str, tuple[str, int]] = {
    "neutral": (gettext_noop("Neutral"), 0),
    "minor": (gettext_noop("Minor"), 1),
    "major": (gettext_noop("Major"), 5),
    "critical": (gettext_noop("Critical"), 25),
}
CODES = [
    *CATEGORIES,
    *(f"{category}/{sub}" for category, (_label, subs) in CATEGORIES.items() for sub, _name in subs),
]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """`penalty` over `units` (words or characters), `rate` per 1,000 of them, and whether `limit` is kept.

    `counts` holds the number of errors by (category, severity).
    """

    counts: dict[tuple[str, str], int]
    penalty: int
    units: float
    rate: float
    limit: float
    passed: bool


def scorecard(marks: Iterable[tuple[str, str]], units: float, limit: float) -> Scorecard:
    """The score of a text of `units` with `marks`, each (category code, severity); a critical error always fails it."""
    counts: dict[tuple[str, str], int] = {}
    for code, severity in marks:
        key = (code.partition("/")[0], severity)
        counts[key] = counts.get(key, 0) + 1
    penalty = sum(SEVERITIES[severity][1] * n for (_category, severity), n in counts.items())
    rate = 1000 * penalty / units if units else 0.0
    critical = any(severity == "critical" for _category, severity in counts)
    return Scorecard(counts, penalty, units, rate, limit, passed=rate <= limit and not critical)


def label(code: str) -> str:
    """The name of a category or subcategory, not translated."""
    category, _slash, sub = code.partition("/")
    name, subs = CATEGORIES[category]
    return dict(subs)[sub] if sub else name
