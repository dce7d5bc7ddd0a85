"""The glossary of an article, prepared once by each process and kept until somebody changes a term.

Every change is a row of the glossary's history, so its last row tells whether what is kept still holds: each request asks
for that row, by an index. History grows in the order in which changes are committed, for whoever changes a glossary holds
its project until then (reviews/review/actions/term.py). The date tells rows apart whose number was given twice, because the
first was rolled back.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any

from reviews.models import Article, GlossaryTerm
from reviews.review.composed import Composed
from reviews.text.segments import Term
from reviews.text.terms import Glossary

MOST = 40_000
"""So many terms does a process keep, about a kilobyte each, whatever glossaries they are of; and always the last it used."""
COLUMNS = ("source_lang", "target_lang", "source", "target", "variants", "forbidden", "note", "pk", "changed_at")
LAST = Composed(
    lambda project: (
        GlossaryTerm.history.filter(project=project)
        .order_by("-history_id")
        .values_list("history_id", "history_date")[:1]
    )
)
TERMS = Composed(lambda project: GlossaryTerm.objects.filter(project=project).values_list(*COLUMNS))


@dataclass(frozen=True, slots=True)
class Kept:
    """A glossary as it stood at a row of its history, and of each term its entry's key and when it last changed."""

    last: tuple[Any, ...] | None
    glossary: Glossary
    entries: dict[Term, tuple[int, datetime]]


KEPT: OrderedDict[tuple[int, str, str], Kept] = OrderedDict()
ONE_AT_A_TIME = Lock()


def kept_for(article: Article) -> Kept:
    """The terms of the article's project in its languages; Chinese in its script. One statement where nothing changed."""
    key = article.project_id, article.source_lang, article.target_lang
    with ONE_AT_A_TIME:
        last = LAST.first(article.project_id)  # before the terms: what is read after it is as new or newer
        kept = KEPT.get(key)
        if kept is None or kept.last != last:
            kept = KEPT[key] = read(last, *key)
        KEPT.move_to_end(key)
        while len(KEPT) > 1 and sum(len(one.entries) for one in KEPT.values()) > MOST:
            KEPT.popitem(last=False)
    return kept


def read(last: tuple[Any, ...] | None, project: int, source_lang: str, target_lang: str) -> Kept:
    """From the database."""
    entries: dict[Term, tuple[int, datetime]] = {}
    fitting: dict[tuple[str, str], bool] = {}
    for mine, theirs, source, target, variants, forbidden, note, key, changed_at in TERMS(project) if last else ():
        if (mine, theirs) not in fitting:
            fitting[mine, theirs] = GlossaryTerm(source_lang=mine, target_lang=theirs).fits(source_lang, target_lang)
        if fitting[mine, theirs]:
            entries[Term(source, target, tuple(variants), tuple(forbidden), note)] = key, changed_at
    return Kept(last, Glossary(entries, source_lang), entries)
