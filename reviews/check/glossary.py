"""A term of the glossary that is not rendered as agreed, or is rendered as was agreed not to.

The term is looked for in the source, Chinese by the longest match, English inflected or not; one of its renderings or
their variants has to stand in the translation. Where one term has several entries, any of them will do. A forbidden
rendering is reported with the agreed one as its fix. Source: the desk's glossary; ISO 30042 (TBX) for what an entry holds.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from reviews.text.marks import gettext_noop
from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import Finding, Pair, Term
from reviews.text.terms import Place, TermIndex, holds

TITLE = gettext_noop("Glossary")
SEVERITY = "error"
VERSION = 1
_TERMS = (
    Term("tide mill", "潮汐磨坊"),
    Term("elite", "菁英", variants=("菁英階層",), forbidden=("精英",)),
    Term("mill", "磨坊"),
)
BAD = [
    Pair("1", "Tide mills are rare.", "海水磨坊很少見。", glossary=_TERMS),
    Pair("2", "The elites left.", "精英離開了。", glossary=_TERMS),
    Pair("3", "潮汐磨坊很少見。", "Sea mills are rare.", "zh-Hant-TW", "en", (Term("潮汐磨坊", "tide mill"),)),
]
GOOD = [
    Pair("1", "Tide mills are rare.", "潮汐磨坊很少見。", glossary=_TERMS),
    Pair("2", "The millennium passed quietly.", "千禧年平靜地過去了。", glossary=_TERMS),
    Pair("3", "潮汐磨坊很少見。", "Tide mills are rare.", "zh-Hant-TW", "en", (Term("潮汐磨坊", "tide mill"),)),
    Pair("4", "They left us.", "他們離開了我們。", glossary=(Term("US", "美國"),)),
]


class Glossary:
    """The entries of a glossary by term, and an index of the terms."""

    def __init__(self, terms: tuple[Term, ...], lang: str) -> None:
        self.entries: dict[str, list[Term]] = defaultdict(list)
        for term in terms:
            self.entries[term.source].append(term)
        self.index = TermIndex(self.entries, lang)


@lru_cache(maxsize=64)
def _read(terms: tuple[Term, ...], lang: str) -> Glossary:
    return Glossary(terms, lang)


def found_in(pair: Pair) -> list[tuple[Place, list[Term]]]:
    """The terms that stand in the source, each place with the entries for it."""
    if not pair.glossary:
        return []
    known = _read(pair.glossary, base(pair.source_lang))
    return [(place, known.entries[place.term]) for place in known.index.places(pair.source)]


def find(pair: Pair) -> Iterator[Finding]:
    """One finding for each term that is not rendered as agreed."""
    if not pair.glossary or not pair.target.strip():
        return
    seen: set[str] = set()
    for place, entries in found_in(pair):
        if place.term in seen:
            continue
        seen.add(place.term)
        if any(holds(pair.target, rendering, pair.target_lang) for term in entries for rendering in term.allowed):
            continue
        forbidden = [(word, term) for term in entries for word in term.forbidden if word in pair.target]
        if forbidden:
            yield _forbidden(*max(forbidden, key=lambda one: len(one[0])), pair)
        else:
            yield _missing(place, entries, pair)


def _forbidden(word: str, term: Term, pair: Pair) -> Finding:
    start = pair.target.index(word)
    return Finding(
        rule="glossary",
        severity="error",
        side="target",
        start=start,
        end=start + len(word),
        message=gettext_noop("“{word}” is not to be used for “{term}”: the glossary has “{target}”"),
        args={"word": word, "term": term.source, "target": term.target},
        fix=term.target if base(pair.target_lang) in UNSPACED else None,
    )


def _missing(place: Place, entries: list[Term], pair: Pair) -> Finding:
    agreed = " / ".join(dict.fromkeys(term.target for term in entries))
    return Finding(
        rule="glossary",
        severity="error",
        side="source",
        start=place.start,
        end=place.end,
        message=gettext_noop("The glossary has “{target}” for “{term}”"),
        args={"term": place.term, "target": agreed},
    )
